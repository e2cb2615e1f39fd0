"""The list of what is counted: name and unit, how often it was told, from where to where.

Things told by one outlet with one value stand below a heading: there is nothing to compare.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from desktop_app.core.claims import Subject
from desktop_app.core.fold import fold
from desktop_app.core.subjects import is_compared
from desktop_app.gui import figure_words
from desktop_app.gui.figure_delegate import SUBJECT, FigureDelegate
from desktop_app.gui.plain import plain_tip
from desktop_app.gui.theme import Theme

_MOST_READ = 60  # claims of a subject that the filter looks in

Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()


class FigureModel(QAbstractListModel):
    """Subjects that fit the filter; None is the heading of those that are told once."""

    def __init__(self) -> None:
        super().__init__()
        self._all: Sequence[Subject] = ()
        self._folded: list[str] = []
        self._rows: list[Subject | None] = []

    def show_subjects(self, subjects: Sequence[Subject], words: str) -> None:
        self.beginResetModel()
        if subjects is not self._all:
            self._all, self._folded = subjects, [_text_of(each) for each in subjects]
        wanted = fold(words).text.split()
        kept = [
            each
            for each, text in zip(subjects, self._folded, strict=True)
            if all(word in text for word in wanted)
        ]
        compared = [each for each in kept if is_compared(each)]
        single = [each for each in kept if not is_compared(each)]
        self._rows = [*compared, *([None] if single else []), *single]
        self.endResetModel()

    @property
    def subjects(self) -> list[Subject]:
        return [each for each in self._rows if each is not None]

    def row_of(self, subject: Subject) -> int:
        """The row of this subject, or of the one with its name and unit; -1 where there is none."""
        for number, row in enumerate(self._rows):
            if row is not None and (row.unit, row.about) == (subject.unit, subject.about):
                return number
        return -1

    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags if index.data(SUBJECT) is not None else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        subject = self._rows[index.row()]
        if role == SUBJECT:
            return subject
        if subject is None:
            return self.heading if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return figure_words.name_of(subject)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(subject)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(_spoken(subject))
        return None

    @property
    def heading(self) -> str:
        return self.tr("Told once: nothing to compare")


class FigureList(QListView):
    """One current subject, which is the one shown."""

    chosen = Signal(object)  # Subject
    entered_claims = Signal()  # Enter, or the right arrow: on to the claims

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = FigureModel()
        self._look = FigureDelegate(theme)
        self._look.setParent(self)
        self.setModel(self.rows)
        self.setItemDelegate(self._look)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("What is counted"))

    @property
    def subject(self) -> Subject | None:
        found = self.currentIndex().data(SUBJECT)
        return found if isinstance(found, Subject) else None

    def show_subjects(self, subjects: Sequence[Subject], words: str) -> None:
        """These, as far as they fit the filter; the one that was current stays so."""
        before = self.subject
        self.rows.show_subjects(subjects, words)
        row = self.rows.row_of(before) if before is not None else -1
        if self.rows.subjects:
            self.setCurrentIndex(self.rows.index(max(row, 0), 0))

    def apply_theme(self, theme: Theme) -> None:
        self._look.apply_theme(theme)
        self.setStyleSheet(f"QListView {{ background: {theme.side}; border: none; }}")
        self.scheduleDelayedItemsLayout()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if isinstance(subject := current.data(SUBJECT), Subject):
            self.chosen.emit(subject)

    def keyPressEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right):
            self.entered_claims.emit()
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the window, not the beginning of a row."""

    def resizeEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


def _text_of(subject: Subject) -> str:
    """What the filter looks in: names, unit, and the figures as they were written."""
    parts = [subject.unit, figure_words.unit_name(subject.unit), subject.about or ""]
    parts += {claim.text for claim in subject.claims[:_MOST_READ]}
    parts += {claim.of or "" for claim in subject.claims[:_MOST_READ]}
    return fold(" ".join(parts)).text


def _spoken(subject: Subject) -> str:
    said = [
        figure_words.name_of(subject),
        figure_words.told(subject),
        figure_words.counts(subject),
    ]
    if subject.conflicts:
        said.append(figure_words.conflict_sign())
    return ". ".join(said)
