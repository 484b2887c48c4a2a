"""Who is who: forms of names become entities, by agreement of their parts and with vetoes.

A form is what stands in the text ("Ms Vance"); an entity is who is meant ("Nora Vance"). Where two
entities could be meant, a form stays by itself rather than be given to the wrong one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from flowstory.languages.base import Language
from flowstory.manuscript.model import Note, NoteKind
from flowstory.reading.chapter import ChapterReading
from flowstory.reading.model import NARRATION, NameUse
from flowstory.story.model import Kind
from flowstory.story.names import Name, agree, full_forms, names_place, parse_name

_NOTE_KINDS = {NoteKind.CHARACTER: Kind.CHARACTER, NoteKind.PLACE: Kind.PLACE, NoteKind.ITEM: Kind.THING}


_DOMINANT = 5  # times more often named than the next, to be meant by a bare name


@dataclass(slots=True)
class FormCount:
    """How often and how a form is used in the whole book."""

    count: int = 0
    middle: int = 0
    narrated: int = 0
    acts: int = 0
    speaks: int = 0
    possessive: int = 0
    placed: int = 0
    article: int = 0
    of: int = 0
    languages: Counter[str] = field(default_factory=Counter)

    def add(self, use: NameUse, language: Language) -> None:
        """Count one use."""
        self.count += 1
        self.middle += not use.initial
        self.narrated += use.register == NARRATION
        self.acts += use.acts
        self.speaks += use.speaks
        self.possessive += use.possessive
        self.placed += use.before in language.place_prepositions
        self.of += use.before in language.of_words
        self.article += use.before in language.definite_articles
        self.languages[language.code] += 1


class Member(NamedTuple):
    """A form in a cluster."""

    form: str
    count: int


@dataclass(slots=True)
class Cluster:
    """The forms of one entity while the cast is being made."""

    key: str
    forms: dict[str, FormCount] = field(default_factory=dict)
    genders: Counter[str] = field(default_factory=Counter)
    pronouns: int = 0
    """How often a gendered pronoun goes on with it."""
    note: Note | None = None
    kind: Kind | None = None

    @property
    def gender(self) -> str:
        """The gender that the evidence gives, "unknown" where it is thin or divided."""
        female, male = self.genders["female"], self.genders["male"]
        if female + male == 0:
            return "unknown"
        share = max(female, male) / (female + male)
        return "unknown" if share < 0.7 else "female" if female > male else "male"  # noqa: PLR2004

    @property
    def acts(self) -> int:
        """How often it does what only the living do."""
        return sum(form.acts for form in self.forms.values())

    @property
    def count(self) -> int:
        """How often it is named."""
        return sum(form.count for form in self.forms.values())


class Cast(NamedTuple):
    """Everybody and everything with a name, and which forms mean whom."""

    clusters: Mapping[str, Cluster]
    by_form: Mapping[str, str]
    counts: Mapping[str, FormCount]


def count_forms(readings: Sequence[ChapterReading]) -> dict[str, FormCount]:
    """Count every form over the whole book."""
    counts: dict[str, FormCount] = defaultdict(FormCount)
    for reading in readings:
        language = reading.lexicon.language
        for scene in reading.scenes:
            for _, paragraph in scene:
                for use in paragraph.names:
                    counts[use.form].add(use, language)
    return counts


def _is_name(form: str, count: FormCount, lower: Mapping[str, int], language: Language, known: frozenset[str]) -> bool:
    """Whether a form names something, by its capitals against the same word in lower case."""
    if form.lower() in known:
        return True
    words = form.split(" ")
    if form.isupper() and len(form) > 1:
        return False
    small = lower.get(words[0].lower(), 0) if len(words) == 1 else 0
    if words[0].lower() in language.titles and len(words) > 1:
        return True
    if len(words) > 1:
        return count.middle >= 1 or count.count > 1
    if len(form) < 2:  # noqa: PLR2004 - a single letter is an initial
        return False
    if form.lower() in language.given_names:
        if count.middle >= 1 and small <= count.middle:
            return True
        # In a short text a name may always begin its sentence: one that is no word either is a name.
        if count.count > 1 and not small and form.lower() not in language.not_names:
            return True
    if count.speaks and not small:
        return True
    if count.acts and count.count > 1 and not small:
        return True
    return count.middle >= 2 * small and (count.middle > 1 or (count.middle == 1 and not small))


def build_cast(readings: Sequence[ChapterReading], notes: Sequence[Note], languages: Mapping[str, Language]) -> Cast:
    """Make the cast of a book from all its readings and the writer's notes."""
    counts = count_forms(readings)
    lower: Counter[str] = Counter()
    for reading in readings:
        lower.update(reading.lower)
    known = frozenset(name.lower() for note in notes for name in (note.name, *note.aliases))
    parsed: dict[str, Name] = {}
    doubtful: list[str] = []
    for form, count in counts.items():
        language = languages[count.languages.most_common(1)[0][0]]
        if _is_name(form, count, lower, language, known):
            parsed[form] = parse_name(form, language)
        elif " " in form or not lower[form.lower()]:
            doubtful.append(form)
    # "Osmar Pereira" that only begins a sentence is a name if Osmar is one, and so is the other way round.
    words = {word for name in parsed.values() for word in name.core}
    words.update(word.lower() for note in notes for name in (note.name, *note.aliases) for word in name.split())
    for form in sorted(doubtful, key=lambda form: " " not in form):
        language = languages[counts[form].languages.most_common(1)[0][0]]
        name = parse_name(form, language)
        if not words.isdisjoint(name.core) or (" " in form and name.core[0] in language.given_names):
            parsed[form] = name
            words.update(name.core)
    clusters: dict[str, Cluster] = {}
    by_form: dict[str, str] = {}
    _from_notes(notes, languages, clusters, by_form, parsed)
    _from_full_names(parsed, counts, clusters, by_form)
    _from_short_names(parsed, counts, clusters, by_form)
    for form, key in by_form.items():
        if form in counts:
            clusters[key].forms[form] = counts[form]
    clusters, by_form = _renamed(clusters, by_form, parsed)
    _genders(clusters, readings, by_form, languages)
    _kinds(clusters, languages)
    return Cast(clusters, by_form, counts)


