"""Marks on many articles at once, and undo: what is said of them, and what they change."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from desktop_app.gui.main_window import MainWindow

_MANY = 20_000  # ids named one by one in a mark; a longer list is marked by its query
_STORY_CHANGES = re.compile(r"^story \d+ (merged|pinned|unpinned)| split from story ")


class Marking(QObject):
    """Acts through the window's parts; the library keeps the history."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def mark_all(self) -> None:
        """Mark what the list shows, and nothing that came since."""
        window = self._window
        ids = window.results.articles
        if not ids:
            self.tell_marked(0)
            return
        if len(ids) <= _MANY or window.results.offered is not None:
            done = window.engine.mark("read", ids=ids)
        else:
            done = window.engine.mark("read", query=window.results.query)
        window.bridge.when(done, self.tell_marked, window.foot.tell_error)

    def tell_marked(self, changed: int, what: str = "read") -> None:
        """So many were marked "read" or "unread", and that can be undone."""
        window = self._window
        if not changed:
            window.foot.tell(self.tr("Nothing to mark"))
        elif what == "read":
            window.foot.tell_undoable(self.tr("%n article(s) marked as read", "", changed))
        else:
            window.foot.tell_undoable(self.tr("%n article(s) marked as unread", "", changed))

    @Slot()
    def undo(self) -> None:
        """Take the last change back, and say which that was."""
        window = self._window

        def then(what: str | None) -> None:
            said = self._undone(what) if what else self.tr("There is nothing to undo")
            window.foot.tell(said)
            if what and _STORY_CHANGES.search(what):
                window.showing.note_correction()

        window.bridge.when(window.engine.undo(), then, window.foot.tell_error)

    def _undone(self, label: str) -> str:
        """What was taken back, by the label that the library keeps of it."""
        count, _, mark = label.partition(" marked ")
        if label.startswith("topics of article "):
            return self.tr("Taken back: topics corrected")
        if _STORY_CHANGES.search(label):
            return self._story_undone(label)
        changed = int(count) if count.isdecimal() else 0
        match mark if changed else "":
            case "read":
                return self.tr("Taken back: %n article(s) marked as read", "", changed)
            case "unread":
                return self.tr("Taken back: %n article(s) marked as unread", "", changed)
            case "starred":
                return self.tr("Taken back: %n article(s) starred", "", changed)
            case "unstarred":
                return self.tr("Taken back: %n star(s) removed", "", changed)
        return self.tr("Taken back: {0}").format(label)

    def _story_undone(self, label: str) -> str:
        if " merged into " in label:
            return self.tr("Taken back: stories merged")
        if " split from " in label:
            return self.tr("Taken back: a report split off")
        return self.tr("Taken back: a story pinned or no longer pinned")
