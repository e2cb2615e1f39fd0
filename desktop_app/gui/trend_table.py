"""The numbers of the plot as a table: a row for each bucket, a column for each series and all.

Each number asks for the articles it counts.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from desktop_app.core.trend_values import Series, Trends, articles_of
from desktop_app.gui import trend_words, words
from desktop_app.gui.asking_table import AskingTable, Role
from desktop_app.gui.plain import plain_tip
from desktop_app.gui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
_TIME, _NARROW, _WIDE = 172, 58, 140  # widths of columns
_PAD = 20


class TrendModel(QAbstractTableModel):
    """The newest bucket first, under a row for all of them. Column 0 is all that is selected."""

    def __init__(self) -> None:
        super().__init__()
        self._trends: Trends | None = None
        self._is_share = False

    def show_trends(self, trends: Trends | None, *, is_share: bool) -> None:
        self.beginResetModel()
        self._trends, self._is_share = trends, is_share
        self.endResetModel()

    def rowCount(self, parent: Index = _NONE) -> int:
        if parent.isValid() or self._trends is None or not self._trends.totals:
            return 0
        return 1 + len(self._trends.totals)

    def columnCount(self, parent: Index = _NONE) -> int:
        if parent.isValid() or self._trends is None:
            return 0
        return 1 + len(self._trends.series)

    def count(self, row: int, column: int) -> int:
        """The number of a cell."""
        assert self._trends is not None
        counts = self._trends.totals
        if column:
            counts = self._trends.series[column - 1].counts
        return sum(counts) if row == 0 else counts[len(counts) - row]

    def query(self, row: int, column: int) -> str:
        """The query whose list has as many articles as that cell counts."""
        trends = self._trends
        assert trends is not None
        term = trends.series[column - 1].term if column else ""
        start, end = self._ends(row)
        return articles_of(trends.query, term, start, end)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self._trends is None or not index.isValid():
            return None
        row, column = index.row(), index.column()
        count = self.count(row, column)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(row, column, count)
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                spoken = f"{self._name(column)}, {self._time(row)}: "
                spoken += trend_words.numbered.articles(count)
                return spoken if role == Qt.ItemDataRole.AccessibleTextRole else plain_tip(spoken)
            case Role.QUERY:
                return self.query(row, column) if count else None
            case Role.KEY:
                key = self._trends.series[column - 1].key if column else None
                return (self._ends(row) if row else "all", key)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if self._trends is None:
            return None
        is_name = orientation == Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if is_name else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        text = self._name(section) if is_name else self._time(section)
        return text if role == Qt.ItemDataRole.DisplayRole else plain_tip(text)

    def _words(self, row: int, column: int, count: int) -> str:
        total = self.count(row, 0)
        if not count:
            return "·" if total or not self._is_share else "–"
        if self._is_share and column:
            return trend_words.percent(count / total)
        return words.number(count)

    def _name(self, column: int) -> str:
        assert self._trends is not None
        return series_name(self._trends.series[column - 1]) if column else self.tr("All")

    def _time(self, row: int) -> str:
        assert self._trends is not None
        if row == 0:
            return self.tr("Whole time")
        return trend_words.bucket(*self._ends(row), self._trends.unit)

    def _ends(self, row: int) -> tuple[int, int]:
        assert self._trends is not None
        edges = self._trends.edges
        if row == 0:
            return edges[0], edges[-1]
        at = len(edges) - 1 - row
        return edges[at], edges[at + 1]


class TrendTable(AskingTable):
    """Times stay in sight when one goes sideways."""

    def __init__(self, theme: Theme) -> None:
        self.rows = TrendModel()
        super().__init__(self.rows, theme)
        self.rows.setParent(self)
        self.setAccessibleName(self.tr("Articles by time and series"))
        self.verticalHeader().show()
        self.verticalHeader().setFixedWidth(_TIME)

    def show_trends(self, trends: Trends | None, *, is_share: bool = False) -> None:
        self.refill(lambda: self.rows.show_trends(trends, is_share=is_share))
        self._set_widths()

    def _set_widths(self) -> None:
        """Each as wide as its name, within bounds: what has no room is reached sideways."""
        header = self.horizontalHeader()
        for column in range(self.rows.columnCount()):
            name = str(self.rows.headerData(column, Qt.Orientation.Horizontal))
            wide = header.fontMetrics().horizontalAdvance(name) + _PAD
            header.resizeSection(column, min(max(wide, _NARROW), _WIDE))


def series_name(series: Series) -> str:
    """What a series is called; that of all others has no name of its own."""
    return series.name or series.key or QCoreApplication.translate("trends", "All others")
