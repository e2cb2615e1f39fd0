"""What the query selects: asks for ids on the reader thread and says what came of it.

A new query shows its answer; a change of the library only offers what is new. No widget here.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.core.types import QueryError
from desktop_app.engine import Engine
from desktop_app.gui import query_text
from desktop_app.gui.bridge import Bridge

_COALESCE_MS = 250  # at most four looks a second, whatever an import or a refresh brings
_SAMPLE = 200  # ids looked up to see whether they left the library or only the query


@dataclass(frozen=True, slots=True)
class Found:
    """An answer. `fresh` ids are not in the list yet; `has_gone`: some left the library."""

    query: str
    ids: array[int]
    is_new: bool  # the reader asked for it, as against a change of the library
    fresh: int
    has_gone: bool


class Results(QObject):
    """`shown` are the ids on the screen; what is offered waits in `offered`."""

    found = Signal(object)  # Found
    wrong = Signal(object)  # QueryError: the query on the screen stays
    failed = Signal(object)  # any other Exception

    def __init__(self, engine: Engine, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine, self._bridge = engine, bridge
        self.query = ""
        self.oldest_first = False
        self.shown: array[int] = array("q")
        self.offered: array[int] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_COALESCE_MS)
        self._timer.timeout.connect(self._look_again)

    def ask(self, query: str) -> None:
        """Show what this query selects, from the top."""
        self._timer.stop()
        self._bridge.ask("ids", lambda: self._answer(query, True), self._take, self._refuse)

    def note_change(self) -> None:
        """The library changed: look again soon, together with what else changes until then."""
        if not self._timer.isActive():
            self._timer.start()

    def next_unread(self, after: int | None, backwards: bool) -> None:
        """Find the next unread of the list; the answer comes by `unread_found`."""
        query = query_text.narrowed(self.query, "is:unread")
        order = self.oldest_first != backwards

        def work() -> int | None:
            ids = self._engine.ids(query, after=after, limit=_SAMPLE, oldest_first=order)
            known = set(self.shown)
            return next((each for each in ids if each in known), None)

        self._bridge.ask("unread", work, self.unread_found.emit)

    unread_found = Signal(object)  # the id of the next unread article, or None

    def _look_again(self) -> None:
        query = self.query
        self._bridge.ask("again", lambda: self._answer(query, False), self._take)

    def _answer(self, query: str, is_new: bool) -> Found:
        """Runs on the reader thread."""
        shown = self.shown
        ids = self._engine.ids(query, oldest_first=self.oldest_first)
        if is_new or ids == shown:
            return Found(query, ids, is_new, 0, False)
        added = len(ids) - len(shown)
        if added > 0 and ids[added:] == shown:
            return Found(query, ids, False, added, False)
        lost = list(set(shown).difference(ids))[:_SAMPLE]
        has_gone = len(self._engine.rows(lost)) < len(lost)
        return Found(query, ids, False, len(set(ids).difference(shown)), has_gone)

    def _take(self, found: Found) -> None:
        if found.is_new:
            self.query = found.query
        elif found.query != self.query:  # the query changed while the library was looked at
            return
        self.found.emit(found)

    def _refuse(self, error: Exception) -> None:
        (self.wrong if isinstance(error, QueryError) else self.failed).emit(error)
