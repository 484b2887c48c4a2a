"""Whom a third-person pronoun means: the subject that the passage is about, or else the only one who fits.

Walks back sentence by sentence. A sentence's subject goes before whoever else it mentions; a tag or a beat
tells whom the talk in between belongs to; an unnamed person, a second subject or a lost thread means nobody.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from flowstory.manuscript.model import Paragraph
from flowstory.reading.model import NARRATION, Actor, Holder, ParagraphReading
from flowstory.story.cast import Cast
from flowstory.story.model import Kind

Scene = Sequence[tuple[Paragraph, ParagraphReading]]

_BACK = 5  # paragraphs before its own in which a pronoun may find its name
_FAR = 40  # the same, where all on the way go on with the pronoun alone
_SURE = 0.9  # from this confidence a speaker is as good as a subject
_MANY = 2  # fitting people beside a pronoun, from which on it may be any of them that the passage turns to
_NEAR = 2  # sentences, its own with it, in which whoever something is done to may be meant as well
_KNOWN = 2  # times that a scene must name the only one who fits, where nobody near is named


class Voice(NamedTuple):
    """Who speaks in a paragraph, how sure that is (0 to 1), and to whom, "" where that is not known."""

    speaker: str
    confidence: float
    hearer: str = ""


class _Walk:
    """What was passed on the way back from a pronoun to its name."""

    __slots__ = (
        "agreed",
        "cast",
        "done_to",
        "gender",
        "here",
        "lost",
        "narrator",
        "others",
        "passed",
        "pronouns",
        "seen",
    )

    def __init__(self, cast: Cast, gender: str, *, agreed: bool = False, narrator: str = "") -> None:
        self.cast = cast
        self.gender = gender
        self.narrator = narrator
        self.agreed = agreed
        """Whether only an adjective told the gender, so that one of no known gender may be meant as well."""
        self.seen: set[str] = set()
        """Fitting characters that were passed without being chosen."""
        self.pronouns: set[str] = set()
        """Genders of the pronouns that were subjects of whole sentences behind this one."""
        self.others: set[str] = set()
        """Genders of all pronouns that were subjects."""
        self.done_to = False
        self.lost = False
        self.here = True
        self.passed = 0
        """Sentences looked at."""

    def is_followed(self) -> bool:
        """Whether sentence after sentence has gone on with the pronoun alone."""
        return self.gender in self.pronouns

    def is_somebody(self, form: str) -> bool:
        """Whether more than a capital says that a name is a person's: "the ford of Hest" is no rival."""
        key = self.cast.by_form.get(form)
        return key is not None and (self.cast.genders[key] != "unknown" or self.cast.clusters[key].acts > 0)

    def person(self, form: str) -> str:
        """Give the character that a name means and that the pronoun may, "" for anybody else."""
        key = self.cast.by_form.get(form)
        if key is None or key == self.narrator or self.cast.clusters[key].kind is not Kind.CHARACTER:
            return ""
        return "" if clashes(self.known(key), self.gender) else key

    def known(self, key: str) -> str:
        """Give the gender of a character, by the pronouns passed since where nothing else tells it."""
        gender = self.cast.genders[key]
        if (
            gender not in ("female", "male")
            and self.gender
            and self.others
            and self.gender not in self.others
        ):
            return next(iter(self.others))
        return gender


def clashes(one: str, other: str) -> bool:
    """Whether two genders cannot be one person's."""
    return one in ("female", "male") and other in ("female", "male") and one != other


