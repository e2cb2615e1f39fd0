"""What grouping reads and writes: articles without a story are its queue, features its memory.

`version` counts every change of what belongs together, whoever made it: a grouping that was
decided on an older version is not stored.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from desktop_app.core.seconds import HOUR
from desktop_app.core.stories import Pins
from desktop_app.store.db import Database
from desktop_app.store.library import fact, remember

_VERSION = "stories_version"
_UNSETTLED = "stories_unsettled"  # "from to": the time of what came late or changed
_SETTLED_AT = "stories_settled_at"
_ENGINE = "features_engine"  # what made the stored features
LATE = 36 * HOUR  # seconds behind the newest grouped article; a bare date is a day behind

Judged = tuple[int, str, str, str | None, int | None, tuple[str, ...]]
"""id, title, text, language, date, hashtags."""


class Stored(NamedTuple):
    """An article as grouping knows it; `at` is the time lists sort by, in seconds."""

    article: int
    at: int
    published: int | None  # None where the date is not to be believed
    story: int | None
    copy_of: int | None
    terms: str
    sketch: bytes


_STORED = (
    "SELECT id, ordered, CASE WHEN published = ordered THEN published END, story, copy_of, terms,"
    " sketch FROM articles JOIN features ON article = id"
)


class Placed(NamedTuple):
    """Where an article was put. `merged` are stories that became part of `story` by it."""

    article: int
    story: int
    copy_of: int | None
    merged: tuple[int, ...] = ()


def version(db: Database) -> int:
    return int(fact(db, _VERSION) or 0)


def bump(db: Database) -> None:
    """Count a change of what belongs together."""
    remember(db, _VERSION, str(version(db) + 1))


# --- features


def add_features(db: Database, rows: Iterable[tuple[int, str, bytes]]) -> None:
    """Keep (article, packed terms, packed sketch), in the place of what was kept."""
    db.run_many("REPLACE INTO features VALUES (?, ?, ?)", list(rows))


def featureless(db: Database, after: int, limit: int) -> list[Judged]:
    """Articles behind that id that have no features."""
    found = db.run(
        "SELECT id, title, text, language, CASE WHEN published = ordered THEN published END"
        " FROM articles a JOIN texts t ON t.article = a.id WHERE a.id > ?"
        " AND NOT EXISTS (SELECT 1 FROM features f WHERE f.article = a.id)"
        " ORDER BY a.id LIMIT ?",
        (after, limit),
    ).fetchall()
    tags: dict[int, list[str]] = {row[0]: [] for row in found}
    for tag, number in db.rows_in(
        "SELECT tag, article FROM hashtags WHERE article IN (…) ORDER BY tag", list(tags)
    ):
        tags[number].append(tag)
    return [(*row, tuple(tags[row[0]])) for row in found]


def begin_engine(db: Database, engine: str) -> None:
    """Forget features that another engine made; the stories are settled by the new ones."""
    if fact(db, _ENGINE) not in (engine, _making(engine)):
        db.run("DELETE FROM features")
        remember(db, _ENGINE, _making(engine))


def end_engine(db: Database, engine: str) -> None:
    """All articles have features of this engine."""
    remember(db, _ENGINE, engine)
    times = db.run("SELECT min(ordered), max(ordered) FROM articles WHERE story > 0").fetchone()
    if times[0] is not None:
        unsettle(db, times)
    bump(db)


def is_engine(db: Database, engine: str) -> bool:
    """Whether every article has features of this engine."""
    return fact(db, _ENGINE) == engine


def _making(engine: str) -> str:
    return f"making {engine}"


# --- the queue


def waiting(db: Database, limit: int) -> list[Stored]:
    """Articles that have features and no story, the oldest first.

    Those of one second come in an order of their content, so that it never matters which was
    stored first.
    """
    found = db.run(f"{_STORED} WHERE story IS NULL ORDER BY ordered, terms, id LIMIT ?", (limit,))
    return [Stored(*row) for row in found]


def count_waiting(db: Database) -> int:
    return int(db.value("SELECT count(*) FROM articles WHERE story IS NULL"))


def grouped_around(db: Database, start: int, end: int, most: int) -> tuple[list[Stored], bool]:
    """Grouped articles nearest in time to start…end, mostly before; and whether these are all."""
    before = db.run(
        f"{_STORED} WHERE story > 0 AND ordered <= ? ORDER BY ordered DESC, id DESC LIMIT ?",
        (end, most),
    ).fetchall()
    left = max(most - len(before), most // 8)
    after = db.run(
        f"{_STORED} WHERE story > 0 AND ordered > ? ORDER BY ordered, id LIMIT ?", (end, left)
    ).fetchall()
    found = [Stored(*row) for row in (*reversed(before), *after)]
    return found, len(before) < most and len(after) < left


def newest(db: Database) -> int | None:
    """The time of the newest grouped article."""
    found: int | None = db.value("SELECT max(last) FROM stories WHERE articles > 0")
    return found


def span(db: Database, most: int) -> tuple[int, int] | None:
    """From when to when grouped articles are; None where they are none, or more than `most`."""
    count: int = db.value("SELECT ifnull(sum(articles), 0) FROM stories WHERE articles > 0")
    if not 0 < count <= most:
        return None
    start, end = db.run(
        "SELECT min(ordered), max(ordered) FROM articles WHERE story > 0"
    ).fetchone()
    return start, end


def between(db: Database, start: int, end: int, limit: int) -> list[Stored]:
    """Grouped articles of a stretch of time, in the order of `waiting`."""
    found = db.run(
        f"{_STORED} WHERE story > 0 AND ordered BETWEEN ? AND ?"
        " ORDER BY ordered, terms, id LIMIT ?",
        (start, end, limit),
    )
    return [Stored(*row) for row in found]


def pins(db: Database) -> Pins:
    """What readers corrected."""
    into: dict[int, int] = {}
    never: dict[int, set[int]] = {}
    for article, story, wanted in db.run("SELECT article, story, wanted FROM pins"):
        if wanted:
            into[article] = story
        else:
            never.setdefault(article, set()).add(story)
    kept = db.run("SELECT id FROM stories WHERE pinned = 1 AND articles > 0")
    return Pins(
        into=into,
        never={article: frozenset(stories) for article, stories in never.items()},
        kept=frozenset(row[0] for row in kept),
    )


def fresh_id(db: Database) -> int:
    """An id that no story has had."""
    last = db.value("SELECT seq FROM sqlite_sequence WHERE name = 'stories'")
    return int(last or 0) + 1


# --- what was decided


def store(db: Database, decided_on: int, placed: Sequence[Placed]) -> bool:
    """Give articles their stories; False, and nothing stored, where the version has changed."""
    if version(db) != decided_on:
        return False
    _open(db, {each.story for each in placed})
    latest = newest(db)
    merged: dict[int, int] = {}
    for each in placed:
        for gone in each.merged:
            merged = {old: each.story if new == gone else new for old, new in merged.items()}
            merged[gone] = each.story
    db.run_many(
        "UPDATE articles SET story = ?, copy_of = ? WHERE id = ?",
        [(merged.get(each.story, each.story), each.copy_of, each.article) for each in placed],
    )
    for gone, story in merged.items():
        redirect(db, gone, story)
    _note_late(db, [each.article for each in placed], latest)
    bump(db)
    return True


def resettle(
    db: Database,
    decided_on: int,
    stories: Mapping[int, int],
    copies: Mapping[int, int],
    moved: Mapping[int, int],
) -> bool:
    """Store a settlement: story and original by article, and where whole stories went."""
    if version(db) != decided_on:
        return False
    _open(db, set(stories.values()))
    db.run_many(
        "UPDATE articles SET story = ?, copy_of = ? WHERE id = ? AND"
        " (story IS NOT ? OR copy_of IS NOT ?)",
        [
            (story, copies.get(article), article, story, copies.get(article))
            for article, story in stories.items()
        ],
    )
    for gone, story in moved.items():
        redirect(db, gone, story)
    bump(db)
    return True


def redirect(db: Database, gone: int, story: int) -> None:
    """Let the id of a story that has become part of another lead there, and what is said of it."""
    db.run("UPDATE articles SET story = ? WHERE story = ?", (story, gone))
    db.run(
        "UPDATE stories SET merged_into = ? WHERE id = ? OR merged_into = ?", (story, gone, gone)
    )
    db.run("UPDATE stories SET merged_into = NULL WHERE id = ?", (story,))
    db.run("UPDATE OR REPLACE pins SET story = ? WHERE story = ?", (story, gone))
    db.run(
        "UPDATE stories SET visited = max(ifnull(visited, 0), (SELECT visited FROM stories"
        " WHERE id = ?)) WHERE id = ? AND (SELECT visited FROM stories WHERE id = ?) IS NOT NULL",
        (gone, story, gone),
    )


def _open(db: Database, stories: Iterable[int]) -> None:
    db.run_many(
        "INSERT OR IGNORE INTO stories (id) VALUES (?)", [(each,) for each in sorted(stories)]
    )


# --- what came late


def unsettled(db: Database) -> tuple[int, int] | None:
    """The stretch of time, in seconds, whose stories are to be settled."""
    found = fact(db, _UNSETTLED)
    if not found:
        return None
    start, end = map(int, found.split())
    return start, end


def unsettle(db: Database, times: Sequence[int]) -> None:
    """Widen that stretch to hold these times."""
    known = unsettled(db) or ()
    if times:
        remember(db, _UNSETTLED, f"{min(*times, *known, times[0])} {max(*times, *known, times[0])}")


def settled(db: Database, wanted: tuple[int, int], until: int | None, now: int) -> None:
    """The stretch `wanted` is settled, up to `until` or wholly; not if it has grown meanwhile."""
    remember(db, _SETTLED_AT, str(now))
    if unsettled(db) != wanted:
        return
    if until is not None and until < wanted[1]:
        remember(db, _UNSETTLED, f"{until} {wanted[1]}")
    else:
        db.run("DELETE FROM facts WHERE name = ?", (_UNSETTLED,))


def settled_at(db: Database) -> int:
    """When stories were last settled, in seconds; 0 for never."""
    return int(fact(db, _SETTLED_AT) or 0)


def _note_late(db: Database, articles: Sequence[int], latest: int | None) -> None:
    if latest is None:
        return
    times = db.rows_in("SELECT ordered FROM articles WHERE id IN (…)", articles)
    unsettle(db, [at for (at,) in times if at < latest - LATE])
