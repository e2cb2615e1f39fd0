"""The sidebar's lines as a tree model, and which of them the query asks for.

What the lines are is `sidebar_lines`; how they look is `sidebar`.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from desktop_app.gui import query_text
from desktop_app.gui.insight_tabs import TABS
from desktop_app.gui.list_heading import ARTICLES
from desktop_app.gui.plain import plain_tip
from desktop_app.gui.sidebar_lines import Holdings, Node, build, flat

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Role(IntEnum):
    """What the delegate asks for: the whole node, and whether the query asks for it."""

    NODE = Qt.ItemDataRole.UserRole + 1
    ACTIVE = Qt.ItemDataRole.UserRole + 2


class SidebarModel(QAbstractItemModel):
    """Nodes by number, so that an index carries an integer and never a Python object."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._nodes: list[Node] = []
        self._parents: list[int] = []
        self._children: list[list[int]] = []
        self._top: list[int] = []
        self._active: frozenset[str] = frozenset()
        self._kind = ARTICLES
        self._view = ""
        self.counts_unread = False

    def show(self, holdings: Holdings) -> bool:
        """Show these counts. True when lines came or went, which resets the model."""
        tree = build(holdings)
        fresh = list(flat(tree))
        if [each.key for each in fresh] == [each.key for each in self._nodes]:
            self._nodes = fresh
            self._touch_all()
            return False
        self.beginResetModel()
        self._nodes, self._parents, self._children, self._top = fresh, [], [], []
        self._number(tree, -1)
        self.endResetModel()
        return True

    def set_active(self, terms: frozenset[str], kind: str = ARTICLES) -> None:
        """Light the lines of these terms of the query; without any, that of all of the kind."""
        if (terms, kind) != (self._active, self._kind):
            self._active, self._kind = terms, kind
            self._touch_all()

    def set_view(self, view: str) -> None:
        """Light the line of that view, and none for everything as a list; "" for no view."""
        if view != self._view:
            self._view = view
            self._touch_all()

    def set_counts_unread(self, counts_unread: bool) -> None:
        self.counts_unread = counts_unread
        self._touch_all()

    def node(self, index: Index) -> Node | None:
        return self._nodes[index.internalId()] if index.isValid() else None

    def index_of(self, key: str) -> QModelIndex:
        """The line of that key; invalid when there is none."""
        for number, each in enumerate(self._nodes):
            if each.key == key:
                return self._index(number)
        return QModelIndex()

    def name_of(self, term: str) -> str | None:
        """What the line of that term says; None when there is no such line."""
        wanted = query_text.normal(term)
        for each in self._nodes:
            if each.term and query_text.normal(each.term) == wanted:
                return each.text
        return None

    def index(self, row: int, column: int, parent: Index = _ROOT) -> QModelIndex:
        siblings = self._children[parent.internalId()] if parent.isValid() else self._top
        if column != 0 or not 0 <= row < len(siblings):
            return QModelIndex()
        return self.createIndex(row, 0, siblings[row])

    def parent(self, child: Index = _ROOT) -> QModelIndex:  # type: ignore[override]
        if not child.isValid():
            return QModelIndex()
        above = self._parents[child.internalId()]
        return self._index(above) if above >= 0 else QModelIndex()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return len(self._children[parent.internalId()] if parent.isValid() else self._top)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        node = self.node(index)
        if node is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return node.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(node)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(self._spoken(node))
            case Role.NODE:
                return node
            case Role.ACTIVE:
                return self.is_active(node)
        return None

    def is_active(self, node: Node) -> bool:
        """Whether the query asks for this line; stories or articles when it asks for no line."""
        if node.shows in TABS:
            return node.shows == self._view
        if node.term == "":
            return not self._active and not self._view and node.shows == self._kind
        return node.term is not None and query_text.normal(node.term) in self._active

    def shown_count(self, node: Node) -> int | None:
        return node.unread if self.counts_unread else node.articles

    def _spoken(self, node: Node) -> str:
        parts = [node.text]
        if node.articles is not None:
            parts.append(self.tr("%n article(s)", "", node.articles))
        if node.unread:
            parts.append(self.tr("%n unread", "", node.unread))
        if node.error:
            parts.append(node.error)
        return ", ".join(parts)

    def _number(self, nodes: Sequence[Node], above: int) -> list[int]:
        numbers = []
        for node in nodes:
            number = len(self._parents)
            self._parents.append(above)
            self._children.append([])
            (self._children[above] if above >= 0 else self._top).append(number)
            numbers.append(number)
            self._number(node.children, number)
        return numbers

    def _index(self, number: int) -> QModelIndex:
        above = self._parents[number]
        siblings = self._children[above] if above >= 0 else self._top
        return self.createIndex(siblings.index(number), 0, number)

    def _touch_all(self) -> None:
        for siblings in (self._top, *self._children):
            if siblings:
                self.dataChanged.emit(self._index(siblings[0]), self._index(siblings[-1]))
