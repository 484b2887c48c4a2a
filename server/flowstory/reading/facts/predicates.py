"""What somebody is: tall, left-handed, a dentist, a widow. Told by a linking verb or an apposition."""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.reading.facts.common import Context
from flowstory.reading.identities import listed_of, predicate_begins
from flowstory.reading.model import Holder, Statement

_REACH = 5
_MARRIED, _SINGLE = "married", "single"
_NEGATED = frozenset({"negation"})


def read_predicates(context: Context) -> Iterator[Statement]:
    """Read traits without a head, trades and marital states."""
    unit, lexicon, language = context.unit, context.lexicon, context.language
    for i, word in enumerate(unit.lower):
        for trait, value in lexicon.predicates.get(word, ()):
            after = unit.word(i + 1)
            # "short of money", "short with her" tell no height; "destro de nascença", "desde menino" does.
            if (
                (
                    after in language.prepositions
                    and after not in language.equatives  # "bald as an egg"
                    and unit.word(i + 2) not in language.lives.inborn
                )
                or word in trait.transient
                or _relative(context, i)
                # "— disse Sebastião, baixo": how somebody speaks, not how tall they are.
                or not language.speech_verbs.isdisjoint(unit.lower[max(i - _REACH, 0) : i])
            ):
                continue
            holder = (
                subject_of(context, i, article=False)
                or _described(context, i)
                or _aside(context, i)
                or _opening(context, i)
                or _more(context, i)
            )
            if holder is not None:
                yield context.statement(agreeing(context, holder, word), trait.attribute, value, i, i + 1)
        # "next the Professor" names somebody by his trade, it does not tell it.
        if word in language.occupations and unit.text[i][0].islower() and not _in_name(context, i):
            holder = subject_of(context, i, article=True) or apposed(context, i) or _more(context, i)
            if holder is not None:
                yield context.statement(agreeing(context, holder, word), "occupation", word, i, i + 1)
        state = language.marital.get(word)
        if state is not None:
            holder = subject_of(context, i, article=word in context.lexicon.nouns) or _spouse_of(context, i)
            holder = holder or _more(context, i) or (_denied(context, i) if state == _MARRIED else None)
            if holder is not None:
                state_told = context.statement(agreeing(context, holder, word), "marital", state, i, i + 1)
                yield _unwed(context, state_told, i)
            elif state in ("divorced", "widowed"):
                owner, told = context.scan.possessor(i)
                if told and owner is not None and word not in language.person_nouns:
                    yield context.statement(owner, "marital", state, i, i + 1)


def _in_name(context: Context, i: int) -> bool:
    """Whether a word is the title of a name: "era o professor Anselmo"."""
    mention = context.scan.by_start.get(i)
    return mention is not None and mention.kind == "name"


def _denied(context: Context, i: int) -> Holder | None:
    """Give who is not married: "was not married", "was never yet married"."""
    unit, language = context.unit, context.language
    k = i
    while unit.word(k - 1) in language.negations or unit.word(k - 1) in language.adverbs:
        k -= 1
    return context.scan.subject(k - 1) if k < i and unit.word(k - 1) in context.lexicon.linking else None


def _unwed(context: Context, told: Statement, i: int) -> Statement:
    """Take "He isn't married", "não era casado" for what it says."""
    unit, language = context.unit, context.language
    k = i - 1
    while unit.word(k) in language.adverbs and unit.word(k) not in language.negations:
        k -= 1
    linked = unit.word(k) in context.lexicon.linking
    plain = unit.word(k) in language.negations or (linked and unit.word(k - 1) in language.negations)
    if told.value != _MARRIED or told.frames != _NEGATED:
        return told
    after = unit.word(i + 1)
    if (
        not plain
        or after in language.of_words
        or after in language.with_words
        or after in language.prepositions
    ):
        return told
    begin = k if unit.word(k) in language.negations else k - 1
    single = context.statement(told.holder, told.attribute, _SINGLE, begin, i + 1)
    return single._replace(frames=frozenset())


def _more(context: Context, i: int) -> Holder | None:
    """Give of whom a predicate further on in a list is told: "He was thirty-one, an accountant, left-handed"."""
    after = context.unit.word(i + 1)
    closed = not after[:1].isalpha() or after in context.language.prepositions
    closed = closed or after in context.language.conjunctions or after in context.language.with_words
    if not closed or not predicate_begins(context.scan, i):
        return None
    subject = listed_of(context.scan, i)
    return context.scan.holder(subject) if subject is not None else None


