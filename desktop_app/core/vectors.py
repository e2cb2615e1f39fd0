"""Articles and stories as vectors of weighted terms, kept small: numbers in arrays, one vocabulary.

The weight of a term falls with how many articles use it: those of the window, counted as they come
and go, and general news, counted beforehand, as if some thousands of them had come before.
"""

from __future__ import annotations

import heapq
import math
from array import array
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import compress, count
from operator import mul
from typing import Any

from desktop_app.core.features import NATIVE, Features
from desktop_app.core.seconds import DAY

BACKGROUND = 3000  # articles of general news that are taken to have come before
WINDOW = 120 * DAY  # an article joins no story that is further off, in seconds
MOST_TERMS = 300  # of a story; more are cut back to it
_TOO_MANY = 450


class Vocabulary:
    """The terms of the articles in the window: a small number for each, and how many use it."""

    __slots__ = ("_free", "_ids", "_prior", "_priors", "_scale", "articles", "counts", "names")

    def __init__(self, background: Mapping[str, int], background_size: int) -> None:
        self._ids: dict[str, int] = {}
        self._free: list[int] = []
        self._prior = background
        self._scale = BACKGROUND / max(1, background_size)
        self.names: list[str] = []
        self.counts: list[int] = []
        self._priors: list[float] = []  # uses in general news, and a half against log 0
        self.articles = 0

    def weigh(self, terms: Mapping[str, float]) -> tuple[list[int], list[float]]:
        """Numbers of `terms`, and their weights times how telling each is, as a unit vector.

        How telling is the inverse document frequency, before this article, which is counted.
        """
        ids, counts, priors, log = self._ids, self.counts, self._priors, math.log
        whole = log(self.articles + BACKGROUND + 1)
        numbers: list[int] = []
        weighed: list[float] = []
        for term, weight in terms.items():
            number = ids.get(term)
            if number is None:
                number = self._enter(term)
            telling = whole - log(counts[number] + priors[number])
            counts[number] += 1
            numbers.append(number)
            weighed.append(weight * telling if telling > 0.0 else 0.0)
        self.articles += 1
        length = math.sqrt(sum(map(mul, weighed, weighed))) or 1.0
        return numbers, [x / length for x in weighed]

    def use(self, term: str) -> int:
        """The number of a term that one more article uses."""
        number = self._ids.get(term)
        if number is None:
            number = self._enter(term)
        self.counts[number] += 1
        return number

    def _enter(self, term: str) -> int:
        """The number of a new term, not counted yet."""
        prior = self._prior.get(term, 0) * self._scale + 0.5
        if self._free:
            number = self._free.pop()
            self.names[number], self._priors[number] = term, prior
        else:
            number = len(self.names)
            self.names.append(term)
            self.counts.append(0)
            self._priors.append(prior)
        self._ids[term] = number
        return number

    def drop(self, number: int, times: int) -> bool:
        """Forget `times` uses of a term; one that is used no more gives its number free: True."""
        self.counts[number] -= times
        if self.counts[number] > 0:
            return False
        self.counts[number] = 0
        del self._ids[self.names[number]]
        self.names[number] = ""
        self._free.append(number)
        return True


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
    placed: float  # when an article last came, for expiry

    def __len__(self) -> int:
        return len(self.terms)


