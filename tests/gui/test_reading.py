"""Reading, marking and what must not move while one reads."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication

from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.spot import Spot
from tests.gui.conftest import write_archive
from tests.gui.test_filtering import wait_for


def is_read(window: MainWindow, article: int) -> bool:
    return window.engine.rows([article])[0].read


def press(qtbot, window: MainWindow, key: str | Qt.Key) -> None:
    qtbot.keyClick(window.list.table, key)


def open_first(qtbot, window: MainWindow) -> int:
    press(qtbot, window, "j")
    assert window.reading.id == window.list.model.ids[0]
    return window.reading.id


def test_to_focus_the_list_opens_nothing(window, qtbot) -> None:
    window.search.edit.setFocus()
    window.list.table.setFocus()
    assert window.list.table.hasFocus()
    assert window.reading.article is None
    assert window.list.current is None


def test_j_and_k_walk_and_open(window, qtbot) -> None:
    first = open_first(qtbot, window)
    press(qtbot, window, "j")
    assert window.reading.id == window.list.model.ids[1]
    press(qtbot, window, "k")
    assert window.reading.id == first == window.reader.article.row.id


def test_an_opened_article_is_read_a_moment_later_and_only_its_look_changes(window, qtbot) -> None:
    first = open_first(qtbot, window)
    assert not is_read(window, first)
    with qtbot.assertNotEmitted(window.list.model.modelReset):
        qtbot.waitUntil(lambda: window.list.model.row_at(0).read)
    assert window.list.current == first
    assert window.sidebar.model().node(window.sidebar.model().index_of("unread")).unread >= 0


def test_an_article_passed_over_stays_unread(window, qtbot) -> None:
    first = open_first(qtbot, window)
    press(qtbot, window, "j")
    qtbot.waitUntil(lambda: is_read(window, window.reading.id))
    assert not is_read(window, first)


def test_m_marks_unread_and_it_stays_so(window, qtbot) -> None:
    first = open_first(qtbot, window)
    qtbot.waitUntil(lambda: window.reading.article.row.read)
    press(qtbot, window, "m")
    qtbot.waitUntil(lambda: not window.reading.article.row.read)
    assert not any(timer.isActive() for timer in window.reading.findChildren(QTimer))
    assert not is_read(window, first)


def test_s_stars_and_the_row_and_the_reader_show_it(window, qtbot) -> None:
    first = open_first(qtbot, window)
    press(qtbot, window, "s")
    qtbot.waitUntil(lambda: window.reader.article.row.starred)
    qtbot.waitUntil(lambda: window.list.model.row_at(0).starred)
    assert list(window.engine.ids("is:starred")) == [first]


def test_ctrl_z_takes_back_the_star_and_not_the_reading_that_followed(window, qtbot) -> None:
    first = open_first(qtbot, window)
    press(qtbot, window, "s")
    qtbot.waitUntil(lambda: window.reader.article.row.starred)
    press(qtbot, window, "j")
    qtbot.waitUntil(lambda: is_read(window, window.reading.id))
    window.actions_by_id["undo"].trigger()
    qtbot.waitUntil(lambda: "starred" in window.foot.notice.text)
    assert list(window.engine.ids("is:starred")) == []
    assert is_read(window, window.reading.id)
    assert first != window.reading.id


def test_undo_is_offered_only_where_something_was_marked(window, qtbot) -> None:
    window.engine.mark("read", query="").result(10)
    window.marking.mark_all()
    qtbot.waitUntil(lambda: window.foot.notice.text == "Nothing to mark")
    assert window.foot.notice.buttons == []


def test_b_opens_the_articles_address_in_the_browser(window, qtbot, browser) -> None:
    open_first(qtbot, window)
    press(qtbot, window, "b")
    assert browser.opened == [window.reading.article.url]


@pytest.mark.parametrize("address", ["file:///etc/passwd", "javascript:alert(1)", "smb://x/y", ""])
def test_only_the_web_is_ever_opened(window, qtbot, browser, address: str) -> None:
    window.reading.open_link(address)
    assert browser.opened == []
    assert window.foot.notice.text


def test_the_link_under_the_mouse_is_shown_at_the_foot(window) -> None:
    window.reader.link_hovered.emit("https://news.example/1")
    assert window.foot.status.link == "https://news.example/1"
    window.reader.link_hovered.emit("")
    assert window.foot.status.link == ""


def test_the_link_is_copied(window, qtbot) -> None:
    open_first(qtbot, window)
    window.actions_by_id["copy-link"].trigger()
    assert QGuiApplication.clipboard().text() == window.reading.article.url


def test_n_goes_to_the_next_unread_and_shift_n_back(window, qtbot) -> None:
    ids = list(window.list.model.ids)
    window.engine.mark("read", ids=ids[1:4]).result(10)
    open_first(qtbot, window)
    press(qtbot, window, "n")
    qtbot.waitUntil(lambda: window.reading.id == ids[4])
    window.engine.mark("unread", ids=ids[:1]).result(10)
    qtbot.keyClick(window.list.table, "n", Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: window.reading.id == ids[0])


def test_n_without_a_further_unread_says_so(window, qtbot) -> None:
    window.engine.mark("read", query="").result(10)
    press(qtbot, window, "n")
    qtbot.waitUntil(lambda: "unread" in window.foot.notice.text)


def test_space_reads_on_and_then_goes_to_the_next_unread(window, qtbot) -> None:
    open_first(qtbot, window)
    press(qtbot, window, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.reading.id == window.list.model.ids[1])


def test_keys_are_letters_while_one_types(window, qtbot) -> None:
    window.activateWindow()
    window.search.edit.setFocus()
    qtbot.waitUntil(window.search.edit.hasFocus)
    qtbot.keyClicks(window.search.edit, "jmsb N")
    assert window.search.query() == "jmsb N"
    assert window.reading.article is None


def test_slash_goes_to_the_search(window, qtbot) -> None:
    press(qtbot, window, "/")
    qtbot.waitUntil(window.search.edit.hasFocus)


def test_new_articles_wait_behind_a_bar_and_move_nothing(window, qtbot, tmp_path: Path) -> None:
    press(qtbot, window, "j")
    press(qtbot, window, "j")
    before, current = list(window.list.model.ids), window.reading.id
    archive = write_archive(tmp_path / "more.jsonl", 3, first=6)
    window.engine.import_files([archive]).result(60)
    qtbot.waitUntil(lambda: "3" in window.list.fresh.text)
    assert list(window.list.model.ids) == before
    assert (window.list.current, window.reading.id) == (current, current)
    window.list.fresh.buttons[0].click()
    assert len(window.list.model.ids) == 9
    assert window.list.current == current == window.reading.id
    assert window.list.table.verticalScrollBar().value() == 0
    assert window.list.fresh.isHidden()


def test_the_article_being_read_stays_when_the_query_no_longer_has_it(window, qtbot) -> None:
    current = open_first(qtbot, window)
    window.set_query("lang:id")
    wait_for(qtbot, window, "lang:id")
    assert window.reading.id == current == window.reader.article.row.id
    assert window.list.current is None
    window.set_query("")
    wait_for(qtbot, window, "")
    assert window.list.current == current


def test_a_read_article_lingers_in_a_list_of_unread_ones(window, qtbot) -> None:
    window.set_query("is:unread")
    wait_for(qtbot, window, "is:unread")
    current = open_first(qtbot, window)
    qtbot.waitUntil(lambda: window.list.model.row_at(0).read)
    assert window.list.model.ids[0] == current
    assert len(window.list.model.ids) == 6


def test_marking_the_list_spares_what_came_since_and_can_be_undone(
    window, qtbot, tmp_path: Path
) -> None:
    archive = write_archive(tmp_path / "more.jsonl", 2, first=6)
    window.engine.import_files([archive]).result(60)
    qtbot.waitUntil(lambda: not window.list.fresh.isHidden())
    qtbot.keyClick(window.list.table, "a", Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: "6" in window.foot.notice.text)
    assert len(window.engine.ids("is:unread")) == 2
    window.foot.notice.buttons[0].click()
    qtbot.waitUntil(lambda: len(window.engine.ids("is:unread")) == 8)
    qtbot.waitUntil(lambda: not window.list.model.row_at(0).read)


def test_a_corrected_topic_reaches_the_row(window, qtbot) -> None:
    bakery = next(
        each for each in window.list.model.ids if not window.engine.rows([each])[0].topics
    )
    window.list.select(Spot(article=bakery))
    window.reader.correct_requested.emit(("rednote", True))
    row = window.list.model.row_of(bakery)
    qtbot.waitUntil(lambda: window.list.model.row_at(row).topics == ("rednote",))
    qtbot.waitUntil(lambda: "rednote" in window.reader.article.row.topics)


def test_the_words_behind_the_topics_are_lit_by_t(window, qtbot) -> None:
    open_first(qtbot, window)
    press(qtbot, window, "t")
    assert window.actions_by_id["explain"].isChecked()
    press(qtbot, window, "t")
    assert not window.actions_by_id["explain"].isChecked()


def test_space_presses_a_button_that_has_the_focus(window, qtbot) -> None:
    open_first(qtbot, window)
    assert window.menu.isHidden()
    button = window.top.add
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    current = window.reading.id
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert window.desk.dialog.isVisible()
    assert window.reading.id == current
    window.desk.dialog.close()
