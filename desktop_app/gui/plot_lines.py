"""Trends as what a plot draws: each series with what it stands on, in articles or per cent.

Pure values; it knows no pixels and no colours.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.core.text import clean_line
from desktop_app.core.trend_values import Trends

Values = tuple[float | None, ...]
LONGEST_NAME = 200  # characters


@dataclass(frozen=True, slots=True)
class Line:
    """A series by bucket: what it shows, and the lower and upper edge of its band.

    Unstacked, the lower edge is zero and the upper one is the value. None: there is no coverage.
    """

    name: str
    values: Values
    low: Values
    high: Values


def lines_of(trends: Trends, *, share: bool) -> tuple[Line, ...]:
    """A line for each series, in the order of `trends.series`; stacked unless they overlap."""
    size = len(trends.totals)
    floor: list[float] = [0.0] * size
    found = []
    for series in trends.series:
        values = _shares(series.counts, trends.totals) if share else series.counts
        if trends.overlaps:
            low: Values = tuple(None if value is None else 0.0 for value in values)
            high: Values = values
        else:
            low = tuple(
                None if v is None else under for v, under in zip(values, floor, strict=True)
            )
            floor = [under + (v or 0.0) for v, under in zip(values, floor, strict=True)]
            high = tuple(None if v is None else over for v, over in zip(values, floor, strict=True))
        found.append(Line(shown(series.name), values, low, high))
    return tuple(found)


def _shares(counts: Sequence[int], totals: Sequence[int]) -> Values:
    """Per cent of all articles; None where there was none at all."""
    return tuple(100 * n / all_ if all_ else None for n, all_ in zip(counts, totals, strict=True))


def shown(text: str) -> str:
    """A name as it may be painted: one line, nothing invisible, of bounded length."""
    return clean_line(text[:LONGEST_NAME])


def bucket_at(edges: Sequence[int], when: float) -> int:
    """The bucket that holds a time, the first or last one for times outside."""
    return min(max(bisect_right(edges, when) - 1, 0), max(0, len(edges) - 2))


def middle(edges: Sequence[int], bucket: int) -> float:
    """Where a bucket's point stands."""
    return (edges[bucket] + edges[bucket + 1]) / 2


def buckets_seen(edges: Sequence[int], start: float, end: float) -> range:
    """The buckets of which any part is between two times."""
    if len(edges) < 2:
        return range(0)
    return range(bucket_at(edges, start), bucket_at(edges, end - 1e-6) + 1)


def most_of(lines: Sequence[Line], buckets: range) -> float:
    """The highest edge of any line within those buckets."""
    part = slice(buckets.start, buckets.stop)
    return max((high or 0.0 for line in lines for high in line.high[part]), default=0.0)
