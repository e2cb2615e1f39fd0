"""Near-copies: texts that share so many runs of words that one was made from the other.

Runs of four words (of Han text, six characters) are hashed and a part of the hashes is kept, the
same ones in every text (Broder 1997, "On the resemblance and containment of documents"; Manber
1994); of a long text the least ones, which are a fair sample of it, and of what two samples cover.
What two texts share, over the smaller of them, says how much of one stands in the other; so a
shortened reprint is found as well. Whether two reports tell one event is `stories`' question.
"""

from __future__ import annotations

import re
import zlib
from array import array
from bisect import bisect_right
from collections import Counter, deque
from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.core.fold import fold
from desktop_app.core.seconds import DAY

CONTAINED = 0.35  # share of the smaller sketch from which it is a near-copy
WINDOW = 14 * DAY  # seconds between two articles, beyond which they are not compared
MOST_HELD = 10_000  # articles in an index; beyond, those taken in first are let go
MOST_READ = 8_000  # characters of a text
MOST_KEPT = 64  # hashes of a sketch, the least
_SHORT = 120  # characters below which a text is a copy only of the same under the same title
_SHORT_HAN = 60
_LEAST = 3  # hashes that two sketches must share
_COMMON = 60  # articles with a hash, beyond which it is boilerplate
_WORDS = 4
_CHARACTERS = 6
_LOOKED_AT = 300  # characters by which a text is taken for Han text

_WORD = re.compile(r"[^\W_]+")
_HAN = re.compile("[\u3041-\u30ff\u3400-\u9fff]")
# Runs are kept that begin with one word in four, or with one Han character in eight.
_WORD_KEPT, _CHARACTER_KEPT = (
    re.compile(b"[%s]" % re.escape(bytes(range(0, 256, step)))) for step in (4, 8)
)


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is kept of a text to find its copies: least hashes, sorted, or of a short text one."""

    hashes: array[int]
    whole: int | None = None

    def pack(self) -> bytes:
        """Four bytes a hash, the whole first: for storing with the article."""
        return array("I", (self.whole or 0, *self.hashes)).tobytes()


def unpack_sketch(packed: bytes) -> Sketch:
    values = array("I", packed)
    return Sketch(values[1:], values[0] or None)


def sketch(title: str, text: str) -> Sketch:
    """The sketch of an article; the same words give the same sketch, whatever their spacing."""
    words = _WORD.findall(fold(text[:MOST_READ]).text)
    body = " ".join(words)
    beginning = body[:_LOOKED_AT]
    is_han = len(_HAN.findall(beginning)) * 2 > len(beginning)
    if len(body) < (_SHORT_HAN if is_han else _SHORT):
        if not body:
            return Sketch(array("I"))
        key = " ".join(_WORD.findall(fold(title).text)) + "\n" + body
        return Sketch(array("I"), zlib.crc32(key.encode("utf-8", "replace")) or 1)
    if is_han:
        raw = "".join(words).encode("utf-16-le", "replace")
        runs = _runs(raw, 2, _CHARACTERS, _CHARACTER_KEPT)
    else:
        hashed = map(zlib.crc32, body.encode("utf-8", "replace").split(b" "))
        runs = _runs(array("I", hashed).tobytes(), 4, _WORDS, _WORD_KEPT)
    return Sketch(array("I", sorted(runs)[:MOST_KEPT]))


def _runs(raw: bytes, size: int, length: int, kept: re.Pattern[bytes]) -> set[int]:
    """Hashes of runs of `length` units of `size` bytes, of those whose first byte is `kept`."""
    first_bytes = raw[: max(0, len(raw) - size * (length - 1)) : size]
    starts = (found.start() * size for found in kept.finditer(first_bytes))
    return {zlib.crc32(raw[start : start + size * length]) for start in starts}


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
    """Sketches of the articles that came last, and which articles have a hash."""

    def __init__(self) -> None:
        self._sketches: dict[int, tuple[float, Sketch]] = {}
        self._order: deque[int] = deque()  # as they came
        self._roots: dict[int, int] = {}  # the original of each copy
        self._having: dict[int, int | list[int]] = {}  # one article, or several
        self._wholes: dict[int, int] = {}

    def add(self, article: int, at: float, made: Sketch) -> Copy | None:
        """Take in an article, and say of which earlier one it is a copy, the likest if of several.

        `at` orders articles, in seconds. An article that is known is compared, not added again.
        """
        found = self.find(article, at, made)
        self.restore(article, at, made, found.original if found else None)
        return found

    def restore(self, article: int, at: float, made: Sketch, original: int | None) -> None:
        """Take in an article of which it is known what it is a copy of; nothing is compared."""
        if article in self._sketches:
            return
        self._sketches[article] = (at, made)
        self._order.append(article)
        if original is not None:
            self._roots[article] = self._roots.get(original, original)
        for value in made.hashes:
            having = self._having.setdefault(value, article)
            if isinstance(having, list):
                if len(having) <= _COMMON:
                    having.append(article)
            elif having != article:
                self._having[value] = [having, article]
        if original is None and (whole := _whole(made)) is not None:
            self._wholes[whole] = article
        if len(self._order) > MOST_HELD:
            self._drop(self._order.popleft())

    def find(self, article: int, at: float, made: Sketch) -> Copy | None:
        """The copy that `add` would tell, without taking the article in."""
        # Before all else: of a text that very many reprint, every hash looks like boilerplate.
        whole = _whole(made)
        same = None if whole is None else self._wholes.get(whole)
        if same not in (None, article) and abs(at - self._sketches[same][0]) <= WINDOW:
            return self._copy(article, same, 1.0)
        best = None
        for other, count in self._sharing(made).items():
            if count < _LEAST:
                continue
            when, known = self._sketches[other]
            if abs(at - when) > WINDOW or article in (other, self._roots.get(other)):
                continue
            contained = count / min(_comparable(made, known), _comparable(known, made))
            if contained >= CONTAINED and (best is None or (contained, -other) > best):
                best = (contained, -other)
        return self._copy(article, -best[1], best[0]) if best else None

    def _sharing(self, made: Sketch) -> Counter[int]:
        """How many hashes other articles share with a sketch, boilerplate aside."""
        having = list(map(self._having.get, made.hashes))
        shared = Counter([each for each in having if isinstance(each, int)])
        for each in having:
            if isinstance(each, list) and len(each) <= _COMMON:
                shared.update(each)
        return shared

    def _copy(self, article: int, other: int, contained: float) -> Copy:
        return Copy(article, self._roots.get(other, other), contained)

    def _drop(self, article: int) -> None:
        _, made = self._sketches.pop(article)
        self._roots.pop(article, None)
        for value in made.hashes:
            having = self._having[value]
            if isinstance(having, list) and article in having:
                having.remove(article)
            if having in ([], article):
                del self._having[value]
        if (whole := _whole(made)) is not None and self._wholes.get(whole) == article:
            del self._wholes[whole]


def _whole(made: Sketch) -> int | None:
    """What only the same text has: as it stands if it is short, else all its hashes together."""
    if made.whole is None and made.hashes:
        return -zlib.crc32(made.hashes.tobytes()) - 1  # below the numbers of short texts
    return made.whole


def _comparable(one: Sketch, other: Sketch) -> int:
    """How many hashes of `one` the other would have kept too, if its text had them."""
    if len(other.hashes) < MOST_KEPT:
        return len(one.hashes)
    return bisect_right(one.hashes, other.hashes[-1])


def fold_copies(items: Iterable[tuple[int, float, Sketch]]) -> dict[int, int]:
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
