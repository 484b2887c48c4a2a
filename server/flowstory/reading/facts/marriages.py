"""Who was ever married: "Estela's husband", "who had never married"; and for how long."""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.reading.facts.common import Context
from flowstory.reading.facts.phrases import phrase_at
from flowstory.reading.model import DIALOGUE, NARRATION, Holder, Statement
from flowstory.reading.numbers import number_at

_PRESUPPOSED = frozenset({"negation", "question", "hypothetical"})
_ASIDE = 9  # words of an aside between a husband and what he does
_NEAR = 4  # words behind a husband who is lost that may tell that he is not dead
_YEARS = range(1000, 2200)


def read_marriages(context: Context) -> Iterator[Statement]:
    """Read what tells that somebody was, or never was, married."""
    unit, language = context.unit, context.language
    measures = language.measures
    i = 0
    while i < len(unit):
        end = phrase_at(unit, i, measures.never_married)
        if end is not None:
            holder = _subject(context, i)
            if holder is not None:
                told = context.statement(holder, "wed", "never", i, end)
                # The phrase is a negation by itself; what denies it would stand before it.
                yield told._replace(frames=told.frames - {"negation"})
            i = end
            continue
        if unit.lower[i].partition("-")[0] in language.kindred.bereaved:
            yield from _bereaved(context, i)
        pair = f"{unit.lower[i]} {unit.word(i + 1)}"
        state = measures.spouses.get(pair) or measures.spouses.get(unit.lower[i])
        if state is not None:
            end = i + 1 + (pair in measures.spouses)
            yield from _spouse(context, i, end, state)
        i += 1


def _subject(context: Context, i: int) -> Holder | None:
    """Give the subject of a phrase that begins with a verb, or with a negation before it."""
    unit, scan = context.unit, context.scan
    verb = i + 1 if unit.lower[i] in context.language.negations else i
    holder = scan.subject(verb)
    if holder is None and unit.word(i - 1) == ",":
        owner = scan.by_end.get(i - 1)
        holder = (
            scan.holder(owner) if owner is not None and owner.kind == "name" and not owner.inside else None
        )
    return holder


def _spouse(context: Context, i: int, end: int, state: str) -> Iterator[Statement]:
    """Read whose husband, wife or widow somebody is, and whether that one is told of as living, or as dead."""
    unit, language = context.unit, context.language
    start = i
    while unit.word(start - 1) in language.kin_modifiers:
        start -= 1
    near = (*unit.lower[max(start - 2, 0) : i], unit.word(end))
    if any(word in language.measures.spouse_breakers for word in near) or not unit.text[i][0].islower():
        return
    holder = _owner(context, start, end)
    if holder is None or holder.kind not in ("name", "pronoun", "first", "topic", "role"):
        return
    if holder.kind in ("pronoun", "topic") and not holder.gender:
        # "seu marido": of two who may be meant, the wife.
        spouse = context.lexicon.nouns.get(unit.lower[i], "")
        holder = holder._replace(gender={"male": "female", "female": "male"}.get(spouse, ""))
    told = context.statement(holder, "wed", state, i, end)
    if language.kindred.supposing.isdisjoint(context.sentence_words):
        told = told._replace(frames=told.frames - _PRESUPPOSED)
    yield told
    if state != "married" or unit.lower[i] not in language.kin:
        return
    if _dead(context, start, i, end):
        yield context.statement(holder, "marital", "widowed", i, end)
    elif _lives(context, start, end, holder):
        yield context.statement(holder, "marital", state, i, end)


def _owner(context: Context, start: int, end: int) -> Holder | None:
    """Say whose husband or wife it is; behind a mere article his or hers whom the passage is about."""
    unit, language, scan = context.unit, context.language, context.scan
    holder, told = scan.possessor(start)
    if told:
        return holder
    # "a mulher de Osmar" is his wife, "uma mulher de Minas" is a woman.
    before = unit.word(start - 1)
    if before not in language.definite_articles and not any(
        part in language.definite_articles for part in language.contractions.get(before, ())
    ):
        return None
    holder, told = scan.of_phrase(end)
    if told:
        return holder if holder is not None and (holder.kind in ("name", "role") or _owns(holder)) else None
    return _bare(context, start, end)


def _owns(holder: Holder) -> bool:
    """Whether a holder is "dele", "dela": a pronoun that tells whose."""
    return holder.kind == "pronoun" and bool(holder.gender)


def _bare(context: Context, start: int, end: int) -> Holder | None:
    """Say whose "O marido levantou os olhos", "olhou para a esposa" is: no woman is "a esposa" but somebody's."""
    unit, language, scan = context.unit, context.language, context.scan
    after = unit.word(end)
    parts = language.contractions.get(after, (after,))
    if (
        not language.null_subject
        or unit.register != NARRATION
        or unit.lower[end - 1] not in language.kindred.mates
        or parts[0] in language.of_words
    ):
        return None
    first = scan.first_subject(start - 1)
    owner = Holder("topic", "", "", unit.start[start])
    if first is not None and first.j < start:
        return scan.holder(first) if first.kind == "name" else None
    return owner if not any(m.j <= start - 1 and m.kind == "name" for m in scan.mentions) else None


