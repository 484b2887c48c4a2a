"""The languages that FlowStory reads, by their code."""

from __future__ import annotations

from collections.abc import Mapping

from flowstory.languages.base import Language
from flowstory.languages.en import ENGLISH
from flowstory.languages.pt import PORTUGUESE

LANGUAGES: Mapping[str, Language] = {"en": ENGLISH, "pt": PORTUGUESE}


def language(code: str) -> Language:
    """Give the language of a code, whatever its region ("pt-BR", "pt_PT"); English for a code not known."""
    return LANGUAGES.get(code.replace("_", "-").partition("-")[0].strip().lower(), ENGLISH)