def _renamed(
    clusters: dict[str, Cluster], by_form: dict[str, str], parsed: Mapping[str, Name]
) -> tuple[dict[str, Cluster], dict[str, str]]:
    """Key each cluster by the form that readers know it by: the note's name, a full name that recurs, the usual one."""
    keys: dict[str, str] = {}
    for key, cluster in clusters.items():
        if cluster.note is not None or not cluster.forms:
            keys[key] = key
            continue
        total = cluster.count

        def known_by(form: str, cluster: Cluster = cluster, total: int = total) -> tuple[bool, int, int, str]:
            name, count = parsed[form], cluster.forms[form].count
            full = len(name.core) > 1 and not name.title and count * 40 >= total and (count > 1 or total < 8)  # noqa: PLR2004
            return full, count, len(form), form

        best = max(cluster.forms, key=known_by)
        keys[key] = best if best not in clusters or best == key else key
    renamed = {keys[key]: cluster for key, cluster in clusters.items()}
    for key, cluster in renamed.items():
        cluster.key = key
    return renamed, {form: keys[key] for form, key in by_form.items()}


def _from_notes(
    notes: Sequence[Note],
    languages: Mapping[str, Language],
    clusters: dict[str, Cluster],
    by_form: dict[str, str],
    parsed: dict[str, Name],
) -> None:
    """Seed the cast with the writer's notes: their names and aliases are certain."""
    folded = {form.lower(): form for form in parsed}
    for note in notes:
        kind = _NOTE_KINDS.get(note.kind)
        if kind is None:
            continue
        cluster = clusters.setdefault(note.name, Cluster(note.name, note=note, kind=kind))
        for name in (note.name, *note.aliases):
            form = folded.get(name.lower(), name)
            by_form.setdefault(form, cluster.key)
            if form not in parsed:
                parsed[form] = parse_name(form, languages[note.language])
        for item in note.properties:
            if languages[note.language].note_keys.get(item.key.lower()) == "gender":
                gender = languages[note.language].person_nouns.get(item.value.lower(), item.value.lower())
                cluster.genders[gender if gender in ("female", "male") else "unknown"] += 20


