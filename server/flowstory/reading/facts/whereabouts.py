"""Where places are: on which floor, on which bank, how far apart.

A place is a name, or the one library, nursery or lighthouse that a story has (a holder of kind "spot").
"""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.reading.facts.common import Context
from flowstory.reading.model import Holder, Statement
from flowstory.reading.numbers import number_at
from flowstory.reading.places import spot_at, topic_place

_BACK = 12
_COMPASS = frozenset({"north", "south", "east", "west"})
_HIGHEST = 97
_NEAR = 6  # words of a noun phrase before its verb


def read_floors(context: Context) -> Iterator[Statement]:
    """Read "the nursery was on the third floor", "his office on the ninth floor", "a biblioteca ocupava
    o porão".
    """
    unit, language = context.unit, context.language
    measures = language.measures
    i = 0
    while i < len(unit):
        told = _floor(context, i)
        if told is None:
            i += 1
            continue
        floor, end = told
        for holder, kind in _placed(context, i, end):
            yield context.statement(holder, "floor", str(floor), i, end, number=floor, other=kind)
            break
        i = end
    del measures


def _floor(context: Context, i: int) -> tuple[int, int] | None:
    unit, measures = context.unit, context.language.measures
    for length in (3, 2, 1):
        if i + length <= len(unit):
            floor = measures.floor_words.get(" ".join(unit.lower[i : i + length]))
            if floor is not None:
                return floor, i + length
    ordinal = context.language.ordinals.get(unit.lower[i])
    if ordinal and ordinal < _HIGHEST:
        end = i + 1
        more = context.language.ordinals.get(unit.word(end), 0)
        if ordinal % 10 == 0 and 0 < more < 10:
            ordinal, end = ordinal + more, end + 1  # "décimo segundo"
        if unit.word(end) in measures.floor_nouns:
            return ordinal, end + 1
    return None


def read_positions(context: Context) -> Iterator[Statement]:
    """Read on which bank, at which end or on which side of something a place lies."""
    unit, language = context.unit, context.language
    measures = language.measures
    for i, word in enumerate(unit.lower):
        bank = measures.banks.get(word)
        if bank is not None:
            first, last = (i - 1, i) if language.adjective_side == "before" else (i, i + 1)
            direction = measures.directions.get(unit.word(first if first != i else last))
            if direction is None or first < 0:
                continue
            for holder, _ in _placed(context, first, last + 1):
                yield context.statement(holder, f"position.{bank}", direction, first, last + 1)
                break
            continue
        direction = measures.directions.get(word)
        landmark = _landmark(context, i + 1) if direction in _COMPASS else None
        if direction is not None and landmark is not None:
            mark, end = landmark
            for holder, kind in _placed(context, i, end):
                if not kind:
                    yield context.statement(holder, "position.of", direction, i, end, other=mark)
                break


def _landmark(context: Context, k: int) -> tuple[str, int] | None:
    """Give what a place lies north of, and the end of its words: "of the river", "da cidade"."""
    unit, language = context.unit, context.language
    if unit.word(k) not in language.of_words:
        return None
    contracted = unit.word(k) in language.contractions
    k += 1
    definite = contracted
    while unit.word(k) in language.articles:
        definite, k = True, k + 1
    mention = context.scan.by_start.get(k)
    if mention is not None and mention.kind == "name":
        return mention.form, mention.j
    word = unit.word(k)
    plain = definite and len(word) > 2 and word.isalpha() and word not in language.stop_words
    return (word, k + 1) if plain else None


def _placed(context: Context, i: int, end: int) -> Iterator[tuple[Holder, str]]:
    """Give whose place the words `[i, end)` tell: (holder, kind), kind "home", "work" or "" for a place
    itself.
    """
    unit, language, scan = context.unit, context.language, context.scan
    measures = language.measures
    lived = _where(context, end)
    if lived is not None:
        yield lived, "home"
        return
    led = _led_to(context, end)
    if led is not None:
        yield led
        return
    k = i - 1
    while k >= 0 and (
        unit.lower[k] in language.articles
        or unit.lower[k] in language.prepositions
        or unit.lower[k] == ","
        or unit.lower[k] in language.contractions
        or unit.lower[k] in language.adverbs
    ):
        k -= 1
    if k > 1 and unit.lower[k] == "'s" and spot_at(context, unit, k - 1):
        k -= 3  # "at the island's southern tip"
        while k >= 0 and (unit.lower[k] in language.prepositions or unit.lower[k] == ","):
            k -= 1
    if k < 0:
        yield from _behind(context, end)
        return
    near = unit.lower[k]
    if (near in measures.rooms or near in measures.sites) and (spot := _spot(context, k)) is not None:
        yield spot, ""
        return
    if near in measures.dwellings:
        owner, told = scan.possessor(k)
        if not told:
            owner, told = scan.of_phrase(k + 1)
        if owner is not None and owner.kind in ("name", "pronoun", "first"):
            yield owner, "work" if near in measures.workplaces else "home"
        if told:
            return
    if (
        k in [mention.j - 1 for mention in scan.mentions if mention.kind == "name"]
        and unit.word(k + 1) == ","
    ):
        return
    for verb in range(k, max(k - _BACK, -1), -1):
        word = unit.lower[verb]
        if word in (";", ":", "—", "."):
            return
        if word not in measures.living_verbs:
            continue
        owned = _dwelling(context, verb)
        if owned is not None:
            yield owned
            return
        spot = _subject_spot(context, verb) or _it(context, verb)
        if spot is not None:
            yield spot, ""
            return
        holder = scan.subject(verb)
        if (
            holder is not None
            and holder.kind in ("name", "first", "pronoun")
            and (word not in language.be_verbs or holder.kind == "name")
        ):
            yield holder, "home" if word not in language.be_verbs else ""
            return


