"""Everybody whom a paragraph brings onto the page, for whom a later "he" or "she" may mean.

A noun that only says what somebody is, or whom a comparison calls in, brings nobody.
"""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.reading.frames import FrameMap
from flowstory.reading.identities import apposed_to, goes_on, introduced
from flowstory.reading.lexicon import Lexicon
from flowstory.reading.marks import OWNER
from flowstory.reading.model import Actor
from flowstory.reading.nominals import Nominal
from flowstory.reading.numbers import number_at
from flowstory.reading.owners import Scan
from flowstory.reading.tokens import Unit

_DETERMINERS = 2  # articles before a common noun
_OWNED = 4  # words of what is somebody's, up to its noun
_ASIDE = 5  # words of an apposition up to its noun
_CALLED = 9  # words from a noun to the verb that says its name
_VERB = 3  # letters up to which an ending is no proof of a verb
_COMPARED = frozenset({"simile", "comparison"})


def read_actors(scans: list[Scan], frames: FrameMap, lexicon: Lexicon) -> tuple[Actor, ...]:
    """Give everybody mentioned, in order."""
    actors: list[Actor] = []
    for scan in scans:
        unit = scan.unit
        if unit.marks & OWNER:
            actors.extend(_owners(unit, lexicon))
        mentions = scan.mentions
        if not mentions:
            continue
        named = {name.i for one in mentions if (name := _subject_named(scan, one, lexicon)) is not None}
        nouns = [one for one in mentions if one.kind in ("noun", "someone")]
        given = {
            one.i: name.i
            for one in nouns
            if (name := introduced(scan, one) or _said_to_be(scan, one)) is not None
        }
        named |= set(given.values())
        known = given.keys() | {one.i for one in nouns if apposed_to(scan, one) or goes_on(scan, one)}
        for at, mention in enumerate(mentions):
            if mention.kind == "pronoun" and mention.person != 3:
                continue
            if mention.kind == "people" or mention.form in lexicon.plurals:
                continue  # no later "he" or "she" means several
            if mention.form in lexicon.language.lives.selves:
                continue  # "poured himself a drink": the subject over again
            if mention.kind in ("noun", "someone") and (
                scan.named(mention) is not None
                or mention.i in known
                or _same_person(scan, mention)
                or _undetermined(scan, mention)
                or _passing(scan, mention, frames)
            ):
                continue
            if mention.kind == "name" and _street(scan, mention):
                continue
            kind = "noun" if mention.kind == "someone" else mention.kind
            subject = mention.i in named or _is_subject(unit, mention, lexicon) or _leads_with(scan, mention)
            if (
                kind == "pronoun"
                and not subject
                and not _of_other(actors, unit, mention)
                and _is_object(unit, mention, lexicon)
            ):
                # "Nora, who had beckoned her": only what is done in the subject's own clause is not done to it.
                since = mentions[at - 1].j if at else 0
                if lexicon.language.relatives.isdisjoint(unit.lower[since : mention.i]):
                    kind = "object"
            actors.append(
                Actor(
                    unit.start[mention.i],
                    kind,
                    mention.form,
                    mention.gender,
                    subject,
                    unit.register,
                    unit.sentence,
                )
            )
    return tuple(sorted(actors, key=lambda actor: actor.start))


def _of_other(actors: list[Actor], unit: Unit, mention: Nominal) -> bool:
    """Whether somebody of the other sex does what is done to a pronoun: "She went by and he nodded to her"."""
    begin = unit.start[0]
    doer = next((one for one in reversed(actors) if one.subject and one.start >= begin), None)
    return doer is not None and "" not in (doer.gender, mention.gender) and doer.gender != mention.gender


def _leads_with(scan: Scan, mention: Nominal) -> bool:
    """Whether a sentence begins with what is somebody's: "Mr. Pike's leg hung from a hook. He …"."""
    unit, nouns = scan.unit, scan.lexicon.nouns
    if mention.kind != "name" or mention.i > 0 or not unit.opens or unit.word(mention.j) != "'s":
        return False
    owned = range(mention.j + 1, min(mention.j + 1 + _OWNED, len(unit)))
    return not any(unit.lower[k] in nouns or k in scan.by_start for k in owned)


def _subject_named(scan: Scan, someone: Nominal, lexicon: Lexicon) -> Nominal | None:
    """Give the name behind a noun that is the subject: "her brother, Silas, limped"."""
    name = scan.named(someone)
    if name is None or someone.inside:
        return None
    after = scan.unit.word(name.j + 1)
    language = lexicon.language
    return None if after in language.articles or after in language.prepositions else name


