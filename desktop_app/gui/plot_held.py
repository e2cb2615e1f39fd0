"""The trends that a plot holds of one query: the newest, and those of the longest time.

So a plot that is zoomed out shows coarse counts at once, where it had finer ones of less time.
"""

from __future__ import annotations

from desktop_app.core.trend_values import Trends
from desktop_app.gui.plot_scene import Strips, strips_of
from desktop_app.gui.plot_steps import carried
from desktop_app.gui.plot_zoom import Stretch

ENOUGH = 0.6  # of what is shown; a pan by a key leaves as much, and the steps do not change


class Held:
    """`strips`: whether any of them had flags, or had bursts or might have; that room is kept."""

    def __init__(self) -> None:
        self.strips: Strips = (False, False)
        self._newest: Trends | None = None
        self._widest: Trends | None = None

    def add(self, trends: Trends) -> Trends:
        """Hold these too, or them alone if they are of another query; and as they may be shown."""
        before = self._newest
        if before is None or not is_alike(before, trends):
            self.strips, self._widest = (False, False), None
        else:
            trends = carried(before, trends)
        has_flags, has_bursts = strips_of(trends)
        may_burst = has_bursts or not any(each.baseline for each in trends.series)
        self.strips = (has_flags or self.strips[0], may_burst or self.strips[1])
        if self._widest is None or _holds(loaded(trends), loaded(self._widest)):
            self._widest = trends
        self._newest = trends
        return trends

    def best_for(self, shown: Stretch) -> Trends | None:
        """The newest if they have most of that time, else those of the longest time."""
        if self._newest is not None:
            start, end = loaded(self._newest)
            part = min(end, shown[1]) - max(start, shown[0])
            if part >= ENOUGH * (shown[1] - shown[0]):
                return self._newest
        return self._widest


def is_alike(one: Trends, other: Trends) -> bool:
    """Whether they count the same, maybe over other times."""
    return (one.query, one.by) == (other.query, other.by)


def loaded(trends: Trends) -> Stretch:
    """All the time that trends are of."""
    return (float(trends.edges[0]), float(trends.edges[-1])) if trends.edges else (0.0, 1.0)


def _holds(one: Stretch, other: Stretch) -> bool:
    return one[0] <= other[0] + 1 and other[1] <= one[1] + 1
