"""How many they were at home: "an only child", "the seventh of nine", "she never had children", "pariu
três filhos".
"""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.reading.facts.common import Context
from flowstory.reading.facts.phrases import phrase_at
from flowstory.reading.identities import listed_of
from flowstory.reading.model import Holder, Statement
from flowstory.reading.numbers import NumberUse, number_at

_MANY = 20
_KINDS = {"child", "sibling"}


def read_families(context: Context) -> Iterator[Statement]:
    """Read counts that no plain number before a kin word tells."""
    unit, language = context.unit, context.language
    measures = language.measures
    for i, word in enumerate(unit.lower):
        end = phrase_at(unit, i, measures.only_child)
        if end is not None and _of_somebody(context, end) and not unit.word(end).startswith("'"):
            holder = _said_of(context, i)
            if holder is not None:
                yield context.statement(holder, "siblings.count", "0", i, end, number=0)
        for attribute, phrases in (
            ("children.count", measures.childless),
            ("siblings.count", measures.siblingless),
        ):
            end = phrase_at(unit, i, phrases)
            if end is not None and unit.word(end - 1) not in language.kin:
                verb = i + 1 if word in language.negations else i
                holder = context.scan.subject(verb)
                if holder is not None:
                    told = context.statement(holder, attribute, "0", i, end, number=0)
                    yield told._replace(frames=told.frames - {"negation"})
        end = phrase_at(unit, i, language.kindred.several)
        if end is not None:
            yield from _several(context, i, end)
        if word in measures.rank_words:
            yield from _rank(context, i)
        kin = language.kin.get(word)
        if kin is not None and kin.relation == "parent" and unit.word(i + 1) in language.of_words:
            yield from _parent_of(context, i)
        if word in measures.bore_verbs:
            yield from _bore(context, i)


def _of_somebody(context: Context, end: int) -> bool:
    """Whether nothing is told of whose child it is, or nobody known: "the only child of a widow"."""
    unit, language = context.unit, context.language
    word, after = unit.word(end), unit.word(end + 1)
    parts = language.contractions.get(word, (word,))
    if parts[0] not in language.of_words:
        return True
    return after in language.articles and after not in language.definite_articles and len(parts) == 1


def _several(context: Context, i: int, end: int) -> Iterator[Statement]:
    """Read "éramos cinco irmãos", "there were six of us children": the teller is one of them."""
    unit, language = context.unit, context.language
    number = number_at(unit, end, language)
    if number is None or not 1 < number.value < _MANY:
        return
    k = number.j
    while (
        unit.word(k) in language.of_words
        or unit.word(k) in language.kindred.us
        or unit.word(k) in language.kin_modifiers
    ):
        k += 1
    told = {*unit.lower[i:end], *unit.lower[number.j : k]}
    kin = language.kin.get(unit.word(k))
    if kin is None or kin.relation not in _KINDS or told.isdisjoint(language.kindred.us):
        return
    count = number.value - 1
    mixed = kin.gender if kin.relation == "sibling" else ""
    if unit.word(k + 1) in language.conjunctions or (language.adjective_side == "after" and mixed == "male"):
        mixed = ""
    yield context.statement(
        Holder("first", "", "", unit.start[i]),
        "siblings.count",
        str(count),
        i,
        k + 1,
        number=count,
        other=mixed,
    )


def _parent_of(context: Context, i: int) -> Iterator[Statement]:
    """Read "a father of three", "mother of two boys", "Pai de quatro meninas, Otávio …"."""
    unit, language = context.unit, context.language
    number = number_at(unit, i + 2, language)
    if number is None or not 1 < number.value < _MANY or (unit.text[i][0].isupper() and i > 0):
        return
    after = unit.word(number.j)
    kin = language.kin.get(after)
    young = after in language.measures.offspring or (kin is not None and kin.relation == "child")
    if not young and after not in (",", ".", ";", ")", ""):
        return
    start = i
    while unit.word(start - 1) in language.articles:
        start -= 1
    holder = _said_of(context, start) or (
        context.scan.fronted(number.j + young, begin=start) if start == 0 else None
    )
    if holder is not None and holder.kind in ("name", "pronoun", "first", "topic"):
        gender = (
            kin.gender
            if kin is not None and (language.adjective_side == "before" or kin.gender == "female")
            else ""
        )
        yield context.statement(
            holder, "children.count", str(number.value), number.i, number.j, number=number.value, other=gender
        )


