"""The library checked wholly, and what can be made anew made anew."""

from __future__ import annotations

from desktop_app.core.types import Check
from desktop_app.store import search
from desktop_app.store.db import Database
from desktop_app.store.migrate import STEPS
from desktop_app.store.schema import MISCOUNTED, RECOUNT
from desktop_app.store.schema_trends import REROLL

_MEND = "'newstide doctor --repair' mends this"


def examine(db: Database) -> list[Check]:
    """What is found, by name; the cost grows with the whole library."""
    return [_integrity(db), _version(db), _orphans(db), _counts(db), _stories(db), _index(db)]


def repair(db: Database) -> None:
    """Make counts and index anew from the articles, inside the open transaction."""
    db.run("DELETE FROM counts")
    db.run(f"INSERT INTO counts {RECOUNT}")
    db.run("DELETE FROM rollup")
    db.run(f"INSERT INTO rollup {REROLL}")
    db.run_many(
        "UPDATE stories SET articles = ?, last = ? WHERE id = ?",
        [(count, last, number) for number, count, last in db.run(MISCOUNTED).fetchall()],
    )
    search.rebuild(db)


def _counts(db: Database) -> Check:
    kept = db.run("SELECT kind, key, articles, unread FROM counts WHERE articles <> 0").fetchall()
    ok = sorted(kept) == sorted(db.run(RECOUNT).fetchall())
    rolled = "SELECT * FROM rollup WHERE articles <> 0"
    ok = ok and not db.value(f"SELECT count(*) FROM ({rolled} EXCEPT SELECT * FROM ({REROLL}))")
    ok = ok and not db.value(f"SELECT count(*) FROM (SELECT * FROM ({REROLL}) EXCEPT {rolled})")
    return Check("counts", ok, "equal the rows" if ok else f"differ from the rows; {_MEND}")


def _stories(db: Database) -> Check:
    wrong = len(db.run(MISCOUNTED).fetchall())
    lost = db.value(
        "SELECT count(*) FROM articles WHERE story IS NOT NULL"
        " AND story NOT IN (SELECT id FROM stories)"
    )
    waiting = db.value("SELECT count(*) FROM articles WHERE story IS NULL")
    ok = not wrong and not lost
    detail = f"{waiting} articles wait to be grouped" if waiting else "every article has its story"
    return Check("stories", ok, detail if ok else f"{wrong + lost} are miscounted; {_MEND}")


def _integrity(db: Database) -> Check:
    said = str(db.value("PRAGMA integrity_check(10)"))
    return Check("database", said == "ok", "sound" if said == "ok" else said)


def _version(db: Database) -> Check:
    version = db.value("PRAGMA user_version")
    return Check("schema", version == len(STEPS), f"version {version}")


def _orphans(db: Database) -> Check:
    lost = len(db.run("PRAGMA foreign_key_check").fetchall())
    lost += db.value("SELECT count(*) FROM articles WHERE id NOT IN (SELECT article FROM texts)")
    return Check("links", lost == 0, "no row is orphaned" if not lost else f"{lost} orphaned rows")


def _index(db: Database) -> Check:
    articles = db.value("SELECT count(*) FROM articles")
    indexed = db.value("SELECT count(*) FROM search_docsize")
    ok = articles == indexed
    detail = f"{indexed} of {articles} articles"
    return Check("index", ok, detail if ok else f"{detail}; {_MEND}")
