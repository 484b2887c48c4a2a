"""What of all that rules find is shown: notes, rulings, ignores and settings take their share, file by file.

A keystroke changes a few findings. Only the files that these stand in are sifted again, and those in which
something else now goes first or has to give way; the findings of all others stay the same objects.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase

from flowstory.continuity.model import RANK, Finding, Severity
from flowstory.manuscript.model import Ignore

Switches = Mapping[str, str]
"""By rule: "off" or a severity."""

Shown = Mapping[str, tuple[Finding, ...]]
"""What is shown, by path in order, each file's by position; a file's is the same object while it stays the same."""

_NOTED = "note-contradicted"
_QUIETER = {
    Severity.ERROR: Severity.ERROR,
    Severity.WARNING: Severity.INFORMATION,
    Severity.INFORMATION: Severity.HINT,
    Severity.HINT: Severity.HINT,
}

_News = tuple[str, str, str, str]
"""What a finding says: of several that say the same, the first stays."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the writer wants to see: their rulings and settings."""

    rulings: frozenset[tuple[str, str]] = frozenset()
    """Rules and fingerprints."""
    switches: Mapping[str, str] = field(default_factory=dict)
    file_switches: tuple[tuple[str, Switches], ...] = ()


@dataclass(frozen=True, slots=True)
class Marks:
    """What a file itself wants to be shown of it."""

    ignores: tuple[Ignore, ...] = ()
    draft: bool = False


_NONE = Marks()


