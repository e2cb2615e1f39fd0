"""Grouping in the CPU process: the live stories, held between calls, and made anew from the stored.

What it holds is a memory of the library at one version of its stories. Where the library has gone
on without it, or the articles given lie outside the time it remembers, it says so and is told.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from desktop_app.core.duplicates import CopyIndex, Sketch, fold_copies, sketch, unpack_sketch
from desktop_app.core.features import Features, extract, unpack
from desktop_app.core.features import Piece as Text
from desktop_app.core.lexicon import Lexicon
from desktop_app.core.settling import settle
from desktop_app.core.stories import Background, Grouper, Piece, Pins
from desktop_app.ingest.lexicons import load_lexicon

ENGINE = "1"  # raised when the same text is given other features: all are made again

FORGOTTEN = Features({}, "", None).pack()  # of an article that nothing can be compared by

Given = tuple[int, int, int | None, int | None, int | None, str, bytes]
"""An article: id, time it sorts by, date if it is believed, story, original, terms, sketch."""


Span = tuple[int | None, int | None]
"""A stretch of time; None is open."""


class Settled(NamedTuple):
    """Story and original by article, and where the articles of stories went that are no more."""

    stories: dict[int, int]
    copies: dict[int, int]
    moved: dict[int, int]


class Storyteller:
    """Features of texts, stories of features."""

    def __init__(self, tables: Path) -> None:
        self.lexicon: Lexicon = load_lexicon(tables)
        self._version = -1  # of nothing that is stored
        self._grouper = Grouper(self.background)
        self._copies = CopyIndex()
        self._span: Span = (None, None)

    @property
    def background(self) -> Background:
        return self.lexicon.background_size, self.lexicon.background

    def features(
        self, title: str, text: str, language: str | None, hashtags: Sequence[str]
    ) -> tuple[str, bytes]:
        """What an article is compared by, packed: terms and sketch."""
        found = extract(Text(title, text, language, None, tuple(hashtags)), self.lexicon)
        return found.pack(), sketch(title, text).pack()

    def recall(
        self,
        version: int,
        given: Sequence[Given],
        pins: Pins,
        span: Span,
        is_first: bool,
    ) -> None:
        """Take in stored articles that have a story, in parts; the first part forgets all before.

        `span` is the time outside of which it will say that it does not remember; None is open.
        """
        if is_first:
            self._version, self._span = version, span
            self._grouper, self._copies = Grouper(self.background, pins), CopyIndex()
        stories: dict[int, list[Piece]] = {}
        for article, at, published, story, original, terms, packed in given:
            assert story is not None
            features = _dated(terms, published)
            stories.setdefault(story, []).append(Piece(article, at, features, original))
            self._copies.restore(article, at, _sketched(packed), original)
        for story, pieces in stories.items():
            self._grouper.restore(story, pieces)

    def place(
        self, version: int, given: Sequence[Given], fresh: int
    ) -> list[tuple[int, int, int | None, tuple[int, ...]]] | None:
        """Put articles into stories: (article, story, original, merged stories) of each.

        New stories take ids from `fresh` up. None where it must be told first what is stored.
        """
        first, last = self._span
        if version != self._version or any(
            (first is not None and each[1] < first) or (last is not None and each[1] > last)
            for each in given
        ):
            return None
        placed = []
        for article, at, published, _, _, terms, packed in given:
            copy = self._copies.add(article, at, _sketched(packed))
            original = copy.original if copy else None
            piece = Piece(article, at, _dated(terms, published), original)
            found = self._grouper.place(piece, fresh)
            fresh = max(fresh, found.story + 1)
            if original is not None and self._grouper.story_of.get(original) != found.story:
                original = None
            placed.append((article, found.story, original, found.merged))
        self._version = version + 1  # as it will be once this is stored; else `forget` is called
        return placed

    def forget(self) -> None:
        """What was placed last was not stored: nothing that is remembered may be relied on."""
        self._version = -1

    def settle(self, given: Sequence[Given], pins: Pins, fresh: int) -> Settled:
        """Decide the stories of a stretch of time anew, in the order given: that of publication."""
        # Within a second the order is that of `given` too, which has nothing to do with ids.
        times = [each[1] + place / len(given) for place, each in enumerate(given)]
        copies = fold_copies(
            (each[0], at, _sketched(each[6])) for at, each in zip(times, given, strict=True)
        )
        pieces = [
            Piece(each[0], at, _dated(each[5], each[2]), copies.get(each[0]))
            for at, each in zip(times, given, strict=True)
        ]
        before = {each[0]: each[3] for each in given if each[3] is not None}
        found = settle(pieces, before, self.background, fresh=fresh, pins=pins)
        stories = dict(found.stories)
        kept = {copy: one for copy, one in copies.items() if stories[copy] == stories[one]}
        return Settled(stories, kept, dict(found.moved))


def _dated(terms: str, published: int | None) -> Features:
    """Stored terms, with the date that is believed; of what cannot be read, no terms."""
    try:
        return replace(unpack(terms), published=published)
    except Exception:  # a damaged row makes one lonely article, not a library that groups no more
        return Features({}, "", published)


def _sketched(packed: bytes) -> Sketch:
    try:
        return unpack_sketch(packed)
    except Exception:  # as above
        return sketch("", "")
