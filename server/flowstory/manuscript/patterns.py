"""Gitignore-like patterns of `.flowstoryignore`."""

from __future__ import annotations

import re
from functools import lru_cache

_GLOB = re.compile(r"\*\*/|/\*\*\Z|\*+|\?|\[!?\]?[^\]/]*\]|[^*?\[]+|\[")


def _translate_set(inner: str) -> str:
    negated = inner.startswith("!")
    inner = re.sub(r"[\\\[\]^&~|]", r"\\\g<0>", inner[1:] if negated else inner)
    # A hyphen is a range between two letters or digits, else itself.
    inner = re.sub(r"(?<![^\W_])-|-(?![^\W_])", r"\-", inner)
    return f"[{'^' if negated else ''}{inner}]"


def _translate(glob: str) -> str:
    pieces: list[str] = []
    for match in _GLOB.finditer(glob):
        token = match.group()
        if token == "**/":
            pieces.append("(?:.*/)?")
        elif token == "/**":
            pieces.append("/.*")
        elif token[0] == "*":
            pieces.append("[^/]*")
        elif token == "?":
            pieces.append("[^/]")
        elif token[0] == "[" and len(token) > 2:
            pieces.append(_translate_set(token[1:-1]))
        else:
            pieces.append(re.escape(token))
    return "".join(pieces)


@lru_cache(maxsize=512)
def _compile(pattern: str) -> re.Pattern[str] | None:
    glob = pattern.strip("/")
    # As git does: a pattern with a slash inside or before it counts from the top, else at any depth.
    anchored = "/" in pattern.rstrip("/")
    try:
        return re.compile(
            ("" if anchored else "(?:.*/)?") + _translate(glob) + r"(?:/.*)?\Z", re.IGNORECASE | re.DOTALL
        )
    except re.error:
        return None


def read_patterns(text: str) -> tuple[str, ...]:
    """Give the patterns of an ignore file without its comments and empty lines."""
    lines = (line.strip().lstrip("\ufeff") for line in text.splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))


def matches(path: str, patterns: tuple[str, ...]) -> bool:
    """Say whether the last pattern that fits a path leaves it out; `!pattern` takes it in again."""
    left_out = False
    for pattern in patterns:
        keep = pattern.startswith("!")
        glob = pattern[1:] if keep else pattern
        compiled = _compile(glob)
        if compiled is None or not compiled.match(path):
            continue
        # `drafts/` means the folder, not a file of that name.
        if glob.endswith("/") and not compiled.match(path.rpartition("/")[0]):
            continue
        left_out = not keep
    return left_out
