"""Paints what moves over a plot: the crosshair, what is marked, and the range being dragged."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from desktop_app.gui.plot_colors import blend, faded, paint_marker
from desktop_app.gui.plot_layout import elided
from desktop_app.gui.plot_lines import bucket_at, middle
from desktop_app.gui.plot_mark import Mark, count_of, series_of
from desktop_app.gui.plot_scene import Scene
from desktop_app.gui.plot_spot import Spot
from desktop_app.gui.theme import RADIUS
from desktop_app.gui.words import number

QUIET = 0.72  # of the accent: seen, and no alarm
RING, NOTE = 6.5, 20.0
WIDEST_NOTE = 240.0


def paint_crosshair(painter: QPainter, scene: Scene, spot: Spot) -> None:
    """A line through the bucket, and a marker on each series where series are lines."""
    x = scene.scale.x(middle(scene.trends.edges, spot.bucket))
    area, theme = scene.layout.area, scene.theme
    if not area.left() - 1 <= x <= area.right() + 1:
        return
    painter.setPen(QPen(faded(QColor(theme.fg), 0.55), 1))
    line = round(x) + 0.5
    painter.drawLine(QPointF(line, area.top()), QPointF(line, area.bottom()))
    for place in range(len(scene.lines)):
        at = scene.point(place, spot.bucket)
        if at is None or not (place == spot.series or not scene.is_stacked):
            continue
        is_meant = place == spot.series
        color = blend(scene.colors[place], theme.bg, 1.0 if spot.series in (None, place) else 0.4)
        paint_marker(painter, place, at, 5.8 if is_meant else 4.4, color, theme.bg)


def paint_mark(painter: QPainter, scene: Scene, mark: Mark) -> None:
    """A band over what was chosen, a ring at its point, and its number beside it."""
    trends, theme = scene.trends, scene.theme
    if len(trends.edges) < 2:
        return
    series, count = series_of(trends, mark), count_of(trends, mark)
    is_all = mark.start <= trends.edges[0] and mark.end >= trends.edges[-1]
    band = scene.span(mark.start, mark.end)
    accent = QColor(theme.accent)
    if not is_all:
        if mark.end <= scene.scale.start or mark.start >= scene.scale.end:
            return
        painter.fillRect(band, faded(accent, 0.10))
        painter.setPen(QPen(faded(accent, 0.7), 1))
        painter.drawLine(band.topLeft(), band.bottomLeft())
        painter.drawLine(band.topRight(), band.bottomRight())
    first = bucket_at(trends.edges, mark.start)
    is_bucket = (trends.edges[first], trends.edges[first + 1]) == (mark.start, mark.end)
    at = _point(scene, series, first) if is_bucket else None
    if at is not None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.bg), 5))
        painter.drawEllipse(at, RING, RING)
        painter.setPen(QPen(accent, 2.2))
        painter.drawEllipse(at, RING, RING)
    if count is not None:
        name = scene.lines[series].name if series is not None and not is_bucket else ""
        words = f"{name}: {number(count)}" if name else number(count)
        _paint_note(painter, scene, words, at or QPointF(band.center().x(), band.top() + NOTE))


def _point(scene: Scene, series: int | None, bucket: int) -> QPointF | None:
    """Where the mark of a bucket stands: on its series, or on top of the pile for all."""
    if series is not None:
        return scene.point(series, bucket)
    if not scene.is_stacked or scene.share or not scene.lines:
        return None
    return scene.point(len(scene.lines) - 1, bucket)


def _paint_note(painter: QPainter, scene: Scene, words: str, at: QPointF) -> None:
    """The number of what is marked, beside its ring, within the plot."""
    theme, area = scene.theme, scene.layout.area
    metrics = QFontMetricsF(theme.font("small-strong"))
    words = elided(metrics, words, WIDEST_NOTE)
    width = metrics.horizontalAdvance(words) + 14
    left = at.x() + RING + 6
    if left + width > area.right():
        left = max(area.left(), at.x() - RING - 6 - width)
    top = min(max(at.y() - NOTE / 2, area.top() + 2), area.bottom() - NOTE - 2)
    box = QRectF(left, top, width, NOTE)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.accent))
    painter.drawRoundedRect(box, NOTE / 2, NOTE / 2)
    painter.setFont(theme.font("small-strong"))
    painter.setPen(QColor(theme.on_accent))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)


def paint_drag(painter: QPainter, scene: Scene, one: float, other: float) -> None:
    """The range between two places that is being chosen."""
    area = scene.layout.area
    left, right = (min(max(x, area.left()), area.right()) for x in sorted((one, other)))
    box = QRectF(left, area.top(), right - left, area.height())
    painter.fillRect(box, faded(QColor(scene.theme.accent), 0.14))
    painter.setPen(QPen(QColor(scene.theme.accent), 1))
    painter.drawLine(box.topLeft(), box.bottomLeft())
    painter.drawLine(box.topRight(), box.bottomRight())


def paint_focus(painter: QPainter, scene: Scene) -> None:
    theme = scene.theme
    painter.setPen(QPen(blend(QColor(theme.accent), theme.bg, QUIET), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    outline = QRectF(QPointF(0, 0), scene.size).adjusted(3.5, 3.5, -3.5, -3.5)
    painter.drawRoundedRect(outline, RADIUS, RADIUS)
