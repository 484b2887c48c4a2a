"""The desk as a whole: light to import, patient by the minute, and leaving nothing behind when purged."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from dataclasses import replace

import anyio
import pytest

from flowstory.providers import Desk, EmbedRequest, Message, Places
from flowstory.providers.asking import ChatReply, Usage
from flowstory.providers.errors import NoAccountsError
from flowstory.providers.memo import Memo, chat_key
from flowstory.providers.patience import Pace
from tests.providers.api_server import KEY, ApiServer
from tests.providers.conftest import DeskOf
from tests.providers.test_driver import ASK, PURPOSE


def test_nothing_heavy_is_imported_before_it_is_needed() -> None:
    work = "import sys, json, flowstory.providers; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", work], capture_output=True, text=True, check=True)
    assert not {"openai", "httpx2", "keyring", "tiktoken", "tomlkit", "lancedb"} & set(
        json.loads(done.stdout)
    )


async def test_so_many_calls_a_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [1000.0]

    async def sleep(seconds: float) -> None:
        now[0] += seconds

    monkeypatch.setattr(anyio, "current_time", lambda: now[0])
    monkeypatch.setattr(anyio, "sleep", sleep)
    pace = Pace(at_once=100, per_minute=3)
    starts = []
    for _ in range(8):
        await pace.begin()
        starts.append(now[0] - 1000)
    assert starts == [0, 0, 0, 60, 60, 60, 120, 120]
    pace.hold(500)
    pace.end()
    await pace.begin()
    assert now[0] - 1000 == 620


async def test_purging_leaves_nothing(api: ApiServer, desk_of: DeskOf, places: Places) -> None:
    api.reply = "The seventh lantern was out."
    desk = desk_of()
    provider = desk.provider()
    await provider.chat(ASK)
    await provider.embed(EmbedRequest(("seventh lantern",), PURPOSE))
    await provider.aclose()
    assert (
        b"seventh lantern"
        in places.replies.read_bytes() + places.replies.with_name("replies.sqlite-wal").read_bytes()
    )
    assert desk.purge() == (api.origin,)
    assert desk.ledger.rows() == ()
    assert not desk.keys.status(provider.origin).configured
    for file in places.data.parent.rglob("*"):
        if file.is_file():
            data = file.read_bytes()
            for trace in (b"seventh", b"critique", b"book-1", KEY.encode(), api.origin.encode()):
                assert trace not in data, (file, trace)


def test_a_memo_forgets_a_book_and_what_is_old(places: Places) -> None:
    now = [0.0]
    memo = Memo(places.replies, now=lambda: now[0])
    said = ChatReply("It was out.", "m", "o", Usage(1, 2))
    keys = [chat_key("o", "m", replace(ASK, messages=(Message("user", text),))) for text in "abc"]
    for key, book in zip(keys, ("one", "two", "two"), strict=True):
        memo.keep_reply(key, book, said)
    memo.purge("one")
    assert [memo.reply(key) is None for key in keys] == [True, False, False]
    now[0] = 60 * 86400
    assert memo.reply(keys[1]) is not None
    now[0] = 100 * 86400
    assert memo.sweep() == 1
    assert [memo.reply(key) is None for key in keys] == [True, False, True]
    memo.close()


def test_a_key_of_the_memo_depends_on_everything_asked() -> None:
    asks = [
        ASK,
        replace(ASK, max_tokens=7),
        replace(ASK, temperature=0.5),
        replace(ASK, messages=ASK.messages[1:]),
        replace(ASK, messages=tuple(reversed(ASK.messages))),
    ]
    keys = {chat_key(origin, model, ask) for origin in "ab" for model in "mn" for ask in asks}
    assert len(keys) == 20
    assert chat_key("a", "m", replace(ASK, fresh=True)) == chat_key("a", "m", ASK)


async def test_a_reply_that_was_paid_for_is_given_even_if_it_cannot_be_kept(
    api: ApiServer, desk_of: DeskOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*args: object, **more: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    desk = desk_of(price="{ prompt = 10, completion = 100 }")
    assert desk.memo is not None
    desk.memo.close()
    monkeypatch.setattr(desk.ledger, "settle", full)
    provider = desk.provider()
    assert (await provider.chat(ASK)).text
    assert (await provider.embed(EmbedRequest(("a",), PURPOSE))).vectors
    await provider.aclose()
    assert [row.uncertain for row in desk.ledger.rows()] == [1, 1]


def test_without_accounts_nothing_is_sent(places: Places) -> None:
    places.data.parent.mkdir(parents=True)
    places.data.write_text("a file where the folder should be", "utf-8")
    with pytest.raises(NoAccountsError):
        Desk(places, environment={})


def test_a_damaged_memo_is_begun_anew(places: Places) -> None:
    places.cache.mkdir(parents=True)
    places.replies.write_bytes(b"SQLite format 3\x00" + b"broken" * 1000)
    with Desk(places, environment={}) as desk:
        assert desk.memo is not None
        assert desk.memo.reply("x") is None
