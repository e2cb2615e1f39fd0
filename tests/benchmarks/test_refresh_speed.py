"""A whole refresh beside the floor that parsing alone sets on the same machine."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from desktop_app import paths
from desktop_app.core.types import NewFeed
from desktop_app.engine import Engine
from desktop_app.ingest.parse import parse_feed
from desktop_app.ingest.work import Analyst
from desktop_app.installed import InstalledPacks
from tests.benchmarks import synthetic
from tests.fakes import FakeWeb

FEEDS, ENTRIES = 20, 50


@pytest.fixture(scope="module")
def documents() -> list[bytes]:
    return [synthetic.feed(number, ENTRIES) for number in range(FEEDS)]


@pytest.fixture(scope="module")
def web(documents: list[bytes]) -> Iterator[FakeWeb]:
    with FakeWeb() as server:
        for number, body in enumerate(documents):
            server.reply(f"/{number}", body=body)
        yield server


def test_the_floor_parsing_alone(benchmark: BenchmarkFixture, documents: list[bytes]) -> None:
    def parse() -> int:
        return sum(len(parse_feed(body, None, "https://x.example").entries) for body in documents)

    assert benchmark.pedantic(parse, rounds=3, warmup_rounds=1) == FEEDS * ENTRIES


def test_parsing_and_judging(
    benchmark: BenchmarkFixture, documents: list[bytes], tmp_path: Path
) -> None:
    analyst = Analyst(InstalledPacks(tmp_path).texts(), paths.resource())

    def judge() -> int:
        found = (analyst.feed(body, None, "https://x.example", None, {}) for body in documents)
        return sum(len(digest.fresh) for digest in found)

    assert benchmark.pedantic(judge, rounds=3, warmup_rounds=1) == FEEDS * ENTRIES


def test_a_first_refresh(benchmark: BenchmarkFixture, web: FakeWeb, tmp_path: Path) -> None:
    numbers = iter(range(100))

    def refresh() -> int:
        with Engine.open(tmp_path / str(next(numbers))) as engine:
            engine.subscribe([NewFeed(web.url(f"/{each}")) for each in range(FEEDS)]).result()
            return engine.refresh().result().new

    assert benchmark.pedantic(refresh, rounds=3) == FEEDS * ENTRIES


def test_a_refresh_with_nothing_new(
    benchmark: BenchmarkFixture, web: FakeWeb, tmp_path: Path
) -> None:
    with Engine.open(tmp_path) as engine:
        engine.subscribe([NewFeed(web.url(f"/{each}")) for each in range(FEEDS)]).result()
        engine.refresh().result()
        report = benchmark.pedantic(lambda: engine.refresh(force=True).result(), rounds=5)
        assert report.unchanged == FEEDS
