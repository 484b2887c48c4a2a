"""Writes docs/SESSAO.pt-BR.md: what the command line and the hover of an editor say of the Portuguese example.

usage: python -m tests.bench.sessao (from the repository's root)
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.lsp.client import running

ROOT = Path(__file__).resolve().parents[2]
BOOK = ROOT / "examples" / "no-ar"
PAGE = ROOT / "docs" / "SESSAO.pt-BR.md"
ABOUT = (
    "O que o FlowStory diz do livro de exemplo `examples/no-ar`, que traz deslizes plantados. Esta página é "
    "escrita por `python -m tests.bench.sessao`, com o programa de verdade."
)
HOVERS = (
    ("06-folha-de-zinco.md", "preto, sem jeito"),
    ("06-folha-de-zinco.md", "Rosilda, prima"),
    ("04-dia-dos-namorados.md", "Belarmino apresentou"),
)
"""A chapter, and words in it at whose first letter the mouse rests."""


def main() -> None:
    """Run both and write the page."""
    parts = [
        "# Uma sessão em português",
        ABOUT,
        "## No terminal",
        "```console\n$ flowstory --ui-lang pt-BR check no-ar\n" + _check() + "\n```",
        "```console\n$ flowstory --ui-lang pt-BR lore no-ar Téo\n" + _run("lore", "no-ar", "Téo") + "\n```",
        "## No editor, com o mouse sobre uma palavra",
    ]
    for name, words, card in _hovers():
        quoted = "\n".join(f"> {line}".rstrip() for line in card.splitlines())
        parts.append(f"Em `{name}`, sobre “{words}”:\n\n{quoted}")
    PAGE.write_text("\n\n".join(parts) + "\n", encoding="utf-8", newline="\n")


def _check() -> str:
    # How long it took is another at every run.
    return re.sub(r", \d+(,\d+)? s\.", ".", _run("check", "no-ar"))


def _run(*arguments: str) -> str:
    command = [sys.executable, "-m", "flowstory", "--ui-lang", "pt-BR", *arguments]
    found = subprocess.run(command, cwd=BOOK.parent, capture_output=True, text=True, check=False)
    return found.stdout.rstrip()


def _hovers() -> list[tuple[str, str, str]]:
    found: list[tuple[str, str, str]] = []
    shows = {"textDocument": {"hover": {"contentFormat": ["markdown", "plaintext"]}}}
    with tempfile.TemporaryDirectory() as folder, running(Path(folder)) as client:
        client.initialize(BOOK, locale="pt-BR", capabilities=shows)
        uris = [client.open(BOOK / name) for name in dict.fromkeys(name for name, _ in HOVERS)]
        client.pushed(uris[0])
        for name, words in HOVERS:
            text = (BOOK / name).read_text(encoding="utf-8")
            at = text.index(words)
            line = text.count("\n", 0, at)
            position = {"line": line, "character": at - (text.rfind("\n", 0, at) + 1)}
            uri = (BOOK / name).as_uri()
            hover = client.request("textDocument/hover", {"textDocument": {"uri": uri}, "position": position})
            found.append((name, words, hover["contents"]["value"] if hover else "—"))
    return found


if __name__ == "__main__":
    main()
