"""The bursts of trends: each feed's counts with what is known of it, judged by `core.bursts`.

A stretch is judged with what went before it, also where the query bounds it, so that zooming in
changes no burst. Feeds known alike are counted together; where all are, the counts come from one
row of the roll-up a day.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC

from desktop_app.core.bursts import Burst, Finding, find_bursts, story_behind
from desktop_app.core.expectation import DAILY, HOURLY, WEEKLY, Method, Part
from desktop_app.core.seconds import DAY, HOUR
from desktop_app.core.trend_values import REST, Series, ToldBurst, Trends, articles_of
from desktop_app.core.trends import (
    Feed,
    Gap,
    Span,
    Unit,
    align,
    cover,
    edges,
    gaps,
    season,
)
from desktop_app.store import feeds, known, stories, trend_counts
from desktop_app.store.schema_trends import IMPORTS, UNDATED
from desktop_app.trends import Source

_METHODS: Mapping[Unit, Method] = {"hour": HOURLY, "day": DAILY, "week": WEEKLY}
_BEFORE: Mapping[Unit, int] = {"hour": 28 * DAY, "day": 120 * DAY, "week": 104 * 7 * DAY}
_STORY_BEFORE = 30  # buckets before a burst, in which a story's usual pace is looked for
_LATE = 12 * HOUR  # behind the newest answer, up to which a feed is up to date

Known = dict[int, tuple[Span, ...]]


def with_bursts(source: Source, found: Trends) -> Trends:
    """The same trends with bursts, what they were judged by, and gaps."""
    first = trend_counts.span(source.db, source.anytime(found.query))
    if first is None:
        return found
    marks = _wide(found, first[0])
    before = len(marks) - len(found.edges)
    spans = _known(source, marks)
    condition = source.anytime(found.query)
    step = HOUR if found.unit == "hour" else DAY
    within = (marks[0], marks[-1])
    totals = align(trend_counts.rows(source.db, "all", condition, within, step), marks)
    usual = season(totals.get("", (0,) * (len(marks) - 1)), marks, found.unit, UTC)
    covers = {feed: cover(each, marks) for feed, each in spans.items()}
    series, bursts = [], []
    for each in found.series:
        if each.key == REST:
            series.append(each)
            continue
        parts = _parts(source, found, each, marks, covers)
        judged = find_bursts(each.key, parts, usual, _METHODS[found.unit])
        series.append(_judged(each, judged, before))
        shown = [_shown(burst, judged, before) for burst in judged.bursts if burst.end > before]
        bursts += [_told(source, found, each, burst) for burst in shown]
    return replace(
        found,
        series=tuple(series),
        bursts=tuple(sorted(bursts, key=lambda each: (each.burst.start, -each.burst.score))),
        gaps=_gaps(source, found, spans),
    )


def _wide(found: Trends, first: int) -> tuple[int, ...]:
    """The edges of the trends and of as many buckets before them as judging wants."""
    start = max(found.edges[0] - _BEFORE[found.unit], first)
    if start >= found.edges[0]:
        return found.edges
    earlier = edges(start, found.edges[0] - 1, found.unit, UTC)
    return (*earlier[:-1], *found.edges)


def _known(source: Source, marks: Sequence[int]) -> Known:
    """By feed, for which spans it is known; what is up to date is so to the last edge."""
    spans: Known = {int(each.id): () for each in feeds.all_feeds(source.db)}
    spans |= known.spans(source.db)
    newest = max((each[-1][1] for each in spans.values() if each), default=0)
    found: Known = {}
    for feed, each in spans.items():
        if each and each[-1][1] >= newest - _LATE:
            start, stop = each[-1]
            each = (*each[:-1], (start, max(stop, marks[-1])))
        found[feed] = each
    if imported := trend_counts.imported(source.db):
        found[IMPORTS] = (imported,)
    if trend_counts.has_undated(source.db):
        found[UNDATED] = ()  # many at the time they came are no burst
    return found


def _parts(
    source: Source,
    found: Trends,
    series: Series,
    marks: Sequence[int],
    covers: Mapping[int, tuple[float, ...]],
) -> list[Part]:
    size, within = len(marks) - 1, (marks[0], marks[-1])
    condition = source.anytime(articles_of(found.query, series.term))
    everything = trend_counts.is_everything(source.anytime(found.query))
    rolled = everything and found.unit != "hour" and found.by in trend_counts.ROLLED
    kinds = set(covers.values())
    if len(kinds) <= 1:  # all feeds are known alike
        one = source.anytime(found.query) if rolled else condition
        kind, keys = (found.by, [series.key]) if rolled else ("all", None)
        step = HOUR if found.unit == "hour" else DAY
        rows = trend_counts.rows(source.db, kind, one, within, step, keys)
        counts = align(((at, "", n) for at, _, n in rows), marks).get("", (0,) * size)
        return [Part(counts, next(iter(kinds), (1.0,) * size))]
    if rolled:
        brought = trend_counts.rows_by_feed(source.db, found.by, [series.key], within)
    else:
        step = HOUR if found.unit == "hour" else DAY
        brought = trend_counts.scanned_by_feed(source.db, condition, within, step)
    groups: defaultdict[tuple[float, ...], list[int]] = defaultdict(lambda: [0] * size)
    for each in kinds:
        groups[each] = [0] * size
    for at, feed, number in brought:
        bucket = bisect_right(marks, at) - 1
        if feed in covers and 0 <= bucket < size:
            groups[covers[feed]][bucket] += number
    return [Part(counts, each) for each, counts in groups.items()]


def _judged(series: Series, judged: Finding, before: int) -> Series:
    return replace(
        series,
        compared=judged.compared[before:],
        baseline=judged.baseline[before:],
        threshold=judged.threshold[before:],
    )


def _shown(burst: Burst, judged: Finding, before: int) -> Burst:
    """A burst in the buckets that are shown; of one that began before them, the rest of it."""
    start = max(burst.start, before)
    inside = range(start, burst.end)
    peak = max(inside, key=judged.compared.__getitem__)
    return Burst(
        burst.key,
        start - before,
        burst.end - before,
        burst.score,
        sum(judged.compared[start : burst.end]),
        sum(judged.baseline[each] or 0.0 for each in inside),
        judged.threshold[peak] or 0.0,
        peak - before,
        max(burst.found, start) - before,
    )


def _told(source: Source, found: Trends, series: Series, burst: Burst) -> ToldBurst:
    """The burst with the story behind it, looked for among the articles of a while."""
    early = max(burst.start - _STORY_BEFORE, 0)
    marks = found.edges[early : burst.end + 1]
    condition = source.anytime(articles_of(found.query, series.term))
    reports = trend_counts.stories(source.db, condition, (marks[0], marks[-1]))
    nearer = replace(burst, start=burst.start - early, end=burst.end - early)
    story = story_behind(nearer, ((bisect_right(marks, at) - 1, each) for at, each in reports))
    rows = stories.rows(source.db, [story], source.language) if story is not None else []
    articles = sum(series.counts[burst.start : burst.end])
    return ToldBurst(burst, articles, story, rows[0].title if rows else None)


def _gaps(source: Source, found: Trends, spans: Known) -> tuple[Gap, ...]:
    """Where subscriptions are not known, from the first moment that one of them is.

    Those that have never answered are the business of the list of feeds: nothing of them is shown.
    """
    subscribed = {feed: each for feed, each in spans.items() if feed > IMPORTS and each}
    begun = min((each[0][0] for each in subscribed.values()), default=None)
    newest = max((each[-1][1] for each in subscribed.values()), default=0)
    if begun is None:
        return ()
    start = max(0, bisect_right(found.edges, begun) - 1)
    stop = bisect_right(found.edges[:-1], newest)
    marks = found.edges[start : stop + 1]
    if len(marks) < 2:
        return ()
    week = (newest - newest % DAY - 27 * DAY, newest - newest % DAY + DAY)
    brought = trend_counts.brought(source.db, week)
    names = {int(each.id): each.title for each in feeds.all_feeds(source.db)}
    told = [
        Feed(names.get(feed, str(feed)), each, max(brought.get(feed, 0) / 28, 0.01))
        for feed, each in subscribed.items()
    ]
    return gaps(told, marks)
