"""The right pane: the article being read, or the story that is looked at. One at a time.

What many articles say together may stand aside of both, in their place. A story is read on the
reader thread and again when it changed, and then its key figures; it never vanishes by itself.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.core.story_values import Story
from desktop_app.core.types import Article, TopicCount
from desktop_app.engine import Engine
from desktop_app.gui import words
from desktop_app.gui.bridge import Bridge
from desktop_app.gui.reader_pane import ReaderPane
from desktop_app.gui.story_figure_list import LEAST_OUTLETS, pick_key_figures
from desktop_app.gui.story_pane import StoryPane


class Stage(QStackedWidget):
    """Shows the reader until a story is asked for."""

    changed = Signal()  # another thing is shown, or the story is another one now
    failed = Signal(object)  # Exception

    def __init__(self, engine: Engine, bridge: Bridge, reader: ReaderPane, pane: StoryPane) -> None:
        super().__init__()
        self._engine, self._bridge = engine, bridge
        self._reader, self._pane = reader, pane
        self._topics: Mapping[str, TopicCount] = {}
        self.story: int | None = None  # what is looked at, or asked for and about to be
        self.is_aside = False  # another pane stands in the place of article and story
        self.addWidget(reader)
        self.addWidget(pane)

    @property
    def shown(self) -> Story | None:
        """The story in sight, None while an article is."""
        return self._pane.story if self.story is not None else None

    def show_article(self, article: Article | None, story: Story | None = None) -> None:
        """Give the reader an article, and, once it is read, the story it is a report of."""
        if article is not None or self.story is None:  # else it goes when the story is there
            self._reader.show_article(article, self._topics, story)

    def show_reader(self) -> None:
        """Back to the article."""
        focus, here = self.focusWidget(), self.currentWidget()
        is_beside = focus is not None and here is not None and here.isAncestorOf(focus)
        had_focus = is_beside and here is not self._reader
        self.story, self.is_aside = None, False
        self.setCurrentWidget(self._reader)
        if had_focus:
            self._reader.setFocus()
        self.changed.emit()

    def show_story(self, story: int) -> None:
        """Look at that story."""
        if story != self.story or self.is_aside:
            self.story, self.is_aside = story, False
            self.changed.emit()
        self._ask()

    def show_aside(self, pane: QWidget) -> None:
        """Another pane in their place, until one of them is wanted; they stay as they are."""
        if self.indexOf(pane) < 0:
            self.addWidget(pane)
        self.is_aside = True
        self.setCurrentWidget(pane)
        self.changed.emit()

    def leave_aside(self) -> None:
        """Back to the article or the story that was there before."""
        if self.is_aside:
            self.is_aside = False
            self.setCurrentWidget(self._reader if self.story is None else self._pane)
            self.changed.emit()

    def note_change(self) -> None:
        """The library changed: read the story again."""
        if self.story is not None:
            self._ask()

    def set_topics(self, topics: Mapping[str, TopicCount]) -> None:
        """Names and colours of topics, by id."""
        self._topics = topics
        if self._reader.article is not None:
            self.show_article(self._reader.article)
        if self.shown is not None:
            self._pane.show_story(self.shown, topics)

    def scroll_page(self) -> bool:
        """Read on by a screen; False where the end was in sight."""
        if self.is_aside:
            return True  # there is nothing to read on in
        return self._reader.scroll_page() if self.story is None else self._pane.scroll_page()

    def _ask(self) -> None:
        story, language = self.story, words.own_language()
        if story is None:
            return
        self._bridge.ask(
            "story",
            lambda: self._engine.story(story, language),
            lambda found: self._take(story, found),
            self.failed.emit,
        )

    def _take(self, asked: int, found: Story | None) -> None:
        if asked != self.story or found is None:  # gone since: what is known of it stays
            return
        self.story = found.row.id  # that of the one it was merged into, where it was
        self._pane.show_story(found, self._topics)
        if not self.is_aside:
            self.setCurrentWidget(self._pane)
        self._reader.show_article(None, self._topics)
        self._ask_figures(found)
        self.changed.emit()

    def _ask_figures(self, story: Story) -> None:
        """After the story, which does not wait for them; an answer for another one is dropped."""
        id, query = story.row.id, f"story:{story.row.id}"
        if id < 0 or len(story.row.outlets) < LEAST_OUTLETS:  # not grouped yet, or nobody agrees
            self._pane.figures.show_subjects(id, ())
            return
        self._bridge.ask(
            "story-figures",
            lambda: pick_key_figures(self._engine.subjects(query)),
            lambda found: self._pane.figures.show_subjects(id, found),
            self.failed.emit,
            may_last=True,
        )
