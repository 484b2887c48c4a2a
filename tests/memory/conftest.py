"""A store at each kind of place: a folder, an S3 bucket (moto), an Azure container (Azurite), all on this machine.

The servers are started on a free port of the loopback and ended by their process. moto comes with the
developers' dependencies. Azurite comes from npm into a cache outside the checkout, FLOWSTORY_TEST_CACHE or the
user's own; where npm is missing, its tests say so and are left out.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import platformdirs
import pytest

from flowstory.memory.location import Location, locate
from flowstory.memory.locks import FileLock
from flowstory.memory.store import Store

AZURITE = "azurite@3.37.0"
ACCOUNT = "devstoreaccount1"
# Not a secret: the key that every Azurite in the world has.
ACCOUNT_KEY = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=="
# Read before the home fixture forgets every FLOWSTORY_ variable.
FULL = os.environ.get("FLOWSTORY_LONG_PROOFS", "") not in {"", "0"}
# Found now for the same reason: a folder that outlives the run, not under the tests' empty home.
HOME = Path.home()
CACHE = Path(os.environ.get("FLOWSTORY_TEST_CACHE") or platformdirs.user_cache_path("flowstory-test"))


@pytest.fixture(scope="session")
def in_full() -> bool:
    """Whether the long proofs run in full (FLOWSTORY_LONG_PROOFS=1) or shortened."""
    return FULL


@dataclass(frozen=True, slots=True)
class Server:
    """A server of ours that listens on the loopback."""

    port: int
    process: subprocess.Popen[bytes]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a store can be: its location and, for looking at the bytes, the folder in which they end up."""

    kind: str
    location: Location
    bytes_in: Path | None


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def serve(command: list[str], port: int, *, log: Path, environment: dict[str, str] | None = None) -> Server:
    """Start a server and wait until it listens."""
    with log.open("wb") as out:
        process = subprocess.Popen(
            command, stdout=out, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, env=environment
        )
    limit = time.monotonic() + 60
    while time.monotonic() < limit:
        if process.poll() is not None:
            break
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return Server(port, process)
        time.sleep(0.1)
    end(process)
    raise RuntimeError(f"{command[0]} did not start:\n{log.read_text('utf-8', 'replace')[-2000:]}")


