"""What placing an article into its story costs as stories grow many; the bound is generous."""

from __future__ import annotations

import random
import time

from desktop_app.core.features import Features
from desktop_app.core.stories import Grouper, Piece

ARTICLES = 10_000
PER_EVENT = 4
MOST_MILLISECONDS = 6.0  # of one article, on one slow core


def report(number: int, chance: random.Random) -> Features:
    """Half the words of an event, the rest common ones, as skewed as words are."""
    event = random.Random(number // PER_EVENT)
    words = [f"e{event.randrange(40_000)}" for _ in range(40)]
    common = [f"c{int(chance.paretovariate(0.6)) % 20_000}" for _ in range(40)]
    return Features(dict.fromkeys(words + common, 1.0), "en", 1_700_000_000 + number * 60)


def test_the_cost_of_an_article_stays_flat() -> None:
    chance = random.Random(1)
    pieces = [Piece(n, n, report(n, chance)) for n in range(1, ARTICLES + 1)]
    grouper = Grouper((0, {}))
    costs = []
    for start in range(0, ARTICLES, 1000):
        begun = time.process_time()
        for piece in pieces[start : start + 1000]:
            grouper.place(piece, piece.article)
        costs.append(time.process_time() - begun)  # seconds a thousand: milliseconds each
        print(f"{start + 1000:6} articles: {costs[-1]:.2f} ms each")
    assert len(set(grouper.story_of.values())) < ARTICLES / 2
    assert costs[-1] < MOST_MILLISECONDS
