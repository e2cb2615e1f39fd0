"""Key figures of a real library: read once, kept with their place, made again when the text is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.core.types import NewFeed
from desktop_app.engine import Engine
from desktop_app.ingest.accountant import ENGINE
from desktop_app.store import figures
from desktop_app.store.library import Library
from tests.fakes import FakeWeb
from tests.reports import bring, told

POSTS = (
    ("en", "114,000 posts in a day", "The hashtag had 114,000 posts by 14 January 2025, RedNote "
     "said. Some 700,000 new users came."),
    ("id", "Tagar baru ramai", "Tagar itu sudah memuat 114 ribu unggahan. Pengguna aktif bulanan "
     "aplikasi itu 300 juta."),
    ("zh-Hans", "新标签", "该标签下已有11.4万条帖子，平台有3亿月活用户。"),
    ("en", "A quiet day", "Nothing that counts happened."),
)  # fmt: skip


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    with Engine.open(tmp_path / "library") as opened:
        yield opened


def test_every_article_that_comes_in_has_its_figures(engine: Engine) -> None:
    bring(engine, told(POSTS, 14, "Outlet"))
    found = {(each.value, each.unit, each.language) for each in engine.claims()}
    assert {
        (114_000.0, "posts", "en"),
        (114_000.0, "posts", "id"),
        (114_000.0, "posts", "zh-Hans"),
        (300_000_000.0, "monthly active users", "id"),
        (300_000_000.0, "monthly active users", "zh-Hans"),
    } <= found
    assert len(engine.ids("has:figure")) == 3
    assert len(engine.ids("-has:figure")) == 1


def test_a_claim_stands_in_the_stored_text_exactly_where_it_says(engine: Engine) -> None:
    bring(engine, told(POSTS, 14, "Outlet"))
    for claim in engine.claims():
        article = engine.article(claim.article)
        assert article is not None
        whole = article.row.title if claim.part == "title" else article.text
        assert whole[claim.start : claim.end] == claim.text
        assert claim.sentence[claim.at :].startswith(claim.text)
        assert claim.sentence in whole
        assert any(claim.start == each.start for each in article.figures)


def test_figures_of_one_thing_stand_together_whatever_language_tells_them(engine: Engine) -> None:
    bring(engine, told(POSTS, 14, "Outlet"))
    together = [
        {each.language for each in subject.claims}
        for subject in engine.subjects()
        if subject.unit == "posts"
    ]
    assert {"en", "id", "zh-Hans"} in together


def test_figures_of_a_text_that_changed_are_those_of_the_new_text(engine: Engine) -> None:
    with FakeWeb() as web:

        def publish(text: str) -> None:
            body = f"<rss version='2.0'><channel><title>F</title><item><guid>1</guid><title>T</title><description>{text}</description></item></channel></rss>"  # noqa: E501
            web.reply("/f", body=body.encode())
            assert engine.refresh(force=True).result().failed == 0

        engine.subscribe([NewFeed(web.url("/f"))]).result()
        publish("It has 60,000 posts.")
        assert [each.value for each in engine.claims()] == [60_000]
        publish("It has 160,000 posts and 75 comments.")
        assert [each.value for each in engine.claims()] == [160_000, 75]


def test_an_older_library_is_read_for_figures_once_and_goes_on_where_it_stopped(
    tmp_path: Path,
) -> None:
    with Engine.open(tmp_path / "library") as engine:
        bring(engine, told(POSTS, 14, "Outlet"))
        wanted = sorted((each.article, each.value) for each in engine.claims())
    library = Library(tmp_path / "library")
    with library.writer.atomic():  # as it was when the reading had come to the second article
        library.writer.run("DELETE FROM figures WHERE article > 2")
        figures.note_done(library.writer, ENGINE, 2)
    library.close()
    with Engine.open(tmp_path / "library") as engine:
        assert engine.figures_waiting() == 2
        assert [each.name for each in engine.doctor() if not each.ok] == ["figures"]
        engine.retag().result()
        assert engine.figures_waiting() == 0
        assert sorted((each.article, each.value) for each in engine.claims()) == wanted
        assert [each for each in engine.doctor() if not each.ok] == []
    library = Library(tmp_path / "library")
    assert figures.beginning(library.reader, ENGINE) is None
    assert figures.beginning(library.reader, ENGINE + "x") == 0
    library.close()


def test_a_removed_feed_takes_its_figures_along(engine: Engine) -> None:
    with FakeWeb() as web:
        body = b"<rss version='2.0'><channel><title>F</title><item><guid>1</guid><title>5,000 users</title></item></channel></rss>"  # noqa: E501
        web.reply("/f", body=body)
        ((feed, _),) = engine.subscribe([NewFeed(web.url("/f"))]).result()
        engine.refresh().result()
        assert len(engine.claims()) == 1
        engine.unsubscribe(feed.id).result()
    assert engine.claims() == []
    assert [each for each in engine.doctor() if not each.ok] == []


def test_of_very_many_figures_it_is_known_from_when_on_they_are_read(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring(engine, told(POSTS, 14, "Outlet") + told(POSTS, 20, "Later"))
    assert engine.claims_since() is None
    monkeypatch.setattr("desktop_app.insights.MOST_CLAIMS", 3)
    since = engine.claims_since()
    assert since == min(each.published for each in engine.claims())
    assert engine.claims_since("zzzzz") is None
