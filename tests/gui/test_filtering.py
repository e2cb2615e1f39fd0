"""Clicks and typing change the query; the query decides what is shown."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt

from desktop_app.core.types import FeedId, NewFeed
from desktop_app.gui.main_window import MainWindow
from tests.gui.test_sidebar import CTRL, click


def titles(window: MainWindow) -> list[str]:
    model = window.list.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def wait_for(qtbot, window: MainWindow, query: str) -> None:
    qtbot.waitUntil(lambda: window.results.query == query and not window.bridge._asked)


def test_a_click_on_a_topic_writes_the_query_and_shows_its_articles(window, qtbot) -> None:
    click(qtbot, window.sidebar, "topic/rednote")
    wait_for(qtbot, window, "topic:rednote")
    assert window.search.query() == "topic:rednote"
    assert list(window.list.model.ids) == list(window.engine.ids("topic:rednote"))
    assert 0 < len(titles(window)) < 6
    assert window.windowTitle().startswith("RedNote")


def test_the_count_beside_a_topic_is_the_number_of_its_rows(window, qtbot) -> None:
    for topic in window.topics.values():
        window.set_query(f"topic:{topic.id}")
        wait_for(qtbot, window, f"topic:{topic.id}")
        assert window.list.model.rowCount() == topic.articles


def test_ctrl_click_adds_topics_and_a_plain_click_replaces_them(window, qtbot) -> None:
    click(qtbot, window.sidebar, "topic/rednote")
    click(qtbot, window.sidebar, "topic/migration", CTRL)
    wait_for(qtbot, window, "topic:rednote topic:migration")
    both = set(window.list.model.ids)
    assert both == set(window.engine.ids("topic:rednote")) & set(
        window.engine.ids("topic:migration")
    )
    click(qtbot, window.sidebar, "topic/tiktok-ban")
    wait_for(qtbot, window, "topic:tiktok-ban")


def test_several_topics_can_be_asked_for_as_alternatives(window, qtbot) -> None:
    window.set_query("topic:rednote topic:tiktok-ban")
    wait_for(qtbot, window, "topic:rednote topic:tiktok-ban")
    assert window.actions_by_id["any-topic"].isEnabled()
    window.actions_by_id["any-topic"].trigger()
    wait_for(qtbot, window, "(topic:rednote OR topic:tiktok-ban)")
    either = set(window.engine.ids("topic:rednote")) | set(window.engine.ids("topic:tiktok-ban"))
    assert set(window.list.model.ids) == either


def test_languages_and_outlets_filter_too(window, qtbot) -> None:
    click(qtbot, window.sidebar, "lang/id")
    wait_for(qtbot, window, "lang:id")
    assert titles(window) == ["Pengguna TikTok mengungsi ke RedNote jelang pemblokiran"]
    window.set_query('outlet:"Harbour News"')
    wait_for(qtbot, window, 'outlet:"Harbour News"')
    assert len(titles(window)) == 2


def test_typing_searches_after_a_pause_also_two_chinese_characters(window, qtbot) -> None:
    window.search.edit.setText("难民")
    wait_for(qtbot, window, "难民")
    assert titles(window) == ["TikTok难民涌入小红书，下载量登顶"]


@pytest.mark.parametrize("query", ["topic:", "(a", "topic:nothing-like-it", 'an "open'])
def test_a_wrong_query_is_told_at_its_place_and_the_list_stays(window, qtbot, query: str) -> None:
    before = titles(window)
    window.search.edit.setText(query)
    qtbot.waitUntil(lambda: window.search.error() != "")
    assert titles(window) == before
    assert not window.list.is_empty_shown
    window.set_query("")
    qtbot.waitUntil(lambda: window.search.error() == "")


def test_an_offer_taken_in_the_window_shows_its_values_and_no_error(window, qtbot) -> None:
    window.search.edit.setFocus()
    qtbot.waitUntil(window.search.edit.hasFocus)
    qtbot.keyClicks(window.search.edit, "lan")
    qtbot.keyClick(window.search.edit, Qt.Key.Key_Down)
    qtbot.keyClick(window.search.edit, Qt.Key.Key_Return)
    with qtbot.waitSignal(window.results.wrong):
        pass
    assert window.search.error() == ""
    assert [each.text for each in window.search.offered()] == [
        "lang:en ",
        "lang:id ",
        "lang:zh-Hans ",
    ]


def test_no_match_says_what_was_asked_and_leads_back(window, qtbot) -> None:
    window.set_query("xyzzy lang:en")
    qtbot.waitUntil(lambda: window.list.is_empty_shown)
    assert "xyzzy lang:en" in window.list.empty.text
    window.list.empty.buttons[0].click()
    qtbot.waitUntil(lambda: len(titles(window)) == 6)
    assert not window.list.is_empty_shown


def test_unread_only_narrows_what_is_shown_and_widens_it_again(window, qtbot) -> None:
    window.engine.mark("read", query="topic:rednote").result(10)
    window.actions_by_id["unread-only"].trigger()
    wait_for(qtbot, window, "is:unread")
    assert len(titles(window)) == len(window.engine.ids("is:unread")) < 6
    assert window.actions_by_id["unread-only"].isChecked()
    window.actions_by_id["unread-only"].trigger()
    wait_for(qtbot, window, "")


def test_the_order_can_be_turned(window, qtbot) -> None:
    newest_first = list(window.list.model.ids)
    window.actions_by_id["oldest-first"].trigger()
    qtbot.waitUntil(lambda: list(window.list.model.ids) == newest_first[::-1])


def test_a_view_of_the_sidebar_is_shown_again_at_the_next_start(
    window, qtbot, engine, bridge, appearance, tmp_path
) -> None:
    window.set_query("lang:id")
    wait_for(qtbot, window, "lang:id")
    window.actions_by_id["show-list"].trigger()
    window.commands.set_zoom(140)
    window.hide()
    window.remember()
    other = MainWindow(engine, bridge, appearance, window.state)
    qtbot.addWidget(other)
    wait_for(qtbot, other, "lang:id")
    assert other.list.isHidden()
    assert other.commands.zoom == 140


def test_a_feed_that_fails_says_why_when_it_is_clicked(window, qtbot) -> None:
    window.engine.subscribe([NewFeed("http://127.0.0.1:9/feed", "Gone away")]).result(10)
    window.work.refresh()
    qtbot.waitUntil(lambda: window.sidebar.model().index_of("trouble").isValid(), timeout=20_000)
    window.foot.notice.hide()
    assert not window.foot.status.trouble.isHidden()
    window.foot.status.trouble.click()
    feed = window.engine.feeds()[0]
    assert feed.id == FeedId(1)
    click(qtbot, window.sidebar, f"trouble/{feed.id}")
    assert feed.error in window.foot.notice.text


def test_escape_in_the_empty_search_leads_back_to_the_list(window, qtbot) -> None:
    window.actions_by_id["search"].trigger()
    qtbot.waitUntil(window.search.edit.hasFocus)
    qtbot.keyClick(window.search.edit, Qt.Key.Key_Escape)
    qtbot.keyClick(window.search.edit, Qt.Key.Key_Escape)
    assert window.list.table.hasFocus()


def test_the_number_beside_a_line_is_the_number_of_rows_behind_it(window, qtbot, tmp_path) -> None:
    alike = ("AP", "Japan Times", "AP News")
    lines = [
        {"url": f"https://a.example/{n}", "title": f"Story {n} of the day", "outlet": outlet}
        for n, outlet in enumerate(alike)
    ]
    archive = tmp_path / "alike.jsonl"
    archive.write_text("".join(json.dumps(each) + "\n" for each in lines), "utf-8")
    window.engine.import_files([archive]).result(60)
    model = window.sidebar.model()
    qtbot.waitUntil(lambda: model.index_of("outlet/AP").isValid())
    for node in model._nodes:
        if node.articles is not None:
            assert len(window.engine.ids(node.term)) == node.articles, node.key
    click(qtbot, window.sidebar, "outlet/AP")
    wait_for(qtbot, window, 'outlet:"AP"')
    assert titles(window) == ["Story 0 of the day"]
