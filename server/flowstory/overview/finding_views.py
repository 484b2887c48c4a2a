"""Findings chapter by chapter, each with the chapter by which a reader knows all that it says."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Protocol

from flowstory.continuity.model import Finding, Fix, Message
from flowstory.lore.cards import Sentences
from flowstory.overview.passages import Passages
from flowstory.protocol.book_memory import EntityView, EvidenceView, FindingView


class Voice(Sentences, Protocol):
    """A catalogue that also says whole messages."""

    def render(self, message: Message, /) -> str: ...


def finding_views(
    findings: Iterable[Finding],
    chapter_of: Mapping[str, int],
    entities: Iterable[EntityView],
    passages: Passages,
    voice: Voice,
    *,
    fixes: Callable[[Finding], tuple[Fix, ...]],
    title_of: Callable[[str], str],
) -> tuple[FindingView, ...]:
    """Give findings in reading order, notes last. `chapter_of` has the chapters' numbers by path."""
    whole = len(chapter_of)
    since = {form.form: form.since for entity in entities for form in entity.names if form.since > 0}
    found: list[FindingView] = []
    for finding in findings:
        said = voice.render(finding.message)
        evidence = tuple(
            EvidenceView(message=voice.render(one.message), passage=passages.add(one.locus))
            for one in finding.evidence
        )
        # What a note says is never known to a reader.
        ends = (finding.locus, *(one.locus for one in finding.evidence))
        known = max(chapter_of.get(end.path, whole) for end in ends)
        told = " ".join((said, *(one.message for one in evidence)))
        known = max([known, *(at for form, at in since.items() if at > known and form in told)])
        verdicts = dict.fromkeys(fix.ruling.verdict.value for fix in fixes(finding) if fix.ruling is not None)
        found.append(
            FindingView(
                code=finding.rule,
                title=title_of(finding.rule),
                severity=finding.severity.value,
                message=said,
                chapter=chapter_of.get(finding.locus.path, -1),
                since=known,
                passage=passages.add(finding.locus),
                fingerprint=finding.fingerprint,
                verdicts=tuple(verdicts),
                evidence=evidence,
            )
        )
    return tuple(sorted(found, key=lambda one: (one.chapter if one.chapter >= 0 else whole, one.passage)))
