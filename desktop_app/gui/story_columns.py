"""The reports of a story by language, side by side where there is room, else one under another."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from desktop_app.core.story_values import Member, Story
from desktop_app.gui.report_list import Copies, ReportList
from desktop_app.gui.story_facts import by_language, copies_by_original, is_one_day, originals
from desktop_app.gui.theme import S2, S5, Theme
from desktop_app.gui.words import language_name, number

LEAST = 290  # pixels of a column
FIRST_SHOWN, MORE_SHOWN = 8, 100  # reports of a language
_UNKNOWN = "und"


class LanguageColumn(QWidget):
    """One language: its name, its reports, and a button for more of them."""

    resized = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._members: Sequence[Member] = ()
        self._copies: Copies = {}
        self._is_one_day, self._now = False, 0
        self._first: int | None = None
        self._shown = FIRST_SHOWN
        self._title = QLabel(self)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self.list = ReportList(theme, self)
        self.list.resized.connect(self.resized)
        self.more = QPushButton(self)
        self.more.setObjectName("way")
        self.more.clicked.connect(self._show_more)
        self.apply_theme(theme)

    def show_reports(
        self, language: str, members: Sequence[Member], story: Story, copies: Copies, now: int
    ) -> None:
        self._members, self._copies = members, copies
        self._is_one_day = is_one_day(story)
        self._first = story.members[0].row.id if story.members else None
        self._now = now
        name = self.tr("Unknown language") if language == _UNKNOWN else language_name(language)
        whole = sum(1 + len(copies.get(member.row.id, ())) for member in members)
        self._title.setText(f"{name}  {number(whole)}")
        self.list.setAccessibleName(self.tr("Reports in {language}").format(language=name))
        self._fill()

    def apply_theme(self, theme: Theme) -> None:
        self._title.setFont(theme.font("strong"))
        self._title.setStyleSheet(f"color: {theme.fg}; background: transparent;")
        self.list.apply_theme(theme)

    def height_for(self, width: int) -> int:
        height = self._title.sizeHint().height() + S2 + self.list.height_for(width)
        if not self.more.isHidden():
            height += S2 + self.more.sizeHint().height()
        return height

    def resizeEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        width, top = self.width(), self._title.sizeHint().height() + S2
        self._title.setGeometry(0, 0, width, top - S2)
        tall = self.list.height_for(width)
        self.list.setGeometry(0, top, width, tall)
        size = self.more.sizeHint()
        self.more.setGeometry(0, top + tall + S2, min(width, size.width()), size.height())

    def _fill(self) -> None:
        shown = self._members[: self._shown]
        self.list.show_reports(
            shown, self._copies, is_one_day=self._is_one_day, first=self._first, now=self._now
        )
        left = len(self._members) - len(shown)
        self.more.setVisible(left > 0)
        self.more.setText(self.tr("Show %n more report(s)", "", min(left, MORE_SHOWN)))

    def _show_more(self) -> None:
        self.list.setFocus()
        self._shown += MORE_SHOWN
        self._fill()
        self.resized.emit()


class StoryColumns(QWidget):
    """All languages of a story, the one with most reports first."""

    article_wanted = Signal(int)
    diff_wanted = Signal(int, int)
    current_moved = Signal(QRect)  # where the current report is, in this widget
    resized = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._columns: dict[str, LanguageColumn] = {}

    def show_story(self, story: Story, now: int) -> None:
        """The story's reports; columns of languages that it had before keep their folds."""
        languages = by_language(originals(story))
        for gone in set(self._columns) - set(languages):
            column = self._columns.pop(gone)
            column.hide()
            column.deleteLater()
        copies = copies_by_original(story)
        for language, members in languages.items():
            column = self._columns.get(language) or self._new_column(language)
            column.show_reports(language, members, story, copies, now)
        self._columns = {language: self._columns[language] for language in languages}
        self._arrange(self.width(), move=True)

    def clear(self) -> None:
        """Forget folds and what was asked for: another story comes."""
        for column in self._columns.values():
            column.hide()
            column.deleteLater()
        self._columns = {}

    @property
    def lists(self) -> list[ReportList]:
        return [column.list for column in self._columns.values()]

    @property
    def stops(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        return [part for column in self._columns.values() for part in (column.list, column.more)]

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        for column in self._columns.values():
            column.apply_theme(theme)

    def height_for(self, width: int) -> int:
        return self._arrange(width, move=False)

    def resizeEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        self._arrange(self.width(), move=True)

    def _new_column(self, language: str) -> LanguageColumn:
        column = self._columns[language] = LanguageColumn(self._theme, self)
        column.list.article_wanted.connect(self.article_wanted)
        column.list.diff_wanted.connect(self.diff_wanted)
        column.list.current_moved.connect(lambda place: self._tell_moved(column.list, place))
        column.resized.connect(self._make_room)
        column.show()
        return column

    def _tell_moved(self, part: ReportList, place: QRect) -> None:
        self.current_moved.emit(QRect(part.mapTo(self, place.topLeft()), place.size()))

    def _make_room(self) -> None:
        self.resized.emit()
        self._arrange(self.width(), move=True)

    def _arrange(self, width: int, *, move: bool) -> int:
        """Each column goes under the shortest so far; the height that comes out."""
        count = max(1, min(len(self._columns), (width + S5) // (LEAST + S5)))
        wide = (width - (count - 1) * S5) // count
        ends = [0] * count
        for column in self._columns.values():
            place = ends.index(min(ends))
            tall = column.height_for(wide)
            if move:
                at = QRect(place * (wide + S5), ends[place], wide, tall)
                if column.geometry() == at:
                    column.resizeEvent(None)
                column.setGeometry(at)
            ends[place] += tall + S5
        return max(0, max(ends) - S5)
