"""Which claims of one kind of unit tell of the same thing: they are merged, the likest first.

Two claims are as like as the terms near them (cosine; a term counts for less the farther it stands
from its figure, and the more claims have it), more where they say the same value, less where the
words of their units differ or they lie years apart. Groups are compared by the sums of their terms.
One article does not tell one thing twice with two values, unless as a range or of two dates.

Growth: claims of one value are first taken together, each compared with at most `MOST_RIVALS`
others, which is linear; only the `MOST_PER_TERM` largest of these that share a term are compared
in pairs.
"""

from __future__ import annotations

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from desktop_app.core.claims import Claim
from desktop_app.core.figure_names import is_name
from desktop_app.core.figure_signs import is_range
from desktop_app.core.figure_units import PEOPLE, VOTES
from desktop_app.core.seconds import YEAR

LIKE = 0.4  # from which two groups are one
MOST_RIVALS = 16
MOST_PER_TERM = 40
_SAME_VALUE = 0.5
_OTHER_UNIT = 0.05
_A_YEAR_APART = 0.4
_FAR_APART, _FAR = 0.2, 2.0  # where values differ by so many decades, they are hardly of one thing
_CONTRADICTS = 1.5  # power: few articles that tell both values weigh little, most of them all
_NAME_FADES, _WORD_FADES = 0.7, 0.7  # from one term to the next
_WORD = 0.5  # weight of the nearest word, in that of the nearest name
_RARITY = 0.5  # power of the rarity of a term
_LEADING = 4  # terms of a group, by which it is found

Vector = dict[str, float]


class _Group:
    """Claims taken together, and the sums by which another group is compared with them."""

    def __init__(self, place: int, claim: Claim, vector: Vector) -> None:
        self.places = [place]
        self.sums = dict(vector)
        self.values = Counter([gist(claim)])
        # Of people it is not said what they do: they may be those of any unit.
        self.units = Counter([claim.unit] if claim.unit and claim.unit != PEOPLE else [])
        self.seconds = claim.published
        self.decades = _decade(claim)
        self.told: dict[int, list[Claim]] = {claim.article: [claim]}
        self.length = _length(vector)

    def likeness(self, other: _Group) -> float:
        """At most 1 + _SAME_VALUE; nothing alike is 0 or less."""
        pairs = len(self.places) * len(other.places)
        few, many = sorted((self.sums, other.sums), key=len)
        like = sum(weight * many.get(term, 0.0) for term, weight in few.items())
        like /= self.length * other.length
        like += _SAME_VALUE * _shared(self.values, other.values) / pairs
        if like < LIKE:  # what follows only takes away
            return like
        told = self.units.total() * other.units.total()
        like -= _OTHER_UNIT * (told - _shared(self.units, other.units)) / pairs
        apart = abs(self.seconds / len(self.places) - other.seconds / len(other.places))
        contradicted = sum(
            any(contradict(one, another) for one in self.told[article] for another in told)
            for article, told in other.told.items()
            if article in self.told
        )
        decades = abs(self.decades / len(self.places) - other.decades / len(other.places))
        like -= _FAR_APART * (decades > _FAR)
        share = contradicted / min(len(self.told), len(other.told))
        return like - _A_YEAR_APART * min(apart / YEAR, 1.0) - float(share**_CONTRADICTS)

    def take(self, other: _Group) -> None:
        self.places += other.places
        for term, weight in other.sums.items():
            self.sums[term] = self.sums.get(term, 0.0) + weight
        self.values += other.values
        self.units += other.units
        self.seconds += other.seconds
        self.decades += other.decades
        for article, told in other.told.items():
            self.told.setdefault(article, []).extend(told)
        self.length = _length(self.sums)

    def leading(self) -> list[str]:
        return heapq.nlargest(_LEADING, self.sums, key=self.sums.__getitem__)