def agreeing(context: Context, holder: Holder, word: str) -> Holder:
    """Give a holder that nothing else tells with the gender that a word about them agrees with: "Estava noiva"."""
    if holder.kind != "topic" or holder.gender:
        return holder
    gender = context.lexicon.nouns.get(word, "")
    if not gender and _agrees(context, word):
        gender = next(
            (g for ending, g in context.language.gender_endings.items() if word.endswith(ending)), ""
        )
    return holder._replace(gender=gender)


def _agrees(context: Context, word: str) -> bool:
    """Whether a word has a form for either gender: "baixa", never "careca"."""
    language = context.language
    endings = language.gender_endings
    forms = {word.removesuffix(one) + other for one in endings for other in endings if word.endswith(one)}
    return word not in context.lexicon.predicates or any(
        form != word and form in context.lexicon.predicates for form in forms
    )


def _relative(context: Context, i: int) -> bool:
    """Whether an adjective is measured against somebody or something: "too short", "baixa demais", "mais alto"."""
    language = context.language
    near = (context.unit.word(i - 2), context.unit.word(i - 1), context.unit.word(i + 1))
    return any(word in language.excess for word in near) or near[1] in language.comparatives


def _described(context: Context, i: int) -> Holder | None:
    """Give the subject of "was a tall, fair woman": the adjective stands before a noun of people."""
    unit, lexicon = context.unit, context.lexicon
    if context.language.adjective_side == "after" and (told := _behind_noun(context, i)) is not None:
        return told
    k = i + 1
    while k < len(unit) and k - i < _REACH and unit.lower[k] not in lexicon.nouns:
        word = unit.lower[k]
        if not (word == "," or word in context.language.conjunctions or _plain_adjective(context, k)):
            return None
        k += 1
    if unit.word(k) not in lexicon.nouns or unit.word(k + 1) == "'s":
        return None
    k = i
    while k > 0 and i - k < _REACH and unit.lower[k - 1] not in lexicon.linking:
        word = unit.lower[k - 1]
        if not (word in lexicon.fillers or word == "," or _plain_adjective(context, k - 1)):
            return None
        k -= 1
    return context.scan.subject(k - 1) if unit.word(k - 1) in lexicon.linking else None


def _behind_noun(context: Context, i: int) -> Holder | None:
    """Give the subject of "era um homem alto": the adjective stands behind a noun of people."""
    k = _adjectives_begin(context, i)
    someone = context.scan.by_end.get(k)
    return context.scan.told_of(someone) if someone is not None and someone.kind == "someone" else None


def _aside(context: Context, i: int) -> Holder | None:
    """Give the name right before an aside of adjectives: "Nora, tall and left-handed, …"."""
    unit, language = context.unit, context.language
    k = _adjectives_begin(context, i)
    owner = context.scan.by_end.get(k - 1) if unit.word(k - 1) == "," else None
    if owner is None or owner.kind != "name":
        return None
    end = i + 1
    while end - i < _REACH and (unit.word(end) in language.conjunctions or _plain(context, end)):
        end += 1
    return context.scan.holder(owner) if unit.word(end) in (",", ".", ";", "—", "") else None


def _opening(context: Context, i: int) -> Holder | None:
    """Give the name behind adjectives that open a sentence: "Alto e magro, Nestor …", "Canhoto, Cícero …"."""
    begin = _adjectives_begin(context, i)
    while begin > 0 and (context.unit.lower[begin - 1] == "," or begin == 1):
        begin = _adjectives_begin(context, begin - 1)
    return context.scan.fronted(i + 1, begin=0) if begin == 0 else None


def _spouse_of(context: Context, i: int) -> Holder | None:
    """Give who is "viúva de um sargento" in an aside, or "Casada com Otávio havia dez anos, …" in front."""
    unit, language, scan = context.unit, context.language, context.scan
    after = unit.word(i + 1)
    tied = after in language.of_words or after in language.with_words
    k = i - 1 if unit.word(i - 1) in language.articles else i
    if unit.word(k - 1) == ",":
        owner = scan.by_end.get(k - 1)
        closed = tied or after in (",", ".", ";", "")
        named = owner is not None and owner.kind == "name" and not owner.inside
        return scan.holder(owner) if named and closed and owner is not None else None
    return scan.fronted(i + 1, begin=i) if i == 0 else None


