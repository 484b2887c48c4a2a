"""Pronouns that may go on with whoever is renamed: all of them in doubt, for the writer to look through."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from flowstory.lore.renaming.agreement import Change, Turn, as_begun
from flowstory.lore.renaming.model import Group
from flowstory.story.model import Kind, Mention, Story
from flowstory.text.spans import Span

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def pronoun_changes(
    story: Story, text: str, paragraph: Span, mentions: Sequence[Mention], mine: frozenset[str], turn: Turn
) -> Iterator[Change]:
    """Give the pronouns of a paragraph between a name of the one renamed and somebody else of that gender."""
    language = turn.language
    rules = language.renaming
    objects = rules.objects if turn.old == "male" else rules.female_objects
    others = rules.female_objects if turn.old == "male" else rules.objects
    starts = {mention.span.start: mention for mention in mentions}
    first = min((mention.span.start for mention in mentions if mention.entity in mine), default=paragraph.end)
    little = language.stop_words - language.owned_words
    current = False
    for match in _WORD.finditer(text, first, paragraph.end):
        mention = starts.get(match.start())
        if mention is not None:
            entity = story.entities.get(mention.entity)
            if mention.entity in mine:
                current = True
            elif (
                entity is not None
                and entity.kind is Kind.CHARACTER
                and entity.gender in (turn.old, "unknown")
            ):
                current = False
            continue
        word = match.group().lower().replace("’", "'")
        if language.person_nouns.get(word, "?") in (turn.old, "") and word not in turn.words:
            current = False
        if not current:
            continue
        new = turn.words.get(word, "")
        if not new and word in objects and objects[0]:
            new = others[_use(text, match, objects, word, little)]
        if not new and "-" in word:
            new = _clitic(word, turn)
        if new:
            yield Change(Span(*match.span()), as_begun(new, match.group()), Group.GENDER)


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
