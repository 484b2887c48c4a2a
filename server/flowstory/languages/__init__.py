"""The languages that FlowStory reads, by their code; each is loaded when it is first asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import cast

from flowstory.languages.base import Language

# A language is a folder and a row here: where its record is and what it is called there.
_RECORDS = {
    "en": ("flowstory.languages.en", "ENGLISH"),
    "pt": ("flowstory.languages.pt", "PORTUGUESE"),
    "es": ("flowstory.languages.es", "SPANISH"),
}


@cache
def _load(code: str) -> Language:
    module, name = _RECORDS[code]
    return cast("Language", getattr(import_module(module), name))


class _Languages(Mapping[str, Language]):
    """All languages by code: the tables are large, and a command that reads no book needs none of them."""

    def __getitem__(self, code: str) -> Language:
        return _load(code)

    def __iter__(self) -> Iterator[str]:
        return iter(_RECORDS)

    def __len__(self) -> int:
        return len(_RECORDS)


LANGUAGES: Mapping[str, Language] = _Languages()


def language(code: str) -> Language:
    """Give the language of a code, whatever its region ("pt-BR", "pt_PT"); English for a code not known."""
    short = code.replace("_", "-").partition("-")[0].strip().lower()
    return _load(short if short in _RECORDS else "en")
