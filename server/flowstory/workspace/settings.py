"""`flowstory.toml`: what the writer sets for a book, and plain advice where it cannot be read."""

from __future__ import annotations

import re
import tomllib
from fnmatch import fnmatchcase
from typing import Any, Literal, cast, get_args

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from flowstory.manuscript.assemble import language_code
from flowstory.manuscript.model import Problem
from flowstory.manuscript.order import BookSettings
from flowstory.text.spans import Span

RuleLevel = Literal["off", "hint", "information", "warning"]

_LEVELS: tuple[str, ...] = get_args(RuleLevel)
_TOML_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)|at end of document")
_LANGUAGES = ("en", "pt", "es")


class BookSection(BaseModel):
    """The table `[book]`."""

    model_config = ConfigDict(frozen=True)

    title: str | None = None
    chapters: tuple[str, ...] = ()
    language: str | None = None
    ui_language: str | None = None


class Settings(BaseModel):
    """All of `flowstory.toml`.

    `rules` switches rules for the whole book, `rules_by_path` for files whose path fits a glob, in the order
    of the file. `provider` is what the book wishes of models, as it is written: `assisting` grants what may be.
    """

    model_config = ConfigDict(frozen=True)

    book: BookSection = Field(default_factory=BookSection)
    rules: dict[str, RuleLevel] = Field(default_factory=dict)
    rules_by_path: dict[str, dict[str, RuleLevel]] = Field(default_factory=dict)
    provider: dict[str, Any] = Field(default_factory=dict)

    def rule_level(self, rule: str, path: str) -> RuleLevel | None:
        """Give the level set for a rule in a file, `None` for none; the last glob that fits wins."""
        level = self.rules.get(rule, self.rules.get("*"))
        for glob, levels in self.rules_by_path.items():
            if fnmatchcase(path.lower(), glob.lower()):
                level = levels.get(rule, levels.get("*", level))
        return level

    def book_settings(self, *, language: str = "en", left_out: tuple[str, ...] = ()) -> BookSettings:
        """Give what the manuscript needs to know: `language` is what to assume where the book sets none."""
        return BookSettings(
            title=self.book.title,
            chapters=self.book.chapters,
            language=self.book.language or language,
            left_out=left_out,
        )


def parse_settings(path: str, text: str) -> tuple[Settings, tuple[Problem, ...]]:
    """Read `flowstory.toml`. Never raises: what is wrong becomes a problem, the rest is used."""
    try:
        raw = tomllib.loads(text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        return Settings(), (_broken(path, text, str(error)),)
    problems: list[Problem] = []
    problems += [
        _about(path, text, key, "settings-unknown-key")
        for key in raw
        if key not in {"book", "rules", "provider"}
    ]
    book = _read_book(path, text, raw.get("book", {}), problems)
    rules, by_path = _read_rules(path, text, raw.get("rules", {}), problems)
    provider = _read_provider(path, text, raw.get("provider", {}), problems)
    settings = Settings(book=book, rules=rules, rules_by_path=by_path, provider=provider)
    return settings, tuple(problems)


def _broken(path: str, text: str, message: str) -> Problem:
    place = _TOML_PLACE.search(message)
    lines = text.splitlines()
    line = int(place[1]) if place and place[1] else max(len(lines), 1)
    return Problem("settings-broken", path, _line_span(text, line), (("line", str(line)),))


def _line_span(text: str, line: int) -> Span:
    """Give the range of a line counted from 1, as TOML counts them."""
    start = 0
    for _ in range(line - 1):
        found = text.find("\n", start)
        if found < 0:
            break
        start = found + 1
    end = text.find("\n", start)
    return Span(start, end if end >= 0 else len(text))


def _about(path: str, text: str, key: str, problem: str, *details: tuple[str, str]) -> Problem:
    """Give a problem at the first line that mentions a key."""
    match = re.search(rf"^[^#\n]*?(?<![\w-])({re.escape(key)})(?![\w-])", text, re.MULTILINE)
    line = text.count("\n", 0, match.start(1)) + 1 if match else 1
    span = Span(*match.span(1)) if match else None
    return Problem(problem, path, span, (("line", str(line)), ("name", key), *details))


def _read_book(path: str, text: str, raw: object, problems: list[Problem]) -> BookSection:
    if not isinstance(raw, dict):
        problems.append(_about(path, text, "book", "settings-wrong-value", ("value", str(raw)[:60])))
        return BookSection()
    table = dict(cast("dict[str, Any]", raw))
    for key in [key for key in table if key not in BookSection.model_fields]:
        problems.append(_about(path, text, key, "settings-unknown-key"))
        del table[key]
    for key in ("language", "ui_language"):
        if (written := table.get(key)) is not None:
            table[key] = language_code(written) if isinstance(written, str) else ""
            if table[key] not in _LANGUAGES:
                problems.append(_about(path, text, key, "settings-wrong-value", ("value", str(written)[:60])))
                del table[key]
    try:
        return BookSection(**table)
    except ValidationError as error:
        wrong = dict.fromkeys(str(fault["loc"][0]) for fault in error.errors())
        problems += [
            _about(path, text, key, "settings-wrong-value", ("value", str(table.pop(key, ""))[:60]))
            for key in wrong
        ]
    return BookSection(**table)


def _read_provider(path: str, text: str, raw: object, problems: list[Problem]) -> dict[str, Any]:
    if not isinstance(raw, dict):
        problems.append(_about(path, text, "provider", "settings-wrong-value", ("value", str(raw)[:60])))
        return {}
    if not raw:
        return {}
    from flowstory.providers.trust import read_wish

    wish, wrong = read_wish(cast("dict[str, Any]", raw))
    problems += [
        _about(path, text, key, "settings-wrong-value", ("value", str(raw.get(key, ""))[:60]))
        for key in wrong
    ]
    return wish.model_dump(mode="json", exclude_none=True)


def _read_rules(
    path: str, text: str, raw: object, problems: list[Problem]
) -> tuple[dict[str, RuleLevel], dict[str, dict[str, RuleLevel]]]:
    levels: dict[str, RuleLevel] = {}
    by_path: dict[str, dict[str, RuleLevel]] = {}
    if not isinstance(raw, dict):
        problems.append(_about(path, text, "rules", "settings-wrong-value", ("value", str(raw)[:60])))
        return levels, by_path
    for key, value in raw.items():
        if isinstance(value, dict):
            by_path[key] = {
                rule: level
                for rule, written in value.items()
                if (level := _level(path, text, rule, written, problems))
            }
        elif level := _level(path, text, key, value, problems):
            levels[key] = level
    return levels, by_path


def _level(path: str, text: str, rule: str, written: object, problems: list[Problem]) -> RuleLevel | None:
    # TOML has no word for off, and `eye-colour = false` says it as plainly.
    if written is False:
        return "off"
    if isinstance(written, str) and written.strip().lower() in _LEVELS:
        return cast("RuleLevel", written.strip().lower())
    problems.append(_about(path, text, rule, "settings-wrong-level", ("value", str(written)[:60])))
    return None
