"""The providers known by name, read from `presets.toml`: adding one is adding a row there."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Literal

from pydantic import BaseModel, ConfigDict

from flowstory.providers.errors import InvalidAddressError

CUSTOM = "custom"


class Preset(BaseModel):
    """How one provider differs from the others that speak the same API (`presets.toml` explains)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    title: str
    base_url: str
    variable: str = ""
    needs_key: bool = True
    model: str = ""
    embedding_model: str = ""
    structured: Literal["schema", "object", "prompt"] = "schema"
    limit_field: Literal["max_tokens", "max_completion_tokens"] = "max_tokens"
    stream_usage: bool = True
    reports_cost: bool = False
    embeddings: bool = True
    batch: int = 64
    concurrency: int = 4
    per_minute: int = 0
    key_page: str = ""
    privacy: str = ""


@cache
def presets() -> Mapping[str, Preset]:
    """Give every preset by name, in the order of the file."""
    text = files("flowstory.providers").joinpath("presets.toml").read_text("utf-8")
    return MappingProxyType(
        {name: Preset.model_validate({"name": name, **row}) for name, row in tomllib.loads(text).items()}
    )


def preset_at(name: str, base_url: str = "") -> Preset:
    """Give a preset, moved to another address where one is given."""
    preset = presets().get(name)
    if preset is None:
        raise InvalidAddressError(address=name)
    if not base_url:
        return preset
    # Elsewhere than at home a preset's key variable does not count: that key was made for another host.
    moved = base_url.rstrip("/") != preset.base_url.rstrip("/") and name != CUSTOM
    return preset.model_copy(update={"base_url": base_url, "variable": "" if moved else preset.variable})
