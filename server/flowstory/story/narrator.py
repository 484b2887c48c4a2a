"""Who says "I": a character who is called by name in talk and whom the narration never names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from flowstory.languages import LANGUAGES
from flowstory.reading.chapter import ChapterReading
from flowstory.story.cast import Cast
from flowstory.story.cluster import Cluster
from flowstory.story.model import Kind
from flowstory.story.sums import Sums

NARRATOR = "@narrator"
_CALLED = 2  # times that somebody must be called by name, unless the narration never names them
_OFTEN = 5  # times from which even a name that no list of given names has ("Watson", "Pip") is believed
_NAMED = 0.25  # at most this share of a narrator's names stands in the narration
_PARAGRAPHS = 15  # a narrator says "I" in one of so many paragraphs at least, talk included


def find_narrator(sums: Sums, cast: Cast) -> str | None:
    """Give the character who tells the book in the first person, if the book tells who that is."""
    if sums.first * _PARAGRAPHS < sums.paragraphs:
        return None
    called: Counter[str] = Counter()
    for form, times in sums.called.items():
        key = cast.by_form.get(form)
        if key is not None:
            called[key] += times
    for key, times in sorted(called.items(), key=lambda item: (-item[1], item[0])):
        cluster = cast.clusters[key]
        named = sum(form.narrated for form in cluster.forms.values())
        if (
            cluster.kind is Kind.CHARACTER
            and cluster.acts * 20 <= cluster.count
            and named <= _NAMED * cluster.count
            and (times >= _CALLED or (not named and _given(cluster, sums.spoken())))
            and (times >= _OFTEN or _names_somebody(cluster, cast, sums.spoken()))
        ):
            return key
    return None


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
