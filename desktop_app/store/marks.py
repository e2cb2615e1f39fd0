"""What the reader did, and how to take it back. Only these functions write the reader's columns."""

from __future__ import annotations

import json
from collections.abc import Sequence

from desktop_app.core.identity import title_key
from desktop_app.core.types import Expected, Tag
from desktop_app.store import history, story_marks
from desktop_app.store.db import Database
from desktop_app.store.intake import insert_tags
from desktop_app.store.search import Sql

MARKS = {"read": ("read", 1), "unread": ("read", 0), "starred": ("starred", 1),
         "unstarred": ("starred", 0)}  # fmt: skip


def mark(
    db: Database, what: str, chosen: Sql | Sequence[int], now: int, *, remember: bool = True
) -> tuple[int, ...]:
    """Mark the articles of a condition or with these ids; the ids that changed."""
    if what not in MARKS:
        raise Expected(f"'{what}' is no mark; use {', '.join(MARKS)}.")
    column, value = MARKS[what]
    if isinstance(chosen, tuple) and len(chosen) == 2 and isinstance(chosen[0], str):
        condition, values = chosen
        sql = f"SELECT a.id FROM articles a WHERE ({condition}) AND a.{column} <> {value}"
        found = [row[0] for row in db.run(sql, list(values))]
    else:
        sql = f"SELECT id FROM articles WHERE {column} <> {value} AND id IN (…)"
        found = [row[0] for row in db.rows_in(sql, list(dict.fromkeys(chosen)))]
    if found:
        _set(db, column, value, found)
    if found and remember:
        inverse = {"set": column, "to": 1 - value, "ids": found}
        history.remember(db, now, f"{len(found)} marked {what}", inverse)
    return tuple(found)


def correct(
    db: Database, article: int, add: Sequence[str], remove: Sequence[str], now: int
) -> bool:
    """Give an article topics and take others away, for good; whether anything changed."""
    if not db.value("SELECT 1 FROM articles WHERE id = ?", (article,)):
        raise Expected(f"There is no article {article}.")
    wishes = {**dict.fromkeys(remove, 0), **dict.fromkeys(add, 1)}
    before = []
    for topic, wanted in wishes.items():
        has = db.value("SELECT 1 FROM tags WHERE topic = ? AND article = ?", (topic, article))
        old = db.run(
            "SELECT wanted FROM corrections WHERE article = ? AND topic = ?", (article, topic)
        ).fetchone()
        if old == (wanted,) or (old is None and bool(has) == bool(wanted)):
            continue
        tag = db.run(
            "SELECT score, evidence FROM tags WHERE topic = ? AND article = ?", (topic, article)
        ).fetchone()
        before.append([topic, old and old[0], tag and list(tag)])
        _wish(db, article, topic, wanted, now)
    if before:
        inverse = {"article": article, "topics": before, "words": _words(db, article)}
        history.remember(db, now, f"topics of article {article} corrected", inverse)
    return bool(before)


def undo(db: Database) -> str | None:
    """Take the last thing the reader did back; what it was, or None where nothing is left."""
    last = db.run("SELECT id, label, inverse FROM history ORDER BY id DESC LIMIT 1").fetchone()
    if last is None:
        return None
    number, label, inverse = last
    steps = json.loads(inverse)
    if "stories" in steps:
        story_marks.take_back(db, steps["stories"])
    elif "set" in steps:
        _set(db, steps["set"], steps["to"], steps["ids"])
    else:
        article = steps["article"]
        same = steps.get("words") == _words(db, article)
        for topic, wanted, tag in steps["topics"]:
            _restore(db, article, topic, wanted, tag if same else None)
        if not same:  # the spans point into a text that is gone: let it be judged anew
            db.run("UPDATE articles SET tagged_by = NULL WHERE id = ?", (article,))
    db.run("DELETE FROM history WHERE id = ?", (number,))
    return str(label)


def _words(db: Database, article: int) -> int | None:
    """Changes when the title or text of an article does."""
    found = db.run(
        "SELECT title, text FROM articles JOIN texts ON article = id WHERE id = ?", (article,)
    ).fetchone()
    return None if found is None else title_key("\n".join(found))


def _set(db: Database, column: str, value: int, ids: Sequence[int]) -> None:
    db.run_many(f"UPDATE articles SET {column} = ? WHERE id = ?", [(value, each) for each in ids])


def _wish(db: Database, article: int, topic: str, wanted: int, now: int) -> None:
    db.run("REPLACE INTO corrections VALUES (?, ?, ?, ?)", (article, topic, wanted, now))
    if not wanted:
        db.run("DELETE FROM tags WHERE topic = ? AND article = ?", (topic, article))
    elif not db.value("SELECT 1 FROM tags WHERE topic = ? AND article = ?", (topic, article)):
        insert_tags(db, [(article, [Tag(topic, 1.0, ())])])


def _restore(
    db: Database, article: int, topic: str, wanted: int | None, tag: Sequence[object] | None
) -> None:
    if wanted is None:
        db.run("DELETE FROM corrections WHERE article = ? AND topic = ?", (article, topic))
    else:
        db.run(
            "UPDATE corrections SET wanted = ? WHERE article = ? AND topic = ?",
            (wanted, article, topic),
        )
    db.run("DELETE FROM tags WHERE topic = ? AND article = ?", (topic, article))
    if tag and db.value("SELECT 1 FROM articles WHERE id = ?", (article,)):
        db.run("INSERT INTO tags VALUES (?, ?, ?, ?)", (topic, article, *tag))
