"""What is a burst and what is not, on series whose truth is plain to see."""

from __future__ import annotations

import pytest

from desktop_app.core.bursts import MOST_BUCKETS, find_bursts, story_behind
from desktop_app.core.expectation import DAILY, HOURLY, Part, enough, evidence
from desktop_app.core.occasions import find_occasions
from desktop_app.core.types import Expected

WHOLE = [1.0] * 60


def series(usual: int, **changes: int) -> list[int]:
    counts = [usual] * 60
    for day, count in changes.items():
        counts[int(day[1:])] = count
    return counts


def one(counts: list[int], cover: list[float] | None = None) -> Part:
    return Part(counts, cover or [1.0] * len(counts))


def test_a_topic_never_seen_before_bursts_on_its_first_day() -> None:
    (burst,) = find_bursts("tiktok", [one(series(0, d30=8))]).bursts
    assert (burst.start, burst.end, burst.peak, burst.found) == (30, 31, 30, 30)
    assert burst.seen == 8
    assert burst.baseline < 0.2
    assert 4 <= burst.threshold < 8


def test_three_articles_are_no_burst_however_rare_the_topic() -> None:
    assert not find_bursts("rare", [one(series(0, d30=3))]).bursts


def test_a_small_rise_of_a_large_topic_is_none() -> None:
    assert not find_bursts("large", [one(series(400, d30=600))]).bursts
    assert find_bursts("large", [one(series(400, d30=1600))]).bursts


def test_threshold_and_baseline_tell_what_would_have_been_a_burst() -> None:
    calm = find_bursts("any", [one(series(5))])
    baseline, threshold = calm.baseline[40], calm.threshold[40]
    assert baseline is not None
    assert threshold is not None
    assert baseline == pytest.approx(5, rel=0.2)
    assert not find_bursts("any", [one(series(5, d40=int(threshold)))]).bursts
    assert find_bursts("any", [one(series(5, d40=int(threshold) + 1))]).bursts


def test_a_week_of_evidence_adds_up_where_no_day_is_enough() -> None:
    days = {f"d{day}": 11 for day in range(30, 35)}
    finding = find_bursts("slow", [one(series(3, **days))])
    (burst,) = finding.bursts
    assert (burst.start, burst.end) == (30, 35)
    assert 30 < burst.found < 35
    assert all((finding.threshold[day] or 0) > 11 for day in range(30, burst.found + 1))


def test_a_burst_longer_than_the_widest_window_is_one() -> None:
    days = {f"d{day}": 40 for day in range(30, 40)}
    (burst,) = find_bursts("long", [one(series(3, **days))]).bursts
    assert (burst.start, burst.end) == (30, 40)


def test_a_lasting_change_ends_as_what_is_usual() -> None:
    counts = [2] * 60 + [10] * 120
    bursts = find_bursts("risen", [one(counts)]).bursts
    assert bursts[0].start == 60
    assert bursts[-1].end < 120


def test_a_feed_that_was_down_makes_no_burst_when_it_is_back() -> None:
    cover = [0.0 if 20 <= day < 35 else 1.0 for day in range(60)]
    counts = [12 if up else 0 for up in cover]
    finding = find_bursts("any", [one(counts, cover), one(series(1))])
    assert not finding.bursts
    assert finding.baseline[25] == pytest.approx(1, rel=0.3)
    assert finding.baseline[35] == pytest.approx(13, rel=0.2)


def test_a_feed_added_later_makes_no_burst_even_if_it_is_all_about_the_topic() -> None:
    cover = [0.0] * 30 + [1.0] * 30
    finding = find_bursts("any", [one([0] * 30 + [25] * 30, cover), one(series(1))])
    assert not finding.bursts
    assert finding.compared[32] == 1  # not compared before it is known for a week
    assert finding.compared[40] == 26


def test_a_burst_is_found_while_another_feed_is_down() -> None:
    cover = [0.0 if 28 <= day < 33 else 1.0 for day in range(60)]
    (burst,) = find_bursts("any", [one([0] * 60, cover), one(series(1, d30=12))]).bursts
    assert burst.start == 30


