"""Trends of a query: the plot and its controls, rising words, bursts, and the numbers themselves.

Counts come first and are shown at once, then bursts, then words; the newest question wins.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.core.trend_values import RisingTerms, Trends, rising_stretch
from desktop_app.core.types import AppError
from desktop_app.engine import Engine
from desktop_app.gui import trend_counting, trend_words, words
from desktop_app.gui.bridge import Bridge
from desktop_app.gui.burst_list import BurstList
from desktop_app.gui.elided_label import ElidedLabel
from desktop_app.gui.empty_state import EmptyState, Ways
from desktop_app.gui.rising_list import RisingList
from desktop_app.gui.theme import S1, S2, S4, Theme
from desktop_app.gui.trend_bar import TrendBar
from desktop_app.gui.trend_counting import Question
from desktop_app.gui.trend_parts import TrendParts
from desktop_app.gui.trend_plot import TrendPlot
from desktop_app.gui.trend_table import TrendTable
from desktop_app.gui.trend_view import TrendView

_SLOW_MS = 300  # counting that takes longer is told
_SIZES = (58, 42)  # parts of the height: the plot, the lists


class TrendPane(QWidget):
    """Every number in it is a query: what is clicked is marked, and told by `query_wanted`."""

    query_wanted = Signal(str)
    article_wanted = Signal(int)
    story_wanted = Signal(int)
    said = Signal(str)
    failed = Signal(object)  # Exception

    def __init__(
        self, engine: Engine, bridge: Bridge, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._engine, self._bridge, self._theme = engine, bridge, theme
        self.query = ""
        self.trends: Trends | None = None  # what is shown
        self._asked: Question | None = None
        self._answered: Question | None = None
        self._counted: Trends | None = None  # its answer, before bursts were looked for
        self.is_settled = False  # all that was asked for is shown
        self._zoom: tuple[int, int] | None = None
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(_SLOW_MS)
        self._slow.timeout.connect(self._say_counting)
        self.bar = TrendBar(theme, self)
        self.plot = TrendPlot(theme)
        self.rising, self.bursts = RisingList(theme), BurstList(theme)
        self.table = TrendTable(theme)
        self._facts = ElidedLabel()
        self.empty = EmptyState(theme)
        self._build()
        self._connect()
        self.apply_theme(theme)

    # --- what is asked for

    def show_query(self, query: str) -> None:
        """Count what this query selects; what is shown stays until the answer is there."""
        self.plot.clear_mark()
        if query != self.query:
            self._zoom = None
            self.bar.show_view(self.bar.view)
        self.query = query
        self._ask()

    def note_change(self) -> None:
        """The library changed: count again, and move nothing."""
        self._ask()

    @property
    def view(self) -> TrendView:
        return self.bar.view

    @property
    def facts(self) -> str:
        """What the line above the plot says."""
        return self._facts.text()

    def set_view(self, view: TrendView) -> None:
        """How trends are looked at from the next question on."""
        self._zoom = None
        self.plot.show_whole()
        self.bar.show_view(view)

    def _change_view(self, view: TrendView) -> None:
        if not self.bar.is_zoomed:
            self._zoom = None
            self.plot.show_whole()
        if self.trends is not None and self._question() == self._asked:
            self._draw(self.trends)  # the same numbers, as shares or not
        else:
            self._ask()

    def _check(self, query: str) -> None:
        """Compare with that query unless the library refuses it, which is told beside the field."""

        def refuse(error: Exception) -> None:
            if isinstance(error, AppError):
                self.bar.show_wrong(str(error))
            else:
                self.failed.emit(error)

        self._bridge.ask(
            "trend-compared",
            lambda: self._engine.ids(query, limit=1),
            lambda _: self.bar.take_query(query),
            refuse,
        )

    def _question(self) -> Question:
        view = replace(self.view, is_share=False)
        return Question(self.query, view, self._zoom, words.own_language())

    def _ask(self) -> None:
        question = self._question()
        self._asked = question
        self.is_settled = False
        self._slow.start()
        self._bridge.ask(
            "trends",
            lambda: trend_counting.count(self._engine, question),
            lambda trends: self._take(question, trends),
            self._refuse,
            may_last=question.view.by == "term",  # whose words are to be found first
        )

    def _take(self, question: Question, counted: Trends) -> None:
        """Counts: shown at once, but for those asked again, which wait for their bursts."""
        self._slow.stop()
        is_again = question == self._answered and self._is_drawn
        if is_again and counted == self._counted and self.trends is not None:
            self.is_settled = True
            self._facts.setText(self._told(self.trends))
            return
        self._answered, self._counted = question, counted
        if not sum(counted.totals):
            self.trends, self.is_settled = counted, True
            self._say_empty()
            return
        if not is_again:
            self.trends = counted
            self._pages.setCurrentWidget(self._page)
            self._draw(counted)
            self.bursts.show_waiting()
            self.rising.show_waiting()
        self._bridge.ask(
            "trend-bursts",
            lambda: self._engine.with_bursts(counted, question.language),
            lambda found: self._take_bursts(question, counted, found),
            self._refuse,
            may_last=True,
        )

    def _take_bursts(self, question: Question, counted: Trends, found: Trends) -> None:
        if self._counted is not counted:  # others are shown since
            return
        self.trends = found
        self._draw(found)
        self.bursts.show_trends(found)
        is_whole = question.zoom is None and not question.view.days
        start, end, is_burst = rising_stretch(found, is_whole=is_whole)
        self._bridge.ask(
            "trend-rising",
            lambda: self._engine.rising(question.query, start, end),
            lambda rising: self._take_rising(counted, rising, is_burst),
            self._refuse,
            may_last=True,
        )

    def _take_rising(self, counted: Trends, rising: RisingTerms, is_burst: bool) -> None:
        if self._counted is counted:
            self.is_settled = True
            self.rising.show_rising(rising, is_burst=is_burst)

    @property
    def _is_drawn(self) -> bool:
        return self._pages.currentWidget() is self._page

    def _draw(self, trends: Trends) -> None:
        self.plot.show_trends(trends, share=self.view.is_share)
        self.table.show_trends(trends, is_share=self.view.is_share)
        self._facts.setText(self._told(trends))

    # --- states in words

    def _told(self, trends: Trends) -> str:
        time = trend_words.stretch(trends.edges[0], trends.edges[-1])
        if self.view.days and not self.bar.is_zoomed:
            last = max((at for at, count in enumerate(trends.totals) if count), default=0)
            newest = trend_words.bucket(trends.edges[last], trends.edges[last + 1], trends.unit)
            time = self.tr("{0} (to the newest article, {1})").format(time, newest)
        count = sum(trends.totals)
        articles = trend_words.numbered.articles(count)
        if trends.by == "query":
            text = self.tr("%n compared, of {0} in the library", "", len(trends.series))
            articles = text.format(articles)
        parts = [time, articles]
        if trends.overlaps:
            parts.append(self.tr("an article can be in several series"))
        parts.append(self.tr("wheel or drag to zoom, 0 for all"))
        return " · ".join(parts)

    def _say_counting(self) -> None:
        if not self._is_drawn:
            self.empty.say("trends", self.tr("Counting…"), "")
            self._pages.setCurrentWidget(self.empty)
        else:
            self._facts.setText(self.tr("Counting anew…"))

    def _say_empty(self) -> None:
        title, text = self.tr("Nothing to count"), self.tr("No article matches, so none is drawn.")
        if not self.query:
            text = self.tr("Your library is empty: trends come with the first articles.")
        elif self._zoom is not None or self.view.days:
            text = self.tr("No article matches in this time.")
        ways: Ways = ()
        if self._zoom is not None or self.view.compare:
            ways = ((self.tr("Show all its time"), self._reset),)
        self.empty.say("trends", title, text, ways)
        self._pages.setCurrentWidget(self.empty)

    def _refuse(self, error: Exception) -> None:
        """What cannot be counted is said where it is seen; a fault of ours goes to the foot."""
        self._slow.stop()
        if not isinstance(error, AppError):
            self.failed.emit(error)
        elif not self._is_drawn:
            self.empty.say("trends", self.tr("This cannot be counted"), str(error))
            self._pages.setCurrentWidget(self.empty)
        else:
            self._facts.setText(str(error))

    def _reset(self) -> None:
        self._zoom = None
        self.plot.show_whole()
        self.bar.show_view(replace(self.view.compared(), days=0))
        self._ask()

    # --- what the reader does

    def _click(self, query: str) -> None:
        self.plot.mark(query)
        self.query_wanted.emit(query)

    def _note_range(self, start: int | None, end: int | None) -> None:
        """A stretch was chosen in the plot, or all that was there before."""
        self._zoom = None if start is None or end is None else (int(start), int(end))
        view = replace(self.view, unit=None)  # the steps of before might not fit
        self.bar.show_view(view, is_zoomed=self._zoom is not None)
        self._ask()

    def _ask_export(self, kind: str) -> None:
        if self.trends is None:
            return
        dialog = QFileDialog(self.window(), self.tr("Export"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(kind)
        dialog.selectFile(trend_words.file_name(self.query, kind))
        dialog.fileSelected.connect(lambda file: self.export(Path(file)))
        dialog.open()

    def export(self, file: Path) -> None:
        """Write the picture, or for ".csv" the table; by its suffix. Tells how that went."""
        if self.trends is None:
            return
        try:
            self.plot.save(file)
        except AppError as error:
            self.failed.emit(error)
            return
        self.said.emit(self.tr("Saved: {0}").format(file.name))

    # --- looks

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        palette = theme.palette()
        palette.setColor(palette.ColorRole.Window, palette.color(palette.ColorRole.Base))
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        for part in (self.bar, self.plot, self.rising, self.bursts, self.table, self.lists):
            part.apply_theme(theme)
        self.empty.apply_theme(theme)
        self._facts.setFont(theme.font("small"))
        self._facts.setStyleSheet(f"color: {theme.muted}; background: transparent;")
        self._fit_bar()

    def resizeEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        super().resizeEvent(event)
        self._fit_bar()

    def _fit_bar(self) -> None:
        self.bar.setFixedHeight(self.bar.height_for(max(80, self.width() - 2 * S4)))

    def _build(self) -> None:
        names = (self.tr("Rising words"), self.tr("Bursts"), self.tr("Table"))
        lists = dict(zip(names, (self.rising, self.bursts, self.table), strict=True))
        self.lists = TrendParts(self._theme, lists)
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self.plot)
        self._split.addWidget(self.lists)
        for place, stretch in enumerate(_SIZES):
            self._split.setStretchFactor(place, stretch)
        self._split.setSizes([each * 10 for each in _SIZES])
        self._page = QWidget()
        page = QVBoxLayout(self._page)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(S1)
        page.addWidget(self._facts)
        page.addWidget(self._split, 1)
        self._facts.setContentsMargins(S4, 0, S4, 0)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._page)
        self._pages.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, S2, 0, 0)
        column.setSpacing(S2)
        line = QVBoxLayout()
        line.setContentsMargins(S4, 0, S4, 0)
        line.addWidget(self.bar)
        column.addLayout(line)
        column.addWidget(self._pages, 1)
        self.empty.say("trends", "", "")
        self._pages.setCurrentWidget(self.empty)
        self.setFocusProxy(self.plot)

    def _connect(self) -> None:
        self.bar.check = self._check
        self.bar.changed.connect(self._change_view)
        self.bar.export_wanted.connect(self._ask_export)
        self.bar.grown.connect(self._fit_bar)
        self.plot.range_wanted.connect(self._note_range)
        for part in (self.plot, self.rising, self.bursts, self.table):
            part.query_wanted.connect(self._click)
        self.bursts.story_wanted.connect(self.story_wanted)
