"""English: phrases that tell that something lasting about a person changes."""

from __future__ import annotations


def _phrases(text: str) -> tuple[str, ...]:
    """Split a list of phrases at its commas."""
    return tuple(" ".join(phrase.split()) for phrase in text.split(",") if phrase.strip())


_BIRTHS = _phrases(
    """
    gave birth, gives birth, giving birth, was delivered of, had a baby, had another baby, the new baby, a new baby,
    newborn, christening, christened, baptism, baptised, baptized, adopted, another child, another son,
    another daughter, another brother, another sister, a baby brother, a baby sister, miscarried, stillborn
    """
)

CHANGING: dict[str, tuple[str, ...]] = {
    "children.count": _BIRTHS,
    "siblings.count": _BIRTHS,
    "occupation": _phrases(
        """
        became a, became an, becoming a, becoming an, become a, become an, turned farmer, retired, resigned, was fired,
        was sacked, was dismissed, lost her job, lost his job, lost my job, quit, gave up her, gave up his, gave up my,
        new job, first job, took a job, took the job, got a job, retrained, apprenticed, qualified as, trained as,
        changed trades, changed careers, sold the practice, left the trade, was promoted, was hired, hired as
        """
    ),
    "hair.length": tuple(
        f"{verb} {whose} {what}"
        for verb in ("cut", "cuts", "cutting", "shaved", "cropped", "hacked off", "cut off", "chopped off")
        for whose in ("his", "her", "my", "off his", "off her", "off my")
        for what in ("hair", "head", "curls", "braid", "plait", "ponytail", "locks")
    )
    + _phrases(
        "had her hair cut, had his hair cut, had my hair cut, had her head shaved, had his head shaved, cut it off, cut it all off, cut it short"
    ),
}
"""By attribute."""
