"""Every number of trends in the window leads to a list of as many articles.

Over the shipped coverage in a real library.
"""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.plot_spot import Spot
from desktop_app.gui.trend_pane import TrendPane
from tests.gui.insights import assert_list_has, choose_by, click_cell, settled, show_part

BYS = ("topic", "outlet", "language", "story", "term")


@pytest.fixture
def window(archive_window: MainWindow) -> MainWindow:
    return archive_window


@pytest.fixture
def pane(window: MainWindow, qtbot: QtBot) -> TrendPane:
    """Trends of everything, as counted; bursts and words have come."""
    qtbot.keyClick(window, "3")
    return settled(window, qtbot)


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


def largest(model, cells):  # type: ignore[no-untyped-def]
    return max((each for each in cells if each[0]), key=lambda cell: model.count(*cell))
