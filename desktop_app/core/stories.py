"""Which story an article belongs to, decided as it comes: joins one, or opens one.

A `Grouper` holds the stories of the window in memory. It can be built again from stored features
(`restore`), asks no clock, and decides alike wherever it runs. What readers corrected (`Pins`) goes
before what it finds. Order of arrival matters a little; `settling` evens that out.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from desktop_app.core.affinity import chance, judge
from desktop_app.core.evidence import Reason, reasons
from desktop_app.core.features import Features
from desktop_app.core.story_index import StoryIndex
from desktop_app.core.vectors import Group, new_group

MOST_LIVE = 10_000  # articles in memory; beyond, the stories silent longest are let go
JOIN = 0.0  # log odds from which an article joins a story, or two stories become one,
CAUTION = 0.2  # and by how much more as the lesser of the two grows, by the log of its articles
LEAST_TERMS = 3  # of an article that joins by likeness: "Live updates" tells of no event
_CERTAIN = 30.0  # log odds where a reader decided
_BRIDGED = 6  # stories that are compared for it
_NEAR = -2.0  # log odds of an article and a story, from which it may bring that one in
_MERGES = 2  # stories that one article may bring together, at most

Judged = tuple[Group, float]
"""A story, and the log odds that a group tells its event."""
Background = tuple[int, Mapping[str, int]]
"""How many texts of general news were counted, and how many use each term."""


class Piece(NamedTuple):
    """An article as the grouper knows it. `at` orders articles: published, else first seen."""

    article: int
    at: float
    features: Features
    copy_of: int | None = None  # the article that it is a near-copy of


@dataclass(frozen=True, slots=True)
class Pins:
    """What readers corrected, by article: kept together or apart, in a story or out of it.

    Each relation is stored both ways round. Stories in `kept` are never merged into another.
    """

    together: Mapping[int, frozenset[int]] = field(default_factory=dict)
    apart: Mapping[int, frozenset[int]] = field(default_factory=dict)
    into: Mapping[int, int] = field(default_factory=dict)
    never: Mapping[int, frozenset[int]] = field(default_factory=dict)
    kept: frozenset[int] = frozenset()


NO_PINS = Pins()


@dataclass(frozen=True, slots=True)
class Placement:
    """Where an article went. `merged` are stories that became part of `story` by it.

    `score` is the probability that it tells the story's event; 1.0 for a first article, a copy, or
    where a reader said so. `joined_by` is the evidence, strongest first; () for a first article.
    """

    article: int
    story: int
    is_new: bool
    score: float
    joined_by: tuple[Reason, ...] = ()
    merged: tuple[int, ...] = ()


class Grouper:
    """The live stories, and the one way in: `place`."""

    def __init__(self, background: Background, pins: Pins = NO_PINS) -> None:
        size, counts = background
        self.index = StoryIndex(counts, size)
        self.story_of: dict[int, int] = {}
        self.pins = pins
        self._silence: list[tuple[float, int]] = []  # (last article came or earlier, story)

    def place(self, piece: Piece, fresh: int) -> Placement:
        """Put an article into the story it belongs to; `fresh` is the id of one that it may open.

        An article that is known stays where it is.
        """
        known = self.story_of.get(piece.article)
        if known is not None:
            return Placement(piece.article, known, False, 1.0)
        self._expire()
        told = self._told(piece)
        if told in self.index.groups and told == self._story_of_original(piece):
            return self._fold(piece, self.index.groups[told])
        group = new_group(fresh, piece.article, piece.at, piece.features, self.index.vocabulary)
        speaks = len(group.terms) >= LEAST_TERMS
        alike = judge(group, self.index.nearest(group)) if speaks else []
        if told is None:
            found = self._best(group, alike)
        elif told in self.index.groups:
            found = (self.index.groups[told], _CERTAIN)
        else:  # pinned into a story whose articles are out of the window
            group.story, found = told, None
        if found is None:
            return self._open(group, is_new=told is None)
        return self._join(group, *found, alike)

    def restore(self, story: int, pieces: Iterable[Piece]) -> None:
        """Take in a story as it was stored, nothing decided anew; stories come in any order."""
        groups: list[Group] = []
        copies: list[Piece] = []
        here: set[int | None] = set()
        for piece in sorted(pieces, key=_voices_first):
            if piece.article in self.story_of:
                continue
            if piece.copy_of in here or self._story_of_original(piece) == story:
                copies.append(piece)
            else:
                groups.append(
                    new_group(story, piece.article, piece.at, piece.features, self.index.vocabulary)
                )
            here.add(piece.article)
        if story not in self.index.groups and groups:
            self._open(groups.pop(0), is_new=False)
        if groups:
            self.index.absorb(self.index.groups[story], groups)
            for group in groups:
                self._note(self.index.groups[story], group)
        for piece in copies:
            self._fold(piece, self.index.groups[story])

    def _story_of_original(self, piece: Piece) -> int | None:
        return None if piece.copy_of is None else self.story_of.get(piece.copy_of)

    def _told(self, piece: Piece) -> int | None:
        """The story that a reader, or being a copy, puts an article into."""
        if piece.article in self.pins.into:
            return self.pins.into[piece.article]
        others = sorted(self.pins.together.get(piece.article, ()))
        if piece.copy_of is not None:
            others.append(piece.copy_of)
        for other in others:
            story = self.story_of.get(other)
            if story is not None and not self._is_barred(self.index.groups[story], [piece.article]):
                return story
        return None

    def _best(self, group: Group, alike: Sequence[Judged]) -> Judged | None:
        """The likeliest of the stories `alike` and its log odds, if they are high enough."""
        best = None
        for other, odds in alike:
            odds -= CAUTION * math.log(min(group.voices, other.voices))
            if odds < JOIN or self._is_barred(other, group.members):
                continue
            if best is None or odds > best[1]:
                best = (other, odds)
        return best

    def _open(self, group: Group, *, is_new: bool) -> Placement:
        self.index.add(group)
        heapq.heappush(self._silence, (group.placed, group.story))
        self._note(group, group)
        return Placement(group.members[0], group.story, is_new, 1.0)

    def _join(self, group: Group, target: Group, odds: float, alike: Sequence[Judged]) -> Placement:
        article = group.members[0]
        found = reasons(group, target, self.index.vocabulary)
        self.index.absorb(target, [group])
        self._note(target, group)
        kept, merged = self._merge(target, alike)
        return Placement(article, kept.story, False, chance(odds), found, merged)

    def _merge(self, group: Group, alike: Sequence[Judged]) -> tuple[Group, tuple[int, ...]]:
        """Bring together the stories that turn out to be one, now that `group` has grown.

        They are sought among those `alike` to the article that it grew by, if one is near to it.
        """
        merged: list[int] = []
        others = [other for other, odds in alike if other is not group]
        if all(odds < _NEAR for other, odds in alike if other is not group):
            return group, ()
        for _ in range(_MERGES):
            found = self._best(group, judge(group, self.index.compare(group, others[:_BRIDGED])))
            if found is None or {found[0].story, group.story} <= self.pins.kept:
                break
            other = found[0]
            if self._rank(other) > self._rank(group):
                group, other = other, group
            others = [each for each in others if each is not other and each is not group]
            self.index.absorb(group, [other])
            self._note(group, other)
            merged.append(other.story)
        return group, tuple(merged)

    def _rank(self, group: Group) -> tuple[bool, int, int]:
        """Of two stories that become one, the greater keeps its id; of equals, the older."""
        return group.story in self.pins.kept, len(group.members), -group.story

    def _fold(self, piece: Piece, group: Group) -> Placement:
        """A copy is a member without a voice."""
        group.members.append(piece.article)
        group.placed = max(group.placed, piece.at)
        self.story_of[piece.article] = group.story
        reason = Reason("copy", str(piece.copy_of), 1.0)
        return Placement(piece.article, group.story, False, 1.0, (reason,))

    def _note(self, group: Group, added: Group) -> None:
        for article in added.members:
            self.story_of[article] = group.story

    def _is_barred(self, group: Group, articles: Sequence[int]) -> bool:
        """Whether a reader said that one of `articles` is not in the story of `group`."""
        if not (self.pins.apart or self.pins.never):
            return False
        members = frozenset(group.members)
        return any(
            group.story in self.pins.never.get(article, ())
            or not members.isdisjoint(self.pins.apart.get(article, ()))
            for article in articles
        )

    def _expire(self) -> None:
        """Let go of the stories that have been silent longest, where there are too many."""
        while len(self.story_of) > MOST_LIVE:
            placed, story = heapq.heappop(self._silence)
            group = self.index.groups.get(story)
            if group is None:
                continue  # it became part of another
            if group.placed > placed:
                heapq.heappush(self._silence, (group.placed, story))
                continue
            self.index.remove(group)
            for article in group.members:
                del self.story_of[article]


def _voices_first(piece: Piece) -> tuple[bool, float, int]:
    return piece.copy_of is not None, piece.at, piece.article
