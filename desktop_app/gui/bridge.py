"""The one door from other threads into the window: events, answers of reads, ends of futures.

Everything that arrives here is handed on in the GUI thread. Nothing here knows a widget.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from itertools import count
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

T = TypeVar("T")
Then = Callable[[Any], None]
Otherwise = Callable[[Exception], None]

_log = logging.getLogger("newstide.gui")


class Bridge(QObject):
    """Lives in the GUI thread; `on_event` and the ends of futures may come from any thread.

    `ask` runs a read on a reader thread: what one waits for on one, what may take seconds (bursts,
    rising words) on the other, behind which no list has to wait. A newer question of the same kind
    makes the older one void: one that waits is not run, and an answer that comes late is dropped.
    """

    happened = Signal(object)  # Changed or Progress of core.types
    failed = Signal(object)  # an Exception that nobody asked to hear of
    settled = Signal()  # a future ended well: what it wrote is on the disk now, for readers too
    _ended = Signal(object)  # (token, Future), sent from whichever thread ended it

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader = ThreadPoolExecutor(1, "gui-reader")
        self._patient = ThreadPoolExecutor(1, "gui-patient-reader")
        self._waiting: dict[int, tuple[str | None, Then | None, Otherwise | None]] = {}
        self._asked: dict[str, tuple[int, Future[Any]]] = {}
        self._tokens = count(1)
        self._closed = False
        self._ended.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)

    def on_event(self, event: object) -> None:
        """Give this to Engine.open; callable from any thread, never blocks."""
        self._send(self.happened, event)

    def tell(self, error: BaseException) -> None:
        """An error that nobody caught, from any thread: it goes to `failed`."""
        self._send(self.failed, error)

    def ask(
        self,
        kind: str,
        work: Callable[[], T],
        then: Then,
        otherwise: Otherwise | None = None,
        *,
        may_last: bool = False,
    ) -> None:
        """Run `work` on a reader thread; its value goes to `then`, its error to `otherwise`."""
        if self._closed:
            return
        if kind in self._asked:
            token, older = self._asked[kind]
            older.cancel()
            self._waiting.pop(token, None)
        future = (self._patient if may_last else self._reader).submit(work)
        self._asked[kind] = (self._watch(future, kind, then, otherwise), future)

    def when(
        self, future: Future[T], then: Then | None = None, otherwise: Otherwise | None = None
    ) -> None:
        """Hear of the end of a future in the GUI thread; an unheard error goes to `failed`."""
        self._watch(future, None, then, otherwise)

    def close(self) -> None:
        """Stop the reader threads and drop what is still to come. Idempotent."""
        self._closed = True
        self._waiting.clear()
        self._asked.clear()
        for thread in (self._reader, self._patient):
            thread.shutdown(wait=True, cancel_futures=True)

    def _watch(
        self,
        future: Future[Any],
        kind: str | None,
        then: Then | None,
        otherwise: Otherwise | None,
    ) -> int:
        token = next(self._tokens)
        self._waiting[token] = (kind, then, otherwise)
        future.add_done_callback(lambda done: self._send(self._ended, (token, done)))
        return token

    def _send(self, signal: Any, value: object) -> None:
        if self._closed:
            return
        try:
            signal.emit(value)
        except RuntimeError:  # the window is gone, and this object with it
            _log.debug("event=late value=%s", type(value).__name__)

    @Slot(object)
    def _hand_over(self, ended: tuple[int, Future[Any]]) -> None:
        if self._closed:  # sent before, delivered after
            return
        token, future = ended
        kind, then, otherwise = self._waiting.pop(token, (None, None, None))
        if kind is not None and self._asked.get(kind, (0,))[0] == token:
            del self._asked[kind]
        try:
            value = future.result(timeout=0)
        except CancelledError:
            return
        except Exception as error:
            (otherwise or self.failed.emit)(error)
            return
        if kind is None:
            self.settled.emit()
        if then is not None:
            then(value)
