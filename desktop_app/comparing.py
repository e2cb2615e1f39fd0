"""Compares who told what: outlets by languages, what one language alone tells, what one lacks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from desktop_app.core.coverage import Report, blind_spots, compared, tellings
from desktop_app.core.coverage_values import BlindSpot, Coverage
from desktop_app.core.seconds import DAY
from desktop_app.core.trend_values import articles_of
from desktop_app.core.types import Expected
from desktop_app.mentions import only_mentioned
from desktop_app.store import coverage as store
from desktop_app.store import search, stories
from desktop_app.store.db import Database

MOST = 20_000  # articles compared, the newest
MOST_BLIND = 60
NEARBY = 2 * DAY  # seconds around a story, in which others must have been there to tell it


def compare(db: Database, condition: search.Sql, query: str, language: str) -> Coverage:
    """The coverage of what `condition` selects, which is what `query` means.

    Of more than MOST articles the newest are compared, and the query of the answer is narrowed to
    them. `language` is the reader's, for the titles of stories. The cost is linear in the articles
    compared. Raises Expected where more than MOST articles are of one second.
    """
    with db.atomic():  # one state of the library, whoever writes meanwhile
        whole = search.count(db, condition)
        if whole > MOST:
            condition, query = _newest(db, condition, query)
        reports = store.reports(db, condition)
        languages = compared(reports)
        only = only_mentioned(db, reports, languages) if languages else ()
        blind = tuple(_blind(db, reports, languages, language)) if languages else ()
        return Coverage(
            query=query,
            articles=len(reports),
            languages=languages,
            tellings=tellings(reports),
            only=only,
            blind=blind,
            left_out=whole - len(reports),
        )


def _newest(db: Database, condition: search.Sql, query: str) -> tuple[search.Sql, str]:
    """Condition and query narrowed to at most MOST articles, cut between two seconds."""
    cut, newest = store.time_of(db, condition, MOST), store.time_of(db, condition, 0)
    if cut is None or newest is None or cut >= newest:
        raise Expected(
            f"More than {MOST:,} articles are of one second, too many to be compared;"
            " narrow the query."
        )
    sql, values = condition
    return (f"({sql}) AND a.ordered > ?", [*values, cut]), articles_of(query, start=cut + 1)


def _blind(
    db: Database, reports: Sequence[Report], languages: Sequence[str], language: str
) -> Iterator[BlindSpot]:
    """Blind spots in languages that were there: that told of something in those days."""
    tags = store.tags_of_languages(db)
    told = store.of_stories(db, sorted({each.story for each in reports if each.story is not None}))
    kept: list[BlindSpot] = []
    for spot in blind_spots(told, languages):
        start, end = spot.first - NEARBY, told[spot.story][-1].at + NEARBY
        there = [each for each in spot.missing if store.is_told_within(db, tags[each], start, end)]
        if there:
            kept.append(replace(spot, missing=tuple(there)))
        if len(kept) == MOST_BLIND:
            break
    titles = {row.id: row.title for row in stories.rows(db, [s.story for s in kept], language)}
    for spot in kept:
        yield replace(spot, title=titles.get(spot.story, ""))
