"""The system's key store, asked within a time limit; only stores that are safe by themselves are accepted.

`keyring` would also take a file in plain text, or one that asks for a password on standard input, where a
language server reads its messages. So its own choice and its settings file are passed by.
"""

from __future__ import annotations

import importlib
import os
import queue
import sys
import threading
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeVar, cast

from flowstory.providers.errors import (
    KeyStoreError,
    LockedKeyStoreError,
    NoKeyStoreError,
    SlowKeyStoreError,
)

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

T = TypeVar("T")

# Backend -> the name its users know it by, in the order of preference on each system.
SAFE_STORES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "darwin": (("keyring.backends.macOS.Keyring", "macOS Keychain"),),
    "win32": (("keyring.backends.Windows.WinVaultKeyring", "Windows Credential Locker"),),
    "linux": (
        ("keyring.backends.SecretService.Keyring", "Secret Service"),
        ("keyring.backends.kwallet.DBusKeyring", "KWallet"),
    ),
}
_CHOICE = "PYTHON_KEYRING_BACKEND"
_ACCOUNT = "api-key"
_MOST_COPIES = 16


def within(seconds: float, work: Callable[[], T]) -> T:
    """Do work in a thread of its own and wait no longer than this.

    The thread is a daemon: a key store that never answers keeps neither us nor the exit of the process.
    """
    answer: queue.SimpleQueue[tuple[T | None, BaseException | None]] = queue.SimpleQueue()

    def run() -> None:
        try:
            answer.put((work(), None))
        except BaseException as error:  # noqa: BLE001 - handed to the one who waits
            answer.put((None, error))

    threading.Thread(target=run, name="key store", daemon=True).start()
    try:
        value, error = answer.get(timeout=seconds)
    except queue.Empty:
        raise SlowKeyStoreError(seconds=f"{seconds:g}") from None
    if error is not None:
        raise error
    return cast("T", value)


class SystemKeyStore:
    """The writer's key store: one secret an origin."""

    def __init__(
        self,
        *,
        patience: float = 10.0,
        environment: Mapping[str, str] = os.environ,
        platform: str = sys.platform,
    ) -> None:
        self._patience = patience
        self._environment = environment
        self._platform = platform
        self._chosen: tuple[KeyringBackend, str] | None = None

    def name(self) -> str:
        """Give the store's name; raise `NoKeyStoreError` where there is none to trust."""
        return self._ask(lambda: self._store()[1])

    def read(self, origin: str) -> str | None:
        """Give the secret of an origin."""
        return self._ask(lambda: self._store()[0].get_password(_service(origin), _ACCOUNT))

    def keep(self, origin: str, secret: str) -> None:
        """Keep a secret in the place of the one before, and make sure that it is the one that is read."""

        def work() -> None:
            store = self._store()[0]
            store.set_password(_service(origin), _ACCOUNT, secret)
            if store.get_password(_service(origin), _ACCOUNT) != secret:
                _delete(store, origin)
                store.set_password(_service(origin), _ACCOUNT, secret)

        self._ask(work)

    def delete(self, origin: str) -> bool:
        """Delete every copy of an origin's secret; say whether there was one."""
        return self._ask(lambda: _delete(self._store()[0], origin))

    def _store(self) -> tuple[KeyringBackend, str]:
        """Find the store. Called in the worker: already asking whether one is there talks to it."""
        if self._chosen is None:
            family = "linux" if self._platform.startswith(("linux", "freebsd", "openbsd")) else self._platform
            wanted = self._environment.get(_CHOICE, "")
            for path, title in SAFE_STORES.get(family, ()):
                if wanted and wanted != path:
                    continue
                module, _, kind = path.rpartition(".")
                try:
                    backend = getattr(importlib.import_module(module), kind)
                    _ = backend.priority  # It raises where the store is not there.
                    store = cast("KeyringBackend", backend())
                except Exception:  # noqa: BLE001, S112 - each backend fails in its own way; the next one is tried
                    continue
                if family == "win32":
                    # Not to be carried to other machines by a company's roaming profiles.
                    store.persist = "local machine"  # type: ignore[attr-defined]
                self._chosen = store, title
                break
            else:
                raise NoKeyStoreError
        return self._chosen

    def _ask(self, work: Callable[[], T]) -> T:
        try:
            return within(self._patience, work)
        except KeyStoreError:
            raise
        except Exception as error:  # noqa: BLE001 - each backend raises what its system raises
            names = {kind.__name__ for kind in type(error).__mro__}
            if names & {"KeyringLocked", "LockedException", "PromptDismissedException"}:
                raise LockedKeyStoreError from None
            if "NoKeyringError" in names:
                raise NoKeyStoreError from None
            # An exception's words may hold what was to be kept.
            raise KeyStoreError(reason=type(error).__name__) from None


def _delete(store: KeyringBackend, origin: str) -> bool:
    found = False
    for _ in range(_MOST_COPIES):
        if store.get_password(_service(origin), _ACCOUNT) is None:
            return found
        found = True
        store.delete_password(_service(origin), _ACCOUNT)
    raise KeyStoreError(reason="not deleted")


def _service(origin: str) -> str:
    return f"FlowStory {origin}"
