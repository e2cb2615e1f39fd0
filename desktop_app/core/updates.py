"""When to ask a feed again, and which time an article sorts by: decisions, with `now` passed in."""

from __future__ import annotations

from desktop_app.core.seconds import DAY

EARLIEST = 631_152_000  # 1990: a date before the web is a publisher's default, not a date
MIN_INTERVAL = 10 * 60
FIRST_RETRY = 10 * 60


def order_time(published: int | None, seen: int) -> int:
    """The time an article sorts by: as declared, but never later than it was first seen.

    A missing, future or absurdly early date gives the time it was first seen.
    """
    if published is None or published > seen or published < EARLIEST:
        return seen
    return published


def is_day_only(published: int) -> bool:
    """Whether a date is a day without a time: midnight UTC, as a bare date is kept."""
    return published % DAY == 0


def next_check(now: int, interval: int, ttl: int | None, max_age: int | None) -> int:
    """When to ask again after a good answer; the publisher may ask for longer, up to a day.

    `interval` and `max_age` are seconds, `ttl` minutes as RSS has it.
    """
    asked = max(ttl * 60 if ttl else 0, max_age or 0)
    return now + min(max(interval, asked, MIN_INTERVAL), DAY)


def next_try(now: int, failures: int, retry_after: int | None) -> int:
    """When to ask again after the `failures`th failure in a row: doubling, at most a day."""
    pause = FIRST_RETRY << min(max(failures - 1, 0), 10)
    return now + min(max(pause, retry_after or 0), DAY)
