"""How well a grouping agrees with labels: B-cubed (Bagga and Baldwin 1998) and pairs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from itertools import combinations
from typing import NamedTuple


class Agreement(NamedTuple):
    precision: float
    recall: float

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def b_cubed(found: Sequence[Hashable], gold: Sequence[Hashable]) -> Agreement:
    """For each article: the share of its group that belongs there, and of its story found there."""
    groups, stories = Counter(found), Counter(gold)
    both = Counter(zip(found, gold, strict=True))
    return Agreement(
        sum(n * n / groups[group] for (group, _), n in both.items()) / len(found),
        sum(n * n / stories[story] for (_, story), n in both.items()) / len(found),
    )


def pairs(
    found: Sequence[Hashable],
    gold: Sequence[Hashable],
    counts: Callable[[int, int], bool] = lambda one, other: True,
) -> Agreement:
    """Over those pairs of articles, by place, that `counts`: what was put together or belongs."""
    right = together = belong = 0
    for one, other in combinations(range(len(found)), 2):
        if counts(one, other):
            is_found, is_gold = found[one] == found[other], gold[one] == gold[other]
            right += is_found and is_gold
            together += is_found
            belong += is_gold
    return Agreement(right / together if together else 1.0, right / belong if belong else 1.0)
