"""What time a claim holds for, and which claims of one subject cannot both hold.

A conflict is no proof of an error: it says that two outlets told values that do not fit together.
"""

from __future__ import annotations

from calendar import monthrange
from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, date, datetime

from desktop_app.core.claims import Claim
from desktop_app.core.figure_signs import modifier_before
from desktop_app.core.figure_units import RANK
from desktop_app.core.seconds import DAY

NEAR = 2 * DAY  # within which a value that falls contradicts the one before
MOST_CONFLICTS = 200  # of one subject
MOST_APART = 10
_ROUGH = 0.05  # by which values may differ where one is "nearly", "more than" or part of a range
_ROUNDING = 0.1  # by which a value may be rounded off
_MOST_NEARBY = 60  # claims that one is compared with


def time_of(claim: Claim) -> tuple[int, int]:
    """The stretch that a claim holds for, in seconds: from, below.

    The day, month or year that its sentence names, else the day (in UTC) of its publication.
    """
    if claim.as_of:
        year, month, day = (int(part) for part in (claim.as_of + "-0-0").split("-")[:3])
        try:
            start = _midnight(date(year, month or 1, day or 1))
        except ValueError:  # the 31st of a month of thirty days
            return _day_of(claim.published)
        if day:
            return start, start + DAY
        if month:
            return start, start + monthrange(year, month)[1] * DAY
        return start, _midnight(date(year, 12, 31)) + DAY
    return _day_of(claim.published)


def conflicts(claims: Sequence[Claim]) -> tuple[tuple[int, int], ...]:
    """Pairs of places in `claims`, which are in order of `time_of`: see `Subject.conflicts`.

    Two claims contradict each other where their times are the same, or where the later, of a day
    at most NEAR after the other's, tells less: counts grow from day to day. Nobody contradicts
    himself: what an outlet tells later is an update. Ranks are left out: every chart has its own,
    and they change within hours. So are two values that one article tells both: its reader can see
    how they differ. So are values more than MOST_APART times each other, which are hardly told of
    one thing.
    """
    found: list[tuple[int, int]] = []
    times = [time_of(claim) for claim in claims]
    told: dict[int, set[float]] = defaultdict(set)
    for claim in claims:
        told[claim.article].add(claim.value)
    for place, claim in enumerate(claims):
        for other in range(place + 1, min(place + _MOST_NEARBY, len(claims))):
            if times[other][0] - times[place][0] > NEAR or len(found) >= MOST_CONFLICTS:
                break
            is_told_apart = claim.outlet != claims[other].outlet and claim.unit != RANK
            if not is_told_apart or not (
                times[place] == times[other]
                or (_are_near_days(times[place], times[other]) and _is_less(claims[other], claim))
            ):
                continue
            are_both_told = (
                claims[other].value in told[claim.article]
                or claim.value in told[claims[other].article]
            )
            if not are_both_told and _are_rivals(claim, claims[other]):
                found.append((place, other))
    return tuple(found)


def agree(one: Claim, other: Claim) -> bool:
    """Whether two values are the same but for rounding and for words such as "nearly"."""
    low, high = sorted((abs(one.value), abs(other.value)))
    apart = (high - low) / high if high else 0.0
    if apart < 1e-9:
        return True
    if apart <= _ROUGH and (_is_rough(one) or _is_rough(other)):
        return True
    digits = min(_digits(one.value), _digits(other.value))
    return apart <= _ROUNDING and _rounded(low, digits) == _rounded(high, digits)


def _are_rivals(one: Claim, other: Claim) -> bool:
    low, high = sorted((abs(one.value), abs(other.value)))
    return high <= MOST_APART * low and not agree(one, other)


def _is_rough(claim: Claim) -> bool:
    digit = next((n for n, char in enumerate(claim.text) if char.isdigit()), len(claim.text))
    return bool(modifier_before(claim.text, digit) or modifier_before(claim.sentence, claim.at))


def _digits(value: float) -> int:
    """How many digits a value is told in: 1 of 300,000,000, 3 of 31.2."""
    return len(f"{abs(value):.9e}".partition("e")[0].replace(".", "").rstrip("0"))


def _rounded(value: float, digits: int) -> str:
    return f"{value:.{max(digits - 1, 0)}e}"


def _are_near_days(one: tuple[int, int], other: tuple[int, int]) -> bool:
    are_days = one[1] - one[0] == other[1] - other[0] == DAY
    return are_days and abs(one[0] - other[0]) <= NEAR


def _is_less(claim: Claim, than: Claim) -> bool:
    return abs(claim.value) < abs(than.value)


def _day_of(seconds: int) -> tuple[int, int]:
    start = seconds // DAY * DAY
    return start, start + DAY


def _midnight(day: date) -> int:
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())
