"""Trends in the window: whose they are, what a number brings, and the way back.

Over the shipped coverage in a real library; every number that is clicked is counted in the list.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.gui.insight_tabs import TRENDS
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.plot_spot import Spot
from desktop_app.gui.spot import Spot as Row
from desktop_app.gui.trend_pane import TrendPane
from desktop_app.gui.trend_view import TrendView
from tests.gui.conftest import remembering

LEFT = Qt.MouseButton.LeftButton
BYS = ("topic", "outlet", "language", "story", "term")


@pytest.fixture
def window(archive_window: MainWindow) -> MainWindow:
    return archive_window


@pytest.fixture
def pane(window: MainWindow, qtbot: QtBot) -> TrendPane:
    """Trends of everything, as counted; bursts and words have come."""
    qtbot.keyClick(window, "3")
    return settled(window, qtbot)


def trends_of(window: MainWindow) -> TrendPane:
    made = window.insight.pane.tabs[TRENDS]
    assert isinstance(made, TrendPane)
    return made


def settled(window: MainWindow, qtbot: QtBot) -> TrendPane:
    """The pane once all it asked for is there."""
    made = trends_of(window)
    qtbot.waitUntil(lambda: made.is_settled, timeout=30_000)
    return made


def assert_list_has(window: MainWindow, qtbot: QtBot, count: int, query: str) -> None:
    """That query is in the search bar, and its list beside the plot has so many articles."""
    assert window.search.query() == query
    qtbot.waitUntil(lambda: window.results.query == query)
    assert window.results.kind == "articles"
    assert len(window.list.model.ids) == count
    assert window.list.isVisible()
    assert window.insight.pane.isVisible()


def click_cell(qtbot: QtBot, table, row: int, column: int) -> None:  # type: ignore[no-untyped-def]
    index: QModelIndex = table.model().index(row, column)
    table.scrollTo(index)
    place = table.visualRect(index).center()
    qtbot.mouseClick(table.viewport(), LEFT, pos=place)


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


# --- a number and its list


@pytest.mark.parametrize("by", BYS)
def test_each_cell_of_the_table_leads_to_as_many_articles(
    window: MainWindow, pane: TrendPane, qtbot: QtBot, by: str
) -> None:
    choose_by(pane, by)
    settled(window, qtbot)
    assert pane.trends is not None
    assert pane.trends.by == by
    model = pane.table.rows
    filled = [
        (row, column)
        for row in range(model.rowCount())
        for column in range(model.columnCount())
        if model.count(row, column)
    ]
    show_part(pane, 2)
    for row, column in (filled[0], filled[len(filled) // 2], filled[-1], largest(model, filled)):
        count, query = model.count(row, column), model.query(row, column)
        click_cell(qtbot, pane.table, row, column)
        assert_list_has(window, qtbot, count, query)


@pytest.mark.parametrize("by", BYS)
def test_a_point_and_a_whole_series_lead_to_as_many_articles(
    window: MainWindow, pane: TrendPane, qtbot: QtBot, by: str
) -> None:
    choose_by(pane, by)
    settled(window, qtbot)
    trends = pane.trends
    assert trends is not None
    for place, series in enumerate(trends.series):  # the last one is all others, where it is told
        bucket = max(range(len(series.counts)), key=series.counts.__getitem__)
        pane.plot.choose(Spot(bucket, place))
        assert_list_has(window, qtbot, series.counts[bucket], window.search.query())
        pane.plot.choose(Spot(bucket, place, "series"))
        assert_list_has(window, qtbot, sum(series.counts), window.search.query())


def test_each_burst_leads_to_its_articles_and_to_the_story_that_made_it(
    window: MainWindow, pane: TrendPane, qtbot: QtBot
) -> None:
    show_part(pane, 1)
    rows = pane.bursts.rows
    assert rows.rowCount() > 3
    for row in range(rows.rowCount()):
        click_cell(qtbot, pane.bursts.table, row, 0)
        assert_list_has(window, qtbot, rows.bursts[row].articles, rows.query(row))
    told = next(each for each in rows.bursts if each.story is not None)
    click_cell(qtbot, pane.bursts.table, rows.bursts.index(told), 1)
    qtbot.waitUntil(lambda: window.stage.currentWidget() is window.story_pane)
    assert window.stage.story == told.story


def test_a_rising_word_leads_to_as_many_articles_now_and_before(
    window: MainWindow, pane: TrendPane, qtbot: QtBot
) -> None:
    rows, table = pane.rising.rows, pane.rising.table
    assert rows.rising is not None
    assert len(rows.rising.found) > 5
    for row, found in enumerate(rows.rising.found):
        click_cell(qtbot, table, row, 0)
        assert_list_has(window, qtbot, found.now, window.search.query())
    row = next(at for at, each in enumerate(rows.rising.found) if each.before)
    click_cell(qtbot, table, row, 2)
    assert_list_has(window, qtbot, rows.rising.found[row].before, window.search.query())


def test_a_milestone_leads_to_the_articles_of_its_bucket(
    window: MainWindow, pane: TrendPane, qtbot: QtBot
) -> None:
    trends = pane.trends
    assert trends is not None
    assert trends.milestones
    place = len(trends.milestones) // 2
    at = trends.milestones[place].at
    bucket = next(i for i, edge in enumerate(trends.edges[1:]) if at < edge)
    pane.plot.choose(Spot(bucket, None, "milestone", place))
    assert_list_has(window, qtbot, trends.totals[bucket], window.search.query())


def test_what_was_clicked_is_marked_in_the_plot(
    window: MainWindow, pane: TrendPane, qtbot: QtBot
) -> None:
    show_part(pane, 1)
    click_cell(qtbot, pane.bursts.table, 0, 0)
    assert pane.plot.marked is not None
    window.set_query("topic:rednote")
    assert pane.plot.marked is None


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


def choose_by(pane: TrendPane, by: str) -> None:
    pane.bar.by.setCurrentIndex(pane.bar.by.findData(by))
    pane.bar.by.activated.emit(pane.bar.by.currentIndex())


def show_part(pane: TrendPane, at: int) -> None:
    pane.lists.show_part(at)


def largest(model, cells):  # type: ignore[no-untyped-def]
    return max((each for each in cells if each[0]), key=lambda cell: model.count(*cell))


def test_the_current_row_stays_where_it_was_when_the_pane_comes_and_goes(
    window: MainWindow, qtbot: QtBot
) -> None:
    first = window.list.model.ids[0]
    window.list.select(Row(article=first))
    qtbot.keyClick(window, "3")
    settled(window, qtbot)
    window.insight.leave()
    assert window.list.spot == Row(article=first)
