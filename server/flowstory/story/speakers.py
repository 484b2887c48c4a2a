"""Who speaks each quote: by its tag, by what its paragraph does, and by the turns of the talk around it.

Tags by name are certain. The rest is filled in between such anchors: people take turns, a pronoun tells a
gender, somebody called by name is not the one who speaks. Each answer carries a confidence.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from flowstory.languages.base import Language
from flowstory.manuscript.model import Paragraph
from flowstory.reading.model import DIALOGUE, NARRATION, Holder, NameUse, ParagraphReading
from flowstory.story.cast import Cast
from flowstory.story.model import Kind, Locus, Speech
from flowstory.story.pronouns import Voice
from flowstory.text.spans import Span

_BY_TITLE = 0.88  # "said the colonel", of whom the book names just one
_TAGGED, _BEAT, _PRONOUN, _TURNS, _OTHER = 0.95, 0.85, 0.7, 0.7, 0.4
_RECENT = 6  # turns within which somebody still takes part
_LEADS_IN = (":", ":—", ":--", ": —")
_GAP = 3  # paragraphs of narration that end a talk


@dataclass(slots=True)
class _Turn:
    """A paragraph in which somebody speaks."""

    at: int
    spans: list[Span]
    tag: Holder | None
    called: frozenset[str]
    near: list[str]
    """Characters named in the narration before and around it, the latest last."""
    speaker: str = ""
    confidence: float = 0.0
    tagged: bool = False
    beat: str = ""
    beside: str = ""
    """Of several who do something in the paragraph, the one nearest to the quote."""
    gender: str = field(default="")


def speeches(
    scene: Sequence[tuple[Paragraph, ParagraphReading]],
    cast: Cast,
    narrator: str,
    path: str,
    language: Language,
    titled: Mapping[str, str],
    teller: str = "",
) -> tuple[list[Speech], dict[int, Voice]]:
    """Give every quote of a scene with whoever speaks it, "" where nobody can be said to; and by paragraph.

    `titled` says whom "said the colonel" means, where a name with that title is known. `teller` is who
    tells it as "I", and is therefore neither he nor she in a tag.
    """
    genders = cast.genders
    turns = _turns(scene, cast, language)
    for talk in _talks(turns):
        _anchor(talk, cast, narrator, titled, teller)
        _fill(talk, genders)
    spoken = [
        Speech(Locus(path, span.shift(scene[turn.at][0].start)), turn.speaker, turn.confidence, turn.tagged)
        for turn in turns
        for span in turn.spans
    ]
    return spoken, {
        turn.at: Voice(turn.speaker, turn.confidence, _hearer(turns, number))
        for number, turn in enumerate(turns)
    }


def _hearer(turns: Sequence[_Turn], number: int) -> str:
    """Say who is spoken to: the one called by name, else the only other who speaks right before or behind."""
    turn = turns[number]
    if len(turn.called) == 1:
        return next(iter(turn.called))
    near = [turns[k] for k in (number - 1, number + 1) if 0 <= k < len(turns)]
    others = {
        other.speaker
        for other in near
        if other.speaker and other.speaker != turn.speaker and abs(other.at - turn.at) <= 1
    }
    return next(iter(others)) if len(others) == 1 and not turn.called and turn.speaker else ""


def _turns(
    scene: Sequence[tuple[Paragraph, ParagraphReading]], cast: Cast, language: Language
) -> list[_Turn]:
    turns: list[_Turn] = []
    near: list[str] = []
    led = ""  # whoever the narration before announces: "He turned to Ana and said:"
    for at, (paragraph, reading) in enumerate(scene):
        narrated = [
            (actor, key)
            for actor in reading.actors
            if actor.kind == "name"
            and actor.register == NARRATION
            and (key := cast.by_form.get(actor.form)) is not None
            and cast.clusters[key].kind is Kind.CHARACTER
            and key in cast.living
        ]
        if reading.quotes:
            called = frozenset(
                cast.by_form[use.form]
                for use in reading.names
                if use.register == DIALOGUE and use.form in cast.by_form and vocative(use, language)
            )
            subjects = list(dict.fromkeys(key for actor, key in narrated if actor.subject))
            tag = next((quote.speaker for quote in reading.quotes if quote.speaker is not None), None)
            if tag is not None and tag.kind == "pronoun":
                # "she said to Lucy": who is named beside the pronoun is somebody else.
                called |= {key for actor, key in narrated if not actor.subject}
            turn = _Turn(at, [Span(q.start, q.end) for q in reading.quotes], tag, called, near[-_RECENT:])
            # One person who does something in the paragraph is the one who speaks in it.
            turn.beat = led or (subjects[0] if len(subjects) == 1 else "")
            edges = [edge for quote in reading.quotes for edge in (quote.start, quote.end)]
            beside = [
                (min(abs(actor.start - edge) for edge in edges), key)
                for actor, key in narrated
                if actor.subject
            ]
            turn.beside = min(beside)[1] if len(subjects) > 1 else ""
            turns.append(turn)
        # Who did something counts as nearer than who was merely named.
        ordered = sorted(narrated, key=lambda told: told[0].subject)
        near = [*near, *(key for _, key in ordered)][-_RECENT * 2 :]
        leads = next((key for actor, key in reversed(narrated) if actor.subject), "")
        led = leads if not reading.quotes and paragraph.text.rstrip().endswith(_LEADS_IN) else ""
    return turns


def vocative(use: NameUse, language: Language) -> bool:
    """Whether a name in speech stands where one is called by it: between stops, or after "my dear"."""
    if use.possessive or use.after[:1].isalnum() or not use.after:
        return False
    if use.before in language.endearments:
        return True
    return bool(use.before) and not use.before[0].isalnum() and "," in (use.before, use.after)


def _talks(turns: list[_Turn]) -> Iterator[list[_Turn]]:
    """Part turns into talks where narration comes between for long."""
    talk: list[_Turn] = []
    for turn in turns:
        if talk and turn.at - talk[-1].at > _GAP:
            yield talk
            talk = []
        talk.append(turn)
    if talk:
        yield talk


def _anchor(talk: list[_Turn], cast: Cast, narrator: str, titled: Mapping[str, str], teller: str) -> None:
    """Give speakers to turns with a tag or a beat, then to those whose tag is a pronoun."""
    genders = cast.genders
    for turn in talk:
        tag = turn.tag
        if tag is None:
            if turn.beat and turn.beat not in turn.called:
                turn.speaker, turn.confidence = turn.beat, _BEAT
            elif turn.beside and turn.beside not in turn.called:
                turn.speaker, turn.confidence = turn.beside, _TURNS
        elif tag.kind == "name":
            key = cast.by_form.get(tag.form, "")
            turn.speaker, turn.confidence, turn.tagged = key, _TAGGED if key else 0.0, bool(key)
        elif tag.kind == "first":
            turn.speaker, turn.confidence = narrator, _TAGGED
        elif tag.kind == "role" and titled.get(tag.form):
            turn.speaker, turn.confidence = titled[tag.form], _BY_TITLE
        else:
            turn.gender = tag.gender
    for at, turn in enumerate(talk):
        if turn.speaker or turn.tag is None or turn.tag.kind not in ("pronoun", "topic"):
            continue
        if turn.beat and turn.beat not in turn.called and genders.get(turn.beat) == turn.gender != "":
            # "Amara drove up and slammed the door. "I've had the results," she said."
            turn.speaker, turn.confidence = turn.beat, _BEAT
            continue
        recent = [other.speaker for other in talk[max(at - _RECENT, 0) : at] if other.speaker]
        before = talk[at - 1].speaker if at and turn.at - talk[at - 1].at <= 1 else ""
        candidates = [
            key
            for key in dict.fromkeys(reversed([*recent, *turn.near]))
            if key not in turn.called
            and not (teller and key == teller)
            and (not turn.gender or genders.get(key, turn.gender) in (turn.gender, "unknown"))
        ]
        others = [key for key in candidates if key != before] or candidates
        if others:
            certain = len({key for key in others if genders.get(key) == turn.gender}) == 1
            turn.speaker, turn.confidence = others[0], _PRONOUN if certain else _OTHER
            if certain and len(set(candidates)) == 1:
                turn.confidence = _BEAT  # nobody else is near whom the pronoun may mean


def _fill(talk: list[_Turn], genders: Mapping[str, str]) -> None:
    """Give speakers to turns without a tag, by the turns before and behind."""
    for at, turn in enumerate(talk):
        if turn.speaker:
            continue
        ahead = _two_on(talk, at, 1)
        behind = _two_on(talk, at, -1)
        neighbours = {talk[k].speaker for k in (at - 1, at + 1) if 0 <= k < len(talk)} - {""}
        choices = [key for key in (behind, ahead) if key and key not in turn.called and key not in neighbours]
        if turn.gender:
            choices = [key for key in choices if genders.get(key, "") in (turn.gender, "unknown")]
        if choices:
            agreed = len(choices) == 2 and choices[0] == choices[1]
            turn.speaker, turn.confidence = choices[0], _BEAT if agreed else _TURNS
            continue
        others = [
            key
            for key in reversed([*turn.near, *(other.speaker for other in talk[max(at - _RECENT, 0) : at])])
            if key and key not in neighbours and key not in turn.called
        ]
        # The one who was just called by name answers.
        answering = [key for key in (sorted(talk[at - 1].called) if at else ()) if key not in neighbours]
        if answering:
            turn.speaker, turn.confidence = answering[0], _TURNS
        elif others:
            turn.speaker, turn.confidence = others[0], _OTHER


def _two_on(talk: list[_Turn], at: int, step: int) -> str:
    """Give who speaks two turns on (or back), if the turn between is another's."""
    k = at + 2 * step
    if not 0 <= k < len(talk):
        return ""
    return talk[k].speaker if talk[k].speaker != talk[at + step].speaker else ""
