"""Finding every phrase of the packs in an article: one pass, word edges, exceptions, sentences.

It says which lists match where; what that is worth, `topics.py` judges.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from desktop_app.core.fold import Folded, fold
from desktop_app.core.packs import Pack, Phrase
from desktop_app.core.phrases import Pattern, is_letter

_LONGEST_AFFIX = 12
_SENTENCE_END = re.compile(
    r"(?<![. ]\w)(?<!\bmr)(?<!\bms)(?<!\bdr)(?<!\bst)(?<!\bno)(?<!\bvs)(?<!\bmrs)(?<!\brep)"
    r"(?<!\bsen)(?<!\bgov)(?<!\bgen)(?<!\binc)(?<!\bltd)(?<!\bcorp)(?<!\bco)(?<!\bjr)"
    r"[.!?]+[\"')\]»]*(?=\s)|[。!?](?=[\u2e80-\ud7ff])|[。\n]|…(?=\s)"
)


class Hit(NamedTuple):
    """A phrase found at [start, end) of the matched text."""

    start: int
    end: int
    phrase: str


class _Entry(NamedTuple):
    """What one fixed string stands for. `lists` and `excepts` are sets of lists as bits."""

    pattern: Pattern
    phrase: Phrase
    lists: int
    excepts: int


@dataclass(slots=True)
class Found:
    """The matches in one article. Sentence 0 is the title, the others are the text's in order.

    `masks[sentence]` is the set of lists that match in it, `hits[sentence][bit]` where.
    `text_start` is where the text begins in the matched string, title and text in one.
    """

    title: Folded
    text: Folded
    text_start: int
    union: int = 0
    masks: dict[int, int] = field(default_factory=dict)
    hits: dict[int, dict[int, list[Hit]]] = field(default_factory=dict)

    def add(self, sentence: int, bit: int, hit: Hit) -> None:
        self.union |= bit
        self.masks[sentence] = self.masks.get(sentence, 0) | bit
        self.hits.setdefault(sentence, {}).setdefault(bit, []).append(hit)


class Matcher:
    """The automaton over every phrase of some packs, and the bit of every list in them."""

    def __init__(self, packs: Sequence[Pack]) -> None:
        self._bits: dict[tuple[int, str], int] = {}
        self._beside: list[tuple[int, int]] = []
        entries: dict[str, list[_Entry]] = {}
        for number, pack in enumerate(packs):
            for id in pack.words:
                self._bits[number, id] = 1 << len(self._bits)
            self._add_pack(number, pack, entries)
        self._entries = list(entries.values())
        self._automaton = AhoCorasick(list(entries), store_patterns=False) if entries else None

    def bits(self, pack: int, lists: Iterable[str]) -> int:
        """The set of these lists of pack number `pack`, as bits."""
        mask = 0
        for id in lists:
            mask |= self._bits[pack, id]
        return mask

    def _add_pack(self, number: int, pack: Pack, entries: dict[str, list[_Entry]]) -> None:
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
        for id, words in pack.words.items():
            for phrase in words.phrases:
                for pattern in phrase.patterns:
                    entry = _Entry(pattern, phrase, including[id], 0)
                    entries.setdefault(pattern.text, []).append(entry)
            for phrase in words.excepts:
                for pattern in phrase.patterns:
                    entry = _Entry(pattern, phrase, 0, including[id])
                    entries.setdefault(pattern.text, []).append(entry)

    def find(self, title: str, text: str, language: str | None) -> Found:
        """Every match in title and text. `language` rules out phrases bound to another."""
        folded_title, folded_text = fold(title), fold(text)
        joined = folded_title.text.replace("\n", " ") + "\n" + folded_text.text
        found = Found(folded_title, folded_text, len(folded_title.text) + 1)
        hits, excepted = self._scan(joined, language, title, text, found)
        if not hits:
            return found
        ends = [found.text_start, *self._sentence_ends(joined, found.text_start)]
        for lists, hit in hits:
            for start, end, barred in excepted:
                if barred & lists and start < hit.end and hit.start < end:
                    lists &= ~barred
            sentence = bisect_right(ends, hit.start)
            while lists:
                bit = lists & -lists
                found.add(sentence, bit, hit)
                lists ^= bit
        self._drop_lonely(found)
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

    def _drop_lonely(self, found: Found) -> None:
        """Takes out lists that count only beside others, where none of those matched."""
        for bit, beside in self._beside:
            if found.union & bit and not found.union & beside:
                found.union &= ~bit
                for sentence, hits in found.hits.items():
                    if hits.pop(bit, None):
                        found.masks[sentence] &= ~bit


def word_edges(text: str, start: int, end: int, pattern: Pattern) -> tuple[int, int] | None:
    """The whole word around text[start:end], or None where `pattern` forbids its affixes."""
    if start and is_letter(text[start - 1]) and is_letter(text[start]):
        first = start
        while first and start - first <= _LONGEST_AFFIX and is_letter(text[first - 1]):
            first -= 1
        if text[first:start] not in pattern.before:
            return None
        start = first
    elif "" not in pattern.before:
        return None
    if end < len(text) and is_letter(text[end]) and is_letter(text[end - 1]):
        last, longest = end, len(text)
        while last < longest and last - end <= _LONGEST_AFFIX and is_letter(text[last]):
            last += 1
        after = pattern.after
        if last - end > after if isinstance(after, int) else text[end:last] not in after:
            return None
        end = last
    elif not isinstance(pattern.after, int) and "" not in pattern.after:
        return None
    return start, end


def _is_spelt(exact: str, start: int, title: str, text: str, found: Found) -> bool:
    if start < found.text_start:
        folded, original = found.title, title
    else:
        folded, original, start = found.text, text, start - found.text_start
    first, last = folded.span(start, start + len(exact))
    return original[first:last] == exact
