"""How the reader corrects stories: merge, split, pin. Kept as pins, obeyed by every later grouping.

A pin says that an article belongs to a story, or never does. Each function says nothing to the
grouper: it reads the pins when the stories' version has changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from desktop_app.core.types import Expected
from desktop_app.store import grouping, history, stories
from desktop_app.store.db import Database


def merge(db: Database, into: int, other: int, now: int) -> int:
    """Make two stories one, for good; the id that stays. It is pinned where one of them was."""
    into, other = _living(db, into), _living(db, other)
    if into == other:
        raise Expected(f"{into} is one story already.")
    moved = _members(db, other)
    everything = [*_members(db, into), *moved]
    before = _before(db, everything, [into, other])
    grouping.redirect(db, other, into)
    db.run(
        "UPDATE stories SET pinned = (SELECT max(pinned) FROM stories WHERE id IN (?, ?))"
        " WHERE id = ?",
        (into, other, into),
    )
    _pin(db, everything, into, wanted=1)  # both sides: neither may drift away from the other
    return _done(db, into, before, now, f"story {other} merged into {into}")


def split(db: Database, story: int, articles: Sequence[int], now: int) -> int:
    """Take articles, with their copies, out of a story into a new one, for good; its id."""
    story = _living(db, story)
    members = _members(db, story)
    chosen = dict.fromkeys(articles)
    strangers = [each for each in chosen if each not in members]
    if strangers:
        raise Expected(f"Article {strangers[0]} is not in story {story}.")
    copies = db.rows_in("SELECT id FROM articles WHERE copy_of IN (…)", list(chosen))
    chosen.update(dict.fromkeys(each for (each,) in copies if each in members))
    staying = [each for each in members if each not in chosen]
    if not chosen or not staying:
        raise Expected(f"Name some of the articles of story {story}, but not all of them.")
    fresh = grouping.fresh_id(db)
    before = _before(db, members, [story, fresh])
    db.run("INSERT INTO stories (id) VALUES (?)", (fresh,))
    for each in chosen:
        db.run("UPDATE articles SET story = ? WHERE id = ?", (fresh, each))
        db.run(  # an original that stays behind is no longer its original
            "UPDATE articles SET copy_of = NULL WHERE id = ? AND copy_of IS NOT NULL AND copy_of"
            " NOT IN (SELECT id FROM articles WHERE story = ?)",
            (each, fresh),
        )
    _pin(db, list(chosen), fresh, wanted=1)
    _pin(db, list(chosen), story, wanted=0)
    _pin(db, staying, story, wanted=1)  # else they might follow those that were taken out
    _pin(db, staying, fresh, wanted=0)
    return _done(db, fresh, before, now, f"{len(chosen)} split from story {story}")


def pin(db: Database, story: int, pinned: bool, now: int) -> bool:
    """Keep a story: merged into no other, its articles together. Whether that is new."""
    story = _living(db, story)
    if bool(db.value("SELECT pinned FROM stories WHERE id = ?", (story,))) == pinned:
        return False
    before = _before(db, [], [story])
    db.run("UPDATE stories SET pinned = ? WHERE id = ?", (int(pinned), story))
    _done(db, story, before, now, f"story {story} {'pinned' if pinned else 'unpinned'}")
    return True


def visit(db: Database, story: int, now: int) -> None:
    """Note that the reader looked at a story."""
    db.run("UPDATE stories SET visited = ? WHERE id = ?", (now, story))


def take_back(db: Database, before: dict[str, list[list[Any]]]) -> None:
    """Make what a correction changed as it was; articles gone since stay gone."""
    numbers = [number for number, _ in before["stories"]]
    db.run_many(
        "UPDATE stories SET pinned = ? WHERE id = ?", [(p, n) for n, p in before["stories"]]
    )
    db.run_many(
        "UPDATE articles SET story = ?, copy_of = ? WHERE id = ?",
        [(story, copy_of, article) for article, story, copy_of in before["articles"]],
    )
    for number in numbers:  # one that is empty again leads to where its articles are
        home = next((other for other in numbers if stories.is_living(db, other)), None)
        db.run(
            "UPDATE stories SET merged_into = CASE WHEN articles = 0"
            " THEN ifnull(merged_into, ?) END WHERE id = ?",
            (home, number),
        )
    db.run_many("DELETE FROM pins WHERE story = ?", [(number,) for number in numbers])
    db.run_many("DELETE FROM pins WHERE article = ?", [(a,) for a, _, _ in before["articles"]])
    db.run_many(
        "INSERT OR IGNORE INTO pins SELECT id, ?, ? FROM articles WHERE id = ?",
        [(story, wanted, article) for article, story, wanted in before["pins"]],
    )
    times = db.rows_in(
        "SELECT ordered FROM articles WHERE id IN (…)", [a for a, _, _ in before["articles"]]
    )
    grouping.unsettle(db, [at for (at,) in times])  # what was grouped under it is looked at again
    grouping.bump(db)


def _living(db: Database, story: int) -> int:
    found = stories.living(db, story)
    if found is None:
        raise Expected(f"There is no story {story}; `newstide stories` shows the ids.")
    return found


def _members(db: Database, story: int) -> list[int]:
    return list(stories.articles(db, story, copies=True))


def _before(
    db: Database, articles: Sequence[int], numbers: Sequence[int]
) -> dict[str, list[tuple[Any, ...]]]:
    """What a correction of these is about to change."""
    pins = "SELECT article, story, wanted FROM pins WHERE "
    pinned = dict(db.rows_in("SELECT id, pinned FROM stories WHERE id IN (…)", numbers))
    return {
        "articles": db.rows_in("SELECT id, story, copy_of FROM articles WHERE id IN (…)", articles),
        "stories": [(number, pinned.get(number, 0)) for number in numbers],
        "pins": list(
            dict.fromkeys(
                db.rows_in(f"{pins} story IN (…)", numbers)
                + db.rows_in(f"{pins} article IN (…)", articles)
            )
        ),
    }


def _pin(db: Database, articles: Sequence[int], story: int, *, wanted: int) -> None:
    db.run_many("REPLACE INTO pins VALUES (?, ?, ?)", [(each, story, wanted) for each in articles])
    if wanted:  # an article is pinned into one story at most
        db.run_many(
            "DELETE FROM pins WHERE article = ? AND story <> ? AND wanted = 1",
            [(each, story) for each in articles],
        )


def _done(db: Database, story: int, before: object, now: int, label: str) -> int:
    history.remember(db, now, label, {"stories": before})
    grouping.bump(db)
    return story
