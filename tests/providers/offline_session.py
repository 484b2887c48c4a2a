"""A process that tries everything a writer may do with models, and says how each try ended, as JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Awaitable
from contextlib import aclosing
from pathlib import Path

import anyio
from pydantic import BaseModel

from flowstory.providers import (
    ChatRequest,
    Desk,
    EmbedRequest,
    KeyRing,
    Message,
    Places,
    ProviderError,
    ProviderSettings,
    Purpose,
    origin_of,
)
from flowstory.providers.doctor import examine, write_bundle
from tests.providers.stores import MemoryStore

ASK = ChatRequest((Message("user", "Was the lamp out?"),), Purpose("test"))


class Verdict(BaseModel):
    sure: bool


async def main(folder: str, network: str, base_url: str) -> None:
    places = Places.under(Path(folder))
    told = {"provider": "openai", "network": network, "base_url": base_url, "attempts": 1}
    keys = KeyRing(places, store=MemoryStore(), environment={})
    desk = Desk(places, ProviderSettings.model_validate(told), keys=keys, environment={})
    keys.keep(origin_of(base_url or "https://api.openai.com"), "sk-test-0123456789abcdefghijklmnop")
    ended: dict[str, str] = {}

    async def attempt(name: str, work: Awaitable[object]) -> None:
        try:
            await work
            ended[name] = "done"
        except ProviderError as error:
            ended[name] = error.key

    provider = desk.provider()

    async def stream() -> None:
        async with aclosing(provider.stream(ASK)) as parts:  # type: ignore[type-var]
            async for _ in parts:
                pass

    await attempt("chat", provider.chat(ASK))
    await attempt("stream", stream())
    await attempt("structured", provider.structured(ASK, Verdict))
    await attempt("embed", provider.embed(EmbedRequest(("a",), Purpose("test"))))
    await attempt("models", provider.models())
    await attempt("test", desk.test_key("openai", base_url))
    await attempt("estimate", provider.estimate(ASK))
    ended["count"] = str(provider.count("Was the lamp out?", "gpt-5-mini").tokens)
    findings = examine(places, environment={})
    write_bundle(Path(folder) / "bundle.zip", findings, places, environment={})
    ended["doctor"] = "done"
    await provider.aclose()
    desk.close()
    ended["openai imported"] = str("openai" in sys.modules)
    print(json.dumps(ended))


if __name__ == "__main__":
    anyio.run(main, sys.argv[1], sys.argv[2], sys.argv[3])
