"""Findings about how a story is told rather than about what is told of somebody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from flowstory.continuity.judge import fingerprint
from flowstory.continuity.model import Claim, Evidence, Finding, Message, Severity, message
from flowstory.story.model import Locus, TraceFact


def shown(
    rule: str,
    severity: Severity,
    said: Message,
    here: TraceFact,
    *,
    there: Sequence[TraceFact] = (),
    subject: str = "",
    attribute: str = "",
    prints: Sequence[str] = (),
    swap: bool = False,
) -> Finding:
    """Make a finding at a trace, with earlier traces as its evidence; `swap` where either's words fit in the
    other's place, so that a fix may offer it.
    """
    return at_locus(
        rule,
        severity,
        said,
        here.locus,
        here.text,
        evidence=tuple(
            Evidence(
                other.locus,
                message("evidence.earlier", value=short(other.text)),
                Claim(other.locus, other.text) if swap else None,
            )
            for other in there
        ),
        subject=subject or here.text,
        attribute=attribute or rule,
        prints=prints or (here.text, *(other.text for other in there)),
    )


def at_locus(
    rule: str,
    severity: Severity,
    said: Message,
    locus: Locus,
    text: str,
    *,
    evidence: tuple[Evidence, ...] = (),
    subject: str = "",
    attribute: str = "",
    prints: Sequence[str] = (),
) -> Finding:
    """Make a finding at a range of a file."""
    subject, attribute = subject or text, attribute or rule
    return Finding(
        rule=rule,
        severity=severity,
        locus=locus,
        message=said,
        evidence=evidence,
        subject=subject,
        attribute=attribute,
        fingerprint=fingerprint(rule, subject, attribute, *(prints or (text,))),
        claim=Claim(locus, text),
    )


def unlike(found: Finding) -> Finding:
    """Give a finding whose two ends are told in words that cannot stand in each other's place."""
    bare = tuple(replace(end, claim=None) for end in found.evidence)
    return replace(found, claim=None, evidence=bare)


def short(text: str, most: int = 60) -> str:
    """Give a text cut to what a message can hold."""
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
