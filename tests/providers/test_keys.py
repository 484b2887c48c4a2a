"""Keys: bound to one origin, shown by four characters, never in a file of ours."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest

from flowstory.providers import ChatRequest, KeyRing, Message, Places, Purpose, origin_of
from flowstory.providers import errors as e
from flowstory.providers.keystore import SAFE_STORES, SystemKeyStore, within
from tests.providers.api_server import KEY, ApiServer, serving
from tests.providers.conftest import DeskOf
from tests.providers.stores import MemoryStore

OPENAI = origin_of("https://api.openai.com/v1")
OTHER = origin_of("https://api.0penai.com/v1")
ASK = ChatRequest((Message("user", "Was the lamp out?"),), Purpose("critique"))


def ring(places: Places, **environment: str) -> tuple[KeyRing, MemoryStore]:
    store = MemoryStore()
    return KeyRing(places, store=store, environment=environment), store


def test_a_key_is_given_to_its_origin_alone(places: Places) -> None:
    keys, _ = ring(places)
    keys.keep(OPENAI, KEY)
    found = keys.read(OPENAI)
    assert found is not None
    assert found.secret.get_secret_value() == KEY
    for url in (
        "https://api.0penai.com/v1",
        "http://api.openai.com/v1",
        "https://api.openai.com:8443/v1",
        "https://api.openai.com.evil.example/v1",
        "https://evil.example/api.openai.com",
    ):
        assert keys.read(origin_of(url)) is None


@pytest.mark.parametrize(
    "url",
    [
        "https://user:pass@api.openai.com/v1",
        "https://api.openai.com@evil.example/v1",
        "https://api.openai.com\\@evil.example/v1",
        "https://арi.openai.com/v1",
        "https://api.openai.com/v1?to=evil",
        "file:///etc/passwd",
        "ftp://api.openai.com",
        "https://",
        "api.openai.com",
        "https://api.openai.com:99999/v1",
    ],
)
def test_an_address_that_hides_something_is_refused(url: str) -> None:
    with pytest.raises(e.InvalidAddressError):
        origin_of(url)


def test_the_same_origin_written_otherwise_is_the_same() -> None:
    assert origin_of("HTTPS://API.OpenAI.com.:443/v1/") == OPENAI


def test_a_client_sees_four_characters(places: Places) -> None:
    keys, _ = ring(places)
    status = keys.keep(OPENAI, f"  {KEY}\n")
    assert (status.configured, status.origin, status.last4) == (True, "https://api.openai.com", KEY[-4:])
    assert (status.source, status.store) == ("store", "Memory")
    assert KEY not in repr(status) + repr(keys.read(OPENAI))
    assert keys.keep(OPENAI, "short").last4 == ""


def test_a_key_lies_in_no_file(places: Places, tmp_path: Path) -> None:
    keys, _ = ring(places)
    keys.keep(OPENAI, KEY)
    keys.keep(OTHER, KEY, session_only=True)
    written = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert written == [places.key_origins]
    assert KEY[:8] not in places.key_origins.read_text("utf-8")


def test_rotating_replaces_and_deleting_deletes(places: Places) -> None:
    keys, store = ring(places)
    keys.keep(OPENAI, KEY)
    keys.keep(OPENAI, "sk-second-0123456789")
    assert list(store.kept.values()) == ["sk-second-0123456789"]
    assert keys.delete(OPENAI)
    assert not keys.delete(OPENAI)
    assert store.kept == {}
    assert keys.origins() == ()
    assert not keys.status(OPENAI).configured


def test_all_keys_ever_kept_can_be_deleted(places: Places) -> None:
    keys, store = ring(places)
    keys.keep(OPENAI, KEY)
    keys.keep(OTHER, KEY)
    anew = KeyRing(places, store=store, environment={})
    assert anew.delete_all() == ("https://api.0penai.com", "https://api.openai.com")
    assert store.kept == {}


@pytest.mark.parametrize(
    "secret", ["", "   ", "abc", "two words here", "sk-\nX-Evil: 1", "sk-schlüssel", "x" * 3000]
)
def test_what_cannot_be_a_key_is_refused_unsaid(places: Places, secret: str) -> None:
    keys, _ = ring(places)
    with pytest.raises(e.UnlikelyKeyError) as caught:
        keys.keep(OPENAI, secret)
    assert not secret.strip() or secret not in str(caught.value)


def test_the_environment_steps_in_for_its_own_origin(places: Places) -> None:
    keys, store = ring(places, OPENAI_API_KEY=KEY)
    assert keys.status(OPENAI).source == "environment"
    assert keys.read(OTHER) is None
    store.trouble = e.NoKeyStoreError()
    assert keys.status(OPENAI).source == "environment"
    store.trouble = None
    keys.keep(OPENAI, "sk-of-the-store-123")
    assert keys.status(OPENAI).source == "store"


def test_another_servers_key_in_the_environment_names_its_origin(places: Places) -> None:
    keys, _ = ring(places, FLOWSTORY_API_KEY=KEY)
    assert keys.read(OTHER) is None
    keys, _ = ring(places, FLOWSTORY_API_KEY=KEY, FLOWSTORY_API_ORIGIN="https://api.0penai.com")
    assert keys.read(OTHER) is not None
    assert keys.read(OPENAI) is None


def test_without_a_key_store_a_key_lives_for_the_session(places: Places) -> None:
    keys, store = ring(places)
    store.trouble = e.NoKeyStoreError()
    with pytest.raises(e.NoKeyStoreError):
        keys.keep(OPENAI, KEY)
    status = keys.keep(OPENAI, KEY, session_only=True)
    assert (status.configured, status.source, status.store) == (True, "session", "")
    assert isinstance(status.problem, e.NoKeyStoreError)


def test_a_locked_store_is_told_where_it_has_the_key(places: Places) -> None:
    keys, store = ring(places)
    keys.keep(OPENAI, KEY)
    store.trouble = e.LockedKeyStoreError()
    with pytest.raises(e.LockedKeyStoreError):
        keys.read(OPENAI)
    assert keys.read(OTHER) is None
    assert isinstance(keys.status(OPENAI).problem, e.LockedKeyStoreError)


def test_a_key_never_travels_unencrypted_beyond_this_machine(places: Places) -> None:
    keys, _ = ring(places)
    for url in ("http://192.168.1.20:8000", "http://models.example"):
        with pytest.raises(e.PlainHttpError):
            keys.keep(origin_of(url), KEY)
    assert keys.keep(origin_of("http://127.0.0.1:8000"), KEY).configured


async def test_another_base_url_gets_no_key(api: ApiServer, desk_of: DeskOf) -> None:
    desk = desk_of()
    with serving() as thief:
        thief.key = ""
        provider = desk.provider(desk.settings.model_copy(update={"base_url": thief.base_url}))
        assert (await provider.chat(ASK)).text
        await provider.aclose()
        assert "authorization" not in thief.asked[0].headers
        assert KEY not in str(thief.asked)
    provider = desk.provider(
        desk.settings.model_copy(update={"provider": "openai", "base_url": "https://evil.example/v1"})
    )
    with pytest.raises(e.UnknownPriceError):
        await provider.chat(ASK)
    await provider.aclose()


def test_a_store_that_never_answers_is_given_up() -> None:
    start = time.monotonic()
    with pytest.raises(e.SlowKeyStoreError):
        within(0.2, lambda: threading.Event().wait(30))
    assert time.monotonic() - start < 2


def test_only_stores_that_are_safe_by_themselves_are_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    paths = {path for rows in SAFE_STORES.values() for path, _ in rows}
    assert paths == {
        "keyring.backends.macOS.Keyring",
        "keyring.backends.Windows.WinVaultKeyring",
        "keyring.backends.SecretService.Keyring",
        "keyring.backends.kwallet.DBusKeyring",
    }
    for unsafe in (
        "keyrings.alt.file.PlaintextKeyring",
        "keyring.backends.null.Keyring",
        "keyring.backends.fail.Keyring",
    ):
        store = SystemKeyStore(environment={"PYTHON_KEYRING_BACKEND": unsafe})
        with pytest.raises(e.NoKeyStoreError):
            store.keep("https://api.openai.com", KEY)
