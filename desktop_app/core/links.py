"""How firmly each article holds to its story, found again from stored features at any time.

Each member is set against all the others: what they share, and how likely it tells their event.
The least likely one is the story's weakest link.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from desktop_app.core.affinity import chance, judge
from desktop_app.core.evidence import Reason, reasons
from desktop_app.core.features import Features
from desktop_app.core.stories import Background
from desktop_app.core.vectors import Group, Vocabulary, absorb, new_group, products

MOST = 400  # members that are set against the others; the first ones of a larger story


class Link(NamedTuple):
    """`score` is the probability that `article` tells the event of the story's other articles."""

    article: int
    score: float
    reasons: tuple[Reason, ...]


def links(members: Sequence[tuple[int, Features]], background: Background) -> tuple[Link, ...]:
    """The link of each member of a story, in the order given; nothing for a single article.

    Copies are left out: theirs is to their original. The weakest link is the least by `score`.
    """
    size, counts = background
    vocabulary = Vocabulary(counts, size)
    singles = [
        new_group(number, article, number, features, vocabulary)
        for number, (article, features) in enumerate(members[:MOST], 1)
    ]
    if len(singles) < 2:
        return ()
    whole = replace(singles[0], members=list(singles[0].members), languages={})
    whole.languages.update(singles[0].languages)
    absorb(whole, singles[1:], vocabulary)
    found = []
    for single in singles:
        rest = _without(whole, single, singles)
        weights = dict(zip(single.terms, single.weights, strict=True))
        _, odds = judge(single, [(rest, *products(rest, weights))])[0]
        found.append(Link(single.members[0], chance(odds), reasons(single, rest, vocabulary)))
    return tuple(found)


def weigh_up(articles: Iterable[Features], background: Background) -> Vocabulary:
    """A vocabulary in which `articles` are counted, for `likelihood`."""
    size, counts = background
    vocabulary = Vocabulary(counts, size)
    for features in articles:
        vocabulary.articles += 1
        for term in features.terms:
            vocabulary.use(term)
    return vocabulary


def likelihood(one: Features, other: Features, vocabulary: Vocabulary) -> float:
    """The probability that two articles, both counted in `vocabulary`, tell one event."""
    first = new_group(1, 1, 0, one, vocabulary)
    second = new_group(2, 2, 0, other, vocabulary)
    weights = dict(zip(first.terms, first.weights, strict=True))
    _, odds = judge(first, [(second, *products(second, weights))])[0]
    for group in (first, second):
        vocabulary.articles -= 1
        for term in group.terms:
            vocabulary.drop(term, 1)
    return chance(odds)


def _without(whole: Group, single: Group, singles: Sequence[Group]) -> Group:
    """`whole` as it is without one of its articles."""
    own = dict(zip(single.terms, single.weights, strict=True))
    weights = array(
        "f",
        (
            max(0.0, weight - own.get(term, 0.0))
            for term, weight in zip(whole.terms, whole.weights, strict=True)
        ),
    )
    shared = sum(x * x for x in weights[: whole.split])
    others = [each for each in singles if each is not single and each.dated]
    languages = dict(whole.languages)
    for language, count in single.languages.items():
        languages[language] -= count
    return replace(
        whole,
        voices=whole.voices - 1,
        weights=weights,
        length=sum(x * x for x in weights) ** 0.5 or 1.0,
        shared_length=shared**0.5 or 1e-6,
        languages=languages,
        dated=len(others),
        first=min((each.first for each in others), default=0),
        last=max((each.last for each in others), default=0),
        times=sum(each.times for each in others),
    )
