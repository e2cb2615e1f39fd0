"""Articles and stories as vectors of weighted terms, kept small: numbers in arrays, one vocabulary.

The weight of a term falls with how many articles use it: those of the window, counted as they come
and go, and general news, counted beforehand, as if some thousands of them had come before.
"""

from __future__ import annotations

import heapq
import math
from array import array
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import repeat
from operator import mul

from desktop_app.core.features import NATIVE, Features

BACKGROUND = 3000  # articles of general news that are taken to have come before
WINDOW = 120 * 86_400  # an article joins no story that is further off, in seconds
MOST_TERMS = 300  # of a story; more are cut back to it
_TOO_MANY = 450


class Vocabulary:
    """The terms of the articles in the window: a small number for each, and how many use it."""

    __slots__ = ("_free", "_ids", "_prior", "_scale", "articles", "counts", "names")

    def __init__(self, background: Mapping[str, int], background_size: int) -> None:
        self._ids: dict[str, int] = {}
        self._free: list[int] = []
        self._prior = background
        self._scale = BACKGROUND / max(1, background_size)
        self.names: list[str] = []
        self.counts: list[int] = []
        self.articles = 0

    def weigh(self, terms: Mapping[str, float]) -> list[tuple[str, float]]:
        """`terms` times how telling each is (inverse document frequency), as a unit vector."""
        ids, counts, prior, scale = self._ids, self.counts, self._prior, self._scale
        whole = math.log(self.articles + BACKGROUND + 1)
        weighed = []
        for term, weight in terms.items():
            number = ids.get(term)
            used = (counts[number] if number is not None else 0) + prior.get(term, 0) * scale
            weighed.append((term, weight * max(0.0, whole - math.log(used + 0.5))))
        length = math.sqrt(sum(x * x for _, x in weighed)) or 1.0
        return [(term, x / length) for term, x in weighed]

    def number(self, term: str) -> int | None:
        return self._ids.get(term)

    def use(self, term: str) -> int:
        """The number of a term that one more article uses."""
        number = self._ids.get(term)
        if number is None:
            if self._free:
                number = self._free.pop()
                self.names[number], self.counts[number] = term, 0
            else:
                number = len(self.names)
                self.names.append(term)
                self.counts.append(0)
            self._ids[term] = number
        self.counts[number] += 1
        return number

    def drop(self, number: int, times: int) -> None:
        """Forget `times` uses of a term; one that is used no more gives its number free."""
        self.counts[number] -= times
        if self.counts[number] <= 0:
            del self._ids[self.names[number]]
            self.names[number] = ""
            self._free.append(number)


@dataclass(slots=True)
class Group:
    """Articles taken together: the sum of their unit vectors, their times and languages.

    Terms that other languages share come first in the arrays, up to `split`. `voices` counts the
    articles in the sum; copies are members without a voice.
    """

    story: int
    members: list[int]
    voices: int
    terms: array[int]
    weights: array[float]
    uses: array[int]
    split: int
    length: float
    shared_length: float
    languages: dict[str, int]
    dated: int
    first: int
    last: int
    times: int  # the sum of the dates
    placed: int  # when an article last came, for expiry

    def __len__(self) -> int:
        return len(self.terms)


def new_group(
    story: int, article: int, at: int, features: Features, vocabulary: Vocabulary
) -> Group:
    """The group of one article, whose terms are counted in the vocabulary from here on."""
    weighed = vocabulary.weigh(features.terms)
    shared = [each for each in weighed if each[0][0] != NATIVE]
    ordered = shared + [each for each in weighed if each[0][0] == NATIVE]
    vocabulary.articles += 1
    dated = features.published is not None
    when = features.published or 0
    group = Group(
        story,
        [article],
        1,
        array("I", (vocabulary.use(term) for term, _ in ordered)),
        array("f", (x for _, x in ordered)),
        array("H", [1]) * len(ordered),
        len(shared),
        1.0,
        1.0,
        {features.language: 1},
        int(dated),
        when,
        when,
        when,
        at,
    )
    _measure(group)
    return group


def absorb(
    group: Group, other: Group, vocabulary: Vocabulary
) -> tuple[list[int], list[tuple[int, int]]]:
    """Add the articles of `other` to `group`.

    Comes back with the terms that are new to it, and those cut off with their uses: the caller
    drops them from the vocabulary once nothing refers to their numbers.
    """
    sums = dict(zip(group.terms, zip(group.weights, group.uses, strict=True), strict=True))
    known = len(sums)
    for term, weight, uses in zip(other.terms, other.weights, other.uses, strict=True):
        old = sums.get(term)
        sums[term] = (old[0] + weight, min(old[1] + uses, 65_535)) if old else (weight, uses)
    fresh = list(sums)[known:]
    gone: list[tuple[int, int]] = []
    if len(sums) > _TOO_MANY:
        kept = heapq.nlargest(MOST_TERMS, sums, key=lambda term: (sums[term][0], -term))
        gone = [(term, sums[term][1]) for term in sorted(sums.keys() - set(kept))]
        sums = {term: sums[term] for term in kept}
        fresh = [term for term in fresh if term in sums]
    names = vocabulary.names
    shared = [term for term in sums if names[term][0] != NATIVE]
    ordered = shared + [term for term in sums if names[term][0] == NATIVE]
    group.terms = array("I", ordered)
    group.weights = array("f", (sums[term][0] for term in ordered))
    group.uses = array("H", (sums[term][1] for term in ordered))
    group.split = len(shared)
    group.members += other.members
    group.voices += other.voices
    for language, count in other.languages.items():
        group.languages[language] = group.languages.get(language, 0) + count
    if other.dated:
        group.first = min(group.first, other.first) if group.dated else other.first
        group.last = max(group.last, other.last) if group.dated else other.last
    group.dated += other.dated
    group.times += other.times
    group.placed = max(group.placed, other.placed)
    _measure(group)
    return fresh, gone


def _measure(group: Group) -> None:
    shared = sum(x * x for x in group.weights[: group.split])
    rest = sum(x * x for x in group.weights[group.split :])
    group.length = math.sqrt(shared + rest) or 1.0
    group.shared_length = math.sqrt(shared) or 1e-6


def is_far(one: Group, other: Group) -> bool:
    """Whether one fell silent so long before the other began that they tell no one event."""
    gap = max(one.first - other.last, other.first - one.last)
    return bool(one.dated and other.dated) and gap > WINDOW


def products(group: Group, weights: Mapping[int, float]) -> tuple[float, float]:
    """The dot product of `group` with a vector by term number: of shared terms, and of the rest."""
    found = map(weights.get, group.terms, repeat(0.0))
    parts = list(map(mul, found, group.weights))
    return sum(parts[: group.split]), sum(parts[group.split :])
