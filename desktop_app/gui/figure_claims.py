"""A subject's claims one under another: the value, the sentence it stands in, who said it, when.

Claims in conflict stand together under a sentence that says so.
"""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from desktop_app.core.claims import Claim, Subject
from desktop_app.core.text import clean
from desktop_app.gui import figure_words
from desktop_app.gui.figure_claim_delegate import LINE, ClaimDelegate
from desktop_app.gui.figure_lines import ClaimLine, Line, RivalLine, lines_of
from desktop_app.gui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()


class ClaimModel(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.subject: Subject | None = None
        self.lines: list[Line] = []

    def show_subject(self, subject: Subject | None) -> None:
        self.beginResetModel()
        self.subject = subject
        self.lines = lines_of(subject) if subject is not None else []
        self.endResetModel()

    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        is_claim = isinstance(index.data(LINE), ClaimLine)
        return super().flags(index) if is_claim else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == LINE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.words(line)
        return None

    def words(self, line: Line) -> str:
        """A line as it is spoken."""
        unit = self.subject.unit if self.subject is not None else ""
        if isinstance(line, RivalLine):
            return figure_words.told_differently(line.claims, unit)
        claim = line.claim
        said = figure_words.amount(claim.value, claim.unit or unit)
        return f"{said}. {clean(claim.sentence)} {figure_words.facts(claim)}"


class ClaimList(QListView):
    """Enter or a click asks for the article."""

    claim_wanted = Signal(object)  # Claim
    claim_chosen = Signal(object)  # Claim: the keys or the pointer are at it
    left_claims = Signal()  # the left arrow: back to the subjects

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = ClaimModel()
        self._look = ClaimDelegate(theme)
        self._look.setParent(self)
        self.setModel(self.rows)
        self.setItemDelegate(self._look)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Claims in order of time"))

    def show_subject(self, subject: Subject | None) -> None:
        self.rows.show_subject(subject)
        self.scrollToTop()

    def choose(self, claim: Claim) -> None:
        """Bring this claim into sight and make it the current one."""
        for number, line in enumerate(self.rows.lines):
            if isinstance(line, ClaimLine) and line.claim == claim:
                index = self.rows.index(number, 0)
                self.setCurrentIndex(index)
                self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
                return

    def apply_theme(self, theme: Theme) -> None:
        self._look.apply_theme(theme)
        self.setStyleSheet(f"QListView {{ background: {theme.bg}; border: none; }}")
        self.scheduleDelayedItemsLayout()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if isinstance(line := current.data(LINE), ClaimLine):
            self.claim_chosen.emit(line.claim)

    def focusInEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            for number, line in enumerate(self.rows.lines):
                if isinstance(line, ClaimLine):
                    self.setCurrentIndex(self.rows.index(number, 0))
                    break

    def keyPressEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Left:
            self.left_claims.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the window, not the beginning of a row."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index == self.currentIndex():
            self._open(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        is_claim = isinstance(self.indexAt(event.position().toPoint()).data(LINE), ClaimLine)
        shape = Qt.CursorShape.PointingHandCursor if is_claim else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def resizeEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _open(self, index: Index) -> None:
        if isinstance(line := index.data(LINE), ClaimLine):
            self.claim_wanted.emit(line.claim)
