"""Who says "I": a character who is called by name in talk and whom the narration never names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from flowstory.reading.chapter import ChapterReading
from flowstory.reading.model import DIALOGUE, NARRATION
from flowstory.story.cast import Cast
from flowstory.story.cluster import Cluster
from flowstory.story.model import Kind
from flowstory.story.speakers import vocative

NARRATOR = "@narrator"
_CALLED = 2  # times that somebody must be called by name, unless the narration never names them
_OFTEN = 5  # times from which even a name that no list of given names has ("Watson", "Pip") is believed
_NAMED = 0.25  # at most this share of a narrator's names stands in the narration
_PARAGRAPHS = 15  # a narrator says "I" in one of so many paragraphs at least, talk included


def find_narrator(readings: Sequence[ChapterReading], cast: Cast) -> str | None:
    """Give the character who tells the book in the first person, if the book tells who that is."""
    paragraphs = first = 0
    called: Counter[str] = Counter()
    narrated: Counter[str] = Counter()
    for reading in readings:
        language = reading.lexicon.language
        for scene in reading.scenes:
            for _, paragraph in scene:
                paragraphs += 1
                first += paragraph.first_person
                for use in paragraph.names:
                    key = cast.by_form.get(use.form)
                    if key is None:
                        continue
                    if use.register == NARRATION:
                        narrated[key] += 1
                    elif use.register == DIALOGUE and vocative(use, language):
                        called[key] += 1
    if first * _PARAGRAPHS < paragraphs:
        return None
    for key, times in called.most_common():
        cluster = cast.clusters[key]
        named = narrated[key]
        if (
            cluster.kind is Kind.CHARACTER
            and cluster.acts * 20 <= cluster.count
            and named <= _NAMED * cluster.count
            and (times >= _CALLED or not named)
            and (times >= _OFTEN or _names_somebody(cluster, cast, readings))
        ):
            return key
    return None


def _names_somebody(cluster: Cluster, cast: Cast, readings: Sequence[ChapterReading]) -> bool:
    """Whether somebody is called by a name and not by a rank, a colour or a joke ("Lieutenant", "Gray")."""
    known = {language.code: language for language in (reading.lexicon.language for reading in readings)}
    words = {word for form in cluster.forms for word in form.lower().split(" ")}
    if any(not words.isdisjoint(language.given_names.keys()) for language in known.values()):
        return True
    ranks = {word for language in known.values() for word in (*language.titles, *language.person_nouns)}
    return any(word not in ranks and not cast.lower.get(word) for word in words)


def voice(reading: ChapterReading, cast: Cast) -> str:
    """Give who tells a chapter, "" where it does not say: front matter `pov`, a heading ("Dr. Seward's Diary")."""
    named = reading.chapter.get("pov", "narrator", "narrador", "ponto de vista")
    if named:
        return cast.folded.get(named.lower().strip("[]"), NARRATOR)
    of_words = reading.lexicon.language.of_words
    for heading in reading.chapter.headings:
        words = heading.text.lower().replace("’", "'").replace(".", "").split()
        for i in range(len(words)):
            for j in range(i + 1, min(i + 5, len(words) + 1)):
                owns = words[j - 1].endswith("'s")
                owned = i > 0 and words[i - 1] in of_words
                key = cast.folded.get(" ".join(words[i:j]).removesuffix("'s").strip(",;:"))
                if (owns or owned) and key is not None and cast.clusters[key].kind is Kind.CHARACTER:
                    # Whose journal it is, or only whom it is about, a heading does not tell: its own voice.
                    return f"{NARRATOR}:{reading.chapter.path}"
    return ""