def _from_full_names(
    parsed: Mapping[str, Name], counts: Mapping[str, FormCount], clusters: dict[str, Cluster], by_form: dict[str, str]
) -> None:
    """Give each full name (two parts or more) a cluster; the same parts with and without a title are one."""
    for form in full_forms(parsed, counts):
        if form in by_form:
            continue
        name = parsed[form]
        home = [
            key
            for key, cluster in clusters.items()
            if any(agree(name, parsed[other]) for other in (key, *cluster.forms, *_aliases(cluster)) if other in parsed and len(parsed[other].core) > 1)
        ]
        key = home[0] if len(home) == 1 else form
        clusters.setdefault(key, Cluster(key))
        clusters[key].forms.setdefault(form, counts[form])
        by_form[form] = key


def _aliases(cluster: Cluster) -> Iterable[str]:
    return cluster.note.aliases if cluster.note is not None else ()


def _from_short_names(
    parsed: Mapping[str, Name], counts: Mapping[str, FormCount], clusters: dict[str, Cluster], by_form: dict[str, str]
) -> None:
    """Give each single name to the one full name it can stand for, else a cluster of its own.

    First names without a title come first, then nicknames, then surnames with and without a title, so that
    "Mr Vance" can join the Vance that has proved to be a man.
    """
    firsts: dict[str, list[str]] = defaultdict(list)
    lasts: dict[str, list[str]] = defaultdict(list)
    for key, cluster in clusters.items():
        for form in {key, *cluster.forms}:
            name = parsed.get(form)
            if name is None or (name.place and not name.title):
                continue  # nobody is called Baker after Baker Street
            if len(name.core) > 1:
                if key not in firsts[name.core[0]]:
                    firsts[name.core[0]].append(key)
                if key not in lasts[name.core[-1]]:
                    lasts[name.core[-1]].append(key)
            elif name.core and not name.title:
                firsts[name.core[0]].append(key)
    genders = {key: _told_gender(cluster, parsed) for key, cluster in clusters.items()}
    waiting = sorted((form for form in parsed if form not in by_form and form in counts), key=lambda f: (-counts[f].count, f))
    bare = [form for form in waiting if not parsed[form].title]
    # First names, then names with a title, which prove a gender; bare surnames last, when it is known whose.
    given = [form for form in bare if parsed[form].core and firsts.get(parsed[form].core[0])]
    titled = [form for form in waiting if parsed[form].title]
    for form in (*given, *titled, *(form for form in bare if form not in given)):
        name = parsed[form]
        if not name.core:
            continue
        word = name.core[0]
        candidates = _candidates(name, word, firsts, lasts, genders, clusters, parsed)
        # A nickname table never chains: only a full first name may answer for it.
        if not candidates and not name.ranked:
            candidates = [
                key
                for full in sorted(name.longer)
                for key in firsts.get(full, ())
                if not _noble(clusters[key], parsed, full)
            ]
        candidates = _dominant(list(dict.fromkeys(candidates)), clusters)
        if len(candidates) == 1:
            home = candidates[0]
            by_form[form] = home
            clusters[home].forms.setdefault(form, counts[form])
            genders[home] = genders.get(home) or name.gender
            continue
        clusters.setdefault(form, Cluster(form))
        clusters[form].forms.setdefault(form, counts[form])
        by_form[form] = form
        genders[form] = name.gender
        if not name.title and not candidates:
            firsts[word].append(form)
        if name.title:
            (firsts if name.given_title else lasts)[word].append(form)


def _told_gender(cluster: Cluster, parsed: Mapping[str, Name]) -> str:
    """Give the gender that the titles and given names of a cluster tell, "" where they tell none or both."""
    told = {parsed[form].gender for form in (cluster.key, *cluster.forms) if form in parsed} - {""}
    return told.pop() if len(told) == 1 else ""


def _dominant(candidates: list[str], clusters: Mapping[str, Cluster]) -> list[str]:
    """Give the one candidate that a bare name means by default: whoever has the note, else by far the most named."""
    if len(candidates) < 2:  # noqa: PLR2004
        return candidates
    noted = [key for key in candidates if clusters[key].note is not None]
    if len(noted) == 1:
        return noted
    if noted:
        return candidates
    ranked = sorted(candidates, key=lambda key: -clusters[key].count)
    return ranked[:1] if clusters[ranked[0]].count >= _DOMINANT * max(clusters[ranked[1]].count, 1) else candidates


