"""What holds of every rename, of whatever book."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from flowstory.lore.renaming import RefusedError, plan_rename, target_at, target_named
from tests.lore.renaming import applied, story_of

FRESH = "Zenobia"
PEOPLE = (
    "Anne Harrison",
    "Anne",
    "Miss Harrison",
    "Paul Hale",
    "Paul",
    "ANNE",
    "Mrs Hale",
    "Rose",
    "Anne-Marie",
)
WORDS = (
    "sat down", "laughed", "the rose", "and then", "of", "’s hat", "'s house", ", who", "said", "—", "…", "\u2028",
    "😀", "e\u0301", "_", "*", "**", "“", "”", "[[", "]]", "|", "#", "(", ")", "!", "?", ". ", ".\n\n", "\r\n", "\n",
    "---\n", "name:", "pov: ", "http://x.y/", "he", "her", "Anna", "rise", " ", "-", "\t",
)  # fmt: skip
NOTE = "---\nname: Anne Harrison\naliases: [Annie]\nfather: Paul Hale\n---\n"

texts = st.lists(st.sampled_from((*PEOPLE, *WORDS)), max_size=60).map(" ".join)
books = st.tuples(texts, texts, texts).map(
    lambda parts: {
        "01.md": "Anne Harrison sat down. Then Anne laughed.\n\n" + parts[0],
        "02.md": parts[1],
        "Characters/Anne Harrison.md": NOTE + parts[2],
    }
)


def _made(files: dict[str, str], old: str, new: str) -> tuple[Sequence[object], dict[str, str]] | None:
    story = story_of(files)
    try:
        plan = plan_rename(story, target_named(story, old), new)
    except RefusedError:
        return None
    for path, text in files.items():
        mine = [edit for edit in plan.edits if edit.path == path]
        assert all(0 <= edit.span.start < edit.span.end <= len(text) for edit in mine)
        assert all(a.span.end <= b.span.start for a, b in pairwise(mine))
        # Whatever is replaced is a word or words, never the marks between them.
        assert all(text[edit.span.start : edit.span.end].strip("_*“”—…") for edit in mine)
    return plan.edits, applied(files, plan.sure, plan.move)


@given(books)
def test_edits_lie_apart_and_within_the_text(files: dict[str, str]) -> None:
    _made(files, "Anne", FRESH)
    _made(files, "Anne Harrison", f"{FRESH} Quince")
    _made(files, "Paul", "Anne-Louise")


@given(books)
def test_there_and_back_again_is_the_same_book(files: dict[str, str]) -> None:
    there = _made(files, "Anne", FRESH)
    if there is None:
        return
    changed = {edit.path: edit for edit in there[0]}  # type: ignore[attr-defined]
    story = story_of(there[1])
    plan = plan_rename(story, target_named(story, FRESH), "Anne")
    back = applied(
        there[1],
        [edit for edit in plan.edits if edit.group.value not in ("short", "family", "gender")],
        plan.move,
    )
    assert changed
    assert back == files


@given(books, st.integers(0, 400))
def test_wherever_the_cursor_is(files: dict[str, str], offset: int) -> None:
    story = story_of(files)
    for path, text in files.items():
        target = target_at(story, path, min(offset, len(text)))
        if target is not None:
            assert target.span.contains(min(offset, len(text)))
            assert text[target.span.start : target.span.end].endswith(target.text)
