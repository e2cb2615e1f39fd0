"""The list of stories as a Qt model: story ids, and below an unfolded story its articles.

A flat table, since a tree would measure every row. It asks for rows and for the articles of a
story through the functions it is given and knows no query, no engine and no widget.
"""

from __future__ import annotations

import time
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop_app.core.story_values import StoryRow
from desktop_app.core.types import Row, TopicCount
from desktop_app.gui import article_model, story_words
from desktop_app.gui.article_model import Role
from desktop_app.gui.row_cache import AROUND, RowCache
from desktop_app.gui.spot import Spot
from desktop_app.gui.story_words import is_single
from desktop_app.gui.words import day_of

Index = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Sources:
    """Where the rows come from: all of them synchronous and cheap for a screenful."""

    stories: Callable[[Sequence[int]], list[StoryRow]]
    articles: Callable[[Sequence[int]], list[Row]]
    members: Callable[[int], array[int]]  # the articles of a story, without copies


class StoryModel(QAbstractTableModel):
    """One column. Rows are numbered as they stand on the screen, unfolded articles included."""

    def __init__(self, sources: Sources, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sources = sources
        self._ids: array[int] = array("q")
        self._stories = RowCache(sources.stories, lambda story: story.id)
        self._articles = RowCache(sources.articles, lambda row: row.id)
        self._open: dict[int, array[int]] = {}
        self._places: list[int] = []  # of unfolded stories among the ids, ascending
        self._tops: list[int] = []  # the rows in which they stand
        self._below: list[int] = [0]  # articles unfolded before each of them, and in all
        self._topics: Mapping[str, TopicCount] = {}

    @property
    def ids(self) -> array[int]:
        """The stories in order; not to be changed by the caller."""
        return self._ids

    def set_ids(self, ids: array[int], *, keeps_open: bool = True) -> None:
        """Show these. New ones before the old are inserted, anything else is a reset."""
        added = len(ids) - len(self._ids)
        if keeps_open and 0 < added < len(ids) and ids[added:] == self._ids:
            self.beginInsertRows(QModelIndex(), 0, added - 1)
            self._ids = ids
            self._place([each + added for each in self._places])
            self.endInsertRows()
        elif ids != self._ids or (self._open and not keeps_open):
            self.beginResetModel()
            self._ids = ids
            self._stories.clear()
            self._articles.clear()
            self._open = self._asked_again() if keeps_open else {}
            self._number()
            self.endResetModel()

    def set_topics(self, topics: Mapping[str, TopicCount]) -> None:
        """Names and colours of topics, by id."""
        self._topics = topics
        self._touch_all()

    @property
    def topics(self) -> Mapping[str, TopicCount]:
        return self._topics

    def refresh(self) -> None:
        """Read every row again; places stay."""
        self._stories.clear()
        self._articles.clear()
        self._touch_all()

    def ask_members_again(self) -> bool:
        """Bring unfolded stories up to date; True where that changed any, which is a reset."""
        again = self._asked_again()
        if again == self._open:
            return False
        self.beginResetModel()
        self._open = again
        self._number()
        self.endResetModel()
        return True

    # --- unfolding

    def unfold(self, story: int) -> int:
        """Show its articles below it; how many. 0 where it has one report, or is not here."""
        place = self._place_of(story)
        row = self._story(place) if place >= 0 else None
        if row is None or story in self._open or is_single(row):
            return 0
        members = self._sources.members(story)
        if len(members) < 2:
            return 0
        first = self._row_of_place(place) + 1
        self.beginInsertRows(QModelIndex(), first, first + len(members) - 1)
        self._open[story] = members
        self._number()
        self.endInsertRows()
        return len(members)

    def fold(self, story: int) -> bool:
        """Take its articles off the list; False where none are shown."""
        if story not in self._open:
            return False
        first = self._row_of_place(self._place_of(story)) + 1
        self.beginRemoveRows(QModelIndex(), first, first + len(self._open[story]) - 1)
        del self._open[story]
        self._number()
        self.endRemoveRows()
        return True

    def is_open(self, story: int) -> bool:
        return story in self._open

    def members_shown(self) -> Iterator[tuple[int, int]]:
        """The rows of unfolded articles: the first of each story's, and how many."""
        for number, place in enumerate(self._places):
            below, after = self._below[number], self._below[number + 1]
            yield place + below + 1, after - below

    # --- places

    def spot_at(self, row: int) -> Spot | None:
        place, member = self._at(row)
        if place < 0:
            return None
        story = self._ids[place]
        return Spot(story, None if member < 0 else self._open[story][member])

    def row_of_spot(self, spot: Spot) -> int:
        """The place of a story, or of an article below it; -1 when it is not shown."""
        place = self._place_of(spot.story) if spot.story is not None else -1
        if place < 0:
            return -1
        row = self._row_of_place(place)
        if spot.article is None:
            return row
        try:
            return row + 1 + self._open.get(self._ids[place], array("q")).index(spot.article)
        except ValueError:
            return -1

    def story_at(self, row: int) -> StoryRow | None:
        """The story in that place, also that of an article below it; None for one that is gone."""
        place, _ = self._at(row)
        return self._story(place) if place >= 0 else None

    def row_at(self, row: int) -> Row | None:
        """The article in that place: one below its story, or the only one of a story."""
        place, member = self._at(row)
        if place < 0:
            return None
        if member >= 0:
            return self._articles.get(self._open[self._ids[place]], member)
        story = self._story(place)
        return self._only(story, place) if story is not None and is_single(story) else None

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._ids) + self._below[-1]

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = index.row()
        match role:
            case Role.STORY:
                return None if self._at(row)[1] >= 0 else self.story_at(row)
            case Role.ROW:
                return self.row_at(row)
            case Role.SPOT:
                return self.spot_at(row)
            case Role.IS_OPEN:
                return self._is_open_at(row)
            case Role.IS_LAST:
                return self._at(row + 1)[1] < 0
            case Role.IS_ONE_DAY:
                story = self.story_at(row)
                return story is not None and day_of(story.first) == day_of(story.last)
            case Qt.ItemDataRole.DisplayRole:
                shown = self.row_at(row) or self.story_at(row)
                return shown.title if shown else self.tr("No longer in the library")
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(index)
        return None

    def _spoken(self, index: Index) -> str:
        article, story = self.row_at(index.row()), index.data(Role.STORY)
        if article is not None:
            text = article_model.spoken(article, self._topics, of_story=False)
            return text if story else self.tr("report: {0}").format(text)
        if story is None:
            return self.tr("No longer in the library")
        topics = [self._topics[each].name for each in story.topics if each in self._topics]
        return story_words.spoken(story, topics, index.data(Role.IS_OPEN), int(time.time()))

    def _is_open_at(self, row: int) -> bool | None:
        place, member = self._at(row)
        story = self._story(place) if member < 0 <= place else None
        return None if story is None or is_single(story) else self.is_open(story.id)

    # --- where things are

    def _at(self, row: int) -> tuple[int, int]:
        """Which of the ids stands in a row, and which of its articles, -1 for itself."""
        if not 0 <= row < self.rowCount():
            return -1, -1
        number = bisect_right(self._tops, row) - 1
        if number < 0:
            return row, -1
        offset = row - self._tops[number]
        members = self._below[number + 1] - self._below[number]
        if offset <= members:
            return self._places[number], offset - 1
        return row - self._below[number + 1], -1

    def _row_of_place(self, place: int) -> int:
        return place + self._below[bisect_left(self._places, place)]

    def _place_of(self, story: int) -> int:
        try:
            return self._ids.index(story)
        except ValueError:
            return -1

    def _number(self) -> None:
        """Find the unfolded stories among the ids anew; those that are not there are folded."""
        found = {}
        if self._open:
            found = {each: place for place, each in enumerate(self._ids) if each in self._open}
        self._open = {each: self._open[each] for each in found}
        self._below = [0, *accumulate(len(self._open[each]) for each in found)]
        self._place(list(found.values()))

    def _place(self, places: list[int]) -> None:
        self._places = places
        self._tops = [place + self._below[number] for number, place in enumerate(places)]

    def _asked_again(self) -> dict[int, array[int]]:
        asked = {each: self._sources.members(each) for each in self._open}
        return {each: members for each, members in asked.items() if len(members) > 1}

    # --- rows

    def _story(self, place: int) -> StoryRow | None:
        return self._stories.get(self._ids, place)

    def _only(self, story: StoryRow, place: int) -> Row | None:
        """The article of a story with one report; unread as long as a copy of it is."""
        if story.lead not in self._articles:
            self._articles.load(self._leads_around(place))
        row = self._articles.get([story.lead], 0)
        return None if row is None else replace(row, read=not story.unread)

    def _leads_around(self, place: int) -> list[int]:
        start = max(place - AROUND // 3, 0)
        near = self._ids[start : start + AROUND]
        known = [self._stories.peek(each) for each in near]
        return [each.lead for each in known if each is not None and is_single(each)]

    def _touch_all(self) -> None:
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0))
