"""Where claims stand on a plot of values against time, and which values are worth a tick.

Pure numbers: times are seconds in UTC. Values that span more than two decades stand on a
logarithmic scale.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor, log10

from PySide6.QtCore import QPointF, QRectF

from desktop_app.core.claims import Claim, Subject
from desktop_app.core.seconds import DAY
from desktop_app.core.subject_times import time_of

DECADES = 2.0  # from which values stand on a logarithmic scale
_ROOM = 0.12  # of the values' span, above and below
_LEAST_SHARE = 0.2  # of the highest value, that the scale spans: what differs little looks so
_LEAST_SPAN = 3 * DAY


@dataclass(frozen=True, slots=True)
class ValueScale:
    """Times from `start` to `end` across `place`, values from `low` up to `high`.

    On a logarithmic scale `low` and `high` are powers of ten; values below 1 stand at its foot.
    """

    start: int
    end: int
    low: float
    high: float
    is_log: bool
    place: QRectF

    @classmethod
    def of(cls, subject: Subject, place: QRectF) -> ValueScale:
        times = [middle_of(claim) for claim in subject.claims]
        values = [claim.value for claim in subject.claims]
        start, end = min(times), max(times)
        if (lacking := _LEAST_SPAN - (end - start)) > 0:
            start, end = start - lacking // 2, end + lacking // 2
        least, most = min(values), max(values)
        positive = [value for value in values if value > 0]
        if positive and most > 0 and log10(most / min(positive)) > DECADES and least >= 0:
            foot, head = floor(log10(min(positive))), ceil(log10(most))
            return cls(start, end, float(foot), float(max(head, foot + 1)), True, place)
        span = max(most - least, _LEAST_SHARE * abs(most)) or 1.0
        middle = (least + most) / 2
        low, high = middle - span * (0.5 + _ROOM), middle + span * (0.5 + _ROOM)
        if least >= 0 and low < span / 2:
            low = 0.0
        return cls(start, end, low, high, False, place)

    def x(self, when: float) -> float:
        part = (when - self.start) / (self.end - self.start)
        return self.place.left() + min(max(part, 0.0), 1.0) * self.place.width()

    def y(self, value: float) -> float:
        at = value
        if self.is_log:
            at = log10(value) if value > 0 else self.low
        part = (at - self.low) / (self.high - self.low)
        return self.place.bottom() - min(max(part, 0.0), 1.0) * self.place.height()

    def point(self, claim: Claim) -> QPointF:
        return QPointF(self.x(middle_of(claim)), self.y(claim.value))

    def ticks(self, room: int) -> list[float]:
        """Round values from the foot to the top, at most about `room`."""
        if self.is_log:
            step = max(1, ceil((self.high - self.low) / max(1, room)))
            return [10.0**power for power in range(round(self.low), round(self.high) + 1, step)]
        rough = (self.high - self.low) / max(1, room)
        size = 10.0 ** floor(log10(rough))
        step_of = next(each * size for each in (1, 2, 5, 10) if each * size >= rough * (1 - 1e-9))
        first = ceil(self.low / step_of - 1e-9)
        last = floor(self.high / step_of + 1e-9)
        return [round(step_of * place, 10) for place in range(first, last + 1)]


def middle_of(claim: Claim) -> int:
    """Where a claim stands: on the day it was told, or in the middle of the time it is of."""
    start, end = time_of(claim)
    return (start + end) // 2