def _noble(cluster: Cluster, parsed: Mapping[str, Name], first: str) -> bool:
    """Whether a first name of somebody never stands without a title such as Lady or Count."""
    names = [parsed[form] for form in cluster.forms if form in parsed and parsed[form].core[:1] == (first,)]
    return cluster.note is None and bool(names) and all(name.noble for name in names)


def _candidates(
    name: Name,
    word: str,
    firsts: Mapping[str, list[str]],
    lasts: Mapping[str, list[str]],
    genders: Mapping[str, str],
    clusters: Mapping[str, Cluster],
    parsed: Mapping[str, Name],
) -> list[str]:
    """Give the clusters that a single name with or without a title can mean, gender agreeing."""

    def allowed(keys: Iterable[str]) -> list[str]:
        return [
            key
            for key in keys
            if not (name.gender and genders.get(key) and genders[key] != name.gender)
        ]

    # "Catherine" and "Kitty" are not Lady Catherine, whom nobody calls without her title.
    given = [key for key in allowed(firsts.get(word, ())) if name.title or not _noble(clusters[key], parsed, word)]
    if name.noble:
        given = [key for key in given if _noble(clusters[key], parsed, word)] or given
    family = allowed(lasts.get(word, ()))
    if not name.title or name.given_title:
        return given or family
    # "Colonel Fitzwilliam" is not Mr. Fitzwilliam Darcy: a rank goes before a surname.
    return family or (given if name.noble or not name.ranked else [])


def _genders(
    clusters: Mapping[str, Cluster],
    readings: Sequence[ChapterReading],
    by_form: Mapping[str, str],
    languages: Mapping[str, Language],
) -> None:
    """Vote on each cluster's gender: titles and given names first, then the pronouns that follow its names."""
    for cluster in clusters.values():
        for form, count in cluster.forms.items():
            language = languages[count.languages.most_common(1)[0][0]]
            name = parse_name(form, language)
            if name.gender:
                cluster.genders[name.gender] += 8 if name.title else 4
    for reading in readings:
        for scene in reading.scenes:
            last = ""
            for _, paragraph in scene:
                for actor in paragraph.actors:
                    if actor.register != NARRATION:
                        continue
                    if actor.kind == "pronoun":
                        if last and actor.gender:
                            clusters[last].genders[actor.gender] += 1
                            clusters[last].pronouns += 1
                    else:
                        last = by_form.get(actor.form, "") if actor.kind == "name" and actor.subject else ""


def _kinds(clusters: Mapping[str, Cluster], languages: Mapping[str, Language]) -> None:
    """Type each cluster: a person acts, speaks and is called "he"; a place is gone to and come from."""
    parts = {word for cluster in clusters.values() for form in cluster.forms for word in form.lower().split(" ")}
    for cluster in clusters.values():
        if cluster.kind is not None or not cluster.forms:
            cluster.kind = cluster.kind or Kind.CHARACTER
            continue
        form, count = max(cluster.forms.items(), key=lambda item: (item[1].count, item[0]))
        language = languages[count.languages.most_common(1)[0][0]]
        words = cluster.key.lower().split(" ")
        acts = sum(form.acts for form in cluster.forms.values())
        placed = sum(form.placed for form in cluster.forms.values())
        article = sum(form.article for form in cluster.forms.values())
        total = cluster.count
        titled = any(parse_name(form, language).title for form in cluster.forms)
        given = any(word in language.given_names for word in words)
        pronouns = cluster.pronouns
        alive = acts * 5 >= total or (pronouns > 1 and pronouns * 3 >= total) or (given and acts > 0)
        # "the Bennets": the plural of a name that stands in the book too.
        family = article * 2 >= total and len(words) == 1 and words[0].endswith("s") and words[0][:-1] in parts
        if family or any(word in language.group_nouns for word in words):
            cluster.kind = Kind.GROUP
        elif not titled and not alive and names_place(words, language):
            cluster.kind = Kind.PLACE
        elif titled or given or acts * 8 >= total or pronouns * 5 >= total:
            cluster.kind = Kind.CHARACTER
        elif placed * 4 + sum(form.of for form in cluster.forms.values()) * 2 >= total and (placed or total > 2):  # noqa: PLR2004
            cluster.kind = Kind.PLACE
        elif article * 2 >= total and language.adjective_side == "before":
            cluster.kind = Kind.THING
        else:
            # A bare capital that is gone to by nobody is most often somebody.
            cluster.kind = Kind.CHARACTER

