"""The scanner: what is prose, where it stands, what parts it."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flowstory.manuscript.model import Chapter, Paragraph, Status
from flowstory.manuscript.scan import parse_chapter, parse_note


def paragraphs(chapter: Chapter) -> list[Paragraph]:
    return [paragraph for scene in chapter.scenes for paragraph in scene.paragraphs]


def words(text: str, path: str = "01.md", language: str = "en") -> list[str]:
    """The paragraphs of a text with runs of spaces made one."""
    return [" ".join(p.text.split()) for p in paragraphs(parse_chapter(path, text, language))]


def scenes(text: str, path: str = "01.md") -> list[list[str]]:
    chapter = parse_chapter(path, text, "en")
    return [[" ".join(p.text.split()) for p in scene.paragraphs] for scene in chapter.scenes]


def check_invariants(text: str, path: str = "01.md") -> None:
    chapter = parse_chapter(path, text, "en")
    end = 0
    for paragraph in paragraphs(chapter):
        assert end <= paragraph.start < paragraph.end <= len(text)
        assert paragraph.text.strip()
        end = paragraph.end
        source = text[paragraph.start : paragraph.end]
        assert len(source) == len(paragraph.text)
        for ours, theirs in zip(paragraph.text, source, strict=True):
            assert ours == theirs or ours in " \n"
        for italics in paragraph.italics:
            assert 0 <= italics.start <= italics.end <= len(paragraph.text)
    for heading in chapter.headings:
        assert 0 <= heading.span.start <= heading.span.end <= len(text)
        if heading.number_span is not None:
            assert heading.span.start <= heading.number_span.start < heading.number_span.end <= len(text)
    for ignore in chapter.ignores:
        assert 0 <= ignore.covers.start <= ignore.covers.end <= len(text)
        assert text[ignore.span.start] in "<%"
    for item in chapter.properties:
        assert 0 <= item.span.start < item.span.end <= len(text)
    for problem in chapter.problems:
        assert problem.span is None or 0 <= problem.span.start <= problem.span.end <= len(text)


PIECES = st.sampled_from(
    [
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\u2028",
        "\x85",
        "\x0c",
        "\ufeff",
        "\x00",
        " ",
        "\t",
        "a",
        "Ana",
        "é",
        "😀",
        "�",
        "*",
        "**",
        "_",
        "`",
        "```",
        "~~~",
        "~~",
        "==",
        "[[",
        "]]",
        "[",
        "](",
        ")",
        "|",
        "<!--",
        "-->",
        "%%",
        "<b>",
        "\\",
        "# ",
        "#",
        "---",
        "***",
        "===",
        "> ",
        "- ",
        "1. ",
        "I",
        "VII",
        "Chapter 7",
        "• ",
        ": ",
        "key: ",
        '"',
        "'",
        "—",
        "flowstory: ignore eye-colour why",
        "![[",
        "[^1]",
        " ^id",
        "&nbsp;",
        "|---|",
    ]
)
MESSY = st.lists(PIECES, max_size=60).map("".join)


@given(MESSY | st.text())
def test_any_text_is_read_and_every_span_lies_in_it(text: str) -> None:
    check_invariants(text)
    check_invariants(text, "01.txt")


@given(MESSY)
def test_any_front_matter_is_read(text: str) -> None:
    check_invariants(f"---\n{text}\n---\nAna.")
    note = parse_note("Characters/Ana.md", f"---\n{text}", "en")
    assert note.frontmatter_end == -1 or note.text.startswith(("---", "..."), note.frontmatter_end)


@pytest.mark.parametrize(
    "text",
    [
        "a" * 5_000_000,
        "Ana ran. " * 500_000,
        "*" * 500_000,
        "*a " * 300_000,
        "**a** _b_ " * 100_000,
        "[" * 500_000,
        "[[" * 300_000,
        "[a](" * 200_000,
        "`" * 500_000,
        "` " * 300_000,
        "<!--" * 200_000,
        "<a" * 300_000,
        "%%" * 300_001,
        "~~ " * 200_000,
        "\\" * 500_000,
        "\n" * 100_000,
        " \n" * 100_000,
        "```x\n" * 60_000,
        "~~~~x\n```\n" * 60_000,
        "> " * 300_000,
        "# " * 300_000,
        "- " * 300_000,
        "#" + " " * 500_000 + "x",
        "a\n" * 200_000,
        "[a]: b" + " " * 300_000 + "c",
        "---\n" + "a: [" * 30_000,
        "---\na: " + "[" * 50_000 + "\n---\nAna.",
        "---\n" + "k: v\n" * 50_000 + "---\nAna.",
        "* " * 200_000 + "a",
        "_a" * 300_000,
        "<!-- x -->\n\n\n\n" * 30_000,
    ],
    ids=lambda text: repr(text[:14]),
)
def test_long_odd_files_take_linear_time(text: str) -> None:
    for path in ("01.md", "01.txt"):
        began = time.process_time()
        parse_chapter(path, text, "en")
        assert time.process_time() - began < 4


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("She was *very* tall.", "She was very tall."),
        ("She was **_very_** tall.", "She was very tall."),
        ("_Ana’s_ hat", "Ana’s hat"),
        ("snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"),
        ("a lone *star and don't", "a lone *star and don't"),
        ("[[Ana Lima|Ana]] met [[Rui]].", "Ana met Rui ."),
        ("see [the map](http://x.y/a_(b)) now", "see the map now"),
        ("see [*the* map](x) now", "see the map now"),
        ("![[map.png]] Ana came", "Ana came"),
        ("![a map](map.png) Ana came", "Ana came"),
        (r"\*not starred\*", "*not starred *"),
        ("before <!-- a note --> after", "before after"),
        ("before %%a note%% after", "before after"),
        ("a word[^1] here", "a word here"),
        ("a <b>bold</b> word<br/>", "a bold word"),
        ("the `code` word", "the code word"),
        ("1 < 2 and a > b", "1 < 2 and a > b"),
        ("a ~~lost~~ ==marked== word", "a lost marked word"),
        ("The end. ^abc-12", "The end."),
        ("> a letter", "a letter"),
        ("- eyes: green", "eyes: green"),
        ("3) eyes: green", "eyes: green"),
        ("* eyes", "eyes"),
        ("She left for 100 %% and more", "She left for 100 %% and more"),
    ],
)
def test_markup_becomes_spaces(written: str, shown: str) -> None:
    assert words(written) == [shown]
    check_invariants(written)


def test_italics_are_spans_of_the_paragraph() -> None:
    (paragraph,) = paragraphs(parse_chapter("1.md", "*July* came, **bold**, ***both*** and _it_.", "en"))
    assert [paragraph.text[i.start : i.end] for i in paragraph.italics] == ["July", "both", "it"]


def test_a_paragraph_begins_at_its_mark_so_that_a_line_can_be_put_above_it() -> None:
    text = "*July* came.\n\n> *Dear* Ana,"
    assert [p.start for p in paragraphs(parse_chapter("1.md", text, "en"))] == [0, text.index("*Dear")]


def test_quotes_are_marked_and_their_later_lines_lose_the_mark_too() -> None:
    chapter = parse_chapter("1.md", "He read:\n> Dear Ana,\n> come home.\n\nHe wept.", "en")
    assert [(p.quoted, " ".join(p.text.split())) for p in paragraphs(chapter)] == [
        (False, "He read:"),
        (True, "Dear Ana, come home."),
        (False, "He wept."),
    ]


@pytest.mark.parametrize(
    "break_line",
    [
        "***",
        "---",
        "* * *",
        "* *",
        "*",
        "#",
        "##",
        "•",
        "• • •",
        "⁂",
        "~",
        "~~~",
        "- - -",
        "___",
        "===",
        "\\*\\*\\*",
        "<hr/>",
        "<center>***</center>",
        "  ***  ",
        "* * * * *",
        "———",
        "§",
        "❦",
    ],
)
def test_scene_breaks(break_line: str) -> None:
    assert scenes(f"Ana ran.\n\n{break_line}\n\nRui slept.") == [["Ana ran."], ["Rui slept."]]
    check_invariants(f"Ana ran.\n\n{break_line}\n\nRui slept.")


def test_two_extra_blank_lines_part_scenes_and_one_does_not() -> None:
    assert scenes("A.\n\nB.\n\n\nC.\n\n\n\nD.") == [["A.", "B.", "C."], ["D."]]


def test_comments_between_paragraphs_are_no_scene_break() -> None:
    assert scenes("A.\n\n<!-- one\n\ntwo\n\nthree -->\n\nB.") == [["A.", "B."]]
    assert scenes("A.\n\n```\ncode\n\n\n\n```\n\nB.") == [["A.", "B."]]


def test_a_file_whose_paragraphs_are_always_far_apart() -> None:
    assert scenes("A.\n\n\n\nB.\n\n\n\nC.\n\n\n\nD.") == [["A.", "B.", "C.", "D."]]


def test_dashes_under_a_sentence_part_scenes_and_under_a_title_make_it_one() -> None:
    assert scenes("Ana ran away.\n---\nRui slept.") == [["Ana ran away."], ["Rui slept."]]
    chapter = parse_chapter("1.md", "The Long Porch\n---\nRui slept.", "en")
    assert [(h.level, h.text) for h in chapter.headings] == [(2, "The Long Porch")]
    chapter = parse_chapter("1.md", "The Long Porch\n=====\nRui slept.", "en")
    assert [(h.level, h.text) for h in chapter.headings] == [(1, "The Long Porch")]


def test_headings_stand_above_their_scene() -> None:
    text = "# Chapter *Seven*: Luggage ##\nAna ran.\n\n***\n\nRui slept.\n\n## Later\n\nAna came."
    chapter = parse_chapter("1.md", text, "en")
    first = chapter.headings[0]
    assert (first.level, first.text, first.number) == (1, "Chapter Seven : Luggage", 7)
    assert first.number_span is not None
    assert text[first.number_span.start : first.number_span.end] == "Seven"
    assert text[first.span.start : first.span.end] == "# Chapter *Seven*: Luggage"
    assert [scene.heading.text if scene.heading else None for scene in chapter.scenes] == [
        "Chapter Seven : Luggage",
        None,
        "Later",
    ]


def test_a_tag_is_no_heading() -> None:
    assert words("#draft is a tag") == ["#draft is a tag"]


def test_code_and_tables_are_not_prose() -> None:
    assert words("A.\n\n```dataview\nLIST\n\nB\n```\n\nC.") == ["A.", "C."]
    assert words("A.\n\n| a | b |\n|---|---|\n| c | d |\n\nC.") == ["A.", "C."]
    assert words("A.\n\na | b\n--- | ---\n\nC.") == ["A.", "C."]


def test_an_open_fence_or_comment_does_not_silence_the_chapter() -> None:
    assert words("A.\n\n```\nB.\n\nC.") == ["A.", "B.", "C."]
    assert words("A.\n\nB <!-- note\n\nC.") == ["A.", "B", "C."]
    assert words("A.\n\n~~~\n\nB.\n\n~~~\n\nC.") == ["A.", "B.", "C."]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_kind(end: str) -> None:
    text = f"---{end}lang: en{end}---{end}{end}# One{end}{end}Ana ran{end}far away.{end}{end}***{end}{end}Rui *slept*."
    chapter = parse_chapter("1.md", text, "en")
    assert [" ".join(p.text.split()) for p in paragraphs(chapter)] == ["Ana ran far away.", "Rui slept ."]
    assert len(chapter.scenes) == 2
    assert chapter.get("lang") == "en"
    assert text[paragraphs(chapter)[1].start :] == "Rui *slept*."


def test_other_line_marks_are_ordinary_characters() -> None:
    assert len(paragraphs(parse_chapter("1.md", "Ana\u2028ran\x85far\x0caway.\x00", "en"))) == 1
    assert words("\ufeffAna ran.") == ["Ana ran."]


def test_hard_wrapped_paragraphs_stay_whole() -> None:
    text = (
        "The man who called himself Peter Zale had taken the\nbooth by the kitchen door, which told Nora Vance he\n"
        "had either done this before or watched a lot\nof movies\n— and she hated movies of every kind, and all who\n"
        "made them.\n\nHe slid the plate six inches toward her, then drank\nhis coffee."
    )
    assert len(words(text, "1.txt")) == 2
    assert len(words(text)) == 2


def test_indented_paragraphs_of_a_wrapped_file() -> None:
    text = (
        "   The man who called himself Peter Zale had taken\nthe booth by the kitchen door, which told Nora\n"
        "Vance he had done it before.\n   He slid the plate six inches toward her, and then\nhe drank his coffee.\n"
    )
    assert len(words(text, "1.txt")) == 2


def test_each_line_a_paragraph() -> None:
    lines = [
        "Ana came home late that night, and it rained.",
        "“Where were you?”",
        "“Out.”",
        "He closed the door.",
    ] * 4
    assert words("\n".join(lines), "1.txt") == lines
    assert words("\n".join(lines)) == lines
    assert len(scenes("\n".join(lines) + "\n\n" + "\n".join(lines), "1.txt")) == 2
    assert len(scenes("\n".join(lines) + "\n\n" + "\n".join(lines))) == 1


def test_dialogue_dashes_begin_a_paragraph_and_a_hyphen_may_be_one() -> None:
    assert words("Ana entrou e\n— Oi, disse\n— Olá.", language="pt") == [
        "Ana entrou e",
        "— Oi, disse",
        "— Olá.",
    ]
    assert words("- Quatro moedas - propôs.\n- Seis.", language="pt") == [
        "- Quatro moedas - propôs.",
        "- Seis.",
    ]
    assert words("- Four coins\n- Six", language="en") == ["Four coins", "Six"]


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("CHAPTER SEVEN", 7),
        ("Capítulo 7", 7),
        ("VII", 7),
        ("Chapter 3: The Sea", 3),
        ("7. Bagagem", 7),
        ("12", 12),
    ],
)
def test_plain_text_headings(line: str, number: int) -> None:
    chapter = parse_chapter("1.txt", f"{line}\n\nAna ran.\n\n{line}\n\nRui slept.", "pt")
    assert [heading.number for heading in chapter.headings] == [number, number]
    assert len(chapter.scenes) == 2


@pytest.mark.parametrize(
    "line", ["Chapter seven was the worst of all.", "I ran.", "Ana", "1958", "Part of me knew."]
)
def test_plain_text_lines_that_are_prose(line: str) -> None:
    assert parse_chapter("1.txt", f"A.\n\n{line}\n\nB.", "en").headings == ()


def test_plain_titles_are_not_guessed_in_markdown() -> None:
    assert parse_chapter("1.md", "VII\n\nAna ran.", "en").headings == ()


class TestIgnores:
    def covered(self, text: str) -> list[tuple[str, str, str]]:
        chapter = parse_chapter("1.md", text, "en")
        return [(i.rule, i.reason, text[i.covers.start : i.covers.end]) for i in chapter.ignores]

    def test_it_silences_the_next_paragraph(self) -> None:
        text = "A.\n\n<!-- flowstory: ignore eye-colour she wears lenses -->\nB.\n\nC."
        assert self.covered(text) == [("eye-colour", "she wears lenses", "B.")]

    def test_before_the_first_paragraph_it_silences_the_file(self) -> None:
        text = "# One\n\n<!-- flowstory: ignore * -->\n\nB.\n\nC."
        assert self.covered(text) == [("*", "", text)]

    def test_in_or_behind_a_paragraph_it_means_that_one(self) -> None:
        text = "A.\n\nB. <!-- flowstory: ignore height: a joke -->\n\nC %% flowstory: ignore height %% D."
        assert self.covered(text) == [("height", "a joke", "B."), ("height", "", text[text.index("C ") :])]

    def test_several_rules(self) -> None:
        text = "A.\n\n<!-- FlowStory: ignore height, eye-colour - dream -->\nB."
        assert self.covered(text) == [("height", "dream", "B."), ("eye-colour", "dream", "B.")]

    def test_nothing_follows(self) -> None:
        text = "A.\n\n<!-- flowstory: ignore height -->"
        assert self.covered(text) == [("height", "", "<!-- flowstory: ignore height -->")]


def test_chapter_properties_and_status() -> None:
    chapter = parse_chapter("1.md", "---\nstatus: revisado\npov: [[Ana]]\n---\nOi.", "pt")
    assert chapter.status is Status.REVISED
    assert chapter.get("pov") == "Ana"
    assert parse_chapter("1.md", "Oi.", "pt").status is Status.DRAFT
