"""The stories of a stretch of time decided again, in the order of publication.

Articles come late, are imported in any order, or change; what arrival order did to the stories is
evened out here. Stories keep their ids as far as their articles stay together, and what readers
corrected is obeyed.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from desktop_app.core.stories import NO_PINS, Background, Grouper, Piece, Pins, Placement


@dataclass(frozen=True, slots=True)
class Settlement:
    """What was decided: the story of each article, and how it came there.

    `moved` tells where the articles of a story that is no more went, most of them: for old links.
    """

    stories: Mapping[int, int]
    placements: tuple[Placement, ...]
    moved: Mapping[int, int]


def settle(
    pieces: Iterable[Piece],
    before: Mapping[int, int],
    background: Background,
    *,
    fresh: int,
    pins: Pins = NO_PINS,
) -> Settlement:
    """Group `pieces` anew; `before` is the story of each article until now, as far as it had one.

    New stories take ids from `fresh` up. The same pieces give the same stories in any order. A copy
    goes where its original does, whichever was first; of an article that is not here it is no copy.
    """
    ordered = _originals_first(pieces)
    grouper = Grouper(background, _by_article(pins, before, ordered))
    placed: list[Placement] = []
    moves: dict[int, int] = {}  # of stories that became part of another
    for number, piece in enumerate(ordered, 1):
        placement = grouper.place(piece, number)
        placed.append(placement)
        moves.update(dict.fromkeys(placement.merged, placement.story))
    found = {each.article: _last(each.story, moves) for each in placed}
    names = _names(found, before, pins, fresh)
    stories = {article: names[story] for article, story in found.items()}
    return Settlement(
        stories,
        tuple(
            Placement(
                each.article,
                stories[each.article],
                each.is_new and each.story == found[each.article],
                each.score,
                each.joined_by,
            )
            for each in placed
        ),
        _moved(stories, before),
    )


def _originals_first(pieces: Iterable[Piece]) -> list[Piece]:
    """`pieces` in order of time, each copy straight after the article at the end of its chain."""
    known = {piece.article: piece for piece in pieces}
    ordered = []
    for piece in known.values():
        root, seen = piece, {piece.article}
        while root.copy_of in known and root.copy_of not in seen:
            root = known[root.copy_of]
            seen.add(root.article)
        is_copy = root is not piece
        copy_of = root.article if is_copy else None
        place = (root.at, root.article, is_copy, piece.at, piece.article)
        ordered.append((place, piece._replace(copy_of=copy_of)))
    return [piece for _, piece in sorted(ordered, key=lambda each: each[0])]


def _last(story: int, moves: Mapping[int, int]) -> int:
    while story in moves:
        story = moves[story]
    return story


def _by_article(pins: Pins, before: Mapping[int, int], ordered: Sequence[Piece]) -> Pins:
    """`pins` with stories told by their articles, since the stories are decided anew.

    What a reader put into a story, and all of a kept one, holds to the one of them that is placed
    first. To be out of a story is to be apart from that one; from every article of a story into
    which nothing was put.
    """
    together: defaultdict[int, set[int]] = defaultdict(set)
    apart: defaultdict[int, set[int]] = defaultdict(set)
    for source, relation in ((pins.together, together), (pins.apart, apart)):
        for article, others in source.items():
            relation[article] |= others
    members, held = _held(pins, before, ordered)

    def tie(relation: defaultdict[int, set[int]], one: int, other: int) -> None:
        relation[one].add(other)
        relation[other].add(one)

    for articles in held.values():
        for article in articles[1:]:
            tie(together, articles[0], article)
    for article, banned in pins.never.items():
        for story in banned:
            for other in held[story][:1] or members[story]:
                if other != article:
                    tie(apart, article, other)
    firsts = [held[story][0] for story in sorted(pins.kept) if held[story]]
    for number, first in enumerate(firsts):
        for other in firsts[number + 1 :]:
            tie(apart, first, other)
    return Pins(_frozen(together), _frozen(apart))


def _held(
    pins: Pins, before: Mapping[int, int], ordered: Sequence[Piece]
) -> tuple[defaultdict[int, list[int]], defaultdict[int, list[int]]]:
    """By story, in the order of placing: the articles it has, and those that a reader holds there.

    No article that was put elsewhere, or out of the story, is among either.
    """
    members: defaultdict[int, list[int]] = defaultdict(list)
    held: defaultdict[int, list[int]] = defaultdict(list)
    for article in (piece.article for piece in ordered):
        story = before.get(article)
        pinned = pins.into.get(article)
        is_free = pinned in (None, story) and story not in pins.never.get(article, ())
        if story is not None and is_free:
            members[story].append(article)
        if pinned is not None:
            held[pinned].append(article)
    for story in pins.kept:
        held[story] = [*members[story], *(a for a in held[story] if a not in members[story])]
    order = {piece.article: place for place, piece in enumerate(ordered)}
    for story, articles in held.items():
        if len(articles) == 1:  # one that was put to others holds to the first of them
            articles += [each for each in members[story] if each not in articles][:1]
        articles.sort(key=lambda each: order[each])
    return members, held


def _frozen(relation: Mapping[int, set[int]]) -> dict[int, frozenset[int]]:
    return {article: frozenset(others) for article, others in relation.items() if others}


def _names(
    found: Mapping[int, int], before: Mapping[int, int], pins: Pins, fresh: int
) -> dict[int, int]:
    """An id for each group: of the old story that shares most articles with it, or a fresh one."""
    overlaps: Counter[tuple[int, int]] = Counter()
    for article, group in found.items():
        pinned = pins.into.get(article)
        if pinned is not None:
            overlaps[group, pinned] += len(found)  # a reader's word goes before any overlap
        elif article in before:
            overlaps[group, before[article]] += 1
    barred = {
        (found[article], story)
        for article, stories in pins.never.items()
        if article in found
        for story in stories
    }
    names: dict[int, int] = {}
    taken: set[int] = set()
    for (group, story), _ in sorted(overlaps.items(), key=lambda each: (-each[1], each[0])):
        if group not in names and story not in taken and (group, story) not in barred:
            names[group] = story
            taken.add(story)
    for group in dict.fromkeys(found.values()):
        if group not in names:
            while fresh in taken:
                fresh += 1
            names[group] = fresh
            taken.add(fresh)
    return names


def _moved(stories: Mapping[int, int], before: Mapping[int, int]) -> dict[int, int]:
    """For each story of before that has no article any more, where most of them went."""
    living = set(stories.values()) | {s for a, s in before.items() if a not in stories}
    went: defaultdict[int, Counter[int]] = defaultdict(Counter)
    for article, story in sorted(stories.items()):
        old = before.get(article)
        if old is not None and old not in living:
            went[old][story] += 1
    return {old: counts.most_common(1)[0][0] for old, counts in went.items()}
