"""Help pages and what is said of a command that was mistyped, in the writer's language.

Typer parses; its own pages and errors are English only, so both are written here, from the catalogue:
`cli.help.<command>` says what a command does and `cli.help.<command>.<parameter>` what a parameter is for.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from typer.core import TyperCommand, TyperGroup

from flowstory.cli.session import BadUseError, Session
from flowstory.languages.messages import Catalogue

if TYPE_CHECKING:
    from rich.text import Text
    from typer import Context
    from typer.exceptions import TyperException

ROOT = "flowstory"
_GAP = 2
# Typer says this without a class of its own.
_EXTRA = re.compile(r"unexpected extra argument\(s\) \((.*)\)")
_NARROW_NAMES = 30


class Command(TyperCommand):
    """A command whose help page speaks the writer's language."""

    def get_help(self, ctx: Any) -> str:
        return help_page(ctx)


class Group(TyperGroup):
    """`flowstory` itself: its help page lists the commands."""

    def get_help(self, ctx: Any) -> str:
        return help_page(ctx)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        if args and not args[0].startswith("-") and args[0] not in self.commands:
            session: Session = ctx.obj
            raise BadUseError(
                session.words.text("cli.use.no-command", name=args[0])
                + _did_you_mean(session.words, args[0], list(self.commands)),
                rest=_see_help(session.words, ctx),
            )
        return super().resolve_command(ctx, args)


def help_page(context: Context) -> str:
    """Give the help page of a command, laid out for the screen, in colour where the screen wants it."""
    from rich.text import Text

    session: Session = context.obj
    words, width = session.words, min(session.screen.width or 100, 100)
    command: Any = context.command
    topic = "cli.help" if context.parent is None else f"cli.help.{command.name}"
    arguments = [param for param in command.params if param.param_type_name == "argument"]
    options = [p for p in command.get_params(context) if p.param_type_name == "option" and not p.hidden]
    lines = [
        Text.assemble((f"{words.text('cli.help.usage')} ", "bold"), _usage(context, words, arguments)),
        Text(),
        *_wrapped(Text(words.text(f"{topic}.about")), width),
    ]
    if isinstance(command, Group):
        rows = [
            (name, words.text(f"cli.help.{name}.about"))
            for name, held in command.commands.items()
            if not held.hidden
        ]
        lines += table(words.text("cli.help.commands"), rows, width)
    lines += table(words.text("cli.help.arguments"), [_row(p, topic, words) for p in arguments], width)
    lines += table(words.text("cli.help.options"), [_row(p, topic, words) for p in options], width)
    if f"{topic}.more" in words:
        lines += [Text(), *_wrapped(Text(words.text(f"{topic}.more")), width)]
    screen = session.screen
    if not screen.colored:
        return "\n".join(line.plain.rstrip() for line in lines)
    console = screen.console(width)
    with console.capture() as captured:
        for line in lines:
            console.print(line, soft_wrap=True)
    return captured.get().rstrip("\n")


def _usage(context: Context, words: Catalogue, arguments: list[Any]) -> str:
    parts = [context.command_path, f"[{words.text('cli.help.some-options')}]"]
    for param in arguments:
        name = _metavar(param, words)
        parts.append(name if param.required else f"[{name}]")
    if isinstance(context.command, Group):
        parts.append(words.text("cli.metavar.command"))
    return " ".join(parts)


def _metavar(param: Any, words: Catalogue) -> str:
    choices = _choices(param)
    return (
        "|".join(choices) if choices else words.text(f"cli.metavar.{(param.metavar or param.name).lower()}")
    )


def _choices(param: Any) -> list[str]:
    found = getattr(getattr(param, "type_descriptor", None), "choices", None) or ()
    return [str(getattr(choice, "value", choice)) for choice in found]


def _row(param: Any, topic: str, words: Catalogue) -> tuple[str, str]:
    name = ", ".join(param.opts) if param.param_type_name == "option" else ""
    if not getattr(param, "is_flag", False):
        name = f"{name} {_metavar(param, words)}".strip()
    return name, words.text(f"{topic}.{param.name}".replace("_", "-"))


def table(title: str, rows: list[tuple[str, str]], width: int, *, names: int = 0) -> list[Text]:
    """Lay out names and what they are for in two columns, or below each other where that is too narrow."""
    from rich.text import Text

    if not rows:
        return []
    lines = [Text(), Text(title, "bold")]
    names = names or max((len(name) for name, _ in rows if len(name) <= _NARROW_NAMES), default=0)
    beside = width - names - 2 * _GAP >= 40
    for name, about in rows:
        head = Text.assemble("  ", (name, "cyan"))
        room = width - names - 2 * _GAP if beside else width - 6
        indent = names + 2 * _GAP if beside else 6
        body = _wrapped(Text(about), room)
        if beside and len(name) <= names:
            head.append(" " * (indent - head.cell_len))
            head.append_text(body.pop(0))
        lines.append(head)
        lines += [Text(" " * indent).append_text(line) for line in body]
    return lines


def _wrapped(text: Text, width: int) -> list[Text]:
    from rich.console import Console

    lines = list(text.wrap(Console(width=width), width))
    for line in lines:
        line.rstrip()
    return lines


def _see_help(words: Catalogue, context: Context) -> str:
    return words.text("cli.use.see-help", command=f"{context.command_path} --help")


def _did_you_mean(words: Catalogue, written: str, known: list[str]) -> str:
    from flowstory.cli.likeness import nearest

    near = nearest(written, known)
    return " " + words.text("cli.did-you-mean", names=", ".join(near)) if near else ""


def complain(error: TyperException, session: Session, arguments: list[str]) -> BadUseError:
    """Say in the writer's language what Typer found wrong with the command line."""
    words, context, param = session.words, getattr(error, "ctx", None), getattr(error, "param", None)
    if context is None:
        named = next((argument for argument in arguments if not argument.startswith("-")), "")
        rest = words.text("cli.use.see-help", command=f"{ROOT} {named}".rstrip() + " --help")
    else:
        rest = _see_help(words, context)
    match type(error).__name__:
        case "NoSuchOption":
            name = str(getattr(error, "option_name", ""))
            known = (
                [opt for p in context.command.params for opt in p.opts if opt.startswith("--")]
                if context
                else []
            )
            return BadUseError(
                words.text("cli.use.no-option", name=name) + _did_you_mean(words, name, known), rest=rest
            )
        case "MissingParameter" if param is not None:
            return BadUseError(words.text("cli.use.missing", name=_metavar(param, words)), rest=rest)
        case "BadOptionUsage":
            return BadUseError(
                words.text("cli.use.needs-value", name=str(getattr(error, "option_name", ""))), rest=rest
            )
        case "BadParameter" if param is not None and _choices(param):
            name = max(param.opts, key=len) if param.param_type_name == "option" else _metavar(param, words)
            return BadUseError(
                words.text("cli.use.bad-choice", name=name, choices=", ".join(_choices(param))), rest=rest
            )
        case "UsageError" if extra := _EXTRA.search(error.format_message()):
            return BadUseError(words.text("cli.use.too-much", what=extra[1]), rest=rest)
        case _:
            return BadUseError(words.text("cli.use.not-understood", what=error.format_message()), rest=rest)
