"""Models on the writer's own key: what is asked, what it costs, and what leaves the house.

`Desk` puts everything together once a process; `Desk.provider()` answers. Nothing heavy is imported before
the first call, and with `network = "off"`, which is how FlowStory comes, no socket is ever opened.
"""

from __future__ import annotations

from flowstory.providers.asking import (
    ChatReply,
    ChatRequest,
    Delta,
    EmbedReply,
    EmbedRequest,
    Estimate,
    Message,
    Provider,
    Purpose,
    Shaped,
    Usage,
)
from flowstory.providers.desk import Desk
from flowstory.providers.errors import ProviderError
from flowstory.providers.keys import KeyRing, KeyStatus
from flowstory.providers.ledger import Spent
from flowstory.providers.origin import Origin, Reach, origin_of
from flowstory.providers.places import Places
from flowstory.providers.redact import RedactionFilter, guard_logs, redact
from flowstory.providers.sanitise import sanitise_markdown
from flowstory.providers.settings import Budget, ProviderSettings, load_settings, save_settings
from flowstory.providers.trust import TrustStore, WorkspaceWish, grant, read_wish

__all__ = [
    "Budget",
    "ChatReply",
    "ChatRequest",
    "Delta",
    "Desk",
    "EmbedReply",
    "EmbedRequest",
    "Estimate",
    "KeyRing",
    "KeyStatus",
    "Message",
    "Origin",
    "Places",
    "Provider",
    "ProviderError",
    "ProviderSettings",
    "Purpose",
    "Reach",
    "RedactionFilter",
    "Shaped",
    "Spent",
    "TrustStore",
    "Usage",
    "WorkspaceWish",
    "grant",
    "guard_logs",
    "load_settings",
    "origin_of",
    "read_wish",
    "redact",
    "sanitise_markdown",
    "save_settings",
]
