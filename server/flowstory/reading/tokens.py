"""Words of a paragraph with their offsets, who vouches for them, and where sentences end.

Everything later works on parallel lists of one `Unit`: a run of words in one sentence and one register.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import accumulate
from operator import or_

from flowstory.languages.base import Language
from flowstory.reading.marks import ALL
from flowstory.reading.model import DIALOGUE, DOCUMENT, NARRATION, THOUGHT
from flowstory.text.spans import Span

# A possessive 's is a token of its own, so that "Nora's" is a name and an owner's mark.
_TOKEN = re.compile(
    r"([^\W\d_]+(?:[-'’](?!s\b)[^\W\d_]+)*"
    r"|['’]s\b"
    r"|\d+(?:[.,:/]\d+)*(?:[^\W\d_]{1,2}\b|[ºª])?"
    r"|\.{2,}|--+|[^\w\s])"
)
_OPENERS = {"“": "”", "«": "»", "„": "“", "‘": "’", '"': '"'}
_MARKS = frozenset({*_OPENERS, *_OPENERS.values(), "'"})
_DASHES = frozenset({"—", "–", "--", "―"})
_ENDERS = frozenset({".", "!", "?", "…", "..", "...", "...."})
_CLOSERS = frozenset({"”", "»", "’", '"', ")", "]", "'"})
_STRAIGHT_OPEN = re.compile(r"(?:\A|(?<=\s)|(?<=[—–(]))'(?=[^\W_]|[—…“])|[\s—–(]'(?=[^\W_]|[—…“])")
_SINGLE_CLOSE = re.compile(r"[.,!?…—–-]['’](?![^\W_])")
_STOPS = _ENDERS | _CLOSERS
_LONGEST = 400  # words after which a run without a stop is parted all the same, so that no reader runs away
_THOUGHT_WORDS = 4  # shorter italics are emphasis, titles of books, names of ships


@dataclass(slots=True)
class Unit:
    """A run of words in one sentence and one register, as parallel lists.

    `lower` are the words in lower case with straight apostrophes, `text` as written; `sentence` counts
    within the paragraph; `opens` says that its first word begins the sentence.
    """

    lower: list[str]
    text: list[str]
    start: list[int]
    end: list[int]
    register: int
    sentence: int
    opens: bool
    sentence_span: Span = Span(0, 0)
    frames: frozenset[str] = frozenset()
    named: list[tuple[int, int]] | None = None
    """Its runs of words that may be names, once somebody asked (see `nominals.names_in`)."""
    marks: int = ALL
    """What its words may be good for (see `marks`)."""

    def __len__(self) -> int:
        return len(self.lower)

    def word(self, i: int) -> str:
        """Give a lower-case word, or "" outside the unit."""
        return self.lower[i] if 0 <= i < len(self.lower) else ""


def tokenise(text: str) -> tuple[list[str], list[str], list[int], list[int]]:
    """Give words in lower case, words as written, starts and ends."""
    parts = _TOKEN.split(text)  # what stands between words and a word, by turns
    texts = parts[1::2]
    ends = list(accumulate(map(len, parts)))
    starts, ends = ends[:-1:2], ends[1::2]
    lowers = [word.lower() for word in texts]
    if "’" in text:
        lowers = [word.replace("’", "'") if len(word) > 1 else word for word in lowers]
    return lowers, texts, starts, ends


def _parted(
    lowers: list[str],
    texts: list[str],
    starts: list[int],
    ends: list[int],
    language: Language,
) -> tuple[list[str], list[str], list[int], list[int]]:
    """Part a subject from the verb that is written as one word with it: "I'm", "she'd", "he's"."""
    clipped = language.clipped
    low: list[str] = []
    written: list[str] = []
    begins: list[int] = []
    finishes: list[int] = []
    done = 0
    for i, word in enumerate(lowers):
        if "'" not in word:
            continue
        told: tuple[str, ...]
        pair = clipped.get(word)
        if pair is None and word[0] == "'" and i and starts[i] == ends[i - 1]:
            joined = clipped.get((lowers[i - 1] if i > done else low[-1]) + word)
            if joined is None:
                continue
            told, at = joined[1:], 0
        elif pair is None or len(word) <= 2:
            continue
        else:
            told, at = pair, word.index("'")
        low.extend(lowers[done:i])
        low.extend(told)
        written.extend(texts[done:i])
        begins.extend(starts[done:i])
        finishes.extend(ends[done:i])
        if at:
            written.append(texts[i][:at])
            begins.append(starts[i])
            finishes.append(starts[i] + at)
        written.append(texts[i][at:])
        begins.append(starts[i] + at)
        finishes.append(ends[i])
        done = i + 1
    if not done:
        return lowers, texts, starts, ends
    return (
        [*low, *lowers[done:]],
        [*written, *texts[done:]],
        [*begins, *starts[done:]],
        [*finishes, *ends[done:]],
    )


def _single_mark(text: str) -> str:
    """Give the mark that opens speech in a paragraph of ‘single’ or 'single' quotes, "" where double ones do.

    A straight one counts only where one opens before a word and one closes behind a stop, so that 'tis and
    the dogs' dinner open nothing.
    """
    if '"' in text or "“" in text or "«" in text:
        return ""
    if "‘" in text:
        return "‘"
    if "'" not in text:
        return ""
    return "'" if _STRAIGHT_OPEN.search(text) and _SINGLE_CLOSE.search(text) else ""


def _quoted(texts: Sequence[str], starts: Sequence[int], text: str) -> list[int]:
    """Give each token its register by quotation marks; an unclosed quote runs to the paragraph's end."""
    registers = [NARRATION] * len(texts)
    marks = [i for i, token in enumerate(texts) if token in _MARKS]
    if not marks:
        return registers
    single = _single_mark(text)
    # "»Y no volvió": a paragraph that opens with the closing mark goes on with the speech of the one before.
    going_on = texts[0] == "»"
    closing, begin = "»" if going_on else "", 0
    for i in marks[1:] if going_on else marks:
        token = texts[i]
        if closing:
            if token == closing and (closing not in "’'" or _closes_single(text, starts[i])):
                registers[begin : i + 1] = [DIALOGUE] * (i + 1 - begin)
                closing = ""
        elif token == single or (token in _OPENERS and token != "‘"):
            if token == "'" and not _STRAIGHT_OPEN.match(text, max(starts[i] - 1, 0)):
                continue
            closing, begin = _OPENERS.get(token, "'"), i
    if closing:
        registers[begin:] = [DIALOGUE] * (len(texts) - begin)
    return registers