def _same_person(scan: Scan, mention: Nominal) -> bool:
    """Whether a common noun only says what somebody named is: "Osmar is the owner", "Cícero, the engineer, …"."""
    told = scan.told_of(mention)
    if told is not None:
        # "Era viúvo" goes on with somebody, "Era um homem baixo" may say who has come.
        bare = scan.unit.word(mention.i - 1) in scan.lexicon.linking
        return told.kind in ("name", "pronoun") or (bare and told.kind in ("topic", "first"))
    unit, language = scan.unit, scan.lexicon.language
    k = mention.i
    while k > 0 and mention.i - k < _DETERMINERS and unit.lower[k - 1] in language.articles:
        k -= 1
    if k < mention.i and unit.word(k) in language.definite_articles and not language.null_subject:
        beside = scan.by_end.get(k)
        if beside is not None and beside.kind == "name":
            return True  # "Orrin the groom"
    if _detached(scan, mention):
        return True
    k = _possessed(scan, k)
    owner = scan.by_end.get(k - 1) if k < mention.i and unit.word(k - 1) == "," else None
    after = unit.word(mention.j)
    # A list of people goes on behind a comma or an "and": "Osmar, the owner, and Rita".
    closed = after in (",", ".", ";", "—", "") or after in language.relatives or after in language.of_words
    return closed and owner is not None and owner.kind == "name" and unit.word(owner.i - 1) != ","


def _detached(scan: Scan, mention: Nominal) -> bool:
    """Whether a phrase at the end tells more of the subject: "Petra opened it, a tall woman with sawdust …"."""
    unit, language = scan.unit, scan.lexicon.language
    k = mention.i
    while k > 0 and mention.i - k < _ASIDE and unit.lower[k - 1] not in language.articles:
        word = unit.lower[k - 1]
        if not word[0].isalpha() or word in language.stop_words - language.adverbs:
            return False
        k -= 1
    if mention.kind != "someone" or unit.word(k - 2) != "," or unit.word(k - 1) in language.definite_articles:
        return False
    after = unit.word(mention.j)
    doing = after in language.be_verbs | language.have_verbs | language.act_verbs | language.auxiliaries
    first = scan.first_subject(k - 2)
    if doing or first is None or first.kind not in ("name", "pronoun"):
        return False
    known = first.gender or language.given_names.get(first.form.split(" ")[0].lower(), "")
    return not known or not mention.gender or known == mention.gender


def _possessed(scan: Scan, i: int) -> int:
    """Give where "the keeper's", "Nora's" begins before a word, the word itself where nobody owns it."""
    unit, language = scan.unit, scan.lexicon.language
    if unit.word(i - 1) in language.possessives:
        return i - 1
    if unit.word(i - 1) != "'s":
        return i
    owner = scan.by_end.get(i - 1)
    k = owner.i if owner is not None else i - 2
    while unit.word(k - 1) in language.articles:
        k -= 1
    return k


def _undetermined(scan: Scan, mention: Nominal) -> bool:
    """Whether a noun stands for nobody in particular: "filho de vaqueiro", "mãe de três meninos".

    Where a verb needs no subject, whom it goes on with has an article, a name or a possessive.
    """
    unit, language = scan.unit, scan.lexicon.language
    if not language.null_subject or mention.i == 0:
        return False
    before = unit.word(mention.i - 1)
    counted = number_at(unit, mention.i - 1, language) is not None and before not in language.articles
    leads = before in language.of_words or before in language.prepositions
    bare = leads and before not in language.contractions and before not in language.articles
    apposed = before == "," or before in language.conjunctions
    after = unit.word(mention.j)
    # ", professora, que …" says what the one before is; so do "quando criança" and "ainda moço".
    closed = before == "," and (after in (",", ".", ";", "") or after in language.relatives)
    stage = before in language.adverbs or (
        before in language.conjunctions and unit.word(mention.i - 2) != ","
    )
    return counted or bare or closed or stage or (apposed and after in language.of_words)


def _said_to_be(scan: Scan, someone: Nominal) -> Nominal | None:
    """Give the name in "A professora de geografia se chama Marli", "O mestre da obra era o Cosme"."""
    unit, language = scan.unit, scan.lexicon.language
    if someone.inside or someone.kind != "noun":
        return None
    for k in range(someone.j, min(someone.j + _CALLED, len(unit))):
        word = unit.lower[k].partition("-")[0]
        if word in language.be_verbs and unit.word(k + 1) in language.lives.called:
            continue
        if word in language.lives.naming or word in language.be_verbs or word in language.lives.called:
            at = k + 1
            while (
                unit.word(at) in language.adverbs
                or language.numbers.get(unit.word(at)) == 1
                or (unit.word(at) in language.definite_articles and language.names_take_articles)
            ):
                at += 1
            name = scan.by_start.get(at)
            closed = name is not None and (
                not unit.word(name.j)[:1].isalpha() or unit.word(name.j) in language.conjunctions
            )
            return name if name is not None and name.kind == "name" and closed else None
        if (
            k in scan.by_start and not scan.by_start[k].inside and not _inner(unit, scan.by_start[k], scan)
        ) or (not word[:1].isalpha()):
            return None
    return None


