"""The dialog that subscribes: an address, what is found there, a folder.

It fetches nothing: the window hears the address and shows here what was found, or what went wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCompleter,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.core.text import clean_line
from desktop_app.core.types import FoundFeed, NewFeed
from desktop_app.core.urls import without_password
from desktop_app.gui.theme import S2, S3, S5
from desktop_app.gui.tick_box import TickRow, style_list

MOST_SHOWN = 200  # feeds that one site offers
LONGEST = 300  # characters

_FEED = Qt.ItemDataRole.UserRole + 1


class AddFeedDialog(QDialog):
    """Open with .open(). The answer to `address_entered` comes back by the three show methods."""

    address_entered = Signal(str)
    feeds_chosen = Signal(object)  # list[NewFeed], each with the chosen folder

    def __init__(self, parent: QWidget | None = None, folders: Iterable[str] = ()) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Add feed"))
        self.setMinimumWidth(520)
        self._address = QLineEdit()
        self._address.setPlaceholderText(self.tr("bbc.com, or the address of a feed"))
        self._address.setAccessibleName(self.tr("Address of a site or a feed"))
        self._find = QPushButton(self.tr("Find feeds"))
        self._stack = QStackedWidget()
        self._told = _plain()
        self._busy = QProgressBar()
        self._found = QListWidget()
        self._count = _plain()
        self._folder = QLineEdit()
        self._subscribe = QPushButton(self.tr("Subscribe"))
        self._cancel = QPushButton(self.tr("Cancel"))
        self._build(sorted(set(folders)))
        self._find.clicked.connect(self._look)
        self._address.textEdited.connect(self._start_again)
        self._found.itemChanged.connect(self._note_choice)
        self._subscribe.clicked.connect(self._choose)
        self._cancel.clicked.connect(self.reject)
        self._start_again()

    def show_busy(self) -> None:
        """Say that the site is being looked at."""
        self._say(self.tr("Looking for feeds at {address} …").format(address=self._shown()))
        self._busy.show()
        self._find.setEnabled(False)

    def show_found(self, feeds: Sequence[FoundFeed]) -> None:
        """Offer these feeds; what a site names itself comes checked, a guess does not."""
        self._busy.hide()
        self._find.setEnabled(True)
        if not feeds:
            self.show_error(
                self.tr("No feed was found there; try the address of one of its sections.")
            )
            return
        self._found.blockSignals(True)
        self._found.clear()
        for number, feed in enumerate(feeds[:MOST_SHOWN]):
            self._found.addItem(_item(feed, is_checked=number == 0 or len(feeds) == 1))
        self._found.blockSignals(False)
        self._found.setCurrentRow(0)
        self._stack.setCurrentIndex(1)
        self._set_default(self._subscribe)
        self._note_choice()
        self._found.setFocus()

    def show_error(self, message: str) -> None:
        """Say what went wrong; the address stays to be mended."""
        self._say(clean_line(message)[: 2 * LONGEST], is_error=True)
        self._address.setFocus()
        self._address.selectAll()

    def message(self) -> str:
        """What is said now, "" while feeds are offered."""
        return self._told.text() if self._stack.currentIndex() == 0 else ""

    def _build(self, folders: list[str]) -> None:
        hint = _plain(
            self.tr("Type the address of a site: its feeds are looked for. A feed's own works too.")
        )
        hint.setObjectName("quiet")
        top = QHBoxLayout()
        top.setSpacing(S2)
        top.addWidget(self._address, 1)
        top.addWidget(self._find)
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self._busy.setFixedHeight(4)
        self._busy.setAccessibleName(self.tr("Looking for feeds"))
        message = QWidget()
        said = QVBoxLayout(message)
        said.setContentsMargins(0, S2, 0, 0)
        said.addWidget(self._told)
        said.addWidget(self._busy)
        said.addStretch()
        self._stack.addWidget(message)
        self._stack.addWidget(self._offer_page(folders))
        foot = QHBoxLayout()
        foot.setSpacing(S2)
        foot.addStretch()
        foot.addWidget(self._cancel)
        foot.addWidget(self._subscribe)
        column = QVBoxLayout(self)
        column.setContentsMargins(S5, S5, S5, S5)
        column.setSpacing(S3)
        column.addWidget(hint)
        column.addLayout(top)
        column.addWidget(self._stack, 1)
        column.addLayout(foot)

    def _offer_page(self, folders: list[str]) -> QWidget:
        self._found.setAccessibleName(self.tr("Feeds found"))
        self._found.setMinimumHeight(160)
        self._found.setItemDelegate(TickRow(self._found))
        self._found.setMouseTracking(True)
        self._found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        style_list(self._found)
        self._folder.setAccessibleName(self.tr("Folder"))
        self._folder.setPlaceholderText(self.tr("no folder"))
        self._folder.setMaxLength(LONGEST)
        known = QCompleter(folders, self._folder)
        known.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        known.setFilterMode(Qt.MatchFlag.MatchContains)
        self._folder.setCompleter(known)
        label = QLabel(self.tr("Folder"))
        label.setBuddy(self._folder)
        row = QHBoxLayout()
        row.setSpacing(S2)
        row.addWidget(label)
        row.addWidget(self._folder, 1)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S2)
        column.addWidget(self._count)
        column.addWidget(self._found, 1)
        column.addLayout(row)
        return page

    def _start_again(self) -> None:
        self._say("")
        self._find.setEnabled(bool(self._address.text().strip()))
        self._subscribe.setEnabled(False)
        self._set_default(self._find)

    def _say(self, text: str, is_error: bool = False) -> None:
        self._busy.hide()
        self._stack.setCurrentIndex(0)
        self._told.setText(text)
        role = self.palette().ColorRole
        color = role.BrightText if is_error else role.WindowText
        palette = self._told.palette()
        palette.setColor(role.WindowText, self.palette().color(color))
        self._told.setPalette(palette)
        self._subscribe.setEnabled(False)
        self._find.setEnabled(bool(self._address.text().strip()))
        self._set_default(self._find)

    def _look(self) -> None:
        address = self._address.text().strip()
        if address:
            self.address_entered.emit(address)

    def _checked(self) -> list[FoundFeed]:
        items = (self._found.item(row) for row in range(self._found.count()))
        checked = Qt.CheckState.Checked
        return [item.data(_FEED) for item in items if item.checkState() == checked]

    def _note_choice(self) -> None:
        chosen = len(self._checked())
        self._subscribe.setEnabled(chosen > 0)
        self._subscribe.setText(self.tr("Subscribe to %n feed(s)", "", chosen))
        self._count.setText(self.tr("%n feed(s) found", "", self._found.count()))

    def _choose(self) -> None:
        folder = clean_line(self._folder.text()) or None
        chosen = [
            NewFeed(feed.url, feed.title, folder, provisional=True) for feed in self._checked()
        ]
        if chosen:
            self.accept()
            self.feeds_chosen.emit(chosen)

    def _set_default(self, button: QPushButton) -> None:
        for each in (self._find, self._subscribe, self._cancel):
            each.setAutoDefault(each is button)
            each.setDefault(each is button)

    def _shown(self) -> str:
        return clean_line(without_password(self._address.text().strip()))[:LONGEST]


def _item(feed: FoundFeed, is_checked: bool) -> QListWidgetItem:
    """Title and address of a feed, with a box to check. List items are plain text in Qt."""
    address = without_password(feed.url)[:LONGEST]
    title = clean_line(feed.title or "")[:LONGEST]
    item = QListWidgetItem(f"{title}\n{address}" if title else address)
    item.setData(_FEED, feed)
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(Qt.CheckState.Checked if is_checked else Qt.CheckState.Unchecked)
    return item


def _plain(text: str = "") -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