def antecedent(
    holder: Holder,
    scene: Scene,
    at: int,
    cast: Cast,
    voices: Mapping[int, Voice],
    but: str = "",
    narrator: str = "",
) -> str | None:
    """Give the one character that a pronoun (or a verb without a subject) goes on with.

    `but` is a character whom it cannot mean: "Marlene, her younger sister, …" is not Marlene's sister. Nor can it
    mean the one who tells the story as "I".
    """
    if holder.kind == "topic":
        holder = _continued(holder, scene[at][1])
    walk = _Walk(cast, holder.gender, agreed=holder.kind == "topic", narrator=narrator)
    limit = holder.start
    for back in range(min(at, _FAR) + 1):
        if back > _BACK and (walk.lost or walk.seen or not walk.is_followed()):
            break
        reading = scene[at - back][1]
        if back > 0 and reading.quotes:
            chosen = _heard(walk, voices.get(at - back))
            if chosen:
                return chosen
        actors = [
            actor
            for actor in reading.actors
            if actor.register == NARRATION
            and actor.start < limit
            and not (back == 0 and _is_owned(actor, holder))
            and not (but and actor.kind == "name" and cast.by_form.get(actor.form) == but)
        ]
        limit = 1 << 60
        sentences = [list(group) for _, group in groupby(actors, key=lambda actor: actor.sentence)]
        own = _place(holder, reading) if back == 0 else None
        walk.here = back == 0
        for sentence in reversed(sentences):
            answer = _sentence(walk, sentence, own=sentence[0].sentence == own)
            if answer is not None:
                return answer or None
        if holder.kind == "topic" and back == 0 and actors:
            # "O barraco era do Tião. Era um negro …": of the only one there is.
            only = next(iter(walk.seen), None) if len(walk.seen) == 1 else None
            return only if only and not walk.others and not clashes(walk.known(only), holder.gender) else None
    if not holder.gender:
        return None
    # Nobody was the subject, but only one fits in all that was told here.
    if walk.seen:
        return _only(walk, walk.seen)
    return None if walk.lost else _of_scene(walk, scene, at)


def _is_owned(actor: Actor, holder: Holder) -> bool:
    """Whether a noun is what the owner right behind it has: "a filha dela" is not herself."""
    return actor.kind == "noun" and holder.start == actor.start + len(actor.form) + 1


def _continued(holder: Holder, reading: ParagraphReading) -> Holder:
    """Give the pronoun that a verb without a subject goes on with: "Ela assinou a nota. Era baixinha"."""
    before = [actor for actor in reading.actors if actor.register == NARRATION and actor.start < holder.start]
    if not before:
        return holder
    goes_on = _topic_before(holder, reading, before)
    if goes_on is not None:
        return goes_on
    last = [actor for actor in before if actor.sentence == before[-1].sentence]
    subjects = [actor for actor in last if actor.subject]
    if len(subjects) != 1 or subjects[0].kind != "pronoun" or any(actor.kind == "noun" for actor in last):
        return holder
    said = subjects[0]
    if not said.gender or clashes(said.gender, holder.gender):
        return holder
    return Holder("pronoun", said.form, said.gender, said.start)


def _topic_before(holder: Holder, reading: ParagraphReading, before: Sequence[Actor]) -> Holder | None:
    """Give the verb without a subject that another goes on with: "Era casada com Rubens. Mancava um pouco"."""
    told = [
        one.holder
        for one in reading.statements
        if one.holder.kind == "topic" and one.register == NARRATION and one.sentence_end <= holder.start
    ]
    if not told:
        return None
    last = max(told, key=lambda one: one.start)
    if any(actor.start >= last.start and (actor.subject or actor.kind == "noun") for actor in before):
        return None
    if clashes(last.gender, holder.gender) or not any(actor.start < last.start for actor in before):
        return None
    gender = holder.gender or last.gender
    return Holder("topic", "", gender, last.start)


def _place(holder: Holder, reading: ParagraphReading) -> int | None:
    """Give the sentence in which a holder stands, `None` where it has no word of its own."""
    return next((actor.sentence for actor in reading.actors if actor.start == holder.start), None)


def _heard(walk: _Walk, voice: Voice | None) -> str:
    """Take in who spoke in a paragraph: a sure speaker is a subject, an unsure one only a rival."""
    if voice is not None and voice.speaker == walk.narrator != "":
        return ""
    if voice is None or not voice.speaker or voice.speaker not in walk.cast.clusters:
        walk.lost = walk.lost or voice is None or not voice.speaker
        return ""
    if clashes(walk.known(voice.speaker), walk.gender):
        return ""
    if voice.confidence < _SURE or walk.lost or walk.seen - {voice.speaker}:
        walk.seen.add(voice.speaker)
        return ""
    return voice.speaker if walk.cast.genders[voice.speaker] == walk.gender and walk.gender else ""


