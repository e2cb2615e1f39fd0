"""Curves, scales, labels and colours of plots: the numbers behind what is painted."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.trends import Unit
from desktop_app.gui import plot_colors, plot_curve, plot_labels
from desktop_app.gui.plot_lines import Line, lines_of
from desktop_app.gui.plot_marks import MOST_LOOKED_AT, SHAPE_STEP, place_shapes
from desktop_app.gui.plot_scale import LENGTH, Scale, time_ticks, value_ticks
from desktop_app.gui.theme import DARK, LIGHT, contrast
from tests.gui.test_trend_plot import FIRST, make_trends

NUMBERS = st.lists(st.integers(0, 10_000), min_size=1, max_size=40)


def scale_of(size: int, top: float, width: float = 900) -> Scale:
    return Scale(0, size * 60, top, 0, width, 0, 400)


@given(NUMBERS)
def test_a_curve_never_leaves_the_range_of_the_points_around_it(values: list[int]) -> None:
    edges = [60 * at for at in range(len(values) + 1)]
    runs = plot_curve.place(values, edges, scale_of(len(values), 10_000), 0, len(values))
    for points, slopes in runs:
        assert slopes
        for (x, y), (x2, y2) in pairwise(points):
            for part in (0.1, 0.35, 0.5, 0.8):
                height = plot_curve.height(runs, x + part * (x2 - x))
                assert height is not None
                assert min(y, y2) - 1e-6 <= height <= max(y, y2) + 1e-6
    for path in plot_curve.curves(runs):
        box = path.boundingRect()
        assert box.top() >= -1e-6
        assert box.bottom() <= 400 + 1e-6


def test_a_line_breaks_where_there_is_no_coverage() -> None:
    values = [1.0, None, None, 4.0, 5.0]
    runs = plot_curve.place(values, [0, 60, 120, 180, 240, 300], scale_of(5, 5), 0, 5)
    assert [len(run.points) for run in runs] == [3, 4]
    assert plot_curve.height(runs, 360) is None
    assert plot_curve.height(runs, 90) == pytest.approx(320)


def test_narrow_buckets_keep_the_least_and_the_most_of_each_pixel() -> None:
    values = [3] * 20_000
    values[777], values[12_345] = 0, 100
    edges = [60 * at for at in range(20_001)]
    runs = plot_curve.place(values, edges, scale_of(20_000, 100), 0, 20_000)
    heights = [y for _, y in runs[0].points]
    assert len(heights) <= 2 * 1_000 + 2
    assert min(heights) == pytest.approx(0)
    assert max(heights) == pytest.approx(400)
    assert all(a[0] < b[0] for a, b in pairwise(runs[0].points))


def test_bands_stand_on_each_other_and_shares_make_a_hundred() -> None:
    trends = make_trends("outlet")
    lines = lines_of(trends, share=False)
    assert [line.high[4] for line in lines] == [1, 13, 14]
    assert lines[1].low == lines[0].high
    assert lines_of(trends, share=True)[-1].high == pytest.approx((100.0,) * 10)
    apart = lines_of(make_trends("topic"), share=False)
    assert [line.high[4] for line in apart] == [1, 12, 1]


@given(st.lists(st.floats(0, 300), min_size=1, max_size=18))
def test_labels_never_lie_on_each_other_and_keep_their_order(wanted: list[float]) -> None:
    found = plot_labels.spread(wanted, 16, 0, 300)
    assert found is not None
    ordered = sorted(found)
    assert all(b - a >= 16 - 1e-6 for a, b in pairwise(ordered))
    assert ordered[0] >= 8 - 1e-6
    assert ordered[-1] <= 292 + 1e-6
    for (wish, place), (wish2, place2) in combinations(zip(wanted, found, strict=True), 2):
        assert wish == wish2 or (wish < wish2) == (place < place2)


def test_labels_that_do_not_fit_are_not_squeezed() -> None:
    assert plot_labels.spread([1.0] * 30, 16, 0, 300) is None


@given(st.lists(st.floats(0, 800), max_size=20))
def test_flags_never_lie_on_each_other(places: list[float]) -> None:
    at = sorted(places)
    boxes = plot_labels.beside(at, [[120.0, 60.0]] * len(at), 0, 800, 3)
    found = sorted((box.start, box.end) for _, box in boxes)
    assert all(a[1] + 3 <= b[0] + 1e-6 for a, b in pairwise(found))
    assert all(at[box.place] in (box.start, box.end) for _, box in boxes)
    assert len({box.place for _, box in boxes}) == len(boxes)
    around = plot_labels.around([(x, 90.0) for x in at], 0, 800, 6)
    ends = sorted((box.start, box.end) for box in around)
    assert all(a[1] + 6 <= b[0] + 1e-6 for a, b in pairwise(ends))


def test_the_first_flags_have_their_names_in_full_and_later_ones_what_room_is_left() -> None:
    boxes = plot_labels.beside([400.0, 330.0, 410.0], [[200.0, 100.0]] * 3, 0, 600, 3)
    told = {box.place: (which, box.start, box.end) for which, box in boxes}
    assert told == {0: (0, 400.0, 600.0), 1: (0, 130.0, 330.0)}
    boxes = plot_labels.beside([400.0, 330.0], [[200.0, 100.0]] * 2, 200, 600, 3)
    assert [(box.place, which) for which, box in boxes] == [(0, 0), (1, 1)]


@given(st.lists(st.sampled_from([0, 0, 0, 1, 5]), min_size=1, max_size=40))
def test_a_line_is_drawn_where_there_is_something_and_nowhere_else(values: list[int]) -> None:
    edges = [60 * at for at in range(len(values) + 1)]
    runs = plot_curve.place(values, edges, scale_of(len(values), 5), 0, len(values))
    drawn = plot_curve.lifted(runs, 400)
    before = {pair for run in runs for pair in pairwise(run.points)}
    after = [pair for run in drawn for pair in pairwise(run.points)]
    assert set(after) == {(a, b) for a, b in before if a[1] < 400 or b[1] < 400}
    assert len(after) == len(set(after))
    for run in drawn:
        assert len(run.slopes) in (0, len(run.points))
        assert len(run.points) > 1
        middle = (run.points[0][0] + run.points[1][0]) / 2
        assert plot_curve.height(drawn, middle) == plot_curve.height(runs, middle)


@given(st.lists(st.integers(0, 9), min_size=1, max_size=400), st.floats(0.4, 60))
def test_shapes_stand_apart_on_points_well_above_zero(values: list[int], wide: float) -> None:
    size = len(values)
    line = Line("", tuple(values), (0.0,) * size, tuple(map(float, values)))
    scale = Scale(0, size * 60, 9, 0, wide * size, 0, 90)
    found = place_shapes(line, scale, range(size), wide, 0.4)
    assert all(values[at] >= 1 for at in found)
    assert all(2 * (b - a) * wide >= SHAPE_STEP - wide for a, b in pairwise(found))
    if max(values[: int(SHAPE_STEP / wide)], default=0) and size * wide > 3 * SHAPE_STEP:
        assert found or size > MOST_LOOKED_AT


@given(st.integers(0, 10**12), st.integers(1, 12))
def test_number_ticks_are_round_few_and_reach_the_most(most: int, room: int) -> None:
    ticks = value_ticks(most, room)
    assert ticks[0] == 0
    assert ticks[-1] >= most
    assert len(ticks) <= room + 2
    assert all(tick == int(tick) for tick in ticks)
    step = f"{ticks[1]:.0f}".rstrip("0")
    assert step in ("1", "2", "25", "5")
    assert len(ticks) > 2 or most <= 1 or room == 1


def test_a_low_axis_has_a_number_between_its_ends() -> None:
    assert value_ticks(50, 2) == (0, 25, 50)
    assert value_ticks(53, 2) == (0, 20, 40, 60)
    assert value_ticks(100, 2, is_whole=False) == (0, 50, 100)


@pytest.mark.parametrize(
    ("unit", "days", "room", "expected"),
    [
        ("hour", 1, 12, ["00:00", "02:00", "04:00"]),
        ("hour", 60, 8, ["20 Jan", "03 Feb", "17 Feb"]),
        ("day", 10, 12, ["13 Jan", "14 Jan", "15 Jan"]),
        ("day", 60, 10, ["13 Jan", "20 Jan", "27 Jan"]),
        ("day", 365, 12, ["01 Feb", "01 Mar", "01 Apr"]),
        ("week", 70, 12, ["13 Jan", "20 Jan", "27 Jan"]),
        ("week", 3_650, 11, ["01 Jan", "01 Jan", "01 Jan"]),
    ],
)
def test_time_ticks_are_times_of_the_calendar(
    unit: Unit, days: int, room: int, expected: list[str]
) -> None:
    start, end = FIRST, FIRST + days * 86_400
    ticks = time_ticks(start, end, room, unit)
    assert 2 <= len(ticks) <= room + 2
    form = "%H:%M" if expected[0].endswith(":00") else "%d %b"
    words = [datetime.fromtimestamp(tick.at, UTC).strftime(form) for tick in ticks[:3]]
    if form == "%d %b" and unit == "hour":
        assert all(tick.at % (7 * 86_400) == 4 * 86_400 for tick in ticks)
    else:
        assert words == expected
    for tick in ticks:
        assert start <= tick.stands <= end
        assert tick.stands - tick.at in (0, LENGTH[unit] / 2)


def test_every_colour_stands_out_and_no_two_are_alike() -> None:
    for theme, colors, rest in (
        (LIGHT, plot_colors.ON_LIGHT, plot_colors.REST_ON_LIGHT),
        (DARK, plot_colors.ON_DARK, plot_colors.REST_ON_DARK),
    ):
        assert all(contrast(color, theme.bg) >= 3 for color in (*colors, rest))
        for one, other in combinations(colors, 2):
            for blind in _BLIND:
                assert _apart(_seen(one, blind), _seen(other, blind)) >= 12


# Machado et al. 2009, table 1, severity 1.0: protanopia and deuteranopia, on linear RGB.
_BLIND = (
    (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
)


def _seen(color: str, blind: tuple[tuple[float, ...], ...]) -> tuple[float, float, float]:
    """CIE Lab (D65) of a colour as it is seen."""
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    r, g, b = (
        min(1, max(0, sum(m * v for m, v in zip(row, linear, strict=True)))) for row in blind
    )
    xyz = (
        (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505,
        0.2126 * r + 0.7152 * g + 0.0722 * b,
        (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089,
    )
    x, y, z = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _apart(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    return sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5
