"""What an edit costs: in a book of 100,000 words, one scene's facts and its own pairs, and nothing else."""

from __future__ import annotations

import re

import anyio

from flowstory.assistant.deep.guard import Outcome, run
from flowstory.assistant.deep.stretches import stretches
from tests.assistant.conftest import AskerOf, BookOf
from tests.assistant.model import Model, prose
from tests.providers.api_server import ApiServer

CHAPTERS, SCENES = 25, 4
_FILLER = (
    "The road went on along the wall, and the wall went on along the river, and nobody said much. "
    "Somebody had left a gate open, and the wind moved it, and it moved back. "
)


def word(number: int) -> str:
    """A word of its own, different from all others in its first five letters."""
    letters = "bcdfgklmnprstvz"
    return f"{letters[number % 15]}a{letters[number // 15]}o{letters[(number * 7) % 15]}u"


def scene(chapter: int, number: int, *, eyes: str = "brown") -> str:
    """A scene of a thousand words about a person of its own and one thing that another scene takes up again."""
    about = word((chapter * SCENES + number) // 2)
    fact = f"{about.title()} carried the {about}lamp in a {about}sling, with {eyes} gloves."
    return f"{fact}\n\n" + "\n\n".join([_FILLER * 6] * 5)


def text_of(**changed: str) -> dict[str, str]:
    files = {}
    for chapter in range(CHAPTERS):
        scenes = [
            scene(chapter, number, eyes=changed.get(f"c{chapter}s{number}", "brown"))
            for number in range(SCENES)
        ]
        files[f"{chapter + 1:02}.md"] = f"# {chapter + 1}\n\n" + "\n\n***\n\n".join(scenes) + "\n"
    return files


def facts(body: dict[str, object]) -> object:
    found = re.findall(r"((\w+) carried the \w+lamp in a \w+sling, with \w+ gloves\.)", prose(body)[0])
    return {
        "facts": [
            {
                "subject": name,
                "topic": "object-custody",
                "claim": f"{name} has the {name.lower()}lamp in a {name.lower()}sling",
                "quote": quote,
                "frame": "plain",
            }
            for quote, name in found
        ]
    }


def test_one_scene_of_a_long_book(asker_of: AskerOf, book_of: BookOf, model: Model, api: ApiServer) -> None:
    model.answers = {
        "FactsReply": facts,
        "JudgeReply": lambda _: {"verdict": "contradiction", "reason": "The gloves differ."},
        "DefenceReply": lambda _: {"found": True, "reading": "Other gloves."},
    }

    def go(files: dict[str, str], name: str) -> Outcome:
        book = book_of(files, name)
        assert len(stretches(book.story)) == CHAPTERS * SCENES

        async def ask() -> Outcome:
            asker = asker_of()
            try:
                return await run(asker, book.story)
            finally:
                await asker.provider.aclose()

        return anyio.run(ask)

    files = text_of()
    assert 95_000 < sum(len(text.split()) for text in files.values()) < 130_000
    first = go(files, "before")
    assert first.judged == CHAPTERS * SCENES // 2
    assert model.asked == {"FactsReply": 100, "JudgeReply": 50, "DefenceReply": 50}
    model.asked.clear()
    billed = len(api.billed)
    second = go(text_of(c7s1="green"), "after")
    # One scene's facts, the one pair that it is part of, and that pair's defence.
    assert model.asked == {"FactsReply": 1, "JudgeReply": 1, "DefenceReply": 1}
    assert len(api.billed) - billed == 3
    assert (second.tally.asked, second.tally.known) == (3, 197)
    print(
        f"\n{CHAPTERS * SCENES} scenes: {first.tally.asked} calls; after an edit of one: {second.tally.asked}"
    )
