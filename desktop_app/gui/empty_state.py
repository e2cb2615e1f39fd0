"""What stands where a list would be: a headline, a sentence and ways on; or a sign of work."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from desktop_app.gui import icons
from desktop_app.gui.theme import S2, S3, S5, Theme

Ways = tuple[tuple[str, Callable[[], object]], ...]


class EmptyState(QWidget):
    """Say why nothing is shown and what to do about it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._name = QLabel(), "newspaper"
        self._title, self._text = QLabel(), QLabel()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(180, 4)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._ways = QVBoxLayout()
        self._ways.setSpacing(S2)
        self._buttons: list[QPushButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(S5, S5, S5, S5)
        column.setSpacing(S3)
        column.addStretch(2)
        for each in (self._icon, self._title, self._text):
            each.setAlignment(Qt.AlignmentFlag.AlignCenter)
            each.setWordWrap(True)
            each.setTextFormat(Qt.TextFormat.PlainText)
            column.addWidget(each)
        column.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignCenter)
        column.addLayout(self._ways)
        column.addStretch(3)
        self.apply_theme(theme)

    def say(self, icon: str, title: str, text: str, ways: Ways = ()) -> None:
        """Show this; each way on is a button."""
        self._name = icon
        self._title.setText(title)
        self._text.setText(text)
        self._bar.hide()
        self._paint_icon()
        for button in self._buttons:
            self._ways.removeWidget(button)
            button.deleteLater()
        self._buttons = []
        for label, act in ways:
            button = QPushButton(label)
            button.clicked.connect(act)
            self._ways.addWidget(button, 0, Qt.AlignmentFlag.AlignCenter)
            self._buttons.append(button)

    def show_progress(self, done: int, total: int) -> None:
        """Draw how far it is; a total of 0 is work without a known end."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._bar.show()

    @property
    def title(self) -> str:
        return self._title.text()

    @property
    def text(self) -> str:
        return self._text.text()

    @property
    def buttons(self) -> list[QPushButton]:
        return self._buttons

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._title.setFont(theme.font("empty"))
        self._text.setFont(theme.font("body"))
        self._text.setStyleSheet(f"color: {theme.muted}")
        self._paint_icon()

    def _paint_icon(self) -> None:
        scale = self.devicePixelRatioF()
        self._icon.setPixmap(icons.pixmap(self._name, self._theme.muted, 40, scale))
