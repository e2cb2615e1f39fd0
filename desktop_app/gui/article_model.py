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
from desktop_app.gui import story_words, words
from desktop_app.gui.row_cache import RowCache
from desktop_app.gui.spot import Spot

Fetch = Callable[[Sequence[int]], list[Row]]
Index = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()


class Role(IntEnum):
    """What the delegate asks for beside Qt's own roles."""

    ROW = Qt.ItemDataRole.UserRole + 1  # the Row, or None when the article is gone
    STORY = Qt.ItemDataRole.UserRole + 2  # the StoryRow of a story, None for a report below it
    SPOT = Qt.ItemDataRole.UserRole + 3  # the Spot, whether it is there or gone
    IS_OPEN = Qt.ItemDataRole.UserRole + 4  # of a story: whether it is unfolded, None if it cannot
    IS_LAST = Qt.ItemDataRole.UserRole + 5  # of a report: whether it is the last of its story
    IS_ONE_DAY = Qt.ItemDataRole.UserRole + 6  # of a report: whether its story is of one day


class ArticleModel(QAbstractTableModel):
    """One column of articles, newest first. Ids are held, rows are fetched when seen."""

    def __init__(self, fetch: Fetch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: array[int] = array("q")
        self._rows = RowCache(fetch, lambda row: row.id)
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
            if self._rows.drop(each):  # only what was read can be on the screen
                self._touch(self.row_of(each))

    def row_of(self, article: int) -> int:
        """The place of an article, -1 when it is not in the list."""
        try:
            return self._ids.index(article)
        except ValueError:
            return -1

    def id_at(self, row: int) -> int | None:
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def spot_at(self, row: int) -> Spot | None:
        article = self.id_at(row)
        return None if article is None else Spot(article=article)

    def row_of_spot(self, spot: Spot) -> int:
        """The place of an article, whatever story it is named with; -1 when it is not here."""
        return -1 if spot.article is None else self.row_of(spot.article)

    def row_at(self, row: int) -> Row | None:
        """The row in that place; None outside the list and for an article that is gone."""
        return self._rows.get(self._ids, row) if 0 <= row < len(self._ids) else None

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
            gone = self.tr("No longer in the library")
            return spoken(row, self._topics) if row else gone
        return None

    def _touch(self, row: int) -> None:
        if row >= 0:
            self.dataChanged.emit(self.index(row, 0), self.index(row, 0))

    def _touch_all(self) -> None:
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, 0))


def spoken(row: Row, topics: Mapping[str, TopicCount], *, of_story: bool = True) -> str:
    """All that the row of an article shows, for those who do not see it."""
    parts = [row.title, row.outlet]
    parts.append(words.language_name(row.language) if row.language else None)
    parts.append(story_words.mark(row.read))
    parts.append(story_words.starred() if row.starred else None)
    parts += story_words.beside(row, of_story=of_story)
    parts += [topics[each].name for each in row.topics if each in topics]
    return ", ".join(part for part in parts if part)
