"""The prompts, `prompts/<language>/<name>.md`: read, filled, and turned into the messages of a request.

A file's front matter names the shape of the reply and the most tokens it may have; then come the part for the
system and the part for the user. A placeholder is `{so}`. Whatever comes from the manuscript is fenced.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from flowstory.assistant.shapes import SHAPES, Reply
from flowstory.providers import ChatRequest, Message, Purpose
from flowstory.providers.shapes import shape_of
from flowstory.text.hashing import content_hash

NAMES = ("steps", "critique", "rewrite", "summary", "facts", "judge", "defence")
LANGUAGES = ("en", "pt")
_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
_PARTS = re.compile(
    r"\A---\nshape: (?P<shape>\w+)\ntokens: (?P<tokens>\d+)\n---\n+"
    r"# System\n+(?P<system>.*?)\n+# User\n+(?P<user>.*?)\n*\Z",
    re.DOTALL,
)


class Prose(str):
    """Words of the manuscript or of the writer's notes: data for the model, never said to it."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Prompt:
    """One prompt in one language."""

    name: str
    shape: type[Reply]
    tokens: int
    system: str
    user: str

    def request(self, feature: str, book: str, **fields: str) -> ChatRequest:
        """Give the request with its fields filled in.

        The same fields give the same request to the letter, so that its reply is known from the last time.
        """
        shape = shape_of(self.shape)
        return ChatRequest(
            (Message("system", self.system), Message("user", _fill(self.user, fields))),
            Purpose(feature, book),
            max_tokens=self.tokens,
            temperature=0.0 if self.name in {"facts", "judge", "defence"} else None,
            shape=shape,
        )


@cache
def prompt(name: str, language: str) -> Prompt:
    """Give a prompt in the language of the manuscript, in English for one that we have no prompts in.

    Raises:
        ValueError: the file is not written as it should be.
    """
    code = language if language in LANGUAGES else LANGUAGES[0]
    text = files("flowstory.assistant").joinpath("prompts", code, f"{name}.md").read_text("utf-8")
    parts = _PARTS.match(text)
    if parts is None:
        raise ValueError(f"{code}/{name}.md")
    return Prompt(name, SHAPES[parts["shape"]], int(parts["tokens"]), parts["system"], parts["user"])


def fence(text: str) -> str:
    """Put prose between two lines that it cannot contain: they carry the hash of the prose itself."""
    mark = content_hash("fence", text)[:16]
    return f"<<<{mark}\n{text}\n{mark}>>>"


def _fill(template: str, fields: dict[str, str]) -> str:
    def value(gap: re.Match[str]) -> str:
        held = fields[gap[1]]
        return fence(held) if isinstance(held, Prose) else held

    # In one pass: what stands in the prose is never taken for a placeholder.
    return _PLACEHOLDER.sub(value, template)


def inline(text: str, most: int = 160) -> str:
    """Put a few words of foreign origin into a sentence: one line, in double quotes that they cannot close."""
    return json.dumps(" ".join(text.split())[:most], ensure_ascii=False)
