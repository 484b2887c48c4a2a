"""What the writer is told where the store cannot be used: plainly, in both languages, and without any key."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from flowstory.languages.messages import catalogue
from flowstory.memory.indexing import index_book
from flowstory.memory.location import Location, default_location, kept_location, locate, settings_file
from flowstory.memory.scope import WHOLE_BOOK, Scope
from flowstory.memory.searching import search
from flowstory.memory.store import Store
from flowstory.memory.trouble import StoreError, explain, is_passing
from flowstory.workspace.remembering import Rememberer
from flowstory.workspace.workspace import Workspace
from tests.memory.books import SHELF, lighthouse
from tests.memory.conftest import (
    ACCOUNT_KEY,
    Server,
    azure_options,
    end,
    free_port,
    new_bucket,
    new_container,
    s3_options,
    start_moto,
)

ALL = Scope(SHELF.tenant, SHELF.book, WHOLE_BOOK)
SECRET = "canary-secret-8f3a"


def trouble_at(location: Location) -> StoreError:
    """Give what indexing and searching at a location say: the same thing."""
    begun = time.monotonic()
    with pytest.raises(StoreError) as searching:
        search(Store(location), ALL, "boat")
    with pytest.raises(StoreError) as indexing:
        index_book(Store(location), SHELF, lighthouse().chapters)
    assert time.monotonic() - begun < 60, "the writer waited too long to be told"
    assert searching.value.key == indexing.value.key
    said = [catalogue(code).render(searching.value) for code in ("en", "pt")]
    assert said[0] != said[1]
    for sentence in said:
        assert "{" not in sentence.replace('{"', "")
        assert SECRET not in sentence
    assert SECRET not in str(searching.value) + repr(location)
    return searching.value


def test_a_missing_bucket(s3: Server) -> None:
    trouble = trouble_at(locate("s3://no-such-bucket/memory", s3_options(s3.port, secret=SECRET)))
    assert trouble.key == "memory.no-bucket"
    assert "s3://no-such-bucket/memory" in catalogue("en").render(trouble)


def test_a_missing_container(azure: tuple[Server, Path]) -> None:
    location = locate("az://no-such-container/memory", azure_options(azure[0].port))
    assert trouble_at(location).key == "memory.no-bucket"


@pytest.fixture
def strict_s3(tmp_path: Path) -> Iterator[Server]:
    server = start_moto(tmp_path, check_keys=True)
    yield server
    end(server.process)


def test_a_wrong_key_for_s3(strict_s3: Server) -> None:
    location = locate("s3://books/memory", s3_options(strict_s3.port, key="AKIAWRONG", secret=SECRET))
    assert trouble_at(location).key == "memory.wrong-credentials"


def test_a_wrong_key_for_azure(azure: tuple[Server, Path]) -> None:
    name = new_container(azure[0].port)
    wrong = azure_options(azure[0].port, key=ACCOUNT_KEY[:-8] + "AAAAAA==")
    assert trouble_at(locate(f"az://{name}/memory", wrong)).key == "memory.wrong-credentials"


def test_no_key_at_all(s3: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("AWS_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    options = {name: value for name, value in s3_options(s3.port).items() if "key" not in name}
    assert trouble_at(locate(f"s3://{new_bucket(s3.port)}/memory", options)).key == "memory.no-credentials"


@pytest.mark.parametrize("scheme", ["s3", "az"])
def test_no_network(scheme: str) -> None:
    port = free_port()
    options = s3_options(port, secret=SECRET) if scheme == "s3" else azure_options(port)
    assert trouble_at(locate(f"{scheme}://books/memory", options)).key == "memory.no-network"


def test_a_server_that_goes_away_and_comes_back_is_taken_up(tmp_path: Path) -> None:
    server = start_moto(tmp_path)
    location = locate(f"s3://{new_bucket(server.port)}/memory", s3_options(server.port))
    store = Store(location)
    index_book(store, SHELF, lighthouse().chapters)
    end(server.process)
    with pytest.raises(StoreError) as gone:
        search(store, ALL, "boat")
    assert gone.value.key == "memory.no-network"


def test_a_file_where_the_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "novel.md").write_text("Once.")
    assert trouble_at(locate(str(tmp_path / "novel.md"))).key == "memory.not-a-folder"
    assert trouble_at(locate(str(tmp_path / "novel.md" / "below"))).key == "memory.not-a-folder"


@pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written(tmp_path: Path) -> None:  # pragma: no cover - not as root
    tmp_path.chmod(0o500)
    assert trouble_at(locate(str(tmp_path / "memory"))).key == "memory.no-permission"


def test_a_damaged_table_is_said_to_be_so(tmp_path: Path) -> None:
    store = Store(locate(str(tmp_path)))
    index_book(store, SHELF, lighthouse().chapters)
    for manifest in tmp_path.rglob("*.manifest"):
        manifest.write_bytes(b"not a manifest at all")
    with pytest.raises(StoreError) as damaged:
        search(Store(locate(str(tmp_path))), ALL, "boat")
    assert damaged.value.key == "memory.broken"


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ("Permission denied (os error 13)", "memory.no-permission"),
        ("No space left on device (os error 28)", "memory.disk-full"),
        ("Retryable commit conflict for version 7", "memory.busy"),
        ("something else", "memory.broken"),
    ],
)
def test_what_an_error_means(said: str, key: str) -> None:
    assert explain(RuntimeError(said), "here").key == key


def test_what_passes_is_tried_again() -> None:
    assert is_passing(RuntimeError("Retryable commit conflict for version 7"))
    assert is_passing(RuntimeError("Not found: data/1.lance"))
    assert not is_passing(RuntimeError("NoSuchBucket: not found"))
    assert not is_passing(ValueError("a column is missing"))


def test_addresses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert locate(str(tmp_path)).folder == tmp_path
    assert locate(f"file://{tmp_path}").folder == tmp_path
    assert locate("s3://b/m/").uri == "s3://b/m"
    assert locate("s3://b/m").folder is None
    for wrong in ("ftp://user:pass@host/x", "hf://x"):
        with pytest.raises(StoreError) as unknown:
            locate(wrong)
        assert unknown.value.key == "memory.unknown-address"
        assert "pass" not in str(unknown.value)
    # Without a setting: the index in the cache, what cannot be rebuilt among the data.
    assert default_location({}).uri != kept_location({}).uri
    assert "cache" in default_location({}).uri.lower()
    set_ = {"FLOWSTORY_STORE": "s3://b/m", "FLOWSTORY_STORE_OPTIONS": '{"aws_region": "eu-west-1"}'}
    assert default_location(set_).options["aws_region"] == "eu-west-1"
    assert kept_location(set_).uri == "s3://b/m"
    with pytest.raises(StoreError, match="wrong-options"):
        default_location({**set_, "FLOWSTORY_STORE_OPTIONS": "not json"})


def test_the_store_is_where_the_writer_says_and_nobody_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    settings = settings_file()
    assert default_location({}).folder is not None
    # A folder from a stranger: neither of its files moves the store.
    book = tmp_path / "book"
    (book / ".flowstory").mkdir(parents=True)
    for file in (book / "flowstory.toml", book / ".flowstory" / "memory.toml", book / "memory.toml"):
        file.write_text('store = "s3://stranger/memory"\n[memory]\nstore = "s3://stranger/memory"\n')
    (book / "01.md").write_text("# One\n\nThe boat was gone.\n")
    monkeypatch.chdir(book)
    before = default_location({}).uri
    workspace = Workspace()
    workspace.add_root(book)
    assert default_location({}).uri == before
    assert "stranger" not in Rememberer().store.location.uri
    # The writer's own settings do; the environment comes before them.
    settings.parent.mkdir(parents=True)
    settings.write_text(f'store = "s3://mine/memory"\n[options]\naws_secret_access_key = "{SECRET}"\n')
    mine = default_location({})
    assert (mine.uri, kept_location({}).uri) == ("s3://mine/memory", "s3://mine/memory")
    assert mine.options["aws_secret_access_key"] == SECRET
    assert SECRET not in repr(mine)
    assert default_location({"FLOWSTORY_STORE": "az://other/x"}).uri == "az://other/x"
    settings.write_text("store = [")
    with pytest.raises(StoreError) as wrong:
        default_location({})
    assert str(settings) in catalogue("pt").render(wrong.value)
