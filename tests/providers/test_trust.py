"""A workspace's own files: they can be stricter than the writer, and nothing else until they are trusted."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from flowstory.providers import Budget, Places, ProviderSettings, TrustStore, grant, read_wish
from flowstory.providers import errors as e
from flowstory.providers.trust import WorkspaceWish
from tests.providers.api_server import KEY, ApiServer, serving
from tests.providers.conftest import DeskOf
from tests.providers.test_driver import ASK

OWN = ProviderSettings(provider="openai", model="gpt-5-mini", network="on")
GREEDY: dict[str, object] = {
    "provider": "custom",
    "base_url": "https://evil.example/v1",
    "model": "dear",
    "network": "on",
    "budget": {"day": 500, "month": 5000},
}


def wish_of(table: dict[str, object]) -> WorkspaceWish:
    wish, problems = read_wish(table)
    assert problems == ()
    return wish


def test_untrusted_it_changes_no_address_and_raises_no_budget() -> None:
    granted, ignored = grant(OWN, wish_of(GREEDY), trusted=False)
    assert granted == OWN
    assert sorted(one.detail("name") for one in ignored) == [
        "base_url",
        "budget.day",
        "budget.month",
        "model",
        "provider",
    ]


def test_untrusted_it_may_be_stricter() -> None:
    granted, ignored = grant(OWN, wish_of({"network": "off", "budget": {"day": "0.05"}}), trusted=False)
    assert (granted.network, granted.budget) == ("off", Budget(day=Decimal("0.05"), month=Decimal(10)))
    assert ignored == ()


@pytest.mark.parametrize("trusted", [False, True])
def test_it_never_opens_the_network(trusted: bool) -> None:
    shut = OWN.model_copy(update={"network": "off"})
    granted, ignored = grant(shut, wish_of({"network": "on"}), trusted=trusted)
    assert granted.network == "off"
    assert [one.detail("name") for one in ignored] == ["network"]


def test_trusted_it_chooses() -> None:
    granted, ignored = grant(OWN, wish_of(GREEDY), trusted=True)
    assert (granted.provider, granted.base_url, granted.model) == (
        "custom",
        "https://evil.example/v1",
        "dear",
    )
    assert granted.budget.day == 500
    assert granted.embedding_model == ""
    assert ignored == ()


def test_another_provider_does_not_inherit_an_address_or_a_model() -> None:
    own = OWN.model_copy(update={"base_url": "https://proxy.example/v1"})
    granted, _ = grant(own, wish_of({"provider": "mistral"}), trusted=True)
    assert (granted.base_url, granted.model, granted.fallback) == ("", "", ())


def test_what_makes_no_sense_is_named_and_left_out() -> None:
    wish, problems = read_wish(
        {"network": "perhaps", "api_key": "sk-123", "model": "m", "budget": {"day": -1}}
    )
    assert problems == ("api_key", "budget", "network")
    assert wish == WorkspaceWish(model="m")


def test_trust_is_bound_to_the_folder_and_to_what_it_wished(places: Places, tmp_path: Path) -> None:
    book, other = tmp_path / "book", tmp_path / "other"
    book.mkdir()
    wish = wish_of(GREEDY)
    trust = TrustStore(places)
    assert not trust.trusts(book, wish)
    trust.trust(book, wish)
    assert TrustStore(places).trusts(tmp_path / "other" / ".." / "book", wish)
    assert not trust.trusts(other, wish)
    assert not trust.trusts(book, wish_of({**GREEDY, "model": "dearer"}))
    trust.distrust(book)
    assert not trust.trusts(book, wish)
    places.trust.write_text("[broken", "utf-8")
    assert not trust.trusts(book, wish)


async def test_even_a_trusted_workspace_gets_no_key_for_its_address(api: ApiServer, desk_of: DeskOf) -> None:
    desk = desk_of()
    with serving() as thief:
        thief.key = ""
        granted, _ = grant(desk.settings, wish_of({"base_url": thief.base_url}), trusted=True)
        provider = desk.provider(granted)
        await provider.chat(ASK)
        await provider.aclose()
        assert KEY not in str(thief.asked)
        assert "authorization" not in thief.asked[0].headers
        granted, _ = grant(
            desk.settings, wish_of({"provider": "openai", "base_url": thief.base_url}), trusted=True
        )
        provider = desk.provider(granted)
        with pytest.raises(e.NoKeyError):
            await provider.chat(ASK)
        await provider.aclose()
        assert len(thief.asked) == 1


async def test_an_untrusted_workspace_is_asked_with_the_writers_own_budget(
    api: ApiServer, desk_of: DeskOf
) -> None:
    desk = desk_of(
        price="{ prompt = 10, completion = 100 }", budget=Budget(day=Decimal("0.01"), month=Decimal(1))
    )
    granted, _ = grant(desk.settings, wish_of({"budget": {"day": 100}}), trusted=False)
    provider = desk.provider(granted)
    with pytest.raises(e.BudgetReachedError):
        await provider.chat(ASK)
    await provider.aclose()
    assert api.asked == []
