"""Coverage of a query compared: outlets by languages, what one alone mentions, blind spots.

Every number is a query or a story: what is clicked is marked, and told by a signal.
"""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.core.coverage_values import Coverage
from desktop_app.core.types import AppError
from desktop_app.engine import Engine
from desktop_app.gui import coverage_words, words
from desktop_app.gui.bridge import Bridge
from desktop_app.gui.coverage_columns import CoverageColumns
from desktop_app.gui.coverage_lists import (
    FIRST_SHOWN,
    MORE_SHOWN,
    FoundLine,
    FoundList,
    blind_line,
)
from desktop_app.gui.coverage_model import BY_COUNT, BY_NAME, BY_TIME
from desktop_app.gui.coverage_table import MORE_SHOWN as MORE_OUTLETS
from desktop_app.gui.coverage_table import CoverageTable
from desktop_app.gui.coverage_words import DOT, numbered
from desktop_app.gui.empty_state import EmptyState
from desktop_app.gui.flow_row import FlowRow
from desktop_app.gui.quiet_combo import QuietCombo
from desktop_app.gui.sheet import Sheet, SheetScroll
from desktop_app.gui.theme import S1, S2, S3, S6, Theme

SLOW_MS = 300  # comparing that takes longer is told


class CoveragePane(QWidget):
    """What is shown stays until the answer to a newer question is there."""

    query_wanted = Signal(str)
    article_wanted = Signal(int)
    story_wanted = Signal(int)
    failed = Signal(object)  # Exception

    def __init__(
        self, engine: Engine, bridge: Bridge, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._engine, self._bridge, self._theme = engine, bridge, theme
        self.query = ""
        self.coverage: Coverage | None = None  # what is shown
        self._shown_for: str | None = None
        self._blind_shown = FIRST_SHOWN
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(SLOW_MS)
        self._slow.timeout.connect(self._say_comparing)
        self._make_parts()
        self._build()
        self._connect()
        self.apply_theme(theme)

    # --- what is asked for

    def show_query(self, query: str) -> None:
        """Compare what this query selects; what is shown stays until the answer is there."""
        self._mark_line(None)
        self.query = query
        self._ask()

    def note_change(self) -> None:
        """The library changed: compare again, and move nothing."""
        self._ask()

    def _ask(self) -> None:
        query, language = self.query, words.own_language()
        self._slow.start()
        self._bridge.ask(
            "coverage",
            lambda: self._engine.coverage(query, language),
            lambda coverage: self._take(query, coverage),
            self._refuse,
            may_last=True,
        )

    def _take(self, query: str, coverage: Coverage) -> None:
        self._slow.stop()
        is_same = query == self._shown_for
        self._shown_for = query
        self.show_coverage(coverage, is_same=is_same)

    def show_coverage(self, coverage: Coverage, *, is_same: bool = False) -> None:
        """Show that; of the same population as before where the reader is, else from its top."""
        self.coverage = coverage
        if not coverage.tellings:
            self._say_empty()
            return
        if not is_same:
            self._blind_shown = FIRST_SHOWN
            self.table.show_few()
        self._pages.setCurrentWidget(self._scroll)
        self._fill(coverage)
        self._scroll.arrange()
        if not is_same:
            self._scroll.verticalScrollBar().setValue(0)

    # --- what is shown

    def _fill(self, coverage: Coverage) -> None:
        self.table.show_coverage(coverage)
        self._facts.setText(self._told(coverage))
        orders = {
            BY_TIME: self.tr("Earliest first"),
            BY_COUNT: self.tr("Most articles first"),
            BY_NAME: self.tr("By name"),
        }
        earliest = self.tr("Earliest in {language} first")
        for tag in self.table.lines.languages if len(self.table.lines.languages) > 1 else ():
            orders[tag] = earliest.format(language=coverage_words.language(tag))
        self.order.set_lines(orders, self.table.lines.order)
        self.columns.show_coverage(coverage)
        self._only_rule.setText(self._only_words(coverage))
        self._blind_rule.setText(self._blind_words(coverage))
        self._fill_blind()
        self._set_buttons()
        self._order_stops()

    def _fill_blind(self) -> None:
        spots = self.coverage.blind if self.coverage else ()
        self.blind.show_lines([blind_line(each) for each in spots[: self._blind_shown]])
        self.blind.setVisible(bool(spots))

    def _set_buttons(self) -> None:
        left = self.table.left_out
        self._more_outlets.setText(self.tr("Show %n more outlet(s)", "", min(left, MORE_OUTLETS)))
        self._outlet_buttons.setVisible(left > 0)
        left = max(0, len(self.coverage.blind if self.coverage else ()) - self._blind_shown)
        self._more_blind.setText(self.tr("Show %n more stories", "", min(left, MORE_SHOWN)))
        self._blind_buttons.setVisible(left > 0)
        self._outlet_buttons.rearrange()
        self._blind_buttons.rearrange()

    def _order_stops(self) -> None:
        """Tab goes down the page."""
        stops = [self.order, self.table, self._more_outlets, *self.columns.lists, self.blind,
                 self._more_blind]  # fmt: skip
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    # --- in words

    def _told(self, coverage: Coverage) -> str:
        parts = []
        if coverage.left_out:
            parts.append(numbered.newest(coverage.articles))
            parts.append(numbered.left_out(coverage.left_out))
        parts.append(numbered.outlets(self.table.lines.outlets))
        parts.append(numbered.languages(len(self.table.lines.languages)))
        untold = coverage.articles - sum(each.articles for each in coverage.tellings)
        if untold:
            parts.append(numbered.untold(untold))
        parts.append(self.tr("framed: the earliest in its language"))
        if self.table.lines.has_copies:
            parts.append(self.tr("in brackets: copies of other reports alone"))
        parts.append(self.tr("days in UTC, by date of publication"))
        told = DOT.join(parts)
        return told[:1].upper() + told[1:]

    def _only_words(self, coverage: Coverage) -> str:
        if not coverage.languages:
            return self._too_few()
        return self.tr(
            "What two or more outlets of one language mention and no report in another does, where"
            " chance alone would do that less than once in 20; names as Newstide knows them across"
            " languages. Compared: {languages}, each at least 10 articles and 5 % of all."
        ).format(languages=coverage_words.listed(coverage.languages))

    def _blind_words(self, coverage: Coverage) -> str:
        if not coverage.languages:
            return self._too_few()
        rule = self.tr(
            "Stories that two or more outlets of one language told in reports of their own, and"
            " nobody in another of these languages, which told other things in those days."
        )
        if coverage.blind:
            return rule
        none = self.tr("There are none here.")
        return f"{rule} {none}"

    def _too_few(self) -> str:
        return self.tr(
            "Nothing to compare: that takes two languages, each with at least 10 articles, 5 % of"
            " all and two outlets."
        )

    def _say_comparing(self) -> None:
        if self.coverage is None or not self.coverage.tellings:
            self.empty.say("coverage", self.tr("Comparing…"), "")
            self.empty.show_progress(0, 0)
            self._pages.setCurrentWidget(self.empty)
        else:
            self._facts.setText(self.tr("Comparing…"))

    def _say_empty(self) -> None:
        text = self.tr("No article matches.")
        if not self.query:
            text = self.tr("Your library is empty: coverage comes with the first articles.")
        elif self.coverage is not None and self.coverage.articles:
            text = self.tr("Of none of these articles outlet and language are known.")
        self.empty.say("coverage", self.tr("Nothing to compare"), text)
        self._pages.setCurrentWidget(self.empty)

    def _refuse(self, error: Exception) -> None:
        """What cannot be compared is said where it is seen; a fault of ours goes to the foot."""
        self._slow.stop()
        if not isinstance(error, AppError):
            self.failed.emit(error)
        elif self.coverage is None or not self.coverage.tellings:
            self.empty.say("coverage", self.tr("This cannot be compared"), str(error))
            self._pages.setCurrentWidget(self.empty)
        else:
            self._facts.setText(str(error))
            self._scroll.arrange()

    # --- what the reader does

    def keyPressEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        if event.key() in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            bar = self._scroll.verticalScrollBar()
            step = bar.pageStep() if event.key() == Qt.Key.Key_PageDown else -bar.pageStep()
            bar.setValue(bar.value() + step)
            return
        super().keyPressEvent(event)

    def _ask_cell(self, query: str) -> None:
        self._mark_line(None)
        self.table.mark_current()
        self.query_wanted.emit(query)

    def _mark_line(self, line: FoundLine | None) -> None:
        """Mark the row that was clicked last, and it alone."""
        self.table.clear_mark()
        self.columns.mark(line)
        self.blind.mark(line)

    def _show_more_outlets(self) -> None:
        self.table.show_more()
        self._set_buttons()
        self._scroll.arrange()

    def _show_more_blind(self) -> None:
        self._blind_shown += MORE_SHOWN
        self._fill_blind()
        self._set_buttons()
        self._scroll.arrange()
        self.blind.setFocus()

    # --- looks

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        palette = theme.palette()
        palette.setColor(palette.ColorRole.Window, palette.color(palette.ColorRole.Base))
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        for label in (self._facts, self._only_rule, self._blind_rule):
            label.setFont(theme.font("small"))
            label.setStyleSheet(f"color: {theme.muted}; background: transparent;")
        for heading in self._headings:
            font = theme.font("section")
            font.setCapitalization(QFont.Capitalization.AllUppercase)
            heading.setFont(font)
            heading.setStyleSheet(f"color: {theme.muted}; background: transparent;")
        for part in (self.order, self.table, self.columns, self.blind, self.empty):
            part.apply_theme(theme)
        self._scroll.arrange()

    # --- building

    def _make_parts(self) -> None:
        theme = self._theme
        self._sheet = Sheet()
        self._scroll = SheetScroll(self._sheet)
        self._facts, self._only_rule, self._blind_rule = (_label(self._sheet) for _ in range(3))
        self._headings = [
            _label(self._sheet, self.tr("Outlets by languages")),
            _label(self._sheet, self.tr("Mentioned in one language only")),
            _label(self._sheet, self.tr("Blind spots")),
        ]
        self.order = QuietCombo(self.tr("Order of the outlets"), theme)
        self.table = CoverageTable(theme)
        self.columns = CoverageColumns(theme, self._sheet)
        self.blind = FoundList(theme, self._sheet)
        self.blind.setAccessibleName(self.tr("Blind spots"))
        self._orders, self._outlet_buttons, self._blind_buttons = (
            FlowRow(self._sheet) for _ in range(3)
        )
        self._more_outlets, self._more_blind = QPushButton(), QPushButton()
        for button in (self._more_outlets, self._more_blind):
            button.setObjectName("way")
        self._orders.set_parts([self.order])
        self._outlet_buttons.set_parts([self._more_outlets])
        self._blind_buttons.set_parts([self._more_blind])
        self.empty = EmptyState(theme)

    def _build(self) -> None:
        outlets, only, blind = self._headings
        for section, gap in (
            (outlets, 0),
            (self._facts, S1),
            (self._orders, S3),
            (self.table, S2),
            (self._outlet_buttons, S2),
            (only, S6),
            (self._only_rule, S1),
            (self.columns, S3),
            (blind, S6),
            (self._blind_rule, S1),
            (self.blind, S2),
            (self._blind_buttons, S2),
        ):
            self._sheet.add(section, gap)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self._scroll)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self.empty.say("coverage", "", "")
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self.table.query_wanted.connect(self._ask_cell)
        self.table.ordered.connect(self._show_order)
        self.order.picked.connect(self.table.order_by)
        self._more_outlets.clicked.connect(self._show_more_outlets)
        self._more_blind.clicked.connect(self._show_more_blind)
        for part in (self.columns, self.blind):
            part.clicked_line.connect(self._mark_line)
            part.query_wanted.connect(self.query_wanted)
            part.article_wanted.connect(self.article_wanted)
        self.blind.story_wanted.connect(self.story_wanted)
        for shown in (self.table, self.columns, self.blind):
            shown.current_moved.connect(lambda place, part=shown: self._scroll.reveal(part, place))

    def _show_order(self, order: str) -> None:
        """A heading was clicked: the choice says so too."""
        self.order.setCurrentIndex(self.order.findData(order))


def _label(parent: QWidget, text: str = "") -> QLabel:
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
