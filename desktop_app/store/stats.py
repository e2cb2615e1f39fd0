"""How many articles there are of what: read from counts that triggers keep, never by a scan."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.core.types import Count, Counts, Feed
from desktop_app.store.db import Database


def counts(db: Database, kind: str) -> tuple[Count, ...]:
    """The counts of a kind ("topic", "language", "outlet", "feed"), the largest first."""
    found = db.run(
        "SELECT key, articles, unread FROM counts WHERE kind = ? AND articles > 0 AND key <> ''"
        " ORDER BY articles DESC, key",
        (kind,),
    )
    return tuple(Count(*row) for row in found)


def totals(db: Database, since: int) -> dict[str, tuple[int, int]]:
    """(articles, unread) of "all", "starred" and "today": what is ordered at `since` or later."""
    sums = "SELECT count(*), ifnull(sum(1 - read), 0) FROM articles WHERE "
    everything = db.run("SELECT articles, unread FROM counts WHERE kind = 'all'").fetchone()
    return {
        "all": everything or (0, 0),
        "starred": db.run(sums + "starred = 1").fetchone(),
        "today": db.run(sums + "ordered >= ?", (since,)).fetchone(),
    }


def overview(db: Database, feeds: Sequence[Feed], since: int) -> Counts:
    """All counts that a sidebar shows; `since` is the second at which today began."""
    found = totals(db, since)
    return Counts(
        all=found["all"][0],
        unread=found["all"][1],
        starred=found["starred"][0],
        today=found["today"][0],
        today_unread=found["today"][1],
        failed_feeds=sum(feed.status in ("error", "gone") for feed in feeds),
        languages=counts(db, "language"),
        outlets=counts(db, "outlet"),
    )
