"""For which stretches of time a feed is known; what an older library is given of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.core.types import NewFeed, Tag
from desktop_app.store import articles, checkup, feeds, known, migrate
from desktop_app.store.db import Database
from desktop_app.store.intake import Origin, take_in
from desktop_app.store.library import Library
from tests.make import NOW, analysed, entry

DAY = 86_400


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    library = Library(tmp_path)
    feeds.subscribe(library.writer, [NewFeed("https://one.example/feed")], NOW)
    yield library.writer
    library.close()


def test_answers_that_reach_back_to_each_other_make_one_stretch(db: Database) -> None:
    known.note(db, 1, 100, 200)
    known.note(db, 1, 150, 300)
    known.note(db, 1, 300, 400)
    assert known.spans(db) == {1: ((100, 400),)}


def test_what_no_answer_showed_stays_a_gap(db: Database) -> None:
    known.note(db, 1, 100, 200)
    known.note(db, 1, 500, 600)
    assert known.spans(db) == {1: ((100, 200), (500, 600))}
    known.note(db, 1, 150, 700)  # a longer document closes it
    assert known.spans(db) == {1: ((100, 700),)}


def test_an_unchanged_document_reaches_back_as_far_as_it_did(db: Database) -> None:
    known.note(db, 1, 100, 200)
    known.note_same(db, 1, 900)
    assert known.spans(db) == {1: ((100, 900),)}
    assert known.last(db, 1) == 900


def test_a_feed_that_never_answered_is_never_known(db: Database) -> None:
    assert known.spans(db) == {}
    assert known.last(db, 1) is None
    known.note_same(db, 1, 200)
    assert known.spans(db) == {1: ((200, 200),)}


def test_nothing_is_known_ahead(db: Database) -> None:
    known.note(db, 1, 5_000, 200)
    assert known.spans(db) == {1: ((200, 200),)}


def test_an_older_library_is_given_its_counts_through_time(tmp_path: Path) -> None:
    library = Library(tmp_path)
    db = library.writer
    with db.atomic():
        feeds.subscribe(db, [NewFeed("https://one.example/feed")], NOW)
        items = [entry(f"Item {n}", guid=str(n), published=NOW - n * DAY) for n in range(9)]
        take_in(db, Origin(1), analysed(items, [Tag("a", 1, ())], "zh-Hans"), NOW, "p")
        dated = entry("Imported", guid="i", published=NOW - DAY)
        take_in(db, Origin(), analysed([dated, entry("Undated", guid="u")]), NOW, "p")
        db.run("UPDATE feeds SET status = 'ok', checked = ?", (NOW + 7 * DAY,))
        as_before_the_third_step(db)
    library.close()
    library = Library(tmp_path)
    db = library.reader
    assert [each for each in checkup.examine(db) if not each.ok] == []
    assert known.spans(db) == {}  # nobody noted when its feeds were asked
    of_feed = "SELECT sum(articles) FROM rollup WHERE kind = 'topic' AND feed = 1 AND key = 'a'"
    assert db.value(of_feed) == 9
    brought = "SELECT brought_by, count(*) FROM articles GROUP BY 1 ORDER BY 1"
    assert db.run(brought).fetchall() == [(-2, 1), (0, 1), (1, 9)]
    by_language = "SELECT DISTINCT key FROM rollup WHERE kind = 'language' ORDER BY 1"
    assert [key for (key,) in db.run(by_language)] == ["en", "zh"]
    library.close()


def as_before_the_third_step(db: Database) -> None:
    """Take out what the third step of the schema brought."""
    for (trigger,) in db.run(
        "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'roll_%'"
    ).fetchall():
        db.run(f"DROP TRIGGER {trigger}")
    for table in ("rollup", "known", "figures"):
        db.run(f"DROP TABLE {table}")
    db.run("DROP INDEX stories_largest")
    db.run("ALTER TABLE articles DROP COLUMN brought_by")
    db.run("ALTER TABLE feeds DROP COLUMN oldest")
    db.run("PRAGMA user_version = 2")
    assert migrate.STEPS[2] is not None


def test_an_article_of_a_feed_that_goes_is_counted_for_another_that_brought_it(
    db: Database,
) -> None:
    feeds.subscribe(db, [NewFeed("https://two.example/feed")], NOW)
    both = analysed([entry("In both", guid="b", url="https://x.example/both")])
    for feed in (1, 2):
        take_in(db, Origin(feed), both, NOW, "p")
    assert len(articles.rows(db, [1])) == 1
    feeds.unsubscribe(db, 1, purge=False)
    assert db.value("SELECT brought_by FROM articles") == 2
    assert [each for each in checkup.examine(db) if not each.ok] == []
