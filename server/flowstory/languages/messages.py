"""What FlowStory says to the writer, in the writer's language: keys become sentences here.

The sentences are data, `languages/<code>/*.toml`, one table of them a language. This module lies below
`continuity`, so it knows a message only by its shape: a key, and the details that fill its placeholders.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Protocol

FALLBACK = "en"
_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")


class MessageLike(Protocol):
    """A sentence before it has a language: `continuity.model.Message` has this shape, and so has a `Problem`."""

    @property
    def key(self) -> str: ...

    @property
    def details(self) -> tuple[tuple[str, str], ...]: ...


class Catalogue:
    """The sentences of one language of the interface; what it lacks it says in English."""

    __slots__ = ("code", "sentences")

    def __init__(self, code: str, sentences: Mapping[str, str]) -> None:
        self.code = code
        self.sentences = sentences

    def __contains__(self, key: str) -> bool:
        return key in self.sentences

    def render(self, message: MessageLike) -> str:
        """Say a message in this language."""
        return self._say(message.key, message.details)

    def text(self, key: str, /, **details: object) -> str:
        """Say the sentence of a key, its placeholders filled with the details."""
        return self._say(key, [(name, str(value)) for name, value in details.items()])

    def _say(self, key: str, details: Iterable[tuple[str, str]]) -> str:
        # A sentence that is not there must not cost the writer the finding it belongs to: its key is shown.
        sentence = self.sentences.get(key, key)
        known = dict(details)
        # In one pass: a brace in the writer's own words is never taken for a placeholder.
        return _PLACEHOLDER.sub(lambda gap: self._detail(known.get(gap[1], gap[0])), sentence)

    def _detail(self, value: str) -> str:
        """Give a detail as it is shown: `@colour.green` is looked up, everything else stands for itself."""
        if not value.startswith("@"):
            return value
        key = value[1:]
        return self.sentences.get(key, key.rpartition(".")[2])


@cache
def sentences(code: str) -> Mapping[str, str]:
    """Give every sentence that a language has of its own, by key: `[fix] show` is `fix.show`."""
    folder = files("flowstory.languages").joinpath(code)
    found: dict[str, str] = {}
    if folder.is_dir():
        for file in sorted(folder.iterdir(), key=lambda file: file.name):
            if file.name.endswith(".toml"):
                found.update(_flat(tomllib.loads(file.read_text("utf-8"))))
    return MappingProxyType(found)


@cache
def catalogue(locale: str) -> Catalogue:
    """Give the catalogue for a locale (`pt-BR`, `pt_BR.UTF-8`, `en`); English where we do not speak it."""
    code = language_of(locale)
    return Catalogue(code, MappingProxyType({**sentences(FALLBACK), **sentences(code)}))


def language_of(locale: str) -> str:
    """Give the language of a locale if the interface speaks it, else English."""
    code = locale.partition(".")[0].replace("_", "-").partition("-")[0].lower()
    return code if code.isascii() and code.isalpha() and sentences(code) else FALLBACK


def system_locale(environment: Mapping[str, str] = os.environ) -> str:
    """Give the locale that the machine is set to, `en` where it does not say."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = environment.get(name, "")
        if value:
            return FALLBACK if value.partition(".")[0] in {"C", "POSIX"} else value
    return _windows_locale() or FALLBACK


def _windows_locale() -> str:
    import ctypes
    import locale

    windll = getattr(ctypes, "windll", None)
    return "" if windll is None else locale.windows_locale.get(windll.kernel32.GetUserDefaultUILanguage(), "")


def _flat(table: Mapping[str, object], prefix: str = "") -> dict[str, str]:
    found: dict[str, str] = {}
    for key, value in table.items():
        if isinstance(value, Mapping):
            found.update(_flat(value, f"{prefix}{key}."))
        else:
            found[prefix + key] = str(value)
    return found
