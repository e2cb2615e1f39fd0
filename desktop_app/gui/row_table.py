"""The table of the list: one column of rows of fixed heights, and what keys and clicks mean there.

A story's reports are lower than the other rows: their heights are set one by one, since they are
few; all other rows have the height that none has to be asked for.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from desktop_app.gui.article_model import Role
from desktop_app.gui.row_layout import FOLD, Density

_SINGLE_STEP = 36  # pixels of a notch of the wheel, a third


class RowTable(QTableView):
    """The one view of Qt that stays instant at a million rows."""

    fold_clicked = Signal(int)  # the mark in a row's margin
    fold_wanted = Signal(bool)  # the right arrow unfolds, the left one folds

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("articles")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(1)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalScrollBar().setSingleStep(_SINGLE_STEP)

    def set_heights(self, density: Density, members: Iterable[tuple[int, int]]) -> None:
        """The heights of a density; `members` are rows of reports: the first, and how many."""
        self.verticalHeader().setDefaultSectionSize(density.height)
        self.set_members(density, members)

    def set_members(self, density: Density, members: Iterable[tuple[int, int]]) -> None:
        """The lower rows."""
        rows = self.verticalHeader()
        rows.setUpdatesEnabled(False)  # else each would ask for the places of all
        for first, count in members:
            for row in range(first, first + count):
                rows.resizeSection(row, density.member)
        rows.setUpdatesEnabled(True)

    def top_of(self, row: int) -> int:
        """Pixels above a row in the whole list."""
        return self.verticalHeader().sectionPosition(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Left) and not event.modifiers():
            self.fold_wanted.emit((event.key() == Qt.Key.Key_Right) != is_mirrored)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands here; Qt would read every row for one that begins with it."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        index = self.indexAt(at)
        x = at.x()
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            x = self.viewport().width() - 1 - x
        is_mark = event.button() == Qt.MouseButton.LeftButton and x < FOLD + 6
        if is_mark and index.isValid() and index.data(Role.IS_OPEN) is not None:
            self.fold_clicked.emit(index.row())
        else:
            super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt would make the first row current, and so open and mark an article nobody chose."""
        if self.currentIndex().isValid():
            super().focusInEvent(event)
            return
        silence = QSignalBlocker(self.selectionModel())
        super().focusInEvent(event)
        self.selectionModel().clear()
        silence.unblock()
