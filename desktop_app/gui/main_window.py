"""The window: builds the panes and wires them. What each does is its own module's business.

The text in the search bar is the one truth about what is shown: a click writes it, typing changes
it, and everything else follows from the answer.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QLocale, Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QVBoxLayout, QWidget

from desktop_app.core.types import Article, Changed, Progress, QueryError, TopicCount
from desktop_app.engine import Engine
from desktop_app.gui import actions, query_text
from desktop_app.gui.appearance import Appearance
from desktop_app.gui.article_facts import looks
from desktop_app.gui.article_list import ArticleList
from desktop_app.gui.bridge import Bridge
from desktop_app.gui.commands import Commands
from desktop_app.gui.feed_desk import FeedDesk
from desktop_app.gui.foot import Foot
from desktop_app.gui.reader_pane import ReaderPane
from desktop_app.gui.reading import Reading
from desktop_app.gui.results import Found, Results
from desktop_app.gui.row_layout import COMFORTABLE, DENSITIES
from desktop_app.gui.search_bar import SearchBar
from desktop_app.gui.sidebar import Sidebar
from desktop_app.gui.sidebar_lines import Holdings
from desktop_app.gui.state import WindowState
from desktop_app.gui.theme import Theme
from desktop_app.gui.top_bar import TopBar
from desktop_app.gui.work import Work

_RECOUNT_MS = 250
_SLOW_MS = 300  # a query that takes longer is said to be at work
_DUE_MS = 5 * 60_000  # how often feeds that are due are looked for


class MainWindow(QMainWindow):
    """Made of an open engine; `begin` starts what a first or a later start does by itself."""

    def __init__(
        self, engine: Engine, bridge: Bridge, appearance: Appearance, state: WindowState
    ) -> None:
        super().__init__()
        self.engine, self.bridge, self.appearance, self.state = engine, bridge, appearance, state
        self.topics: dict[str, TopicCount] = {}
        self._failed_feeds = 0
        theme = appearance.theme
        self.results = Results(engine, bridge, self)
        self.reading = Reading(engine, bridge, engine.settings.mark_read_after, self)
        self.work = Work(engine, bridge, self)
        self.foot = Foot(theme)
        self.desk = FeedDesk(engine, bridge, self.foot, self)
        self.search = SearchBar(theme)
        self.sidebar = Sidebar(theme)
        self.list = ArticleList(engine.rows, theme)
        self.reader = ReaderPane(theme)
        self.commands = Commands(self)
        self.actions_by_id = actions.build(self, self.commands.handlers())
        self.menu = actions.build_menu(self, self.actions_by_id)
        self.top = TopBar(theme, self.search, self.actions_by_id, self.menu)
        self._recount = _timer(self, _RECOUNT_MS, self.recount)
        self._slow = _timer(self, _SLOW_MS, self._say_searching)
        self._due = QTimer(self)
        self._due.timeout.connect(self.work.refresh_due)
        self._build()
        self._wire()
        self._restore()
        self.apply_theme(theme)
        self.recount()
        view = state.text("query")
        # A view of the sidebar is where one was; words looked for once are not.
        self.set_query(view if query_text.is_only_terms(view) else "")
        self.list.table.setFocus()

    def begin(self) -> None:
        """Load the shipped coverage at a first start, refresh where the reader wants it.

        Else bring the topics of a library up to date that an older pack has tagged.
        """
        if self.engine.wants_sample():
            self.work.load_sample()
            self.show_empty()
        elif self.engine.settings.refresh_on_start:
            self.work.refresh_due()
        else:
            self.work.retag()
        self._due.start(_DUE_MS)

    # --- the query

    @property
    def query(self) -> str:
        """What is shown, or asked for and about to be shown."""
        return self._asked

    def set_query(self, text: str) -> None:
        """Write this query into the search bar and show what it selects."""
        self.search.set_query(text)
        self._ask(text)

    @Slot(str)
    def _ask(self, text: str) -> None:
        self._asked = text
        self._slow.start()
        self.results.ask(text)

    @Slot(str, bool)
    def _choose(self, term: str, adds: bool) -> None:
        if adds and term:
            self.set_query(query_text.toggled(self.query, term))
        else:
            self.set_query(term)

    @Slot(object)
    def _take(self, found: Found) -> None:
        self._stop_searching()
        is_filling = not self.results.shown or (self.work.task == "sample" and not self.reading.id)
        if found.is_new:
            self.search.clear_error()
            self._show(found.ids, from_top=True)
        elif is_filling or found.has_gone:
            self._show(found.ids, from_top=False)
        elif found.fresh:
            self.results.offered = found.ids
            self.list.offer_fresh(found.fresh)
        else:
            self.list.fresh.hide()

    @Slot()
    def _bring_in(self) -> None:
        if self.results.offered is not None:
            self._show(self.results.offered, from_top=True)

    def _show(self, ids, *, from_top: bool) -> None:  # type: ignore[no-untyped-def]
        self.results.shown, self.results.offered = ids, None
        self.list.show_ids(ids, self.reading.id, from_top=from_top)
        self.commands.note_query(self.results.query)
        self.sidebar.set_active(query_text.active(self.results.query))
        title = self.sidebar.describe(self.results.query)
        self.list.show_title(title)
        self.setWindowTitle(f"{title} — Newstide")
        if not ids:
            self.show_empty()

    @Slot(object)
    def _refuse(self, error: QueryError) -> None:
        self._stop_searching()
        self.search.show_error(str(error), error.position)

    def show_empty(self) -> None:
        """Say why the list is empty, and what to do about it."""
        if self.list.model.ids:
            return
        empty = self.list.empty
        if self.work.task in ("sample", "import"):
            empty.say("inbox", self._loading_words(), self.tr("This takes a few seconds."))
            empty.show_progress(0, 0)
        elif self.results.query:
            text = self.tr("Nothing matches “{0}”").format(self.results.query)
            back = ((self.tr("Show all articles"), lambda: self.set_query("")),)
            empty.say("search", self.tr("No article found"), text, back)
        else:
            text = self.tr("Follow a news site, or bring your feeds from another reader.")
            ways = (
                (self.tr("Add a feed…"), self.desk.add),
                (self.tr("Follow the starter feeds"), self.commands.follow_starters),
                (self.tr("Import OPML…"), self.commands.ask_import),
                (self.tr("Load the shipped coverage"), self.commands.load_sample),
            )
            empty.say("newspaper", self.tr("Your library is empty"), text, ways)
        self.list.show_empty()

    def _loading_words(self) -> str:
        if self.work.task == "sample":
            return self.tr("Loading the shipped coverage…")
        return self.tr("Importing…")

    # --- what the library tells

    @Slot(object)
    def _take_event(self, event: Changed | Progress) -> None:
        if isinstance(event, Progress):
            self.work.note_progress(event)
            return
        if event.kinds & {"articles", "marks", "tags"}:
            self.list.model.refresh(event.ids)
            self.reading.note_change(event.ids)
        if "articles" in event.kinds or (event.kinds & {"tags", "packs"} and not event.ids):
            self.results.note_change()
        if not self._recount.isActive():
            self._recount.start()

    @Slot()
    def _read_again(self) -> None:
        """What the reader did is written: an event of it may have come before it could be read."""
        self.list.model.refresh()
        self.reading.note_change(())
        self._recount.start()

    def recount(self) -> None:
        """Ask for all counts anew, on the reader thread."""
        engine, language = self.engine, QLocale().name().partition("_")[0]

        def work() -> tuple[Holdings, int]:
            counts = engine.counts()
            held = Holdings(
                counts.all,
                counts.unread,
                counts.starred,
                counts.today,
                counts.today_unread,
                tuple(engine.topics(language)),
                counts.languages,
                counts.outlets,
                tuple(engine.feeds()),
            )
            return held, counts.failed_feeds

        self.bridge.ask("counts", work, self._take_counts, self.foot.tell_error)

    def _take_counts(self, answer: tuple[Holdings, int]) -> None:
        held, self._failed_feeds = answer
        self.sidebar.show_holdings(held)
        self.list.show_title(self.sidebar.describe(self.results.query))
        checked = [each.checked for each in held.feeds if each.checked]
        self.foot.status.show_feeds(len(held.feeds), self._failed_feeds, max(checked, default=None))
        topics = {each.id: each for each in held.topics}
        if looks(topics) != looks(self.topics):
            self.list.delegate.topics = topics
            self.list.model.set_topics(topics)
        self.topics = topics
        self.search.set_values(
            {
                "topic": list(topics),
                "lang": [each.key for each in held.languages if each.key],
                "outlet": [each.key for each in held.outlets if each.key],
                "folder": sorted({each.folder for each in held.feeds if each.folder}),
            }
        )
        if self.reading.article is not None:
            self.reader.show_article(self.reading.article, topics)

    # --- what is being worked on

    def _say_searching(self) -> None:
        if not self.work.task:
            self.foot.status.show_task(self.tr("Searching"), 0, 0, False)

    def _stop_searching(self) -> None:
        self._slow.stop()
        if not self.work.task:
            self.foot.status.end_task()

    @Slot(str, int, int)
    def _show_progress(self, text: str, done: int, total: int) -> None:
        self.foot.status.show_task(text, done, total, True)
        self.commands.note_work(True)
        if self.list.is_empty_shown and self.work.task in ("sample", "import"):
            self.list.empty.show_progress(done, total)

    @Slot()
    def _end_progress(self) -> None:
        self.foot.status.end_task()
        self.commands.note_work(False)
        self.results.note_change()
        self._recount.start()

    @Slot(object)
    def _show_article(self, article: Article | None) -> None:
        self.reader.show_article(article, self.topics)
        self.commands.note_article(article)

    # --- building

    def _build(self) -> None:
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for pane, least in ((self.sidebar, 170), (self.list, 280), (self.reader, 320)):
            pane.setMinimumWidth(least)
            self.splitter.addWidget(pane)
        for place, stretch in enumerate((0, 0, 1)):
            self.splitter.setStretchFactor(place, stretch)
        whole = QWidget()
        column = _column(whole, self.top, self.splitter, self.foot)
        column.setStretchFactor(self.splitter, 1)
        self.setCentralWidget(whole)
        if sys.platform == "darwin":  # where menus belong to the top of the screen
            for action in self.menu.actions():
                self.menuBar().addAction(action)
        for each in self.commands.heading_buttons():
            self.list.add_button(each)

    def _wire(self) -> None:
        self.bridge.happened.connect(self._take_event)
        self.bridge.settled.connect(self._read_again)
        self.bridge.failed.connect(self.foot.tell_error)
        self.appearance.changed.connect(self.apply_theme)
        self.search.query_changed.connect(self._ask)
        self.search.left.connect(self.list.table.setFocus)
        self.results.found.connect(self._take)
        self.results.wrong.connect(self._refuse)
        self.results.failed.connect(self.foot.tell_error)
        self.results.unread_found.connect(self.commands.go_to_unread)
        self.sidebar.chosen.connect(self._choose)
        self.sidebar.feed_chosen.connect(self.desk.note_chosen)
        self.sidebar.menu_wanted.connect(self.desk.open_menu)
        self.list.current_changed.connect(self.reading.open)
        self.list.opened.connect(self.reader.setFocus)
        self.list.bring_in_wanted.connect(self._bring_in)
        self.list.menu_wanted.connect(self.commands.open_article_menu)
        self.reading.shown.connect(self._show_article)
        self.foot.status.cancel_wanted.connect(self.work.cancel)
        self.foot.status.trouble_wanted.connect(self.commands.show_trouble)
        self.work.progressed.connect(self._show_progress)
        self.work.ended.connect(self._end_progress)
        self.work.sample_loaded.connect(self.commands.offer_starters)
        self.work.feeds_added.connect(self.commands.offer_refresh)
        self.desk.unsubscribed.connect(self.results.note_change)
        self.desk.refresh_wanted.connect(self.work.refresh)
        for part in (self.work, self.reading):
            part.said.connect(self.foot.tell)
            part.failed.connect(self.foot.tell_error)
        self.reader.link_hovered.connect(self.foot.status.show_link)
        self.reader.query_requested.connect(self.set_query)
        self.reader.toggle_star_requested.connect(self.reading.toggle_star)
        self.reader.open_requested.connect(self.reading.open_in_browser)
        self.reader.toggle_read_requested.connect(self.reading.toggle_read)
        self.reader.link_activated.connect(self.reading.open_link)
        self.reader.correct_requested.connect(self.reading.correct)
        self.reader.zoom_requested.connect(self.commands.step_zoom)
        self.reader.explained.connect(self.actions_by_id["explain"].setChecked)
        self.foot.undo_wanted.connect(self.commands.undo)

    @Slot(object)
    def apply_theme(self, theme: Theme) -> None:
        actions.apply_theme(self.actions_by_id, self.menu, theme)
        for part in (self.top, self.search, self.sidebar, self.list, self.reader, self.foot):
            part.apply_theme(theme)
        self.commands.note_theme(self.appearance.choice)

    def _restore(self) -> None:
        if not self.restoreGeometry(self.state.raw("geometry")):
            self.resize(1280, 820)
        if not self.splitter.restoreState(self.state.raw("splitter")):
            self.splitter.setSizes([240, 430, 610])
        self.sidebar.set_folds(self.state.texts("folds"))
        self.list.set_density(DENSITIES.get(self.state.text("density"), COMFORTABLE))
        self.commands.restore()

    def remember(self) -> None:
        """Keep sizes, panes and the view for the next start."""
        self.state.put("geometry", self.saveGeometry())
        self.state.put("splitter", self.splitter.saveState())
        self.state.put("folds", self.sidebar.folds())
        self.state.put("density", self.list.delegate.density.name)
        self.state.put("query", self.results.query)
        self.commands.remember()
        self.state.save()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.remember()
        self.work.cancel()
        for timer in self.findChildren(QTimer):  # the engine may be closed before this object goes
            timer.stop()
        self.bridge.close()
        super().closeEvent(event)


def _column(widget: QWidget, *parts: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part)
    return column


def _timer(parent: MainWindow, milliseconds: int, act) -> QTimer:  # type: ignore[no-untyped-def]
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(act)
    return timer
