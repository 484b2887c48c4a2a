"""Features of a body told by a noun and a value: "her green eyes", "os olhos de Osmar eram verdes"."""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.languages.base import Trait
from flowstory.reading.facts.common import Context, value_at
from flowstory.reading.identities import listed_of
from flowstory.reading.model import DIALOGUE, Holder, Statement

_LEFT = 5
_RIGHT = 5
_PREDICATE = 6
_LIST = 10
_ASIDE = 3  # words of an aside before its value: "de um verde"
_POSSESSIVE = "'s"


def read_features(context: Context) -> Iterator[Statement]:
    """Read every trait that has a head or an adjective in the unit."""
    unit, lexicon = context.unit, context.lexicon
    for i, word in enumerate(unit.lower):
        for trait in lexicon.heads.get(word, ()):
            yield from _by_head(context, trait, i)
        if "-" in word:
            first, _, last = word.rpartition("-")
            for trait in lexicon.adjectives.get(last, ()):
                value = trait.values.get(first.replace("-", " "))
                if value:
                    yield from _by_adjective(context, trait, value, i, i)
        else:
            for trait in lexicon.adjectives.get(word, ()):
                told = value_at(unit, i - 1, trait.values) if i else None
                if told and told[1] == i:
                    yield from _by_adjective(context, trait, told[0], i - 1, i)


def _phrase_start(context: Context, head: int, trait: Trait) -> int:
    """Give the first word of the adjectives before a head, behind any determiner."""
    unit, lexicon = context.unit, context.lexicon
    language = lexicon.language
    i = head
    while i > 0 and head - i < _LEFT:
        word = unit.lower[i - 1]
        if (
            word in lexicon.breakers
            or word in language.articles
            or word in language.possessives
            or word in language.demonstratives
            or word == _POSSESSIVE
            or word in language.contractions
            or word in language.negations
            or (not word[0].isalpha() and word != ",")
            or (word == "," and not _adjective_like(context, i - 2, trait))
            or (word in language.conjunctions and not _adjective_like(context, i - 2, trait))
            or word in lexicon.heads
            or word in language.act_verbs
            or word in language.speech_verbs
            or i - 1 in context.scan.by_start
        ):
            break
        i -= 1
    return i


def _adjective_like(context: Context, i: int, trait: Trait) -> bool:
    """Whether the word before a comma or "and" may be an adjective of the same noun phrase."""
    word = context.unit.word(i)
    return word in trait.values or (
        word.isalpha() and word.islower() and value_at(context.unit, i, trait.values) is not None
    )


def _values(context: Context, trait: Trait, i: int, j: int) -> list[tuple[str, int, int]]:
    """Give all values told within words `[i, j)`."""
    found: list[tuple[str, int, int]] = []
    k = i
    while k < j:
        told = value_at(context.unit, k, trait.values)
        if told is not None and told[1] <= j:
            found.append((told[0], k, told[1]))
            k = told[1]
            continue
        # "grey-green", "azul-escuros": the last part decides in English, the first after the noun.
        word = context.unit.lower[k]
        if "-" in word:
            parts = word.split("-")
            told_part = next((trait.values[p] for p in reversed(parts) if p in trait.values), None)
            if told_part is not None:
                found.append((told_part, k, k + 1))
        k += 1
    return found


def _after_end(context: Context, head: int, trait: Trait) -> int:
    """Give the end of the adjectives that follow a head ("olhos grandes e muito verdes")."""
    unit, language = context.unit, context.language
    j = head + 1
    while j < len(unit) and j - head <= _RIGHT:
        word = unit.lower[j]
        if value_at(unit, j, trait.values) is not None:
            j = value_at(unit, j, trait.values)[1]  # type: ignore[index]  # just tested
            continue
        if word in language.conjunctions or word == ",":
            if value_at(unit, j + 1, trait.values) is None and (
                value_at(unit, j + 2, trait.values) is None or unit.word(j + 1) in context.lexicon.heads
            ):
                break
        elif (
            word in context.lexicon.breakers
            or word in language.articles
            or word in language.contractions
            or not word[0].isalpha()
            or word in language.act_verbs
            or j in context.scan.by_start
        ):
            if word in language.value_nouns or (
                word in language.of_words and unit.word(j + 1) in language.value_nouns
            ):
                j += 1
                continue
            break
        j += 1
    return j


