"""Connections to the library: one that writes, one that reads for each thread."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import peewee

from desktop_app.core.types import LibraryError

_PRAGMAS = {
    "journal_mode": "wal",
    "synchronous": "full",  # what the reader did is on the disk when it is said to be
    "foreign_keys": 1,
    "cache_size": -16_000,
    "temp_store": "memory",
    "wal_autocheckpoint": 4_000,
}
BUSY_SECONDS = 30
_CHUNK = 500  # variables in one IN (…): far below SQLite's limit in every build


class Database(peewee.SqliteDatabase):
    """peewee's database, whose every connection can be closed from any thread at the end."""

    def __init__(self, path: Path, *, writes: bool) -> None:
        pragmas = dict(_PRAGMAS) if writes else {**_PRAGMAS, "query_only": 1}
        super().__init__(str(path), pragmas=pragmas, timeout=BUSY_SECONDS, check_same_thread=False)
        self._opened: list[sqlite3.Connection] = []
        self._guard = threading.Lock()

    def _connect(self) -> sqlite3.Connection:
        connection: sqlite3.Connection = super()._connect()  # type: ignore[misc]
        with self._guard:
            self._opened.append(connection)
        return connection

    def close_all(self) -> None:
        """Close the connections of every thread."""
        with self._guard:
            for connection in self._opened:
                connection.close()
            self._opened.clear()

    # peewee is untyped: these three are the typed door through which the store speaks SQL.

    def run(self, sql: str, values: Sequence[Any] = ()) -> sqlite3.Cursor:
        cursor: sqlite3.Cursor = self.execute_sql(sql, values)
        return cursor

    def run_many(self, sql: str, rows: Sequence[Sequence[Any]]) -> None:
        """One statement over many rows, inside the transaction that is open."""
        self.connection().executemany(sql, rows)

    def value(self, sql: str, values: Sequence[Any] = ()) -> Any:
        """The first column of the first row, or None."""
        row = self.execute_sql(sql, values).fetchone()
        return row[0] if row else None

    def rows_in(self, sql: str, keys: Sequence[Any]) -> list[tuple[Any, ...]]:
        """All rows of `sql`, whose "IN (…)" is filled with `keys`, a bounded number at a time."""
        found: list[tuple[Any, ...]] = []
        for start in range(0, len(keys), _CHUNK):
            part = list(keys[start : start + _CHUNK])
            found += self.execute_sql(sql.replace("…", ",".join("?" * len(part))), part).fetchall()
        return found


def in_words(error: Exception, path: Path) -> LibraryError:
    """What a database error means for a person."""
    said = str(error).lower()
    if "malformed" in said or "not a database" in said or "corrupt" in said:
        return LibraryError(
            f"The library {path} is damaged and left untouched; bring back a copy, or move it "
            "aside and start anew."
        )
    if "locked" in said or "busy" in said:
        return LibraryError(
            f"The library {path} is held by another program; close that one and try again."
        )
    if "full" in said:
        return LibraryError(f"The disk of {path} is full; free some space and try again.")
    if "readonly" in said or "read-only" in said or "unable to open" in said:
        return LibraryError(
            f"The library {path} cannot be written; check the folder's permissions."
        )
    return LibraryError(f"The library {path} cannot be used: {error}.")
