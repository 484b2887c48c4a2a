"""What is well and what is not around models, and a bundle of it that may be shown to strangers."""

from __future__ import annotations

import datetime as dt
import io
import json
import os
import platform
import re
import sqlite3
import zipfile
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import flowstory
from flowstory.providers.errors import KeyStoreError, ProviderError
from flowstory.providers.keystore import SystemKeyStore
from flowstory.providers.ledger import Ledger
from flowstory.providers.memo import Memo
from flowstory.providers.origin import origin_of
from flowstory.providers.places import Places, private_folder
from flowstory.providers.presets import preset_at
from flowstory.providers.prices import STALE_AFTER, dollars, load_prices
from flowstory.providers.redact import redact
from flowstory.providers.settings import ProviderSettings, load_settings
from flowstory.providers.tokens import TokenCounter

Level = Literal["good", "odd", "bad"]
_LOG_LINES = 400
_LONGEST_LINE = 300
# A line of a log begins with its time; what does not goes on from a message whose words nobody checked.
_DATED = re.compile(r"\d{4}-\d\d-\d\d[ T]\d\d:\d\d")
# Between quotation marks stands what somebody wrote.
_QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”|«[^»]*»|(?<!\w)'[^']*'(?!\w)")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: how it is, and the sentence for it."""

    level: Level
    key: str
    details: tuple[tuple[str, str], ...] = ()


def examine(
    places: Places, *, environment: Mapping[str, str] = os.environ, store: SystemKeyStore | None = None
) -> tuple[Finding, ...]:
    """Look at everything around models. Opens no connection."""
    settings, odd_settings = load_settings(places, environment=environment)
    _, odd_prices = load_prices(places)
    return (
        _finding("good", "doctor.version", version=flowstory.__version__),
        _finding("good", "doctor.python", version=platform.python_version()),
        *_folders(places),
        _named("doctor.settings", odd_settings, path=places.settings),
        _prices(places),
        *([_named("doctor.prices", odd_prices)] if odd_prices else []),
        _finding("good", "doctor.network", network=settings.network),
        _provider(settings),
        _store(store or SystemKeyStore(environment=environment)),
        _ledger(places),
        _memo(places),
        _finding("good", "doctor.ranks")
        if TokenCounter(places, environment=environment).ranks
        else _finding("odd", "doctor.ranks-none"),
    )


def write_bundle(
    file: Path, findings: Iterable[Finding], places: Places, *, environment: Mapping[str, str] = os.environ
) -> None:
    """Write versions, settings, sums and the last lines of the logs: no key, no name, no word of a book."""
    settings, _ = load_settings(places, environment=environment)
    report = {
        "flowstory": flowstory.__version__,
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "written": dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
        "findings": [[one.level, one.key, dict(one.details)] for one in findings],
        "settings": _told(settings),
        "calls": _calls(places),
    }
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as bundle:
        bundle.writestr("report.json", scrub(json.dumps(report, indent=1, ensure_ascii=False)))
        for log in sorted(places.log.glob("*.log*")) if places.log.is_dir() else ():
            lines = log.read_text("utf-8", errors="replace").splitlines()[-_LOG_LINES:]
            bundle.writestr(f"logs/{log.name}", "".join(f"{line}\n" for line in scrub_log(lines)))
    private_folder(file.absolute().parent)
    file.write_bytes(held.getvalue())


def scrub(text: str) -> str:
    """Take keys, the home folder and the user's name out of a text."""
    text = redact(text)
    home = str(Path.home())
    for written in {home, home.replace("\\", "\\\\"), home.replace("\\", "/")} - {"/", ""}:
        text = text.replace(written, "~")
    return re.sub(r"(?i)([/\\](?:home|users)[/\\]+)[^/\\\"'\s]+", r"\1[user]", text)


def scrub_log(lines: Iterable[str]) -> tuple[str, ...]:
    """Give the lines of a log that are dated, without what anybody wrote between quotation marks."""
    return tuple(_QUOTED.sub("[quoted]", scrub(line))[:_LONGEST_LINE] for line in lines if _DATED.match(line))


def _told(settings: ProviderSettings) -> dict[str, object]:
    """Give the settings as far as they are no secret: an address's path may be one."""
    told = settings.model_dump(mode="json", exclude_defaults=True)
    for one in (told, *told.get("fallback", ())):
        if one.get("base_url"):
            try:
                one["base_url"] = str(origin_of(str(one["base_url"])))
            except ProviderError:
                one["base_url"] = "?"
    return told


def _calls(places: Places) -> list[dict[str, object]]:
    """Give the sums by provider and model, of no book in particular."""
    if not places.ledger.exists():
        return []
    ledger = Ledger(places.ledger)
    try:
        rows = ledger.rows()
    finally:
        ledger.close()
    return [
        {"day": row.day, "model": row.model, "calls": row.calls, "tokens": row.prompt + row.completion}
        for row in rows
    ]


def _finding(level: Level, key: str, **details: object) -> Finding:
    return Finding(level, key, tuple((name, str(value)) for name, value in details.items()))


def _named(key: str, names: tuple[str, ...], **details: object) -> Finding:
    if names:
        return _finding("bad", f"{key}-problem", names=", ".join(names), **details)
    return _finding("good", key, **details)


def _folders(places: Places) -> Iterable[Finding]:
    for folder in (places.config, places.data, places.cache):
        try:
            private_folder(folder)
            writable = os.access(folder, os.W_OK)
        except OSError:
            writable = False
        if not writable:
            yield _finding("bad", "doctor.folder-problem", path=folder)


def _prices(places: Places) -> Finding:
    oldest = load_prices(places)[0].oldest()
    stale = dt.datetime.now().astimezone().date() - oldest > STALE_AFTER
    return _finding(
        "odd" if stale else "good", "doctor.prices-stale" if stale else "doctor.prices", date=oldest
    )


def _provider(settings: ProviderSettings) -> Finding:
    choices = settings.choices()
    if not choices:
        return _finding("good", "doctor.provider-none")
    try:
        preset = preset_at(choices[0].provider, choices[0].base_url)
        origin = origin_of(preset.base_url)
    except ProviderError as error:
        return Finding("bad", error.key, error.details)
    return _finding("good", "doctor.provider", model=choices[0].model or preset.model, origin=origin)


def _store(store: SystemKeyStore) -> Finding:
    try:
        return _finding("good", "doctor.store", store=store.name())
    except KeyStoreError as error:
        return _finding("odd", "doctor.store-problem", problem=f"@{error.key}")


def _ledger(places: Places) -> Finding:
    try:
        ledger = Ledger(places.ledger)
        try:
            sound, rows = ledger.is_sound(), ledger.rows()
        finally:
            ledger.close()
    except (sqlite3.Error, OSError):
        sound, rows = False, ()
    if not sound:
        return _finding("bad", "doctor.ledger-problem", path=places.ledger)
    spent = dollars(sum(row.nanos for row in rows))
    return _finding("good", "doctor.ledger", calls=sum(row.calls for row in rows), spent=spent)


def _memo(places: Places) -> Finding:
    size = 0
    with suppress(sqlite3.Error, OSError):  # A damaged one is begun anew when it is next needed.
        if places.replies.exists():
            memo = Memo(places.replies)
            size = memo.size()
            memo.close()
    return _finding("good", "doctor.memo", megabytes=f"{size / 1e6:.1f}")
