"""Ages: "Nora was thirty-four", "aged nine", "tinha dezessete anos", "a boy of ten", births by year."""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.reading.facts.common import Context
from flowstory.reading.model import DIALOGUE, Holder, Statement
from flowstory.reading.numbers import NumberUse, number_at

APPOSED = "apposed"
"""Detail of an age that tells which bearer of a name is meant: "Nora Vance, nineteen, …"."""
ANSWER = "age.answer"
"""An age by itself in speech: one only where the turn before asked for it."""
_OLDEST = 120
_CLOCK = 12  # up to here a number after "at" is an hour
_LATEST_HOUR = 12  # "at nine he had his bath" is an hour
_CLAUSE = 7  # words of a clause before its age
_THEN = frozenset({"memory"})
_STOPS = frozenset({".", ",", ";", ":", "!", "?", "—", "–", "--", ")", "”", '"', "…"})


def read_ages(context: Context) -> Iterator[Statement]:
    """Read every age told in the unit."""
    unit = context.unit
    yield from _answer(context)
    i = 0
    while i < len(unit):
        joined = _joined(context, i)
        if joined is not None:
            yield from joined
            i += 1
            continue
        number = number_at(unit, i, context.language)
        if number is None:
            i += 1
            continue
        if 0 < number.value <= _OLDEST and (told := _age(context, number)) is not None:
            yield told
        i = number.j


def _answer(context: Context) -> Iterator[Statement]:
    """Read "Forty-four, sir." and "Trinta e seis": an age where it answers the question for one."""
    unit, language = context.unit, context.language
    if unit.register != DIALOGUE:
        return
    first = next((k for k, word in enumerate(unit.lower) if word[0].isalnum()), len(unit))
    if first == len(unit):
        return
    while (
        unit.word(first) in language.adverbs
        or unit.word(first) in language.be_verbs
        or ((person := language.pronouns.get(unit.word(first))) is not None and person.person == 1)
    ):
        first += 1
    number = number_at(unit, first, language)
    if number is None or not 0 < number.value <= _OLDEST:
        return
    end = number.j
    while unit.word(end) in language.year_words or unit.word(end) in language.age_words:
        end += 1
    if unit.word(end) and unit.word(end) not in _STOPS:
        return
    holder = Holder("first", "", "", unit.start[first])
    yield context.statement(holder, ANSWER, str(number.value), first, number.j, number=number.value)


def _joined(context: Context, i: int) -> list[Statement] | None:
    """Read "nine-year-old" before or after a name."""
    unit, language, scan = context.unit, context.language, context.scan
    parts = unit.lower[i].split("-")
    if len(parts) < 3 or parts[-1] not in language.age_words:
        return None
    value = language.numbers.get("-".join(parts[:-2]), None)
    if value is None and len(parts) == 4:
        high, low = language.numbers.get(parts[0]), language.numbers.get(parts[1])
        value = high + low if high is not None and low is not None else None
    if value is None and parts[0].isdigit():
        value = int(parts[0])
    owner = scan.by_start.get(i + 1)
    if value is None or owner is None or owner.kind != "name":
        return []
    holder = scan.holder(owner)
    if holder is None:
        return []
    return [context.statement(holder, "age", str(value), i, i + 1, number=value, other=APPOSED)]