def _closes_single(text: str, at: int) -> bool:
    """Whether a single mark closes speech: behind a stop, or behind a word where no such mark follows."""
    if _SINGLE_CLOSE.match(text, max(at - 1, 0)):
        return True
    after = text[at + 1 : at + 2]
    return not after.isalnum() and not _SINGLE_CLOSE.search(text, at + 1)


def _dashed(lowers: Sequence[str], language: Language) -> list[int]:
    """Give each token of a paragraph that opens with a dash its register: speech, and incises of narration."""
    registers = [DIALOGUE] * len(lowers)
    speaking = True
    aside = False  # an incise that a comma opened ends at the next comma: "— Vem, disse ela, que é tarde"
    speech = language.speech_verbs
    for i in range(1, len(lowers)):
        word = lowers[i]
        if word in _DASHES:
            if speaking:
                speaking = not _begins_incise(lowers, i + 1, language)
            else:
                speaking = True
            aside = False
        elif aside and word in (",", ";"):
            speaking, aside = True, False
        elif (
            speaking
            and (word in speech or word.partition("-")[0] in speech)
            and lowers[i - 1] in (",", "!", "?", "...", "…")
            and (i + 1 >= len(lowers) or lowers[i + 1] not in language.relatives)
        ):
            speaking, aside = False, True
        registers[i] = DIALOGUE if speaking else NARRATION
    return registers


def _begins_incise(lowers: Sequence[str], i: int, language: Language) -> bool:
    """Whether the words from `i` on tell who speaks or what they do, rather than going on with the speech."""
    for k, word in enumerate(lowers[i : i + 4]):
        base = word.partition("-")[0]
        if k == 0 and len(base) > 3 and language.past_suffixes and base.endswith(language.past_suffixes):
            return True
        if base in language.speech_verbs or base in language.act_verbs:
            return True
        if word in _ENDERS or word in _DASHES or word == ",":
            return False
    return False


