"""The frozen values by which trends cross borders between layers; conventions as in `types`.

Every number in them can be asked for: `articles_of` gives the query whose list has that many rows.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from desktop_app.core.bursts import Burst
from desktop_app.core.query_terms import grouped
from desktop_app.core.rising import Rising
from desktop_app.core.seconds import DAY
from desktop_app.core.trends import Gap, Unit

By = Literal["topic", "outlet", "language", "story", "term", "query"]
BYS: tuple[By, ...] = ("topic", "outlet", "language", "story", "term", "query")
UNITS: tuple[Unit, ...] = ("hour", "day", "week")
PARTITIONS = frozenset({"outlet", "language", "story"})  # an article is in one series at most
REST = ""  # the key of the series of all that is in no other

_LEAST_RISING = 7 * DAY  # of a burst: in a day or two hardly a word rises beyond chance


@dataclass(frozen=True, slots=True)
class Series:
    """Articles by bucket. `name` is for people; `term` narrows a query to its articles.

    `key` is a topic's id, an outlet, a language code, a story's id, a term or a query; REST for all
    that is in no other series. `color` is a topic's own, "#rrggbb". `baseline` and `threshold` are
    what its bursts were judged by (core.bursts.Finding); empty until they were looked for.
    """

    key: str
    name: str
    term: str
    counts: tuple[int, ...]
    color: str | None = None
    compared: tuple[int, ...] = ()
    baseline: tuple[float | None, ...] = ()
    threshold: tuple[float | None, ...] = ()


@dataclass(frozen=True, slots=True)
class ToldBurst:
    """A burst of a series, how many articles are in it, and the story that made it."""

    burst: Burst
    articles: int
    story: int | None
    title: str | None  # of that story


@dataclass(frozen=True, slots=True)
class Milestone:
    """What happened on the day that begins at `at`; `source` is an address that says so."""

    at: int
    name: str
    source: str


@dataclass(frozen=True, slots=True)
class Trends:
    """Counts of the articles that `query` selects, by bucket.

    `edges` are one more than buckets: bucket i holds times from edges[i], below edges[i + 1], in
    seconds. `totals` are all articles of the query; `series` the largest first, REST last, not all
    that there are of `by`. Series overlap unless `by` is one of PARTITIONS.
    """

    query: str
    by: By
    unit: Unit
    edges: tuple[int, ...]
    totals: tuple[int, ...]
    series: tuple[Series, ...]
    milestones: tuple[Milestone, ...] = ()
    bursts: tuple[ToldBurst, ...] = ()
    gaps: tuple[Gap, ...] = ()

    @property
    def overlaps(self) -> bool:
        return self.by not in PARTITIONS


@dataclass(frozen=True, slots=True)
class RisingTerms:
    """Terms that rose from the stretch before to the stretch from `start` to `end`.

    The stretch before is as long and ends at `start`. Counts are those of `query` with the term,
    whose list `terms` narrow to, by term.
    """

    query: str
    start: int
    end: int
    found: tuple[Rising, ...]
    terms: Mapping[str, str]


def rising_stretch(trends: Trends, *, is_whole: bool) -> tuple[int, int, bool]:
    """The stretch whose words are compared with those of the stretch before, and if it is a burst.

    It is that in sight. Where all there is is in sight there is nothing before it: it begins with
    the strongest burst and takes a week at least, or, without any, is the later half.
    """
    edges = trends.edges
    if not is_whole:
        return edges[0], edges[-1], False
    if trends.bursts:
        burst = max(trends.bursts, key=lambda each: each.burst.score).burst
        start, end = edges[burst.start], edges[burst.end]
        return start, max(end, min(start + _LEAST_RISING, edges[-1])), True
    return edges[len(edges) // 2], edges[-1], False


def articles_of(
    query: str, term: str = "", start: int | None = None, end: int | None = None
) -> str:
    """The query for what `query` selects and `term` narrows to, from `start`, below `end`."""
    parts = [each for each in (query, term, _stretch(start, end)) if each]
    if query and len(parts) > 1:
        parts[0] = grouped(query)
    return " ".join(parts)


def _stretch(start: int | None, end: int | None) -> str:
    if start is not None and end is not None and end - start == DAY and start % DAY == 0:
        return f"on:{_moment(start)}"
    parts = []
    if start is not None:
        parts.append(f"since:{_moment(start)}")
    if end is not None:  # what `until` names is included
        parts.append(f"until:{_moment(end - DAY if end % DAY == 0 else end - 1)}")
    return " ".join(parts)


def _moment(at: int) -> str:
    moment = datetime.fromtimestamp(at, UTC)
    if at % DAY == 0:
        return moment.strftime("%Y-%m-%d")
    return moment.strftime("%Y-%m-%dT%H:%M:%S")
