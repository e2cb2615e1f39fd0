"""What the reading pane shows with no article: the keys to begin with."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.gui.actions import native_key
from desktop_app.gui.theme import S1, S2, S3, S4, S5, Theme


class EmptyReader(QWidget):
    """A headline and a small table of keys, in the middle of the pane."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = _label(self.tr("Choose an article to read"))
        self._hint = _label(self.tr("Or stay on the keyboard:"))
        rows = (
            (("J", "K"), self.tr("next, previous")),
            (("N",), self.tr("next unread")),
            (("Space",), self.tr("read on")),
            (("T",), self.tr("why these topics")),
            (("/",), self.tr("search")),
            (("?",), self.tr("all keys")),
        )
        self._caps: list[QLabel] = []
        self._words: list[QLabel] = []
        table = QGridLayout()
        table.setHorizontalSpacing(S3)
        table.setVerticalSpacing(S2)
        for number, (keys, words) in enumerate(rows):
            line = QHBoxLayout()
            line.setSpacing(S1)
            line.addStretch()
            for key in keys:
                cap = _label(native_key(key))
                cap.setObjectName("cap")
                line.addWidget(cap)
                self._caps.append(cap)
            table.addLayout(line, number, 0)
            said = _label(words)
            table.addWidget(said, number, 1)
            self._words.append(said)
        column = QVBoxLayout(self)
        column.setContentsMargins(S5, S5, S5, 3 * S5)
        column.addStretch(2)
        for label in (self._title, self._hint):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
            column.addWidget(label)
        column.addSpacing(S4)
        holder = QWidget()
        holder.setLayout(table)
        column.addWidget(holder, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.apply_theme(theme)

    def apply_theme(self, theme: Theme) -> None:
        self._title.setFont(theme.font("empty"))
        self._hint.setFont(theme.font("body"))
        for label in self._words:
            label.setFont(theme.font("body"))
        for label in self._caps:
            label.setFont(theme.font("small-strong"))
        self.setStyleSheet(
            f"QLabel {{ color: {theme.muted}; background: transparent; }}"
            f"QLabel#cap {{ color: {theme.fg}; background: {theme.selection};"
            f" border: 1px solid {theme.edge}; border-bottom: 2px solid {theme.edge};"
            " border-radius: 5px; padding: 1px 7px; }"
        )
        self._title.setStyleSheet(f"color: {theme.fg};")


def _label(words: str) -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
