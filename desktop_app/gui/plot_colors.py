"""Which colour and marker a series has: a topic its own colour, others one of a calm list.

The lists were searched for: every colour stands out 3:1 on every surface of its theme, and any two
differ for readers who see no red or no green (simulated as by Machado et al. 2009, "A
Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15), mostly by
their lightness. Its marker says which series it is without colour.
"""

from __future__ import annotations

from math import cos, pi, sin

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from desktop_app.core.trend_values import REST, Series
from desktop_app.gui.theme import Theme

ON_LIGHT = (
    *("#4e84d0", "#b1783e", "#519089", "#5c2262", "#5d5119", "#905155"),
    *("#36449b", "#2b4125", "#6e5190", "#a3785c", "#7c4663", "#4a8da5"),
)
ON_DARK = (
    *("#96bee3", "#a6653a", "#8eccba", "#a35c9c", "#bda632", "#a9666a"),
    *("#6675d6", "#9ac884", "#a386d5", "#c1934e", "#a96689", "#5aafb5"),
)
REST_ON_LIGHT, REST_ON_DARK = "#83878d", "#787e88"

MARKERS = 6  # shapes; after as many series they begin again, hollow


def series_color(series: Series, place: int, theme: Theme) -> QColor:
    """The colour of the series at that place among its like."""
    if series.key == REST:
        return QColor(REST_ON_DARK if theme.is_dark else REST_ON_LIGHT)
    if series.color is not None:
        return QColor(theme.topic_color(series.color))
    colors = ON_DARK if theme.is_dark else ON_LIGHT
    return QColor(colors[place % len(colors)])


def faded(color: QColor, part: float) -> QColor:
    """The colour, that much of it."""
    made = QColor(color)
    made.setAlphaF(part)
    return made


def blend(color: QColor, ground: str, part: float) -> QColor:
    """That much of the colour on the ground, as one solid colour."""
    under = QColor(ground)
    pairs = (
        (color.redF(), under.redF()),
        (color.greenF(), under.greenF()),
        (color.blueF(), under.blueF()),
    )
    return QColor.fromRgbF(*(part * over + (1 - part) * below for over, below in pairs))


def paint_marker(
    painter: QPainter, place: int, center: QPointF, size: float, color: QColor, ground: str
) -> None:
    """The sign of the series at that place, about `size` in radius, ringed by the ground."""
    is_hollow = place // MARKERS % 2 == 1
    painter.setPen(QPen(color, 1.6) if is_hollow else QPen(QColor(ground), 1.2))
    painter.setBrush(QColor(ground) if is_hollow else color)
    if is_hollow:
        size -= 0.6
    shape = place % MARKERS
    if shape == 0:
        painter.drawEllipse(center, size, size)
    elif shape == 1:
        _polygon(painter, center, size * 1.2, 4, pi / 4)
    elif shape == 2:
        _polygon(painter, center, size * 1.3, 3, -pi / 2)
    elif shape == 3:
        _polygon(painter, center, size * 1.3, 4, 0.0)
    elif shape == 4:
        _polygon(painter, center, size * 1.3, 3, pi / 2)
    else:
        _polygon(painter, center, size * 1.15, 5, -pi / 2)


def _polygon(painter: QPainter, center: QPointF, size: float, corners: int, turn: float) -> None:
    angles = (turn + 2 * pi * corner / corners for corner in range(corners))
    points = [center + QPointF(size * cos(angle), size * sin(angle)) for angle in angles]
    painter.drawPolygon(QPolygonF(points), Qt.FillRule.OddEvenFill)