def _sentence(walk: _Walk, actors: Sequence[Actor], *, own: bool) -> str | None:
    """Say whom the pronoun means by one sentence: a key, "" for nobody to be told, `None` to look further.

    `own` says that it is the pronoun's own sentence, up to the pronoun.
    """
    subjects: list[Actor] = []
    rest: list[Actor] = []
    going_on = False
    for actor in actors:
        if actor.kind == "object":
            continue
        if actor.kind in ("pronoun", "owner"):
            going_on = going_on or (actor.subject and actor.gender == walk.gender)
            continue
        if clashes(actor.gender, walk.gender):
            continue
        if actor.kind == "noun":
            # "The stranger bowed. He …": no woman.
            if not actor.gender and walk.others and walk.gender not in walk.others:
                continue
        elif not walk.person(actor.form) or not (actor.subject or walk.is_somebody(actor.form)):
            continue
        (subjects if actor.subject else rest).append(actor)
    walk.passed += 1
    walk.done_to = (walk.here and walk.passed <= _NEAR) and any(
        actor.kind == "object" and actor.gender == walk.gender for actor in actors
    )
    if walk.done_to and going_on and not subjects:
        return ""  # "He flicked him on the face, his wife …": of two the one or the other
    answer = _choose(walk, subjects, rest, going_on=going_on, own=own)
    for actor in actors:
        if actor.kind == "pronoun" and actor.subject and actor.gender:
            walk.others.add(actor.gender)
            if not own:
                walk.pronouns.add(actor.gender)
    return answer


def _choose(
    walk: _Walk, subjects: Sequence[Actor], rest: Sequence[Actor], *, going_on: bool, own: bool
) -> str | None:
    if not subjects:
        # "She thought of the queen. Then she …": the topic goes on.
        if going_on and not own and len(rest) < _MANY:
            return None
        if any(actor.kind == "noun" for actor in rest):
            return ""
        walk.seen.update(walk.person(actor.form) for actor in rest)
        return None
    if any(actor.kind == "noun" for actor in subjects):
        return ""
    continued = walk.gender in walk.pronouns
    if any(actor.kind == "noun" for actor in rest) and not continued:
        return ""
    keys = {walk.person(actor.form) for actor in subjects}
    rivals = {walk.person(actor.form) for actor in rest if actor.kind == "name"} if not continued else set()
    if walk.lost:
        walk.seen |= keys | rivals
        return None
    if len(keys | rivals | walk.seen) != 1:
        return ""
    key = next(iter(keys))
    # "Nora beckoned her and touched her hair": not Nora's own.
    known = walk.cast.genders[key]
    unfit = known in ("female", "male") if walk.agreed else True
    if walk.done_to or (walk.gender and known != walk.gender and unfit):
        return ""
    return key


def _only(walk: _Walk, keys: set[str]) -> str | None:
    """Give the one of some characters, if it is one and of the very gender."""
    if len(keys) != 1:
        return None
    only = next(iter(keys))
    return only if walk.cast.genders[only] == walk.gender else None


def _of_scene(walk: _Walk, scene: Scene, at: int) -> str | None:
    """Give the only character of a scene that fits, where it names them more than once and nobody near is named."""
    named: dict[str, int] = {}
    for _, reading in scene:
        for actor in reading.actors:
            if actor.kind == "name" and actor.register == NARRATION and (key := walk.person(actor.form)):
                named[key] = named.get(key, 0) + 1
            elif actor.kind == "noun" and actor.subject and not clashes(actor.gender, walk.gender):
                return None
    del at
    only = _only(walk, set(named))
    return only if only is not None and named[only] >= _KNOWN else None
