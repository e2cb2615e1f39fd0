"""How a plot divides its room: strips for flags and bursts, the plot, its labels or legend, words.

Only rectangles; nothing is painted here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF

from desktop_app.gui import plot_labels
from desktop_app.gui.words import number

PAD, STRIP, AXIS, CAPTION, ROW = 10.0, 24.0, 22.0, 22.0, 20.0
LABEL, LABEL_GAP = 17.0, 22.0  # the height of a label at the side, and the way to it from the plot
SIGN = 14.0  # what the marker of a label takes
WIDEST_LABEL, WIDEST_ENTRY = 190.0, 170.0
LEAST_FOR_LABELS = 620.0  # narrower plots have a legend below
MOST_ROWS = 3  # of the legend
LEAST_HEIGHT = 60.0  # of the plot itself
UNNAMED = -1


@dataclass(frozen=True, slots=True)
class Label:
    """The name of series `place` in `box`; `tip` is where its line ends, None if at nothing.

    `place` is UNNAMED for how many more there are than the legend has room for.
    """

    place: int
    words: str
    box: QRectF
    tip: QPointF | None


@dataclass(frozen=True, slots=True)
class Layout:
    """The parts of a plot, each in the pixels of its widget."""

    area: QRectF
    flags: QRectF
    pills: QRectF
    axis: QRectF
    legend: QRectF
    caption: QRectF


def divide(
    size: QSizeF, *, has_flags: bool, has_pills: bool, axis: float, side: float, rows: int
) -> Layout:
    """`axis` is the width of the numbers, `side` that of the labels, `rows` those of the legend."""
    top = PAD
    left, right = axis + 2 * PAD, max(axis + 2 * PAD + 40, size.width() - PAD - side)
    flags = QRectF(left, top, right - left, STRIP if has_flags else 0.0)
    pills = QRectF(left, flags.bottom(), right - left, STRIP if has_pills else 0.0)
    begin = pills.bottom() + (4.0 if has_flags or has_pills else 2.0)
    end = max(begin + LEAST_HEIGHT, size.height() - CAPTION - AXIS - rows * ROW - 2.0)
    area = QRectF(left, begin, right - left, end - begin)
    ticks = QRectF(0, end, size.width(), AXIS)
    legend = QRectF(left, ticks.bottom(), size.width() - left - PAD, rows * ROW)
    caption = QRectF(left, legend.bottom(), size.width() - left - PAD, CAPTION)
    return Layout(area, flags, pills, ticks, legend, caption)


def elided(metrics: QFontMetricsF, words: str, width: float) -> str:
    return metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)


def side_width(names: Sequence[str], metrics: QFontMetricsF, size: QSizeF) -> float:
    """What labels at the side take in width; 0 where they belong into a legend."""
    room = min(WIDEST_LABEL, size.width() * 0.2)
    if size.width() < LEAST_FOR_LABELS or not names:
        return 0.0
    widest = max(metrics.horizontalAdvance(name) for name in names)
    return LABEL_GAP + SIGN + min(room, widest + 2.0) + 2.0


def side_labels(
    names: Sequence[str],
    tips: Sequence[QPointF | None],
    order: Sequence[int],
    metrics: QFontMetricsF,
    area: QRectF,
    side: float,
) -> list[Label] | None:
    """A label beside the end of each line, moved where they would touch; None without room.

    Those whose line ends at nothing (tip None) stand together at the top, in `order`.
    """
    ended = [place for place in order if tips[place] is None]
    free = {place: area.top() + LABEL * (rank + 0.5) for rank, place in enumerate(ended)}
    wanted = [tip.y() if tip is not None else free[place] for place, tip in enumerate(tips)]
    places = plot_labels.spread(wanted, LABEL, area.top() - 8, area.bottom() + 8)
    if places is None:
        return None
    left, width = area.right() + LABEL_GAP, side - LABEL_GAP
    return [
        Label(
            place,
            elided(metrics, names[place], width - SIGN),
            QRectF(left, y - LABEL / 2, width, LABEL),
            tips[place],
        )
        for place, y in enumerate(places)
    ]


def legend_widths(names: Sequence[str], metrics: QFontMetricsF) -> list[float]:
    return [min(WIDEST_ENTRY, metrics.horizontalAdvance(name) + 2.0) + SIGN for name in names]


def legend_rows(names: Sequence[str], metrics: QFontMetricsF, room: float) -> int:
    placed = plot_labels.rows(legend_widths(names, metrics), room, 2 * PAD)
    return min(MOST_ROWS, placed[-1][0] + 1) if placed else 0


def legend_labels(names: Sequence[str], metrics: QFontMetricsF, legend: QRectF) -> list[Label]:
    """The names one after another; the last place says how many more there are ("+3")."""
    widths = legend_widths(names, metrics)
    placed = plot_labels.rows(widths, legend.width(), 2 * PAD)
    shown = sum(row < MOST_ROWS for row, _ in placed)
    rest, room = "", 0.0
    while shown < len(names):
        rest = f"+{number(len(names) - shown)}"
        room = metrics.horizontalAdvance(rest) + 4.0
        row, start = plot_labels.rows([*widths[:shown], room], legend.width(), 2 * PAD)[-1]
        if row < MOST_ROWS or not shown:
            break
        shown -= 1
    found = [
        Label(
            place,
            elided(metrics, names[place], widths[place] - SIGN),
            QRectF(legend.left() + start, legend.top() + row * ROW, widths[place], ROW),
            None,
        )
        for place, (row, start) in enumerate(placed[:shown])
    ]
    if rest:
        box = QRectF(legend.left() + start, legend.top() + row * ROW, room, ROW)
        found.append(Label(UNNAMED, rest, box, None))
    return found
