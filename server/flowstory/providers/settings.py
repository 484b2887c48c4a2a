"""What the writer sets about models and money: `providers.toml` in the settings folder."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from flowstory.providers.places import Places, write_private

Network = Literal["off", "local", "on"]
"""What may be called: nothing; this machine and the house's network; any provider that the writer chose."""

Dollars = Annotated[Decimal, Field(ge=0, le=100_000)]
_STRICTNESS: dict[Network, int] = {"off": 0, "local": 1, "on": 2}
SWITCH = "FLOWSTORY_NETWORK"


class Budget(BaseModel):
    """The most that a day and a month may cost, in US dollars. Nothing is sent that would pass it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    day: Dollars = Decimal("1.00")
    month: Dollars = Decimal("10.00")


class Choice(BaseModel):
    """One provider and the models used there."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    provider: str = ""
    base_url: str = ""
    model: str = ""
    embedding_model: str = ""
    embedding_dimensions: Annotated[int, Field(ge=1, le=16384)] | None = None


class ProviderSettings(Choice):
    """All that is set about providers. Out of the box nothing is chosen and nothing may be sent."""

    network: Network = "off"
    budget: Budget = Field(default_factory=Budget)
    fallback: tuple[Choice, ...] = ()
    timeout_seconds: Annotated[float, Field(gt=0, le=3600)] = 120.0
    attempts: Annotated[int, Field(ge=1, le=10)] = 3
    concurrency: Annotated[int, Field(ge=1, le=64)] | None = None
    per_minute: Annotated[int, Field(ge=1, le=100_000)] | None = None
    keep_replies: bool = True

    def choices(self) -> tuple[Choice, ...]:
        """Give the provider that is asked first and those asked when it cannot answer."""
        first = Choice(**self.model_dump(include=set(Choice.model_fields)))
        return (first, *self.fallback) if first.provider else ()


def stricter(one: Network, other: Network) -> Network:
    """Give the stricter of two switches."""
    return min(one, other, key=_STRICTNESS.__getitem__)


def load_settings(
    places: Places, *, environment: Mapping[str, str] = os.environ
) -> tuple[ProviderSettings, tuple[str, ...]]:
    """Read the settings, and name what could not be used. A broken file sends nothing anywhere."""
    problems: list[str] = []
    settings = ProviderSettings()
    try:
        raw = tomllib.loads(places.settings.read_text("utf-8-sig"))
        settings = ProviderSettings.model_validate(raw)
    except FileNotFoundError:
        pass
    except ValidationError as error:
        problems += sorted({".".join(map(str, fault["loc"])) for fault in error.errors()})
    except (OSError, ValueError):
        problems.append(places.settings.name)
    # The variable can only close what the file leaves open.
    wanted = environment.get(SWITCH, "")
    if wanted in _STRICTNESS:
        network = stricter(settings.network, next(name for name in _STRICTNESS if name == wanted))
        settings = settings.model_copy(update={"network": network})
    elif wanted:
        problems.append(SWITCH)
        settings = settings.model_copy(update={"network": "off"})
    return settings, tuple(problems)


def save_settings(places: Places, settings: ProviderSettings) -> None:
    """Write what differs from the usual; comments that the writer put into the file stay."""
    import tomlkit

    try:
        document = tomlkit.parse(places.settings.read_text("utf-8-sig"))
    except (OSError, ValueError):
        document = tomlkit.document()
    wanted = settings.model_dump(mode="json", exclude_defaults=True, exclude_none=True)
    for key in [key for key in document if key not in wanted]:
        del document[key]
    for key, value in wanted.items():
        if document.get(key) != value:
            document[key] = value
    write_private(places.settings, tomlkit.dumps(document))