class Sieve:
    """Keeps what is shown of each file."""

    __slots__ = (
        "_dirty",
        "_ends",
        "_heads",
        "_marks",
        "_noted",
        "_prints",
        "_raw",
        "_rivals",
        "_shown",
        "_wishes",
    )

    def __init__(self) -> None:
        self._shown: Shown = {}
        self._raw: dict[str, Counter[Finding]] = {}
        self._prints: Counter[tuple[str, str]] = Counter()
        self._noted: Counter[tuple[str, object]] = Counter()
        self._ends: dict[tuple[str, object], Counter[str]] = {}
        """By who it is about and where it stands or what it rests on, the files of findings."""
        self._heads: dict[str, dict[_News, Finding]] = {}
        """By path, the first finding of each that says the same."""
        self._rivals: dict[_News, set[str]] = defaultdict(set)
        """By what is said, the files in which it would be shown."""
        self._marks: Mapping[str, Marks] = {}
        self._wishes = Wishes()
        self._dirty: set[str] = set()
        """Files in which something is found otherwise since they were sifted."""

    def found(self, rule: str, fingerprint: str) -> bool:
        """Whether a rule found something, shown or not."""
        return self._prints[rule, fingerprint] > 0

    def take(self, gone: Iterable[Finding], come: Iterable[Finding]) -> None:
        """Take in what is found no more and what is found now; `sift` shows it."""
        for finding in gone:
            self._strike(finding)
        for finding in come:
            self._enter(finding)

    def sift(self, wishes: Wishes, marks: Mapping[str, Marks]) -> Shown:
        """Give what is shown, by what the writer wants and what the files say of themselves."""
        dirty, self._dirty = self._dirty, set()
        if marks != self._marks:
            dirty.update(
                path
                for path in self._marks.keys() | marks.keys()
                if self._marks.get(path, _NONE) != marks.get(path, _NONE)
            )
        if wishes != self._wishes:
            dirty.update(self._raw)
        self._wishes, self._marks = wishes, marks
        if dirty:
            self._show(dirty)
        return self._shown

    def _enter(self, finding: Finding) -> None:
        path = finding.locus.path
        self._dirty.add(path)
        self._raw.setdefault(path, Counter())[finding] += 1
        self._prints[finding.rule, finding.fingerprint] += 1
        for end in _ends(finding):
            self._ends.setdefault(end, Counter())[path] += 1
        if finding.rule == _NOTED:
            noted = (finding.subject, finding.locus)
            self._noted[noted] += 1
            self._dirty.update(self._ends[noted])

    def _strike(self, finding: Finding) -> None:
        path = finding.locus.path
        self._dirty.add(path)
        _less(self._raw[path], finding)
        if not self._raw[path]:
            del self._raw[path]
        _less(self._prints, (finding.rule, finding.fingerprint))
        if finding.rule == _NOTED:
            noted = (finding.subject, finding.locus)
            _less(self._noted, noted)
            self._dirty.update(self._ends[noted])
        for end in _ends(finding):
            _less(self._ends[end], path)
            if not self._ends[end]:
                del self._ends[end]

    def _show(self, dirty: set[str]) -> None:
        """Sift some files again, and have whatever is first of its kind in another file be shown there."""
        contested: set[_News] = set()
        for path in dirty:
            before = self._heads.pop(path, {})
            heads = self._sifted(path)
            if heads:
                self._heads[path] = heads
            for news in before.keys() - heads.keys():
                self._rivals[news].discard(path)
                if not self._rivals[news]:
                    del self._rivals[news]
                contested.add(news)
            for news in heads.keys() - before.keys():
                self._rivals[news].add(path)
                contested.add(news)
        shown = dict(self._shown)
        for path in dirty.union(*(self._rivals.get(news, ()) for news in contested)):
            here = [one for news, one in self._heads.get(path, {}).items() if min(self._rivals[news]) == path]
            here.sort(key=lambda one: (one.locus.span.start, RANK[one.severity], one.rule))
            if not here:
                shown.pop(path, None)
            elif shown.get(path) != tuple(here):
                shown[path] = tuple(here)
        self._shown = dict(sorted(shown.items()))

    def _sifted(self, path: str) -> dict[_News, Finding]:
        """Give what may be shown of a file, the first of several that say the same."""
        marks = self._marks.get(path, _NONE)
        heads: dict[_News, Finding] = {}
        for finding in sorted(self._raw.get(path, ()), key=_place):
            # Where a note decides which side is wrong, that the prose also contradicts itself is the same news.
            if finding.rule != _NOTED and any(end in self._noted for end in _ends(finding)):
                continue
            if (finding.rule, finding.fingerprint) in self._wishes.rulings:
                continue
            if any(
                ignore.rule in ("*", finding.rule) and ignore.covers.overlaps(finding.locus.span)
                for ignore in marks.ignores
            ):
                continue
            shown = self._switched(_quieter(finding) if marks.draft else finding)
            if shown is not None:
                heads.setdefault((shown.rule, shown.subject, shown.attribute, shown.fingerprint), shown)
        return heads

    def _switched(self, finding: Finding) -> Finding | None:
        """Give a finding with the severity that the settings want, `None` where they turn it off."""
        level = self._wishes.switches.get(finding.rule)
        for glob, here in self._wishes.file_switches:
            if finding.rule in here and fnmatchcase(finding.locus.path, glob):
                level = here[finding.rule]
        if level is None:
            return finding
        return None if level == "off" else replace(finding, severity=Severity(level))


def _ends(finding: Finding) -> Iterable[tuple[str, object]]:
    """Give where a finding stands and what it rests on, each with whom it is about."""
    return {(finding.subject, finding.locus), *((finding.subject, one.locus) for one in finding.evidence)}


def _quieter(finding: Finding) -> Finding:
    return replace(finding, severity=_QUIETER[finding.severity])


def _place(finding: Finding) -> tuple[object, ...]:
    return (
        finding.locus.span,
        finding.rule,
        finding.subject,
        finding.attribute,
        finding.fingerprint,
        finding.message,
        tuple(evidence.locus for evidence in finding.evidence),
    )


def _less(counts: Counter, key: object) -> None:  # type: ignore[type-arg]
    counts[key] -= 1
    if not counts[key]:
        del counts[key]
