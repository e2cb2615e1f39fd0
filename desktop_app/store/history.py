"""The steps that the reader can take back, the last ones only."""

from __future__ import annotations

import json

from desktop_app.store.db import Database

MAX_HISTORY = 100


def remember(db: Database, now: int, label: str, inverse: object) -> None:
    """Keep a step: what it was, in words, and what takes it back, as JSON."""
    db.run(
        "INSERT INTO history (at, label, inverse) VALUES (?, ?, ?)",
        (now, label, json.dumps(inverse)),
    )
    db.run("DELETE FROM history WHERE id <= (SELECT max(id) FROM history) - ?", (MAX_HISTORY,))