def _by_head(context: Context, trait: Trait, head: int) -> Iterator[Statement]:
    """Read the value of a head from its noun phrase or its predicate, then its owner."""
    unit, language = context.unit, context.language
    start = _phrase_start(context, head, trait)
    after = head + 1
    told = _values(context, trait, start, head)
    if language.adjective_side == "after":
        after = _after_end(context, head, trait)
        told += _values(context, trait, head + 1, after)
    holder, owned, end = _owner(context, start, after)
    if not told:
        told = (
            _predicate(context, trait, end)
            or _behind_comma(context, trait, end)
            or _inverted(context, trait, start)
        )
        bare = language.null_subject and unit.word(start - 1) in language.definite_articles
        if told and holder is None and not owned and bare:
            # A bare "os olhos eram verdes" belongs to the one being described.
            holder = Holder("topic", "", "", unit.start[start])
    if not told:
        told = _by_itself(context, trait, start, head)
    if not told or holder is None:
        return
    # "his blue eyes were red from crying": what only passes takes nothing from the adjective before the noun.
    fixed = told[0][1] < after
    passing = trait.transient - trait.beside if fixed else trait.transient
    if any(word in passing for word in unit.lower[start : after if fixed else end + _PREDICATE]):
        return
    canonical = {value for value, _, _ in told}
    if len(canonical) > 1 and not any(canonical <= family for family in trait.families):
        return
    value, i, j = told[0]
    yield context.statement(holder, trait.attribute, value, i, j, other=unit.lower[head])


def _by_itself(context: Context, trait: Trait, start: int, head: int) -> list[tuple[str, int, int]]:
    """Give the value that a head tells by itself ("her curls"), where only adjectives of it stand before it."""
    value = trait.by_head.get(context.unit.lower[head])
    if value is None:
        return []
    known = context.lexicon.adjectival
    if not all(word in known or word == "," for word in context.unit.lower[start:head]):
        return []
    return [(value, head, head + 1)]


def _owner(context: Context, start: int, after: int) -> tuple[Holder | None, bool, int]:
    """Say whose the noun phrase `[start, after)` is; gives holder, whether one is told, and the phrase's end."""
    unit, language, scan = context.unit, context.language, context.scan
    holder, told = scan.possessor(start)
    if told:
        # "With her green eyes, Nora …": the possessor is the one described, which "her" alone leaves open.
        if holder is not None and holder.kind == "pronoun" and unit.word(start - 2) in language.with_words:
            holder = _fronted(context, after, holder)
        if holder is not None and holder.kind == "role" and (heir := _inherited(context, start)) is not None:
            holder = heir
        return holder, True, after
    if (alone := _absolute_owner(context, after)) is not None:
        return alone, True, after
    holder, told = scan.of_phrase(after)
    if told and (holder is None or holder.kind == "role"):
        # "Jurema tinha os olhos verdes da avó": whose they are is whoever has them.
        k = start
        while unit.word(k - 1) in language.articles:
            k -= 1
        if unit.word(k - 1) in language.have_verbs:
            subject = scan.subject(k - 1)
            return subject, subject is not None, after
    if told:
        end = after + 1
        while end < len(unit) and (unit.lower[end] in language.articles or _inside_name(context, end)):
            end += 1
        return holder, True, end
    k = start
    while unit.word(k - 1) in language.articles or unit.word(k - 1) in language.demonstratives:
        k -= 1
    before = unit.word(k - 1)
    have = k - 2 if unit.word(k - 2) in language.have_verbs and before in language.lives.got else k - 1
    if unit.word(have) in language.have_verbs or unit.word(have) in language.wear_verbs:
        subject = scan.subject(have)
        return subject, subject is not None, after
    if (spoken := _spoken_to(context, k - 1, after)) is not None:
        return spoken, True, after
    if before in language.with_words or (before in language.of_words and language.adjective_side == "after"):
        bearer = scan.bearer(k - 1) or _described(context, k - 1)
        return bearer, bearer is not None, after
    clitic = before.rpartition("-")[2] if "-" in before else ""
    if clitic in language.clitics:
        person = language.clitics[clitic]
        return Holder("pronoun", clitic, person.gender, unit.start[k - 1]), True, after
    if (before == "," or before in language.conjunctions) and unit.word(after) not in context.lexicon.linking:
        holder = _coordinated(context, k - 1) or (_absolute(context, k - 1) if k < start else None)
        return holder, holder is not None, after
    if k == 0 and start > 0 and _sets_out(context, after):
        return Holder("topic", "", "", unit.start[0]), False, after
    if language.body_by_article and _has_article(context, start):
        return _own(context, start), False, after
    if _has_article(context, start) and (placed := _placed(context, after)) is not None:
        return placed, True, after
    return None, False, after


def _inherited(context: Context, start: int) -> Holder | None:
    """Give who has somebody's features: "Nora had her father's red hair"."""
    unit, language, scan = context.unit, context.language, context.scan
    owner = scan.by_end.get(start - 1)
    k = owner.i if owner is not None else 0
    while unit.word(k - 1) in language.articles or unit.word(k - 1) in language.possessives:
        k -= 1
    have = owner is not None and owner.form in language.kin and unit.word(k - 1) in language.have_verbs
    return scan.subject(k - 1) if have else None