def _said_of(context: Context, i: int) -> Holder | None:
    """Give of whom a phrase is said: the subject of the linking verb before it, or the name it is
    apposed to.
    """
    unit, scan = context.unit, context.scan
    if unit.word(i - 1) in context.lexicon.linking:
        return scan.subject(i - 1)
    if unit.word(i - 1) in context.language.measures.born_verbs:
        # "I was born the fourth of six"
        return scan.subject(i - 1)
    if unit.word(i - 1) in context.language.conjunctions and (listed := listed_of(scan, i)) is not None:
        return scan.holder(listed)
    if unit.word(i - 1) == ",":
        owner = scan.by_end.get(i - 1) or scan.across_comma(i - 1)
        if (owner is None or owner.kind != "name") and (listed := listed_of(scan, i)) is not None:
            return scan.holder(listed)
        return scan.holder(owner) if owner is not None and owner.kind == "name" and not owner.inside else None
    return None


def _rank(context: Context, i: int) -> Iterator[Statement]:
    """Read "the eldest of three", "the youngest of Aldous Venn's three daughters", "caçula de cinco
    irmãos".
    """
    unit, language = context.unit, context.language
    start = i
    while unit.word(start - 1) in language.definite_articles or unit.word(start - 1) in language.comparatives:
        start -= 1
    k = i + 1
    parts = language.contractions.get(unit.word(k), (unit.word(k),))
    if not any(part in language.of_words for part in parts):
        return
    k += 1
    owner = context.scan.by_start.get(k)
    if owner is not None and unit.word(owner.j) == "'s":
        k = owner.j + 1
    elif unit.word(k) in language.possessives or unit.word(k) in language.definite_articles:
        k += 1
    number = number_at(unit, k, language)
    if number is None or not 1 < number.value < _MANY:
        return
    after = unit.word(number.j)
    kin = language.kin.get(after)
    if not (kin is not None and kin.relation in _KINDS) and after not in (",", ".", ";", ")", ""):
        return
    holder = _said_of(context, start)
    if holder is not None and holder.kind in ("name", "pronoun", "first", "topic"):
        # "nine brothers and sisters" counts both.
        mixed = unit.word(number.j + 1) in language.conjunctions and unit.word(number.j + 2) in language.kin
        gender = kin.gender if kin is not None and not mixed else ""
        if language.adjective_side == "after" and gender == "male":
            gender = ""  # "irmãos" may be sisters too
        count = number.value - 1
        yield context.statement(
            holder, "siblings.count", str(count), start, number.j, number=count, other=gender
        )


def _bore(context: Context, i: int) -> Iterator[Statement]:
    """Read "raised three sons", "pariu três filhos", "os cinco filhos que Zulmira teve"."""
    unit, language, scan = context.unit, context.language, context.scan
    k = i + 1
    while (
        unit.word(k) in language.possessives
        or unit.word(k) in language.definite_articles
        or unit.word(k) in language.lives.gendered
    ):
        k += 1
    number = number_at(unit, k, language)
    many = language.measures.several_born.get(unit.word(k))
    if number is None and many is not None:
        number = NumberUse(k, k + 1, many)
    if number is not None and 0 < number.value < _MANY and i not in scan.by_start:
        kin = language.kin.get(unit.word(number.j))
        holder = scan.subject(i)
        young = unit.word(number.j) in language.measures.offspring
        if (
            (young or (kin is not None and kin.relation == "child"))
            and holder is not None
            and holder.kind in ("name", "pronoun", "first")
            and unit.word(i) not in language.have_verbs
        ):
            gender = kin.gender if kin is not None and language.adjective_side == "before" else ""
            yield context.statement(
                holder,
                "children.count",
                str(number.value),
                number.i,
                number.j,
                number=number.value,
                other=gender,
            )
        return
    owner = scan.by_end.get(i)
    if owner is None or owner.kind != "name" or unit.word(owner.i - 1) not in language.relatives:
        return
    kin = language.kin.get(unit.word(owner.i - 2))
    if kin is None or kin.relation != "child":
        return
    number = next(
        (
            n
            for k in (owner.i - 4, owner.i - 3)
            if k >= 0 and (n := number_at(unit, k, language)) and n.j == owner.i - 2
        ),
        None,
    )
    holder = scan.holder(owner)
    if number is not None and holder is not None and number.value < _MANY:
        gender = kin.gender if language.adjective_side == "before" else ""
        yield context.statement(
            holder, "children.count", str(number.value), number.i, number.j, number=number.value, other=gender
        )
