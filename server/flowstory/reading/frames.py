"""Which passages are not plain narration: one mechanism for every rule and every language.

A frame is found by cue words (data of the language) and carries as far as its `reach` says. A fact keeps
the names of the frames it stands in; rules decide nothing by wording.
"""

from __future__ import annotations

from flowstory.languages.base import Frame
from flowstory.reading.lexicon import Lexicon
from flowstory.reading.marks import FRAME, PAST
from flowstory.reading.model import DIALOGUE
from flowstory.reading.tokens import Unit

_OPENING = 6  # a cue among the first words opens the sentence, and carries over its first comma
_POSSESSIVE = "'s"
_VERB = 1  # words behind "as if", "como se" of which one may be its verb: "como se ela fosse"
_BOUNDS = frozenset({",", ";", ":", "—", "–", "--", "(", ")"})


_PAST_STATE = Frame(name="memory", reach="clause")


class FrameMap:
    """The frames of a paragraph: asked by unit and word."""

    __slots__ = ("_by_sentence", "_clauses", "_opened", "_talk", "scene")

    def __init__(self, units: list[Unit], lexicon: Lexicon) -> None:
        self._by_sentence: dict[int, set[str]] = {}
        self._clauses: dict[int, list[tuple[str, int, int]]] = {}
        self._opened: list[tuple[int, str]] = []
        self._talk: set[str] = set()
        self.scene: set[str] = set()
        triggers = lexicon.frame_triggers
        past = lexicon.language.past_states
        for unit in units:
            if unit.register == DIALOGUE and unit.marks & PAST:
                for i, word in enumerate(unit.lower):
                    # "I was born in 1964" is as true now.
                    if word in past and unit.word(i + 1) not in lexicon.language.measures.born_verbs:
                        self._add(_PAST_STATE, unit, i)
            if not unit.marks & FRAME:
                continue
            held = -1  # up to here words belong to a cue of several: "como se fosse" is no "fosse"
            cues = [(i, word) for i, word in enumerate(unit.lower) if word in triggers]
            for i, word in cues:
                if i > held:
                    for frame in lexicon.frame_words.get(word, ()):
                        if not frame.fronted or _is_fronted(frame, unit, i, lexicon):
                            self._add(frame, unit, i)
                seconds = lexicon.frame_phrases.get(word)
                if seconds is None or i + 1 == len(unit):
                    continue
                for parts, frame in seconds.get(unit.lower[i + 1], ()):
                    # "cut short as a boy's" tells of no childhood.
                    if (
                        tuple(unit.lower[i : i + len(parts)]) == parts
                        and unit.word(i + len(parts)) != _POSSESSIVE
                    ):
                        self._add(frame, unit, i)
                        if parts[-1] in lexicon.language.conjunctions:
                            held = max(held, i + len(parts) + _VERB)

    def _add(self, frame: Frame, unit: Unit, i: int) -> None:
        if frame.reach in ("ahead", "clause", "onward", "rest"):
            end = len(unit)
            if frame.reach not in ("onward", "rest"):
                end = next((k for k in range(i + 1, end) if unit.lower[k] in _BOUNDS), end)
                if frame.reach == "clause" and i < _OPENING and unit.opens:
                    end = next((k for k in range(end + 1, len(unit)) if unit.lower[k] in _BOUNDS), len(unit))
            begin = i
            while frame.reach in ("clause", "onward") and begin > 0 and unit.lower[begin - 1] not in _BOUNDS:
                begin -= 1
            self._clauses.setdefault(id(unit), []).append((frame.name, begin, end))
        elif frame.reach == "talk":
            self._talk.add(frame.name)
        elif frame.reach == "sentence" or (frame.reach == "passage" and not (i <= 1 and unit.opens)):
            self._by_sentence.setdefault(unit.sentence, set()).add(frame.name)
        else:
            self._opened.append((unit.start[0], frame.name))
            if frame.reach == "scene":
                self.scene.add(frame.name)

    def at(self, unit: Unit, i: int, j: int) -> frozenset[str]:
        """Give the frames in which the words `i` to `j` of a unit stand."""
        names = set(self._by_sentence.get(unit.sentence, ()))
        for name, begin, end in self._clauses.get(id(unit), ()):
            if begin <= j and i < end:
                names.add(name)
        for offset, name in self._opened:
            # The cue's own sentence counts from its beginning: "Years earlier" may stand at its end.
            if offset <= unit.start[i] or unit.sentence_span.start <= offset < unit.sentence_span.end:
                names.add(name)
        if unit.register == DIALOGUE:
            names |= self._talk
        return frozenset(names)


def _is_fronted(frame: Frame, unit: Unit, i: int, lexicon: Lexicon) -> bool:
    """Say whether a verb opens its clause and its subject comes behind it: "Had Tom died", "should poor Tom die"."""
    language = lexicon.language
    before = unit.word(i - 1)
    if (
        before
        and before not in _BOUNDS
        and not (frame.fronted == "joined" and before in language.conjunctions)
    ):
        return False
    if unit.word(i + 1) in language.subject_pronouns:
        return True
    subject = unit.word(i + 1)
    if not before and (subject in language.articles or subject in language.possessives):
        return True
    return any(unit.text[k][:1].isupper() for k in range(i + 1, min(i + 3, len(unit))))
