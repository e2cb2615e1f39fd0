"""Counts through time made into trends: the series of a query, their bursts, what was rising.

A question names a query, by what to count and how finely; the numbers come from the store, the
judgement from `core`. Every count is that of the list which `trend_values.articles_of` asks for.
"""

from __future__ import annotations

import time
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC

from desktop_app.core import query_terms
from desktop_app.core.query import Words, parse
from desktop_app.core.seconds import DAY, HOUR
from desktop_app.core.trend_values import (
    REST,
    By,
    Milestone,
    RisingTerms,
    Series,
    Trends,
    articles_of,
)
from desktop_app.core.trends import Span, Unit, align, edges
from desktop_app.core.types import Expected, TopicCount
from desktop_app.jobs import Computer
from desktop_app.store import search, stories, trend_counts
from desktop_app.store.db import Database

FEW_DAYS = 3  # up to which hours are shown, where nothing else is asked for
MANY_DAYS = 400  # from which on weeks are
MOST_REST = 900  # characters of the term for all that is in no series
MOST_TEXTS = 4_000  # of one period, in which rising terms are looked for
MOST_TITLES = 20_000  # in which outstanding terms are
_PATIENCE = 120.0  # seconds


@dataclass(frozen=True, slots=True)
class Source:
    """Where trends are read from: the library, and what the packs say."""

    db: Database
    topics: Sequence[TopicCount]
    milestones: Sequence[Milestone]
    where: Callable[[str], search.Sql]
    anytime: Callable[[str], search.Sql]  # the same without the query's bounds of time
    language: str  # that names are given in
    computer: Computer


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: by what to count the articles of a query, from `start`, below `end`."""

    query: str
    by: By
    unit: Unit | None
    start: int | None
    end: int | None
    compare: tuple[str, ...]
    most: int


def trends(source: Source, asked: Question) -> Trends:
    """The series asked for, without their bursts. Expected where there are too many buckets."""
    condition = source.where(asked.query)
    found = _edges(source, asked, condition)
    unit, marks = found
    within = (marks[0], marks[-1])
    step = HOUR if unit == "hour" else DAY
    totals = align(trend_counts.rows(source.db, "all", condition, within, step), marks)
    return Trends(
        query=asked.query,
        by=asked.by,
        unit=unit,
        edges=marks,
        totals=totals.get("", (0,) * (len(marks) - 1)),
        series=tuple(_series(source, asked, condition, marks, step)),
        milestones=tuple(each for each in source.milestones if within[0] <= each.at < within[1]),
    )


def rising(source: Source, query: str, start: int, end: int, most: int) -> RisingTerms:
    """Terms that rose from the stretch before to that from `start`, below `end`.

    They are found in titles and summaries, of many articles in every n-th; the counts told are
    those of the lists that they lead to. Bounds of time that the query has are left out: the two
    stretches are the bounds.
    """
    query = query_terms.timeless(query)
    before = (start - (end - start), start)
    condition = source.where(query)
    found = source.computer.call(
        "rising",
        _texts(source, condition, (start, end)),
        _texts(source, condition, before),
        most,
        seconds=_PATIENCE,
    )
    counted, terms = [], {}
    everything = _count(source, query, "", (start, end)), _count(source, query, "", before)
    for each in found:
        term = query_terms.words(each.term)
        now = _count(source, query, term, (start, end))
        past = _count(source, query, term, before)
        if now > past and now * everything[1] > past * everything[0]:
            counted.append(replace(each, now=now, before=past))
            terms[each.term] = term
    return RisingTerms(query, start, end, tuple(counted), terms)


def _texts(source: Source, condition: search.Sql, within: Span) -> list[tuple[str, str | None]]:
    found = trend_counts.titles(source.db, condition, within, MOST_TEXTS)
    return [(text, language) for _, text, language in found]


def _count(source: Source, query: str, term: str, within: Span) -> int:
    """How many rows the list of `articles_of` has."""
    node = parse(term, 0)
    if isinstance(node, Words):
        return trend_counts.count_words(source.db, node, source.where(query), within)
    return search.count(source.db, source.where(articles_of(query, term, *within)))


def _edges(source: Source, asked: Question, condition: search.Sql) -> tuple[Unit, tuple[int, ...]]:
    now = int(time.time())
    first, last = trend_counts.span(source.db, condition) or (now, now)
    if asked.start is not None:
        first = asked.start
    if asked.end is not None:
        last = asked.end - 1
    if last < first:
        if asked.start is not None and asked.end is not None:
            raise Expected("The end of the time asked for is not after its beginning.")
        first, last = (first, first) if asked.start is not None else (last, last)
    days = (last - first) / DAY
    unit: Unit = asked.unit or (
        "hour" if days < FEW_DAYS else "week" if days > MANY_DAYS else "day"
    )
    return unit, edges(first, last, unit, UTC)


def _series(
    source: Source, asked: Question, condition: search.Sql, marks: Sequence[int], step: int
) -> list[Series]:
    if asked.by == "query":
        return _of_queries(source, asked.query, asked.compare, marks, step)
    if asked.by == "term":
        return _of_terms(source, asked, marks, step)
    within = (marks[0], marks[-1])
    counts, names, every = _counted(source, asked, condition, marks, step)
    keys = list(counts)
    rest = query_terms.none_of(_term(asked.by, names[key]) for key in keys)
    while len(rest) > MOST_REST:
        keys.pop()
        rest = query_terms.none_of(_term(asked.by, names[key]) for key in keys)
    looks = _looks(source, asked.by, [names[key] for key in keys])
    found = []
    for key in keys:
        name, color = looks[names[key]]
        found.append(Series(names[key], name, _term(asked.by, names[key]), counts[key], color))
    if asked.by != "topic":
        if every is None:
            rows = trend_counts.rows(source.db, "all", condition, within, step)
            every = align(rows, marks).get("", (0,) * (len(marks) - 1))
        left = list(every)
        for each in found:
            left = [a - b for a, b in zip(left, each.counts, strict=True)]
        if any(left):
            found.append(Series(REST, "", rest, tuple(left)))
    return found


def _counted(
    source: Source, asked: Question, condition: search.Sql, marks: Sequence[int], step: int
) -> tuple[dict[str, tuple[int, ...]], dict[str, str], tuple[int, ...] | None]:
    """The largest series by key, the largest first; their keys as written; all together if known.

    Keys are in small letters: an outlet written with other capitals is the same to a query.
    """
    within = (marks[0], marks[-1])
    wanted: list[str] | None = None
    is_rolled = trend_counts.is_everything(condition)
    if is_rolled or asked.by == "story":
        wanted = trend_counts.largest(source.db, asked.by, condition, within, asked.most)
    rows = []
    if wanted is None or wanted:
        rows = trend_counts.rows(source.db, asked.by, condition, within, step, wanted)
    every = None
    if wanted is None and asked.by != "topic":
        every = align(((at, "", n) for at, _, n in rows), marks).get("", (0,) * (len(marks) - 1))
    spelt: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for _, key, number in rows:
        spelt[_lower(key)][key] += number
    named = ((at, _lower(key), n) for at, key, n in rows if key)
    counts = align(named, marks, asked.most)
    return counts, {key: spelt[key].most_common(1)[0][0] for key in counts}, every


def _of_queries(
    source: Source, query: str, compare: Sequence[str], marks: Sequence[int], step: int
) -> list[Series]:
    found = []
    for each in compare:
        term = query_terms.grouped(each)
        condition = source.where(" ".join(filter(None, (query_terms.grouped(query), term))))
        rows = trend_counts.rows(source.db, "all", condition, (marks[0], marks[-1]), step)
        counts = align(rows, marks).get("", (0,) * (len(marks) - 1))
        found.append(Series(each, each, term, counts))
    return found


def _of_terms(source: Source, asked: Question, marks: Sequence[int], step: int) -> list[Series]:
    """The terms that events are called by; where nothing stands out, those that rose."""
    within = (marks[0], marks[-1])
    texts = trend_counts.titles(source.db, source.where(asked.query), within, MOST_TITLES)
    placed = [(bisect_right(marks, at) - 1, text, language) for at, text, language in texts]
    names = source.computer.call(
        "outstanding", placed, len(marks) - 1, asked.most, seconds=_PATIENCE
    ) or _risen(source, asked, within)
    terms = [query_terms.words(each) for each in names]
    series = _of_queries(source, asked.query, terms, marks, step)
    named = [replace(each, key=name, name=name) for name, each in zip(names, series, strict=True)]
    return sorted(named, key=lambda each: (-sum(each.counts), each.key))


def _risen(source: Source, asked: Question, within: Span) -> list[str]:
    """Terms that rose in the stretch; where nothing was before it, in the later half of it."""
    start, end = within
    if not _count(source, asked.query, "", (2 * start - end, start)):
        start += (end - start) // (2 * DAY) * DAY
    found = rising(source, asked.query, start, end, asked.most).found
    return [each.term for each in found]


def _looks(source: Source, by: By, keys: Sequence[str]) -> dict[str, tuple[str, str | None]]:
    """Name and colour of each key."""
    if by == "topic":
        topics = {each.id: each for each in source.topics}
        return {key: (topics[key].name, topics[key].color) if key in topics else (key, None)
                for key in keys}  # fmt: skip
    if by == "story":
        rows = stories.rows(source.db, [int(key) for key in keys], source.language)
        names = {str(each.id): each.title for each in rows}
        return {key: (names.get(key, key), None) for key in keys}
    return {key: (key, None) for key in keys}


def _term(by: By, key: str) -> str:
    return query_terms.term("lang" if by == "language" else by, key)


def _lower(key: str) -> str:
    """In small letters as SQLite sees them: those of ASCII."""
    return "".join(char.lower() if char < "\x80" else char for char in key)
