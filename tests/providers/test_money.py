"""Money: reserved before it is spent, never more than the budget, written down to the last token."""

from __future__ import annotations

import asyncio
import datetime as dt
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import aclosing
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from flowstory.providers import Budget, ChatRequest, Delta, EmbedRequest, Message, Places, Purpose, Spent
from flowstory.providers import errors as e
from flowstory.providers.ledger import Entry, Ledger
from flowstory.providers.prices import NANO, Price, PriceTable, load_prices, nano, our_sheets
from tests.providers.api_server import ApiServer
from tests.providers.conftest import DeskOf

PURPOSE = Purpose("critique", "book-1")
ASK = ChatRequest((Message("user", "Was the lamp out?"),), PURPOSE, max_tokens=100)
DEAR = "{ prompt = 10, completion = 100 }"
DIME = Budget(day=Decimal("0.10"), month=Decimal(10))
CENT = NANO // 100


def entry(nanos: int = CENT) -> Entry:
    return Entry("openai", "https://api.openai.com", "gpt-5-mini", "critique", "book-1", 100, 100, nanos)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    ledger = Ledger(tmp_path / "ledger.sqlite")
    yield ledger
    ledger.close()


async def test_a_budget_of_ten_cents_stops_before_the_call_that_would_pass_it(
    api: ApiServer, desk_of: DeskOf, warnings_heard: list[Spent]
) -> None:
    # A call may take 33 tokens at 10 and 100 at 100 dollars a million: 0.01033 dollars; the server bills 23
    # and 100, 0.01023. Nine of them fit into 0.10; the tenth is not made.
    api.usage = {"prompt_tokens": 23, "completion_tokens": 100, "total_tokens": 123}
    desk = desk_of(price=DEAR, budget=DIME)
    provider = desk.provider()
    asks = [replace(ASK, messages=(Message("user", f"Was lamp {n:02} out?"),)) for n in range(50)]
    for ask in asks[:9]:
        await provider.chat(ask)
    with pytest.raises(e.BudgetReachedError) as caught:
        await provider.chat(asks[9])
    await provider.aclose()
    assert len(api.chats) == 9
    day, _ = desk.spent()
    assert day.nanos == 9 * 10_230_000
    assert day.nanos <= day.limit == 10 * CENT
    assert dict(caught.value.details) == {
        "period": "@budget.day",
        "limit": "0.10",
        "spent": "0.0921",
        "needed": "0.0103",
    }
    assert [(spent.period, spent.percent) for spent in warnings_heard] == [("day", 81)]


async def test_a_thousand_concurrent_calls_never_overspend(api: ApiServer, desk_of: DeskOf) -> None:
    api.usage = {"prompt_tokens": 23, "completion_tokens": 100, "total_tokens": 123}
    desk = desk_of(price=DEAR, budget=DIME, concurrency=16)
    provider = desk.provider()

    async def ask(n: int) -> bool:
        try:
            await provider.chat(replace(ASK, messages=(Message("user", f"Was lamp {n:03}?"),)))
        except e.BudgetReachedError:
            return False
        return True

    answered = sum(await asyncio.gather(*(ask(n) for n in range(1000))))
    await provider.aclose()
    day, _ = desk.spent()
    assert answered == len(api.chats)
    assert 0 < answered <= 9
    assert day.nanos == answered * 10_230_000 <= day.limit


