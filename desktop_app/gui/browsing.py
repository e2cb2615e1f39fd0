"""What the current row opens, and the moves that lead to another: next, unread, unfold, read on.

An article opens in the reader, a story of several reports in the pane that stands in its place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, Slot

from desktop_app.core.story_values import StoryRow
from desktop_app.gui.list_heading import STORIES
from desktop_app.gui.spot import Spot
from desktop_app.gui.story_words import is_single

if TYPE_CHECKING:
    from desktop_app.gui.main_window import MainWindow


class Browsing(QObject):
    """Stands between the list and what is shown beside it; keeps no state."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.list.current_changed.connect(self.open)
        window.list.table.clicked.connect(self._open_clicked)
        window.list.opened.connect(self.enter)
        window.list.folded.connect(self.note)
        window.results.unread_found.connect(self.go_to_unread)
        window.stage.changed.connect(self.note)

    # --- opening

    @Slot(object)
    def open(self, spot: Spot) -> None:
        """Show what stands there."""
        window = self._window
        story = self._story_at(spot)
        if spot.article is None and story is not None:
            window.stage.show_story(story)
            window.reading.leave()
        else:
            article = spot.article if spot.article is not None else window.list.current
            if article is not None:
                self.read(article)
        self.note()

    @Slot(int)
    def read(self, article: int) -> None:
        """Show that article in the reader, whatever row is current."""
        self._window.reading.open(article)
        self._window.stage.show_reader()

    @Slot(int)
    def read_report(self, article: int) -> None:
        """Show a report of the story one is in; its row is current where it has one."""
        self._window.list.select(Spot(self.story, article))
        self.read(article)

    @Slot(int)
    def look_at(self, story: int) -> None:
        """Show a story, whatever row is current; in a list of stories its own, if it is there."""
        if self._window.list.kind != STORIES or not self._go(Spot(story)):
            self._window.stage.show_story(story)
            self._window.reading.leave()

    @Slot()
    def enter(self) -> None:
        """Into what the current row stands for: of a story, its first unread report."""
        window = self._window
        if window.stage.story is not None:
            self.read_report(self._first_unread(window.stage.story))
        window.reader.setFocus()

    def _first_unread(self, story: int) -> int:
        """In the order of the list; where all are read, the one whose headline stands there."""
        engine = self._window.engine
        rows = engine.rows(engine.story_articles(story))
        lead = engine.story_rows([story])[0].lead if not rows else rows[0].id
        return next((each.id for each in rows if not each.read), lead)

    def _story_at(self, spot: Spot) -> int | None:
        """The story of several reports that a spot stands for."""
        if spot.story is None or spot.article is not None:
            return None
        row = self._window.list.stories.story_at(self._window.list.stories.row_of_spot(spot))
        return None if row is None or is_single(row) else row.id

    def _go(self, spot: Spot) -> bool:
        """To that row, and open it though it be current already; False where there is none."""
        was_there = self._window.list.spot == spot
        if not self._window.list.select(spot):
            return False
        if was_there:
            self.open(spot)
        return True

    @Slot(QModelIndex)
    def _open_clicked(self, index: QModelIndex) -> None:
        """A click on the current row brings back what it stands for."""
        spot = self._window.list.model.spot_at(index.row())
        if spot is not None:
            self.open(spot)

    # --- moving

    def toggle_fold(self) -> None:
        """Unfold or fold the current story; from an article of a list of articles, to its story."""
        window = self._window
        if window.list.kind == STORIES:
            window.list.toggle_fold()
            return
        article, spot = window.reading.article, window.list.spot
        if window.stage.story is not None:
            if spot is not None:
                self.open(spot)
        elif article is not None and article.row.story is not None and article.row.reports > 1:
            window.stage.show_story(article.row.story)
            window.reading.leave()

    def find_unread(self, backwards: bool) -> None:
        window = self._window
        spot, article = window.list.spot, window.reading.id
        if spot is not None and spot.story is not None and article is not None:
            spot = Spot(spot.story, article)  # a report may be read while its story is current
        window.results.next_unread(spot, backwards)

    @Slot(object)
    def go_to_unread(self, spot: Spot | None) -> None:
        window = self._window
        if spot is None:
            window.foot.tell(self.tr("No further unread article in this list"))
            return
        if spot.story is not None and spot.article is not None:
            window.list.unfold(spot.story)
            if not self._go(spot):  # a single report, or a copy without its own row
                window.list.select(Spot(spot.story))
                self.read(spot.article)
            return
        self._go(spot)

    def read_on(self) -> None:
        """A page further, and at the end the next unread article."""
        window = self._window
        has_something = window.reading.article is not None or window.stage.story is not None
        if not has_something or not window.stage.scroll_page():
            self.find_unread(False)

    # --- marks

    def toggle_read(self) -> None:
        """Mark the article, or, where a story is looked at or has unread copies, all of it."""
        window, spot = self._window, self._window.list.spot
        row = window.list.stories.story_at(window.list.table.currentIndex().row())
        has_copies = (
            window.list.kind == STORIES and spot is not None and spot.article is None
            and row is not None and is_single(row) and row.copies > 0
        )  # fmt: skip
        if window.stage.shown is not None:
            row = window.stage.shown.row
        elif not has_copies:
            window.reading.toggle_read()
            return
        if row is None:
            return
        what = "read" if row.unread else "unread"
        if row.id > 0:
            done = window.engine.mark(what, query=f"story:{row.id}")
        else:
            done = window.engine.mark(what, ids=[-row.id])
        told = window.marking.tell_marked
        window.bridge.when(done, lambda count: told(count, what), window.foot.tell_error)

    # --- what is possible now

    @property
    def story(self) -> int | None:
        """The story that commands on stories act upon; None where it is not grouped yet."""
        window = self._window
        spot, article = window.list.spot, window.reading.article
        story = window.stage.story
        if story is None and article is not None:
            story = article.row.story
        elif story is None and spot is not None:
            story = spot.story
        return story if story is not None and story > 0 else None

    @property
    def report(self) -> int | None:
        """The report that can be split from its story."""
        article = self._window.reading.article
        if article is None or article.row.reports < 2 or self.story is None:
            return None
        return article.row.id

    def _known_row(self) -> StoryRow | None:
        """The row of that story, without asking for it where it is on the screen."""
        window, story = self._window, self.story
        if story is None:
            return None
        spot, shown = window.list.spot, window.stage.shown
        if shown is not None and shown.row.id == story:
            return shown.row
        if spot is not None and spot.story == story:
            return window.list.stories.story_at(window.list.stories.row_of_spot(spot))
        return next(iter(window.engine.story_rows([story])), None)

    @Slot()
    def note(self) -> None:
        """Bring the actions in line with what is current."""
        window, row = self._window, self._known_row()
        has_article = window.reading.article is not None
        window.commands.enable("toggle-read", has_article or window.stage.story is not None)
        window.commands.enable("toggle-fold", row is not None and not is_single(row))
        window.commands.enable("merge-story", row is not None)
        window.commands.enable("split-story", self.report is not None)
        window.commands.enable("pin-story", row is not None, bool(row and row.pinned))
