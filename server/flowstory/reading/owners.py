"""Whose is it? The one resolver that every fact asks; `None` is a normal answer.

Within a unit an owner is told by a possessor ("Nora's eyes", "her eyes"), an of-phrase ("os olhos de
Osmar"), the subject of a verb ("Nora had …"), or the noun that "with" hangs on. A pronoun is left for
the chapter and the cast to resolve; an unnamed person is nobody's.
"""

from __future__ import annotations

from flowstory.reading.lexicon import Lexicon
from flowstory.reading.model import DIALOGUE, Holder
from flowstory.reading.nominals import Nominal, nominals
from flowstory.reading.numbers import number_at
from flowstory.reading.tokens import Unit

_POSSESSIVE = "'s"
_RUN = 20  # words from a name to the end of what asides tell of it
_BETWEEN = 3  # words between a noun of a person and what hangs on it
_SHORT = 3  # letters up to which the ending of a word is no proof of a verb
_FRONT = 10  # words of an aside that opens a sentence
_PARTS = frozenset({";", ":"})
_CLAUSE_ENDS = frozenset({",", ";", ":", "—", "–", "--", "(", ")"})


class Scan:
    """One unit, its mentions, and the questions that matchers ask of it."""

    __slots__ = ("by_end", "by_start", "lexicon", "mentions", "unit")

    def __init__(self, unit: Unit, lexicon: Lexicon) -> None:
        self.unit = unit
        self.lexicon = lexicon
        self.mentions = nominals(unit, lexicon)
        self.by_end = {mention.j: mention for mention in self.mentions}
        self.by_start = {mention.i: mention for mention in self.mentions}

    def holder(self, mention: Nominal) -> Holder | None:
        """Give the holder that a mention stands for; nobody for an unnamed person or several people."""
        start = self.unit.start[mention.i]
        if mention.kind == "name":
            return Holder("name", mention.form, mention.gender, start)
        if mention.kind == "pronoun":
            kind = {1: "first", 2: "second"}.get(mention.person, "pronoun")
            return Holder(kind, mention.form, mention.gender, start)
        if mention.kind == "noun":
            return Holder("role", mention.form, mention.gender, start)
        return None

    def possessor(self, i: int) -> tuple[Holder | None, bool]:
        """Say whose the noun phrase is whose first word stands at `i`, by the words before it.

        Gives the holder and whether a possessor stands there at all (an unnamed one gives `(None, True)`).
        """
        unit, language = self.unit, self.lexicon.language
        before = unit.word(i - 1)
        if before == _POSSESSIVE:
            owner = self.by_end.get(i - 1)
            if owner is None:
                return None, True
            # "the cousin of Nora's friend's eyes": a chain is nobody's.
            return self.holder(owner) if not owner.inside or unit.word(
                owner.i - 1
            ) not in language.of_words else None, True
        if before in language.owning_relatives:
            # "Nora, whose eyes …": hers, where she stands right before.
            k = i - 2 if unit.word(i - 2) == "," else i - 1
            owner = self.by_end.get(k)
            return self.holder(owner) if owner is not None and owner.kind == "name" else None, True
        person = language.possessives.get(before)
        if person is not None:
            if person.plural:
                return None, True
            kind = {1: "first", 2: "second"}.get(person.person, "pronoun")
            if (
                kind == "pronoun"
                and not person.gender
                and language.null_subject
                and unit.register == DIALOGUE
            ):
                kind = "second"  # "Esses seus olhos": in talk, seu is yours
            holder = Holder(kind, before, person.gender, unit.start[i - 1])
            return self._described(i - 2, person.gender) or holder if kind == "pronoun" else holder, True
        return None, False

    def _described(self, preposition: int, gender: str) -> Holder | None:
        """Give whom "Nora, with her grey eyes" names right before the phrase, if a pronoun can mean them."""
        unit, language = self.unit, self.lexicon.language
        if unit.word(preposition) not in language.with_words:
            return None
        owner = self.by_end.get(preposition - 1 if unit.word(preposition - 1) == "," else preposition)
        if owner is None or owner.kind != "name" or owner.inside:
            return None
        known = owner.gender or language.given_names.get(unit.lower[owner.i], "")
        return self.holder(owner) if not gender or known == gender else None

    def of_phrase(self, i: int) -> tuple[Holder | None, bool]:
        """Say whose a noun phrase is by what follows it at `i`: "of Nora", "da Nora", "dele"."""
        unit, language = self.unit, self.lexicon.language
        word = unit.word(i)
        person = language.possessives.get(word)
        if person is not None and language.adjective_side == "after":
            kind = {1: "first", 2: "second"}.get(person.person, "pronoun")
            return (None if person.plural else Holder(kind, word, person.gender, unit.start[i])), True
        if word not in language.of_words:
            return None, False
        k = i + 1
        while unit.word(k) in language.articles:
            k += 1
        owner = self.by_start.get(k)
        if owner is None:
            return None, False
        # "of Nora's brother" is the brother's.
        return (None if unit.word(owner.j) == _POSSESSIVE else self.holder(owner)), True

    def subject(self, verb: int) -> Holder | None:
        """Give the subject of the verb at a word, if it is told in this unit without doubt."""
        at = verb
        if self._said_of_topic(verb):
            first = self.unit.lower[at].partition("-")[0] in self.lexicon.language.first_person_verbs
            return Holder("first" if first else "topic", "", "", self.unit.start[0])
        mention = self.subject_mention(verb)
        if mention is not None:
            return self.holder(mention)
        while verb > 0 and (leaning := self.by_end.get(verb)) is not None and self._leans(leaning):
            verb = leaning.i
        said = self.unit.lower[at].partition("-")[0] in self.lexicon.language.first_person_verbs
        if self.lexicon.language.null_subject and (said or self._nothing_before(verb)):
            # "Eu me chamo Priscila e tenho …": a verb that says "I" by itself needs nobody before it.
            return Holder("first" if said else "topic", "", "", self.unit.start[verb])
        return None

    def subject_mention(self, verb: int) -> Nominal | None:
        """Give the mention that is the subject of the verb at a word."""
        unit, language = self.unit, self.lexicon.language
        skip = language.auxiliaries | language.adverbs | language.negations
        i = verb
        while i > 0 and (unit.lower[i - 1] in skip and i - 1 not in self.by_start):
            i -= 1
        owner = self.by_end.get(i)
        if owner is not None and self._leans(owner):
            # "quando o padre me ensinava": whoever something is done to stands before the verb as well.
            return self.subject_mention(owner.i)
        if owner is not None:
            return self._free(owner)
        before = unit.word(i - 1)
        if before in language.relatives:
            i -= 1
            if unit.word(i - 1) == ",":
                i -= 1
            owner = self.by_end.get(i)
            if (owner is None or owner.kind in ("noun", "someone")) and unit.word(i) == ",":
                described = self.described(i)
                if described is not None:
                    return described
            # After a relative the noun need not be a subject: "She looked at Nora, who had …"; but in "the
            # governor of Normandy, who died" it is the governor.
            if owner is not None and unit.word(owner.i - 1) in language.of_words:
                # "O barraco era do Tião, que …": nothing else it could be told of.
                belongs = owner.kind == "name" and unit.word(owner.i - 2) in language.be_verbs
                return owner if belongs else None
            if owner is not None and owner.inside and self._told_to(owner):
                return None
            return owner if owner is not None and owner.kind in ("name", "noun", "someone") else None
        if before == ",":
            return self.across_comma(i - 1) or self._chained(i)
        if before in language.conjunctions:
            return self.first_subject(i - 1)
        return None

    def _chained(self, verb: int) -> Nominal | None:
        """Give the subject of "A Bruna é loira, tem olhos verdes": of two clauses that only a comma joins."""
        language = self.lexicon.language
        if not language.null_subject or not self.unit.opens:
            return None
        first = self.first_subject(verb - 1)
        told = first is not None and first.kind == "name" and self.unit.word(first.j) in self._plain_verbs
        return first if told else None

    @property
    def _plain_verbs(self) -> frozenset[str]:
        return self.lexicon.language.be_verbs | self.lexicon.language.have_verbs

    def _told_to(self, owner: Nominal) -> bool:
        """Whether somebody is only spoken to: "Contou à tia Dalva que foi contador"."""
        language, k = self.lexicon.language, owner.i - 1
        while self.unit.word(k) in language.prepositions or self.unit.word(k) in language.articles:
            k -= 1
        return self.unit.word(k).partition("-")[0] in language.speech_verbs

    def _leans(self, owner: Nominal) -> bool:
        """Whether a pronoun before a verb is its object: me, te, lhe, where pronouns lean on the verb."""
        language = self.lexicon.language
        return (
            language.null_subject and owner.kind in ("pronoun", "people") and owner.form in language.clitics
        )

    def _free(self, owner: Nominal) -> Nominal | None:
        """Give a mention unless a preposition or a possessive stands before it."""
        return self._ruler(owner) if owner.inside else owner

    def _ruler(self, place: Nominal) -> Nominal | None:
        """Give who is named by a place before the verb: "King Orrec of the Salt Coast had …"."""
        language, k = self.lexicon.language, place.i
        while self.unit.word(k - 1) in language.articles:
            k -= 1
        if place.kind != "name" or self.unit.word(k - 1) not in language.of_words:
            return None
        ruler = self.by_end.get(k - 1)
        return ruler if ruler is not None and ruler.kind == "name" and not ruler.inside else None

    def named(self, someone: Nominal) -> Nominal | None:
        """Give the name that says who somebody is: "her brother, Silas, …", "a irmã mais velha, Rute, …".

        Not in talk, where a name between commas is whom one speaks to, and not in a list of people.
        """
        unit, language = self.unit, self.lexicon.language
        if someone.kind not in ("noun", "someone") or unit.register == DIALOGUE:
            return None
        comma = someone.j
        if unit.word(comma) in language.of_words:
            # "a filha de criação, Jacinta, …", "o dono da casa, o Fernando, …": never "a irmã do coronel, …".
            while comma - someone.j < _BETWEEN and unit.word(comma) != "," and comma not in self.by_start:
                comma += 1
        if unit.word(comma) != ",":
            return None
        at = comma + 1
        if language.names_take_articles and unit.word(at) in language.definite_articles:
            at += 1
        name = self.by_start.get(at)
        if name is None or name.kind != "name" or unit.word(name.j) != ",":
            return None
        listed = self.lexicon.language.conjunctions
        return None if unit.word(name.j + 1) in listed or unit.word(someone.i - 1) in listed else name

    def across_comma(self, comma: int) -> Nominal | None:
        """Find the subject before an aside that ends at a comma: "Nora, a tall woman of forty, had …"."""
        aside = self.by_end.get(comma)
        if (
            aside is not None
            and aside.kind == "name"
            and any(not someone.inside and self.named(someone) is aside for someone in self.mentions)
        ):
            return aside
        for k in range(comma - 1, max(comma - 14, -1), -1):
            if self.unit.lower[k] == ",":
                owner = self.by_end.get(k)
                if owner is not None and not owner.inside:
                    return owner
        # "the youngest, Nora, died": the name is the aside.
        named = self.by_end.get(comma)
        if named is not None and named.kind == "name":
            language, before = self.lexicon.language, named.i - 1
            if language.names_take_articles and self.unit.word(before) in language.definite_articles:
                before -= 1
            return named if self.unit.word(before) == "," else None
        return None

    def first_subject(self, before: int) -> Nominal | None:
        """Give the subject before a word: the first mention since a colon or semicolon that is in no phrase.

        Nobody where another mention that could be a subject stands between.
        """
        begin = next((k + 1 for k in range(before - 1, -1, -1) if self.unit.lower[k] in _PARTS), 0)
        candidates = [m for m in self.mentions if begin <= m.i and m.j <= before and not m.inside]
        free = [m for m in candidates if self.unit.word(m.j) != _POSSESSIVE and not self._predicated(m)]
        headed = begin > 1 and self.unit.lower[begin - 1] == ":" and self.by_end.get(begin - 1) is not None
        if not candidates and begin and (self._goes_on(begin) or headed):
            # "Edgar obedeceu, por preguiça: sentou num caixote e …": whoever the clause before the colon is of.
            return self.first_subject(begin - 1)
        if not free or free[0].i - begin > 6:
            return None
        first = free[0]
        for other in free[1:]:
            if (
                other.kind in ("name", "noun", "someone", "people")
                or (other.kind == "pronoun" and other.person != 3)
                or (
                    other.kind == "pronoun" and other.gender and first.gender and other.gender != first.gender
                )
            ):
                return None
        return first

    def _goes_on(self, i: int) -> bool:
        """Whether a word is a verb that needs no subject of its own."""
        language, word = self.lexicon.language, self.unit.word(i).partition("-")[0]
        return language.null_subject and (
            word in language.act_verbs
            or word in self.lexicon.linking
            or word in language.have_verbs
            or (len(word) > _SHORT and word.endswith(language.past_suffixes))
        )

    def _nothing_before(self, verb: int) -> bool:
        """Whether no mention stands in the clause before a verb, so that its subject is the topic."""
        for k in range(verb - 1, -1, -1):
            word = self.unit.lower[k]
            if word in _CLAUSE_ENDS or word in self.lexicon.language.conjunctions:
                return not any(
                    mention.j <= k and not mention.inside and not self._predicated(mention)
                    for mention in self.mentions
                )
            if k in self.by_start or any(mention.i <= k < mention.j for mention in self.mentions):
                return False
            if word not in self.lexicon.language.adverbs and word not in self.lexicon.language.negations:
                return False
        return True

    def _said_of_topic(self, verb: int) -> bool:
        """Whether a verb goes on with one that opens the sentence: "Tinha duas filhas e não comia carne"."""
        unit, language = self.unit, self.lexicon.language
        if not language.null_subject or not unit.opens or verb == 0:
            return False
        k = verb - 1
        while k > 0 and (unit.lower[k] in language.negations or unit.lower[k] in language.clitics):
            k -= 1
        if unit.lower[k] not in language.conjunctions:
            return False
        opening = unit.word(0) in language.have_verbs or unit.word(0) in language.be_verbs
        return opening and all(
            mention.inside
            or mention.kind == "someone"
            or number_at(unit, mention.i - 1, language) is not None
            for mention in self.mentions
            if mention.j <= verb
        )

    def _predicated(self, mention: Nominal) -> bool:
        """Whether a noun only says what the one is whom the unit begins with: "Era viúvo, tinha …"."""
        return (
            mention.kind == "someone"
            and mention.i > 0
            and self.unit.lower[mention.i - 1] in self.lexicon.linking
        )

    def fronted(self, end: int, *, begin: int | None = None) -> Holder | None:
        """Give the name behind what opens a sentence: "Canhoto de nascença, Cícero …", "Left-handed, Nora …".

        `end` is the word behind what is told. Nobody may stand before it, but for the common nouns from `begin`
        on, which are what is told ("Pai de quatro meninas, Otávio …").
        """
        unit, language = self.unit, self.lexicon.language
        if not unit.opens or any(
            mention.j <= end
            and not mention.inside
            and (begin is None or mention.i < begin or mention.kind == "name")
            for mention in self.mentions
        ):
            return None
        for k in range(end, min(end + _FRONT, len(unit))):
            if unit.lower[k] == ",":
                at = k + 1
                while unit.word(at) in language.articles and language.names_take_articles:
                    at += 1
                owner = self.by_start.get(at)
                if owner is None and unit.word(at) not in language.stop_words:
                    continue  # "Loira, alta, Lívia …"
                if owner is None or owner.kind not in ("name", "pronoun") or owner.person != 3:
                    return None
                # A second comma closes an apposition or goes on with a list of people.
                after = unit.word(owner.j)
                return None if after in (_POSSESSIVE, ".") else self.holder(owner)
            if k in self.by_start and not self.by_start[k].inside:
                return None
            if not unit.lower[k][0].isalnum():
                return None
            if unit.lower[k] in self.lexicon.linking:
                return None  # a clause of its own
        return None

    def bearer(self, preposition: int) -> Holder | None:
        """Say whom a phrase with "with" describes: the noun right before it, or the unit's subject."""
        unit = self.unit
        k = preposition
        if unit.word(k - 1) == ",":
            k -= 1
            owner = self.by_end.get(k)
            if owner is not None and owner.kind == "name" and not owner.inside:
                return self.holder(owner)
            first = self.first_subject(k)
            if first is not None:
                return self.holder(first)
            if (told := self._told_near(k)) is not None:
                return told
            if self.lexicon.language.null_subject and not any(
                not m.inside for m in self.mentions if m.j <= k
            ):
                return Holder("topic", "", "", unit.start[preposition])
            return None
        owner = self.by_end.get(k)
        if owner is None:
            return self._told_near(k)
        if owner.inside and owner.kind == "name":
            return None  # "gazed at Nora with large eyes": the gazer's
        if owner.kind == "someone":
            return self.told_of(owner)
        return self.holder(owner) if owner.kind != "people" else None

    def _told_near(self, end: int) -> Holder | None:
        """Give the subject of "Nora was a woman of fifty" where only words of that phrase lead up to `end`."""
        near = next((mention for mention in reversed(self.mentions) if mention.j <= end), None)
        if near is None or near.kind != "someone" or end - near.j > _BETWEEN:
            return None
        for word in self.unit.lower[near.j : end]:
            if not word.isalnum() or (
                word in self.lexicon.breakers and word not in self.lexicon.language.of_words
            ):
                return None
        return self.told_of(near)

    def _apposed(self, someone: Nominal, comma: int) -> Holder | None:
        """Give the name right before a comma behind which an unnamed person says who that is.

        Not in talk, and not where a list of people may go on: "Nora, a nurse and two boys".
        """
        unit, language = self.unit, self.lexicon.language
        name = self.by_end.get(comma)
        if someone.kind != "someone" or name is None or name.kind != "name" or unit.register == DIALOGUE:
            return None
        before = name.i - 1
        if language.names_take_articles and unit.word(before) in language.definite_articles:
            before -= 1
        known = name.gender or language.given_names.get(unit.lower[name.i], "")
        if "" not in (known, someone.gender) and known != someone.gender:
            return None
        listed = unit.word(before) in language.conjunctions and unit.word(before - 1)[:1].isalpha()
        listed = listed or (unit.word(before) == "," and before in self.by_end)
        listed = listed or unit.word(someone.j) in language.conjunctions or unit.word(name.j) == _POSSESSIVE
        return None if listed else self.holder(name)

    def described(self, comma: int) -> Nominal | None:
        """Give the name that the asides up to a comma tell of: "Calum, a tall boy with red hair, who …".

        Not in talk, where a name before a comma is whom one speaks to, and not where a verb stands between.
        """
        unit, language = self.unit, self.lexicon.language
        if unit.register == DIALOGUE:
            return None
        for k in range(comma - 1, max(comma - _RUN, 0), -1):
            word = unit.lower[k]
            if word == ",":
                name = self.by_end.get(k)
                if name is not None and name.kind == "name":
                    before = unit.word(name.i - 1)
                    listed = before in language.conjunctions or (before == "," and name.i - 1 in self.by_end)
                    return None if listed or name.inside else name
                continue
            mention = self.by_start.get(k)
            if (
                word in self._plain_verbs
                or word in language.act_verbs
                or word in language.speech_verbs
                or word in language.auxiliaries
                or word in language.relatives
                or not word[0].isalnum()
                or (mention is not None and mention.kind in ("name", "pronoun") and not mention.inside)
            ):
                return None
        return None

    def told_of(self, someone: Nominal) -> Holder | None:
        """Give whom an unnamed person is said to be: "Nora was a tall woman", "by Nora, a tall woman with …"."""
        unit = self.unit
        for k in range(someone.i - 1, max(someone.i - _BETWEEN - 2, -1), -1):
            word = unit.lower[k]
            if word in self.lexicon.linking:
                return self.subject(k)
            if word == "," and unit.word(k + 1) in self.lexicon.language.articles:
                return self._apposed(someone, k)
            if not word[0].isalpha() or k in self.by_start or word in self.lexicon.breakers:
                return None
        return None
