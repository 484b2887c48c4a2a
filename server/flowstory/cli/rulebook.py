"""The rules' table and pages, as commands ask for them."""

from __future__ import annotations

from collections.abc import Sequence

from flowstory.cli.likeness import nearest
from flowstory.cli.session import BadUseError
from flowstory.languages.messages import Catalogue, catalogue

# What is said of a file that cannot be read as it stands has a code too, but no rule behind it.
_FILE_CODES = ("invalid-note", "mojibake", "unreadable-file")


def known_codes() -> list[str]:
    """Give every code that a finding can have."""
    from flowstory.continuity.rules import RULES

    return sorted({*(rule.code for rule in RULES), *_FILE_CODES})


def require_rules(codes: Sequence[str], words: Catalogue) -> None:
    """Make sure that each rule exists.

    Raises:
        BadUseError: one does not.
    """
    known = known_codes() if codes else []
    for code in codes:
        if code not in known:
            raise no_such_rule(code, words)


def no_such_rule(code: str, words: Catalogue) -> BadUseError:
    """Say that there is no such rule, and which one may have been meant."""
    near = nearest(code, known_codes())
    meant = " " + words.text("cli.did-you-mean", names=", ".join(near)) if near else ""
    said = words.text("cli.rule.unknown", code=code) + meant
    return BadUseError(said, rest=words.text("cli.rule.see-list"))


def page_of(code: str, language: str) -> str:
    """Give the manual page of a rule in Markdown; empty where it has none."""
    from flowstory.continuity.pages import page

    try:
        return page(code, language)
    except KeyError:
        return catalogue(language).text("cli.rule.file-page") if code in _FILE_CODES else ""
