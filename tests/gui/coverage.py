"""A comparison of coverage as plain values, and the pane that shows it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.core.coverage_values import BlindSpot, Coverage, OnlyIn, Telling
from desktop_app.core.types import ArticleId, StoryId
from desktop_app.engine import Engine
from desktop_app.gui.bridge import Bridge
from desktop_app.gui.coverage_lists import FoundList
from desktop_app.gui.coverage_pane import CoveragePane
from desktop_app.gui.theme import LIGHT

DAY = 86_400
FIRST = 1_737_126_120  # 17 January 2025, 15:02 UTC
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def telling(outlet: str, language: str, articles: int, hours: int, copies: int = 0) -> Telling:
    first = FIRST + hours * 3_600
    return Telling(outlet, language, articles, first, first + DAY, ArticleId(hours + 1), copies)


TOLD = (
    telling("AP", "en", 4, 0),
    telling("BBC News", "en", 2, 1),
    telling("Antara", "id", 3, 2),
    telling("Antara", "en", 1, 5, copies=1),
    telling("新华社", "zh", 9, 3),
    telling("Le Monde", "fr", 1, 4),
)
EXAMPLE = Coverage(
    query="tiktok OR rednote",
    articles=22,
    languages=("zh", "en"),
    tellings=TOLD,
    only=(
        OnlyIn("zh", "name", "赵露思", 3, 2, ArticleId(4), 'lang:zh "赵露思"'),
        OnlyIn("zh", "figure", "3000万粉丝", 2, 2, ArticleId(5), ""),
    ),
    blind=tuple(
        BlindSpot(StoryId(number), f"Story {number}", "en", 8, 9, FIRST, ("id", "zh"), carriers=2)
        for number in range(1, 21)
    ),
)


def shown(qtbot: QtBot, engine: Engine, bridge: Bridge, width: int = 1000) -> CoveragePane:
    made = CoveragePane(engine, bridge, LIGHT)
    qtbot.addWidget(made)
    made.resize(width, 800)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def ask(qtbot: QtBot, pane: CoveragePane, query: str) -> Coverage:
    before = pane.coverage
    pane.show_query(query)
    qtbot.waitUntil(lambda: pane.coverage is not before, timeout=20_000)
    assert pane.coverage is not None
    return pane.coverage


def said(pane: QWidget) -> str:
    return "\n".join(each.text() for each in pane.findChildren(QLabel) if each.isVisible())


def column(pane: CoveragePane, number: int) -> list[str]:
    rows = range(pane.table.lines.rowCount())
    return [str(pane.table.lines.index(row, number).data()) for row in rows]


def click(qtbot: QtBot, pane: CoveragePane, row: int, number: int) -> None:
    place = pane.table.visualRect(pane.table.lines.index(row, number)).center()
    qtbot.mouseClick(pane.table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def buttons(pane: CoveragePane) -> list[QPushButton]:
    return [each for each in pane.findChildren(QPushButton) if each.isVisible()]


def visible_lists(pane: CoveragePane) -> list[FoundList]:
    return [each for each in pane.findChildren(FoundList) if each.isVisible()]
