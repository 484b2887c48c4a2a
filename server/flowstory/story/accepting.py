"""Which forms are names, kept up as forms come and go: the sure ones, and those that share a word with one.

"Osmar Pereira" that only begins a sentence is a name if Osmar is one, and then so is a Pereira that only begins
sentences. It goes no further than that and hangs on no order: a form is looked at again when one of its words
begins or ceases to stand in a name, and at no other time.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from flowstory.story.names import Name


class Candidate(NamedTuple):
    """A form that is a name (`sure`), or may be one beside others; `given` says that it begins with a given name."""

    name: Name
    sure: bool
    given: bool = False


class Accepting:
    """The names of a book."""

    __slots__ = ("_candidates", "_hopeful", "_lent", "_more", "_sure", "names")

    def __init__(self) -> None:
        self.names: dict[str, Name] = {}
        """The forms that are names, taken apart."""
        self._candidates: dict[str, Candidate] = {}
        self._hopeful: dict[str, set[str]] = defaultdict(set)
        """By word, the forms that are not sure."""
        self._sure: Counter[str] = Counter()
        """In how many sure names and names of notes a word stands."""
        self._lent: dict[str, tuple[str, ...]] = {}
        """The forms of several words that are names though not sure ones, with their words."""
        self._more: Counter[str] = Counter()
        """In how many of those a word stands."""

    def candidate(self, form: str) -> Candidate | None:
        """Give a form as it was last told, `None` where it is no candidate."""
        return self._candidates.get(form)

    def renew(
        self, changed: Mapping[str, Candidate | None], gone: Iterable[str] = (), come: Iterable[str] = ()
    ) -> set[str]:
        """Take in other candidates; gives the forms that became names or ceased to be.

        Args:
            changed: by form, what it is now, `None` for one that is no candidate any more.
            gone: the words of the names of notes that are gone, each as often as it stood in one.
            come: the words of the names of notes that are new.
        """
        sure: Counter[str] = Counter(come)
        sure.subtract(Counter(gone))
        for form, now in changed.items():
            self._file(form, now, sure)
        turned = _add(self._sure, sure)
        long = {form for form in (*changed, *self._hoping(turned)) if " " in form}
        moved = {form for form in long if self._look(form)}
        turned |= _add(self._more, self._lend(long))
        short = {form for form in (*changed, *self._hoping(turned)) if " " not in form}
        return moved.union(form for form in short if self._look(form))

    def _file(self, form: str, now: Candidate | None, sure: Counter[str]) -> None:
        """Put a candidate in the place of what the form was before."""
        was = self._candidates.pop(form, None)
        if now is not None:
            self._candidates[form] = now
        for candidate, sign in ((was, -1), (now, 1)):
            for word in candidate.name.core if candidate is not None else ():
                if candidate is not None and candidate.sure:
                    sure[word] += sign
                elif sign > 0:
                    self._hopeful[word].add(form)
                else:
                    self._hopeful[word].discard(form)
                    if not self._hopeful[word]:
                        del self._hopeful[word]

    def _hoping(self, words: Iterable[str]) -> list[str]:
        return [form for word in words for form in self._hopeful.get(word, ())]

    def _look(self, form: str) -> bool:
        """Look at a form again; says whether it became a name or ceased to be."""
        candidate = self._candidates.get(form)
        was = form in self.names
        if candidate is not None and self._accepts(form, candidate):
            self.names[form] = candidate.name
            return not was
        self.names.pop(form, None)
        return was

    def _accepts(self, form: str, candidate: Candidate) -> bool:
        if candidate.sure:
            return True
        long = " " in form
        return (long and candidate.given) or any(
            self._sure[word] > 0 or (not long and self._more[word] > 0) for word in candidate.name.core
        )

    def _lend(self, forms: Iterable[str]) -> Counter[str]:
        """Give by how much the words of unsure names of several words are more or fewer by some forms."""
        change: Counter[str] = Counter()
        for form in forms:
            change.subtract(Counter(self._lent.pop(form, ())))
            candidate = self._candidates.get(form)
            if candidate is not None and not candidate.sure and form in self.names:
                self._lent[form] = candidate.name.core
                change.update(candidate.name.core)
        return change


def _add(counts: Counter[str], change: Mapping[str, int]) -> set[str]:
    """Add to some counts; gives what there is now and was not before, or the other way round."""
    turned: set[str] = set()
    for word, by in change.items():
        if by:
            total = counts[word] + by
            if (counts[word] > 0) != (total > 0):
                turned.add(word)
            if total:
                counts[word] = total
            else:
                del counts[word]
    return turned
