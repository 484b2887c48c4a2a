"""Reports made by hand, in each format, as whole texts."""

from __future__ import annotations

import json
from pathlib import Path
from textwrap import dedent

import pytest
from jsonschema import Draft4Validator

from flowstory.cli.render import github, sarif, text
from flowstory.cli.render.json import dump
from flowstory.cli.report import Item, Place, Remark, Report, without_repeats
from flowstory.cli.screen import Color, Screen, visible
from flowstory.continuity.model import Severity
from flowstory.languages.messages import catalogue
from flowstory.text.lines import LineIndex

SCHEMA = Path(__file__).parent / "data" / "sarif-2.1.0-rtm.5.json"
FIRST = "# One\n\nNesta had brown eyes, and everyone in the valley knew it.\n"
SECOND = (
    "# Two\r\n\r\nThe saleroom filled slowly, 日本語 and 👩‍👩‍👧 and cafe\u0301, as it always did on a viewing day, with "
    "the dealers who came early, and Nesta lifted her green eyes from the ledger as if the whole county had asked "
    "her the price of a chair.\r\n"
)
SOURCES = {"01.md": LineIndex(FIRST), "part 2/02, é.md": LineIndex(SECOND)}


def place(path: str, words: str) -> Place:
    source = SOURCES[path]
    at = source.text.index(words)
    start, end = source.position(at), source.position(at + len(words))
    return Place(path, start.line + 1, start.column + 1, end.line + 1, end.column + 1)


EYES = Item(
    "eye-colour",
    Severity.WARNING,
    place("part 2/02, é.md", "green"),
    "Nesta has “green” eyes here, but “brown” in 01, as the whole of the valley could have told you",
    (Remark(place("01.md", "brown"), "“brown” here"),),
    "f1",
)
CAFE = Item(
    "name-spelling", Severity.INFORMATION, place("part 2/02, é.md", "cafe\u0301"), "100%: a, b\nc", (), "f2"
)
HINT = Item(
    "confusable-names", Severity.HINT, place("01.md", "Nesta"), "Nesta and Nessa look alike", (), "f3"
)
REPORT = Report((EYES, CAFE, HINT), SOURCES, files=2, words=12345, seconds=0.44)


def told(report: Report, *, width: int | None = None, language: str = "en") -> str:
    lines = text.render(report, text.Layout(catalogue(language), width=width))
    return "".join(f"{line.plain}\n" for line in lines)


def test_text_without_a_width() -> None:
    assert told(REPORT.at_least(Severity.INFORMATION)) == dedent("""\
        part 2/02, é.md:3:143: warning[eye-colour] Nesta has “green” eyes here, but “brown” in 01, as the whole of the valley could have told you
          |
        3 | …with the dealers who came early, and Nesta lifted her green eyes from the ledger as if the whole…
          |                                                        ^^^^^
          |
         --> 01.md:3:11: “brown” here
          |
        3 | Nesta had brown eyes, and everyone in the valley knew it.
          |           -----

        part 2/02, é.md:3:47: information[name-spelling] 100%: a, b c
          |
        3 | The saleroom filled slowly, 日本語 and 👩‍👩‍👧 and cafe\u0301, as it always did on a viewing day, with the…
          |                                               ^^^^

        2 findings in 1 file (1 warning, 1 information). Read 12,345 words in 2 files, 0.4 s.
        Not shown: 1 hint. To see them, add --min-severity hint.
        What a rule looks for, and what it leaves alone: flowstory rule eye-colour
        """)


def test_text_on_a_narrow_terminal_in_portuguese() -> None:
    assert told(REPORT.only(["eye-colour"], []), width=50, language="pt") == dedent("""\
        part 2/02, é.md:3:143: aviso[eye-colour] Nesta has
          “green” eyes here, but “brown” in 01, as the
          whole of the valley could have told you
          |
        3 | …and Nesta lifted her green eyes from the…
          |                       ^^^^^
          |
         --> 01.md:3:11: “brown” here
          |
        3 | Nesta had brown eyes, and everyone in the…
          |           -----

        1 achado em 1 arquivo (1 aviso). Leitura de 12.345
          palavras em 2 arquivos, 0,4 s.
        O que uma regra procura e o que deixa em paz:
          flowstory rule eye-colour
        """)


@pytest.mark.parametrize("width", [20, 35, 50, 80, 120])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    screen = Screen(color=Color.NEVER)
    assert screen.colored is False
    lines = list(text.render(REPORT, text.Layout(catalogue("en"), width=width)))
    assert max(line.cell_len for line in lines) <= width


