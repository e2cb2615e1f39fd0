"""Subscriptions by hand: add a feed, and what the menu of a feed in the sidebar offers."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QInputDialog, QLineEdit, QMenu, QWidget

from desktop_app.core.text import clean_line
from desktop_app.core.types import Feed, NewFeed
from desktop_app.engine import Engine
from desktop_app.gui.bridge import Bridge
from desktop_app.gui.dialogs import AddFeedDialog, FeedErrorDialog, UnsubscribeDialog
from desktop_app.gui.foot import Foot
from desktop_app.gui.sidebar_lines import Node


class FeedDesk(QObject):
    """Opens its dialogs over `window`; all work is the engine's."""

    refresh_wanted = Signal(object)  # ids of feeds to fetch now
    unsubscribed = Signal()

    def __init__(self, engine: Engine, bridge: Bridge, foot: Foot, window: QWidget) -> None:
        super().__init__(window)
        self._engine, self._bridge, self._foot, self._window = engine, bridge, foot, window
        self.dialog: AddFeedDialog | None = None

    def add(self) -> None:
        """Ask for an address, offer what is found there, subscribe to what is chosen."""
        dialog = self.dialog = AddFeedDialog(self._window, self._folders())
        dialog.address_entered.connect(self._discover)
        dialog.feeds_chosen.connect(self._subscribe)
        dialog.open()

    def open_menu(self, node: Node, at: QPoint) -> None:
        """The menu of a feed's line; other lines have none."""
        if node.feed is None:
            return
        feed = node.feed
        menu = QMenu(self._window)
        if feed.error:
            menu.addAction(self.tr("What is wrong…")).triggered.connect(
                lambda: self.show_error(feed)
            )
            menu.addSeparator()
        for text, act in (
            (self.tr("Refresh this feed"), lambda: self.refresh_wanted.emit([feed.id])),
            (self.tr("Rename…"), lambda: self._ask_title(feed)),
            (self.tr("Move to folder…"), lambda: self._ask_folder(feed)),
            (self.tr("Copy address"), lambda: QGuiApplication.clipboard().setText(feed.url)),
            (self.tr("Unsubscribe…"), lambda: self.ask_unsubscribe(feed)),
        ):
            menu.addAction(text).triggered.connect(act)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    @Slot(object)
    def note_chosen(self, feed: Feed) -> None:
        """A feed's line was clicked: where it fails, say why and what can be done."""
        if feed.error:
            text = f"{clean_line(feed.title)}: {clean_line(feed.error)}"
            ways = ((self.tr("Details…"), lambda: self.show_error(feed)),)
            self._foot.notice.show_notice(text, ways, is_error=True)

    def show_error(self, feed: Feed) -> None:
        """What is wrong with a feed, in full."""
        dialog = FeedErrorDialog(feed, self._window)
        dialog.retry_requested.connect(lambda: self.refresh_wanted.emit([feed.id]))
        dialog.unsubscribe_requested.connect(lambda: self.ask_unsubscribe(feed))
        dialog.open()

    def ask_unsubscribe(self, feed: Feed) -> None:
        """Ask first, and say what goes with it."""
        dialog = UnsubscribeDialog(feed, self._window)
        dialog.confirmed.connect(lambda purge: self._unsubscribe(feed, purge))
        dialog.open()

    def _unsubscribe(self, feed: Feed, purge: bool) -> None:
        def then(gone: int) -> None:
            self.unsubscribed.emit()
            text = self.tr("Unsubscribed from {0}; %n article(s) went with it", "", gone)
            self._foot.tell(text.format(clean_line(feed.title)))

        self._bridge.when(self._engine.unsubscribe(feed.id, purge), then, self._foot.tell_error)

    def _discover(self, address: str) -> None:
        dialog = self.dialog
        if dialog is None:
            return
        dialog.show_busy()
        self._bridge.when(
            self._engine.discover(address),
            dialog.show_found,
            lambda error: dialog.show_error(str(error)),
        )

    def _subscribe(self, wanted: list[NewFeed]) -> None:
        def then(stored: list[tuple[Feed, bool]]) -> None:
            fresh = [feed.id for feed, is_new in stored if is_new]
            if fresh:
                self.refresh_wanted.emit(fresh)
            else:
                self._foot.tell(self.tr("You follow this feed already."))

        self._bridge.when(self._engine.subscribe(wanted), then, self._foot.tell_error)

    def _ask_title(self, feed: Feed) -> None:
        dialog = self._input(self.tr("Rename"), self.tr("Title of the feed"), feed.title)
        dialog.textValueSelected.connect(lambda text: self._rename(feed, text))
        dialog.open()

    def _rename(self, feed: Feed, text: str) -> None:
        title = clean_line(text)
        if title:
            self._edit(feed, title=title)
        else:
            self._foot.tell(self.tr("A feed needs a title, so it keeps the one it has."))

    def _ask_folder(self, feed: Feed) -> None:
        dialog = self._input(self.tr("Move to folder"), self.tr("Folder"), feed.folder or "")
        dialog.setComboBoxItems(self._folders() or [""])
        dialog.setComboBoxEditable(True)
        dialog.setTextValue(feed.folder or "")
        dialog.textValueSelected.connect(lambda text: self._edit(feed, folder=clean_line(text)))
        dialog.open()

    def _folders(self) -> list[str]:
        return sorted({each.folder for each in self._engine.feeds() if each.folder})

    def _input(self, title: str, label: str, value: str) -> QInputDialog:
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(title)
        dialog.setLabelText(label)
        dialog.setTextEchoMode(QLineEdit.EchoMode.Normal)
        dialog.setTextValue(value)
        dialog.setOkButtonText(self.tr("Save"))
        dialog.setCancelButtonText(self.tr("Cancel"))
        return dialog

    def _edit(self, feed: Feed, title: str | None = None, folder: str | None = None) -> None:
        done = self._engine.edit_feed(feed.id, title=title, folder=folder)
        self._bridge.when(done, None, self._foot.tell_error)
