"""Boxes to tick, painted from the palette: the style's own cannot be seen on a dark ground."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import (
    QCheckBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

BOX = 16  # pixels
INSET = 6  # of the box, within the frame that shows the focus
ROW = 46

_Index = QModelIndex | QPersistentModelIndex
_CHECK = Qt.ItemDataRole.CheckStateRole


def paint_box(painter: QPainter, place: QRectF, is_checked: bool, palette: QPalette) -> None:
    """A rounded box, filled with the accent and ticked where checked."""
    role = QPalette.ColorRole
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge = palette.color(role.Highlight if is_checked else role.PlaceholderText)
    painter.setPen(QPen(edge, 1.2))
    painter.setBrush(edge if is_checked else palette.color(role.Base))
    painter.drawRoundedRect(place, 4, 4)
    if is_checked:
        painter.setPen(QPen(palette.color(role.HighlightedText), 1.8))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        steps = ((0.24, 0.53), (0.43, 0.71), (0.76, 0.31))
        size = place.width()
        points = [place.topLeft() + QPointF(x * size, y * size) for x, y in steps]
        painter.drawPolyline(QPolygonF(points))


class TickBox(QCheckBox):
    """A check box whose box is always seen."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        top = (self.height() - BOX) / 2
        paint_box(painter, QRectF(INSET, top, BOX, BOX), self.isChecked(), self.palette())
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        words = self.rect().adjusted(INSET + BOX + 9, 0, 0, 0)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(words, flags, self.text())
        if self.hasFocus():
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        wide = metrics.horizontalAdvance(self.text()) + 2 * INSET + BOX + 9
        return QSize(wide, max(BOX, metrics.height()) + 10)

    def hitButton(self, pos: object) -> bool:
        return True


class TickRow(QStyledItemDelegate):
    """A row with a box, a first line, and quietly a second; a click anywhere ticks it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(200, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        palette, role = option.palette, QPalette.ColorRole
        state = QStyle.StateFlag
        if option.state & (state.State_MouseOver | state.State_Selected):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(role.Midlight))
            painter.drawRoundedRect(rect.adjusted(3, 1, -3, -1), 6, 6)
        middle = rect.y() + (rect.height() - BOX) / 2
        ticked = Qt.CheckState(index.data(_CHECK)) == Qt.CheckState.Checked
        paint_box(painter, QRectF(rect.x() + 13, middle, BOX, BOX), ticked, palette)
        first, _, second = str(index.data()).partition("\n")
        room = rect.adjusted(42, 5, -12, -5)
        self._write(painter, room, first, palette.color(role.Text), not second)
        if second:
            lower = room.adjusted(0, room.height() // 2, 0, 0)
            self._write(painter, lower, second, palette.color(role.PlaceholderText), True)
        painter.restore()

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        is_click = (
            isinstance(event, QMouseEvent)
            and event.type() == QEvent.Type.MouseButtonRelease
            and event.button() == Qt.MouseButton.LeftButton
        )
        is_key = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
        if not (is_click or is_key):
            return False
        ticked = Qt.CheckState(index.data(_CHECK)) == Qt.CheckState.Checked
        other = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
        return model.setData(model.index(index.row(), index.column()), other, _CHECK)

    def _write(
        self, painter: QPainter, room: QRect, text: str, color: QColor, is_middle: bool
    ) -> None:
        half = room if is_middle else room.adjusted(0, 0, 0, -room.height() // 2)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, room.width())
        painter.setPen(color)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(half, flags, shown)


def style_list(widget: QWidget) -> None:
    """The frame of a list of ticks, in the colours of the palette."""
    widget.setStyleSheet(
        "QListWidget { background: palette(base); border: 1px solid palette(mid);"
        " border-radius: 8px; padding: 4px 0; }"
    )
