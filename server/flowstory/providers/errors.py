"""What can go wrong between the writer and a model, each with a sentence's key and details free of prose."""

from __future__ import annotations

from typing import ClassVar


class ProviderError(Exception):
    """Something that the writer is told: `key` and `details` are what `languages.messages` renders.

    `maybe_billed` says that the provider may have counted the call although no good reply came back;
    `elsewhere` that another provider might do better.
    """

    key: ClassVar[str] = "provider.failed"
    maybe_billed: ClassVar[bool] = False
    elsewhere: ClassVar[bool] = False

    def __init__(self, **details: object) -> None:
        self.details = tuple((name, str(value)) for name, value in details.items())
        said = ", ".join(f"{name}={value}" for name, value in self.details)
        super().__init__(f"{self.key} ({said})" if said else self.key)

    def detail(self, name: str) -> str:
        """Give one detail, empty where there is none of that name."""
        return dict(self.details).get(name, "")


class NotChosenError(ProviderError):
    """No provider was chosen: FlowStory works without one."""

    key = "provider.not-chosen"


class NoAccountsError(ProviderError):
    """The accounts cannot be kept, so that no budget could be held: nothing is sent."""

    key = "provider.no-accounts"


class NetworkOffError(ProviderError):
    """The writer's switch forbids the call; no socket was opened."""

    key = "provider.network-off"
    elsewhere = True


class InvalidAddressError(ProviderError):
    """The address is no http(s) origin that may be used."""

    key = "provider.invalid-address"


class PlainHttpError(ProviderError):
    """Manuscript or key would travel unencrypted."""

    key = "provider.plain-http"


class NoKeyError(ProviderError):
    """The provider wants a key and none is kept for its origin."""

    key = "provider.no-key"
    elsewhere = True


class KeyRefusedError(ProviderError):
    """401 or 403: the provider does not accept the key."""

    key = "provider.key-refused"


class NoCreditError(ProviderError):
    """The account at the provider has run out of credit or quota."""

    key = "provider.no-credit"


class RateLimitedError(ProviderError):
    """429: too many requests; `seconds` says when to come back, if the provider said so."""

    key = "provider.rate-limited"
    elsewhere = True


class UnavailableError(ProviderError):
    """The provider answered with a failure of its own (5xx)."""

    key = "provider.unavailable"
    elsewhere = True


class UnreachableError(ProviderError):
    """No connection came about: nothing was sent."""

    key = "provider.unreachable"
    elsewhere = True


class TimedOutError(ProviderError):
    """The reply did not come in time."""

    key = "provider.timed-out"
    maybe_billed = True
    elsewhere = True


class CutShortError(ProviderError):
    """The connection broke in the middle of a reply."""

    key = "provider.cut-short"
    maybe_billed = True
    elsewhere = True


class MalformedReplyError(ProviderError):
    """The provider answered, but not in the language of the API."""

    key = "provider.malformed-reply"
    maybe_billed = True
    elsewhere = True


class UnfitReplyError(ProviderError):
    """The model's reply does not have the shape that was asked for."""

    key = "provider.unfit-reply"


class WrongDimensionError(ProviderError):
    """An embedding has another length than those it must be compared with."""

    key = "provider.wrong-dimension"
    maybe_billed = True


class RedirectedError(ProviderError):
    """The provider points to another address: prose and key go only where the writer said."""

    key = "provider.redirected"


class UnknownModelError(ProviderError):
    """404: the provider has no such model or no such service."""

    key = "provider.unknown-model"


class RequestRefusedError(ProviderError):
    """400 or 422: the provider cannot work with the request."""

    key = "provider.request-refused"


class BudgetReachedError(ProviderError):
    """The call would pass the writer's budget; it was not made."""

    key = "budget.reached"
    elsewhere = True


class UnknownPriceError(ProviderError):
    """No price is known for a model that costs money, so no budget could hold it."""

    key = "budget.unknown-price"
    elsewhere = True


class KeyStoreError(ProviderError):
    """The system's key store failed in a way of its own."""

    key = "keys.failed"


class NoKeyStoreError(KeyStoreError):
    """This machine has no key store that FlowStory trusts with a key."""

    key = "keys.no-store"


class LockedKeyStoreError(KeyStoreError):
    """The key store is locked and was not unlocked."""

    key = "keys.locked"


class SlowKeyStoreError(KeyStoreError):
    """The key store did not answer in time."""

    key = "keys.slow"


class UnlikelyKeyError(KeyStoreError):
    """What was entered cannot be a key."""

    key = "keys.unlikely"
