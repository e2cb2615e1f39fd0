"""Entries into articles: identity, updates, and marks that no upsert may touch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.core.types import Entry, Expected, Fetched, NewFeed, ParsedFeed, Tag
from desktop_app.store import articles, checkup, feeds, marks
from desktop_app.store.db import Database
from desktop_app.store.intake import Origin, Taken, take_in
from desktop_app.store.library import Library
from tests.make import NOW, analysed, entry


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    library = Library(tmp_path / "library")
    yield library.writer
    assert [each for each in checkup.examine(library.writer) if not each.ok] == []
    library.close()


def take(db: Database, *entries: Entry, feed: int = 1, now: int = NOW, **more: object) -> Taken:
    with db.atomic():
        return take_in(db, Origin(feed), analysed(entries, **more), now, "packs-1")  # type: ignore[arg-type]


def titles(db: Database) -> list[str]:
    return [row[0] for row in db.run("SELECT title FROM articles ORDER BY id")]


BBC = entry("Court upholds TikTok law", url="https://bbc.example/news/1", guid="g1", published=NOW)


@pytest.mark.parametrize(
    "again",
    [
        replace(BBC, guid="changed"),
        replace(BBC, title="Supreme Court upholds the TikTok law"),
        replace(BBC, published=NOW + 999_999),
        replace(BBC, url="http://www.bbc.example/news/1?utm_source=rss#top"),
        replace(BBC, url="https://bbc.example/news/court-upholds-tiktok-law"),
        replace(BBC, url="https://bbc.example/moved", guid="new"),
        replace(BBC, url="https://bbc.example/slug-2", title="TikTok law stands, says the court"),
    ],
    ids=["guid", "title", "date", "tracking", "link", "guid and link", "link and title"],
)
def test_an_entry_that_changes_in_one_way_stays_one_article(db: Database, again: Entry) -> None:
    take(db, BBC)
    taken = take(db, again, now=NOW + 60)
    assert taken.new == ()
    assert len(titles(db)) == 1


def test_a_guid_that_is_reused_for_another_item_makes_another_article(db: Database) -> None:
    take(db, BBC)
    other = entry("RedNote tops the App Store", url="https://bbc.example/news/2", guid="g1",
                  published=NOW + 5)  # fmt: skip
    assert len(take(db, other, now=NOW + 60).new) == 1
    assert len(take(db, other, BBC, now=NOW + 120).new) == 0
    assert titles(db) == [BBC.title, other.title]


def test_a_home_page_on_every_item_does_not_make_them_one(db: Database) -> None:
    items = [entry(f"Item {word}", url="https://site.example/", guid=word) for word in ("a", "b")]
    assert len(take(db, *items).new) == 2


def test_one_section_page_on_two_items_does_not_make_them_one(db: Database) -> None:
    items = [
        entry("Quake in the north", url="https://site.example/live", guid="a"),
        entry("Markets close higher", url="https://site.example/live", guid="b"),
    ]
    assert len(take(db, *items).new) == 2
    assert len(take(db, *items, now=NOW + 60).new) == 0


def test_items_without_guid_or_link_are_told_apart_by_title(db: Database) -> None:
    take(db, entry("One"), entry("Two"))
    assert len(take(db, entry("One"), entry("Three"), now=NOW + 60).new) == 1
    assert titles(db) == ["One", "Two", "Three"]


def test_the_same_article_by_two_feeds_is_one_row_with_two_sources(db: Database) -> None:
    one, other = (
        feeds.subscribe(db, [NewFeed(f"https://{name}.example/rss")], NOW)[0][0].id
        for name in ("a", "b")
    )
    take(db, BBC, feed=one)
    taken = take(db, replace(BBC, guid="elsewhere"), feed=other, now=NOW + 60)
    assert (taken.new, taken.known) == ((), 1)
    found = articles.article(db, 1)
    assert found is not None
    assert [source.feed for source in found.sources] == [one, other]
    assert [each.articles for each in feeds.all_feeds(db)] == [1, 1]


def test_a_shorter_text_of_another_feed_does_not_replace_the_longer_one(db: Database) -> None:
    take(db, replace(BBC, html="<p>" + "The whole text. " * 50 + "</p>"))
    taken = take(db, replace(BBC, html="<p>A teaser.</p>"), feed=2)
    found = articles.article(db, 1)
    assert taken.updated == ()
    assert found is not None
    assert found.text.startswith("The whole text.")


def test_an_edited_article_shows_and_finds_its_new_words_only(db: Database) -> None:
    take(db, BBC)
    edited = replace(BBC, title="Court strikes the law down", html="<p>Reversal</p>")
    assert take(db, edited, now=NOW + 60).updated == (1,)
    found = db.run("SELECT rowid FROM search WHERE search MATCH 'upholds'").fetchall()
    assert found == []
    assert db.value("SELECT rowid FROM search WHERE search MATCH 'reversal'") == 1


def test_an_update_never_touches_what_the_reader_did(db: Database) -> None:
    take(db, BBC, tags=[Tag("rednote", 1.0, ())])
    with db.atomic():
        marks.mark(db, "read", [1], NOW)
        marks.mark(db, "starred", [1], NOW)
        marks.correct(db, 1, ["culture"], ["rednote"], NOW)
    take(db, replace(BBC, title="Court upholds the TikTok law again"), tags=[Tag("rednote", 1, ())])
    row = articles.rows(db, [1])[0]
    assert (row.read, row.starred, row.topics) == (True, True, ("culture",))
    assert row.title == "Court upholds the TikTok law again"


def test_future_missing_and_absurd_dates_sort_by_when_they_were_seen(db: Database) -> None:
    far, none, zero = NOW + 10**9, None, -10
    take(db, *(entry(f"Date {each}", guid=str(each), published=each) for each in (far, none, zero)))
    rows = articles.rows(db, [1, 2, 3])
    assert [row.ordered for row in rows] == [NOW] * 3
    assert [row.published for row in rows] == [far, none, zero]


def test_removing_a_feed_keeps_starred_corrected_and_shared_articles(db: Database) -> None:
    stored = feeds.subscribe(db, [NewFeed("https://a.example"), NewFeed("https://b.example")], NOW)
    first, second = (each.id for each, _ in stored)
    items = [entry(word, url=f"https://a.example/{word}", guid=word) for word in
             ("plain", "starred", "corrected", "shared")]  # fmt: skip
    take(db, *items, feed=first)
    take(db, items[3], feed=second)
    with db.atomic():
        marks.mark(db, "starred", [2], NOW)
        marks.correct(db, 3, ["culture"], [], NOW)
        assert feeds.unsubscribe(db, first, purge=False) == 1
    assert titles(db) == ["starred", "corrected", "shared"]
    assert [each.articles for each in feeds.all_feeds(db)] == [1]
    assert len(take(db, *items[1:], feed=second).new) == 0


def test_undo_takes_back_marks_and_corrections_in_turn(db: Database) -> None:
    take(db, BBC, tags=[Tag("rednote", 2.0, ())])
    with db.atomic():
        marks.mark(db, "read", [1], NOW)
        marks.correct(db, 1, [], ["rednote"], NOW)
    assert articles.rows(db, [1])[0].topics == ()
    with db.atomic():
        assert marks.undo(db) == "topics of article 1 corrected"
        assert marks.undo(db) == "1 marked read"
        assert marks.undo(db) is None
    row = articles.rows(db, [1])[0]
    assert (row.read, row.topics) == (False, ("rednote",))
    found = articles.article(db, 1)
    assert found is not None
    assert found.corrected == ()


def test_an_article_that_moved_is_found_by_its_new_address_in_another_feed(db: Database) -> None:
    take(db, BBC, feed=1)
    moved = replace(
        BBC, url="https://bbc.example/moved", html="<p>Moved and longer than before.</p>"
    )
    take(db, moved, feed=1, now=NOW + 60)
    assert take(db, replace(moved, guid="other"), feed=2, now=NOW + 120).new == ()


def test_items_without_links_are_known_again_after_their_feed_was_removed(db: Database) -> None:
    first = feeds.subscribe(db, [NewFeed("https://a.example")], NOW)[0][0].id
    take(db, entry("A note", guid="1"), feed=first)
    with db.atomic():
        marks.mark(db, "starred", [1], NOW)
        feeds.unsubscribe(db, first, purge=False)
    assert take(db, entry("A note", guid="1"), feed=first + 1, now=NOW + 60).new == ()
    assert len(take(db, entry("Another publisher's first", guid="1"), feed=first + 2).new) == 1


def test_an_undated_item_whose_guid_and_query_change_at_every_visit_stays_one(db: Database) -> None:
    for visit in range(3):
        take(db, entry("No date", url=f"https://x.example/a?visit={visit}", guid=f"v{visit}"))
    assert titles(db) == ["No date"]
    take(db, entry("No date", url="https://x.example/b", guid="b"))
    assert len(titles(db)) == 2


def test_a_feed_of_headlines_alone_does_not_rewrite_what_another_feed_told(db: Database) -> None:
    take(db, replace(BBC, html=""), feed=1)
    assert take(db, replace(BBC, title="Aggregated", html="", guid="x"), feed=2).updated == ()
    assert titles(db) == [BBC.title]


def test_the_outlet_is_that_of_the_feed_whose_text_is_shown(db: Database) -> None:
    with db.atomic():
        teaser = analysed([replace(BBC, html="<p>Teaser</p>")])
        take_in(db, Origin(1, "Aggregator"), teaser, NOW, "p")
        whole = analysed([replace(BBC, html="<p>" + "The whole text. " * 20 + "</p>")])
        take_in(db, Origin(2, "BBC News"), whole, NOW, "p")
    assert articles.rows(db, [1])[0].outlet == "BBC News"


def test_undo_brings_no_evidence_back_into_a_text_that_has_changed(db: Database) -> None:
    take(db, BBC, tags=[Tag("rednote", 2.0, ())])
    with db.atomic():
        marks.correct(db, 1, [], ["rednote"], NOW)
    take(db, replace(BBC, html="<p>Something else altogether</p>"), now=NOW + 60)
    with db.atomic():
        marks.undo(db)
    assert articles.rows(db, [1])[0].topics == ()
    assert articles.count_stale(db, "packs-1") == 1, "it waits to be judged anew"


def test_a_mark_that_is_not_worth_taking_back_leaves_the_history_alone(db: Database) -> None:
    take(db, BBC)
    with db.atomic():
        marks.mark(db, "starred", [1], NOW)
        marks.mark(db, "read", [1], NOW, remember=False)
        assert marks.undo(db) == "1 marked starred"


def test_a_provisional_title_gives_way_to_the_feeds_own_and_a_given_one_stays(db: Database) -> None:
    wanted = [
        NewFeed("https://a.example", "Found", provisional=True),
        NewFeed("https://b.example", "Mine"),
    ]
    for feed, _ in feeds.subscribe(db, wanted, NOW):
        answer = Fetched(feed.url, feed.url, 200, b"x")
        parsed = ParsedFeed("The feed's own", None, None, None, ())
        feeds.succeeded(db, feed.id, answer, parsed, "hash", NOW, NOW)
    assert {feed.title for feed in feeds.all_feeds(db)} == {"The feed's own", "Mine"}


def test_a_feed_is_not_renamed_to_nothing(db: Database) -> None:
    number = feeds.subscribe(db, [NewFeed("https://a.example", "A")], NOW)[0][0].id
    with pytest.raises(Expected):
        feeds.edit(db, number, " \n ", None)
    feeds.edit(db, number, "Two\nlines", "")
    assert feeds.all_feeds(db)[0].title == "Two lines"


def test_an_outlet_whose_name_has_quotation_marks_can_be_asked_for(db: Database) -> None:
    take(db, replace(BBC, outlet='The "Daily" Post'))
    assert articles.rows(db, [1])[0].outlet == "The 'Daily' Post"
