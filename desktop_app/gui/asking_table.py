"""A table of numbers of which each asks for its articles: Enter or a click tells the query.

Rows have one height, so that thousands need no measuring. Its model answers QUERY, and STORY
where a cell stands for a story; KEY names a cell through changes of the rows.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from desktop_app.gui.theme import Theme

ROW, HEADER = 27, 28  # pixels


class Role(IntEnum):
    """What a cell asks for, and what it is called."""

    QUERY = Qt.ItemDataRole.UserRole + 1
    STORY = Qt.ItemDataRole.UserRole + 2
    KEY = Qt.ItemDataRole.UserRole + 3


class AskingTable(QTableView):
    """The house's look of a table, its keys, and a current cell that stays through changes."""

    query_wanted = Signal(str)
    story_wanted = Signal(int)

    def __init__(self, model: QAbstractItemModel, theme: Theme, row: int = ROW) -> None:
        super().__init__()
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionsClickable(False)
            header.setHighlightSections(False)
            header.setTextElideMode(Qt.TextElideMode.ElideRight)
            header.setMinimumSectionSize(20)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setFixedHeight(HEADER)
        self.verticalHeader().setDefaultSectionSize(row)
        self.verticalHeader().hide()
        self.clicked.connect(self._ask)
        self.apply_theme(theme)

    def refill(self, fill: Callable[[], None]) -> None:
        """Let the rows change; the current cell and the place stay with what they stood for."""
        now = self.currentIndex()
        key, column = now.data(Role.KEY) if now.isValid() else None, now.column()
        bars = (self.verticalScrollBar(), self.horizontalScrollBar())
        places = [bar.value() for bar in bars]
        fill()
        if key is not None:
            model = self.model()
            for row in range(model.rowCount()):
                index = model.index(row, min(column, model.columnCount() - 1))
                if index.data(Role.KEY) == key:
                    self.selectionModel().setCurrentIndex(
                        index, self.selectionModel().SelectionFlag.NoUpdate
                    )
                    break
        self.updateGeometries()
        for bar, place in zip(bars, places, strict=True):
            bar.setValue(place)

    def apply_theme(self, theme: Theme) -> None:
        self.setFont(theme.font("small"))
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setFont(theme.font("small"))
        self.setStyleSheet(
            "QTableView { background: transparent; }"
            f"QTableView::item {{ color: {theme.fg}; padding: 0 6px;"
            f" border: 1px solid transparent; border-bottom: 1px solid {theme.line}; }}"
            f"QTableView::item:hover {{ background: {theme.hover}; }}"
            f"QTableView::item:focus {{ border: 1px solid {theme.accent};"
            " border-radius: 5px; background: transparent; }"
            "QHeaderView, QTableCornerButton::section { background: transparent; border: none; }"
            f"QHeaderView::section {{ background: {theme.bg}; color: {theme.muted};"
            f" border: none; border-bottom: 1px solid {theme.edge}; padding: 0 8px; }}"
            "QAbstractScrollArea::corner { background: transparent; border: none; }"
            f"QHeaderView::section:vertical {{ border-bottom: 1px solid {theme.line}; }}"
        )

    def focusInEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()  # the pane's
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the window, not the beginning of a cell."""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        is_target = bool(index.data(Role.QUERY) or index.data(Role.STORY))
        shape = Qt.CursorShape.PointingHandCursor if is_target else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def _ask(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        if index.data(Role.STORY):
            self.story_wanted.emit(index.data(Role.STORY))
        elif index.data(Role.QUERY):
            self.query_wanted.emit(index.data(Role.QUERY))
