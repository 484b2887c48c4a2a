"""What a model is given of a book: pieces packed into a budget of tokens, and an account of what stayed out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

PieceKind = Literal["scene", "canon", "card", "thread", "passage", "summary"]
Reason = Literal["no-room", "told-later", "stale", "said-already"]


@dataclass(frozen=True, slots=True)
class Piece:
    """Something the model may be given. `why` says in a catalogue's key why it was thought of."""

    kind: PieceKind
    title: str
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A piece that was not given, and why."""

    piece: Piece
    reason: Reason


@dataclass(frozen=True, slots=True)
class Packed:
    """What is sent and what is not: the inspector shows both. `tokens` counts what is sent."""

    sent: tuple[Piece, ...]
    left_out: tuple[LeftOut, ...]
    tokens: int
    budget: int

    @property
    def text(self) -> str:
        """What is sent, each piece under its title, apart from the scene, which has a place of its own."""
        return "\n\n".join(f"## {piece.title}\n{piece.text}" for piece in self.sent if piece.kind != "scene")


def pack(
    pieces: Iterable[Piece],
    *,
    budget: int,
    count: Callable[[str], int],
    refused: Iterable[LeftOut] = (),
) -> Packed:
    """Take pieces in their order as long as there is room; a smaller one behind may still fit."""
    sent: list[Piece] = []
    left: list[LeftOut] = list(refused)
    seen: set[str] = set()
    used = 0
    for piece in pieces:
        if piece.text in seen:
            left.append(LeftOut(piece, "said-already"))
            continue
        size = count(f"{piece.title}\n{piece.text}") + 4
        if used + size > budget:
            left.append(LeftOut(piece, "no-room"))
            continue
        seen.add(piece.text)
        used += size
        sent.append(piece)
    return Packed(tuple(sent), tuple(left), used, budget)
