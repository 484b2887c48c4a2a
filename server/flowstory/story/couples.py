"""Whom "they" means who have children together: the two people, a man and a woman, named last."""

from __future__ import annotations

from flowstory.reading.model import NARRATION, Holder
from flowstory.story.cast import Cast
from flowstory.story.model import Kind
from flowstory.story.pronouns import Scene

_BACK = 1  # paragraphs before its own in which a couple may be named
_SENTENCES = 2  # sentences, its own with it, in which both must be named
_SEXES = {"female", "male"}


def couple(holder: Holder, scene: Scene, at: int, cast: Cast) -> tuple[str, ...]:
    """Give the two who are meant, in the order in which they are named; nobody where others are named too."""
    limit = holder.start
    for back in range(_BACK + 1):
        if at - back < 0:
            break
        named = [
            (actor.sentence, cast.by_form[actor.form])
            for actor in scene[at - back][1].actors
            if actor.kind == "name"
            and actor.register == NARRATION
            and actor.start < limit
            and actor.form in cast.by_form
        ]
        limit = 1 << 60
        if named:
            last = named[-1][0]
            keys = tuple(dict.fromkeys(key for sentence, key in named if last - sentence < _SENTENCES))
            people = tuple(key for key in keys if cast.clusters[key].kind is Kind.CHARACTER)
            return (
                people
                if {cast.genders[key] for key in people} == _SEXES and len(people) == len(_SEXES)
                else ()
            )
    return ()
