"""Passages: of one scene each, small, overlapping inside a scene only, and pointing where they stand."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from flowstory.manuscript.assemble import parse_book
from flowstory.memory.folding import fold, read_query, telling_words
from flowstory.memory.passages import LONGEST, OVERLAP, chapter_hash, clean, cut
from flowstory.memory.scope import Shelf
from flowstory.text.spans import Span
from tests.memory.books import FILES, SHELF, chapter_of, lighthouse, speaking

STORY = (
    "# One\n\n" + " ".join(f"Sentence {n} of the first scene is here." for n in range(60))
    + "\n\n***\n\n" + " ".join(f"Sentence {n} of the other scene is here." for n in range(60)) + "\n"
)  # fmt: skip


def test_no_passage_crosses_a_scene() -> None:
    passages = cut(SHELF, chapter_of("1.md", STORY))
    assert {passage.scene for passage in passages} == {0, 1}
    for passage in passages:
        assert ("first" in passage.text) != ("other" in passage.text)
        assert len(passage.text) <= LONGEST
    first = [passage for passage in passages if passage.scene == 0]
    for one, next_one in pairwise(first):
        assert 0 < one.end - next_one.start <= OVERLAP
    other = [passage for passage in passages if passage.scene == 1]
    assert other[0].start > first[-1].end


def test_every_word_is_in_a_passage() -> None:
    for path, text in FILES.items():
        chapter = parse_book("b", {path: text}).chapters[0]
        said = " ".join(passage.text for passage in cut(SHELF, chapter)).split()
        for scene in chapter.scenes:
            for paragraph in scene.paragraphs:
                assert set(paragraph.text.split()) <= set(said)


def test_a_paragraph_is_a_line_and_markup_is_gone() -> None:
    chapter = chapter_of(
        "1.md", "# One\n\nShe *ran* to\nthe [[Ana|sea]].\n\n“No,” he said. %%check this%% Then silence.\n"
    )
    (passage,) = cut(SHELF, chapter)
    lines = passage.text.split("\n")
    assert lines[0].startswith("She ran to the")
    assert "check this" not in passage.text
    assert lines[1].startswith("“No,” he said.")


def test_ids_are_of_the_content() -> None:
    book = lighthouse()
    first = {passage.id for passage in cut(SHELF, book.chapters[0])}
    assert first == {passage.id for passage in cut(SHELF, book.chapters[0])}
    assert not first & {passage.id for passage in cut(Shelf("maria", "other"), book.chapters[0])}
    # The same sentence in two scenes is two passages with one text.
    twice = cut(SHELF, chapter_of("1.md", "# One\n\nShe ran.\n\n***\n\nShe ran.\n"))
    assert len({passage.id for passage in twice}) == 2
    assert len({passage.text_hash for passage in twice}) == 1


def test_who_is_there() -> None:
    chapter = lighthouse().chapters[0]
    known = [speaking(chapter, "“You are late,”", "bruno"), speaking(chapter, "boat", "boat", speaks=False)]
    evening, morning = cut(SHELF, chapter, known)
    assert (evening.speakers, evening.entities) == (("bruno",), ("bruno",))
    assert (morning.speakers, morning.entities) == ((), ("boat",))
    assert chapter_hash(chapter, known) != chapter_hash(chapter)
    assert chapter_hash(chapter, known) == chapter_hash(chapter, known[::-1])


@given(st.text(alphabet=st.characters(), max_size=3000))
def test_any_text_can_be_cut(text: str) -> None:
    chapter = chapter_of("1.md", "# One\n\n" + text)
    for passage in cut(SHELF, chapter):
        assert 0 <= passage.start < passage.end <= len(chapter.text)
        assert passage.text
        passage.text.encode()
        fold(passage.text).encode()


@given(st.text(alphabet="aáãeéç .!?\n\u0301", min_size=1, max_size=4000))
def test_passages_cover_the_text_in_order(text: str) -> None:
    chapter = chapter_of("1.md", "# One\n\n" + text)
    passages = cut(SHELF, chapter)
    for scene in chapter.scenes:
        for paragraph in scene.paragraphs:
            for offset, char in enumerate(paragraph.text, start=paragraph.start):
                if not char.isspace():
                    assert any(p.start <= offset < p.end for p in passages), (offset, char)
    assert list(passages) == sorted(passages, key=lambda passage: passage.start)


def test_one_endless_sentence_is_cut_at_blanks() -> None:
    chapter = chapter_of("1.md", "# One\n\n" + "word " * 900 + "\n\n" + "x" * 2500)
    passages = cut(SHELF, chapter)
    assert all(len(passage.text) <= LONGEST for passage in passages)
    assert {word for passage in passages[:4] for word in passage.text.split()} == {"word"}


def test_folding() -> None:
    assert fold("Não, “Ação”!") == "nao acao"
    assert fold("Não") == "nao"
    assert fold("Lucy’s STRAßE — cœur_bleu") == "lucy strasse coeur bleu"
    assert clean("a\u0301  b\n\n c ") == "á b\nc"


def test_reading_a_question() -> None:
    little = frozenset({"the", "who", "is", "where"})
    assert read_query("Where is the boat?", little_words=little).words == "boat"
    assert read_query("The Who", little_words=little).words == "the who"
    query = read_query("“cut clean” rope", little_words=little)
    assert (query.words, query.phrases) == ("rope", ("cut clean",))
    assert not read_query(" ?! ")
    assert telling_words("The boat, the boat and Ana with 1234", little_words=frozenset({"with"})) == "boat"


def test_spans_of_annotations_are_compared_with_passages() -> None:
    assert Span(3, 5).overlaps(Span(4, 9))
