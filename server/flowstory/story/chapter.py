"""What one chapter contributes to the story once the cast is known: the unit that a keystroke makes anew."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from flowstory.manuscript.model import Chapter, Paragraph
from flowstory.reading.chapter import ChapterReading
from flowstory.reading.facts.ages import ANSWER
from flowstory.reading.model import COUPLE, DIALOGUE, DOCUMENT, DateUse, Holder, ParagraphReading, Statement
from flowstory.story.answers import answers, asked
from flowstory.story.cast import Cast
from flowstory.story.couples import couple
from flowstory.story.model import (
    Act,
    Change,
    DateFact,
    Fact,
    Kind,
    Locus,
    Mention,
    Moment,
    Register,
    Route,
    Speech,
    TraceFact,
)
from flowstory.story.narrator import NARRATOR
from flowstory.story.resolve import Resolved, Resolver, Scene
from flowstory.story.speakers import speeches
from flowstory.text.spans import Span

_REGISTERS = (Register.NARRATION, Register.DIALOGUE, Register.THOUGHT, Register.DOCUMENT)
_PERSONAL = frozenset(
    {
        "ability",
        "age",
        "build",
        "children.any",
        "children.count",
        "death",
        "diet",
        "eyes.colour",
        "hair.colour",
        "hair.form",
        "hair.length",
        "handedness",
        "height",
        "kin",
        "marital",
        "occupation",
        "siblings.any",
        "siblings.count",
        "stature",
        "wed",
    }
)
"""What no place can be or have: "London was rather thin"."""
_PARAGRAPHS = 15  # one of so many at least says "I" where somebody tells in the first person
_LINE = 40  # characters of a line that only says whose words follow
_PRESENT = frozenset({"main", "principal", "present", "presente"})


@dataclass(frozen=True, slots=True)
class ChapterTelling:
    """What a chapter tells of the cast, in order of position."""

    mentions: tuple[Mention, ...]
    strays: tuple[Mention, ...]
    facts: tuple[Fact, ...]
    dates: tuple[DateFact, ...]
    changes: tuple[Change, ...]
    speeches: tuple[Speech, ...]
    acts: Mapping[str, tuple[Act, ...]]
    traces: Mapping[str, tuple[TraceFact, ...]]


class _Teller:
    """Collects what the paragraphs of one chapter tell."""

    def __init__(self, reading: ChapterReading, number: int, cast: Cast, resolver: Resolver) -> None:
        self.reading = reading
        self.number = number
        self.cast = cast
        self.resolver = resolver
        self.path = reading.chapter.path
        self.language = reading.lexicon.language
        self.mentions: list[Mention] = []
        self.strays: list[Mention] = []
        self.facts: list[Fact] = []
        self.dates: list[DateFact] = []
        self.changes: list[Change] = []
        self.speeches: list[Speech] = []
        self.acts: dict[str, list[Act]] = defaultdict(list)
        self.traces: dict[str, list[TraceFact]] = defaultdict(list)

    def scene(self, number: int, scene: Scene, opened: frozenset[str]) -> None:
        """Take in a scene; `opened` are the frames that the chapter declares."""
        spoken, self.resolver.voices = speeches(
            scene,
            self.cast,
            self.resolver.narrator,
            self.path,
            self.language,
            self.resolver.titled,
            self.resolver.first,
        )
        self.speeches.extend(spoken)
        for at, (paragraph, read) in enumerate(scene):
            self._takes_over(paragraph, read)
            self._names(number, paragraph, read, opened)
            for statement in read.statements:
                if statement.holder.kind == COUPLE:
                    self._of_couple(number, statement, scene, at, opened)
                    continue
                fact = self._fact(number, statement, scene, at, opened)
                if fact is not None:
                    self.facts.append(fact)
            for trace in read.traces:
                self.traces[trace.kind].append(
                    TraceFact(
                        trace.value,
                        paragraph.text[trace.start : trace.end],
                        Locus(self.path, Span(trace.start, trace.end).shift(paragraph.start)),
                        Moment(self.number, number, paragraph.start + trace.start),
                        _REGISTERS[trace.register],
                        trace.frames | opened,
                        trace.number,
                        self.language.code,
                    )
                )
            for date in read.dates:
                self.dates.append(self.date(number, date, paragraph, opened))
            for attribute, people in read.changes:
                keys = frozenset(self.cast.by_form[form] for form in people if form in self.cast.by_form)
                self.changes.append(Change(attribute, keys, Moment(self.number, number, paragraph.start)))
            opened |= read.scene_frames

    def _takes_over(self, paragraph: Paragraph, read: ParagraphReading) -> None:
        """Let another voice tell from a line on that is only "Mina Harker's Journal"."""
        if len(paragraph.text) > _LINE or len(read.names) != 1 or read.statements or read.quotes:
            return
        use = read.names[0]
        key = self.cast.by_form.get(use.form)
        owns = use.possessive or use.before in self.language.of_words
        if key is None or not owns or self.cast.clusters[key].kind is not Kind.CHARACTER:
            return
        if not any(trace.kind == "tense" for trace in read.traces):
            # Whose journal it is, or only whom it is about, such a line does not tell: its own voice.
            self.resolver.narrator = f"{NARRATOR}:{self.path}:{key}"

    def _names(
        self, scene: int, paragraph: Paragraph, read: ParagraphReading, opened: frozenset[str]
    ) -> None:
        for use in read.names:
            key = self.cast.by_form.get(use.form)
            span = Span(use.start, use.end).shift(paragraph.start)
            spoken = use.register == DIALOGUE
            if key is None:
                if not use.initial and use.register != DOCUMENT:
                    self.strays.append(Mention(span, "", use.form, spoken))
                continue
            self.mentions.append(Mention(span, key, use.form, spoken))
            if use.acts and not use.framed and not opened:
                self.acts[key].append(
                    Act(Moment(self.number, scene, span.start), Locus(self.path, span), use.form)
                )

    def _fact(
        self, number: int, statement: Statement, scene: Scene, at: int, opened: frozenset[str]
    ) -> Fact | None:
        if statement.holder.kind == "kin" and statement.other_holder is not None:
            return self._of_kin(number, statement, scene, at, opened)
        answerer = None
        if statement.attribute == ANSWER:
            question = asked(scene, at, statement.start)
            if question is None:
                return None
            resolver = self.resolver
            answerer = answers(scene, at, question, self.cast, resolver.voices, resolver.first)
            if answerer is None:
                return None
            statement = statement._replace(attribute="age")
        named = statement.other_holder if _is_name(statement.other_holder) else None
        tied = self.resolver.resolve(named, statement, scene, at) if named is not None else None
        found = _spot(statement.holder) or self.resolver.resolve(
            statement.holder, statement, scene, at, but=tied.key if tied is not None else ""
        )
        if answerer is not None:
            found = Resolved(answerer, Route.SPEAKER)
        if found is None or (statement.attribute in _PERSONAL and self._is_place(found.key)):
            return None
        other = statement.other
        if statement.other_holder is not None:
            if tied is None:
                tied = self.resolver.resolve(statement.other_holder, statement, scene, at, but=found.key)
            if tied is None or tied.key == found.key:
                return None
            other = tied.key
            found = found._replace(route=max(found.route, tied.route, key=_weakness))
        return self._told(number, statement, scene, at, opened, found, other)

    def _of_couple(
        self, number: int, statement: Statement, scene: Scene, at: int, opened: frozenset[str]
    ) -> None:
        """Take in what is told of two together, of each of them."""
        if statement.register == DIALOGUE:
            return
        for key in couple(statement.holder, scene, at, self.cast):
            told = Resolved(key, Route.PRONOUN)
            self.facts.append(self._told(number, statement, scene, at, opened, told, statement.other))

    def _of_kin(
        self, number: int, statement: Statement, scene: Scene, at: int, opened: frozenset[str]
    ) -> Fact | None:
        """Give what is told of somebody's one father or wife: of whoever they are."""
        assert statement.other_holder is not None  # noqa: S101 - the caller looked
        owner = self.resolver.resolve(statement.other_holder, statement, scene, at)
        if owner is None or self._is_place(owner.key):
            return None
        kin = Resolved(f"{owner.key}/{statement.holder.form}", owner.route)
        return self._told(number, statement, scene, at, opened, kin, "")

    def _told(
        self,
        number: int,
        statement: Statement,
        scene: Scene,
        at: int,
        opened: frozenset[str],
        found: Resolved,
        other: str,
    ) -> Fact:
        shift = scene[at][0].start
        return Fact(
            subject=found.key,
            attribute=statement.attribute,
            value=statement.value,
            text=statement.text,
            claim=Locus(self.path, Span(statement.start, statement.end).shift(shift)),
            sentence=Locus(self.path, Span(statement.sentence_start, statement.sentence_end).shift(shift)),
            moment=Moment(self.number, number, shift + statement.start),
            route=found.route,
            register=_REGISTERS[statement.register],
            language=self.language.code,
            other=other,
            frames=statement.frames | opened,
            number=statement.number,
            approximate=statement.approximate,
        )

    def _is_place(self, key: str) -> bool:
        cluster = self.cast.clusters.get(key)
        return cluster is not None and cluster.kind is Kind.PLACE

    def date(self, scene: int, date: DateUse, paragraph: Paragraph, opened: frozenset[str]) -> DateFact:
        """Give a date where it stands in the book."""
        weekday = Span(date.weekday_start, date.weekday_end).shift(paragraph.start)
        return DateFact(
            Locus(self.path, Span(date.start, date.end).shift(paragraph.start)),
            Moment(self.number, scene, paragraph.start + date.start),
            date.weekday,
            date.day,
            date.month,
            date.year,
            _REGISTERS[date.register],
            date.frames | opened,
            paragraph.text[date.start : date.end],
            Locus(self.path, weekday) if date.weekday is not None else None,
            Locus(self.path, Span(date.day_start, date.day_end).shift(paragraph.start)),
        )


