"""Runs all rules over a story; then ignores, rulings, settings and duplicates take their share."""

from __future__ import annotations

import logging
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from fnmatch import fnmatchcase

from flowstory.continuity.model import RANK, Finding, Message, Rule, Ruling, Severity
from flowstory.continuity.rules import RULES
from flowstory.manuscript.model import Problem
from flowstory.story.model import Locus, Story
from flowstory.text.hashing import content_hash
from flowstory.text.spans import Span

_LOG = logging.getLogger(__name__)

_NOTED = "note-contradicted"

Switches = Mapping[str, str]
"""By rule: "off" or a severity."""


def check(
    story: Story,
    *,
    rules: Iterable[Rule] = RULES,
    rulings: Collection[Ruling] = (),
    switches: Switches | None = None,
    file_switches: Sequence[tuple[str, Switches]] = (),
) -> tuple[Finding, ...]:
    """Give the findings of a story, worst first within reading order of files.

    One rule's crash is logged by type and costs that rule alone. `file_switches` pairs a glob of paths with
    switches that hold in the files it matches, later pairs winning.
    """
    found: list[Finding] = []
    for rule in rules:
        try:
            found.extend(rule.check(story))
        except Exception as error:  # noqa: BLE001 - a rule must never take the others down
            _LOG.error("rule %s failed: %s", rule.code, type(error).__name__)  # its text may be prose
    ruled = {(ruling.rule, ruling.fingerprint) for ruling in rulings}
    ignores = {chapter.path: chapter.ignores for chapter in story.book.chapters}
    ignores |= {note.path: note.ignores for note in story.book.notes}
    kept: dict[tuple[str, str, str, str], Finding] = {}
    # Where a note decides which side is wrong, that the prose also contradicts itself is the same news.
    noted = {(f.subject, f.locus) for f in found if f.rule == _NOTED}
    for finding in found:
        ends = (finding.locus, *(evidence.locus for evidence in finding.evidence))
        if finding.rule != _NOTED and any((finding.subject, end) in noted for end in ends):
            continue
        if (finding.rule, finding.fingerprint) in ruled:
            continue
        if any(
            ignore.rule in ("*", finding.rule) and ignore.covers.overlaps(finding.locus.span)
            for ignore in ignores.get(finding.locus.path, ())
        ):
            continue
        switched = _switched(finding, switches or {}, file_switches)
        if switched is None:
            continue
        kept.setdefault((switched.rule, switched.subject, switched.attribute, switched.fingerprint), switched)
    return tuple(
        sorted(kept.values(), key=lambda f: (f.locus.path, f.locus.span.start, RANK[f.severity], f.rule))
    )


def _switched(
    finding: Finding, switches: Switches, file_switches: Sequence[tuple[str, Switches]]
) -> Finding | None:
    """Give a finding with the severity that the settings want, `None` where they turn it off."""
    level = switches.get(finding.rule)
    for glob, here in file_switches:
        if finding.rule in here and fnmatchcase(finding.locus.path, glob):
            level = here[finding.rule]
    if level is None:
        return finding
    if level == "off":
        return None
    return replace(finding, severity=Severity(level))


def problem_finding(problem: Problem) -> Finding:
    """Give a problem of a file as a finding, so that it shows where the writer looks."""
    span = problem.span or Span(0, 0)
    return Finding(
        rule=problem.key if problem.key in ("invalid-note", "mojibake") else "unreadable-file",
        severity=Severity.ERROR if problem.key == "invalid-note" else Severity.WARNING,
        locus=Locus(problem.path, span),
        message=Message(problem.key, problem.details),
        subject=problem.path,
        attribute=problem.key,
        fingerprint=content_hash("problem", problem.key, problem.path)[:16],
    )
