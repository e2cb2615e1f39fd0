"""Small dialogs about feeds and about the program. Values in, signals out; open them with .open().

Nothing here fetches, stores or opens anything.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app import __version__, paths
from desktop_app.core.text import clean_line
from desktop_app.core.types import Feed
from desktop_app.core.urls import without_password
from desktop_app.gui.add_feed import AddFeedDialog
from desktop_app.gui.article_facts import long_date
from desktop_app.gui.theme import S2, S3, S5
from desktop_app.gui.tick_box import TickBox

__all__ = ["AboutDialog", "AddFeedDialog", "FeedErrorDialog", "UnsubscribeDialog"]

LONGEST = 300  # characters of anything that came from outside
_LICENCES = (
    ("Newstide", ("LICENSE",)),
    ("Inter", ("fonts", "Inter-OFL.txt")),
    ("Source Serif 4", ("fonts", "SourceSerif4-OFL.txt")),
    ("Lucide", ("icons", "LICENSE")),
)


class UnsubscribeDialog(QDialog):
    """Asks before a subscription is ended, and says what goes with it."""

    confirmed = Signal(bool)  # whether its starred articles go too

    def __init__(self, feed: Feed, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Unsubscribe"))
        column = _column(self)
        title = clean_line(feed.title)[:LONGEST]
        column.addWidget(_heading(self.tr("Unsubscribe from {title}?").format(title=title)))
        told = self.tr("%n article(s) came by this feed.", "", feed.articles)
        stays = self.tr("Starred articles stay, and those that another feed has too.")
        column.addWidget(_label(f"{told}\n{stays}"))
        self._purge = TickBox(self.tr("Remove its starred articles as well"))
        column.addWidget(self._purge)
        column.addStretch()
        keep = QPushButton(self.tr("Keep it"))
        keep.clicked.connect(self.reject)
        go = QPushButton(self.tr("Unsubscribe"))
        go.clicked.connect(self.accept)
        keep.setDefault(True)
        column.addLayout(_buttons(keep, go))
        keep.setFocus()
        self.accepted.connect(self._confirm)

    def _confirm(self) -> None:
        self.confirmed.emit(self._purge.isChecked())


class FeedErrorDialog(QDialog):
    """What is wrong with a feed, in words, and what can be done."""

    retry_requested = Signal()
    unsubscribe_requested = Signal()

    def __init__(self, feed: Feed, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Feed"))
        column = _column(self)
        column.addWidget(_heading(clean_line(feed.title)[:LONGEST]))
        column.addWidget(_label(clean_line(feed.error or self.tr("No error is known."))[:LONGEST]))
        address = _label(without_password(feed.url)[:LONGEST])
        address.setObjectName("quiet")
        column.addWidget(address)
        facts = [self.tr("Failed %n time(s) in a row.", "", feed.failures)] if feed.failures else []
        if feed.checked:
            facts.append(self.tr("Last tried {when}.").format(when=long_date(feed.checked)))
        if feed.next_check:
            facts.append(self.tr("Next try {when}.").format(when=long_date(feed.next_check)))
        column.addWidget(_label(" ".join(facts)))
        column.addStretch()
        leave = QPushButton(self.tr("Unsubscribe…"))
        leave.clicked.connect(self._leave)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.reject)
        retry = QPushButton(self.tr("Try again now"))
        retry.setDefault(True)
        retry.clicked.connect(self._retry)
        column.addLayout(_buttons(leave, close, retry))

    def _retry(self) -> None:
        self.accept()
        self.retry_requested.emit()

    def _leave(self) -> None:
        self.accept()
        self.unsubscribe_requested.emit()


class AboutDialog(QDialog):
    """Name, version, what the program promises, and the licences of what it ships."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Newstide"))
        column = _column(self)
        self.setMinimumSize(640, 480)
        column.addWidget(_heading(f"Newstide {__version__}"))
        column.addWidget(
            _label(
                self.tr(
                    "Reads news feeds, says which topics an article has and why, and keeps"
                    " everything on this machine. No account, no server, no tracking."
                )
            )
        )
        tabs = QTabWidget()
        tabs.setAccessibleName(self.tr("Licences"))
        for name, place in _LICENCES:
            text = _licence(place)
            if text:
                tabs.addTab(_page(name, text), name)
        column.addWidget(tabs, 1)
        close = QPushButton(self.tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        column.addLayout(_buttons(close))


def _licence(place: tuple[str, ...]) -> str:
    """The text of a licence as it was shipped, "" where it is not there."""
    beside = paths.resource(*place)
    for file in (beside, paths.resource().parent.joinpath(*place)):
        if file.is_file():
            return file.read_text("utf-8", errors="replace")
    return ""


def _page(name: str, text: str) -> QPlainTextEdit:
    page = QPlainTextEdit(text)
    page.setReadOnly(True)
    page.setFrameShape(QPlainTextEdit.Shape.NoFrame)
    page.setTabChangesFocus(True)
    page.setAccessibleName(name)
    return page


def _column(dialog: QDialog) -> QVBoxLayout:
    column = QVBoxLayout(dialog)
    column.setContentsMargins(S5, S5, S5, S5)
    column.setSpacing(S3)
    dialog.setMinimumWidth(440)
    return column


def _heading(text: str) -> QLabel:
    label = _label(text)
    font = label.font()
    font.setPixelSize(17)
    font.setWeight(font.Weight.DemiBold)
    label.setFont(font)
    return label


def _label(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    return label


def _buttons(*buttons: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, S2, 0, 0)
    row.setSpacing(S2)
    row.addStretch()
    for button in buttons:
        row.addWidget(button)
    return row
