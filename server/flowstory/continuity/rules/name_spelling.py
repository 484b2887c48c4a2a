"""A name must be spelt one way.

## What it finds

A name that stands once or twice beside a very similar one that is used all the time: a letter more, less,
swapped or changed, a missing accent.

## Why it matters

No spelling checker knows your people, and search-and-replace after a rename always leaves one behind.

## Example

> Renan Abdalla … behind which Renan Abdala, handkerchief in hand …

## What it leaves alone

Names of two people who each act or speak; brothers Paulo and Paula; plurals and possessives; nicknames in the
notes; ordinary words; how people mispronounce a name in dialogue.

## Fix

Take the usual spelling here; add this one to the note's aliases; rule that these are two people.
"""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import combining, normalize

from rapidfuzz.distance import OSA

from flowstory.continuity.judge import fingerprint
from flowstory.continuity.model import Claim, Evidence, Finding, Severity, message
from flowstory.languages import LANGUAGES
from flowstory.languages.base import Language
from flowstory.story.model import Locus, Mention, Story
from flowstory.text.spans import Span

_SHORTEST = 4
_LONG = 8  # from this length on two letters may differ
_RARE = 2
_RATIO = 3
_ENDINGS = ("a", "o", "e", "s")


def check(story: Story) -> Iterator[Finding]:
    """Find spellings that drift from a name."""
    words = _words(story)
    counts = {word: len(places) for word, places in words.items()}
    folded = {word: _fold(word) for word in counts}
    known = {
        word.lower()
        for note in story.book.notes
        for name in (note.name, *note.aliases)
        for word in name.replace("-", " ").split()
    }
    languages = {LANGUAGES[chapter.language].code: LANGUAGES[chapter.language] for chapter in story.book.chapters}
    common = sorted((word for word in counts if counts[word] > 1 or word.lower() in known), key=lambda word: -counts[word])
    for rare in sorted(counts):
        if counts[rare] > _RARE or len(rare) < _SHORTEST or rare.lower() in known:
            continue
        for usual in common:
            if usual == rare or not _drifts(rare, usual, folded):
                continue
            if counts[usual] <= counts[rare] and usual.lower() not in known:
                continue
            companions = _companions(words[rare]) & _companions(words[usual])
            if counts[usual] < _RATIO * counts[rare] and usual.lower() not in known and not companions:
                continue
            if _another(story, rare, usual, words, languages.values(), bool(companions)):
                continue
            yield _finding(story, words[rare][0], rare, words[usual][0], usual)
            break


class _Use:
    """One word of a name where it stands: the mention, and the other words of its form."""

    __slots__ = ("mention", "others", "path", "span")

    def __init__(self, path: str, span: Span, others: frozenset[str], mention: Mention) -> None:
        self.path = path
        self.span = span
        self.others = others
        self.mention = mention


def _words(story: Story) -> dict[str, list[_Use]]:
    """Give every word of every name with where it stands, in reading order."""
    found: dict[str, list[_Use]] = {}
    texts = {chapter.path: chapter.text for chapter in story.book.chapters}
    for chapter in story.book.chapters:
        text = texts[chapter.path]
        for mention in (*story.mentions.get(chapter.path, ()), *story.strays.get(chapter.path, ())):
            parts = mention.form.split(" ")
            at = mention.span.start
            for part in parts:
                written = part.replace("'", "’") if part not in text[at : mention.span.end] else part
                start = text.find(written, at, mention.span.end)
                if start < 0:
                    continue
                at = start + len(written)
                if part[:1].isupper():
                    others = frozenset(other for other in parts if other != part and other[:1].isupper())
                    found.setdefault(part, []).append(_Use(chapter.path, Span(start, at), others, mention))
    return found


def _fold(word: str) -> str:
    return "".join(char for char in normalize("NFD", word.lower()) if not combining(char))


def _drifts(rare: str, usual: str, folded: dict[str, str]) -> bool:
    """Whether one spelling can be a slip for the other."""
    one, other = folded[rare], folded[usual]
    if one == other:
        return rare.lower() != usual.lower()
    if abs(len(one) - len(other)) > 1 or one[0] != other[0]:
        return False
    most = 2 if min(len(one), len(other)) >= _LONG else 1
    distance = OSA.distance(one, other, score_cutoff=most)
    if distance > most or (distance == most == 2 and one[-2:] != other[-2:]):  # noqa: PLR2004
        return False
    # Paulo and Paula, Bennet and Bennets are two names, not two spellings.
    stems = one.rstrip("aoes"), other.rstrip("aoes")
    return not (stems[0] == stems[1] and one[-1] in _ENDINGS + tuple(stems[0][-1:]) and other[-1:] in _ENDINGS + tuple(stems[0][-1:]))


def _companions(uses: list[_Use]) -> set[str]:
    return {other for use in uses for other in use.others}


def _another(
    story: Story, rare: str, usual: str, words: dict[str, list[_Use]], languages: object, companions: bool
) -> bool:
    """Whether the rare spelling is somebody or something else: a known name, a word, somebody who acts."""
    if companions:
        return False
    for language in languages:  # type: ignore[attr-defined]
        assert isinstance(language, Language)  # noqa: S101
        low, high = rare.lower(), usual.lower()
        if low in language.given_names and high in language.given_names:
            return True
        if low in language.titles or low in language.person_nouns or low in language.not_names or low in language.stop_words:
            return True
        if low in language.nicknames and high in language.nicknames[low]:
            return True
    uses = words[rare]
    # With companions of its own it is another family: "Nora Hart" beside "Tom Hard".
    if _companions(uses) and not _companions(uses) & {word for use in words[usual] for word in (use.mention.form.split(" "))}:
        return True
    form = story.forms.get(rare)
    if form is not None and form.speaks > 0 and form.count > 1:
        return True
    return form is not None and form.narrated == 0 and rare.lower() not in {usual.lower()} and form.count > 1


def _finding(story: Story, here: _Use, rare: str, there: _Use, usual: str) -> Finding:
    count = sum(1 for mentions in story.mentions.values() for mention in mentions if usual in mention.form.split(" "))
    return Finding(
        rule="name-spelling",
        severity=Severity.WARNING,
        locus=Locus(here.path, here.span),
        message=message("finding.name-spelling", here=rare, usual=usual, count=count),
        evidence=(
            Evidence(
                Locus(there.path, there.span),
                message("evidence.spelling", value=usual),
                Claim(Locus(there.path, there.span), usual),
            ),
        ),
        subject=usual,
        attribute="name",
        fingerprint=fingerprint("name-spelling", usual, "name", rare),
        claim=Claim(Locus(here.path, here.span), rare),
    )
