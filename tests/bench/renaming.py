"""A rename of a main character, place by place, against what reading says. usage: renaming.py [--places]

For each novel: how many places a plain search finds, how many a rename changes by itself, how many it changes
when the writer says so, how many stay; and how many edits made by themselves are wrong. `--places` lists
every place that stays or is wrong.
"""

from __future__ import annotations

import os
import re
import statistics
import sys
import time
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

from flowstory.lore.renaming import Group, NameEdit, Plan, plan_rename, target_named
from flowstory.workspace.workspace import OpenBook, Workspace

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
JUDGED = Path(__file__).parent / "judged" / "renaming.toml"
BESIDE = {Group.AGREEMENT, Group.GENDER}


def main() -> None:
    """Measure and print."""
    print(f"load {os.getloadavg()[0]:.1f}")
    print(f"{'novel':22}{'rename':24}{'places':>7}{'changed':>8}{'asked':>6}{'left':>6}{'wrong':>6}"
          f"{'of sure':>8}  beside the name: turned, asked, left    ms")  # fmt: skip
    for case in tomllib.loads(JUDGED.read_text("utf-8"))["rename"]:
        measure(case)


def measure(case: dict[str, Any]) -> None:
    """Rename in one novel and print its row."""
    workspace = Workspace()
    workspace.add_root(CORPUS / "novels" / case["slug"])
    (book,) = workspace.books()
    took = []
    for _ in range(5):
        begun = time.perf_counter()
        plan = plan_rename(book.story, target_named(book.story, case["old"]), case["new"])
        took.append(time.perf_counter() - begun)
    tally: Counter[str] = Counter()
    wrong: list[str] = []
    by_start = {(edit.path, edit.span.start): edit for edit in plan.edits if edit.group not in BESIDE}
    found: set[tuple[str, int]] = set()
    others = Counter(case["others"])
    for chapter in book.book.chapters:
        for match in re.finditer(case["grep"], chapter.text):
            tally["places"] += 1
            place = chapter.path, match.start()
            edit = by_start.get(place)
            where = f"{chapter.path}:{match.start()} {match.group()}"
            if others[match.group()]:
                others[match.group()] -= 1
                if edit is not None and not edit.group.is_doubtful:
                    wrong.append(f"somebody else: {where}")
                found.add(place)
                tally["others"] += 1
                continue
            if edit is None:
                tally["left"] += 1
                wrong.append(f"left: {where}")
                continue
            found.add(place)
            tally["asked" if edit.group.is_doubtful else "changed"] += 1
            whole = edit.span.end == match.end() and edit.text.isupper() == match.group().isupper()
            if not edit.group.is_doubtful and not whole:
                wrong.append(f"badly: {where} -> {edit.text}")
    wrong += [
        f"no name: {edit.path}:{edit.span.start}"
        for place, edit in by_start.items()
        if place not in found and not edit.group.is_doubtful
    ]
    turned, asked, left, needless = beside(case, book, plan)
    wrong += needless
    assert tally["places"] == case["places"], (case["slug"], tally)
    mistakes = [line for line in wrong if not line.startswith("left")]
    print(f"{case['slug']:22}{case['old'] + ' → ' + case['new']:24}{tally['places']:7}{tally['changed']:8}"
          f"{tally['asked']:6}{share(tally['left'], tally['places'] - tally['others'])}"
          f"{share(len(mistakes), len(plan.sure))}{len(plan.sure):8}"
          f"  {f'{turned}, {asked}, {left}':>38}{statistics.median(took) * 1000:6.0f}")  # fmt: skip
    if "--places" in sys.argv:
        print("\n".join(f"    {line}" for line in wrong))


def share(count: int, of: int) -> str:
    """Give a count's share in percent, for a column of six."""
    return f"{100 * count / max(of, 1):5.1f}%"


def beside(case: dict[str, Any], book: OpenBook, plan: Plan) -> tuple[int, int, int, list[str]]:
    """Count the words beside the name that are turned, asked about and left; give those turned wrongly."""
    texts = {chapter.path: chapter.text for chapter in book.book.chapters}
    wanted = Counter({(number, word): count for number, word, count in case["beside"]})
    asked_for = Counter[tuple[str, str]]()
    turned = 0
    needless: list[str] = []

    def key(edit: NameEdit) -> tuple[str, str]:
        return edit.path.rpartition("/")[2][:3], texts[edit.path][edit.span.start : edit.span.end]

    for edit in plan.edits:
        if edit.group not in BESIDE:
            continue
        if edit.group.is_doubtful:
            asked_for[key(edit)] += 1
        elif wanted[key(edit)]:
            wanted[key(edit)] -= 1
            turned += 1
        else:
            needless.append(f"beside: {edit.path}:{edit.span.start} {key(edit)[1]}")
    asked = sum(min(count, asked_for[place]) for place, count in wanted.items())
    return turned, asked, sum(wanted.values()) - asked, needless


if __name__ == "__main__":
    main()
