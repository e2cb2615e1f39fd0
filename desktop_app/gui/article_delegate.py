"""Paints one row of the list: title, summary, outlet, language, age, topics, unread dot.

No data is fetched here but the Row the model already holds; where things stand is `row_layout`.
"""

from __future__ import annotations

import time
from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.core.types import Row, TopicCount
from desktop_app.gui import icons, words
from desktop_app.gui.article_model import Role
from desktop_app.gui.row_layout import (
    COMFORTABLE,
    Density,
    RowLayout,
    lay_out,
    summary_lines,
    text_width,
)
from desktop_app.gui.theme import Theme

_WRAPPED = 600  # wrapped texts kept, a few screens of them
_TEXT_LIMIT = 400  # code points of a title or summary that can matter in two or three lines


class ArticleDelegate(QStyledItemDelegate):
    """Give it the theme, the density and the topics; `now` is read once a paint of the view."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.topics: Mapping[str, TopicCount] = {}
        self.density: Density = COMFORTABLE
        self._wrapped: dict[tuple[str, int, int, str], tuple[str, ...]] = {}
        self.apply_theme(theme)

    def apply_theme(self, theme: Theme) -> None:
        """Make fonts, metrics and colours anew."""
        self._theme = theme
        roles = ("title", "title-read", "small", "tiny")
        self._fonts = {role: theme.font(role) for role in roles}
        self._metrics = {role: QFontMetrics(font) for role, font in self._fonts.items()}
        self._wrapped.clear()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(200, self.density.height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        rect: QRect = option.rect
        row: Row | None = index.data(Role.ROW)
        painter.save()
        painter.setClipRect(rect)
        self._paint_ground(painter, option)
        if row is None:
            self._write(painter, rect.adjusted(18, 0, -14, 0), str(index.data()), "small", True)
        else:
            self._paint_row(painter, option, row)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        theme, rect = self._theme, option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(theme.selection))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(theme.hover))
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        theme, rect, density = self._theme, option.rect, self.density
        width = text_width(rect.width())
        known = [topic for topic in self.topics.values() if topic.id in row.topics]  # pack order
        role = "title-read" if row.read else "title"
        titles = self._wrap(row.title, width, density.lines, role)
        spare = summary_lines(density, len(titles), bool(known)) if row.summary else 0
        summary = self._wrap(row.summary or "", width, spare, "small") if spare else ()
        at = lay_out(rect, density, len(titles), len(summary), bool(known), option.direction)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(at.bar, QColor(theme.accent))
        if not row.read:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent))
            painter.drawEllipse(at.dot)
        for line, text in zip(at.titles, titles, strict=True):
            self._write(painter, line, text, role, row.read)
        for line, text in zip(at.summaries, summary, strict=True):
            self._write(painter, line, text, "small", True)
        self._paint_meta(painter, at, option, row, known)
        if not at.chips.isEmpty():
            self._paint_chips(painter, at.chips, option, known)

    def _paint_meta(
        self,
        painter: QPainter,
        at: RowLayout,
        option: QStyleOptionViewItem,
        row: Row,
        known: list[TopicCount],
    ) -> None:
        line = _Line(at.meta, option.direction)
        if row.starred:
            star = icons.pixmap(
                "star", self._theme.star, 13, painter.device().devicePixelRatio(), True
            )
            painter.drawPixmap(line.from_end(13, 13).topLeft(), star)
        if at.chips.isEmpty():
            for topic in reversed(known[:6]):
                self._swatch(painter, line.from_end(7, 7, gap=4), topic)
        age = words.age(row.published, int(time.time()))
        metrics = self._metrics["small"]
        tag = words.short_language(row.language) if row.language else ""
        tag_width = self._metrics["tiny"].horizontalAdvance(tag) + 9 if tag else 0
        room = line.room - metrics.horizontalAdvance(age) - tag_width - 18
        if row.outlet and room > 30:
            outlet = metrics.elidedText(row.outlet, Qt.TextElideMode.ElideRight, room)
            place = line.from_start(metrics.horizontalAdvance(outlet) + 1)
            self._write(painter, place, outlet, "small", True)
        if tag:
            self._paint_tag(painter, line.from_start(tag_width, 16), tag)
        if age:
            place = line.from_start(metrics.horizontalAdvance(age) + 2)
            self._write(painter, place, age, "small", True)

    def _paint_tag(self, painter: QPainter, rect: QRect, tag: str) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.edge), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        self._write(painter, rect, tag, "tiny", True, Qt.AlignmentFlag.AlignCenter)

    def _paint_chips(
        self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem, known: list[TopicCount]
    ) -> None:
        metrics, line = self._metrics["tiny"], _Line(rect, option.direction)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, topic in enumerate(known):
            width = metrics.horizontalAdvance(topic.name) + 28
            more = f"+{len(known) - number}"
            keep = metrics.horizontalAdvance(more) + 8 if number + 1 < len(known) else 0
            if line.room < width + keep:
                place = line.from_start(metrics.horizontalAdvance(more) + 4, 20)
                self._write(painter, place, more, "tiny", True)
                return
            chip = line.from_start(width, 19, gap=6)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.chip))
            painter.drawRoundedRect(chip, 5, 5)
            inner = _Line(chip.adjusted(8, 0, -6, 0), option.direction)
            self._swatch(painter, inner.from_start(7, 7, gap=5), topic)
            self._write(painter, inner.from_start(width - 26), topic.name, "tiny", False)

    def _swatch(self, painter: QPainter, rect: QRect, topic: TopicCount) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.topic_color(topic.color)))
        painter.drawRoundedRect(rect, 2, 2)

    def _write(
        self,
        painter: QPainter,
        rect: QRect,
        text: str,
        role: str,
        is_muted: bool,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading,
    ) -> None:
        painter.setFont(self._fonts[role])
        painter.setPen(QColor(self._theme.muted if is_muted else self._theme.fg))
        painter.drawText(rect, int(align) | int(Qt.TextFlag.TextSingleLine), text)

    def _wrap(self, text: str, width: int, lines: int, role: str) -> tuple[str, ...]:
        key = (text, width, lines, role)
        if key not in self._wrapped:
            if len(self._wrapped) >= _WRAPPED:
                self._wrapped.clear()
            self._wrapped[key] = wrap(text, width, lines, self._fonts[role])
        return self._wrapped[key]


class _Line:
    """Hands out places on one line, from its start and from its end, in reading direction."""

    def __init__(self, rect: QRect, direction: Qt.LayoutDirection) -> None:
        self._rect = rect
        self._start, self._end = 0, rect.width()
        self._mirrored = direction == Qt.LayoutDirection.RightToLeft

    @property
    def room(self) -> int:
        return self._end - self._start

    def from_start(self, width: int, height: int = 0, gap: int = 8) -> QRect:
        place = self._at(self._start, width, height)
        self._start += width + gap
        return place

    def from_end(self, width: int, height: int = 0, gap: int = 6) -> QRect:
        self._end -= width
        place = self._at(self._end, width, height)
        self._end -= gap
        return place

    def _at(self, x: int, width: int, height: int) -> QRect:
        height = height or self._rect.height()
        left = self._rect.width() - x - width if self._mirrored else x
        y = self._rect.y() + (self._rect.height() - height) // 2
        return QRect(self._rect.x() + left, y, width, height)


def wrap(text: str, width: int, lines: int, font: QFont) -> tuple[str, ...]:
    """`text` broken into at most `lines` lines of `width` pixels, the last one elided."""
    text = " ".join(text[:_TEXT_LIMIT].split())
    units = text.encode("utf-16-le")  # Qt counts in these, two bytes each
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    done: list[str] = []
    while len(done) < lines:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        start, end = 2 * line.textStart(), 2 * (line.textStart() + line.textLength())
        is_last = len(done) == lines - 1 and end < len(units)
        rest = (units[start:] if is_last else units[start:end]).decode("utf-16-le").rstrip()
        if is_last:
            rest = QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
        done.append(rest)
    layout.endLayout()
    return tuple(done) or ("",)
