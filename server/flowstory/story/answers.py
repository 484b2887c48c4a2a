"""Whose an answer of one number is: "How old are you?" "Forty-four."."""

from __future__ import annotations

from collections.abc import Mapping

from flowstory.reading.model import NARRATION
from flowstory.story.cast import Cast
from flowstory.story.model import Kind
from flowstory.story.pronouns import Scene, Voice, clashes

_BACK = 2  # paragraphs before an answer, of which one is the question
_PRESENT = 8  # paragraphs before it in which those are named who may answer
_SURE = 0.7


def asked(scene: Scene, at: int, start: int) -> tuple[int, str] | None:
    """Give the paragraph that asks for the age with which another opens, and the gender of whom it asks.

    `start` is where the age stands; `None` where nobody asked, or where it opens no speech.
    """
    reading = scene[at][1]
    if not reading.quotes or start - reading.quotes[0].start > _BACK:
        return None
    for back in range(1, _BACK + 1):
        if at - back < 0:
            return None
        before = scene[at - back][1]
        if before.quotes:
            last = before.quotes
            told = [
                trace
                for trace in before.traces
                if trace.kind == "asks-age" and any(q.start <= trace.start < q.end for q in last)
            ]
            return (at - back, told[-1].value) if told else None
    return None


def answers(
    scene: Scene, at: int, question: tuple[int, str], cast: Cast, voices: Mapping[int, Voice], narrator: str
) -> str | None:
    """Give who answers a question: who is known to speak, or the only one there who did not ask it.

    `narrator` is who says "I", "" where nobody does.
    """
    voice = voices.get(at)
    if voice is not None and voice.speaker and voice.confidence >= _SURE:
        return voice.speaker
    asking, gender = question
    asker = voices.get(asking)
    telling = scene[max(at - _PRESENT, 0) : at + 1 + _PRESENT]
    if not any(reading.first_person for _, reading in telling):
        narrator = ""
    sure = asker.speaker if asker is not None and asker.confidence >= _SURE else ""
    for until in (at + 1, at + 1 + _BACK):
        present = _present(scene[max(at - _PRESENT, 0) : until], cast) | ({narrator} if narrator else set())
        fitting = {key for key in present - {sure} if not clashes(cast.genders.get(key, ""), gender)}
        if fitting:
            return fitting.pop() if len(fitting) == 1 else None
    return None


def _present(paragraphs: Scene, cast: Cast) -> set[str]:
    """Give the characters whom the narration of some paragraphs names."""
    named = {
        cast.by_form.get(actor.form, "")
        for _, reading in paragraphs
        for actor in reading.actors
        if actor.kind == "name" and actor.register == NARRATION
    }
    return {key for key in named if key in cast.living and cast.clusters[key].kind is Kind.CHARACTER}
