"""The folders of this machine in which settings, money, keys' whereabouts and caches lie."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs

APPLICATION = "flowstory"


@dataclass(frozen=True, slots=True)
class Places:
    """Our folders: `config` is the writer's to edit, `data` is ours to keep, `cache` may be thrown away."""

    config: Path
    data: Path
    cache: Path
    log: Path

    @classmethod
    def usual(cls) -> Places:
        """Give the folders that the system sets aside for us."""
        dirs = platformdirs.PlatformDirs(APPLICATION, appauthor=False)
        return cls(dirs.user_config_path, dirs.user_data_path, dirs.user_cache_path, dirs.user_log_path)

    @classmethod
    def under(cls, folder: Path) -> Places:
        """Give four folders under one: a portable installation, or a test."""
        return cls(folder / "config", folder / "data", folder / "cache", folder / "log")

    @property
    def settings(self) -> Path:
        return self.config / "providers.toml"

    @property
    def prices(self) -> Path:
        return self.config / "prices.toml"

    @property
    def ledger(self) -> Path:
        return self.data / "ledger.sqlite"

    @property
    def key_origins(self) -> Path:
        return self.data / "key-origins.json"

    @property
    def trust(self) -> Path:
        return self.data / "trusted-workspaces.json"

    @property
    def replies(self) -> Path:
        return self.cache / "replies.sqlite"

    @property
    def ranks(self) -> Path:
        return self.data / "tokens"


def private_folder(folder: Path) -> Path:
    """Make a folder that only the writer's account can look into."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def write_private(file: Path, text: str) -> None:
    """Write a file whole, readable by the writer's account alone."""
    private_folder(file.parent)
    beside = file.with_name(f".{file.name}.{os.getpid()}.new")
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
        stream.write(text)
    beside.replace(file)
