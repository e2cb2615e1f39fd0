"""Paints a row of one article: title, summary, outlet, language, age, topics, unread dot.

No data is fetched here but the Row the model already holds; where things stand is `row_layout`.
"""

from __future__ import annotations

import time
from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.core.types import Row, TopicCount
from desktop_app.gui import words
from desktop_app.gui.article_model import Role
from desktop_app.gui.row_layout import (
    COMFORTABLE,
    Density,
    RowLayout,
    lay_out,
    summary_lines,
    text_width,
)
from desktop_app.gui.row_painter import Line, RowPainter
from desktop_app.gui.story_words import beside
from desktop_app.gui.theme import Theme

Index = QModelIndex | QPersistentModelIndex


class ArticleDelegate(QStyledItemDelegate):
    """Give it the theme, the density and the topics; `now` is read once a paint of the view."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.topics: Mapping[str, TopicCount] = {}
        self.density: Density = COMFORTABLE
        self.apply_theme(theme)

    def apply_theme(self, theme: Theme) -> None:
        """Make fonts, metrics and colours anew."""
        self._paint = RowPainter(theme)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, self.density.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setClipRect(option.rect)
        self.paint_row(painter, option, index)
        painter.restore()

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint an article, or the place of one that is gone."""
        row: Row | None = index.data(Role.ROW)
        self._paint.ground(painter, option)
        if row is None:
            self.paint_gone(painter, option, index)
        else:
            self.paint_article(painter, option, row)

    def paint_gone(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        place = option.rect.adjusted(18, 0, -14, 0)
        self._paint.write(painter, place, str(index.data()), "small", self._paint.theme.muted)

    def paint_article(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        paint, density = self._paint, self.density
        theme, width = paint.theme, text_width(option.rect.width())
        known = self.known(row.topics)
        role = "title-read" if row.read else "title"
        titles = paint.wrap(row.title, width, density.lines, role)
        spare = summary_lines(density, len(titles), bool(known)) if row.summary else 0
        summary = paint.wrap(row.summary or "", width, spare, "small") if spare else ()
        at = lay_out(option.rect, density, len(titles), len(summary), bool(known), option.direction)
        paint.bar(painter, option, at.bar)
        if not row.read:
            paint.dot(painter, at.dot)
        for line, text in zip(at.titles, titles, strict=True):
            paint.write(painter, line, text, role, theme.muted if row.read else theme.fg)
        for line, text in zip(at.summaries, summary, strict=True):
            paint.write(painter, line, text, "small", theme.muted)
        self._paint_meta(painter, at, option, row, known)
        if not at.chips.isEmpty():
            chips = Line(at.chips, option.direction)
            paint.chips(painter, chips, option.direction, known)

    def known(self, topics: tuple[str, ...]) -> list[TopicCount]:
        """These topics in the order of their packs, without those whose pack is gone."""
        return [each for each in self.topics.values() if each.id in topics]

    def _paint_meta(
        self,
        painter: QPainter,
        at: RowLayout,
        option: QStyleOptionViewItem,
        row: Row,
        known: list[TopicCount],
    ) -> None:
        paint, muted = self._paint, self._paint.theme.muted
        line = Line(at.meta, option.direction)
        if row.starred:
            paint.icon(painter, line.from_end(13, 13), "star", paint.theme.star, True)
        if at.chips.isEmpty():
            for topic in reversed(known[:6]):
                paint.swatch(painter, line.from_end(7, 7, gap=4), topic)
        age = words.age(row.published, int(time.time()))
        tag = words.short_language(row.language) if row.language else ""
        more = paint.elide(" · ".join(beside(row)), "small", line.room // 2)
        taken = paint.width(age, "small") + paint.tag_width(tag) + 18
        room = line.room - taken - (paint.width(more, "small") + 8 if more else 0)
        if row.outlet and room > 30:
            outlet = paint.elide(row.outlet, "small", room)
            place = line.from_start(paint.width(outlet, "small") + 1)
            paint.write(painter, place, outlet, "small", muted)
        if tag:
            paint.tag(painter, line.from_start(paint.tag_width(tag), 16), tag)
        if age:
            place = line.from_start(paint.width(age, "small") + 2)
            paint.write(painter, place, age, "small", muted)
        if more and line.room > 30:
            place = line.from_start(line.room)
            paint.write(painter, place, paint.elide(more, "small", place.width()), "small", muted)
