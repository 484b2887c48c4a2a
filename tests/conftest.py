"""What every test stands on: a home folder of its own, the corpus, and editors that may be missing."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# A shared, busy machine is slow now and then; a slow example is no wrong one.
settings.register_profile("flowstory", deadline=None)
settings.load_profile("flowstory")

# Run in the background by a shell, pytest is told to ignore an interrupt, and so is what it starts.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus"
# Where programs look for their settings, data and caches, on each system, and our folder for it.
HOME_FOLDERS = {
    "HOME": "",
    "USERPROFILE": "",
    "APPDATA": "AppData/Roaming",
    "LOCALAPPDATA": "AppData/Local",
    "XDG_CACHE_HOME": ".cache",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
    "XDG_RUNTIME_DIR": ".run",
}
# A test run must never find a real key, nor have its output coloured because of where it runs.
FORGOTTEN = (
    "OPENAI_API_KEY",
    "OPENAI_BASE_URL",
    "FORCE_COLOR",
    "GITHUB_ACTIONS",
    "PY_COLORS",
    "TERM_PROGRAM",
)


@pytest.fixture(scope="session", autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """An empty home folder for the whole run: no test reads or writes the developer's own files or keys."""
    folder = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name, below in HOME_FOLDERS.items():
            place = folder / below
            place.mkdir(parents=True, exist_ok=True)
            patch.setenv(name, str(place))
        (folder / ".run").chmod(0o700)
        for name in (*FORGOTTEN, *(name for name in os.environ if name.startswith("FLOWSTORY_"))):
            if name != "FLOWSTORY_EDITORS_MISSING":
                patch.delenv(name, raising=False)
        patch.setenv("NO_COLOR", "1")
        patch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
        yield folder


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The shared corpus of novels and planted slips, which lies beside the checkout and not in it."""
    if not CORPUS.is_dir():
        pytest.skip(f"the corpus is not on this machine (looked for {CORPUS})")
    return CORPUS


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test marked `editor("nvim")` where that program is missing, and say why."""
    for marker in item.iter_markers("editor"):
        missing = [program for program in marker.args if shutil.which(program) is None]
        if missing:
            why = os.environ.get("FLOWSTORY_EDITORS_MISSING", "install it to have this tested")
            pytest.skip(f"{', '.join(missing)} is not installed: {why}")
