"""Marks on the page: what was left to be filled in, and the signs that open speech."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flowstory.reading.model import NARRATION, Trace
from flowstory.reading.traces.common import Page

# TK is the trade's mark for "to come"; three X may be the number thirty, so only four stand alone for sure.
_LOOSE = re.compile(
    r"\bTK(?:TK)*\b|\bT\.K\.|\bX{4,}\b"
    r"|(?<![^\s(\[“\"'])XXX(?![^\s.,;:!?)\]”\"'])"
    r"|\bTODO\b|\bFIXME\b|\bLOREM IPSUM\b|\b[Ll]orem ipsum\b"
)
_SIGNS = ("TK", "T.K", "XXX", "TODO", "FIXME", "LOREM", "orem ipsum")  # what each of them has in it
_BRACKETS = re.compile(r"\[([^\[\]\n]{1,80})\]")
_WORD = re.compile(r"[^\W\d_]+")

_STYLES = {
    "“": "double",
    '"': "double",
    "‘": "single",
    "'": "single",
    "«": "angle",
    "„": "double",
    "—": "dash",
    "–": "dash",
    "―": "dash",
}
_CLOSERS = {"double": '”"', "single": "’'", "angle": "»"}
_FEW = 3  # words in a bracket whose last one tells ("street name")
_STOPS = frozenset(".,!?…—-–")


def trace_placeholders(page: Page) -> Iterator[Trace]:
    """Find TK, XXX, TODO, and brackets that begin with a word for what is to be filled in."""
    text = page.text
    if any(sign in text for sign in _SIGNS):
        for match in _LOOSE.finditer(text):
            if match.group() == "XXX" and _numbers(page, match.start()):
                continue  # "Chapter XXX", "Louis XXX"
            yield Trace("placeholder", match.group(), match.start(), match.end(), NARRATION)
    if "[" in text:
        wanted = page.language.telling.placeholder_words
        for match in _BRACKETS.finditer(text):
            words = _WORD.findall(match.group(1).lower())
            if words and (
                words[0] in wanted
                or (len(words) <= _FEW and words[-1] in wanted)
                or (match.group(1).isupper() and len(words) > 1)
            ):
                yield Trace("placeholder", match.group(), match.start(), match.end(), NARRATION)


def _numbers(page: Page, at: int) -> bool:
    """Whether XXX is the number thirty here: "Chapter XXX", "Louis XXX"."""
    before = page.text[:at].split()
    word = before[-1] if before else ""
    return word[:1].isupper() or word.lower().strip(".") in page.language.telling.numbered_words


def trace_dialogue(page: Page) -> Iterator[Trace]:
    """Tell by which sign a paragraph that opens with speech opens it.

    The sign has "~" behind it where nothing closes it, and "+" where a tag names the speaker.
    """
    text = page.text.lstrip()
    if not text or page.paragraph.quoted:
        return
    style = _STYLES.get(text[0]) or ("dash" if text[:2] == "--" or text[:2] == "- " else None)
    if style is None:
        return
    start = len(page.text) - len(text)
    if style != "dash":
        close = min((at for mark in _CLOSERS[style] if (at := _closing(text, mark)) > 0), default=-1)
        # A title or a word in quotes at the head of a paragraph is no speech.
        if close > 0 and text[close - 1] not in _STOPS and text[close + 1 : close + 2] not in (",", ""):
            return
        if close < 0:
            style += "~"  # speech that goes on in the next paragraph, or a mere apostrophe
    elif not page.language.dash_dialogue and (text[0] == "-" or not text[1:].lstrip()[:1].isupper()):
        return  # "--still, in my desire to be wiser": the narration goes on
    value = style + ("+" if page.spoken else "")
    first = _WORD.search(page.text, start)
    yield Trace("dialogue", value, start, first.end() if first is not None else start + 1, NARRATION)


def _closing(text: str, mark: str) -> int:
    """Find a closing mark that is no apostrophe inside a word."""
    at = text.find(mark, 1)
    while at > 0 and mark in "’'" and text[at + 1 : at + 2].isalnum():
        at = text.find(mark, at + 1)
    return at
