"""The writer's keys, each bound to one origin: from the key store, this session or the environment."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, Protocol

from pydantic import SecretStr

from flowstory.providers.errors import KeyStoreError, PlainHttpError, UnlikelyKeyError
from flowstory.providers.keystore import SystemKeyStore
from flowstory.providers.origin import Origin, Reach, origin_of
from flowstory.providers.places import Places, write_private
from flowstory.providers.presets import CUSTOM, Preset, presets
from flowstory.providers.redact import remember_secret

Source = Literal["session", "store", "environment"]
CUSTOM_ORIGIN = "FLOWSTORY_API_ORIGIN"
_SHORTEST, _LONGEST = 4, 2000
_TELLING = 12


class Store(Protocol):
    """Where secrets lie by origin: `SystemKeyStore`."""

    def name(self) -> str: ...
    def read(self, origin: str) -> str | None: ...
    def keep(self, origin: str, secret: str) -> None: ...
    def delete(self, origin: str) -> bool: ...


@dataclass(frozen=True, slots=True)
class Key:
    """A key and where it was found; printing it prints stars."""

    secret: SecretStr
    source: Source


@dataclass(frozen=True, slots=True)
class KeyStatus:
    """All that a client ever learns of a key: whether there is one, for which origin, its last four letters.

    `store` names the key store, empty where there is none; `problem` says what went wrong while looking.
    """

    configured: bool
    origin: str
    last4: str = ""
    source: Source | None = None
    store: str = ""
    problem: KeyStoreError | None = None


class KeyRing:
    """The keys at hand in this process. `changes` grows when a key changes, so that clients are made anew."""

    def __init__(
        self,
        places: Places,
        *,
        store: Store | None = None,
        environment: Mapping[str, str] = os.environ,
    ) -> None:
        self._places = places
        self._store: Store = store or SystemKeyStore(environment=environment)
        self._environment = environment
        self._session: dict[str, str] = {}
        self._lock = threading.Lock()
        self.changes = 0

    def read(self, origin: Origin) -> Key | None:
        """Give the key of an origin: of this session, else from the key store, else from the environment.

        A key store that is missing, locked or slow is told only where nothing else has the key.
        """
        name = str(origin)
        if secret := self._session.get(name):
            return self._found(secret, "session")
        problem: KeyStoreError | None = None
        try:
            if secret := self._store.read(name):
                return self._found(secret, "store")
        except KeyStoreError as error:
            problem = error
        if secret := self._from_environment(origin):
            return self._found(secret, "environment")
        # Only a store that we know to hold this key is worth a complaint.
        if problem is not None and name in self.origins():
            raise problem
        return None

    def status(self, origin: Origin) -> KeyStatus:
        """Tell what a client may know."""
        store, problem = "", None
        try:
            store = self._store.name()
        except KeyStoreError as error:
            problem = error
        try:
            key = self.read(origin)
        except KeyStoreError as error:
            return KeyStatus(configured=False, origin=str(origin), store=store, problem=error)
        if key is None:
            return KeyStatus(configured=False, origin=str(origin), store=store, problem=problem)
        secret = key.secret.get_secret_value()
        # Four of few characters would be too many.
        last4 = secret[-4:] if len(secret) >= _TELLING else ""
        return KeyStatus(
            configured=True, origin=str(origin), last4=last4, source=key.source, store=store, problem=problem
        )

    def keep(self, origin: Origin, secret: str, *, session_only: bool = False) -> KeyStatus:
        """Bind a key to an origin, in the place of the one before. It is never written to a file of ours."""
        secret = secret.strip()
        likely = _SHORTEST <= len(secret) <= _LONGEST and secret.isascii() and secret.isprintable()
        if not likely or " " in secret:
            raise UnlikelyKeyError
        if origin.scheme == "http" and origin.reach is not Reach.MACHINE:
            raise PlainHttpError(origin=origin)
        remember_secret(secret)
        name = str(origin)
        if session_only:
            self._session[name] = secret
        else:
            # Noted first: should we die in between, a purge still knows where to look.
            self._note_origins({*self.origins(), name})
            self._store.keep(name, secret)
            self._session.pop(name, None)
        self.changes += 1
        return self.status(origin)

    def delete(self, origin: Origin) -> bool:
        """Delete an origin's key here and in the key store; say whether there was one."""
        name = str(origin)
        found = self._session.pop(name, None) is not None
        self.changes += 1
        try:
            found = self._store.delete(name) or found
        except KeyStoreError:
            if name in self.origins():
                raise
        self._note_origins(set(self.origins()) - {name})
        return found

    def delete_all(self) -> tuple[str, ...]:
        """Delete every key we ever kept; give the origins that had one."""
        names = sorted({*self.origins(), *self._session})
        return tuple(name for name in names if self.delete(origin_of(name)))

    def origins(self) -> tuple[str, ...]:
        """Give the origins for which a key was put into the key store."""
        try:
            raw = json.loads(self._places.key_origins.read_text("utf-8"))
        except (OSError, ValueError):
            return ()
        return tuple(str(name) for name in raw) if isinstance(raw, list) else ()

    def _note_origins(self, names: set[str]) -> None:
        with self._lock:
            if set(self.origins()) != names:
                write_private(self._places.key_origins, json.dumps(sorted(names), indent=1))

    def _from_environment(self, origin: Origin) -> str:
        for preset in presets().values():
            if preset.variable and _home(preset, self._environment) == origin:
                return self._environment.get(preset.variable, "").strip()
        return ""

    def _found(self, secret: str, source: Source) -> Key:
        remember_secret(secret)
        return Key(SecretStr(secret), source)


def _home(preset: Preset, environment: Mapping[str, str]) -> Origin | None:
    """Give the one origin that may have a preset's key; another server's is named by the environment too."""
    address = environment.get(CUSTOM_ORIGIN, "") if preset.name == CUSTOM else preset.base_url
    return origin_of(address) if address else None
