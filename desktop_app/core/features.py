"""What an article is compared by: a bounded bag of weighted terms that cross languages.

A term is a stem of English (a word's own, or what it means), "@name" from the alias dictionary,
"=number", "/day of the month", "#hashtag", or "~word" of another language as it stands. Features
are made once, stored with the article, and are all that grouping it needs.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

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
_NEAR = 18  # characters from its digits to the end of a day or a number
_MOST_SEEN = 20_000  # words of a language whose meanings are remembered
_MOST_LANGUAGES = 24
_UNSPACED = "unspaced"
_SCALE = 20  # stored weights are whole numbers of 1/20

_CJK = "\u3005\u3007\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3"
_RUN = re.compile(
    "([\u3400-\u9fff\u3005\u3007]+)|([\u3041-\u30ff]+|[\uac00-\ud7a3]+)"
    f"|([^\\W\\d_{_CJK}][^\\W_{_CJK}]*(?:['\u2019][^\\W\\d_{_CJK}]+)?)"
)
_DIGITS = re.compile(r"\d+")
_HAN_FIGURE = re.compile("[零〇一二两三四五六七八九十百千]")

_ENCODE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode

Term = tuple[str, float]
Terms = tuple[Term, ...]


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
        """A compact JSON array that `unpack` reads: terms stand by weight, the heaviest first."""
        terms: dict[int, list[str]] = {}
        for term, weight in self.terms.items():
            terms.setdefault(round(weight * _SCALE), []).append(term)
        return _ENCODE([self.language, self.published, terms])


def unpack(packed: str) -> Features:
    language, published, by_weight = json.loads(packed)
    terms = {term: int(n) / _SCALE for n, terms in by_weight.items() for term in terms}
    return Features(terms, language, published)


def extract(piece: Piece, lexicon: Lexicon) -> Features:
    """The features of `piece`: the same piece and lexicon give the same features."""
    language = (piece.language or "").partition("-")[0]
    share = _HAN_SHARE if language in ("zh", "ja") else 1
    counts: dict[str, float] = {}
    for text, times in (
        (piece.title[:MOST_TITLE], _TITLE_TIMES),
        (piece.text[: MOST_LEAD // share], 1),
    ):
        for term, weight in terms_in(text, language, lexicon):
            counts[term] = counts.get(term, 0.0) + weight * times
    for tag in piece.hashtags:
        term = HASHTAG + fold(tag).text[:_LONGEST_WORD]
        counts[term] = counts.get(term, 0.0) + 1
    kept = sorted(counts, key=counts.__getitem__, reverse=True)[:MOST_TERMS]
    damped = ((term, round(math.sqrt(counts[term]) * _SCALE)) for term in kept)
    terms = {term: n / _SCALE for term, n in damped if n}
    return Features(terms, language, piece.published)


def terms_in(text: str, language: str, lexicon: Lexicon) -> list[Term]:
    """The terms of `text` and what each weighs; `language` has no script or region.

    Days and numbers go before the words, which stand as they do in `text`.
    """
    folded = fold(text).text
    days, rest = take_days(_near_figures(folded))
    found = [(DAY + day, 1.0) for day in days]
    found += [(NUMBER + number, 1.0) for number in numbers_of(rest)]
    runs = _RUN.findall(folded)
    raw = runs  # the same runs before they were folded, where a name may stand in capitals
    if any(name in text for name in lexicon.capitals):
        raw = _RUN.findall(text)
        if len(raw) != len(runs):
            raw = runs
    unspaced = _memory(lexicon, _UNSPACED)
    words: list[str] = []
    raw_words: list[str] = []
    for (han, other, word), (_, _, as_it_was) in zip(runs, raw, strict=True):
        if not word:
            _unspaced(han or other, lexicon, unspaced, found, is_han=bool(han))
            continue
        if word.endswith(("'s", "\u2019s")):
            word = word[:-2]
        if not words or word != words[-1]:  # a doubled word is a Malay plural
            words.append(word)
            raw_words.append(as_it_was[: len(word)])
    _spaced(words, raw_words, language, lexicon, found)
    return found


def _near_figures(text: str) -> str:
    """The parts of `text` in which a number or a day may stand; of Chinese numbers, all of it."""
    if not text.isascii() and _HAN_FIGURE.search(text):
        return text
    parts = []
    begin = end = 0
    for digits in _DIGITS.finditer(text):
        if digits.start() - _NEAR > end:
            parts.append(text[begin:end])
            begin = digits.start() - _NEAR
        end = digits.end() + _NEAR
    parts.append(text[begin:end])
    return "\n".join(parts)


def _unspaced(
    run: str, lexicon: Lexicon, memory: _Memory, found: list[Term], *, is_han: bool
) -> None:
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
            found += _loose(run[loose:at], is_han)
        found += memory[run[at : at + length]] or ()
        at += length
        loose = at
    if loose < last:
        found += _loose(run[loose:], is_han)


def _loose(run: str, is_han: bool) -> Iterator[Term]:
    if len(run) < 2:
        return
    if is_han and len(run) > 4:
        for at in range(len(run) - 1):
            yield NATIVE + run[at : at + 2], 0.5
    else:  # a name, more often than not; of a Korean word, what its particles leave
        yield NATIVE + (run[:_LONGEST_WORD] if is_han or run[0] < "\uac00" else run[:2]), 1.0


def _spaced(
    words: list[str], raw: list[str], language: str, lexicon: Lexicon, found: list[Term]
) -> None:
    memory, capitals = _memory(lexicon, language), lexicon.capitals
    at, last = 0, len(words)
    while at < last:
        terms = memory[words[at]]
        length = 1
        if raw[at] in capitals:
            terms = ((capitals[raw[at]], 1.0),)
        elif terms is None:
            length, terms = _phrase(words, at, language, lexicon)
        found += terms
        at += length


def _phrase(words: list[str], at: int, language: str, lexicon: Lexicon) -> tuple[int, Terms]:
    """How many words stand together at `at`, and what they mean or name."""
    for length in range(min(lexicon.words[words[at]], len(words) - at), 1, -1):
        phrase = " ".join(words[at : at + length])
        if phrase in lexicon.names:
            return length, ((lexicon.names[phrase], 1.0),)
        if language != "en" and phrase in lexicon.spaced:
            is_stop = words[at] in stopwords(language)
            terms = lexicon.spaced[phrase]
            return length, () if is_stop and terms[0][0] != NAME else _meanings(phrase, terms)
    return 1, _word(words[at], language, lexicon)


def _word(word: str, language: str, lexicon: Lexicon) -> Terms:
    """What a word by itself means or names; nothing of a stopword."""
    if word in lexicon.names:
        return ((lexicon.names[word], 1.0),)
    root = word
    terms: tuple[str, ...] = ()
    if language != "en" and word in lexicon.spaced:
        terms = lexicon.spaced[word]
    elif language in ("id", "ms"):
        root, terms = lexicon.of_malay(word)
    if not (terms and terms[0][0] == NAME) and (len(word) < 2 or word in stopwords(language)):
        return ()
    # A word that no table of another language knows is, in other languages, often a name.
    return _meanings(root, terms) if terms else ((stem((root or word)[:_LONGEST_WORD]), 1.0),)


def _meanings(word: str, terms: tuple[str, ...]) -> Terms:
    if terms[0][0] == NAME:
        return ((terms[0], 1.0),)
    weight = _MEANINGS[len(terms) - 1]
    native = NATIVE + word[:_LONGEST_WORD]
    return ((native, _NATIVE_WEIGHT), *((term, weight) for term in terms))


class _Memory(dict[str, "Terms | None"]):
    """What each word of a language says, worked out when it is first met; None: see what follows.

    Words of scripts without spaces are one language here, `_UNSPACED`.
    """

    def __init__(self, lexicon: Lexicon, language: str) -> None:
        super().__init__()
        self.lexicon, self.language = lexicon, language

    def __missing__(self, word: str) -> Terms | None:
        if len(self) >= _MOST_SEEN:
            self.clear()
        found: Terms | None = None
        if self.language == _UNSPACED:
            found = _meanings(word, self.lexicon.unspaced[word])
        elif self.lexicon.words.get(word, 1) == 1:
            found = _word(word, self.language, self.lexicon)
        self[word] = found
        return found


_memories: dict[str, _Memory] = {}  # by language, of the lexicon that was used last


def _memory(lexicon: Lexicon, language: str) -> _Memory:
    held = _memories.get(language)
    if held is None or held.lexicon is not lexicon:
        if len(_memories) >= _MOST_LANGUAGES:
            _memories.clear()
        held = _memories[language] = _Memory(lexicon, language)
    return held
