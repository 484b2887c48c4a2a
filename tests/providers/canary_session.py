"""A full session with a key and a sentence that must turn up nowhere: calls of all kinds, loud logs, a crash."""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
from contextlib import aclosing
from pathlib import Path

import anyio

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
    guard_logs,
    origin_of,
)
from flowstory.providers.doctor import examine, write_bundle
from tests.providers.stores import MemoryStore


async def main(folder: Path, base_url: str, key: str, sentence: str) -> None:
    places = Places.under(folder)
    places.log.mkdir(parents=True)
    logging.basicConfig(
        level=logging.DEBUG,
        format="%(asctime)s %(name)s %(message)s",
        handlers=[logging.FileHandler(places.log / "session.log"), logging.StreamHandler()],
    )
    guard_logs()
    keys = KeyRing(places, store=MemoryStore(), environment={})
    print(keys.keep(origin_of(base_url), key))
    told = {"provider": "custom", "base_url": base_url, "model": "m", "embedding_model": "v", "network": "on"}
    settings = ProviderSettings.model_validate({**told, "attempts": 1})
    ask = ChatRequest(
        (Message("user", f"Judge this: {sentence}"),), Purpose("critique", "book-1"), fresh=True
    )
    with Desk(places, settings, keys=keys, environment={}) as desk:
        provider = desk.provider()
        for _ in range(10):
            try:
                await provider.chat(ask)
            except ProviderError as error:
                logging.getLogger("flowstory.session").warning("%s %r", error, error, exc_info=True)
                print(error, error.details)
        try:
            async with aclosing(provider.stream(ask)) as parts:  # type: ignore[type-var]
                async for _ in parts:
                    break
            await provider.embed(EmbedRequest((sentence,), Purpose("memory", "book-1")))
        except ProviderError:
            logging.getLogger("flowstory.session").exception("embedding")
        print(await provider.estimate(ask))
        # What a process shows to the whole machine, of ours and of a child.
        child = subprocess.run(["cat", "/proc/self/cmdline"], capture_output=True, text=True, check=True)
        print(json.dumps(child.stdout), Path("/proc/self/cmdline").read_text("utf-8"))
        logging.getLogger("somebody").error("could not use %s", key)
        try:
            dict[str, str]()[f"{key} {sentence}"]
        except KeyError:
            logging.getLogger("somebody").exception("lost")
        await provider.aclose()
    findings = examine(places, environment={})
    write_bundle(folder / "bundle.zip", findings, places, environment={})
    raise RuntimeError(f"crash with {key} over {sentence}")


if __name__ == "__main__":
    # The secrets come over the standard input: arguments are looked at.
    given = json.loads(sys.stdin.readline())
    os.environ["OPENAI_LOG"] = "debug"
    anyio.run(main, Path(given["folder"]), given["base_url"], given["key"], given["sentence"])
