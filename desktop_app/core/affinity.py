"""How likely two groups of articles tell one event: a logistic regression over a few traits.

The traits are few and general on purpose: how alike the vectors are, how alike compared with the
articles within each group, how far apart in time, and whether languages differ. The weights were
fitted to labelled stories of several collections at once; `resources/stories/README.md` says how.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from desktop_app.core.seconds import DAY
from desktop_app.core.vectors import Group

UNDATED = 1.5  # days taken to lie between an undated article and any other
_SMALL = 0.02
_SMALLER = 0.01
_NOISE = 0.03  # likeness of stories that have nothing in common
_JUDGED = 8  # stories judged in full
_RIVAL = 1  # the place of the story that likeness is set against


class Traits(NamedTuple):
    """What is compared of two groups.

    `likeness` is the cosine of the two vectors, over shared terms as far as languages differ.
    `contrast` is its log over that of the group's second likeliest story: where all stories are on
    one subject, all are alike. `relative` is the log of the mean likeness across the groups over
    that within them, 0 where both are single; `is_grown` is 1 where one is not. Gaps are logs of
    days: between the spans of time, and between their middles; `like_late` is likeness times gap,
    for a report that is late but very like. `foreign` is 0 where the languages are the same, 1
    where none is.
    """

    likeness: float
    log_likeness: float
    gap: float
    middle_gap: float
    foreign: float
    relative: float
    is_grown: float
    contrast: float
    like_late: float


WEIGHTS = Traits(5.08, 0.74, -0.81, -0.80, -0.37, 0.47, -0.80, 0.62, 1.40)
BIAS = 1.31

Found = tuple[Group, float, float]
"""A story, and its dot product with a group over shared terms and over the rest."""


def judge(group: Group, found: Sequence[Found]) -> list[tuple[Group, float]]:
    """The likeliest of the stories `found`, and the log odds that `group` tells their events."""
    return [(other, weigh(seen)) for other, seen in compare(group, found)]


def compare(group: Group, found: Sequence[Found]) -> list[tuple[Group, Traits]]:
    """The traits of `group` with the stories most like it; `found` holds all that might be."""
    likest = []
    for place, (other, shared, rest) in enumerate(found):
        foreign = 1.0 - math.sqrt(_same_language(group, other))
        likeness = (1.0 - foreign) * (shared + rest) / (group.length * other.length) + (
            foreign * shared / (group.shared_length * other.shared_length)
        )
        likest.append((likeness, -place, foreign))
    likest.sort(reverse=True)
    rival = likest[_RIVAL][0] if len(likest) > _RIVAL else 0.0
    return [
        (found[-place][0], _traits(group, *found[-place], likeness, foreign, rival))
        for likeness, place, foreign in likest[:_JUDGED]
    ]


def weigh(found: Traits) -> float:
    return BIAS + sum(map(float.__mul__, WEIGHTS, found))


def _traits(
    one: Group,
    other: Group,
    shared: float,
    rest: float,
    likeness: float,
    foreign: float,
    rival: float,
) -> Traits:
    gap, middle_gap = _gaps(one, other)
    within, voices = 0.0, 0
    for group in (one, other):
        if group.voices > 1:
            within += _within(group) * group.voices
            voices += group.voices
    relative = 0.0
    if voices:
        across = (shared + rest) / (one.voices * other.voices)
        relative = math.log((across + _SMALLER) / (within / voices + _SMALLER))
    return Traits(
        likeness,
        math.log(likeness + _SMALL),
        math.log1p(gap),
        math.log1p(middle_gap),
        foreign,
        relative,
        float(voices > 0),
        math.log((likeness + _SMALL) / (max(rival, _NOISE) + _SMALL)),
        likeness * math.log1p(gap),
    )


def _same_language(one: Group, other: Group) -> float:
    """The chance that an article of each are in one language."""
    pairs = 0
    for language, count in one.languages.items():
        pairs += count * other.languages.get(language, 0)
    return pairs / (one.voices * other.voices)


def _within(group: Group) -> float:
    """The mean cosine of two articles of a group: what is left of the square of their sum."""
    return max(0.0, (group.length**2 - group.voices) / (group.voices * (group.voices - 1)))


def _gaps(one: Group, other: Group) -> tuple[float, float]:
    """Days between the spans of two groups, and between their mean dates."""
    if not (one.dated and other.dated):
        return UNDATED, UNDATED
    gap = max(0, one.first - other.last, other.first - one.last)
    return gap / DAY, abs(one.times / one.dated - other.times / other.dated) / DAY


def chance(log_odds: float) -> float:
    """Log odds as a probability."""
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, log_odds))))
