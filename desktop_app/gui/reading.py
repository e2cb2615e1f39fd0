"""The article being read and what the reader does to it: read, star, browser, link.

It is read from the library when opened and again when it changed; it never vanishes by itself.
Its story is read on the reader thread and shown when it is there.
"""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication

from desktop_app.core.story_values import Story
from desktop_app.core.types import Article
from desktop_app.engine import Engine
from desktop_app.gui.bridge import Bridge

_SCHEMES = ("http", "https")  # what may be given to the system to open


class Reading(QObject):
    """`mark_read_after` in seconds; 0 marks at once."""

    shown = Signal(object)  # Article to show, or None; again when its `story` came or changed
    said = Signal(str)
    failed = Signal(object)  # Exception

    def __init__(
        self,
        engine: Engine,
        bridge: Bridge,
        mark_read_after: float,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._engine, self._bridge = engine, bridge
        self.article: Article | None = None
        self.story: Story | None = None  # of the article, once it is read
        self._told: object = None  # what the story was when it was read
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(round(mark_read_after * 1000))
        self._timer.timeout.connect(self._mark_read)

    @property
    def id(self) -> int | None:
        return self.article.row.id if self.article else None

    def open(self, article: int) -> None:
        """Show that article, and mark it read a moment later."""
        if article == self.id:
            return
        found = self._engine.article(article)
        if found is None:
            self.said.emit(self.tr("That article is no longer in the library."))
            return
        self.article, self.story, self._told = found, None, None
        self.shown.emit(found)
        self._ask_for_story()
        if not found.row.read:
            self._timer.start()

    def leave(self) -> None:
        """Something else stands in the article's place: no article is read, and none marked."""
        self._timer.stop()
        if self.article is not None:
            self.article = None
            self.shown.emit(None)

    def note_change(self, ids: tuple[int, ...]) -> None:
        """The library changed: read the article again where it may be concerned."""
        if self.article is None or (ids and self.id not in ids):
            return
        again = self._engine.article(self.article.row.id)
        if again is not None and again != self.article:
            self.article = again
            self.shown.emit(again)
        self._ask_for_story()

    def _ask_for_story(self) -> None:
        """Read the story, where the article is not alone; again only when other articles tell it.

        To measure why they are together takes long, so marks alone do not ask for it.
        """
        if self.article is None:
            return
        row, engine, before, known = self.article.row, self._engine, self.story, self._told
        if row.story is None or (row.reports < 2 and not row.copies):
            self._take_story(row.id, (None, None))
            return
        number, language = row.story, QLocale().name().partition("_")[0]

        def work() -> tuple[Story | None, object]:
            told = (number, row.copy_of, row.copies, tuple(engine.story_members(number)))
            return (before if told == known else engine.story(number, language)), told

        self._bridge.ask("story-card", work, lambda found: self._take_story(row.id, found))

    def _take_story(self, article: int, found: tuple[Story | None, object]) -> None:
        if self.article is None or self.article.row.id != article:
            return
        before = self.story
        self.story, self._told = found
        if self.story != before:
            self.shown.emit(self.article)

    def toggle_read(self) -> None:
        if self.article:
            self._timer.stop()
            self._mark("unread" if self.article.row.read else "read")

    def toggle_star(self) -> None:
        if self.article:
            self._mark("unstarred" if self.article.row.starred else "starred")

    @Slot(object)
    def correct(self, correction: tuple[str, bool]) -> None:
        """Give the article a topic, or take it away: (topic, wanted)."""
        topic, wanted = correction
        if self.article:
            add, remove = ((topic,), ()) if wanted else ((), (topic,))
            done = self._engine.correct(self.article.row.id, add, remove)
            self._bridge.when(done, None, self.failed.emit)

    def open_in_browser(self) -> None:
        """Give the article's own address to the system's browser."""
        if self.article and self.article.url:
            self.open_link(self.article.url)
        elif self.article:
            self.said.emit(self.tr("This article has no address on the web."))

    @Slot(str)
    def open_link(self, address: str) -> None:
        """Give a link of the article to the system's browser; only the web is let through."""
        url = QUrl(address, QUrl.ParsingMode.StrictMode)
        if url.isValid() and url.scheme().lower() in _SCHEMES:
            QDesktopServices.openUrl(url)
        else:
            self.said.emit(self.tr("That link does not lead to the web, so it was not opened."))

    def copy_link(self) -> None:
        if self.article and self.article.url:
            QGuiApplication.clipboard().setText(self.article.url)
            self.said.emit(self.tr("Link copied"))

    def _mark_read(self) -> None:
        if self.article and not self.article.row.read:
            self._mark("read", remember=False)  # undo is for what the reader did

    def _mark(self, what: str, *, remember: bool = True) -> None:
        if self.article:
            done = self._engine.mark(what, ids=[self.article.row.id], remember=remember)
            self._bridge.when(done, None, self.failed.emit)
