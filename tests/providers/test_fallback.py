"""A stand-in answers where the first cannot, and what is kept at home stays at home."""

from __future__ import annotations

from contextlib import aclosing
from decimal import Decimal

import pytest

from flowstory.providers import Budget, ChatReply, EmbedRequest
from flowstory.providers import errors as e
from flowstory.providers.settings import Choice
from tests.providers.api_server import ApiServer, serving
from tests.providers.conftest import DeskOf
from tests.providers.test_driver import ASK, PURPOSE

DOWN = "http://127.0.0.1:9/v1"


async def test_the_next_answers_where_the_first_is_not_there(api: ApiServer, desk_of: DeskOf) -> None:
    second = Choice(provider="custom", base_url=api.base_url, model="second")
    desk = desk_of(provider="vllm", base_url=DOWN, fallback=(second,), attempts=1)
    provider = desk.provider()
    assert (await provider.chat(ASK)).model == "second"
    async with aclosing(provider.stream(ASK)) as parts:  # type: ignore[type-var]
        assert isinstance([part async for part in parts][-1], ChatReply)
    with pytest.raises(e.UnreachableError):
        await provider.embed(EmbedRequest(("a",), PURPOSE))
    await provider.aclose()


async def test_a_refused_key_is_told_and_not_hidden_by_a_stand_in(api: ApiServer, desk_of: DeskOf) -> None:
    with serving() as other:
        second = Choice(provider="ollama", base_url=other.base_url)
        provider = desk_of(key="sk-wrong-0123456789", fallback=(second,)).provider()
        with pytest.raises(e.KeyRefusedError):
            await provider.chat(ASK)
        await provider.aclose()
        assert other.asked == []


async def test_from_this_machine_it_never_goes_into_the_world(api: ApiServer, desk_of: DeskOf) -> None:
    far = (Choice(provider="openai"), Choice(provider="ollama", base_url="http://192.168.1.9:11434/v1"))
    provider = desk_of(provider="vllm", base_url=DOWN, fallback=far, attempts=1).provider()
    assert [str(origin) for origin in provider.left_out] == [
        "https://api.openai.com",
        "http://192.168.1.9:11434",
    ]
    with pytest.raises(e.UnreachableError):
        await provider.chat(ASK)
    await provider.aclose()


async def test_where_the_budget_ends_what_is_free_goes_on(api: ApiServer, desk_of: DeskOf) -> None:
    near = Choice(provider="custom", base_url=api.base_url, model="near")
    nothing = Budget(day=Decimal(0), month=Decimal(0))
    provider = desk_of(
        provider="openai", base_url="", model="gpt-5-mini", fallback=(near,), budget=nothing
    ).provider()
    reply = await provider.chat(ASK)
    await provider.aclose()
    assert (reply.model, reply.nanos) == ("near", 0)


async def test_when_all_fail_the_first_is_told(api: ApiServer, desk_of: DeskOf) -> None:
    api.fault("status", 500, times=9)
    second = Choice(provider="custom", base_url=api.base_url)
    provider = desk_of(provider="vllm", base_url=DOWN, fallback=(second,), attempts=1).provider()
    with pytest.raises(e.UnreachableError):
        await provider.chat(ASK)
    await provider.aclose()


def test_without_a_choice_there_is_no_provider(desk_of: DeskOf) -> None:
    with pytest.raises(e.NotChosenError):
        desk_of(key="", provider="", base_url="").provider()
