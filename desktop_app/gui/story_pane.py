"""The right pane for a story: who told it when and where, what is new, and why it is one story.

Shows values and tells by signals what the reader wants; changes nothing itself.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.core.story_values import Member, Story
from desktop_app.core.types import TopicCount
from desktop_app.gui.article_facts import topic_name
from desktop_app.gui.flow_row import FlowRow, TopicMark
from desktop_app.gui.outlet_table import OutletTable, is_worth_a_table
from desktop_app.gui.query_text import term
from desktop_app.gui.report_list import ReportList
from desktop_app.gui.sheet import Sheet, SheetScroll
from desktop_app.gui.story_columns import StoryColumns
from desktop_app.gui.story_facts import (
    DOT,
    copies_by_original,
    first_words,
    headline,
    is_one_day,
    language_counts,
    originals,
    outlets,
)
from desktop_app.gui.story_figures import StoryFigures
from desktop_app.gui.story_timeline import StoryTimeline
from desktop_app.gui.theme import S1, S2, S3, S4, S5, S6, Theme
from desktop_app.gui.why_list import WhyList

VISIT_MS = 2_000  # in sight for so long, a story was visited
MOST_FRESH = 30  # reports told as new
LEAST_TIMELINE = 2  # reports; fewer have no line
_NARROW = 560  # pixels, below which the headline is smaller


class StoryPane(QWidget):
    """Shows a story whole; stands where the reader stands."""

    article_wanted = Signal(int)
    merge_requested = Signal(int)  # the story that another one is to join
    split_requested = Signal(int, list)  # the story, the articles that leave it
    pin_requested = Signal(int, bool)
    query_wanted = Signal(str)
    diff_wanted = Signal(int, int)  # the copy, its original
    visited = Signal(int)  # has been in sight for a moment; once for each time it is shown
    back_wanted = Signal()  # Escape

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._story: Story | None = None
        self._since: int | None = None  # the last visit, as it was when the story came
        self._topics: Mapping[str, TopicCount] = {}
        self._visit = QTimer(self)
        self._visit.setSingleShot(True)
        self._visit.setInterval(VISIT_MS)
        self._visit.timeout.connect(self._tell_visit)
        self._make_parts()
        self._build()
        self._connect()
        self.apply_theme(theme)
        self.show_story(None, {})

    @property
    def story(self) -> Story | None:
        return self._story

    def show_story(self, story: Story | None, topics: Mapping[str, TopicCount]) -> None:
        """Show another story from its top, the same one anew where its reader is."""
        before, self._story, self._topics = self._story, story, topics
        is_same = before is not None and story is not None and before.row.id == story.row.id
        self._scroll.setVisible(story is not None)
        self._empty.setVisible(story is None)
        if story is None:
            self._visit.stop()
            return
        if not is_same:
            # What is new stays told as new while the story is being looked at.
            self._since = story.visited
            self._columns.clear()
            self.figures.show_story(story.row.id)
            self._why.forget()
            self._table.is_whole = False
        self._fill(story)
        self._scroll.arrange()
        if not is_same:
            self._scroll.verticalScrollBar().setValue(0)
            if self.isVisible():
                self._visit.start()

    def scroll_page(self) -> bool:
        """Read on by a screen; False where the end was already in sight, or nothing is shown."""
        return self._story is not None and self._scroll.scroll_page()

    def apply_theme(self, theme: Theme) -> None:
        """Take other colours, where it is."""
        self._theme = theme
        palette = theme.palette()
        palette.setColor(palette.ColorRole.Window, palette.color(palette.ColorRole.Base))
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        self._facts.setFont(theme.font("small"))
        self._facts.setStyleSheet(f"color: {theme.muted}; background: transparent;")
        self._hint.setFont(theme.font("small"))
        self._hint.setStyleSheet(f"color: {theme.muted}; background: transparent;")
        self._title.setStyleSheet(f"color: {theme.fg}; background: transparent;")
        self._empty.setFont(theme.font("empty"))
        self._empty.setStyleSheet(f"color: {theme.muted};")
        for heading in self._headings:
            font = theme.font("section")
            font.setCapitalization(QFont.Capitalization.AllUppercase)
            heading.setFont(font)
            heading.setStyleSheet(f"color: {theme.muted}; background: transparent;")
        for part in (*self._lists, self._timeline, self.figures):
            part.apply_theme(theme)
        self._sheet.setStyleSheet(f"QPushButton:disabled {{ color: {theme.muted}; }}")
        self._set_title_font()
        if self._story is not None:
            self._show_topics(self._story)
            self._scroll.arrange()

    def showEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        super().showEvent(event)
        if self._story is not None:
            self._visit.start()

    def hideEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        super().hideEvent(event)
        self._visit.stop()

    def resizeEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        super().resizeEvent(event)
        self._set_title_font()

    def keyPressEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    # --- what is shown

    def _fill(self, story: Story) -> None:
        now = time.time_ns() // 10**9
        self._title.setText(headline(story.row.title))
        self._facts.setText(self._told(story, now))
        self.setAccessibleName(self._title.text())
        self._show_topics(story)
        self._list.setText(self.tr("List its reports"))
        self._pin.setText(self.tr("Unpin story") if story.row.pinned else self.tr("Pin story"))
        self._timeline.setVisible(len(story.members) >= LEAST_TIMELINE)
        self._timeline.show_story(story, now)
        fresh = self._fresh_of(story)
        self._fresh_heading.setVisible(bool(fresh))
        self._fresh.setVisible(bool(fresh))
        self._fresh.show_reports(
            fresh, copies_by_original(story), is_one_day=is_one_day(story), now=now
        )
        self._columns.show_story(story, now)
        has_table = is_worth_a_table(story)
        self._table_heading.setVisible(has_table)
        self._table.setVisible(has_table)
        if has_table:
            self._table.show_story(story)
        self._table_buttons.setVisible(has_table and self._table.left_out > 0)
        self._more_outlets.setText(self.tr("Show %n more outlet(s)", "", self._table.left_out))
        self._hint.setText(self._explained(story))
        self._why.show_story(story)
        self._set_why_buttons()
        self._order_stops()

    def _order_stops(self) -> None:
        """Tab goes down the page."""
        stops = [
            *self._marks.parts,
            *self._actions.parts,
            self._timeline,
            self._fresh,
            *self.figures.stops,
            *self._columns.stops,
            self._table,
            self._more_outlets,
            self._why,
            *self._buttons.parts,
        ]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _told(self, story: Story, now: int) -> str:
        row = story.row
        parts = [self.tr("%n report(s)", "", row.articles)]
        if row.copies:
            parts.append(self.tr("%n of them copies", "", row.copies))
        parts.append(self.tr("%n outlet(s)", "", len(outlets(story.members))))
        parts.append(language_counts(story.members))
        parts.append(first_words(story, now))
        if row.pinned:
            parts.append(self.tr("pinned: its reports stay together"))
        return DOT.join(part for part in parts if part)

    def _explained(self, story: Story) -> str:
        if len(story.members) < 2:
            return self.tr("A single report: there is nothing yet to compare it with.")
        return self.tr(
            "What each report shares with the others, and how likely it tells the same event."
            " Select one to split it off."
        )

    def _show_topics(self, story: Story) -> None:
        marks: list[QWidget] = []
        for topic in story.row.topics:
            known = self._topics.get(topic)
            color = known.color if known else ""
            mark = TopicMark(topic_name(topic, self._topics), color, self._theme)
            query = f"{term('topic', topic)} story:{story.row.id}"
            mark.clicked.connect(lambda _=False, asked=query: self.query_wanted.emit(asked))
            marks.append(mark)
        self._marks.set_parts(marks)
        self._marks.setVisible(bool(marks))

    def _fresh_of(self, story: Story) -> list[Member]:
        since = self._since
        if since is None:
            return []
        came = [member for member in originals(story) if member.seen > since]
        return came[::-1][:MOST_FRESH]

    def _set_why_buttons(self) -> None:
        chosen, members = len(self._why.chosen), len(self._why_members())
        self._split.setEnabled(0 < chosen < members)
        one, several = (
            self.tr("Split off this report"),
            self.tr("Split off %n report(s)", "", chosen),
        )
        self._split.setText(one if chosen < 2 else several)
        left = self._why.left_out
        self._more_why.setVisible(left > 0)
        self._more_why.setText(self.tr("Show %n more report(s)", "", left))
        self._buttons.rearrange()
        self._buttons.setVisible(members > 1)
        self._why.setVisible(members > 1)

    def _why_members(self) -> tuple[Member, ...]:
        return self._story.members if self._story is not None else ()

    def _set_title_font(self) -> None:
        self._title.setFont(self._theme.font("empty" if self.width() < _NARROW else "headline"))

    # --- what the reader wants

    def _tell_visit(self) -> None:
        if self._story is not None and self.isVisible():
            self.visited.emit(self._story.row.id)

    def _ask_for_list(self) -> None:
        if self._story is not None:
            self.query_wanted.emit(f"story:{self._story.row.id}")

    def _ask_to_pin(self) -> None:
        if self._story is not None:
            self.pin_requested.emit(self._story.row.id, not self._story.row.pinned)

    def _ask_to_merge(self) -> None:
        if self._story is not None:
            self.merge_requested.emit(self._story.row.id)

    def _ask_to_split(self) -> None:
        if self._story is not None and self._why.chosen:
            self.split_requested.emit(self._story.row.id, self._why.chosen)

    def _show_more_outlets(self) -> None:
        self._table.show_whole()
        self._table_buttons.hide()
        self._scroll.arrange()

    def _show_more_why(self) -> None:
        self._why.show_more()
        self._set_why_buttons()
        self._scroll.arrange()

    # --- building

    def _make_parts(self) -> None:
        self._sheet = Sheet()
        self._scroll = SheetScroll(self._sheet)
        self._title, self._facts, self._hint = (_label(self._sheet) for _ in range(3))
        self._title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._empty = QLabel(self.tr("Choose a story"))
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._marks, self._actions, self._table_buttons, self._buttons = (
            FlowRow(self._sheet) for _ in range(4)
        )
        self._list, self._pin = QPushButton(), QPushButton()
        self._merge = QPushButton(self.tr("Merge with…"))
        self._more_outlets = QPushButton()
        self._more_why, self._split = QPushButton(), QPushButton()
        for button in (self._list, self._pin, self._merge, self._more_outlets, self._more_why):
            button.setObjectName("way")
        self._split.setObjectName("way")
        self._timeline = StoryTimeline(self._theme, self._sheet)
        self._fresh = ReportList(self._theme, self._sheet)
        self._fresh.setAccessibleName(self.tr("New since your last visit"))
        self.figures = StoryFigures(self._theme, self._sheet)
        self._columns = StoryColumns(self._theme, self._sheet)
        self._table = OutletTable(self._theme, self._sheet)
        self._why = WhyList(self._theme, self._sheet)
        self._lists = (self._fresh, self._columns, self._table, self._why)
        self._fresh_heading = _label(self._sheet, self.tr("New since your last visit"))
        self._reports_heading = _label(self._sheet, self.tr("Reports by language"))
        self._table_heading = _label(self._sheet, self.tr("Outlets by languages"))
        self._why_heading = _label(self._sheet, self.tr("Why together"))
        self._headings = (
            self._fresh_heading,
            self._reports_heading,
            self._table_heading,
            self._why_heading,
        )

    def _build(self) -> None:
        for section, gap in (
            (self._title, 0),
            (self._facts, S2),
            (self._marks, S3),
            (self._actions, S3),
            (self._timeline, S4),
            (self._fresh_heading, S5),
            (self._fresh, S1),
            (self.figures, S5),
            (self._reports_heading, S5),
            (self._columns, S3),
            (self._table_heading, S6),
            (self._table, S1),
            (self._table_buttons, S2),
            (self._why_heading, S6),
            (self._hint, S1),
            (self._why, S2),
            (self._buttons, S2),
        ):
            self._sheet.add(section, gap)
        self._actions.set_parts([self._list, self._pin, self._merge])
        self._table_buttons.set_parts([self._more_outlets])
        self._buttons.set_parts([self._more_why, self._split])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)
        column.addWidget(self._empty)
        self.setFocusProxy(self._timeline)

    def _connect(self) -> None:
        self._list.clicked.connect(self._ask_for_list)
        self._pin.clicked.connect(self._ask_to_pin)
        self._merge.clicked.connect(self._ask_to_merge)
        self._split.clicked.connect(self._ask_to_split)
        self._more_outlets.clicked.connect(self._show_more_outlets)
        self._more_why.clicked.connect(self._show_more_why)
        self._table.query_wanted.connect(self.query_wanted)
        self._why.selection_changed.connect(self._set_why_buttons)
        for part in (self._timeline, self._fresh, self._columns, self._why):
            part.article_wanted.connect(self.article_wanted)
        for part in (self._fresh, self._columns):
            part.diff_wanted.connect(self.diff_wanted)
            part.resized.connect(self._scroll.arrange)
        self._why.resized.connect(self._scroll.arrange)
        self.figures.resized.connect(self._scroll.arrange)
        for each in (*self._lists, self.figures):  # what the keys are at stays in sight
            each.current_moved.connect(lambda place, part=each: self._scroll.reveal(part, place))


def _label(parent: QWidget, words: str = "") -> QLabel:
    label = QLabel(words, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
