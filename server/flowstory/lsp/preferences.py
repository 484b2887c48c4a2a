"""What the writer sets in the editor: `flowstory.locale` is the session's, the rest stands here.

What belongs to a book is in its `flowstory.toml`, where every editor finds it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

READING, STORY = "reading", "story"


@dataclass(frozen=True, slots=True)
class Preferences:
    """Settings of the editor.

    `deep_on_save` has a saved book looked at more deeply by the writer's model, within the budget: off by default.
    `order` says how far a card looks: to what is told before its line in "reading" order, so that it gives
    nothing away, or to what has happened by then in the "story". `inlay_hints` are off by default.
    """

    order: str = READING
    inlay_hints: bool = False
    deep_on_save: bool = False


def read(settings: object, known: Preferences) -> Preferences:
    """Follow settings as an editor sends them; what is not said or makes no sense changes nothing."""
    order = _at(settings, "lore", "order")
    hints = _at(settings, "inlayHints", "enabled")
    deep = _at(settings, "deep", "onSave")
    if isinstance(order, str) and order in {READING, STORY}:
        known = replace(known, order=order)
    if isinstance(hints, bool):
        known = replace(known, inlay_hints=hints)
    if isinstance(deep, bool):
        known = replace(known, deep_on_save=deep)
    return known


def _at(settings: object, *keys: str) -> object:
    """Give a setting by its path, nested as VS Code sends it or with dots as others do."""
    if isinstance(settings, Mapping) and ".".join(keys) in settings:
        return settings[".".join(keys)]
    for key in keys:
        settings = settings.get(key) if isinstance(settings, Mapping) else None
    return settings
