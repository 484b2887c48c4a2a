"""Which full name a single name stands for: first names, nicknames, surnames, with and without a title."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from flowstory.story.cluster import Cluster
from flowstory.story.names import Name
from flowstory.story.tally import FormCount

_ALONE = 3  # times that a first name stands alone for each time that a surname goes with it
_MANY = 40  # times that a bare name stands in a book before it is somebody's usual one
_RARE = 2  # times that a full name stands that hardly anybody uses
_SELDOM = 2  # times that a full first name stands beside its nickname
_DOMINANT = 5  # times more often named than the next, to be meant by a bare name


def from_short_names(
    parsed: Mapping[str, Name],
    counts: Mapping[str, FormCount],
    clusters: dict[str, Cluster],
    by_form: dict[str, str],
) -> None:
    """Give each single name to the one full name it can stand for, else a cluster of its own.

    First names without a title come first, then nicknames, then surnames with and without a title, so that
    "Mr Vance" can join the Vance that has proved to be a man.
    """
    wed = _wed(parsed, counts, clusters, by_form)
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
    waiting = sorted(
        (form for form in parsed if form not in by_form and form in counts),
        key=lambda f: (-counts[f].count, f),
    )
    bare = [form for form in waiting if not parsed[form].title]
    # First names, then names with a title, which prove a gender; bare surnames last, when it is known whose.
    given = [form for form in bare if parsed[form].core and firsts.get(parsed[form].core[0])]
    titled = [form for form in waiting if parsed[form].title]
    rest = [form for form in bare if form not in given]
    # "Bira" is Ubirajara where somebody is called so in full but once or twice.
    seldom = {parsed[form].core[0] for form in rest if parsed[form].core and counts[form].count <= _SELDOM}
    late = [form for form in rest if not parsed[form].longer.isdisjoint(seldom)]
    for form in (*given, *titled, *(form for form in rest if form not in late), *late):
        name = parsed[form]
        if not name.core:
            continue
        word = name.core[0]
        candidates = _candidates(name, word, firsts, lasts, genders, clusters, parsed, wed)
        if name.bare_rank and not candidates:
            candidates = _bearers(word, clusters, parsed)
        # A nickname table never chains: only a full first name may answer for it.
        if not candidates and not name.ranked:
            candidates = [
                key
                for full in sorted(name.longer)
                for key in firsts.get(full, ())
                if not _noble(clusters[key], parsed, full)
            ]
        if not name.title and len(candidates) > 1 and word == name.core[-1]:
            # A bare surname is his whose only one it is, not hers who took it.
            candidates = [key for key in candidates if key not in wed or word in firsts] or candidates
        candidates = [
            key
            for key in _dominant(list(dict.fromkeys(candidates)), clusters)
            if not _another(form, clusters[key], parsed, counts)
        ]
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


def _wed(
    parsed: Mapping[str, Name],
    counts: Mapping[str, FormCount],
    clusters: dict[str, Cluster],
    by_form: dict[str, str],
) -> dict[str, str]:
    """Make one of a woman's two full names where one surname is a man's and his wife's.

    Gives whom that made one, with the surname that she took.

    Only where her first name alone is what the book mostly calls her: "Mina", once Mina Murray, then Mina Harker
    and Mrs Harker.
    """
    wives = {name.core[-1] for form, name in parsed.items() if name.married and name.core and form in counts}
    full: dict[str, list[str]] = defaultdict(list)
    men: set[str] = set()
    for key, cluster in clusters.items():
        names = [
            parsed[form] for form in (key, *cluster.forms) if form in parsed and len(parsed[form].core) > 1
        ]
        if not names:
            continue
        gender = _told_gender(cluster, parsed)
        if gender == "male":
            men.update(name.core[-1] for name in names)
        elif gender == "female" and cluster.note is None:
            full[names[0].core[0]].append(key)
    made: dict[str, str] = {}
    for first, keys in full.items():
        alone = counts[first.capitalize()] if first.capitalize() in parsed else None
        named = sum(clusters[key].count for key in keys)
        lasts = [parsed[key].core[-1] for key in keys if key in parsed]
        if len(keys) != 2 or alone is None or alone.count < _ALONE * named or len(set(lasts)) != 2:
            continue
        taken = [last for last in lasts if last in men and last in wives]
        if len(taken) != 1:
            continue
        home, other = sorted(keys, key=lambda key: (-clusters[key].count, key))
        clusters[home].forms.update(clusters.pop(other).forms)
        by_form.update({form: home for form, key in by_form.items() if key == other})
        made[home] = taken[0]
    return made


def _bearers(rank: str, clusters: Mapping[str, Cluster], parsed: Mapping[str, Name]) -> list[str]:
    """Give those who bear a rank in the book ("Count Dracula")."""
    return sorted(
        key
        for key, cluster in clusters.items()
        if any(form in parsed and parsed[form].title == rank for form in cluster.forms)
    )


def _another(
    form: str, cluster: Cluster, parsed: Mapping[str, Name], counts: Mapping[str, FormCount]
) -> bool:
    """Whether a form and the usual one of a cluster are two people's, though one full name has both.

    In "Ezequiel de Souza Escobar", told once, a father is known by his surname and his son by the first name:
    nobody is called by either all the time and hardly ever by both.
    """
    if cluster.note is not None or parsed[form].title or counts[form].count < _MANY:
        return False
    if not any(parsed[other].gender and not parsed[other].title for other in (form, *cluster.forms)):
        return False  # "Count Dracula" is made of no given name
    known = {other: count.count for other, count in cluster.forms.items()}
    full = sum(count for other, count in known.items() if len(parsed[other].core) > 1)
    bare = sum(
        count
        for other, count in known.items()
        if len(parsed[other].core) == 1 and parsed[other].core != parsed[form].core
    )
    return full <= _RARE and bare >= _MANY


def _told_gender(cluster: Cluster, parsed: Mapping[str, Name]) -> str:
    """Give the gender that the titles and given names of a cluster tell, "" where they tell none or both."""
    told = {parsed[form].gender for form in (cluster.key, *cluster.forms) if form in parsed} - {""}
    return told.pop() if len(told) == 1 else ""


def _dominant(candidates: list[str], clusters: Mapping[str, Cluster]) -> list[str]:
    """Give the one candidate that a bare name means: whoever has the note, else by far the most named."""
    if len(candidates) < 2:
        return candidates
    noted = [key for key in candidates if clusters[key].note is not None]
    if len(noted) == 1:
        return noted
    if noted:
        return candidates
    ranked = sorted(candidates, key=lambda key: -clusters[key].count)
    return (
        ranked[:1]
        if clusters[ranked[0]].count >= _DOMINANT * max(clusters[ranked[1]].count, 1)
        else candidates
    )


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
    wed: Mapping[str, str],
) -> list[str]:
    """Give the clusters that a single name with or without a title can mean, gender agreeing."""

    def allowed(keys: Iterable[str]) -> list[str]:
        return [
            key
            for key in keys
            if not (name.gender and genders.get(key) and genders[key] != name.gender)
            and (
                (name.married and wed.get(key) == name.core[-1])
                or not any(
                    parsed[form].title in name.clashes for form in clusters[key].forms if form in parsed
                )
            )
        ]

    # "Catherine" and "Kitty" are not Lady Catherine, whom nobody calls without her title.
    given = [
        key for key in allowed(firsts.get(word, ())) if name.title or not _noble(clusters[key], parsed, word)
    ]
    if name.noble:
        given = [key for key in given if _noble(clusters[key], parsed, word)] or given
    family = allowed(lasts.get(word, ()))
    if not name.title or name.given_title:
        return given or family
    # "Colonel Fitzwilliam" is not Mr. Fitzwilliam Darcy: a rank goes before a surname.
    return family or (given if name.noble or name.office or not name.ranked else [])
