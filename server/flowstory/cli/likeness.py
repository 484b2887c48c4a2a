"""Names that nearly agree with what was typed."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

_ALIKE = 70.0


def folded(name: str) -> str:
    """Give a name without accents and case, so that "nadia" finds "Nádia"."""
    parts = unicodedata.normalize("NFKD", name.casefold())
    return " ".join("".join(char for char in parts if not unicodedata.combining(char)).split())


def scores(written: str, known: Iterable[str]) -> list[tuple[float, str]]:
    """Give the known names with how much each is like the written one (0 to 100), the likest first."""
    from rapidfuzz import fuzz

    wanted = folded(written)
    found = [(fuzz.WRatio(wanted, folded(name)), name) for name in dict.fromkeys(known)]
    return sorted(found, key=lambda pair: (-pair[0], pair[1]))


def nearest(written: str, known: Iterable[str], *, most: int = 3) -> list[str]:
    """Give the known names that may have been meant, the likest first; none where nothing is like it."""
    found = [pair for pair in scores(written, known)[:most] if pair[0] >= _ALIKE]
    # What is much less like than the best was hardly meant.
    return [name for score, name in found if score >= found[0][0] - 15]
