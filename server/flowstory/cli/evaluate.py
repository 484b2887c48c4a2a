"""`flowstory eval`: how good a model is at the deeper pass, on books whose errors are known."""

from __future__ import annotations

from functools import partial
from json import dumps
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from flowstory.cli.session import BadUseError, Session, session_of

if TYPE_CHECKING:
    from flowstory.assistant.asking import Tally
    from flowstory.assistant.evaluate import Gold, Score
    from flowstory.providers import Desk, ProviderSettings
    from flowstory.workspace.workspace import OpenBook


def evaluate(
    context: typer.Context,
    path: Annotated[str, typer.Argument(metavar="PATH")],
    *,
    provider: Annotated[str, typer.Option("--provider", metavar="PROVIDER")] = "",
    address: Annotated[str, typer.Option("--address", metavar="URL")] = "",
    model: Annotated[str, typer.Option("--model", metavar="NAME")] = "",
    most_pairs: Annotated[int, typer.Option("--most-pairs", min=1, max=5000, metavar="COUNT")] = 150,
    fresh: Annotated[bool, typer.Option("--fresh")] = False,
    json: Annotated[bool, typer.Option("--json")] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y")] = False,
) -> None:
    session = session_of(context)

    from flowstory.assistant.asking import Tally
    from flowstory.assistant.evaluate import Score
    from flowstory.cli import asking

    books = _books(path, session)
    alone, merged, tally = Score(), Score(), Tally()
    rows: list[dict[str, object]] = []
    with asking.desk_of(session) as desk:
        settings = _settings(desk, provider, address, model, fresh=fresh)
        _agree(desk, settings, books, session, most_pairs=most_pairs, yes=yes)
        for book, gold in books:
            one, both = _score(desk, settings, book, gold, tally, session, most_pairs=most_pairs)
            alone.add(one)
            merged.add(both)
            rows.append({"book": book.book.name, **_numbers(one)})
    if json:
        document = {
            "version": 1,
            "deep": _numbers(alone),
            "with_rules": _numbers(merged),
            "calls": tally.asked,
            "known": tally.known,
            "dropped": tally.dropped,
            "failed": tally.failed,
            "prompt": tally.prompt,
            "completion": tally.completion,
            "dollars": tally.nanos / 1e9,
            "books": rows,
        }
        session.screen.write(dumps(document, indent=2, ensure_ascii=False) + "\n")
    else:
        _show(alone, "eval.deep", session)
        _show(merged, "eval.merged", session)
        asking.account(tally, session)


def _books(path: str, session: Session) -> list[tuple[OpenBook, Gold]]:
    from pydantic import ValidationError

    from flowstory.assistant.evaluate import GOLD, Gold
    from flowstory.workspace.workspace import Workspace

    found: list[tuple[OpenBook, Gold]] = []
    for file in sorted(Path(path).rglob(GOLD)):
        try:
            gold = Gold.model_validate_json(file.read_bytes())
        except (OSError, ValidationError):
            raise BadUseError(session.words.text("eval.broken", path=str(file))) from None
        workspace = Workspace()
        workspace.add_root(file.parent)
        found += [(book, gold) for book in workspace.books()[:1]]
    if not found:
        raise BadUseError(session.words.text("eval.nothing", path=path, name=GOLD))
    return found


def _settings(desk: Desk, provider: str, address: str, model: str, *, fresh: bool) -> ProviderSettings:
    """Give the settings with another provider in the place of the chosen one. The network switch stays as it is."""
    changes: dict[str, object] = {}
    if provider or address or model:
        changes = {"fallback": (), "model": model}
        if provider:
            changes |= {"provider": provider, "base_url": address}
        elif address:
            changes |= {"base_url": address}
    if fresh:
        changes["keep_replies"] = False
    return desk.settings.model_copy(update=changes)


def _agree(
    desk: Desk,
    settings: ProviderSettings,
    books: list[tuple[OpenBook, Gold]],
    session: Session,
    *,
    most_pairs: int,
    yes: bool,
) -> None:
    from flowstory.assistant.deep import guard
    from flowstory.cli import asking
    from flowstory.providers import Estimate
    from flowstory.workspace.assisting import asker_for

    whole: Estimate | None = None
    most: int | None = 0
    for book, _ in books:
        asker = asker_for(desk, book, settings)
        told = asking.run(asker, partial(guard.forecast, asker, book.story, most_pairs=most_pairs))
        most = None if most is None or told.most is None else most + told.most
        facts = told.facts
        whole = facts if whole is None else Estimate(
            facts.origin, facts.model, whole.prompt + facts.prompt, whole.completion + facts.completion,
            facts.exact, None, stale=facts.stale,
        )  # fmt: skip
    if whole is not None:
        asking.agree(whole, session, yes=yes, most=most)


def _score(
    desk: Desk,
    settings: ProviderSettings,
    book: OpenBook,
    gold: Gold,
    tally: Tally,
    session: Session,
    *,
    most_pairs: int,
) -> tuple[Score, Score]:
    from flowstory.assistant.deep import guard
    from flowstory.assistant.evaluate import score
    from flowstory.cli import asking
    from flowstory.continuity.model import Severity
    from flowstory.workspace.assisting import asker_for

    asker = asker_for(desk, book, settings)
    outcome = asking.run(asker, lambda: guard.run(asker, book.story, most_pairs=most_pairs))
    tally.add(asker.tally)
    if outcome.stopped is not None:
        raise outcome.stopped
    found = [(one.second.locus, one.first.locus) for one in outcome.suspicions]
    ruled = [
        (finding.locus, *(evidence.locus for evidence in finding.evidence))
        for finding in book.findings
        if not finding.by_model and finding.severity is not Severity.HINT
    ]
    session.screen.tell(session.words.text("eval.book", book=book.book.name, found=len(found)))
    return score(book.book, gold, found), score(book.book, gold, [*ruled, *found])


def _numbers(one: Score) -> dict[str, object]:
    return {
        "recall": round(one.recall, 3),
        "precision": round(one.precision, 3),
        "by_difficulty": {
            str(difficulty): [one.found[difficulty], one.planted[difficulty]]
            for difficulty in sorted(one.planted)
        },
        "false_alarms": one.wrong,
        "traps": [one.fallen, one.traps],
    }


def _show(one: Score, key: str, session: Session) -> None:
    each = ", ".join(
        f"{difficulty}: {one.found[difficulty]}/{one.planted[difficulty]}"
        for difficulty in sorted(one.planted)
    )
    said = session.words.text(
        key,
        recall=f"{one.recall:.0%}",
        each=each,
        precision=f"{one.precision:.0%}",
        wrong=one.wrong,
        fallen=one.fallen,
        traps=one.traps,
    )
    session.screen.write(f"{said}\n")
