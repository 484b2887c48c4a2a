"""One person under several names: a rank that only one bears, a wife's two surnames; a ship is nobody."""

from __future__ import annotations

from flowstory.manuscript.assemble import parse_book
from flowstory.reading.chapter import read_chapter
from flowstory.story.gather import gather
from flowstory.story.model import Kind, Story


def story_of(text: str) -> Story:
    """Give the story of a book of one chapter."""
    book = parse_book("book", {"01.md": text})
    return gather(book, [read_chapter(chapter, {}) for chapter in book.chapters])


def meant(story: Story, form: str) -> str:
    """Give whom a form means, "" where it is no name of its own."""
    return next((name.entity for name in story.forms.values() if name.form == form), "")


def test_a_rank_alone_is_its_only_bearer() -> None:
    story = story_of(
        "Commodore Iffley poured the tea. The Commodore laughed. Later the Commodore and Ada Finch walked out, "
        "and the Commodore sang."
    )
    assert meant(story, "Commodore") == meant(story, "Commodore Iffley") != ""


def test_a_rank_that_two_bear_is_neither() -> None:
    story = story_of(
        "Captain Sorrel sat down. Captain Drew sat down. Then the Captain rose, and the Captain drank, and they "
        "saw the Captain leave."
    )
    assert meant(story, "Captain") not in (meant(story, "Captain Sorrel"), meant(story, "Captain Drew"))


def test_a_wife_keeps_being_who_she_was() -> None:
    story = story_of(
        "Rosa Murray waited. Rosa wrote. Rosa read, and Rosa slept, and Rosa woke. Jonathan Harker came. Rosa "
        "smiled at Jonathan. They said Rosa was kind, and that Rosa sang.\n\n"
        "Now she was Rosa Harker. Mrs Harker opened the door. Rosa nodded. Jonathan kissed Rosa. Harker coughed."
    )
    assert meant(story, "Rosa Murray") == meant(story, "Rosa Harker") == meant(story, "Mrs Harker")
    assert meant(story, "Rosa") == meant(story, "Rosa Harker")
    assert meant(story, "Harker") == meant(story, "Jonathan Harker")


def test_a_ship_that_everybody_calls_she_is_a_thing() -> None:
    story = story_of(
        "They saw the Aurora at noon. She was fast. Tobias Wren watched the Aurora turn. She was painted black. "
        "He had sailed in the Aurora once, and the Aurora had nearly drowned him."
    )
    assert story.entities[meant(story, "Aurora")].kind is Kind.THING
