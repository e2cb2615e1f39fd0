"""Since when a feed is known, from answers of a real server: what they show and what not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from email.utils import formatdate
from pathlib import Path

import pytest

from desktop_app.core.trends import Span
from desktop_app.core.types import NewFeed
from desktop_app.engine import Engine
from desktop_app.store import known
from tests.fakes import FakeWeb

DAY = 86_400
OLD = 1_735_689_600  # 1 January 2025


class Follower:
    """One feed followed: `ask` refreshes and gives the spans it is known for."""

    def __init__(self, engine: Engine, web: FakeWeb) -> None:
        self.engine, self.web = engine, web
        ((self.feed, _),) = engine.subscribe([NewFeed(web.url("/f"))]).result()

    def ask(self, names: Sequence[str], dates: Sequence[int] = (), status: int = 200) -> list[Span]:
        items = "".join(
            f"<item><guid>{name}</guid><title>{name}</title>{_date(dates, place)}</item>"
            for place, name in enumerate(names)
        )
        body = f"<rss version='2.0'><channel><title>F</title>{items}</channel></rss>".encode()
        self.web.reply("/f", status=status, body=body)
        self.engine.refresh(force=True).result()
        return list(known.spans(self.engine._library.reader).get(self.feed.id, ()))

    def go_back(self, seconds: int) -> None:
        """Let all that is known be so much earlier: time goes by."""
        sql = "UPDATE known SET start = start - ?1, stop = stop - ?1"
        self.engine._writer.submit(lambda db: db.run(sql, (seconds,)) and None).result()


def _date(dates: Sequence[int], place: int) -> str:
    return f"<pubDate>{formatdate(dates[place])}</pubDate>" if place < len(dates) else ""


@pytest.fixture
def follower(tmp_path: Path) -> Iterator[Follower]:
    with Engine.open(tmp_path / "library") as engine, FakeWeb() as web:
        yield Follower(engine, web)


def test_a_failure_makes_nothing_known_and_an_answer_all_since_its_oldest_entry(
    follower: Follower,
) -> None:
    assert follower.ask(["a"], status=500) == []
    ((start, stop),) = follower.ask(["a", "b", "c"], [OLD + 2 * DAY, OLD + DAY, OLD])
    assert start == OLD
    ((start, later),) = follower.ask([], status=304)
    assert (start, later >= stop) == (OLD, True)


def test_an_empty_document_tells_nothing_of_the_time_before_it(follower: Follower) -> None:
    ((_, first),) = follower.ask(["a", "b"], [OLD + DAY, OLD])
    follower.go_back(500)
    (before, after) = follower.ask([])
    assert before == (OLD - 500, first - 500)
    assert after[0] >= first


def test_a_feed_without_dates_goes_on_while_it_still_shows_what_was_known(
    follower: Follower,
) -> None:
    ((start, _),) = follower.ask(["a", "b"])
    ((same, _),) = follower.ask(["c", "b"])
    assert same == start
    ((same, _),) = follower.ask(["c", "b"], status=304)
    assert same == start
    follower.go_back(500)
    assert len(follower.ask(["x", "y"])) == 2


def test_a_feed_that_never_had_an_entry_is_known_to_have_none(follower: Follower) -> None:
    ((start, _),) = follower.ask([])
    ((same, _),) = follower.ask([])
    assert same == start


def test_an_entry_of_the_future_takes_nothing_from_what_is_known(follower: Follower) -> None:
    future = 4_000_000_000
    ((start, stop),) = follower.ask(["f", "a", "b"], [future, OLD + DAY, OLD])
    assert start == OLD
    assert stop < future
