"""The middle pane: a heading, the quiet "12 new" bar, and the table of articles or an empty state.

It shows the ids it is given and says which article is current; it asks no query.
"""

from __future__ import annotations

from array import array

from PySide6.QtCore import QModelIndex, QPoint, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QStackedWidget,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.gui import words
from desktop_app.gui.article_delegate import ArticleDelegate
from desktop_app.gui.article_model import ArticleModel, Fetch
from desktop_app.gui.elided_label import ElidedLabel
from desktop_app.gui.empty_state import EmptyState
from desktop_app.gui.notice_bar import NoticeBar
from desktop_app.gui.row_layout import Density
from desktop_app.gui.theme import S1, S3, S4, Theme

_AGES_MS = 60_000  # how often the ages of the rows in sight are painted anew


class ArticleList(QWidget):
    """Ids are held, never indexes: what is current stays current through any change of the list."""

    current_changed = Signal(object)  # the id of the article chosen by the reader
    opened = Signal()  # Enter or a double click on the current row
    bring_in_wanted = Signal()  # a click on the bar of new articles
    menu_wanted = Signal(QPoint)  # a right click on the current row, the place on the screen

    def __init__(self, fetch: Fetch, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("list")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = ArticleModel(fetch, self)
        self.delegate = ArticleDelegate(theme, self)
        self.table = _build_table(self.model, self.delegate)
        self.table.setAccessibleName(self.tr("Articles"))
        self.empty = EmptyState(theme)
        self.fresh = NoticeBar(theme)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        self._title, self._count = ElidedLabel(), QLabel()
        self.heading = QHBoxLayout()
        self.heading.setContentsMargins(S4 + 2, 0, S3, 0)
        self.heading.setSpacing(S1)
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self._count.setObjectName("quiet")
        self._count.setContentsMargins(S1, 0, 0, 0)
        self.heading.addWidget(self._title)
        self.heading.addWidget(self._count)
        self.heading.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._build_heading())
        column.addWidget(self.fresh)
        column.addWidget(self._stack, 1)
        self._is_restoring = False
        self._ages = QTimer(self)
        self._ages.timeout.connect(self.table.viewport().update)
        self._ages.start(_AGES_MS)
        self.table.selectionModel().currentRowChanged.connect(self._note_current)
        self.table.activated.connect(self.opened)
        self.table.customContextMenuRequested.connect(self._want_menu)
        self.apply_theme(theme)

    def _build_heading(self) -> QWidget:
        heading = QWidget()
        heading.setObjectName("heading")
        heading.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        heading.setFixedHeight(38)
        heading.setLayout(self.heading)
        return heading

    def add_button(self, button: QToolButton) -> None:
        """Put a button at the end of the heading."""
        self.heading.addWidget(button)

    @property
    def current(self) -> int | None:
        """The id of the current row, None when no row is."""
        return self.model.id_at(self.table.currentIndex().row())

    def show_ids(self, ids: array[int], current: int | None, *, from_top: bool) -> None:
        """Show these; the current row is that of `current` when it is among them.

        Unless `from_top`, the first row in sight stays where it is.
        """
        anchor, offset = self._anchor()
        self._is_restoring = True
        try:
            self.model.set_ids(ids)
            self.fresh.hide()
            self._restore_current(current)
            self._scroll_to(anchor if not from_top else None, offset)
        finally:
            self._is_restoring = False
        self._count.setText(words.number(len(ids)) if ids else "")
        self._stack.setCurrentWidget(self.table)

    def show_empty(self) -> None:
        """Show the empty state in the place of the table."""
        self._stack.setCurrentWidget(self.empty)

    @property
    def is_empty_shown(self) -> bool:
        return self._stack.currentWidget() is self.empty

    def show_title(self, text: str) -> None:
        self._title.setText(text)

    def offer_fresh(self, count: int) -> None:
        """The quiet bar: so many are new, and come in on a click."""
        text = self.tr("%n new article(s)", "", count)
        ways = ((self.tr("Show"), self.bring_in_wanted.emit),)
        self.fresh.show_notice(text, ways)

    def select(self, article: int) -> bool:
        """Make that article current, as if the reader had; False when it is not in the list."""
        row = self.model.row_of(article)
        if row >= 0:
            self.table.setCurrentIndex(self.model.index(row, 0))
            self.table.scrollTo(self.model.index(row, 0))
        return row >= 0

    def step(self, rows: int) -> bool:
        """Go so many rows on; False at the end."""
        now = self.table.currentIndex()
        wanted = self.model.id_at(now.row() + rows if now.isValid() else 0)
        return wanted is not None and self.select(wanted)

    def set_density(self, density: Density) -> None:
        """Rows of another height; the first row in sight stays."""
        anchor, _ = self._anchor()
        self.delegate.density = density
        self.table.verticalHeader().setDefaultSectionSize(density.height)
        self._scroll_to(anchor, 0)
        self.table.viewport().update()

    def apply_theme(self, theme: Theme) -> None:
        self._title.setFont(theme.font("strong"))
        self._count.setFont(theme.font("small"))
        self.delegate.apply_theme(theme)
        self.empty.apply_theme(theme)
        self.fresh.apply_theme(theme)
        self.table.viewport().update()

    def _anchor(self) -> tuple[int | None, int]:
        """The id of the first row in sight and how many pixels of it are above the edge."""
        height = self.delegate.density.height
        row, offset = divmod(self.table.verticalScrollBar().value(), height)
        return self.model.id_at(row), offset

    def _scroll_to(self, article: int | None, offset: int) -> None:
        row = self.model.row_of(article) if article is not None else -1
        self.table.updateGeometries()  # else the bar's range is still that of the rows before
        self.table.verticalScrollBar().setValue(
            row * self.delegate.density.height + offset if row >= 0 else 0
        )

    def _restore_current(self, article: int | None) -> None:
        row = self.model.row_of(article) if article is not None else -1
        selection = self.table.selectionModel()
        if row < 0:
            selection.clear()
        elif row != self.table.currentIndex().row():
            # Through the selection model: the view's own way would scroll.
            flags = selection.SelectionFlag.ClearAndSelect | selection.SelectionFlag.Rows
            self.table.setAutoScroll(False)
            selection.setCurrentIndex(self.model.index(row, 0), flags)
            self.table.setAutoScroll(True)

    def _note_current(self, now: QModelIndex, before: QModelIndex) -> None:
        if not self._is_restoring and now.isValid():
            self.current_changed.emit(self.model.id_at(now.row()))

    def _want_menu(self, at: QPoint) -> None:
        if self.table.indexAt(at).isValid():
            self.menu_wanted.emit(self.table.viewport().mapToGlobal(at))


class _Table(QTableView):
    """One column of fixed rows: the one view of Qt that stays instant at a million rows."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt would make the first row current, and so open and mark an article nobody chose."""
        if self.currentIndex().isValid():
            super().focusInEvent(event)
            return
        silence = QSignalBlocker(self.selectionModel())
        super().focusInEvent(event)
        self.selectionModel().clear()
        silence.unblock()


def _build_table(model: ArticleModel, delegate: ArticleDelegate) -> QTableView:
    table = _Table()
    table.setObjectName("articles")
    table.setModel(model)
    table.setItemDelegate(delegate)
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setMouseTracking(True)
    table.setTabKeyNavigation(False)
    table.setCornerButtonEnabled(False)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    table.horizontalHeader().hide()
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    rows = table.verticalHeader()
    rows.hide()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setDefaultSectionSize(delegate.density.height)
    table.verticalScrollBar().setSingleStep(36)
    return table
