"""Trends in the window: whose they are, what a number brings, and the way back.

Over the shipped coverage in a real library; every number that is clicked is counted in the list.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.gui.insight_tabs import TRENDS
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.spot import Spot as Row
from desktop_app.gui.trend_pane import TrendPane
from desktop_app.gui.trend_view import TrendView
from tests.gui.conftest import remembering
from tests.gui.insights import assert_list_has, choose_by, click_cell, settled, show_part, trends_of

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(archive_window: MainWindow) -> MainWindow:
    return archive_window


@pytest.fixture
def pane(window: MainWindow, qtbot: QtBot) -> TrendPane:
    """Trends of everything, as counted; bursts and words have come."""
    qtbot.keyClick(window, "3")
    return settled(window, qtbot)


# --- whose trends they are


def test_the_pane_takes_both_places_until_a_number_is_clicked(
    window: MainWindow, pane: TrendPane, qtbot: QtBot
) -> None:
    assert not window.list.isVisible()
    assert window.insight.pane.title == "All articles"
    assert window.insight.pane.count.startswith("197")
    click_cell(qtbot, pane.rising.table, 0, 0)
    assert window.list.isVisible()
    assert window.insight.pane.title == "All articles"


def test_a_click_keeps_the_population_and_the_search_bar_makes_another(
    window: MainWindow, pane: TrendPane, qtbot: QtBot
) -> None:
    click_cell(qtbot, pane.rising.table, 0, 0)
    assert window.search.query()
    assert pane.query == ""
    window.search.edit.setText("topic:rednote")
    qtbot.keyClick(window.search.edit, Qt.Key.Key_Return)
    settled(window, qtbot)
    assert pane.query == "topic:rednote"
    assert pane.trends is not None
    assert sum(pane.trends.totals) == len(window.engine.ids("topic:rednote"))
    assert not window.list.isVisible()
    assert window.insight.pane.title == "RedNote"
    window.sidebar.chosen.emit("lang:id", False)
    settled(window, qtbot)
    assert pane.query == "lang:id"


def test_numbers_of_a_population_are_counted_within_it(
    window: MainWindow, pane: TrendPane, qtbot: QtBot
) -> None:
    window.set_query("小红书 OR rednote")
    settled(window, qtbot)
    choose_by(pane, "language")
    settled(window, qtbot)
    model = pane.table.rows
    show_part(pane, 2)
    for column in range(model.columnCount()):
        if model.count(0, column):
            click_cell(qtbot, pane.table, 0, column)
            assert_list_has(window, qtbot, model.count(0, column), model.query(0, column))


def test_an_article_is_read_in_the_place_of_the_plot_and_3_brings_it_back_as_it_was(
    window: MainWindow, pane: TrendPane, qtbot: QtBot
) -> None:
    click_cell(qtbot, pane.rising.table, 0, 0)
    query = window.search.query()
    qtbot.waitUntil(lambda: window.results.query == query)
    qtbot.keyClick(window, "j")
    qtbot.waitUntil(lambda: window.reading.article is not None)
    assert window.stage.currentWidget() is window.reader
    assert window.list.isVisible()
    qtbot.keyClick(window, "3")
    assert window.insight.pane.isVisible()
    assert pane.query == ""
    assert window.search.query() == query
    assert window.list.isVisible()
    assert pane.plot.isVisible()


def test_a_query_typed_while_reading_is_the_population_of_the_next_look(
    window: MainWindow, pane: TrendPane, qtbot: QtBot
) -> None:
    click_cell(qtbot, pane.rising.table, 0, 0)
    qtbot.keyClick(window, "j")
    window.set_query("topic:rednote")
    qtbot.keyClick(window, "3")
    settled(window, qtbot)
    assert pane.query == "topic:rednote"
    assert not window.list.isVisible()


@pytest.mark.parametrize("way", ["escape", "1", "2", "close", "sidebar"])
def test_every_way_out_brings_back_list_and_article(
    window: MainWindow, pane: TrendPane, qtbot: QtBot, way: str
) -> None:
    before = window.splitter.sizes()
    if way == "escape":
        qtbot.keyClick(pane.rising.table, Qt.Key.Key_Escape)
    elif way == "close":
        window.insight.pane.left.emit()
    elif way == "sidebar":
        window.sidebar.kind_chosen.emit("stories")
    else:
        qtbot.keyClick(window, way)
    assert window.list.isVisible()
    assert window.stage.currentWidget() is window.reader
    assert not window.actions_by_id["show-trends"].isChecked()
    assert window.actions_by_id["show-list"].isChecked()
    assert window.splitter.sizes()[0] == before[0]


def test_the_list_is_as_wide_again_as_it_was_before(window: MainWindow, qtbot: QtBot) -> None:
    window.splitter.setSizes([200, 500, 600])
    before = window.splitter.sizes()
    qtbot.keyClick(window, "3")
    pane = settled(window, qtbot)
    click_cell(qtbot, pane.rising.table, 0, 0)
    assert window.list.width() < before[1]
    window.insight.leave()
    assert window.splitter.sizes()[:2] == before[:2]


def test_a_list_that_was_hidden_is_hidden_again(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_by_id["show-list"].trigger()
    qtbot.keyClick(window, "3")
    pane = settled(window, qtbot)
    click_cell(qtbot, pane.rising.table, 0, 0)
    assert window.list.isVisible()
    window.insight.leave()
    assert not window.list.isVisible()


def test_the_sidebar_opens_trends_and_lights_their_line(window: MainWindow, qtbot: QtBot) -> None:
    model = window.sidebar.model()
    index = model.index_of(TRENDS)
    qtbot.mouseClick(window.sidebar.viewport(), LEFT, pos=window.sidebar.visualRect(index).center())
    assert window.insight.pane.isVisible()
    assert model.is_active(model.node(index))
    assert not model.is_active(model.node(model.index_of("all")))
    window.insight.leave()
    assert not model.is_active(model.node(index))


def test_a_story_read_before_is_there_again_after_trends(window: MainWindow, qtbot: QtBot) -> None:
    story = next(each for each in window.engine.story_ids() if each > 0)
    window.browsing.look_at(story)
    qtbot.waitUntil(lambda: window.stage.currentWidget() is window.story_pane)
    qtbot.keyClick(window, "3")
    window.stage.note_change()
    settled(window, qtbot)
    assert window.insight.pane.isVisible()
    qtbot.keyClick(window.insight.pane, Qt.Key.Key_Escape)
    assert window.stage.currentWidget() is window.story_pane


# --- between starts


def reopened(window: MainWindow, qtbot: QtBot, folder: Path) -> Iterator[MainWindow]:
    window.close()
    again = MainWindow(
        window.engine, type(window.bridge)(), window.appearance, remembering(folder, "articles")
    )
    qtbot.addWidget(again)
    again.resize(1300, 800)
    again.show()
    yield again
    again.close()


def test_population_and_view_are_there_at_the_next_start(
    window: MainWindow, pane: TrendPane, qtbot: QtBot, tmp_path: Path
) -> None:
    window.set_query("小红书 lang:zh")
    settled(window, qtbot)
    pane.bar.changed.emit(TrendView("outlet", "day", True, 365))
    pane.set_view(TrendView("outlet", "day", True, 365))
    window.splitter.setSizes([200, 0, 1100])
    for again in reopened(window, qtbot, tmp_path):
        made = settled(again, qtbot)
        assert again.insight.pane.isVisible()
        assert made.query == again.search.query() == "小红书 lang:zh"
        assert made.view == TrendView("outlet", "day", True, 365)
        assert made.trends is not None
        assert (made.trends.by, made.trends.unit) == ("outlet", "day")
        again.insight.leave()
        assert again.list.isVisible()
        assert 380 <= again.list.width() <= 480


def test_a_view_is_kept_where_the_pane_was_left(
    window: MainWindow, pane: TrendPane, qtbot: QtBot, tmp_path: Path
) -> None:
    pane.set_view(TrendView().compared("tiktok", "小红书 OR rednote"))
    window.insight.leave()
    for again in reopened(window, qtbot, tmp_path):
        assert not again.insight.is_open
        again.insight.show(TRENDS)
        assert trends_of(again).view.compare == ("tiktok", "小红书 OR rednote")
        settled(again, qtbot)


# --- sizes


@pytest.mark.parametrize("width", [1100, 1900])
def test_plot_and_list_have_room_beside_each_other(
    window: MainWindow, pane: TrendPane, qtbot: QtBot, width: int
) -> None:
    window.resize(width, 760)
    qtbot.waitUntil(lambda: window.width() == width)
    click_cell(qtbot, pane.rising.table, 0, 0)
    qtbot.waitUntil(lambda: window.list.isVisible())
    assert window.list.width() >= 280
    assert pane.width() > window.list.width()
    assert pane.plot.height() >= 180
    inside = pane.rect()
    for part in (pane.bar, *pane.bar.parts, pane.plot, pane.rising):
        assert_inside(part, pane, inside)


def assert_inside(part: QWidget, whole: QWidget, room) -> None:  # type: ignore[no-untyped-def]
    if part.isVisible():
        corner = part.mapTo(whole, part.rect().bottomRight())
        assert room.contains(part.mapTo(whole, part.rect().topLeft())), part
        assert room.contains(corner), part


def test_the_current_row_stays_where_it_was_when_the_pane_comes_and_goes(
    window: MainWindow, qtbot: QtBot
) -> None:
    first = window.list.model.ids[0]
    window.list.select(Row(article=first))
    qtbot.keyClick(window, "3")
    settled(window, qtbot)
    window.insight.leave()
    assert window.list.spot == Row(article=first)


# --- the other views of the same articles


@pytest.mark.parametrize(("key", "tab"), [("3", "trends"), ("4", "figures"), ("5", "coverage")])
def test_each_view_has_a_key_and_is_of_what_is_searched_for(
    window: MainWindow, qtbot: QtBot, key: str, tab: str
) -> None:
    window.set_query("topic:rednote")
    qtbot.keyClick(window, key)
    pane = window.insight.pane
    assert pane.tab == tab
    assert pane.tabs[tab].isVisible()
    assert pane.tabs[tab].query == "topic:rednote"
    assert window.actions_by_id[f"show-{tab}"].isChecked()
    others = [each for each in pane.tabs if each != tab]
    assert [pane.tabs[each].query for each in others] == ["", ""]  # asked when they are seen
    pane.segments.buttons[others[0]].click()
    assert pane.tabs[others[0]].query == "topic:rednote"


def test_a_number_of_the_coverage_keeps_the_population_too(
    window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.keyClick(window, "5")
    coverage = window.insight.pane.tabs["coverage"]
    qtbot.waitUntil(lambda: coverage.coverage is not None, timeout=30_000)
    telling = max(coverage.coverage.tellings, key=lambda each: each.articles)
    query = f'outlet:"{telling.outlet}" lang:{telling.language}'
    coverage.query_wanted.emit(query)
    assert_list_has(window, qtbot, telling.articles, query)
    assert coverage.query == ""


def test_a_claim_is_read_with_its_figure_and_4_goes_back(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, "4")
    figures = window.insight.pane.tabs["figures"]
    qtbot.waitUntil(lambda: bool(figures.subjects), timeout=30_000)
    claim = figures.subjects[0].claims[0]
    figures.claim_wanted.emit(claim)
    figures.article_wanted.emit(claim.article)
    assert window.stage.currentWidget() is window.reader
    assert window.reading.id == claim.article
    assert window.list.isVisible()
    qtbot.keyClick(window, "4")
    assert figures.isVisible()
    assert not window.list.isVisible()


def test_keys_do_nothing_to_a_list_that_is_out_of_sight(
    window: MainWindow, pane: TrendPane, qtbot: QtBot
) -> None:
    settled(window, qtbot)
    assert window.list.isHidden()
    unread = window.engine.counts().unread
    for name in ("toggle-read", "next", "mark-all", "toggle-star"):
        window.actions_by_id[name].trigger()
    qtbot.wait(100)
    assert window.insight.is_shown
    assert window.reading.article is None
    assert window.engine.counts().unread == unread
    assert window.engine.counts().starred == 0
