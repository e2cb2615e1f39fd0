"""Buckets, series and gaps over time, with days as the reader's zone has them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone, tzinfo
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from desktop_app.core import trends
from desktop_app.core.trends import Feed, Gap
from desktop_app.core.types import Expected

DAY = 86_400
NEW_YORK = ZoneInfo("America/New_York")


def at(text: str, zone: tzinfo = UTC) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=zone).timestamp())


def test_a_day_begins_at_midnight_of_the_zone_given() -> None:
    jakarta = timezone(timedelta(hours=7))
    moment = at("2025-01-15T20:00")
    assert trends.edges(moment, moment, "day", UTC) == (at("2025-01-15"), at("2025-01-16"))
    assert trends.edges(moment, moment, "day", jakarta)[0] == at("2025-01-16", jakarta)


def test_days_of_23_and_25_hours_are_one_day_each() -> None:
    spring = trends.edges(at("2025-03-08", NEW_YORK), at("2025-03-10", NEW_YORK), "day", NEW_YORK)
    assert [b - a for a, b in pairwise(spring)] == [DAY, DAY - 3600, DAY]
    autumn = trends.edges(at("2025-11-01", NEW_YORK), at("2025-11-03", NEW_YORK), "day", NEW_YORK)
    assert [b - a for a, b in pairwise(autumn)] == [DAY, DAY + 3600, DAY]


def test_an_hour_that_the_clock_shows_twice_is_two_hours() -> None:
    first = at("2025-11-02", NEW_YORK)
    last = at("2025-11-02T23:59", NEW_YORK)
    hours = trends.edges(first, last, "hour", NEW_YORK)
    assert len(hours) - 1 == 25
    assert {b - a for a, b in pairwise(hours)} == {3600}


def test_hours_begin_on_the_hour_where_the_zone_is_off_by_half_of_one() -> None:
    india = timezone(timedelta(hours=5, minutes=30))
    hours = trends.edges(
        at("2025-01-15T10:10", india), at("2025-01-15T11:59", india), "hour", india
    )
    assert hours == tuple(at(f"2025-01-15T{hour}:00", india) for hour in (10, 11, 12))


def test_weeks_are_those_of_iso_8601() -> None:
    weeks = trends.edges(at("2025-01-01"), at("2025-01-06"), "week", UTC)
    assert weeks == (at("2024-12-30"), at("2025-01-06"), at("2025-01-13"))


def test_the_last_moment_asked_for_has_a_bucket() -> None:
    units: tuple[trends.Unit, ...] = ("hour", "day", "week")
    for unit in units:
        for last in (at("2025-01-20"), at("2025-01-20") - 1, at("2025-01-20") + 1):
            found = trends.edges(at("2025-01-14T05:30"), last, unit, UTC)
            assert found[-2] <= last < found[-1]
            assert found[0] <= at("2025-01-14T05:30") < found[1]


def test_too_many_buckets_and_times_outside_the_calendar_are_told_in_words() -> None:
    for first, last in ((0, 10**10), (10, 5), (10**15, 10**15 + 5)):
        with pytest.raises(Expected):
            trends.edges(first, last, "hour" if first < 10**15 else "day", UTC)


def test_series_are_aligned_with_zeros_and_the_largest_come_first() -> None:
    rows = [(0, "a", 1), (25, "b", 5), (12, "a", 2), (99, "a", 100), (-1, "b", 100)]
    assert trends.align(rows, (0, 10, 20, 30)) == {"b": (0, 0, 5), "a": (1, 2, 0)}
    assert list(trends.align(rows, (0, 10, 20, 30), most=1)) == ["b"]


def test_a_share_of_nothing_is_no_number() -> None:
    assert trends.share((1, 0, 3), (4, 0, 3)) == (0.25, None, 1.0)


HOUR, A_DAY = 3_600, 86_400
NOW = 2_000_000_000


@pytest.mark.parametrize(
    ("ago", "since"),
    [
        ([0, 1, 2, 3], 3),  # hours ago
        ([0, 30 * 24, 60 * 24, 95 * 24], 95 * 24),  # a slow feed is slow throughout
        ([0, 1, 5 * 365 * 24], 1),  # a pinned entry tells nothing of the time before the others
        ([0, 5 * 365 * 24], 0),
        ([0, 1, 5 * 365 * 24, 6 * 365 * 24], 1),
        ([-200 * 24, 0, 1, 2], 2),  # nor does one dated in the future
        ([7], 7),
    ],
)
def test_a_document_shows_all_since_its_oldest_entry_that_belongs_to_the_others(
    ago: list[int], since: int
) -> None:
    assert trends.reach([NOW - each * HOUR for each in ago], NOW) == NOW - since * HOUR


def test_a_document_without_dates_reaches_back_to_nothing() -> None:
    assert trends.reach([], NOW) is None
    assert trends.reach([NOW + A_DAY], NOW) is None


def test_a_gap_says_where_it_was_worse() -> None:
    feeds = [Feed("one", ((0, 10), (15, 20)), usual=1)]
    found = trends.gaps(feeds, (0, 10, 20, 30))
    assert [(each.start, each.end, each.missing) for each in found] == [(10, 20, 0.5), (20, 30, 1)]


def test_cover_is_the_part_of_each_bucket_that_is_known() -> None:
    assert trends.cover(((-5, 5), (12, 30)), (0, 10, 20, 30)) == (0.5, 0.8, 1.0)
    assert trends.cover((), (0, 10, 20)) == (0.0, 0.0)


def test_feeds_weigh_by_what_they_usually_bring() -> None:
    feeds = [Feed("large", ((0, 10),), usual=30), Feed("small", ((0, 20),), usual=10)]
    assert trends.exposure(feeds, (0, 10, 20)) == (1.0, 0.25)


def test_a_failing_feed_and_one_added_later_both_leave_a_gap_that_names_them() -> None:
    feeds = [
        Feed("steady", ((0, 60),), usual=5),
        Feed("failed", ((0, 20), (40, 60)), usual=4),
        Feed("late", ((10, 60),), usual=1),
    ]
    assert trends.gaps(feeds, (0, 10, 20, 30, 40, 50, 60)) == (
        Gap(0, 10, 0.1, ("late",)),
        Gap(20, 40, 0.4, ("failed",)),
    )


def test_a_whole_series_without_a_gap_has_none() -> None:
    assert trends.gaps([Feed("steady", ((0, 60),))], (0, 30, 60)) == ()
    assert trends.gaps([], (0, 30, 60)) == ()


def test_weekends_are_told_from_what_all_feeds_bring() -> None:
    days = trends.edges(at("2025-01-06"), at("2025-01-06") + 69 * DAY, "day", UTC)
    totals = [20 if day % 7 in (5, 6) else 100 for day in range(70)]
    found = trends.season(totals, days, "day", UTC)
    assert found[5] == found[6] < 0.5 < 1.1 < found[0]
    assert sum(found) / len(found) == pytest.approx(1.0)


def test_a_few_days_teach_no_season() -> None:
    days = trends.edges(at("2025-01-06"), at("2025-01-08"), "day", UTC)
    assert all(0.7 < each < 1.5 for each in trends.season([1, 9, 2], days, "day", UTC))
    assert trends.season([0, 0, 0], days, "day", UTC) == (1.0, 1.0, 1.0)
    assert trends.season([1, 9, 2], days, "week", UTC) == (1.0, 1.0, 1.0)


def test_a_burst_does_not_make_its_weekday_a_busy_one() -> None:
    days = trends.edges(0, 41 * A_DAY, "day", UTC)
    calm = trends.season([10] * 42, days, "day", UTC)
    burst = trends.season([10] * 30 + [500] + [10] * 11, days, "day", UTC)
    assert max(burst) < 1.3 * max(calm)
