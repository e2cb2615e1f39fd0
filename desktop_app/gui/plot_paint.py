"""Paints what of a plot does not move: ground, axes, areas or lines, labels, caption.

`paint_plot` is all of it, for the window and for export alike.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPen

from desktop_app.core.trend_values import REST
from desktop_app.gui import plot_words
from desktop_app.gui.plot_colors import dash, faded, paint_marker
from desktop_app.gui.plot_layout import SIGN, Label
from desktop_app.gui.plot_scene import Scene
from desktop_app.gui.plot_signs import paint_bursts, paint_gaps, paint_limits, paint_milestones
from desktop_app.gui.theme import Theme

MUTED = 0.22  # of the colour of a series while another one is meant
MARKER_STEP = 92.0  # pixels between the markers of a line
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTER = Qt.AlignmentFlag.AlignCenter


def paint_plot(painter: QPainter, scene: Scene, meant: int | None = None) -> None:
    """The whole plot but for what follows the pointer; `meant` is the series to bring out."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(QPointF(0, 0), scene.size), QColor(scene.theme.bg))
    _paint_numbers(painter, scene)
    if scene.is_empty:
        _paint_empty(painter, scene)
    else:
        painter.save()
        painter.setClipRect(scene.layout.area.adjusted(0, -4, 0, 1))
        paint = _paint_areas if scene.is_stacked else _paint_lines
        paint(painter, scene, meant)
        paint_gaps(painter, scene)
        paint_limits(painter, scene, meant)
        painter.restore()
        paint_milestones(painter, scene)
        paint_bursts(painter, scene, meant)
        for label in scene.labels:
            _paint_label(painter, scene, label, meant)
        _paint_times(painter, scene)
    _paint_caption(painter, scene)


def write(
    painter: QPainter,
    theme: Theme,
    box: QRectF,
    words: str,
    role: str = "small",
    color: QColor | str | None = None,
    where: Qt.AlignmentFlag = LEFT,
) -> None:
    """Words on one line, as they are."""
    painter.setFont(theme.font(role))
    painter.setPen(QColor(theme.fg if color is None else color))
    painter.drawText(box, int(where) | int(Qt.TextFlag.TextSingleLine), words)


def _paint_numbers(painter: QPainter, scene: Scene) -> None:
    area, theme = scene.layout.area, scene.theme
    for value in scene.numbers:
        y = round(scene.scale.y(value)) + 0.5
        painter.setPen(QPen(QColor(theme.edge if value == 0 else theme.line), 1))
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
        words = plot_words.axis_words(value, share=scene.share)
        box = QRectF(0, y - 9, area.left() - 8, 18)
        write(painter, theme, box, words, "tiny", theme.muted, RIGHT)


def _paint_times(painter: QPainter, scene: Scene) -> None:
    bottom = scene.layout.area.bottom()
    for x, box, words in scene.ticks:
        painter.setPen(QPen(QColor(scene.theme.edge), 1))
        painter.drawLine(QPointF(x, bottom + 1), QPointF(x, bottom + (5 if words else 3)))
        if words:
            write(painter, scene.theme, box, words, "tiny", scene.theme.muted, CENTER)


def _paint_areas(painter: QPainter, scene: Scene, meant: int | None) -> None:
    """Bands on each other, from the last down, each parted from the next by the ground."""
    area, theme = scene.layout.area, scene.theme
    part = QPen(QColor(theme.bg), 1.4)
    for place, color in enumerate(scene.colors):
        weight = 1.0 if meant in (None, place) else MUTED + 0.08
        shade = QLinearGradient(0, area.top(), 0, area.bottom())
        shade.setColorAt(0, faded(color, 0.92 * weight))
        shade.setColorAt(1, faded(color, (0.72 if not theme.is_dark else 0.66) * weight))
        painter.fillPath(scene.areas[place], QBrush(shade))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for stroke in scene.strokes:
        painter.strokePath(stroke, part)


def _paint_lines(painter: QPainter, scene: Scene, meant: int | None) -> None:
    """The largest on top, the one that is meant above all."""
    order = sorted(range(len(scene.lines)), key=lambda place: (place == meant, -place))
    for place in order:
        color = scene.colors[place]
        if meant not in (None, place):
            color = faded(color, MUTED)
        pen = QPen(color, 2.6 if place == meant else 1.8)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if pattern := dash(place):
            pen.setDashPattern(pattern)
        if place == meant or len(scene.lines) == 1:
            painter.fillPath(scene.areas[place], faded(scene.colors[place], 0.10))
        painter.strokePath(scene.strokes[place], pen)
        if meant in (None, place) and len(scene.lines) > 1:
            _paint_markers(painter, scene, place)


def _paint_markers(painter: QPainter, scene: Scene, place: int) -> None:
    """The shape of a line at some of its points, not where its neighbours have theirs."""
    width = scene.scale.width(scene.trends.edges[1] - scene.trends.edges[0])
    step = max(1, round(MARKER_STEP / max(width, 1e-6)))
    shift = place * step // max(1, len(scene.lines))
    painter.setPen(QPen(QColor(scene.theme.bg), 1.2))
    painter.setBrush(scene.colors[place])
    for bucket in range(scene.seen.start // step * step + shift, scene.seen.stop, step):
        if bucket in scene.seen and (at := scene.point(place, bucket)) is not None:
            paint_marker(painter, place, at, 3.4)


def _paint_label(painter: QPainter, scene: Scene, label: Label, meant: int | None) -> None:
    theme, place = scene.theme, label.place
    is_muted = meant not in (None, place)
    color = faded(scene.colors[place], 0.45) if is_muted else scene.colors[place]
    y = label.box.center().y()
    sign = QPointF(label.box.left() + 5, y)
    if label.tip is not None:
        painter.setPen(QPen(faded(color, 0.7), 1))
        start = label.tip + QPointF(3, 0)
        bend = QPointF(label.tip.x() + 7, label.tip.y())
        painter.drawPolyline([start, bend, QPointF(sign.x() - 9, y), QPointF(sign.x() - 6, y)])
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    paint_marker(painter, place, sign, 4.0)
    role = "small-strong" if place == meant else "small"
    words = label.box.adjusted(SIGN, 0, 12, 0)
    is_rest = scene.trends.series[place].key == REST
    ink = theme.muted if is_muted or is_rest else theme.fg
    write(painter, theme, words, label.words, role, ink)


def _paint_caption(painter: QPainter, scene: Scene) -> None:
    box, theme = scene.layout.caption, scene.theme
    write(painter, theme, box, plot_words.caption(scene.trends), "tiny", theme.muted)
    if not scene.is_empty:
        words = plot_words.seen_words(scene.trends, scene.seen)
        write(painter, theme, box, words, "tiny", theme.muted, RIGHT)


def _paint_empty(painter: QPainter, scene: Scene) -> None:
    words = plot_words.empty()
    write(painter, scene.theme, scene.layout.area, words, "title", scene.theme.muted, CENTER)
