"""Which theme is on: the reader's choice or the system's, applied to the whole application."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from desktop_app.gui import style
from desktop_app.gui.theme import DARK, LIGHT

_SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}


class Appearance(QObject):
    """Owns palette, style sheet and font of the application. `choice`: system, light or dark."""

    changed = Signal(object)  # the Theme that is now on

    def __init__(self, app: QApplication, choice: str) -> None:
        super().__init__(app)
        self._app = app
        self.choice = choice
        self.theme = LIGHT
        app.styleHints().colorSchemeChanged.connect(self._follow)
        self.choose(choice)

    def choose(self, choice: str) -> None:
        """Turn to that theme, or follow the system from now on."""
        self.choice = choice
        self._app.styleHints().setColorScheme(_SCHEMES[choice])  # title bars and file dialogs
        self._apply()

    def _follow(self) -> None:
        if self.choice == "system":
            self._apply()

    def _apply(self) -> None:
        is_dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        wanted = {"light": LIGHT, "dark": DARK, "system": DARK if is_dark else LIGHT}[self.choice]
        self.theme = wanted
        self._app.setPalette(wanted.palette())
        self._app.setFont(wanted.font("body"))
        self._app.setStyleSheet(style.sheet(wanted))
        self.changed.emit(wanted)
