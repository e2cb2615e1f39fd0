"""The dots of a plot of claims: which claims are one dot, and where there is room for letters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetrics

from desktop_app.core.claims import Claim
from desktop_app.gui import figure_words
from desktop_app.gui.figure_scale import ValueScale

NEAR = 9  # pixels within which claims are one dot
_MOST_NEARBY = 400  # dots that a claim is compared with, the last ones
_MOST_LETTERS = 3  # languages named at a dot


@dataclass(frozen=True, slots=True)
class Dot:
    """Claims at one place, the earliest first."""

    at: QPointF
    claims: tuple[Claim, ...]

    @property
    def radius(self) -> float:
        return min(9.0, 4.2 + 1.1 * (len(self.claims) - 1) ** 0.5)

    @property
    def letters(self) -> str:
        """ "en", "en id zh", and how many more languages."""
        tags = list(dict.fromkeys(figure_words.language_of(claim) for claim in self.claims))
        shown = " ".join(tags[:_MOST_LETTERS])
        more = len(tags) - _MOST_LETTERS
        return f"{shown} +{more}" if more > 0 else shown


def dots_of(claims: Sequence[Claim], scale: ValueScale) -> list[Dot]:
    """Claims in order of time as dots: those that would cover each other are one."""
    groups: list[tuple[QPointF, list[Claim]]] = []
    for claim in claims:
        point = scale.point(claim)
        near = next(
            (
                told
                for at, told in reversed(groups[-_MOST_NEARBY:])
                if abs(at.x() - point.x()) < NEAR and abs(at.y() - point.y()) < NEAR
            ),
            None,
        )
        if near is None:
            groups.append((point, [claim]))
        else:
            near.append(claim)
    return [Dot(at, tuple(told)) for at, told in groups]


def letter_places(
    dots: Sequence[Dot], metrics: QFontMetrics, room: QRectF
) -> Iterator[tuple[Dot, QRectF]]:
    """Where the letters of each dot stand in `room`: beside it, above, below or before; where they
    would lie on another dot or its letters they are left out."""
    high = float(metrics.height())
    taken = [_box(dot) for dot in dots]
    for dot in sorted(dots, key=lambda each: (-len(each.claims), each.at.x())):
        wide = metrics.horizontalAdvance(dot.letters) + 2.0
        x, y, reach = dot.at.x(), dot.at.y(), dot.radius + 3.0
        for left, top in (
            (x + reach, y - high / 2),
            (x - wide / 2, y - reach - high),
            (x - wide / 2, y + reach),
            (x - reach - wide, y - high / 2),
        ):
            place = QRectF(left, top, wide, high)
            if room.contains(place) and not any(place.intersects(each) for each in taken):
                taken.append(place)
                yield dot, place
                break


def _box(dot: Dot) -> QRectF:
    size = 2 * dot.radius
    return QRectF(dot.at.x() - dot.radius, dot.at.y() - dot.radius, size, size)
