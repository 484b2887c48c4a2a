"""What a call costs: a dated table of prices, the writer's own before ours. Money is whole nano-dollars."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from functools import cache
from importlib.resources import files
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from flowstory.providers.places import Places

NANO = 1_000_000_000
STALE_AFTER = dt.timedelta(days=183)
PerMillion = Annotated[Decimal, Field(ge=0, le=100_000)]


class Price(BaseModel):
    """What a model asks for a million tokens, in US dollars."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    prompt: PerMillion
    completion: PerMillion
    cached: PerMillion | None = None

    def cost(self, *, prompt: int, completion: int = 0, cached: int = 0) -> int:
        """Give the cost in nano-dollars, rounded up; `cached` tokens of the prompt were seen before."""
        cached = min(max(cached, 0), prompt)
        at = self.prompt if self.cached is None else self.cached
        dollars = (self.prompt * (prompt - cached) + at * cached + self.completion * completion) / 1_000_000
        return nano(dollars)


class PriceSheet(BaseModel):
    """One provider's prices as its list said on a day."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    as_of: dt.date
    source: str = ""
    models: dict[str, Price]


@dataclass(frozen=True, slots=True)
class Quote:
    """A price found: whose it is and from which day."""

    price: Price
    as_of: dt.date
    own: bool = False

    def is_stale(self, today: dt.date) -> bool:
        """Say whether the price is so old that the writer should look it up."""
        return today - self.as_of > STALE_AFTER


FREE = Quote(Price(prompt=Decimal(0), completion=Decimal(0)), dt.date.max)


def nano(dollars: Decimal) -> int:
    """Give an amount in nano-dollars, rounded up."""
    return int((dollars * NANO).to_integral_value(rounding=ROUND_CEILING))


def dollars(nanos: int, *, places: int = 4) -> str:
    """Write an amount for the writer: `0.0312`."""
    return f"{Decimal(nanos) / NANO:.{places}f}"


class PriceTable:
    """All prices known, by provider and model."""

    def __init__(self, sheets: Mapping[str, PriceSheet], own: Mapping[str, PriceSheet] | None = None) -> None:
        self._sheets = sheets
        self._own = own or {}

    def quote(self, provider: str, model: str) -> Quote | None:
        """Find a model's price at a provider (a preset's name, or an origin), the writer's own first."""
        for sheets, own in ((self._own, True), (self._sheets, False)):
            if (sheet := sheets.get(provider)) and (price := _longest_fit(sheet.models, model)):
                return Quote(price, sheet.as_of, own)
        return None

    def oldest(self) -> dt.date:
        """Give the day of our oldest sheet."""
        return min(sheet.as_of for sheet in self._sheets.values())


def _longest_fit(models: Mapping[str, Price], model: str) -> Price | None:
    if model in models:
        return models[model]
    fitting = [name for name in models if name.endswith("*") and model.startswith(name[:-1])]
    return models[max(fitting, key=len)] if fitting else None


@cache
def our_sheets() -> Mapping[str, PriceSheet]:
    """Give the prices that FlowStory comes with."""
    text = files("flowstory.providers").joinpath("prices.toml").read_text("utf-8")
    return {name: PriceSheet.model_validate(sheet) for name, sheet in tomllib.loads(text).items()}


def load_prices(places: Places) -> tuple[PriceTable, tuple[str, ...]]:
    """Give our prices under the writer's own, and name the sheets of the writer's that make no sense."""
    own: dict[str, PriceSheet] = {}
    problems: list[str] = []
    try:
        raw = tomllib.loads(places.prices.read_text("utf-8-sig"))
    except FileNotFoundError:
        raw = {}
    except (OSError, ValueError):
        raw, problems = {}, [places.prices.name]
    for name, sheet in raw.items():
        try:
            own[name] = PriceSheet.model_validate(sheet)
        except ValidationError:
            problems.append(name)
    return PriceTable(our_sheets(), own), tuple(problems)
