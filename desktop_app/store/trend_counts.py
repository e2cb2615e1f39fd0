"""How many articles there are through time, of what a query selects and by what they are.

Where the query selects everything the numbers are read from the roll-up, so that the cost is that
of the points drawn; else by one look at the articles it selects.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from desktop_app.core.query import Words
from desktop_app.core.seconds import DAY, HOUR
from desktop_app.core.trends import Span
from desktop_app.store.db import Database
from desktop_app.store.schema_trends import (
    ALL_FEEDS,
    IMPORTS,
    UNDATED,
    language_key,
)
from desktop_app.store.search import Sql, phrase

Row = tuple[int, str, int]  # beginning of the hour or day, key, articles

_KEYS = {
    "all": "''",
    "topic": "t.topic",
    "language": language_key("a.language"),
    "outlet": "ifnull(a.outlet, '')",
    "story": "CAST(a.story AS TEXT)",
}
ROLLED = frozenset({"all", "topic", "language", "outlet"})
_EVERYTHING = "1"


def is_everything(condition: Sql) -> bool:
    return condition[0] == _EVERYTHING


def span(db: Database, condition: Sql) -> tuple[int, int] | None:
    """The time of the first and of the last article; None where there is none."""
    sql, values = condition
    if is_everything(condition):  # two looks at an index, not one at every article
        first = db.value("SELECT min(ordered) FROM articles")
        last = db.value("SELECT max(ordered) FROM articles")
    else:
        first, last = db.run(
            f"SELECT min(a.ordered), max(a.ordered) FROM articles a WHERE {sql}", values
        ).fetchone()
    return None if first is None else (first, last)


def largest(db: Database, kind: str, condition: Sql, within: Span, most: int) -> list[str]:
    """The keys with most articles, largest first; what is written in other capitals is one key."""
    if most < 1:
        return []
    if kind == "story" and is_everything(condition):
        return _largest_stories(db, within, most)
    if is_everything(condition):
        found = db.run(
            "SELECT key, sum(articles) AS n, max(articles) FROM rollup WHERE kind = ? AND step = ?"
            " AND feed = ? AND at >= ? AND at < ? AND key <> ''"
            " GROUP BY key COLLATE NOCASE HAVING n > 0 ORDER BY n DESC, 1 LIMIT ?",
            (kind, _step(within), ALL_FEEDS, *within, most),
        )
    else:
        key, tables = _source(kind)
        sql, values = condition
        found = db.run(
            f"SELECT {key} AS key, count(*) AS n FROM {tables} WHERE ({sql}) AND a.ordered >= ?"
            " AND a.ordered < ? AND key <> '' GROUP BY key COLLATE NOCASE ORDER BY n DESC, 1"
            " LIMIT ?",
            [*values, *within, most],
        )
    return [row[0] for row in found]


def _largest_stories(db: Database, within: Span, most: int) -> list[str]:
    """As `largest`: stories by their size, looked into until the next cannot have more in it."""
    best: list[tuple[int, int]] = []
    for story, articles in db.run(
        "SELECT id, articles FROM stories WHERE articles > 0 AND last >= ?"
        " ORDER BY articles DESC, last DESC, id DESC",
        (within[0],),
    ):
        if len(best) == most and articles <= best[-1][0]:
            break
        inside = db.value(
            "SELECT count(*) FROM articles WHERE story = ? AND ordered >= ? AND ordered < ?",
            (story, *within),
        )
        if inside:
            best = sorted([*best, (inside, story)], key=lambda each: (-each[0], each[1]))[:most]
    return [str(story) for _, story in best]


def rows(
    db: Database,
    kind: str,
    condition: Sql,
    within: Span,
    step: int,
    keys: Collection[str | int] | None = None,
) -> list[Row]:
    """Counts by hour or day (`step`) and key, from the first second of `within` to its last."""
    if is_everything(condition) and kind in ROLLED:
        sql, values = "kind = ? AND step = ? AND feed = ?", [kind, step, ALL_FEEDS]
        return _rolled(db, sql, values, within, keys)
    key, tables = _source(kind)
    sql, values = condition
    chosen = ""
    if keys is not None:
        numbers = kind == "story"  # which an index is asked by
        chosen = f" AND {'a.story' if numbers else 'key COLLATE NOCASE'} IN ({_marks(keys)})"
        keys = [int(each) for each in keys] if numbers else keys
    return db.run(
        f"SELECT {_begin(step)} AS at, {key} AS key, count(*) FROM {tables} WHERE ({sql})"
        f" AND a.ordered >= ? AND a.ordered < ?{chosen} GROUP BY at, key",
        [*values, *within, *(keys or ())],
    ).fetchall()


def rows_by_feed(
    db: Database, kind: str, keys: Sequence[str], within: Span
) -> list[tuple[int, int, int]]:
    """From the roll-up by days: (beginning, feed, articles) of what any of `keys` is."""
    return db.run(
        "SELECT at, feed, articles FROM rollup WHERE kind = ? AND step = ? AND feed IN"
        f" (SELECT id FROM feeds UNION ALL SELECT {IMPORTS})"
        f" AND key COLLATE NOCASE IN ({_marks(keys)}) AND at >= ? AND at < ? AND articles > 0",
        [kind, DAY, *keys, *within],
    ).fetchall()


def scanned_by_feed(
    db: Database, condition: Sql, within: Span, step: int
) -> list[tuple[int, int, int]]:
    """(beginning, feed, articles) of what a condition selects, by a look at each article."""
    sql, values = condition
    return db.run(
        f"SELECT {_begin(step)} AS at, a.brought_by, count(*) FROM articles a WHERE ({sql})"
        " AND a.ordered >= ? AND a.ordered < ? GROUP BY 1, 2",
        [*values, *within],
    ).fetchall()


def stories(db: Database, condition: Sql, within: Span) -> list[tuple[int, int | None]]:
    """(time, story) of each article that a condition selects."""
    sql, values = condition
    return db.run(
        f"SELECT a.ordered, a.story FROM articles a WHERE ({sql})"
        " AND a.ordered >= ? AND a.ordered < ?",
        [*values, *within],
    ).fetchall()


def imported(db: Database) -> Span | None:
    """From the first imported article to the end of the last one's day: what imports tell of."""
    first, last = db.run(
        "SELECT min(at), max(at) FROM rollup WHERE kind = 'all' AND step = ? AND feed = ?"
        " AND articles > 0",
        (DAY, IMPORTS),
    ).fetchone()
    return None if first is None else (first, last + DAY)


