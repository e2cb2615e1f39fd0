"""Bursts: stretches in which more is written about something than what is usual lets expect.

The method is the expectation-based Poisson scan statistic (Neill 2009, "Expectation-based scan
statistics for monitoring spatial time series data", Int. J. of Forecasting 25) on one series. For
every window of up to `longest` buckets, C articles stand against B expected, and the evidence is
C ln(C/B) - (C - B), in nats: how much likelier the window is if its rate rose to what was seen.
It is divided by how much more the series varies than a Poisson one (quasi-likelihood), as learnt
before the window. Windows with enough evidence are taken from the strongest on; see `Method`.

What is expected is an exponentially weighted mean of earlier buckets, each feed by itself, summed
over the feeds that can be compared: those that are known in this bucket and have been for a while.
So a feed that fails, or was added a week ago, moves both sides alike and never makes a burst.
It does not know what the series counts, and asks for no clock.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from desktop_app.core.expectation import DAILY, Expectation, Method, Part, evidence, group
from desktop_app.core.types import Expected

MOST_BUCKETS = 20_000
_LEAST_OF_STORY = 2  # articles


@dataclass(frozen=True, slots=True)
class Burst:
    """Buckets `start` to `end`, without `end`, in which `key` was written about unusually much.

    `score` is the evidence in nats. `seen` articles stand against `baseline` expected ones, both
    over all its buckets; `threshold` is what the bucket `peak` alone had to reach. `found` is the
    bucket at whose end there was enough evidence: when it could be told; `start` is hindsight.
    """

    key: str
    start: int
    end: int
    score: float
    seen: int
    baseline: float
    threshold: float
    peak: int
    found: int


@dataclass(frozen=True, slots=True)
class Finding:
    """The bursts of one series in order of time, and by bucket what they were judged by.

    `compared` are the articles of the feeds that could be compared; `baseline` what was expected
    of them, and `threshold` how many would have been a burst in that bucket by itself, both None
    where no feed could be compared.
    """

    bursts: tuple[Burst, ...]
    compared: tuple[int, ...]
    baseline: tuple[float | None, ...]
    threshold: tuple[float | None, ...]


def find_bursts(
    key: str,
    parts: Iterable[Part],
    season: Sequence[float] | None = None,
    method: Method = DAILY,
) -> Finding:
    """The bursts of the series that `parts` make together, one part for each feed that has any.

    `season` is how busy each bucket usually is, around 1 (`trends.season`). All have one length,
    at most MOST_BUCKETS: ValueError if lengths differ, Expected if there are too many. Linear in
    buckets times the number of different covers, and in buckets times `method.longest`.
    """
    groups = group(parts)
    size = len(groups[0].counts) if groups else 0
    if size > MOST_BUCKETS:
        raise Expected(f"{size} points are too many to look for bursts: choose longer steps.")
    if season is not None and len(season) != size and groups:
        raise ValueError("season and counts differ in length")
    level = Expectation(groups, season or [1.0] * size, method)
    for bucket in range(size):
        level.step(bucket)
    return Finding(
        tuple(_scan(key, level, method)),
        tuple(level.compared),
        tuple(level.expected),
        tuple(level.threshold),
    )


def story_behind(burst: Burst, articles: Iterable[tuple[int, int | None]]) -> int | None:
    """The story that made a burst: most of its articles by (bucket, story), beyond its time before.

    Of a story that went on long before, only what it brought beyond its usual pace counts. None
    where no story has two articles more than that.
    """
    inside: Counter[int] = Counter()
    earlier: Counter[int] = Counter()
    for bucket, story in articles:
        if story is not None and bucket < burst.end:
            (inside if bucket >= burst.start else earlier)[story] += 1
    pace = (burst.end - burst.start) / max(1, burst.start)
    gained = {story: count - pace * earlier[story] for story, count in inside.items()}
    best = max(gained, key=lambda story: (gained[story], -story), default=None)
    return best if best is not None and gained[best] >= _LEAST_OF_STORY else None


def _scan(key: str, level: Expectation, method: Method) -> list[Burst]:
    """The strongest windows, none over another; one joins the window before it unless it flares."""
    windows = list(_windows(level, method))
    soonest: dict[int, int] = {}  # by its first bucket, the last of its first window
    for _, start, end in windows:
        soonest.setdefault(start, end - 1)
    windows.sort(key=lambda window: (-window[0], window[2] - window[1]))
    taken = bytearray(len(level.compared))
    kept = []
    for score, start, end in windows:
        if not any(taken[start:end]):
            taken[start:end] = b"\1" * (end - start)
            kept.append((score, start, end))
    bursts: list[Burst] = []
    for score, start, end in sorted(kept, key=lambda window: window[1]):
        burst = _burst(key, level, start, end, score)
        if bursts and bursts[-1].end == start:
            last = bursts[-1]
            if burst.seen / burst.baseline < method.lift * last.seen / last.baseline:
                burst = _burst(key, level, last.start, end, max(score, last.score))
                bursts.pop()
        found = min(soonest.get(each, end - 1) for each in range(burst.start, burst.end))
        bursts.append(replace(burst, found=found))
    return bursts


def _windows(level: Expectation, method: Method) -> Iterator[tuple[float, int, int]]:
    """Every window with enough in it: its score, its first bucket, the one after its last."""
    seen = list(accumulate(level.compared, initial=0))
    expected = list(accumulate((each or 0.0 for each in level.expected), initial=0.0))
    for start, mean in enumerate(level.expected):
        if mean is None:
            continue
        restless = (level.spread[start] - 1) / mean  # as known before the window, not from it
        for end in range(start + 1, min(start + method.longest, len(level.compared)) + 1):
            articles, usual = seen[end] - seen[start], expected[end] - expected[start]
            if articles >= method.least and articles >= method.lift * usual:
                spread = 1 + restless * usual / (end - start)
                score = evidence(articles, usual) / spread
                if score >= method.evidence:
                    yield score, start, end


def _burst(key: str, level: Expectation, start: int, end: int, score: float) -> Burst:
    inside = range(start, end)
    peak = max(inside, key=level.compared.__getitem__)
    return Burst(
        key,
        start,
        end,
        score,
        sum(level.compared[start:end]),
        sum(level.expected[each] or 0.0 for each in inside),
        level.threshold[peak] or 0.0,
        peak,
        end - 1,
    )
