"""`network = "off"` opens no socket: watched by strace, and run where there is no network at all."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from flowstory.providers import Places, load_settings, origin_of
from flowstory.providers import errors as e
from flowstory.providers.gate import pass_gate
from flowstory.providers.settings import Network, ProviderSettings, save_settings
from tests.providers.api_server import ApiServer
from tests.providers.conftest import DeskOf
from tests.providers.test_driver import ASK

SESSION = Path(__file__).with_name("offline_session.py")
ROOT = Path(__file__).parents[2]
OFF = dict.fromkeys(("chat", "stream", "structured", "embed", "models", "test"), "provider.network-off")


def run(folder: Path, network: str, base_url: str = "", *, before: tuple[str, ...] = ()) -> dict[str, str]:
    done = subprocess.run(
        [*before, sys.executable, str(SESSION), str(folder), network, base_url],
        capture_output=True,
        text=True,
        timeout=120,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout))


def sockets(trace: Path) -> list[str]:
    """Give the traced calls that make or use a socket of the internet."""
    return [line for line in trace.read_text("utf-8").splitlines() if "AF_INET" in line]


@pytest.mark.editor("strace")
def test_off_opens_no_socket(tmp_path: Path, api: ApiServer) -> None:
    def traced(network: str, base_url: str) -> tuple[dict[str, str], list[str]]:
        trace = tmp_path / f"{network}.strace"
        command = ("strace", "-f", "-qq", "-e", "trace=network", "-o", str(trace))
        return run(tmp_path / network, network, base_url, before=command), sockets(trace)

    ended, opened = traced("off", "")
    assert opened == []
    assert {name: ended[name] for name in OFF} == OFF
    assert (ended["doctor"], ended["estimate"], ended["count"]) == ("done", "done", "6")
    assert ended["openai imported"] == "False"
    # The same session with the switch on is seen by the same watch.
    ended, opened = traced("on", api.base_url)
    assert ended["chat"] == "done"
    assert any("connect(" in line for line in opened)
    assert {line.split("sin_addr=inet_addr(")[1].split('"')[1] for line in opened if "connect(" in line} == {
        "127.0.0.1"
    }


@pytest.mark.skipif(not shutil.which("unshare"), reason="unshare is not installed")
def test_off_needs_no_network_at_all(tmp_path: Path) -> None:
    alone = ("unshare", "--map-root-user", "--net")
    if subprocess.run([*alone, "true"], capture_output=True, check=False).returncode:
        pytest.skip("this machine allows no network namespaces")
    ended = run(tmp_path, "off", before=alone)
    assert {name: ended[name] for name in OFF} == OFF
    assert run(tmp_path, "on", before=alone)["models"] == "provider.unreachable"


@pytest.mark.parametrize(
    ("network", "url", "passes"),
    [
        ("off", "http://127.0.0.1:11434", False),
        ("off", "https://api.openai.com", False),
        ("local", "http://127.0.0.1:11434", True),
        ("local", "http://[::1]:11434", True),
        ("local", "http://localhost:11434", True),
        ("local", "http://192.168.1.7:11434", True),
        ("local", "http://nas:11434", True),
        ("local", "http://studio.local:1234", True),
        ("local", "https://api.openai.com", False),
        ("local", "https://8.8.8.8", False),
        ("local", "https://127.0.0.1.evil.example", False),
        ("local", "https://localhost.evil.example", False),
        ("on", "https://api.openai.com", True),
    ],
)
def test_the_gate(network: Network, url: str, passes: bool) -> None:
    origin = origin_of(url)
    if passes:
        pass_gate(network, origin, with_key=False)
        return
    with pytest.raises(e.NetworkOffError):
        pass_gate(network, origin, with_key=False)


def test_prose_is_not_sent_unencrypted_into_the_world() -> None:
    with pytest.raises(e.PlainHttpError):
        pass_gate("on", origin_of("http://models.example/v1"), with_key=False)


def test_out_of_the_box_nothing_is_allowed(places: Places) -> None:
    settings, problems = load_settings(places, environment={})
    assert (settings.network, settings.provider, problems) == ("off", "", ())


@pytest.mark.parametrize(
    "text", ["network = ", 'network = "ON"', "netwrok = 'on'", "\x00", "[budget]\nday = -1"]
)
def test_broken_settings_allow_nothing(places: Places, text: str) -> None:
    places.config.mkdir(parents=True)
    places.settings.write_text(f'provider = "openai"\n{text}', "utf-8")
    settings, problems = load_settings(places, environment={})
    assert (settings.network, settings.provider) == ("off", "")
    assert problems


def test_the_environment_can_only_close(places: Places) -> None:
    save_settings(places, ProviderSettings(provider="ollama", network="local"))
    for wanted, network in (("off", "off"), ("on", "local"), ("nonsense", "off"), ("", "local")):
        assert load_settings(places, environment={"FLOWSTORY_NETWORK": wanted})[0].network == network


def test_settings_keep_what_the_writer_wrote_beside_them(places: Places) -> None:
    places.config.mkdir(parents=True)
    places.settings.write_text('# my own note\nprovider = "openai"\nnetwork = "on"\n', "utf-8")
    settings, _ = load_settings(places, environment={})
    save_settings(places, settings.model_copy(update={"provider": "ollama"}))
    assert places.settings.read_text("utf-8") == '# my own note\nprovider = "ollama"\nnetwork = "on"\n'


async def test_switching_off_stops_a_desk_that_had_asked(api: ApiServer, desk_of: DeskOf) -> None:
    desk = desk_of()
    off = desk.provider(desk.settings.model_copy(update={"network": "off"}))
    with pytest.raises(e.NetworkOffError):
        await off.chat(ASK)
    assert api.asked == []
