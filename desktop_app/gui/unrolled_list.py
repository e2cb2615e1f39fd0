"""A list that is as high as its rows and scrolls with the page around it, with one current row.

Rows are painted by its delegate; keyboard and screen readers get what an item view gives them.
"""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QFrame,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from desktop_app.gui.row_painter import wrap
from desktop_app.gui.theme import RADIUS, Theme

LINE = Qt.ItemDataRole.UserRole + 1  # the value that a row shows
_WRAPPED = 2_000  # wrapped texts kept

Index = QModelIndex | QPersistentModelIndex


class LineDelegate(QStyledItemDelegate):
    """What delegates of such lists share: fonts, wrapping, the ground of a row."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wrapped: dict[tuple[str, int, int, str], tuple[str, ...]] = {}
        self.apply_theme(theme)

    def apply_theme(self, theme: Theme) -> None:
        self.theme = theme
        roles = ("body", "strong", "small", "small-strong", "tiny")
        self.fonts: dict[str, QFont] = {role: theme.font(role) for role in roles}
        self.metrics = {role: QFontMetrics(font) for role, font in self.fonts.items()}
        self._wrapped.clear()

    def height(self, line: object, width: int) -> int:
        """How high a row is at that width, in pixels."""
        raise NotImplementedError

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = option.widget
        width = view.viewport().width() if isinstance(view, QTreeView) else option.rect.width()
        return QSize(80, self.height(index.data(LINE), width))

    def lines(self, text: str, width: int, most: int, role: str) -> tuple[str, ...]:
        """`text` in at most so many lines of that width, kept for the next time."""
        key = (text, max(width, 20), most, role)
        if key not in self._wrapped:
            if len(self._wrapped) >= _WRAPPED:
                self._wrapped.clear()
            self._wrapped[key] = wrap(text, key[1], most, self.fonts[role])
        return self._wrapped[key]

    def cut(self, text: str, width: int, role: str) -> str:
        return self.metrics[role].elidedText(text, Qt.TextElideMode.ElideRight, max(width, 0))

    def write(self, painter: QPainter, place: QRect, text: str, role: str, color: str) -> None:
        painter.setFont(self.fonts[role])
        painter.setPen(QColor(color))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(place, int(flags) | int(Qt.TextFlag.TextSingleLine), text)

    def dot(self, painter: QPainter, center: QPointF, radius: float, *, filled: str | None) -> None:
        """A filled dot, or in outline."""
        edge = QPen(QColor(self.theme.muted), 1.3)
        painter.setPen(edge if filled is None else Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush if filled is None else QColor(filled))
        painter.drawEllipse(center, radius, radius)

    def paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """Under the mouse a surface, with the focus a ring, selected both."""
        state = QStyle.StateFlag
        place = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5)
        ground = None
        if option.state & state.State_Selected:
            ground = self.theme.selection
        elif option.state & state.State_MouseOver:
            ground = self.theme.hover
        has_focus = bool(option.state & state.State_HasFocus)
        if ground is None and not has_focus:
            return
        edge = self.theme.accent if has_focus else self.theme.edge
        is_bare = not has_focus and ground == self.theme.hover
        painter.setPen(Qt.PenStyle.NoPen if is_bare else QPen(QColor(edge), 1))
        painter.setBrush(QColor(ground) if ground else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place, RADIUS, RADIUS)


class UnrolledList(QTreeView):
    """Give it rows by `model()`; its owner gives it a width and `height_for` that width."""

    resized = Signal()  # its height may be another now
    current_moved = Signal(QRect)  # where the current row is, in this widget

    def __init__(self, delegate: LineDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = QStandardItemModel(self)
        self._delegate = delegate
        self._heights: dict[int, int] = {}  # by width, until rows change
        delegate.setParent(self)
        self.setModel(self._rows)
        self.setItemDelegate(delegate)
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QTreeView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAutoScroll(False)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setStyleSheet("QTreeView { background: transparent; }")
        # Told later: Qt still lays out its rows when it says that one was unfolded.
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(0)
        self._settle.timeout.connect(self.resized)
        self.expanded.connect(self._note_rows)
        self.collapsed.connect(self._note_rows)
        self._rows.rowsInserted.connect(self._forget_heights)
        self._rows.modelReset.connect(self._forget_heights)

    @property
    def rows(self) -> QStandardItemModel:
        return self._rows

    @property
    def delegate(self) -> LineDelegate:
        return self._delegate

    def height_for(self, width: int) -> int:
        """The height of all rows in sight at that width."""
        if width not in self._heights:
            self._heights[width] = self._height(width)
        return self._heights[width]

    def _height(self, width: int) -> int:
        whole, model = 0, self._rows
        for number in range(model.rowCount()):
            index = model.index(number, 0)
            whole += self._delegate.height(index.data(LINE), width)
            if self.isExpanded(index):
                for inner in range(model.rowCount(index)):
                    line = model.index(inner, 0, index).data(LINE)
                    whole += self._delegate.height(line, width)
        return whole

    def apply_theme(self, theme: Theme) -> None:
        self._delegate.apply_theme(theme)
        self._heights.clear()
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def _forget_heights(self) -> None:
        self._heights.clear()

    def _note_rows(self) -> None:
        self._forget_heights()
        self._settle.start()

    def open(self, index: QModelIndex) -> None:
        """What Enter or a click on a row does."""

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and self.hasFocus():
            self.current_moved.emit(self.visualRect(current))

    def focusInEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        super().focusInEvent(event)
        if self.currentIndex().isValid() and event.reason() != Qt.FocusReason.MouseFocusReason:
            self.current_moved.emit(self.visualRect(self.currentIndex()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the window, not the beginning of a row."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index == self.currentIndex():
            self.click(index, event.position().toPoint() - self.visualRect(index).topLeft())

    def click(self, index: QModelIndex, place: object) -> None:
        """A click on a row, at a place within it."""
        if index.isValid():
            self.open(index)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.HoverMove:
            at = self.indexAt(event.position().toPoint())  # type: ignore[attr-defined]
            shape = (
                Qt.CursorShape.PointingHandCursor if at.isValid() else Qt.CursorShape.ArrowCursor
            )
            self.viewport().setCursor(shape)
        return super().viewportEvent(event)

    def resizeEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