def _it(context: Context, verb: int) -> Holder | None:
    """Give the place that "it" is before a verb: the one that the passage is about."""
    unit, language = context.unit, context.language
    k = verb - 1
    while unit.word(k) in language.adverbs or unit.word(k) in language.auxiliaries:
        k -= 1
    return topic_place(context, k) if unit.word(k) in language.measures.it_words else None


def _dwelling(context: Context, verb: int) -> tuple[Holder, str] | None:
    """Give whose flat or office is the subject of a verb: "o escritório de Otávio ficava", "Nora's flat was"."""
    unit, language, scan = context.unit, context.language, context.scan
    for k in range(verb - 1, max(verb - _NEAR, -1), -1):
        word = unit.lower[k]
        if word in (",", ";"):
            return None
        if word not in language.measures.dwellings:
            continue
        owner, told = scan.possessor(k)
        if not told:
            owner, told = scan.of_phrase(k + 1)
        if owner is None or owner.kind not in ("name", "pronoun", "first"):
            return None
        return owner, "work" if word in language.measures.workplaces else "home"
    return None


def _where(context: Context, end: int) -> Holder | None:
    """Give whose "on the ninth floor, where his room was", "where Nora lived" tells, by what follows the place."""
    unit, language = context.unit, context.language
    k = end + (unit.word(end) == ",")
    if unit.word(k) not in language.measures.where_words:
        return None
    lives = context.scan.by_start.get(k + 1)
    if lives is not None and lives.kind in ("name", "pronoun") and _lives_there(context, lives.j):
        return context.scan.holder(lives)
    at = next(
        (n for n in range(k + 1, min(k + 6, len(unit))) if unit.lower[n] in language.measures.dwellings), None
    )
    if at is None:
        return None
    owner, told = context.scan.possessor(at)
    if not told:
        owner, told = context.scan.of_phrase(at + 1)
    return owner if owner is not None and owner.kind in ("name", "pronoun", "first") else None


def _led_to(context: Context, end: int) -> tuple[Holder, str] | None:
    """Give whose place "to the seventh floor, to Marcus's flat" leads to, by the phrase behind the floor."""
    unit, language, scan = context.unit, context.language, context.scan
    k = end + (unit.word(end) == ",")
    if unit.word(k) not in language.prepositions and unit.word(k) not in language.contractions:
        return None
    if unit.word(k) in language.of_words or unit.word(k) in language.with_words:
        return None
    for at in range(k + 1, min(k + 6, len(unit))):
        word = unit.lower[at]
        if word in language.measures.dwellings:
            owner, told = scan.possessor(at)
            if not told:
                owner, told = scan.of_phrase(at + 1)
            if owner is None or owner.kind not in ("name", "pronoun", "first"):
                return None
            return owner, "work" if word in language.measures.workplaces else "home"
        if not word[0].isalnum() and word != "'s":
            return None
    return None


def _lives_there(context: Context, verb: int) -> bool:
    """Whether a verb of living stands at a word and nothing that says where else: "where Nora lived."."""
    unit, measures = context.unit, context.language.measures
    after = unit.word(verb + 1)
    return unit.word(verb) in measures.living_verbs and not after[:1].isalnum()


def _behind(context: Context, end: int) -> Iterator[tuple[Holder, str]]:
    """Give the place that a phrase at the head of a sentence tells of: "Na margem direita, a delegacia …"."""
    unit, language, scan = context.unit, context.language, context.scan
    for k in range(end, min(end + _BACK, len(unit))):
        if unit.lower[k] in (";", ":", "."):
            return
        if (
            (unit.lower[k] in language.measures.rooms or unit.lower[k] in language.measures.sites)
            and unit.word(k - 1) in language.definite_articles
            and unit.word(k - 2) in (",", *language.measures.living_verbs)
        ):
            yield Holder("spot", unit.lower[k], "", unit.start[k]), ""
            return
        mention = scan.by_start.get(k)
        if mention is not None and mention.kind == "name":
            named = any(word in language.measures.rooms for word in mention.form.lower().split())
            lies = unit.word(mention.j) in language.measures.living_verbs
            if named or (
                not mention.inside
                and (unit.word(k - 1) in language.measures.living_verbs or (unit.word(k - 1) == "," and lies))
            ):
                holder = scan.holder(mention)
                if holder is not None:
                    yield holder, ""
                return