def _absolute_owner(context: Context, i: int) -> Holder | None:
    """Give the owner of "those great blue eyes of yours"."""
    unit, language = context.unit, context.language
    told = language.figure.absolutes.get(unit.word(i + 1)) if unit.word(i) in language.of_words else None
    return Holder(told[0], unit.lower[i + 1], told[1], unit.start[i + 1]) if told is not None else None


def _spoken_to(context: Context, preposition: int, after: int) -> Holder | None:
    """Give the hearer of "com esses olhos azuis você podia …": in talk, "with" and the one spoken to behind it."""
    unit, language = context.unit, context.language
    if unit.register != DIALOGUE or unit.word(preposition) not in language.with_words:
        return None
    k = after + 1 if unit.word(after) == "," else after
    mention = context.scan.by_start.get(k)
    if mention is None or mention.kind != "pronoun" or mention.person != 2 or mention.inside:
        return None
    return context.scan.holder(mention)


def _described(context: Context, preposition: int) -> Holder | None:
    """Give the subject of "He was a tall man, six foot three, with green eyes": a list tells it all of him."""
    subject = listed_of(context.scan, preposition + 1)
    return context.scan.holder(subject) if subject is not None else None


def _sets_out(context: Context, after: int) -> bool:
    """Whether a bare "Os olhos azuis, cansados, …" opens a sentence: theirs of whom the passage is."""
    unit, language = context.unit, context.language
    follows = unit.word(after)
    return (
        language.null_subject
        and unit.opens
        and follows not in language.of_words
        and follows not in language.relatives
        and unit.lower[0] in language.definite_articles
    )


def _absolute(context: Context, comma: int) -> Holder | None:
    """Say whose "Dalva parou, os olhos verdes fixos na água" are: the subject's, or his who has just spoken."""
    unit, language, scan = context.unit, context.language, context.scan
    if not language.body_by_article or unit.word(comma) != ",":
        return None
    near = scan.by_end.get(comma)
    if near is not None:
        verb = near.i - 1
        while unit.word(verb) in language.articles:
            verb -= 1
        told = unit.word(verb).partition("-")[0] in language.speech_verbs
        return scan.holder(near) if told and near.kind in ("name", "pronoun") else None
    first = scan.first_subject(comma)
    if first is not None and first.kind in ("name", "pronoun"):
        return scan.holder(first)
    acts = unit.word(0).partition("-")[0] in language.act_verbs
    return Holder("topic", "", "", unit.start[0]) if acts and not scan.mentions else None


def _placed(context: Context, i: int) -> Holder | None:
    """Say whose "the red hair across her mouth" is: hers."""
    unit, language = context.unit, context.language
    if unit.word(i) not in language.prepositions or unit.word(i) in language.of_words | language.with_words:
        return None
    person = language.possessives.get(unit.word(i + 1))
    if person is None or person.plural or person.person != 3 or not person.gender:
        return None
    return context.scan.possessor(i + 2)[0]


def _fronted(context: Context, end: int, holder: Holder) -> Holder:
    """Give the name behind "With her green eyes, …" instead of the pronoun, where their genders agree."""
    named = context.scan.fronted(end)
    if named is None or named.kind != "name":
        return holder
    known = named.gender or context.language.given_names.get(named.form.split(" ")[0].lower(), "")
    return named if not holder.gender or known == holder.gender else holder


def _has_article(context: Context, i: int) -> bool:
    """Whether the word before `i` is an article, or a preposition joined to one ("pelo", "nos")."""
    language, before = context.language, context.unit.word(i - 1)
    return any(part in language.definite_articles for part in language.contractions.get(before, (before,)))


def _own(context: Context, start: int) -> Holder | None:
    """Give the one person of a sentence who does something to "o cabelo": it is their own."""
    scan, unit = context.scan, context.unit
    people = [mention for mention in scan.mentions if mention.kind != "pronoun" or mention.person == 3]
    first = unit.word(0).partition("-")[0]
    past = len(first) > 3 and first.endswith(context.language.past_suffixes)
    if not people and unit.opens and (past or first in context.language.act_verbs):
        return Holder("topic", "", "", unit.start[0])  # "Passou a mão nos cabelos pretos"
    if len(people) != 1 or people[0].j > start or people[0].inside:
        return None
    doing = unit.word(people[0].j).partition("-")[0]
    verb = doing in context.language.act_verbs or doing.endswith(context.language.past_suffixes)
    return scan.holder(people[0]) if verb and len(doing) > 3 else None


