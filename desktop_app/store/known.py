"""For which stretches of time each feed is known: what a gap in the counts is told by.

A good answer shows all entries back to its oldest, so it makes known what was published since,
also while nobody asked. Stretches that touch are kept as one.
"""

from __future__ import annotations

from collections import defaultdict

from desktop_app.core.trends import Span
from desktop_app.store.db import Database


def note(db: Database, feed: int, reach: int, now: int) -> None:
    """A good answer came at `now`, which shows all that was published from `reach` on."""
    db.run("UPDATE feeds SET oldest = ? WHERE id = ?", (reach, feed))
    start = min(reach, now)
    touching = "feed = ? AND stop >= ? AND start <= ?"
    first, last = db.run(
        f"SELECT min(start), max(stop) FROM known WHERE {touching}", (feed, start, now)
    ).fetchone()
    if first is not None:
        db.run(f"DELETE FROM known WHERE {touching}", (feed, start, now))
        start, now = min(start, first), max(now, last)
    db.run("INSERT INTO known VALUES (?, ?, ?)", (feed, start, now))


def note_same(db: Database, feed: int, now: int) -> None:
    """The same document as before was there at `now`: it shows what it did then."""
    reach = db.value("SELECT oldest FROM feeds WHERE id = ?", (feed,))
    note(db, feed, now if reach is None else reach, now)


def last(db: Database, feed: int) -> int | None:
    """Until when a feed is known; None for never."""
    found: int | None = db.value("SELECT max(stop) FROM known WHERE feed = ?", (feed,))
    return found


def spans(db: Database) -> dict[int, tuple[Span, ...]]:
    """The stretches of each feed, in order of time."""
    found: defaultdict[int, list[Span]] = defaultdict(list)
    for feed, start, stop in db.run("SELECT feed, start, stop FROM known ORDER BY feed, start"):
        found[feed].append((start, stop))
    return {feed: tuple(each) for feed, each in found.items()}
