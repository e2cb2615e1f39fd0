"""What rows of the list are painted with: text, tags, chips, dots, and places on a line.

It knows the theme and no row: what stands in a row is its delegate's business.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from desktop_app.core.types import TopicCount
from desktop_app.gui import icons
from desktop_app.gui.theme import Theme

_WRAPPED = 600  # wrapped texts kept, a few screens of them
_TEXT_LIMIT = 400  # code points of a title or summary that can matter in two or three lines
_ROLES = ("title", "title-read", "body", "strong", "small", "small-strong", "tiny")
_START = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
CHIP = 19  # pixels, the height of a chip
_GAP = 1.6  # pixels between two columns of a curve


class RowPainter:
    """Fonts, metrics and colours of one theme; `painter` is that of the paint going on."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self._fonts = {role: theme.font(role) for role in _ROLES}
        self.metrics = {role: QFontMetrics(font) for role, font in self._fonts.items()}
        self._wrapped: dict[tuple[str, int, int, str], tuple[str, ...]] = {}

    def width(self, text: str, role: str) -> int:
        return self.metrics[role].horizontalAdvance(text)

    def elide(self, text: str, role: str, width: int) -> str:
        text = " ".join(text[:_TEXT_LIMIT].split())
        return self.metrics[role].elidedText(text, Qt.TextElideMode.ElideRight, width)

    def wrap(self, text: str, width: int, lines: int, role: str) -> tuple[str, ...]:
        """As `wrap`, remembered."""
        key = (text, width, lines, role)
        if key not in self._wrapped:
            if len(self._wrapped) >= _WRAPPED:
                self._wrapped.clear()
            self._wrapped[key] = wrap(text, width, lines, self._fonts[role])
        return self._wrapped[key]

    def ground(
        self, painter: QPainter, option: QStyleOptionViewItem, *, has_line: bool = True
    ) -> None:
        """The surface of a row by its state, and the hairline below it."""
        theme, rect = self.theme, option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(theme.selection))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(theme.hover))
        if has_line:
            painter.setPen(QPen(QColor(theme.line), 1))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def bar(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect) -> None:
        """The mark of the current row."""
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(self.theme.accent))

    def dot(self, painter: QPainter, rect: QRect) -> None:
        """What is unread has one."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.accent))
        painter.drawEllipse(rect)

    def write(
        self,
        painter: QPainter,
        rect: QRect,
        text: str,
        role: str,
        color: str,
        align: Qt.AlignmentFlag = _START,
    ) -> None:
        painter.setFont(self._fonts[role])
        painter.setPen(QColor(color))
        painter.drawText(rect, int(align) | int(Qt.TextFlag.TextSingleLine), text)

    def icon(self, painter: QPainter, rect: QRect, name: str, color: str, fill: bool) -> None:
        scale = painter.device().devicePixelRatio()
        painter.drawPixmap(rect.topLeft(), icons.pixmap(name, color, rect.width(), scale, fill))

    def tag_width(self, tag: str) -> int:
        return self.width(tag, "tiny") + 9 if tag else 0

    def tag(self, painter: QPainter, rect: QRect, tag: str) -> None:
        """A language, in an outline."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self.theme.edge), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        self.write(painter, rect, tag, "tiny", self.theme.muted, Qt.AlignmentFlag.AlignCenter)

    def chips(
        self,
        painter: QPainter,
        line: Line,
        direction: Qt.LayoutDirection,
        topics: Sequence[TopicCount],
        most: int | None = None,
    ) -> None:
        """Topics by colour and name, as many as have room and at most `most`; then "+2"."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, topic in enumerate(topics):
            width = self.width(topic.name, "tiny") + 28
            more = f"+{len(topics) - number}"
            keep = self.width(more, "tiny") + 8 if number + 1 < len(topics) else 0
            if line.room < width + keep or number == most:
                place = line.from_start(self.width(more, "tiny") + 4, 20)
                self.write(painter, place, more, "tiny", self.theme.muted)
                return
            chip = line.from_start(width, CHIP, gap=6)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.theme.chip))
            painter.drawRoundedRect(chip, 5, 5)
            inner = Line(chip.adjusted(8, 0, -6, 0), direction)
            self.swatch(painter, inner.from_start(7, 7, gap=5), topic)
            place = inner.from_start(width - 26)
            self.write(painter, place, topic.name, "tiny", self.theme.fg)

    def swatch(self, painter: QPainter, rect: QRect, topic: TopicCount) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.topic_color(topic.color)))
        painter.drawRoundedRect(rect, 2, 2)

    def columns(
        self, painter: QPainter, rect: QRect, shape: Sequence[int], color: str, mirrored: bool
    ) -> None:
        """Counts in equal steps as thin columns on a ground; the highest fills the height."""
        top = max(shape, default=0)
        if not top:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        step = rect.width() / len(shape)
        ground, room = rect.y() + rect.height(), rect.height() - 1
        painter.fillRect(QRectF(rect.x(), ground - 1, rect.width(), 1), QColor(self.theme.edge))
        painter.setBrush(QColor(color))
        for place, count in enumerate(reversed(shape) if mirrored else shape):
            if count:
                height = max(room * count / top, 2.0)
                x = rect.x() + place * step + _GAP / 2
                painter.drawRoundedRect(QRectF(x, ground - height, step - _GAP, height), 1, 1)


class Line:
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