def _spot(context: Context, k: int) -> Holder | None:
    """Give the place that a common noun with "the" stands for."""
    unit, language = context.unit, context.language
    before = unit.word(k - 1)
    definite = before in language.definite_articles or any(
        part in language.definite_articles for part in language.contractions.get(before, ())
    )
    return Holder("spot", unit.lower[k], "", unit.start[k]) if definite else None


def _subject_spot(context: Context, verb: int) -> Holder | None:
    """Give the place that stands as the subject of a verb: "the library of the Casa Alta was …"."""
    unit, measures = context.unit, context.language.measures
    for k in range(verb - 1, max(verb - 6, -1), -1):
        if (unit.lower[k] in measures.rooms or unit.lower[k] in measures.sites) and unit.text[k][0].islower():
            # What stands inside another phrase ("the road to the library was") is no subject.
            head = unit.word(k - 2)
            if head in context.language.prepositions or head in context.language.of_words:
                return None
            return _spot(context, k)
        if unit.lower[k] in (",", ";"):
            return None
    return None


def read_distances(context: Context) -> Iterator[Statement]:
    """Read how far one place is from another: "ninety miles from Ansgar to Brill"."""
    unit, language = context.unit, context.language
    measures = language.measures
    if measures.distance_units.keys().isdisjoint(unit.lower):
        return
    for i, word in enumerate(unit.lower):
        metres = measures.distance_units.get(word)
        number = next(
            (n for k in range(max(i - 3, 0), i) if (n := number_at(unit, k, language)) and n.j == i), None
        )
        if metres is None or number is None:
            continue
        before = unit.word(number.i - 1)
        # "two hundred and ten", "a mile and a half", "about ten": no plain number.
        if (
            before in language.approximations
            or before in language.numbers
            or before in language.number_joiners
        ):
            continue
        if (before in language.articles and before not in language.definite_articles) or unit.word(
            i + 1
        ) in language.number_joiners:
            continue
        ends = ends_of(context, i + 1) or _from_subject(context, number.i, i + 1)
        if ends is not None:
            holder = Holder("spot", " – ".join(sorted(ends)), "", unit.start[i])
            distance = int(number.value * metres)
            yield context.statement(holder, "distance", str(distance), number.i, i + 1, number=distance)


def _from_subject(context: Context, i: int, k: int) -> set[str] | None:
    """Give the two places of "The well lay sixty paces from the kitchen", by the words `[i, k)` between them."""
    unit, language = context.unit, context.language
    measures = language.measures
    while unit.word(k) in language.adverbs or unit.word(k) in measures.away_words:
        k += 1
    if language.contractions.get(unit.word(k), (unit.word(k),))[0] not in measures.from_words:
        return None
    place = _place(context, k + 1)
    verb = i - 1
    while (
        unit.word(verb) in language.adverbs
        or unit.word(verb) in language.prepositions
        or unit.word(verb) in language.contractions
    ):
        verb -= 1
    if place is None or unit.word(verb) not in measures.living_verbs:
        return None
    holder = _subject_spot(context, verb) or _it(context, verb)
    if holder is None:
        subject = context.scan.subject_mention(verb)
        holder = context.scan.holder(subject) if subject is not None and subject.kind == "name" else None
    if holder is None or holder.form == place[0]:
        return None
    return {holder.form, place[0]}


def ends_of(context: Context, i: int, end: int = 1 << 30) -> set[str] | None:
    """Give the two places of "from Ansgar to Brill", "da vila à represa", within words `[i, end)`."""
    unit, language = context.unit, context.language
    measures = language.measures
    found: list[str] = []
    wanted = measures.from_words
    k = i
    while k < min(i + 14, len(unit), end):
        word = unit.lower[k]
        if word in (".", ";", ":"):
            break
        parts = language.contractions.get(word, (word,))
        if parts[0] in wanted and (place := _place(context, k + 1)) is not None:
            name, k = place
            found.append(name)
            wanted = measures.to_words
            if len(found) == 2:
                return set(found) if found[0] != found[1] else None
            continue
        k += 1
    return None


def _place(context: Context, k: int) -> tuple[str, int] | None:
    """Give a place that stands at a word, and its end: a name, or a noun with "the"."""
    unit, language = context.unit, context.language
    definite = unit.word(k - 1) in language.contractions
    while unit.word(k) in language.articles:
        definite = True
        k += 1
    mention = context.scan.by_start.get(k)
    if mention is not None and mention.kind == "name":
        return mention.form, mention.j
    word = unit.word(k)
    if word in language.measures.there_words and (topic := topic_place(context, k)) is not None:
        return topic.form, k + 1
    if (
        definite
        and len(word) > 3
        and word.isalpha()
        and word not in language.stop_words
        and word not in language.numbers
    ):
        return word, k + 1
    return None
