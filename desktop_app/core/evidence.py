"""Why an article stands in a story: what they share, by kind, the strongest first.

Found from vectors alone, so it can be found again from stored features at any time.
"""

from __future__ import annotations

import heapq
from typing import NamedTuple

from desktop_app.core.features import DAY, HASHTAG, NATIVE, NUMBER
from desktop_app.core.lexicon import NAME
from desktop_app.core.vectors import Group, Vocabulary

MOST = 8  # reasons told of one article
_LEAST = 0.005  # share of the likeness, under which a reason is not worth telling
_KINDS = {NAME: "name", NUMBER: "number", DAY: "date", HASHTAG: "hashtag"}


class Reason(NamedTuple):
    """`kind` is "name", "number", "date", "hashtag", "word" or "copy".

    `value` is the name's id, the number ("1.7e+08", "20%"), the day ("mmdd"), the tag, a stem of
    English or a word as it stands, or the article copied. `weight` is the share of the likeness,
    0 to 1.
    """

    kind: str
    value: str
    weight: float


def reasons(group: Group, story: Group, vocabulary: Vocabulary) -> tuple[Reason, ...]:
    """What `group` shares with `story`, the strongest first."""
    weights = dict(zip(group.terms, group.weights, strict=True))
    parts = [
        (weights[term] * weight, term)
        for term, weight in zip(story.terms, story.weights, strict=True)
        if term in weights
    ]
    whole = sum(part for part, _ in parts)
    best = heapq.nlargest(MOST, parts)
    return tuple(
        _reason(vocabulary.names[term], part / whole)
        for part, term in best
        if whole and part >= _LEAST * whole
    )


def _reason(term: str, weight: float) -> Reason:
    kind = _KINDS.get(term[0])
    value = term[1:] if kind or term[0] == NATIVE else term
    return Reason(kind or "word", value, round(weight, 3))