def _coordinated(context: Context, end: int) -> Holder | None:
    """Say whose the features are that a list goes on with: "Nora had brown eyes and black hair"."""
    unit, language, scan = context.unit, context.language, context.scan
    for k in range(end - 1, max(end - _LIST, -1), -1):
        word = unit.lower[k]
        if word in language.have_verbs:
            return scan.subject(k)
        if word == _POSSESSIVE or word in language.possessives:
            return scan.possessor(k + 1)[0]
        if word in language.with_words or (word in language.of_words and language.adjective_side == "after"):
            return scan.bearer(k) or _described(context, k)
        if (
            (not word[0].isalpha() and word != ",")
            or word in context.lexicon.breakers
            or word in language.act_verbs
            or word in language.contractions
            or _inside_name(context, k)
        ):
            return None
    return None


def _inside_name(context: Context, i: int) -> bool:
    return any(mention.i <= i < mention.j for mention in context.scan.mentions)


def _predicate(context: Context, trait: Trait, i: int) -> list[tuple[str, int, int]]:
    """Read the value that a form of be joins to a noun phrase that ended at `i`: "were a very pale green"."""
    unit, lexicon = context.unit, context.lexicon
    language = lexicon.language
    k = i
    while unit.word(k) in language.relatives or unit.word(k) == "," or unit.word(k) in language.adverbs:
        k += 1
        if k > i + 3:
            return []
    if unit.word(k) in language.auxiliaries and unit.word(k + 1) in lexicon.linking:
        k += 1
    if unit.word(k) not in language.be_verbs:
        return []  # eyes that went black with fury are of no colour
    k += 1
    end = k
    while end < len(unit) and end - k < _PREDICATE:
        word = unit.lower[end]
        told = value_at(unit, end, trait.values)
        if told is not None:
            return [(told[0], end, told[1])]
        if word not in lexicon.fillers and word not in language.value_nouns:
            # Adjectives may come first: "were large and green", "a thin, washed-out blue".
            plain = word in (",", *language.conjunctions) or (
                unit.text[end].islower()
                and word not in lexicon.breakers
                and word not in language.negations
                and word not in language.act_verbs
                and word not in lexicon.heads
                and end not in context.scan.by_start
            )
            if not plain:
                return []
        end += 1
    return []


def _behind_comma(context: Context, trait: Trait, i: int) -> list[tuple[str, int, int]]:
    """Read the value in an aside behind a noun phrase: "her eyes, green as glass", "os olhos dela, de um azul …"."""
    unit, lexicon = context.unit, context.lexicon
    if unit.word(i) != ",":
        return []
    k = i + 1
    while k < len(unit) and k - i <= _ASIDE:
        told = value_at(unit, k, trait.values)
        if told is not None:
            # "her eyes, brown hair and all": a value of the next noun is not the eyes'.
            after = unit.lower[told[1] : told[1] + 2]
            return [] if any(word in lexicon.heads for word in after) else [(told[0], k, told[1])]
        if unit.lower[k] not in lexicon.fillers:
            return []
        k += 1
    return []


def _inverted(context: Context, trait: Trait, start: int) -> list[tuple[str, int, int]]:
    """Read "Eram castanhos os olhos de …" and "o azul dos olhos de …": the value stands before the head."""
    unit, language = context.unit, context.language
    if language.adjective_side != "after":
        return []
    k = start - 1
    told = value_at(unit, k - 1, trait.values)
    if told is None or told[1] != k:
        return []
    before = unit.word(k - 2)
    of_head = language.contractions.get(unit.word(k), ("",))[0] in language.of_words
    if (unit.word(k) in language.definite_articles and before in language.be_verbs) or (
        of_head and before in language.definite_articles
    ):
        return [(told[0], k - 1, k)]
    return []


def _by_adjective(context: Context, trait: Trait, value: str, i: int, j: int) -> Iterator[Statement]:
    """Read "blue-eyed": before a name, after "was", or in apposition."""
    unit, lexicon, scan = context.unit, context.lexicon, context.scan
    language = lexicon.language
    owner = scan.by_start.get(j + 1)
    holder: Holder | None = None
    if owner is not None:
        holder = scan.holder(owner) if owner.kind == "name" else None
    else:
        k = i
        while k > 0 and (
            unit.lower[k - 1] in lexicon.fillers or unit.lower[k - 1] in (",", *language.conjunctions)
        ):
            k -= 1
        if unit.word(k - 1) in lexicon.linking:
            holder = scan.subject(k - 1)
        elif not any(word in lexicon.nouns for word in unit.lower[j + 1 : j + 4]):
            before = scan.by_end.get(k)
            holder = (
                scan.holder(before)
                if before is not None and before.kind == "name" and not before.inside
                else None
            )
        if (
            any(word in lexicon.nouns for word in unit.lower[j + 1 : j + 3])
            and unit.word(k - 1) not in lexicon.linking
        ):
            holder = None
    if holder is not None:
        end = unit.start[i] + len(unit.text[i].rpartition("-")[0] if i == j else unit.text[i])
        statement = context.statement(holder, trait.attribute, value, i, j + 1)
        yield statement._replace(end=end, text=context.text[statement.start : end])
