"""`flowstory rule`: the manual page of a rule, the list of rules, and all pages as files."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from flowstory.cli.session import BadUseError, Session, session_of

_READABLE = 100


def rule(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="RULE")] = "",
    *,
    all: Annotated[str, typer.Option("--all", metavar="DIR")] = "",  # noqa: A002 - the option's name
) -> None:
    session = session_of(context)
    if all:
        _write_pages(Path(all), session)
    elif name:
        _show_page(name.strip().lower(), session)
    else:
        _show_list(session)


def _show_page(code: str, session: Session) -> None:
    from flowstory.cli.render.pages import with_title
    from flowstory.cli.rulebook import known_codes, no_such_rule, page_of

    if code not in known_codes():
        raise no_such_rule(code, session.words)
    text = with_title(code, page_of(code, session.words.code))
    screen = session.screen
    if not screen.colored:
        # Without colours the page reads best as it is written.
        screen.write(text)
        return
    from rich.markdown import Markdown

    screen.lay_out(Markdown(text), width=min(screen.width or _READABLE, _READABLE))


def _rules(language: str) -> list[tuple[str, str, str]]:
    """Give family, code and summary of every rule, family by family."""
    from flowstory.cli.render.pages import summary
    from flowstory.cli.rulebook import page_of
    from flowstory.continuity.rules import RULES

    families = list(dict.fromkeys(rule.family for rule in RULES))
    rows = [(rule.family, rule.code, summary(page_of(rule.code, language))) for rule in RULES]
    return sorted(rows, key=lambda row: (families.index(row[0]), row[1]))


def _show_list(session: Session) -> None:
    from rich.text import Text

    from flowstory.cli.render.pages import family_name
    from flowstory.cli.usage import table

    words, width = session.words, min(session.screen.width or _READABLE, _READABLE)
    rules = _rules(words.code)
    lines: list[Text] = []
    for family in dict.fromkeys(family for family, _, _ in rules):
        rows = [(code, about) for held, code, about in rules if held == family]
        lines += table(family_name(family, words), rows, width, names=max(len(code) for _, code, _ in rules))
    lines += [Text(), Text(words.text("cli.rule.how-to-read"), "dim")]
    session.screen.show(lines[1:])


def _write_pages(folder: Path, session: Session) -> None:
    from flowstory.cli.render.pages import INDEX, index, with_title
    from flowstory.cli.rulebook import page_of
    from flowstory.languages.messages import FALLBACK, catalogue
    from flowstory.workspace.folder import write_text_atomically

    # Pages for a site are the same on every machine: only a language asked for by name changes them.
    words = catalogue(session.asked_language or FALLBACK)
    rules = _rules(words.code)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for _, code, _ in rules:
            write_text_atomically(folder / f"{code}.md", with_title(code, page_of(code, words.code)))
        write_text_atomically(folder / INDEX, index(rules, words))
    except OSError as error:
        said = session.words.text("cli.rule.unwritable", path=folder, reason=error.strerror)
        raise BadUseError(said) from None
    session.screen.tell(session.words.text("cli.rule.written", n=len(rules), path=folder))
