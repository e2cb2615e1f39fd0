"""Subscriptions by hand: renaming and moving a feed by its menu's dialogs."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QInputDialog, QLabel

from desktop_app.core.types import Feed, NewFeed
from desktop_app.gui.main_window import MainWindow


@pytest.fixture
def feed(window: MainWindow) -> Feed:
    return window.engine.subscribe([NewFeed("https://a.example/feed", "Kompas")]).result(10)[0][0]


def answer(window: MainWindow, text: str) -> None:
    """Type that into the dialog that is open, and accept it."""
    dialog = window.findChild(QInputDialog)
    assert dialog is not None
    dialog.setTextValue(text)
    dialog.accept()


def test_a_feed_is_renamed_on_one_line(window, feed: Feed, qtbot) -> None:
    window.desk._ask_title(feed)
    answer(window, " Kompas\ndaily ")
    qtbot.waitUntil(lambda: window.engine.feeds()[0].title == "Kompas daily")


def test_an_empty_title_is_refused_and_the_old_one_stays(window, feed: Feed, qtbot) -> None:
    window.desk._ask_title(feed)
    answer(window, " \n ")
    assert "needs a title" in window.foot.notice.text
    assert window.engine.feeds()[0].title == "Kompas"


def test_no_label_of_the_panes_takes_a_text_for_markup(window, qtbot) -> None:
    window.list.step(1)
    window.foot.tell("<b>bold</b>")
    for pane in (window.foot, window.list, window.sidebar, window.reader):
        for label in pane.findChildren(QLabel):
            assert label.textFormat().name == "PlainText" or not label.pixmap().isNull(), (
                label.text()
            )
