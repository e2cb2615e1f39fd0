"""The library's folder: opened, closed, locked for a refresh; and the facts it remembers."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import peewee

from desktop_app.core.types import LibraryError
from desktop_app.store.db import Database, in_words
from desktop_app.store.migrate import migrate

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
    """Let this process alone refresh. Raises LibraryError where another does."""
    owner, _, at = (fact(db, "refreshing") or "").partition(" ")
    if at and owner != str(os.getpid()) and abs(now - int(at)) < LOCK_SECONDS and _lives(owner):
        raise LibraryError("Another Newstide is refreshing this library; wait until it is done.")
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
