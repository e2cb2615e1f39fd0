"""What an article costs to place once very many have passed: by time, and by what is held.

NEWSTIDE_SIZES says how many pass, "10000,100000,1000000"; a million take some ten minutes.
"""

from __future__ import annotations

import os
import random
import time
from array import array
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from desktop_app.core.duplicates import MOST_KEPT, CopyIndex, Sketch
from desktop_app.core.features import Features
from desktop_app.core.stories import MOST_LIVE, Grouper, Piece

SIZES = [int(each) for each in os.environ.get("NEWSTIDE_SIZES", "10000").split(",")]
AT_FIRST = MOST_LIVE  # articles, after which the cost is set against
MEASURED = 1_000
PER_EVENT = 4
SPREAD = 400  # articles over which the reports of an event are spread


def report(number: int, chance: random.Random) -> tuple[Piece, Sketch]:
    """Half the words of an event, the rest common ones, as skewed as words are; few are copies."""
    event = number // SPREAD * SPREAD + number % (SPREAD // PER_EVENT)
    own = random.Random(event)
    words = {f"e{own.randrange(40_000)}": 1.0 for _ in range(40)}
    words |= {f"c{int(chance.paretovariate(0.6)) % 20_000}": 1.0 for _ in range(40)}
    text = own if chance.random() < 0.05 else chance
    hashes = sorted(text.randrange(1 << 32) for _ in range(MOST_KEPT))
    at = 1_700_000_000 + number * 60
    return Piece(number, at, Features(words, "en", at)), Sketch(array("I", hashes))


class Newsroom:
    """Articles that pass through, one after another, as in a refresh."""

    def __init__(self) -> None:
        self.grouper = Grouper((0, {}))
        self.copies = CopyIndex()
        self.passed = 0
        self._chance = random.Random(1)

    def coming(self) -> Iterator[tuple[Piece, Sketch]]:
        while True:
            self.passed += 1
            yield report(self.passed, self._chance)

    def take(self, articles: list[tuple[Piece, Sketch]]) -> None:
        for piece, made in articles:
            copy = self.copies.add(piece.article, piece.at, made)
            piece = piece._replace(copy_of=copy.original if copy else None)
            self.grouper.place(piece, piece.article)

    def pass_on(self, until: int) -> float:
        """Take articles until so many have passed; milliseconds an article of the last ones."""
        spent = 0.0
        while self.passed < until:
            articles = list(islice(self.coming(), min(MEASURED, until - self.passed)))
            begun = time.process_time()
            self.take(articles)
            spent = (time.process_time() - begun) / len(articles)
        return spent * 1000

    def held(self) -> dict[str, int]:
        index = self.grouper.index
        return {
            "stories": len(index.groups),
            "articles": len(self.grouper.story_of),
            "terms": len(index.vocabulary.names),
            "postings": sum(map(len, index._postings.values())),
            "expiries": len(self.grouper._silence),
            "sketches": len(self.copies._sketches),
            "hashes": len(self.copies._having),
        }


def megabytes() -> float | None:
    """The memory of this process, where the system tells."""
    told = Path("/proc/self/statm")
    return int(told.read_text().split()[1]) * 4096 / 1e6 if told.exists() else None


@pytest.mark.timeout(3_600)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size:,} articles")
def test_the_cost_of_an_article_stays_flat(benchmark: BenchmarkFixture, size: int) -> None:
    room = Newsroom()
    at_first, held_at_first = room.pass_on(AT_FIRST), room.held()
    before = megabytes()
    later = room.pass_on(size) or at_first
    after = megabytes()
    benchmark.pedantic(
        room.take,
        setup=lambda: ((list(islice(room.coming(), MEASURED)),), {}),
        rounds=3,
    )
    benchmark.extra_info |= {
        "ms_an_article": round(later, 3),
        "ratio": round(later / at_first, 2),
        "megabytes": (before, after),
        "held": room.held(),
    }
    print(benchmark.extra_info)
    for what, number in room.held().items():
        assert number <= 1.5 * held_at_first[what], what
