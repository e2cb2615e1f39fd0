"""The right pane: the article being read, or the story that is looked at. One at a time.

A story is read on the reader thread and again when it changed; it never vanishes by itself.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from desktop_app.core.story_values import Story
from desktop_app.core.types import Article, TopicCount
from desktop_app.engine import Engine
from desktop_app.gui import words
from desktop_app.gui.bridge import Bridge
from desktop_app.gui.reader_pane import ReaderPane
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
        had_focus = self._pane.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self.story = None
        self.setCurrentWidget(self._reader)
        if had_focus:
            self._reader.setFocus()
        self.changed.emit()

    def show_story(self, story: int) -> None:
        """Look at that story."""
        if story != self.story:
            self.story = story
            self.changed.emit()
        self._ask()

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
        self.setCurrentWidget(self._pane)
        self._reader.show_article(None, self._topics)
        self.changed.emit()