def clusters(claims: Sequence[Claim]) -> list[list[int]]:
    """The places in `claims` (of one kind of unit) of each thing that is told of, in order."""
    counts = Counter(term for claim in claims for term in claim.names)
    rarity = {t: math.log(1 + len(claims) / n) ** _RARITY for t, n in counts.items()}
    seeds = _seeds([_Group(n, c, _vector(c, rarity)) for n, c in enumerate(claims)], claims)
    return sorted(sorted(group.places) for group in _merged(seeds))


def gist(claim: Claim) -> str:
    """A value in two digits, as a headline rounds it: 1,706 is 1,700."""
    return f"{claim.value:.1e}"


def _decade(claim: Claim) -> float:
    return math.log10(abs(claim.value)) if claim.value else 0.0


def contradict(one: Claim, other: Claim) -> bool:
    """Whether two claims of an article are of two things: no range, nor told of two dates."""
    if one.as_of != other.as_of or gist(one) == gist(other):
        return False
    first, second = sorted((one, other), key=lambda claim: claim.start)
    if first.part != second.part or first.unit == VOTES:
        return True
    end = first.at + first.end - first.start
    return not is_range(first.sentence, first.at, end, first.at + second.start - first.start)


def _vector(claim: Claim, rarity: Vector) -> Vector:
    found: Vector = {}
    name, word = 1.0, _WORD
    for term in claim.names:
        if is_name(term):
            found[term] = name * rarity[term]
            name *= _NAME_FADES
        else:
            found[term] = word * rarity[term]
            word *= _WORD_FADES
    length = _length(found)
    return {term: weight / length for term, weight in found.items()}


def _length(vector: Vector) -> float:
    return math.sqrt(sum(weight * weight for weight in vector.values())) or 1.0


def _shared(one: Counter[str], other: Counter[str]) -> int:
    return sum(n * other[key] for key, n in one.items() if key in other)


def _seeds(singles: list[_Group], claims: Sequence[Claim]) -> list[_Group]:
    """Claims of one value, each with those that it is like."""
    of_value: dict[str, list[_Group]] = defaultdict(list)
    for single in singles:
        rivals = of_value[gist(claims[single.places[0]])]
        found = max(rivals[-MOST_RIVALS:], key=single.likeness, default=None)
        if found is not None and found.likeness(single) >= LIKE + _SAME_VALUE:
            found.take(single)
        else:
            rivals.append(single)
    return [group for rivals in of_value.values() for group in rivals]


def _merged(groups: list[_Group]) -> list[_Group]:
    heap: list[tuple[float, int, int, int, int]] = []

    def push(one: int, other: int) -> None:
        like = groups[one].likeness(groups[other])
        if like >= LIKE:
            sizes = len(groups[one].places), len(groups[other].places)
            heapq.heappush(heap, (-like, one, other, *sizes))

    near: dict[int, set[int]] = defaultdict(set)
    for one, other in _rivals(groups):
        near[one].add(other)
        near[other].add(one)
        push(one, other)
    gone: set[int] = set()
    while heap:
        _, one, other, *sizes = heapq.heappop(heap)
        if gone & {one, other} or sizes != [len(groups[each].places) for each in (one, other)]:
            continue
        groups[one].take(groups[other])
        gone.add(other)
        near[one] = (near[one] | near.pop(other)) - gone - {one}
        for each in near[one]:
            near[each].add(one)
            push(one, each)
    return [group for number, group in enumerate(groups) if number not in gone]


def _rivals(groups: list[_Group]) -> Iterator[tuple[int, int]]:
    """Pairs of groups worth comparing, each once: they share a leading term, or a value."""
    by_term: dict[str, list[int]] = defaultdict(list)
    for number, group in enumerate(groups):
        for key in (*group.leading(), *group.values):
            by_term[key].append(number)
    seen: set[tuple[int, int]] = set()
    for numbers in by_term.values():
        largest = sorted(numbers, key=lambda n: (-len(groups[n].places), n))[:MOST_PER_TERM]
        for pair in combinations(sorted(largest), 2):
            if pair not in seen:
                seen.add(pair)
                yield pair
