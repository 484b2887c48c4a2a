"""Whom a noun of people names, and what a list behind a comma still tells of its subject."""

from __future__ import annotations

import pytest

from flowstory.manuscript.model import Paragraph
from flowstory.reading.lexicon import lexicon
from flowstory.reading.model import ParagraphReading
from flowstory.reading.paragraph import read_paragraph


def read(text: str) -> ParagraphReading:
    return read_paragraph(Paragraph(0, text), lexicon("en"))


def told(text: str) -> set[tuple[str, str]]:
    return {(said.attribute, said.value) for said in read(text).statements}


@pytest.mark.parametrize(
    "text",
    [
        "The new nurse was called Wendy Ash.",
        "The council sent a man named Wendy Ash.",
        "My partner was Wendy Ash.",
        "Her sister Wendy Ash lived at the mill.",
    ],
)
def test_the_next_sentence_is_about_whoever_was_named(text: str) -> None:
    people = [actor for actor in read(text).actors if actor.kind in ("name", "noun")]
    assert [(actor.kind, actor.subject) for actor in people if actor.form != "council"] == [("name", True)]


@pytest.mark.parametrize(
    "text", ["Nora told her sister Wendy everything.", "Nora saw her sister Wendy there."]
)
def test_an_object_leads_nothing(text: str) -> None:
    assert not any(actor.subject for actor in read(text).actors if actor.form == "Wendy")


def test_a_trade_with_more_behind_it_is_nobody_else() -> None:
    actors = read("Upstairs lived Amos Dell, a retired postman with a white beard.").actors
    assert [actor.form for actor in actors if actor.kind in ("name", "noun")] == ["Amos Dell"]


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("He was thirty-one, an accountant, left-handed, with a limp.", ("occupation", "accountant")),
        ("He was thirty-one, an accountant, left-handed, with a limp.", ("handedness", "left")),
        ("He was the younger by six years, a widower with two boys.", ("marital", "widowed")),
        ("He was the younger by six years, a widower with two boys.", ("children.count", "2")),
        ("He was a tall man, six foot three, with a shaved head and green eyes.", ("eyes.colour", "green")),
        ("She was a widow of fifty-eight with grey hair.", ("hair.colour", "grey")),
    ],
)
def test_a_list_goes_on_with_its_subject(text: str, fact: tuple[str, str]) -> None:
    assert fact in told(text)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("He was late, and the man who drove, an accountant, swore.", ("occupation", "accountant")),
        ("He was glad that Nora came, a widow, and stayed.", ("marital", "widowed")),
        ("She met a widower with two boys.", ("children.count", "2")),
    ],
)
def test_somebody_elses_aside(text: str, fact: tuple[str, str]) -> None:
    assert fact not in {
        (said.attribute, said.value) for said in read(text).statements if said.holder.kind == "pronoun"
    }


@pytest.mark.parametrize(
    ("text", "living"),
    [
        ("“My wife will be sorry,” said Silas.", True),
        ("“My wife always liked it,” said Silas.", False),
        ("“My wife is long dead,” said Silas.", False),
    ],
)
def test_a_wife_that_lives(text: str, living: bool) -> None:
    assert (("marital", "married") in told(text)) is living
