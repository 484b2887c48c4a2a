"""LoreVault over small books: who is named where, what is known as of a line, who set a fact, who speaks to whom."""

from __future__ import annotations

from pathlib import Path

import pytest

from flowstory.languages.messages import catalogue
from flowstory.lore.blame import about, facts_at, tellings
from flowstory.lore.cards import card
from flowstory.lore.talks import said
from flowstory.lore.vantage import Order
from flowstory.lore.vault import LoreMemo, Vault
from flowstory.lore.vocabulary import begins
from flowstory.workspace.workspace import OpenBook, Workspace

EN = catalogue("en")
OLD = "# 1985\n\nAna Ferreira had white hair.\n\n“So you came,” said Ana.\n\n“I did,” said Bruno.\n"
YOUNG = "# 1958\n\nAna Ferreira had black hair. Bruno was her brother.\n\nBruno died in June 1958.\n"


def opened(folder: Path, **files: str) -> tuple[Workspace, OpenBook]:
    for name, text in files.items():
        path = folder / f"{name.replace('__', '/')}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    workspace = Workspace()
    workspace.add_root(folder)
    (book,) = workspace.books()
    return workspace, book


def at(text: str, word: str) -> int:
    return text.index(word)


def shown(vault: Vault, who: str, path: str, offset: int, order: Order = Order.READING) -> str:
    return card(vault, who, EN, here=vault.vantage(path, offset, order=order))


def test_a_card_looks_back_in_reading_order_or_in_the_storys(tmp_path: Path) -> None:
    _, book = opened(tmp_path, **{"01": OLD, "02": YOUNG})
    vault = Vault(book.story)
    assert "hair: white (01.md:3)" in shown(vault, "Ana Ferreira", "01.md", 10)
    assert "black" not in shown(vault, "Ana Ferreira", "01.md", 10)
    assert "hair: white (01.md:3); before that black (02.md:3)" in shown(
        vault, "Ana Ferreira", "01.md", 10, Order.STORY
    )
    flashback = shown(vault, "Ana Ferreira", "02.md", at(YOUNG, "Ana"))
    assert "hair: black (02.md:3); later white (01.md:3)" in flashback
    assert "white" not in shown(vault, "Ana Ferreira", "02.md", at(YOUNG, "Ana"), Order.STORY)


def test_a_tie_stands_on_both_cards(tmp_path: Path) -> None:
    _, book = opened(
        tmp_path, **{"01": YOUNG, "02": "# 1959\n\nAna Ferreira went to Bruno. Bruno was gone.\n"}
    )
    vault = Vault(book.story)
    texts = [shown(vault, who, "02.md", 20) for who in ("Ana Ferreira", "Bruno")]
    assert ["sibling: Bruno" in texts[0], "sibling: Ana Ferreira" in texts[1]].count(True) in (0, 2)


def test_nobody_is_dead_before_they_die(tmp_path: Path) -> None:
    _, book = opened(tmp_path, **{"01": YOUNG, "02": "# 1959\n\nAna Ferreira thought of Bruno.\n"})
    vault = Vault(book.story)
    assert "dead" not in shown(vault, "Bruno", "01.md", at(YOUNG, "Ana"))
    assert "dead (01.md:5)" in shown(vault, "Bruno", "02.md", 12)


@pytest.mark.parametrize(
    ("note", "line", "known"),
    [
        ("born: 1900\ndied: 1958", "1957", False),
        ("born: 1900\ndied: 1958", "1958", False),
        ("born: 1900\ndied: 1958", "1959", True),
        ("born: 1900\ndied: 1958", "Nothing", False),
    ],
)
def test_a_note_tells_of_a_death_once_its_year_is_past(
    tmp_path: Path, note: str, line: str, known: bool
) -> None:
    text = f"# {line}\n\nAna Ferreira looked up. Ana sat down.\n"
    _, book = opened(
        tmp_path, **{"01": text, "Characters__Ana Ferreira": f"---\ntype: character\n{note}\n---\n"}
    )
    assert ("dead" in shown(Vault(book.story), "Ana Ferreira", "01.md", 10)) is known