def new_group(
    story: int, article: int, at: float, features: Features, vocabulary: Vocabulary
) -> Group:
    """The group of one article, whose terms are counted in the vocabulary from here on."""
    numbers, weights = vocabulary.weigh(features.terms)
    own = [term[0] == NATIVE for term in features.terms]
    split = len(own) - sum(own)
    if split < len(own):
        order = sorted(range(len(own)), key=own.__getitem__)
        numbers = [numbers[at] for at in order]
        weights = [weights[at] for at in order]
    dated = features.published is not None
    when = features.published or 0
    group = Group(
        story,
        [article],
        1,
        array("I", numbers),
        array("f", weights),
        array("I", [1]) * len(numbers),
        split,
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
    group: Group, others: Sequence[Group], vocabulary: Vocabulary
) -> tuple[list[int], list[tuple[int, int]]]:
    """Add the articles of `others` to `group`.

    Comes back with the terms that are new to it, and those cut off with their uses: the caller
    drops them from the vocabulary once nothing refers to their numbers.
    """
    fresh = _add_terms(group, others, vocabulary)
    gone = _cut(group) if len(group) > _TOO_MANY else []
    if gone:
        fresh = sorted(set(fresh) - {term for term, _ in gone})
    for other in others:
        group.members += other.members
        group.voices += other.voices
        for language, voices in other.languages.items():
            group.languages[language] = group.languages.get(language, 0) + voices
        if other.dated:
            group.first = min(group.first, other.first) if group.dated else other.first
            group.last = max(group.last, other.last) if group.dated else other.last
        group.dated += other.dated
        group.times += other.times
        group.placed = max(group.placed, other.placed)
    _measure(group)
    return fresh, gone


def _add_terms(group: Group, others: Sequence[Group], vocabulary: Vocabulary) -> list[int]:
    """Add up weights and uses; comes back with the terms that are new to `group`."""
    weights, uses = group.weights[:], group.uses[:]
    place = dict(zip(group.terms, count()))
    new: dict[int, float] = {}
    new_uses: dict[int, int] = {}
    for other in others:
        for term, weight, used in zip(other.terms, other.weights, other.uses, strict=True):
            at = place.get(term)
            if at is None:
                new[term] = new.get(term, 0.0) + weight
                new_uses[term] = new_uses.get(term, 0) + used
            else:
                weights[at] += weight
                uses[at] += used
    names, split = vocabulary.names, group.split
    shared = [term for term in new if names[term][0] != NATIVE]
    rest = [term for term in new if names[term][0] == NATIVE]

    def insert(old: array[Any], values: Mapping[int, float]) -> array[Any]:
        kind = old.typecode
        between, after = (array(kind, [values[term] for term in part]) for part in (shared, rest))
        return old[:split] + between + old[split:] + after

    group.terms = insert(group.terms, {term: term for term in new})
    group.weights, group.uses = insert(weights, new), insert(uses, new_uses)
    group.split += len(shared)
    return shared + rest


def _cut(group: Group) -> list[tuple[int, int]]:
    """Cut `group` back to its heaviest terms; comes back with the others and their uses."""
    places = range(len(group))
    kept = set(
        heapq.nlargest(MOST_TERMS, places, key=lambda at: (group.weights[at], -group.terms[at]))
    )
    gone = [(group.terms[at], group.uses[at]) for at in places if at not in kept]
    ordered = sorted(kept)
    group.terms = array("I", [group.terms[at] for at in ordered])
    group.weights = array("f", [group.weights[at] for at in ordered])
    group.uses = array("I", [group.uses[at] for at in ordered])
    group.split = bisect_left(ordered, group.split)
    return gone


def _measure(group: Group) -> None:
    squares = list(map(mul, group.weights, group.weights))
    shared = sum(squares[: group.split])
    group.length = math.sqrt(shared + sum(squares[group.split :])) or 1.0
    group.shared_length = math.sqrt(shared) or 1e-6


def is_far(one: Group, other: Group) -> bool:
    """Whether one fell silent so long before the other began that they tell no one event."""
    gap = max(one.first - other.last, other.first - one.last)
    return bool(one.dated and other.dated) and gap > WINDOW


def products(group: Group, weights: Mapping[int, float]) -> tuple[float, float]:
    """The dot product of `group` with a vector by term number: of shared terms, and of the rest."""
    shared = rest = 0.0
    for place in compress(count(), map(weights.__contains__, group.terms)):
        part = weights[group.terms[place]] * group.weights[place]
        if place < group.split:
            shared += part
        else:
            rest += part
    return shared, rest
