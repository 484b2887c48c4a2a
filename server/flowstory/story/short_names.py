"""Which full name a single name stands for: first names, nicknames, surnames, with and without a title."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from flowstory.story.cluster import Cluster
from flowstory.story.names import Name
from flowstory.story.tally import FormCount

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
) -> list[str]:
    """Give the clusters that a single name with or without a title can mean, gender agreeing."""

    def allowed(keys: Iterable[str]) -> list[str]:
        return [
            key
            for key in keys
            if not (name.gender and genders.get(key) and genders[key] != name.gender)
            and not any(parsed[form].title in name.clashes for form in clusters[key].forms if form in parsed)
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
    return family or (given if name.noble or not name.ranked else [])
