"""Pronouns that may go on with whoever is renamed: all of them in doubt, for the writer to look through."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator, Sequence

from flowstory.lore.renaming.agreement import Change, Turn, as_begun
from flowstory.lore.renaming.model import Group
from flowstory.story.model import Kind, Mention, Story
from flowstory.text.spans import Span

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def pronoun_changes(
    story: Story, text: str, paragraph: Span, mentions: Sequence[Mention], mine: frozenset[str], turn: Turn
) -> Iterator[Change]:
    """Give the pronouns of a paragraph between a name of the one renamed and somebody else of that gender."""
    others = {
        mention.span.start
        for mention in mentions
        if mention.entity not in mine
        and (entity := story.entities.get(mention.entity)) is not None
        and entity.kind is Kind.CHARACTER
        and entity.gender in (turn.old, "unknown")
    }
    at = paragraph.start
    for mention in mentions:
        if mention.entity in mine and mention.span.start >= at:
            at = yield from _going_on(text, Span(mention.span.end, paragraph.end), others, turn)


def _going_on(text: str, span: Span, others: set[int], turn: Turn) -> Generator[Change, None, int]:
    """Give the pronouns from a name on, until somebody else comes in; return where that is."""
    rules = turn.language.renaming
    male = turn.old == "male"
    objects, theirs = (rules.objects, rules.female_objects) if male else (rules.female_objects, rules.objects)
    for match in _WORD.finditer(text, span.start, span.end):
        word = match.group().lower()
        if "’" in word:
            word = word.replace("’", "'")
        if match.start() in others or word in turn.rivals:
            return match.end()
        new = turn.words.get(word, "")
        if not new and objects[0] and word in objects:
            new = theirs[_use(text, match, objects, word, turn.little)]
        if not new and "-" in word:
            new = _clitic(word, turn)
        if new:
            yield Change(Span(*match.span()), as_begun(new, match.group()), Group.GENDER)
    return span.end


def _use(
    text: str, match: re.Match[str], forms: tuple[str, str, str], word: str, stop: frozenset[str]
) -> int:
    """Say whether a pronoun is an object (0), an owner before what is owned (1) or alone (2)."""
    uses = [i for i, form in enumerate(forms) if form == word]
    if len(uses) == 1:
        return uses[0]
    following = _WORD.match(text, match.end() + 1)
    owns = following is not None and following.group().lower() not in stop
    if 1 in uses and owns:
        return 1
    return next(use for use in uses if use != 1)


def _clitic(word: str, turn: Turn) -> str:
    """Turn a pronoun that hangs on a verb: viu-o, vê-lo, viram-no."""
    verb, _, clitic = word.rpartition("-")
    person = turn.language.clitics.get(clitic)
    if person is None or person.gender != turn.old or person.plural or not verb:
        return ""
    other = turn.adjective_of_clitic(clitic)
    return f"{verb}-{other}" if other else ""
