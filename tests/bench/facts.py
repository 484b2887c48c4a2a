"""Which facts are read of a book, how many, and a random sample with their sentences to judge by hand.

usage: facts.py [--sample N] [--seed S] [--kind PREFIX] BOOK_FOLDER...
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from pathlib import Path

from flowstory.story.model import Route
from flowstory.workspace.workspace import Workspace


def main() -> None:
    """Count and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("books", nargs="+", type=Path)
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kind", default="")
    options = parser.parse_args()
    sample: list[str] = []
    total_words = total = 0
    for folder in options.books:
        workspace = Workspace()
        workspace.add_root(folder)
        for book in workspace.books():
            words = sum(len(chapter.text.split()) for chapter in book.book.chapters)
            known = {
                key
                for key in book.story.by_subject
                if key in book.story.entities or key.startswith("@narrator")
            }
            facts = [
                fact
                for key in sorted(known)
                for fact in book.story.lore_of(key)
                if fact.route is not Route.NOTE and fact.attribute.startswith(options.kind)
            ]
            kinds = Counter(fact.attribute for fact in facts)
            total_words += words
            total += len(facts)
            print(
                f"{book.book.name:32s} {words:7d} words {len(facts):5d} facts {len(facts) / words * 1e5:7.1f} per 100k {dict(kinds)}"
            )
            for fact in facts:
                text = book.text_of(fact.sentence.path)
                sentence = " ".join(text[fact.sentence.span.start : fact.sentence.span.end].split())
                told = f"{fact.subject} | {fact.attribute} | {fact.value} {fact.other}".strip()
                frames = ",".join(sorted(fact.frames)) or "-"
                sample.append(
                    f"{book.book.name} | {told} | {fact.route} {fact.register} {frames} | {sentence[:300]}"
                )
    print(f"{total} facts in {total_words} words: {total / max(total_words, 1) * 1e5:.1f} per 100k")
    random.seed(options.seed)
    for number, line in enumerate(random.sample(sample, min(options.sample, len(sample))), start=1):
        print(f"{number}. {line}")


if __name__ == "__main__":
    main()