def test_a_thousand_threads_never_overspend(ledger: Ledger) -> None:
    def reserve(_: int) -> bool:
        try:
            ledger.reserve(entry(CENT // 3), DIME)
        except e.BudgetReachedError:
            return False
        return True

    with ThreadPoolExecutor(50) as threads:
        given = sum(threads.map(reserve, range(1000)))
    assert given == 30
    assert ledger.spent(DIME)[0].nanos <= 10 * CENT


def test_four_processes_never_overspend(tmp_path: Path) -> None:
    file = tmp_path / "ledger.sqlite"
    Ledger(file).close()
    work = """
import sys
from decimal import Decimal
from pathlib import Path
from flowstory.providers.errors import BudgetReachedError
from flowstory.providers.ledger import Entry, Ledger
from flowstory.providers.settings import Budget
ledger, given = Ledger(Path(sys.argv[1])), 0
for _ in range(250):
    try:
        ledger.reserve(Entry("p", "o", "m", "f", "b", 1, 1, 1_000_000), Budget(day=Decimal("0.1")))
        given += 1
    except BudgetReachedError:
        pass
print(given)
"""
    command = [sys.executable, "-c", work, str(file)]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(4)]
    given = [int(process.communicate(timeout=120)[0]) for process in running]
    assert sum(given) == 100


def test_a_warning_comes_once_as_four_fifths_are_passed(ledger: Ledger) -> None:
    heard = [[spent.period for spent in ledger.reserve(entry(), DIME).warnings] for _ in range(10)]
    assert heard == [[], [], [], [], [], [], [], ["day"], [], []]
    assert [spent.level for spent in ledger.spent(DIME)] == ["reached", "fine"]


def test_a_new_day_has_its_own_budget_and_the_month_goes_on(tmp_path: Path) -> None:
    clock = [dt.datetime(2026, 11, 23, 23, 59, tzinfo=dt.UTC)]
    ledger = Ledger(tmp_path / "ledger.sqlite", now=lambda: clock[0])
    budget = Budget(day=Decimal("0.02"), month=Decimal("0.03"))
    for _ in range(2):
        ledger.reserve(entry(), budget)
    with pytest.raises(e.BudgetReachedError, match=r"budget\.day"):
        ledger.reserve(entry(), budget)
    clock[0] += dt.timedelta(minutes=2)
    ledger.reserve(entry(), budget)
    with pytest.raises(e.BudgetReachedError, match=r"budget\.month"):
        ledger.reserve(entry(), budget)
    clock[0] += dt.timedelta(days=8)
    ledger.reserve(entry(), budget)
    assert ledger.this_month() == "2026-12"
    ledger.close()


def test_a_budget_of_nothing_lets_through_what_is_free(ledger: Ledger) -> None:
    nothing = Budget(day=Decimal(0), month=Decimal(0))
    ledger.reserve(entry(0), nothing)
    with pytest.raises(e.BudgetReachedError):
        ledger.reserve(entry(1), nothing)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no kill -9")
def test_a_killed_process_leaves_its_call_at_its_most(tmp_path: Path) -> None:
    file = tmp_path / "ledger.sqlite"
    work = """
import os, sys
from pathlib import Path
from flowstory.providers.ledger import Entry, Ledger
from flowstory.providers.settings import Budget
Ledger(Path(sys.argv[1])).reserve(Entry("p", "o", "m", "f", "b", 1, 1, 5_000_000), Budget())
os.kill(os.getpid(), 9)
"""
    killed = subprocess.run([sys.executable, "-c", work, str(file)], check=False)
    ledger = Ledger(file)
    (row,) = ledger.rows()
    assert killed.returncode == -9
    assert (row.nanos, row.uncertain) == (5_000_000, 1)
    assert ledger.is_sound()
    ledger.close()


async def test_usage_beats_the_estimate(api: ApiServer, desk_of: DeskOf) -> None:
    api.usage = {
        "prompt_tokens": 20,
        "completion_tokens": 7,
        "total_tokens": 27,
        "prompt_tokens_details": {"cached_tokens": 8},
    }
    desk = desk_of(price="{ prompt = 10, cached = 1, completion = 100 }")
    provider = desk.provider()
    asked = await provider.estimate(ASK)
    reply = await provider.chat(ASK)
    again = await provider.estimate(ASK)
    await provider.aclose()
    assert asked.most is not None
    assert reply.nanos == 12 * 10_000 + 8 * 1_000 + 7 * 100_000 < asked.most
    (row,) = desk.ledger.rows()
    assert (row.prompt, row.cached, row.completion, row.nanos, row.uncertain) == (20, 8, 7, reply.nanos, 0)
    assert (row.provider, row.feature, row.book) == (api.origin, "critique", "book-1")
    assert again.from_cache


async def test_even_a_model_that_cuts_text_into_bytes_does_not_pass_the_budget(
    api: ApiServer, desk_of: DeskOf
) -> None:
    text = "Água, ação, coração. " * 40
    size = len(text.encode())
    api.usage = {"prompt_tokens": size + 8, "completion_tokens": 100, "total_tokens": size + 108}
    desk = desk_of(price=DEAR, budget=DIME)
    provider = desk.provider()
    asked = await provider.estimate(replace(ASK, messages=(Message("user", text),)))
    reply = await provider.chat(replace(ASK, messages=(Message("user", text),)))
    await provider.aclose()
    assert asked.most is not None
    assert asked.prompt < size
    assert reply.nanos <= asked.most


async def test_a_provider_that_names_its_cost_is_believed(api: ApiServer, desk_of: DeskOf) -> None:
    api.usage = {"prompt_tokens": 20, "completion_tokens": 7, "total_tokens": 27, "cost": 0.00321}
    desk = desk_of(price=DEAR)
    provider = desk.provider()
    assert (await provider.chat(ASK)).nanos == 3_210_000
    await provider.aclose()


@pytest.mark.parametrize(
    ("kind", "status", "kept"),
    [("status", 500, False), ("status", 401, False), ("malformed", 0, True), ("hang-up", 0, True)],
)
async def test_a_failed_call_costs_its_most_unless_it_surely_cost_nothing(
    api: ApiServer, desk_of: DeskOf, kind: str, status: int, kept: bool
) -> None:
    api.fault(kind, status)
    desk = desk_of(price=DEAR, attempts=1)
    provider = desk.provider()
    with pytest.raises(e.ProviderError):
        await provider.chat(ASK)
    await provider.aclose()
    assert [row.uncertain for row in desk.ledger.rows()] == ([1] if kept else [])


async def test_a_call_cancelled_in_the_queue_costs_nothing(api: ApiServer, desk_of: DeskOf) -> None:
    api.pause = 0.5
    desk = desk_of(price=DEAR, concurrency=1)
    provider = desk.provider()
    first = asyncio.create_task(provider.chat(ASK))
    while not api.asked:
        await asyncio.sleep(0.01)
    waiting = asyncio.create_task(provider.chat(replace(ASK, messages=(Message("user", "And the door?"),))))
    await asyncio.sleep(0.1)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    await first
    await provider.aclose()
    (row,) = desk.ledger.rows()
    assert (row.calls, row.uncertain) == (1, 0)


async def test_a_stream_that_the_writer_leaves_is_kept_at_its_most(api: ApiServer, desk_of: DeskOf) -> None:
    desk = desk_of(price=DEAR)
    provider = desk.provider()
    async with aclosing(provider.stream(ASK)) as parts:  # type: ignore[type-var]
        async for part in parts:
            assert isinstance(part, Delta)
            break
    await provider.aclose()
    (row,) = desk.ledger.rows()
    assert (row.completion, row.uncertain) == (100, 1)


async def test_embedding_stops_at_the_budget_and_keeps_what_was_paid(api: ApiServer, desk_of: DeskOf) -> None:
    desk = desk_of(price="{ prompt = 22, completion = 0 }", budget=DIME)
    provider = desk.provider()
    texts = tuple(f"Chapter {n}: " + "the lamp " * 5 for n in range(192))
    with pytest.raises(e.BudgetReachedError):
        await provider.embed(EmbedRequest(texts, PURPOSE))
    sent = len(api.asked)
    assert sent == 1
    assert (await provider.embed(EmbedRequest(texts[:64], PURPOSE))).sent == 0
    await provider.aclose()
    assert len(api.asked) == sent


async def test_a_model_without_a_price_is_not_asked(api: ApiServer, desk_of: DeskOf) -> None:
    desk = desk_of(provider="openai", base_url="", model="brand-new")
    provider = desk.provider()
    assert (await provider.estimate(ASK)).most is None
    with pytest.raises(e.UnknownPriceError):
        await provider.chat(ASK)
    await provider.aclose()


async def test_what_runs_in_the_house_is_free(api: ApiServer, desk_of: DeskOf) -> None:
    desk = desk_of(budget=Budget(day=Decimal(0), month=Decimal(0)))
    provider = desk.provider()
    assert (await provider.chat(ASK)).nanos == 0
    await provider.aclose()


def test_a_cost_is_rounded_up_and_what_was_cached_is_cheaper() -> None:
    price = Price(prompt=Decimal("0.25"), cached=Decimal("0.025"), completion=Decimal(2))
    assert price.cost(prompt=1_000_000, completion=1_000_000) == nano(Decimal("2.25"))
    assert price.cost(prompt=1_000_000, cached=1_000_000) == nano(Decimal("0.025"))
    assert price.cost(prompt=1, cached=5) == 25
    assert nano(Decimal("0.0000000001")) == 1


def test_the_table_is_dated_and_the_writers_own_comes_first(places: Places) -> None:
    assert all(sheet.source.startswith("https://") for sheet in our_sheets().values())
    places.config.mkdir(parents=True)
    places.prices.write_text(
        '[openai]\nas_of = 2026-11-20\n[openai.models]\n"gpt-5-mini" = { prompt = 9, completion = 9 }\n'
        '[wrong]\nas_of = "yesterday"\n',
        "utf-8",
    )
    table, problems = load_prices(places)
    quote, other = table.quote("openai", "gpt-5-mini"), table.quote("openai", "gpt-5-nano-2025-08-07")
    assert problems == ("wrong",)
    assert quote is not None
    assert quote.own
    assert quote.price.prompt == 9
    assert not quote.is_stale(dt.date(2026, 11, 23))
    assert other is not None
    assert other.price.prompt == Decimal("0.05")
    assert other.is_stale(dt.date(2026, 11, 23))
    assert PriceTable(our_sheets()).quote("openai", "unheard-of") is None


def test_purging_leaves_no_trace(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "ledger.sqlite")
    ledger.reserve(replace(entry(), feature="canary-feature"), Budget())
    ledger.purge()
    ledger.close()
    assert all(b"canary-feature" not in file.read_bytes() for file in tmp_path.iterdir())
