"""Whether memory stays flat while somebody writes for a long time: a real server, 20,000 edits, all rules on.

Types sentences that never stood there before into a chapter of a book of 100,000 words, letter by letter, with
names among them that come and go, and takes them out again by the sentence. Prints the server's memory as it goes;
what it printed last stands in docs/BENCHMARKS.md. The memory of passages (LanceDB) is left out: nobody rests for
long enough here.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.speed import RESTING, SIZES, Typist, build
from tests.bench.wire import Client

WORDS = ("the", "lamp", "stood", "near", "a", "door", "her", "brother", "with", "grey", "eyes", "Tuesday")
NAMES = ("Joe", "Mr. Jaggers", "Estella", "Orla Quint", "Captain Voss", "Biddy")


def sentence(dice: random.Random) -> str:
    """Give a sentence that hardly stands anywhere yet."""
    words = dice.choices(WORDS, k=6)
    return f" {dice.choice(NAMES)} said that {' '.join(words)} {dice.randrange(10**6)}."


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--edits", type=int, default=20_000)
    options.add_argument("--size", choices=list(SIZES), default="100k")
    chosen = options.parse_args()
    base = Path(tempfile.mkdtemp(prefix="flowstory-flat-"))
    places = {f"XDG_{name}_HOME": str(base / name.lower()) for name in ("CACHE", "CONFIG", "DATA")}
    client = Client([sys.executable, "-m", "flowstory", "lsp"], {**os.environ, **places})
    try:
        chapter, words = build(base / "book", SIZES[chosen.size])
        client.start(base / "book")
        client.indexed.wait()
        typist = Typist(client, chapter)
        typist.diagnose()
        print(f"{words} words, load {os.getloadavg()[0]:.1f}\n\n| edits | memory (MB) |\n| ---: | ---: |")
        write(typist, client, chosen.edits)
        print(f"\nload at the end {os.getloadavg()[0]:.1f}")
        client.stop()
    finally:
        client.process.kill()
        shutil.rmtree(base, ignore_errors=True)


def write(typist: Typist, client: Client, edits: int) -> None:
    """Type and strike, and print the memory now and then."""
    dice = random.Random(6)
    begin = typist.text.index("\n\n", len(typist.text) // 2) - 1
    at, done = begin, 0
    looks = {0, 1_000, 2_000, 5_000, *range(10_000, edits + 1, 5_000)}
    waiting = ""
    while done <= edits:
        if done in looks:
            time.sleep(RESTING)
            print(f"| {done:,} | {client.rss():.0f} |", flush=True)
        if not waiting and at - begin > 300:
            typist.replace(begin, at - begin, "")
            at = begin
        else:
            waiting = waiting or sentence(dice)
            typist.replace(at, 0, waiting[0])
            waiting, at = waiting[1:], at + 1
        done += 1


if __name__ == "__main__":
    main()
