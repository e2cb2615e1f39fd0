"""What comparing coverage reads of the library. It compares nothing itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, NamedTuple

from desktop_app.core.coverage import Report, primary
from desktop_app.store.db import Database
from desktop_app.store.search import Sql, select

_REPORT = "a.id, a.outlet, a.language, a.ordered, a.story, a.copy_of IS NOT NULL"
_IN_ORDER = "a.ordered, a.title, a.id"  # the id last: it tells in which order articles came


class Told(NamedTuple):
    """A key figure as it stands in an article: `part` is "title" or "text"."""

    article: int
    value: float
    unit: str
    part: str
    start: int
    end: int


def time_of(db: Database, condition: Sql, place: int) -> int | None:
    """The time of the article at a place of the list, newest first, counted from 0."""
    sql, values = condition
    found: int | None = db.value(
        f"SELECT a.ordered FROM articles a WHERE {sql}"
        " ORDER BY a.ordered DESC, a.id DESC LIMIT 1 OFFSET ?",
        [*values, place],
    )
    return found


def reports(db: Database, condition: Sql) -> list[Report]:
    """The articles that a condition selects, by time."""
    sql, values = condition
    found = db.run(f"SELECT {_REPORT} FROM articles a WHERE {sql} ORDER BY {_IN_ORDER}", values)
    return [_report(row) for row in found]


def of_stories(db: Database, stories: Sequence[int]) -> dict[int, list[Report]]:
    """All articles of stories that have more than one, by time within each."""
    several = db.rows_in("SELECT id FROM stories WHERE articles > 1 AND id IN (…)", stories)
    found: defaultdict[int, list[Report]] = defaultdict(list)
    for row in db.rows_in(
        f"SELECT {_REPORT} FROM articles a WHERE a.story IN (…) ORDER BY a.story, {_IN_ORDER}",
        [number for (number,) in several],
    ):
        found[row[4]].append(_report(row))
    return dict(found)


def tags_of_languages(db: Database) -> dict[str, list[str]]:
    """The language tags that stand in the library, by language without script and region."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for (tag,) in db.run("SELECT key FROM counts WHERE kind = 'language' AND key <> ''"):
        found[primary(tag)].append(tag)
    return dict(found)


def is_told_within(db: Database, tags: Sequence[str], start: int, end: int) -> bool:
    """Whether there is an article in one of these languages from that stretch of time."""
    return bool(
        db.rows_in(
            "SELECT 1 WHERE EXISTS (SELECT 1 FROM articles WHERE language IN (…)"
            f" AND ordered BETWEEN {int(start)} AND {int(end)})",
            tags,
        )
    )


def features(db: Database, numbers: Sequence[int]) -> list[tuple[int, str]]:
    """(article, packed features)."""
    return db.rows_in("SELECT article, terms FROM features WHERE article IN (…)", numbers)


def hashtags(db: Database, numbers: Sequence[int]) -> list[tuple[int, str]]:
    """(article, hashtag as it stands there, without its sign)."""
    return db.rows_in("SELECT article, tag FROM hashtags WHERE article IN (…)", numbers)


def figures(db: Database, numbers: Sequence[int]) -> list[Told]:
    """The key figures of articles, those of a title before those of its text."""
    found = db.rows_in(
        "SELECT article, value, ifnull(unit, ''), part, start, stop FROM figures"
        " WHERE article IN (…) ORDER BY article, part DESC, start",
        numbers,
    )
    return [Told(*row) for row in found]


def chosen(db: Database, condition: Sql) -> set[int]:
    """The ids that a condition selects."""
    return set(select(db, condition))


def _report(row: Sequence[Any]) -> Report:
    number, outlet, language, at, story, is_copy = row
    return Report(number, outlet or "", primary(language), at, story, bool(is_copy))
