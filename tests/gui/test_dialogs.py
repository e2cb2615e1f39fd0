"""The dialogs about feeds and the program: values in, signals out, words as plain text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QListWidget, QPushButton, QTabWidget
from pytestqt.qtbot import QtBot

from desktop_app import __version__
from desktop_app.core.types import Feed, FeedId, FoundFeed, NewFeed
from desktop_app.gui.dialogs import (
    AboutDialog,
    AddFeedDialog,
    FeedErrorDialog,
    UnsubscribeDialog,
)
from desktop_app.gui.tick_box import TickBox

FOUND = [
    FoundFeed("https://a.example/rss", "A news", "rss"),
    FoundFeed("https://a.example/atom", "<b>A</b> sport", "atom"),
    FoundFeed("https://user:secret@a.example/feed", None, "guess"),
]
BROKEN = Feed(
    FeedId(7),
    "https://user:secret@a.example/rss",
    "The <img src='file:///etc/passwd'> Herald",
    error="The server says 404: there is nothing at this address.",
    failures=3,
    checked=1_737_200_000,
    next_check=1_737_300_000,
    articles=58,
)


@pytest.fixture
def adding(qtbot: QtBot) -> AddFeedDialog:
    made = AddFeedDialog(None, ["Indonesia", "中文"])
    qtbot.addWidget(made)
    made.open()
    return made


def _press(qtbot: QtBot, dialog: QDialog, words: str) -> None:
    button = next(each for each in dialog.findChildren(QPushButton) if words in each.text())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def _words(dialog: QDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def _field(dialog: QDialog, name: str) -> QLineEdit:
    return next(e for e in dialog.findChildren(QLineEdit) if e.accessibleName().startswith(name))


def _list(dialog: QDialog) -> QListWidget:
    found = dialog.findChild(QListWidget)
    assert found is not None
    return found


def test_an_address_is_told_by_return(adding: AddFeedDialog, qtbot: QtBot) -> None:
    field = _field(adding, "Address")
    qtbot.keyClicks(field, "  a.example ")
    with qtbot.waitSignal(adding.address_entered) as told:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert told.args == ["a.example"]
    assert adding.isVisible()


def test_no_address_asks_for_nothing(adding: AddFeedDialog, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(adding.address_entered):
        _press(qtbot, adding, "Find feeds")


def test_looking_is_said_without_the_password(adding: AddFeedDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(_field(adding, "Address"), "https://u:secret@a.example/x")
    adding.show_busy()
    assert "a.example" in adding.message()
    assert "secret" not in adding.message()


def test_the_first_feed_found_is_ticked_and_subscribed_to(
    adding: AddFeedDialog, qtbot: QtBot
) -> None:
    adding.show_found(FOUND)
    with qtbot.waitSignal(adding.feeds_chosen) as told:
        _press(qtbot, adding, "Subscribe")
    assert told.args == [[NewFeed("https://a.example/rss", "A news", None, provisional=True)]]
    assert not adding.isVisible()


def test_feeds_are_ticked_by_a_click_anywhere_and_by_space(
    adding: AddFeedDialog, qtbot: QtBot
) -> None:
    adding.show_found(FOUND)
    listed = _list(adding)
    place = listed.visualItemRect(listed.item(1)).center()
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)
    listed.setCurrentRow(0)
    qtbot.keyClick(listed, Qt.Key.Key_Space)
    qtbot.keyClicks(_field(adding, "Folder"), " World ")
    with qtbot.waitSignal(adding.feeds_chosen) as told:
        _press(qtbot, adding, "Subscribe")
    assert told.args == [
        [NewFeed("https://a.example/atom", "<b>A</b> sport", "World", provisional=True)]
    ]


def test_with_nothing_ticked_there_is_nothing_to_subscribe_to(
    adding: AddFeedDialog, qtbot: QtBot
) -> None:
    adding.show_found(FOUND)
    _list(adding).item(0).setCheckState(Qt.CheckState.Unchecked)
    with qtbot.assertNotEmitted(adding.feeds_chosen):
        _press(qtbot, adding, "Subscribe")


def test_a_feed_found_shows_no_password(adding: AddFeedDialog) -> None:
    adding.show_found(FOUND)
    listed = _list(adding)
    shown = [listed.item(row).text() for row in range(listed.count())]
    assert shown[0] == "A news\nhttps://a.example/rss"
    assert shown[2] == "https://a.example/feed"


def test_no_feed_found_is_said_in_words(adding: AddFeedDialog) -> None:
    adding.show_found([])
    assert "No feed was found" in adding.message()


def test_an_error_is_said_and_the_address_stays(adding: AddFeedDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(_field(adding, "Address"), "nowhere.invalid")
    adding.show_busy()
    adding.show_error("There is no site at <b>nowhere.invalid</b>\nTry another.")
    assert adding.message() == "There is no site at <b>nowhere.invalid</b> Try another."
    assert _field(adding, "Address").text() == "nowhere.invalid"
    assert _field(adding, "Address").selectedText() == "nowhere.invalid"


def test_a_changed_address_takes_the_offer_back(adding: AddFeedDialog, qtbot: QtBot) -> None:
    adding.show_found(FOUND)
    qtbot.keyClicks(_field(adding, "Address"), "b.example")
    with qtbot.assertNotEmitted(adding.feeds_chosen):
        _press(qtbot, adding, "Subscribe")


def test_a_site_with_thousands_of_feeds_is_offered_in_part(adding: AddFeedDialog) -> None:
    adding.show_found([FoundFeed(f"https://a.example/{n}", "x" * 9_999, "rss") for n in range(999)])
    assert _list(adding).count() == 200
    assert len(_list(adding).item(0).text()) < 700


@pytest.mark.parametrize("purge", [False, True])
def test_unsubscribing_is_confirmed_and_says_what_goes(qtbot: QtBot, purge: bool) -> None:
    dialog = UnsubscribeDialog(BROKEN)
    qtbot.addWidget(dialog)
    dialog.open()
    assert "58" in _words(dialog)
    if purge:
        box = dialog.findChild(TickBox)
        assert box is not None
        qtbot.mouseClick(box, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(dialog.confirmed) as told:
        _press(qtbot, dialog, "Unsubscribe")
    assert told.args == [purge]


def test_keeping_a_feed_is_what_return_does(qtbot: QtBot) -> None:
    dialog = UnsubscribeDialog(BROKEN)
    qtbot.addWidget(dialog)
    dialog.open()
    with qtbot.assertNotEmitted(dialog.confirmed):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_a_broken_feed_says_why_and_what_can_be_done(qtbot: QtBot) -> None:
    dialog = FeedErrorDialog(BROKEN)
    qtbot.addWidget(dialog)
    dialog.open()
    said = _words(dialog)
    assert "404" in said
    assert "3" in said
    assert "secret" not in said
    with qtbot.waitSignal(dialog.retry_requested):
        _press(qtbot, dialog, "Try again")
    with qtbot.waitSignal(dialog.unsubscribe_requested):
        _press(qtbot, dialog, "Unsubscribe")


def test_about_names_the_version_and_shows_every_licence(qtbot: QtBot) -> None:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    dialog.open()
    assert __version__ in _words(dialog)
    tabs = dialog.findChild(QTabWidget)
    assert tabs is not None
    names = [tabs.tabText(place) for place in range(tabs.count())]
    assert names == ["Newstide", "Inter", "Source Serif 4", "Lucide"]


@pytest.mark.parametrize("make", [UnsubscribeDialog, FeedErrorDialog])
def test_what_came_from_outside_is_never_markup(qtbot: QtBot, make: type[QDialog]) -> None:
    dialog = make(BROKEN)  # type: ignore[call-arg, arg-type]
    qtbot.addWidget(dialog)
    labels = dialog.findChildren(QLabel)
    assert labels
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)
