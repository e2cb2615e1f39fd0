"""The line at the foot: feeds and their health, the last refresh, progress, where a link leads."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QToolButton,
    QWidget,
)

from desktop_app.gui import icons, words
from desktop_app.gui.elided_label import ElidedLabel
from desktop_app.gui.theme import S3, S4, Theme

HEIGHT = 28


class StatusBar(QWidget):
    """Shows what it is told. `cancel_wanted` and `trouble_wanted` are its two buttons."""

    cancel_wanted = Signal()
    trouble_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self._feeds, self._updated, self._task = QLabel(), QLabel(), QLabel()
        for label in (self._feeds, self._updated, self._task):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._link = ElidedLabel()
        self.trouble = QPushButton()
        self.trouble.setObjectName("trouble")
        self.trouble.setCursor(Qt.CursorShape.PointingHandCursor)
        self.trouble.clicked.connect(self.trouble_wanted)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(140, 5)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._cancel = QToolButton()
        self._cancel.setAutoRaise(True)
        self._cancel.setAccessibleName(self.tr("Stop"))
        self._cancel.setToolTip(self.tr("Stop"))
        self._cancel.clicked.connect(self.cancel_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(S4, 0, S3, 0)
        row.setSpacing(S4 + 2)
        row.addWidget(self._feeds)
        row.addWidget(self.trouble)
        row.addWidget(self._updated)
        row.addWidget(self._link, 1)
        for each in (self._task, self._bar, self._cancel):
            row.addWidget(each)
        self.apply_theme(theme)
        self.show_feeds(0, 0, None)
        self.end_task()

    def show_feeds(self, feeds: int, failed: int, updated: int | None) -> None:
        """How many feeds there are, how many fail, and when one was last fetched."""
        self._feeds.setText(self.tr("%n feed(s)", "", feeds) if feeds else self.tr("no feeds"))
        self.trouble.setText(self.tr("%n failing", "", failed))
        self.trouble.setVisible(failed > 0)
        text = (
            self.tr("updated {0}").format(words.moment(updated, int(time.time())))
            if updated
            else ""
        )
        self._updated.setText(text)
        self._updated.setVisible(bool(text))

    def show_task(self, text: str, done: int, total: int, can_cancel: bool) -> None:
        """How far a piece of work is; a total of 0 is work without a known end."""
        self._task.setText(text)
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        for each in (self._task, self._bar):
            each.show()
        self._cancel.setVisible(can_cancel)

    def end_task(self) -> None:
        for each in (self._task, self._bar, self._cancel):
            each.hide()

    def show_link(self, address: str) -> None:
        """Where a click would lead; "" when the mouse is on no link."""
        self._link.setText(address)

    @property
    def feeds(self) -> str:
        return self._feeds.text()

    @property
    def link(self) -> str:
        return self._link.text()

    @property
    def task(self) -> str:
        """What is being worked on, "" when nothing is."""
        return "" if self._task.isHidden() else self._task.text()

    def apply_theme(self, theme: Theme) -> None:
        for each in (self._feeds, self._updated, self._task, self._link, self.trouble):
            each.setFont(theme.font("small"))
        self._cancel.setIcon(icons.icon("x", theme.muted, 14))
