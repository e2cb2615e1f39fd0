"""Trends of real libraries: every number is that of its list, and no feed that fails bursts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from desktop_app.core.trend_values import BYS, By, Series, Trends, articles_of
from desktop_app.core.trends import Unit
from desktop_app.core.types import Expected, NewFeed, QueryError, Tag
from desktop_app.engine import Engine
from desktop_app.store import feeds, known
from desktop_app.store.intake import Origin, take_in
from desktop_app.store.library import Library
from tests.make import analysed, entry

DAY = 86_400
BEGIN = 1_735_689_600  # 1 January 2025
LATER = BEGIN + 90 * DAY
JANUARY = (BEGIN, BEGIN + 31 * DAY)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with Engine.open(tmp_path_factory.mktemp("trends") / "library") as engine:
        engine.load_sample().result()
        yield engine


def listed(engine: Engine, found: Trends, series: Series | None, start: int, end: int) -> int:
    term = series.term if series else ""
    return len(engine.ids(articles_of(found.query, term, found.edges[start], found.edges[end])))


@pytest.mark.parametrize("query", ["", "lang:id OR lang:en", "topic:rednote", "禁令 OR tiktok"])
@pytest.mark.parametrize("by", [each for each in BYS if each != "query"])
@pytest.mark.parametrize("unit", ["day", "week"])
def test_every_number_is_that_of_the_list_it_leads_to(
    sample: Engine, by: By, query: str, unit: Unit
) -> None:
    found = sample.trends(query, by, unit, *JANUARY)
    assert sum(found.totals) > 0
    assert found.series
    size = len(found.totals)
    for series in (*found.series, None):
        counts = series.counts if series else found.totals
        assert listed(sample, found, series, 0, size) == sum(counts)
        for at in range(0, size, 3):
            assert listed(sample, found, series, at, at + 1) == counts[at]


def test_hours_are_those_of_their_lists_too(sample: Engine) -> None:
    found = sample.trends("", "language", "hour", BEGIN + 13 * DAY, BEGIN + 15 * DAY)
    assert len(found.totals) == 48
    for at in range(48):
        assert listed(sample, found, None, at, at + 1) == found.totals[at]


def test_series_that_do_not_overlap_add_up_to_all(sample: Engine) -> None:
    for by in ("outlet", "language", "story"):
        found = sample.trends("", by, "week", most=3)  # type: ignore[arg-type]
        assert not found.overlaps
        sums = [sum(each) for each in zip(*(s.counts for s in found.series), strict=True)]
        assert sums == list(found.totals)
        assert len(found.series) == 4


def test_queries_are_compared_as_they_are_written(sample: Engine) -> None:
    asked = ["topic:rednote lang:en OR lang:zh", "tiktok"]
    found = sample.trends("since:2025", "query", "week", compare=asked)
    assert [each.name for each in found.series] == asked
    for each in found.series:
        assert listed(sample, found, each, 0, len(found.totals)) == sum(each.counts) > 0


def test_the_step_fits_the_time_and_too_fine_a_one_is_refused_in_words(sample: Engine) -> None:
    assert sample.trends("").unit == "week"
    assert sample.trends("", start=JANUARY[0], end=JANUARY[1]).unit == "day"
    assert sample.trends("", start=BEGIN, end=BEGIN + 2 * DAY).unit == "hour"
    with pytest.raises(Expected, match="choose longer steps"):
        sample.trends("", unit="hour")
    with pytest.raises(Expected, match="not after its beginning"):
        sample.trends("", start=BEGIN, end=BEGIN)
    with pytest.raises(QueryError):
        sample.trends("topic:nothing")


def test_milestones_of_the_pack_stand_where_they_happened(sample: Engine) -> None:
    found = sample.trends("", start=JANUARY[0], end=JANUARY[1], language="zh")
    days = {(each.at - BEGIN) // DAY + 1 for each in found.milestones}
    assert {17, 20} <= days  # the ruling, the order
    assert all(each.source.startswith("http") and each.name for each in found.milestones)


def test_a_burst_tells_the_story_that_made_it(sample: Engine) -> None:
    found = sample.with_bursts(sample.trends("", "topic", "day", *JANUARY))
    burst = max(found.bursts, key=lambda each: each.burst.score)
    assert burst.burst.key in ("migration", "rednote")
    assert burst.burst.baseline < burst.burst.threshold < burst.articles
    series = next(each for each in found.series if each.key == burst.burst.key)
    where = (burst.burst.start, burst.burst.end)
    assert listed(sample, found, series, *where) == burst.articles
    assert burst.story is not None
    story = sample.story(burst.story)
    assert story is not None
    assert story.row.title == burst.title


def test_zooming_in_changes_no_burst_that_is_wholly_shown(sample: Engine) -> None:
    wide = sample.with_bursts(sample.trends("", "topic", "day", BEGIN - 30 * DAY, JANUARY[1]))
    near = sample.with_bursts(sample.trends("", "topic", "day", BEGIN + 5 * DAY, JANUARY[1]))
    shift = 35

    def days(found: Trends, moved: int) -> set[tuple[str, int, int]]:
        each = [(b.burst.key, b.burst.start + moved, b.burst.end + moved) for b in found.bursts]
        return {burst for burst in each if burst[1] > shift}

    assert days(wide, 0) == days(near, shift) != set()


def test_rising_words_lead_to_as_many_articles_as_they_tell(sample: Engine) -> None:
    rose = sample.rising("", BEGIN + 12 * DAY, BEGIN + 26 * DAY)
    terms = [each.term for each in rose.found]
    assert {"Xiaohongshu", "小紅書", "#TikTokRefugee", "pengungsi"} <= set(terms)
    for each in rose.found:
        now = articles_of("", rose.terms[each.term], rose.start, rose.end)
        assert len(sample.ids(now)) == each.now
        before = articles_of("", rose.terms[each.term], 2 * rose.start - rose.end, rose.start)
        assert len(sample.ids(before)) == each.before


def test_an_empty_library_has_a_flat_line_and_no_burst(tmp_path: Path) -> None:
    with Engine.open(tmp_path / "library") as engine:
        found = engine.with_bursts(engine.trends())
        assert sum(found.totals) == 0
        assert found.series == found.bursts == found.gaps == ()
        assert engine.rising("", BEGIN, BEGIN + DAY).found == ()


# --- feeds that fail, and feeds that come


def publish(db, feed: int, days: Sequence[int], each_day: int, tag: str = "rednote") -> None:  # type: ignore[no-untyped-def]
    items = [
        entry(
            f"Report {feed}-{day}-{n} of {tag}",
            guid=f"{feed}-{day}-{n}",
            published=BEGIN + day * DAY + n * 3_000,
        )
        for day in days
        for n in range(each_day)
    ]
    take_in(db, Origin(feed, f"Outlet {feed}"), analysed(items, [Tag(tag, 1, ())]), LATER, "p")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = Library(tmp_path / "library")
    wanted = [NewFeed(f"https://feed{n}.example", f"Feed {n}") for n in (1, 2, 3)]
    feeds.subscribe(opened.writer, wanted, BEGIN)
    yield opened
    opened.close()


def seen(library: Library) -> Trends:
    folder = library.folder
    library.close()
    with Engine.open(folder) as engine:
        return engine.with_bursts(engine.trends("", "topic", "day"))


def test_a_feed_that_was_down_makes_no_burst_when_it_returns(library: Library) -> None:
    db = library.writer
    publish(db, 1, range(60), 3)
    known.note(db, 1, BEGIN, BEGIN + 60 * DAY)
    publish(db, 2, [*range(30), *range(36, 60)], 12)
    known.note(db, 2, BEGIN, BEGIN + 30 * DAY)
    known.note(db, 2, BEGIN + 36 * DAY, BEGIN + 60 * DAY)
    found = seen(library)
    assert found.bursts == ()
    (gap,) = found.gaps
    assert (gap.start, gap.end) == (BEGIN + 30 * DAY, BEGIN + 36 * DAY)
    assert gap.feeds == ("Feed 2",)
    assert gap.missing == pytest.approx(12 / 15, abs=0.02)


def test_a_feed_that_is_added_makes_no_burst(library: Library) -> None:
    db = library.writer
    publish(db, 1, range(60), 3)
    known.note(db, 1, BEGIN, BEGIN + 60 * DAY)
    publish(db, 2, range(45, 60), 25)
    known.note(db, 2, BEGIN + 45 * DAY, BEGIN + 60 * DAY)
    found = seen(library)
    assert found.bursts == ()
    assert [(each.start, each.end, each.feeds) for each in found.gaps] == [
        (BEGIN, BEGIN + 45 * DAY, ("Feed 2",))
    ]


def test_what_more_is_written_of_is_a_burst_though_another_feed_was_down(library: Library) -> None:
    db = library.writer
    publish(db, 1, range(60), 3)
    publish(db, 3, range(50, 52), 14)
    known.note(db, 1, BEGIN, BEGIN + 60 * DAY)
    known.note(db, 3, BEGIN, BEGIN + 60 * DAY)
    publish(db, 2, range(40), 12)
    known.note(db, 2, BEGIN, BEGIN + 40 * DAY)
    (burst,) = seen(library).bursts
    assert (burst.burst.start, burst.burst.end) == (50, 52)
    assert burst.articles == 34


def test_a_feed_asked_a_few_hours_before_another_is_no_gap(library: Library) -> None:
    db = library.writer
    for feed, hours in ((1, 0), (2, 5)):
        publish(db, feed, range(40), 2)
        known.note(db, feed, BEGIN, BEGIN + 40 * DAY - hours * 3_600)
    assert seen(library).gaps == ()


def test_the_words_of_a_library_are_those_its_events_are_called_by(sample: Engine) -> None:
    found = sample.trends("", "term", "day")
    names = {each.name.lower() for each in found.series}
    assert {"xiaohongshu", "wechat", "tiktok shop"} & names
    assert all(sum(each.counts) >= 4 for each in found.series)


def test_a_query_that_bounds_the_time_finds_the_bursts_that_are_there_without_it(
    sample: Engine,
) -> None:
    start, end = BEGIN + 5 * DAY, JANUARY[1]
    bounded = sample.with_bursts(
        sample.trends("since:2025-01-06 until:2025-01-31", "topic", "day", start, end)
    )
    free = sample.with_bursts(sample.trends("", "topic", "day", start, end))
    assert bounded.bursts == free.bursts != ()


def test_a_feed_of_which_nobody_noted_when_it_answered_makes_no_burst(library: Library) -> None:
    db = library.writer
    publish(db, 1, range(60), 3)
    known.note(db, 1, BEGIN, BEGIN + 60 * DAY)
    publish(db, 2, range(50, 52), 40)  # as a library has it that was made before it was noted
    assert seen(library).bursts == ()


def test_imports_without_a_date_make_no_burst_on_the_day_they_came(library: Library) -> None:
    db = library.writer
    publish(db, 0, range(60), 1)
    undated = [entry(f"Undated {n}", guid=str(n)) for n in range(40)]
    tagged = analysed(undated, [Tag("rednote", 1, ())])
    take_in(db, Origin(), tagged, BEGIN + 60 * DAY - 60, "p")
    found = seen(library)
    assert sum(found.totals) == 100
    assert found.bursts == ()
