"""FlowStory reads a novel while it is written and shows, where the words stand, what contradicts what."""

from __future__ import annotations

__version__ = "0.1.0"
