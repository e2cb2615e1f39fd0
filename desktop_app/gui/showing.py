"""What is shown: the query, stories or articles, the list, and what stands in an empty one's place.

The text in the search bar is the one truth; what it selects comes from `results`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop_app.core.types import QueryError
from desktop_app.gui import query_text
from desktop_app.gui.list_heading import ARTICLES, KINDS, STORIES
from desktop_app.gui.results import Found
from desktop_app.gui.spot import Spot

if TYPE_CHECKING:
    from desktop_app.gui.main_window import MainWindow

_SLOW_MS = 300  # a query that takes longer is said to be at work


class Showing(QObject):
    """Writes the query, takes the answers and puts them into the list."""

    shown = Signal(str)  # a query and its answer are on the screen
    titled = Signal(str)  # how that is called
    asking = Signal(str)  # a query is asked for, by whomever

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.asked = ""  # what is shown, or about to be
        self.kind = ARTICLES
        self._is_corrected = False
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(_SLOW_MS)
        self._slow.timeout.connect(self._say_searching)
        window.search.query_changed.connect(self._ask)
        window.sidebar.chosen.connect(self._choose)
        window.sidebar.kind_chosen.connect(self._choose_all)
        window.list.heading.kind_wanted.connect(self.show_kind)
        window.list.bring_in_wanted.connect(self._bring_in)
        window.results.found.connect(self._take)
        window.results.wrong.connect(self._refuse)
        window.results.failed.connect(window.foot.tell_error)

    def set_query(self, text: str) -> None:
        """Write this query into the search bar and show what it selects."""
        self._window.search.set_query(text)
        self._ask(text)

    @Slot(str)
    def show_kind(self, kind: str) -> None:
        """Show STORIES or ARTICLES of the same query."""
        if kind in KINDS:
            self.kind = kind
            self._window.list.heading.show_kind(kind)
            self._ask(self.asked)

    @Slot()
    def note_correction(self) -> None:
        """The reader changed stories: the list shows it at once, and waits for no click."""
        self._is_corrected = True
        self._window.results.note_change()

    def describe(self) -> None:
        """Say anew what is shown: names of topics and feeds may have changed."""
        query = self._window.results.query
        title = self._window.sidebar.describe(query)
        if not query and self._window.results.kind == STORIES:
            title = self.tr("All stories")
        self._window.list.heading.show_title(title)
        self.titled.emit(title)

    @Slot(str)
    def _ask(self, text: str) -> None:
        self.asked = text
        self.asking.emit(text)
        self._slow.start()
        self._window.results.ask(text, self.kind)

    @Slot(str, bool)
    def _choose(self, term: str, adds: bool) -> None:
        if adds and term:
            self.set_query(query_text.toggled(self.asked, term))
        else:
            self.set_query(term)

    @Slot(str)
    def _choose_all(self, kind: str) -> None:
        if kind in KINDS:
            self._window.insight.leave()
            self.kind = kind
            self.set_query("")

    @Slot(object)
    def _take(self, found: Found) -> None:
        window = self._window
        self._stop_searching()
        is_filling = not window.results.shown or (
            window.work.task == "sample" and window.list.spot is None
        )
        if found.is_new:
            window.search.clear_error()
            self._show(found, from_top=True)
        elif is_filling or found.has_gone or self._is_corrected:
            self._is_corrected = False
            self._show(found, from_top=False)
        elif found.fresh:
            window.results.offered = found
            window.list.offer_fresh(found.fresh)
        else:
            window.list.fresh.hide()

    @Slot()
    def _bring_in(self) -> None:
        if self._window.results.offered is not None:
            self._show(self._window.results.offered, from_top=True)

    def _show(self, found: Found, *, from_top: bool) -> None:
        window = self._window
        window.results.note_shown(found)
        window.list.show_ids(
            found.ids,
            self._current(found.kind),
            from_top=from_top,
            kind=found.kind,
            keeps_open=not found.is_new,
        )
        active = query_text.active(window.results.query)
        window.sidebar.set_active(active, found.kind)
        self.describe()
        if not found.ids:
            self.show_empty()
        self.shown.emit(window.results.query)

    def _current(self, kind: str) -> Spot | None:
        """Where in a list of that kind stands what one has before one."""
        window = self._window
        article = window.reading.article
        if kind == ARTICLES:
            return Spot(article=article.row.id) if article else None
        if article is None:
            return Spot(window.stage.story) if window.stage.story is not None else None
        story = article.row.story if article.row.story is not None else -article.row.id
        return Spot(story, article.row.id)

    @Slot(object)
    def _refuse(self, error: QueryError) -> None:
        self._stop_searching()
        self._window.search.show_error(str(error), error.position)

    def show_empty(self) -> None:
        """Say why the list is empty, and what to do about it."""
        window = self._window
        if window.list.model.ids:
            return
        empty = window.list.empty
        if window.work.task in ("sample", "import"):
            empty.say("inbox", self._loading_words(), self.tr("This takes a few seconds."))
            empty.show_progress(0, 0)
        elif window.results.query:
            text = self.tr("Nothing matches “{0}”").format(window.results.query)
            is_stories = window.results.kind == STORIES
            show_all = self.tr("Show all stories") if is_stories else self.tr("Show all articles")
            title = self.tr("No story found") if is_stories else self.tr("No article found")
            empty.say("search", title, text, ((show_all, lambda: self.set_query("")),))
        else:
            text = self.tr("Follow a news site, or bring your feeds from another reader.")
            ways = (
                (self.tr("Add a feed…"), window.desk.add),
                (self.tr("Follow the starter feeds"), window.commands.follow_starters),
                (self.tr("Import OPML…"), window.commands.ask_import),
                (self.tr("Load the shipped coverage"), window.commands.load_sample),
            )
            empty.say("newspaper", self.tr("Your library is empty"), text, ways)
        window.list.show_empty()

    def _loading_words(self) -> str:
        if self._window.work.task == "sample":
            return self.tr("Loading the shipped coverage…")
        return self.tr("Importing…")

    def _say_searching(self) -> None:
        if not self._window.work.task:
            self._window.foot.status.show_task(self.tr("Searching"), 0, 0, False)

    def _stop_searching(self) -> None:
        self._slow.stop()
        if not self._window.work.task:
            self._window.foot.status.end_task()
