"""What was worked out of a story, and what of the story was asked for it: so that only what can have changed is
worked out again.

A rule asks the story; the story notes down what it was asked. When the next story comes, whatever asked for a
thing that is not the same any more is asked anew, and nothing else. Nobody has to declare what a rule depends
on, so nobody can forget to.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from functools import update_wrapper
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

if TYPE_CHECKING:
    from flowstory.story.model import Story

_R = TypeVar("_R")

Key = Hashable
"""Something that a story can be asked for: `("told", "eyes.colour", "Ana")`, or a question answered before."""


class Derived(Generic[_R]):
    """A pure function of a story whose answer is kept; who asks it depends on the answer, not on what it read."""

    def __init__(self, function: Callable[..., _R]) -> None:
        self.function = function
        update_wrapper(self, function)

    def __call__(self, story: Story, *args: Any) -> _R:
        """Answer for a story, from memory where nothing it asked for has changed."""
        if story.answers is None:
            return self.function(story, *args)
        return cast("_R", story.answers.of(story, self, args))

    def __reduce__(self) -> str:
        """Stand for itself by name when answers are kept on disk."""
        return str(self.function.__qualname__)


def derived(function: Callable[..., _R]) -> Derived[_R]:
    """Keep what a function of a story (and of hashable arguments) gives; its value must compare with `==`."""
    return Derived(function)


@dataclass(slots=True)
class _Held:
    """An answer, and what was asked for it."""

    value: Any
    asked: frozenset[Key]


class Answers:
    """All answers that were worked out of a story. Not thread-safe: one thread asks.

    Answers outlive the story: `renew` says what of the next one differs.
    """

    __slots__ = ("_askers", "_asking", "_held", "_kinds")

    def __init__(self) -> None:
        self._held: dict[Key, _Held] = {}
        self._askers: dict[Key, set[Any]] = {}
        self._asking: list[set[Key]] = []
        self._kinds: dict[str, set[Any]] = {"entity": set(), "form": set(), "meant": set()}

    def note(self, key: Key) -> None:
        """Note that whoever is being answered asked for something."""
        if self._asking:
            self._asking[-1].add(key)

    def asked_of(self, kind: str) -> Iterable[Any]:
        """Give the second parts of all keys that begin with a word and were asked for: `("entity", "Ana")`."""
        return self._kinds.get(kind, ())

    def renew(self, story: Story, news: Iterable[Key]) -> dict[tuple[Any, ...], None]:
        """Take in what the story at hand tells otherwise than the last one.

        What was derived is worked out anew, and where it comes out the same, whoever asked for it is left
        alone. Gives the other questions that may have another answer now, in no order that means anything.
        """
        final: dict[tuple[Any, ...], None] = {}
        waiting: dict[tuple[Any, ...], None] = {}

        def stir(key: Key) -> None:
            for asker in self._askers.get(key, ()):
                (waiting if isinstance(asker[0], Derived) else final)[asker] = None

        for key in news:
            stir(key)
        # One that is worked out before something that it asks for is worked out again when that has changed.
        while waiting:
            question = next(iter(waiting))
            del waiting[question]
            held = self._held.get(question)
            if held is not None and self.ask(story, question) != held.value:
                stir(question)
        return final

    def of(self, story: Story, function: Callable[..., Any], args: tuple[Any, ...]) -> Any:
        """Answer what was derived, from memory where that still holds."""
        question = (function, *args)
        self.note(question)
        held = self._held.get(question)
        return held.value if held is not None else self.ask(story, question)

    def ask(self, story: Story, question: tuple[Any, ...]) -> Any:
        """Work an answer out anew, noting what is asked for it. What a generator gives is kept as a tuple."""
        function, *args = question
        self._asking.append(set())
        try:
            work = function.function if isinstance(function, Derived) else function
            value = work(story, *args)
            if isinstance(value, Iterator):
                value = tuple(value)
        except BaseException:
            self._asking.pop()
            self._drop(question)
            raise
        asked = frozenset(self._asking.pop())
        before = self._held.get(question)
        self._held[question] = _Held(value, asked)
        for key in asked if before is None else asked - before.asked:
            askers = self._askers.get(key)
            if askers is None:
                askers = self._askers[key] = set()
                if isinstance(key, tuple) and key[0] in self._kinds:
                    self._kinds[key[0]].add(key[1])
            askers.add(question)
        if before is not None:
            self._part(question, before.asked - asked)
        return value

    def _drop(self, question: Key) -> None:
        held = self._held.pop(question, None)
        if held is not None:
            self._part(question, held.asked)

    def _part(self, question: Key, keys: Iterable[Key]) -> None:
        """Strike a question off those who ask for some things; an answer that nobody asks for goes too."""
        for key in keys:
            askers = self._askers[key]
            askers.discard(question)
            if not askers:
                del self._askers[key]
                if key in self._held:
                    self._drop(key)
                elif isinstance(key, tuple) and key[0] in self._kinds:
                    self._kinds[key[0]].discard(key[1])
