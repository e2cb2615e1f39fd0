"""A few words side by side of which one is on: tabs, ranges, number or share."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from desktop_app.gui.theme import Theme

_PAD = 22  # pixels beside the word of a segment


class Segments(QWidget):
    """One stop of the Tab key; the arrow keys go from word to word."""

    chosen = Signal(str)  # by the reader: the key of a word

    def __init__(self, name: str, words: Mapping[str, str], theme: Theme) -> None:
        super().__init__()
        self.setObjectName("segments")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(2)
        self._buttons: dict[str, QToolButton] = {}
        for key, word in words.items():
            button = QToolButton()
            button.setObjectName("segment")
            button.setText(word)
            button.setAccessibleName(f"{name}: {word}")
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            button.toggled.connect(self._set_fonts)
            self._group.addButton(button)
            row.addWidget(button)
            self._buttons[key] = button
        self.apply_theme(theme)

    @property
    def buttons(self) -> Mapping[str, QToolButton]:
        return self._buttons

    @property
    def current(self) -> str:
        """The key of the word that is on, "" where none is."""
        return next((key for key, each in self._buttons.items() if each.isChecked()), "")

    def show_key(self, key: str) -> None:
        """Which word is on, none for a key that no word has; tells nothing."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)
            return
        self._group.setExclusive(False)
        for button in self._buttons.values():
            button.setChecked(False)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._group.setExclusive(True)

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        metrics = QFontMetrics(theme.font("small-strong"))
        for button in self._buttons.values():
            button.setMinimumWidth(metrics.horizontalAdvance(button.text()) + _PAD)
        self._set_fonts()

    def _set_fonts(self) -> None:
        for button in self._buttons.values():
            role = "small-strong" if button.isChecked() else "small"
            button.setFont(self._theme.font(role))
