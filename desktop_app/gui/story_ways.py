"""From a story to trends, key figures and coverage of its articles.

Writes the story into the search bar, whose articles those views are of.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot

from desktop_app.core.claims import Subject
from desktop_app.gui.figure_delegate import SUBJECT
from desktop_app.gui.figure_pane import FigurePane
from desktop_app.gui.insight_tabs import FIGURES

if TYPE_CHECKING:
    from desktop_app.gui.main_window import MainWindow


class StoryWays(QObject):
    """Follows what is wanted in the window's story pane."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._wanted: Subject | None = None  # to be chosen when the figures of its story are there
        self._before: Sequence[Subject] | None = None  # the answer that was there when it was asked
        self._followed: FigurePane | None = None
        window.story_pane.figures.tab_wanted.connect(self.show_tab)
        window.story_pane.figures.subject_wanted.connect(self.show_subject)

    @Slot(int, str)
    def show_tab(self, story: int, tab: str) -> None:
        """That view of the articles of the story."""
        self._wanted = None
        self._window.set_query(f"story:{story}")
        self._window.insight.show(tab)

    @Slot(int, object)
    def show_subject(self, story: int, subject: Subject) -> None:
        """The key figures of the story, with that one chosen."""
        figures = self._follow()
        before, query = figures.subjects, figures.query
        self.show_tab(story, FIGURES)
        figures.filter.clear()
        if figures.query != query or not self._choose(subject):
            self._wanted, self._before = subject, before

    def _follow(self) -> FigurePane:
        pane: FigurePane = self._window.insight.pane.tabs[FIGURES]
        if pane is not self._followed:
            self._followed = pane
            # Queued: the list chooses a row of its own when it has taken its rows.
            queued = Qt.ConnectionType.QueuedConnection
            pane.list.rows.modelReset.connect(self._note_answer, queued)
        return pane

    @Slot()
    def _note_answer(self) -> None:
        pane, wanted = self._followed, self._wanted
        if pane is None or wanted is None or pane.subjects is self._before:
            return
        self._wanted = self._before = None
        self._choose(wanted)

    def _choose(self, subject: Subject) -> bool:
        """Choose the row of exactly this subject: several can have its name and unit."""
        if self._followed is None:
            return False
        figures = self._followed.list
        for row in range(figures.rows.rowCount()):
            index = figures.rows.index(row, 0)
            if index.data(SUBJECT) == subject:
                figures.setCurrentIndex(index)
                figures.scrollTo(index)
                return True
        return False
