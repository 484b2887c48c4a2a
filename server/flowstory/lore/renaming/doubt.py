"""Whether what looks like the name may be something else where it stands."""

from __future__ import annotations

import re

from flowstory.languages.base import Language
from flowstory.lore.renaming.names import Swap
from flowstory.lore.renaming.people import Bearers
from flowstory.lore.renaming.places import Place, Run
from flowstory.text.spans import Span

_FOLLOWING = re.compile(r"(['’]s\b|[,;]|\s+[^\W\d_]+(?:['’-][^\W\d_]+)*)?")
_BYNAME = re.compile(r"[ \u00a0]([^\W\d_]+)[ \u00a0]([^\W\d_]+)(?:[ \u00a0]([^\W\d_]+))?")
_STOP = re.compile(r"[.!?…\n]")
_ENDERS = frozenset(".!?…:;»\n\r")
_OPENERS = " \t\u00a0“”\"«»‘’'*_([#>-—–"


def in_compound(text: str, span: Span) -> bool:
    """Whether a hyphen makes one name of this and a capitalised word beside it: Anne-Marie."""
    after = text[span.end : span.end + 2]
    before = text[max(span.start - 3, 0) : span.start]
    return (len(after) == 2 and after[0] == "-" and after[1].isupper()) or (
        len(before) == 3
        and before[-1] == "-"
        and before[-2].isalpha()
        and before[-3].isalpha()
        and not before.startswith("-")
    )


def byname(text: str, end: int, language: Language) -> str:
    """Give what tells one bearer of a name from another behind it, folded: "of the bakery", "da padaria"."""
    match = _BYNAME.match(text, end)
    if match is None:
        return ""
    first, second, third = (part.lower() if part else "" for part in match.groups())
    joined = language.contractions.get(first, ())
    if first in language.of_words and not language.definite_articles.isdisjoint(joined):
        noun, third = match.group(2), ""
    elif first in language.of_words and second in language.definite_articles and third:
        noun = match.group(3)
    else:
        return ""
    told = " ".join(filter(None, (first, second, third)))
    return told if noun.islower() and noun not in language.stop_words else ""


def stranger(place: Place, run: Run, bearers: Bearers, language: Language, swap: Swap) -> bool:
    """Whether a name that the story does not know surrounds a place: another part that is none of ours."""
    if bearers.mine is None:
        return False
    own = {word for name in bearers.names_of(bearers.mine.key) for word in name.core} | set(swap.words)
    own |= language.name_particles | language.title_particles
    if place.text.isupper() and len(place.text) > 1:
        return False  # in a heading of capitals every word is one
    beside = [run.after[0]] if run.after else []
    if run.before and run.before[-1].lower() not in language.titles:
        beside.append(run.before[-1])
    return any(
        word.lower() not in own
        and word[0].isupper()
        and word.lower() not in language.stop_words
        and word.lower() not in language.endearments
        and word.lower() not in language.not_names
        and word.lower() in {w for form in bearers.by_form for w in form.split(" ")}
        for word in beside
    )


def _opens(text: str, start: int) -> bool:
    """Whether a sentence or a speech begins at an offset, so that a capital proves nothing."""
    before = text[max(0, start - 24) : start]
    bare = before.rstrip(_OPENERS)
    return not bare or bare[-1] in _ENDERS or not before[len(bare) :].isspace()


def _asks(text: str, start: int) -> bool:
    """Whether the sentence that goes on at an offset is a question."""
    stop = _STOP.search(text, start)
    return stop is not None and stop.group() == "?"


def as_word(text: str, place: Place, run: Run, language: Language) -> bool | None:
    """Whether a name that is a common word too may be that word here; `None` where it surely is."""
    start, end = place.span
    opens = _opens(text, start)
    following = _FOLLOWING.match(text, end)
    after = (following.group() if following is not None else "").strip().replace("’", "'")
    if run.before and run.before[-1].lower() in language.titles:
        return False
    if after == "'s" or text[max(0, start - 2) : start] == "[[":
        return False
    lower = place.text.lower()
    if run.after and run.after[0][0].isupper():
        # "Will Turner laughed", but "Will Grace come?"
        return opens and lower in language.stop_words and _asks(text, end)
    if not opens:
        word = text[:start].rstrip()[-12:].split(" ")[-1].lower() if start else ""
        return word in language.articles and not language.names_take_articles
    if lower in language.stop_words and (
        after.lower() in language.pronouns
        or after.lower() in language.articles
        or after.lower() in language.possessives
        or after.lower() in language.demonstratives
    ):
        return None
    verb = after.lower().partition("-")[0]
    acts = (
        verb in language.act_verbs
        or verb in language.speech_verbs
        or verb in language.be_verbs
        or verb in language.have_verbs
        or verb in language.auxiliaries
    )
    return not acts
