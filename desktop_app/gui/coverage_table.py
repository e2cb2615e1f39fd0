"""Outlets by languages: a cell asks for its articles, a heading orders the rows."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.core.coverage_values import Coverage
from desktop_app.gui import coverage_words, words
from desktop_app.gui.asking_table import HEADER, AskingTable, Role
from desktop_app.gui.coverage_model import ALL, CELL, LANGUAGES, NAME, Cell, CoverageModel, Index
from desktop_app.gui.theme import Theme

FIRST_SHOWN, MORE_SHOWN = 12, 100  # outlets
ROW = 29  # pixels
_PAD, _GAP = 8, 7
_NAME, _COUNT = 132, 54  # least widths of the columns that are no language
_NAME_SHARE = 0.2  # of the width, that the outlet has at least
_LOOSE = 1.2  # times what a cell needs that it may take


class CoverageDelegate(QStyledItemDelegate):
    """A number, when the first came, and a mark on the first of all."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.marked: tuple[str, int] | None = None  # query and column that were clicked last
        self.with_year = True
        self.largest = 0  # number in a cell
        self.has_copies = False  # cells with nothing else
        self.has_room = True  # for the word "first"
        self.apply_theme(theme)

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._fonts = {role: theme.font(role) for role in ("small", "small-strong", "tiny")}
        self._metrics = {role: QFontMetrics(font) for role, font in self._fonts.items()}

    def width(self, *, is_whole: bool, with_time: bool) -> int:
        """What a cell takes in pixels; if not whole, with the shorter mark."""
        told = 1_732_838_280  # 28 November 2024, 23:58: wide in most languages
        say = coverage_words.moment if with_time else coverage_words.day
        when = self._metrics["small"].horizontalAdvance(say(told, with_year=self.with_year))
        mark = self._mark(self._word(is_whole=is_whole))
        return self._count() + when + mark + 2 * _PAD + 2 * _GAP

    def _count(self) -> int:
        brackets = "()" if self.has_copies else ""
        return self._metrics["small-strong"].horizontalAdvance(
            brackets + words.number(self.largest)
        )

    def _word(self, *, is_whole: bool) -> str:
        return self.tr("first") if is_whole else words.number(1)

    def _mark(self, word: str) -> int:
        return self._metrics["tiny"].horizontalAdvance(word) + 11

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRect(option.rect)
        cell = index.data(CELL)
        if isinstance(cell, Cell):
            self._paint_cell(painter, place, cell)
        if self.marked and (index.data(Role.QUERY), index.column()) == self.marked:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.accent))
            bar = QRectF(place.x() + 1, place.y() + 5, 3, place.height() - 10)
            painter.drawRoundedRect(bar, 1.5, 1.5)
        painter.restore()

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        if index.data(CELL) is not None:
            option.text = ""  # painted here, in parts
        elif index.column() == NAME:
            option.textElideMode = Qt.TextElideMode.ElideRight

    def _paint_cell(self, painter: QPainter, place: QRect, cell: Cell) -> None:
        theme = self._theme
        left, right = place.x() + _PAD, place.right() - _PAD
        count = words.number(cell.articles)
        if cell.are_copies:
            count = f"({count})"
        self._write(painter, QRect(left, place.y(), right - left, place.height()), count,
                    "small-strong", theme.fg)  # fmt: skip
        left += self._count() + _GAP
        if cell.is_first:
            beside = QRect(left, place.y(), right - left, place.height())
            right = self._paint_mark(painter, beside)
        room = right - left
        when = coverage_words.moment(cell.first, with_year=self.with_year)
        if self._metrics["small"].horizontalAdvance(when) > room:
            when = coverage_words.day(cell.first, with_year=self.with_year)
        when = self._metrics["small"].elidedText(when, Qt.TextElideMode.ElideRight, room)
        self._write(painter, QRect(left, place.y(), room, place.height()), when, "small",
                    theme.muted)  # fmt: skip

    def _paint_mark(self, painter: QPainter, room: QRect) -> int:
        """The word "first" in a frame at the end of the room, or 1 for it; where it begins."""
        word, metrics = self._word(is_whole=self.has_room), self._metrics["tiny"]
        wide, tall = self._mark(word), metrics.height() + 2
        box = QRectF(room.right() - wide, room.center().y() - tall / 2 + 1, wide, tall)
        painter.setPen(QPen(QColor(self._theme.accent), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 5, 5)
        painter.setFont(self._fonts["tiny"])
        painter.setPen(QColor(self._theme.fg))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, word)
        return int(box.left()) - _GAP

    def _write(self, painter: QPainter, place: QRect, text: str, role: str, color: str) -> None:
        painter.setFont(self._fonts[role])
        painter.setPen(QColor(color))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft),
                         text)  # fmt: skip


