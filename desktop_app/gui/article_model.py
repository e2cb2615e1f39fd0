"""The list of articles as a Qt model: an array of ids and a bounded cache of the rows in sight.

It asks for rows through the function it is given and knows no query, no engine and no widget.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop_app.core.types import Row, TopicCount
from desktop_app.gui import words

Fetch = Callable[[Sequence[int]], list[Row]]
Index = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()
_AROUND = 100  # rows fetched at a miss: three screens
_CACHED = 2000  # rows kept; the oldest fetched go first


class Role(IntEnum):
    """What the delegate asks for beside Qt's own roles."""

    ROW = Qt.ItemDataRole.UserRole + 1  # the Row, or None when the article is gone


class ArticleModel(QAbstractTableModel):
    """One column of articles, newest first. Ids are held, rows are fetched when seen."""

    def __init__(self, fetch: Fetch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._ids: array[int] = array("q")
        self._rows: dict[int, Row | None] = {}
        self._topics: Mapping[str, TopicCount] = {}

    @property
    def ids(self) -> array[int]:
        """The ids in order; not to be changed by the caller."""
        return self._ids

    def set_ids(self, ids: array[int]) -> None:
        """Show these. New ones before the old are inserted, anything else is a reset."""
        added = len(ids) - len(self._ids)
        if 0 < added < len(ids) and ids[added:] == self._ids:
            self.beginInsertRows(QModelIndex(), 0, added - 1)
            self._ids = ids
            self.endInsertRows()
        elif ids != self._ids:
            self.beginResetModel()
            self._ids = ids
            self._rows.clear()
            self.endResetModel()

    def set_topics(self, topics: Mapping[str, TopicCount]) -> None:
        """Names and colours of topics, by id."""
        self._topics = topics
        self._touch_all()

    @property
    def topics(self) -> Mapping[str, TopicCount]:
        return self._topics

    def refresh(self, ids: Iterable[int] = ()) -> None:
        """Read these rows again, all when none is named; their places stay."""
        wanted = list(ids)
        if not wanted:
            self._rows.clear()
            self._touch_all()
        for each in wanted:
            if self._rows.pop(each, _ROOT) is not _ROOT:  # only what was read can be on the screen
                self._touch(self.row_of(each))

    def row_of(self, article: int) -> int:
        """The place of an article, -1 when it is not in the list."""
        try:
            return self._ids.index(article)
        except ValueError:
            return -1

    def id_at(self, row: int) -> int | None:
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def row_at(self, row: int) -> Row | None:
        """The row in that place; None outside the list and for an article that is gone."""
        article = self.id_at(row)
        if article is None:
            return None
        if article not in self._rows:
            self._load(row)
        return self._rows.get(article)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Role.ROW:
            return self.row_at(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            row = self.row_at(index.row())
            return row.title if row else self.tr("No longer in the library")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            row = self.row_at(index.row())
            return self._spoken(row) if row else self.tr("No longer in the library")
        return None

    def _spoken(self, row: Row) -> str:
        parts = [row.title, row.outlet]
        parts.append(words.language_name(row.language) if row.language else None)
        parts.append(self.tr("read") if row.read else self.tr("unread"))
        parts.append(self.tr("starred") if row.starred else None)
        parts += [self._topics[each].name for each in row.topics if each in self._topics]
        return ", ".join(part for part in parts if part)

    def _load(self, row: int) -> None:
        start = max(row - _AROUND // 3, 0)
        wanted = [each for each in self._ids[start : start + _AROUND] if each not in self._rows]
        if len(self._rows) + len(wanted) > _CACHED:
            for old in list(self._rows)[: _CACHED // 2]:
                del self._rows[old]
        self._rows.update(dict.fromkeys(wanted))
        self._rows.update((each.id, each) for each in self._fetch(wanted))

    def _touch(self, row: int) -> None:
        if row >= 0:
            self.dataChanged.emit(self.index(row, 0), self.index(row, 0))

    def _touch_all(self) -> None:
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, 0))
