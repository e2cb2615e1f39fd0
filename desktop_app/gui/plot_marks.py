"""Where the bursts, milestones and gaps of trends stand in a plot, and which have room for words.

Only places; nothing is painted here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF

from desktop_app.core.trend_values import Trends
from desktop_app.gui import plot_labels
from desktop_app.gui.plot_layout import elided
from desktop_app.gui.plot_lines import Line, bucket_at, middle, shown
from desktop_app.gui.plot_scale import Scale

PILL, TRIANGLE = 18.0, 12.0  # the height of a label; what its sign takes
WIDEST = (176.0, 120.0, 80.0)  # of names; tried one after another until all have room
APART = 6.0


@dataclass(frozen=True, slots=True)
class Dot:
    """Burst `place` at its peak, on the line of series `series`."""

    place: int
    series: int
    at: QPointF


@dataclass(frozen=True, slots=True)
class Flag:
    """Milestone or burst `place` at `x`; `box` is None where there is no room for a label."""

    place: int
    x: float
    box: QRectF | None
    words: str = ""


def place_dots(trends: Trends, lines: Sequence[Line], scale: Scale, seen: range) -> list[Dot]:
    """The peaks that are seen; a burst of a series that is not drawn has none."""
    series = {each.key: place for place, each in enumerate(trends.series)}
    found = []
    for place, told in enumerate(trends.bursts):
        owner, peak = series.get(told.burst.key), told.burst.peak
        if owner is None or peak not in seen or (value := lines[owner].high[peak]) is None:
            continue
        x = scale.x(middle(trends.edges, peak))
        if scale.left <= x <= scale.right:
            found.append(Dot(place, owner, QPointF(x, scale.y(value))))
    return found


def place_pills(
    trends: Trends, dots: Sequence[Dot], strip: QRectF, metrics: QFontMetricsF
) -> list[Flag]:
    """Labels for bursts, the strongest first; those without room are left to their dot."""
    order = sorted(dots, key=lambda dot: -trends.bursts[dot.place].burst.score)
    names = [pill_words(trends, dot) for dot in order]
    words = [elided(metrics, name, WIDEST[0]) for name in names]
    widths = [metrics.horizontalAdvance(each) + TRIANGLE + 16 for each in words]
    wanted = [(dot.at.x(), width) for dot, width in zip(order, widths, strict=True)]
    boxes = plot_labels.around(wanted, strip.left(), strip.right(), APART)
    return [
        Flag(
            order[box.place].place,
            order[box.place].at.x(),
            QRectF(box.start, strip.top() + 2, box.end - box.start, PILL + 1),
            words[box.place],
        )
        for box in boxes
    ]


def pill_words(trends: Trends, dot: Dot) -> str:
    """What a burst is called: the story that made it, else its series."""
    return shown(trends.bursts[dot.place].title or trends.series[dot.series].name)


def place_flags(trends: Trends, scale: Scale, strip: QRectF, metrics: QFontMetricsF) -> list[Flag]:
    """Labels for the milestones that are seen: their names, or numbers where they are crowded."""
    if not trends.edges:
        return []
    seen = [
        (place, x)
        for place, each in enumerate(trends.milestones)
        if trends.edges[0] <= each.at < trends.edges[-1]
        and scale.left <= (x := milestone_x(trends, place, scale)) <= scale.right
    ]
    names = [shown(trends.milestones[place].name) for place, _ in seen]
    numbers = [str(place + 1) for place, _ in seen]
    tries = [[elided(metrics, name, widest) for name in names] for widest in WIDEST]
    choices = [
        [(words, metrics.horizontalAdvance(words) + 12) for words in row]
        for row in zip(*tries, numbers, strict=True)
    ]
    places = [x for _, x in seen]
    widths = [[width for _, width in row] for row in choices]
    boxes = plot_labels.grow(places, widths, strip.left(), strip.right() + 1, 3.0)
    found = []
    for (place, x), box, row in zip(seen, boxes, choices, strict=True):
        if box is None:
            found.append(Flag(place, x, None))
        else:
            where = QRectF(box.start, strip.top() + 2, box.end - box.start, PILL)
            found.append(Flag(place, x, where, row[box.place][0]))
    return found


def milestone_x(trends: Trends, place: int, scale: Scale) -> float:
    """A milestone stands in the middle of the bucket that holds its day."""
    return scale.x(middle(trends.edges, bucket_at(trends.edges, trends.milestones[place].at)))
