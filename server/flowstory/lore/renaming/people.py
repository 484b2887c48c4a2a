"""Who bears the name at a place: the one who is renamed, somebody else, or nobody can say."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from flowstory.languages import LANGUAGES
from flowstory.lore.renaming.forms import fold
from flowstory.lore.renaming.model import Target
from flowstory.lore.renaming.names import Role, Swap
from flowstory.story.model import Entity, Kind, Story
from flowstory.story.names import Name, parse_name

_TOGETHER = 2  # chapters that name two bearers in full, from which they are two people


class Bearing(Enum):
    """How an entity with the name stands to the one who is renamed."""

    SAME = "same"
    MAYBE = "maybe"
    FAMILY = "family"
    APART = "apart"


class Bearers:
    """Everybody who has a part of the name, told apart once a rename."""

    def __init__(self, story: Story, target: Target) -> None:
        self.story = story
        self.target = target
        self.language = LANGUAGES[target.language]
        self.mine = story.entities.get(target.entity)
        self.by_form = {fold(form.form): form.entity for form in story.forms.values() if form.entity}
        for entity in story.entities.values():
            if entity.note is not None:
                for name in (entity.note.name, *entity.note.aliases):
                    self.by_form.setdefault(fold(name), entity.key)
        self._judged: dict[tuple[str, str, str], Bearing] = {}
        self._named: dict[str, list[Name]] = {}
        self._mentions: dict[str, dict[str, int]] | None = None

    def bearing(self, key: str, swap: Swap) -> Bearing:
        """Say how an entity whose name holds the words of a swap stands to the one renamed."""
        found = self._judged.get((key, swap.role, swap.words[0]))
        if found is None:
            found = self._judged[key, swap.role, swap.words[0]] = self._judge(key, swap)
        return found

    def names_of(self, key: str) -> list[Name]:
        """Give every name of an entity, taken apart."""
        names = self._named.get(key)
        if names is None:
            entity = self.story.entities[key]
            names = [parse_name(form, self.language) for form in (entity.key, *entity.aliases)]
            self._named[key] = names
        return names

    def _judge(self, key: str, swap: Swap) -> Bearing:
        other = self.story.entities.get(key)
        if other is None or key == self.target.entity:
            return Bearing.SAME
        mine = self.mine
        word = swap.words[0] if swap.role != Role.FAMILY else swap.words[-1]
        if swap.role == Role.FAMILY:
            return self._family(other, word)
        if other.kind is not Kind.CHARACTER and self.target.kind is Kind.CHARACTER:
            return Bearing.MAYBE
        if mine is None or self.target.kind is not Kind.CHARACTER:
            return Bearing.SAME if mine is not None and self._same_place(mine, other) else Bearing.MAYBE
        if mine.note is not None and other.note is not None:
            return Bearing.APART
        if _clash(mine.gender, other.gender) and not _thin(other):
            return Bearing.APART
        names = self.names_of(key)
        if not any(name.core and name.core[0] == word for name in names):
            return Bearing.MAYBE  # it is part of somebody's surname
        ours, theirs = _surnames(self.names_of(mine.key)), _surnames(names)
        if ours and theirs:
            if ours & theirs:
                return Bearing.SAME
            return Bearing.APART if self._together(mine.key, key, len_above=1) else Bearing.MAYBE
        full = self._full_bearers(word, self.target.entity)
        if theirs:
            # I am only ever called by the one name; whoever else has it in full may be me.
            best = max(full, key=lambda bearer: self.story.entities[bearer].mentions, default=key)
            apart = any(self._together(best, bearer, len_above=1) for bearer in full if bearer != best)
            return Bearing.SAME if key == best and not apart else Bearing.MAYBE
        if any(name.noble for name in names) or any(name.noble for name in self.names_of(mine.key)):
            return Bearing.MAYBE
        if any(self._together(a, b, len_above=1) for a in full for b in full if a < b):
            return Bearing.MAYBE
        if ours and any(
            bearer != mine.key and self._together(mine.key, bearer, len_above=1) for bearer in full
        ):
            return Bearing.MAYBE
        return Bearing.SAME

    def _same_place(self, mine: Entity, other: Entity) -> bool:
        """Whether two names of places differ only by what kind of place it is: Netherfield, Netherfield Park."""
        if mine.kind is not other.kind or (mine.note is not None and other.note is not None):
            return False
        kinds = self.language.place_nouns | self.language.place_endings
        one, two = ({w for w in entity.key.lower().split(" ") if w not in kinds} for entity in (mine, other))
        return one == two

    def _family(self, other: Entity, word: str) -> Bearing:
        """Say whether somebody with the surname is another of the family or the same by surname alone."""
        mine = self.mine
        if mine is None:
            return Bearing.MAYBE
        names = self.names_of(other.key)
        if not any(name.core and word in (name.core[-1], name.core[0]) for name in names):
            return Bearing.FAMILY if other.kind is Kind.GROUP else Bearing.MAYBE
        if other.kind is Kind.GROUP:
            return Bearing.FAMILY
        firsts = {name.core[0] for name in names if len(name.core) > 1}
        own = {name.core[0] for name in self.names_of(mine.key) if len(name.core) > 1}
        if firsts - own or _clash(mine.gender, other.gender):
            return Bearing.FAMILY
        alone = all(
            key in (mine.key, other.key)
            or not any(name.core and name.core[-1] == word for name in self.names_of(key))
            for key in self.story.entities
        )
        return Bearing.SAME if alone else Bearing.FAMILY

    def rivals(self, swap: Swap) -> bool:
        """Whether a bare use of the words may mean somebody else: two people with one name."""
        mine = self.mine
        if mine is None or swap.role == Role.WHOLE or self.target.kind is not Kind.CHARACTER:
            return False
        if swap.role == Role.FAMILY:
            return False
        if _surnames(self.names_of(mine.key)) or mine.note is not None:
            return False  # the story has weighed whom the bare name means, and says it is this one
        full = self._full_bearers(swap.words[0], "")
        return any(self._together(a, b, len_above=1) for a in full for b in full if a < b)

    def _full_bearers(self, word: str, but: str) -> list[str]:
        return [
            key
            for key, entity in self.story.entities.items()
            if key != but
            and entity.kind is Kind.CHARACTER
            and any(len(name.core) > 1 and name.core[0] == word for name in self.names_of(key))
        ]

    def _together(self, one: str, other: str, *, len_above: int) -> bool:
        """Whether two bearers are named in full in the same chapters, as one person under two names is not."""
        if self._mentions is None:
            self._mentions = {}
            for path, mentions in self.story.mentions.items():
                for mention in mentions:
                    if " " in mention.form and len(parse_name(mention.form, self.language).core) > len_above:
                        chapters = self._mentions.setdefault(mention.entity, {})
                        chapters[path] = chapters.get(path, 0) + 1
        shared = set(self._mentions.get(one, ())) & set(self._mentions.get(other, ()))
        return len(shared) >= _TOGETHER


def _surnames(names: Iterable[Name]) -> set[str]:
    return {name.core[-1] for name in names if len(name.core) > 1}


def _clash(one: str, other: str) -> bool:
    return {one, other} == {"female", "male"}


def _thin(entity: Entity) -> bool:
    """Whether too little is told of somebody to trust the gender that the story gives them."""
    return entity.note is None and entity.mentions < 3