def test_text_of_a_clean_book() -> None:
    assert (
        told(Report((), {}, files=1, words=1))
        == "Nothing contradicts itself here. Read 1 word in 1 file, 0.0 s.\n"
    )
    assert told(REPORT.only(["confusable-names"], []).at_least(Severity.INFORMATION)) == (
        "Nothing new contradicts itself here. Read 12,345 words in 2 files, 0.4 s.\n"
        "Not shown: 1 hint. To see them, add --min-severity hint.\n"
    )


def test_baseline_and_repeats() -> None:
    assert REPORT.without(frozenset({"f1", "stale"})).items == (CAFE, HINT)
    assert REPORT.without(frozenset({"f1", "stale"})).known == 1
    assert without_repeats([EYES, CAFE, EYES]) == (EYES, CAFE)


def test_github_commands_are_escaped() -> None:
    assert github.render(REPORT, path_shown=lambda path: f"a:b/{path}").splitlines() == [
        (
            "::warning file=a%3Ab/part 2/02%2C é.md,line=3,col=143,endColumn=148,title=FlowStory eye-colour::"
            "Nesta has “green” eyes here, but “brown” in 01, as the whole of the valley could have told you"
            "%0Aa:b/01.md:3: “brown” here"
        ),
        "::notice file=a%3Ab/part 2/02%2C é.md,line=3,col=47,endColumn=52,title=FlowStory name-spelling::100%25: a, b%0Ac",
        "::notice file=a%3Ab/01.md,line=3,col=1,endColumn=6,title=FlowStory confusable-names::Nesta and Nessa look alike",
    ]


def test_github_has_no_columns_across_lines() -> None:
    item = Item("x", Severity.ERROR, Place("a.md", 1, 5, 2, 3), "m")
    said = github.render(Report((item,), {}, files=1, words=1), path_shown=str)
    assert said == "::error file=a.md,line=1,endLine=2,title=FlowStory x::m\n"


def test_sarif_keeps_to_the_standard(tmp_path: Path) -> None:
    page = "# eye-colour\n\nEyes keep their\ncolour.\n\n## What it finds\n\nEyes.\n"
    log = sarif.render(
        REPORT, folder=tmp_path, language="pt", page=lambda code: page if code == "eye-colour" else ""
    )
    document = json.loads(log)
    Draft4Validator(json.loads(SCHEMA.read_text("utf-8"))).validate(document)
    (run,) = document["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["language"] == "pt-BR"
    assert run["originalUriBaseIds"]["SRCROOT"]["uri"] == f"{tmp_path.as_uri()}/"
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["confusable-names", "eye-colour", "name-spelling"]
    assert rules[1]["shortDescription"]["text"] == "Eyes keep their colour."
    assert rules[1]["help"]["markdown"] == page
    first, second, third = run["results"]
    assert [rules[result["ruleIndex"]]["id"] for result in run["results"]] == [
        result["ruleId"] for result in run["results"]
    ]
    assert [first["level"], second["level"], third["level"]] == ["warning", "note", "note"]
    assert first["partialFingerprints"] == {"flowstory/v1": "f1"}
    where = first["locations"][0]["physicalLocation"]
    assert where["artifactLocation"] == {"uri": "part%202/02%2C%20%C3%A9.md", "uriBaseId": "SRCROOT"}
    assert where["region"] == {"startLine": 3, "startColumn": 143, "endLine": 3, "endColumn": 148}
    assert first["relatedLocations"][0]["message"] == {"text": "“brown” here"}


def test_a_file_name_that_is_no_unicode_is_still_json() -> None:
    said = dump({"path": "caf\udce9.md", "é": "日本"})
    assert said.encode("utf-8")
    assert '"é": "日本"' in said
    assert json.loads(said) == {"path": "caf\udce9.md", "é": "日本"}


def test_nothing_steers_the_terminal() -> None:
    item = Item("x", Severity.WARNING, Place("a\x1b[2J\n.md", 1, 1, 1, 4), "m\x1b]0;t\x07", (), "")
    report = Report((item,), {"a\x1b[2J\n.md": LineIndex("a\x9b31mb")}, files=1, words=1)
    assert not any(ord(char) < 32 or 0x7F <= ord(char) < 0xA0 for char in told(report).replace("\n", ""))
    assert len(visible("a\x1b\u202eb")) == 4
