"""Counts, topics and feeds of the library, asked anew when it changed, for all who show them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.engine import Engine
from desktop_app.gui import words
from desktop_app.gui.bridge import Bridge
from desktop_app.gui.sidebar_lines import Holdings

_COALESCE_MS = 250


@dataclass(frozen=True, slots=True)
class Counted:
    """What the library holds, and how many of its feeds fail."""

    held: Holdings
    failed_feeds: int


class Census(QObject):
    """Asks on the reader thread; many changes together are one question."""

    taken = Signal(object)  # Counted
    failed = Signal(object)  # Exception

    def __init__(self, engine: Engine, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine, self._bridge = engine, bridge
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_COALESCE_MS)
        self._timer.timeout.connect(self.take)

    def note_change(self) -> None:
        """The library changed: count again soon."""
        if not self._timer.isActive():
            self._timer.start()

    def take(self) -> None:
        """Ask for all counts anew, now."""
        self._bridge.ask("counts", self._count, self.taken.emit, self.failed.emit)

    def _count(self) -> Counted:
        """Runs on the reader thread."""
        engine, language = self._engine, words.own_language()
        counts = engine.counts()
        held = Holdings(
            counts.all,
            counts.unread,
            counts.starred,
            counts.today,
            counts.today_unread,
            tuple(engine.topics(language)),
            counts.languages,
            counts.outlets,
            tuple(engine.feeds()),
        )
        return Counted(held, counts.failed_feeds)