def end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(timeout=10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(timeout=10)


def start_moto(folder: Path, *, check_keys: bool = False) -> Server:
    program = shutil.which("moto_server", path=str(Path(sys.executable).parent))
    if program is None:
        pytest.skip("moto is not installed beside this Python: pip install 'moto[server]'")
    environment = {**os.environ, "AWS_ACCESS_KEY_ID": "x", "AWS_SECRET_ACCESS_KEY": "x"}
    if check_keys:
        environment["INITIAL_NO_AUTH_ACTION_COUNT"] = "0"
    port = free_port()
    return serve(
        [program, "-H", "127.0.0.1", "-p", str(port)], port, log=folder / "moto.log", environment=environment
    )


@pytest.fixture(scope="session")
def s3(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    server = start_moto(tmp_path_factory.mktemp("moto"))
    yield server
    end(server.process)


@pytest.fixture(scope="session")
def azure(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, Path]]:
    folder = tmp_path_factory.mktemp("azurite")
    port = free_port()
    command = [
        *azurite_program(),
        "--blobHost",
        "127.0.0.1",
        "--blobPort",
        str(port),
        "--location",
        str(folder),
    ]
    server = serve(
        [*command, "--silent", "--skipApiVersionCheck", "--disableTelemetry"], port, log=folder / "log"
    )
    yield server, folder
    end(server.process)


def azurite_program() -> list[str]:
    npm, node = shutil.which("npm"), shutil.which("node")
    if npm is None or node is None:
        pytest.skip("npm is not installed, so Azurite (Azure's storage on this machine) cannot be had")
    folder = CACHE / AZURITE.replace("@", "-")
    script = folder / "node_modules" / "azurite" / "dist" / "src" / "blob" / "main.js"
    # Two test processes may want it at once: one installs, beside the place, and moves the whole thing there.
    with FileLock(CACHE / "azurite.lock", timeout=300):
        if not script.is_file():
            install_azurite(npm, folder)
    return [node, str(script)]


def install_azurite(npm: str, folder: Path) -> None:
    making = folder.with_name(f"{folder.name}.{os.getpid()}")
    making.mkdir(parents=True, exist_ok=True)
    (making / "package.json").write_text('{"private": true, "name": "flowstory-test-servers"}', "utf-8")
    done = subprocess.run(
        [npm, "install", AZURITE, "--no-audit", "--no-fund", "--ignore-scripts"],
        cwd=making, env={**os.environ, "HOME": str(HOME)}, capture_output=True, encoding="utf-8", check=False,
        timeout=240,
    )  # fmt: skip
    if done.returncode != 0:
        shutil.rmtree(making, ignore_errors=True)
        pytest.skip(f"npm could not install {AZURITE}: {done.stderr.strip()[-300:]}")
    shutil.rmtree(folder, ignore_errors=True)
    making.rename(folder)


def s3_options(port: int, *, key: str = "key", secret: str = "secret") -> dict[str, str]:
    return {
        "aws_access_key_id": key,
        "aws_secret_access_key": secret,
        "aws_region": "us-east-1",
        "aws_endpoint": f"http://127.0.0.1:{port}",
        "allow_http": "true",
    }


def azure_options(port: int, *, key: str = ACCOUNT_KEY) -> dict[str, str]:
    return {
        "azure_storage_account_name": ACCOUNT,
        "azure_storage_account_key": key,
        "azure_endpoint": f"http://127.0.0.1:{port}/{ACCOUNT}",
        "allow_http": "true",
    }


def new_bucket(port: int) -> str:
    from pyarrow import fs

    name = f"books-{uuid.uuid4().hex[:12]}"
    there = fs.S3FileSystem(
        access_key="key", secret_key="secret", region="us-east-1", scheme="http",
        endpoint_override=f"127.0.0.1:{port}", allow_bucket_creation=True,
    )  # fmt: skip
    there.create_dir(name)
    return name


def new_container(port: int) -> str:
    from pyarrow import fs

    name = f"books-{uuid.uuid4().hex[:12]}"
    at = f"127.0.0.1:{port}"
    there = fs.AzureFileSystem(
        ACCOUNT, account_key=ACCOUNT_KEY, blob_storage_authority=at, blob_storage_scheme="http",
        dfs_storage_authority=at, dfs_storage_scheme="http",
    )  # fmt: skip
    there.create_dir(name)
    return name


def objects_in(location: Location) -> list[str]:
    """Give the paths of all that is left at a remote location."""
    from pyarrow import fs

    kind, _, path = location.uri.partition("://")
    endpoint = location.options["aws_endpoint" if kind == "s3" else "azure_endpoint"]
    at = endpoint.removeprefix("http://").split("/")[0]
    there: fs.FileSystem
    if kind == "s3":
        there = fs.S3FileSystem(
            access_key="key", secret_key="secret", region="us-east-1", scheme="http", endpoint_override=at
        )
    else:
        there = fs.AzureFileSystem(
            ACCOUNT, account_key=ACCOUNT_KEY, blob_storage_authority=at, blob_storage_scheme="http",
            dfs_storage_authority=at, dfs_storage_scheme="http",
        )  # fmt: skip
    selector = fs.FileSelector(path, recursive=True, allow_not_found=True)
    return [found.path for found in there.get_file_info(selector) if found.is_file]


@pytest.fixture(params=["folder", "s3", "azure"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """Each place in turn: whatever is tested with it holds at all of them."""
    match request.param:
        case "s3":
            port = request.getfixturevalue("s3").port
            return Place("s3", locate(f"s3://{new_bucket(port)}/memory", s3_options(port)), None)
        case "azure":
            server, _folder = request.getfixturevalue("azure")
            return Place(
                "azure", locate(f"az://{new_container(server.port)}/memory", azure_options(server.port)), None
            )
        case _:
            return Place("folder", locate(str(tmp_path / "memory")), tmp_path / "memory")


@pytest.fixture
def store(place: Place) -> Iterator[Store]:
    held = Store(place.location)
    yield held
    held.close()


@pytest.fixture
def local(tmp_path: Path) -> Iterator[Store]:
    held = Store(locate(str(tmp_path / "memory")))
    yield held
    held.close()
