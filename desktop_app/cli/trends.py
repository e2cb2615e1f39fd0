"""The verb trends: counts through time, what is unusual in them, and the words that rose.

Asks and gives JSON; how it is told to people is in `trend_page`.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from desktop_app.cli.output import iso
from desktop_app.cli.parser import QUERY, Call, Usage, Verb, at_least_one, one_text, option
from desktop_app.cli.trend_page import stretches, trend_page
from desktop_app.core.query import Within, parse
from desktop_app.core.trend_values import (
    BYS,
    UNITS,
    By,
    RisingTerms,
    Series,
    Trends,
    articles_of,
    rising_stretch,
)
from desktop_app.core.trends import share
from desktop_app.core.types import QueryError

_PLACES = 6  # decimals of a share; so many that shares of a whole still make one


def trends(call: Call) -> int:
    args = call.args
    query, compare = call.query, tuple(args.compare)
    by: By = args.by or ("query" if compare else "topic")
    if (by == "query") != bool(compare):
        raise Usage("--by query and --compare QUERY go together: say which queries to compare.")
    for each in compare:
        _check_query(each)
    if query and compare:  # what is compared is not within it but beside it
        query, compare = "", (query, *compare)
    compare = _without_doubles(call, compare)
    start, end = _stretch_asked(args.start, args.end)
    found = call.engine.with_bursts(
        call.engine.trends(query, by, args.bucket, start, end, compare=compare, most=args.limit)
    )
    rising = _rising(call, found, start, end)
    if rising and call.out.as_json:  # else it stands on the page
        call.out.note(f"Rising terms: {stretches(rising)} (UTC).")
    call.out.give(**_fields(found, rising, as_shares=args.share))
    for line in trend_page(found, rising, as_shares=args.share):
        call.out.say(line)
    return 0


def _rising(call: Call, found: Trends, start: int | None, end: int | None) -> RisingTerms | None:
    """Of the stretch asked for; where none was, of that which the window looks at."""
    if not sum(found.totals):
        return None
    first, last, _ = rising_stretch(found, is_whole=start is None and end is None)
    return call.engine.rising(found.query, start or first, end or last)


def _stretch_asked(first: str | None, last: str | None) -> tuple[int | None, int | None]:
    """From which second, and below which. Raises Usage."""
    now = int(time.time())
    start = _within("since", first, now).start if first is not None else None
    end = _within("until", last, now).end if last is not None else None
    if start is not None and end is not None and start >= end:
        raise Usage(f"--from {first} is not before --to {last}; there is no time between them.")
    return start, end


def _within(field: str, date: str, now: int) -> Within:
    """The time that a query with this field and date selects: what holds there holds here."""
    name = "--from" if field == "since" else "--to"
    try:
        found = parse(f'{field}:"{date}"', now)
    except QueryError as error:
        raise Usage(f"{name}: {str(error).rstrip('.')}.") from error
    if not isinstance(found, Within):
        raise Usage(f"{name}: {date[:40]!r} is not a date; write 2025-01-17 or 7d.")
    return found


def _check_query(query: str) -> None:
    """Of several queries in one command, an error says which is wrong. Raises Usage."""
    if not query.strip():
        raise Usage("--compare was given an empty query; say what to count.")
    try:
        parse(query, int(time.time()))
    except QueryError as error:
        place = f"at character {error.position + 1} of --compare {query[:60]!r}"
        raise Usage(f"{str(error).rstrip('.')}, {place}.") from error


def _without_doubles(call: Call, queries: Sequence[str]) -> tuple[str, ...]:
    """Each query once: a series is named by its query."""
    seen = Counter(each.strip() for each in queries)
    for query, times in seen.items():
        if times > 1:
            call.out.note(f"{query[:60]!r} is to be compared {times} times; it is counted once.")
    return tuple(seen)


def _fields(found: Trends, rising: RisingTerms | None, *, as_shares: bool) -> dict[str, Any]:
    edges, series = found.edges, found.series
    return {
        "query": found.query,
        "by": found.by,
        "bucket": found.unit,
        "zone": "UTC",
        "basis": "published",
        "buckets": [iso(each) for each in edges[:-1]],
        "end": iso(edges[-1]) if edges else None,
        "totals": list(found.totals),
        "series": {each.key: _numbers(each, found, as_shares) for each in series},
        "names": {each.key: each.name for each in series},
        "queries": {each.key: articles_of(found.query, each.term) for each in series},
        "milestones": [
            {"date": (iso(each.at) or "")[:10], "name": each.name, "source": each.source}
            for each in found.milestones
        ],
        "bursts": list(_bursts(found)),
        "gaps": [
            {
                "from": iso(each.start),
                "to": iso(each.end),
                "missing": each.missing,
                "feeds": list(each.feeds),
            }
            for each in found.gaps
        ],
        "rising": list(_risen(rising)) if rising else [],
        "rising_from": iso(rising.start) if rising else None,
        "rising_to": iso(rising.end) if rising else None,
    }


def _numbers(series: Series, found: Trends, as_shares: bool) -> list[int | float | None]:
    if not as_shares:
        return list(series.counts)
    parts = share(series.counts, found.totals)
    return [each if each is None else round(each, _PLACES) for each in parts]


def _bursts(found: Trends) -> Iterator[dict[str, Any]]:
    for told in found.bursts:
        burst = told.burst
        yield {
            "key": burst.key,
            "from": iso(found.edges[burst.start]),
            "to": iso(found.edges[burst.end]),
            "score": round(burst.score, 2),
            "baseline": round(burst.baseline, 2),
            "peak": iso(found.edges[burst.peak]),
            "threshold": round(burst.threshold, 2),  # of the peak's bucket alone
            "articles": told.articles,
            "story": told.story,
            "title": told.title or None,
        }


def _risen(rising: RisingTerms) -> Iterator[dict[str, Any]]:
    for each in rising.found:
        term = rising.terms.get(each.term)
        yield {
            "term": each.term,
            "score": each.score,
            "now": each.now,
            "before": each.before,
            "query": articles_of(rising.query, term, rising.start, rising.end) if term else None,
        }


VERBS = (
    Verb(
        "trends",
        "trends [QUERY] [--by WHAT] [--bucket UNIT] [--share] [--from DATE] [--to DATE] "
        "[--compare QUERY]… [--limit N] [--json]",
        "articles through time, what is unusual, and the words that rose",
        trends,
        (
            QUERY,
            option("--by", choices=BYS, help="what the counts are split by; topic where not said"),
            option("--bucket", choices=UNITS, help="a step in time; where not said, one that fits"),
            option("--share", action="store_true", help="parts of all articles, 0 to 1"),
            option(
                "--from",
                dest="start",
                metavar="DATE",
                type=one_text,
                help="from this day on, as in queries: 2025-01-17, 2025-01, today or 7d",
            ),
            option(
                "--to",
                dest="end",
                metavar="DATE",
                type=one_text,
                help='to this day, included; in JSON, "to" is the first moment after',
            ),
            option(
                "--compare",
                metavar="QUERY",
                action="append",
                default=[],
                type=one_text,
                help="count this query beside QUERY; may be given several times",
            ),
            option(
                "--limit",
                metavar="N",
                type=at_least_one,
                default=8,
                help="at most N series, the largest; 8 where not said",
            ),
        ),
    ),
)
