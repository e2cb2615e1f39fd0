"""The pane of trends over the shipped coverage: its controls, states and files."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from desktop_app.core.trend_values import articles_of
from desktop_app.core.trends import Unit
from desktop_app.engine import Engine
from desktop_app.gui import trend_words
from desktop_app.gui.asking_table import Role
from desktop_app.gui.bridge import Bridge
from desktop_app.gui.plot_spot import Spot
from desktop_app.gui.trend_pane import TrendPane
from desktop_app.gui.trend_view import TrendView
from tests.gui.insights import open_trends, settle, show

DAY = 86_400
WINTER = "since:2025-01-01 until:2025-01-31"


@pytest.fixture
def pane(qtbot: QtBot, shipped_library: Engine, bridge: Bridge) -> TrendPane:
    return open_trends(qtbot, shipped_library, bridge)


def choose(combo: QComboBox, key: str) -> None:
    combo.setCurrentIndex(combo.findData(key))
    combo.activated.emit(combo.currentIndex())


# --- controls


def test_steps_are_those_chosen_or_those_that_fit(pane: TrendPane, qtbot: QtBot) -> None:
    show(pane, qtbot, WINTER)
    assert pane.trends is not None
    assert pane.trends.unit == "day"
    choose(pane.bar.unit, "week")
    settle(pane, qtbot)
    assert pane.trends.unit == "week"
    choose(pane.bar.unit, "")
    settle(pane, qtbot)
    assert pane.trends.unit == "day"


def test_languages_are_named_and_stay_what_the_query_asks_for(
    pane: TrendPane, qtbot: QtBot
) -> None:
    pane.set_view(TrendView(by="language"))
    show(pane, qtbot)
    assert pane.trends is not None
    named = {each.name: each.term for each in pane.trends.series}
    assert named["English"] == "lang:en"
    assert named["Bahasa Indonesia"] == "lang:id"


def test_ranges_are_counted_back_from_the_newest_article(pane: TrendPane, qtbot: QtBot) -> None:
    show(pane, qtbot, WINTER)
    pane.bar.range.buttons["7"].click()
    settle(pane, qtbot)
    assert pane.trends is not None
    newest = pane._engine.rows(pane._engine.ids(WINTER, limit=1))[0].ordered
    assert pane.trends.edges[0] == newest // DAY * DAY - 6 * DAY
    assert pane.trends.edges[-1] == newest // DAY * DAY + DAY
    assert len(pane.trends.totals) == 7
    pane.bar.range.buttons["0"].click()
    settle(pane, qtbot)
    assert sum(pane.trends.totals) == len(pane._engine.ids(WINTER))


def test_share_draws_the_same_counts_and_asks_nothing(pane: TrendPane, qtbot: QtBot) -> None:
    show(pane, qtbot, WINTER)
    before = pane.trends
    pane.bar.share.buttons["share"].click()
    assert pane.trends is before
    assert pane.is_settled
    cell = pane.table.rows.index(0, 1)
    assert cell.data() == "70 %"
    assert cell.data(Qt.ItemDataRole.ToolTipRole).count("48")


def test_a_stretch_chosen_in_the_plot_is_counted_finer_and_all_of_it_again(
    pane: TrendPane, qtbot: QtBot
) -> None:
    show(pane, qtbot)
    assert pane.trends is not None
    assert pane.trends.unit == "week"
    start = 1_736_640_000  # 12 January 2025
    pane.plot.range_wanted.emit(start, start + 10 * DAY)
    settle(pane, qtbot)
    assert (pane.trends.unit, pane.trends.edges[0]) == ("day", start)
    assert pane.bar.range.current == ""
    assert pane.rising.rows.rising is not None
    assert (pane.rising.rows.rising.start, pane.rising.rows.rising.end) == (
        start,
        start + 10 * DAY,
    )
    pane.plot.range_wanted.emit(None, None)
    settle(pane, qtbot)
    assert pane.bar.range.current == "0"
    assert sum(pane.trends.totals) == len(pane._engine.ids())


def test_the_newest_question_wins(pane: TrendPane, qtbot: QtBot) -> None:
    for query in ("lang:id", "lang:zh", "topic:rednote"):
        pane.show_query(query)
    settle(pane, qtbot)
    assert pane.trends is not None
    assert pane.trends.query == "topic:rednote"
    assert pane.rising.rows.rising is not None
    assert pane.rising.rows.rising.query == "topic:rednote"


# --- comparing


def test_queries_are_compared_beside_each_other_and_beside_the_population(
    pane: TrendPane, qtbot: QtBot
) -> None:
    show(pane, qtbot, "topic:rednote")
    qtbot.keyClicks(pane.bar.compare, "topic:tiktok-ban")
    qtbot.keyClick(pane.bar.compare, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(pane.bar.chips))
    settle(pane, qtbot)
    trends = pane.trends
    assert trends is not None
    assert {each.key for each in trends.series} == {"topic:rednote", "topic:tiktok-ban"}
    for series in trends.series:
        asked = articles_of(trends.query, series.term, trends.edges[0], trends.edges[-1])
        assert sum(series.counts) == len(pane._engine.ids(asked))
    assert pane.bar.by.key == "query"
    pane.bar.chips[0].click()
    settle(pane, qtbot)
    assert pane.trends is not None
    assert (pane.trends.by, pane.trends.query) == ("topic", "topic:rednote")


def test_a_wrong_comparison_is_told_beside_its_field_and_stays_in_it(
    pane: TrendPane, qtbot: QtBot
) -> None:
    show(pane, qtbot)
    before = pane.trends
    qtbot.keyClicks(pane.bar.compare, "topic:(")
    qtbot.keyClick(pane.bar.compare, Qt.Key.Key_Return)
    assert pane.bar.wrong.isVisible()
    assert pane.bar.wrong.text()
    assert pane.bar.compare.text() == "topic:("
    assert pane.trends is before
    qtbot.keyClicks(pane.bar.compare, "x")
    assert not pane.bar.wrong.isVisible()


def test_no_more_are_compared_than_can_be_told_apart(pane: TrendPane, qtbot: QtBot) -> None:
    show(pane, qtbot)
    pane.bar.show_view(TrendView().compared(*[f"word{number}" for number in range(9)]))
    assert len(pane.view.compare) == 6
    qtbot.keyClicks(pane.bar.compare, "one more")
    qtbot.keyClick(pane.bar.compare, Qt.Key.Key_Return)
    assert pane.bar.wrong.text() == "Six at most"
    assert pane.bar.compare.isEnabled()
    assert pane.bar.compare.text() == "one more"
    assert len(pane.view.compare) == 6


def test_a_comparison_that_the_library_refuses_is_told_beside_its_field(
    pane: TrendPane, qtbot: QtBot
) -> None:
    show(pane, qtbot)
    before = pane.trends
    pane.bar.compare.setText("topic:nosuch")
    qtbot.keyClick(pane.bar.compare, Qt.Key.Key_Return)
    qtbot.waitUntil(pane.bar.wrong.isVisible)
    assert "nosuch" in pane.bar.wrong.text()
    assert pane.bar.compare.text() == "topic:nosuch"
    assert (pane.bar.chips, pane.view.compare) == ([], ())
    assert pane.trends is before


def test_what_is_compared_is_told_to_be_of_the_library(pane: TrendPane, qtbot: QtBot) -> None:
    pane.set_view(TrendView().compared("topic:tiktok-ban"))
    show(pane, qtbot, "topic:rednote")
    assert "in the library" in pane.facts


@pytest.mark.parametrize(("unit", "newest"), [("day", "16 Mar 2026"), ("week", "16–22 Mar 2026")])
def test_a_range_is_told_to_end_with_the_newest_article(
    pane: TrendPane, qtbot: QtBot, unit: Unit, newest: str, british: None
) -> None:
    pane.set_view(TrendView(days=30, unit=unit))
    show(pane, qtbot)
    assert f"to the newest article, {newest}" in pane.facts
    assert pane.bar.range.buttons["30"].toolTip()


def test_a_file_is_named_after_what_it_shows() -> None:
    asked = "topic:rednote since:2025-01 小红书/../x"
    assert trend_words.file_name(asked, "png") == "trends-topic-rednote-since-2025-01-小红书-x.png"
    assert trend_words.file_name("", "csv") == "trends.csv"
    assert len(trend_words.file_name("x" * 900, "svg")) < 80


# --- states in words


def test_a_query_without_articles_and_an_empty_time_are_told(pane: TrendPane, qtbot: QtBot) -> None:
    show(pane, qtbot, "zzzzz")
    assert pane.empty.isVisible()
    assert not pane.plot.isVisible()
    show(pane, qtbot, WINTER)
    assert pane.plot.isVisible()
    pane.plot.range_wanted.emit(0, 10 * DAY)
    settle(pane, qtbot)
    assert "this time" in pane.empty.text
    pane.empty.buttons[0].click()
    settle(pane, qtbot)
    assert pane.plot.isVisible()


def test_an_empty_library_says_so(qtbot: QtBot, tmp_path: Path, bridge: Bridge) -> None:
    with Engine.open(tmp_path / "nothing", on_event=bridge.on_event) as engine:
        pane = open_trends(qtbot, engine, bridge)
        show(pane, qtbot)
        assert "empty" in pane.empty.text


def test_a_wrong_query_leaves_the_plot_and_says_what_is_wrong(
    pane: TrendPane, qtbot: QtBot
) -> None:
    pane.show_query("topic:rednote (")
    qtbot.waitUntil(lambda: pane.empty.title == "This cannot be counted")
    assert pane.empty.text
    show(pane, qtbot, "topic:rednote")
    before = pane.trends
    with qtbot.assertNotEmitted(pane.failed, wait=0):
        pane.show_query("lang:(")
        qtbot.waitUntil(lambda: "(" in pane.facts)
    assert pane.trends is before
    assert pane.plot.isVisible()


def test_too_many_steps_are_refused_in_words(pane: TrendPane, qtbot: QtBot) -> None:
    show(pane, qtbot)
    choose(pane.bar.unit, "hour")
    qtbot.waitUntil(lambda: "20000" in pane.facts)
    assert pane.plot.isVisible()


# --- what changes


def test_a_change_of_the_library_moves_neither_cell_nor_crosshair(
    pane: TrendPane, qtbot: QtBot, tmp_path: Path
) -> None:
    show(pane, qtbot)
    pane.lists.show_part(2)
    assert pane.trends is not None
    busiest = max(range(len(pane.trends.totals)), key=pane.trends.totals.__getitem__)
    pane.plot.point_at(Spot(busiest))
    pane.table.setCurrentIndex(pane.table.rows.index(40, 2))
    key = pane.table.currentIndex().data(Role.KEY)
    place = pane.table.verticalScrollBar().value()
    line = {
        "url": "https://news.example/one-more",
        "title": "TikTok refugees on RedNote, one more report",
        "summary": "RedNote took in TikTok users.",
        "lang": "en",
        "outlet": "The Example",
        "published": "2025-01-15T12:00:00Z",
    }
    (tmp_path / "more.jsonl").write_text(json.dumps(line) + "\n", "utf-8")
    pane._engine.import_files([tmp_path / "more.jsonl"]).result(60)
    before = sum(pane.trends.totals)
    pane.note_change()
    settle(pane, qtbot)
    assert sum(pane.trends.totals) == before + 1
    assert pane.table.currentIndex().data(Role.KEY) == key
    assert pane.table.verticalScrollBar().value() == place
    assert pane.plot.spot == Spot(busiest)


# --- files


def test_a_table_is_written_with_the_numbers_of_the_plot(
    pane: TrendPane, qtbot: QtBot, tmp_path: Path
) -> None:
    show(pane, qtbot, WINTER)
    assert pane.trends is not None
    with qtbot.waitSignal(pane.said) as told:
        pane.export(tmp_path / "trends.csv")
    assert "trends.csv" in told.args[0]
    with (tmp_path / "trends.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert [int(row[2]) for row in rows[1:]] == list(pane.trends.totals)
    assert len(rows[0]) == 3 + len(pane.trends.series)


@pytest.mark.parametrize("kind", ["png", "svg"])
def test_a_picture_is_written(pane: TrendPane, qtbot: QtBot, tmp_path: Path, kind: str) -> None:
    show(pane, qtbot, WINTER)
    pane.export(tmp_path / f"trends.{kind}")
    assert (tmp_path / f"trends.{kind}").stat().st_size > 1_000


def test_a_folder_that_cannot_be_written_is_told(
    pane: TrendPane, qtbot: QtBot, tmp_path: Path
) -> None:
    show(pane, qtbot, WINTER)
    with qtbot.waitSignal(pane.failed), qtbot.assertNotEmitted(pane.said):
        pane.export(tmp_path / "no-such-folder" / "trends.csv")
