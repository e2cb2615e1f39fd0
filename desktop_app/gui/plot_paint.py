"""Paints what of a plot does not move: ground, axes, areas or lines, labels, caption.

`paint_plot` is all of it, for the window and for export alike.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPen

from desktop_app.core.trend_values import REST
from desktop_app.gui import plot_words
from desktop_app.gui.plot_colors import blend, faded, paint_marker
from desktop_app.gui.plot_curve import PIECE, curves, segments, shadows
from desktop_app.gui.plot_layout import SIGN, UNNAMED, Label
from desktop_app.gui.plot_scene import Scene
from desktop_app.gui.plot_signs import paint_bursts, paint_gaps, paint_limits, paint_milestones
from desktop_app.gui.theme import Theme

MUTED = 0.24  # of the colour of a series while another one is meant
PARTED_FROM = 6.0  # pixels a bucket; the bands of narrower ones stand side by side
LONG_PIECE = 24  # points of a piece of an area that is not smooth
POINT = 2.4  # radius of a point of a line that is not smooth
CROWDED = 2_000  # pieces of all lines
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTER = Qt.AlignmentFlag.AlignCenter


def paint_plot(painter: QPainter, scene: Scene, meant: int | None = None) -> None:
    """The whole plot but for what follows the pointer; `meant` is the series to bring out."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(QPointF(0, 0), scene.size), QColor(scene.theme.bg))
    if scene.is_empty:
        _paint_empty(painter, scene)
    else:
        painter.save()
        painter.setClipRect(scene.layout.area.adjusted(0, -6, 0, 2))
        if scene.is_stacked:
            _paint_areas(painter, scene, meant)
        else:
            _paint_ground(painter, scene, meant)
        _paint_grid(painter, scene)
        if not scene.is_stacked:
            _paint_lines(painter, scene, meant)
        paint_gaps(painter, scene)
        paint_limits(painter, scene, meant)
        painter.restore()
        _cover(painter, scene)
        _paint_numbers(painter, scene)
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


def _cover(painter: QPainter, scene: Scene) -> None:
    """Take away what went beyond the plot: an SVG keeps what is clipped."""
    area, size, ground = scene.layout.area, scene.size, QColor(scene.theme.bg)
    top, height = area.top() - 8, area.height() + 10
    painter.fillRect(QRectF(0, top, area.left(), height), ground)
    painter.fillRect(QRectF(area.right(), top, size.width() - area.right(), height), ground)


def _paint_numbers(painter: QPainter, scene: Scene) -> None:
    area, theme = scene.layout.area, scene.theme
    for value in scene.numbers:
        y = round(scene.scale.y(value)) + 0.5
        words = plot_words.axis_words(value, share=scene.share)
        box = QRectF(0, y - 9, area.left() - 8, 18)
        write(painter, theme, box, words, "tiny", theme.muted, RIGHT)


def _paint_grid(painter: QPainter, scene: Scene) -> None:
    area = scene.layout.area
    for value in scene.numbers:
        y = round(scene.scale.y(value)) + 0.5
        painter.setPen(QPen(faded(QColor(scene.theme.fg), 0.30 if value == 0 else 0.10), 1))
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))


def _paint_ground(painter: QPainter, scene: Scene, meant: int | None) -> None:
    """What is under the line that is meant, or the only one, tinted."""
    series = 0 if len(scene.lines) == 1 else meant
    if series is not None:
        tint = blend(scene.colors[series], scene.theme.bg, 0.14 if scene.theme.is_dark else 0.10)
        for path in shadows(scene.runs[series], scene.layout.area.bottom()):
            painter.fillPath(path, tint)


def _paint_times(painter: QPainter, scene: Scene) -> None:
    bottom = scene.layout.area.bottom()
    for x, box, words in scene.ticks:
        painter.setPen(QPen(QColor(scene.theme.edge), 1))
        painter.drawLine(QPointF(x, bottom + 1), QPointF(x, bottom + (5 if words else 3)))
        if words:
            write(painter, scene.theme, box, words, "tiny", scene.theme.muted, CENTER)


