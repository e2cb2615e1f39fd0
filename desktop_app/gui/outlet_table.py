"""Outlets by languages: how many reports each has of a story, and when its first one came."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from desktop_app.core.story_values import Member, Story
from desktop_app.gui.plain import plain_tip
from desktop_app.gui.query_text import term
from desktop_app.gui.story_facts import (
    by_language,
    is_one_day,
    language_of,
    outlet_of,
    outlets,
    report_time,
)
from desktop_app.gui.theme import Theme
from desktop_app.gui.words import language_name, number

LEAST_OUTLETS, LEAST_LANGUAGES = 3, 2  # below, a table says nothing that the list does not
FIRST_SHOWN = 8  # outlets
ROW, HEADER = 27, 27
NAME, TIME, COUNT = 150, 104, 46  # widths
QUERY = Qt.ItemDataRole.UserRole


def is_worth_a_table(story: Story) -> bool:
    """Whether there are languages and outlets enough to be compared."""
    languages = {language_of(member.row) for member in story.members}
    names = {member.row.outlet for member in story.members}
    return len(languages) >= LEAST_LANGUAGES and len(names) >= LEAST_OUTLETS


class OutletTable(QTableWidget):
    """Enter or a click on a count asks for those reports, on a name for all of the outlet's."""

    query_wanted = Signal(str)
    current_moved = Signal(QRect)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._story: Story | None = None
        self._theme = theme
        self.is_whole = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setAutoScroll(False)
        for policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.verticalHeader().setMinimumSectionSize(ROW)
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(20)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setFixedHeight(HEADER)
        self.setAccessibleName(self.tr("Outlets by languages"))
        self.cellClicked.connect(self._ask)
        self.apply_theme(theme)

    def show_story(self, story: Story) -> None:
        self._story = story
        self._fill(self.width())

    @property
    def left_out(self) -> int:
        """Outlets that are not shown yet."""
        return 0 if self._story is None else len(outlets(self._story.members)) - self.rowCount()

    def show_whole(self) -> None:
        self.is_whole = True
        self._fill(self.width())
        self.setFocus()

    def height_for(self, width: int) -> int:
        return HEADER + ROW * self.rowCount() + 2

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setFont(theme.font("small"))
        self.horizontalHeader().setFont(theme.font("small-strong"))
        self.setStyleSheet(
            "QTableWidget { background: transparent; }"
            f"QTableWidget::item {{ color: {theme.fg}; padding: 0 6px;"
            f" border: 1px solid transparent; border-bottom: 1px solid {theme.line}; }}"
            f"QTableWidget::item:hover {{ background: {theme.hover}; }}"
            f"QTableWidget::item:focus {{ border: 1px solid {theme.accent};"
            f" border-radius: 5px; background: transparent; }}"
            f"QHeaderView {{ background: transparent; }}"
            f"QHeaderView::section {{ background: transparent; color: {theme.muted};"
            f" border: none; border-bottom: 1px solid {theme.edge}; padding: 0 10px; }}"
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask(self.currentRow(), self.currentColumn())
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the window, not the beginning of a cell."""

    def currentChanged(self, current, previous) -> None:  # type: ignore[no-untyped-def]
        super().currentChanged(current, previous)
        if current.isValid() and self.hasFocus():
            place = self.visualRect(current)
            self.current_moved.emit(place.translated(0, HEADER))

    def resizeEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        super().resizeEvent(event)
        self._fill(self.width())

    def _ask(self, row: int, column: int) -> None:
        item = self.item(row, column)
        if item is not None and item.data(QUERY):
            self.query_wanted.emit(item.data(QUERY))

    def _fill(self, width: int) -> None:
        """As many languages as there is room for; the others are counted together."""
        if self._story is None:
            return
        story = self._story
        at = self.currentRow(), self.currentColumn()
        languages = list(by_language(story.members))
        name = min(260, max(96, width - TIME - COUNT * len(languages)))
        room = max(1, (width - name - TIME) // COUNT)
        named = languages if len(languages) <= room else languages[: room - 1]
        others = set(languages) - set(named)
        titles = [self.tr("Outlet"), self.tr("First")]
        titles += ["?" if tag == "und" else tag for tag in named]
        titles += [f"+{number(len(others))}"] if others else []
        found = list(outlets(story.members).items())
        shown = found if self.is_whole else found[:FIRST_SHOWN]
        self.setColumnCount(len(titles))
        self.setRowCount(len(shown))
        for row, (outlet, members) in enumerate(shown):
            self._fill_row(
                row, outlet, members, [{tag} for tag in named] + [others][: bool(others)]
            )
        for column, title in enumerate(titles):
            self.setColumnWidth(column, (name, TIME)[column] if column < 2 else COUNT)
            tip = language_name(named[column - 2]) if 2 <= column < 2 + len(named) else ""
            self.setHorizontalHeaderItem(column, _heading(title, column, tip))
        if at[0] >= 0:
            self.setCurrentCell(*at)

    def _fill_row(
        self, row: int, outlet: str, members: list[Member], columns: list[set[str]]
    ) -> None:
        if self._story is None:
            return
        query = f"story:{self._story.row.id}"
        whole = f"{term('outlet', outlet)} {query}" if outlet else query
        name = outlet_of(members[0].row)
        self._put(row, 0, name, whole, name)
        when = report_time(members[0].row, is_one_day=is_one_day(self._story))
        self._put(row, 1, when, "", self.tr("The outlet's first report"))
        for column, tags in enumerate(columns, 2):
            count = sum(language_of(member.row) in tags for member in members)
            one = next(iter(tags)) if len(tags) == 1 else None
            asked = f"{whole} {term('lang', one)}" if one and one != "und" else whole
            spoken = self.tr("%n report(s)", "", count)
            words = number(count) if count else ""
            self._put(row, column, words, asked if count else "", f"{name}: {spoken}")

    def _put(self, row: int, column: int, words: str, query: str, spoken: str) -> None:
        item = QTableWidgetItem(words)
        item.setData(QUERY, query)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{words}, {spoken}" if words else spoken)
        middle = Qt.AlignmentFlag.AlignVCenter
        start = Qt.AlignmentFlag.AlignLeft if column < 2 else Qt.AlignmentFlag.AlignHCenter
        item.setTextAlignment(start | middle)
        self.setItem(row, column, item)


def _heading(title: str, column: int, tip: str) -> QTableWidgetItem:
    item = QTableWidgetItem(title)
    item.setToolTip(plain_tip(tip))
    start = Qt.AlignmentFlag.AlignLeft if column < 2 else Qt.AlignmentFlag.AlignHCenter
    item.setTextAlignment(start | Qt.AlignmentFlag.AlignVCenter)
    return item
