"""The cast as the book changes: only the families of names that a change touches are cast again.

Names fall apart into families that have nothing to say to each other (see `kinship`), and a name typed in one
chapter concerns its family alone. Whoever comes out of it as they were stays the same object.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from flowstory.languages import LANGUAGES
from flowstory.manuscript.model import Note
from flowstory.story.accepting import Accepting, Candidate
from flowstory.story.cast import Cast, View, build_cast, candidate_of, note_words
from flowstory.story.kinship import Kinship, Ties, ties_of, together
from flowstory.story.names import parse_name
from flowstory.story.sums import Sums

_T = TypeVar("_T")


class _Family(NamedTuple):
    """Names and notes (their paths behind a NUL) that hang together, and the part of the cast that they make."""

    members: tuple[str, ...]
    cast: Cast


class Casting:
    """Keeps the cast of a book by families."""

    __slots__ = (
        "_accepting",
        "_by_lower",
        "_families",
        "_family_of",
        "_kinship",
        "_next",
        "_notes",
        "_parts",
        "_votes",
        "cast",
    )

    def __init__(self) -> None:
        self.cast = Cast({}, {}, {}, {}, {}, frozenset(), {})
        self._accepting = Accepting()
        self._kinship = Kinship()
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
        before = self.cast
        moved, gone, come = self._take_notes(notes)
        turned_names = {name.lower() for name in (*gone, *come)}
        forms = {form for name in turned_names for form in self._by_lower.get(name, ())}.union(changed)
        tied, used = self._take_forms(forms, sums, gone, come)
        turned, people = self._cast_again(moved | tied, used, sums)
        self._votes = sums.votes
        self.cast = self.cast._replace(
            counts=sums.forms,
            lower=sums.small,
            edition=object(),
            follows=before.edition,
            touched=frozenset(forms | turned),
            people=frozenset(people),
        )
        return {form for form in turned if _view(before, form) != _view(self.cast, form)}

    # The names and how they hang together

    def _take_notes(self, notes: Sequence[Note]) -> tuple[set[str], list[str], list[str]]:
        """Note what changed among the notes.

        Gives the keys of which anything hangs together otherwise, and the names that are gone and that came.
        """
        now = {note.path: note for note in notes}
        moved: set[str] = set()
        gone: list[str] = []
        come: list[str] = []
        for path in self._notes.keys() | now.keys():
            old, new = self._notes.get(path), now.get(path)
            if old is not new:
                gone.extend(_names(old))
                come.extend(_names(new))
                key = f"\0{path}"
                moved.add(key)
                moved |= self._kinship.renew(key, _note_ties(new) if new is not None else None)
        self._notes = now
        return moved, gone, come

    def _take_forms(
        self, forms: set[str], sums: Sums, gone: Sequence[str], come: Sequence[str]
    ) -> tuple[set[str], set[str]]:
        """Look again at some forms.

        Gives the keys of which anything hangs together otherwise, and the names that are used otherwise.
        """
        known = frozenset(name.lower() for note in self._notes.values() for name in _names(note))
        told: dict[str, Candidate | None] = {}
        counted: set[str] = set()
        for form in forms:
            count = sums.forms.get(form)
            if count is None:
                self._by_lower[form.lower()].discard(form)
                if not self._by_lower[form.lower()]:
                    del self._by_lower[form.lower()]
            else:
                self._by_lower[form.lower()].add(form)
            now = candidate_of(form, count, sums.small, known) if count is not None else None
            if now != self._accepting.candidate(form):
                told[form] = now
            if count is not self.cast.counts.get(form) or sums.votes.get(form) != self._votes.get(form):
                counted.add(form)
        names = self._accepting.names
        before = {form: names.get(form) for form in told}
        turned = self._accepting.renew(told, note_words(gone), note_words(come))
        turned.update(form for form in told if names.get(form) != before[form])
        moved = set(turned)
        for form in turned:
            name = names.get(form)
            moved |= self._kinship.renew(form, ties_of(form, name) if name is not None else None)
        return moved, {form for form in counted if form in names}

    # The cast

    def _cast_again(self, moved: set[str], used: set[str], sums: Sums) -> tuple[set[str], set[str]]:
        """Cast families anew; gives the forms and the people that may be others than they were.

        Args:
            moved: keys of which anything hangs together otherwise.
            used: names that are only used otherwise.
            sums: the counts of the book.
        """
        old = {self._family_of[key] for key in moved if key in self._family_of}
        region = moved.union(*(self._families[number].members for number in old))
        families = self._kinship.families(sorted(region))
        old |= {self._family_of[key] for family in families for key in family if key in self._family_of}
        before = {key for number in old for key in self._families[number].members}
        now = {key for family in families for key in family}
        turned = self._turn_parts(before - now, now - before)
        # "the Bennets" are a family only as long as a Bennet stands in the book.
        used = used.union(form for word in turned for form in self._by_lower.get(f"{word}s", ()))
        others = {self._family_of[form] for form in used - now if form in self._family_of}
        families.extend(self._families[number].members for number in sorted(others))
        return self._replace(old | others, families, sums)

    def _turn_parts(self, gone: Iterable[str], come: Iterable[str]) -> set[str]:
        """Count the words of names; gives those that now stand in a name, or in none any more."""
        change: Counter[str] = Counter()
        for keys, sign in ((gone, -1), (come, 1)):
            for key in keys:
                for word in key.lower().split() if not key.startswith("\0") else ():
                    change[word] += sign
        turned: set[str] = set()
        for word, count in change.items():
            total = self._parts[word] + count
            if (self._parts[word] > 0) != (total > 0):
                turned.add(word)
            self._parts[word] = total
            if not total:
                del self._parts[word]
        return turned

    def _replace(
        self, old: Iterable[int], families: Sequence[tuple[str, ...]], sums: Sums
    ) -> tuple[set[str], set[str]]:
        was = [self._families.pop(number) for number in old]
        for family in was:
            for key in family.members:
                self._family_of.pop(key, None)
        now = [_Family(members, self._part(members, sums)) for members in families]
        for family in now:
            self._families[self._next] = family
            self._family_of.update(dict.fromkeys(family.members, self._next))
            self._next += 1
        before, after = [family.cast for family in was], [family.cast for family in now]
        forms, forms_now = _joined(part.by_form for part in before), _joined(part.by_form for part in after)
        clusters, clusters_now = (
            _joined(part.clusters for part in before),
            _joined(part.clusters for part in after),
        )
        cast = self.cast
        self.cast = cast._replace(
            clusters=_exchanged(cast.clusters, clusters, clusters_now),
            by_form=_exchanged(cast.by_form, forms, forms_now),
            genders=_exchanged(
                cast.genders,
                _joined(part.genders for part in before),
                _joined(part.genders for part in after),
            ),
            folded=_exchanged(
                cast.folded, _joined(part.folded for part in before), _joined(part.folded for part in after)
            ),
            living=cast.living.difference(*(part.living for part in before)).union(
                *(part.living for part in after)
            ),
        )
        people = {
            key
            for key in clusters.keys() | clusters_now.keys()
            if clusters.get(key) is not clusters_now.get(key)
        }
        turned = {
            form
            for form in forms.keys() | forms_now.keys()
            if forms.get(form) != (key := forms_now.get(form, "")) or key in people
        }
        return turned, people

    def _part(self, members: Sequence[str], sums: Sums) -> Cast:
        """Cast a family; whoever is as they were before stays the same object."""
        notes = [self._notes[key[1:]] for key in members if key.startswith("\0")]
        names = {form: self._accepting.names[form] for form in members if not form.startswith("\0")}
        cast = build_cast(names, sums.forms, sums.votes, notes, LANGUAGES, self._parts)
        return cast._replace(
            clusters={
                key: known
                if (known := self.cast.clusters.get(key)) is not None and known == cluster
                else cluster
                for key, cluster in cast.clusters.items()
            }
        )


def _joined(parts: Iterable[Mapping[str, _T]]) -> dict[str, _T]:
    joined: dict[str, _T] = {}
    for part in parts:
        joined.update(part)
    return joined


def _exchanged(table: Mapping[str, _T], old: Mapping[str, _T], new: Mapping[str, _T]) -> Mapping[str, _T]:
    """Give a table with other entries in place of some, itself where these are the same."""
    if old == new:
        return table
    changed = dict(table)
    for key in old.keys() - new.keys():
        del changed[key]
    changed.update(new)
    return changed


def _view(cast: Cast, form: str) -> View | None:
    key = cast.by_form.get(form)
    if key is None:
        return None
    return View(key, cast.clusters[key].kind, cast.genders[key], key in cast.living)


def _names(note: Note | None) -> tuple[str, ...]:
    return (note.name, *note.aliases) if note is not None else ()


def _note_ties(note: Note) -> Ties:
    """Give the ties of a note: whoever may be called by one of its names may be who is meant."""
    language = LANGUAGES[note.language]
    return together(ties_of(name, parse_name(name, language)) for name in _names(note))


def cast_of(sums: Sums, notes: Sequence[Note]) -> Cast:
    """Make the cast of a book at one go."""
    casting = Casting()
    casting.renew(sums, notes, sums.forms.keys())
    return casting.cast