def _inner(unit: Unit, mention: Nominal, scan: Scan) -> bool:
    """Whether a pronoun only leans on the verb: "se chama"."""
    language = scan.lexicon.language
    return language.null_subject and unit.lower[mention.i] in language.clitics


def _passing(scan: Scan, mention: Nominal, frames: FrameMap) -> bool:
    """Whether a noun brings nobody onto the page: "two boys", "cut like a boy's", "as lies of the mother"."""
    unit, language = scan.unit, scan.lexicon.language
    if _several(scan, mention) or frames.at(unit, mention.i, mention.i) & _COMPARED:
        return True
    k = mention.i
    while (
        k > 0
        and mention.i - k < _ASIDE
        and (
            unit.lower[k - 1] in language.articles
            or unit.lower[k - 1] in language.possessives
            or scan.lexicon.predicates.get(unit.lower[k - 1])
        )
    ):
        k -= 1
    before = unit.word(k - 1)
    small = before in language.stop_words
    if before in language.equatives or (before in language.comparatives and small):
        return True
    if before in language.relatives and any(
        word in language.comparatives for word in unit.lower[max(k - _ASIDE, 0) : k - 1]
    ):
        return True  # "mais alto do que o barqueiro"
    leads = any(one.j <= k and not one.inside and one.kind in ("name", "pronoun") for one in scan.mentions)
    if mention.kind != "noun" or unit.lower[mention.i] not in language.kin:
        return False
    owned = before in language.of_words or unit.word(k) in language.contractions or k < mention.i
    return owned and mention.inside and (leads or language.null_subject)


def _several(scan: Scan, mention: Nominal) -> bool:
    """Whether a noun is of more than one: "two boys", "of the sisters", "homens"."""
    unit, lexicon = scan.unit, scan.lexicon
    word = unit.lower[mention.i]
    number = number_at(unit, mention.i - 1, lexicon.language)
    if number is not None and number.value > 1:
        return True
    return any(
        bool(plural) and word.endswith(plural) and word.removesuffix(plural) + single in lexicon.nouns
        for single, plural in lexicon.language.renaming.plurals
    )


def _from(unit: Unit, mention: Nominal, lexicon: Lexicon) -> bool:
    """Whether a verb follows what more is told of a name: "Ysolde of Marrow was …", "Orrin the groom was …"."""
    language, after = lexicon.language, unit.word(mention.j)
    if mention.i > 1 or not (after in language.of_words or after in language.definite_articles):
        return False
    k = mention.j + 1
    if after in language.of_words:
        while k < len(unit) and k - mention.j < _ASIDE and unit.text[k][0].isupper():
            k += 1
    elif unit.word(k) in lexicon.nouns:
        k += 1
    verb = unit.word(k)
    told = verb in language.be_verbs or verb in language.have_verbs or verb in language.act_verbs
    return told and k > mention.j + 1


def _presented(unit: Unit, mention: Nominal, lexicon: Lexicon) -> bool:
    """Whether a name is a subject by where it stands: "era sempre o Anselmo", "No recreio o Baltazar apitou"."""
    language, k = lexicon.language, mention.i - 1
    while unit.word(k) in language.adverbs or (
        language.names_take_articles and unit.word(k) in language.definite_articles
    ):
        k -= 1
    before, after = unit.word(k), unit.word(mention.j)
    if before in language.be_verbs:
        # "It was Nora that he thought of" begins with nobody, "The victim was one Nora Vance" with her.
        said = k > 1 and unit.word(k - 1) not in language.pronouns
        closed = not after[:1].isalpha() or after in language.relatives
        return said and closed and "," not in unit.lower[:k] and language.negations.isdisjoint(unit.lower[:k])
    verb = language.null_subject and len(after) > _VERB and after.endswith(language.past_suffixes)
    article = k < mention.i - 1
    return (
        verb and article and not before.endswith(language.past_suffixes) and before not in language.act_verbs
    )


def _street(scan: Scan, mention: Nominal) -> bool:
    """Whether a name is that of a street or a square: "a rua do Ouvidor"."""
    unit, language = scan.unit, scan.lexicon.language
    return unit.word(mention.i - 1) in language.of_words and unit.word(mention.i - 2) in language.place_nouns


def _owners(unit: Unit, lexicon: Lexicon) -> Iterator[Actor]:
    """Give the words that tell the owner's gender and are no pronouns: his."""
    for i, word in enumerate(unit.lower):
        gender = lexicon.owners.get(word)
        if gender is not None:
            yield Actor(
                unit.start[i],
                "owner",
                word,
                gender,
                subject=False,
                register=unit.register,
                sentence=unit.sentence,
            )


