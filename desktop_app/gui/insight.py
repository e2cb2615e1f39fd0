"""Where trends, key figures and coverage stand in the window, and of which articles they are.

The pane follows the search bar, but for the queries that it writes itself: a number that is
clicked shows its articles beside the pane, which keeps its articles.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop_app.gui import insight_tabs
from desktop_app.gui.coverage_pane import CoveragePane
from desktop_app.gui.figure_pane import FigurePane
from desktop_app.gui.insight_pane import InsightPane
from desktop_app.gui.insight_tabs import COVERAGE, FIGURES, TABS, TRENDS
from desktop_app.gui.list_heading import ARTICLES
from desktop_app.gui.trend_pane import TrendPane
from desktop_app.gui.trend_view import recalled

if TYPE_CHECKING:
    from desktop_app.gui.main_window import MainWindow

_COALESCE_MS = 400  # between two looks at a library that changes
_BUSY_MS = 3_000  # the same while articles are coming in: counting would keep the list waiting
_LIST, _READING = 340, 430  # widths of the list, beside the pane and else, until it is drawn


class Insight(QObject):
    """Builds its pane when it is first asked for. `query` is the population."""

    changed = Signal()  # it came into sight or went

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._pane: InsightPane | None = None
        self.query = ""
        self.slice: str | None = None  # what a click in the pane wrote into the search bar
        self.is_open = False  # in sight, or an article of its list is read in its place
        self._had_list = True
        self._was_shown = False
        self._reading_width = window.state.number("reading-list", _READING)
        self._beside_width = window.state.number("insight-list", _LIST)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._ask_again)
        window.showing.asking.connect(self._note_asked)
        window.showing.titled.connect(self.describe)
        window.sidebar.kind_chosen.connect(self._choose)
        window.splitter.splitterMoved.connect(self._note_width)
        window.stage.changed.connect(self._note_stage)

    @property
    def is_shown(self) -> bool:
        return self._window.stage.is_aside

    @property
    def pane(self) -> InsightPane:
        """The pane, made when it is first wanted."""
        if self._pane is None:
            self._pane = self._make()
        return self._pane

    # --- coming and going

    def show(self, tab: str) -> None:
        """Bring it into sight with that tab: as it was, or of what the search bar asks now."""
        window = self._window
        if not self.is_open:
            self._had_list = window.commands.is_on("show-list")
            self.slice = None
            if window.isVisible():
                self._reading_width = window.list.width()
        if self.slice is None and (self._pane is None or self.query != window.query):
            self._take_population(window.query)
        self.is_open = True
        window.stage.show_aside(self.pane)
        self._set_list(self.slice is not None)
        self.pane.show_tab(tab)
        self.pane.setFocus()
        self.describe()
        self.changed.emit()

    @Slot()
    def leave(self) -> None:
        """List and article again, of what the search bar asks."""
        if not self.is_open:
            return
        window = self._window
        had_focus = self.pane.isAncestorOf(window.focusWidget() or window)
        self.is_open, self.slice = False, None
        window.stage.leave_aside()
        self._set_list(self._had_list, self._reading_width)
        if had_focus:
            window.list.table.setFocus()
        self.changed.emit()

    @Slot(str)
    def _choose(self, kind: str) -> None:
        if kind in TABS:
            self.show(kind)

    @Slot()
    def take_focus(self) -> None:
        """To the pane, or to the list where that is all there is."""
        (self.pane if self.is_shown else self._window.list.table).setFocus()

    @Slot()
    def _note_stage(self) -> None:
        """An article or a story of the list stands in the pane's place now."""
        if self.is_open and self._was_shown and not self.is_shown:
            self._set_list(self._had_list or self.slice is not None)
            self.changed.emit()
        self._was_shown = self.is_shown

    # --- of which articles

    @Slot(str)
    def show_slice(self, query: str) -> None:
        """The articles behind a number, in the list beside the pane."""
        self.slice = query
        self._window.showing.kind = ARTICLES
        self._window.set_query(query)
        self._set_list(True)

    @Slot(str)
    def _note_asked(self, query: str) -> None:
        """The search bar, the sidebar or a click of the pane asks for this."""
        if not self.is_open or query == self.slice:
            return
        self.slice = None
        if self.is_shown:
            self._take_population(query)
            self._set_list(False)

    def _take_population(self, query: str) -> None:
        self.query = query
        self.pane.show_count(None)
        self.pane.show_query(query)
        self.describe()
        self._count()

    def note_change(self, kinds: frozenset[str]) -> None:
        """The library changed: ask again soon, together with what else changes until then."""
        is_only_read = kinds == {"marks"} and "is:" not in self.query
        if self._pane is not None and not is_only_read and not self._later.isActive():
            self._later.start(_BUSY_MS if self._window.work.task else _COALESCE_MS)

    def _ask_again(self) -> None:
        self.pane.note_change()
        if self.is_shown:
            self._count()

    def _count(self) -> None:
        engine, query = self._window.engine, self.query
        self._window.bridge.ask(
            "insight-count",
            lambda: len(engine.ids(query)),
            self.pane.show_count,
            lambda _: self.pane.show_count(None),  # what is wrong is told where it is written
        )

    @Slot()
    def describe(self) -> None:
        """Say anew of what it is: names of topics and feeds may have changed."""
        if self._pane is not None:
            self._pane.show_title(self._window.sidebar.describe(self.query))

    # --- the list beside it

    def _set_list(self, is_wanted: bool, width: int | None = None) -> None:
        """Show or hide it; the action that does so says how it is."""
        window = self._window
        window.list.setVisible(is_wanted)
        window.commands.enable("show-list", True, is_wanted)
        if is_wanted:
            self._widen(width or self._beside_width)

    def _widen(self, wide: int) -> None:
        """Give the list that width, and the pane the others' room."""
        window = self._window
        side = 0 if window.sidebar.isHidden() else window.sidebar.width()
        together = window.splitter.width() - side
        wide = max(min(wide, together - window.stage.minimumWidth()), window.list.minimumWidth())
        window.splitter.setSizes([side, wide, together - wide])

    @Slot()
    def _note_width(self) -> None:
        """The reader drew a pane wider: so it is the next time."""
        if self.is_open and not self._window.list.isHidden():
            self._beside_width = self._window.list.width()

    # --- between starts

    def remember(self) -> None:
        """Keep the view and, where it is open, its population for the next start."""
        window, state, pane = self._window, self._window.state, self._pane
        state.put("insight", self.pane.tab if self.is_shown else "")
        state.put("insight-query", self.query if self.is_shown else "")
        state.put("insight-list", self._beside_width)
        if self.is_open:
            self._widen(self._reading_width)
            window.commands.enable("show-list", True, self._had_list)
        else:
            self._reading_width = window.list.width()
        state.put("reading-list", self._reading_width)
        if pane is not None:
            state.put("trends-view", pane.tabs[TRENDS].view.kept())

    def restore(self) -> bool:
        """Show it again where it was in sight at the end; False where it was not."""
        tab = self._window.state.text("insight")
        if tab in TABS:
            self._window.set_query(self._window.state.text("insight-query"))
            self.show(tab)
        return tab in TABS

    def apply_theme(self) -> None:
        if self._pane is not None:
            self._pane.apply_theme(self._window.appearance.theme)

    # --- building

    def _make(self) -> InsightPane:
        window = self._window
        theme = window.appearance.theme
        trends = TrendPane(window.engine, window.bridge, theme)
        trends.set_view(recalled(window.state.texts("trends-view")))
        trends.said.connect(window.foot.tell)
        figures = FigurePane(window.engine, window.bridge, theme)
        figures.claim_wanted.connect(window.reader.light_claim)
        coverage = CoveragePane(window.engine, window.bridge, theme)
        for telling in (trends, coverage):
            telling.story_wanted.connect(window.browsing.look_at)
        tabs = {TRENDS: trends, FIGURES: figures, COVERAGE: coverage}
        made = InsightPane(theme, tabs, insight_tabs.names())
        for tab in made.tabs.values():
            tab.query_wanted.connect(self.show_slice)
            tab.article_wanted.connect(window.browsing.read)
            tab.failed.connect(window.foot.tell_error)
        made.tab_chosen.connect(self.show)
        made.left.connect(self.leave)
        return made
