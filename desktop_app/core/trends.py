"""Series of counts over hours, days or weeks, what is missing from them, and how busy each is.

Times are whole seconds since the epoch, in UTC; the zone in which a day begins is an argument, so
a day of 23 or 25 hours is one day. It draws nothing and reads no store.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from itertools import pairwise
from typing import Literal

from desktop_app.core.types import Expected

Unit = Literal["hour", "day", "week"]
Span = tuple[int, int]  # from, until

MOST_BUCKETS = 20_000
MOST_SERIES = 200
_HOUR = 3600
_WHOLE = 0.999  # what is known to this extent has no gap
_FAR = 14 * 24 * _HOUR  # a step between two entries that is no mere pause
_FAR_STEPS = 20  # times the usual one
_BUSY = 3.0  # times the usual that a bucket may teach about its weekday or hour
_SEASON_WEEKS = 3  # weeks of usual days that what is assumed (no season) counts for


@dataclass(frozen=True, slots=True)
class Feed:
    """For which spans a feed is known, and how many articles it usually brings a day.

    A span reaches from the oldest entry that a fetch showed (`reach`) to the fetch.
    """

    name: str
    spans: tuple[Span, ...]
    usual: float = 1.0


@dataclass(frozen=True, slots=True)
class Gap:
    """Time from `start` to `end` for which `feeds` are not known in whole.

    `missing` is the share of what all feeds usually bring that is not known, 0 to 1.
    """

    start: int
    end: int
    missing: float
    feeds: tuple[str, ...]


def edges(first: int, last: int, unit: Unit, zone: tzinfo) -> tuple[int, ...]:
    """The edges of the buckets that hold `first` to `last`, both included: one more than buckets.

    Bucket i holds times from edges[i], below edges[i + 1]. Weeks begin on Monday (ISO 8601).
    Expected where there would be more than MOST_BUCKETS, or the times are none that a calendar has.
    """
    step = {"hour": _HOUR, "day": 24 * _HOUR, "week": 7 * 24 * _HOUR}[unit]
    if last < first:
        raise Expected("The end of the time asked for is before its beginning.")
    if (last - first) // step > MOST_BUCKETS - 3:
        remedy = "less time" if unit == "week" else "longer steps or less time"
        raise Expected(f"That is more than {MOST_BUCKETS} {unit}s: choose {remedy}.")
    try:
        begin = datetime.fromtimestamp(first, zone)
        if unit == "hour":
            # By elapsed time: where clocks are put back, an hour by the clock is two hours.
            start = first - begin.minute * 60 - begin.second
            return tuple(range(start, last + _HOUR + 1, _HOUR))
        day = begin.date()
        if unit == "week":
            day -= timedelta(days=day.weekday())
        found: list[int] = []
        while not found or found[-1] <= last:
            midnight = datetime(day.year, day.month, day.day, tzinfo=zone)
            found.append(int(midnight.timestamp()))
            day += timedelta(days=7 if unit == "week" else 1)
    except (OverflowError, OSError, ValueError) as error:
        raise Expected("The time asked for is outside the calendar.") from error
    return tuple(found)


def align(
    rows: Iterable[tuple[int, str, int]], edges: Sequence[int], most: int = MOST_SERIES
) -> dict[str, tuple[int, ...]]:
    """Series by key, with zeros, from rows (time, key, count); the largest `most`, largest first.

    A row belongs to the bucket that holds its time; rows outside all buckets are left out.
    """
    size = len(edges) - 1
    series: dict[str, list[int]] = {}
    for time, key, number in rows:
        bucket = bisect_right(edges, time) - 1
        if 0 <= bucket < size:
            if key not in series:
                series[key] = [0] * size
            series[key][bucket] += number
    order = sorted(series, key=lambda key: (-sum(series[key]), key))
    return {key: tuple(series[key]) for key in order[:most]}


def share(counts: Sequence[int], totals: Sequence[int]) -> tuple[float | None, ...]:
    """What part of all coverage each bucket of `counts` is; None where there was none at all."""
    return tuple(n / total if total else None for n, total in zip(counts, totals, strict=True))


def reach(times: Iterable[int], now: int) -> int | None:
    """From when on a document that lists entries of these times shows all of them; None for none.

    The oldest entry, as a rule. An old one that is pinned, or dated wrongly, lies far before the
    others and shows nothing about the time between; one dated in the future shows nothing at all.
    Where it is hard to tell, less is taken for known.
    """
    latest = sorted((at for at in times if at <= now), reverse=True)
    steps = [a - b for a, b in pairwise(latest)]
    usual = sorted(steps)[len(steps) // 4] if len(steps) > 1 else 0
    for place, step in enumerate(steps):
        if step > max(_FAR, _FAR_STEPS * usual):
            return latest[place]
    return latest[-1] if latest else None


def cover(spans: Sequence[Span], edges: Sequence[int]) -> tuple[float, ...]:
    """How much of each bucket lies in `spans` (sorted, none over another), 0 to 1."""
    found = [0] * (len(edges) - 1)
    for start, end in spans:
        bucket = max(0, bisect_right(edges, start) - 1)
        while bucket < len(found) and edges[bucket] < end:
            found[bucket] += max(0, min(end, edges[bucket + 1]) - max(start, edges[bucket]))
            bucket += 1
    return tuple(n / (edges[at + 1] - edges[at]) for at, n in enumerate(found))


def exposure(feeds: Iterable[Feed], edges: Sequence[int]) -> tuple[float, ...]:
    """What part of all that `feeds` usually bring is known of each bucket, 0 to 1."""
    known = [0.0] * (len(edges) - 1)
    total = 0.0
    for feed in feeds:
        total += feed.usual
        for at, part in enumerate(cover(feed.spans, edges)):
            known[at] += part * feed.usual
    return tuple(each / total if total else 0.0 for each in known)


def gaps(feeds: Sequence[Feed], edges: Sequence[int]) -> tuple[Gap, ...]:
    """Stretches of buckets for which the same feeds are not known, to the same extent, in order."""
    missing: list[list[str]] = [[] for _ in edges[1:]]
    for feed in feeds:
        for at, part in enumerate(cover(feed.spans, edges)):
            if part < _WHOLE:
                missing[at].append(feed.name)
    known = exposure(feeds, edges)
    alike = [(names, round(part, 1)) for names, part in zip(missing, known, strict=True)]
    found: list[Gap] = []
    begin = 0
    for at in range(1, len(missing) + 1):
        if at == len(missing) or alike[at] != alike[begin]:
            if missing[begin]:
                lost = 1 - sum(known[begin:at]) / (at - begin)
                names = tuple(missing[begin])
                found.append(Gap(edges[begin], edges[at], round(lost, 4), names))
            begin = at
    return tuple(found)


def season(
    totals: Sequence[int], edges: Sequence[int], unit: Unit, zone: tzinfo
) -> tuple[float, ...]:
    """How busy each bucket usually is, around 1, from all articles: by weekday, and by hour.

    Shrunk towards 1 as far as few weeks are known; what stands out counts no more than a busy day,
    so that a burst does not make its weekday a busy one. Weeks have no season here.
    """
    if unit == "week" or not sum(totals):
        return (1.0,) * len(totals)
    most = _BUSY * (sorted(totals)[len(totals) // 2] or sum(totals) / len(totals))
    held = [min(each, most) for each in totals]
    local = [datetime.fromtimestamp(edge, zone) for edge in edges[:-1]]
    days = _factors(held, [each.weekday() for each in local], 24 if unit == "hour" else 1)
    if unit == "day":
        return tuple(days[each.weekday()] for each in local)
    hours = _factors(held, [each.hour for each in local], 7)
    return tuple(days[each.weekday()] * hours[each.hour] for each in local)


def _factors(totals: Sequence[float], slots: Sequence[int], repeats: int) -> Mapping[int, float]:
    """By slot, its mean over the mean of all, with _SEASON_WEEKS of the mean added to it."""
    mean = sum(totals) / len(totals)
    sums: dict[int, list[float]] = {}
    for slot, total in zip(slots, totals, strict=True):
        sums.setdefault(slot, []).append(total)
    assumed = _SEASON_WEEKS * repeats
    return {
        slot: (sum(each) + assumed * mean) / (mean * (len(each) + assumed))
        for slot, each in sums.items()
    }
