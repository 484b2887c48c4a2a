"""Which notes' files are called by the name, and what they will be called."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePosixPath

from flowstory.lore.renaming.forms import as_written
from flowstory.lore.renaming.model import Group
from flowstory.lore.renaming.names import Role, Swap
from flowstory.lore.renaming.people import Bearers, Bearing
from flowstory.lore.renaming.short import Variant, found_in
from flowstory.manuscript.model import Note
from flowstory.story.model import Story

Move = tuple[str, str]
"""The old path and the new one."""


class Moves:
    """The files of one rename."""

    def __init__(
        self, story: Story, variants: Sequence[Variant], swaps: Sequence[Swap], bearers: Bearers
    ) -> None:
        self.story = story
        self.variants = variants
        self.swaps = swaps
        self.bearers = bearers

    def own(self, note: Note | None) -> tuple[Move | None, tuple[str, ...]]:
        """Give how the note of the one renamed moves, and the path that is taken where it cannot."""
        if note is None:
            return None, ()
        sure = (Group.NAME, Group.DIMINUTIVE)
        return self._move(note, [variant for variant in self.variants if variant.group in sure])

    def family(self) -> tuple[Move, ...]:
        """Give how the notes of others with the surname move."""
        swap = next((swap for swap in self.swaps if swap.role == Role.FAMILY), None)
        if swap is None:
            return ()
        surname = [variant for variant in self.variants if variant.swap.role == Role.FAMILY]
        found: list[Move] = []
        for key, entity in self.story.entities.items():
            if entity.note is not None and self.bearers.bearing(key, swap) is Bearing.FAMILY:
                move, _ = self._move(entity.note, surname)
                found += [move] if move is not None else []
        return tuple(found)

    def _move(self, note: Note, forms: Sequence[Variant]) -> tuple[Move | None, tuple[str, ...]]:
        """Give the new path of a file whose name holds one of the forms."""
        path = PurePosixPath(note.path)
        stem = path.stem
        places = sorted(found_in(stem, forms), key=lambda found: -found[0].span.start)
        for place, variant in places:
            new = as_written(variant.new, place.text)
            stem = stem[: place.span.start] + new + stem[place.span.end :]
        if stem == path.stem:
            return None, ()
        moved = path.with_name(stem + path.suffix).as_posix()
        others = {file.path.casefold() for file in self.story.book.files} - {note.path.casefold()}
        return (None, (moved,)) if moved.casefold() in others else ((note.path, moved), ())