def registers_of(
    lowers: Sequence[str],
    texts: Sequence[str],
    starts: Sequence[int],
    text: str,
    language: Language,
    *,
    quoted: bool = False,
    italics: tuple[Span, ...] = (),
) -> list[int]:
    """Say for each token who vouches for it."""
    if quoted:
        return [DOCUMENT] * len(texts)
    opens_with_dash = bool(texts) and (
        texts[0] in _DASHES or (texts[0] == "-" and len(text) > starts[0] + 1 and text[starts[0] + 1] == " ")
    )
    if opens_with_dash and language.dash_dialogue:
        registers = _dashed(["—" if word == "-" else word for word in lowers], language)
    else:
        registers = _quoted(texts, starts, text)
    for span in italics:
        inside = [i for i, start in enumerate(starts) if span.start <= start < span.end]
        if sum(texts[i][0].isalpha() for i in inside) >= _THOUGHT_WORDS:
            for i in inside:
                if registers[i] == NARRATION:
                    registers[i] = THOUGHT
    return registers


def _ends_sentence(i: int, lowers: Sequence[str], texts: Sequence[str], titles: frozenset[str]) -> bool:
    """Whether the stop at `i` ends a sentence: not after "Mr" or an initial, and before a capital."""
    if texts[i] == "." and i > 0:
        before = texts[i - 1]
        if lowers[i - 1] in titles or (len(before) == 1 and before.isupper() and before != "I"):
            return False
    k = i + 1
    while k < len(texts) and (texts[k] in _CLOSERS or texts[k] in _ENDERS):
        k += 1
    if k >= len(texts):
        return True
    first = texts[k][0]
    return not first.islower()


def units(
    text: str,
    language: Language,
    abbreviations: frozenset[str],
    *,
    quoted: bool = False,
    italics: tuple[Span, ...] = (),
    marks: Callable[[str], int] | None = None,
) -> Iterator[Unit]:
    """Split a paragraph into units, in order. `abbreviations` are words after which a dot ends no sentence."""
    lowers, texts, starts, ends = tokenise(text)
    if not texts:
        return
    if language.clipped and ("'" in text or "’" in text):
        lowers, texts, starts, ends = _parted(lowers, texts, starts, ends, language)
    registers = registers_of(lowers, texts, starts, text, language, quoted=quoted, italics=italics)
    count = len(texts)
    found: list[Unit] = []
    sentence = begin = sentence_begin = first_unit = 0
    opens = True
    # Nothing ends but at a stop, where the register changes, or where it has gone on for too long.
    edges = [i for i, word in enumerate(texts) if word in _STOPS]
    if registers.count(registers[0]) != count:
        edges.extend(i for i in range(count - 1) if registers[i] != registers[i + 1])
        edges.sort()
    edges.append(count - 1)
    for edge in edges:
        while begin <= edge:
            i = min(edge, begin + _LONGEST - 1)
            ended = i + 1 == count or i + 1 - begin >= _LONGEST
            if not ended:
                if texts[i] in _ENDERS and _ends_sentence(i, lowers, texts, abbreviations):
                    # The closing quote belongs to the sentence that it closes.
                    ended = texts[i + 1] not in _CLOSERS or (
                        texts[i + 1] in _OPENERS and registers[i] != DIALOGUE
                    )
                elif texts[i] in _CLOSERS and i > 0 and texts[i - 1] in _ENDERS:
                    ended = (
                        _ends_sentence(i - 1, lowers, texts, abbreviations) and registers[i + 1] == NARRATION
                    )
                    ended = ended or (registers[i + 1] == DIALOGUE and texts[i + 1] in _OPENERS)
                if not ended and registers[i + 1] == registers[i]:
                    break
            unit = Unit(
                lowers[begin : i + 1],
                texts[begin : i + 1],
                starts[begin : i + 1],
                ends[begin : i + 1],
                registers[i],
                sentence,
                opens,
            )
            if marks is not None:
                unit.marks = reduce(or_, map(marks, unit.lower))
            found.append(unit)
            begin = i + 1
            opens = False
            if ended:
                span = Span(starts[sentence_begin], ends[i])
                for unit in found[first_unit:]:
                    unit.sentence_span = span
                first_unit = len(found)
                sentence += 1
                sentence_begin = i + 1
                opens = True
    yield from found