def _in_first_person(reading: ChapterReading) -> bool:
    """Whether the narration of a chapter says "I" often enough to be somebody's own."""
    told = [read.first_person for scene in reading.scenes for _, read in scene]
    return sum(told) * _PARAGRAPHS >= len(told)


def tell(
    reading: ChapterReading,
    number: int,
    cast: Cast,
    narrator: str,
    roles: Mapping[str, str],
    titled: Mapping[str, str],
) -> ChapterTelling:
    """Say what a chapter tells; `number` is its place in the book, `narrator` who says "I" in it.

    `roles` and `titled` say whom "the pilot" and "the colonel" mean, by the notes and by their full names.
    """
    kin = reading.lexicon.language.kin
    resolver = Resolver(cast, narrator, roles, kin, first=_in_first_person(reading), titled=titled)
    teller = _Teller(reading, number, cast, resolver)
    frame = declared_frame(reading.chapter)
    opened = frozenset({frame}) if frame else frozenset[str]()
    for scene_number, scene in enumerate(reading.scenes):
        teller.scene(scene_number, scene, opened)
    starts = [scene[0][0].start if scene else 0 for scene in reading.scenes]
    for paragraph, read in reading.headings:
        scene_number = min(bisect_left(starts, paragraph.start), max(len(starts) - 1, 0))
        teller.dates.extend(teller.date(scene_number, date, paragraph, opened) for date in read.dates)
    return ChapterTelling(
        mentions=tuple(sorted(teller.mentions, key=lambda mention: mention.span.start)),
        strays=tuple(teller.strays),
        facts=tuple(teller.facts),
        dates=tuple(teller.dates),
        changes=tuple(teller.changes),
        speeches=tuple(teller.speeches),
        acts={key: tuple(acts) for key, acts in teller.acts.items()},
        traces={kind: tuple(traces) for kind, traces in teller.traces.items()},
    )


def _spot(holder: Holder) -> Resolved | None:
    """Give the place that a common noun stands for: the one library of the book."""
    return Resolved(f"@spot:{holder.form}", Route.ROLE) if holder.kind == "spot" else None


def _is_name(holder: Holder | None) -> bool:
    return holder is not None and holder.kind == "name"


def _weakness(route: Route) -> int:
    return list(Route).index(route)


def declared_frame(chapter: Chapter) -> str:
    """Give the frame that front matter declares for a whole chapter (`timeline: flashback`, `dream` …), or ""."""
    declared = (chapter.get("timeline", "linha", "tempo") or "").lower()
    return "" if declared in _PRESENT else declared
