"""What a series of counts should show if nothing happened, bucket after bucket, from its past.

The expected rate of a feed is an exponentially weighted mean of its earlier buckets; the rates of
the feeds that can be compared in a bucket are summed. Feeds that are not known in it, or have not
been known for long, are left out of what is seen and of what is expected alike. `bursts` judges.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

_PRIOR_WEIGHT = 3.0  # buckets that what is assumed of an unseen series counts for
_PRIOR_RATE = 0.1  # articles a bucket, assumed of an unseen series
_PRIOR_SPREAD = 3.0  # until a series has shown its own
_NEWTON_STEPS = 8
_HELD = 6.0  # the square of how many deviations one bucket may add to the spread
_LEAST_SEASON = 0.05


@dataclass(frozen=True, slots=True)
class Method:
    """What is held for a burst; times are in buckets.

    `evidence` in nats: 8 lets chance alone make about one burst in 3,000 buckets. `least` articles
    and `lift` times the baseline are asked for beside it, since evidence alone makes much of the
    small rises of a large series.
    """

    half_life: float = 14.0  # after which a bucket counts half for the baseline
    settled: float = 7.0  # how much of a feed must be known before it is compared
    longest: int = 7  # the widest window looked at; longer bursts are joined from several
    evidence: float = 8.0
    least: int = 4
    lift: float = 2.0


DAILY = Method()
HOURLY = Method(half_life=14 * 24.0, settled=7 * 24.0, longest=48, evidence=11.0)
TERMS = Method(evidence=14.0, least=5)  # of daily titles: thousands of terms try their luck
WEEKLY = Method(half_life=8.0, settled=4.0, longest=4)


@dataclass(frozen=True, slots=True)
class Part:
    """What one feed brought, by bucket, and how much of each bucket it is known for (0 to 1)."""

    counts: Sequence[int]
    cover: Sequence[float]


def evidence(seen: float, expected: float) -> float:
    """How much speaks for a higher rate than expected, in nats; 0 where it is not higher."""
    if seen <= expected or expected <= 0:
        return 0.0
    return seen * math.log(seen / expected) - (seen - expected)


def enough(expected: float, wanted: float) -> float:
    """The count at which `evidence(count, expected)` reaches `wanted`, by Newton's method."""
    seen = expected + math.sqrt(2 * wanted * expected) + wanted
    for _ in range(_NEWTON_STEPS):
        ratio = math.log(seen / expected)
        seen -= (seen * ratio - seen + expected - wanted) / ratio
    return seen


@dataclass(slots=True)
class Group:
    """Feeds known for the same stretches, and the decayed sums of their past."""

    counts: list[int]
    cover: tuple[float, ...]
    articles: float = 0.0
    exposure: float = 0.0
    known: float = 0.0


def group(parts: Iterable[Part]) -> list[Group]:
    """Feeds by what is known of them; ValueError where lengths differ."""
    groups: dict[tuple[float, ...], Group] = {}
    for part in parts:
        cover = tuple(part.cover)
        group = groups.setdefault(cover, Group([0] * len(cover), cover))
        if len(part.counts) != len(group.counts) or len(cover) != len(next(iter(groups))):
            raise ValueError("counts and cover differ in length")
        group.counts = [a + b for a, b in zip(group.counts, part.counts, strict=True)]
    return list(groups.values())


@dataclass(slots=True)
class Expectation:
    """What is expected and what was seen, by bucket; nothing is taken from a later bucket.

    `expected` and `threshold` are None where no feed can be compared. `threshold` is the count
    that makes a burst of one bucket by itself. `spread` is the variance of the series, 1 being
    that of a Poisson series.
    """

    groups: list[Group]
    season: Sequence[float]
    method: Method
    compared: list[int] = field(default_factory=list)
    expected: list[float | None] = field(default_factory=list)
    threshold: list[float | None] = field(default_factory=list)
    spread: list[float] = field(default_factory=list)
    _assumed: float = _PRIOR_WEIGHT  # what is left of the prior's weight
    _excess: float = 0.0  # squared deviations beyond those of a Poisson series, decayed
    _means: float = 0.0  # what was expected where they were seen, decayed alike

    def step(self, bucket: int) -> None:
        """Judges `bucket`, then learns from it; to be called for each in order."""
        season = max(self.season[bucket], _LEAST_SEASON)
        able = [g for g in self.groups if g.cover[bucket] > 0 and g.known >= self.method.settled]
        seen = sum(g.counts[bucket] for g in able)
        spread = 1.0
        expected = threshold = None
        cap = 1.0
        if able:
            rate = sum(g.articles / (g.exposure + _PRIOR_WEIGHT) for g in able)
            longest = max(g.exposure for g in able)
            rate += _PRIOR_RATE * _PRIOR_WEIGHT / (longest + _PRIOR_WEIGHT)
            expected = rate * season  # of a whole bucket: one known in part must show as much
            spread = self._spread(expected)
            threshold = max(
                enough(expected, self.method.evidence * spread),
                self.method.lift * expected,
                float(self.method.least),
            )
            # A burst must not become what is usual; a lasting change does, over weeks.
            cap = min(1.0, threshold / seen) if seen else 1.0
            self._vary(seen, expected, spread)
        self.compared.append(seen)
        self.expected.append(expected)
        self.threshold.append(threshold)
        self.spread.append(spread)
        self._learn(bucket, season, cap)

    def _learn(self, bucket: int, season: float, cap: float) -> None:
        fade = 0.5 ** (1 / self.method.half_life)
        for group in self.groups:
            cover = min(1.0, group.cover[bucket])
            if cover <= 0:
                continue  # what is known of a feed does not fade while nothing is heard of it
            group.articles = group.articles * fade + group.counts[bucket] * cap
            group.exposure = group.exposure * fade + cover * season
            group.known += cover

    def _spread(self, expected: float) -> float:
        """1 + k times `expected`, as of a negative binomial series, k being what was seen so far.

        So it holds when feeds come or fail: what makes a topic restless grows with its level.
        """
        excess = (_PRIOR_SPREAD - 1) * self._assumed + self._excess
        return max(1.0, 1 + excess * expected / (expected * self._assumed + self._means))

    def _vary(self, seen: float, expected: float, spread: float) -> None:
        fade = 0.5 ** (1 / (2 * self.method.half_life))
        # Held within bounds, as Huber does: bursts are no part of the usual spread.
        square = min((seen - expected) ** 2 / (expected + 0.5), _HELD * spread)
        self._assumed *= fade
        self._excess = self._excess * fade + square - 1
        self._means = self._means * fade + expected
