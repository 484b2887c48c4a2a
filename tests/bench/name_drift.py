"""How many of the labelled misspelt names are found, and how many findings are none. usage: name_drift.py"""

from __future__ import annotations

import json
from pathlib import Path

from flowstory.workspace.workspace import Workspace

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"


def main() -> None:
    """Measure and print."""
    labels = json.loads((CORPUS / "name_drift.json").read_text("utf-8"))
    hits = false = unlabelled = 0
    for slug in sorted({row["slug"] for row in labels}):
        workspace = Workspace()
        workspace.add_root(CORPUS / "novels" / slug)
        by_word = {row["rare"]: row["label"] for row in labels if row["slug"] == slug}
        for book in workspace.books():
            for finding in book.findings:
                if finding.rule == "name-spelling" and finding.claim is not None:
                    label = by_word.pop(finding.claim.text, None)
                    hits += label == "slip"
                    false += label == "not_error"
                    unlabelled += label is None
                    if label != "slip":
                        print(label, slug, finding.claim.text, "for", finding.subject)
        print("missed", slug, [word for word, label in by_word.items() if label == "slip"])
    slips = sum(row["label"] == "slip" for row in labels)
    print(f"slips found {hits}/{slips}, labelled false alarms {false}, not labelled {unlabelled}")


if __name__ == "__main__":
    main()
