"""When a feed is asked again, and which time an article sorts by."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.seconds import DAY
from desktop_app.core.updates import EARLIEST, MIN_INTERVAL, next_check, next_try, order_time

NOW = 1_737_000_000
times = st.none() | st.integers(-(2**62), 2**62)


@given(times, st.integers(EARLIEST, 2**33))
def test_an_article_never_sorts_later_than_it_was_seen_nor_before_the_web(
    published: int | None, seen: int
) -> None:
    assert EARLIEST <= order_time(published, seen) <= seen


def test_a_sane_date_is_kept_as_declared() -> None:
    assert order_time(NOW - 5, NOW) == NOW - 5


@given(st.integers(0, 10**9), st.none() | st.integers(0, 10**9), st.none() | st.integers(0, 10**9))
def test_the_next_question_is_neither_at_once_nor_after_more_than_a_day(
    interval: int, ttl: int | None, max_age: int | None
) -> None:
    assert NOW + MIN_INTERVAL <= next_check(NOW, interval, ttl, max_age) <= NOW + DAY


def test_a_publisher_may_ask_for_longer_but_not_for_shorter() -> None:
    assert next_check(NOW, 3_600, 120, None) == NOW + 7_200
    assert next_check(NOW, 3_600, 5, 60) == NOW + 3_600


@pytest.mark.parametrize(("failures", "minutes"), [(1, 10), (2, 20), (3, 40), (50, 24 * 60)])
def test_each_failure_doubles_the_pause(failures: int, minutes: int) -> None:
    assert next_try(NOW, failures, None) == NOW + minutes * 60


def test_retry_after_is_obeyed_within_a_day() -> None:
    assert next_try(NOW, 1, 7_200) == NOW + 7_200
    assert next_try(NOW, 1, 10**9) == NOW + DAY
