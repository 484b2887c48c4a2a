"""Writes a book as long as War and Peace: `python tests/bench/saga.py FOLDER [--chapters 400] [--people 300]`.

Nothing in it is copied from anywhere: sentences are put together from small parts, the same ones for the same
arguments. It is for measuring what grows with a book, not for judging what is found in one.
"""

from __future__ import annotations

import argparse
import itertools
from pathlib import Path
from random import Random

FIRST = [
    "Ansel",
    "Berit",
    "Cato",
    "Dagny",
    "Edmund",
    "Freya",
    "Gideon",
    "Hedda",
    "Ivo",
    "Juno",
    "Kasimir",
    "Lisbet",
    "Magnus",
    "Nerys",
    "Osric",
    "Petra",
    "Quentin",
    "Rosalind",
    "Stellan",
    "Thora",
    "Ulric",
    "Vesna",
    "Wilmot",
    "Xenia",
    "Yorick",
    "Zelda",
    "Alaric",
    "Brenna",
    "Corwin",
    "Delia",
]
LAST = [
    "Aldermoor",
    "Brightwater",
    "Carrow",
    "Dunmere",
    "Eastlake",
    "Farrowby",
    "Greyling",
    "Hartsel",
    "Inchcape",
    "Jessop",
    "Kestrel",
    "Larkham",
    "Marchbank",
    "Netherby",
    "Oakhanger",
    "Penhallow",
    "Quillfeather",
    "Ravensworth",
    "Selwick",
    "Thistlewood",
]
WOMEN = frozenset(FIRST[1::2])
PLACES = (
    "Marlow Quay",
    "Lower Osyth",
    "Harrow Street",
    "Eastgate",
    "Lower Wend",
    "Carrow Hall",
    "Northmarket",
    "Thornhithe",
)
EYES = ("brown", "grey", "green", "blue", "hazel")
TRADES = ("surgeon", "printer", "captain", "teacher", "lawyer", "miller", "painter", "clerk")
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
THREADS = (
    "The Sealed Ledger",
    "The Drowned Bell",
    "The Missing Sextant",
    "The Borrowed Uniform",
    "The Winter Debt",
    "The Burned Letters",
)
DEEDS = (
    "{a} crossed the yard at {p} and did not look back.",
    "{a} laid the gloves on the table and waited for {b} to speak.",
    "The rain came over {p} before noon, and {a} watched it from the stairs.",
    "{a} had walked from {p} with {b}, and both of them were tired.",
    "For a while {a} said nothing, because nothing would have been kinder.",
    "{b} took the lamp from the wall, and {a} followed with the keys.",
    "The bread was cold, the wine was worse, and {a} was grateful for both.",
    "In the doorway {a} turned, and {b} saw that something had been decided.",
)
SPEECH = (
    "“You cannot mean to leave tonight,” said {a}.",
    "“I mean what I wrote,” {b} answered.",
    "“Then write it again, and slower,” said {a}.",
    "“There is no road past the mill,” said {b}.",
    "“There was one in my father's time,” {a} said.",
    "“Your father had a horse,” said {b}.",
)


def write_saga(folder: Path, *, chapters: int = 400, people: int = 300, words: int = 1400) -> None:
    """Write the book; a folder that holds something is refused."""
    folder.mkdir(parents=True)
    chance = Random(1869)
    names = [f"{first} {last}" for last, first in itertools.product(LAST, FIRST)]
    chance.shuffle(names)
    cast = names[:people]
    eyes = {name: chance.choice(EYES) for name in cast}
    _notes(folder, cast, eyes, chapters, chance)
    day = 0
    for number in range(1, chapters + 1):
        # The later the book, the more of the cast has come on; a few carry it.
        known = cast[: max(8, int(people * min(1, number / (chapters * 0.8))))]
        leads = [cast[min(int(chance.expovariate(0.25)), len(known) - 1)] for _ in range(3)]
        day += chance.randint(1, 6)
        told = day - 900 if number % 37 == 0 else day
        (folder / f"{number:03d}.md").write_text(
            _chapter(number, chapters, known, leads, told, eyes, words, chance), "utf-8"
        )


def _chapter(
    number: int,
    chapters: int,
    known: list[str],
    leads: list[str],
    day: int,
    eyes: dict[str, str],
    words: int,
    chance: Random,
) -> str:
    status = "final" if number < chapters * 0.5 else "revised" if number < chapters * 0.8 else "draft"
    front = [f"status: {status}"] + (["timeline: flashback"] if number % 37 == 0 else [])
    lines = ["---", *front, "---", "", f"# Chapter {number}", ""]
    year, month, date = 1805 + day // 336, day % 336 // 28, day % 28 + 1
    if number % 2:
        lines += [f"It was {date} {MONTHS[month]} {year}, and the road was white with dust.", ""]
    long = int(words * chance.uniform(0.5, 1.6))
    written = 0
    while written < long:
        pair = chance.sample([*leads, *chance.sample(known, 4)], 2)
        if pair[0] == pair[1]:
            continue
        for _ in range(chance.randint(3, 6)):
            kind = chance.random()
            if kind < 0.45:
                line = " ".join(chance.sample(DEEDS, 2)).format(
                    a=pair[0], b=pair[1].split()[0], p=chance.choice(PLACES)
                )
            elif kind < 0.9:
                line = "\n\n".join(
                    SPEECH[at].format(a=pair[0], b=pair[1]) for at in range(chance.randint(2, 6))
                )
            elif kind < 0.99:
                wrong = chance.random() < 0.02
                line = f"{pair[0]} had {chance.choice(EYES) if wrong else eyes[pair[0]]} eyes, and they missed little."
            else:
                thread = chance.choice(THREADS).removeprefix("The ").lower()
                line = f"Nobody at the table spoke of the {thread}, and {pair[0]} thought of little else."
            lines += [line, ""]
            written += len(line.split())
        if chance.random() < 0.12:
            lines += ["***", ""]
    if number % 23 == 0:
        one, other = chance.sample(known, 2)
        tie = "sister" if other.split()[0] in WOMEN else "brother"
        lines += [f"{one}'s {tie} {other} had come by the night coach.", ""]
    return "\n".join(lines)


def _notes(folder: Path, cast: list[str], eyes: dict[str, str], chapters: int, chance: Random) -> None:
    people = folder / "Characters"
    people.mkdir()
    for name in cast[:40]:
        (people / f"{name}.md").write_text(
            f"---\nage: {chance.randint(17, 70)}\neyes: {eyes[name]}\noccupation: {chance.choice(TRADES)}\n---\n",
            "utf-8",
        )
    threads = folder / "Threads"
    threads.mkdir()
    for at, name in enumerate(THREADS):
        setup = 3 + at * chapters // 14
        payoff = "status: open" if at % 3 == 2 else f"payoff: {setup + chapters // 3:03d}"
        (threads / f"{name}.md").write_text(
            f"---\ntype: thread\nsetup: {setup:03d}\n{payoff}\n---\n", "utf-8"
        )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--chapters", type=int, default=400)
    parser.add_argument("--people", type=int, default=300)
    given = parser.parse_args()
    write_saga(given.folder, chapters=given.chapters, people=given.people)
