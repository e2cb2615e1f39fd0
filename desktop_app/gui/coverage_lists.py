"""Findings as lists: what one language alone mentions, and the stories that one left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QStandardItem
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from desktop_app.core.coverage_values import BlindSpot, OnlyIn
from desktop_app.core.trend_values import articles_of
from desktop_app.gui import coverage_words
from desktop_app.gui.plain import plain_tip
from desktop_app.gui.theme import Theme
from desktop_app.gui.unrolled_list import LINE, Index, LineDelegate, UnrolledList

FIRST_SHOWN, MORE_SHOWN = 8, 30  # stories
_PAD, _START, _BETWEEN = 6, 10, 1
_MOST_LINES = 2  # of each of the two texts


@dataclass(frozen=True, slots=True)
class FoundLine:
    """A row: what was found, the facts in small below it, and what it asks for."""

    head: str
    facts: str
    query: str = ""
    article: int = 0
    story: int = 0


class FoundDelegate(LineDelegate):
    """Two texts, one under the other, each on as many lines as it needs up to two."""

    marked: FoundLine | None = None  # what was clicked last

    def height(self, line: object, width: int) -> int:
        if not isinstance(line, FoundLine):
            return 0
        head, facts = self._texts(line, width)
        tall = len(head) * self._tall("body") + len(facts) * self._tall("small")
        return tall + _BETWEEN + 2 * _PAD

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(LINE)
        if not isinstance(line, FoundLine):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_ground(painter, option)
        painter.translate(option.rect.topLeft())
        width, y = option.rect.width(), _PAD
        head, facts = self._texts(line, width)
        room = width - 2 * _START
        for texts, role, color in (
            (head, "body", self.theme.fg),
            (facts, "small", self.theme.muted),
        ):
            for text in texts:
                tall = self._tall(role)
                self.write(painter, QRect(_START, y, room, tall), text, role, color)
                y += tall
            y += _BETWEEN
        if line == self.marked:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.theme.accent))
            painter.drawRoundedRect(QRectF(2, 6, 3, option.rect.height() - 12), 1.5, 1.5)
        painter.restore()

    def _texts(self, line: FoundLine, width: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        room = width - 2 * _START
        return (
            self.lines(line.head, room, _MOST_LINES, "body"),
            self.lines(line.facts, room, _MOST_LINES, "small"),
        )

    def _tall(self, role: str) -> int:
        return self.metrics[role].height() + 1


class FoundList(UnrolledList):
    """Enter or a click tells what a row asks for."""

    query_wanted = Signal(str)
    article_wanted = Signal(int)
    story_wanted = Signal(int)
    clicked_line = Signal(object)  # FoundLine

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._look = FoundDelegate(theme)
        super().__init__(self._look, parent)

    def show_lines(self, lines: Sequence[FoundLine]) -> None:
        """These; the current row stays with what it stood for."""
        now = self.currentIndex().data(LINE) if self.currentIndex().isValid() else None
        self.rows.clear()
        for line in lines:
            item = QStandardItem()
            item.setData(line, LINE)
            item.setData(f"{line.head}. {line.facts}", Qt.ItemDataRole.AccessibleTextRole)
            item.setData(plain_tip(line.head), Qt.ItemDataRole.ToolTipRole)
            self.rows.appendRow(item)
            if now is not None and _same(now, line):
                self.setCurrentIndex(item.index())

    def mark(self, line: FoundLine | None) -> None:
        """Mark the row that was clicked last."""
        self._look.marked = line
        self.viewport().update()

    def focusInEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        if not self.currentIndex().isValid() and self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(0, 0))
        super().focusInEvent(event)

    def open(self, index: QModelIndex) -> None:
        line = index.data(LINE)
        if not isinstance(line, FoundLine):
            return
        self.clicked_line.emit(line)
        if line.query:
            self.query_wanted.emit(line.query)
        elif line.story:
            self.story_wanted.emit(line.story)
        else:
            self.article_wanted.emit(line.article)


def _same(one: FoundLine, other: FoundLine) -> bool:
    return (one.head, one.story) == (other.head, other.story)


def mention_line(found: OnlyIn, query: str) -> FoundLine:
    """A finding of the coverage of `query`."""
    return FoundLine(
        found.value,
        coverage_words.mention_facts(found),
        query=articles_of(query, found.term) if found.term else "",
        article=found.article,
    )


def blind_line(spot: BlindSpot) -> FoundLine:
    return FoundLine(
        coverage_words.headline(spot.title), coverage_words.blind_facts(spot), story=spot.story
    )
