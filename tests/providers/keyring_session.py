"""Runs inside `dbus-run-session`: one step with the real key store, told in one line of JSON."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from flowstory.providers import KeyRing, Places, origin_of
from flowstory.providers.errors import KeyStoreError
from flowstory.providers.keystore import SystemKeyStore


def main(folder: str, step: str, secret: str = "") -> None:
    places = Places.under(Path(folder))
    keys = KeyRing(places, store=SystemKeyStore(patience=8))
    origin = origin_of("https://api.openai.com")
    start = time.monotonic()
    said: dict[str, object] = {}
    try:
        match step:
            case "set":
                said["status"] = repr(keys.keep(origin, secret))
            case "read":
                key = keys.read(origin)
                said["key"] = key.secret.get_secret_value() if key else None
                said["source"] = key.source if key else None
            case "other":
                said["key"] = keys.read(origin_of("https://evil.example")) is not None
            case "delete":
                said["deleted"] = keys.delete(origin)
            case "status":
                status = keys.status(origin)
                said["status"] = [status.configured, status.last4, status.store]
                said["problem"] = status.problem.key if status.problem else None
            case _:
                raise SystemExit(step)
    except KeyStoreError as error:
        said["error"] = error.key
    said["seconds"] = round(time.monotonic() - start, 3)
    print(json.dumps(said))


if __name__ == "__main__":
    main(*sys.argv[1:])
