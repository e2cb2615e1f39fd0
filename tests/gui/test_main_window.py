"""The window as a whole: first start, refresh, themes, names for those who do not see it."""

from __future__ import annotations

import sqlite3
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QTextEdit,
    QWidget,
)

from desktop_app.core.types import NewFeed
from desktop_app.engine import Engine
from desktop_app.gui import app
from desktop_app.gui.appearance import Appearance
from desktop_app.gui.bridge import Bridge
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.theme import DARK, LIGHT
from desktop_app.settings import Settings
from tests.fakes import FakeWeb, Reply
from tests.gui.conftest import remembering, write_archive

FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>A feed</title>
<link>https://news.example/</link>{items}</channel></rss>"""
ITEM = """<item><title>RedNote report {0}</title><link>https://news.example/r{0}</link>
<guid>r{0}</guid><pubDate>Fri, 17 Jan 2025 10:{0:02d}:00 GMT</pubDate>
<description>The app RedNote is in the news, and TikTok too.</description></item>"""


def feed(count: int) -> bytes:
    return FEED.format(items="".join(ITEM.format(number) for number in range(count))).encode()


@pytest.fixture
def empty_window(qtbot, tmp_path: Path, bridge: Bridge, appearance: Appearance):
    with Engine.open(tmp_path / "empty", Settings(), bridge.on_event) as engine:
        made = MainWindow(engine, bridge, appearance, remembering(tmp_path, "articles"))
        qtbot.addWidget(made)
        made.resize(1100, 700)
        made.show()
        yield made
        made.close()


def test_an_empty_library_says_what_to_do(empty_window, qtbot) -> None:
    qtbot.waitUntil(lambda: empty_window.list.is_empty_shown)
    assert len(empty_window.list.empty.buttons) == 4
    empty_window.list.empty.buttons[0].click()
    assert empty_window.desk.dialog.isVisible()
    empty_window.desk.dialog.close()


def test_a_first_start_loads_the_shipped_coverage_and_a_second_does_not(
    empty_window, qtbot
) -> None:
    window = empty_window
    window.begin()
    assert window.work.task == "sample"
    assert window.list.is_empty_shown
    assert "coverage" in window.list.empty.title
    qtbot.waitUntil(lambda: window.work.task == "", timeout=60_000)
    assert not window.engine.wants_sample()
    assert "coverage" in window.list.empty.title  # until the rows are there
    qtbot.waitUntil(lambda: len(window.list.model.ids) > 100)
    assert len(window.foot.notice.buttons) == 2
    window.begin()
    assert window.work.task != "sample"


def test_a_refresh_without_a_feed_offers_ways_to_one(empty_window, qtbot) -> None:
    empty_window.actions_by_id["refresh"].trigger()
    assert "no feeds" in empty_window.foot.notice.text
    assert len(empty_window.foot.notice.buttons) == 2
    assert empty_window.work.task == ""


def test_what_was_mended_in_a_feed_is_told_at_the_end_of_a_refresh(window, qtbot) -> None:
    with FakeWeb() as web:
        broken = web.reply("/feed.xml", body=feed(2).replace(b"</channel></rss>", b""))
        window.engine.subscribe([NewFeed(broken)]).result(10)
        window.actions_by_id["refresh"].trigger()
        qtbot.waitUntil(lambda: "not well-formed" in window.foot.notice.text, timeout=30_000)
    assert "2 new" in window.foot.notice.text


def test_a_start_tags_again_what_an_older_pack_has_tagged(qtbot, engine, window) -> None:
    def start() -> str:
        window.foot.notice.hide()
        window.begin()
        qtbot.waitUntil(lambda: window.work.task == "")
        return window.foot.notice.text

    assert start() == ""
    db = sqlite3.connect(engine.folder / "library.db")
    with db:
        db.execute("UPDATE articles SET tagged_by = 'an older pack'")
    db.close()
    assert "6" in start()
    assert start() == ""


