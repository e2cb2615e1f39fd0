"""The section of a story on its key figures, and the ways to what its articles say together.

Figures are shown as the texts say them: extracted, not verified. Where there is none that two
outlets tell, there is no section.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from desktop_app.core.claims import Subject
from desktop_app.gui import icons, insight_tabs
from desktop_app.gui.flow_row import FlowRow
from desktop_app.gui.insight_tabs import FIGURES, TABS, TRENDS
from desktop_app.gui.story_figure_list import StoryFigureList
from desktop_app.gui.theme import S1, S2, S3, Theme

_ICON = 14  # pixels


class StoryFigures(QWidget):
    """A section of a sheet: give it a width and `height_for` that width."""

    tab_wanted = Signal(int, str)  # the story, a view of its articles: see insight_tabs
    subject_wanted = Signal(int, object)  # the story, the Subject to be shown among its figures
    resized = Signal()  # its height may be another now
    current_moved = Signal(QRect)  # where the row with the keys is, in this widget

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.story: int | None = None  # the one whose figures are shown, or will be
        self._heading = QLabel(insight_tabs.names()[FIGURES], self)
        self._note = QLabel(self.tr("Extracted from the texts, not verified"), self)
        self._note.setWordWrap(True)
        self._ways = FlowRow(self)
        self.list = StoryFigureList(theme, self)
        self.buttons = {tab: self._make_way(tab) for tab in TABS}
        self._ways.set_parts(list(self.buttons.values()))
        self.list.subject_wanted.connect(self._ask_for_subject)
        self.list.current_moved.connect(
            lambda place: self.current_moved.emit(place.translated(self.list.pos()))
        )
        self.apply_theme(theme)
        self.hide()

    @property
    def stops(self) -> list[QWidget]:
        """What Tab goes to, down the page."""
        return [*self.buttons.values(), self.list]

    def show_story(self, story: int) -> None:
        """Another story is shown: its figures come later."""
        self.story = story
        self.show_subjects(story, ())

    def show_subjects(self, story: int, subjects: Sequence[Subject]) -> None:
        """The figures of that story; dropped where another is shown by now."""
        if story != self.story or list(subjects) == [each.subject for each in self.list.lines]:
            return
        self.list.show_subjects(subjects)
        self.setVisible(bool(subjects))
        self._arrange(self.width(), move=True)
        self.resized.emit()

    def height_for(self, width: int) -> int:
        return self._arrange(width, move=False)

    def apply_theme(self, theme: Theme) -> None:
        font = theme.font("section")
        font.setCapitalization(QFont.Capitalization.AllUppercase)
        self._heading.setFont(font)
        self._note.setFont(theme.font("small"))
        for label in (self._heading, self._note):
            label.setStyleSheet(f"color: {theme.muted}; background: transparent;")
        for tab, button in self.buttons.items():
            button.setFont(theme.font("small"))
            button.setIcon(icons.icon(tab, theme.muted, _ICON))
        self.list.apply_theme(theme)
        self._ways.rearrange()

    def resizeEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        super().resizeEvent(event)
        self._arrange(self.width(), move=True)

    def _arrange(self, width: int, *, move: bool) -> int:
        """Heading and note in one line where there is room; ways and list under them."""
        head, note = self._heading.sizeHint(), self._note
        beside = head.width() + S3
        is_beside = beside + note.fontMetrics().horizontalAdvance(note.text()) + 2 <= width
        left, room = (beside, width - beside) if is_beside else (0, width)
        high = note.heightForWidth(room)
        first = max(head.height(), high) if is_beside else head.height()
        places: list[tuple[QWidget, QRect]] = [
            (self._heading, QRect(0, 0, min(head.width(), width), first))
        ]
        top = 0 if is_beside else first + S1
        places.append((note, QRect(left, top, room, first if is_beside else high)))
        y = top + (first if is_beside else high)
        for part in (self._ways, self.list):
            tall = part.height_for(width)
            places.append((part, QRect(0, y + S2, width, tall)))
            y += S2 + tall
        if move:
            for each, place in places:
                each.setGeometry(place)
        return y

    def _make_way(self, tab: str) -> QPushButton:
        own = {TRENDS: self.tr("Trends of this story")}
        spoken = {
            tab: self.tr("{view} of this story").format(view=name)
            for tab, name in insight_tabs.names().items()
        }
        button = QPushButton(own.get(tab, insight_tabs.names()[tab]))
        button.setObjectName("way")
        button.setIconSize(QSize(_ICON, _ICON))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setAccessibleName(spoken[tab])
        button.clicked.connect(lambda: self._ask_for_tab(tab))
        return button

    def _ask_for_tab(self, tab: str) -> None:
        if self.story is not None:
            self.tab_wanted.emit(self.story, tab)

    def _ask_for_subject(self, subject: Subject) -> None:
        if self.story is not None:
            self.subject_wanted.emit(self.story, subject)
