"""`flowstory`: finds the command, speaks the writer's language, and ends plainly whatever happens.

Exit codes: 0 well, 1 findings, 2 bad use or unreadable input, 130 interrupted, 141 nobody read the output.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from typing import Annotated

import typer
from typer.exceptions import TyperException

from flowstory import __version__
from flowstory.cli import (
    check,
    critique,
    daemon,
    data,
    deep,
    doctor,
    evaluate,
    key,
    lore,
    lsp,
    memory,
    rename,
    rule,
    search,
    snapshot,
    spending,
    suggest,
    summarise,
    timeline,
    trust,
    what_if,
)
from flowstory.cli.screen import OutputError, speak_utf8
from flowstory.cli.session import BadUseError, Session, session_of
from flowstory.cli.usage import ROOT, Command, Group, complain
from flowstory.languages.messages import catalogue, system_locale

EXIT_BAD = 2
EXIT_INTERRUPTED = 130
EXIT_UNREAD = 141
_UI_LANG = "--ui-lang"
_DEBUG = "--debug"

app = typer.Typer(
    cls=Group, add_completion=False, invoke_without_command=True, pretty_exceptions_enable=False
)
app.command("check", cls=Command)(check.check)
app.command("lore", cls=Command)(lore.lore)
app.command("rename", cls=Command)(rename.rename)
app.command("what-if", cls=Command)(what_if.what_if)
app.command("memory", cls=Command)(memory.memory)
app.command("timeline", cls=Command)(timeline.timeline)
app.command("rule", cls=Command)(rule.rule)
# It takes more arguments only to warn of a key among them.
app.command("key", cls=Command, context_settings={"allow_extra_args": True})(key.key)
app.command("trust", cls=Command)(trust.trust)
app.command("usage", cls=Command)(spending.usage)
app.command("doctor", cls=Command)(doctor.doctor)
app.command("search", cls=Command)(search.search)
app.command("snapshot", cls=Command)(snapshot.snapshot)
app.command("data", cls=Command)(data.data)
app.command("suggest", cls=Command)(suggest.suggest)
app.command("critique", cls=Command)(critique.critique)
app.command("summarise", cls=Command)(summarise.summarise)
app.command("deep", cls=Command)(deep.deep)
app.command("eval", cls=Command)(evaluate.evaluate)
# Editors add arguments of their own to the server they start (`--stdio`, `--clientProcessId=…`).
app.command("lsp", cls=Command, context_settings={"ignore_unknown_options": True, "allow_extra_args": True})(
    lsp.lsp
)
app.command("daemon", cls=Command)(daemon.daemon)


@app.callback()
def flowstory(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version")] = False,
    ui_lang: Annotated[str, typer.Option(_UI_LANG, metavar="LANG")] = "",
    debug: Annotated[bool, typer.Option(_DEBUG)] = False,
) -> None:
    # `--ui-lang` and `--debug` may stand anywhere, so `main` has taken them; they are here for the help page.
    del ui_lang, debug
    session = session_of(context)
    if version:
        session.screen.write(f"flowstory {__version__}\n")
        raise typer.Exit
    if context.invoked_subcommand is None:
        session.screen.write(f"{context.get_help()}\n")


def main(arguments: Sequence[str] | None = None) -> None:
    """Run `flowstory` and leave with its exit code."""
    speak_utf8()
    rest, asked, debug = _taken(list(sys.argv[1:] if arguments is None else arguments))
    given = asked or os.environ.get("FLOWSTORY_UI_LANG", "")
    session = Session(
        catalogue(given or system_locale()),
        asked_language=asked,
        is_language_given=bool(given),
        debug=debug,
    )
    sys.exit(run(rest, session))


def run(arguments: list[str], session: Session) -> int:
    """Run one command; every way in which it can end becomes an exit code and at most one plain line."""
    screen, words = session.screen, session.words
    try:
        code = typer.main.get_command(app).main(
            args=arguments, prog_name=ROOT, standalone_mode=False, obj=session
        )
        if code == EXIT_INTERRUPTED:
            screen.tell(words.text("cli.trouble.interrupted"))
        return code if isinstance(code, int) else 0
    except BadUseError as problem:
        screen.tell(str(problem), rest=problem.rest)
        return EXIT_BAD
    except TyperException as error:
        complaint = complain(error, session, arguments)
        screen.tell(str(complaint), rest=complaint.rest)
        return EXIT_BAD
    except OutputError as error:
        if error.closed:
            return EXIT_UNREAD
        screen.tell(words.text("cli.trouble.output", reason=error))
        return EXIT_BAD
    except (KeyboardInterrupt, typer.Abort):
        screen.tell(words.text("cli.trouble.interrupted"))
        return EXIT_INTERRUPTED
    except Exception as error:  # noqa: BLE001 - whatever it is, the writer gets one plain line
        if session.debug:
            traceback.print_exc()
            return EXIT_BAD
        screen.tell(words.text("cli.trouble.crash", error=f"{type(error).__name__}: {error}"[:200]))
        return EXIT_BAD


def _taken(arguments: list[str]) -> tuple[list[str], str, bool]:
    """Take `--ui-lang` and `--debug` from wherever they stand: the rest, the language, the debug flag."""
    rest: list[str] = []
    language, debug = "", False
    at = 0
    while at < len(arguments):
        argument = arguments[at]
        following = arguments[at + 1] if at + 1 < len(arguments) else "-"
        if argument == "--":
            rest += arguments[at:]
            break
        if argument == _UI_LANG and not following.startswith("-"):
            language = following
            at += 1
        elif argument.startswith(f"{_UI_LANG}="):
            language = argument.partition("=")[2]
        elif argument == _DEBUG:
            debug = True
        else:
            rest.append(argument)
        at += 1
    return rest, language, debug
