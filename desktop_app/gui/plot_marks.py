"""Where bursts, milestones and the shapes of lines stand in a plot, and which have room for words.

Only places; nothing is painted here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF

from desktop_app.core.trend_values import Trends
from desktop_app.gui import plot_labels
from desktop_app.gui.plot_layout import elided
from desktop_app.gui.plot_lines import Line, bucket_at, middle, shown
from desktop_app.gui.plot_scale import Scale

PILL, TRIANGLE = 18.0, 12.0  # the height of a label; what its sign takes
WIDEST_PILL = (250.0, 176.0)  # of names; the first at which no fewer have room than at the last
WIDEST_FLAG = (220.0, 150.0, 104.0)  # tried one after another; a shorter name says too little
APART = 6.0
NEAR = 2  # buckets from a burst at which a milestone is thought to have to do with it
SHAPE_STEP = 118.0  # pixels between the shapes of a line
LEAST_RISE = 10.0  # pixels above the floor; a lower shape would lie on it
MOST_LOOKED_AT = 64  # buckets, of which the highest has the shape


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


def place_shapes(line: Line, scale: Scale, seen: range, wide: float, shift: float) -> list[int]:
    """The buckets at which a line has its shape: the highest of each SHAPE_STEP, none near zero.

    `wide` is a bucket in pixels; `shift` is by what part of a step it begins later than others.
    """
    step = max(1, round(SHAPE_STEP / max(wide, 1e-6)))
    least = LEAST_RISE / max(1.0, scale.floor - scale.ceiling) * scale.top
    first = seen.start // step * step + int(shift * step) - step
    found: list[int] = []
    for begin in range(first, seen.stop, step):
        start = max(begin, seen.start)
        part = [value or 0.0 for value in line.high[start : min(begin + step, seen.stop)]]
        if not part:
            continue
        peak = len(part) // 2
        if len(part) <= MOST_LOOKED_AT:
            peak = max(range(len(part)), key=part.__getitem__)
        is_apart = not found or 2 * (start + peak - found[-1]) >= step
        if part[peak] >= least and is_apart:
            found.append(start + peak)
    return found


def place_pills(
    trends: Trends, dots: Sequence[Dot], strip: QRectF, metrics: QFontMetricsF
) -> list[Flag]:
    """Labels for bursts, the strongest first, a story once; others are left to their dot."""
    order: dict[str, Dot] = {}
    for dot in sorted(dots, key=lambda dot: -trends.bursts[dot.place].burst.score):
        order.setdefault(pill_words(trends, dot), dot)
    tries = [_pills(order, strip, metrics, widest) for widest in WIDEST_PILL]
    return next(each for each in tries if len(each) >= len(tries[-1]))


def _pills(
    dots: Mapping[str, Dot], strip: QRectF, metrics: QFontMetricsF, widest: float
) -> list[Flag]:
    order = list(dots.values())
    words = [elided(metrics, name, widest) for name in dots]
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
    """The milestones that are seen, in order of time; those that have room with their names.

    Those by a burst come first, the stronger the burst the sooner, then those that stand alone.
    """
    if not trends.edges:
        return []
    seen = [
        (place, x)
        for place, each in enumerate(trends.milestones)
        if trends.edges[0] <= each.at < trends.edges[-1]
        and scale.left <= (x := milestone_x(trends, place, scale)) <= scale.right
    ]
    alone = {place: _room(x, [other for _, other in seen]) for place, x in seen}
    order = sorted(seen, key=lambda each: (-_weight(trends, each[0]), -alone[each[0]]))
    names = [shown(trends.milestones[place].name) for place, _ in order]
    tries = [[elided(metrics, name, widest) for widest in WIDEST_FLAG] for name in names]
    widths = [[metrics.horizontalAdvance(words) + 12 for words in row] for row in tries]
    at = [x for _, x in order]
    boxes = plot_labels.beside(at, widths, strip.left(), strip.right() + 1, APART)
    named = {order[box.place][0]: (which, box) for which, box in boxes}
    found = []
    for place, x in seen:
        which, box = named.get(place, (0, None))
        if box is None:
            found.append(Flag(place, x, None))
        else:
            where = QRectF(box.start, strip.top() + 2, box.end - box.start, PILL)
            found.append(Flag(place, x, where, tries[box.place][which]))
    return found


def _weight(trends: Trends, place: int) -> float:
    """The score of the strongest burst that a milestone is in or by; 0 without one."""
    bucket = bucket_at(trends.edges, trends.milestones[place].at)
    bursts = (told.burst for told in trends.bursts)
    near = (each.score for each in bursts if each.start - NEAR <= bucket < each.end + NEAR)
    return max(near, default=0.0)


def _room(x: float, others: Sequence[float]) -> float:
    """How far the next other one is."""
    return min((abs(other - x) for other in others if other != x), default=float("inf"))


def milestone_x(trends: Trends, place: int, scale: Scale) -> float:
    """A milestone stands in the middle of the bucket that holds its day."""
    return scale.x(middle(trends.edges, bucket_at(trends.edges, trends.milestones[place].at)))
