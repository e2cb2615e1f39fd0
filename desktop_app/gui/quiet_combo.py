"""A choice of one out of a few lines, drawn as the buttons beside it are."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox

from desktop_app.gui import icons
from desktop_app.gui.theme import Theme

_ARROW = 14  # pixels


class QuietCombo(QComboBox):
    """Its lines have keys; the style sheet leaves the arrow to be painted here."""

    picked = Signal(str)  # by the reader: the key of a line

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.activated.connect(lambda _: self.picked.emit(self.key))
        self.apply_theme(theme)

    @property
    def key(self) -> str:
        return str(self.currentData() or "")

    def set_lines(self, lines: Mapping[str, str], key: str) -> None:
        """These lines by key, and which is chosen; tells nothing."""
        silence = QSignalBlocker(self)
        kept = {str(self.itemData(at)): self.itemText(at) for at in range(self.count())}
        if kept != dict(lines):
            self.clear()
            for each, words in lines.items():
                self.addItem(words, each)
        self.setCurrentIndex(max(0, self.findData(key)))
        silence.unblock()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setFont(theme.font("small"))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        arrow = icons.pixmap("chevron-down", self._theme.muted, _ARROW, self.devicePixelRatioF())
        painter.drawPixmap(self.width() - _ARROW - 7, (self.height() - _ARROW) // 2, arrow)
