"""Runs all rules over a story; then ignores, rulings, settings and duplicates take their share."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from flowstory.continuity.model import Finding, Message, Rule, Ruling, Severity, Verdict
from flowstory.continuity.rules import RULES
from flowstory.continuity.rules.stale_ruling import stale
from flowstory.continuity.sifting import Marks, Shown, Sieve, Switches, Wishes
from flowstory.manuscript.model import Book, Chapter, Note, Problem, Status
from flowstory.manuscript.notes import STATUS_KEYS
from flowstory.story.asking import Answers
from flowstory.story.differing import differing
from flowstory.story.model import Locus, Progression, Story
from flowstory.text.hashing import content_hash
from flowstory.text.spans import Span

_LOG = logging.getLogger(__name__)

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
    stale: tuple[Finding, ...] = ()
    """The rulings that match nothing any more."""
    sieve: Sieve = field(default_factory=Sieve)


def check(
    story: Story,
    *,
    rules: Sequence[Rule] = RULES,
    rulings: Collection[Ruling] = (),
    switches: Switches | None = None,
    file_switches: Sequence[tuple[str, Switches]] = (),
    memo: CheckMemo | None = None,
) -> tuple[Finding, ...]:
    """Give the findings of a story, file by file; see `check_files`."""
    shown = check_files(
        story, rules=rules, rulings=rulings, switches=switches, file_switches=file_switches, memo=memo
    )
    return tuple(finding for here in shown.values() for finding in here)


def check_files(
    story: Story,
    *,
    rules: Sequence[Rule] = RULES,
    rulings: Collection[Ruling] = (),
    switches: Switches | None = None,
    file_switches: Sequence[tuple[str, Switches]] = (),
    memo: CheckMemo | None = None,
) -> Shown:
    """Give the findings of a story by file, in order of position, worst first where several begin.

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
    outdated = _outdated(story, rules, rulings, switches or {}, memo)
    memo.sieve.take((), outdated)
    memo.stale = outdated
    wishes = Wishes(
        frozenset((ruling.rule, ruling.fingerprint) for ruling in rulings),
        dict(switches or {}),
        tuple(file_switches),
    )
    return memo.sieve.sift(wishes, _marks(story.book))


def _outdated(
    story: Story, rules: Sequence[Rule], rulings: Collection[Ruling], switches: Switches, memo: CheckMemo
) -> tuple[Finding, ...]:
    """Give the rulings that match nothing any more, as findings in place of those of the last time."""
    memo.sieve.take(memo.stale, ())
    if not rulings:
        return ()
    failed = {_codes(rules)[function] for function, *_ in memo.failed}
    failed |= {code for code, level in switches.items() if level == "off"}
    return tuple(stale(story, rulings, memo.sieve.found, {rule.code for rule in rules} - failed))


def _marks(book: Book) -> dict[str, Marks]:
    """Give what files say of how their findings are shown, for those that say anything."""
    drafts = {chapter.path for chapter in book.chapters if _is_draft(chapter)}
    files: tuple[Chapter | Note, ...] = (*book.chapters, *book.notes)
    return {
        file.path: Marks(file.ignores, file.path in drafts)
        for file in files
        if file.ignores or file.path in drafts
    }


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
        memo.found, memo.failed, memo.stale, memo.sieve = {}, set(), (), Sieve()
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
        before = memo.found.get(question, ())
        if found != before:
            memo.sieve.take(before, found)
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
