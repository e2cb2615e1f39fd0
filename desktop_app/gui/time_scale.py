"""A span of time laid along a line of pixels: where a moment stands, and which moments to name.

Pure numbers and words; local time, as it is shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QTime

from desktop_app.core.updates import is_day_only
from desktop_app.gui.words import day_of

translate = QCoreApplication.translate  # under the name that lupdate looks for

_HOUR, _DAY = 3_600, 86_400
_STEPS = (
    *(_HOUR * hours for hours in (1, 2, 3, 6, 12)),
    *(_DAY * days for days in (1, 2, 7, 14, 30, 90, 365, 1_825)),
)
LEAST_SPAN = 2 * _HOUR  # seconds; a shorter story is laid out as one this long
LABEL = 76  # pixels that a named moment needs


@dataclass(frozen=True, slots=True)
class TimeScale:
    """From `first` to `last` (seconds) along the pixels from `left` to `right`.

    `by_day`: no moment in it has a time of day, so none is named.
    """

    first: int
    last: int
    left: float
    right: float
    by_day: bool = False

    def x(self, when: int) -> float:
        start, end = self._ends()
        share = (min(max(when, start), end) - start) / (end - start)
        return self.left + share * (self.right - self.left)

    def ticks(self) -> Iterator[tuple[float, str, bool]]:
        """(place, words, whether a day begins there) of moments far enough apart to be named."""
        start, end = self._ends()
        most = max(1, int((self.right - self.left) // LABEL))
        steps = [each for each in _STEPS if each >= _DAY or not self.by_day]
        step = next((each for each in steps if (end - start) / each <= most), steps[-1])
        locale, place = QLocale(), QDateTime.fromSecsSinceEpoch(start)
        place.setTime(QTime(0, 0))
        for _ in range(2 * most + 2 + _DAY // step if step < _DAY else 2 * most + 2):
            when = place.toSecsSinceEpoch()
            if when > end:
                return
            begins_day = place.time() == QTime(0, 0)
            if when >= start:
                day = locale.toString(place.date(), translate("words", "d MMM"))
                words = day if begins_day else locale.toString(place.time(), "HH:mm")
                yield self.x(when), words, begins_day
            place = place.addDays(step // _DAY) if step >= _DAY else place.addSecs(step)

    def _ends(self) -> tuple[int, int]:
        lacking = LEAST_SPAN - (self.last - self.first)
        if lacking <= 0:
            return self.first, self.last
        return self.first - lacking // 2, self.last + lacking // 2


def local_moment(when: int) -> int:
    """Where a time stands on a scale of local time: a date without a time where its day begins."""
    if not is_day_only(when):
        return when
    return QDateTime(day_of(when), QTime(0, 0)).toSecsSinceEpoch()
