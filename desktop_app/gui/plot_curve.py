"""Points of a series in pixels, and what is drawn through and under them.

Curves are monotone cubics (Fritsch and Carlson 1980, "Monotone piecewise cubic interpolation",
SIAM J. Numer. Anal. 17): between two points a curve never leaves their range, so it shows no
number that is not there and never goes below zero. Long curves are drawn in pieces that overlap,
since filling and stroking take more than twice as long for a path of twice the points; so colours
must be solid. It knows nothing of series.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import sqrt
from typing import NamedTuple, cast

from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QPainterPath

from desktop_app.gui.plot_scale import Scale

Values = Sequence[float | None]
Points = list[tuple[float, float]]
SMOOTH_FROM = 5.0  # pixels between points; closer ones are joined by straight lines
THIN_BELOW = 0.5  # pixels a bucket; narrower ones are drawn as least and most of each pixel
_FLAT = 0.01  # pixels
PIECE, LAP = 12, 3  # points of a piece, and how many of them the next one has too


class Run(NamedTuple):
    """Points without a break, x rising strictly; `slopes` are empty where lines are straight."""

    points: Points
    slopes: list[float]


def slopes(points: Sequence[tuple[float, float]]) -> list[float]:
    """The slope of the curve at each point; x rises strictly."""
    steps = [(b[1] - a[1]) / (b[0] - a[0]) for a, b in pairwise(points)]
    if not steps:
        return [0.0] * len(points)
    found = [steps[0]]
    found += [(a + b) / 2 if a * b > 0 else 0.0 for a, b in pairwise(steps)]
    found.append(steps[-1])
    for place, step in enumerate(steps):
        if step == 0.0:
            found[place] = found[place + 1] = 0.0
            continue
        before, after = found[place] / step, found[place + 1] / step
        size = before * before + after * after
        if size > 9.0:
            shrink = 3.0 / sqrt(size)
            found[place] = shrink * before * step
            found[place + 1] = shrink * after * step
    return found


def place(
    values: Values,
    edges: Sequence[int],
    scale: Scale,
    first: int,
    last: int,
    *,
    is_smooth: bool = True,
) -> list[Run]:
    """The buckets from `first`, below `last`, as runs of points, parted where there is no value.

    A point stands in the middle of its bucket; a run goes level to the edges of its buckets.
    Unless `is_smooth`, lines are straight whatever room they have. Where buckets are narrower than
    THIN_BELOW each pixel has two points: its least and its most.
    """
    width = scale.width((edges[-1] - edges[0]) / (len(edges) - 1))
    step = int(1 / width) if 0 < width < THIN_BELOW else 1
    rise = (scale.floor - scale.ceiling) / scale.top
    found = []
    for begin, end in _known(values, first, last):
        points: Points = [(scale.x(edges[begin]), scale.y(values[begin] or 0.0))]
        if step > 1:
            points += _thin(values, edges, scale, range(begin, end, step), end)
        else:
            left = scale.x((edges[begin] + edges[begin + 1]) / 2)
            points += [
                (left + at * width, scale.floor - rise * (value or 0.0))
                for at, value in enumerate(values[begin:end])
            ]
        points.append((scale.x(edges[end]), scale.y(values[end - 1] or 0.0)))
        found.append(Run(points, slopes(points) if is_smooth and width >= SMOOTH_FROM else []))
    return found


def _thin(values: Values, edges: Sequence[int], scale: Scale, starts: range, end: int) -> Points:
    found: Points = []
    rise, floor = (scale.floor - scale.ceiling) / scale.top, scale.floor
    left, wide = scale.x(edges[starts[0]]), scale.width(edges[1] - edges[0]) * starts.step
    is_rising = True
    for at in starts:
        part = cast(Sequence[float], values[at : min(at + starts.step, end)])  # all are known
        one, other = (min(part), max(part)) if is_rising else (max(part), min(part))
        is_rising = not is_rising  # to and fro, so that no line leads across a pixel
        wide *= len(part) / starts.step
        found.append((left + wide / 4, floor - rise * one))
        found.append((left + 3 * wide / 4, floor - rise * other))
        left += wide
    return found


def _known(values: Values, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Stretches of buckets that have values."""
    begin = None
    for at in range(first, last):
        if values[at] is None:
            if begin is not None:
                yield begin, at
            begin = None
        elif begin is None:
            begin = at
    if begin is not None:
        yield begin, last


def curves(runs: Sequence[Run], size: int = PIECE) -> list[QPainterPath]:
    """The lines through all runs, in pieces of so many points."""
    found = []
    for points, slope in runs:
        for begin in range(0, max(1, len(points) - 1), size):
            end = min(begin + size + 1, len(points))
            path = QPainterPath(QPointF(*points[begin]))
            _trace(path, points[begin:end], slope[begin:end])
            found.append(path)
    return found


def lifted(runs: Sequence[Run], floor: float) -> list[Run]:
    """Without what only lies on the floor: stretches where both ends of each piece are there."""
    found = []
    for points, slope in runs:
        begin = 0
        for at, ((_, y), (_, y2)) in enumerate(pairwise(points)):
            if min(y, y2) >= floor - _FLAT:
                if at > begin:
                    found.append(Run(points[begin : at + 1], slope[begin : at + 1]))
                begin = at + 1
        if begin < len(points) - 1:
            found.append(Run(points[begin:], slope[begin:]))
    return found


def segments(runs: Sequence[Run]) -> list[QLineF]:
    """The straight lines from point to point, for runs that are not smooth."""
    return [QLineF(x, y, x2, y2) for points, _ in runs for (x, y), (x2, y2) in pairwise(points)]


def shadows(
    runs: Sequence[Run], floor: float, under: Sequence[Run] | None = None, size: int = PIECE
) -> list[QPainterPath]:
    """What is under the lines, in pieces that overlap: down to `floor`.

    Or as deep as the line `under` them, which has the same x and hides the rest, goes in a piece.
    """
    found = []
    for place, (points, slope) in enumerate(runs):
        for begin in range(0, max(1, len(points) - 1), size):
            end = min(begin + size + LAP, len(points))
            if under is not None:
                floor = max(y for _, y in under[place].points[begin:end])
            path = QPainterPath(QPointF(points[begin][0], floor))
            path.lineTo(*points[begin])
            _trace(path, points[begin:end], slope[begin:end])
            path.lineTo(points[end - 1][0], floor)
            path.closeSubpath()
            found.append(path)
    return found


def _trace(path: QPainterPath, points: Points, slope: Sequence[float]) -> None:
    if not slope:
        for x, y in points[1:]:
            path.lineTo(x, y)
        return
    for ((x, y), (x2, y2)), (rise, rise2) in zip(pairwise(points), pairwise(slope), strict=True):
        third = (x2 - x) / 3
        path.cubicTo(x + third, y + rise * third, x2 - third, y2 - rise2 * third, x2, y2)


def height(runs: Sequence[Run], x: float) -> float | None:
    """The y of the line at `x`; None where there is none."""
    for points, slope in runs:
        if not points[0][0] <= x <= points[-1][0]:
            continue
        at = min(bisect_right(points, (x, float("inf"))), len(points) - 1) - 1
        (x1, y1), (x2, y2) = points[at], points[at + 1]
        wide = x2 - x1
        part = (x - x1) / wide
        if not slope:
            return y1 + part * (y2 - y1)
        rest = 1 - part
        bow = part * rest * wide * (slope[at] * rest - slope[at + 1] * part)
        return y1 + (y2 - y1) * part * part * (3 - 2 * part) + bow
    return None
