"""The harness that scores the deeper pass: an oracle that knows the gold scores high, a die scores nothing."""

from __future__ import annotations

from pathlib import Path

import anyio
import pytest

from flowstory.assistant.deep.guard import Outcome, run
from flowstory.assistant.evaluate import Gold, Planted, Score, Spot, Trap, score
from flowstory.story.model import Locus
from flowstory.text.spans import Span
from flowstory.workspace.workspace import Workspace
from tests.assistant.conftest import AskerOf, BookOf
from tests.assistant.model import dice, oracle
from tests.providers.api_server import ApiServer


def evaluated(root: Path, asker_of: AskerOf, api: ApiServer, model_of: object) -> tuple[Score, int]:
    total, dropped = Score(), 0
    for path in sorted(root.rglob("gold.json")):
        gold = Gold.model_validate_json(path.read_bytes())
        workspace = Workspace()
        workspace.add_root(path.parent)
        book = workspace.books()[0]
        assert callable(model_of)
        api.script = model_of(gold)

        async def ask(story: object = book.story) -> Outcome:
            # Two models behind one address: what the one said is not the other's.
            asker = asker_of(keep_replies=False)
            try:
                return await run(asker, story, most_pairs=150)  # type: ignore[arg-type]
            finally:
                await asker.provider.aclose()

        outcome = anyio.run(ask)
        ends = [(one.second.locus, one.first.locus) for one in outcome.suspicions]
        total.add(score(book.book, gold, ends))
        dropped += outcome.tally.dropped
    return total, dropped


@pytest.mark.timeout(600)
def test_an_oracle_and_a_die_on_the_planted_books(asker_of: AskerOf, api: ApiServer, corpus: Path) -> None:
    root = corpus / "planted"
    best, dropped = evaluated(root, asker_of, api, lambda gold: oracle(gold.errors))
    print(
        f"\noracle: recall {best.recall:.2f} {dict(best.found)}/{dict(best.planted)}, precision {best.precision:.2f}, dropped {dropped}"
    )
    assert best.recall >= 0.9
    assert best.precision == 1.0
    assert best.fallen == 0
    worst, _ = evaluated(root, asker_of, api, lambda gold: dice())
    print(
        f"die: recall {worst.recall:.2f}, precision {worst.precision:.2f}, traps {worst.fallen}/{worst.traps}"
    )
    assert worst.recall <= 0.1
    assert worst.precision <= 0.2
    assert worst.planted == best.planted


def test_scoring(book_of: BookOf) -> None:
    first = "# One\n\nAna was tall. It rained.\n\nThe cat slept.\n"
    second = "# Two\n\nAna was small. The sun shone.\n\nThe dog slept.\n"
    book = book_of({"01.md": first, "02.md": second}).book

    def at(path: str, quote: str) -> Locus:
        start = book.text_of(path).index(quote)
        return Locus(path, Span(start, start + len(quote)))

    gold = Gold(
        errors=(
            Planted(
                kind="height",
                difficulty=2,
                a=Spot(file="01.md", quote="Ana was tall"),
                b=Spot(file="02.md", quote="Ana was small"),
            ),
        ),
        traps=(Trap(spots=(Spot(file="02.md", quote="The dog slept"),)),),
    )
    hit = score(book, gold, [(at("02.md", "small"), at("01.md", "It rained"))])
    assert (hit.recall, hit.precision, hit.found[2]) == (1.0, 1.0, 1)
    one_end = score(book, gold, [(at("02.md", "small"), at("01.md", "The cat slept"))])
    assert (one_end.recall, one_end.right, one_end.near, one_end.wrong) == (0.0, 0, 1, 0)
    wrong = score(book, gold, [(at("02.md", "The dog"), at("01.md", "The cat"))])
    assert (wrong.recall, wrong.wrong, wrong.fallen) == (0.0, 1, 1)
    hit.add(wrong)
    assert (hit.recall, hit.precision) == (0.5, 0.5)
    assert score(book, gold, []).recall == 0.0
