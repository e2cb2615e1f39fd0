"""A quiet bar with one sentence and what can be done about it: undo, new articles, an error.

One at a time: a newer one takes the place of the older. Never a dialog.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from desktop_app.gui import icons
from desktop_app.gui.plain import plain_tip
from desktop_app.gui.theme import S2, S3, Theme

Ways = tuple[tuple[str, Callable[[], object]], ...]

_LIMIT = 300  # code points of a message; the whole is in the tool tip


class NoticeBar(QFrame):
    """Hidden until `show_notice`. `object_name` lets the style tell bars apart."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._close = QToolButton()
        self._close.setAutoRaise(True)
        self._close.setAccessibleName(self.tr("Dismiss"))
        self._close.setToolTip(self.tr("Dismiss"))
        self._close.clicked.connect(self.hide)
        self._buttons: list[QPushButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(S3 + 4, 5, S2, 5)
        self._row.setSpacing(S2)
        self._row.addWidget(self._label, 1)
        self._row.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.apply_theme(theme)
        self.hide()

    def show_notice(
        self, text: str, ways: Ways = (), *, is_error: bool = False, seconds: int = 0
    ) -> None:
        """Say it, with a button for each way on; after `seconds` it goes by itself, 0 is never."""
        self._label.setText(text if len(text) <= _LIMIT else text[:_LIMIT] + "…")
        self._label.setToolTip(plain_tip(text) if len(text) > _LIMIT else "")
        self.setAccessibleName(text)
        for button in self._buttons:
            self._row.removeWidget(button)
            button.deleteLater()
        self._buttons = []
        for place, (label, act) in enumerate(ways, start=1):
            button = QPushButton(label)
            button.setObjectName("way")
            button.clicked.connect(act)
            button.clicked.connect(self.hide)
            self._row.insertWidget(place, button)
            self._buttons.append(button)
        self.setProperty("error", is_error)
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()
        self._timer.stop()
        if seconds:
            self._timer.start(seconds * 1000)

    @property
    def text(self) -> str:
        """What it says now, "" when hidden."""
        return "" if self.isHidden() else self._label.text()

    @property
    def buttons(self) -> list[QPushButton]:
        return self._buttons

    def apply_theme(self, theme: Theme) -> None:
        self._close.setIcon(icons.icon("x", theme.muted, 14))
