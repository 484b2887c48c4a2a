"""How many tokens a text has: counted where the ranks are on this machine, else estimated and marked so.

Nothing is ever downloaded: the ranks are read from a file whose hash is right, and tiktoken is handed them.
"""

from __future__ import annotations

import base64
import hashlib
import os
import tempfile
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from flowstory.providers.places import Places, private_folder

if TYPE_CHECKING:
    import tiktoken


class RanksError(ValueError):
    """A file that does not hold the ranks it should."""


@dataclass(frozen=True, slots=True)
class Encoding:
    """One way of cutting text into tokens: where its ranks come from, their hash, and the first cut."""

    name: str
    url: str
    sha256: str
    pattern: str


_CONTRACTION = r"(?i:'s|'t|'re|'ve|'m|'ll|'d)?"
_UPPER, _LOWER = r"[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]", r"[\p{Ll}\p{Lm}\p{Lo}\p{M}]"
ENCODINGS = {
    "o200k_base": Encoding(
        "o200k_base",
        "https://openaipublic.blob.core.windows.net/encodings/o200k_base.tiktoken",
        "446a9538cb6c348e3516120d7c08b09f57c36495e2acfffe59a5bf8b0cfb1a2d",
        "|".join(
            (
                rf"[^\r\n\p{{L}}\p{{N}}]?{_UPPER}*{_LOWER}+{_CONTRACTION}",
                rf"[^\r\n\p{{L}}\p{{N}}]?{_UPPER}+{_LOWER}*{_CONTRACTION}",
                r"\p{N}{1,3}",
                r" ?[^\s\p{L}\p{N}]+[\r\n/]*",
                r"\s*[\r\n]+",
                r"\s+(?!\S)",
                r"\s+",
            )
        ),
    ),
}
# Models that are cut by these ranks; for all others a count would be a guess with decimals.
_MODELS = ("gpt-5", "gpt-4.1", "gpt-4o", "o1", "o3", "o4")


@dataclass(frozen=True, slots=True)
class TokenCount:
    """A number of tokens, whether it was counted or estimated, and the number that it cannot pass.

    No tokeniser in use makes more tokens than a text has bytes, so that bytes bound an estimate.
    """

    tokens: int
    exact: bool
    most: int


class Counts(Protocol):
    """Whoever can count tokens."""

    def count(self, text: str, model: str) -> TokenCount: ...


def estimate(text: str) -> int:
    """Estimate on the high side: a token for three ASCII characters, one for each further byte.

    Measured against o200k_base on our example books: a third too high for English (4.0 characters a token),
    two fifths for Portuguese (3.6).
    """
    ascii_characters = len(text) if text.isascii() else sum(character < "\x80" for character in text)
    further = 0 if len(text) == ascii_characters else len(text.encode("utf-8", "replace")) - ascii_characters
    return -(-ascii_characters // 3) + further


class TokenCounter:
    """Counts with the ranks found in our folder or in tiktoken's own cache."""

    def __init__(self, places: Places, *, environment: Mapping[str, str] = os.environ) -> None:
        self._places = places
        self._environment = environment
        self._lock = threading.Lock()

    def count(self, text: str, model: str) -> TokenCount:
        """Count, where the model's ranks are at hand; else estimate."""
        if model.rpartition("/")[2].startswith(_MODELS) and (encoding := self._loaded):
            # Without this the name of a special token in somebody's prose would raise.
            counted = len(encoding.encode(text, disallowed_special=()))
            return TokenCount(counted, exact=True, most=counted)
        return TokenCount(estimate(text), exact=False, most=len(text.encode("utf-8", "replace")))

    @property
    def ranks(self) -> Path | None:
        """The file of ranks on this machine, if there is one."""
        encoding = ENCODINGS["o200k_base"]
        cached_name = hashlib.sha1(encoding.url.encode(), usedforsecurity=False).hexdigest()
        folders = (
            self._environment.get("TIKTOKEN_CACHE_DIR", ""),
            self._environment.get("DATA_GYM_CACHE_DIR", ""),
            str(Path(tempfile.gettempdir()) / "data-gym-cache"),
        )
        candidates = [self._places.ranks / f"{encoding.name}.tiktoken"]
        candidates += [Path(folder) / cached_name for folder in folders if folder]
        return next((file for file in candidates if file.is_file()), None)

    def adopt(self, file: Path) -> None:
        """Copy a file of ranks into our folder, if it is the right one."""
        data = _verified(file)
        target = private_folder(self._places.ranks) / "o200k_base.tiktoken"
        target.write_bytes(data)
        with self._lock:
            self.__dict__.pop("_loaded", None)

    @cached_property
    def _loaded(self) -> tiktoken.Encoding | None:
        with self._lock:
            file = self.ranks
            if file is None:
                return None
            try:
                ranks = _parse(_verified(file))
            except (OSError, RanksError):
                return None
            import tiktoken

            encoding = ENCODINGS["o200k_base"]
            return tiktoken.Encoding(
                encoding.name, pat_str=encoding.pattern, mergeable_ranks=ranks, special_tokens={}
            )


def _verified(file: Path) -> bytes:
    data = file.read_bytes()
    if hashlib.sha256(data).hexdigest() != ENCODINGS["o200k_base"].sha256:
        raise RanksError(file.name)
    return data


def _parse(data: bytes) -> dict[bytes, int]:
    rows = (line.split() for line in data.splitlines() if line)
    return {base64.b64decode(token): int(rank) for token, rank in rows}
