"""The card beside the crosshair: a bucket's date and numbers, the series that is meant first."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from desktop_app.core.trend_values import Trends
from desktop_app.gui import plot_words, trend_words
from desktop_app.gui.plot_colors import faded, paint_marker
from desktop_app.gui.plot_layout import elided
from desktop_app.gui.plot_lines import Line, shown
from desktop_app.gui.plot_paint import LEFT, RIGHT, write
from desktop_app.gui.plot_scene import Scene
from desktop_app.gui.plot_spot import Spot
from desktop_app.gui.theme import RADIUS
from desktop_app.gui.words import number

ROW, PAD, SIGN, GAP = 18.0, 10.0, 14.0, 14.0
WIDEST_NAME, OFF = 200.0, 16.0
MOST_ROWS, MOST_HEADS = 12, 3


@dataclass(frozen=True, slots=True)
class CardRow:
    """A series (None: all articles) with its number and its share of all, in words."""

    series: int | None
    name: str
    count: str
    share: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """`head` names milestones of the bucket by line, or a burst; `note` tells what was expected."""

    title: str
    head: str
    rows: tuple[CardRow, ...]
    note: str
    left_out: int = 0


def card_of(
    trends: Trends,
    lines: tuple[Line, ...],
    spot: Spot,
    most: int = MOST_ROWS,
    *,
    has_limits: bool = True,
) -> Card:
    """The meant series first, then the largest of the bucket, at most `most`; all articles last.

    `has_limits`: whether what was expected is drawn too, so that its lines are to be explained.
    """
    counts = [series.counts[spot.bucket] for series in trends.series]
    order = sorted(range(len(counts)), key=lambda place: (place != spot.series, -counts[place]))
    rows = [
        CardRow(
            place,
            lines[place].name or plot_words.rest_name(),
            number(counts[place]),
            plot_words.share_words(trends, place, spot.bucket),
        )
        for place in order[:most]
    ]
    rows.append(CardRow(None, plot_words.total_name(), number(trends.totals[spot.bucket])))
    note = "" if spot.series is None else _note(trends, spot.series, spot.bucket, has_limits)
    title = plot_words.bucket_words(trends, spot.bucket)
    return Card(title, _head(trends, spot), tuple(rows), note, max(0, len(order) - most))


def _head(trends: Trends, spot: Spot) -> str:
    if spot.kind == "burst":
        return plot_words.burst_words(trends, spot.place)
    start, end = trends.edges[spot.bucket : spot.bucket + 2]
    inside = [place for place, each in enumerate(trends.milestones) if start <= each.at < end]
    if spot.kind == "milestone":
        inside.sort(key=lambda place: place != spot.place)
    names = list(dict.fromkeys(shown(trends.milestones[place].name) for place in inside))
    if len(names) > MOST_HEADS:
        names[MOST_HEADS:] = [plot_words.more(len(names) - MOST_HEADS)]
    return "\n".join(names)


def _note(trends: Trends, series: int, bucket: int, has_limits: bool) -> str:
    """What was expected of a series, and from where on it bursts; "" where that is not known."""
    told = trends.series[series]
    usual = told.baseline[bucket] if bucket < len(told.baseline) else None
    limit = told.threshold[bucket] if bucket < len(told.threshold) else None
    if usual is None or limit is None:
        return ""
    usual_words, limit_words = trend_words.decimal(usual), trend_words.decimal(limit)
    if has_limits:
        usual_words, limit_words = f"{usual_words} (···)", f"{limit_words} (– –)"
    return plot_words.expected_words(usual_words, limit_words)


def rows_for(height: float) -> int:
    """How many series a card may have in a plot of that height."""
    return max(1, min(MOST_ROWS, int((height - 5 * ROW) // ROW)))


def paint_card(painter: QPainter, scene: Scene, card: Card, meant: int | None, x: float) -> None:
    """Beside the crosshair at `x`, on the side that has room."""
    theme = scene.theme
    small, strong = QFontMetricsF(theme.font("small")), QFontMetricsF(theme.font("small-strong"))
    name = min(WIDEST_NAME, max(strong.horizontalAdvance(row.name) for row in card.rows) + 2)
    count = max(strong.horizontalAdvance(row.count) for row in card.rows) + 1
    part = max(small.horizontalAdvance(row.share) for row in card.rows)
    width = SIGN + name + GAP + count + (8 + part if part else 0)
    heads = card.head.splitlines()
    for words in (card.title, *heads):
        width = max(width, min(strong.horizontalAdvance(words) + 4, SIGN + WIDEST_NAME + 90))
    width = max(width, min(small.horizontalAdvance(card.note) + 4, SIGN + WIDEST_NAME + 90))
    lines = 1 + len(heads) + len(card.rows) + bool(card.note) + bool(card.left_out)
    box = _box(scene, x, width + 2 * PAD, lines * ROW + 2 * PAD - 4)
    painter.setPen(QPen(QColor(theme.edge), 1))
    painter.setBrush(QColor(theme.selection))
    painter.drawRoundedRect(box, RADIUS, RADIUS)
    line = QRectF(box.left() + PAD, box.top() + PAD - 2, box.width() - 2 * PAD, ROW)
    for words in (*heads, card.title):
        ink = theme.muted if words == card.title and heads else theme.fg
        write(painter, theme, line, elided(strong, words, line.width()), "small-strong", ink)
        line.translate(0, ROW)
    for row in card.rows:
        if row.series is None and card.left_out:
            write(painter, theme, line, plot_words.more(card.left_out), "small", theme.muted)
            line.translate(0, ROW)
        _paint_row(painter, scene, row, line, part, is_meant=row.series == meant)
        line.translate(0, ROW)
    if card.note:
        write(painter, theme, line, elided(small, card.note, line.width()), "small", theme.muted)


def _paint_row(
    painter: QPainter, scene: Scene, row: CardRow, line: QRectF, part: float, *, is_meant: bool
) -> None:
    theme, role = scene.theme, "small-strong" if is_meant else "small"
    if row.series is not None:
        sign, color = QPointF(line.left() + 5, line.center().y()), scene.colors[row.series]
        paint_marker(painter, row.series, sign, 4.2, color, theme.selection)
    else:
        painter.setPen(QPen(faded(QColor(theme.fg), 0.15), 1))
        painter.drawLine(line.topLeft(), line.topRight())
    words = line.adjusted(SIGN if row.series is not None else 0, 0, 0, 0)
    right = line.right() - (part + 8 if part else 0)
    metrics = QFontMetricsF(theme.font(role))
    room = right - words.left() - metrics.horizontalAdvance(row.count) - 6
    write(painter, theme, words, elided(metrics, row.name, room), role, theme.fg, LEFT)
    box = QRectF(line.left(), line.top(), right - line.left(), ROW)
    write(painter, theme, box, row.count, role, theme.fg, RIGHT)
    if row.share:
        write(painter, theme, line, row.share, "small", theme.muted, RIGHT)


def _box(scene: Scene, x: float, width: float, height: float) -> QRectF:
    area = scene.layout.area
    left, before = x + OFF, x - OFF - width
    has_room = left + width <= scene.size.width() - 4
    if not has_room or (left + width > area.right() and before >= area.left()):
        left = max(4.0, before)  # not over the names beside the plot, if it may stand elsewhere
    top = min(area.top() + 6, scene.size.height() - height - 4)
    return QRectF(left, max(2.0, top), width, height)
