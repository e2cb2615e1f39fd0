"""Which story is the same as this one: a search box over a list of stories."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.core.story_values import StoryRow
from desktop_app.core.text import clean_line
from desktop_app.core.types import TopicCount
from desktop_app.gui.elided_label import ElidedLabel
from desktop_app.gui.row_layout import COMPACT
from desktop_app.gui.row_table import RowTable
from desktop_app.gui.story_delegate import StoryDelegate
from desktop_app.gui.story_model import Sources, StoryModel
from desktop_app.gui.theme import S3, S5, Theme

_PAUSE_MS = 250  # after the last key


class MergeDialog(QDialog):
    """Open with .open(); shows what it is given and says what is looked for and chosen."""

    searched = Signal(str)
    chosen = Signal(int)  # the story that is to join

    def __init__(
        self,
        story: StoryRow,
        sources: Sources,
        theme: Theme,
        topics: Mapping[str, TopicCount],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Merge stories"))
        self.resize(580, 520)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(lambda: self.searched.emit(self.edit.text().strip()))
        self.model = StoryModel(sources, self)
        self.model.set_topics(topics)
        self._build(story, theme, topics)

    def show_ids(self, ids: Sequence[int]) -> None:
        """The stories to choose from."""
        self.model.set_ids(array("q", ids), keeps_open=False)
        self._note.setText("" if ids else self.tr("No other story found"))
        if ids and self.edit.text().strip():  # of what nobody asked for, nothing is chosen
            self.table.setCurrentIndex(self.model.index(0, 0))
        self._show_choice()

    def show_error(self, text: str) -> None:
        """The search was not understood."""
        self._note.setText(text)

    def accept(self) -> None:
        spot = self.model.spot_at(self.table.currentIndex().row())
        if spot is not None and spot.story is not None:
            self.chosen.emit(spot.story)
            super().accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down in the search box walk the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            row = self.table.currentIndex().row() + step
            if step and 0 <= row < self.model.rowCount():
                self.table.setCurrentIndex(self.model.index(row, 0))
            return bool(step)
        return False

    def _build(self, story: StoryRow, theme: Theme, topics: Mapping[str, TopicCount]) -> None:
        question = QLabel(self.tr("Which story tells the same event as this one?"))
        question.setFont(theme.font("body"))
        title = ElidedLabel()
        title.setText(clean_line(story.title))
        title.setFont(theme.font("strong"))
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(self.tr("Search all stories"))
        self.edit.setAccessibleName(self.tr("Search all stories"))
        self.edit.textChanged.connect(lambda: self._pause.start())
        self.edit.installEventFilter(self)
        self.table = RowTable()
        self.table.setAccessibleName(self.tr("Stories"))
        self.table.setModel(self.model)
        delegate = StoryDelegate(theme, self)
        delegate.density, delegate.topics = COMPACT, topics
        self.table.setItemDelegate(delegate)
        self.table.set_heights(COMPACT, ())
        self.table.activated.connect(self.accept)
        self.table.selectionModel().currentRowChanged.connect(self._show_choice)
        self._note = QLabel()
        self._note.setObjectName("quiet")
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setWordWrap(True)
        buttons = QDialogButtonBox()
        self.button = QPushButton(self.tr("Merge"))
        self.button.setDefault(True)
        buttons.addButton(self.button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(S5, S5, S5, S5)
        column.setSpacing(S3)
        for part in (question, title, self.edit, self.table, self._note, buttons):
            column.addWidget(part)
        column.setStretchFactor(self.table, 1)
        self._show_choice()

    def _show_choice(self) -> None:
        self.button.setEnabled(self.table.currentIndex().isValid())
