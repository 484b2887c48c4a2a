"""All readings, notes and rulings together make the Story."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from flowstory.languages import LANGUAGES
from flowstory.languages.base import Language
from flowstory.manuscript.model import Book, Paragraph
from flowstory.reading.chapter import ChapterReading
from flowstory.reading.model import DIALOGUE, DOCUMENT, DateUse, Holder, Statement
from flowstory.story.canon import note_facts
from flowstory.story.cast import Cast, Cluster, build_cast
from flowstory.story.model import (
    Act,
    Change,
    DateFact,
    Entity,
    Fact,
    Kind,
    Locus,
    Mention,
    Moment,
    NameForm,
    Register,
    Route,
    Speech,
    Story,
    TraceFact,
)
from flowstory.story.narrator import NARRATOR, find_narrator
from flowstory.story.resolve import Resolved, Resolver
from flowstory.story.speakers import speeches
from flowstory.text.spans import Span

_REGISTERS = (Register.NARRATION, Register.DIALOGUE, Register.THOUGHT, Register.DOCUMENT)


def gather(book: Book, readings: Sequence[ChapterReading]) -> Story:
    """Make the story of a book from the readings of its chapters, in reading order."""
    cast = build_cast(readings, book.notes, LANGUAGES)
    canon = [fact for note in book.notes for fact in note_facts(note, LANGUAGES[note.language])]
    roles = _roles(canon)
    voices = {_narrator(reading, cast, NARRATOR) for reading in readings}
    narrator = (find_narrator(readings, cast) if len(voices) == 1 else None) or NARRATOR
    facts: list[Fact] = list(canon)
    mentions: dict[str, list[Mention]] = {}
    dates: list[DateFact] = []
    changes: list[Change] = []
    spoken: list[Speech] = []
    strays: dict[str, list[Mention]] = {}
    acts: dict[str, list[Act]] = defaultdict(list)
    traces: dict[str, list[TraceFact]] = defaultdict(list)
    narrators: list[str] = []
    first: dict[str, Locus] = {}
    for number, reading in enumerate(readings):
        path = reading.chapter.path
        here = mentions.setdefault(path, [])
        resolver = Resolver(cast, _narrator(reading, cast, narrator), roles)
        narrators.append(resolver.narrator)
        for scene_number, scene in enumerate(reading.scenes):
            opened: frozenset[str] = _chapter_frames(reading)
            spoken.extend(speeches(scene, cast, resolver.narrator, path, reading.lexicon.language))
            for at, (paragraph, read) in enumerate(scene):
                for use in read.names:
                    key = cast.by_form.get(use.form)
                    span = Span(use.start, use.end).shift(paragraph.start)
                    if key is None:
                        if not use.initial and use.register != DOCUMENT:
                            strays.setdefault(path, []).append(Mention(span, "", use.form, use.register == DIALOGUE))
                        continue
                    here.append(Mention(span, key, use.form, use.register == DIALOGUE))
                    first.setdefault(key, Locus(path, span))
                    if use.acts and not use.framed and not opened:
                        acts[key].append(Act(Moment(number, scene_number, span.start), Locus(path, span), use.form))
                for statement in read.statements:
                    found = _spot(statement.holder) or resolver.resolve(statement.holder, statement, scene, at)
                    if found is None:
                        continue
                    other = statement.other
                    if statement.other_holder is not None:
                        tied = resolver.resolve(statement.other_holder, statement, scene, at)
                        if tied is None or tied.key == found.key:
                            continue
                        other = tied.key
                        route = max(found.route, tied.route, key=_weakness)
                        found = found._replace(route=route)
                    facts.append(
                        _fact(statement, found.key, found.route, other, path, paragraph.start, Moment(number, scene_number, paragraph.start + statement.start), reading.lexicon.language, opened)
                    )
                for trace in read.traces:
                    traces[trace.kind].append(
                        TraceFact(
                            trace.value,
                            paragraph.text[trace.start : trace.end],
                            Locus(path, Span(trace.start, trace.end).shift(paragraph.start)),
                            Moment(number, scene_number, paragraph.start + trace.start),
                            _REGISTERS[trace.register],
                            trace.frames | opened,
                            trace.number,
                            reading.lexicon.language.code,
                        )
                    )
                for date in read.dates:
                    dates.append(_date(date, path, paragraph, number, scene_number, opened))
                for attribute, people in read.changes:
                    keys = frozenset(cast.by_form[form] for form in people if form in cast.by_form)
                    changes.append(Change(attribute, keys, Moment(number, scene_number, paragraph.start)))
                opened |= read.scene_frames
        starts = [scene[0][0].start if scene else 0 for scene in reading.scenes]
        for paragraph, read in reading.headings:
            scene_number = min(bisect_left(starts, paragraph.start), max(len(starts) - 1, 0))
            for date in read.dates:
                dates.append(_date(date, path, paragraph, number, scene_number, _chapter_frames(reading)))
        here.sort(key=lambda mention: mention.span.start)
    by_subject: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        by_subject[fact.subject].append(fact)
    entities = {key: _entity(cluster, first.get(key)) for key, cluster in cast.clusters.items()}
    return Story(
        book=book,
        entities=entities,
        facts=tuple(facts),
        mentions={path: tuple(found) for path, found in mentions.items()},
        by_subject={key: tuple(found) for key, found in by_subject.items()},
        dates=tuple(sorted(dates, key=lambda date: date.moment)),
        changes=tuple(changes),
        acts={key: tuple(found) for key, found in acts.items()},
        forms=_forms(cast),
        narrators=tuple(narrators),
        traces={kind: tuple(found) for kind, found in traces.items()},
        speeches=tuple(spoken),
        small=_small(readings, cast),
        strays={path: tuple(found) for path, found in strays.items()},
    )


def _spot(holder: Holder) -> Resolved | None:
    """Give the place that a common noun stands for: the one library of the book."""
    return Resolved(f"@spot:{holder.form}", Route.ROLE) if holder.kind == "spot" else None


def _weakness(route: Route) -> int:
    return list(Route).index(route)


def _fact(
    statement: Statement,
    subject: str,
    route: Route,
    other: str,
    path: str,
    shift: int,
    moment: Moment,
    language: Language,
    opened: frozenset[str],
) -> Fact:
    return Fact(
        subject=subject,
        attribute=statement.attribute,
        value=statement.value,
        text=statement.text,
        claim=Locus(path, Span(statement.start, statement.end).shift(shift)),
        sentence=Locus(path, Span(statement.sentence_start, statement.sentence_end).shift(shift)),
        moment=moment,
        route=route,
        register=_REGISTERS[statement.register],
        language=language.code,
        other=other,
        frames=statement.frames | opened,
        number=statement.number,
        approximate=statement.approximate,
    )


def _date(
    date: DateUse, path: str, paragraph: Paragraph, chapter: int, scene: int, opened: frozenset[str]
) -> DateFact:
    weekday = Span(date.weekday_start, date.weekday_end).shift(paragraph.start)
    return DateFact(
        Locus(path, Span(date.start, date.end).shift(paragraph.start)),
        Moment(chapter, scene, paragraph.start + date.start),
        date.weekday,
        date.day,
        date.month,
        date.year,
        _REGISTERS[date.register],
        date.frames | opened,
        paragraph.text[date.start : date.end],
        Locus(path, weekday) if date.weekday is not None else None,
        Locus(path, Span(date.day_start, date.day_end).shift(paragraph.start)),
    )


def _chapter_frames(reading: ChapterReading) -> frozenset[str]:
    """Give the frame that front matter declares for a whole chapter: `timeline: flashback`, `dream` …"""
    declared = reading.chapter.get("timeline", "linha", "tempo")
    return frozenset({declared.lower()}) if declared and declared.lower() not in ("main", "principal", "present", "presente") else frozenset()


def _narrator(reading: ChapterReading, cast: Cast, usual: str) -> str:
    """Give who says "I" in a chapter: front matter `pov`, else a name in its heading ("Dr. Seward's Diary"),

    else the one narrator of the book."""
    named = reading.chapter.get("pov", "narrator", "narrador", "ponto de vista")
    if named:
        folded = {form.lower(): key for form, key in cast.by_form.items()}
        return folded.get(named.lower().strip("[]"), NARRATOR)
    of_words = reading.lexicon.language.of_words
    for heading in reading.chapter.headings:
        for form, key in cast.by_form.items():
            if len(form) < 4 or cast.clusters[key].kind is not Kind.CHARACTER:  # noqa: PLR2004
                continue
            at = heading.text.lower().find(form.lower())
            owns = heading.text[at + len(form) : at + len(form) + 2].lower() in ("'s", "’s")
            owned = heading.text[:at].lower().split()[-1:] and heading.text[:at].lower().split()[-1] in of_words
            if at >= 0 and (owns or owned):
                # Whose journal it is, or only whom it is about, a heading does not tell: a voice of its own.
                return f"{NARRATOR}:{reading.chapter.path}"
    return usual


def _roles(canon: Sequence[Fact]) -> Mapping[str, str]:
    """Give the roles that just one note's person has: "a piloto" is whoever the notes call the pilot."""
    holders: dict[str, set[str]] = defaultdict(set)
    for fact in canon:
        if fact.attribute in ("role", "occupation"):
            holders[fact.value].add(fact.subject)
    return {role: next(iter(keys)) for role, keys in holders.items() if len(keys) == 1}


