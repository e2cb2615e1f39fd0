"""Paints a report in a list of a story's reports: when, who, its headline, its copies folded.

Where things stand is computed once, for painting and for the mouse alike.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from desktop_app.core.story_values import Member
from desktop_app.gui.story_facts import LONGEST_TITLE, outlet_of, report_time, title_of
from desktop_app.gui.unrolled_list import LINE, Index, LineDelegate

translate = QCoreApplication.translate  # under the name that lupdate looks for

PAD = 7  # above and below a row
START = 18  # where the words begin; the dot stands before
COPY_START = 34
WIDE = 560  # pixels from which a report is one line
OUTLET = 150  # pixels, in one line
MOST_LINES = 2  # of a headline
MOST_NAMES = 4  # outlets of copies told by name


@dataclass(frozen=True, slots=True)
class ReportLine:
    """A row: a report with its copies, or, with an `original`, a copy under it."""

    member: Member
    copies: tuple[Member, ...] = ()
    original: Member | None = None
    is_one_day: bool = False
    is_first: bool = False


@dataclass(frozen=True, slots=True)
class Places:
    """Where a row's parts stand, in a row at (0, 0)."""

    height: int
    when: tuple[QRect, str]
    outlet: tuple[QRect, str]
    titles: tuple[tuple[QRect, str], ...]
    fold: tuple[QRect, str] | None
    compare: tuple[QRect, str] | None
    middle: float  # of the dot


class ReportDelegate(LineDelegate):
    """Unread has a dot and a heavier headline; a copy a hollow dot."""

    def height(self, line: object, width: int) -> int:
        return self.places(line, width).height if isinstance(line, ReportLine) else 0

    def places(self, line: ReportLine, width: int) -> Places:
        if line.original is not None:
            return self._places_of_copy(line, line.original, width)
        row = line.member.row
        role = "body" if row.read else "strong"
        small, tall = self.metrics["small"].height(), self.metrics[role].height() + 1
        when, outlet = self._meta(line)
        if width >= WIDE:
            wide = self.metrics["small"].horizontalAdvance(when) + 14
            wide = max(wide, 52 if line.is_one_day else 96)
            left = START + wide + OUTLET
            place_when = QRect(START, PAD, wide, tall)
            place_outlet = QRect(START + wide, PAD, OUTLET - 12, tall)
            top = PAD
        else:
            wide = self.metrics["small"].horizontalAdvance(when) + 10
            left = START
            place_when = QRect(START, PAD, wide, small)
            place_outlet = QRect(START + wide, PAD, width - START - wide - 4, small)
            top = PAD + small + 2
        titles = []
        for text in self.lines(title_of(row), width - left - 8, MOST_LINES, role):
            titles.append((QRect(left, top, width - left - 4, tall), text))
            top += tall
        fold = None
        if line.copies:
            top += 2
            words = self.cut(self._also(line), width - left - 24, "small")
            fold = (QRect(left, top, width - left, small + 4), words)
            top += small + 4
        outlet = self.cut(outlet, place_outlet.width(), "small")
        middle = place_when.center().y() + 1
        return Places(
            top + PAD, (place_when, when), (place_outlet, outlet), tuple(titles), fold, None, middle
        )

    def _places_of_copy(self, line: ReportLine, original: Member, width: int) -> Places:
        small = self.metrics["small"].height()
        when, outlet = self._meta(line)
        words = translate("story", "Compare")
        wide = self.metrics["small"].horizontalAdvance(words) + 12
        compare = QRect(width - wide - 4, 2, wide, small + 6)
        time_wide = self.metrics["small"].horizontalAdvance(when) + 10
        place_when = QRect(COPY_START, 5, time_wide, small)
        left = COPY_START + time_wide
        place_outlet = QRect(left, 5, compare.left() - left - 6, small)
        outlet = self.cut(outlet, place_outlet.width(), "small")
        top, titles = 5 + small, []
        if title_of(line.member.row) != title_of(original.row):
            place = QRect(COPY_START, top + 1, width - COPY_START - 8, small + 2)
            titles.append((place, self.cut(title_of(line.member.row), place.width(), "small")))
            top += small + 3
        return Places(
            top + 5,
            (place_when, when),
            (place_outlet, outlet),
            tuple(titles),
            None,
            (compare, words),
            place_when.center().y() + 1,
        )

    def part_at(self, line: ReportLine, width: int, place: QPoint) -> str:
        """ "fold", "compare" or "row": what a click there means."""
        at = self.places(line, width)
        if at.fold is not None and at.fold[0].contains(place):
            return "fold"
        if at.compare is not None and at.compare[0].contains(place):
            return "compare"
        return "row"

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(LINE)
        if not isinstance(line, ReportLine):
            return
        theme, row = self.theme, line.member.row
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_ground(painter, option)
        painter.translate(option.rect.topLeft())
        at = self.places(line, option.rect.width())
        is_copy = line.original is not None
        role = "small" if is_copy else "body" if row.read else "strong"
        if is_copy:
            self.dot(painter, QPointF(COPY_START - 11, at.middle), 3, filled=None)
        elif not row.read:
            self.dot(painter, QPointF(START - 9, at.middle), 3, filled=theme.accent)
        self.write(painter, at.when[0], at.when[1], "small", theme.muted)
        self.write(painter, at.outlet[0], at.outlet[1], "small", theme.muted)
        for place, text in at.titles:
            color = theme.muted if row.read or is_copy else theme.fg
            self.write(painter, place, text, role, color)
        if at.fold is not None:
            is_open = bool(option.state & QStyle.StateFlag.State_Open)
            self._paint_fold(painter, at.fold[0], at.fold[1], is_open)
        if at.compare is not None:
            place, text = at.compare
            self.write(painter, place.adjusted(6, 0, 0, 0), text, "small", theme.link)
        painter.restore()

    def _paint_fold(self, painter: QPainter, place: QRect, text: str, is_open: bool) -> None:
        painter.setPen(QPen(QColor(self.theme.muted), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        x, y = place.left() + 4.0, place.center().y() + 0.5
        corners = (
            ((-3, -1.5), (0, 1.5), (3, -1.5)) if is_open else ((-1.5, -3), (1.5, 0), (-1.5, 3))
        )
        path = QPainterPath(QPointF(x + corners[0][0], y + corners[0][1]))
        for dx, dy in corners[1:]:
            path.lineTo(x + dx, y + dy)
        painter.drawPath(path)
        self.write(painter, place.adjusted(14, 0, 0, 0), text, "small", self.theme.muted)

    def _meta(self, line: ReportLine) -> tuple[str, str]:
        outlet = outlet_of(line.member.row)
        if line.is_first:
            outlet = translate("story", "{outlet} · first").format(outlet=outlet)
        return report_time(line.member.row, is_one_day=line.is_one_day), outlet

    def _also(self, line: ReportLine) -> str:
        return also_in(line.copies)


def also_in(copies: tuple[Member, ...]) -> str:
    """ "also in Kompas, Tempo", and how many more."""
    names = list(dict.fromkeys(outlet_of(copy.row) for copy in copies))
    shown = ", ".join(names[:MOST_NAMES])
    more = len(names) - MOST_NAMES
    if more > 0:
        shown = translate("story", "{names} and {0} more").format(more, names=shown)
    return translate("story", "also in {outlets}").format(outlets=shown[:LONGEST_TITLE])
