"""Things that are destroyed, given away, at hand or back again: "he burned the letter", "o violão pendia".

A thing is told by its owner, or, where none stands, by its noun alone ("the banjo"): then the whole book
must have just one, which the rules judge by `thing.another`. What is told of "her umbrella" is told of the thing
as well, with whose it is as far as the paragraph knows: a chapter may call her by nothing but "she".
"""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.reading.facts.anaphora import pronouns_of_things
from flowstory.reading.facts.common import Context
from flowstory.reading.facts.gifts import handed_over
from flowstory.reading.facts.losses import gone, keeper_of_lost
from flowstory.reading.facts.thing_phrases import THING, Thing, doer_of, thing_at, verb_before, whose
from flowstory.reading.facts.uses import at_hand
from flowstory.reading.model import Holder, Statement

__all__ = ["THING", "read_belongings"]


def read_belongings(context: Context) -> Iterator[Statement]:
    """Read what becomes of things, who has them in hand, and where there are more of them."""
    unit, language = context.unit, context.language
    terms = language.belongings
    found = False
    for head, word in enumerate(unit.lower):
        several = terms.several.get(word)
        if several is not None and word not in language.things:
            yield context.statement(THING, "thing.another", several, head, head + 1, other="several")
            if several in terms.sets:
                yield from _told(context, thing_at(context, head, f"{several}+"))
            continue
        make = language.makes.get(word) if unit.text[head][0].isupper() else None
        noun = make or language.things.get(word) or terms.keepsakes.get(word)
        after = unit.word(head + 1)
        if noun is None or after in terms.not_heads or after in language.things or after in terms.keepsakes:
            continue
        found = True
        thing = thing_at(context, head, noun)
        if word in terms.keepsakes and thing.determiner == "own":
            yield context.statement(THING, "thing.owned", noun, head, head + 1, other=whose(thing.holder))
        yield from _told(context, thing)
    if found or context.previous is not None:
        yield from _of_pronouns(context)


def _told(context: Context, thing: Thing) -> Iterator[Statement]:
    terms = context.language.belongings
    where = (thing.noun, thing.head, thing.head + 1)
    if not terms.altering.isdisjoint(context.sentence_words):
        yield context.statement(THING, "thing.altered", *where)
    fresh = not terms.another.isdisjoint(context.unit.lower[thing.i : thing.j])
    if thing.determiner == "one" or fresh:
        yield context.statement(THING, "thing.another", *where, other="fresh" if fresh else "one")
        return
    if thing.determiner not in ("the", "own"):
        return
    verb = verb_before(context, thing.i)
    base = context.unit.word(verb).partition("-")[0] if verb is not None else ""
    handed = handed_over(context, thing, verb)
    if base in terms.restoring or (not handed and not terms.back.isdisjoint(context.sentence_words)):
        yield context.statement(THING, "thing.another", *where, other="back")
        if base in terms.restoring:
            return
    if verb is not None and _unreal(context, verb):
        return
    if gone(context, thing, verb):
        yield from _of(context, thing, _owner(context, thing), "thing.lost", thing.determiner)
        keeper = keeper_of_lost(context, thing)
        if keeper is not None:
            yield from _of(context, thing, keeper, "thing.lost", "own")
    elif handed and verb is not None:
        giver = doer_of(context, verb)
        if giver is not None:
            yield from _of(context, thing, giver, "thing.given", thing.determiner)
        owner = _owner(context, thing)
        if thing.determiner == "own" and owner.kind != "role" and base in terms.selling:
            yield context.statement(owner, "thing.given", *where, other="own")
    else:
        yield from _used(context, thing, verb)


def _owner(context: Context, thing: Thing) -> Holder:
    """Give whose a thing is; where it is somebody's and we cannot say whose, a holder that means nobody."""
    if thing.determiner != "own":
        return THING
    return thing.holder or Holder("role", "", "", context.unit.start[thing.head])


def _used(context: Context, thing: Thing, verb: int | None) -> Iterator[Statement]:
    use = at_hand(context, thing, verb)
    if use is None:
        return
    owner = _owner(context, thing)
    if thing.determiner == "the" and use.own and use.user is not None:
        yield from _of(context, thing, use.user, "thing.used", "own")
    yield from _of(context, thing, owner, "thing.used", thing.determiner)
    if use.user is not None:
        yield from _of(context, thing, use.user, "thing.handled", "own" if use.own else thing.determiner)


def _of(
    context: Context, thing: Thing, holder: Holder, attribute: str, determiner: str
) -> Iterator[Statement]:
    """Tell something of a holder's thing, and of the thing as whatever the paragraph knows of its holder."""
    where = (thing.noun, thing.head, thing.head + 1)
    yield context.statement(holder, attribute, *where, other=determiner)
    if holder.kind in ("name", "pronoun") and (
        determiner == "own" or attribute in ("thing.given", "thing.handled")
    ):
        yield context.statement(THING, attribute, *where, other=f"{determiner} {whose(holder)}")


def _of_pronouns(context: Context) -> Iterator[Statement]:
    """Read what becomes of the thing that "it" means: "took the letter and burned it", "rasgou-a em pedaços"."""
    unit = context.unit
    terms = context.language.belongings
    for told, thing, pronoun in pronouns_of_things(context):
        verb = verb_before(context, pronoun.i)
        if verb is not None and _unreal(context, verb):
            continue
        base = unit.word(verb).partition("-")[0] if verb is not None else ""
        if base in terms.restoring:
            continue
        frames = context.frames.at(unit, max(pronoun.i - 1, 0), min(pronoun.i, len(unit) - 1))
        where = (thing.noun, thing.head, thing.head + 1)
        determiner = "own" if thing.determiner == "own" else "the"
        owner = _owner(told, thing)
        found: list[tuple[Holder, str]] = []
        if gone(context, pronoun, verb):
            found.append((owner, "thing.lost"))
        elif verb is not None and handed_over(context, pronoun, verb):
            giver = doer_of(context, verb)
            if giver is not None:
                found.append((giver, "thing.given"))
        for holder, attribute in found:
            told_of = told.statement(holder, attribute, *where, other=determiner, frames=frames)
            yield told_of._replace(
                sentence_start=unit.sentence_span.start, sentence_end=unit.sentence_span.end
            )


def _unreal(context: Context, verb: int) -> bool:
    """Whether what stands before a verb makes it what was long before, or what is not done."""
    unit, language = context.unit, context.language
    terms = language.belongings
    for k in range(verb - 1, max(verb - 4, -1), -1):
        word = unit.lower[k]
        if word in language.negations or word in terms.infinitive_marks:
            return True
        if word in language.past_perfect and unit.lower[verb] in terms.using:
            return True
        if not word.isalpha():
            return False
    return False
