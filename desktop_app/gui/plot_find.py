"""What a place of a plot means: a label, a burst, a milestone, or a point of a series."""

from __future__ import annotations

from math import hypot

from PySide6.QtCore import QPointF

from desktop_app.gui.plot_layout import UNNAMED
from desktop_app.gui.plot_lines import bucket_at
from desktop_app.gui.plot_scene import Scene
from desktop_app.gui.plot_signs import DIAMOND
from desktop_app.gui.plot_spot import Spot, burst_spot, milestone_spot

NEAR = 12.0  # pixels from a line at which the pointer means it
NEAR_DOT = 9.0
NEAR_DIAMOND = 7.0


def find(scene: Scene, at: QPointF) -> Spot | None:
    """What is at that place of the widget; None where there is nothing to ask for."""
    if scene.is_empty:
        return None
    for label in scene.labels:
        if label.place != UNNAMED and label.box.adjusted(-4, 0, 4, 0).contains(at):
            return Spot(scene.seen.stop - 1, label.place, "series")
    return _sign(scene, at) or _point(scene, at)


def _sign(scene: Scene, at: QPointF) -> Spot | None:
    for dot in scene.dots:
        if hypot(dot.at.x() - at.x(), dot.at.y() - at.y()) <= NEAR_DOT:
            return burst_spot(scene.trends, dot.place)
    for flag in scene.pills:
        if flag.box is not None and flag.box.contains(at):
            return burst_spot(scene.trends, flag.place)
    for flag in scene.flags:
        if flag.box is not None and flag.box.contains(at):
            return milestone_spot(scene.trends, flag.place)
    if abs(scene.layout.area.top() - DIAMOND - at.y()) > NEAR_DIAMOND:
        return None
    near = min(scene.flags, key=lambda flag: abs(flag.x - at.x()), default=None)
    if near is None or abs(near.x - at.x()) > NEAR_DIAMOND:
        return None
    return milestone_spot(scene.trends, near.place)


def _point(scene: Scene, at: QPointF) -> Spot | None:
    edges, when = scene.trends.edges, scene.scale.when(at.x())
    if not scene.layout.area.adjusted(-1, -6, 1, 1).contains(at):
        return None
    if not edges[0] <= when <= edges[-1]:
        return None
    bucket = bucket_at(edges, when)
    series = _band(scene, at) if scene.is_stacked else _line(scene, at, bucket)
    return Spot(bucket, series)


def _band(scene: Scene, at: QPointF) -> int | None:
    """The lowest series whose upper edge is above that place."""
    heights = enumerate(scene.heights(at.x()))
    return next((place for place, y in heights if y is not None and y <= at.y()), None)


def _line(scene: Scene, at: QPointF, bucket: int) -> int | None:
    """The line that passes nearest, if it is near; at one place, the larger series."""
    best, nearest = None, NEAR
    for place, y in enumerate(scene.heights(at.x())):
        apart = NEAR + 1 if y is None else abs(y - at.y())
        if (point := scene.point(place, bucket)) is not None:
            apart = min(apart, hypot(point.x() - at.x(), point.y() - at.y()))
        if apart < nearest:
            best, nearest = place, apart
    return best
