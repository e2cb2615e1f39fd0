"""The sheet of keys behind "?", made from the table of actions."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop_app.gui.actions import MENUS, TABLE, native_key, text_of
from desktop_app.gui.theme import S2, S3, S4, S5, Theme

_MNEMONIC = re.compile(r"\(&.\)|&")  # "文章(&A)", "&Article"


class KeySheet(QDialog):
    """Open with .open(); Escape or "?" closes it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        columns = QHBoxLayout(self)
        columns.setContentsMargins(S5, S3, S5, S5)
        columns.setSpacing(S5 + S4)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.setSpacing(0)
        right.setSpacing(0)
        columns.addLayout(left)
        columns.addLayout(right)
        for menu, title in MENUS.items():
            rows = [each for each in TABLE if each.menu == menu and each.keys]
            if not rows:
                continue
            column = left if menu in ("article", "story", "view") else right
            column.addWidget(_heading(title, theme))
            column.addLayout(_grid([(text_of(each), each.keys) for each in rows], theme))
        right.addWidget(_heading("", theme, self.tr("Mouse")))
        ways = [
            (self.tr("Add to the filter, or take away"), (self.tr("Ctrl+click"),)),
            (self.tr("Only this"), (self.tr("Click"),)),
        ]
        right.addLayout(_grid(ways, theme))
        right.addWidget(_heading("", theme, self.tr("Plot of trends")))
        right.addLayout(_grid(self._plot_keys(), theme))
        left.addStretch()
        right.addStretch()

    def _plot_keys(self) -> list[tuple[str, tuple[str, ...]]]:
        return [
            (self.tr("Zoom in, zoom out"), (self.tr("Wheel"), "+", "-")),
            (self.tr("Zoom to a stretch"), (self.tr("Drag"),)),
            (self.tr("All the time"), ("0",)),
            (self.tr("Walk the plot"), ("Left", "Right", "Up", "Down")),
            (self.tr("Move what is shown"), ("Shift+Left", "Shift+Right")),
            (self.tr("Next event, next burst"), ("M", "B")),
        ]

    def keyPressEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        if event.text() == "?":
            self.close()
        else:
            super().keyPressEvent(event)


def _heading(title: str, theme: Theme, text: str | None = None) -> QLabel:
    words = text or _MNEMONIC.sub("", QCoreApplication.translate("actions", title))
    label = _plain(words, theme, "strong")
    label.setContentsMargins(0, S4, 0, S2)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return label


def _grid(rows: Sequence[tuple[str, tuple[str, ...]]], theme: Theme) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(S5)
    grid.setVerticalSpacing(5)
    grid.setColumnStretch(0, 1)
    for number, (text, keys) in enumerate(rows):
        grid.addWidget(_plain(text, theme, "body"), number, 0)
        shown = "   ".join(native_key(each) for each in keys)
        label = _plain(shown, theme, "small-strong")
        label.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(label, number, 1)
    return grid


def _plain(text: str, theme: Theme, role: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(theme.font(role))
    return label
