"""A chapter at a glance, in words: how long, how finished, when, and who is in it."""

from __future__ import annotations

from flowstory.lore.cards import Sentences, names
from flowstory.lore.vault import Vault
from flowstory.manuscript.model import Chapter, Scene


def counted(catalogue: Sentences, kind: str, number: int) -> str:
    """Say a number of words or scenes ("chapter.word") in the right number."""
    count = f"{number:,}".replace(",", catalogue.text("chapter.thousands"))
    return catalogue.text(f"{kind}s" if number != 1 else kind, count=count)


def chapter_card(vault: Vault, chapter: Chapter, catalogue: Sentences) -> str:
    """Give a chapter's card as Markdown."""
    known = vault.summary(chapter)
    title = chapter.headings[0].text if chapter.headings else chapter.path
    about = [counted(catalogue, "chapter.word", known.words), status(chapter, catalogue)]
    if len(chapter.scenes) > 1:
        about.insert(1, counted(catalogue, "chapter.scene", len(chapter.scenes)))
    if known.year is not None:
        about.append(str(known.year))
    lines = [f"**{title}**  ", " · ".join(about) + "  "]
    if known.cast:
        lines += ["", catalogue.text("chapter.cast", names=names(known.cast))]
    return "\n".join(lines) + "\n"


def status(chapter: Chapter, catalogue: Sentences) -> str:
    """Say how finished the writer says a chapter is."""
    return catalogue.text(f"status.{chapter.status.value}")


def scene_name(scene: Scene, number: int, catalogue: Sentences) -> str:
    """Give a scene's name: its heading, else its number."""
    if scene.heading is not None and scene.heading.level > 1 and scene.heading.text:
        return scene.heading.text
    return catalogue.text("chapter.scene-number", number=number)
