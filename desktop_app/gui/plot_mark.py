"""Finds in a plot what a query asks for, so that what was chosen stays marked. Pure."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from datetime import UTC, datetime

from desktop_app.core.trend_values import Trends, articles_of
from desktop_app.gui.plot_scale import DAY

_MOMENT = r"(\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d)?)"
_TAIL = re.compile(rf"(?:^|\s)(?:on:{_MOMENT}|since:{_MOMENT} until:{_MOMENT})$")


@dataclass(frozen=True, slots=True)
class Mark:
    """Articles of a series (None: of all) from `start`, below `end`, in seconds."""

    term: str | None
    start: int
    end: int


def mark_of(trends: Trends, query: str) -> Mark | None:
    """What `query` asks for, if it is one that `trends` could have asked; series by its term."""
    tail = _TAIL.search(query)
    if tail is None:
        return None
    day, since, until = tail.groups()
    try:
        start = _seconds(day or since)
        end = _seconds(day or until) + (1 if "T" in (day or until) else DAY)
    except ValueError:
        return None
    for term in ("", *(series.term for series in trends.series)):
        if articles_of(trends.query, term, start, end) == query:
            return Mark(term or None, start, end)
    return None


def count_of(trends: Trends, mark: Mark) -> int | None:
    """How many articles are marked; None where no edges of buckets tell it."""
    first, last = bisect_left(trends.edges, mark.start), bisect_left(trends.edges, mark.end)
    if (
        mark.start not in trends.edges[first : first + 1]
        or mark.end not in trends.edges[last : last + 1]
    ):
        return None
    series = series_of(trends, mark)
    if mark.term is not None and series is None:
        return None
    counts = trends.totals if series is None else trends.series[series].counts
    return sum(counts[first:last])


def series_of(trends: Trends, mark: Mark) -> int | None:
    """The series that is marked; None for all articles, or if it is drawn no more."""
    if mark.term is None:
        return None
    places = (place for place, each in enumerate(trends.series) if each.term == mark.term)
    return next(places, None)


def _seconds(moment: str) -> int:
    return int(datetime.fromisoformat(moment).replace(tzinfo=UTC).timestamp())
