"""What a model said of places of a book, as findings: shown as long as the words it was said of still stand."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from pydantic import BaseModel, ConfigDict

from flowstory.assistant.deep.judging import Suspicion
from flowstory.continuity.model import Evidence, Finding, Ruling, Severity, message
from flowstory.manuscript.model import Book
from flowstory.story.model import Locus
from flowstory.text.hashing import content_hash
from flowstory.text.spans import Span

PREFIX = "ai-"
"""What the codes of a model's findings begin with."""


class End(BaseModel):
    """Words of a file, as the file writes them, and where they stood when they were spoken of."""

    model_config = ConfigDict(frozen=True)

    path: str
    start: int
    words: str

    def find(self, book: Book) -> Locus | None:
        """Give where the words stand now, `None` where they are gone."""
        text = book.text_of(self.path)
        at = self.start if text.startswith(self.words, self.start) else text.find(self.words)
        return Locus(self.path, Span(at, at + len(self.words))) if at >= 0 and self.words else None


class Opinion(BaseModel):
    """One thing that a model said: of `here`, against `there` where it is a contradiction."""

    model_config = ConfigDict(frozen=True)

    code: str
    severity: Severity
    subject: str
    text: str
    here: End
    there: End | None = None
    around: str = ""
    """Words around `here` that must stand as well, where an edit beside it already makes this idle."""


def end_of(locus: Locus, book: Book) -> End:
    """Keep a place by its words."""
    span = locus.span
    return End(path=locus.path, start=span.start, words=book.text_of(locus.path)[span.start : span.end])


def opinion_of(suspicion: Suspicion, book: Book) -> Opinion:
    """Give a suspicion of the deeper pass as an opinion: a hint at its later end."""
    return Opinion(
        code=PREFIX + suspicion.kind,
        severity=Severity.HINT,
        subject=suspicion.subject,
        text=suspicion.reason,
        here=end_of(suspicion.second.locus, book),
        there=end_of(suspicion.first.locus, book),
    )


def findings(opinions: Iterable[Opinion], book: Book) -> Iterator[Finding]:
    """Give the opinions whose words still stand, both ends of them, as findings."""
    for opinion in opinions:
        here = opinion.here.find(book)
        there = opinion.there.find(book) if opinion.there is not None else None
        if here is None or (opinion.there is not None and there is None):
            continue
        if opinion.around not in book.text_of(opinion.here.path):
            continue
        evidence: tuple[Evidence, ...] = ()
        if there is not None and opinion.there is not None:
            quote = " ".join(opinion.there.words.split())[:160]
            evidence = (Evidence(there, message("assistant.other-end", quote=quote)),)
        words = opinion.there.words if opinion.there else opinion.text
        yield Finding(
            rule=opinion.code,
            severity=opinion.severity,
            locus=here,
            message=message("assistant.opinion", text=opinion.text),
            evidence=evidence,
            subject=opinion.subject,
            attribute=opinion.code,
            fingerprint=content_hash(opinion.code, opinion.here.words, words)[:16],
            by_model=True,
        )


def shown(
    opinions: Iterable[Opinion],
    book: Book,
    *,
    known: Sequence[Finding] = (),
    rulings: Collection[Ruling] = (),
    level: Callable[[str, str], str | None] = lambda _code, _path: None,
) -> tuple[Finding, ...]:
    """Give the opinions to be shown: not ruled on, not ignored, not switched off, and not said by a rule too.

    Args:
        opinions: what models said.
        book: as it is now.
        known: what the rules found: they are surer.
        rulings: the writer's.
        level: gives the severity that the settings want for a code in a file, "off" or `None` for nothing set.
    """
    ruled = {(ruling.rule, ruling.fingerprint) for ruling in rulings}
    ignores = {file.path: file.ignores for file in book.files}
    kept: list[Finding] = []
    for finding in findings(opinions, book):
        wanted = level(finding.rule, finding.locus.path)
        ignored = any(
            ignore.rule in ("*", finding.rule) and ignore.covers.overlaps(finding.locus.span)
            for ignore in ignores.get(finding.locus.path, ())
        )
        if wanted == "off" or ignored or (finding.rule, finding.fingerprint) in ruled:
            continue
        if any(_same_places(finding, other) for other in known):
            continue
        kept.append(finding if wanted is None else replace(finding, severity=Severity(wanted)))
    return tuple(kept)


def _same_places(one: Finding, other: Finding) -> bool:
    ends = [other.locus, *(evidence.locus for evidence in other.evidence)]
    wanted = [one.locus, *(evidence.locus for evidence in one.evidence)]
    return len(wanted) > 1 and all(
        any(end.path == place.path and end.span.overlaps(place.span) for end in ends) for place in wanted
    )