def test_an_entry_that_came_from_half_a_day_is_judged_as_from_a_whole_one() -> None:
    cover = [0.1 if day == 30 else 1.0 for day in range(60)]
    assert not find_bursts("any", [one(series(8), cover)]).bursts


def test_a_weekly_pattern_is_none() -> None:
    season = [1.3 if day % 7 < 5 else 0.25 for day in range(60)]
    counts = [round(12 * each) for each in season]
    assert not find_bursts("any", [one(counts)], season).bursts


def test_before_anything_is_usual_nothing_is_unusual() -> None:
    finding = find_bursts("any", [one([30] * 60)])
    assert not finding.bursts
    assert finding.baseline[:7] == (None,) * 7
    assert not find_bursts("any", []).bursts


def test_an_hourly_series_with_a_dead_hour_is_judged_too() -> None:
    hours = 24 * 30
    counts = [0] * hours
    counts[600] = 9
    season = [0.0 if hour % 24 < 4 else 1.2 for hour in range(hours)]
    (burst,) = find_bursts("any", [one(counts)], season, HOURLY).bursts
    assert burst.start == 600


def test_evidence_and_enough_are_each_others_inverse() -> None:
    for expected in (0.001, 0.2, 3.0, 400.0):
        assert evidence(enough(expected, 8.0), expected) == pytest.approx(8.0, rel=1e-3)
    assert evidence(3, 5) == 0.0


def test_series_that_do_not_fit_together_are_refused() -> None:
    with pytest.raises(ValueError, match="length"):
        find_bursts("any", [one([1] * 10), one([1] * 11)])
    with pytest.raises(ValueError, match="length"):
        find_bursts("any", [one([1] * 10)], [1.0] * 9)
    with pytest.raises(Expected):
        find_bursts("any", [one([0] * (MOST_BUCKETS + 1))])


def test_terms_that_burst_in_the_same_titles_are_one_occasion() -> None:
    quiet = [["weather", "market"], ["market", "shares"], ["weather", "rain"]]
    days: list[list[list[str]]] = [list(quiet) for _ in range(40)]
    days[30] += [["quake", "tibet", "rescue"]] * 9 + [["quake"]] * 2 + [["election"]] * 8
    found = find_occasions(days)
    assert [set(each.terms) for each in found] == [{"quake", "tibet", "rescue"}, {"election"}]
    assert found[0].burst.key == "quake"
    assert len(found[0].titles) == 11
    assert all(bucket == 30 for bucket, _ in found[0].titles)


def test_an_occasion_is_not_called_by_a_mere_part_of_a_name() -> None:
    days: list[list[list[str]]] = [[["天气"]] * 3 for _ in range(40)]
    days[30] += [["樊振", "樊振东"]] * 9 + [["樊振"]]
    (occasion,) = find_occasions(days)
    assert occasion.terms == ("樊振东",)


def test_the_same_method_holds_a_stream_that_stopped_for_a_while() -> None:
    days: list[list[list[str]]] = [[["rain"]] * 9 for _ in range(40)]
    days[20:30] = [[] for _ in range(10)]
    cover = [0.0 if 20 <= day < 30 else 1.0 for day in range(40)]
    assert not find_occasions(days, cover)
    assert DAILY.longest < 10


def test_the_story_that_made_a_burst_is_named() -> None:
    (burst,) = find_bursts("tiktok", [one(series(1, d30=12))]).bursts
    steady: list[tuple[int, int | None]] = [(day, 7) for day in range(60) for _ in range(8)]
    made: list[tuple[int, int | None]] = [(30, 9)] * 6
    made += [(30, None)] * 20
    made += [(31, 4)] * 30
    assert story_behind(burst, steady + made) == 9
    assert story_behind(burst, [(30, 9), (30, 4), (30, None)]) is None
    assert story_behind(burst, []) is None
