"""The rules' test pages: manuscripts with every finding drawn under its line; `UPDATE_EXPECT=1` draws them anew."""

from __future__ import annotations

import difflib
import os
import re
from pathlib import Path

import pytest

from flowstory.continuity import rules
from flowstory.continuity.fixes import fixes
from flowstory.continuity.model import Finding, Message
from flowstory.continuity.rules import RULES
from flowstory.languages import pages
from flowstory.languages.messages import sentences
from flowstory.languages.pages import translated_page
from tests.continuity.drawing import Case, cases, check_files, draw, page_of

FOLDER = Path(__file__).parent
PAGES = {path.stem: path for path in sorted(FOLDER.glob("*.md"))}
RULE_FILES = {path.stem for path in Path(str(rules.__file__)).parent.glob("*.py")} - {"__init__"}
CODES = [rule.code for rule in RULES]
SECTIONS = {
    "en": ["What it finds", "Why it matters", "Example", "What it leaves alone", "Fix"],
    "pt": ["O que encontra", "Por que importa", "Exemplo", "O que deixa em paz", "Correção"],
}
CASES = [(code, case) for code, path in PAGES.items() for case in cases(page_of(path))]
EVERY_CASE = pytest.mark.parametrize(
    ("code", "case"), CASES, ids=[f"{code}: {case.title}" for code, case in CASES]
)
PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")


@pytest.mark.parametrize("code", PAGES)
def test_page(code: str) -> None:
    page = page_of(PAGES[code])
    drawn = draw(page)
    if drawn == page:
        return
    if os.environ.get("UPDATE_EXPECT"):
        PAGES[code].write_text(drawn, "utf-8", newline="\n")
        return
    changes = "\n".join(
        difflib.unified_diff(page.split("\n"), drawn.split("\n"), "drawn", "found", lineterm="", n=12)
    )
    pytest.fail(
        f"{PAGES[code].name} does not show what is found (UPDATE_EXPECT=1 draws it anew):\n{changes}",
        pytrace=False,
    )


def test_every_page_is_of_a_rule() -> None:
    assert sorted(set(PAGES) - set(CODES)) == []


ONLY_IN = {"tu-voce-drift": ("pt",)}
"""Rules about what only some languages have."""


@pytest.mark.parametrize("code", CODES)
def test_every_rule_has_cases_found_and_left_alone_in_each_language(code: str) -> None:
    assert code in PAGES, f"tests/continuity/{code}.md is missing"
    seen = {
        (case.language, code in case.rules) for case in map(with_its_language, cases(page_of(PAGES[code])))
    }
    languages = ONLY_IN.get(code, tuple(SECTIONS))
    missing = {(language, found) for language in languages for found in (True, False)} - seen
    assert not missing, f"no case in (language, found): {sorted(missing)}"


def with_its_language(case: Case) -> Case:
    """Give a case in the language that its first chapter is read in."""
    book = check_files(case.files, case.language).book
    return Case(case.title, book.chapters[0].language, case.first, case.last, case.lines)


def test_every_rule_file_has_its_row() -> None:
    assert sorted(code.replace("-", "_") for code in CODES) == sorted(RULE_FILES)


def test_codes_are_unique() -> None:
    assert len(set(CODES)) == len(CODES)


@pytest.mark.parametrize("language", SECTIONS)
@pytest.mark.parametrize("code", CODES)
def test_every_rule_has_its_manual_page(code: str, language: str) -> None:
    page = rules.rule(code).page if language == "en" else translated_page(code, language)
    assert page, f"server/flowstory/languages/{language}/rules/{code}.md is missing"
    assert re.findall(r"^## (.*)$", page, re.MULTILINE) == SECTIONS[language]
    assert not page.startswith("#")
    summary = page.split("\n\n", 1)[0]
    assert summary.endswith(".")
    assert all(block.strip() for block in re.split(r"^## .*$", page, flags=re.MULTILINE))


@pytest.mark.parametrize("language", sorted(set(SECTIONS) - {"en"}))
def test_every_translated_page_is_of_a_rule(language: str) -> None:
    folder = Path(str(pages.__file__)).parent / language / "rules"
    assert sorted({path.stem for path in folder.glob("*.md")} - set(CODES)) == []


@EVERY_CASE
def test_all_that_is_said_is_said_in_every_language(code: str, case: Case) -> None:
    checked = check_files(case.files, case.language)
    for finding in checked.findings:
        for said in messages(finding):
            sayable(said)
        for fix in fixes(finding, checked.story):
            sayable(fix.title)


def messages(finding: Finding) -> list[Message]:
    return [finding.message, *(evidence.message for evidence in finding.evidence)]


def sayable(said: Message) -> None:
    """Make sure that a message has its sentence, and all its details, in every language of the interface."""
    details = dict(said.details)
    for language in SECTIONS:
        known = sentences(language)
        assert said.key in known, f"{said.key} has no sentence in {language}"
        assert set(PLACEHOLDER.findall(known[said.key])) <= set(details), (
            f"{said.key} lacks details in {language}"
        )
        missing = [value for value in details.values() if value.startswith("@") and value[1:] not in known]
        assert not missing, f"{missing} has no word in {language}"


@EVERY_CASE
def test_all_is_where_it_says(code: str, case: Case) -> None:
    checked = check_files(case.files, case.language)
    for finding in checked.findings:
        places = [finding.locus, *(evidence.locus for evidence in finding.evidence)]
        assert all(
            0 <= place.span.start <= place.span.end <= len(checked.files[place.path]) for place in places
        )
        claims = [finding.claim, *(evidence.claim for evidence in finding.evidence)]
        for claim in claims:
            if claim is not None:
                text = checked.files[claim.locus.path]
                assert text[claim.locus.span.start : claim.locus.span.end] == claim.text
