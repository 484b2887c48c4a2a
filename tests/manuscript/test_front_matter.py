"""Front matter: places of values, Obsidian's habits, and slips that cost only their line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flowstory.manuscript.front_matter import FrontMatter, parse_front_matter


def read(text: str) -> list[tuple[str, str]]:
    return [(item.key, item.value) for item in parse_front_matter("a.md", text).properties]


def keys(front: FrontMatter) -> list[tuple[str, str]]:
    return [(problem.key, dict(problem.details).get("line", "")) for problem in front.problems]


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("name: Ana", [("name", "Ana")]),
        ("name: 'Ana'", [("name", "Ana")]),
        ("aliases: [Ana, Aninha]", [("aliases", "Ana"), ("aliases", "Aninha")]),
        ("aliases:\n  - Ana\n  - Aninha", [("aliases", "Ana"), ("aliases", "Aninha")]),
        ("aliases:\n- Ana\n- Aninha", [("aliases", "Ana"), ("aliases", "Aninha")]),
        ("eyes:\n  left: blue\n  right: grey", [("eyes.left", "blue"), ("eyes.right", "grey")]),
        ("kin: [{name: Rui, as: son}]", [("kin.name", "Rui"), ("kin.as", "son")]),
        ("born: 1958-06-29", [("born", "1958-06-29")]),
        ("born: 010\nno: no", [("born", "010"), ("no", "no")]),
        ("empty:\nname: Ana", [("name", "Ana")]),
        ("pov: [[Ana]]", [("pov", "Ana")]),
        ("pov: [[People/Ana Lima|Ana]]", [("pov", "Ana Lima")]),
        ('pov: "[[Ana]]"', [("pov", "Ana")]),
        ("pov:\n  - [[Ana]]\n  - '[[Rui]]'", [("pov", "Ana"), ("pov", "Rui")]),
        ("pov: [[Ana]], [[Rui]]", [("pov", "Ana"), ("pov", "Rui")]),
        ("pov: [[Ana]] and [[Rui]]", [("pov", "[[Ana]] and [[Rui]]")]),
        ("pov: [[Ana, the elder]]", [("pov", "Ana, the elder")]),
        ("where: on [[Korrow]]", [("where", "on [[Korrow]]")]),
        ("late: he said: no", [("late", "he said: no")]),
        ("late: he said: no\nname: Ana", [("late", "he said: no"), ("name", "Ana")]),
        ("eyes:\tblue", [("eyes", "blue")]),
        ("eyes:\n\tleft: blue", [("eyes.left", "blue")]),
        ("who: @ana\nname: *ana*", [("who", "@ana"), ("name", "*ana*")]),
        ("tags: #one\nname: Ana", [("name", "Ana")]),
        ("# a comment\nname: Ana", [("name", "Ana")]),
        ("nome de casada: Ana Lima", [("nome de casada", "Ana Lima")]),
        (
            "scenes:\n  - one\n  - - two\n    - - three\n  - four",
            [("scenes", n) for n in ("one", "two", "three", "four")],
        ),
        ("about: |\n  two\n  lines", [("about", "two\nlines")]),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_is_read(written: str, found: list[tuple[str, str]], end: str) -> None:
    text = f"---\n{written}\n---\nProse.".replace("\n", end)
    front = parse_front_matter("a.md", text)
    assert [(item.key, item.value) for item in front.properties] == found
    assert front.problems == ()
    assert text[front.body :] == "Prose."
    assert text[front.close : front.close + 3] == "---"
    for item in front.properties:
        source = text[item.span.start : item.span.end]
        assert source == item.value or "\n" in item.value


def test_a_slip_costs_only_its_line() -> None:
    text = '---\nname: "Ana\naliases: [A, B\neyes: blue\nno colon here\nhair: red\n---\nProse.'
    front = parse_front_matter("a.md", text)
    assert [(i.key, i.value) for i in front.properties] == [
        ("name", "Ana"),
        ("aliases", "A"),
        ("aliases", "B"),
        ("eyes", "blue"),
        ("hair", "red"),
    ]
    assert keys(front) == [("invalid-note", "2"), ("invalid-note", "3"), ("invalid-note", "5")]
    assert [text[p.span.start : p.span.end] for p in front.problems if p.span] == [
        'name: "Ana',
        "aliases: [A, B",
        "no colon here",
    ]
    assert text[front.body :] == "Prose."


def test_a_missing_fence() -> None:
    front = parse_front_matter("a.md", "---\nname: Ana\n\nProse: yes.")
    assert [(i.key, i.value) for i in front.properties] == [("name", "Ana")]
    assert keys(front) == [("invalid-note-unclosed", "1")]
    assert front.close == -1


@pytest.mark.parametrize(
    "text",
    [
        "---\n\nAna ran.\n\n---\n\nRui slept.",
        "---\nAna ran.\n---\nRui.",
        "Ana\n---\na: b\n---\n",
        "",
        "---",
        "---\n",
    ],
)
def test_scene_breaks_are_no_front_matter(text: str) -> None:
    assert parse_front_matter("a.md", text) == FrontMatter()


def test_an_empty_block_can_be_filled() -> None:
    front = parse_front_matter("a.md", "---\n---\nProse.")
    assert (front.close, front.body) == (4, 8)


def test_a_byte_order_mark_before_it() -> None:
    assert read("\ufeff---\nname: Ana\n---\n") == [("name", "Ana")]


def test_endless_anchors_do_no_harm() -> None:
    laughs = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    assert len(read(f"---\n{laughs}---\n")) < 6_000
    assert read("---\na: &a [*a]\nname: Ana\n---\n")[-1] == ("name", "Ana")


LINES = st.lists(
    st.sampled_from(
        [
            "a: b",
            "a: [b",
            "- c",
            "  d: e",
            "\tf: g",
            '"h',
            "i",
            "j: [[k]]",
            "l: m: n",
            "{",
            "o: |",
            "é: 😀",
            "? p",
        ]
    )
    | st.text(max_size=12),
    max_size=12,
)


@given(LINES)
def test_spans_hold_what_was_read(lines: list[str]) -> None:
    text = "---\n" + "\n".join(lines) + "\n---\nProse."
    front = parse_front_matter("a.md", text)
    for item in front.properties:
        assert 0 <= item.span.start < item.span.end <= len(text)
        if item.value.isalnum():
            assert item.value in text[item.span.start : item.span.end]
    assert front.close == -1 or text.startswith(("---", "..."), front.close)
