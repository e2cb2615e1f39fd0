"""A spot of a plot, and the query whose list holds exactly what it counts. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from desktop_app.core.trend_values import Trends, articles_of
from desktop_app.gui.plot_lines import bucket_at


@dataclass(frozen=True, slots=True)
class Spot:
    """A bucket of a series, or of all (`series` None); or a whole series, burst or milestone.

    `place` is that of the burst or milestone in the trends.
    """

    bucket: int
    series: int | None = None
    kind: Literal["point", "series", "burst", "milestone"] = "point"
    place: int = -1


def burst_spot(trends: Trends, place: int) -> Spot | None:
    """The spot of a burst; None where its series is not among those that are drawn."""
    burst = trends.bursts[place].burst
    for series, each in enumerate(trends.series):
        if each.key == burst.key and 0 <= burst.peak < len(trends.totals):
            return Spot(burst.peak, series, "burst", place)
    return None


def milestone_spot(trends: Trends, place: int) -> Spot | None:
    """The spot of a milestone; None where its day is outside all buckets."""
    at = trends.milestones[place].at
    if not trends.edges or not trends.edges[0] <= at < trends.edges[-1]:
        return None
    return Spot(bucket_at(trends.edges, at), None, "milestone", place)


def stretch_of(trends: Trends, spot: Spot) -> tuple[int, int]:
    """From when, and below when, the articles of a spot are."""
    edges = trends.edges
    if spot.kind == "series":
        return edges[0], edges[-1]
    if spot.kind == "burst":
        burst, last = trends.bursts[spot.place].burst, len(edges) - 1
        start = min(max(0, burst.start), last - 1)
        return edges[start], edges[min(max(burst.end, start + 1), last)]
    return edges[spot.bucket], edges[spot.bucket + 1]


def count_at(trends: Trends, spot: Spot) -> int:
    """How many articles a spot stands for, which its list will have."""
    counts = trends.totals if spot.series is None else trends.series[spot.series].counts
    if spot.kind == "series":
        return sum(counts)
    if spot.kind == "burst":
        burst = trends.bursts[spot.place].burst
        return sum(counts[max(0, burst.start) : max(burst.end, burst.start + 1)])
    return counts[spot.bucket]


def query_of(trends: Trends, spot: Spot) -> str:
    """The query of the articles that a spot counts."""
    term = "" if spot.series is None else trends.series[spot.series].term
    return articles_of(trends.query, term, *stretch_of(trends, spot))