def _age(context: Context, number: NumberUse) -> Statement | None:
    """Read an age from the words around a number."""
    unit, language, scan = context.unit, context.language, context.scan
    i, j, value = number
    approximate = False
    k = i
    while k > 0 and (unit.lower[k - 1] in language.approximations or unit.lower[k - 1] in language.adverbs):
        approximate |= unit.lower[k - 1] in language.approximations
        k -= 1
    before, after = unit.word(k - 1), unit.word(j)
    if before in language.comparatives or after in language.comparatives:
        return None
    end, has_years, has_age = j, False, False
    if after in language.year_words:
        end, has_years = j + 1, True
        if unit.word(end) in language.comparatives:
            return None
        if unit.word(end) in language.articles and unit.word(end + 1) in language.comparatives:
            return None  # "dez anos a mais do que ele"
        if unit.word(end) in language.age_words:
            end, has_age = end + 1, True
        elif unit.word(end) in language.of_words:
            if unit.word(end + 1) not in language.age_words:
                return None  # ten years of marriage
            end, has_age = end + 2, True
    if after in language.conjunctions and (
        unit.word(j + 1) in language.articles or unit.word(j + 1) in language.numbers
    ):
        return None  # two and a quarter
    if unit.word(end) in language.measures.when_words:
        return None  # "sixteen when the war began": no age of now
    holder: Holder | None = None
    apposed = False
    if (fronted := _fronted(context, k - 1, end, value)) is not None:
        holder = fronted
    elif (
        has_years
        and unit.word(k - 2) in language.with_words
        and (before in language.articles or before in language.possessives)
    ):  # "Dôra, com os dezessete anos feitos"
        owner = scan.by_end.get(k - 3) if unit.word(k - 3) == "," else None
        if owner is not None and owner.kind == "name" and not owner.inside:
            holder, apposed = scan.holder(owner), True
    elif before in language.age_prepositions and (has_years if language.null_subject else value > _CLOCK):
        # "At twenty-six she was …", "Aos trinta anos, Nádia …": never "at nine he had his bath".
        follows = unit.word(end)
        subject = scan.by_start.get(end + 1 if follows == "," else end)
        if (
            subject is not None
            and subject.kind in ("name", "pronoun")
            and unit.word(subject.j)[:1].isalpha()  # "at 46, Audley Court," is an address
            and unit.word(subject.j) not in language.past_perfect  # "at twenty she had married" is long ago
        ):
            holder = scan.holder(subject)
        elif before in language.age_words:
            owner = scan.by_end.get(k - 1) or scan.by_end.get(k - 2)
            if owner is not None and owner.kind == "name" and not owner.inside:
                holder, apposed = scan.holder(owner), True
    elif before in language.age_words:  # aged nine
        owner = scan.by_end.get(k - 1) or scan.by_end.get(k - 2)
        if owner is not None and owner.kind == "name" and not owner.inside:
            holder, apposed = scan.holder(owner), True
    elif has_years and (turned := _turned(context, k)) is not None:
        holder = context.scan.subject(turned)
    elif before in language.age_verbs:
        if (has_years or not language.null_subject) and not _duration(context, end):
            holder = scan.subject(k - 1)
            if (
                not has_years
                and after not in _STOPS
                and after not in language.prepositions
                and after not in language.conjunctions
                and after
            ):
                holder = None
    elif before in language.be_verbs and language.age_by_be:
        closed = (
            has_age
            or _coming(context, k - 1, end)
            # "Of that group I was one."
            or (
                not has_years
                and value > 1
                and (after in _STOPS or not after or after in language.conjunctions)
            )
        )
        if closed:
            holder = scan.subject(k - 1)
            if holder is not None and holder.kind == "pronoun" and not holder.gender:
                holder = None  # it was nine
    elif before in language.of_words and (has_years or (language.age_by_be and _closed(context, j))):
        # "Evaristo, de cinquenta anos", "Nora was a woman of forty".
        owner = scan.by_end.get(k - 2) if unit.word(k - 2) == "," else None
        if owner is not None and owner.inside:
            owner = scan.across_comma(k - 2)  # "Breno, o primogênito de Gérson, de …"
        if owner is not None and owner.kind == "name" and has_years:
            holder, apposed = scan.holder(owner), True
        elif (someone := scan.by_end.get(k - 1)) is not None and someone.kind == "someone":
            holder = scan.told_of(someone)
    elif before == "," and (after == "," or (not after) or unit.word(end) in (",", ".", ";")):
        # Apposition: "Nora Vance, thirty-four, …"; never in a list of numbers.
        owner = scan.by_end.get(k - 1)
        bare = not has_years and not language.null_subject
        if owner is not None and owner.kind == "name" and not owner.inside and (has_years or bare):
            if bare and (unit.word(end) != "," or end + 1 in scan.by_start):
                return None  # "Mrs. Oakshott, 117, Brixton Road" is an address
            holder, apposed = scan.holder(owner), True
    if holder is None or holder.kind == "second":
        return None
    if _coming(context, k - 1, end):
        # "She would be forty-four in August" is forty-three.
        told = context.statement(holder, "age", str(value - 1), i, j, number=value - 1)
        return told._replace(frames=told.frames - {"hypothetical"})
    return context.statement(
        holder,
        "age",
        str(value),
        i,
        end if has_years else j,
        number=value,
        approximate=approximate,
        other=APPOSED if apposed else "",
        frames=_THEN if _then(context, k) else frozenset(),
    )


def _coming(context: Context, verb: int, end: int) -> bool:
    """Whether an age behind a form of be is one that is still to come, at a time that is told."""
    unit, measures = context.unit, context.language.measures
    return (
        unit.word(verb) in context.language.be_verbs
        and unit.word(verb - 1) in measures.coming_words
        and unit.word(end) in measures.coming_times
        and measures.supposing_words.isdisjoint(context.sentence_words)
    )


def _then(context: Context, i: int) -> bool:
    """Whether the clause of an age tells of another time: "when she was thirty", "quando eu tinha vinte anos"."""
    unit, measures = context.unit, context.language.measures
    if unit.opens and unit.word(0) in measures.when_words and i < 2 * _CLAUSE:
        return True  # "When the war began, Imogen was nine"
    for k in range(i - 1, max(i - _CLAUSE, -1), -1):
        word = unit.lower[k]
        if word in measures.when_words:
            return True
        if word in _STOPS:
            return False
    return False


def _closed(context: Context, j: int) -> bool:
    """Whether nothing behind a number can be what it counts: "a woman of forty", not "of two minds"."""
    word, language = context.unit.word(j), context.language
    return (
        not word
        or word in _STOPS
        or word in language.conjunctions
        or word in language.with_words
        or word in language.relatives
    )


def _fronted(context: Context, i: int, end: int, value: int) -> Holder | None:
    """Read "At twenty-nine she had never …", "Aos trinta anos, Ruth já …": an age of now, by what follows."""
    unit, language, measures = context.unit, context.language, context.language.measures
    if i != 0 or not unit.opens or unit.lower[0] not in measures.at_words or value <= _LATEST_HOUR:
        return None
    k = end + (unit.word(end) == ",")
    subject = context.scan.by_start.get(k)
    if subject is None or subject.kind not in ("name", "pronoun"):
        return None
    after = unit.lower[subject.j : subject.j + 2]
    now = not measures.yet_words.isdisjoint(after) or (
        len(after) > 1 and after[0] in language.be_verbs and after[1] in language.articles
    )
    return context.scan.holder(subject) if now else None


def _turned(context: Context, i: int) -> int | None:
    """Give where "acabara de fazer" begins, right before a number of years."""
    unit = context.unit
    for phrase in context.language.measures.turning:
        parts = phrase.split()
        if i >= len(parts) and unit.lower[i - len(parts) : i] == parts:
            return i - len(parts)
    return None


def _duration(context: Context, end: int) -> bool:
    """Whether the words behind "N years" make it a span of time rather than an age."""
    word = context.unit.word(end)
    return word in context.language.of_words
