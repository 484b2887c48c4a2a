"""The deeper ArcGuard against a scripted model: what is asked, what is dropped, what reaches the writer."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import anyio
import pytest

from flowstory.assistant.deep.guard import Outcome, forecast, run
from flowstory.assistant.opinions import findings, opinion_of, shown
from flowstory.continuity.model import Ruling, Severity, Verdict
from flowstory.providers import Desk
from flowstory.workspace.workspace import OpenBook
from tests.assistant.conftest import AskerOf, BookOf
from tests.assistant.model import Model, prose
from tests.providers.api_server import ApiServer

FIRST = (
    "# One\n\nMara Voss broke her left arm on the quay steps. The doctor put it in plaster for six weeks.\n\n"
    "***\n\nNobody had told Ivo Brandt about the will. He whistled as he walked.\n"
)
SECOND = (
    "# Two\n\nThe next morning Mara Voss hauled the dinghy up with both arms, laughing.\n\n"
    "“It was a dream,” said Ivo. In the dream his arm was made of glass.\n"
)
BOOK = {"01.md": FIRST, "02.md": SECOND}
BROKEN = "Mara Voss broke her left arm on the quay steps."
HAULED = "Mara Voss hauled the dinghy up with both arms, laughing."


def stated(subject: str, topic: str, claim: str, quote: str, frame: str = "plain") -> dict[str, str]:
    return {"subject": subject, "topic": topic, "claim": claim, "quote": quote, "frame": frame}


FACTS = [
    stated("Mara Voss", "body-state", "Mara's left arm is broken, in plaster", BROKEN),
    stated("Mara", "body-state", "Mara uses both arms, the arm is sound", HAULED),
    stated(
        "Ivo Brandt", "body-state", "His arm is of glass", "In the dream his arm was made of glass.", "dream"
    ),
    stated("Mara Voss", "body-state", "Mara's arm was cut off", "The surgeon cut off her arm at dawn."),
]


def facts_in(body: dict[str, Any]) -> object:
    scene = prose(body)[0]
    # The last is said of every scene and stands in none.
    return {"facts": [fact for fact in FACTS if fact["quote"] in scene or fact is FACTS[3]]}


def stating(*facts: dict[str, str]) -> Callable[[dict[str, Any]], object]:
    return lambda body: {"facts": [fact for fact in facts if fact["quote"] in prose(body)[0]]}


def saying(reply: str) -> Callable[[dict[str, Any]], object]:
    return lambda _: reply


def guilty(model: Model, *, defence: bool = False, verdict: str = "contradiction") -> None:
    model.answers = {
        "FactsReply": facts_in,
        "JudgeReply": lambda _: {
            "verdict": verdict,
            "reason": "Her arm is in plaster in 01 and hauls in 02. [Click](http://evil.example/x)",
        },
        "DefenceReply": lambda _: {"found": defence, "reading": "It healed."},
    }


def deep(asker_of: AskerOf, book: OpenBook, **more: Any) -> Outcome:
    async def go() -> Outcome:
        asker = asker_of()
        try:
            return await run(asker, book.story, **more)
        finally:
            await asker.provider.aclose()

    return anyio.run(go)


def test_a_contradiction_reaches_the_writer_as_a_hint(
    asker_of: AskerOf, book_of: BookOf, model: Model, api: ApiServer, desk: Desk
) -> None:
    guilty(model)
    book = book_of(BOOK)
    outcome = deep(asker_of, book)
    (suspicion,) = outcome.suspicions
    assert (suspicion.kind, suspicion.first.quote, suspicion.second.quote) == ("body-state", BROKEN, HAULED)
    # The glass arm is a dream; the arm cut off stands nowhere, in none of the three scenes.
    assert (outcome.statements, outcome.judged, outcome.tally.dropped) == (3, 1, 3)
    assert model.asked == {"FactsReply": 3, "JudgeReply": 1, "DefenceReply": 1}
    (finding,) = findings([opinion_of(suspicion, book.book)], book.book)
    assert (finding.rule, finding.severity, finding.by_model) == ("ai-body-state", Severity.HINT, True)
    assert book.book.text_of("02.md")[slice(*finding.locus.span)] == HAULED
    assert [book.book.text_of("01.md")[slice(*e.locus.span)] for e in finding.evidence] == [BROKEN]
    said = dict(finding.message.details)["text"]
    assert "plaster" in said
    assert "evil.example" not in said
    # To the token and to the nano-dollar what the server counted.
    (row,) = desk.ledger.rows()
    assert (row.calls, row.prompt, row.completion, row.uncertain) == (
        5,
        sum(usage["prompt_tokens"] for usage in api.billed),
        sum(usage["completion_tokens"] for usage in api.billed),
        0,
    )
    assert row.nanos == row.prompt * 1000 + row.completion * 4000 == outcome.tally.nanos
    assert (outcome.tally.prompt, outcome.tally.completion) == (row.prompt, row.completion)


def test_what_is_defended_or_doubted_is_not_told(asker_of: AskerOf, book_of: BookOf, model: Model) -> None:
    book = book_of(BOOK)
    guilty(model, defence=True)
    assert deep(asker_of, book).suspicions == ()
    for verdict in ("compatible", "unsure"):
        guilty(model, verdict=verdict)
        model.asked.clear()
        changed = book_of({"01.md": FIRST.replace("steps", verdict), "02.md": SECOND}, verdict)
        here = stated("Mara Voss", "body-state", "left arm broken", BROKEN.replace("steps", verdict))
        model.answers["FactsReply"] = stating(here, FACTS[1])
        assert deep(asker_of, changed).suspicions == ()
        assert model.asked["JudgeReply"] == 1
        assert model.asked["DefenceReply"] == 0


def test_an_unchanged_book_costs_nothing(
    asker_of: AskerOf, book_of: BookOf, model: Model, desk: Desk
) -> None:
    guilty(model)
    book = book_of(BOOK)
    first = deep(asker_of, book)
    model.asked.clear()
    spent = desk.ledger.rows()
    again = deep(asker_of, book)
    assert again.suspicions == first.suspicions
    assert (model.asked.total(), again.tally.asked, again.tally.known) == (0, 0, 5)
    assert desk.ledger.rows() == spent


@pytest.mark.parametrize(
    ("fault", "failed"), [("truncated", 1), ("malformed", 1), ("no-choices", 1), ("status", 1)]
)
def test_an_answer_that_fails_costs_its_scene(
    asker_of: AskerOf, book_of: BookOf, model: Model, api: ApiServer, fault: str, failed: int
) -> None:
    guilty(model)
    # A reply that does not fit is asked for once more, so it has to fail twice.
    api.fault(fault, 400, times=2 if fault == "truncated" else 1)
    outcome = deep(asker_of, book_of({"01.md": "# One\n\nNobody was there at all that night.\n"}))
    assert (outcome.suspicions, outcome.tally.failed, outcome.stopped) == ((), failed, None)


def test_nonsense_and_silence_reach_nobody(asker_of: AskerOf, book_of: BookOf, model: Model) -> None:
    book = book_of(BOOK)
    for reply in ("I am sorry, I cannot.", '{"facts": "all"}', '{"facts": [], "shell": "rm -rf"}', ""):
        model.answers = {"FactsReply": saying(reply)}
        outcome = deep(asker_of, book)
        assert (outcome.suspicions, outcome.statements) == ((), 0)


def test_a_spent_budget_stops_everything(
    asker_of: AskerOf, book_of: BookOf, model: Model, desk: Desk, api: ApiServer
) -> None:
    guilty(model)
    nothing = desk.settings.budget.model_copy(update={"day": Decimal(0)})

    async def go() -> Outcome:
        return await run(asker_of(budget=nothing), book_of(BOOK).story)

    outcome = anyio.run(go)
    assert outcome.stopped is not None
    assert outcome.stopped.key == "budget.reached"
    assert api.chats == []


def test_what_a_rule_has_found_is_not_asked_about(asker_of: AskerOf, book_of: BookOf, model: Model) -> None:
    first, second = "Ana Ferreira had brown eyes.", "Ana Ferreira’s eyes were green."
    book = book_of({"01.md": f"# One\n\n{first}\n", "02.md": f"# Two\n\n{second}\n"})
    known = [finding for finding in book.findings if finding.rule == "eye-colour"]
    assert known
    told = [stated("Ana Ferreira", "trait", "Ana's eyes: colour", quote) for quote in (first, second)]
    guilty(model)
    model.answers["FactsReply"] = stating(*told)
    outcome = deep(asker_of, book)
    assert len(outcome.suspicions) == 1
    assert shown([opinion_of(s, book.book) for s in outcome.suspicions], book.book, known=known) == ()
    model.asked.clear()
    assert deep(asker_of, book, known=known).judged == 0
    assert model.asked.total() == 0


def test_a_hint_goes_when_its_words_go_or_the_writer_rules(
    asker_of: AskerOf, book_of: BookOf, model: Model
) -> None:
    guilty(model)
    book = book_of(BOOK)
    opinions = [opinion_of(one, book.book) for one in deep(asker_of, book).suspicions]
    moved = book_of({**BOOK, "01.md": FIRST.replace("# One\n", "# One\n\nRain.\n")}, "moved")
    (finding,) = findings(opinions, moved.book)
    assert moved.book.text_of("01.md")[slice(*finding.evidence[0].locus.span)] == BROKEN
    mended = book_of({**BOOK, "02.md": SECOND.replace("with both arms, ", "")}, "mended")
    assert list(findings(opinions, mended.book)) == []
    ruling = Ruling(finding.rule, finding.fingerprint, Verdict.INTENTIONAL)
    assert shown(opinions, book.book, rulings=[ruling]) == ()
    assert shown(opinions, book.book, level=lambda _code, _path: "off") == ()
    ignored = book_of(
        {**BOOK, "02.md": SECOND.replace("The next", "<!-- flowstory: ignore ai-body-state -->\n\nThe next")},
        "ignored",
    )
    assert shown(opinions, ignored.book) == ()


def test_a_forecast_sends_nothing_and_holds(
    asker_of: AskerOf, book_of: BookOf, model: Model, api: ApiServer
) -> None:
    guilty(model)
    book = book_of(BOOK)

    async def ask() -> Any:
        return await forecast(asker_of(), book.story, most_pairs=5)

    told = anyio.run(ask)
    assert (told.scenes, told.unknown, api.chats) == (3, 3, [])
    outcome = deep(asker_of, book, most_pairs=5)
    assert told.most is not None
    assert 0 < outcome.tally.nanos <= told.most
    again = anyio.run(ask)
    assert (again.unknown, again.facts.from_cache) == (0, True)