def has_undated(db: Database) -> bool:
    """Whether articles were imported that stand at the time they came, for want of a date."""
    return bool(
        db.value(
            "SELECT 1 FROM rollup WHERE kind = 'all' AND step = ? AND feed = ? AND articles > 0",
            (DAY, UNDATED),
        )
    )


def brought(db: Database, within: Span) -> dict[int, int]:
    """How many articles each feed brought in a stretch of whole days."""
    return dict(
        db.run(
            "SELECT feed, sum(articles) FROM rollup WHERE kind = 'all' AND step = ? AND feed >= 0"
            " AND at >= ? AND at < ? GROUP BY feed",
            (DAY, *within),
        ).fetchall()
    )


def count_words(db: Database, words: Words, condition: Sql, within: Span) -> int:
    """How many articles of a condition and a stretch of time hold these words.

    Ids grow with time, mostly: the index is asked for those of the stretch alone.
    """
    sql, values = condition
    first, last = db.run(
        "SELECT min(id), max(id) FROM articles WHERE ordered >= ? AND ordered < ?", within
    ).fetchone()
    if first is None:
        return 0
    return int(
        db.value(
            "SELECT count(*) FROM search s JOIN articles a ON a.id = s.rowid WHERE search MATCH ?"
            f" AND s.rowid >= ? AND s.rowid <= ? AND a.ordered >= ? AND a.ordered < ? AND ({sql})",
            [phrase(words), first, last, *within, *values],
        )
    )


def titles(
    db: Database, condition: Sql, within: Span, most: int
) -> list[tuple[int, str, str | None]]:
    """(time, title and summary, language) of what a condition selects; of many, every n-th."""
    sql, values = condition
    chosen = [
        row[0]
        for row in db.run(
            f"SELECT a.id FROM articles a WHERE ({sql}) AND a.ordered >= ? AND a.ordered < ?"
            " ORDER BY a.ordered, a.id",
            [*values, *within],
        )
    ]
    each = -(-len(chosen) // most) if chosen else 1
    found = db.rows_in(
        "SELECT ordered, title, summary, language FROM articles WHERE id IN (…)", chosen[::each]
    )
    return [(at, f"{title}\n{summary or ''}", language) for at, title, summary, language in found]


def _rolled(
    db: Database, sql: str, values: list[object], within: Span, keys: Collection[str | int] | None
) -> list[Row]:
    chosen = "" if keys is None else f" AND key COLLATE NOCASE IN ({_marks(keys)})"
    return db.run(
        f"SELECT at, key, articles FROM rollup WHERE {sql}{chosen}"
        " AND at >= ? AND at < ? AND articles > 0",
        [*values, *(keys or ()), *within],
    ).fetchall()


def _source(kind: str) -> tuple[str, str]:
    tables = "articles a JOIN tags t ON t.article = a.id" if kind == "topic" else "articles a"
    return _KEYS[kind], tables


def _begin(step: int) -> str:
    return f"(a.ordered - ((a.ordered % {step}) + {step}) % {step})"


def _step(within: Span) -> int:
    return DAY if within[0] % DAY == 0 and within[1] % DAY == 0 else HOUR


def _marks(keys: Collection[object]) -> str:
    return ",".join("?" * len(keys))
