"""Sums of money that a story has one of: "the rent is forty pounds a week", "Ela devia quatro mil reais ao tio"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from flowstory.reading.facts.common import Context
from flowstory.reading.facts.thing_phrases import whose
from flowstory.reading.model import Holder, Statement
from flowstory.reading.numbers import number_at

_REACH = 6  # words from a sum's noun or verb to its amount
_WORDS = 9  # words of the longest amount
_SEPARATORS = str.maketrans("", "", ".,")


class Amount(NamedTuple):
    """An amount at words `[i, j)` in its canonical currency."""

    i: int
    j: int
    value: int
    currency: str


def read_amounts(context: Context) -> Iterator[Statement]:
    """Read what a named sum comes to, and what somebody owes."""
    unit, language = context.unit, context.language
    money = language.money
    for i, word in enumerate(unit.lower):
        noun = money.sums.get(word)
        if noun is None and word not in money.owing:
            continue
        changing = not money.changing.isdisjoint(context.sentence_words)
        if noun is None:
            yield from _owed(context, i, changing=changing)
            continue
        owner, told = context.scan.possessor(i)
        if not told and unit.word(i - 1) not in language.definite_articles:
            continue
        holder, owned = context.scan.of_phrase(i + 1)
        k = i + 1
        if owned:
            owner, told = holder, True
        amount = _ahead(context, k)
        if amount is None or (told and owner is None):
            continue
        period = unit.word(amount.j + 1) if unit.word(amount.j) in language.articles else ""
        yield context.statement(
            Holder("spot", noun, "", unit.start[i]),
            "money",
            str(amount.value),
            amount.i,
            amount.j,
            other="/".join((amount.currency, whose(owner) if told else "", period)),
            number=amount.value,
            approximate=changing or _about(context, amount),
        )


def _owed(context: Context, verb: int, *, changing: bool) -> Iterator[Statement]:
    unit = context.unit
    holder = context.scan.subject(verb)
    if holder is None or holder.kind in ("role", "second"):
        return
    for k in range(verb + 1, min(verb + _REACH, len(unit))):
        if not unit.lower[k][0].isalnum() and unit.lower[k] not in context.language.money.currencies:
            return
        amount = amount_at(context, k)
        if amount is not None:
            yield context.statement(
                holder,
                "money.debt",
                str(amount.value),
                amount.i,
                amount.j,
                other=amount.currency,
                number=amount.value,
                approximate=changing or _about(context, amount),
            )
            return


def _ahead(context: Context, k: int) -> Amount | None:
    """Give the amount that a sum is said to be, behind nothing but small words: "was fixed at forty pounds"."""
    unit, money = context.unit, context.language.money
    for at in range(k, min(k + _REACH, len(unit))):
        if at > k:
            amount = amount_at(context, at)
            if amount is not None:
                return amount
        if unit.lower[at] not in money.leading:
            return None
    return None


def _about(context: Context, amount: Amount) -> bool:
    unit, language = context.unit, context.language
    return any(unit.word(k) in language.approximations for k in (amount.i - 1, amount.i - 2))


def amount_at(context: Context, i: int) -> Amount | None:
    """Read an amount with its currency that begins at a word: "four thousand pounds", "R$ 400", "£4,000"."""
    unit, money = context.unit, context.language.money
    sign = 0
    currency = ""
    if unit.word(i + 1) == "$" and unit.word(i) in ("r", "us"):
        sign, currency = 2, money.currencies.get("r$", "dollar") if unit.word(i) == "r" else "dollar"
    elif unit.word(i) in money.currencies and not unit.word(i).isalpha():
        sign, currency = 1, money.currencies[unit.word(i)]
    found = _number(context, i + sign)
    if found is None:
        return None
    value, j = found
    if sign:
        return Amount(i, j, value, currency)
    if unit.word(j) in context.language.of_words:
        j += 1
    for length in (2, 1):
        named = money.currencies.get(" ".join(unit.lower[j : j + length]))
        if named is not None and j + length <= len(unit):
            return Amount(i, j + length, value, named)
    return None


def _number(context: Context, i: int) -> tuple[int, int] | None:
    """Read a whole number in words or figures, with its scales: (value, end)."""
    unit, language = context.unit, context.language
    scales = language.money.scales
    total = current = 0
    j = i
    while j < min(i + _WORDS, len(unit)):
        word = unit.lower[j]
        figure = word.translate(_SEPARATORS)
        if word in scales:
            scale = scales[word]
            if scale > 100:
                total, current = total + max(current, 1) * scale, 0
            else:
                current = max(current, 1) * scale
        elif figure.isdigit() and figure.isascii():
            if j > i:
                break
            current = int(figure)
        elif (number := number_at(unit, j, language)) is not None:
            current += number.value
            j = number.j
            continue
        elif word in language.number_joiners and j > i and _counts(context, j + 1):
            pass
        elif not (j == i and word in language.articles and unit.word(j + 1) in scales):
            break
        j += 1
    value = total + current
    return (value, j) if j > i and value > 0 else None


def _counts(context: Context, i: int) -> bool:
    unit, language = context.unit, context.language
    return unit.word(i) in language.money.scales or number_at(unit, i, language) is not None
