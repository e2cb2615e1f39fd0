"""What stands around the lines of a plot: its names, its flags, and the frame of the focus."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot

from desktop_app.core.trend_values import By, Milestone
from desktop_app.gui.plot_signs import DIAMOND
from desktop_app.gui.plot_spot import Spot
from desktop_app.gui.plot_tips import tip
from tests.gui.test_trend_plot import DAY, FIRST, make_trends, open_plot

pytestmark = pytest.mark.usefixtures("british")


def test_a_long_legend_says_how_many_names_it_has_no_room_for(qtbot: QtBot) -> None:
    names = [f"A series with a longish name {at}" for at in range(12)]
    plot = open_plot(qtbot, make_trends(counts=dict.fromkeys(names, (1, 2, 3))))
    plot.resize(500, 300)
    scene = plot.scene
    assert scene is not None
    *named, last = scene.labels
    assert 0 < len(named) < 12
    assert last.words == f"+{12 - len(named)}"
    assert all(scene.layout.legend.contains(each.box) for each in scene.labels)
    assert tip(scene, last.box.center()).splitlines() == [
        line.name for line in scene.lines[len(named) :]
    ]
    with qtbot.assertNotEmitted(plot.query_wanted, wait=50):
        qtbot.mouseClick(plot, Qt.MouseButton.LeftButton, pos=last.box.center().toPoint())
    plot.resize(1100, 420)
    assert plot.scene is not None
    assert len(plot.scene.labels) == 12


def test_crowded_milestones_have_their_name_in_full_or_a_diamond_that_tells_it(
    qtbot: QtBot,
) -> None:
    trends = make_trends()
    mile = [
        Milestone(FIRST + at * DAY, f"What happened on day {at} in court", "https://x.example")
        for at in range(10)
    ]
    plot = open_plot(qtbot, replace(trends, milestones=tuple(mile)))
    plot.resize(700, 300)
    scene = plot.scene
    assert scene is not None
    named = [flag for flag in scene.flags if flag.box is not None]
    assert len(scene.flags) == 10
    assert 1 <= len(named) < 10
    assert all(flag.words.startswith("What happ") for flag in named)
    assert {flag.words for flag in named} & {mile[at].name for at in range(1, 8)}, "by the burst"
    plain = next(flag for flag in scene.flags if flag.box is None)
    at = QPointF(plain.x, scene.layout.area.top() - DIAMOND)
    assert mile[plain.place].name in tip(scene, at)
    qtbot.mouseMove(plot, at.toPoint())
    assert plot.card is not None
    assert plot.card.head == mile[plain.place].name


def test_the_crosshair_names_the_milestones_of_its_bucket(qtbot: QtBot) -> None:
    trends = make_trends()
    more = [replace(trends.milestones[0], name=f"Also {at}") for at in range(5)]
    plot = open_plot(qtbot, replace(trends, milestones=(*trends.milestones, *more)))
    plot.reveal(Spot(4, 0))
    assert plot.card is not None
    assert plot.card.head.splitlines() == ["The court decides", "Also 0", "Also 1", "and 3 more"]
    plot.grab()
    plot.reveal(Spot(5, 0))
    assert plot.card is not None
    assert plot.card.head == ""


def test_a_frame_shows_the_focus_only_to_who_uses_keys(qtbot: QtBot) -> None:
    plot = open_plot(qtbot, make_trends())
    qtbot.waitUntil(plot.hasFocus)
    assert not plot.shows_focus
    bare = plot.grab().toImage()
    qtbot.keyClick(plot, Qt.Key.Key_Home)
    qtbot.keyClick(plot, Qt.Key.Key_Escape)
    assert plot.shows_focus
    assert plot.grab().toImage() != bare
    qtbot.mouseClick(plot, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert not plot.shows_focus
    plot.clearFocus()
    plot.setFocus(Qt.FocusReason.TabFocusReason)
    assert plot.shows_focus
    plot.clearFocus()
    assert not plot.shows_focus


@pytest.mark.parametrize(("by", "order"), [("topic", "Gone Away"), ("outlet", "Away Gone")])
def test_series_that_end_at_nothing_are_named_together_at_the_top(
    qtbot: QtBot, by: By, order: str
) -> None:
    counts = {"gone": (9, 3, 0), "still": (1, 1, 2), "away": (4, 0, 0)}
    scene = open_plot(qtbot, make_trends(by, counts)).scene
    assert scene is not None
    labels = sorted(scene.labels, key=lambda each: each.box.top())
    assert [each.words for each in labels if each.tip is None] == order.split()
    assert [each.words for each in labels] == [*order.split(), "Still"]


def test_a_story_is_named_once_however_many_series_burst_with_it(qtbot: QtBot) -> None:
    trends = make_trends()
    told = trends.bursts[0]
    other = replace(told, burst=replace(told.burst, key="ban", score=2.0, peak=8))
    plot = open_plot(qtbot, replace(trends, bursts=(other, told)))
    assert plot.scene is not None
    assert [flag.words for flag in plot.scene.pills] == ["RedNote tops the App Store"]
    assert plot.scene.pills[0].place == 1
    assert len(plot.scene.dots) == 2


def test_more_articles_than_qt_can_count_are_no_fault(qtbot: QtBot) -> None:
    plot = open_plot(qtbot, make_trends(counts={"huge": (2**31, 5, 2**40)}))
    plot.point_at(Spot(2, 0))
    assert f"{2**31 - 1}" in plot.accessibleDescription().replace(",", "")
    plot.grab()


@pytest.mark.parametrize("share", [False, True])
def test_the_card_explains_the_lines_of_what_was_expected_where_they_are_drawn(
    qtbot: QtBot, share: bool
) -> None:
    trends = make_trends()
    first = replace(trends.series[0], baseline=(2.5,) * 10, threshold=(7.0,) * 10)
    plot = open_plot(qtbot, replace(trends, series=(first, *trends.series[1:])), share=share)
    plot.point_at(Spot(2, 0))
    assert plot.card is not None
    lines = "" if share else " (···)", "" if share else " (– –)"
    assert plot.card.note == f"usual 2.5{lines[0]}, unusual from 7.0{lines[1]}"
    meant = plot.grab().toImage()
    bare = replace(first, baseline=(), threshold=())
    plot.show_trends(replace(trends, series=(bare, *trends.series[1:])), share=share)
    plot.point_at(Spot(2, 0))
    area = plot.scene.layout.area if plot.scene is not None else None
    assert area is not None
    left = area.toRect().adjusted(0, 0, -area.toRect().width() * 4 // 5, 0)  # beside the card
    assert (plot.grab().toImage().copy(left) == meant.copy(left)) is share
