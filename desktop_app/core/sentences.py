"""The sentence around a place in a text, for showing what stands there. It tells no meaning."""

from __future__ import annotations

import re

MOST = 240  # characters shown on either side
# A stop ends no sentence after an initial ("U.S."), or before a digit ("No. 1") or small letter.
_END = re.compile(r"(?:(?<!\b[A-Za-z])[.…]|[!?])+[\"'”’)\]]*\s+(?=[^\s\da-z])|[。！？]+[」』”]?|\n")


def sentence_around(text: str, start: int, end: int) -> tuple[str, int]:
    """The sentence that holds `start` to `end`, shortened, and where `start` is in it."""
    first = max(0, start - MOST)
    for stop in _END.finditer(text, first, start):
        first = stop.end()
    last = min(len(text), end + MOST)
    if found := _END.search(text, end, last):
        last = found.end()
    while first < start and text[first].isspace():
        first += 1
    sentence = text[first:last].rstrip()
    return sentence, start - first
