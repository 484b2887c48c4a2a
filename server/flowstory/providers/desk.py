"""The writer's side of every model: settings, keys, accounts and memo, put together once a process."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import suppress
from types import TracebackType
from typing import Self

from flowstory.providers.asking import Choices, Timeouts
from flowstory.providers.errors import NoAccountsError, NotChosenError
from flowstory.providers.fallback import Fallback
from flowstory.providers.keys import KeyRing
from flowstory.providers.ledger import Ledger, Spent
from flowstory.providers.memo import Memo
from flowstory.providers.metered import Account, Metered
from flowstory.providers.openai_compatible import OpenAICompatible
from flowstory.providers.origin import Origin, origin_of
from flowstory.providers.patience import Pace, Patient
from flowstory.providers.places import Places
from flowstory.providers.presets import Preset, preset_at, presets
from flowstory.providers.prices import load_prices
from flowstory.providers.settings import Choice, ProviderSettings, load_settings
from flowstory.providers.tokens import TokenCounter


class Desk:
    """Everything that a process needs to ask models on the writer's behalf.

    `warn` is told when a call takes a budget past four fifths; it may be called from any task.
    """

    def __init__(
        self,
        places: Places,
        settings: ProviderSettings | None = None,
        *,
        keys: KeyRing | None = None,
        warn: Callable[[Spent], None] = lambda _: None,
        environment: Mapping[str, str] = os.environ,
    ) -> None:
        self.places = places
        self.settings = load_settings(places, environment=environment)[0] if settings is None else settings
        self.keys = keys or KeyRing(places, environment=environment)
        try:
            self.ledger = Ledger(places.ledger)
        except (sqlite3.Error, OSError) as error:
            raise NoAccountsError(path=places.ledger.parent, reason=type(error).__name__) from None
        self.memo = _open_memo(places)
        self.counter = TokenCounter(places, environment=environment)
        self._prices = load_prices(places)[0]
        self._warn = warn
        self._paces: dict[Origin, Pace] = {}

    def provider(self, settings: ProviderSettings | None = None) -> Fallback:
        """Give the provider that the settings choose (a workspace's own, where it was granted them)."""
        settings = settings or self.settings
        choices = settings.choices()
        if not choices:
            raise NotChosenError
        return Fallback([self._metered(choice, settings) for choice in choices])

    def spent(self, settings: ProviderSettings | None = None) -> tuple[Spent, ...]:
        """Give what was spent today and this month."""
        return self.ledger.spent((settings or self.settings).budget)

    async def test_key(self, name: str, base_url: str = "") -> tuple[str, ...]:
        """Ask a provider for its models: it proves key and address, costs nothing and sends no prose."""
        choice = Choice(provider=name, base_url=base_url)
        driver = self._driver(choice, self.settings)
        try:
            return await driver.models()
        finally:
            await driver.aclose()

    def purge(self) -> tuple[str, ...]:
        """Delete keys, accounts and everything said before; give the origins whose key is gone."""
        gone = self.keys.delete_all()
        self.ledger.purge()
        if self.memo:
            self.memo.purge()
        for file in (self.places.trust, self.places.key_origins):
            with suppress(FileNotFoundError):
                file.unlink()
        return gone

    def close(self) -> None:
        """Close the files."""
        self.ledger.close()
        if self.memo:
            self.memo.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _metered(self, choice: Choice, settings: ProviderSettings) -> Metered:
        driver = self._driver(choice, settings)
        preset, origin = driver.preset, driver.origin
        pace = self._paces.get(origin)
        if pace is None:
            pace = self._paces[origin] = Pace(
                at_once=settings.concurrency or preset.concurrency,
                per_minute=settings.per_minute or preset.per_minute,
            )
        memo = self.memo if settings.keep_replies else None
        return Metered(
            Patient(driver, pace, attempts=settings.attempts),
            Account(self.ledger, self._prices, settings.budget, memo, self._warn),
            name=_account_name(preset, origin),
            choices=driver.choices,
            batch=preset.batch,
        )

    def _driver(self, choice: Choice, settings: ProviderSettings) -> OpenAICompatible:
        preset = preset_at(choice.provider, choice.base_url)
        choices = Choices(
            choice.model or preset.model,
            choice.embedding_model or preset.embedding_model,
            choice.embedding_dimensions,
            Timeouts(
                connect=min(10.0, settings.timeout_seconds),
                silence=min(60.0, settings.timeout_seconds),
                whole=settings.timeout_seconds,
            ),
        )
        return OpenAICompatible(preset, self.keys, self.counter, network=settings.network, choices=choices)


def _open_memo(places: Places) -> Memo | None:
    """Open what was said before: a damaged file is thrown away, and no room for one is no trouble."""
    for _ in range(2):
        try:
            memo = Memo(places.replies)
            memo.sweep()
        except sqlite3.DatabaseError:
            with suppress(OSError):
                places.replies.unlink(missing_ok=True)
        except OSError:
            break
        else:
            return memo
    return None


def _account_name(preset: Preset, origin: Origin) -> str:
    """Give the name under which prices are looked up: the preset's at home, else the origin's own."""
    home = presets()[preset.name].base_url
    return preset.name if home and origin_of(home) == origin else str(origin)