def _dead(context: Context, start: int, i: int, end: int) -> bool:
    """Whether a husband or wife is told to be dead: "her late husband", "his wife was dead"."""
    unit, language = context.unit, context.language
    if not language.death_adjectives.isdisjoint(unit.lower[start:i]) or not language.fates.late.isdisjoint(
        unit.lower[start:i]
    ):
        return True
    k = end
    while unit.word(k) in language.adverbs or unit.word(k) in language.auxiliaries:
        k += 1
    return unit.word(k) in language.death_verbs or (k > end and unit.word(k) in language.death_adjectives)


def _lives(context: Context, start: int, end: int, holder: Holder) -> bool:
    """Whether a husband or wife does or is something here and now, who is not remembered."""
    unit, language = context.unit, context.language
    kindred = language.kindred
    if not (kindred.habits | language.death_adjectives | language.fates.late).isdisjoint(
        context.sentence_words
    ):
        return False
    k = end
    if context.scan.of_phrase(k)[1]:
        # "A mulher do coronel Heliodoro abriu a porta"
        k = next((mention.j for mention in context.scan.mentions if mention.i > k), k)
    if unit.word(k) == ",":
        # "O marido, na cadeira de balanço, nem levanta os olhos"
        k = next((at + 1 for at in range(k + 2, min(k + _ASIDE, len(unit))) if unit.lower[at] == ","), k)
    passed = language.adverbs | language.negations | (language.clitics - language.articles.keys())
    while unit.word(k) in passed:
        k += 1
    after = unit.word(k)
    if after == "'s" and unit.register == DIALOGUE:
        behind = unit.word(k + 1)
        here = behind in language.prepositions or behind in language.adverbs or behind in language.articles
        return holder.kind == "first" and here
    if unit.register == DIALOGUE:
        # "My wife will be sorry": hers who lives; of a late wife too one says "my wife liked it".
        return holder.kind == "first" and after in language.measures.present_verbs
    if unit.register != NARRATION:
        return False
    verb = after.partition("-")[0]
    acts = (
        verb in language.act_verbs or verb in language.speech_verbs or verb in language.measures.present_verbs
    )
    going = after in language.be_verbs and unit.word(k + 1).endswith(language.progressive_suffixes or ("\0",))
    said = unit.word(start - 2).partition("-")[0] in language.speech_verbs  # "said her husband"
    # "with her husband", "ao lado da mulher"
    return acts or going or said


def _bereaved(context: Context, i: int) -> Iterator[Statement]:
    """Read "She had lost her husband at Arnhem", "enterrara a mulher": who outlives husband or wife."""
    unit, language = context.unit, context.language
    k = i + 1
    determined = False
    while (
        unit.word(k) in language.possessives
        or unit.word(k) in language.definite_articles
        or unit.word(k) in language.kin_modifiers
    ):
        person = language.possessives.get(unit.word(k))
        if person is not None and (person.plural or person.person == 2):
            return
        determined = determined or person is not None or unit.word(k) in language.definite_articles
        k += 1
    if not determined or language.measures.spouses.get(unit.word(k)) != "married":
        return
    after = unit.word(k + 1)
    near = unit.lower[k + 1 : k + 1 + _NEAR]
    if not language.kindred.bereaved_breakers.isdisjoint(near) or after in language.of_words or after == "'s":
        return
    holder = context.scan.subject(i)
    if holder is not None and holder.kind in ("name", "pronoun", "first", "topic"):
        yield context.statement(holder, "marital", "widowed", i, k + 1)


def read_marriage_years(context: Context) -> Iterator[Statement]:
    """Read how long somebody has been married, or since which year."""
    unit, language, scan = context.unit, context.language, context.scan
    for i, word in enumerate(unit.lower):
        if language.marital.get(word) != "married" and language.measures.spouses.get(word) != "married":
            continue
        k = i + 1
        while (
            unit.word(k) in language.prepositions
            or unit.word(k) in language.of_words
            or unit.word(k) in language.adverbs
        ):
            if unit.word(k) in language.approximations or k - i > 2:
                break
            k += 1
        number = number_at(unit, k, language)
        if number is None:
            continue
        year = number.value if len(unit.lower[k]) == 4 and number.value in _YEARS else None
        if year is None and (
            unit.word(number.j) not in language.year_words or unit.word(number.j + 1) in language.comparatives
        ):
            continue
        holder: Holder | None = None
        if word in language.measures.spouses and word not in ("", *language.become_verbs):
            holder, _ = scan.possessor(i)
        if holder is None and unit.word(i - 1) in context.lexicon.linking:
            holder = scan.subject(i - 1)
        elif holder is None and year is not None:
            holder = scan.subject(i)
        if holder is None or holder.kind == "second":
            continue
        if year is not None:
            yield context.statement(holder, "marriage.since", str(year), k, number.j, number=year)
        else:
            yield context.statement(
                holder, "marriage.years", str(number.value), number.i, number.j + 1, number=number.value
            )
