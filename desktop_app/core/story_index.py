"""The stories of the window and an inverted index over their terms, in memory.

It finds the stories most like a group at a cost that does not grow with the library: rare terms
first, postings bounded. What joins what is decided in `stories`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice

from desktop_app.core.vectors import Group, Vocabulary, absorb, is_far, products

LOOKED_UP = 40  # terms of a group that are looked up, the heaviest
MOST_POSTINGS = 400  # stories of a term, beyond which it tells too little to be looked up
MOST_VISITS = 3_000  # postings read for one group
CANDIDATES = 10  # stories compared in full,
_SIFTED = 64  # of so many that are sifted by date
_TOO_COMMON = 2 * MOST_POSTINGS  # stories of a term, beyond which it is posted no more
_RARE_AGAIN = MOST_POSTINGS // 4
_COMMON: list[int] = []  # stands in for the postings of such a term


class StoryIndex:
    """Groups by story, and which stories use a term. Groups are changed through it alone."""

    def __init__(self, background: Mapping[str, int], background_size: int) -> None:
        self.vocabulary = Vocabulary(background, background_size)
        self.groups: dict[int, Group] = {}
        self._postings: dict[int, list[int]] = {}

    def add(self, group: Group) -> None:
        self.groups[group.story] = group
        self._post(group.story, group.terms)

    def absorb(self, group: Group, others: Sequence[Group]) -> None:
        """Add the articles of `others` to `group`, which is in the index; they are not after."""
        for other in others:
            if self.groups.get(other.story) is other:
                self._unpost(other.story, other.terms)
                del self.groups[other.story]
        fresh, gone = absorb(group, others, self.vocabulary)
        self._post(group.story, fresh)
        self._unpost(group.story, [term for term, _ in gone if term in self._postings])
        self._drop(gone)

    def remove(self, group: Group) -> None:
        """Forget `group` and take its articles out of the counts."""
        del self.groups[group.story]
        self._unpost(group.story, group.terms)
        self.vocabulary.articles -= group.voices
        self._drop(zip(group.terms, group.uses, strict=True))

    def nearest(self, group: Group) -> list[tuple[Group, float, float]]:
        """The other stories most like `group`, not far from it in time, with their `products`."""
        scores: dict[int, float] = {}
        visits = 0
        weighed = sorted(zip(group.weights, group.terms, strict=True), reverse=True)
        for weight, term in weighed[:LOOKED_UP]:
            postings = self._postings.get(term, ())
            if len(postings) > MOST_POSTINGS:
                continue
            square = weight * weight
            for story in postings:
                scores[story] = scores.get(story, 0.0) + square
            visits += len(postings)
            if visits > MOST_VISITS:
                break
        scores.pop(group.story, None)
        near = (other for story in _best(scores) if not is_far(group, other := self.groups[story]))
        return self.compare(group, islice(near, CANDIDATES))

    def compare(self, group: Group, others: Iterable[Group]) -> list[tuple[Group, float, float]]:
        """`others` that are not far from `group` in time, with their `products`."""
        weights = dict(zip(group.terms, group.weights, strict=True))
        return [(other, *products(other, weights)) for other in others if not is_far(group, other)]

    def _post(self, story: int, terms: Iterable[int]) -> None:
        for term in terms:
            postings = self._postings.setdefault(term, [])
            if postings is not _COMMON:
                postings.append(story)
                if len(postings) > _TOO_COMMON:
                    self._postings[term] = _COMMON

    def _unpost(self, story: int, terms: Iterable[int]) -> None:
        counts = self.vocabulary.counts
        for term in terms:
            postings = self._postings.get(term, _COMMON)
            if postings is _COMMON:
                if counts[term] < _RARE_AGAIN:  # rare again: it is posted anew from here on
                    self._postings[term] = []
            elif story in postings:
                postings.remove(story)
                if not postings:
                    del self._postings[term]

    def _drop(self, uses: Iterable[tuple[int, int]]) -> None:
        for term, times in uses:
            if self.vocabulary.drop(term, times):
                self._postings.pop(term, None)  # of a number that another term will get


def _best(scores: Mapping[int, float]) -> list[int]:
    """The stories that score highest, of equals the older."""
    if len(scores) > _SIFTED:
        least = sorted(scores.values())[-_SIFTED]
        scores = {story: score for story, score in scores.items() if score >= least}
    return sorted(scores, key=lambda story: (-scores[story], story))
