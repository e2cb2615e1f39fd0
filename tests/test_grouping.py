"""Stories through the whole engine: real library, real process, real feeds."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.core.types import Changed, NewFeed
from desktop_app.engine import Engine, Event
from desktop_app.store import articles
from desktop_app.store.schema import TABLES, TRIGGERS
from tests.fakes import FakeWeb
from tests.reports import COURT, FLOOD, SHIPPED, WIRE, article_of, bring, grouped, story_of, told


@pytest.fixture
def events() -> list[Event]:
    return []


@pytest.fixture
def engine(tmp_path: Path, events: list[Event]) -> Iterator[Engine]:
    with Engine.open(tmp_path / "library", on_event=events.append) as opened:
        yield opened
        assert [each for each in opened.doctor() if not each.ok] == []


def test_reports_of_one_event_in_three_languages_are_one_story(engine: Engine) -> None:
    bring(engine, told(COURT, 17, "Court") + told(FLOOD, 18, "Flood"))
    assert grouped(engine) == {
        frozenset(title for _, title, _ in COURT),
        frozenset(title for _, title, _ in FLOOD),
    }
    rows = engine.story_rows(engine.story_ids(), "id")
    assert [(row.articles, len(row.outlets), row.title) for row in rows] == [
        (2, 2, FLOOD[1][1]),
        (3, 3, COURT[1][1]),
    ]
    assert set(rows[1].languages) == {"en", "id", "zh"}


def test_a_story_tells_what_joined_each_report_and_which_link_is_weakest(engine: Engine) -> None:
    bring(engine, told(COURT, 17, "Court"))
    story = engine.story(story_of(engine, COURT[0][1]))
    assert story is not None
    assert [member.row.title for member in story.members] == [title for _, title, _ in COURT]
    for member in story.members:
        kinds = {(shared.kind, shared.value) for shared in member.joined_by}
        assert ("name", "TikTok") in kinds
        assert member.score is not None
        assert 0.5 < member.score <= 1
    assert any(each.value == "17 January" for m in story.members for each in m.joined_by)
    least = min(story.members, key=lambda member: member.score or 0)
    assert story.weakest == least.row.id
    assert engine.story(story.row.id) == story  # found again alike


def test_near_copies_are_folded_under_the_first_and_nothing_is_lost(engine: Engine) -> None:
    reprint = f"By our staff. {WIRE} Reported by the agency."
    reports = [("en", "App to go dark on Sunday", WIRE), ("en", "App goes dark Sunday", reprint)]
    bring(engine, told(reports, 17, "Wire"))
    first, second = (article_of(engine, title) for _, title, _ in reports)
    rows = {row.id: row for row in engine.rows(engine.ids())}
    assert len(rows) == 2
    assert rows[second].copy_of == first
    assert rows[first].copies == (rows[second].outlet,)
    assert rows[first].story == rows[second].story
    assert list(engine.ids("has:copy")) == [first]
    assert list(engine.ids("is:copy")) == [second]
    assert list(engine.story_articles(rows[first].story or 0)) == [first]
    engine.mark("read", ids=[first]).result()
    assert [row.read for row in engine.rows([first, second])] == [True, False]
    texts = engine.copy_texts(first, second)
    assert texts is not None
    assert texts[0] in texts[1]


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_imports_in_any_order_give_the_same_stories(tmp_path: Path, seed: int) -> None:
    with Engine.open(tmp_path / "whole") as engine:
        bring(engine, SHIPPED)
        whole = grouped(engine)
    mixed = random.Random(seed).sample(SHIPPED, len(SHIPPED))
    third = len(mixed) // 3
    with Engine.open(tmp_path / "parts") as engine:
        for part in (mixed[:third], mixed[third : 2 * third], mixed[2 * third :], mixed[:third]):
            bring(engine, part)
        assert grouped(engine) == whole


def test_a_restarted_process_goes_on_with_the_stories_that_are_stored(tmp_path: Path) -> None:
    for part in (told(COURT[:1], 17, "Court"), told(COURT[1:], 18, "Next")):
        with Engine.open(tmp_path / "library") as engine:
            bring(engine, part)
    with Engine.open(tmp_path / "library") as engine:
        assert len(grouped(engine)) == 1


def test_a_library_from_before_stories_is_grouped_when_it_is_opened(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    with Engine.open(folder) as engine:
        bring(engine, SHIPPED)
        whole = grouped(engine)
    raw = sqlite3.connect(folder / "library.db")
    old = sqlite3.connect(folder / "old.db")
    old.executescript(TABLES + TRIGGERS)
    for table in ("articles", "texts", "sources", "tags", "hashtags"):
        columns = [row[1] for row in old.execute(f"PRAGMA table_info({table})")]
        rows = raw.execute(f"SELECT {', '.join(columns)} FROM {table}").fetchall()
        marks = ", ".join("?" * len(columns))
        old.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)
    (owner,) = raw.execute("PRAGMA application_id").fetchone()
    old.execute(f"PRAGMA application_id = {owner}")
    old.execute("PRAGMA user_version = 1")
    old.commit()
    raw.close()
    old.close()
    for each in folder.glob("library.db*"):
        each.unlink()
    (folder / "old.db").rename(folder / "library.db")
    with Engine.open(folder) as engine:
        assert engine.story_ids()[0] < 0  # each waits, and stands for itself meanwhile
        engine.retag().result()
        assert grouped(engine) == whole


def test_what_is_removed_leaves_its_story_and_an_empty_story_is_not_listed(engine: Engine) -> None:
    bring(engine, told(COURT, 17, "Court") + told(FLOOD[:1], 18, "Flood"))
    story = story_of(engine, FLOOD[0][1])
    gone = [article_of(engine, FLOOD[0][1]), article_of(engine, COURT[0][1])]
    engine._write(lambda db: articles.remove(db, gone)).result()
    assert story not in engine.story_ids()
    assert engine.story(story) is None
    assert [row.articles for row in engine.story_rows(engine.story_ids())] == [2]


def test_stories_are_listed_by_query_with_their_new_reports_since_the_last_visit(
    engine: Engine,
) -> None:
    bring(engine, told(COURT[:2], 17, "Court") + told(FLOOD, 18, "Flood"))
    court = story_of(engine, COURT[0][1])
    assert list(engine.story_ids("title:tiktok")) == [court]
    assert next(iter(engine.story_ids(oldest_first=True))) == court
    assert engine.story_rows([court])[0].fresh == 0
    engine._write(lambda db: db.run("UPDATE articles SET seen = seen - 100")).result()
    engine.visit_story(court).result()
    engine._write(lambda db: db.run("UPDATE stories SET visited = visited - 50")).result()
    bring(engine, told(COURT[2:], 18, "Next"))
    row = engine.story_rows([court])[0]
    assert (row.articles, row.fresh) == (3, 1)


def test_the_doctor_finds_and_mends_stories_that_are_miscounted(engine: Engine) -> None:
    bring(engine, told(COURT, 17, "Court"))
    engine._write(lambda db: db.run("UPDATE stories SET articles = 7, last = 1")).result()
    assert [each.name for each in engine.doctor() if not each.ok] == ["stories"]
    assert all(each.ok for each in engine.doctor(repair=True))


def rss(*items: tuple[str, str, str]) -> bytes:
    """A feed of (guid, title, text)."""
    entries = "".join(
        f"<item><guid>{guid}</guid><title>{title}</title><description>{text}</description>"
        f"<pubDate>Fri, 17 Jan 2025 {9 + number:02}:00:00 GMT</pubDate></item>"
        for number, (guid, title, text) in enumerate(items)
    )
    return f'<rss version="2.0"><channel><title>F</title>{entries}</channel></rss>'.encode()


def test_a_refresh_ends_with_every_new_article_in_its_story(
    engine: Engine, events: list[Event]
) -> None:
    with FakeWeb() as web:
        for number, (_, title, text) in enumerate((*COURT, *FLOOD)):
            web.reply(f"/{number}", body=rss((str(number), title, text)))
        engine.subscribe([NewFeed(web.url(f"/{number}")) for number in range(5)]).result()
        assert engine.refresh().result().new == 5
    assert sorted(map(len, grouped(engine))) == [2, 3]
    assert any("stories" in each.kinds for each in events if isinstance(each, Changed))


def test_an_article_that_was_rewritten_goes_to_the_story_it_tells_now(engine: Engine) -> None:
    court, flood = COURT[0][1:], FLOOD[0][1:]
    with FakeWeb() as web:
        web.reply("/a", body=rss(("1", *court), ("2", *flood)))
        web.reply("/b", body=rss(("3", *FLOOD[1][1:])))
        engine.subscribe([NewFeed(web.url("/a")), NewFeed(web.url("/b"))]).result()
        engine.refresh().result()
        assert sorted(map(len, grouped(engine))) == [1, 2]
        again = ("Rain in Jakarta: thousands flee the Ciliwung floods", flood[1])
        web.reply("/a", body=rss(("1", *again), ("2", *flood)))
        engine.refresh(force=True).result()
    assert sorted(map(len, grouped(engine))) == [3]


def test_damaged_features_make_a_lonely_article_and_stop_nothing(engine: Engine) -> None:
    bring(engine, told(COURT, 17, "Court"))
    engine._write(
        lambda db: db.run("UPDATE features SET terms = 'x', sketch = x'010203' WHERE article = 1")
    ).result()
    bring(engine, told(FLOOD, 18, "Flood"))
    assert sorted(map(len, grouped(engine))) == [1, 2, 2]
    assert engine.story(story_of(engine, COURT[1][1])) is not None
