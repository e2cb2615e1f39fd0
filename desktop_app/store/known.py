"""For which stretches of time each feed is known: what a gap in the counts is told by.

A good answer shows all entries back to its oldest, so it makes known what was published since,
also while nobody asked. Stretches that touch are kept as one.
"""

from __future__ import annotations

from collections import defaultdict

from desktop_app.core.trends import Span
from desktop_app.store.db import Database


def note(db: Database, feed: int, oldest: int | None, now: int) -> None:
    """A good answer came at `now`; `oldest` is its oldest entry, None where that is as before."""
    if oldest is None:
        oldest = db.value("SELECT oldest FROM feeds WHERE id = ?", (feed,))
    else:
        db.run("UPDATE feeds SET oldest = ? WHERE id = ?", (oldest, feed))
    start = min(now if oldest is None else oldest, now)
    touching = "feed = ? AND stop >= ? AND start <= ?"
    first, last = db.run(
        f"SELECT min(start), max(stop) FROM known WHERE {touching}", (feed, start, now)
    ).fetchone()
    db.run(f"DELETE FROM known WHERE {touching}", (feed, start, now))
    db.run(
        "INSERT INTO known VALUES (?, ?, ?)",
        (feed, min(start, first or start), max(now, last or now)),
    )


def spans(db: Database) -> dict[int, tuple[Span, ...]]:
    """The stretches of each feed, in order of time."""
    found: defaultdict[int, list[Span]] = defaultdict(list)
    for feed, start, stop in db.run("SELECT feed, start, stop FROM known ORDER BY feed, start"):
        found[feed].append((start, stop))
    return {feed: tuple(each) for feed, each in found.items()}
