"""Why a story holds together, in words: stems become words of its reports, numbers readable.

Everything is found again from the stored features, so that the same library says the same.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import cache

from desktop_app import paths
from desktop_app.core.evidence import Reason
from desktop_app.core.features import MOST_LEAD, Features, unpack
from desktop_app.core.links import MOST, Link, links
from desktop_app.core.stems import stem
from desktop_app.core.stories import Background
from desktop_app.core.story_values import Shared
from desktop_app.store import articles, stories
from desktop_app.store.db import Database

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# Stems of words that a number already tells.
_OF_NUMBERS = frozenset("thousand million billion trillion ribu juta miliar triliun 万 亿".split())
_INITIALS = 3  # letters of a name that is written in capitals
_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "id": "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
}
_SIZES = {
    "en": ((1e12, " trillion"), (1e9, " billion"), (1e6, " million")),
    "id": ((1e12, " triliun"), (1e9, " miliar"), (1e6, " juta")),
    "zh": ((1e8, "亿"), (1e4, "万")),
}


def why(db: Database, story: int, language: str) -> dict[int, tuple[float | None, list[Shared]]]:
    """By article of a story: its score, and what it shares with the rest, the strongest first."""
    features = list(_readable(stories.compared(db, story)))
    found: Sequence[Link] = links(features, background())
    texts = articles.texts(db, [number for number, _ in features[:MOST]])
    spoken = _Words(texts.values())
    pinned = stories.put_together(db, story)
    told: dict[int, tuple[float | None, list[Shared]]] = {}
    for link in found:
        shared = [Shared("reader", "", 1.0)] if link.article in pinned else []
        shared += _in_words(link.reasons, texts.get(link.article, ("", "")), spoken, language)
        told[link.article] = (link.score, shared)
    return told


def _readable(compared: Iterable[tuple[int, str, int | None]]) -> Iterator[tuple[int, Features]]:
    """Features as stored, with the date that is believed; a damaged row says nothing."""
    for article, terms, published in compared:
        with suppress(ValueError, TypeError, AttributeError):
            yield article, replace(unpack(terms), published=published)


def _in_words(
    reasons: Iterable[Reason], text: tuple[str, str], spoken: _Words, language: str
) -> Iterator[Shared]:
    seen = set()
    for reason in reasons:
        match reason.kind:
            case "number":
                value: str | None = number(reason.value, language)
            case "date":
                value = day(reason.value, language)
            case "name":
                value = spoken.name(reason.value)
            case "word":
                value = None if reason.value in _OF_NUMBERS else spoken.word(reason.value, text)
            case _:
                value = reason.value
        if value and value.lower() not in seen:
            seen.add(value.lower())
            yield Shared(reason.kind, value, reason.weight)


class _Words:
    """The words of a story's reports, by stem: as the reports write them."""

    def __init__(self, texts: Iterable[tuple[str, str]]) -> None:
        self._texts = [f"{title}\n{text[:MOST_LEAD]}" for title, text in texts]
        self._by_stem: dict[str, str] = {}
        for text in self._texts:
            for word in _WORD.findall(text):
                self._by_stem.setdefault(stem(word.lower()), word)

    def word(self, value: str, text: tuple[str, str]) -> str | None:
        """A stem as a word of the article itself, else of another report; None where of none."""
        own: list[str] = _WORD.findall(f"{text[0]}\n{text[1][:MOST_LEAD]}")
        for word in own:
            if stem(word.lower()) == value:
                return word
        if value in self._by_stem:
            return self._by_stem[value]
        return value if any(value in each for each in self._texts) else None

    def name(self, value: str) -> str:
        """A name as a report writes it, else as its id says."""
        plain = value.replace("-", " ")
        if len(plain) <= _INITIALS:
            return plain.upper()
        written = re.compile(re.escape(plain), re.IGNORECASE)
        for text in self._texts:
            found: re.Match[str] | None = written.search(text)
            if found:
                return found.group()
        return plain.title()


def number(value: str, language: str) -> str:
    """ "1.7e+08" as "170 million", "170 juta" or "1.7亿"; what is no number as it stands."""
    try:
        size = float(value)
    except ValueError:
        return value
    for unit, name in _SIZES.get(language, _SIZES["en"]):
        if size >= unit:
            return f"{size / unit:g}{name}"
    return f"{size:,.0f}" if size >= 1_000 and size.is_integer() else f"{size:g}"


def day(value: str, language: str) -> str:
    """ "0119" as "19 January", "19 Januari" or "1月19日"."""
    month, of_month = int(value[:2]), int(value[2:])
    if language == "zh":
        return f"{month}月{of_month}日"
    return f"{of_month} {_MONTHS.get(language, _MONTHS['en']).split()[month - 1]}"


@cache
def background() -> Background:
    """How many texts of general news were counted, and how many use each term."""
    packed = paths.resource("stories", "background.tsv.gz").read_bytes()
    total, *lines = gzip.decompress(packed).decode("utf-8").splitlines()
    counts: Mapping[str, int] = {
        term: int(count) for term, _, count in (line.partition("\t") for line in lines)
    }
    return int(total), counts
