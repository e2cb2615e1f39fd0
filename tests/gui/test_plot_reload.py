"""What stays in a plot while trends of another stretch of the same query take their place."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.core.trend_values import Trends
from desktop_app.gui.plot_spot import Spot, burst_spot, milestone_spot, query_of
from tests.gui.test_trend_plot import DAY, FIRST, make_trends, open_plot

pytestmark = pytest.mark.usefixtures("british")

HOUR = 3_600


def hours_of(trends: Trends, first: int, last: int) -> Trends:
    """The days from `first`, below `last`, by hours: all of a day's articles at noon."""
    series = tuple(
        replace(
            each,
            counts=tuple(
                n if hour == 12 else 0 for n in each.counts[first:last] for hour in range(24)
            ),
        )
        for each in trends.series
    )
    edges = range(trends.edges[first], trends.edges[last] + HOUR, HOUR)
    return replace(
        trends,
        unit="hour",
        edges=tuple(edges),
        series=series,
        totals=tuple(map(sum, zip(*(each.counts for each in series), strict=True))),
        bursts=(),
    )


def test_bursts_stay_at_their_time_until_they_are_looked_for_again(qtbot: QtBot) -> None:
    days = make_trends()
    plot = open_plot(qtbot, days)
    area = plot.scene.layout.area if plot.scene is not None else None
    plot.go_to((FIRST + 2.0 * DAY, FIRST + 7.0 * DAY))
    plot.show_trends(hours_of(days, 2, 7))
    scene = plot.scene
    assert scene is not None
    assert [flag.words for flag in scene.pills] == ["RedNote tops the App Store"]
    assert scene.layout.area == area, "nothing moved"
    spot = burst_spot(scene.trends, 0)
    assert spot is not None
    assert scene.trends.edges[spot.bucket] == FIRST + 4 * DAY + 12 * HOUR
    was = burst_spot(days, 0)
    assert was is not None
    assert query_of(scene.trends, spot) == query_of(days, was)
    looked = tuple(
        replace(each, baseline=(1.0,) * len(each.counts)) for each in scene.trends.series
    )
    plot.show_trends(replace(hours_of(days, 2, 7), series=looked))
    assert plot.scene is not None
    assert plot.scene.pills == []
    assert plot.scene.layout.area == area
    plot.show_trends(replace(make_trends(), query="other", bursts=(), milestones=()))
    assert plot.scene.layout.area != area


def test_the_crosshair_stays_at_its_moment_its_burst_and_its_milestone(qtbot: QtBot) -> None:
    days = make_trends()
    for spot in (Spot(4, 1), Spot(4), burst_spot(days, 0), milestone_spot(days, 0)):
        assert spot is not None
        plot = open_plot(qtbot, days)
        plot.point_at(spot)
        plot.go_to((FIRST + 2.0 * DAY, FIRST + 7.0 * DAY))
        plot.show_trends(hours_of(days, 2, 7))
        assert plot.spot is not None
        assert (plot.spot.series, plot.spot.kind) == (spot.series, spot.kind)
        assert plot.scene is not None
        when = plot.scene.trends.edges[plot.spot.bucket]
        assert FIRST + 4 * DAY <= when < FIRST + 5 * DAY
        assert plot.card is not None


def test_zoomed_out_the_coarse_counts_are_back_before_any_answer(qtbot: QtBot) -> None:
    days = make_trends()
    plot = open_plot(qtbot, days)
    plot.go_to((FIRST + 2.0 * DAY, FIRST + 5.0 * DAY))
    plot.show_trends(hours_of(days, 2, 5))
    assert plot.scene is not None
    assert plot.scene.trends.unit == "hour"
    plot.pan(0.25)
    assert plot.scene.trends.unit == "hour", "the steps do not change with a pan"
    plot.zoom(2.5)
    assert plot.scene.trends is days
    assert plot.scene.seen.start <= 1
    plot.go_to_whole()
    assert len(plot.scene.seen) == len(days.totals)
    plot.go_to((FIRST + 2.0 * DAY, FIRST + 5.0 * DAY))
    assert plot.scene.trends.unit == "hour"
    plot.show_whole()
    assert plot.scene.trends is days
