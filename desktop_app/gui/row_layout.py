"""Where each part of a row of the list stands: rectangles only, no painting and no data.

Every row of a density has the same height, so that a million rows need no measuring. A short
title leaves its second line to the summary, so the room is used whatever the title's length.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt

LEFT, RIGHT = 18, 14  # text edges; the unread dot stands in the left margin
TITLE_LINE, SUMMARY_LINE, META_LINE, CHIP_LINE = 19, 18, 17, 20
DOT = 6
_GAP = 2  # between title and summary


@dataclass(frozen=True, slots=True)
class Density:
    """How much a row shows. `lines` are for title and summary together, beside chips."""

    name: str
    pad: int
    lines: int
    has_chips: bool

    @property
    def height(self) -> int:
        chips = 5 + CHIP_LINE if self.has_chips else 0
        return 2 * self.pad + self.lines * TITLE_LINE + 4 + META_LINE + chips + 1


COMFORTABLE = Density("comfortable", 11, 2, True)
COMPACT = Density("compact", 8, 1, False)
DENSITIES = {each.name: each for each in (COMFORTABLE, COMPACT)}


@dataclass(frozen=True, slots=True)
class RowLayout:
    """The parts of one row, inside its rectangle and already mirrored for right-to-left."""

    dot: QRect
    bar: QRect  # the mark of the current row, at the leading edge
    titles: tuple[QRect, ...]
    summaries: tuple[QRect, ...]
    meta: QRect
    chips: QRect  # empty where the row has none


def text_width(width: int) -> int:
    """The width of title and summary in a row of that width."""
    return max(width - LEFT - RIGHT, 1)


def summary_lines(density: Density, title_lines: int, has_topics: bool) -> int:
    """How many lines are left for the summary."""
    spare = 1 if density.has_chips and not has_topics else 0
    return max(density.lines + spare - title_lines, 0)


def lay_out(
    rect: QRect,
    density: Density,
    title_lines: int,
    summaries: int,
    has_topics: bool,
    direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight,
) -> RowLayout:
    """The rectangles for a row with that many lines of title and of summary."""
    x, width = rect.x() + LEFT, text_width(rect.width())
    shows_chips = density.has_chips and has_topics
    used = title_lines * TITLE_LINE + summaries * SUMMARY_LINE + 4 + META_LINE
    used += 5 + CHIP_LINE if shows_chips else 0
    used += _GAP if summaries else 0
    y = rect.y() + (density.height - 1 - used) // 2

    def take(height: int, gap: int = 0) -> QRect:
        nonlocal y
        y += gap
        line = QRect(x, y, width, height)
        y += height
        return _mirrored(line, rect, direction)

    dot_y = y + (TITLE_LINE - DOT) // 2
    titles = tuple(take(TITLE_LINE) for _ in range(title_lines))
    below = tuple(take(SUMMARY_LINE, 0 if line else _GAP) for line in range(summaries))
    meta = take(META_LINE, 4)
    return RowLayout(
        dot=_mirrored(QRect(rect.x() + 8, dot_y, DOT, DOT), rect, direction),
        bar=_mirrored(QRect(rect.x(), rect.y(), 3, rect.height() - 1), rect, direction),
        titles=titles,
        summaries=below,
        meta=meta,
        chips=take(CHIP_LINE, 5) if shows_chips else QRect(),
    )


def _mirrored(part: QRect, rect: QRect, direction: Qt.LayoutDirection) -> QRect:
    if direction == Qt.LayoutDirection.LeftToRight:
        return part
    moved = QRect(part)
    moved.moveLeft(rect.x() + rect.right() - part.right())
    return moved