class CoverageTable(AskingTable):
    """As high as its rows; its owner gives it a width and `height_for` that width."""

    ordered = Signal(str)  # the rows are ordered otherwise, by a heading
    current_moved = Signal(QRect)  # where the current cell is, in this widget

    def __init__(self, theme: Theme) -> None:
        self.lines = CoverageModel()
        self._look = CoverageDelegate(theme)
        super().__init__(self.lines, theme, ROW)
        self.lines.setParent(self)
        self._look.setParent(self)
        self.setItemDelegate(self._look)
        self._coverage: Coverage | None = None
        self._most = FIRST_SHOWN
        for policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAutoScroll(False)
        self.horizontalHeader().setSectionsClickable(True)
        self.horizontalHeader().sectionClicked.connect(self._order_by_column)
        self.setAccessibleName(self.tr("Outlets by languages"))

    def show_coverage(self, coverage: Coverage | None) -> None:
        """Other tellings; `most` of them as before."""
        self._coverage = coverage
        self._fill()

    @property
    def left_out(self) -> int:
        """Outlets that are not shown yet."""
        return max(0, self.lines.outlets - self._most)

    def show_more(self) -> None:
        self._most += MORE_SHOWN
        self._fill()
        self.setFocus()

    def show_few(self) -> None:
        """Another population comes: the first outlets only."""
        self._most = FIRST_SHOWN

    def order_by(self, order: str) -> None:
        self.lines.order = order
        self._fill()

    def mark_current(self) -> None:
        """Mark the cell that was clicked."""
        index = self.currentIndex()
        self._look.marked = index.data(Role.QUERY), index.column()
        self.viewport().update()

    def clear_mark(self) -> None:
        self._look.marked = None
        self.viewport().update()

    def height_for(self, width: int) -> int:
        return HEADER + ROW * self.lines.rowCount() + 1

    def apply_theme(self, theme: Theme) -> None:
        super().apply_theme(theme)
        self._look.apply_theme(theme)
        self.horizontalHeader().setFont(theme.font("small-strong"))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and self.hasFocus():
            self.current_moved.emit(self.visualRect(current).translated(0, HEADER))

    def resizeEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        super().resizeEvent(event)
        self._fill()

    def _order_by_column(self, column: int) -> None:
        order = self.lines.order_of(column)
        if order:
            self.order_by(order)
            self.ordered.emit(order)

    def _fill(self) -> None:
        """As many languages as there is room for; the others are counted together."""
        self.refill(self._refill)
        lines, look, width = self.lines, self._look, self.viewport().width()
        columns = lines.columnCount() - LANGUAGES
        if columns <= 0:
            return
        most = int(_LOOSE * look.width(is_whole=True, with_time=lines.has_times))
        wide = min(self._room() // columns, most)
        self.setColumnWidth(NAME, width - _COUNT - columns * wide)
        look.has_room = wide >= look.width(is_whole=True, with_time=False)
        self.setColumnWidth(ALL, _COUNT)
        for column in range(columns):
            self.setColumnWidth(LANGUAGES + column, wide)

    def _refill(self) -> None:
        lines, look = self.lines, self._look
        lines.take(self._coverage)
        look.with_year, look.largest = lines.with_year, lines.largest
        look.has_copies = lines.has_copies
        fitting = self._room() // look.width(is_whole=False, with_time=False)
        lines.arrange(self._most, max(1, fitting))

    def _room(self) -> int:
        """For columns of languages: what the name of the outlet and all its articles leave."""
        width = self.viewport().width()
        return width - max(_NAME, int(_NAME_SHARE * width)) - _COUNT