def test_the_starter_feeds_are_followed_and_a_refresh_is_offered(empty_window, qtbot) -> None:
    empty_window.actions_by_id["starter-feeds"].trigger()
    qtbot.waitUntil(lambda: len(empty_window.foot.notice.buttons) == 1, timeout=30_000)
    assert len(empty_window.engine.feeds()) > 10
    index = empty_window.sidebar.model().index_of
    qtbot.waitUntil(lambda: index("section/feeds").isValid())


def test_an_import_fills_the_empty_window_by_itself(empty_window, qtbot, tmp_path: Path) -> None:
    empty_window.work.import_files([write_archive(tmp_path / "news.jsonl", 60)])
    qtbot.waitUntil(lambda: len(empty_window.list.model.ids) == 60, timeout=30_000)
    assert not empty_window.list.is_empty_shown
    qtbot.waitUntil(lambda: "60" in empty_window.foot.notice.text)


def test_a_feed_is_found_added_and_fetched(window, qtbot) -> None:
    with FakeWeb() as web:
        address = web.reply("/feed.xml", body=feed(4), headers={"Content-Type": "text/xml"})
        window.desk.add()
        dialog = window.desk.dialog
        dialog.address_entered.emit(address)
        window.engine.subscribe([NewFeed(address)]).result(10)
        window.work.refresh()
        qtbot.waitUntil(lambda: "4" in window.list.fresh.text, timeout=30_000)
        dialog.close()
    window.list.fresh.buttons[0].click()
    assert window.list.model.rowCount() == 10
    painted = window.list.table.viewport().grab().toImage()
    assert LIGHT.accent in {painted.pixelColor(10, y).name() for y in range(painted.height())}
    qtbot.waitUntil(lambda: window.sidebar.model().index_of("feed/1").isValid())


def test_a_refresh_shows_how_far_it_is_and_can_be_stopped(window, qtbot) -> None:
    with FakeWeb() as web:
        stalled = [web.reply(f"/{n}", Reply(body=feed(1), stall_after=5)) for n in range(3)]
        window.engine.subscribe([NewFeed(each) for each in stalled]).result(10)
        window.actions_by_id["refresh"].trigger()
        assert window.foot.status.task
        assert not window.actions_by_id["refresh"].isEnabled()
        qtbot.waitUntil(lambda: len(web.requests) > 0)
        window.foot.status.cancel_wanted.emit()
    qtbot.waitUntil(lambda: window.foot.status.task == "", timeout=30_000)
    assert window.actions_by_id["refresh"].isEnabled()


def test_unsubscribing_takes_the_articles_out_of_the_list(window, qtbot) -> None:
    with FakeWeb() as web:
        address = web.reply("/feed.xml", body=feed(2), headers={"Content-Type": "text/xml"})
        (stored, _), *_ = window.engine.subscribe([NewFeed(address)]).result(10)
        window.engine.refresh([stored.id], True).result(30)
    window.set_query("")
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 8)
    window.engine.unsubscribe(stored.id).result(10)
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 6)


def test_a_change_of_theme_reaches_every_pane(window, qtbot) -> None:
    window.list.step(1)
    for theme, choice in ((DARK, "dark"), (LIGHT, "light")):
        window.actions_by_id[f"theme-{choice}"].trigger()
        for view in (window.list.table, window.reader.view):
            image = view.viewport().grab().toImage()
            corner = image.pixelColor(image.width() - 3, image.height() - 3).name()
            assert corner == theme.bg
        side = window.sidebar.viewport().grab().toImage()
        assert side.pixelColor(2, side.height() - 2).name() == theme.side
        base = window.palette().color(QPalette.ColorRole.Base).name()
        assert base == theme.bg
        assert window.actions_by_id[f"theme-{choice}"].isChecked()


def test_the_chosen_theme_is_kept_for_the_next_start(window) -> None:
    from desktop_app import paths, settings

    window.actions_by_id["theme-dark"].trigger()
    assert settings.load(paths.config() / "settings.json").theme == "dark"


