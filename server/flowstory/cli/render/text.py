"""A report for people: each finding with its line and its evidence, and a summary."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from rich.text import Text

from flowstory.cli.render.counting import counted, decimal
from flowstory.cli.render.excerpt import excerpt
from flowstory.cli.report import Item, Place, Report
from flowstory.cli.screen import visible
from flowstory.continuity.model import Severity
from flowstory.languages.messages import Catalogue

_WINDOW = 100
_STYLES = {
    Severity.ERROR: "bold red",
    Severity.WARNING: "bold yellow",
    Severity.INFORMATION: "bold blue",
    Severity.HINT: "bold cyan",
}
_GUTTER = "blue"
_EVIDENCE = "bold blue"


@dataclass(frozen=True, slots=True)
class Layout:
    """How a report is laid out: `width` is the terminal's, or `None` where lines need not end anywhere."""

    words: Catalogue
    width: int | None = None
    path_shown: Callable[[str], str] = str

    def where(self, place: Place) -> str:
        """Give a place as terminals and editors make it a link: `path:line:column`."""
        return f"{visible(self.path_shown(place.path))}:{place.line}:{place.column}"


def render(report: Report, layout: Layout) -> Iterator[Text]:
    """Give the lines of a report."""
    for item in report.items:
        yield from _finding(item, report, layout)
        yield Text()
    yield from summary(report, layout)


def _finding(item: Item, report: Report, layout: Layout) -> Iterator[Text]:
    style = _STYLES[item.severity]
    head = Text.assemble(
        (layout.where(item.place), "bold"),
        ": ",
        (layout.words.text(f"cli.severity.{item.severity}"), style),
        (f"[{visible(item.code)}]", style),
        f" {visible(item.message)}",
    )
    yield from wrapped(head, layout.width)
    places = [item.place, *(remark.place for remark in item.evidence)]
    numbers = max(len(str(place.line)) for place in places)
    yield from _excerpt(item.place, report, layout, numbers=numbers, mark="^", style=style)
    for remark in item.evidence:
        yield Text(f" {' ' * numbers}|".rstrip(), _GUTTER)
        arrow = Text.assemble(
            (f"{' ' * numbers}--> ", _GUTTER), layout.where(remark.place), f": {visible(remark.message)}"
        )
        yield from wrapped(arrow, layout.width, indent=numbers + 4)
        yield from _excerpt(remark.place, report, layout, numbers=numbers, mark="-", style=_EVIDENCE)


def _excerpt(
    place: Place, report: Report, layout: Layout, *, numbers: int, mark: str, style: str
) -> Iterator[Text]:
    line = report.line(place)
    # Of several lines the first is shown, underlined to its end.
    end = place.end_column - 1 if place.end_line == place.line else len(line)
    gutter = numbers + 3
    room = min(_WINDOW, layout.width - gutter) if layout.width else _WINDOW
    shown = excerpt(line, place.column - 1, end, width=room)
    yield Text(f"{' ' * numbers} |", _GUTTER)
    yield Text.assemble((f"{place.line:>{numbers}} | ", _GUTTER), shown.text)
    yield Text.assemble((f"{' ' * numbers} | ", _GUTTER), " " * shown.before, (mark * shown.under, style))


def summary(report: Report, layout: Layout) -> Iterator[Text]:
    """Give the closing lines: how many findings of what kind, in how much text, and what to do next."""
    words = layout.words
    read = words.text(
        "cli.summary.read",
        words=counted(words, "words", report.words),
        files=counted(words, "files", report.files),
        seconds=decimal(words, report.seconds),
    )
    if report.items:
        kinds = [(severity, sum(item.severity is severity for item in report.items)) for severity in Severity]
        found = ", ".join(counted(words, severity.value, count) for severity, count in kinds if count)
        marked = len({item.place.path for item in report.items})
        line = words.text(
            "cli.summary.found",
            findings=counted(words, "findings", len(report.items)),
            kinds=found,
            marked=counted(words, "files", marked),
        )
        yield from wrapped(Text.assemble((line, "bold"), f" {read}"), layout.width)
    else:
        key = "cli.summary.clean-but-hints" if report.hidden or report.known else "cli.summary.clean"
        yield from wrapped(Text.assemble((words.text(key), "bold green"), f" {read}"), layout.width)
    if not report.is_whole:
        yield from wrapped(Text(words.text("cli.summary.unread"), "bold red"), layout.width)
    if report.known:
        yield from wrapped(
            Text(words.text("cli.summary.known", findings=counted(words, "findings", report.known))),
            layout.width,
        )
    if report.hidden:
        yield from wrapped(
            Text(words.text("cli.summary.hidden", hints=counted(words, "hint", report.hidden)), "dim"),
            layout.width,
        )
    if report.items:
        yield from wrapped(
            Text(words.text("cli.summary.rule", code=report.items[0].code), "dim"), layout.width
        )


def wrapped(line: Text, width: int | None, *, indent: int = 2) -> Iterator[Text]:
    """Break a line between words so that it fits the terminal; the lines that follow are indented."""
    if width is None or line.cell_len <= width:
        yield line
        return
    from rich.console import Console

    console = Console(width=width)
    first, *_ = line.wrap(console, width)
    first.rstrip()
    yield first
    rest = line[len(first.plain) :]
    while rest.plain.startswith(" "):
        rest = rest[1:]
    for part in rest.wrap(console, width - indent):
        part.rstrip()
        yield Text(" " * indent).append_text(part)
