"""Compares a copy with its original on the reader thread and opens what differs in a dialog."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.core.differences import differences
from desktop_app.engine import Engine
from desktop_app.gui.bridge import Bridge
from desktop_app.gui.copy_diff import Compared, CopyDiff
from desktop_app.gui.theme import Theme


class Comparing(QObject):
    """`dialog` is the one that was opened last."""

    said = Signal(str)
    failed = Signal(object)  # Exception

    def __init__(self, engine: Engine, bridge: Bridge, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._engine, self._bridge, self._theme, self._window = engine, bridge, theme, parent
        self.dialog: CopyDiff | None = None

    def apply_theme(self, theme: Theme) -> None:
        """Of the dialogs to come; one that is open keeps its colours."""
        self._theme = theme

    def compare(self, copy: int, original: int) -> None:
        """Show what differs between two articles."""
        engine = self._engine

        def work() -> Compared | None:
            texts = engine.copy_texts(original, copy)
            rows = engine.rows([original, copy])
            if texts is None or [row.id for row in rows] != [original, copy]:
                return None
            return Compared(rows[0], rows[1], differences(*texts))

        self._bridge.ask("compare", work, self._show, self.failed.emit)

    def _show(self, compared: Compared | None) -> None:
        if compared is None:
            self.said.emit(self.tr("One of the two articles is no longer in the library."))
            return
        self.dialog = CopyDiff(compared, self._theme, self._window)
        self.dialog.open()
        self.dialog.finished.connect(self.dialog.deleteLater)
