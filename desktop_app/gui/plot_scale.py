"""Where times and numbers stand on a plot, and which of them are worth a tick.

Pure numbers; times are seconds in UTC, days are UTC days and weeks begin on Monday.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from math import ceil, floor, log10
from typing import Literal

from desktop_app.core.trends import Unit

Kind = Literal["hour", "day", "month", "year"]  # how a tick is to be worded

HOUR, DAY = 3_600, 86_400
LENGTH: dict[Unit, int] = {"hour": HOUR, "day": DAY, "week": 7 * DAY}
_MONTH, _YEAR = 30.44 * DAY, 365.25 * DAY
_HOURS, _DAYS, _MONTHS = (1, 2, 3, 6, 12), (1, 2, 7, 14), (1, 2, 3, 6)
_FIRST_MONDAY = 4  # days after the epoch
_LAST_YEAR = 9_999  # that a calendar has


@dataclass(frozen=True, slots=True)
class Scale:
    """Times from `start` to `end` between `left` and `right`, 0 to `top` from `floor` upwards."""

    start: float
    end: float
    top: float
    left: float
    right: float
    ceiling: float
    floor: float

    def x(self, when: float) -> float:
        part = (when - self.start) / (self.end - self.start)
        return self.left + part * (self.right - self.left)

    def y(self, value: float) -> float:
        return self.floor - value / self.top * (self.floor - self.ceiling)

    def when(self, x: float) -> float:
        part = (x - self.left) / max(1.0, self.right - self.left)
        return self.start + part * (self.end - self.start)

    def width(self, seconds: float) -> float:
        """How many pixels a length of time takes."""
        return seconds / (self.end - self.start) * (self.right - self.left)


@dataclass(frozen=True, slots=True)
class Tick:
    """A time worth naming; `stands` is where, the middle of a bucket that it begins."""

    at: int
    stands: float
    kind: Kind


def value_ticks(most: float, room: int, *, is_whole: bool = True) -> tuple[float, ...]:
    """Round numbers from 0 to one not below `most`, in at most one more than `room` steps.

    Of steps that are few enough, those that leave the least room above `most`; two at the least
    where numbers allow it, so that what is between the ends can be read.
    """
    most = max(most, 1.0)
    size = 10.0 ** floor(log10(most / (max(1, room) + 1)))
    steps = [each * size for each in (1, 2, 2.5, 5, 10, 20, 25, 50, 100)]
    if is_whole:
        steps = [each for each in (1.0, *steps) if each >= 1 and each == int(each)]
    counted = [(step, ceil(most / step - 1e-9)) for step in steps]
    few = [(step, many) for step, many in counted if many <= max(1, room) + 1]
    apart = [(step, many) for step, many in few if many >= 2] or few[:1]
    step, many = min(apart, key=lambda each: (each[0] * each[1], -each[1]))
    return tuple(step * place for place in range(many + 1))


def time_ticks(start: float, end: float, room: int, unit: Unit) -> list[Tick]:
    """Times of the calendar from `start` to `end`, at most about `room`, none finer than `unit`."""
    kind, step = _choose((end - start) / max(1, room), unit)
    half = LENGTH[unit] / 2
    is_bucket = unit != "week" or (kind == "day" and step % 7 == 0)  # where a bucket begins
    found = []
    for at in _walk(start - half, kind, step):
        stands = at + half if is_bucket else at
        if stands > end:
            break
        if stands >= start:
            found.append(Tick(at, stands, _kind(at, kind)))
    return found


def _choose(least: float, unit: Unit) -> tuple[Kind, int]:
    """The first step of the calendar that is at least so many seconds."""
    if unit == "hour":
        for hours in _HOURS:
            if hours * HOUR >= least:
                return "hour", hours
    for days in _DAYS:
        if days * DAY >= least and (unit != "week" or days >= 7):
            return "day", days
    for months in _MONTHS:
        if months * _MONTH >= least:
            return "month", months
    size = 10 ** max(0, floor(log10(max(1.0, least / _YEAR))))
    years = (each * size for each in (1, 2, 5, 10))
    return "year", next(each for each in years if each * _YEAR >= least or each == 10 * size)


def _walk(start: float, kind: Kind, step: int) -> Iterator[int]:
    """Every time of that step from `start` on; hours and days by a fixed count from the epoch."""
    if kind in ("hour", "day"):
        length = step * (HOUR if kind == "hour" else DAY)
        shift = _FIRST_MONDAY * DAY if kind == "day" and step % 7 == 0 else 0
        yield from count(ceil((start - shift) / length) * length + shift, length)
    begin = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=floor(start))
    year, month = begin.year, begin.month if kind == "month" else 1
    year, month = (year, (month - 1) // step * step + 1) if kind == "month" else (year, 1)
    if kind == "year":
        year = max(step, year // step * step)
    while year <= _LAST_YEAR:
        at = int(datetime(year, month, 1, tzinfo=UTC).timestamp())
        if at >= start:
            yield at
        month += step if kind == "month" else 0
        year += (month - 1) // 12 if kind == "month" else step
        month = (month - 1) % 12 + 1


def _kind(at: int, kind: Kind) -> Kind:
    """A midnight among hours is named by its day, a January among months by its year."""
    if kind == "hour" and at % DAY == 0:
        return "day"
    if kind == "month" and (datetime(1970, 1, 1) + timedelta(seconds=at)).month == 1:
        return "year"
    return kind
