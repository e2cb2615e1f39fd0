"""Events found in a stream of titles: terms that burst at the same time in the same titles.

Each candidate term is judged by `bursts.find_bursts`; terms whose titles overlap are one occasion,
called by the term with the strongest burst. It cuts no text (`wording.cut` does) and keeps nothing.
"""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from desktop_app.core.bursts import Burst, find_bursts
from desktop_app.core.expectation import TERMS, Method, Part
from desktop_app.core.types import Expected

MOST_TITLES = 500_000
MOST_CANDIDATES = 10_000
_OVERLAP = 0.5  # share of a term's titles that an occasion must have for the term to be part of it
_NEARLY = 0.7
_MOST_MEMBERS = 40  # terms of one occasion that are told
_APART = 2  # buckets by which terms of one occasion may begin apart

Title = tuple[int, int]  # bucket, position in it


@dataclass(frozen=True, slots=True)
class Occasion:
    """An event: the burst of the term it is called by, all its terms, and its titles.

    `titles` are pairs of bucket and position in it.
    """

    burst: Burst
    terms: tuple[str, ...]
    titles: tuple[Title, ...]


def find_occasions(
    buckets: Sequence[Sequence[Collection[str]]],
    cover: Sequence[float] | None = None,
    season: Sequence[float] | None = None,
    method: Method = TERMS,
) -> list[Occasion]:
    """Occasions in order of time, from the terms of each title, by bucket.

    `cover` and `season` as in `find_bursts`, for the whole stream. Expected above MOST_TITLES
    titles; of the terms, the MOST_CANDIDATES with the busiest buckets are judged. Linear in all
    terms of all titles, and in candidates times buckets.
    """
    if sum(map(len, buckets)) > MOST_TITLES:
        raise Expected("There are too many titles to look for events at once: take fewer days.")
    places = _places(buckets, _candidates(buckets, method))
    known = list(cover) if cover is not None else [1.0] * len(buckets)
    bursts: list[Burst] = []
    for term, titles in places.items():
        counts = [0] * len(buckets)
        for bucket, _ in titles:
            counts[bucket] += 1
        bursts += find_bursts(term, [Part(counts, known)], season, method).bursts
    return _merged(bursts, places)


def _candidates(buckets: Sequence[Sequence[Collection[str]]], method: Method) -> set[str]:
    """Terms of which two buckets in a row have enough to be a burst, the busiest if too many."""
    busiest: dict[str, int] = {}
    before: Counter[str] = Counter()
    for titles in buckets:
        now = Counter(term for terms in titles for term in set(terms))
        for term, count in now.items():
            both = count + before[term]
            if both >= method.least and both > busiest.get(term, 0):
                busiest[term] = both
        before = now
    return set(heapq.nsmallest(MOST_CANDIDATES, busiest, key=lambda term: (-busiest[term], term)))


def _places(
    buckets: Sequence[Sequence[Collection[str]]], wanted: set[str]
) -> dict[str, list[Title]]:
    places: dict[str, list[Title]] = defaultdict(list)
    for bucket, titles in enumerate(buckets):
        for position, terms in enumerate(titles):
            for term in wanted.intersection(terms):
                places[term].append((bucket, position))
    return places


def _merged(bursts: list[Burst], places: dict[str, list[Title]]) -> list[Occasion]:
    """The strongest burst first; a weaker one joins the occasion that has most of its titles."""
    bursts.sort(key=lambda burst: (-burst.score, -len(burst.key), burst.key))
    found: list[_Growing] = []
    owners: dict[Title, list[int]] = defaultdict(list)
    for burst in bursts:
        titles = [at for at in places[burst.key] if burst.start <= at[0] < burst.end]
        votes = Counter(owner for at in titles for owner in owners[at])
        near = [
            (count, -owner)
            for owner, count in votes.items()
            if abs(found[owner].burst.start - burst.start) <= _APART
            or found[owner].burst.start <= burst.start < found[owner].burst.end
        ]
        shared, owner = max(near, default=(0, 0))
        number = -owner
        if shared < _OVERLAP * len(titles):
            number = len(found)
            found.append(_Growing(burst, [], {}))
        found[number].members.append(burst)
        for at in titles:
            if at not in found[number].titles:
                found[number].titles[at] = None
                owners[at].append(number)
    kept = [each.settle() for each in found]
    return sorted(kept, key=lambda occasion: (occasion.burst.start, -occasion.burst.score))


@dataclass(slots=True)
class _Growing:
    burst: Burst
    members: list[Burst]
    titles: dict[Title, None]

    def settle(self) -> Occasion:
        """As an occasion, without terms that are a mere part of one seen nearly as often."""
        whole = [
            each
            for each in self.members
            if not any(
                each.key != other.key
                and each.key in other.key
                and other.seen >= _NEARLY * each.seen
                for other in self.members[:_MOST_MEMBERS]
            )
        ]
        terms = tuple(dict.fromkeys(each.key for each in whole))[:_MOST_MEMBERS]
        return Occasion(whole[0], terms, tuple(sorted(self.titles)))
