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
INDENT = 16  # of a report below its story
FOLD = 12  # the mark of a story that can be unfolded, in the left margin
CURVE = 64  # the width of the little curve
_GAP = 2  # between title and summary


@dataclass(frozen=True, slots=True)
class Density:
    """How much a row shows. `lines` are for title and summary together, beside chips."""

    name: str
    pad: int
    lines: int
    has_chips: bool
    member: int  # the height of a report below its story

    @property
    def height(self) -> int:
        chips = 5 + CHIP_LINE if self.has_chips else 0
        return 2 * self.pad + self.lines * TITLE_LINE + 4 + META_LINE + chips + 1


COMFORTABLE = Density("comfortable", 11, 2, True, 48)
COMPACT = Density("compact", 8, 1, False, 29)
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
    fold: QRect  # where a story can be unfolded: below the dot, beside the meta line


@dataclass(frozen=True, slots=True)
class MemberLayout:
    """The parts of a report below its story; `meta` is empty where title and meta share a line."""

    dot: QRect
    bar: QRect
    guide: QRect  # the line that ties it to its story
    title: QRect
    meta: QRect


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
    fold = QRect(rect.x() + 4, y + 4 + (META_LINE - FOLD) // 2 + 1, FOLD, FOLD)
    meta = take(META_LINE, 4)
    return RowLayout(
        dot=_mirrored(QRect(rect.x() + 8, dot_y, DOT, DOT), rect, direction),
        bar=_mirrored(QRect(rect.x(), rect.y(), 3, rect.height() - 1), rect, direction),
        titles=titles,
        summaries=below,
        meta=meta,
        chips=take(CHIP_LINE, 5) if shows_chips else QRect(),
        fold=_mirrored(fold, rect, direction),
    )


def lay_out_member(
    rect: QRect,
    density: Density,
    direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight,
) -> MemberLayout:
    """The rectangles of a report: two lines where there are chips, else one."""
    x = rect.x() + LEFT + INDENT
    width = max(rect.width() - LEFT - INDENT - RIGHT, 1)
    used = TITLE_LINE + (1 + META_LINE if density.has_chips else 0)
    y = rect.y() + (rect.height() - used) // 2
    meta = QRect(x, y + TITLE_LINE + 1, width, META_LINE) if density.has_chips else QRect()
    parts = (
        QRect(rect.x() + 8, y + (TITLE_LINE - DOT) // 2, DOT, DOT),
        QRect(rect.x(), rect.y(), 3, rect.height() - 1),
        QRect(rect.x() + LEFT + 2, rect.y(), 2, rect.height()),
        QRect(x, y, width, TITLE_LINE),
        meta,
    )
    return MemberLayout(*(_mirrored(each, rect, direction) for each in parts))


def _mirrored(part: QRect, rect: QRect, direction: Qt.LayoutDirection) -> QRect:
    if direction == Qt.LayoutDirection.LeftToRight:
        return part
    moved = QRect(part)
    moved.moveLeft(rect.x() + rect.right() - part.right())
    return moved
