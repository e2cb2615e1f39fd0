"""How many articles there are of what: read from counts that triggers keep, never by a scan."""

from __future__ import annotations

from desktop_app.core.types import Count
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
