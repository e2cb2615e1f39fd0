"""What a reader waits for, at several sizes: compare the rows of one run with one another.

    python -m pytest tests/benchmarks -o addopts= --benchmark-columns=min,median,rounds

The floor of a list is `select count(*)`, of a search the bare look into the index. Costs by
design: rows, counts, one search hit and the intake of an article do not grow with the library;
a list of ids grows with its own length.
"""

from __future__ import annotations

import random

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from desktop_app.engine import Engine
from desktop_app.store.intake import Origin, take_in
from tests.benchmarks.synthetic import entry
from tests.make import NOW, analysed

QUERIES = {
    "everything": "",
    "two Han characters": "小红",
    "a word in a third of all": "tiktok",
    "a phrase": '"tiktok ban"',
    "topic": "topic:rednote",
    "topic, language, not topic": "topic:rednote lang:zh -topic:culture",
    "unread": "is:unread",
    "outlet": 'outlet:"Outlet 7"',
    "last week": "since:2025-01-09",
}


@pytest.mark.parametrize("name", QUERIES)
def test_ids_of_a_query(benchmark: BenchmarkFixture, engine: Engine, name: str) -> None:
    benchmark.extra_info["ids"] = len(benchmark(engine.ids, QUERIES[name]))


def test_the_first_two_hundred(benchmark: BenchmarkFixture, engine: Engine) -> None:
    assert len(benchmark(engine.ids, "is:unread", limit=200)) == 200


def test_a_page_of_rows(benchmark: BenchmarkFixture, engine: Engine) -> None:
    ids = list(engine.ids())
    chance = random.Random(1)

    def page() -> int:
        start = chance.randrange(len(ids) - 100)
        return len(engine.rows(ids[start : start + 100]))

    assert benchmark(page) == 100


@pytest.mark.parametrize("name", ["everything", "two Han characters", "topic"])
def test_stories_of_a_query(benchmark: BenchmarkFixture, engine: Engine, name: str) -> None:
    benchmark.extra_info["stories"] = len(benchmark(engine.story_ids, QUERIES[name]))


def test_a_page_of_stories(benchmark: BenchmarkFixture, engine: Engine) -> None:
    ids = list(engine.story_ids())
    chance = random.Random(1)

    def page() -> int:
        start = chance.randrange(len(ids) - 100)
        return len(engine.story_rows(ids[start : start + 100]))

    assert benchmark(page) == 100


def test_all_counts(benchmark: BenchmarkFixture, engine: Engine) -> None:
    assert benchmark(lambda: (engine.counts(), engine.topics()))[0].all


def test_one_article_marked_and_on_the_disk(benchmark: BenchmarkFixture, engine: Engine) -> None:
    number = engine.ids(limit=1)[0]
    marks = iter(["starred", "unstarred"] * 5_000)
    assert benchmark(lambda: engine.mark(next(marks), ids=[number]).result()) == 1


def test_fifty_new_entries_taken_in(benchmark: BenchmarkFixture, engine: Engine) -> None:
    chance, numbers = random.Random(2), iter(range(10**8, 2 * 10**8, 50))

    def arrive() -> int:
        start = next(numbers)
        batch = analysed([entry(start + i, chance) for i in range(50)])
        work = engine._writer.submit(lambda db: take_in(db, Origin(1), batch, NOW, "packs"))
        return len(work.result().new)

    assert benchmark.pedantic(arrive, rounds=20) == 50
