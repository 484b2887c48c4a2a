"""What the driver makes of a server that speaks the API, and of one that does not."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import aclosing
from dataclasses import replace

import pytest
from pydantic import BaseModel

from flowstory.providers import ChatReply, ChatRequest, Delta, EmbedRequest, Message, ProviderError, Purpose
from flowstory.providers import errors as e
from flowstory.providers.fallback import Fallback
from flowstory.providers.presets import presets
from tests.providers.api_server import KEY, ApiServer
from tests.providers.conftest import DeskOf

PURPOSE = Purpose("critique", "book-1")
ASK = ChatRequest((Message("system", "You read novels."), Message("user", "Was the lamp out?")), PURPOSE)


class Verdict(BaseModel):
    lamp: str
    sure: bool


async def parts_of(provider: Fallback, request: ChatRequest = ASK) -> list[Delta | ChatReply]:
    async with aclosing(provider.stream(request)) as parts:  # type: ignore[type-var]
        return [part async for part in parts]


async def rest_of(parts: AsyncIterator[Delta | ChatReply]) -> list[Delta | ChatReply]:
    return [part async for part in parts]


async def trouble_with(provider: Fallback, request: ChatRequest = ASK) -> ProviderError:
    with pytest.raises(ProviderError) as caught:
        await provider.chat(request)
    return caught.value


async def test_a_chat_is_answered_with_what_it_took(api: ApiServer, desk_of: DeskOf) -> None:
    provider = desk_of().provider()
    reply = await provider.chat(ASK)
    await provider.aclose()
    assert reply.text == "The lamp was out."
    assert (reply.usage.prompt, reply.usage.completion, reply.usage.certain) == (9, 5, True)
    assert reply.finish == "stop"
    (asked,) = api.asked
    assert asked.body["model"] == "good"
    assert asked.body["max_tokens"] == 1024
    assert asked.headers["authorization"] == f"Bearer {KEY}"


async def test_a_request_tells_nothing_of_the_machine_it_comes_from(
    api: ApiServer, desk_of: DeskOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_ORG_ID", "org-of-somebody")
    monkeypatch.setenv("OPENAI_PROJECT_ID", "proj-of-somebody")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    provider = desk_of().provider()
    await provider.chat(ASK)
    await provider.aclose()
    headers = api.asked[0].headers
    assert not [name for name in headers if name.startswith(("x-stainless", "openai-"))]
    assert headers["user-agent"].startswith("FlowStory/")
    assert "somebody" not in str(headers)


async def test_a_server_that_needs_no_key_is_sent_none(api: ApiServer, desk_of: DeskOf) -> None:
    api.key = ""
    provider = desk_of(key="", provider="ollama").provider()
    assert (await provider.chat(ASK)).text
    await provider.aclose()
    assert "authorization" not in api.asked[0].headers


async def test_a_stream_gives_words_and_then_the_whole(api: ApiServer, desk_of: DeskOf) -> None:
    provider = desk_of().provider()
    parts = await parts_of(provider)
    await provider.aclose()
    assert [part.text for part in parts if isinstance(part, Delta)] == ["The", " lamp", " was", " out."]
    whole = parts[-1]
    assert isinstance(whole, ChatReply)
    assert whole.text == "The lamp was out."
    assert whole.usage.completion == 5


async def test_a_reply_of_a_shape(api: ApiServer, desk_of: DeskOf) -> None:
    api.reply = '{"lamp": "out", "sure": true}'
    provider = desk_of(provider="vllm").provider()
    shaped = await provider.structured(ASK, Verdict)
    await provider.aclose()
    assert shaped.value == Verdict(lamp="out", sure=True)
    wire = api.asked[0].body["response_format"]
    assert wire["json_schema"]["strict"] is True
    assert wire["json_schema"]["schema"]["additionalProperties"] is False
    assert wire["json_schema"]["schema"]["required"] == ["lamp", "sure"]


async def test_a_reply_that_does_not_fit_is_asked_for_once_more(api: ApiServer, desk_of: DeskOf) -> None:
    api.reply = '{"lamp": "The maid said it was out"}'
    provider = desk_of().provider()
    with pytest.raises(e.UnfitReplyError) as caught:
        await provider.structured(ASK, Verdict)
    await provider.aclose()
    assert len(api.chats) == 2
    assert caught.value.detail("faults") == "sure:missing"
    assert "maid" not in str(caught.value)


async def test_a_fenced_reply_is_read(api: ApiServer, desk_of: DeskOf) -> None:
    api.reply = '```json\n{"lamp": "out", "sure": true}\n```'
    provider = desk_of().provider()
    assert (await provider.structured(ASK, Verdict)).value.sure
    await provider.aclose()


async def test_embeddings_come_in_the_order_of_their_texts(api: ApiServer, desk_of: DeskOf) -> None:
    provider = desk_of().provider()
    reply = await provider.embed(EmbedRequest(("one", "seventeen", "one"), PURPOSE))
    await provider.aclose()
    assert [vector[0] for vector in reply.vectors] == [3.0, 9.0, 3.0]
    assert api.asked[0].body["encoding_format"] == "float"
    assert api.asked[0].body["input"] == ["one", "seventeen"]


@pytest.mark.parametrize("asked", [None, 8])
async def test_a_wrong_dimension_is_told(api: ApiServer, desk_of: DeskOf, asked: int | None) -> None:
    provider = desk_of(embedding_dimensions=asked).provider()
    await provider.embed(EmbedRequest(("first",), PURPOSE))
    api.fault("wrong-dimension")
    with pytest.raises(e.WrongDimensionError) as caught:
        await provider.embed(EmbedRequest(("second",), PURPOSE))
    await provider.aclose()
    assert (caught.value.detail("wanted"), caught.value.detail("got")) == ("8", "9")


async def test_the_models_are_listed(api: ApiServer, desk_of: DeskOf) -> None:
    desk = desk_of()
    assert await desk.test_key("custom", api.base_url) == ("a", "m")


async def test_a_wrong_key_is_told_without_the_key(api: ApiServer, desk_of: DeskOf) -> None:
    provider = desk_of(key="sk-wrong-999999999999").provider()
    error = await trouble_with(provider)
    await provider.aclose()
    assert isinstance(error, e.KeyRefusedError)
    assert error.detail("status") == "401"
    assert "sk-wrong" not in f"{error} {error!r} {error.__cause__} {error.details}"
    assert len(api.asked) == 1


async def test_a_key_changed_behind_our_back_is_read_again(api: ApiServer, desk_of: DeskOf) -> None:
    desk = desk_of()
    provider = desk.provider()
    await provider.chat(ASK)
    api.key = "sk-rotated-elsewhere-123"
    desk.keys._store.keep(api.origin, api.key)
    assert isinstance(await trouble_with(provider, replace(ASK, fresh=True)), e.KeyRefusedError)
    assert (await provider.chat(replace(ASK, fresh=True))).text
    await provider.aclose()


async def test_retry_after_is_kept(api: ApiServer, desk_of: DeskOf) -> None:
    api.fault("status", 429, retry_after="1")
    provider = desk_of().provider()
    start = time.monotonic()
    assert (await provider.chat(ASK)).text
    await provider.aclose()
    assert 0.95 < time.monotonic() - start < 5
    assert len(api.asked) == 2


async def test_a_long_retry_after_is_told_not_waited_for(api: ApiServer, desk_of: DeskOf) -> None:
    api.fault("status", 429, retry_after="3600")
    provider = desk_of().provider()
    error = await trouble_with(provider)
    await provider.aclose()
    assert isinstance(error, e.RateLimitedError)
    assert error.detail("seconds") == "3600"
    assert len(api.asked) == 1


async def test_no_credit_is_not_asked_again(api: ApiServer, desk_of: DeskOf) -> None:
    api.fault("no-credit")
    provider = desk_of().provider()
    assert isinstance(await trouble_with(provider), e.NoCreditError)
    await provider.aclose()
    assert len(api.asked) == 1


async def test_a_failing_server_is_asked_three_times(api: ApiServer, desk_of: DeskOf) -> None:
    api.fault("status", 500, times=3)
    provider = desk_of().provider()
    error = await trouble_with(provider)
    await provider.aclose()
    assert isinstance(error, e.UnavailableError)
    assert len(api.asked) == 3


async def test_a_server_that_recovers_answers(api: ApiServer, desk_of: DeskOf) -> None:
    api.fault("status", 503)
    provider = desk_of().provider()
    assert (await provider.chat(ASK)).text
    await provider.aclose()


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, e.RequestRefusedError),
        (402, e.NoCreditError),
        (403, e.KeyRefusedError),
        (404, e.UnknownModelError),
        (422, e.RequestRefusedError),
    ],
)
async def test_what_would_fail_again_is_asked_once(
    api: ApiServer, desk_of: DeskOf, status: int, kind: type[ProviderError]
) -> None:
    api.fault("status", status)
    provider = desk_of().provider()
    assert isinstance(await trouble_with(provider), kind)
    await provider.aclose()
    assert len(api.asked) == 1


@pytest.mark.parametrize("status", [301, 302, 307, 308])
async def test_a_redirect_is_not_followed(api: ApiServer, desk_of: DeskOf, status: int) -> None:
    api.fault("status", status, location=f"{api.origin}/elsewhere")
    provider = desk_of().provider()
    assert isinstance(await trouble_with(provider), e.RedirectedError)
    await provider.aclose()
    assert [asked.path for asked in api.asked] == ["/v1/chat/completions"]


async def test_a_slow_server_is_given_up(api: ApiServer, desk_of: DeskOf) -> None:
    api.fault("slow", seconds=3)
    provider = desk_of(timeout_seconds=0.4).provider()
    start = time.monotonic()
    assert isinstance(await trouble_with(provider), e.TimedOutError)
    await provider.aclose()
    assert time.monotonic() - start < 2.5
    assert len(api.asked) == 1


async def test_a_stream_that_drips_for_ever_is_given_up(api: ApiServer, desk_of: DeskOf) -> None:
    api.reply = " ".join(["drip"] * 100)
    api.fault("drip", seconds=0.1)
    provider = desk_of(timeout_seconds=0.5).provider()
    with pytest.raises(e.TimedOutError):
        await parts_of(provider)
    await provider.aclose()


@pytest.mark.parametrize("kind", ["cut", "no-finish", "error-inside"])
async def test_a_cut_stream_is_told_and_not_taken_for_whole(
    api: ApiServer, desk_of: DeskOf, kind: str
) -> None:
    api.fault(kind)
    provider = desk_of().provider()
    parts = aiter(provider.stream(ASK))
    assert (await anext(parts)).text == "The"
    with pytest.raises(e.CutShortError) as caught:
        await rest_of(parts)
    await provider.aclose()
    assert "lamp" not in str(caught.value)


@pytest.mark.parametrize("kind", ["malformed", "html", "no-choices"])
async def test_what_is_not_the_api_is_told(api: ApiServer, desk_of: DeskOf, kind: str) -> None:
    api.fault(kind)
    provider = desk_of().provider()
    assert isinstance(await trouble_with(provider), e.MalformedReplyError)
    await provider.aclose()
    assert len(api.asked) == 1


async def test_a_server_that_hangs_up_is_told(api: ApiServer, desk_of: DeskOf) -> None:
    api.fault("hang-up")
    provider = desk_of().provider()
    assert isinstance(await trouble_with(provider), e.CutShortError)
    await provider.aclose()


async def test_nobody_there(api: ApiServer, desk_of: DeskOf) -> None:
    provider = desk_of(base_url="http://127.0.0.1:9/v1", attempts=1).provider()
    assert isinstance(await trouble_with(provider), e.UnreachableError)
    await provider.aclose()


async def test_cancelling_lets_the_server_go(api: ApiServer, desk_of: DeskOf) -> None:
    api.reply = " ".join(["word"] * 60)
    api.fault("drip", seconds=0.05)
    provider = desk_of().provider()
    task = asyncio.create_task(parts_of(provider))
    while not api.asked:
        await asyncio.sleep(0.01)
    await asyncio.sleep(0.2)
    start = time.monotonic()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert time.monotonic() - start < 0.5
    for _ in range(100):
        if api.left:
            break
        await asyncio.sleep(0.02)
    assert api.left == 1
    await provider.aclose()


async def test_no_more_calls_at_once_than_set(api: ApiServer, desk_of: DeskOf) -> None:
    api.pause = 0.02
    provider = desk_of(concurrency=3).provider()
    asks = [replace(ASK, messages=(Message("user", f"Scene {n}"),)) for n in range(20)]
    await asyncio.gather(*(provider.chat(ask) for ask in asks))
    await provider.aclose()
    assert len(api.asked) == 20
    assert api.busiest <= 3


async def test_what_was_asked_before_is_not_asked_again(api: ApiServer, desk_of: DeskOf) -> None:
    provider = desk_of().provider()
    first, second = await provider.chat(ASK), await provider.chat(ASK)
    assert (first.from_cache, second.from_cache) == (False, True)
    assert second.text == first.text
    assert len(api.asked) == 1
    assert not (await provider.chat(replace(ASK, fresh=True))).from_cache
    await provider.embed(EmbedRequest(("a", "b"), PURPOSE))
    again = await provider.embed(EmbedRequest(("b", "c", "a"), PURPOSE))
    await provider.aclose()
    assert again.sent == 1
    assert api.asked[-1].body["input"] == ["c"]


async def test_a_server_without_usage_is_estimated_and_marked(api: ApiServer, desk_of: DeskOf) -> None:
    api.with_usage = False
    provider = desk_of().provider()
    reply = await provider.chat(ASK)
    await provider.aclose()
    assert not reply.usage.certain
    assert reply.usage.prompt >= 9


@pytest.mark.parametrize("name", presets())
async def test_every_preset_speaks_to_the_server(api: ApiServer, desk_of: DeskOf, name: str) -> None:
    api.reply = '{"lamp": "out", "sure": true}'
    provider = desk_of(provider=name).provider()
    assert (await provider.chat(ASK)).text == api.reply
    parts = await parts_of(provider, replace(ASK, fresh=True))
    assert isinstance(parts[-1], ChatReply)
    assert (await provider.structured(ASK, Verdict)).value.lamp == "out"
    await provider.aclose()
    for asked in api.chats:
        assert asked.body[presets()[name].limit_field] == 1024


@pytest.mark.parametrize("status", [400, 422, 500])
async def test_a_server_that_knows_no_schema_is_told_in_words(
    api: ApiServer, desk_of: DeskOf, status: int
) -> None:
    api.reply = '{"lamp": "out", "sure": true}'
    api.fault("status", status)
    provider = desk_of(provider="vllm").provider()
    assert (await provider.structured(ASK, Verdict)).value.sure
    assert (await provider.structured(replace(ASK, fresh=True), Verdict)).value.sure
    await provider.aclose()
    formats = [asked.body["response_format"]["type"] for asked in api.chats]
    assert formats == ["json_schema", "json_object", "json_object"]
    assert "JSON schema" in api.chats[1].body["messages"][0]["content"]
