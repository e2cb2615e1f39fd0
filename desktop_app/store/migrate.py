"""From an empty file, or any older schema, to the present one: step n leads to user_version n+1.

A step never changes once it was released. A library from a newer version is refused unharmed.
"""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.core.types import LibraryError
from desktop_app.store.db import Database
from desktop_app.store.schema import APPLICATION_ID, STORIES, TABLES, TRIGGERS
from desktop_app.store.schema_trends import TRENDS


def _first(db: Database) -> None:
    for statement in statements(TABLES + TRIGGERS):
        db.run(statement)


def _second(db: Database) -> None:
    for statement in statements(STORIES):
        db.run(statement)


def _third(db: Database) -> None:
    for statement in statements(TRENDS):
        db.run(statement)


STEPS: tuple[Callable[[Database], None], ...] = (_first, _second, _third)


def migrate(db: Database) -> None:
    """Bring the schema up to date, each step in one transaction. Raises LibraryError."""
    version = db.value("PRAGMA user_version")
    owner = db.value("PRAGMA application_id")
    tables = db.value("SELECT count(*) FROM sqlite_master")
    if owner != APPLICATION_ID and (owner or tables):
        raise LibraryError(f"{db.database} is another program's database; choose another folder.")
    if version > len(STEPS):
        raise LibraryError(
            f"The library {db.database} was made by a newer Newstide (schema {version}, this one "
            f"reads up to {len(STEPS)}); install the newer version."
        )
    for number in range(version, len(STEPS)):
        with db.atomic("IMMEDIATE"):
            # Another process may have taken the same step while this one waited for the lock.
            if db.value("PRAGMA user_version") != number:
                continue
            STEPS[number](db)
            db.run(f"PRAGMA application_id = {APPLICATION_ID}")
            db.run(f"PRAGMA user_version = {number + 1}")


def statements(script: str) -> list[str]:
    """The statements of an SQL script; a trigger's body ends with END."""
    found: list[str] = []
    lines: list[str] = []
    for line in script.splitlines():
        if not lines and not line.strip():
            continue
        lines.append(line)
        text = "\n".join(lines)
        inside = "CREATE TRIGGER" in text and not line.startswith("END;")
        if line.rstrip().endswith(";") and not inside:
            found.append(text)
            lines = []
    return found
