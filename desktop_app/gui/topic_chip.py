"""One topic of an article as a chip: its colour, its name, lit or not."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QIcon,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop_app.gui.plain import plain_action, plain_tip
from desktop_app.gui.query_text import term
from desktop_app.gui.theme import S2, Theme


@dataclass(frozen=True, slots=True)
class TopicGiven:
    """A topic of the article shown: its name, its own colour, the rules that gave it."""

    id: str
    name: str
    color: str
    rules: tuple[str, ...]
    by_reader: bool


class Chip(QAbstractButton):
    """One topic: checked while its words are lit. Ctrl+click and middle click ask for its list."""

    filter_requested = Signal(str)  # a query
    menu_requested = Signal(str, QPoint)  # topic, global position

    def __init__(self, topic: TopicGiven, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.topic = topic
        self._theme = theme
        self.setText(plain_action(topic.name))
        self.setCheckable(True)
        self.setFont(parent.font())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Topic {name}").format(name=topic.name))
        self.setAccessibleDescription(self.tr("Lights the words that gave it"))
        self.setToolTip(plain_tip(self.tr("Why {name}? Light its words").format(name=topic.name)))

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.topic.name) + 34, metrics.height() + 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, color = self._theme, QColor(self._theme.topic_color(self.topic.color))
        outline = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        marked = self.isChecked() or self.hasFocus()
        painter.setPen(QPen(color, 1.5) if marked else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.hover if self.underMouse() else theme.chip))
        painter.drawRoundedRect(outline, 6, 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        middle = self.height() / 2
        dot = QRectF(10, middle - 4, 8, 8)
        room = self.rect().adjusted(24, 0, -10, 0)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            dot.moveRight(self.width() - 10)
            room.moveLeft(10)
        painter.drawRoundedRect(dot, 2.5, 2.5)
        painter.setPen(QColor(theme.fg))
        words = self.fontMetrics().elidedText(
            self.topic.name, Qt.TextElideMode.ElideRight, room.width() + 1
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, words)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        is_other = event.button() == Qt.MouseButton.MiddleButton or (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        )
        if is_other and self.rect().contains(event.position().toPoint()):
            self.setDown(False)
            self.filter_requested.emit(term("topic", self.topic.id))
            return
        super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_requested.emit(self.topic.id, event.globalPos())


def swatch(color: str, is_ticked: bool) -> QIcon:
    """A topic's colour as the icon of a menu entry: filled where ticked, else its outline."""
    picture = QPixmap(2 * S2, 2 * S2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(color), 1.5))
    painter.setBrush(QColor(color) if is_ticked else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(3, 3, 10, 10), 3, 3)
    painter.end()
    return QIcon(picture)
