"""From a query's tree to SQL: the one place that decides which articles a query selects."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Sequence
from typing import Any as AnyValue

from desktop_app.core.query import All, Any, Is, Node, Not, Within, Words
from desktop_app.core.text import index_text
from desktop_app.core.types import QueryError
from desktop_app.store.db import Database

Sql = tuple[str, list[AnyValue]]
Indexed = tuple[int, str, str, str | None, str | None]
INDEXED = "id, title, text, author, summary"  # the columns of an Indexed

_STATES = {
    "read": "a.read = 1",
    "unread": "a.read = 0",
    "starred": "a.starred = 1",
    "failed": "a.state = 'failed'",
    "copy": "a.copy_of IS NOT NULL",
}
_HOLDS = {
    "image": "a.image IS NOT NULL",
    "figure": "a.id IN (SELECT article FROM figures)",
    "copy": "a.id IN (SELECT copy_of FROM articles WHERE copy_of IS NOT NULL)",
}


def where(node: Node, topics: Callable[[], Collection[str]]) -> Sql:
    """The condition on `articles a`. `topics` gives those that exist: another is an error."""
    match node:
        case All(nodes=()):
            return "1", []
        case All(nodes=nodes):
            words = [each for each in nodes if isinstance(each, Words)]
            others = [each for each in nodes if not isinstance(each, Words)]
            parts = [where(each, topics) for each in others]
            if words:  # one look into the index, not one for each word
                parts.insert(0, _found(" AND ".join(phrase(each) for each in words)))
            return _joined(parts, " AND ")
        case Any(nodes=nodes):
            return _joined([where(each, topics) for each in nodes], " OR ")
        case Not(node=inner):
            condition, values = where(inner, topics)
            return f"NOT ifnull(({condition}), 0)", values  # without a language is not in it
        case Words():
            return _found(phrase(node))
        case Within(start=start, end=end):
            return _within(start, end)
        case Is():
            return _field(node, topics)


def select(
    db: Database,
    condition: Sql,
    *,
    oldest_first: bool = False,
    limit: int | None = None,
    after: int | None = None,
) -> array[int]:
    """The ids that a condition selects, newest first; `after` continues behind that article."""
    sql, values = condition
    sign, way = (">", "ASC") if oldest_first else ("<", "DESC")
    if after is not None:
        sql = (
            f"({sql}) AND (a.ordered, a.id) {sign} (SELECT ordered, id FROM articles WHERE id = ?)"
        )
        values = [*values, after]
    order = f"ORDER BY a.ordered {way}, a.id {way} LIMIT ?"
    found = db.run(
        f"SELECT a.id FROM articles a WHERE {sql} {order}",
        [*values, -1 if limit is None else limit],
    )
    return array("q", (row[0] for row in found))


def count(db: Database, condition: Sql) -> int:
    """How many articles a condition selects."""
    sql, values = condition
    return int(db.value(f"SELECT count(*) FROM articles a WHERE {sql}", values))


def add_to_index(db: Database, rows: Sequence[Indexed]) -> None:
    """Index articles, given as (id, title, text, author, summary)."""
    db.run_many(
        "INSERT INTO search (rowid, title, body, author) VALUES (?, ?, ?, ?)", _indexed(rows)
    )


def take_from_index(db: Database, rows: Sequence[Indexed]) -> None:
    """Take articles out of the index, given exactly as they were put in."""
    db.run_many(
        "INSERT INTO search (search, rowid, title, body, author) VALUES ('delete', ?, ?, ?, ?)",
        _indexed(rows),
    )


def rebuild(db: Database) -> None:
    """Make the whole index anew from the articles."""
    db.run("INSERT INTO search (search) VALUES ('delete-all')")
    last, step = 0, 500
    while True:
        rows = db.run(
            f"SELECT {INDEXED} FROM articles JOIN texts ON article = id "
            "WHERE id > ? ORDER BY id LIMIT ?",
            (last, step),
        ).fetchall()
        if not rows:
            return
        add_to_index(db, rows)
        last = rows[-1][0]


def _indexed(rows: Sequence[Indexed]) -> list[tuple[int, str, str, str]]:
    """What is searched: all that is shown, so also a summary that the text does not hold."""
    return [
        (
            number,
            index_text(title),
            index_text(text if not summary or summary in text else f"{text}\n{summary}"),
            index_text(author or ""),
        )
        for number, title, text, author, summary in rows
    ]


def phrase(words: Words) -> str:
    """An FTS5 phrase: within the quotation marks nothing is an operator."""
    text = index_text(words.text).replace('"', " ").replace("\0", " ")
    column = f"{words.column} : " if words.column else ""
    return f'{column}"{" ".join(text.split())}"{"*" if words.prefix else ""}'


def _found(expression: str) -> Sql:
    return "a.id IN (SELECT rowid FROM search WHERE search MATCH ?)", [expression]


def _joined(parts: Sequence[Sql], by: str) -> Sql:
    sql = by.join(f"({condition})" for condition, _ in parts)
    return sql, [value for _, values in parts for value in values]


def _within(start: int | None, end: int | None) -> Sql:
    bounds = [("a.ordered >= ?", start), ("a.ordered < ?", end)]
    kept = [(sql, value) for sql, value in bounds if value is not None]
    return " AND ".join(sql for sql, _ in kept), [value for _, value in kept]


def _field(node: Is, topics: Callable[[], Collection[str]]) -> Sql:
    value = node.value
    match node.field:
        case "topic":
            if value not in topics():
                known = ", ".join(sorted(topics())) or "none: no pack is installed"
                raise QueryError(f"There is no topic '{value}'; topics are {known}", node.position)
            return "a.id IN (SELECT article FROM tags WHERE topic = ?)", [value]
        case "lang":
            return (
                "a.language IN (SELECT key FROM counts WHERE kind = 'language'"
                " AND (lower(key) = ? OR lower(key) LIKE ? ESCAPE '\\'))",
                [value, _escaped(value) + "-%"],
            )
        case "outlet":
            return (
                "a.outlet IN (SELECT key FROM counts WHERE kind = 'outlet'"
                " AND key LIKE ? ESCAPE '\\')",
                [_escaped(value) if node.quoted else _holds(value)],
            )
        case "feed":
            return (
                "a.id IN (SELECT s.article FROM sources s JOIN feeds f ON f.id = s.feed WHERE"
                " CAST(f.id AS TEXT) = ? OR ? AND (f.title LIKE ? ESCAPE '\\' OR f.url = ?))",
                [value, not value.isdecimal(), _holds(value), value],
            )
        case "folder":
            return (
                "a.id IN (SELECT s.article FROM sources s JOIN feeds f ON f.id = s.feed WHERE"
                " f.folder LIKE ? ESCAPE '\\' OR f.folder LIKE ? ESCAPE '\\')",
                [_escaped(value), _escaped(value) + "/%"],
            )
        case "tag":
            tag = value.strip("#＃")
            return "a.id IN (SELECT article FROM hashtags WHERE tag = ?)", [tag]
        case "story":  # one that became part of another is that one
            return (
                "a.story = ifnull((SELECT merged_into FROM stories WHERE id = ?), ?)",
                [int(value), int(value)],
            )
        case "is":
            return _STATES[value], []
        case "has":
            return _HOLDS[value], []
    raise ValueError(node.field)


def _escaped(value: str) -> str:
    return value.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _holds(value: str) -> str:
    return f"%{_escaped(value)}%"
