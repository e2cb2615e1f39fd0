"""Buttons and chips one after another, on as many lines as the width asks for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop_app.gui.plain import plain_action
from desktop_app.gui.theme import S2, Theme


class FlowRow(QWidget):
    """Holds parts; its owner gives it a width and `height_for` that width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: list[QWidget] = []

    @property
    def parts(self) -> list[QWidget]:
        return list(self._parts)

    def set_parts(self, parts: Sequence[QWidget]) -> None:
        """These instead of the ones before, which are let go where they are not among them."""
        for part in self._parts:
            if part not in parts:
                part.hide()
                part.deleteLater()
        self._parts = list(parts)
        for part in parts:
            if part.parent() is not self:
                part.setParent(self)
                part.show()
        self.rearrange()

    def rearrange(self) -> None:
        """Words of a part, or whether it is hidden, are others now."""
        self._arrange(self.width(), move=True)

    def height_for(self, width: int) -> int:
        return self._arrange(width, move=False)

    def resizeEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        self._arrange(self.width(), move=True)

    def _arrange(self, width: int, *, move: bool) -> int:
        x = y = line = 0
        for part in self._parts:
            if part.isHidden():
                continue
            size = part.sizeHint().expandedTo(part.minimumSize()).boundedTo(part.maximumSize())
            wide = min(size.width(), width)
            if x and x + wide > width:
                x, y, line = 0, y + line + S2, 0
            if move:
                part.setGeometry(x, y, wide, size.height())
            line = max(line, size.height())
            x += wide + S2
        return y + line


class TopicMark(QAbstractButton):
    """A topic of a story: its colour and its name; a click asks for the story's articles of it."""

    def __init__(self, name: str, color: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._color, self._theme = name, color, theme
        self.setText(plain_action(name))
        self.setFont(theme.font("small"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Topic {name}").format(name=name))
        self.setAccessibleDescription(self.tr("Lists the reports with this topic"))

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._name) + 34, metrics.height() + 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, color = self._theme, QColor(self._theme.topic_color(self._color))
        painter.setPen(QPen(color, 1.5) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.hover if self.underMouse() else theme.chip))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawRoundedRect(QRectF(10, self.height() / 2 - 4, 8, 8), 2.5, 2.5)
        painter.setPen(QColor(theme.fg))
        room = self.rect().adjusted(24, 0, -8, 0)
        words = self.fontMetrics().elidedText(
            self._name, Qt.TextElideMode.ElideRight, room.width() + 1
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
