"""How well names, aliases, kinds and speakers are read, on the LitBank dev excerpts (gold by hand).

usage: python tests/bench/litbank.py [--misses]

Prints: recall of proper names, person against other, B3 of alias clusters on named mentions, and speakers.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from flowstory.manuscript.assemble import parse_book
from flowstory.reading.chapter import read_chapter
from flowstory.story.gather import gather
from flowstory.story.model import Kind, Mention, Story

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "litbank_dev.jsonl"
FILE = "excerpt.md"


def read(text: str) -> Story:
    """Read one excerpt as a book of one chapter."""
    book = parse_book("excerpt", {FILE: text})
    return gather(book, [read_chapter(chapter, {}) for chapter in book.chapters])


def overlapping(mentions: tuple[Mention, ...], start: int, end: int) -> Mention | None:
    """Give the mention that shares most with a gold span."""
    best, most = None, 0
    for mention in mentions:
        shared = min(end, mention.span.end) - max(start, mention.span.start)
        if shared > most:
            best, most = mention, shared
    return best


def b_cubed(pairs: list[tuple[str, str]]) -> tuple[float, float]:
    """Give precision and recall of clusters over mentions, each with its gold and its found cluster."""
    gold: dict[str, set[int]] = defaultdict(set)
    found: dict[str, set[int]] = defaultdict(set)
    for i, (one, other) in enumerate(pairs):
        gold[one].add(i)
        found[other].add(i)
    precision = recall = 0.0
    for one, other in pairs:
        shared = len(gold[one] & found[other])
        precision += shared / len(found[other])
        recall += shared / len(gold[one])
    return precision / max(len(pairs), 1), recall / max(len(pairs), 1)


def main() -> None:
    """Measure and print."""
    show = "--misses" in sys.argv
    named = hit = kinds = right_kind = 0
    b3: list[tuple[float, float, int]] = []
    speakers: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for line in CORPUS.read_text("utf-8").splitlines():
        row: dict[str, Any] = json.loads(line)
        story = read(row["text"])
        mentions = story.mentions.get(FILE, ())
        pairs: list[tuple[str, str]] = []
        for gold in row["named"]:
            named += 1
            found = overlapping(mentions, gold["s"], gold["e"])
            if found is None:
                missed[f"{gold['type']} {gold['t']}"] += 1
                continue
            hit += 1
            kinds += 1
            # The gold calls a family ("the Claytons") a person, we call it a group.
            kind = story.entities[found.entity].kind
            person = gold["type"] == "PER"
            if (
                kind is Kind.CHARACTER or (person and kind is Kind.GROUP)
                if person
                else kind is not Kind.CHARACTER
            ):
                right_kind += 1
            else:
                wrong[f"{gold['type']} {gold['t']} read as {story.entities[found.entity].kind}"] += 1
            if gold["type"] == "PER":
                pairs.append((gold["c"], found.entity))
        if pairs:
            precision, recall = b_cubed(pairs)
            b3.append((precision, recall, len(pairs)))
        score_speakers(row, story, speakers)
    total = sum(n for _, _, n in b3)
    p = sum(precision * n for precision, _, n in b3) / total
    r = sum(recall * n for _, recall, n in b3) / total
    print(f"proper names: {hit}/{named} = {hit / named:.3f}")
    print(f"person or not: {right_kind}/{kinds} = {right_kind / kinds:.3f}")
    print(f"aliases, B3 on named mentions of people: P {p:.3f} R {r:.3f} F1 {2 * p * r / (p + r):.3f}")
    for tag in ("tagged", "all"):
        ok, n = speakers[f"{tag} right"], speakers[tag]
        print(f"speakers, {tag}: {ok}/{n} = {ok / max(n, 1):.3f}")
    print({key: n for key, n in speakers.items() if "given" in key})
    if show:
        print("missed", missed.most_common(60))
        print("kinds", wrong.most_common(60))


def score_speakers(row: dict[str, Any], story: Story, tally: Counter[str]) -> None:
    """Compare who speaks each gold quote with whom we say."""
    gold_names = {c["id"]: set(c["names"]) | set(c["noms"]) for c in row["clusters"]}
    by_gold: dict[str, Counter[str]] = defaultdict(Counter)
    mentions = story.mentions.get(FILE, ())
    for gold in row["named"]:
        found = overlapping(mentions, gold["s"], gold["e"])
        if found is not None:
            by_gold[gold["c"]][found.entity] += 1
    for quote in row["quotes"]:
        cluster = quote.get("c") or quote.get("speaker")
        if not cluster or cluster not in gold_names or not by_gold[cluster]:
            continue
        wanted = by_gold[cluster].most_common(1)[0][0]
        spoken = next(
            (s for s in story.speeches if s.locus.span.start < quote["e"] and quote["s"] < s.locus.span.end),
            None,
        )
        tally["all"] += 1
        tally["all given"] += spoken is not None and bool(spoken.speaker)
        right = spoken is not None and spoken.speaker == wanted
        tally["all right"] += right
        if spoken is not None and spoken.tagged:
            tally["tagged"] += 1
            tally["tagged right"] += right


if __name__ == "__main__":
    main()
