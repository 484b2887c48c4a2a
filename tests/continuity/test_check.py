"""What holds for all rules: rulings, ignores, switches, crashes, one finding a subject, and fixes that fix."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import ClassVar

import pytest

from flowstory.continuity.check import CheckMemo, check
from flowstory.continuity.fixes import fixes
from flowstory.continuity.model import Edit, Finding, Fix, Rule, Ruling, Severity, Verdict
from flowstory.continuity.rules import RULES
from flowstory.lore.sheet import sheet
from flowstory.lore.vantage import vantage
from flowstory.lore.vault import Vault
from flowstory.story.model import Story
from flowstory.workspace import decisions
from tests.continuity.drawing import Case, Checked, cases, check_files, page_of
from tests.continuity.test_rules import PAGES

BROWN = "Imogen Farrow had brown eyes.\n"
GREEN = "On the stairs Imogen Farrow’s green eyes were shut.\n"
BOOK = {"01.md": BROWN, "02.md": GREEN}
EVERY_CASE = [(code, case) for code, path in PAGES.items() for case in cases(page_of(path)) if case.rules]


def one(files: Mapping[str, str], rule: str = "eye-colour") -> Finding:
    """Give the only finding of a rule in a book."""
    [finding] = [finding for finding in check_files(files).findings if finding.rule == rule]
    return finding


def codes(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.rule for finding in findings]


class TestRulings:
    def test_a_ruling_silences_by_its_fingerprint(self) -> None:
        story = check_files(BOOK).story
        [finding] = check(story)
        assert (
            codes(check(story, rulings=[Ruling("eye-colour", finding.fingerprint, Verdict.INTENTIONAL)]))
            == []
        )

    @pytest.mark.parametrize(("rule", "fingerprint"), [("hair-colour", ""), ("eye-colour", "0" * 16)])
    def test_a_ruling_of_another_rule_or_fingerprint_does_not(self, rule: str, fingerprint: str) -> None:
        story = check_files(BOOK).story
        [finding] = check(story)
        ruling = Ruling(rule, fingerprint or finding.fingerprint, Verdict.INTENTIONAL)
        assert codes(check(story, rulings=[ruling])) == ["eye-colour"]

    def test_a_moved_paragraph_keeps_its_fingerprint(self) -> None:
        before = one(BOOK)
        after = one(
            {"01.md": f"Rain.\n\n{BROWN}", "02.md": "Sun.\n", "03.md": f"Snow.\n\n***\n\nIce.\n\n{GREEN}"}
        )
        assert before.locus != after.locus
        assert before.fingerprint == after.fingerprint

    def test_other_words_have_another_fingerprint(self) -> None:
        other = one({**BOOK, "02.md": GREEN.replace("green", "pale blue")})
        assert other.fingerprint != one(BOOK).fingerprint

    def test_every_ruling_that_a_fix_offers_silences(self) -> None:
        checked = check_files(BOOK)
        [finding] = checked.findings
        rulings = [fix.ruling for fix in fixes(finding, checked.story) if fix.ruling is not None]
        assert {ruling.verdict for ruling in rulings} == set(Verdict)
        for ruling in rulings:
            assert check(checked.story, rulings=[ruling]) == ()


class TestIgnores:
    def test_a_paragraph(self) -> None:
        comment = "<!-- flowstory: ignore eye-colour -->\n\n"
        assert check_files({**BOOK, "02.md": f"Rain.\n\n{comment}{GREEN}"}).findings == ()
        assert codes(check_files({**BOOK, "02.md": f"Rain.\n\n{comment}Snow.\n\n{GREEN}"}).findings) == [
            "eye-colour"
        ]

    def test_a_file(self) -> None:
        comment = "<!-- flowstory: ignore eye-colour she wears lenses -->\n\n"
        assert check_files({**BOOK, "02.md": f"{comment}Rain.\n\n***\n\nSnow.\n\n{GREEN}"}).findings == ()

    def test_all_rules(self) -> None:
        assert check_files({**BOOK, "02.md": f"<!-- flowstory: ignore * -->\n\n{GREEN}"}).findings == ()

    def test_another_rule(self) -> None:
        files = {**BOOK, "02.md": f"<!-- flowstory: ignore height -->\n\n{GREEN}"}
        assert codes(check_files(files).findings) == ["eye-colour"]


class TestSwitches:
    def test_off(self) -> None:
        assert check(check_files(BOOK).story, switches={"eye-colour": "off"}) == ()

    def test_a_severity(self) -> None:
        [finding] = check(check_files(BOOK).story, switches={"eye-colour": "hint", "height": "off"})
        assert finding.severity is Severity.HINT

    def test_by_path(self) -> None:
        story = check_files({"a/01.md": BROWN, "b/02.md": GREEN}).story
        assert codes(check(story, file_switches=[("a/*", {"eye-colour": "off"})])) == ["eye-colour"]
        assert check(story, file_switches=[("b/*", {"eye-colour": "off"})]) == ()

    def test_the_last_that_matches_holds(self) -> None:
        story = check_files({"a/01.md": BROWN, "a/02.md": GREEN}).story
        switches = [("a/*", {"eye-colour": "off"}), ("a/02.md", {"eye-colour": "error"})]
        [finding] = check(story, switches={"eye-colour": "hint"}, file_switches=switches)
        assert finding.severity is Severity.ERROR


class TestCrashes:
    def test_a_crash_costs_its_rule_alone(self, caplog: pytest.LogCaptureFixture) -> None:
        def broken(story: Story) -> Iterator[Finding]:
            yield from ()
            raise ValueError("Imogen Farrow had brown eyes")

        rules = [Rule("broken", "body", "", broken), *RULES]
        with caplog.at_level(logging.ERROR):
            assert codes(check(check_files(BOOK).story, rules=rules)) == ["eye-colour"]
        assert caplog.messages == ["rule broken failed: ValueError"]
        # The writer's prose never stands in a log.
        assert "Imogen" not in caplog.text

    def test_what_it_found_before_it_crashed_stays(self) -> None:
        def broken(story: Story) -> Iterator[Finding]:
            yield replace(one(BOOK), rule="broken")
            raise ValueError

        assert "broken" in codes(check(check_files(BOOK).story, rules=[Rule("broken", "body", "", broken)]))


class TestFindings:
    def test_one_a_subject_and_attribute(self) -> None:
        more = "On the stairs Imogen Farrow’s blue eyes were shut. In bed Imogen Farrow’s black eyes were open.\n"
        findings = check_files({**BOOK, "03.md": more, "04.md": GREEN, "05.md": BROWN}).findings
        assert codes(findings) == ["eye-colour"]

    def test_one_for_a_note_and_the_prose(self) -> None:
        for note in ("brown", "green"):
            files = {**BOOK, "Characters/Imogen Farrow.md": f"---\neyes: {note}\n---\n"}
            assert codes(check_files(files).findings) == ["note-contradicted"]

    def test_in_order_of_path_and_place(self) -> None:
        files = {
            "01.md": "Imogen Farrow had brown eyes and black hair. Tobias Wren had brown eyes.\n",
            "02.md": "In came Tobias Wren. Tobias’s blue eyes shone. Imogen’s fair hair shone, and Imogen’s blue eyes.\n",
        }
        findings = check_files(files).findings
        assert [f.locus for f in findings] == sorted(
            (f.locus for f in findings), key=lambda place: (place.path, place.span.start)
        )
        assert codes(findings) == ["eye-colour", "hair-colour", "eye-colour"]

    def test_the_same_text_gives_the_same_findings(self) -> None:
        assert check_files(BOOK).findings == check_files(BOOK).findings


def applied(files: Mapping[str, str], edits: tuple[Edit, ...]) -> dict[str, str]:
    """Give the files with edits made, the last of a file first."""
    texts = dict(files)
    for edit in sorted(edits, key=lambda edit: edit.locus.span.start, reverse=True):
        start, end = edit.locus.span
        text = texts[edit.locus.path]
        texts[edit.locus.path] = text[:start] + edit.text + text[end:]
    return texts


def editing(finding: Finding, checked: Checked) -> list[Fix]:
    return [fix for fix in fixes(finding, checked.story) if fix.edits]


def dressed(files: Mapping[str, str], dress: str) -> dict[str, str]:
    """Give a book as a Windows editor writes it, or with characters beyond the BMP before everything."""
    if dress == "crlf":
        return {path: text.replace("\n", "\r\n") for path, text in files.items()}
    if dress == "emoji":
        return {
            path: text if text.startswith("---") else f"🌒 👩‍🚀 ça\n\n{text}" for path, text in files.items()
        }
    return dict(files)


@pytest.mark.parametrize("dress", ["plain", "crlf", "emoji"])
@pytest.mark.parametrize(
    ("code", "case"), EVERY_CASE, ids=[f"{code}: {case.title}" for code, case in EVERY_CASE]
)
def test_every_edit_that_a_fix_makes_fixes(code: str, case: Case, dress: str) -> None:
    files = dressed(case.files, dress)
    checked = check_files(files, case.language)
    for finding in checked.findings:
        for fix in editing(finding, checked):
            texts = applied(files, fix.edits)
            again = {(found.rule, found.fingerprint) for found in check_files(texts, case.language).findings}
            assert (finding.rule, finding.fingerprint) not in again, (fix.title, texts)
            if dress == "crlf":
                assert not any("\n" in text.replace("\r\n", "") for text in texts.values())


@pytest.mark.parametrize("dress", ["plain", "crlf", "emoji"])
def test_fixes_of_a_contradiction(dress: str) -> None:
    files = dressed({**BOOK, "Characters/Imogen Farrow.md": "---\nhair: black\n---\nThe cook.\n"}, dress)
    checked = check_files(files)
    [finding] = checked.findings
    found = fixes(finding, checked.story)
    titles = [fix.title.key for fix in found]
    assert titles == [
        "fix.use-here",
        "fix.use-there",
        "fix.write-note",
        "fix.write-note",
        "fix.show",
        "fix.changed-here",
        "fix.intentional",
        "fix.not-the-same",
        "fix.not-really-happening",
        *(["fix.ignore-paragraph"] if dress == "emoji" else []),
        "fix.ignore-file",
    ]
    assert [fix.preferred for fix in found].count(True) == 1
    assert "brown eyes were shut" in applied(files, found[0].edits)["02.md"]
    assert "had green eyes" in applied(files, found[1].edits)["01.md"]
    note = applied(files, found[2].edits)["Characters/Imogen Farrow.md"]
    assert note.replace("\r\n", "\n") == "---\nhair: black\neyes: green\n---\nThe cook.\n"
    shown = found[4].show
    assert shown is not None
    assert files[shown.path][shown.span.start : shown.span.end] == "brown"


def test_a_capital_stays_a_capital() -> None:
    files = {"01.md": "Imogen Farrow was brown-eyed.\n", "02.md": "Green-eyed Imogen Farrow sat down.\n"}
    checked = check_files(files)
    [finding] = checked.findings
    here, there = editing(finding, checked)[:2]
    assert applied(files, here.edits)["02.md"].startswith("Brown-eyed Imogen")
    assert applied(files, there.edits)["01.md"] == "Imogen Farrow was green-eyed.\n"


class TestDraftsAreQuieter:
    """`status: draft` says it a step more quietly; a chapter that says nothing of itself is like any other."""

    @pytest.mark.parametrize(
        ("front", "severity"),
        [
            ("", Severity.WARNING),
            ("---\nstatus: draft\n---\n", Severity.INFORMATION),
            ("---\nestado: rascunho\n---\n", Severity.INFORMATION),
            ("---\nstatus: revised\n---\n", Severity.WARNING),
            ("---\nstatus: final\n---\n", Severity.WARNING),
        ],
    )
    def test_by_status(self, front: str, severity: Severity) -> None:
        files = {"01.md": BROWN, "02.md": front + GREEN}
        assert [finding.severity for finding in check_files(files).findings] == [severity]

    def test_the_settings_know_better(self) -> None:
        files = {"01.md": BROWN, "02.md": "---\nstatus: draft\n---\n" + GREEN}
        found = check(check_files(files).story, switches={"eye-colour": "warning"})
        assert [finding.severity for finding in found] == [Severity.WARNING]


class TestChangedHere:
    """The ruling "it changes here" says what holds from where on, and the rules and the memo know it."""

    FILES: ClassVar = {
        "01.md": "Tom Reed was left-handed.\n",
        "02.md": "Tom Reed was right-handed.\n",
        "03.md": "Tom Reed was left-handed.\n",
    }

    def test_the_fix_says_what_and_where(self) -> None:
        checked = check_files(self.FILES)
        (finding,) = checked.findings
        ruling = next(
            fix.ruling
            for fix in fixes(finding, checked.story)
            if fix.ruling is not None and fix.ruling.verdict is Verdict.CHANGED
        )
        assert (ruling.value, ruling.since) == ("right-handed", "02.md")
        kept, _ = decisions.parse(decisions.add("", ruling))
        assert kept == (ruling,)
        (back,) = check(checked.story, rulings=kept)
        assert back.locus.path == "03.md"
        assert [evidence.locus.path for evidence in back.evidence] == ["02.md"]

    def test_a_memo_takes_a_ruling_in_and_forgets_it(self) -> None:
        checked = check_files(self.FILES)
        memo = CheckMemo()
        before = check(checked.story, memo=memo)
        ruling = Ruling(
            "handedness",
            before[0].fingerprint,
            Verdict.CHANGED,
            "Tom Reed",
            "handedness",
            "",
            "",
            "right-handed",
            "02.md",
        )
        assert check(checked.story, rulings=[ruling], memo=memo) == check(checked.story, rulings=[ruling])
        assert check(checked.story, memo=memo) == before

    def test_the_card_as_of_the_line_knows_it(self) -> None:
        note = {"Characters/Tom Reed.md": "---\nname: Tom Reed\nhandedness: left\n---\n"}
        story = check_files({**note, **self.FILES}).story
        ruling = Ruling(
            "handedness", "", Verdict.CHANGED, "Tom Reed", "handedness", value="right-handed", since="02.md"
        )
        check(story, rulings=[ruling])
        vault = Vault(story)

        def as_of(path: str) -> str:
            here = vantage(story, vault.timeline, path, 0)
            (hands,) = [t for t in sheet(vault, "Tom Reed", here).traits if t.attribute == "handedness"]
            return hands.now.value if hands.now is not None else ""

        assert [as_of(path) for path in self.FILES] == ["left", "right", "right"]