def _paint_areas(painter: QPainter, scene: Scene, meant: int | None) -> None:
    """Each series with all below it, from the top down, so that only its band is left to see."""
    area, ground = scene.layout.area, scene.theme.bg
    piece = PIECE if scene.is_wide else LONG_PIECE
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, not scene.is_thin)
    for place in reversed(range(len(scene.lines))):
        weight = 1.0 if meant in (None, place) else MUTED
        color, shade = scene.colors[place], QLinearGradient(0, area.top(), 0, area.bottom())
        shade.setColorAt(0, blend(color, ground, 0.90 * weight))
        shade.setColorAt(1, blend(color, ground, 0.70 * weight))
        plain = blend(color, ground, 0.80 * weight)
        brush = QBrush(shade) if scene.is_wide else QBrush(plain)
        under = scene.runs[place - 1] if place else None
        for path in shadows(scene.runs[place], area.bottom(), under, piece):
            painter.fillPath(path, brush)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if scene.bucket_width >= PARTED_FROM:
        for runs in scene.runs:
            for path in curves(runs):
                painter.strokePath(path, QPen(QColor(ground), 1.0))


def _paint_lines(painter: QPainter, scene: Scene, meant: int | None) -> None:
    """The largest on top, the one that is meant above all."""
    order = sorted(range(len(scene.lines)), key=lambda place: (place == meant, -place))
    for place in order:
        weight = 1.0 if meant in (None, place) else MUTED
        pen = QPen(blend(scene.colors[place], scene.theme.bg, weight), _pen_width(scene))
        if place == meant:
            pen.setWidthF(_pen_width(scene) + 0.6)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if scene.is_wide:
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            for path in curves(scene.strokes[place]):
                painter.strokePath(path, pen)
        else:
            painter.setPen(pen)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, not scene.is_thin)
            painter.drawLines(segments(scene.strokes[place]))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if scene.is_wide and not scene.is_smooth:
            _paint_points(painter, scene, place, pen.color())
        if weight == 1.0 and len(scene.lines) > 1:
            _paint_markers(painter, scene, place)


def _pen_width(scene: Scene) -> float:
    """Thinner where there is much to see: a line of one pixel takes half the time of any other."""
    if scene.is_wide:
        return 1.8 if scene.is_smooth else 1.5
    pieces = sum(len(run.points) for runs in scene.strokes for run in runs)
    return 1.3 if pieces < CROWDED else 1.0


def _paint_points(painter: QPainter, scene: Scene, place: int, color: QColor) -> None:
    """What was counted, where the lines between are only there to lead the eye."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    for bucket in scene.seen:
        at = scene.point(place, bucket) if scene.lines[place].values[bucket] else None
        if at is not None:
            painter.drawEllipse(at, POINT, POINT)


def _paint_markers(painter: QPainter, scene: Scene, place: int) -> None:
    """The shape of a line at some of its points."""
    for bucket in scene.marked[place]:
        if (at := scene.point(place, bucket)) is not None:
            paint_marker(painter, place, at, 4.0, scene.colors[place], scene.theme.bg)


def _paint_label(painter: QPainter, scene: Scene, label: Label, meant: int | None) -> None:
    theme, place = scene.theme, label.place
    if place == UNNAMED:
        write(painter, theme, label.box, label.words, "small", theme.muted)
        return
    is_muted = meant not in (None, place)
    color = blend(scene.colors[place], theme.bg, 0.45 if is_muted else 1.0)
    y = label.box.center().y()
    sign = QPointF(label.box.left() + 5, y)
    if label.tip is not None:
        painter.setPen(QPen(faded(color, 0.7), 1))
        start = label.tip + QPointF(3, 0)
        bend = QPointF(label.tip.x() + 7, label.tip.y())
        painter.drawPolyline([start, bend, QPointF(sign.x() - 9, y), QPointF(sign.x() - 6, y)])
    paint_marker(painter, place, sign, 4.6, color, theme.bg)
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
