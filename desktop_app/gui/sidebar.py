"""The left pane: a tree whose lines write the query. What is asked for is lit, not selected."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView, QWidget

from desktop_app.gui import query_text
from desktop_app.gui.list_heading import ARTICLES
from desktop_app.gui.sidebar_delegate import SidebarDelegate
from desktop_app.gui.sidebar_lines import Holdings, Node
from desktop_app.gui.sidebar_model import SidebarModel
from desktop_app.gui.theme import Theme

_CLOSED_AT_FIRST = ("section/outlets",)


class Sidebar(QTreeView):
    """A click asks for one term, Ctrl+click or Ctrl+Enter adds it or takes it away."""

    chosen = Signal(str, bool)  # the term, and whether it is added to the query
    kind_chosen = Signal(str)  # everything, as stories or as articles
    feed_chosen = Signal(object)  # the Feed of a line that was clicked
    menu_wanted = Signal(object, QPoint)  # the Node under the mouse, the place on the screen

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = SidebarModel(self)
        self._delegate = SidebarDelegate(theme, self)
        self._folded: set[str] = set(_CLOSED_AT_FIRST)
        self._opened: set[str] = set()
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Topics, languages, outlets and feeds"))
        self.setObjectName("sidebar")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._want_menu)
        self.expanded.connect(self._note_expanded)
        self.collapsed.connect(self._note_collapsed)

    def show_holdings(self, holdings: Holdings) -> None:
        """Show these counts; what is folded, the scroll place and the current line stay."""
        current = self._model.node(self.currentIndex())
        place = self.verticalScrollBar().value()
        if self._model.show(holdings):
            self._restore_folds()
            self.verticalScrollBar().setValue(place)
            if current is not None:
                self.setCurrentIndex(self._model.index_of(current.key))

    def set_active(self, terms: frozenset[str], kind: str = ARTICLES) -> None:
        self._model.set_active(terms, kind)

    def set_view(self, view: str) -> None:
        """Which of the views of many articles is in sight, "" for none."""
        self._model.set_view(view)

    def set_counts_unread(self, counts_unread: bool) -> None:
        self._model.set_counts_unread(counts_unread)

    def describe(self, query: str) -> str:
        """A query as a heading: the names of its lines, or its own text in quotation marks."""
        terms = query_text.terms(query)
        names = [self._model.name_of(each) for each in terms]
        if None in names or not query_text.is_only_terms(query):
            return f"“{query.strip()}”"
        return " · ".join(each for each in names if each) or self.tr("All articles")

    def reveal_trouble(self) -> None:
        """Open the lines of the feeds that fail, and go there."""
        index = self._model.index_of("trouble")
        self.expand(index.parent())
        self.expand(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)
        self.setCurrentIndex(index)

    def apply_theme(self, theme: Theme) -> None:
        self._delegate.apply_theme(theme)
        self.viewport().update()

    def folds(self) -> list[str]:
        """Which lines are folded ("-key") or opened ("+key") against the default, to remember."""
        return [f"-{each}" for each in sorted(self._folded)] + [
            f"+{each}" for each in sorted(self._opened)
        ]

    def set_folds(self, folds: list[str]) -> None:
        if folds:
            self._folded = {each[1:] for each in folds if each.startswith("-")}
            self._opened = {each[1:] for each in folds if each.startswith("+")}
            self._restore_folds()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setProperty("keyboard", False)
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            adds = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._choose(self.indexAt(event.position().toPoint()), adds, event.position().toPoint())
        elif event.button() == Qt.MouseButton.MiddleButton:
            self._choose(self.indexAt(event.position().toPoint()), True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.setProperty("keyboard", True)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            adds = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._choose(self.currentIndex(), adds)
        else:
            super().keyPressEvent(event)
        self.viewport().update()

    def _choose(self, index: QModelIndex, adds: bool, at: QPoint | None = None) -> None:
        node = self._model.node(index)
        if node is None:
            return
        # A folder has both a term and members: its chevron folds, its name asks.
        on_chevron = at is not None and at.x() < 34 and node.kind == "folder"
        if node.term is None or on_chevron:
            self.setExpanded(index, not self.isExpanded(index))
            return
        if node.shows is not None:
            self.kind_chosen.emit(node.shows)
            return
        self.chosen.emit(node.term, adds)
        if node.feed is not None:
            self.feed_chosen.emit(node.feed)

    def _want_menu(self, at: QPoint) -> None:
        node = self._model.node(self.indexAt(at))
        if node is not None:
            self.menu_wanted.emit(node, self.viewport().mapToGlobal(at))

    def _note_expanded(self, index: QModelIndex) -> None:
        if (node := self._model.node(index)) is not None:
            self._folded.discard(node.key)
            self._opened.add(node.key)

    def _note_collapsed(self, index: QModelIndex) -> None:
        if (node := self._model.node(index)) is not None:
            self._opened.discard(node.key)
            if node.kind == "section":
                self._folded.add(node.key)

    def _restore_folds(self) -> None:
        self.blockSignals(True)
        try:
            for index in self._foldable():
                node = self._node(index)
                is_open = node.kind == "section" and node.key not in self._folded
                self.setExpanded(index, is_open or node.key in self._opened)
        finally:
            self.blockSignals(False)

    def _foldable(self) -> list[QModelIndex]:
        found: list[QModelIndex] = []
        tops = [self._model.index(row, 0) for row in range(self._model.rowCount())]
        for top in tops:
            inner = [self._model.index(row, 0, top) for row in range(self._model.rowCount(top))]
            found += [each for each in (top, *inner) if self._model.rowCount(each)]
        return found

    def _node(self, index: QModelIndex) -> Node:
        node = self._model.node(index)
        assert node is not None
        return node
