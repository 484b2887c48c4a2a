"""Who says "I": a character who is called by name in talk and whom the narration never names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from flowstory.languages import LANGUAGES
from flowstory.reading.chapter import ChapterReading
from flowstory.story.cast import Cast
from flowstory.story.cluster import Cluster
from flowstory.story.model import Kind
from flowstory.story.sums import Sums

NARRATOR = "@narrator"
_CALLED = 2  # times that somebody must be called by name, unless the narration never names them
_OFTEN = 5  # times from which even a name that no list of given names has ("Watson", "Pip") is believed
_SLIPS = 1  # deeds under a narrator's own name that may be what a sentence kept of another draft
_SAID = 2  # the same of one who tells their own name
_NAMED = 0.25  # at most this share of a narrator's names stands in the narration
_PARAGRAPHS = 15  # a narrator says "I" in one of so many paragraphs at least, talk included


def find_narrator(sums: Sums, cast: Cast) -> str | None:
    """Give the character who tells the book in the first person, if the book tells who that is."""
    if sums.first * _PARAGRAPHS < sums.paragraphs:
        return None
    called, answered, named = (_by_key(table, cast) for table in (sums.called, sums.answered, sums.named))
    spoken = sums.spoken()
    if named:
        key = max(sorted(named), key=lambda key: (named[key], called[key]))
        cluster = cast.clusters[key]
        if cluster.kind is Kind.CHARACTER and cluster.acts <= max(_SAID, cluster.count // 5):
            return key
    for key, times in sorted(called.items(), key=lambda item: (-item[1], item[0])):
        cluster = cast.clusters[key]
        told = sum(form.narrated for form in cluster.forms.values())
        if (
            cluster.kind is Kind.CHARACTER
            and _quiet(cluster)
            and told <= _NAMED * cluster.count
            and (times >= _CALLED or (not told and answered[key] > 0 and _given(cluster, spoken)))
            and (times >= _OFTEN or _names_somebody(cluster, cast, spoken))
        ):
            return key
    return _slipped(called, answered, cast, spoken)


def _by_key(table: Mapping[str, int], cast: Cast) -> Counter[str]:
    """Give counts of forms as counts of whom they mean."""
    found: Counter[str] = Counter()
    for form, times in table.items():
        key = cast.by_form.get(form)
        if key is not None:
            found[key] += times
    return found


def _quiet(cluster: Cluster) -> bool:
    """Whether somebody hardly does anything under their own name."""
    return cluster.acts * 20 <= cluster.count or (cluster.acts <= _SLIPS and cluster.count > 2 * _SLIPS)


def _slipped(called: Counter[str], answered: Counter[str], cast: Cast, spoken: Sequence[str]) -> str | None:
    """Give the only one who is called by a given name where "I" answers, and whom the narration names but once."""
    found = [
        key
        for key, times in called.items()
        if times
        and answered[key] > 0
        and cast.clusters[key].kind is Kind.CHARACTER
        and cast.clusters[key].acts <= _SLIPS
        and sum(form.narrated for form in cast.clusters[key].forms.values()) <= _SLIPS
        and _given(cast.clusters[key], spoken)
    ]
    return found[0] if len(found) == 1 else None


def _given(cluster: Cluster, codes: Iterable[str]) -> bool:
    """Whether a word by which somebody is called is a given name; a joke said once is none ("Tomate")."""
    words = {word for form in cluster.forms for word in form.lower().split(" ")}
    known = [LANGUAGES[code] for code in codes]
    return any(
        word in language.given_names or word in language.nicknames for language in known for word in words
    )


def _names_somebody(cluster: Cluster, cast: Cast, codes: Iterable[str]) -> bool:
    """Whether somebody is called by a name and not by a rank, a colour or a joke ("Lieutenant", "Gray")."""
    known = [LANGUAGES[code] for code in codes]
    words = {word for form in cluster.forms for word in form.lower().split(" ")}
    if any(not words.isdisjoint(language.given_names.keys()) for language in known):
        return True
    ranks = {word for language in known for word in (*language.titles, *language.person_nouns)}
    return any(word not in ranks and not cast.lower.get(word) for word in words)


def claims(reading: ChapterReading) -> tuple[str | None, tuple[str, ...]]:
    """Give what a chapter says of who tells it: the `pov` of its front matter, and the names in its headings

    that own something, or of which something is told ("Dr. Seward's Diary"), all in small letters.
    """
    declared = reading.chapter.get("pov", "narrator", "narrador", "ponto de vista")
    of_words = reading.lexicon.language.of_words
    named: list[str] = []
    for heading in reading.chapter.headings:
        words = heading.text.lower().replace("’", "'").replace(".", "").split()
        for i in range(len(words)):
            named.extend(
                " ".join(words[i:j]).removesuffix("'s").strip(",;:")
                for j in range(i + 1, min(i + 5, len(words) + 1))
                if words[j - 1].endswith("'s") or (i > 0 and words[i - 1] in of_words)
            )
    return declared.lower().strip("[]") if declared else None, tuple(named)


def voice(path: str, claimed: tuple[str | None, tuple[str, ...]], cast: Cast) -> str:
    """Give who tells a chapter by its claims, "" where it does not say."""
    declared, named = claimed
    if declared is not None:
        return cast.folded.get(declared, NARRATOR)
    for name in named:
        key = cast.folded.get(name)
        if key is not None and cast.clusters[key].kind is Kind.CHARACTER:
            # Whose journal it is, or only whom it is about, a heading does not tell: its own voice.
            return f"{NARRATOR}:{path}"
    return ""
