"""The plot of articles by time: what a click, a key and the wheel ask for, and what is said."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.core.bursts import Burst
from desktop_app.core.trend_values import (
    By,
    Milestone,
    Series,
    ToldBurst,
    Trends,
    articles_of,
)
from desktop_app.core.trends import Gap
from desktop_app.gui.theme import DARK, LIGHT
from desktop_app.gui.trend_plot import TrendPlot

pytestmark = pytest.mark.usefixtures("british")

DAY = 86_400
FIRST = 1_736_726_400  # Monday, 13 January 2025
COUNTS = {
    "ban": (2, 3, 9, 4, 1, 0, 2, 5, 3, 2),
    "rednote": (1, 0, 2, 8, 12, 7, 3, 1, 0, 1),
    "": (1, 1, 1, 2, 1, 1, 1, 1, 1, 1),
}


def make_trends(by: By = "topic", counts: dict[str, tuple[int, ...]] | None = None) -> Trends:
    """Ten days of three series, with a burst, a milestone and a gap; or of other counts."""
    counts = COUNTS if counts is None else counts
    size = len(next(iter(counts.values()), ()))
    series = tuple(
        Series(key, key.title() or "Others", f"topic:{key}" if key else "-topic:any", each)
        for key, each in counts.items()
    )
    totals = tuple(sum(each) for each in zip(*counts.values(), strict=True))
    burst = Burst("rednote", 3, 6, 20.0, 27, 4.5, 6.0, 4, 4)
    return Trends(
        query="tiktok",
        by=by,
        unit="day",
        edges=tuple(FIRST + DAY * at for at in range(size + 1)) if size else (),
        totals=totals,
        series=series,
        milestones=(Milestone(FIRST + 4 * DAY, "The court decides", "https://court.example/1"),),
        bursts=(ToldBurst(burst, 27, 7, "RedNote tops the App Store"),) if size > 6 else (),
        gaps=(Gap(FIRST + DAY, FIRST + 2 * DAY, 0.4, ("BBC News", "Kompas")),),
    )


def open_plot(qtbot: QtBot, trends: Trends, *, share: bool = False) -> TrendPlot:
    plot = TrendPlot(LIGHT)
    qtbot.addWidget(plot)
    plot.resize(1100, 420)
    plot.show_trends(trends, share=share)
    plot.show()
    plot.activateWindow()
    plot.setFocus()
    return plot


def asked(qtbot: QtBot, plot: TrendPlot, at: QPointF) -> str:
    """The query that a click there asks for."""
    with qtbot.waitSignal(plot.query_wanted, timeout=2_000) as told:
        qtbot.mouseClick(plot, Qt.MouseButton.LeftButton, pos=at.toPoint())
    return told.args[0]


def day_query(term: str, day: int) -> str:
    return articles_of("tiktok", term, FIRST + day * DAY, FIRST + (day + 1) * DAY)


def test_a_click_near_a_line_asks_for_that_day_of_that_series(qtbot: QtBot) -> None:
    plot = open_plot(qtbot, make_trends())
    assert plot.scene is not None
    at = plot.scene.point(0, 2)
    assert at is not None
    assert asked(qtbot, plot, at + QPointF(0, 3)) == day_query("topic:ban", 2)
    assert plot.marked is not None
    assert plot.marked.term == "topic:ban"


def test_a_click_far_from_all_lines_asks_for_all_articles_of_the_day(qtbot: QtBot) -> None:
    plot = open_plot(qtbot, make_trends())
    assert plot.scene is not None
    at = QPointF(plot.scene.scale.x(FIRST + 8.5 * DAY), plot.scene.layout.area.top() + 40)
    assert asked(qtbot, plot, at) == day_query("", 8)


def test_a_click_in_a_band_asks_for_the_series_of_the_band(qtbot: QtBot) -> None:
    plot = open_plot(qtbot, make_trends("outlet"))
    assert plot.scene is not None
    x = plot.scene.scale.x(FIRST + 4.5 * DAY)
    assert asked(qtbot, plot, QPointF(x, plot.scene.scale.y(7.0))) == day_query("topic:rednote", 4)
    assert asked(qtbot, plot, QPointF(x, plot.scene.scale.y(0.4))) == day_query("topic:ban", 4)
    above = QPointF(x, plot.scene.scale.y(14.9))
    assert asked(qtbot, plot, above) == day_query("", 4)


def test_labels_bursts_and_milestones_ask_for_what_they_count(qtbot: QtBot) -> None:
    plot = open_plot(qtbot, make_trends())
    scene = plot.scene
    assert scene is not None
    label = next(each for each in scene.labels if each.place == 1)
    whole = articles_of("tiktok", "topic:rednote", FIRST, FIRST + 10 * DAY)
    assert asked(qtbot, plot, label.box.center()) == whole
    burst = articles_of("tiktok", "topic:rednote", FIRST + 3 * DAY, FIRST + 6 * DAY)
    assert asked(qtbot, plot, scene.dots[0].at) == burst
    assert scene.pills[0].box is not None
    assert scene.flags[0].box is not None
    assert asked(qtbot, plot, scene.pills[0].box.center()) == burst
    assert asked(qtbot, plot, scene.flags[0].box.center()) == day_query("", 4)


def test_keys_walk_the_points_and_enter_asks_for_one(qtbot: QtBot) -> None:
    plot = open_plot(qtbot, make_trends("outlet"))
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Up):
        qtbot.keyClick(plot, key)
    assert "15 Jan 2025" in plot.accessibleDescription()
    assert "Ban" in plot.accessibleDescription()
    assert "9" in plot.accessibleDescription()
    with qtbot.waitSignal(plot.query_wanted) as told:
        qtbot.keyClick(plot, Qt.Key.Key_Return)
    assert told.args == [day_query("topic:ban", 2)]
    qtbot.keyClick(plot, Qt.Key.Key_Up)
    with qtbot.waitSignal(plot.query_wanted) as told:
        qtbot.keyClick(plot, Qt.Key.Key_Space)
    assert told.args == [day_query("topic:rednote", 2)]
    qtbot.keyClick(plot, Qt.Key.Key_Escape)
    assert plot.spot is None
    assert plot.marked is None


def test_m_and_b_lead_to_milestones_and_bursts(qtbot: QtBot) -> None:
    plot = open_plot(qtbot, make_trends())
    qtbot.keyClick(plot, Qt.Key.Key_M)
    assert "The court decides" in plot.accessibleDescription()
    assert plot.card is not None
    assert plot.card.head == "The court decides"
    with qtbot.waitSignal(plot.query_wanted) as told:
        qtbot.keyClick(plot, Qt.Key.Key_Return)
    assert told.args == [day_query("", 4)]
    qtbot.keyClick(plot, Qt.Key.Key_B, Qt.KeyboardModifier.ShiftModifier)
    assert "RedNote tops the App Store" in plot.accessibleDescription()


def test_the_card_has_the_numbers_of_its_bucket_the_meant_series_first(qtbot: QtBot) -> None:
    trends = make_trends()
    first = replace(trends.series[0], baseline=(2.5,) * 10, threshold=(7.0,) * 10)
    trends = replace(trends, series=(first, *trends.series[1:]))
    plot = open_plot(qtbot, trends)
    for key in (Qt.Key.Key_Home, *[Qt.Key.Key_Right] * 4, Qt.Key.Key_Down):
        qtbot.keyClick(plot, key)
    card = plot.card
    assert card is not None
    told = [(row.name, row.count, row.share) for row in card.rows]
    assert told[0] == ("Rednote", "12", "86 %")
    assert set(told[1:3]) == {("Ban", "1", "7.1 %"), ("Others", "1", "7.1 %")}
    assert told[3][1] == "14"
    while plot.spot is not None and plot.spot.series != 0:
        qtbot.keyClick(plot, Qt.Key.Key_Down)
    assert plot.card is not None
    assert "2.5" in plot.card.note
    assert "7.0" in plot.card.note


def test_the_wheel_zooms_around_the_pointer_and_tells_the_range_once(qtbot: QtBot) -> None:
    plot = open_plot(qtbot, make_trends())
    assert plot.scene is not None
    at = QPointF(plot.scene.scale.x(FIRST + 3 * DAY), 200)
    told: list[tuple[object, object]] = []
    plot.range_wanted.connect(lambda start, end: told.append((start, end)))
    for _ in range(3):
        turn_wheel(plot, at, QPoint(0, 120))
    start, end = plot.visible_range()
    assert FIRST < start < FIRST + 3 * DAY < end < FIRST + 10 * DAY
    assert abs(plot.scene.scale.x(FIRST + 3 * DAY) - at.x()) < 1.5
    qtbot.waitUntil(lambda: bool(told), timeout=2_000)
    assert told == [(start, end)]
    qtbot.keyClick(plot, Qt.Key.Key_0)
    qtbot.waitUntil(lambda: len(told) == 2, timeout=2_000)
    assert told[1] == (None, None)
    assert plot.visible_range() == (FIRST, FIRST + 10 * DAY)


def turn_wheel(plot: TrendPlot, at: QPointF, angle: QPoint) -> None:
    event = QWheelEvent(
        at,
        QPointF(plot.mapToGlobal(at.toPoint())),
        QPoint(),
        angle,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(plot, event)


def drag(qtbot: QtBot, plot: TrendPlot, one: float, other: float, *, is_pan: bool = False) -> None:
    held = Qt.KeyboardModifier.ShiftModifier if is_pan else Qt.KeyboardModifier.NoModifier
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(plot, left, held, QPoint(round(one), 200))
    qtbot.mouseMove(plot, QPoint(round((one + other) / 2), 200))
    qtbot.mouseMove(plot, QPoint(round(other), 200))
    qtbot.mouseRelease(plot, left, held, QPoint(round(other), 200))


def test_a_dragged_range_is_shown_and_a_shifted_drag_moves_it(qtbot: QtBot) -> None:
    plot = open_plot(qtbot, make_trends())
    assert plot.scene is not None
    x = plot.scene.scale.x
    drag(qtbot, plot, x(FIRST + 2 * DAY), x(FIRST + 6 * DAY))
    start, end = plot.visible_range()
    assert abs(start - FIRST - 2 * DAY) < DAY / 50
    assert abs(end - FIRST - 6 * DAY) < DAY / 50
    drag(qtbot, plot, 600, 400, is_pan=True)
    assert plot.visible_range()[0] > start
    assert abs(plot.visible_range()[1] - plot.visible_range()[0] - (end - start)) <= 2


def test_a_double_click_on_nothing_shows_the_whole_and_asks_for_no_list(qtbot: QtBot) -> None:
    plot = open_plot(qtbot, make_trends())
    assert plot.scene is not None
    x = plot.scene.scale.x
    drag(qtbot, plot, x(FIRST + 6 * DAY), x(FIRST + 9 * DAY))
    at = QPoint(500, round(plot.scene.layout.area.top() + 3))
    assert plot.is_zoomed
    with qtbot.assertNotEmitted(plot.query_wanted, wait=QApplication.doubleClickInterval() + 100):
        qtbot.mouseClick(plot, Qt.MouseButton.LeftButton, pos=at)
        qtbot.mouseDClick(plot, Qt.MouseButton.LeftButton, pos=at)
    assert not plot.is_zoomed


def test_finer_data_of_the_same_query_keeps_the_zoom_and_the_mark(qtbot: QtBot) -> None:
    plot = open_plot(qtbot, make_trends())
    plot.mark(day_query("topic:ban", 3))
    plot.go_to((FIRST + 2.0 * DAY, FIRST + 5.0 * DAY))
    hours = tuple(FIRST + DAY + 3_600 * at for at in range(24 * 6 + 1))
    counts = tuple(at % 3 for at in range(24 * 6))
    finer = Trends(
        "tiktok", "topic", "hour", hours, counts, (Series("ban", "Ban", "topic:ban", counts),)
    )
    plot.show_trends(finer)
    assert plot.visible_range() == (FIRST + 2 * DAY, FIRST + 5 * DAY)
    assert plot.marked is not None
    plot.show_trends(replace(finer, query="rednote"))
    assert plot.visible_range() == (hours[0], hours[-1])
    assert plot.marked is None


def test_only_queries_of_the_plot_can_be_marked(qtbot: QtBot) -> None:
    plot = open_plot(qtbot, make_trends())
    for query in ("", "tiktok", "other on:2025-01-15", "on:2025-99-99", "tiktok on:x"):
        plot.mark(query)
        assert plot.marked is None
    plot.mark(day_query("topic:rednote", 1))
    assert plot.marked is not None
    assert plot.marked.start == FIRST + DAY
    assert plot.grab().toImage() != open_plot(qtbot, make_trends()).grab().toImage()


@pytest.mark.parametrize("by", ["topic", "outlet"])
@pytest.mark.parametrize("share", [False, True])
@pytest.mark.parametrize(
    "counts",
    [
        {},
        {"one": (5,)},
        {"none": (0, 0, 0)},
        {"huge": (1_234_567, 0, 999_999_999), "small": (0, 0, 1)},
        {str(at): (at, 12 - at) for at in range(12)},
        {"long " * 400: (1, 2, 3), "长" * 400: (3, 2, 1)},
        {"many": tuple(at * at % 97 for at in range(20_000))},
    ],
    ids=["empty", "one bucket", "nothing", "huge", "twelve", "long names", "20,000 buckets"],
)
def test_the_plot_bears_whatever_there_is(
    qtbot: QtBot, by: By, share: bool, counts: dict[str, tuple[int, ...]]
) -> None:
    plot = open_plot(qtbot, make_trends(by, counts), share=share)
    for theme in (LIGHT, DARK):
        plot.apply_theme(theme)
        image = plot.grab().toImage()
        assert image.pixelColor(2, image.height() // 2).name() == theme.bg
    for key in (Qt.Key.Key_End, Qt.Key.Key_Down, Qt.Key.Key_Plus, Qt.Key.Key_M, Qt.Key.Key_B):
        qtbot.keyClick(plot, key)
        plot.grab()
    plot.resize(330, 190)
    plot.grab()


def test_names_from_outside_are_shown_as_text(qtbot: QtBot) -> None:
    hostile = "<b>a\x00b\u202ec</b>\n& =1"
    trends = make_trends()
    first = replace(trends.series[0], name=hostile)
    mile = replace(trends.milestones[0], name=hostile, source="javascript:\x07<i>")
    trends = replace(trends, query="x < y", series=(first,), milestones=(mile,))
    plot = open_plot(qtbot, trends)
    assert plot.scene is not None
    shown = {label.words for label in plot.scene.labels} | {f.words for f in plot.scene.flags}
    assert "<b>abc</b> & =1" in shown
    assert not any(sign in "".join(shown) for sign in "\x00\u202e\n")


def test_letters_are_the_plots_own_only_while_they_mean_something(qtbot: QtBot) -> None:
    plot = open_plot(qtbot, make_trends())
    qtbot.keyClick(plot, Qt.Key.Key_M)
    assert plot.spot is not None
    empty = open_plot(qtbot, make_trends(counts={}))
    qtbot.keyClick(empty, Qt.Key.Key_M)
    assert empty.spot is None