def _adjectives_begin(context: Context, i: int) -> int:
    """Give where the run of adjectives that ends at `i` begins."""
    unit, language = context.unit, context.language
    k = i
    while k > 0 and i - k < _REACH and (unit.lower[k - 1] in language.conjunctions or _plain(context, k - 1)):
        k -= 1
    return k


def _plain(context: Context, i: int) -> bool:
    """Whether a word may stand in a run of adjectives, with what makes them more or less."""
    if not 0 <= i < len(context.unit):
        return False
    return context.unit.lower[i] in context.language.adverbs or _plain_adjective(context, i)


def subject_of(context: Context, i: int, *, article: bool) -> Holder | None:
    """Give the subject that a linking verb joins to the predicate word at `i`."""
    unit, lexicon, language = context.unit, context.lexicon, context.language
    k, skipped = i, 0
    while k > 0 and i - k - skipped < _REACH:
        word = unit.lower[k - 1]
        if word == "," and (before := _before_aside(context, k - 1)) is not None:
            skipped += k - before
            k = before
            continue
        if word in lexicon.linking:
            if unit.word(k - 2) in language.prepositions:
                return None  # "praised the pork for being so plump"
            # "was a tall man's hat", "was a dentist's chair" say nothing of the subject.
            after = unit.word(i + 1)
            if after in ("'s", "-") or (after.isalpha() and i + 1 in context.scan.by_start):
                return None
            return context.scan.subject(k - 1)
        if word in language.equatives:
            return None
        listed = word in lexicon.predicates and not article
        if not (
            listed
            or word in lexicon.fillers
            or word in language.conjunctions
            or word == ","
            or (article and "-" in word and len(word) > 2)
            or ((article or unit.lower[k] in language.conjunctions) and _plain_adjective(context, k - 1))
        ):
            return None
        k -= 1
    return None


def _before_aside(context: Context, comma: int) -> int | None:
    """Give the comma that opens the aside that another closes: "Era canhota, como ele, e solteira"."""
    unit, language = context.unit, context.language
    for k in range(comma - 1, max(comma - _REACH, 0), -1):
        if unit.lower[k] == ",":
            told = unit.lower[k - 1]
            leads = unit.lower[k + 1] in language.prepositions or unit.lower[k + 1] in language.conjunctions
            known = told in context.lexicon.predicates or told in language.marital
            return k if leads and (known or told in language.occupations) else None
        if not unit.lower[k].isalnum() or unit.lower[k] in context.lexicon.linking:
            return None
    return None


def _plain_adjective(context: Context, i: int) -> bool:
    """Whether the word may be an adjective before a trade: lower case, no function word, no mention."""
    word = context.unit.lower[i]
    language = context.language
    return (
        context.unit.text[i].islower()
        and word.isalpha()
        and word not in language.stop_words
        and word not in language.act_verbs
        and i not in context.scan.by_start
        and word not in language.negations
        and not (language.progressive_suffixes and word.endswith(language.progressive_suffixes))
    )


def apposed(context: Context, i: int) -> Holder | None:
    """Give the name beside an apposition: "Tom Ballard, a large-animal veterinarian, …"."""
    unit, language = context.unit, context.language
    k = i
    while k > 0 and i - k < _REACH and unit.lower[k - 1] != ",":
        word = unit.lower[k - 1]
        if not (
            word in language.articles
            or word in language.adverbs
            or "-" in word
            or _plain_adjective(context, k - 1)
        ):
            return None
        k -= 1
    if unit.word(k - 1) != "," or not _closes(context, i + 1):
        return None
    if not any(word in language.articles for word in unit.lower[k:i]) and not language.null_subject:
        return None
    after = context.scan.by_start.get(i + 2)
    if after is not None and unit.word(i + 1) == ",":
        return None  # "Holmes, the engineer, Inspector Bradstreet": a list of people
    owner = context.scan.by_end.get(k - 1)
    return (
        context.scan.holder(owner)
        if owner is not None and owner.kind == "name" and not owner.inside
        else None
    )


def _closes(context: Context, i: int) -> bool:
    """Whether an aside ends at a word, or with the phrase that begins there ("eletricista da usina,")."""
    unit, language = context.unit, context.language
    if unit.word(i) in (",", ".", ";", ""):
        return True
    if unit.word(i) not in language.of_words:
        return False
    for k in range(i + 1, min(i + _REACH, len(unit))):
        if unit.lower[k] in (",", ".", ";"):
            return True
        if not unit.lower[k].isalpha() or unit.lower[k] in context.lexicon.linking:
            return False
    return i + _REACH > len(unit)
