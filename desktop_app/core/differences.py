"""What differs between two near-identical texts, word by word; of Chinese, character by character.

Says which words stand in one text alone. Which texts are copies is `duplicates`' question.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

MOST = 4_000  # words of each text that are compared; a character of Chinese counts as a word
MOST_CHARACTERS = 60_000
MOST_PAIRS = 200_000  # of the same word in both texts; beyond, common words only follow others

SAME, ONE, OTHER = "same", "one", "other"

# A word, a sign, or the end of a paragraph. Scripts without spaces go by character.
_ALONE = "\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_TOKEN = re.compile(rf"(\n+|[{_ALONE}]|(?:(?![{_ALONE}])\w)+|[^\s\w])[^\S\n]*")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text that stands in both texts ("same"), or in "one" or the "other" alone."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Difference:
    """Two texts as one run of pieces. `share` is how much of both is the same, 0 to 1.

    `is_cut`: only their first parts were compared, and only those are in the pieces.
    """

    pieces: tuple[Piece, ...]
    share: float
    is_cut: bool


def differences(one: str, other: str) -> Difference:
    """The pieces of both texts in order; what was taken out stands before what came for it.

    Ratcliff and Obershelp's matching (difflib), on words, so that time is bounded. Words are the
    same whatever the spaces after them.
    """
    first, is_first_cut = _tokens(one)
    second, is_second_cut = _tokens(other)
    words, others = ([token for token, _ in side] for side in (first, second))
    start = _common(words, others)
    end = _common(words[start:][::-1], others[start:][::-1])
    middle = _matcher(words[start : len(words) - end], others[start : len(others) - end])
    pieces = [Piece(SAME, _joined(second[:start]))]
    same = start + end
    for change, a, b, c, d in middle.get_opcodes():
        if change == "equal":
            same += b - a
            pieces.append(Piece(SAME, _joined(second[start + c : start + d])))
            continue
        pieces.append(Piece(ONE, _joined(first[start + a : start + b])))
        pieces.append(Piece(OTHER, _joined(second[start + c : start + d])))
    pieces.append(Piece(SAME, _joined(second[len(second) - end :] if end else [])))
    whole = len(first) + len(second)
    share = 2 * same / whole if whole else 1.0
    return Difference(tuple(_merged(pieces)), share, is_first_cut or is_second_cut)


def _tokens(text: str) -> tuple[list[tuple[str, str]], bool]:
    """(the word, the word with the spaces after it) in order, and whether there are more."""
    read = text.strip()[:MOST_CHARACTERS]
    found: list[tuple[str, str]] = []
    for each in _TOKEN.finditer(read):
        if len(found) == MOST:
            return found, True
        word, whole = each.group(1), each.group()
        if word[0] == "\n":
            word = whole = "\n"
        found.append((word, word if word == whole else word + " "))
    return found, len(read) < len(text.strip())


def _matcher(one: list[str], other: list[str]) -> SequenceMatcher[str]:
    """difflib's, exact where that is fast enough: its time grows with the pairs of same words."""
    here, there = Counter(one), Counter(other)
    pairs = sum(count * there[word] for word, count in here.items())
    return SequenceMatcher(None, one, other, autojunk=pairs > MOST_PAIRS)


def _common(one: list[str], other: list[str]) -> int:
    """How many words both begin with."""
    count = 0
    for here, there in zip(one, other, strict=False):
        if here != there:
            break
        count += 1
    return count


def _joined(tokens: list[tuple[str, str]]) -> str:
    return "".join(whole for _, whole in tokens)


def _merged(pieces: list[Piece]) -> Iterator[Piece]:
    """Without empty pieces, and neighbours of one kind as one."""
    kept: Piece | None = None
    for each in pieces:
        if not each.text:
            continue
        if kept is not None and kept.kind == each.kind:
            kept = Piece(kept.kind, kept.text + each.text)
            continue
        if kept is not None:
            yield kept
        kept = each
    if kept is not None:
        yield kept