def _is_object(unit: Unit, mention: Nominal, lexicon: Lexicon) -> bool:
    """Whether a pronoun is what something is done to: "beckoned her to come", not "her brown hair"."""
    language, after = lexicon.language, unit.word(mention.j)
    if mention.form not in language.possessives:
        return True
    # "with her back to the wall", "carried her own trunk"; but "beckoned her back"
    if after in language.owned_words and (
        mention.inside or after not in language.adverbs | language.prepositions
    ):
        return False
    return not after[:1].isalpha() or after in language.stop_words or after in language.prepositions


def _is_subject(unit: Unit, mention: Nominal, lexicon: Lexicon) -> bool:
    """Whether a mention stands where a subject stands: before a verb, not behind a preposition."""
    language = lexicon.language
    if mention.form in language.subject_pronouns:
        return True
    if mention.inside or unit.word(mention.j) == "'s" or mention.form in language.object_pronouns:
        return False
    owns = mention.kind == "pronoun" and mention.form in language.possessives
    if owns and unit.word(mention.i - 1) in language.act_verbs:
        return False  # "a wind that took her scarf"
    before, after = unit.word(mention.i - 1), unit.word(mention.j)
    if mention.kind == "name" and mention.i <= 1 and after == ":":
        return True  # "Nora Vance: forty, in boots, …"
    if mention.kind == "name" and (_from(unit, mention, lexicon) or _presented(unit, mention, lexicon)):
        return True
    k = mention.i
    if mention.kind == "noun" and before not in language.conjunctions:
        while k > 0 and unit.lower[k - 1] not in language.prepositions and unit.lower[k - 1].isalpha():
            k -= 1
            if unit.lower[k] in language.articles or unit.lower[k] in language.possessives:
                break
        before = unit.word(k - 1)
    if before.partition("-")[0] in language.speech_verbs:
        # "said the boy", but "Nora told the boy"
        teller = unit.word(k - 2)
        return not teller.isalpha() or teller in language.adverbs
    # "At noon Nora was": whatever stands before, a form of be, have or a deed behind a name is its verb.
    if mention.kind == "name" and (
        after in language.act_verbs or after in language.be_verbs or after in language.have_verbs
    ):
        return True
    # "in came Yolanda": where nobody else stands in the clause before it, the verb's subject follows it.
    if (
        not language.null_subject
        and before.isalpha()
        and (before not in language.stop_words or before in language.act_verbs)
        and _leads_clause(unit, mention, lexicon)
    ):
        return True
    if mention.kind == "name" and language.names_take_articles and before in language.definite_articles:
        before = unit.word(mention.i - 2)
    # "Na porta apareceu Morvan", "A visita era o capitão": the verb goes before whoever comes on the scene.
    if mention.kind == "name" and before in language.telling.presenting:
        return True
    # Behind a word that means something (a verb, a noun) a mention is an object.
    if before.isalpha() and before not in language.conjunctions and before not in language.relatives:
        if before not in language.adverbs and before not in language.stop_words:
            return False
        if before in language.prepositions or before in language.articles:
            return mention.kind == "noun"
    if after == ",":
        return mention.i <= 1 or _apposed(unit, mention, lexicon)
    return (
        after[:1].isalpha()
        and unit.text[mention.j][0].islower()
        and (after not in language.prepositions or after in language.be_verbs)
        and (after not in language.conjunctions or after in language.clitics)
        and after not in language.articles
        and (after not in language.pronouns or after in language.clitics)
    )


def _apposed(unit: Unit, mention: Nominal, lexicon: Lexicon) -> bool:
    """Whether a name says who a noun phrase is whose verb follows: "O mecânico mais velho, seu Tito, era …"."""
    language, verb = lexicon.language, unit.word(mention.j + 1)
    begins = mention.i - 1
    if language.names_take_articles and unit.word(begins) in language.definite_articles:
        begins -= 1
    return (
        mention.kind == "name"
        and unit.word(begins) == ","
        and (unit.lower[0] in language.definite_articles or unit.lower[0] in language.possessives)
        and (verb in language.be_verbs or verb in language.have_verbs or verb in language.act_verbs)
        and "," not in unit.lower[:begins]
    )


def _leads_clause(unit: Unit, mention: Nominal, lexicon: Lexicon) -> bool:
    """Whether nobody and nothing that could be a subject stands in the clause before a mention."""
    language = lexicon.language
    for k in range(mention.i - 1, -1, -1):
        word = unit.lower[k]
        if not word[0].isalnum() or word in language.conjunctions:
            return mention.i - k > 1
        if (
            word in language.articles
            or word in language.possessives
            or word in language.pronouns
            or word == "'s"
        ):
            return False
        if unit.text[k][0].isupper() and k > 0:
            return False
        if word in language.relatives or word in language.demonstratives:
            return False
    return not unit.opens or mention.i > 1
