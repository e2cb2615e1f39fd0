"""What a plot draws and marks: honest lines, points, names, shapes, and what is faint."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from tests.gui.test_trend_plot import DAY, FIRST, make_trends, open_plot

pytestmark = pytest.mark.usefixtures("british")


def test_few_articles_are_joined_by_straight_lines_and_many_by_curves(qtbot: QtBot) -> None:
    few = open_plot(qtbot, make_trends(counts={"a": (0, 0, 1, 0, 0, 16, 0, 0, 1, 0)})).scene
    assert few is not None
    assert not any(run.slopes for run in few.runs[0])
    many = open_plot(qtbot, make_trends(counts={"a": (20, 30, 50, 31, 22, 44, 28)})).scene
    assert many is not None
    assert all(run.slopes for run in many.runs[0])


def test_an_empty_bucket_asks_for_no_list(qtbot: QtBot) -> None:
    plot = open_plot(qtbot, make_trends(counts={"a": (3, 0, 4)}))
    scene = plot.scene
    assert scene is not None
    at = QPointF(scene.scale.x(FIRST + 1.5 * DAY), scene.layout.area.top() + 40)
    with qtbot.assertNotEmitted(plot.query_wanted, wait=50):
        qtbot.mouseClick(plot, Qt.MouseButton.LeftButton, pos=at.toPoint())
        qtbot.keyClick(plot, Qt.Key.Key_Return)
    assert plot.marked is None
    qtbot.mouseMove(plot, at.toPoint())
    assert plot.cursor().shape() == Qt.CursorShape.ArrowCursor