def test_mentions_are_found_in_prose_links_front_matter_and_notes(tmp_path: Path) -> None:
    _, book = opened(
        tmp_path,
        **{
            "01": "---\npov: Ana\n---\n# For Ana\n\nAna’s boat. [[Ana Ferreira|She]] sat.\n",
            "Characters__Ana Ferreira": "---\ntype: character\naliases: [Ana]\n---\n\nAna keeps the boat.\n",
        },
    )
    found = [
        (locus.path, book.text_of(locus.path)[slice(*locus.span)])
        for locus in Vault(book.story).index.of("Ana Ferreira")
    ]
    assert found == [
        ("01.md", "Ana"),
        ("01.md", "Ana"),
        ("01.md", "Ana"),
        ("01.md", "Ana Ferreira"),
        ("Characters/Ana Ferreira.md", "Ana"),
        ("Characters/Ana Ferreira.md", "Ana"),
    ]


def test_what_is_kept_from_one_story_to_the_next_changes_nothing(tmp_path: Path) -> None:
    workspace, book = opened(tmp_path, **{"01": OLD, "02": YOUNG, "Notes__Plan": "Ana and Bruno, in 1958.\n"})
    memo = LoreMemo()
    edits = (YOUNG + "\nAna wept.\n", "# 1958\n\nCarla Dias came. Carla left.\n", YOUNG, "")
    for text in edits:
        workspace.set_text(tmp_path / "02.md", text)
        (book,) = workspace.books()
        kept, fresh = Vault(book.story, memo), Vault(book.story)
        for path in kept.index.files:
            assert kept.index.in_file(path) == fresh.index.in_file(path)
            assert kept.named_in(path) == fresh.named_in(path)
        assert [kept.summary(one) for one in book.book.chapters] == [
            fresh.summary(one) for one in book.book.chapters
        ]


def test_canon_blame_names_the_sentence_that_set_a_fact(tmp_path: Path) -> None:
    first = "Ana Ferreira had brown eyes, and everybody on the island knew it.\n\n“Yes,” said Ana.\n"
    second = "Ana walked down to the harbour.\n\nAna’s eyes were brown.\n\nBy then Ana’s eyes were green.\n"
    _, book = opened(tmp_path, **{"01": first, "02": second})
    vault = Vault(book.story)
    (fact,) = facts_at(vault, "02.md", at(second, "brown"))
    assert [told.claim.path for told in tellings(vault, fact)] == ["01.md", "02.md"]
    assert [told.value for told in about(vault, fact)] == ["brown", "brown", "green"]


def test_whoever_answers_was_spoken_to(tmp_path: Path) -> None:
    _, book = opened(tmp_path, **{"01": OLD})
    assert [(one.speaker, one.to) for one in said(Vault(book.story))] == [
        ("Ana Ferreira", "Bruno"),
        ("Bruno", "Ana Ferreira"),
    ]


@pytest.mark.parametrize(
    ("typed", "fits"), [("An", True), ("Fe", True), ("an", False), ("na", False), ("Jo", False), ("Án", True)]
)
def test_a_name_begins_with_a_capital_and_any_of_its_words(typed: str, fits: bool) -> None:
    assert begins("Ana Ferreira", typed) is fits


def test_a_card_says_what_somebody_never_drinks_not_what_they_once_drank(tmp_path: Path) -> None:
    text = "Jonah Rusk laughed. He had never touched a drop.\n\nJonah poured himself a whiskey and drank it down.\n"
    _, book = opened(tmp_path, **{"01": text})
    assert {fact.value for fact in book.story.facts if fact.attribute == "diet"} == {"no drink", "drink"}
    seen = shown(Vault(book.story), "Jonah Rusk", "01.md", len(text))
    assert "never touched a drop" in seen
    assert "whiskey" not in seen