def test_rows_can_be_compact_and_the_first_in_sight_stays(window, qtbot, tmp_path: Path) -> None:
    window.engine.import_files([write_archive(tmp_path / "many.jsonl", 80, first=6)]).result(60)
    qtbot.waitUntil(lambda: not window.list.fresh.isHidden())
    window.list.fresh.buttons[0].click()
    window.list.table.verticalScrollBar().setValue(20 * window.list.density.height)
    window.actions_by_id["compact"].trigger()
    assert window.list.table.rowAt(1) == 20


def controls(window: QWidget) -> list[QWidget]:
    kinds = (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView, QTextEdit)
    found = [each for each in window.findChildren(QWidget) if isinstance(each, kinds)]
    return [each for each in found if each.focusPolicy() != Qt.FocusPolicy.NoFocus]


def test_every_control_has_a_name_for_a_screen_reader(window, qtbot) -> None:
    window.list.step(1)
    window.list.offer_fresh(3)
    nameless = []
    for each in controls(window):
        interface = QAccessible.queryAccessibleInterface(each)
        if each.isVisible() and not interface.text(QAccessible.Text.Name):
            nameless.append((type(each).__name__, each.objectName()))
    assert nameless == []


def test_tab_reaches_the_search_the_sidebar_the_list_and_the_article(window, qtbot) -> None:
    window.list.step(1)
    window.search.edit.setFocus()
    seen: list[QWidget] = []
    for _ in range(60):
        focus = window.focusWidget()
        assert focus is not None
        seen.append(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    for pane in (window.search.edit, window.sidebar, window.list.table, window.reader.view):
        assert pane in seen, pane
    assert seen.index(window.sidebar) < seen.index(window.list.table)


def test_every_action_of_the_table_can_be_triggered(window, qtbot, browser) -> None:
    quiet = {
        "quit",
        "import",
        "starter-feeds",
        "export-opml",
        "export-archive",
    }  # these open what needs an answer
    for name, action in window.actions_by_id.items():
        if name not in quiet:
            action.trigger()
    for child in window.findChildren(QWidget):
        if child.isWindow() and child.isVisible():
            child.close()
    qtbot.waitUntil(lambda: window.work.task == "", timeout=30_000)


def test_an_error_nobody_caught_is_told_quietly_from_any_thread(
    window, qtbot, bridge, monkeypatch, caplog
) -> None:
    for place, name in ((sys, "excepthook"), (threading, "excepthook")):
        monkeypatch.setattr(place, name, getattr(place, name))
    app.hook_errors(bridge)

    def fail() -> None:
        raise ZeroDivisionError("a fault of ours")

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: "ZeroDivisionError" in window.foot.notice.text)
    assert "a fault of ours" in caplog.text


def test_closing_while_work_runs_ends_cleanly(window, qtbot, tmp_path: Path) -> None:
    window.work.import_files([write_archive(tmp_path / "many.jsonl", 400, first=6)])
    window.close()
    assert not window.bridge._asked


def test_a_closed_window_asks_nothing_more_of_the_engine(window) -> None:
    window.close()
    assert [each for each in window.findChildren(QTimer) if each.isActive()] == []


def test_ctrl_and_the_wheel_in_the_article_change_the_size_of_its_text(window) -> None:
    window.reader.zoom_requested.emit(2)
    assert window.commands.zoom == 120
    window.reader.zoom_requested.emit(-1)
    assert window.commands.zoom == 110


def test_the_windows_place_and_panes_are_remembered(
    window, qtbot, engine, bridge, appearance
) -> None:
    window.resize(790, 600)  # the offscreen screen is 800 by 800
    window.splitter.setSizes([180, 285, 325])
    sizes = window.splitter.sizes()
    window.remember()
    other = MainWindow(engine, bridge, appearance, window.state)
    qtbot.addWidget(other)
    other.show()
    assert (other.width(), other.height()) == (790, 600)
    assert other.splitter.sizes() == sizes