def _entity(cluster: Cluster, first: Locus | None) -> Entity:
    aliases = sorted((form for form in cluster.forms if form != cluster.key), key=lambda form: (-cluster.forms[form].count, form))
    for alias in cluster.note.aliases if cluster.note is not None else ():
        if alias not in aliases and alias != cluster.key:
            aliases.append(alias)
    return Entity(
        key=cluster.key,
        kind=cluster.kind or Kind.CHARACTER,
        aliases=tuple(aliases),
        gender=cluster.gender,
        mentions=cluster.count,
        first=first,
        note=cluster.note,
    )


def _small(readings: Sequence[ChapterReading], cast: Cast) -> Mapping[str, int]:
    words = {word for form in cast.counts for word in form.lower().split(" ")}
    found = {word: sum(reading.lower[word] for reading in readings) for word in words}
    return {word: count for word, count in found.items() if count}


def _forms(cast: Cast) -> Mapping[str, NameForm]:
    return {
        form: NameForm(form, cast.by_form.get(form, ""), count.count, count.narrated, count.acts, count.speaks, count.middle)
        for form, count in cast.counts.items()
    }


def facts_by_attribute(story: Story, attribute: str) -> Iterator[tuple[str, tuple[Fact, ...]]]:
    """Give every subject with its facts of one attribute, where it has two or more."""
    for subject, facts in story.by_subject.items():
        found = tuple(fact for fact in facts if fact.attribute == attribute)
        if len(found) > 1:
            yield subject, found
