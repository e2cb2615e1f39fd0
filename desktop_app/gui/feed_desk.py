"""Subscriptions by hand: add a feed, and what the menu of a feed in the sidebar offers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QInputDialog, QLineEdit, QMenu, QMessageBox, QWidget

from desktop_app.core.types import Feed, NewFeed
from desktop_app.engine import Engine
from desktop_app.gui.bridge import Bridge
from desktop_app.gui.dialogs import AddFeedDialog
from desktop_app.gui.sidebar_lines import Node


class FeedDesk(QObject):
    """Opens its dialogs over `window`; all work is the engine's."""

    refresh_wanted = Signal(object)  # ids of feeds to fetch now
    said = Signal(str)
    failed = Signal(object)  # Exception

    def __init__(self, engine: Engine, bridge: Bridge, window: QWidget) -> None:
        super().__init__(window)
        self._engine, self._bridge, self._window = engine, bridge, window
        self.dialog: AddFeedDialog | None = None

    def add(self) -> None:
        """Ask for an address, offer what is found there, subscribe to what is chosen."""
        dialog = self.dialog = AddFeedDialog(self._window)
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
            why = menu.addAction(feed.error[:80])
            why.setEnabled(False)
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

    def ask_unsubscribe(self, feed: Feed) -> QMessageBox:
        """Ask first, and say what goes with it."""
        box = QMessageBox(self._window)
        box.setWindowTitle(self.tr("Unsubscribe"))
        box.setText(self.tr("Unsubscribe from “{0}”?").format(feed.title))
        told = self.tr("%n article(s) came by it. Starred ones and those of other feeds stay.", "",
                       feed.articles)  # fmt: skip
        box.setInformativeText(told)
        go = box.addButton(self.tr("Unsubscribe"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(self.tr("Keep"), QMessageBox.ButtonRole.RejectRole)
        go.clicked.connect(lambda: self._unsubscribe(feed))
        box.open()
        return box

    def _unsubscribe(self, feed: Feed) -> None:
        self._bridge.when(
            self._engine.unsubscribe(feed.id),
            lambda gone: self.said.emit(
                self.tr("Unsubscribed from {0}; %n article(s) went with it", "", gone).format(
                    feed.title
                )
            ),
            self.failed.emit,
        )

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

    def _subscribe(self, chosen: Iterable[Any]) -> None:
        wanted = [NewFeed(each.url, title=each.title) for each in chosen]

        def then(stored: list[tuple[Feed, bool]]) -> None:
            fresh = [feed.id for feed, is_new in stored if is_new]
            if fresh:
                self.refresh_wanted.emit(fresh)
            else:
                self.said.emit(self.tr("You follow this feed already."))

        self._bridge.when(self._engine.subscribe(wanted), then, self.failed.emit)

    def _ask_title(self, feed: Feed) -> None:
        dialog = self._input(self.tr("Rename"), self.tr("Title of the feed"), feed.title)
        dialog.textValueSelected.connect(lambda text: self._edit(feed, title=text.strip()))
        dialog.open()

    def _ask_folder(self, feed: Feed) -> None:
        dialog = self._input(self.tr("Move to folder"), self.tr("Folder"), feed.folder or "")
        folders = sorted({each.folder for each in self._engine.feeds() if each.folder})
        dialog.setComboBoxItems(folders or [""])
        dialog.setComboBoxEditable(True)
        dialog.setTextValue(feed.folder or "")
        dialog.textValueSelected.connect(lambda text: self._edit(feed, folder=text.strip()))
        dialog.open()

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
        self._bridge.when(done, None, self.failed.emit)
