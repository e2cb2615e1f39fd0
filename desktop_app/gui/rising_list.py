"""Words that rose from one stretch of time to the next; each asks for its articles."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    Qt,
)
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QLabel,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.core.trend_values import RisingTerms, articles_of
from desktop_app.gui import trend_words, words
from desktop_app.gui.asking_table import AskingTable, Role
from desktop_app.gui.plain import plain_tip
from desktop_app.gui.theme import S1, S2, Theme

Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
_WORD, _NOW, _BEFORE = range(3)
_WIDTHS = {_NOW: 120, _BEFORE: 62}
_LEAST_WORD = 60


class RisingModel(QAbstractTableModel):
    """The surest first."""

    def __init__(self) -> None:
        super().__init__()
        self.rising: RisingTerms | None = None

    def show_rising(self, rising: RisingTerms | None) -> None:
        self.beginResetModel()
        self.rising = rising
        self.endResetModel()

    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() or self.rising is None else len(self.rising.found)

    def columnCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len((_WORD, _NOW, _BEFORE))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self.rising is None or not index.isValid():
            return None
        found, column = self.rising.found[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return (
                    found.term,
                    words.number(found.now),
                    words.number(found.before),
                )[column]
            case Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
                return side | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.AccessibleTextRole:
                spoken = self.tr("{0}: now {1}, before {2}")
                now, before = words.number(found.now), words.number(found.before)
                return spoken.format(found.term, now, before)
            case Qt.ItemDataRole.ToolTipRole:
                tip = self.tr(
                    "{0}: rose with a z-score of {1} (log-odds with a prior; from 1.96 on it is"
                    " hardly chance)"
                )
                return plain_tip(tip.format(found.term, found.score))
            case Role.QUERY:
                return self.query(index.row(), is_before=column == _BEFORE)
            case Role.KEY:
                return found.term, column
        return None

    def query(self, row: int, *, is_before: bool = False) -> str | None:
        """The query for its articles now, or in the stretch before; None where there are none."""
        rising = self.rising
        assert rising is not None
        found = rising.found[row]
        start, end = rising.start, rising.end
        if is_before:
            if not found.before:
                return None
            start, end = start - (end - start), start
        return articles_of(rising.query, rising.terms[found.term], start, end)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Word"), self.tr("Now"), self.tr("Before"))[section]

    @property
    def largest(self) -> int:
        return max((each.now for each in self.rising.found), default=1) if self.rising else 1


class _BarDelegate(QStyledItemDelegate):
    """The number now, and a bar: as long as now, with a notch where it was before."""

    def __init__(self, theme: Theme, model: RisingModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme, self._model = theme, model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        if self._model.rising is None:
            return
        found, theme = self._model.rising.found[index.row()], self.theme
        room = QRectF(option.rect.adjusted(8, 0, -44, 0))
        scale = room.width() / max(self._model.largest, found.before, 1)
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.muted))
        long = max(2.0, found.now * scale)
        painter.drawRect(QRectF(room.right() - long, room.center().y() - 3, long, 6))
        if found.before:
            x = room.right() - min(room.width(), found.before * scale)
            painter.setPen(QPen(QColor(theme.fg), 2))
            painter.drawLine(
                round(x), round(room.center().y() - 6), round(x), round(room.center().y() + 6)
            )
        painter.restore()


class RisingList(QWidget):
    """Says which stretches are compared, and lists the words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.rows = RisingModel()
        self.rows.setParent(self)
        self.table = AskingTable(self.rows, theme)
        self.table.setAccessibleName(self.tr("Rising words"))
        self.query_wanted = self.table.query_wanted
        self._bars = _BarDelegate(theme, self.rows, self.table)
        self.table.setItemDelegateForColumn(_NOW, self._bars)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.said.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, S1, 0, 0)
        column.setSpacing(S2)
        column.addWidget(self.said)
        column.addWidget(self.table, 100)
        column.addStretch(1)
        self.apply_theme(theme)

    def show_rising(self, rising: RisingTerms, *, is_burst: bool) -> None:
        """These words, with both stretches in words; `is_burst`: that of the strongest burst."""
        risen = tuple(each for each in rising.found if each.now > each.before)
        rising = replace(rising, found=risen)
        long = rising.end - rising.start
        now = trend_words.stretch(rising.start, rising.end)
        before = trend_words.stretch(rising.start - long, rising.start)
        if not rising.found:
            text = self.tr("No word rose beyond chance: {0} against {1}")
        elif is_burst:
            text = self.tr("By share, from the strongest burst on: {0} against {1}")
        else:
            text = self.tr("By share of articles: {0} against {1}")
        self.said.setText(text.format(now, before))
        self.table.setVisible(bool(rising.found))
        self.table.refill(lambda: self.rows.show_rising(rising))

    def show_waiting(self) -> None:
        """The words of before stay until others come."""
        if self.rows.rising is None:
            self.said.setText(self.tr("Comparing words…"))

    def apply_theme(self, theme: Theme) -> None:
        self.table.apply_theme(theme)
        self._bars.theme = theme
        self.said.setFont(theme.font("small"))
        self.said.setStyleSheet(f"color: {theme.muted}; background: transparent;")

    def resizeEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        super().resizeEvent(event)
        room = self.width() - 14
        self.table.setColumnWidth(_WORD, max(_LEAST_WORD, room - sum(_WIDTHS.values())))
        for column, wide in _WIDTHS.items():
            self.table.setColumnWidth(column, wide)
