"""Paints what stands in a plot besides its series: gaps, milestones, bursts and their limits."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from desktop_app.core.trend_values import ToldBurst
from desktop_app.gui.plot_colors import blend, faded, paint_marker
from desktop_app.gui.plot_curve import curves, place
from desktop_app.gui.plot_marks import pill_words
from desktop_app.gui.plot_scene import Scene

HATCH = 8.0  # pixels between the lines of a gap
LONG_PIECE = 48  # points; a dashed line begins its pattern anew with each
DOT, DIAMOND = 5.2, 4.5
_CORNERS = ((0, -1), (1, 0), (0, 1), (-1, 0))
_ROUND = 9.0


def paint_gaps(painter: QPainter, scene: Scene) -> None:
    """Slanted lines over the time that is not known in whole, the fainter the less is missing."""
    path_of = scene.theme.muted
    for gap in scene.trends.gaps:
        box = scene.span(gap.start, gap.end)
        if box.width() <= 0:
            continue
        strength = 0.16 + 0.40 * min(1.0, max(0.0, gap.missing))
        painter.setPen(QPen(faded(QColor(path_of), strength), 1))
        painter.drawPath(_hatch(box))


def _hatch(box: QRectF) -> QPainterPath:
    """Lines that rise to the right, cut by hand: not every device clips."""
    path = QPainterPath()
    rise = box.height()
    first = (box.left() + box.bottom()) // HATCH  # lines are where x + y is a multiple
    last = (box.right() + box.bottom()) // HATCH
    first = min(first, (box.left() + box.top()) // HATCH)
    for step in range(int(first) + 1, int(last) + 1):
        total = step * HATCH
        left = max(box.left(), total - box.bottom())
        right = min(box.right(), total - box.top())
        if left < right and rise > 0:
            path.moveTo(left, total - left)
            path.lineTo(right, total - right)
    return path


def paint_milestones(painter: QPainter, scene: Scene) -> None:
    """A diamond on a thin line down to its day, and its name above where there is room."""
    theme, area = scene.theme, scene.layout.area
    named, plain = faded(QColor(theme.fg), 0.30), faded(QColor(theme.fg), 0.13)
    for flag in scene.flags:
        x = float(round(flag.x))
        top = flag.box.top() if flag.box is not None else area.top() - DIAMOND
        ink = plain if flag.box is None else named
        painter.fillRect(QRectF(x, top, 1, area.bottom() - top), ink)
    painter.setPen(QPen(QColor(theme.bg), 1))
    painter.setBrush(QColor(theme.muted))
    for x in dict.fromkeys(round(flag.x) + 0.5 for flag in scene.flags):
        middle = area.top() - DIAMOND
        painter.drawPolygon(
            [QPointF(x + dx * DIAMOND, middle + dy * DIAMOND) for dx, dy in _CORNERS]
        )
    for flag in scene.flags:
        if flag.box is None:
            continue
        painter.setPen(QPen(QColor(theme.edge), 1))
        painter.setBrush(QColor(theme.chip))
        painter.drawRoundedRect(flag.box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setFont(theme.font("small"))
        painter.setPen(QColor(theme.fg))
        painter.drawText(flag.box, Qt.AlignmentFlag.AlignCenter, flag.words)


def paint_bursts(painter: QPainter, scene: Scene, meant: int | None) -> None:
    """The shape of its series at each peak, and where there is room its story above."""
    theme, told = scene.theme, scene.trends.bursts
    pills = {flag.place: flag for flag in scene.pills}
    meant_words = {pill_words(scene.trends, dot) for dot in scene.dots if dot.series == meant}
    for dot in scene.dots:
        color = scene.colors[dot.series]
        weight = 1.0 if meant in (None, dot.series) else 0.3
        if dot.series == (0 if len(scene.lines) == 1 else meant):
            _paint_band(painter, scene, told[dot.place], color)
        pill = pills.get(dot.place)
        if pill is not None and pill.box is not None:
            pen = QPen(faded(color, weight), 1.2, Qt.PenStyle.DotLine)
            painter.setPen(pen)
            foot = QPointF(dot.at.x(), dot.at.y() - DOT - 1)
            painter.drawLine(foot, QPointF(dot.at.x(), pill.box.bottom()))
            is_meant = pill_words(scene.trends, dot) in meant_words
            _paint_pill(painter, scene, pill.box, pill.words, color, 1.0 if is_meant else weight)
        paint_marker(painter, dot.series, dot.at, DOT, blend(color, theme.bg, weight), theme.bg)


def _paint_pill(
    painter: QPainter, scene: Scene, box: QRectF, words: str, color: QColor, weight: float
) -> None:
    theme = scene.theme
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(blend(color, theme.bg, (0.26 if theme.is_dark else 0.15) * weight))
    painter.drawRoundedRect(box, _ROUND, _ROUND)
    painter.setBrush(blend(color, theme.bg, weight))
    x, y = box.left() + 12, box.center().y()
    corners = [QPointF(x - 4, y + 3.5), QPointF(x + 4, y + 3.5), QPointF(x, y - 3.5)]
    painter.drawPolygon(QPolygonF(corners))
    painter.setFont(theme.font("small"))
    painter.setPen(QColor(theme.fg if weight == 1.0 else theme.muted))
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(box.adjusted(20, 0, 4, 0), flags, words)


def _paint_band(painter: QPainter, scene: Scene, told: ToldBurst, color: QColor) -> None:
    """The buckets of a burst."""
    edges = scene.trends.edges
    start, end = (
        edges[min(max(0, each), len(edges) - 1)] for each in (told.burst.start, told.burst.end)
    )
    box = scene.span(start, end)
    painter.fillRect(box, faded(color, 0.10))
    painter.setPen(QPen(faded(color, 0.8), 2))
    painter.drawLine(box.bottomLeft(), box.bottomRight())


def paint_limits(painter: QPainter, scene: Scene, meant: int | None) -> None:
    """What was expected of the series that is meant (dotted), and what a burst needs (dashed)."""
    series = 0 if len(scene.lines) == 1 else meant
    if series is None or scene.share:
        return
    told, under = scene.trends.series[series], scene.lines[series].low
    edges, color = scene.trends.edges, QColor(scene.theme.fg)
    for values, pattern, strength in (
        (told.baseline, [1.5, 3.0], 0.85),
        (told.threshold, [6.0, 4.0], 0.6),
    ):
        if len(values) != len(under):
            continue
        raised = [
            None if value is None or low is None else value + low
            for value, low in zip(values, under, strict=True)
        ]
        runs = place(raised, edges, scene.scale, scene.seen.start, scene.seen.stop)
        pen = QPen(faded(color, strength), 1.0)  # wider ones take ten times as long
        pen.setDashPattern(pattern)
        for path in curves(runs, LONG_PIECE):
            painter.strokePath(path, pen)
