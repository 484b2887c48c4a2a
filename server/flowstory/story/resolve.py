"""From holders as paragraphs put them to entities: names by the cast, pronouns by the strict rule.

`None` is a normal answer: see `pronouns` for how strict a pronoun is taken.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from flowstory.languages.base import Kin
from flowstory.reading.model import DIALOGUE, EITHER, Holder, Statement
from flowstory.story.cast import Cast
from flowstory.story.model import Route
from flowstory.story.pronouns import Scene, Voice, antecedent

__all__ = ["Resolved", "Resolver", "Scene"]

_SEEN = frozenset(
    {"beard", "eyes.colour", "hair.colour", "hair.form", "hair.length", "kin"}
)  # what one knows of whom one speaks to
_BY_TITLE = frozenset({"ability", "calling", "death", "death.cause", "death.year", "deed", "diet", "mourned"})
_OF_TITLED = frozenset(
    {"children.any", "children.count", "kin", "marital", "siblings.any", "siblings.count", "wed"}
)
"""What is told of "the king", where a name with that title is known: "the king's three daughters"."""
CALLED = "@called:"
"""Before the calling of somebody who has no other name: "the schoolmaster"."""
_HEARD = 0.85  # how sure it must be who speaks for what they say of themselves to count
_NARRATING = 0.7  # the same where the narrator does, who is in every talk


class Resolved(NamedTuple):
    """Who is meant, and how we know."""

    key: str
    route: Route


class Resolver:
    """Resolves the holders of one chapter."""

    __slots__ = ("cast", "first", "genders", "kin", "narrator", "roles", "titled", "voices")

    def __init__(
        self,
        cast: Cast,
        narrator: str,
        roles: Mapping[str, str],
        kin: Mapping[str, Kin],
        *,
        first: bool,
        titled: Mapping[str, str] | None = None,
    ) -> None:
        self.cast = cast
        self.narrator = narrator
        self.first = narrator if first else ""
        """Who says "I" and is therefore neither he nor she; a chapter's point of view alone may be."""
        self.roles = roles
        self.titled = titled or {}
        """By title in small letters, the only named person who has it, "" where several do."""
        self.kin = kin
        self.genders = cast.genders
        self.voices: Mapping[int, Voice] = {}
        """Who speaks in the paragraphs of the scene at hand."""

    def resolve(
        self, holder: Holder, statement: Statement, scene: Scene, at: int, but: str = ""
    ) -> Resolved | None:
        """Say whom a holder means in the paragraph at a place of its scene; a pronoun never means `but`."""
        if holder.kind == "thing":
            return Resolved("@thing", Route.NAME)
        if holder.kind == "name":
            key = self.cast.by_form.get(holder.form)
            return Resolved(key, Route.NAME) if key is not None else None
        if statement.register == DIALOGUE:
            found = self._spoken(holder, statement.attribute, at)
            return found if found is not None and self._may_say(found.key, statement) else None
        if holder.kind == "first" and holder.form == EITHER and not self.first:
            holder = Holder("topic", "", "", holder.start)  # "Não comia": of whom the passage is
        if holder.kind == "first":
            return Resolved(self.narrator, Route.NARRATOR)
        if holder.kind == "kin":  # the narrator's mother: nobody with a name, and yet just one
            return Resolved(f"{self.narrator}/{holder.form}", Route.NARRATOR)
        if holder.kind == "role":
            key = self.roles.get(holder.form)
            if key is not None:
                return Resolved(key, Route.ROLE)
            if statement.attribute in _OF_TITLED:
                key = self.titled.get(holder.form)
                return Resolved(key, Route.TITLE) if key else None
            return self._by_title(holder) if statement.attribute in _BY_TITLE else None
        if holder.kind in ("pronoun", "topic"):
            key = antecedent(holder, scene, at, self.cast, self.voices, but, self.first)
            return Resolved(key, Route.PRONOUN) if key is not None else None
        return None

    def _by_title(self, holder: Holder) -> Resolved | None:
        """Give the one named bearer of a title, "" for one of several; a calling without any is somebody too."""
        key = self.titled.get(holder.form)
        if key is None:
            return Resolved(f"{CALLED}{holder.form}", Route.TITLE)
        return Resolved(key, Route.TITLE) if key else None

    def _may_say(self, key: str, statement: Statement) -> bool:
        """Whether somebody may be who says "my husband": of a man somebody else is more likely to have said it."""
        if statement.attribute not in ("wed", "marital"):
            return True
        words = statement.text.lower().split()
        told = {kin.gender for word in words if (kin := self.kin.get(word)) is not None} - {""}
        return self.genders.get(key, "") not in told

    def _spoken(self, holder: Holder, attribute: str, at: int) -> Resolved | None:
        """Give whom an "I" or a "you" means within a quote."""
        voice = self.voices.get(at)
        if voice is None or not voice.speaker:
            return None
        if voice.confidence < (_NARRATING if voice.speaker == self.narrator else _HEARD):
            return None
        if holder.kind == "first":
            return Resolved(voice.speaker, Route.SPEAKER)
        if holder.kind == "kin":
            return Resolved(f"{voice.speaker}/{holder.form}", Route.SPEAKER)
        if holder.kind == "second" and voice.hearer and attribute in _SEEN:
            return Resolved(voice.hearer, Route.SPEAKER)
        return None
