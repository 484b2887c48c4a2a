"""What a workspace's own files may say about providers: nothing that costs, until the writer trusts it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from flowstory.providers.errors import ProviderError
from flowstory.providers.places import Places, write_private
from flowstory.providers.settings import Budget, Dollars, Network, ProviderSettings, stricter
from flowstory.text.hashing import content_hash


class BudgetWish(BaseModel):
    """The budget that a workspace asks for."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    day: Dollars | None = None
    month: Dollars | None = None


class WorkspaceWish(BaseModel):
    """The table `[provider]` of a workspace's `flowstory.toml`: wishes, each granted or not."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    network: Network | None = None
    provider: str | None = None
    base_url: str | None = None
    model: str | None = None
    embedding_model: str | None = None
    embedding_dimensions: int | None = None
    budget: BudgetWish = BudgetWish()

    def digest(self) -> str:
        """Give the fingerprint that trust is bound to: another wish is asked about again."""
        return content_hash(self.model_dump_json(exclude_none=True))


class Ignored(ProviderError):  # noqa: N818 - it is told, never raised
    """A wish of an untrusted workspace that was not granted."""

    key = "trust.ignored"


def read_wish(table: Mapping[str, object]) -> tuple[WorkspaceWish, tuple[str, ...]]:
    """Read the table and name the entries that make no sense; they are left out."""
    kept = dict(table)
    problems: set[str] = set()
    while True:
        try:
            return WorkspaceWish.model_validate(kept), tuple(sorted(problems))
        except ValidationError as error:
            for fault in error.errors():
                name = str(fault["loc"][0])
                problems.add(name)
                kept.pop(name, None)


def grant(
    settings: ProviderSettings, wish: WorkspaceWish, *, trusted: bool
) -> tuple[ProviderSettings, tuple[Ignored, ...]]:
    """Apply a workspace's wishes to the writer's settings.

    Untrusted, a workspace can only be stricter: network closed further, budget lower. Trusted, it may choose
    provider, address, model and budget; the switch `network` it can never open. No key follows it: keys
    belong to origins, and only the writer binds one to an origin.
    """
    ignored: list[Ignored] = []
    changes: dict[str, object] = {}
    if wish.network is not None:
        network = stricter(settings.network, wish.network)
        changes["network"] = network
        if network != wish.network:
            ignored.append(Ignored(name="network", value=wish.network))
    amounts: dict[str, Decimal] = {}
    for period in ("day", "month"):
        now: Decimal = getattr(settings.budget, period)
        asked: Decimal | None = getattr(wish.budget, period)
        amounts[period] = now if asked is None or (asked > now and not trusted) else asked
        if asked is not None and amounts[period] != asked:
            ignored.append(Ignored(name=f"budget.{period}", value=asked))
    changes["budget"] = Budget(day=amounts["day"], month=amounts["month"])
    asked_for = wish.model_dump(exclude_none=True, exclude={"network", "budget"})
    if trusted:
        changes.update(asked_for)
        if {"provider", "base_url"} & asked_for.keys():
            # Another provider's models and fall-backs are not this one's, and its address is not this one's.
            for name in ("model", "embedding_model", "embedding_dimensions"):
                changes.setdefault(name, None if name == "embedding_dimensions" else "")
            changes.update(fallback=(), base_url=asked_for.get("base_url", ""))
    else:
        ignored += [Ignored(name=name, value=str(value)[:60]) for name, value in asked_for.items()]
    return settings.model_copy(update=changes), tuple(ignored)


class TrustStore:
    """The workspaces that the writer trusts, each with the wishes that were shown when it was trusted."""

    def __init__(self, places: Places) -> None:
        self._file = places.trust

    def trusts(self, workspace: Path, wish: WorkspaceWish) -> bool:
        """Say whether the writer trusted this folder with just these wishes."""
        return self._load().get(_name(workspace)) == wish.digest()

    def trust(self, workspace: Path, wish: WorkspaceWish) -> None:
        """Remember that the writer trusts this folder with these wishes."""
        self._save({**self._load(), _name(workspace): wish.digest()})

    def distrust(self, workspace: Path) -> None:
        """Take the trust back."""
        known = self._load()
        if known.pop(_name(workspace), None) is not None:
            self._save(known)

    def __len__(self) -> int:
        return len(self._load())

    def _load(self) -> dict[str, str]:
        # A broken file trusts nobody.
        try:
            raw = json.loads(self._file.read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return {str(name): str(digest) for name, digest in raw.items()} if isinstance(raw, dict) else {}

    def _save(self, known: dict[str, str]) -> None:
        write_private(self._file, json.dumps(known, indent=1, sort_keys=True))


def _name(workspace: Path) -> str:
    return str(workspace.resolve())
