"""What the query selects: asks for ids on the reader thread and says what came of it.

A new query shows its answer; a change of the library only offers what is new. No widget here.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.core.types import QueryError
from desktop_app.engine import Engine
from desktop_app.gui import query_text
from desktop_app.gui.bridge import Bridge
from desktop_app.gui.list_heading import ARTICLES, STORIES
from desktop_app.gui.spot import Spot

_COALESCE_MS = 250  # at most four looks a second, whatever an import or a refresh brings
_SAMPLE = 200  # ids looked up to see whether they left the library or only the query


@dataclass(frozen=True, slots=True)
class Found:
    """An answer. `fresh` ids are not in the list yet; `has_gone`: some left the library.

    `ids` are of what `kind` says; `articles` are those that match, also where stories are shown.
    """

    query: str
    kind: str
    ids: array[int]
    articles: array[int]
    is_new: bool  # the reader asked for it, as against a change of the library
    fresh: int = 0
    has_gone: bool = False


class Results(QObject):
    """`shown` is the answer on the screen; what is offered waits in `offered`."""

    found = Signal(object)  # Found
    wrong = Signal(object)  # QueryError: the query on the screen stays
    failed = Signal(object)  # any other Exception
    unread_found = Signal(object)  # the Spot of the next unread article, or None

    def __init__(self, engine: Engine, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine, self._bridge = engine, bridge
        self.query = ""
        self.kind = ARTICLES
        self.oldest_first = False
        self.shown: array[int] = array("q")
        self.articles: array[int] = array("q")  # that match what is shown, as they were then
        self.offered: Found | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_COALESCE_MS)
        self._timer.timeout.connect(self._look_again)

    def ask(self, query: str, kind: str | None = None) -> None:
        """Show what this query selects, from the top: STORIES or ARTICLES, else as now."""
        self._timer.stop()
        wanted = kind or self.kind
        self._bridge.ask("ids", lambda: self._answer(query, wanted, True), self._take, self._refuse)

    def note_shown(self, found: Found) -> None:
        """This answer is on the screen now."""
        self.shown, self.articles, self.offered = found.ids, found.articles, None

    def note_change(self) -> None:
        """The library changed: look again soon, together with what else changes until then."""
        if not self._timer.isActive():
            self._timer.start()

    def next_unread(self, after: Spot | None, backwards: bool) -> None:
        """Find the next unread article of the list; the answer comes by `unread_found`."""
        query = query_text.narrowed(self.query, "is:unread")
        stories = self.kind == STORIES

        def work() -> Spot | None:
            if stories:
                return self._unread_of_stories(query, after, backwards)
            return self._unread_article(query, after, backwards)

        self._bridge.ask("unread", work, self.unread_found.emit)

    def _unread_article(self, query: str, after: Spot | None, backwards: bool) -> Spot | None:
        order = self.oldest_first != backwards
        ids = self._engine.ids(
            query, after=after.article if after else None, limit=_SAMPLE, oldest_first=order
        )
        known = set(self.shown)
        return next((Spot(article=each) for each in ids if each in known), None)

    def _unread_of_stories(self, query: str, after: Spot | None, backwards: bool) -> Spot | None:
        """First among the reports of the story one is at, then in the stories after it."""
        with_unread = set(self._engine.story_ids(query))
        for story in self._from(after.story if after else None, backwards):
            if story not in with_unread:
                continue
            reports = list(self._engine.story_articles(story))
            unread = set(self._engine.ids(_within(query, story)))
            if backwards:
                reports.reverse()
            if after is not None and story == after.story:
                reports = _past(reports, after.article, backwards)
            elif not unread.intersection(reports):  # a copy, which has no row of its own
                reports = sorted(unread)
            first = next((each for each in reports if each in unread), None)
            if first is not None:
                return Spot(story, first)
        return None

    def _from(self, story: int | None, backwards: bool) -> Iterator[int]:
        """The stories of the list from that one on."""
        shown, step = self.shown, -1 if backwards else 1
        place = len(shown) - 1 if backwards else 0
        if story is not None and story in shown:
            place = shown.index(story)
        while 0 <= place < len(shown):
            yield shown[place]
            place += step

    # --- asking

    def _look_again(self) -> None:
        query, kind = self.query, self.kind
        self._bridge.ask("again", lambda: self._answer(query, kind, False), self._take)

    def _answer(self, query: str, kind: str, is_new: bool) -> Found:
        """Runs on the reader thread."""
        shown = self.shown
        articles = self._engine.ids(query, oldest_first=self.oldest_first)
        ids = articles
        if kind == STORIES:
            ids = self._engine.story_ids(query, oldest_first=self.oldest_first)
        if is_new or ids == shown:
            return Found(query, kind, ids, articles, is_new)
        added = len(ids) - len(shown)
        if added > 0 and ids[added:] == shown:
            return Found(query, kind, ids, articles, False, added)
        lost = list(set(shown).difference(ids))[:_SAMPLE]
        here = self._engine.story_rows(lost) if kind == STORIES else self._engine.rows(lost)
        fresh = len(set(ids).difference(shown))
        return Found(query, kind, ids, articles, False, fresh, len(here) < len(lost))

    def _take(self, found: Found) -> None:
        if found.is_new:
            self.query, self.kind = found.query, found.kind
        elif (found.query, found.kind) != (self.query, self.kind):
            return  # the reader went on while the library was looked at
        self.found.emit(found)

    def _refuse(self, error: Exception) -> None:
        (self.wrong if isinstance(error, QueryError) else self.failed).emit(error)


def _within(query: str, story: int) -> str:
    """The same, of one story; one that is no story yet has a single article anyway."""
    return f"({query}) story:{story}" if story > 0 else query


def _past(reports: list[int], article: int | None, backwards: bool) -> list[int]:
    """The reports after that one; from the story itself on all of them, or backwards none."""
    if article is None:
        return [] if backwards else reports
    return reports[reports.index(article) + 1 :] if article in reports else []
