"""Random messages as a client may send them, and the same spoilt: made from a seed, so that each run can be had again."""

from __future__ import annotations

import copy
import random
from collections.abc import Callable
from typing import Any

Message = dict[str, Any]
_WORDS = [
    "Ana",
    "Bruno",
    "Korvale",
    "said",
    "eyes",
    "were",
    "brown",
    "green",
    "thirty",
    "years",
    "old",
    "born",
    "in",
    "1950",
    "the",
    "ferry",
    "“Where?”",
    "😀",
    "é",
    "\u2028",
    "[[Ana]]",
    "***",
    "---",
    "#",
    "##",
    "\r\n",
    "\n",
    "\n\n",
    "_never_",
    "died",
    "March",
    "1984",
    "Ushmar",
    "ção",
    "O’Neil",
]
POSITIONED = [
    "hover",
    "definition",
    "declaration",
    "documentHighlight",
    "prepareCallHierarchy",
    "completion",
    "references",
    "prepareRename",
]
WHOLE = ["documentSymbol", "codeLens", "foldingRange", "documentLink", "semanticTokens/full"]

PARTLY = ["codeAction", "inlayHint", "selectionRange", "semanticTokens/full/delta", "rename"]


class Writer:
    """A writer who does everything at random in a few files; keeps to the protocol."""

    def __init__(self, seed: int, uris: list[str]) -> None:
        self.random = random.Random(seed)
        self.uris = uris
        self.versions: dict[str, int] = {}

    def message(self) -> tuple[str, Any, bool]:
        """Give a method, its params, and whether it is a request."""
        roll = self.random.random()
        if roll < 0.12 or not self.versions:
            return self._lifecycle()
        if roll < 0.35:
            return self._change()
        return (*self.random.choice(self._questions())(), True)

    def text(self) -> str:
        return " ".join(self.random.choices(_WORDS, k=self.random.randrange(30)))

    def position(self) -> Message:
        return {
            "line": self.random.choice((0, 1, 2, 3, 5, 8, 99, 2**31 - 1)),
            "character": self.random.choice((0, 1, 2, 7, 20, 500, 2**31 - 1)),
        }

    def range(self) -> Message:
        one, other = sorted((self.position(), self.position()), key=lambda at: (at["line"], at["character"]))
        return {"start": one, "end": other}

    def _uri(self) -> str:
        return self.random.choice([*self.uris, "untitled:new", "file:///not/there.md"])

    def _document(self) -> Message:
        return {"uri": self._uri()}

    def _lifecycle(self) -> tuple[str, Any, bool]:
        uri = self.random.choice(self.uris)
        if uri not in self.versions:
            self.versions[uri] = 1
            item = {"uri": uri, "languageId": "markdown", "version": 1, "text": self.text()}
            return "textDocument/didOpen", {"textDocument": item}, False
        kind = self.random.randrange(5)
        if kind == 0:
            del self.versions[uri]
            return "textDocument/didClose", {"textDocument": {"uri": uri}}, False
        if kind == 1:
            return "textDocument/didSave", {"textDocument": {"uri": uri}}, False
        if kind == 2:
            changes = [{"uri": uri, "type": self.random.randint(1, 3)}]
            return "workspace/didChangeWatchedFiles", {"changes": changes}, False
        if kind == 3:
            settings: Message = {
                "locale": self.random.choice(("en", "pt-BR")),
                "inlayHints": {"enabled": True},
            }
            settings["lore"] = {"order": self.random.choice(("reading", "story"))}
            return "workspace/didChangeConfiguration", {"settings": {"flowstory": settings}}, False
        return "$/setTrace", {"value": "off"}, False

    def _change(self) -> tuple[str, Any, bool]:
        uri = self.random.choice(list(self.versions))
        self.versions[uri] += 1
        changes: list[Message] = []
        for _ in range(self.random.randint(1, 3)):
            change: Message = {"text": self.text()}
            if self.random.random() < 0.9:
                change["range"] = self.range()
            changes.append(change)
        document = {"uri": uri, "version": self.versions[uri]}
        return "textDocument/didChange", {"textDocument": document, "contentChanges": changes}, False

    def _questions(self) -> tuple[Callable[[], tuple[str, Any]], ...]:
        pick, document = self.random.choice, self._document
        item = {
            "name": pick(_WORDS) or "x",
            "kind": 5,
            "uri": self._uri(),
            "range": self.range(),
            "selectionRange": self.range(),
            "data": pick((None, {"entity": "Ana"}, {})),
        }
        return (
            *(lambda: self._positioned(pick(POSITIONED)) for _ in range(4)),
            *(lambda: (f"textDocument/{pick(WHOLE)}", {"textDocument": document()}) for _ in range(3)),
            lambda: (
                "textDocument/codeAction",
                {"textDocument": document(), "range": self.range(), "context": {"diagnostics": []}},
            ),
            lambda: ("textDocument/inlayHint", {"textDocument": document(), "range": self.range()}),
            lambda: (
                "textDocument/semanticTokens/full/delta",
                {"textDocument": document(), "previousResultId": pick(("", "abc"))},
            ),
            lambda: (
                "textDocument/selectionRange",
                {"textDocument": document(), "positions": [self.position(), self.position()]},
            ),
            lambda: (f"callHierarchy/{pick(('incoming', 'outgoing'))}Calls", {"item": item}),
            lambda: ("workspace/symbol", {"query": pick(_WORDS)}),
            lambda: (
                "textDocument/rename",
                {"textDocument": document(), "position": self.position(), "newName": "Nova Ana"},
            ),
            lambda: ("completionItem/resolve", {"label": "Ana", "data": pick((None, {"entity": 1}, [1]))}),
            lambda: ("codeAction/resolve", {"title": "x", "data": pick((None, {"uri": self._uri()}, 3))}),
            lambda: (
                "workspace/executeCommand",
                {"command": "flowstory.rule", "arguments": [self._uri(), "no such", "intentional"]},
            ),
            lambda: ("flowstory/entities", {"uri": self._uri()}),
            lambda: ("flowstory/status", {}),
        )

    def _positioned(self, name: str) -> tuple[str, Any]:
        params: Message = {"textDocument": self._document(), "position": self.position()}
        if name == "references":
            params["context"] = {"includeDeclaration": self.random.random() < 0.5}
        return f"textDocument/{name}", params


_WRONG: tuple[Any, ...] = (
    None,
    -1,
    3.5,
    "",
    "x",
    [],
    {},
    [[]],
    True,
    2**63,
    {"uri": 7},
    "\ud800",
    float(10**300),
)


def spoil(chance: random.Random, params: Any) -> Any:
    """Spoil params somewhere: a part left out, or of a wrong type."""
    spoilt = copy.deepcopy(params)
    places: list[tuple[Any, Any]] = []

    def walk(node: Any) -> None:
        for key in (
            list(node) if isinstance(node, dict) else range(len(node)) if isinstance(node, list) else ()
        ):
            places.append((node, key))
            walk(node[key])

    walk(spoilt)
    if not places or chance.random() < 0.1:
        return chance.choice(_WRONG)
    for _ in range(chance.randint(1, 3)):
        node, key = chance.choice(places)
        if isinstance(node, dict) and chance.random() < 0.4:
            node.pop(key, None)
        elif isinstance(node, dict) or key < len(node):
            node[key] = chance.choice(_WRONG)
    return spoilt
