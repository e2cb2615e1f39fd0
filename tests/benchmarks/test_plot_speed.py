"""What painting a plot costs, beside painting its bare ground and grid in the same run.

python -m pytest tests/benchmarks/test_plot_speed.py -o addopts= --benchmark-columns=min,median
"""

from __future__ import annotations

import time
from collections.abc import Callable
from math import sin

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter
from pytest_benchmark.fixture import BenchmarkFixture

from desktop_app.core.bursts import Burst
from desktop_app.core.trend_values import By, Milestone, Series, ToldBurst, Trends
from desktop_app.gui.plot_lines import lines_of
from desktop_app.gui.plot_paint import paint_plot
from desktop_app.gui.plot_scene import Scene, build
from desktop_app.gui.theme import LIGHT

HOUR, FIRST = 3_600, 1_736_726_400
SIZE = QSizeF(1_700, 420)

pytestmark = pytest.mark.usefixtures("qapp")


def make_trends(by: By, many: int, size: int) -> Trends:
    """Waves with some noise, eight bursts and twenty milestones."""
    counts = [
        tuple(int(20 + 15 * sin(at / (7 + key) + key) + at * (key + 31) % 11) for at in range(size))
        for key in range(many)
    ]
    step = size // 25
    bursts = []
    for at in range(8):
        begin = 3 * at * step
        burst = Burst(f"{at % many}", begin, begin + 3, 9.0, 90, 40.0, 60.0, begin + 1, begin)
        bursts.append(ToldBurst(burst, 90, at, f"What story number {at} is about"))
    miles = (
        Milestone(FIRST + HOUR * step * at, f"What was decided in case {at}", "https://a.example")
        for at in range(20)
    )
    series = (Series(f"{at}", f"Series {at}", f"k:{at}", each) for at, each in enumerate(counts))
    return Trends(
        query="",
        by=by,
        unit="hour",
        edges=tuple(range(FIRST, FIRST + HOUR * size + 1, HOUR)),
        totals=tuple(map(sum, zip(*counts, strict=True))),
        series=tuple(series),
        milestones=tuple(miles),
        bursts=tuple(bursts),
    )


def lay_out(trends: Trends) -> Scene:
    """All that is made anew when the size or the stretch changes."""
    lines = lines_of(trends, share=False)
    scene = build(trends, lines, LIGHT, SIZE, (trends.edges[0], trends.edges[-1]))
    made = (scene.runs, scene.strokes, scene.pills, scene.flags, scene.ticks, scene.marked)
    assert all(made)
    return scene


def paint(scene: Scene, act: Callable[[QPainter], None]) -> QImage:
    image = QImage(scene.size.toSize(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    act(painter)
    painter.end()
    return image


def paint_bare(painter: QPainter, scene: Scene) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(QPointF(0, 0), scene.size), QColor(LIGHT.bg))
    painter.setPen(QColor(LIGHT.line))
    area = scene.layout.area
    for value in scene.numbers:
        y = scene.scale.y(value)
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))


def least(act: Callable[[], object]) -> float:
    """Seconds of processor time, the least of seven."""
    spent = []
    for _ in range(7):
        begun = time.process_time()
        act()
        spent.append(time.process_time() - begun)
    return min(spent)


@pytest.mark.parametrize(("many", "size"), [(12, 400), (6, 20_000)])
@pytest.mark.parametrize("by", ["topic", "outlet"], ids=["lines", "stacked"])
def test_painting(benchmark: BenchmarkFixture, by: By, many: int, size: int) -> None:
    trends = make_trends(by, many, size)
    scene = lay_out(trends)

    def full() -> QImage:
        return paint(scene, lambda painter: paint_plot(painter, scene))

    def bare() -> QImage:
        return paint(scene, lambda painter: paint_bare(painter, scene))

    assert benchmark(full) != bare()
    spent = least(full)
    benchmark.extra_info["ms of processor time"] = round(1_000 * spent, 1)
    benchmark.extra_info["times the bare ground"] = round(spent / least(bare), 1)
    benchmark.extra_info["ms to lay out"] = round(1_000 * least(lambda: lay_out(trends)), 1)
    print(f"\n{by}, {many} series, {size:,} buckets: {benchmark.extra_info}")
