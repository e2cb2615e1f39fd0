"""The library's folder: opened, locked for a refresh, checked and mended."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import peewee

from desktop_app.core.types import Check, Expected, LibraryError
from desktop_app.store import search
from desktop_app.store.db import Database, in_words
from desktop_app.store.migrate import STEPS, migrate
from desktop_app.store.schema import RECOUNT

DATABASE_ERRORS = (peewee.DatabaseError, peewee.InterfaceError, sqlite3.Error)
LOCK_SECONDS = 120  # a refresh that has not renewed its lock for so long has died


class Library:
    """One library: `writer` for the one thread that writes, `reader` for everybody else."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = folder / "library.db"
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise LibraryError(
                f"The library's folder {folder} cannot be made: {error.strerror or error}."
            ) from error
        self.writer = Database(self.path, writes=True)
        self.reader = Database(self.path, writes=False)
        try:
            migrate(self.writer)
            self.reader.value("SELECT count(*) FROM feeds")
        except DATABASE_ERRORS as error:
            self.close()
            raise in_words(error, self.path) from error
        except LibraryError:
            self.close()
            raise

    def close(self) -> None:
        self.reader.close_all()
        self.writer.close_all()


def fact(db: Database, name: str) -> str | None:
    """A fact the library remembers, such as whether the shipped coverage was loaded."""
    found: str | None = db.value("SELECT value FROM facts WHERE name = ?", (name,))
    return found


def remember(db: Database, name: str, value: str) -> None:
    db.run("REPLACE INTO facts VALUES (?, ?)", (name, value))


def take_lock(db: Database, now: int) -> None:
    """Let this process alone refresh. Raises Expected where another does."""
    owner, _, at = (fact(db, "refreshing") or "").partition(" ")
    if at and owner != str(os.getpid()) and abs(now - int(at)) < LOCK_SECONDS and _lives(owner):
        raise Expected("Another Newstide is refreshing this library; wait until it is done.")
    remember(db, "refreshing", f"{os.getpid()} {now}")


def release_lock(db: Database) -> None:
    db.run("DELETE FROM facts WHERE name = 'refreshing'")


def _lives(owner: str) -> bool:
    if os.name == "nt":
        return True  # os.kill would end it: let the lock run out instead
    try:
        os.kill(int(owner), 0)
    except ProcessLookupError:
        return False
    except (OSError, ValueError):
        return True
    return True


def check(library: Library, *, repair: bool) -> list[Check]:
    """What the doctor finds; with `repair`, counts and index are made anew where they are wrong."""
    db = library.writer if repair else library.reader
    found = [_integrity(db), _version(db), _orphans(db)]
    counts_ok = _count_rows(db) == sorted(db.run(RECOUNT).fetchall())
    if repair and not counts_ok:
        with db.atomic("IMMEDIATE"):
            db.run("DELETE FROM counts")
            db.run(f"INSERT INTO counts {RECOUNT}")
        counts_ok = _count_rows(db) == sorted(db.run(RECOUNT).fetchall())
    found.append(Check("counts", counts_ok, "equal the rows" if counts_ok else
                       "differ from the rows; 'newstide doctor --repair' mends them"))  # fmt: skip
    if repair:
        with db.atomic("IMMEDIATE"):
            search.rebuild(db)
    found.append(_index(db))
    return found


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
    return Check("index", ok, detail if ok else f"{detail}; 'newstide doctor --repair' mends it")


def _count_rows(db: Database) -> list[tuple[object, ...]]:
    return sorted(db.run("SELECT kind, key, articles, unread FROM counts WHERE articles <> 0"))
