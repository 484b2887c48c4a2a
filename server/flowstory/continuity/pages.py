"""The manual page of each rule, as Markdown, in the languages of the interface."""

from __future__ import annotations

from flowstory.continuity.rules import rule
from flowstory.languages.pages import translated_page


def page(code: str, locale: str) -> str:
    """Give a rule's page; raises `KeyError` for a rule that is not there."""
    found = rule(code)
    body = translated_page(code, locale) or found.page
    return f"# {code}\n\n{body}\n"
