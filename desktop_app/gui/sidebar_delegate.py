"""Paints a line of the sidebar: swatch or icon, name, count; headings small and quiet."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from desktop_app.gui import icons, words
from desktop_app.gui.sidebar_lines import Node
from desktop_app.gui.sidebar_model import Role, SidebarModel
from desktop_app.gui.theme import RADIUS, Theme

Index = QModelIndex | QPersistentModelIndex

LINE, HEADING = 28, 36
_INSET, _PAD, _MARK, _STEP = 8, 10, 16, 14


class SidebarDelegate(QStyledItemDelegate):
    """Its parent is the tree whose lines it paints."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.apply_theme(theme)

    def apply_theme(self, theme: Theme) -> None:
        """Make fonts and metrics anew."""
        self._theme = theme
        self._fonts = {role: theme.font(role) for role in ("body", "section", "small")}
        self._metrics = {role: QFontMetrics(font) for role, font in self._fonts.items()}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        node: Node | None = index.data(Role.NODE)
        is_heading = node is not None and node.kind == "section"
        return QSize(120, HEADING if is_heading else LINE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        node: Node | None = index.data(Role.NODE)
        if node is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if node.kind == "section":
            self._paint_heading(painter, option, index, node)
        else:
            self._paint_line(painter, option, index, node)
        painter.restore()

    def _paint_heading(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, node: Node
    ) -> None:
        rect = option.rect.adjusted(_INSET + _PAD, 12, -_INSET - _PAD, 0)
        painter.setFont(self._fonts["section"])
        painter.setPen(QColor(self._theme.muted))
        painter.drawText(_place(rect, rect, option), _ALIGN, node.text.upper())
        is_open = self._is_open(index)
        if not is_open or option.state & QStyle.StateFlag.State_MouseOver:
            self._chevron(painter, rect, option, is_open)
        if self._has_focus(option):
            self._ring(painter, option.rect.adjusted(_INSET, 9, -_INSET, -1))

    def _paint_line(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, node: Node
    ) -> None:
        theme, ground = self._theme, option.rect.adjusted(_INSET, 1, -_INSET, -1)
        if index.data(Role.ACTIVE):
            painter.setPen(QPen(QColor(theme.line), 1))
            painter.setBrush(QColor(theme.selection))
            painter.drawRoundedRect(ground.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.hover))
            painter.drawRoundedRect(ground, RADIUS, RADIUS)
        if self._has_focus(option):
            self._ring(painter, ground)
        depth = _depth(index)
        room = ground.adjusted(_PAD + _STEP * depth, 0, -_PAD, 0)
        room = self._paint_mark(painter, room, option, index, node)
        count = self._count(node)
        metrics = self._metrics["small"]
        width = metrics.horizontalAdvance(count)
        painter.setFont(self._fonts["small"])
        painter.setPen(QColor(theme.muted))
        end = QRect(room.right() - width, room.y(), width + 1, room.height())
        painter.drawText(_place(end, option.rect, option), _ALIGN, count)
        room.setRight(end.left() - 8)
        painter.setFont(self._fonts["body"])
        painter.setPen(QColor(theme.error if node.kind == "trouble" else theme.fg))
        text = self._metrics["body"].elidedText(
            node.text, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(_place(room, option.rect, option), _ALIGN, text)

    def _paint_mark(
        self,
        painter: QPainter,
        room: QRect,
        option: QStyleOptionViewItem,
        index: Index,
        node: Node,
    ) -> QRect:
        """The swatch, icon or chevron before a name; what is left of the room."""
        theme = self._theme
        mark = QRect(room.x(), room.center().y() - _MARK // 2 + 1, _MARK, _MARK)
        scale = painter.device().devicePixelRatio()
        if node.color:
            swatch = QRect(mark.x() + 2, mark.center().y() - 4, 9, 9)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.topic_color(node.color)))
            painter.drawRoundedRect(_place(swatch, option.rect, option), 3, 3)
        elif node.kind in ("folder", "more", "trouble"):
            is_open = self._is_open(index)
            name = "chevron-down" if is_open else "chevron-right"
            color = theme.error if node.kind == "trouble" else theme.muted
            picture = icons.pixmap(name, color, 14, scale)
            painter.drawPixmap(_place(mark.adjusted(0, 1, -2, -1), option.rect, option), picture)
        elif node.icon and not (node.kind == "feed" and not node.error):
            color = theme.error if node.error else theme.muted
            name = "triangle-alert" if node.error else node.icon
            picture = icons.pixmap(name, color, 14, scale)
            painter.drawPixmap(_place(mark.adjusted(0, 1, -2, -1), option.rect, option), picture)
        else:
            return room
        return room.adjusted(_MARK + 5, 0, 0, 0)

    def _chevron(
        self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem, is_open: bool
    ) -> None:
        name = "chevron-down" if is_open else "chevron-right"
        picture = icons.pixmap(name, self._theme.muted, 14, painter.device().devicePixelRatio())
        place = QRect(rect.right() - 14, rect.center().y() - 7, 14, 14)
        painter.drawPixmap(_place(place, option.rect, option), picture)

    def _ring(self, painter: QPainter, rect: QRect) -> None:
        painter.setPen(QPen(QColor(self._theme.accent), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)

    def _has_focus(self, option: QStyleOptionViewItem) -> bool:
        tree = self._tree()
        return bool(
            tree.hasFocus()
            and tree.property("keyboard")
            and option.state & QStyle.StateFlag.State_HasFocus
        )

    def _count(self, node: Node) -> str:
        model = self._tree().model()
        count = model.shown_count(node) if isinstance(model, SidebarModel) else None
        return words.number(count) if count else ""

    def _is_open(self, index: Index) -> bool:
        return self._tree().isExpanded(index)

    def _tree(self) -> QTreeView:
        tree = self.parent()
        assert isinstance(tree, QTreeView)
        return tree


_ALIGN = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading) | int(
    Qt.TextFlag.TextSingleLine
)


def _place(part: QRect, whole: QRect, option: QStyleOptionViewItem) -> QRect:
    return QStyle.visualRect(option.direction, whole, part)


def _depth(index: Index) -> int:
    """0 for a smart row or a member of a section, 1 within a folder."""
    depth, above = -1, index.parent()
    while above.isValid():
        depth, above = depth + 1, above.parent()
    return max(depth, 0)
