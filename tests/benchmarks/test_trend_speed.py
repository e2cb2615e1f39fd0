"""What a plot of a year waits for, at several sizes: compare the rows of one run with one another.

Counts come from the roll-up: their cost is that of the points drawn, at any number of articles.
The floor is reading as many rows of that table as there are points. What another query selects is
looked at article by article, and grows with what it selects; so do key figures, up to their bound.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from desktop_app.core.trend_values import By
from desktop_app.engine import Engine
from desktop_app.store.library import Library
from tests.make import NOW

DAY = 86_400
_MIDNIGHT = NOW - NOW % DAY
YEAR = (_MIDNIGHT - 365 * DAY, _MIDNIGHT + DAY)
FEEDS = 50


@pytest.fixture(params=["known alike", "each known otherwise"])
def subscribed(request: pytest.FixtureRequest, folder: Path) -> Path:
    """The library with its fifty feeds, asked since one day or each since its own."""
    library = Library(folder)
    apart = request.param == "each known otherwise"
    with library.writer.atomic("IMMEDIATE"):
        library.writer.run("DELETE FROM known")
        for feed in range(1, FEEDS + 1):
            library.writer.run(
                "INSERT OR IGNORE INTO feeds (id, url, title, added) VALUES (?, ?, ?, 0)",
                (feed, f"https://feed{feed}.example", f"Feed {feed}"),
            )
            since = NOW - (200 + feed * apart) * DAY
            library.writer.run("INSERT INTO known VALUES (?, ?, ?)", (feed, since, NOW))
    library.close()
    return folder


@pytest.mark.parametrize("by", ["topic", "language", "outlet", "story"])
def test_a_year_by_days(benchmark: BenchmarkFixture, engine: Engine, by: By) -> None:
    found = benchmark(engine.trends, "", by, "day", *YEAR)
    assert len(found.totals) == 366
    benchmark.extra_info["articles"] = sum(found.totals)


def test_floor_as_many_rows_of_the_roll_up(benchmark: BenchmarkFixture, engine: Engine) -> None:
    db = engine._library.reader
    found = engine.trends("", "topic", "day", *YEAR)
    points = sum(sum(map(bool, each.counts)) for each in found.series) + len(found.totals)
    sql = "SELECT at, key, articles FROM rollup LIMIT ?"
    benchmark(lambda: len(db.run(sql, (points,)).fetchall()))
    benchmark.extra_info["points"] = points


@pytest.mark.parametrize("query", ["topic:rednote", "小红", "topic:rednote lang:zh -topic:culture"])
def test_a_year_of_a_query(benchmark: BenchmarkFixture, engine: Engine, query: str) -> None:
    found = benchmark(engine.trends, query, "language", "day", *YEAR)
    benchmark.extra_info["articles"] = sum(found.totals)


def test_bursts_of_a_year(benchmark: BenchmarkFixture, subscribed: Path) -> None:
    with Engine.open(subscribed) as engine:
        found = engine.trends("", "topic", "day", *YEAR)
        benchmark.extra_info["bursts"] = len(benchmark(engine.with_bursts, found).bursts)


def test_rising_words_of_a_week(benchmark: BenchmarkFixture, engine: Engine) -> None:
    rose = benchmark.pedantic(
        engine.rising, ("", NOW - 7 * DAY, NOW + 1), rounds=2, warmup_rounds=1
    )
    benchmark.extra_info["terms"] = len(rose.found)


def test_key_figures(benchmark: BenchmarkFixture, engine: Engine) -> None:
    benchmark.extra_info["figures"] = len(benchmark(engine.claims))
