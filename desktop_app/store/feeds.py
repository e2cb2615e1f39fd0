"""The subscriptions and their health."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.core.text import clean_line
from desktop_app.core.types import Expected, Feed, FeedId, Fetched, NewFeed, ParsedFeed
from desktop_app.store import articles
from desktop_app.store.db import Database
from desktop_app.store.schema_trends import IMPORTS, UNDATED

_FEED = (
    "f.id, f.url, f.title, f.folder, f.site_url, f.language, f.country, f.outlet, f.status,"
    " f.error, f.checked, f.next_check, f.etag, f.last_modified, f.body_hash, f.failures,"
    " ifnull(c.articles, 0), ifnull(c.unread, 0) FROM feeds f"
    " LEFT JOIN counts c ON c.kind = 'feed' AND c.key = CAST(f.id AS TEXT)"
)


def all_feeds(db: Database) -> list[Feed]:
    """Every subscription, by folder and title."""
    return _feeds(db, "ORDER BY f.folder IS NULL, f.folder, f.title COLLATE NOCASE, f.id", ())


def feed(db: Database, number: int) -> Feed | None:
    return next(iter(_feeds(db, "WHERE f.id = ?", (number,))), None)


def due(db: Database, now: int, chosen: Sequence[int] | None, *, force: bool) -> list[Feed]:
    """The feeds to ask now. `force` passes over the schedule, never over Retry-After or 410."""
    on_time = "" if force or chosen is not None else f" AND f.next_check <= {int(now)}"
    found = _feeds(
        db,
        f"WHERE f.status <> 'gone' AND f.retry_after <= ?{on_time} ORDER BY f.next_check, f.id",
        (now,),
    )
    return found if chosen is None else [each for each in found if each.id in set(chosen)]


def subscribe(db: Database, wanted: Sequence[NewFeed], now: int) -> list[tuple[Feed, bool]]:
    """Add subscriptions; each with whether it is new. A known address is left as it is."""
    found = []
    for each in wanted:
        cursor = db.run(
            "INSERT OR IGNORE INTO feeds (url, title, titled_by_reader, folder, site_url, language,"
            " country, outlet, added) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (each.url, each.title or each.url, bool(each.title) and not each.provisional,
             each.folder, each.site_url, each.language, each.country, each.outlet, now),
        )  # fmt: skip
        stored = _feeds(db, "WHERE f.url = ?", (each.url,))[0]
        found.append((stored, cursor.rowcount == 1))
    return found


def unsubscribe(db: Database, number: int, *, purge: bool) -> int:
    """Remove a feed and the articles that came by it alone; how many articles went.

    What the reader starred or corrected stays, unless `purge`.
    """
    if feed(db, number) is None:
        raise Expected(f"There is no feed {number}.")
    kept = "" if purge else (
        " AND a.starred = 0 AND NOT EXISTS (SELECT 1 FROM corrections c WHERE c.article = a.id)"
    )  # fmt: skip
    ids = [
        row[0]
        for row in db.run(
            "SELECT DISTINCT a.id FROM sources s JOIN articles a ON a.id = s.article"
            " WHERE s.feed = ? AND NOT EXISTS (SELECT 1 FROM sources o"
            f" WHERE o.article = a.id AND o.feed <> s.feed){kept}",
            (number,),
        )
    ]
    articles.remove(db, ids)
    db.run(
        "UPDATE articles SET brought_by = ifnull((SELECT s.feed FROM sources s"
        " WHERE s.article = articles.id AND s.feed <> brought_by ORDER BY s.id LIMIT 1),"
        f" CASE WHEN published IS ordered THEN {IMPORTS} ELSE {UNDATED} END)"
        " WHERE brought_by = ? AND id IN (SELECT article FROM sources WHERE feed = ?)",
        (number, number),
    )
    db.run("DELETE FROM known WHERE feed = ?", (number,))
    # What stays keeps its identity: the next import or feed that carries it finds it again.
    db.run("UPDATE OR IGNORE sources SET feed = 0 WHERE feed = ?", (number,))
    db.run("DELETE FROM sources WHERE feed = ?", (number,))
    db.run("DELETE FROM counts WHERE kind = 'feed' AND key = ?", (str(number),))
    db.run("DELETE FROM feeds WHERE id = ?", (number,))
    return len(ids)


def edit(db: Database, number: int, title: str | None, folder: str | None) -> None:
    """Rename a feed or move it; "" as folder takes it out of any, None leaves it as it is."""
    if feed(db, number) is None:
        raise Expected(f"There is no feed {number}.")
    if title is not None:
        title = clean_line(title)
        if not title:
            raise Expected("A feed needs a title; give it at least a letter.")
        db.run("UPDATE feeds SET title = ?, titled_by_reader = 1 WHERE id = ?", (title, number))
    if folder is not None:
        db.run("UPDATE feeds SET folder = ? WHERE id = ?", (clean_line(folder) or None, number))


def succeeded(
    db: Database,
    number: int,
    fetched: Fetched,
    parsed: ParsedFeed | None,
    body_hash: str | None,
    now: int,
    next_check: int,
) -> None:
    """Note a good answer; `parsed` and `body_hash` are None where nothing was new."""
    db.run(
        "UPDATE feeds SET status = 'ok', error = NULL, failures = 0, retry_after = 0, checked = ?,"
        " next_check = ?, etag = ifnull(?, etag), last_modified = ifnull(?, last_modified),"
        " body_hash = ifnull(?, body_hash) WHERE id = ?",
        (now, next_check, fetched.etag, fetched.last_modified, body_hash, number),
    )
    if fetched.moved_to:
        db.run("UPDATE OR IGNORE feeds SET url = ? WHERE id = ?", (fetched.moved_to, number))
    if parsed:
        db.run(
            "UPDATE feeds SET title = CASE WHEN titled_by_reader THEN title ELSE ifnull(?, title)"
            " END, site_url = ifnull(site_url, ?), language = ifnull(language, ?) WHERE id = ?",
            (parsed.title, parsed.site_url, parsed.language, number),
        )


def failed(
    db: Database, number: int, error: str, now: int, next_check: int, *, gone: bool, wait: int
) -> None:
    """Note a failure in words. `wait` is the time before which the server asked not to be asked."""
    db.run(
        "UPDATE feeds SET status = ?, error = ?, checked = ?, next_check = ?, retry_after = ?,"
        " failures = failures + 1 WHERE id = ?",
        ("gone" if gone else "error", error, now, next_check, wait, number),
    )


def _feeds(db: Database, rest: str, values: Sequence[object]) -> list[Feed]:
    return [Feed(FeedId(row[0]), *row[1:]) for row in db.run(f"SELECT {_FEED} {rest}", values)]
