"""What people say of themselves counts; what they ask, joke, lie or hear say does not."""

from __future__ import annotations

import pytest

from flowstory.continuity.judge import plainly_told
from flowstory.manuscript.assemble import parse_book
from flowstory.reading.chapter import read_chapter
from flowstory.story.gather import gather

CAST = "Hazel Finch put the kettle on. She hummed.\n\nGrant Oakley shut the door. He was wet.\n\n***\n\n"


def told(text: str, attribute: str) -> list[tuple[str, str]]:
    """Give whose an attribute is plainly told of, and the value."""
    book = parse_book("book", {"01.md": CAST + text})
    story = gather(book, [read_chapter(chapter, {}) for chapter in book.chapters])
    return [(fact.subject, fact.value) for fact in plainly_told(story.facts) if fact.attribute == attribute]


@pytest.mark.parametrize(
    ("text", "attribute", "who", "value"),
    [
        ("“I’m thirty-four,” said Hazel.", "age", "Hazel Finch", "34"),
        ("“I never learned to swim,” Grant said.", "ability", "Grant Oakley", "no swim"),
        ("“I’ve three sisters,” said Hazel.", "siblings.count", "Hazel Finch", "3"),
        ("“I’m a widow,” said Hazel. “Sit.”", "marital", "Hazel Finch", "widowed"),
        ("“You’ve got grey eyes, Hazel,” said Grant.", "eyes.colour", "Hazel Finch", "grey"),
        (
            "“You have such blue eyes, you know that?” said Grant to Hazel.\n\n“Do I?” said Hazel.",
            "eyes.colour",
            "Hazel Finch",
            "blue",
        ),
        ("She’s home. Hazel’s eighty. He’s got red hair, Grant has.", "age", "", ""),
    ],
)
def test_what_is_said_of_oneself(text: str, attribute: str, who: str, value: str) -> None:
    assert told(text, attribute) == ([(who, value)] if who else [])


@pytest.mark.parametrize(
    "text",
    [
        "“Am I thirty-four?” said Hazel.",
        "“I’m thirty-four,” lied Hazel.",
        "“I’m thirty-four,” said Hazel, and winked.",
        "“I think I’m thirty-four,” said Hazel.",
        "“If I’m thirty-four,” said Hazel, “what are you?”",
        "“I’m not thirty-four,” said Hazel.",
        "“Grant is thirty-four,” said Hazel.",
        "“He said I’m thirty-four,” said Hazel.",
        "“I’d be thirty-four,” said Hazel.",
        "“I was thirty-four and I had a shop,” said Hazel.",
    ],
)
def test_what_is_said_otherwise(text: str) -> None:
    assert told(text, "age") == []


def test_a_man_does_not_say_my_husband() -> None:
    assert told("“My husband is out,” said Hazel.", "wed") == [("Hazel Finch", "married")]
    assert told("“My husband is out,” said Grant.", "wed") == []
