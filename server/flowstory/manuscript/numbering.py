"""The number that a heading states: digits, roman numerals or words, in English, Portuguese and Spanish."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from flowstory.text.spans import Span

# A heading such as "1958" or "2001: A Space Odyssey" names a year; no novel has that many chapters.
LARGEST_CHAPTER = 400

_CARDINALS = {
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen "
    "seventeen eighteen nineteen",
    "pt": "zero um dois tres quatro cinco seis sete oito nove dez onze doze treze quatorze quinze "
    "dezesseis dezessete "
    "dezoito dezenove",
    "es": "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
    "dieciseis "
    "diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco "
    "veintiseis "
    "veintisiete veintiocho veintinueve",
}
_TENS = {
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
    "pt": "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
    "es": "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
}
_ORDINALS = {
    "en": "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth",
    "pt": "primeiro segundo terceiro quarto quinto sexto setimo oitavo nono",
    "es": "primero segundo tercero cuarto quinto sexto septimo octavo noveno",
}
_ORDINAL_TENS = {
    "en": "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth",
    "pt": "decimo vigesimo trigesimo quadragesimo quinquagesimo sexagesimo septuagesimo octogesimo "
    "nonagesimo",
    "es": "decimo vigesimo trigesimo cuadragesimo quincuagesimo sexagesimo septuagesimo octogesimo "
    "nonagesimo",
}
_EXTRA = {
    "en": {"hundred": 100, "hundredth": 100},
    "pt": {"uma": 1, "duas": 2, "catorze": 14, "dezasseis": 16, "dezassete": 17, "dezanove": 19, "cem": 100}
    | {"cento": 100, "duzentos": 200, "trezentos": 300, "centesimo": 100, "primeira": 1, "segunda": 2}
    | {"terceira": 3, "cincoenta": 50},
    "es": {
        "un": 1,
        "una": 1,
        "primer": 1,
        "tercer": 3,
        "undecimo": 11,
        "duodecimo": 12,
        "cien": 100,
        "ciento": 100,
    }
    | {"doscientos": 200, "trescientos": 300, "primera": 1, "segunda": 2, "tercera": 3},
}
# "Capítulo dos anjos" is Portuguese for "of the angels", and "once" is English: these count in Spanish only.
_AMBIGUOUS = frozenset({"dos", "once", "un", "una", "uma", "seis"})
_JOINERS = frozenset({"and", "e", "y"})


def _number_words() -> dict[str, dict[str, int]]:
    tables: dict[str, dict[str, int]] = {}
    for language, cardinals in _CARDINALS.items():
        table = {word: value for value, word in enumerate(cardinals.split())}
        table |= {word: 10 * value for value, word in enumerate(_TENS[language].split(), 2)}
        table |= {word: value for value, word in enumerate(_ORDINALS[language].split(), 1)}
        first = 2 if language == "en" else 1
        table |= {word: 10 * value for value, word in enumerate(_ORDINAL_TENS[language].split(), first)}
        tables[language] = table | _EXTRA[language]
    return tables


_WORDS = _number_words()
_ELSEWHERE = {
    language: {
        word: value
        for other, table in _WORDS.items()
        if other != language
        for word, value in table.items()
        if word not in _AMBIGUOUS
    }
    for language in _WORDS
}

_ROMAN = re.compile(r"(?=[ivxlc])c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})\Z")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_TOKEN = re.compile(r"\d+|[^\W\d_]+")
_KEYWORD = re.compile(
    r"\b(?:chapter|chapitre|chap\b\.?|ch\b\.?|capitulo|cap\b\.?|episode|episodio|stave)"
    r"(?:\s+(?:the|o|el|no|n|num|numero|number)\b)?(?:[\s.:#-]|n[º°.])*(?=[^\W_])"
)
_BEFORE_KEYWORD = re.compile(r"([^\W_]+(?:[ -](?:e )?[^\W_]+)?)[ºªo°.]?\s+(?:chapter|capitulo|episodio)\b")
_SEPARATOR = re.compile(r"\s*(?:[.:)–—]|\s-+)(?:\s|\Z)|\s*[–—]|\s*\Z")
_LONE = re.compile(r"[.)]\s+(?![^\W\d_]\.)\S|\s*[–—]|\s*\Z")
_PART = re.compile(r"(?:part|parte|book|livro|libro|volume|volumen|act|ato|acto|section|secao|seccion)\b")


class StatedNumber(NamedTuple):
    """A chapter number and where it stands in the heading's text."""

    value: int
    span: Span


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Give the text in lower case without accents, with the same length so that offsets stay good."""
    folded = []
    for char in text:
        base = unicodedata.normalize("NFD", char)[0].lower()
        folded.append(base if len(base) == 1 else char)
    return "".join(folded)


def roman(word: str) -> int | None:
    """Give the value of a well-formed roman numeral below 400 in lower case, else `None`."""
    if len(word) > 12 or not _ROMAN.match(word):
        return None
    values = [_ROMAN_VALUES[char] for char in word]
    return sum(-v if i + 1 < len(values) and v < values[i + 1] else v for i, v in enumerate(values))


def _spelled(folded: str, at: int, table: dict[str, int]) -> StatedNumber | None:
    """Read number words from an offset on: hundreds, then tens, then units, and no word more."""
    total, room, end, pos = 0, 1000, at, at
    while match := _TOKEN.match(folded, pos):
        word, value = match.group(), table.get(match.group())
        if value is None and word in _JOINERS and total and end == pos - 1:
            pos = match.end() + 1
            continue
        if value == 100 and 0 < total < 10 and room <= 10:
            total, room = total * 100, 100
        elif value is not None and value < room:
            total += value
            room = 100 if value >= 100 else 10 if value >= 20 or (value == 10 and word == "decimo") else 1
        else:
            break
        end, pos = match.end(), match.end() + 1
    return StatedNumber(total, Span(at, end)) if end > at and total else None


def _number_at(text: str, folded: str, at: int, language: str, *, any_case: bool) -> StatedNumber | None:
    match = _TOKEN.match(folded, at)
    if match is None:
        return None
    span = Span(*match.span())
    if match.group().isdecimal():
        if len(match.group()) > 4 or re.match(r"[.,]\d", folded[span.end : span.end + 2]):
            return None
        value = int(match.group())
        return StatedNumber(value, span) if 0 < value <= LARGEST_CHAPTER else None
    written = text[span.start : span.end]
    # A lone C or L before a second initial is somebody's name, before a title it is chapter 100 or 50.
    numeral = any_case or (
        written.isupper()
        and (
            len(written) > 1
            or written in "IVX"
            or (written in "LC" and _LONE.match(text, span.end) is not None)
        )
    )
    if numeral and (stated := roman(match.group())) is not None:
        return StatedNumber(stated, span)
    tables = _WORDS.get(language, _WORDS["en"]), _ELSEWHERE.get(language, _ELSEWHERE["en"])
    for table in tables:
        if found := _spelled(folded, span.start, table):
            return found if found.value <= LARGEST_CHAPTER else None
    return None


def stated_number(text: str, language: str = "en") -> StatedNumber | None:
    """Give the chapter number that a heading's text states, with its place in that text."""
    if len(text) > 300:
        return None
    folded = fold(text)
    for keyword in _KEYWORD.finditer(folded):
        if found := _number_at(text, folded, keyword.end(), language, any_case=True):
            return found
    if before := _BEFORE_KEYWORD.match(folded.lstrip()):
        lead = len(folded) - len(folded.lstrip())
        found = _number_at(text, folded, before.start(1) + lead, language, any_case=False)
        if found and found.span.end == before.end(1) + lead:
            return found
    lead = len(folded) - len(folded.lstrip("[( \t"))
    if _PART.match(folded, lead):
        return None
    found = _number_at(text, folded, lead, language, any_case=False)
    return found if found and _SEPARATOR.match(folded, found.span.end) else None


