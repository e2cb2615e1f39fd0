"""A plot laid out for one size, theme and stretch of time: all that painting and pointing need.

Made anew when any of them changes; nothing in it depends on where the pointer is.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from statistics import median

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QFontMetricsF

from desktop_app.core.trend_values import Trends
from desktop_app.gui import plot_curve, plot_layout, plot_words
from desktop_app.gui.plot_colors import series_color
from desktop_app.gui.plot_curve import Run
from desktop_app.gui.plot_layout import Label, Layout
from desktop_app.gui.plot_lines import Line, buckets_seen, middle, most_of
from desktop_app.gui.plot_marks import (
    Dot,
    Flag,
    place_dots,
    place_flags,
    place_pills,
    place_shapes,
)
from desktop_app.gui.plot_scale import Scale, time_ticks, value_ticks
from desktop_app.gui.theme import Theme

NUMBER_ROOM, TICK_ROOM = 54, 78  # pixels between ticks, upwards and along
Strips = tuple[bool, bool]
DENSE = 10  # articles, of the bucket in the middle by size
NEXT = 2  # buckets beyond the edge that the curve at the edge depends on


@dataclass(frozen=True)
class Scene:
    """See the module. `lines` are by series; `numbers` the ticks of the axis of values."""

    trends: Trends
    lines: tuple[Line, ...]
    share: bool
    theme: Theme
    size: QSizeF
    layout: Layout
    scale: Scale
    numbers: tuple[float, ...]
    labels: tuple[Label, ...]

    @property
    def is_empty(self) -> bool:
        return not any(self.trends.totals)

    @property
    def is_stacked(self) -> bool:
        return not self.trends.overlaps

    @cached_property
    def colors(self) -> list[QColor]:
        return [
            series_color(each, place, self.theme) for place, each in enumerate(self.trends.series)
        ]

    @cached_property
    def seen(self) -> range:
        return buckets_seen(self.trends.edges, self.scale.start, self.scale.end)

    @cached_property
    def runs(self) -> list[list[Run]]:
        """By series, the points of its upper edge that are seen, and a few beyond."""
        edges, last = self.trends.edges, len(self.trends.edges) - 1
        first, end = max(0, self.seen.start - NEXT), min(self.seen.stop + NEXT, last)
        return [
            plot_curve.place(line.high, edges, self.scale, first, end, is_smooth=self.is_smooth)
            for line in self.lines
        ]

    @cached_property
    def strokes(self) -> list[list[Run]]:
        """By series, what is drawn of its line: not where it only lies on the floor."""
        return [plot_curve.lifted(runs, self.scale.floor) for runs in self.runs]

    @cached_property
    def marked(self) -> list[list[int]]:
        """By series, the buckets at which its line has its shape."""
        wide = self.bucket_width
        return [
            place_shapes(line, self.scale, self.seen, wide, place / max(1, len(self.lines)))
            for place, line in enumerate(self.lines)
        ]

    @property
    def bucket_width(self) -> float:
        """In pixels."""
        edges = self.trends.edges
        return self.scale.width((edges[-1] - edges[0]) / max(1, len(edges) - 1))

    @property
    def is_wide(self) -> bool:
        """Whether buckets have room for more than a stroke."""
        return self.bucket_width >= plot_curve.SMOOTH_FROM

    @cached_property
    def is_smooth(self) -> bool:
        """Whether curves lead through the points: most buckets in sight hold many articles.

        A curve through a few would draw one article as a hill that never was.
        """
        totals = self.trends.totals[self.seen.start : self.seen.stop]
        return self.is_wide and bool(totals) and median(totals) >= DENSE

    @property
    def is_thin(self) -> bool:
        """Whether pixels have several buckets: soft edges would cost much and show nothing."""
        return self.bucket_width < plot_curve.THIN_BELOW

    def heights(self, x: float) -> list[float | None]:
        """The y of each series' upper edge at `x`."""
        return [plot_curve.height(runs, x) for runs in self.runs]

    @cached_property
    def dots(self) -> list[Dot]:
        return place_dots(self.trends, self.lines, self.scale, self.seen)

    @cached_property
    def pills(self) -> list[Flag]:
        return place_pills(self.trends, self.dots, self.layout.pills, self._small)

    @cached_property
    def flags(self) -> list[Flag]:
        return place_flags(self.trends, self.scale, self.layout.flags, self._small)

    @cached_property
    def ticks(self) -> list[tuple[float, QRectF, str]]:
        """(place, box of the words, words) along the axis of time; "" where words have no room."""
        metrics, area = self._tiny, self.layout.area
        found, end = [], -1e9
        room = max(2, int(area.width() // TICK_ROOM))
        for tick in time_ticks(self.scale.start, self.scale.end, room, self.trends.unit):
            x, words = self.scale.x(tick.stands), plot_words.tick_words(tick)
            wide = metrics.horizontalAdvance(words) + 4
            left = min(max(x - wide / 2, area.left() - 10), self.size.width() - wide - 2)
            has_room = left >= end + 6
            box = QRectF(left, self.layout.axis.top() + 4, wide, self.layout.axis.height() - 6)
            found.append((x, box, words if has_room else ""))
            end = left + wide if has_room else end
        return found

    @cached_property
    def _small(self) -> QFontMetricsF:
        return QFontMetricsF(self.theme.font("small"))

    @cached_property
    def _tiny(self) -> QFontMetricsF:
        return QFontMetricsF(self.theme.font("tiny"))

    def point(self, series: int, bucket: int) -> QPointF | None:
        """Where a series stands at a bucket."""
        value = self.lines[series].high[bucket]
        if value is None:
            return None
        x = self.scale.x(middle(self.trends.edges, bucket))
        return QPointF(x, self.scale.y(value))

    def span(self, start: float, end: float) -> QRectF:
        """A stretch of time over the height of the plot, as far as it is seen."""
        area = self.layout.area
        left = max(area.left(), self.scale.x(start))
        right = min(area.right(), self.scale.x(end))
        return QRectF(left, area.top(), max(0.0, right - left), area.height())


def build(
    trends: Trends,
    lines: tuple[Line, ...],
    theme: Theme,
    size: QSizeF,
    shown: tuple[float, float],
    *,
    share: bool = False,
    strips: Strips = (False, False),
) -> Scene:
    """The plot of `lines` from shown[0] to shown[1], seconds; at least one second apart.

    `strips`: whether there is room for flags and for bursts even if there are none.
    """
    start, end = shown[0], max(shown[0] + 1.0, shown[1])
    seen = buckets_seen(trends.edges, start, end)
    small, tiny = QFontMetricsF(theme.font("small")), QFontMetricsF(theme.font("tiny"))
    names = [line.name or plot_words.rest_name() for line in lines]
    most = most_of(lines, seen)
    room = max(2, int((size.height() - 110) // NUMBER_ROOM))
    numbers = value_ticks(most if not share else min(most, 100.0), room, is_whole=not share)
    words = [plot_words.axis_words(each, share=share) for each in numbers]
    axis = max(tiny.horizontalAdvance(each) for each in words)
    side = plot_layout.side_width(names, small, size)
    has_flags, has_pills = map(max, strips_of(trends), strips)
    for width in dict.fromkeys((side, 0.0)):
        rows = 0
        if not width:
            rows = plot_layout.legend_rows(names, small, size.width() - axis - 30)
        layout = plot_layout.divide(
            size,
            has_flags=has_flags,
            has_pills=has_pills,
            axis=axis,
            side=width,
            rows=rows,
        )
        area = layout.area
        scale = Scale(start, end, numbers[-1], area.left(), area.right(), area.top(), area.bottom())
        labels = None
        if width:
            tips = [_tip(line, seen, scale, is_stacked=not trends.overlaps) for line in lines]
            order = range(len(lines))[:: 1 if trends.overlaps else -1]  # the top one first
            labels = plot_layout.side_labels(names, tips, order, small, area, width)
        else:
            labels = plot_layout.legend_labels(names, small, layout.legend)
        if labels is not None:
            break
    return Scene(trends, lines, share, theme, size, layout, scale, numbers, tuple(labels or ()))


def strips_of(trends: Trends) -> Strips:
    """Whether these trends have flags and bursts to show."""
    edges = trends.edges or (0, 0)
    has_flags = any(edges[0] <= each.at < edges[-1] for each in trends.milestones)
    return has_flags, bool(trends.bursts)


def _tip(line: Line, seen: range, scale: Scale, *, is_stacked: bool) -> QPointF | None:
    """Where a line ends at the right, a band in its middle; None if it ends at nothing."""
    for bucket in reversed(seen):
        high, low = line.high[bucket], line.low[bucket]
        if high is not None and low is not None:
            if high <= low:
                return None
            return QPointF(scale.right, scale.y((high + low) / 2 if is_stacked else high))
    return None
