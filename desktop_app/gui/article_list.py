"""The middle pane: a heading, the quiet "12 new" bar, and the table of rows or an empty state.

It shows the ids it is given, of stories or of articles, and says which is current; it asks no
query.
"""

from __future__ import annotations

from array import array

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop_app.gui.article_delegate import ArticleDelegate
from desktop_app.gui.article_model import ArticleModel
from desktop_app.gui.empty_state import EmptyState
from desktop_app.gui.list_heading import ARTICLES, STORIES, ListHeading
from desktop_app.gui.notice_bar import NoticeBar
from desktop_app.gui.row_layout import COMFORTABLE, Density
from desktop_app.gui.row_table import RowTable
from desktop_app.gui.spot import Spot
from desktop_app.gui.story_delegate import StoryDelegate
from desktop_app.gui.story_model import Sources, StoryModel
from desktop_app.gui.theme import Theme

_AGES_MS = 60_000  # how often the ages of the rows in sight are painted anew
_ANCHORS = 12  # rows in sight of which one, at least, is likely to outlast any change


class ArticleList(QWidget):
    """Spots are held, never indexes: what is current stays so through any change of the list."""

    current_changed = Signal(object)  # the Spot chosen by the reader
    folded = Signal()  # a story was folded or unfolded
    opened = Signal()  # Enter or a double click on the current row
    bring_in_wanted = Signal()  # a click on the bar of what is new
    menu_wanted = Signal(QPoint)  # a right click on the current row, the place on the screen

    def __init__(self, sources: Sources, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("list")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.kind = ARTICLES
        self.density: Density = COMFORTABLE
        self.articles = ArticleModel(sources.articles, self)
        self.stories = StoryModel(sources, self)
        self._delegates = {
            ARTICLES: ArticleDelegate(theme, self),
            STORIES: StoryDelegate(theme, self),
        }
        self.table = RowTable()
        self.table.setAccessibleName(self.tr("Stories and articles"))
        self.empty = EmptyState(theme)
        self.fresh = NoticeBar(theme)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        self.heading = ListHeading(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self.fresh)
        column.addWidget(self._stack, 1)
        self._is_restoring = False
        self._ages = QTimer(self)
        self._ages.timeout.connect(self.table.viewport().update)
        self._ages.start(_AGES_MS)
        self.table.activated.connect(self.opened)
        self.table.fold_clicked.connect(self._fold_at)
        self.table.fold_wanted.connect(self.set_fold)
        self.table.customContextMenuRequested.connect(self._want_menu)
        self._show_model(ARTICLES)
        self.apply_theme(theme)

    @property
    def model(self) -> ArticleModel | StoryModel:
        """That of what is shown now."""
        return self.stories if self.kind == STORIES else self.articles

    @property
    def spot(self) -> Spot | None:
        """What is current, None when no row is."""
        return self.model.spot_at(self.table.currentIndex().row())

    @property
    def current(self) -> int | None:
        """The article of the current row; None for a story of several reports."""
        row = self.model.row_at(self.table.currentIndex().row())
        return row.id if row else None

    # --- what is shown

    def show_ids(
        self,
        ids: array[int],
        current: Spot | None,
        *,
        from_top: bool,
        kind: str | None = None,
        keeps_open: bool = True,
    ) -> None:
        """Show these; the current row is that of `current` when it is among them.

        Unless `from_top`, the first row in sight stays where it is.
        """
        anchors = [] if from_top else self._anchors()
        self._is_restoring = True
        try:
            if kind is not None and kind != self.kind:
                self._show_model(kind)
            if isinstance(self.model, StoryModel):
                self.model.set_ids(ids, keeps_open=keeps_open)
                self.table.set_members(self.density, self.model.members_shown())
            else:
                self.model.set_ids(ids)
            self.fresh.hide()
            self._restore(current, anchors)
        finally:
            self._is_restoring = False
        self.heading.show_count(len(ids))
        self._stack.setCurrentWidget(self.table)

    def refresh(self, articles: tuple[int, ...] = ()) -> None:
        """Read rows again, all when no article is named; nothing moves."""
        if not isinstance(self.model, StoryModel):
            self.model.refresh(articles)
            return
        current, anchors = self.spot, self._anchors()
        self._is_restoring = True
        try:
            if self.model.ask_members_again():
                self.table.set_members(self.density, self.model.members_shown())
                self._restore(current, anchors)
        finally:
            self._is_restoring = False
        self.model.refresh()

    def set_topics(self, topics) -> None:  # type: ignore[no-untyped-def]
        """Names and colours of topics, by id."""
        for delegate in self._delegates.values():
            delegate.topics = topics
        for model in (self.articles, self.stories):
            model.set_topics(topics)

    def show_empty(self) -> None:
        """Show the empty state in the place of the table."""
        self._stack.setCurrentWidget(self.empty)

    @property
    def is_empty_shown(self) -> bool:
        return self._stack.currentWidget() is self.empty

    def offer_fresh(self, count: int) -> None:
        """The quiet bar: so many are new, and come in on a click."""
        if self.kind == STORIES:
            text = self.tr("%n new stories", "", count)
        else:
            text = self.tr("%n new article(s)", "", count)
        ways = ((self.tr("Show"), self.bring_in_wanted.emit),)
        self.fresh.show_notice(text, ways)

    # --- moving

    def select(self, spot: Spot) -> bool:
        """Make it current, as if the reader had; False when it is not in the list."""
        row = self.model.row_of_spot(spot)
        if row >= 0:
            self.table.setCurrentIndex(self.model.index(row, 0))
            self.table.scrollTo(self.model.index(row, 0))
        return row >= 0

    def step(self, rows: int) -> bool:
        """Go so many rows on; False at the end."""
        now = self.table.currentIndex()
        wanted = self.model.spot_at(now.row() + rows if now.isValid() else 0)
        return wanted is not None and self.select(wanted)

    # --- folding

    def unfold(self, story: int) -> bool:
        """Show a story's reports below it; False where that changes nothing."""
        count = self.stories.unfold(story) if self.kind == STORIES else 0
        if count:
            first = self.stories.row_of_spot(Spot(story)) + 1
            self.table.set_members(self.density, [(first, count)])
            self.folded.emit()
        return bool(count)

    def fold(self, story: int) -> bool:
        """Take a story's reports away; where one was current, the story is."""
        if self.kind != STORIES or not self.stories.is_open(story):
            return False
        spot = self.spot
        if spot is not None and spot.story == story and spot.article is not None:
            self.select(Spot(story))
        self.stories.fold(story)
        self.folded.emit()
        return True

    def toggle_fold(self) -> bool:
        """Fold or unfold the current story; False where there is nothing to fold."""
        story = self.spot.story if self.spot else None
        return story is not None and (self.fold(story) or self.unfold(story))

    def set_fold(self, opens: bool) -> None:
        """Unfold the current story, or fold it."""
        story = self.spot.story if self.spot else None
        if story is not None:
            self.unfold(story) if opens else self.fold(story)

    def _fold_at(self, row: int) -> None:
        spot = self.model.spot_at(row)
        if spot is not None and spot.story is not None and not self.fold(spot.story):
            self.unfold(spot.story)

    # --- looks

    def set_density(self, density: Density) -> None:
        """Rows of other heights; the first row in sight stays."""
        anchors = self._anchors()
        self.density = density
        for delegate in self._delegates.values():
            delegate.density = density
        self._set_heights()
        self._scroll_to(anchors[:1], keeps_offset=False)
        self.table.viewport().update()

    def apply_theme(self, theme: Theme) -> None:
        self.heading.apply_theme(theme)
        for delegate in self._delegates.values():
            delegate.apply_theme(theme)
        self.empty.apply_theme(theme)
        self.fresh.apply_theme(theme)
        self.table.viewport().update()

    # --- keeping things in place

    def _show_model(self, kind: str) -> None:
        before = self.table.selectionModel()
        self.kind = kind
        self.table.setModel(self.model)
        self.table.setItemDelegate(self._delegates[kind])
        self.table.selectionModel().currentRowChanged.connect(self._note_current)
        if before is not None:
            before.deleteLater()
        self._set_heights()
        self.heading.show_kind(kind)

    def _set_heights(self) -> None:
        members = self.model.members_shown() if isinstance(self.model, StoryModel) else ()
        self.table.set_heights(self.density, members)

    def _anchors(self) -> list[tuple[Spot, int]]:
        """The first rows in sight, and how many pixels of them are above the upper edge."""
        found: list[tuple[Spot, int]] = []
        row = self.table.rowAt(0)
        while row >= 0 and len(found) < _ANCHORS:
            spot = self.model.spot_at(row)
            if spot is None:
                break
            found.append((spot, -self.table.rowViewportPosition(row)))
            row += 1
        return found

    def _restore(self, current: Spot | None, anchors: list[tuple[Spot, int]]) -> None:
        self._restore_current(current)
        self.table.updateGeometries()  # else the bar's range is still that of the rows before
        self._scroll_to(anchors)

    def _scroll_to(self, anchors: list[tuple[Spot, int]], *, keeps_offset: bool = True) -> None:
        """To where the first of them that is still here stood; without any, to the top."""
        value = 0
        for spot, offset in anchors:
            row = self.model.row_of_spot(spot)
            if row >= 0:
                value = self.table.top_of(row) + (offset if keeps_offset else 0)
                break
        self.table.updateGeometries()
        self.table.verticalScrollBar().setValue(value)

    def _restore_current(self, spot: Spot | None) -> None:
        row = self.model.row_of_spot(spot) if spot is not None else -1
        if row < 0 and spot is not None and spot.story is not None:
            row = self.model.row_of_spot(Spot(spot.story))  # its report is not below it now
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
            self.current_changed.emit(self.model.spot_at(now.row()))

    def _want_menu(self, at: QPoint) -> None:
        if self.table.indexAt(at).isValid():
            self.menu_wanted.emit(self.table.viewport().mapToGlobal(at))
