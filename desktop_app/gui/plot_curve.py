"""Points of a series in pixels, and the smooth path through them.

Curves are monotone cubics (Fritsch and Carlson 1980, "Monotone piecewise cubic interpolation",
SIAM J. Numer. Anal. 17): between two points a curve never leaves their range, so it shows no
number that is not there and never goes below zero. It knows nothing of series or colours.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import sqrt

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QPolygonF

from desktop_app.gui.plot_scale import Scale

Points = list[tuple[float, float]]
SMOOTH_FROM = 3.0  # pixels between points; closer ones are joined by straight lines
THIN_BELOW = 0.5  # pixels a bucket; narrower ones are drawn as least and most of each pixel


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


def trace(path: QPainterPath, points: Points, *, is_back: bool = False) -> None:
    """Add the line through `points` to a path that stands at the first (`is_back`: the last)."""
    if len(points) < 2:
        return
    if not is_smooth(points):
        for x, y in reversed(points[:-1]) if is_back else points[1:]:
            path.lineTo(x, y)
        return
    slope, to = slopes(points), path.cubicTo
    places = range(len(points) - 1)
    for place in reversed(places) if is_back else places:
        (x, y), (x2, y2) = points[place], points[place + 1]
        third = (x2 - x) / 3
        one = (x + third, y + slope[place] * third)
        two = (x2 - third, y2 - slope[place + 1] * third)
        if is_back:
            to(*two, *one, x, y)
        else:
            to(*one, *two, x2, y2)


def is_smooth(points: Points) -> bool:
    return points[-1][0] - points[0][0] >= SMOOTH_FROM * (len(points) - 1)


def line_path(runs: Sequence[Points]) -> QPainterPath:
    """One line for each run of points."""
    path = QPainterPath()
    for points in runs:
        if is_smooth(points):
            path.moveTo(*points[0])
            trace(path, points)
        else:
            path.addPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
    return path


def area_path(upper: Sequence[Points], lower: Sequence[Points]) -> QPainterPath:
    """What lies between two lines whose runs have the same x."""
    path = QPainterPath()
    for over, under in zip(upper, lower, strict=True):
        path.moveTo(*over[0])
        trace(path, over)
        path.lineTo(*under[-1])
        trace(path, under, is_back=True)
        path.closeSubpath()
    return path


def place(
    values: Sequence[float | None], edges: Sequence[int], scale: Scale, first: int, last: int
) -> list[Points]:
    """The buckets from `first`, below `last`, as runs of points, parted where there is no value.

    A point stands in the middle of its bucket; a run goes level to the edges of its buckets.
    Where buckets are narrower than THIN_BELOW each pixel has two points: its least and its most.
    """
    width = scale.width((edges[-1] - edges[0]) / (len(edges) - 1))
    step = int(1 / width) if 0 < width < THIN_BELOW else 1
    found = []
    for begin, end in _runs(values, first, last):
        points: Points = [(scale.x(edges[begin]), scale.y(values[begin] or 0.0))]
        if step > 1:
            points += _thin(values, edges, scale, range(begin, end, step), end)
        else:
            for at in range(begin, end):
                middle = (edges[at] + edges[at + 1]) / 2
                points.append((scale.x(middle), scale.y(values[at] or 0.0)))
        points.append((scale.x(edges[end]), scale.y(values[end - 1] or 0.0)))
        found.append(points)
    return found


def _thin(
    values: Sequence[float | None], edges: Sequence[int], scale: Scale, starts: range, end: int
) -> Points:
    found: Points = []
    for at in starts:
        until = min(at + starts.step, end)
        part = [value or 0.0 for value in values[at:until]]
        least, most = min(part), max(part)
        pair = (least, most) if part.index(least) <= part.index(most) else (most, least)
        x, wide = scale.x(edges[at]), scale.width(edges[until] - edges[at])
        found.append((x + wide / 4, scale.y(pair[0])))
        found.append((x + 3 * wide / 4, scale.y(pair[1])))
    return found


def _runs(values: Sequence[float | None], first: int, last: int) -> Iterator[tuple[int, int]]:
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
