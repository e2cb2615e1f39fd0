"""Near-copies: texts that share so many runs of words that one was made from the other.

Runs of four words (of Han text, six characters) are hashed and one hash in four is kept, the same
ones in every text (Broder 1997, "On the resemblance and containment of documents"; Manber 1994).
What two sketches share, over the smaller of them, says how much of one text stands in the other;
so a shortened reprint is found as well. Whether two reports tell one event is `stories`' question.
"""

from __future__ import annotations

import re
import zlib
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop_app.core.fold import fold

CONTAINED = 0.35  # share of the smaller sketch from which it is a near-copy
WINDOW = 14 * 86_400  # seconds between two articles, beyond which they are not compared
MOST_READ = 40_000  # characters of a text
MOST_KEPT = 600  # hashes of a sketch
_SHORT = 120  # characters below which a text is a copy only of the same under the same title
_SHORT_HAN = 60
_LEAST = 3  # hashes that two sketches must share
_COMMON = 60  # articles with a hash, beyond which it is boilerplate
_WORDS = 4
_CHARACTERS = 6
_SAMPLED = 3  # a hash is kept where these bits are 0: one in four

_WORD = re.compile(r"[^\W_]+")
_HAN = re.compile("[\u3041-\u30ff\u3400-\u9fff]")
_MASK = (1 << 32) - 1
_FACTOR = 0x9E3779B1  # Knuth's multiplicative hash


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is kept of a text to find its copies: sampled hashes, or of a short text one."""

    hashes: tuple[int, ...]
    whole: int | None = None

    def pack(self) -> bytes:
        """Four bytes a hash, the whole first: for storing with the article."""
        return array("I", (self.whole or 0, *self.hashes)).tobytes()


def unpack_sketch(packed: bytes) -> Sketch:
    whole, *hashes = array("I", packed)
    return Sketch(tuple(hashes), whole or None)


def sketch(title: str, text: str) -> Sketch:
    """The sketch of an article; the same words give the same sketch, whatever their spacing."""
    words = _WORD.findall(fold(text[:MOST_READ]).text)
    body = " ".join(words)
    is_han = len(_HAN.findall(body)) * 2 > len(body)
    if len(body) < (_SHORT_HAN if is_han else _SHORT):
        if not body:
            return Sketch(())
        key = " ".join(_WORD.findall(fold(title).text)) + "\n" + body
        return Sketch((), zlib.crc32(key.encode("utf-8", "replace")) or 1)
    runs = _character_runs(body) if is_han else _word_runs(words)
    kept = dict.fromkeys(run >> 2 for run in runs if not run & _SAMPLED)
    return Sketch(tuple(kept)[:MOST_KEPT])


def _word_runs(words: Sequence[str]) -> list[int]:
    hashes = [zlib.crc32(word.encode("utf-8", "replace")) for word in words]
    runs = hashes
    for ahead in range(1, _WORDS):
        runs = [
            ((run * _FACTOR) ^ word) & _MASK
            for run, word in zip(runs, hashes[ahead:], strict=False)
        ]
    return [_mix(run) for run in runs]


def _character_runs(text: str) -> list[int]:
    raw = text.replace(" ", "").encode("utf-16-le", "replace")
    size = 2 * _CHARACTERS
    return [_mix(zlib.crc32(raw[at : at + size])) for at in range(0, len(raw) - size + 1, 2)]


def _mix(value: int) -> int:
    """Spreads a hash so that its low bits are as good as its high ones."""
    return ((value ^ value >> 15) * _FACTOR & _MASK) ^ value >> 13


@dataclass(frozen=True, slots=True)
class Copy:
    """`article` is a near-copy of the earlier `original`, which is no copy itself.

    `contained` is the share of the smaller that is in both, of the two that were found alike: the
    other may be a copy of the original too.
    """

    article: int
    original: int
    contained: float


class CopyIndex:
    """Sketches of the articles of the last days, and which articles have a hash."""

    def __init__(self) -> None:
        self._sketches: dict[int, tuple[int, Sketch]] = {}
        self._roots: dict[int, int] = {}  # the original of each copy
        self._having: dict[int, list[int]] = {}
        self._wholes: dict[int, int] = {}
        self._order: list[int] = []
        self._expired = 0

    def add(self, article: int, at: int, made: Sketch) -> Copy | None:
        """Take in an article, and say of which earlier one it is a copy, the likest if of several.

        `at` orders articles, in seconds. An article that is known is compared, not added again.
        """
        found = self.find(article, at, made)
        self.restore(article, at, made, found.original if found else None)
        return found

    def restore(self, article: int, at: int, made: Sketch, original: int | None) -> None:
        """Take in an article of which it is known what it is a copy of; nothing is compared."""
        if article in self._sketches:
            return
        self._sketches[article] = (at, made)
        self._order.append(article)
        if original is not None:
            self._roots[article] = self._roots.get(original, original)
        for value in made.hashes:
            having = self._having.setdefault(value, [])
            if len(having) <= _COMMON:
                having.append(article)
        if made.whole is not None:
            self._wholes.setdefault(made.whole, article)
        self._expire(at)

    def find(self, article: int, at: int, made: Sketch) -> Copy | None:
        """The copy that `add` would tell, without taking the article in."""
        if made.whole is not None:
            other = self._wholes.get(made.whole)
            return None if other in (None, article) else self._copy(article, other, 1.0)
        shared: dict[int, int] = {}
        for value in made.hashes:
            having = self._having.get(value, ())
            if len(having) <= _COMMON:
                for other in having:
                    shared[other] = shared.get(other, 0) + 1
        best = None
        for other, count in shared.items():
            when, known = self._sketches[other]
            contained = count / min(len(made.hashes), len(known.hashes))
            if count < _LEAST or contained < CONTAINED or abs(at - when) > WINDOW:
                continue
            if article in (other, self._roots.get(other)):
                continue
            if best is None or (contained, -other) > best:
                best = (contained, -other)
        return self._copy(article, -best[1], best[0]) if best else None

    def _copy(self, article: int, other: int, contained: float) -> Copy:
        return Copy(article, self._roots.get(other, other), contained)

    def _expire(self, at: int) -> None:
        """Let go of the articles taken in first, as far as they are out of the window."""
        while self._expired < len(self._order):
            article = self._order[self._expired]
            when, made = self._sketches[article]
            if when >= at - WINDOW:
                break
            self._expired += 1
            del self._sketches[article]
            self._roots.pop(article, None)
            for value in made.hashes:
                having = self._having.get(value, [])
                if article in having:
                    having.remove(article)
                    if not having:
                        del self._having[value]
            if made.whole is not None and self._wholes.get(made.whole) == article:
                del self._wholes[made.whole]
        if self._expired > 1_000:
            del self._order[: self._expired]
            self._expired = 0


def fold_copies(items: Iterable[tuple[int, int, Sketch]]) -> dict[int, int]:
    """The original of each copy among `items` of (article, at, sketch), given in any order.

    The earliest by (at, article) is the original, and never a copy itself.
    """
    index = CopyIndex()
    found = {}
    for article, at, made in sorted(items, key=lambda item: (item[1], item[0])):
        copy = index.add(article, at, made)
        if copy:
            found[article] = copy.original
    return found
