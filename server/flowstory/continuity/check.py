"""Runs all rules over a story; then ignores, rulings, settings and duplicates take their share."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase
from typing import Any

from flowstory.continuity.model import RANK, Finding, Message, Rule, Ruling, Severity, Verdict
from flowstory.continuity.rules import RULES
from flowstory.continuity.rules.stale_ruling import stale
from flowstory.manuscript.model import Chapter, Ignore, Note, Problem, Status
from flowstory.manuscript.notes import STATUS_KEYS
from flowstory.story.asking import Answers
from flowstory.story.differing import differing
from flowstory.story.model import Locus, Progression, Story
from flowstory.text.hashing import content_hash
from flowstory.text.spans import Span

_LOG = logging.getLogger(__name__)

_NOTED = "note-contradicted"
_QUIETER = {
    Severity.ERROR: Severity.ERROR,
    Severity.WARNING: Severity.INFORMATION,
    Severity.INFORMATION: Severity.HINT,
    Severity.HINT: Severity.HINT,
}

Switches = Mapping[str, str]
"""By rule: "off" or a severity."""

Question = tuple[Any, ...]
"""A rule's function and the piece of the book that it is asked about."""


@dataclass(slots=True)
class CheckMemo:
    """What the rules found last time, each for its piece of the book, and what they asked for it."""

    story: Story | None = None
    answers: Answers = field(default_factory=Answers)
    found: dict[Question, tuple[Finding, ...]] = field(default_factory=dict)
    failed: set[Question] = field(default_factory=set)
    progressions: tuple[Progression, ...] = ()
    stale: bool = True
    shares: tuple[object, ...] = ()
    findings: tuple[Finding, ...] = ()


def check(
    story: Story,
    *,
    rules: Sequence[Rule] = RULES,
    rulings: Collection[Ruling] = (),
    switches: Switches | None = None,
    file_switches: Sequence[tuple[str, Switches]] = (),
    memo: CheckMemo | None = None,
) -> tuple[Finding, ...]:
    """Give the findings of a story, worst first within reading order of files.

    One rule's crash is logged by type and costs that rule alone. `file_switches` pairs a glob of paths with
    switches that hold in the files it matches, later pairs winning. With a memo, always used with the same
    rules, only what a change can have reached is looked at again; the findings are the same as without.
    """
    memo = memo if memo is not None else CheckMemo()
    story.progressions = _progressions(rulings)
    story.answers = memo.answers
    try:
        _look(story, rules, memo)
    finally:
        story.answers = None
    files: tuple[Chapter | Note, ...] = (*story.book.chapters, *story.book.notes)
    ignores = {file.path: file.ignores for file in files if file.ignores}
    drafts = frozenset(chapter.path for chapter in story.book.chapters if _is_draft(chapter))
    places = tuple(ruling.place for ruling in rulings)
    shares = (tuple(rulings), places, dict(switches or {}), tuple(file_switches), ignores, drafts)
    # Whether a change that was ruled still stands hangs on what is told, not on what is found alone.
    if memo.stale or shares != memo.shares or story.progressions:
        every = [finding for findings in memo.found.values() for finding in findings]
        failed = {_codes(rules)[function] for function, *_ in memo.failed}
        failed |= {code for code, level in (switches or {}).items() if level == "off"}
        every.extend(stale(story, rulings, every, {rule.code for rule in rules} - failed))
        memo.findings = _kept(every, rulings, switches or {}, file_switches, ignores, drafts)
        memo.stale, memo.shares = False, shares
    return memo.findings


def _progressions(rulings: Collection[Ruling]) -> tuple[Progression, ...]:
    """Give the changes that were ruled with what holds from where on."""
    return tuple(
        Progression(ruling.subject, ruling.attribute, ruling.value, ruling.since)
        for ruling in rulings
        if ruling.verdict is Verdict.CHANGED and ruling.value
    )


def _is_draft(chapter: Chapter) -> bool:
    """Whether a chapter says that it is a draft; one that says nothing is like any other."""
    return chapter.status is Status.DRAFT and bool(chapter.get(*STATUS_KEYS))


def _codes(rules: Sequence[Rule]) -> dict[object, str]:
    return {
        function: rule.code
        for rule in rules
        for function in (rule.book, rule.chapter, rule.subject)
        if function is not None
    }


