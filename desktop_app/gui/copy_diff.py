"""Two near-identical texts as one: what only one of them says is struck out or underlined.

Shows what it is given. Colour never speaks alone: each mark has a sign as well.
"""

from __future__ import annotations

import time
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from desktop_app.core.differences import ONE, OTHER, SAME, Difference
from desktop_app.core.types import Row
from desktop_app.gui.article_page import text_families
from desktop_app.gui.story_facts import full_time, outlet_of, percent, title_of
from desktop_app.gui.theme import S1, S2, S3, S4, S5, Theme

SIZE = (760, 640)  # pixels, where the screen has room
_TEXT, _LINE = 16, 26  # pixels
_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value


@dataclass(frozen=True, slots=True)
class Compared:
    """An original and its copy, and what differs between their texts (original, copy)."""

    original: Row
    copy: Row
    difference: Difference


class CopyDiff(QDialog):
    """Open with .open(); Escape closes it, N and Shift+N go from one difference to the next."""

    def __init__(self, compared: Compared, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._compared, self._theme = compared, theme
        self._places: list[tuple[int, int]] = []  # of the differences, in the text
        self._at = -1
        self.setWindowTitle(self.tr("Compare two copies"))
        self.resize(*SIZE)
        column = QVBoxLayout(self)
        column.setContentsMargins(S5, S4, S5, S4)
        column.setSpacing(S2)
        now = time.time_ns() // 10**9
        column.addWidget(_label(self._share(), theme, "empty", theme.fg))
        for row, kind in ((compared.original, ONE), (compared.copy, OTHER)):
            column.addLayout(self._side(row, kind, now))
        self.text = QTextBrowser()
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setOpenLinks(False)
        self.text.setUndoRedoEnabled(False)
        self.text.setAccessibleName(self.tr("Both texts as one"))
        self.text.document().setDocumentMargin(S3)
        column.addWidget(self.text, 1)
        self._next = QPushButton(self.tr("Next difference (N)"))
        self._next.clicked.connect(self.go_on)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        close.setDefault(True)
        line = QHBoxLayout()
        line.setSpacing(S2)
        line.addWidget(self._next)
        line.addStretch()
        line.addWidget(close)
        column.addSpacing(S1)
        column.addLayout(line)
        self._write()
        self._next.setVisible(bool(self._places))
        self.text.setFocus()

    @property
    def count(self) -> int:
        """How many places differ."""
        return len(self._places)

    def go_on(self) -> None:
        """To the next difference; after the last one to the first."""
        self._go(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_N:
            is_back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._go(-1 if is_back else 1)
        else:
            super().keyPressEvent(event)

    def _share(self) -> str:
        found = self._compared.difference
        words = self.tr("{percent} the same").format(percent=percent(found.share))
        if found.is_cut:
            cut = self.tr("only the first part of the texts is compared")
            return f"{words} · {cut}"
        return words

    def _side(self, row: Row, kind: str, now: int) -> QVBoxLayout:
        """Who, when and under which headline, and how what only this one says is marked."""
        who = f"{outlet_of(row)} · {full_time(row.ordered, now)}"
        told = self.tr("only here: struck out") if kind == ONE else self.tr("only here: underlined")
        sample = _label(told, self._theme, "small", self._color(kind))
        font = sample.font()
        font.setStrikeOut(kind == ONE)
        font.setUnderline(kind == OTHER)
        sample.setFont(font)
        sample.setWordWrap(False)
        line = QHBoxLayout()
        line.setSpacing(S3)
        line.addWidget(_label(who, self._theme, "small", self._theme.muted), 1)
        line.addWidget(sample)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(_label(title_of(row), self._theme, "strong", self._theme.fg))
        return column

    def _color(self, kind: str) -> str:
        return self._theme.error if kind == ONE else self._theme.link

    def _write(self) -> None:
        theme = self._theme
        self.text.setPalette(theme.palette())
        font = QFont()
        font.setFamilies(text_families(self._compared.original.language))
        font.setPixelSize(_TEXT)
        self.text.document().setDefaultFont(font)
        cursor = QTextCursor(self.text.document())
        block = QTextBlockFormat()
        block.setLineHeight(_LINE, _FIXED)
        block.setBottomMargin(S2)
        cursor.setBlockFormat(block)
        cursor.beginEditBlock()
        before = SAME
        for piece in self._compared.difference.pieces:
            if {before, piece.kind} == {ONE, OTHER}:
                cursor.insertText("\u2009", QTextCharFormat())  # parts what stands for one another
            start = cursor.position()
            cursor.insertText(piece.text.replace("\n", "\u2029"), self._format(piece.kind))
            if piece.kind != SAME:
                self._note(start, cursor.position(), joins=before not in (SAME, piece.kind))
            before = piece.kind
        cursor.endEditBlock()
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        self.text.setTextCursor(cursor)

    def _note(self, start: int, end: int, *, joins: bool) -> None:
        """A difference; what came in place of what was taken out belongs to it."""
        if joins and self._places:
            start = self._places.pop()[0]
        self._places.append((start, end))

    def _format(self, kind: str) -> QTextCharFormat:
        look = QTextCharFormat()
        if kind == SAME:
            look.setForeground(QColor(self._theme.fg))
            return look
        color = QColor(self._color(kind))
        look.setForeground(color)
        ground = QColor(color)
        ground.setAlpha(26)
        look.setBackground(ground)
        look.setFontStrikeOut(kind == ONE)
        look.setFontUnderline(kind == OTHER)
        return look

    def _go(self, step: int) -> None:
        if not self._places:
            return
        self._at = max(self._at, 0 if step < 0 else -1)
        self._at = (self._at + step) % len(self._places)
        start, end = self._places[self._at]
        cursor = self.text.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.text.setTextCursor(cursor)
        self.text.ensureCursorVisible()


def _label(words: str, theme: Theme, role: str, color: str) -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setFont(theme.font(role))
    label.setStyleSheet(f"color: {color};")
    return label
