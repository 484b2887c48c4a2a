"""Where the memory is kept: a folder of this machine, or a bucket that a team or a publisher shares."""

from __future__ import annotations

import json
import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from flowstory.memory.trouble import StoreError
from flowstory.text.hashing import content_hash

ADDRESS = "FLOWSTORY_STORE"
OPTIONS = "FLOWSTORY_STORE_OPTIONS"
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]+)://", re.IGNORECASE)
_REMOTE = frozenset({"s3", "gs", "az", "db"})
# Without these a dead endpoint holds a query for three minutes.
_PATIENCE = {
    "client_max_retries": "2",
    "client_retry_timeout": "15",
    "connect_timeout": "5 seconds",
    "timeout": "60 seconds",
}


@dataclass(frozen=True, slots=True)
class Location:
    """A LanceDB address and its options (credentials among them, so they are never shown)."""

    uri: str
    options: Mapping[str, str] = field(default_factory=dict, repr=False, compare=False)

    @property
    def folder(self) -> Path | None:
        """The folder on this machine; `None` where the store is elsewhere."""
        return None if _SCHEME.match(self.uri) else Path(self.uri)

    @property
    def locks(self) -> Path:
        """Where processes on this machine keep each other off: beside a local store, else in the cache."""
        return (self.folder or _cache() / "remote" / content_hash(self.uri)[:24]) / "locks"


def locate(uri: str, options: Mapping[str, str] | None = None) -> Location:
    """Give the location of an address as a writer or an administrator enters it.

    Raises:
        StoreError: the address is of a kind that the memory does not know.
    """
    scheme = _SCHEME.match(uri.strip())
    if scheme is None:
        return Location(str(Path(uri.strip()).expanduser().absolute()))
    kind = scheme[1].lower()
    if kind == "file":
        return Location(str(Path(uri.strip()[scheme.end() :]).absolute()))
    if kind not in _REMOTE:
        raise StoreError("memory.unknown-address", place=shown(uri))
    given = {**_PATIENCE, **(options or {})} if kind != "db" else dict(options or {})
    return Location(uri.strip().rstrip("/"), MappingProxyType(given))


def shown(uri: str) -> str:
    """Give an address without what might be a password in it."""
    return re.sub(r"//[^/@]*@", "//", uri.strip()).split("?")[0]


def default_location(environment: Mapping[str, str] = os.environ) -> Location:
    """Give where the index is kept: `FLOWSTORY_STORE`, else `memory.toml` in the writer's settings folder,

    else this machine's cache: it can be rebuilt. A book's own folder has no say in it: whoever gives a writer
    a folder would otherwise be given what they write.
    """
    return _from_environment(environment) or _from_settings() or Location(str(_cache() / "memory"))


def kept_location(environment: Mapping[str, str] = os.environ) -> Location:
    """Give where snapshots and summaries are kept: they cannot be rebuilt, so it is no cache."""
    import platformdirs

    return (
        _from_environment(environment)
        or _from_settings()
        or Location(str(platformdirs.user_data_path("flowstory", appauthor=False) / "kept"))
    )


def _cache() -> Path:
    import platformdirs

    return platformdirs.user_cache_path("flowstory", appauthor=False)


def settings_file() -> Path:
    """Give the writer's own settings of the memory: `store = "s3://…"` and a table `[options]`."""
    import platformdirs

    return platformdirs.user_config_path("flowstory", appauthor=False) / "memory.toml"


def _from_settings() -> Location | None:
    file = settings_file()
    try:
        raw = tomllib.loads(file.read_text("utf-8-sig"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError):
        raise StoreError("memory.wrong-settings", path=str(file)) from None
    uri, options = raw.get("store", ""), raw.get("options", {})
    if not isinstance(uri, str) or not isinstance(options, dict):
        raise StoreError("memory.wrong-settings", path=str(file))
    if not uri.strip():
        return None
    return locate(uri, {str(name): str(value) for name, value in options.items()})


def _from_environment(environment: Mapping[str, str]) -> Location | None:
    uri = environment.get(ADDRESS, "").strip()
    if not uri:
        return None
    written = environment.get(OPTIONS, "").strip()
    try:
        options = json.loads(written) if written else {}
    except ValueError:
        options = None
    if not isinstance(options, dict):
        raise StoreError("memory.wrong-options", name=OPTIONS)
    return locate(uri, {str(name): str(value) for name, value in options.items()})
