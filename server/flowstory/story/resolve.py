"""From holders as paragraphs put them to entities: names by the cast, pronouns by the strict rule.

A pronoun is resolved only to the subject that the passage is about, and never across an unnamed person or a
second name of the same gender: "the only fitting name nearby" is right half the time. `None` is normal.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from flowstory.manuscript.model import Paragraph
from flowstory.reading.model import DIALOGUE, NARRATION, Holder, ParagraphReading, Statement
from flowstory.story.cast import Cast
from flowstory.story.model import Kind, Route

_BACK = 5  # paragraphs before its own in which a pronoun may find its name

Scene = Sequence[tuple[Paragraph, ParagraphReading]]


class Resolved(NamedTuple):
    """Who is meant, and how we know."""

    key: str
    route: Route


class Resolver:
    """Resolves the holders of one chapter."""

    __slots__ = ("cast", "genders", "narrator", "roles")

    def __init__(self, cast: Cast, narrator: str, roles: Mapping[str, str]) -> None:
        self.cast = cast
        self.narrator = narrator
        self.roles = roles
        self.genders = cast.genders

    def resolve(self, holder: Holder, statement: Statement, scene: Scene, at: int) -> Resolved | None:
        """Say whom a holder means in the paragraph at a place of its scene."""
        if holder.kind == "name":
            key = self.cast.by_form.get(holder.form)
            return Resolved(key, Route.NAME) if key is not None else None
        if holder.kind == "thing":
            return Resolved("@thing", Route.NAME)
        if statement.register == DIALOGUE:
            return self._spoken(holder, statement, scene, at)
        if holder.kind == "first":
            return Resolved(self.narrator, Route.NARRATOR)
        if holder.kind == "kin":  # the narrator's mother: nobody with a name, and yet just one
            return Resolved(f"{self.narrator}/{holder.form}", Route.NARRATOR)
        if holder.kind == "role":
            key = self.roles.get(holder.form)
            return Resolved(key, Route.ROLE) if key is not None else None
        if holder.kind in ("pronoun", "topic"):
            return self._pronoun(holder, scene, at)
        return None

    def _spoken(self, holder: Holder, statement: Statement, scene: Scene, at: int) -> Resolved | None:
        """Give whoever says "I" within a quote, where a tag names them."""
        if holder.kind != "first":
            return None
        for quote in scene[at][1].quotes:
            if quote.start <= statement.start < quote.end and quote.speaker is not None:
                speaker = quote.speaker
                if speaker.kind == "name":
                    key = self.cast.by_form.get(speaker.form)
                    return Resolved(key, Route.SPEAKER) if key is not None else None
                if speaker.kind == "first":
                    return Resolved(self.narrator, Route.SPEAKER)
        return None

    def _pronoun(self, holder: Holder, scene: Scene, at: int) -> Resolved | None:
        """Give the one subject that a third-person pronoun (or a verb without a subject) goes on with."""
        seen: set[str] = set()
        done_to: set[tuple[int, int]] = set()  # sentences in which something is done to one of that gender
        lost = False  # somebody spoke, and nobody says who: from there back one name must be the only one
        limit = holder.start
        for back in range(_BACK + 1):
            if at - back < 0:
                break
            reading = scene[at - back][1]
            lost = lost or (back > 0 and any(quote.speaker is None for quote in reading.quotes))
            actors = [
                actor for actor in reading.actors if actor.register == NARRATION and actor.start < limit
            ]
            limit = 1 << 60
            for actor in reversed(actors):
                if actor.kind == "object" and actor.gender == holder.gender:
                    done_to.add((back, actor.sentence))
                if actor.kind in ("object", "pronoun") or self._clashes(actor.gender, holder.gender):
                    continue
                if actor.kind == "noun":
                    return None
                key = self.cast.by_form.get(actor.form)
                if key is None or self.cast.clusters[key].kind is not Kind.CHARACTER:
                    continue
                gender = self.genders[key]
                if self._clashes(gender, holder.gender):
                    continue
                if not actor.subject or lost:
                    seen.add(key)
                    continue
                if (holder.gender and gender != holder.gender) or seen - {key}:
                    return None
                if (back, actor.sentence) in done_to:
                    return None  # "Nora beckoned her and touched her hair": not Nora's own
                return Resolved(key, Route.PRONOUN)
            if holder.kind == "topic" and back == 0 and actors:
                return None
        # Nobody was the subject, but only one fits in all that was told here.
        if len(seen) == 1 and holder.gender and self.genders[only := next(iter(seen))] == holder.gender:
            return Resolved(only, Route.PRONOUN)
        return None

    @staticmethod
    def _clashes(one: str, other: str) -> bool:
        """Whether two genders cannot be one person's."""
        return one in ("female", "male") and other in ("female", "male") and one != other
