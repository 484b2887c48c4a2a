"""A date under the cursor: the weekday it is, and how old the people around it are then."""

from __future__ import annotations

from flowstory.lore.cards import Sentences
from flowstory.lore.vault import Vault
from flowstory.story.model import DateFact
from flowstory.story.timeline import weekday_of

_MOST = 6
_OLDEST = 120


def date_at(vault: Vault, path: str, offset: int) -> DateFact | None:
    """Give the date that stands at an offset of a file."""
    return next(
        (date for date in vault.story.dates if date.locus.path == path and date.locus.span.contains(offset)),
        None,
    )


def date_card(vault: Vault, date: DateFact, catalogue: Sentences) -> str:
    """Say which day a date is, as Markdown."""
    year = date.year or vault.timeline.year_at(date.moment)
    month = f"@month.{date.month}"
    if year is None or date.month is None or date.day is None:
        said = (
            catalogue.text("date.is-a", day=date.day, month=month) if date.month and date.day else date.text
        )
        return f"**{said}**  \n"
    lines = [f"**{catalogue.text('date.is-a-with-year', day=date.day, month=month, year=year)}**  "]
    weekday = weekday_of(year, date.month, date.day)
    if weekday is None:
        lines.append(catalogue.text("date.no-such-day") + "  ")
    else:
        lines.append(catalogue.text("date.weekday", weekday=f"@weekday.{weekday}") + "  ")
    if date.year is None:
        lines.append(f"_{catalogue.text('date.year-from-chapter')}_  ")
    ages = _ages(vault, date.locus.path, year)
    if ages:
        lines.append("")
        lines += [f"- {catalogue.text('date.turns', who=who, age=age)}" for who, age in ages]
    return "\n".join(lines) + "\n"


def _ages(vault: Vault, path: str, year: int) -> list[tuple[str, int]]:
    """Give the people of a chapter whose year of birth is known, with the age they turn in a year."""
    chapter = vault.story.book.chapters[vault.numbers[path]] if path in vault.numbers else None
    if chapter is None:
        return []
    found = []
    for key in vault.cast_between(chapter, 0, len(chapter.text)):
        births = [
            fact.number
            for fact in vault.story.facts_of(key)
            if fact.attribute == "birth" and fact.number is not None and not fact.frames
        ]
        if births and 0 <= year - births[0] <= _OLDEST:
            found.append((key, year - births[0]))
    return found[:_MOST]