def _look(story: Story, rules: Sequence[Rule], memo: CheckMemo) -> None:
    """Have the rules look at all pieces of the book that may look different to them now."""
    news = differing(memo.story, story, memo.answers) if memo.story is not None else None
    if news is not None:
        ruled = set(memo.progressions) ^ set(story.progressions)
        news.update(("ruled", one.attribute.partition("/")[0], one.subject) for one in ruled)
    memo.story, memo.progressions = story, story.progressions
    if news is None:
        memo.answers = story.answers = Answers()
        memo.found, memo.failed, memo.stale = {}, set(), True
        waiting = dict.fromkeys(_pieces(story, rules))
    else:
        waiting = memo.answers.renew(story, news)
        waiting.update(dict.fromkeys(memo.failed))
        told = {key[1:] for key in news if key[0] == "filed"}
        waiting.update(
            ((rule.subject, subject), None)
            for rule in rules
            if rule.subject is not None
            for attribute, subject in told
            if attribute in rule.attributes
        )
    codes = _codes(rules)
    for question in waiting:
        function, *args = question
        try:
            found = memo.answers.ask(story, question)
            memo.failed.discard(question)
        except Exception as error:  # noqa: BLE001 - a rule must never take the others down
            _LOG.error("rule %s failed: %s", codes[function], type(error).__name__)  # its text may be prose
            memo.failed.add(question)
            found = tuple(_until_it_fails(function, story, args))
        if found != memo.found.get(question, ()):
            memo.stale = True
            memo.found[question] = found
            if not found:
                del memo.found[question]


def _until_it_fails(
    function: Callable[..., Iterable[Finding]], story: Story, piece: Sequence[Any]
) -> Iterator[Finding]:
    """Give what a rule finds before it crashes."""
    with contextlib.suppress(Exception):
        yield from function(story, *piece)


def _pieces(story: Story, rules: Sequence[Rule]) -> Iterator[Question]:
    """Give every question that the rules ask of a story: a function and the piece that it looks at."""
    for rule in rules:
        if rule.book is not None:
            yield (rule.book,)
        if rule.chapter is not None:
            yield from ((rule.chapter, number) for number in range(story.chapter_count()))
        if rule.subject is not None:
            for attribute in rule.attributes:
                yield from ((rule.subject, subject) for subject in story.subjects(attribute))


def _kept(
    found: Iterable[Finding],
    rulings: Collection[Ruling],
    switches: Switches,
    file_switches: Sequence[tuple[str, Switches]],
    ignores: Mapping[str, tuple[Ignore, ...]],
    drafts: Collection[str],
) -> tuple[Finding, ...]:
    """Let notes, rulings, ignores and settings take their share; the first of several that say the same stays.

    In `drafts`, what is no error is said a step more quietly, unless the settings want it otherwise.
    """
    every = sorted(found, key=_place)
    ruled = {(ruling.rule, ruling.fingerprint) for ruling in rulings}
    kept: dict[tuple[str, str, str, str], Finding] = {}
    # Where a note decides which side is wrong, that the prose also contradicts itself is the same news.
    noted = {(f.subject, f.locus) for f in every if f.rule == _NOTED}
    for finding in every:
        if finding.rule != _NOTED and noted:
            ends = (finding.locus, *(evidence.locus for evidence in finding.evidence))
            if any((finding.subject, end) in noted for end in ends):
                continue
        if (finding.rule, finding.fingerprint) in ruled:
            continue
        if any(
            ignore.rule in ("*", finding.rule) and ignore.covers.overlaps(finding.locus.span)
            for ignore in ignores.get(finding.locus.path, ())
        ):
            continue
        quiet = (
            replace(finding, severity=_QUIETER[finding.severity]) if finding.locus.path in drafts else finding
        )
        switched = _switched(quiet, switches, file_switches)
        if switched is None:
            continue
        kept.setdefault((switched.rule, switched.subject, switched.attribute, switched.fingerprint), switched)
    return tuple(
        sorted(kept.values(), key=lambda f: (f.locus.path, f.locus.span.start, RANK[f.severity], f.rule))
    )


def _place(finding: Finding) -> tuple[str, Span, str, str, str, str]:
    return (
        finding.locus.path,
        finding.locus.span,
        finding.rule,
        finding.subject,
        finding.attribute,
        finding.fingerprint,
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
