"""The doctor looks, tells, and writes a bundle that a stranger may read."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from flowstory.languages.messages import catalogue
from flowstory.providers import Budget, Places, ProviderSettings, save_settings
from flowstory.providers import errors as e
from flowstory.providers.doctor import examine, scrub, scrub_log, write_bundle
from flowstory.providers.keystore import SystemKeyStore
from flowstory.providers.ledger import Entry, Ledger

NOWHERE = SystemKeyStore(environment={"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"})


def looked_at(places: Places) -> dict[str, str]:
    return {one.key: one.level for one in examine(places, environment={}, store=NOWHERE)}


def test_a_new_machine_is_well(places: Places) -> None:
    found = looked_at(places)
    assert "bad" not in found.values()
    assert found["doctor.provider-none"] == "good"
    assert found["doctor.store-problem"] == "odd"


def test_what_is_broken_is_told(places: Places) -> None:
    places.config.mkdir(parents=True)
    places.settings.write_text("network = 3", "utf-8")
    places.prices.write_text("[openai]\nmodels = 3", "utf-8")
    places.data.mkdir(parents=True)
    places.ledger.write_bytes(b"SQLite format 3\x00" + b"broken" * 400)
    places.cache.mkdir(parents=True)
    places.replies.write_bytes(b"no database at all")
    found = looked_at(places)
    assert found["doctor.settings-problem"] == found["doctor.prices-problem"] == "bad"
    assert found["doctor.ledger-problem"] == "bad"


@pytest.mark.parametrize("locale", ["en", "pt-BR"])
def test_every_finding_and_every_error_has_its_sentence(places: Places, locale: str) -> None:
    words = catalogue(locale)
    kinds = [
        kind for kind in vars(e).values() if isinstance(kind, type) and issubclass(kind, e.ProviderError)
    ]
    assert len(kinds) > 25
    assert [kind.key for kind in kinds if kind.key not in words] == []
    for one in examine(places, environment={}, store=NOWHERE):
        said = words.render(one)
        assert one.key in words
        assert "{" not in said
        assert "keys." not in said


def test_the_bundle_tells_what_helps_and_nothing_else(places: Places) -> None:
    settings = ProviderSettings(
        provider="custom", base_url="https://me:pw@proxy.example/secret-path/v1", network="on"
    )
    save_settings(places, settings.model_copy(update={"base_url": "https://proxy.example/secret-path/v1"}))
    ledger = Ledger(places.ledger)
    ledger.reserve(
        Entry("openai", "https://api.openai.com", "gpt-5", "critique", "My Secret Novel", 3, 4, 5), Budget()
    )
    ledger.close()
    places.log.mkdir(parents=True)
    home = Path.home()
    (places.log / "flowstory.log").write_text(
        f"2026-11-23 18:00:00 read {home}/novels/x.md with sk-proj-AbCdEfGhIjKlMnOp1234\n"
        "2026-11-23 18:00:01 cannot parse 'She hid the lantern' at 3\n"
        "She hid the lantern and went.\n",
        "utf-8",
    )
    file = places.data / "bundle.zip"
    write_bundle(file, examine(places, environment={}, store=NOWHERE), places, environment={})
    with zipfile.ZipFile(file) as bundle:
        report = json.loads(bundle.read("report.json"))
        log = bundle.read("logs/flowstory.log").decode()
        whole = bundle.read("report.json").decode() + log
    assert report["settings"]["base_url"] == "https://proxy.example"
    assert report["calls"] == [{"day": report["calls"][0]["day"], "model": "gpt-5", "calls": 1, "tokens": 7}]
    assert log.splitlines() == [
        "2026-11-23 18:00:00 read ~/novels/x.md with [key]",
        "2026-11-23 18:00:01 cannot parse [quoted] at 3",
    ]
    for secret in ("secret-path", "Secret Novel", "lantern", "AbCdEf", str(home)):
        assert secret not in whole


def test_somebody_elses_home_is_scrubbed_too() -> None:
    assert (
        scrub("/home/nadia/novel and C:\\Users\\Nádia\\novel")
        == "/home/[user]/novel and C:\\Users\\[user]\\novel"
    )
    assert scrub_log(["no date"]) == ()
