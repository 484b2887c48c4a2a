"""The cast as the book changes: only the families of names that a change touches are cast again.

Two names can mean one person only if they share a word (or a nickname's full name). So names fall apart into
families that have nothing to say to each other, and a name typed in one chapter concerns its family alone.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from flowstory.languages import LANGUAGES
from flowstory.manuscript.model import Note
from flowstory.story.cast import Cast, View, accept, build_cast, is_name
from flowstory.story.names import Name, parse_name
from flowstory.story.sums import Sums


class _Node(NamedTuple):
    """A form that is a name, or may be one beside others; or a note. `links` are what it shares with its family."""

    links: frozenset[str]
    sure: bool
    note: Note | None = None


class _Family(NamedTuple):
    """Names that share words, directly or by way of others, and the part of the cast that they make."""

    members: tuple[str, ...]
    names: tuple[str, ...]
    cast: Cast


class Casting:
    """Keeps the cast of a book by families."""

    __slots__ = (
        "_by_link",
        "_by_lower",
        "_families",
        "_family_of",
        "_next",
        "_nodes",
        "_notes",
        "_parts",
        "_votes",
        "cast",
    )

    def __init__(self) -> None:
        self.cast = Cast({}, {}, {}, {}, {}, frozenset(), {})
        self._nodes: dict[str, _Node] = {}
        self._by_link: dict[str, set[str]] = defaultdict(set)
        self._by_lower: dict[str, set[str]] = defaultdict(set)
        self._families: dict[int, _Family] = {}
        self._family_of: dict[str, int] = {}
        self._parts: Counter[str] = Counter()
        self._notes: dict[str, Note] = {}
        self._votes: Mapping[str, Mapping[str, int]] = {}
        self._next = 0

    def renew(self, sums: Sums, notes: Sequence[Note], changed: Iterable[str]) -> set[str]:
        """Take in changed counts and notes; gives the forms that are now seen otherwise (see `View`).

        Args:
            sums: the counts of the book as it is now.
            notes: the notes as they are now.
            changed: the forms whose counts, votes or small letters are others than last time.
        """
        dirty = self._take_notes(notes)
        known = frozenset(name.lower() for note in notes for name in (note.name, *note.aliases))
        forms = {form for name in dirty for form in self._by_lower.get(name, ())}
        moved = {key for key in dirty if key.startswith("\0")}
        for form in forms.union(changed):
            if self._take_form(form, sums, known):
                moved.add(form)
        self._votes = sums.votes
        before = self.cast
        turned = self._cast_again(moved, sums) if moved else set()
        self.cast = self.cast._replace(
            counts=sums.forms,
            lower=sums.small,
            edition=object(),
            follows=before.edition,
            touched=frozenset(forms.union(changed, turned)),
        )
        return self._seen(before, turned)

    # The names and how they hang together

    def _take_notes(self, notes: Sequence[Note]) -> set[str]:
        """Note what changed among the notes: their keys, and the names (in small letters) that come or go."""
        now = {note.path: note for note in notes}
        changed: set[str] = set()
        for path in self._notes.keys() | now.keys():
            old, new = self._notes.get(path), now.get(path)
            if old is new:
                continue
            key = f"\0{path}"
            changed.add(key)
            for note in (old, new):
                changed.update(name.lower() for name in ((note.name, *note.aliases) if note else ()))
            self._link(key, _note_node(new) if new is not None else None)
        self._notes = now
        return changed

    def _take_form(self, form: str, sums: Sums, known: frozenset[str]) -> bool:
        """Look again at a form; says whether its family must be cast again."""
        count = sums.forms.get(form)
        old = self._nodes.get(form)
        if count is None:
            self._by_lower[form.lower()].discard(form)
            self._link(form, None)
            return old is not None
        self._by_lower[form.lower()].add(form)
        language = LANGUAGES[count.language]
        new: _Node | None = None
        sure = is_name(form, count, sums.small, language, known)
        if sure or " " in form or not sums.small.get(form.lower()):
            new = _Node(_links(parse_name(form, language)), sure)
        if new == old and (new is None or (not new.sure and form not in self.cast.by_form)):
            return False
        counted = count is not self.cast.counts.get(form)
        if new == old and not counted and sums.votes.get(form) == self._votes.get(form):
            return False  # A word of it was written in small letters, and it is a name all the same.
        self._link(form, new)
        return True

    def _link(self, key: str, node: _Node | None) -> None:
        old = self._nodes.pop(key, None)
        for link in old.links if old is not None else ():
            self._by_link[link].discard(key)
        if node is not None:
            self._nodes[key] = node
            for link in node.links:
                self._by_link[link].add(key)

    def _families_around(self, keys: Iterable[str]) -> list[tuple[str, ...]]:
        """Give the families that some names are in now, each sorted."""
        seen: set[str] = set()
        found: list[tuple[str, ...]] = []
        for key in keys:
            if key in seen or key not in self._nodes:
                continue
            seen.add(key)
            waiting, family = [key], [key]
            links: set[str] = set()
            while waiting:
                for link in self._nodes[waiting.pop()].links:
                    if link not in links:
                        links.add(link)
                        fresh = self._by_link[link] - seen
                        seen |= fresh
                        waiting.extend(fresh)
                        family.extend(fresh)
            found.append(tuple(sorted(family)))
        return found

    # The cast

    def _cast_again(self, moved: set[str], sums: Sums) -> set[str]:
        """Cast the families of some names anew; gives the forms that are somebody's in them, or were."""
        old = {self._family_of[key] for key in moved if key in self._family_of}
        region = set(moved).union(*(self._families[number].members for number in old))
        families = self._families_around(sorted(region))
        old |= {self._family_of[key] for family in families for key in family if key in self._family_of}
        named = [self._accept(family, sums) for family in families]
        turned = self._turn_parts(
            [form for number in old for form in self._families[number].names],
            [form for names in named for form in names],
        )
        # "the Bennets" are a family only as long as a Bennet stands in the book.
        others = {
            self._family_of[form]
            for word in turned
            for form in self._by_lower.get(f"{word}s", ())
            if form in self._family_of
        } - old
        families.extend(self._families[number].members for number in sorted(others))
        named.extend(
            {
                form: parse_name(form, LANGUAGES[sums.forms[form].language])
                for form in self._families[number].names
            }
            for number in sorted(others)
        )
        return self._replace(old | others, families, named, sums)

    def _accept(self, family: Sequence[str], sums: Sums) -> dict[str, Name]:
        """Give those of a family that are names."""
        notes = [note for key in family if (note := self._nodes[key].note) is not None]
        sure = {key: self._nodes[key].sure for key in family if self._nodes[key].note is None}
        return accept(sure, sums.forms, notes, LANGUAGES)

    def _turn_parts(self, gone: Iterable[str], come: Iterable[str]) -> set[str]:
        """Count the words of names; gives those that now stand in a name, or in none any more."""
        change: Counter[str] = Counter()
        for forms, sign in ((gone, -1), (come, 1)):
            for form in forms:
                for word in form.lower().split():
                    change[word] += sign
        turned: set[str] = set()
        for word, count in change.items():
            if count:
                if (self._parts[word] > 0) != (self._parts[word] + count > 0):
                    turned.add(word)
                self._parts[word] += count
        return turned

    def _replace(
        self,
        old: Iterable[int],
        families: Sequence[tuple[str, ...]],
        named: Sequence[dict[str, Name]],
        sums: Sums,
    ) -> set[str]:
        turned: set[str] = set()
        clusters, by_form = dict(self.cast.clusters), dict(self.cast.by_form)
        genders, folded = dict(self.cast.genders), dict(self.cast.folded)
        living = set(self.cast.living)
        for number in old:
            family = self._families.pop(number)
            for key in family.members:
                self._family_of.pop(key, None)
            for key in family.cast.clusters:
                clusters.pop(key, None)
                genders.pop(key, None)
            living -= family.cast.living
            turned.update(family.cast.by_form)
            for form in family.cast.by_form:
                by_form.pop(form, None)
                folded.pop(form.lower(), None)
        for members, names in zip(families, named, strict=True):
            notes = [note for key in members if (note := self._nodes[key].note) is not None]
            cast = build_cast(names, sums.forms, sums.votes, notes, LANGUAGES, self._parts)
            self._families[self._next] = _Family(members, tuple(names), cast)
            self._family_of.update(dict.fromkeys(members, self._next))
            self._next += 1
            clusters.update(cast.clusters)
            genders.update(cast.genders)
            living |= cast.living
            by_form.update(cast.by_form)
            folded.update(cast.folded)
            turned.update(cast.by_form)
        self.cast = self.cast._replace(
            clusters=clusters, by_form=by_form, genders=genders, folded=folded, living=frozenset(living)
        )
        return turned

    def _seen(self, before: Cast, turned: set[str]) -> set[str]:
        """Give the forms that are seen otherwise than before, of those that can be."""
        now = self.cast
        return {
            form
            for form in turned
            if before.clusters.get(before.by_form.get(form, ""))
            is not now.clusters.get(now.by_form.get(form, ""))
            and _view(before, form) != _view(now, form)
        }


def _view(cast: Cast, form: str) -> View | None:
    key = cast.by_form.get(form)
    if key is None:
        return None
    return View(key, cast.clusters[key].kind, cast.genders[key], key in cast.living)


def _links(name: Name) -> frozenset[str]:
    ranks = {name.title} if name.ranked else set()  # "the Count" may be Count Dracula
    return frozenset(name.core) | name.longer | ranks


def _note_node(note: Note) -> _Node:
    """Give a note its links: whoever has a word of its names may be who is meant."""
    links: set[str] = set()
    for written in (note.name, *note.aliases):
        links |= _links(parse_name(written, LANGUAGES[note.language]))
        links.update(written.lower().split())
    links.add(f"\0{note.name}")
    return _Node(frozenset(links), sure=True, note=note)


def cast_of(sums: Sums, notes: Sequence[Note]) -> Cast:
    """Make the cast of a book at one go."""
    casting = Casting()
    casting.renew(sums, notes, sums.forms.keys())
    return casting.cast
