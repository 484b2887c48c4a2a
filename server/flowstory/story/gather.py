"""All readings, notes and rulings together make the Story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from flowstory.languages import LANGUAGES
from flowstory.manuscript.model import Book
from flowstory.reading.chapter import ChapterReading
from flowstory.story.canon import note_facts
from flowstory.story.cast import Cast, build_cast
from flowstory.story.chapter import ChapterTelling, tell
from flowstory.story.cluster import Cluster
from flowstory.story.model import Act, Entity, Fact, Kind, Locus, Mention, NameForm, Story, TraceFact
from flowstory.story.narrator import NARRATOR, find_narrator, voice
from flowstory.story.tally import Tally, tally

_Key = tuple[int, str, Mapping[str, str]]


@dataclass(slots=True)
class GatherMemo:
    """What gathering made last time, by path.

    Counts hold while a chapter's reading does; what a chapter tells holds while its reading, its place, its
    narrator and the whole cast do.
    """

    tallies: dict[str, tuple[ChapterReading, Tally]] = field(default_factory=dict)
    tellings: dict[str, tuple[ChapterReading, _Key, ChapterTelling]] = field(default_factory=dict)
    signature: int = 0


def gather(book: Book, readings: Sequence[ChapterReading], memo: GatherMemo | None = None) -> Story:
    """Make the story of a book from the readings of its chapters, in reading order.

    The same with and without a memo; with one, chapters that did not change are not told again.
    """
    memo = memo if memo is not None else GatherMemo()
    tallies = _tallies(readings, memo)
    cast = build_cast(tallies, book.notes, LANGUAGES)
    canon = [fact for note in book.notes for fact in note_facts(note, LANGUAGES[note.language])]
    roles = _roles(canon)
    voices = [voice(reading, cast) for reading in readings]
    usual = (find_narrator(readings, cast) if len(set(voices)) <= 1 else None) or NARRATOR
    narrators = tuple(told or usual for told in voices)
    tellings = _tellings(readings, cast, narrators, roles, memo)
    facts: list[Fact] = list(canon)
    mentions: dict[str, tuple[Mention, ...]] = {}
    strays: dict[str, tuple[Mention, ...]] = {}
    acts: dict[str, list[Act]] = defaultdict(list)
    traces: dict[str, list[TraceFact]] = defaultdict(list)
    first: dict[str, Locus] = {}
    for reading, telling in zip(readings, tellings, strict=True):
        path = reading.chapter.path
        facts.extend(telling.facts)
        mentions[path] = telling.mentions
        if telling.strays:
            strays[path] = telling.strays
        for mention in telling.mentions:
            if mention.entity not in first:
                first[mention.entity] = Locus(path, mention.span)
        for key, done in telling.acts.items():
            acts[key].extend(done)
        for kind, found in telling.traces.items():
            traces[kind].extend(found)
    by_subject: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        by_subject[fact.subject].append(fact)
    return Story(
        book=book,
        entities={
            key: _entity(cluster, cast.genders[key], first.get(key)) for key, cluster in cast.clusters.items()
        },
        facts=tuple(facts),
        mentions=mentions,
        by_subject={key: tuple(found) for key, found in by_subject.items()},
        dates=tuple(
            sorted((date for telling in tellings for date in telling.dates), key=lambda date: date.moment)
        ),
        changes=tuple(change for telling in tellings for change in telling.changes),
        acts={key: tuple(found) for key, found in acts.items()},
        forms=_forms(cast),
        narrators=narrators,
        traces={kind: tuple(found) for kind, found in traces.items()},
        speeches=tuple(speech for telling in tellings for speech in telling.speeches),
        small=_small(cast),
        strays=strays,
    )


def _tallies(readings: Sequence[ChapterReading], memo: GatherMemo) -> list[Tally]:
    """Give the counts of each chapter, counting only those whose reading is new."""
    kept: dict[str, tuple[ChapterReading, Tally]] = {}
    for reading in readings:
        path = reading.chapter.path
        held = memo.tallies.get(path)
        kept[path] = held if held is not None and held[0] is reading else (reading, tally(reading))
    memo.tallies = kept
    return [kept[reading.chapter.path][1] for reading in readings]


def _tellings(
    readings: Sequence[ChapterReading],
    cast: Cast,
    narrators: Sequence[str],
    roles: Mapping[str, str],
    memo: GatherMemo,
) -> list[ChapterTelling]:
    """Give what each chapter tells, telling anew only what a change can have reached."""
    signature = cast.signature()
    old = memo.tellings if signature == memo.signature else {}
    kept: dict[str, tuple[ChapterReading, _Key, ChapterTelling]] = {}
    for number, (reading, narrator) in enumerate(zip(readings, narrators, strict=True)):
        path = reading.chapter.path
        key = (number, narrator, roles)
        held = old.get(path)
        if held is None or held[0] is not reading or held[1] != key:
            held = (reading, key, tell(reading, number, cast, narrator, roles))
        kept[path] = held
    memo.tellings, memo.signature = kept, signature
    return [kept[reading.chapter.path][2] for reading in readings]


def _roles(canon: Sequence[Fact]) -> Mapping[str, str]:
    """Give the roles that just one note's person has: "a piloto" is whoever the notes call the pilot."""
    holders: dict[str, set[str]] = defaultdict(set)
    for fact in canon:
        if fact.attribute in ("role", "occupation"):
            holders[fact.value].add(fact.subject)
    return {role: next(iter(keys)) for role, keys in holders.items() if len(keys) == 1}


def _entity(cluster: Cluster, gender: str, first: Locus | None) -> Entity:
    aliases = sorted(
        (form for form in cluster.forms if form != cluster.key),
        key=lambda form: (-cluster.forms[form].count, form),
    )
    for alias in cluster.note.aliases if cluster.note is not None else ():
        if alias not in aliases and alias != cluster.key:
            aliases.append(alias)
    return Entity(
        key=cluster.key,
        kind=cluster.kind or Kind.CHARACTER,
        aliases=tuple(aliases),
        gender=gender,
        mentions=cluster.count,
        first=first,
        note=cluster.note,
    )


def _small(cast: Cast) -> Mapping[str, int]:
    """Give how often the words of names stand in small letters."""
    words = {word for form in cast.counts for word in form.lower().split(" ")}
    return {word: cast.lower[word] for word in words if word in cast.lower}


def _forms(cast: Cast) -> Mapping[str, NameForm]:
    return {
        form: NameForm(
            form,
            cast.by_form.get(form, ""),
            count.count,
            count.narrated,
            count.acts,
            count.speaks,
            count.middle,
        )
        for form, count in cast.counts.items()
    }


def facts_by_attribute(story: Story, attribute: str) -> Iterator[tuple[str, tuple[Fact, ...]]]:
    """Give every subject with its facts of one attribute, where it has two or more."""
    for subject, facts in story.by_subject.items():
        found = tuple(fact for fact in facts if fact.attribute == attribute)
        if len(found) > 1:
            yield subject, found
