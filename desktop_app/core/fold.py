"""Text as it is matched: one case, one width, simplified Han, straight quotes.

Offsets stay true: every fold gives one character for one, or a map back is kept. It does not fold
accents: they tell words apart in Vietnamese, French and Spanish.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from dataclasses import dataclass

from desktop_app.core.han import simplify

_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff]")
_ODD = re.compile(
    "[\u00a0\u2000-\u200a\u202f\u205f\u3000\u2018\u2019\u02bc\u2032\u201c\u201d\u2010-\u2015\u2212"
    "\uff01-\uff5e\t\r\u2028\u2029]"
)
_PLAIN = {
    **dict.fromkeys("\u00a0\u202f\u205f\u3000\t\r", " "),
    **dict.fromkeys("\u2028\u2029", "\n"),
    **dict.fromkeys(map(chr, range(0x2000, 0x200B)), " "),
    **dict.fromkeys("\u2018\u2019\u02bc\u2032", "'"),
    **dict.fromkeys("\u201c\u201d", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    **{chr(code): chr(code - 0xFEE0).lower() for code in range(0xFF01, 0xFF5F)},
}


class _Table(dict[int, str]):
    """How each character folds, worked out when it is first met: translate() is slow to miss."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        self[code] = folded = _PLAIN.get(char) or simplify(char)
        return folded


_TABLE = _Table()


@dataclass(frozen=True, slots=True)
class Folded:
    """`text` to match in; `origin[i]` is where its character i stood, None where that is i."""

    text: str
    origin: array[int] | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the original text that folded to text[start:end]; start < end."""
        if self.origin is None:
            return start, end
        while self.origin[end] == self.origin[end - 1]:  # an accent that its letter cannot take in
            end += 1
        return self.origin[start], self.origin[end]


def fold(text: str) -> Folded:
    """`text` folded for matching, with the way back to its own offsets."""
    if text.isascii():
        return Folded(_odd(text.lower()))
    if unicodedata.is_normalized("NFC", text):
        lower = text.lower()
        if len(lower) == len(text):
            return Folded(_fold_same_length(lower))
    return _fold_by_cluster(text)


def _fold_same_length(lower: str) -> str:
    return lower.translate(_TABLE) if _HAN.search(lower) else _odd(lower)


def _odd(text: str) -> str:
    for char in set(_ODD.findall(text)):
        text = text.replace(char, _PLAIN[char])
    return text


def _fold_by_cluster(text: str) -> Folded:
    """The slow way, for decomposed accents and the few letters whose small form is longer."""
    pieces: list[str] = []
    origin = array("q")
    start = 0
    for end in range(1, len(text) + 1):
        if end < len(text) and unicodedata.combining(text[end]):
            continue
        piece = unicodedata.normalize("NFC", text[start:end]).lower().replace("i\u0307", "i")
        pieces.append(piece)
        origin.extend([start] * len(piece))
        start = end
    origin.append(len(text))
    return Folded(_fold_same_length("".join(pieces)), origin)
