"""Made series whose bursts are known: rates, weeks, drifts, outages and late feeds, from a seed."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass

from desktop_app.core.expectation import Part

DAYS = 180
FEEDS = 6
WEEK = (1.1, 1.15, 1.15, 1.1, 1.05, 0.7, 0.75)  # Monday first; the first day is a Monday
_QUIET = 16  # days at the beginning, and between two bursts, without one


@dataclass(frozen=True, slots=True)
class Seeded:
    """Counts and cover by feed, how busy the days are, and bursts as (first, after the last)."""

    parts: tuple[Part, ...]
    season: tuple[float, ...]
    bursts: tuple[tuple[int, int], ...]
    rate: float


def make_series(seed: int, *, bursts: int = 3, outages: int = 2, late: int = 1) -> Seeded:
    """One topic over DAYS days in FEEDS feeds, at 0.2 to 50 articles a day in all.

    A burst is 3 to 20 times the usual for 1 to 7 days, and brings at least 6 articles a day; an
    outage takes 2 to 9 days of a feed that may be the largest; a late feed comes after 40 to 120
    days. The rate drifts by up to 60 % either way. For every other seed the spread is wider than
    that of a Poisson series (gamma-mixed). Outages and late feeds hide counts and change none.
    """
    dice = random.Random(seed)
    rate = math.exp(dice.uniform(math.log(0.2), math.log(50)))
    sizes = [dice.paretovariate(1.2) for _ in range(FEEDS)]
    drift = dice.uniform(-0.6, 0.6)
    season = tuple(WEEK[day % 7] for day in range(DAYS))
    level = [rate * (1 + drift * day / DAYS) * season[day] for day in range(DAYS)]
    if seed % 2:
        level = [each * dice.gammavariate(8, 1 / 8) for each in level]
    planned = _plan(dice, bursts)
    for start, end in planned:
        times = dice.uniform(3, 20)
        for day in range(start, end):
            level[day] = max(level[day] * times, 6.0)
    covers = _covers(random.Random(-1 - seed), outages, late)
    parts = []
    for size, cover in zip(sizes, covers, strict=True):
        share = size / sum(sizes)
        counts = [_poisson(dice, each * share) for each in level]
        parts.append(Part([n if up else 0 for n, up in zip(counts, cover, strict=True)], cover))
    return Seeded(tuple(parts), season, planned, rate)


def _plan(dice: random.Random, bursts: int) -> tuple[tuple[int, int], ...]:
    stretch = (DAYS - _QUIET) // max(1, bursts)
    planned = []
    for number in range(bursts):
        length = dice.randint(1, 7)
        start = _QUIET + number * stretch + dice.randrange(stretch - length - _QUIET)
        planned.append((start, start + length))
    return tuple(planned)


def _covers(dice: random.Random, outages: int, late: int) -> list[list[float]]:
    covers = [[1.0] * DAYS for _ in range(FEEDS)]
    for cover in dice.sample(covers, late):
        added = dice.randrange(40, 120)
        cover[:added] = [0.0] * added
    for _ in range(outages):
        down, length = dice.randrange(20, DAYS - 10), dice.randint(2, 9)
        dice.choice(covers)[down : down + length] = [0.0] * length
    return covers


def _poisson(dice: random.Random, mean: float) -> int:
    """Knuth's way, in steps small enough not to underflow."""
    found = 0
    while mean > 20:
        found += _poisson(dice, 20)
        mean -= 20
    limit, product = math.exp(-mean), dice.random()
    while product > limit:
        found += 1
        product *= dice.random()
    return found
