"""The window: builds the panes and wires them. What each does is its own module's business.

The text in the search bar is the one truth about what is shown: a click writes it, typing changes
it, and everything else follows from the answer.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QVBoxLayout, QWidget

from desktop_app.core.types import Article, Changed, Progress, TopicCount
from desktop_app.engine import Engine
from desktop_app.gui import actions, query_text, words
from desktop_app.gui.appearance import Appearance
from desktop_app.gui.article_facts import looks
from desktop_app.gui.article_list import ArticleList
from desktop_app.gui.bridge import Bridge
from desktop_app.gui.browsing import Browsing
from desktop_app.gui.census import Census, Counted
from desktop_app.gui.commands import Commands
from desktop_app.gui.comparing import Comparing
from desktop_app.gui.feed_desk import FeedDesk
from desktop_app.gui.foot import Foot
from desktop_app.gui.insight import Insight
from desktop_app.gui.list_heading import STORIES
from desktop_app.gui.marking import Marking
from desktop_app.gui.reader_pane import ReaderPane
from desktop_app.gui.reading import Reading
from desktop_app.gui.results import Results
from desktop_app.gui.row_layout import COMFORTABLE, DENSITIES
from desktop_app.gui.search_bar import SearchBar
from desktop_app.gui.showing import Showing
from desktop_app.gui.sidebar import Sidebar
from desktop_app.gui.stage import Stage
from desktop_app.gui.state import WindowState
from desktop_app.gui.story_desk import StoryDesk
from desktop_app.gui.story_model import Sources
from desktop_app.gui.story_pane import StoryPane
from desktop_app.gui.story_ways import StoryWays
from desktop_app.gui.theme import Theme
from desktop_app.gui.top_bar import TopBar
from desktop_app.gui.work import Work

_DUE_MS = 5 * 60_000  # how often feeds that are due are looked for


class MainWindow(QMainWindow):
    """Made of an open engine; `begin` starts what a first or a later start does by itself."""

    def __init__(
        self, engine: Engine, bridge: Bridge, appearance: Appearance, state: WindowState
    ) -> None:
        super().__init__()
        self.engine, self.bridge, self.appearance, self.state = engine, bridge, appearance, state
        self.topics: dict[str, TopicCount] = {}
        theme = appearance.theme
        sources = Sources(
            lambda ids: engine.story_rows(ids, words.own_language()),
            engine.rows,
            engine.story_articles,
        )
        self.results = Results(engine, bridge, self)
        self.reading = Reading(engine, bridge, engine.settings.mark_read_after, self)
        self.work = Work(engine, bridge, self)
        self.census = Census(engine, bridge, self)
        self.foot = Foot(theme)
        self.desk = FeedDesk(engine, bridge, self.foot, self)
        self.comparing = Comparing(engine, bridge, theme, self)
        self.story_desk = StoryDesk(engine, bridge, self.foot, sources, self)
        self.search = SearchBar(theme)
        self.sidebar = Sidebar(theme)
        self.list = ArticleList(sources, theme)
        self.reader = ReaderPane(theme)
        self.story_pane = StoryPane(theme)
        self.stage = Stage(engine, bridge, self.reader, self.story_pane)
        self.showing = Showing(self)
        self.browsing = Browsing(self)
        self.marking = Marking(self)
        self.commands = Commands(self)
        self.actions_by_id = actions.build(self, self.commands.handlers())
        self.menu = actions.build_menu(self, self.actions_by_id)
        self.top = TopBar(theme, self.search, self.actions_by_id, self.menu)
        self._due = QTimer(self)
        self._due.timeout.connect(self.work.refresh_due)
        self._build()
        self.insight = Insight(self)
        self.story_ways = StoryWays(self)
        self._wire()
        self._restore()
        self.apply_theme(theme)
        self.census.take()
        self.showing.kind = state.text("list", STORIES)
        view = state.text("query")
        if not self.insight.restore():
            # A view of the sidebar is where one was; words looked for once are not.
            self.set_query(view if query_text.is_only_terms(view) else "")
        self.insight.take_focus()

    def begin(self) -> None:
        """Load the shipped coverage at a first start, refresh where the reader wants it.

        Else bring the topics of a library up to date that an older pack has tagged.
        """
        if self.engine.wants_sample():
            self.work.load_sample()
            self.showing.show_empty()
        elif self.engine.settings.refresh_on_start:
            self.work.refresh_due()
        else:
            self.work.retag()
        self._due.start(_DUE_MS)

    @property
    def query(self) -> str:
        """What is shown, or asked for and about to be shown."""
        return self.showing.asked

    @Slot(str)
    def set_query(self, text: str) -> None:
        """Write this query into the search bar and show what it selects."""
        self.showing.set_query(text)

    # --- what the library tells

    @Slot(object)
    def _take_event(self, event: Changed | Progress) -> None:
        if isinstance(event, Progress):
            self.work.note_progress(event)
            return
        if event.kinds & {"articles", "marks", "tags", "stories"}:
            self.list.refresh(event.ids)
            self.reading.note_change(event.ids)
            self.stage.note_change()
        is_regrouped = event.kinds & {"tags", "packs", "stories"} and not event.ids
        if "articles" in event.kinds or is_regrouped:
            self.results.note_change()
        self.insight.note_change(frozenset(event.kinds))
        self.census.note_change()

    @Slot()
    def _read_again(self) -> None:
        """What the reader did is written: an event of it may have come before it could be read."""
        self.list.refresh()
        self.reading.note_change(())
        self.stage.note_change()
        self.browsing.note()
        self.census.note_change()

    @Slot(object)
    def _take_counts(self, counted: Counted) -> None:
        held = counted.held
        self.sidebar.show_holdings(held)
        self.showing.describe()
        checked = max((each.checked for each in held.feeds if each.checked), default=None)
        self.foot.status.show_feeds(len(held.feeds), counted.failed_feeds, checked)
        topics = {each.id: each for each in held.topics}
        if looks(topics) != looks(self.topics):
            self.list.set_topics(topics)
        self.topics = self.story_desk.topics = topics
        self.stage.set_topics(topics)
        self.search.set_values(
            {
                "topic": list(topics),
                "lang": [each.key for each in held.languages if each.key],
                "outlet": [each.key for each in held.outlets if each.key],
                "folder": sorted({each.folder for each in held.feeds if each.folder}),
            }
        )

    # --- what is being worked on

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
        self.census.note_change()

    @Slot(object)
    def _show_article(self, article: Article | None) -> None:
        self.stage.show_article(article, self.reading.story)
        self.commands.note_article(article)

    @Slot(str)
    def _show_title(self, title: str) -> None:
        self.setWindowTitle(f"{title} — Newstide")

    # --- building

    def _build(self) -> None:
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for pane, least in ((self.sidebar, 170), (self.list, 280), (self.stage, 320)):
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
            self.list.heading.add_button(each)

    def _wire(self) -> None:
        self.bridge.happened.connect(self._take_event)
        self.bridge.settled.connect(self._read_again)
        self.bridge.failed.connect(self.foot.tell_error)
        self.appearance.changed.connect(self.apply_theme)
        self.census.taken.connect(self._take_counts)
        self.search.left.connect(self.insight.take_focus)
        self.showing.shown.connect(self.commands.note_query)
        self.showing.titled.connect(self._show_title)
        self.insight.changed.connect(self.commands.note_insight)
        self.sidebar.feed_chosen.connect(self.desk.note_chosen)
        self.sidebar.menu_wanted.connect(self.desk.open_menu)
        self.list.menu_wanted.connect(self.commands.open_article_menu)
        self.reading.shown.connect(self._show_article)
        self.foot.status.cancel_wanted.connect(self.work.cancel)
        self.foot.status.trouble_wanted.connect(self.commands.show_trouble)
        self.foot.undo_wanted.connect(self.marking.undo)
        self.work.progressed.connect(self._show_progress)
        self.work.ended.connect(self._end_progress)
        self.work.sample_loaded.connect(self.commands.offer_starters)
        self.work.feeds_added.connect(self.commands.offer_refresh)
        self.desk.unsubscribed.connect(self.results.note_change)
        self.desk.refresh_wanted.connect(self.work.refresh)
        for said in (self.work.said, self.reading.said, self.comparing.said):
            said.connect(self.foot.tell)
        for part in (self.work, self.reading, self.census, self.stage, self.comparing):
            part.failed.connect(self.foot.tell_error)
        self._wire_reader()
        self._wire_story()

    def _wire_reader(self) -> None:
        reader = self.reader
        reader.link_hovered.connect(self.foot.status.show_link)
        reader.query_requested.connect(self.set_query)
        reader.toggle_star_requested.connect(self.reading.toggle_star)
        reader.open_requested.connect(self.reading.open_in_browser)
        reader.toggle_read_requested.connect(self.reading.toggle_read)
        reader.link_activated.connect(self.reading.open_link)
        reader.correct_requested.connect(self.reading.correct)
        reader.zoom_requested.connect(self.commands.step_zoom)
        reader.explained.connect(self.actions_by_id["explain"].setChecked)
        reader.article_wanted.connect(self.browsing.read_report)
        reader.story_wanted.connect(self.browsing.look_at)

    def _wire_story(self) -> None:
        pane, desk = self.story_pane, self.story_desk
        pane.article_wanted.connect(self.browsing.read_report)
        pane.query_wanted.connect(self.set_query)
        pane.back_wanted.connect(self.list.table.setFocus)
        for part in (pane, self.reader):
            part.diff_wanted.connect(self.comparing.compare)
        pane.visited.connect(self.engine.visit_story)
        pane.merge_requested.connect(desk.ask_merge)
        pane.split_requested.connect(desk.split)
        pane.pin_requested.connect(desk.pin)
        desk.corrected.connect(self.showing.note_correction)

    @Slot(object)
    def apply_theme(self, theme: Theme) -> None:
        actions.apply_theme(self.actions_by_id, self.menu, theme)
        panes = (self.sidebar, self.list, self.reader, self.story_pane)
        for part in (self.top, self.search, *panes, self.foot):
            part.apply_theme(theme)
        self.comparing.apply_theme(theme)
        self.insight.apply_theme()
        self.story_desk.theme = theme
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
        self.insight.remember()  # before the sizes and actions that it puts back
        self.state.put("geometry", self.saveGeometry())
        self.state.put("splitter", self.splitter.saveState())
        self.state.put("folds", self.sidebar.folds())
        self.state.put("density", self.list.density.name)
        self.state.put("query", self.results.query)
        self.state.put("list", self.showing.kind)
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
