"""Outlets by languages as a table's model: each cell how many articles, and when the first came."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from desktop_app.core.coverage_values import Coverage, Telling
from desktop_app.core.query_terms import term
from desktop_app.core.text import clean_line
from desktop_app.core.trend_values import articles_of
from desktop_app.core.updates import is_day_only
from desktop_app.gui import coverage_words, words
from desktop_app.gui.asking_table import Role
from desktop_app.gui.plain import plain_tip

Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
CELL = Qt.ItemDataRole.UserRole + 10
BY_TIME, BY_COUNT, BY_NAME = "first", "most", "name"  # else by the time in a language
NAME, ALL, LANGUAGES = 0, 1, 2  # columns: the outlet, all its articles, then languages
_LONGEST = 60  # characters of an outlet


@dataclass(frozen=True, slots=True)
class Cell:
    """What is painted: how many, when first; `is_first` of all outlets in this language."""

    articles: int
    first: int
    is_first: bool
    are_copies: bool


@dataclass(frozen=True, slots=True)
class _Line:
    outlet: str
    told: tuple[Telling, ...]
    articles: int
    first: int


class CoverageModel(QAbstractTableModel):
    """Languages beyond the columns there is room for are counted together in the last."""

    def __init__(self) -> None:
        super().__init__()
        self.order = BY_TIME  # shown from the next `arrange` on
        self.largest = 0
        self.has_copies = False  # cells of copies alone
        self.with_year = self.has_times = True  # what tells the times of the cells apart
        self._coverage: Coverage | None = None
        self._lines: list[_Line] = []
        self._by_count: list[str] = []
        self._groups: list[tuple[str, ...]] = []  # the languages of each column of languages
        self._firsts: dict[str, int] = {}
        self._most, self._room = 0, 1

    def take(self, coverage: Coverage | None) -> None:
        """Read other tellings; they are shown by `arrange`."""
        if coverage is not self._coverage:
            self.beginResetModel()
            self._coverage = coverage
            self._read(coverage.tellings if coverage else ())
            self._arrange()
            self.endResetModel()

    def arrange(self, most: int, room: int) -> None:
        """Show so many outlets, in `order`, and at most `room` columns of languages."""
        self.beginResetModel()
        self._most, self._room = most, room
        self._arrange()
        self.endResetModel()

    @property
    def languages(self) -> list[str]:
        """All that something is told in, the one with most articles first."""
        return list(self._by_count)

    @property
    def outlets(self) -> int:
        return len(self._lines)

    def group(self, column: int) -> tuple[str, ...]:
        """The languages that stand in a column."""
        return self._groups[column - LANGUAGES] if column >= LANGUAGES else ()

    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else min(self._most, len(self._lines))

    def columnCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() or not self._lines else LANGUAGES + len(self._groups)

    def told(self, row: int, column: int) -> list[Telling]:
        """What a cell counts together."""
        line, group = self._lines[row], self.group(column)
        return [each for each in line.told if column < LANGUAGES or each.language in group]

    def query(self, row: int, column: int) -> str:
        """The query whose list has as many articles as the cell says."""
        assert self._coverage is not None
        if column < LANGUAGES:
            tags = [each.language for each in self._lines[row].told]
        else:
            tags = [each.language for each in self.told(row, column)]
        asked = [term("lang", tag) for tag in tags]
        either = asked[0] if len(asked) == 1 else f"({' OR '.join(asked)})"
        return articles_of(
            self._coverage.query, f"{term('outlet', self._lines[row].outlet)} {either}"
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        told = self.told(row, column)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                if column == NAME:
                    return self._name(row)
                return words.number(sum(each.articles for each in told)) if told else ""
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                spoken = self._spoken(row, column, told)
                return spoken if role == Qt.ItemDataRole.AccessibleTextRole else plain_tip(spoken)
            case _ if role == CELL:
                return self._cell(column, told) if told and column >= LANGUAGES else None
            case Role.QUERY:
                return self.query(row, column) if told else None
            case Role.KEY:
                return self._lines[row].outlet
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical or section >= self.columnCount():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        group = self.group(section)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(coverage_words.listed(group)) if group else None
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        mark = " ▾" if self.order_of(section) == self.order else ""
        if section < LANGUAGES:
            return (self.tr("Outlet"), self.tr("All"))[section] + mark
        if len(group) == 1:
            return coverage_words.language(group[0]) + mark
        return self.tr("{0} more").format(words.number(len(group)))

    def order_of(self, column: int) -> str:
        """How a click on a column's heading orders the rows; "" where it does not."""
        if column < LANGUAGES:
            return (BY_NAME, BY_COUNT)[column]
        group = self.group(column)
        return group[0] if len(group) == 1 else ""

    # --- inside

    def _read(self, tellings: Sequence[Telling]) -> None:
        by_outlet: defaultdict[str, list[Telling]] = defaultdict(list)
        counts: Counter[str] = Counter()
        for each in tellings:
            by_outlet[each.outlet].append(each)
            counts[each.language] += each.articles
        self._lines = [
            _Line(outlet, tuple(told), sum(t.articles for t in told), min(t.first for t in told))
            for outlet, told in by_outlet.items()
        ]
        self._by_count = sorted(counts, key=lambda tag: (tag == "und", -counts[tag], tag))
        self._firsts = {}
        for each in tellings:
            known = self._firsts.get(each.language, each.first)
            self._firsts[each.language] = min(known, each.first)
        years = {coverage_words.year(each.first) for each in tellings}
        self.with_year = len(years) > 1
        self.largest = max((line.articles for line in self._lines), default=0)
        self.has_copies = any(each.copies == each.articles for each in tellings)
        self.has_times = not all(is_day_only(each.first) for each in tellings)
        if self.order not in (BY_TIME, BY_COUNT, BY_NAME, *counts):
            self.order = BY_TIME

    def _arrange(self) -> None:
        self._sort()
        every = list(self._by_count)
        named = every if len(every) <= self._room else every[: self._room - 1]
        if named and self.order in every and self.order not in named:
            named[-1] = self.order  # by what one orders is in sight
        self._groups = [(tag,) for tag in named]
        if len(named) < len(every):
            self._groups.append(tuple(tag for tag in every if tag not in named))

    def _sort(self) -> None:
        self._lines.sort(key=lambda line: (line.first, line.outlet))
        if self.order == BY_COUNT:
            self._lines.sort(key=lambda line: -line.articles)
        elif self.order == BY_NAME:
            self._lines.sort(key=lambda line: line.outlet.casefold())
        elif self.order != BY_TIME:
            self._lines.sort(key=self._in_language)

    def _in_language(self, line: _Line) -> tuple[bool, int]:
        first = [each.first for each in line.told if each.language == self.order]
        return not first, first[0] if first else 0

    def _cell(self, column: int, told: Sequence[Telling]) -> Cell:
        articles = sum(each.articles for each in told)
        is_first = any(each.first == self._firsts[each.language] for each in told)
        return Cell(
            articles,
            min(each.first for each in told),
            is_first and len(self.group(column)) == 1,
            articles == sum(each.copies for each in told),
        )

    def _name(self, row: int) -> str:
        return clean_line(self._lines[row].outlet)[:_LONGEST]

    def _spoken(self, row: int, column: int, told: Sequence[Telling]) -> str:
        group = self.group(column)
        where = f", {coverage_words.listed(group)}" if len(group) == 1 else ""
        spoken = f"{self._name(row)}{where}: {coverage_words.telling_facts(told)}"
        cell = self._cell(column, told) if told and column >= LANGUAGES else None
        if cell and cell.is_first:
            spoken += coverage_words.DOT + self.tr("the first in this language")
        return spoken
