"""Whom a pronoun means: the subject that goes on, across talk and asides; nobody where two could be meant."""

from __future__ import annotations

import pytest

from flowstory.manuscript.assemble import parse_book
from flowstory.reading.chapter import read_chapter
from flowstory.story.gather import gather

CAST = (
    "Hazel Finch put the kettle on. She was humming.\n\nGrant Oakley shut the door. He was wet through.\n\n"
    "Bruno Vale sang. He sang well.\n\n***\n\n"
)


def ages(text: str) -> dict[str, str]:
    """Give whose age is told in a chapter that three people open."""
    book = parse_book("book", {"01.md": CAST + text})
    story = gather(book, [read_chapter(chapter, {}) for chapter in book.chapters])
    return {fact.value: fact.subject for fact in story.facts if fact.attribute == "age"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Hazel sat with her back to the stove. She was forty-one.", "Hazel Finch"),
        ("Grant drove as he did everything, too fast. He was sixty.", "Grant Oakley"),
        ("Grant told the porter about the war. He never had before. He was sixty.", "Grant Oakley"),
        ("The bell rang and in came Hazel from the yard, shivering. She was thirty.", "Hazel Finch"),
        ("Grant held out a hand.\n\n“You have it,” said Hazel. “Keep it.”\n\nHe was sixty.", "Grant Oakley"),
        ("“No,” said Grant. “Not today.”\n\nHe was sixty.", "Grant Oakley"),
        ("Hazel took off the hat, which was no use to her. She was thirty.", "Hazel Finch"),
        ("The stranger bowed to Hazel. He smiled at her grey hair. She was fifty.", "Hazel Finch"),
        ("Hazel came out among the women. She was fifty.", "Hazel Finch"),
        ("Hazel had come by the ford of Hest. She was fifty.", "Hazel Finch"),
        ("Grant's sister Hazel came with flowers. She was fifty.", "Hazel Finch"),
        ("Grant poured himself a whiskey and drank it down. He was sixty.", "Grant Oakley"),
        ("Bruno sang. Grant's left leg, in its plaster, hung from a hook. He was sixty.", "Grant Oakley"),
        ("Hazel opened the shop.\n\n" + "She swept the floor.\n\n" * 9 + "She was fifty.", "Hazel Finch"),
    ],
)
def test_a_pronoun_goes_on_with_the_subject(text: str, who: str) -> None:
    assert list(ages(text).values()) == [who]


@pytest.mark.parametrize(
    "text",
    [
        "Grant looked at Bruno. He was forty.",
        "A man came in behind Grant. He was forty.",
        "The doctor sat down beside Grant, and the driver stood. He was forty.",
        "“When?” said the girl.\n\n“Now,” said Grant.\n\nShe was nine.",
        "Hazel opened the shop.\n\n"
        + "She swept.\n\n" * 4
        + "A girl came in.\n\n"
        + "She swept.\n\n" * 4
        + "She was nine.",
        "Grant sat down. Bruno stood by the window.\n\n“Well?”\n\n“No.”\n\nHe was forty.",
    ],
)
def test_nobody_is_meant_where_two_could_be(text: str) -> None:
    assert ages(text) == {}


def test_of_two_men_in_a_sentence_either_may_be_meant() -> None:
    assert ages("Grant went upstairs. He found him in his bed. He was a fat man of fifty.") == {}