_OTHER_TITLES = re.compile(
    r"(?:prologue|prologo|epilogue|epilogo|interlude|interludio|"
    r"foreword|afterword|prefacio|preface|posfacio)\Z"
)
_CHAPTER_WORD = re.compile(r"(?:chapter|capitulo|cap\b\.?|chap\b\.?|stave|episode|episodio)")


def plain_heading_level(line: str, language: str) -> int:
    """Give the level of a heading on a lone line of plain text: 1 a part, 2 a chapter, 0 prose."""
    text = line.strip()
    if not text or len(text) > 90:
        return 0
    folded = fold(text)
    if _OTHER_TITLES.match(folded.rstrip(".:")):
        return 2
    part = _PART.match(folded)
    if part:
        number = _number_at(text, folded, part.end() + 1, language, any_case=True)
        # "Act one, they said, was the worst." is prose; "ACT ONE" and "Part Two: The Sea" are headings.
        return 1 if number and _ends_as_title(text, number.span.end) else 0
    number = stated_number(text, language)
    if number is None:
        return 0
    if number.span.start == 0 and not _CHAPTER_WORD.match(folded):
        rest = text[number.span.end :].strip(" .:)-–—")
        return 0 if rest and (rest[-1] in '.!?,;…"”»' or not rest[0].isupper()) else 2
    return 2 if _CHAPTER_WORD.match(folded) and _ends_as_title(text, number.span.end) else 0


def _ends_as_title(text: str, end: int) -> bool:
    rest = text[end:].strip()
    if not rest or rest in ".:":
        return True
    if rest[0] in ".:–—-)":
        return True
    return rest[0].isupper() and rest[-1] not in '.!?,;…"”»'
