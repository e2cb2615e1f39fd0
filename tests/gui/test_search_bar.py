"""The search box: when it tells, what it offers, where it says that a query is wrong."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.core.query import FIELDS, MAX_LENGTH, parse
from desktop_app.core.types import QueryError
from desktop_app.gui.search_bar import SearchBar
from desktop_app.gui.suggestions import offers, operators
from desktop_app.gui.theme import DARK, LIGHT

VALUES = {
    "topic": ["tiktok-ban", "tiktok-sale", "rednote"],
    "lang": ["en", "id", "zh-Hans"],
    "outlet": ["BBC News", "Kompas", "RedNote Daily"],
}


@pytest.fixture
def bar(qtbot: QtBot) -> SearchBar:
    window = QWidget()
    qtbot.addWidget(window)
    made = SearchBar(LIGHT)
    other = QLineEdit()
    column = QVBoxLayout(window)
    column.addWidget(made)
    column.addWidget(other)
    column.addStretch()
    made.set_values(VALUES)
    window.resize(700, 400)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    other.setFocus()
    made.keep = window  # type: ignore[attr-defined]  # the window lives as long as its bar
    return made


def _offered(bar: SearchBar) -> list[str]:
    return [offer.text for offer in bar.offered()]


def test_typing_tells_once_when_its_writer_pauses(bar: SearchBar, qtbot: QtBot) -> None:
    told: list[str] = []
    bar.query_changed.connect(told.append)
    bar.setFocus()
    with qtbot.waitSignal(bar.query_changed):
        qtbot.keyClicks(bar.edit, "rednote")
    assert told == ["rednote"]


def test_return_tells_at_once_and_again(bar: SearchBar, qtbot: QtBot) -> None:
    bar.setFocus()
    bar.edit.insert("小红书 ")
    told: list[str] = []
    bar.query_changed.connect(told.append)
    qtbot.keyClick(bar.edit, Qt.Key.Key_Return)
    qtbot.keyClick(bar.edit, Qt.Key.Key_Return)
    assert told == ["小红书 ", "小红书 "]


def test_a_query_set_from_outside_is_shown_and_not_told(bar: SearchBar, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(bar.query_changed, wait=260):
        bar.set_query("topic:rednote")
    assert bar.query() == "topic:rednote"


def test_the_clear_button_is_there_only_with_text_and_clears_at_once(
    bar: SearchBar, qtbot: QtBot
) -> None:
    clear = next(each for each in bar.edit.actions() if each.text() == "Clear the search")
    assert not clear.isVisible()
    bar.set_query("rednote")
    assert clear.isVisible()
    with qtbot.waitSignal(bar.query_changed) as told:
        clear.trigger()
    assert told.args == [""]


def test_an_empty_box_hints_at_its_operators(bar: SearchBar) -> None:
    assert _offered(bar) == []
    bar.setFocus()
    assert _offered(bar)[:4] == ["topic:", "lang:", "outlet:", "is:"]
    assert all(offer.note for offer in bar.offered())


def test_a_value_is_completed_by_keys(bar: SearchBar, qtbot: QtBot) -> None:
    bar.setFocus()
    qtbot.keyClicks(bar.edit, "-topic:tik")
    assert _offered(bar) == ["topic:tiktok-ban ", "topic:tiktok-sale "]
    qtbot.keyClick(bar.edit, Qt.Key.Key_Down)
    qtbot.keyClick(bar.edit, Qt.Key.Key_Down)
    with qtbot.waitSignal(bar.query_changed) as told:
        qtbot.keyClick(bar.edit, Qt.Key.Key_Return)
    assert told.args == ["-topic:tiktok-sale "]
    assert bar.offered() == []


def test_a_click_takes_an_offer_and_leaves_the_focus(bar: SearchBar, qtbot: QtBot) -> None:
    bar.setFocus()
    qtbot.keyClicks(bar.edit, "kom")
    listed = bar._offers
    place = listed.visualItemRect(listed.item(0)).center()
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert bar.query() == 'outlet:"Kompas" '
    assert bar.edit.hasFocus()


def test_an_operator_taken_offers_its_values_next(bar: SearchBar, qtbot: QtBot) -> None:
    bar.setFocus()
    qtbot.keyClicks(bar.edit, "lan")
    qtbot.keyClick(bar.edit, Qt.Key.Key_Down)
    qtbot.keyClick(bar.edit, Qt.Key.Key_Tab)
    assert bar.query() == "lang:"
    assert _offered(bar) == ["lang:en ", "lang:id ", "lang:zh-Hans "]


def test_escape_closes_the_offers_then_clears_then_leaves(bar: SearchBar, qtbot: QtBot) -> None:
    bar.setFocus()
    qtbot.keyClicks(bar.edit, "red")
    assert bar.offered()
    qtbot.keyClick(bar.edit, Qt.Key.Key_Escape)
    assert not bar.offered()
    assert bar.query() == "red"
    qtbot.keyClick(bar.edit, Qt.Key.Key_Escape)
    assert bar.query() == ""
    with qtbot.waitSignal(bar.left):
        qtbot.keyClick(bar.edit, Qt.Key.Key_Escape)
    assert not bar.edit.hasFocus()


def test_leaving_the_box_closes_the_offers(bar: SearchBar) -> None:
    bar.setFocus()
    assert bar.offered()
    bar.edit.clearFocus()
    assert not bar.offered()


def test_an_error_is_shown_at_its_place_until_the_query_changes(
    bar: SearchBar, qtbot: QtBot
) -> None:
    text = "rednote is:purple"
    with pytest.raises(QueryError) as wrong:
        parse(text, 0)
    bar.set_query(text)
    bar.show_error(str(wrong.value), wrong.value.position)
    assert bar.error() == str(wrong.value)
    image = bar.edit.grab().toImage()
    reds = {
        x
        for x in range(image.width())
        for y in range(image.height() - 10, image.height() - 2)
        if _is_near(image.pixelColor(x, y), QColor(LIGHT.error))
    }
    start = bar.edit.x_of(wrong.value.position)  # type: ignore[attr-defined]
    assert reds
    assert min(reds) >= start - 3
    assert min(reds) <= start + 12
    bar.setFocus()
    qtbot.keyClicks(bar.edit, "x")
    assert bar.error() == ""


def _refuse(bar: SearchBar) -> None:
    """Say what is wrong with the query, as the window does."""
    with pytest.raises(QueryError) as wrong:
        parse(bar.query(), 0)
    bar.show_error(str(wrong.value), wrong.value.position)


@pytest.mark.parametrize(
    "typed", ["lang:", "x is:unr", "topic:", 'outlet:"BB', "since:2025-", "on:yes", '"a p']
)
def test_a_term_that_is_being_typed_is_not_called_wrong_before_it_is_left(
    bar: SearchBar, qtbot: QtBot, typed: str
) -> None:
    bar.setFocus()
    qtbot.keyClicks(bar.edit, typed)
    offered = _offered(bar)
    _refuse(bar)
    assert bar.error() == ""
    assert _offered(bar) == offered
    bar.edit.clearFocus()
    assert bar.error() != ""


def test_return_says_what_is_wrong_with_a_term_that_is_not_finished(
    bar: SearchBar, qtbot: QtBot
) -> None:
    bar.setFocus()
    qtbot.keyClicks(bar.edit, "lang:")
    bar.query_changed.connect(lambda _: _refuse(bar))
    qtbot.keyClick(bar.edit, Qt.Key.Key_Return)
    assert "lang" in bar.error()


def test_to_move_away_from_a_term_says_what_is_wrong_with_it(bar: SearchBar, qtbot: QtBot) -> None:
    bar.setFocus()
    qtbot.keyClicks(bar.edit, "words is:unr")
    _refuse(bar)
    assert bar.error() == ""
    qtbot.keyClick(bar.edit, Qt.Key.Key_Home)
    assert "unr" in bar.error()


def test_what_nothing_can_complete_is_called_wrong_at_once(bar: SearchBar, qtbot: QtBot) -> None:
    bar.setFocus()
    qtbot.keyClicks(bar.edit, "is:purple")
    _refuse(bar)
    assert "purple" in bar.error()


def _is_near(one: QColor, other: QColor) -> bool:
    parts = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index]
    return all(abs(a - b) < 60 for a, b in parts)


def test_an_error_is_words_and_stays_inside_the_window(bar: SearchBar) -> None:
    bar.set_query("x " * 30)
    bar.show_error("<b>Wrong</b> " * 90, 58)
    bubble = bar._bubble
    assert bubble.textFormat() == Qt.TextFormat.PlainText
    assert bubble.geometry().right() <= bar.window().width()
    bar.clear_error()
    assert bubble.isHidden()


def test_the_box_takes_no_more_than_a_query_may_hold(bar: SearchBar) -> None:
    bar.edit.setText("x" * (MAX_LENGTH + 50))
    assert len(bar.query()) == MAX_LENGTH


def test_another_theme_keeps_the_query(bar: SearchBar) -> None:
    bar.set_query("lang:id")
    bar.apply_theme(DARK)
    assert bar.query() == "lang:id"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("topic:red", ["topic:rednote "]),
        ("a OR (lang:z", ["lang:zh-Hans "]),
        ('outlet:"bbc', ['outlet:"BBC News" ']),
        ("is:st", ["is:starred "]),
        ("topic:rednote", []),
        ("auth", ["author:"]),
        ("RedNote", ["topic:rednote ", 'outlet:"RedNote Daily" ']),
        ('"red', []),
        ("nofield:x", []),
    ],
)
def test_what_is_offered(text: str, wanted: list[str]) -> None:
    assert [offer.text for offer in offers(text, len(text), VALUES)] == wanted


def test_nothing_is_offered_inside_a_word() -> None:
    assert offers("rednote", 3, VALUES) == []


def test_an_offer_replaces_just_its_term() -> None:
    (offer,) = offers("x -topic:red y", 12, VALUES)
    assert "x -topic:red y"[offer.start : offer.end] == "topic:red"


def test_every_operator_offered_is_one_of_the_query_language() -> None:
    assert set(operators()) <= set(FIELDS)


def test_return_leaves_the_box_unless_the_query_cannot_be_read(
    bar: SearchBar, qtbot: QtBot
) -> None:
    qtbot.keyClicks(bar.edit, "topic:rednote ban")
    with qtbot.waitSignal(bar.left, timeout=1_000):
        qtbot.keyClick(bar.edit, Qt.Key.Key_Return)
    bar.edit.setText("topic:rednote (")
    with qtbot.assertNotEmitted(bar.left, wait=50):
        qtbot.keyClick(bar.edit, Qt.Key.Key_Return)
