"""What tests of trends in the window do and look at."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from desktop_app.engine import Engine
from desktop_app.gui.asking_table import AskingTable
from desktop_app.gui.bridge import Bridge
from desktop_app.gui.insight_tabs import TRENDS
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.theme import LIGHT
from desktop_app.gui.trend_pane import TrendPane

LEFT = Qt.MouseButton.LeftButton


def open_trends(qtbot: QtBot, engine: Engine, bridge: Bridge, width: int = 1300) -> TrendPane:
    made = TrendPane(engine, bridge, LIGHT)
    qtbot.addWidget(made)
    made.resize(width, 800)
    made.show()
    qtbot.waitExposed(made)
    return made


def settle(pane: TrendPane, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: pane.is_settled, timeout=30_000)


def show(pane: TrendPane, qtbot: QtBot, query: str = "") -> None:
    pane.show_query(query)
    settle(pane, qtbot)


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


def click_cell(qtbot: QtBot, table: AskingTable, row: int, column: int) -> None:
    index: QModelIndex = table.model().index(row, column)
    table.scrollTo(index)
    place = table.visualRect(index).center()
    qtbot.mouseClick(table.viewport(), LEFT, pos=place)


def choose_by(pane: TrendPane, by: str) -> None:
    pane.bar.by.setCurrentIndex(pane.bar.by.findData(by))
    pane.bar.by.activated.emit(pane.bar.by.currentIndex())


def show_part(pane: TrendPane, at: int) -> None:
    pane.lists.show_part(at)
