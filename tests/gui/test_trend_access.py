"""The pane of trends for everybody: widths, names, keys, themes, words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.engine import Engine
from desktop_app.gui import trend_words
from desktop_app.gui.bridge import Bridge
from desktop_app.gui.theme import DARK, LIGHT, Theme
from desktop_app.gui.trend_pane import TrendPane
from desktop_app.gui.trend_view import TrendView, recalled
from tests.gui.insights import open_trends, settle, show

DAY = 86_400
WINTER = "since:2025-01-01 until:2025-01-31"


@pytest.fixture
def pane(qtbot: QtBot, shipped_library: Engine, bridge: Bridge) -> TrendPane:
    return open_trends(qtbot, shipped_library, bridge)


def choose(combo: QComboBox, key: str) -> None:
    combo.setCurrentIndex(combo.findData(key))
    combo.activated.emit(combo.currentIndex())


@pytest.mark.parametrize("width", [420, 560, 860, 1300, 1660])
def test_nothing_of_the_pane_is_cut_off(
    qtbot: QtBot, shipped_library: Engine, bridge: Bridge, width: int
) -> None:
    pane = open_trends(qtbot, shipped_library, bridge, width)
    pane.set_view(TrendView().compared("topic:rednote", "tiktok"))
    show(pane, qtbot)
    for part in pane.bar.parts:
        if part.isVisible():
            assert part.geometry().right() <= pane.bar.width()
            assert part.geometry().bottom() <= pane.bar.height()
    shown = [each for each in (pane.rising, pane.bursts, pane.table) if each.isVisible()]
    assert len(shown) == (1 if width < 700 else 2 if width < 1240 else 3)
    for part in shown:
        assert part.mapTo(pane, part.rect().bottomRight()).x() <= width
    for at, tab in enumerate(pane.lists.tabs):
        if len(shown) == 1:
            tab.click()
            assert (pane.rising, pane.bursts, pane.table)[at].isVisible()


def test_everything_that_takes_the_focus_has_a_name(pane: TrendPane, qtbot: QtBot) -> None:
    show(pane, qtbot)
    pane.bar.take_query("topic:rednote")
    settle(pane, qtbot)
    stops = [
        each
        for each in pane.findChildren(QWidget)
        if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isEnabled()
    ]
    assert len(stops) > 8
    for each in stops:
        spoken = QAccessible.queryAccessibleInterface(each)
        assert spoken is not None
        assert spoken.text(QAccessible.Text.Name).strip(), each


def test_keys_alone_reach_a_number(pane: TrendPane, qtbot: QtBot) -> None:
    show(pane, qtbot)
    table = pane.rising.table
    table.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    with qtbot.waitSignal(pane.query_wanted) as told:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert told.args == [pane.rising.rows.query(1)]


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda each: each.name)
def test_another_theme_reaches_the_ground(pane: TrendPane, qtbot: QtBot, theme: Theme) -> None:
    show(pane, qtbot)
    pane.apply_theme(theme)
    assert pane.grab().toImage().pixelColor(3, pane.height() - 3).name() == theme.bg


def test_a_view_is_the_same_after_it_was_kept() -> None:
    for view in (
        TrendView(),
        TrendView("outlet", "hour", True, 30),
        TrendView().compared("小红书 | a,b", "x"),
    ):
        assert recalled(view.kept()) == view
    assert recalled([]) == TrendView()
    assert recalled(["nonsense", "year", "x", "12"]) == TrendView()


def test_stretches_are_told_in_utc_and_without_the_end_that_is_not_in_them(british: None) -> None:
    start = 1_736_640_000  # 12 January 2025
    assert trend_words.stretch(start, start + DAY) == "12 Jan 2025"
    assert trend_words.stretch(start, start + 3 * DAY) == "12–14 Jan 2025"
    assert trend_words.stretch(start - 20 * DAY, start) == "23 Dec 2024 – 11 Jan 2025"
    assert trend_words.stretch(start + 3_600, start + 7_200) == "12 Jan 2025, 01:00–02:00"
    assert trend_words.bucket(start + 3_600, start + 7_200, "hour") == "12 Jan 2025, 01:00"


def test_what_did_not_change_is_not_looked_at_again(pane: TrendPane, qtbot: QtBot) -> None:
    show(pane, qtbot, WINTER)
    before = pane.trends
    bursts = pane.bursts.rows.rowCount()
    assert bursts
    pane.note_change()
    assert pane.bursts.rows.rowCount() == bursts
    settle(pane, qtbot)
    assert pane.trends is before
