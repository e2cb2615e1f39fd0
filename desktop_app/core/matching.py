"""Finding every phrase of the packs in an article: one pass, word edges, exceptions, sentences.

It says which lists match where; what that is worth, `topics.py` judges.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from desktop_app.core.fold import Folded, fold
from desktop_app.core.pack_values import Pack, Phrase
from desktop_app.core.phrases import KIND, UNAFFIXED, Pattern

_LONGEST_AFFIX = 12
# A full stop ends no sentence after one letter ("U.S.") or a title of address. One set of
# characters comes first: that is what the regular expression engine can skip to fast.
_SENTENCE_END = re.compile(
    r"[.!?。\n…](?:(?<=[。\n])|(?<=…)(?=\s)|(?<=[!?])(?=[\u2e80-\ud7ff])|(?<=[.!?])(?<![. ]\w\.)"
    r"(?<!\b(?:mr|ms|dr|st|no|vs|co|jr)\.)(?<!\b(?:mrs|rep|sen|gov|gen|inc|ltd)\.)(?<!\bcorp\.)"
    r"[.!?]*[\"')\]»]*(?=\s))"
)


class Hit(NamedTuple):
    """A phrase found at [start, end) of the matched text."""

    start: int
    end: int
    phrase: str


class _Entry(NamedTuple):
    """What a fixed string stands for, with certain affixes. `lists`, `excepts`: lists as bits."""

    pattern: Pattern
    phrase: Phrase
    lists: int
    excepts: int


@dataclass(slots=True)
class Found:
    """The matches in one article. Sentence 0 is the title, the others are the text's in order.

    `hits[sentence]` holds each match with the lists it is in, as bits; `masks[sentence]` all lists
    of the sentence. `text_start` is where the text begins in the matched string, the two in one.
    """

    title: Folded
    text: Folded
    text_start: int
    union: int = 0
    masks: dict[int, int] = field(default_factory=dict)
    hits: dict[int, list[tuple[int, Hit]]] = field(default_factory=dict)

    def add(self, sentence: int, lists: int, hit: Hit) -> None:
        self.union |= lists
        if sentence in self.masks:
            self.masks[sentence] |= lists
            self.hits[sentence].append((lists, hit))
        else:
            self.masks[sentence] = lists
            self.hits[sentence] = [(lists, hit)]

    def remove(self, lists: int) -> None:
        """Takes the matches of these lists out again."""
        self.union &= ~lists
        for sentence, hits in self.hits.items():
            self.masks[sentence] &= ~lists
            self.hits[sentence] = [(own & ~lists, hit) for own, hit in hits if own & ~lists]


class Matcher:
    """The automaton over every phrase of some packs, and the bit of every list in them."""

    def __init__(self, packs: Sequence[Pack]) -> None:
        self._bits: dict[tuple[int, str], int] = {}
        self._beside: list[tuple[int, int]] = []
        self._strings: dict[str, dict[tuple[Pattern, str | None, bool], _Entry]] = {}
        for number, pack in enumerate(packs):
            for id in pack.words:
                self._bits[number, id] = 1 << len(self._bits)
            self._add_pack(number, pack)
        self._entries = [tuple(entries.values()) for entries in self._strings.values()]
        self._automaton = _automaton(self._strings)
        self._gate = self._automaton

    def set_gate(self, lists: int) -> None:
        """From now on nothing is looked for in an article that none of `lists` could match."""
        strings = [
            string
            for string, entries in self._strings.items()
            if any(entry.lists & lists for entry in entries.values())
        ]
        self._gate = _automaton(strings)

    def bits(self, pack: int, lists: Iterable[str]) -> int:
        """The set of these lists of pack number `pack`, as bits."""
        mask = 0
        for id in lists:
            mask |= self._bits[pack, id]
        return mask

    def _add_pack(self, number: int, pack: Pack) -> None:
        including = {id: self._bits[number, id] for id in pack.words}
        for id, words in pack.words.items():
            ahead = list(words.includes)
            while ahead:
                other = ahead.pop()
                including[other] |= self._bits[number, id]
                ahead += pack.words[other].includes
        for id, words in pack.words.items():
            if words.beside:
                self._beside.append((self._bits[number, id], self.bits(number, words.beside)))
            for phrase in words.phrases:
                self._add_phrase(phrase, including[id], 0)
            for phrase in words.excepts:
                self._add_phrase(phrase, 0, including[id])

    def _add_phrase(self, phrase: Phrase, lists: int, excepts: int) -> None:
        """Strings that several lists hold with the same affixes become one entry."""
        for pattern in phrase.patterns:
            entries = self._strings.setdefault(pattern.text, {})
            key = (pattern, phrase.language, bool(excepts))
            known = entries.get(key)
            if known:
                entry = _Entry(pattern, known.phrase, lists | known.lists, excepts | known.excepts)
            else:
                entry = _Entry(pattern, phrase, lists, excepts)
            entries[key] = entry

    def find(self, title: str, text: str, language: str | None) -> Found:
        """Every match in title and text. `language` rules out phrases bound to another."""
        folded_title, folded_text = fold(title), fold(text)
        joined = folded_title.text.replace("\n", " ") + "\n" + folded_text.text
        found = Found(folded_title, folded_text, len(folded_title.text) + 1)
        if self._gate is None or not self._gate.find_matches_as_indexes(joined):
            return found
        hits, excepted = self._scan(joined, language, title, text, found)
        if not hits:
            return found
        ends = [found.text_start, *self._sentence_ends(joined, found.text_start)]
        for lists, hit in hits:
            for start, end, barred in excepted:
                if barred & lists and start < hit.end and hit.start < end:
                    lists &= ~barred
            if lists:
                found.add(bisect_right(ends, hit.start), lists, hit)
        for lists, beside in self._beside:
            if found.union & lists and not found.union & beside:
                found.remove(lists)
        return found

    def _scan(
        self, joined: str, language: str | None, title: str, text: str, found: Found
    ) -> tuple[list[tuple[int, Hit]], list[tuple[int, int, int]]]:
        hits: list[tuple[int, Hit]] = []
        excepted: list[tuple[int, int, int]] = []
        if self._automaton is None:
            return hits, excepted
        base = language.partition("-")[0].lower() if language else None
        entries = self._entries
        for index, start, end in self._automaton.find_matches_as_indexes(joined, overlapping=True):
            for pattern, phrase, lists, excepts in entries[index]:
                if phrase.language and base and phrase.language != base:
                    continue
                edges = word_edges(joined, start, end, pattern)
                if edges is None:
                    continue
                if pattern.exact and not _is_spelt(pattern.exact, start, title, text, found):
                    continue
                if lists:
                    hits.append((lists, Hit(*edges, phrase.text)))
                else:
                    excepted.append((*edges, excepts))
        return hits, excepted

    def _sentence_ends(self, joined: str, start: int) -> list[int]:
        return [match.end() for match in _SENTENCE_END.finditer(joined, start)]


def _automaton(strings: Collection[str]) -> AhoCorasick | None:
    return AhoCorasick(list(strings), store_patterns=False) if strings else None


def word_edges(text: str, start: int, end: int, pattern: Pattern) -> tuple[int, int] | None:
    """The whole word around text[start:end], or None where `pattern` forbids its affixes."""
    kind = KIND[text[start]]
    if start and kind and KIND[text[start - 1]] == kind:
        if pattern.before is UNAFFIXED:
            return None
        first = start
        while first and start - first <= _LONGEST_AFFIX and KIND[text[first - 1]] == kind:
            first -= 1
        if text[first:start] not in pattern.before:
            return None
        start = first
    elif "" not in pattern.before:
        return None
    after, kind = pattern.after, KIND[text[end - 1]]
    if end < len(text) and kind and KIND[text[end]] == kind:
        last, longest = end, len(text)
        while last < longest and last - end <= _LONGEST_AFFIX and KIND[text[last]] == kind:
            last += 1
        if last - end > after if isinstance(after, int) else text[end:last] not in after:
            return None
        end = last
    elif not isinstance(after, int) and "" not in after:
        return None
    return start, end


def _is_spelt(exact: str, start: int, title: str, text: str, found: Found) -> bool:
    if start < found.text_start:
        folded, original = found.title, title
    else:
        folded, original, start = found.text, text, start - found.text_start
    first, last = folded.span(start, start + len(exact))
    return original[first:last] == exact
