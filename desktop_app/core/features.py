"""What an article is compared by: a bounded bag of weighted terms that cross languages.

A term is a stem of English (a word's own, or what it means), "@name" from the alias dictionary,
"=number", "/day of the month", "#hashtag", or "~word" of another language as it stands. Features
are made once, stored with the article, and are all that grouping it needs.
"""

from __future__ import annotations

import json
import math
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from desktop_app.core.fold import fold
from desktop_app.core.lexicon import NAME, Lexicon
from desktop_app.core.quantities import numbers_of, take_days
from desktop_app.core.stems import stem
from desktop_app.core.stopwords import stopwords

NATIVE = "~"  # begins the term of a word that no other language shares
NUMBER = "="
DAY = "/"
HASHTAG = "#"

MOST_TERMS = 90
MOST_TITLE = 300  # characters of a title that are read
MOST_LEAD = 900  # characters of the text that are read; Han text says the same in half
_HAN_SHARE = 2
_TITLE_TIMES = 2  # what a word of the title counts for, in words of the text
_NATIVE_WEIGHT = 0.5  # weight of a word as it stands, where its meaning is known too
_MEANINGS = (1.0, 0.5, 0.35, 0.25)  # weight of each meaning of a word that has so many
_LONGEST_WORD = 24
_SCALE = 20  # stored weights are whole numbers of 1/20

_CJK = "\u3005\u3007\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3"
_RUN = re.compile(
    "([\u3400-\u9fff\u3005\u3007]+)|([\u3041-\u30ff]+|[\uac00-\ud7a3]+)"
    f"|([^\\W\\d_{_CJK}][^\\W_{_CJK}]*(?:['\u2019][^\\W\\d_{_CJK}]+)?)"
)
_POSSESSIVE = re.compile("['\u2019]s$")


@dataclass(frozen=True, slots=True)
class Piece:
    """What is read of an article. `language` is BCP 47; `published` seconds since the epoch."""

    title: str
    text: str
    language: str | None
    published: int | None = None
    hashtags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Features:
    """Terms by weight, language without script or region, and when it was published."""

    terms: dict[str, float]
    language: str
    published: int | None

    def pack(self) -> str:
        """A compact JSON array that `unpack` reads."""
        terms = {term: round(weight * _SCALE) for term, weight in self.terms.items()}
        return json.dumps(
            [self.language, self.published, terms], ensure_ascii=False, separators=(",", ":")
        )


def unpack(packed: str) -> Features:
    language, published, terms = json.loads(packed)
    return Features({term: n / _SCALE for term, n in terms.items()}, language, published)


def extract(piece: Piece, lexicon: Lexicon) -> Features:
    """The features of `piece`: the same piece and lexicon give the same features."""
    language = (piece.language or "").partition("-")[0]
    share = _HAN_SHARE if language in ("zh", "ja") else 1
    counts: defaultdict[str, float] = defaultdict(float)
    for text, times in (
        (piece.title[:MOST_TITLE], _TITLE_TIMES),
        (piece.text[: MOST_LEAD // share], 1),
    ):
        for term, weight in _terms(text, language, lexicon):
            counts[term] += weight * times
    for tag in piece.hashtags:
        counts[HASHTAG + fold(tag).text[:_LONGEST_WORD]] += 1
    damped = {term: round(math.sqrt(n) * _SCALE) / _SCALE for term, n in counts.items()}
    kept = sorted(damped, key=lambda term: -damped[term])[:MOST_TERMS]
    return Features({t: damped[t] for t in kept if damped[t] > 0}, language, piece.published)


def _terms(text: str, language: str, lexicon: Lexicon) -> Iterator[tuple[str, float]]:
    folded = fold(text)
    days, rest = take_days(folded.text)
    yield from ((DAY + day, 1.0) for day in days)
    yield from ((NUMBER + number, 1.0) for number in numbers_of(rest))
    yield from _words(text, folded.text, language, lexicon)


def _words(text: str, folded: str, language: str, lexicon: Lexicon) -> Iterator[tuple[str, float]]:
    same = len(text) == len(folded)
    spaced: list[str] = []
    raw: list[str] = []
    for found in _RUN.finditer(folded):
        if found[3]:
            word = _POSSESSIVE.sub("", found[3])
            if not spaced or word != spaced[-1]:  # a doubled word is a Malay plural
                spaced.append(word)
                raw.append(text[found.start() : found.start() + len(word)] if same else "")
        else:
            yield from _unspaced(found[0], lexicon, is_han=bool(found[1]))
    if spaced:
        yield from _spaced(spaced, raw, language, lexicon)


def _unspaced(run: str, lexicon: Lexicon, *, is_han: bool) -> Iterator[tuple[str, float]]:
    """The longest known words from the left; what lies between them stands for itself."""
    table, reach = lexicon.unspaced, lexicon.reach
    at, loose, last = 0, 0, len(run)
    while at < last:
        length = min(reach.get(run[at : at + 2], 1), last - at)
        while length and run[at : at + length] not in table:
            length -= 1
        if not length:
            at += 1
            continue
        if loose < at:
            yield from _loose(run[loose:at], is_han)
        yield from _meanings(NATIVE + run[at : at + length], table[run[at : at + length]])
        at += length
        loose = at
    if loose < last:
        yield from _loose(run[loose:], is_han)


def _loose(run: str, is_han: bool) -> Iterator[tuple[str, float]]:
    if len(run) < 2:
        return
    if is_han and len(run) > 4:
        for at in range(len(run) - 1):
            yield NATIVE + run[at : at + 2], 0.5
    else:  # a name, more often than not; of a Korean word, what its particles leave
        yield NATIVE + (run[:_LONGEST_WORD] if is_han or run[0] < "\uac00" else run[:2]), 1.0


def _spaced(
    words: list[str], raw: list[str], language: str, lexicon: Lexicon
) -> Iterator[tuple[str, float]]:
    stops = stopwords(language)
    at = 0
    while at < len(words):
        length, root, terms = _phrase(words, raw, at, language, lexicon)
        if terms and terms[0][0] == NAME:
            yield terms[0], 1.0
        elif words[at] in stops or len(words[at]) < 2:
            pass
        elif terms:
            yield from _meanings(NATIVE + root[:_LONGEST_WORD], terms)
        else:
            yield _plain(root or words[at]), 1.0
        at += length


def _phrase(
    words: list[str], raw: list[str], at: int, language: str, lexicon: Lexicon
) -> tuple[int, str, tuple[str, ...]]:
    """How many words stand together at `at`, their root, and what they mean or name."""
    name = lexicon.capitals.get(raw[at])
    if name:
        return 1, "", (name,)
    word = words[at]
    for length in range(min(lexicon.words.get(word, 1), len(words) - at), 0, -1):
        phrase = word if length == 1 else " ".join(words[at : at + length])
        name = lexicon.names.get(phrase)
        if name:
            return length, "", (name,)
        if language != "en" and phrase in lexicon.spaced:
            return length, phrase, lexicon.spaced[phrase]
    if language in ("id", "ms"):
        return 1, *lexicon.of_malay(word)
    return 1, "", ()


def _meanings(native: str, terms: tuple[str, ...]) -> Iterator[tuple[str, float]]:
    if terms[0][0] == NAME:
        yield terms[0], 1.0
        return
    yield native, _NATIVE_WEIGHT
    weight = _MEANINGS[len(terms) - 1]
    for term in terms:
        yield term, weight


@lru_cache(maxsize=50_000)
def _plain(word: str) -> str:
    """A word that no table of another language knows: in other languages, often a name."""
    return stem(word[:_LONGEST_WORD])
