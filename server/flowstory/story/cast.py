"""Who is who: forms of names become entities, by agreement of their parts and with vetoes.

A form is what stands in the text ("Ms Vance"); an entity is who is meant ("Nora Vance"). Where two
entities could be meant, a form stays by itself rather than be given to the wrong one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from flowstory.languages import LANGUAGES
from flowstory.languages.base import Language
from flowstory.manuscript.model import Note, NoteKind
from flowstory.story.accepting import Candidate
from flowstory.story.cluster import Cluster
from flowstory.story.model import Kind
from flowstory.story.names import Name, agree, full_forms, names_place, parse_name
from flowstory.story.short_names import from_short_names
from flowstory.story.tally import FormCount

_TELLING = (
    5  # letters from which a given name that stands once, at the head of a sentence, is hardly another word
)
_NOTE_KINDS = {NoteKind.CHARACTER: Kind.CHARACTER, NoteKind.PLACE: Kind.PLACE, NoteKind.ITEM: Kind.THING}


class Cast(NamedTuple):
    """Everybody and everything with a name, and which forms mean whom."""

    clusters: Mapping[str, Cluster]
    by_form: Mapping[str, str]
    counts: Mapping[str, FormCount]
    lower: Mapping[str, int]
    genders: Mapping[str, str]
    living: frozenset[str]
    """Those who do something or are called he or she."""
    folded: Mapping[str, str]
    """By form in lower case."""
    edition: object = None
    follows: object = None
    """The edition of the cast that this one was made from, where nothing but the forms `touched` can differ."""
    touched: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    """Those who came, went or are told otherwise since that edition."""


class View(NamedTuple):
    """Whom a form means, and of what kind and gender they are."""

    key: str
    kind: Kind | None
    gender: str
    living: bool


def is_name(
    form: str, count: FormCount, lower: Mapping[str, int], language: Language, known: frozenset[str]
) -> bool:
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
    if len(form) < 2:
        return False
    if form.lower() in language.given_names:
        if count.middle >= 1 and small <= count.middle:
            return True
        # In a short text a name may always begin its sentence: one that is no word either is a name.
        plain = not small and form.lower() not in language.not_names
        if plain and (count.count > 1 or len(form) > _TELLING):
            return True
    if count.speaks and not small:
        return True
    if count.acts and count.count > 1 and not small:
        return True
    return count.middle >= 2 * small and (count.middle > 1 or (count.middle == 1 and not small))


def candidate_of(
    form: str, count: FormCount, lower: Mapping[str, int], known: frozenset[str]
) -> Candidate | None:
    """Give a form as a candidate for a name, `None` for one that can be none.

    Args:
        form: the form.
        count: how it is used.
        lower: how often words are written in small letters.
        known: the names in notes, in small letters.
    """
    language = LANGUAGES[count.language]
    sure = is_name(form, count, lower, language, known)
    if not sure and " " not in form and lower.get(form.lower()):
        return None
    name = parse_name(form, language)
    return Candidate(name, sure, not sure and " " in form and name.core[0] in language.given_names)


def note_words(names: Iterable[str]) -> list[str]:
    """Give the words of the names of notes, with which a form may share one and so be a name."""
    return [word.lower() for name in names for word in name.split()]


def build_cast(
    names: Mapping[str, Name],
    counts: Mapping[str, FormCount],
    votes: Mapping[str, Mapping[str, int]],
    notes: Sequence[Note],
    languages: Mapping[str, Language],
    parts: Mapping[str, int],
) -> Cast:
    """Make the cast of some names and notes that have nothing to do with any others.

    Args:
        names: the names, as `accept` gives them.
        counts: how every form of the book is used.
        votes: by form, the genders of the pronouns that go on with it.
        notes: the notes that may mean one of them.
        languages: every language by code.
        parts: how many names of the whole book a word stands in.
    """
    parsed = dict(names)
    clusters: dict[str, Cluster] = {}
    by_form: dict[str, str] = {}
    _from_notes(notes, languages, clusters, by_form, parsed)
    _from_full_names(parsed, counts, clusters, by_form)
    from_short_names(parsed, counts, clusters, by_form)
    for form, key in by_form.items():
        if form in counts:
            clusters[key].forms[form] = counts[form]
    clusters, by_form = _renamed(clusters, by_form, parsed)
    _genders(clusters, votes, by_form, languages)
    _kinds(clusters, languages, parts)
    genders = {key: cluster.gender for key, cluster in clusters.items()}
    living = frozenset(key for key, cluster in clusters.items() if cluster.acts or genders[key] != "unknown")
    folded = {form.lower(): by_form[form] for form in sorted(by_form)}
    return Cast(clusters, by_form, {}, {}, genders, living, folded)


def _renamed(
    clusters: dict[str, Cluster], by_form: dict[str, str], parsed: Mapping[str, Name]
) -> tuple[dict[str, Cluster], dict[str, str]]:
    """Key each cluster by the form that readers know it by.

    That is the note's name, else a full name that recurs, else the usual one.
    """
    keys: dict[str, str] = {}
    for key, cluster in clusters.items():
        if cluster.note is not None or not cluster.forms:
            keys[key] = key
            continue
        total = cluster.count

        def known_by(
            form: str, cluster: Cluster = cluster, total: int = total
        ) -> tuple[bool, bool, int, int, str]:
            name, count = parsed[form], cluster.forms[form].count
            full = len(name.core) > 1 and not name.title and count * 40 >= total and (count > 1 or total < 8)
            return full, not name.bare_rank, count, len(form), form

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
    parsed: Mapping[str, Name],
    counts: Mapping[str, FormCount],
    clusters: dict[str, Cluster],
    by_form: dict[str, str],
) -> None:
    """Give each full name (two parts or more) a cluster; the same parts with and without a title are one."""
    # Only those whose first names can be one person's are compared, by a table of first names.
    by_first: dict[str, list[tuple[str, Name]]] = defaultdict(list)
    for key, cluster in clusters.items():
        for other in dict.fromkeys((key, *cluster.forms, *_aliases(cluster))):
            if other in parsed and len(parsed[other].core) > 1:
                _file(by_first, key, parsed[other])
    for form in full_forms(parsed, counts):
        if form in by_form:
            continue
        name = parsed[form]
        home = {
            key
            for first in (name.core[0], *name.longer)
            for key, other in by_first.get(first, ())
            if agree(name, other)
        }
        key = next(iter(home)) if len(home) == 1 else form
        clusters.setdefault(key, Cluster(key))
        clusters[key].forms.setdefault(form, counts[form])
        by_form[form] = key
        _file(by_first, key, name)


def _file(by_first: dict[str, list[tuple[str, Name]]], key: str, name: Name) -> None:
    """File a full name under its first name and under those that its first name is short for."""
    for first in (name.core[0], *name.longer):
        by_first[first].append((key, name))


def _aliases(cluster: Cluster) -> Iterable[str]:
    return cluster.note.aliases if cluster.note is not None else ()


def _genders(
    clusters: Mapping[str, Cluster],
    votes: Mapping[str, Mapping[str, int]],
    by_form: Mapping[str, str],
    languages: Mapping[str, Language],
) -> None:
    """Vote on each cluster's gender: titles and given names first, then the pronouns that follow its names."""
    for cluster in clusters.values():
        for form, count in cluster.forms.items():
            language = languages[count.language]
            name = parse_name(form, language)
            if name.gender:
                # A title or a given name is believed against a pronoun or two that may be somebody else's.
                told = max(4, count.count // 2)
                kin = len(name.core) == 1 and name.core[0] in language.kin
                cluster.genders[name.gender] += 2 * told + 4 if kin else 2 * told if name.title else told
    for form, key in by_form.items():
        for gender, voted in votes.get(form, {}).items():
            if gender:
                clusters[key].genders[gender] += voted
            else:
                clusters[key].pronouns += voted


def _kinds(
    clusters: Mapping[str, Cluster], languages: Mapping[str, Language], parts: Mapping[str, int]
) -> None:
    """Type each cluster: a person acts, speaks and is called "he"; a place is gone to and come from."""
    for cluster in clusters.values():
        if cluster.kind is None:
            cluster.kind = _kind(cluster, parts, languages) if cluster.forms else Kind.CHARACTER


def _kind(cluster: Cluster, parts: Mapping[str, int], languages: Mapping[str, Language]) -> Kind:
    """Say what a cluster is by how its forms are used; `parts` count the words of all names of the book."""
    used = FormCount()
    for count in cluster.forms.values():
        used.merge(count)
    language = languages[used.language]
    words = cluster.key.lower().split(" ")
    titled = any(parse_name(form, language).title for form in cluster.forms)
    given = any(word in language.given_names for word in words)
    called = cluster.pronouns
    alive = used.acts * 5 >= used.count or (given and used.acts > 0)
    alive = alive or (called > 1 and called * 3 >= used.count)
    with_article = used.article * 2 >= used.count
    # "the Bennets": the plural of a name that stands in the book too.
    family = with_article and len(words) == 1 and words[0].endswith("s") and parts.get(words[0][:-1], 0) > 0
    if family or any(word in language.group_nouns for word in words):
        return Kind.GROUP
    if not titled and not alive and names_place(words, language):
        return Kind.PLACE
    gone_to = used.placed * 4 + used.of * 2 >= used.count and (used.placed or used.count > 2)
    if gone_to and not (titled or given or used.acts):
        return Kind.PLACE
    if (
        with_article
        and not language.names_take_articles
        and not titled
        and used.acts * 8 < used.count
        and not any(word in language.person_nouns or word in language.titles for word in words)
        and cluster.note is None
    ):
        return Kind.THING  # "the Aurora", whoever calls her she
    if titled or given or used.acts * 8 >= used.count or called * 5 >= used.count:
        return Kind.CHARACTER
    if gone_to:
        return Kind.PLACE
    # A bare capital that nobody goes to is most often somebody.
    return Kind.THING if with_article and not language.names_take_articles else Kind.CHARACTER
