"""`flowstory/keyStatus`, `setKey`, `deleteKey`, `usage`, `budget`: the writer's keys and what models cost them.

A key goes in and never comes out: a client learns whether there is one, for which origin, and its last letters.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, SecretStr

from flowstory.protocol.places import Message

KEY_STATUS = "flowstory/keyStatus"
SET_KEY = "flowstory/setKey"
DELETE_KEY = "flowstory/deleteKey"
USAGE = "flowstory/usage"
BUDGET = "flowstory/budget"

Text = Annotated[str, Field(strict=True, max_length=2000)]
Dollars = Annotated[str, Field(strict=True, pattern=r"^\d{1,6}(\.\d{1,4})?$")]


class KeyStatusParams(Message):
    """Which keys to tell of."""

    provider: Text = ""
    """The provider by name; without it, all that are known."""

    address: Text = ""
    """Where the provider is, if not at its usual address."""


class KeyInfo(Message):
    """What may be known of a key."""

    provider: str
    """The provider's name."""

    title: str
    """The provider's name as people write it."""

    origin: str
    """The one origin that the key is sent to."""

    configured: bool
    """Whether there is a key."""

    last4: str
    """Its last four letters, "" where that would tell too much."""

    source: Literal["session", "store", "environment"] | None
    """Where it was found."""

    store: str
    """The key store of this machine, "" where there is none."""

    problem: str
    """What is wrong with the key store, in the writer's language; "" for nothing."""

    chosen: bool
    """Whether the writer asks this provider."""

    needed: bool
    """Whether the provider asks for a key at all."""


class KeyStatusResult(Message):
    """All keys that were asked for."""

    keys: tuple[KeyInfo, ...]
    """One a provider, in the order of the presets."""

    network: Literal["off", "local", "on"]
    """What may be called at all."""


class SetKeyParams(Message):
    """A key, and the provider that it is bound to."""

    provider: Text
    """The provider by name."""

    key: SecretStr
    """The key; it is in no log and in no answer."""

    address: Text = ""
    """Where the provider is, if not at its usual address."""

    session_only: Annotated[bool, Field(strict=True)] = False
    """Whether to forget it when the server ends, instead of giving it to the key store."""


class DeleteKeyParams(Message):
    """The provider whose key is to go."""

    provider: Text
    """The provider by name."""

    address: Text = ""
    """Where the provider is, if not at its usual address."""


class DeleteKeyResult(Message):
    """What became of it."""

    deleted: bool
    """Whether there was one."""


class UsageParams(Message):
    """Which accounts."""

    month: Annotated[str, Field(strict=True, pattern=r"^(\d{4}-(0[1-9]|1[0-2]))?$")] = ""
    """The month, as `2026-11`; without it, this one."""

    whole: Annotated[bool, Field(strict=True)] = False
    """Whether to give all months."""


class Calls(Message):
    """What was asked of one model on one day, for one feature of one book."""

    day: str
    """The day, as `2026-11-23`."""

    provider: str
    """Who was asked."""

    model: str
    """Which model."""

    feature: str
    """What for."""

    book: str
    """The book's name."""

    calls: int
    """How many calls."""

    prompt: int
    """Tokens sent."""

    cached: int
    """Those of them that the provider had read before."""

    completion: int
    """Tokens that came back."""

    dollars: str
    """What it cost, in US dollars."""

    uncertain: int
    """How many of the calls are estimated."""


class Spending(Message):
    """What was spent of a budget."""

    period: Literal["day", "month"]
    """Today, or this month."""

    spent: str
    """What was spent, in US dollars, calls under way included."""

    limit: str
    """The most that may be, in US dollars."""

    percent: int
    """The share that is used."""

    level: Literal["fine", "warn", "reached"]
    """Whether there is room."""


class UsageResult(Message):
    """The accounts."""

    calls: tuple[Calls, ...]
    """By day and model."""

    spending: tuple[Spending, ...]
    """Against the budgets of today and of this month."""


class BudgetParams(Message):
    """New budgets; what is left out stays. Only the writer's own act may send them."""

    day: Dollars | None = None
    """The most that a day may cost, in US dollars."""

    month: Dollars | None = None
    """The most that a month may cost, in US dollars."""


class BudgetResult(Message):
    """The budgets as they are now."""

    spending: tuple[Spending, ...]
    """Today's and this month's."""
