"""Numbers written out with an alphabet: seven million, dua belas hari, half a million, number ten.

A word like "one" or "a" is a number only where something counted by words follows: a size, a
stretch of time, votes, people; or in a rank. One split of the text, and a look at few words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate

from desktop_app.core.figure_units import NOUN, PEOPLE, TIME, TIMES, VOTES
from desktop_app.core.number_words import SCALE, WORD

# Units before which a number is often written out, beside stretches of time.
WITH_WORDS = frozenset((VOTES, TIMES, "deaths", "injured", "missing", "seats"))

_TOKEN = re.compile(r"[A-Za-zÀ-ỹ]+")
_NEXT = re.compile(r"[ \u00a0-]([A-Za-zÀ-ỹ]+)")
_PAIRS = [re.split("[ -]", word) for word in WORD]
_HEADS = frozenset(pair[0] for pair in _PAIRS)
_SECONDS = frozenset(pair[1] for pair in _PAIRS if len(pair) > 1)
_COUNTED = (
    frozenset(SCALE)
    | {word for word, unit in NOUN.items() if unit in TIME or unit in WITH_WORDS or unit == PEOPLE}
    | set("percent per persen peratus prozent more a an".split())
) - {"k", "m", "b"}
_FOLLOWERS = _COUNTED | _SECONDS
_LARGE = frozenset(word for word in WORD if WORD[word] >= 100)
_RANKS = frozenset("number nomor nombor".split())
_RANKED = ("umber ", "nomor ", "nombor ")
_OPENING, _CLOSING = "\"'(“‘«[", ".,;:!?)]\"'”’»…"
_OPENED_HEADS = _HEADS | {f"{sign}{head}" for sign in _OPENING for head in _HEADS}
_GAPS = "-–—/\n\u00a0"


def spelled(text: str) -> Iterator[tuple[int, str]]:
    """Where each begins in `text`, and its word or pair of words in lower case."""
    low = text.lower()
    low = low if len(low) == len(text) else text
    for start in _candidates(low):
        token = _TOKEN.match(low, start)
        if not token or token[0] not in _HEADS:
            continue
        word = token[0]
        after = _NEXT.match(text, token.end())
        if after and (pair := text[start : after.end()].lower()) in WORD:
            word, after = pair, _NEXT.match(text, after.end())
        elif word not in WORD:
            continue
        is_ranked = text.endswith(_RANKED, max(start - 7, 0), start)
        next_word = after[1].lower() if after else ""
        is_large = word in _LARGE and next_word in NOUN
        if is_ranked or is_large or next_word in _COUNTED:
            yield start, word


def _candidates(low: str) -> list[int]:
    """Where a number may begin, in order: a cheap first choice, in most texts empty."""
    for gap in _GAPS:
        if gap in low:
            low = low.replace(gap, " ")  # one to one: offsets stay
    words = low.split(" ")
    last = len(words) - 1
    chosen = []
    for at in [place for place, word in enumerate(words) if word in _OPENED_HEADS]:
        after = words[at + 1].rstrip(_CLOSING) if at < last else ""
        if after in _FOLLOWERS or (words[at].lstrip(_OPENING) in _LARGE and after in NOUN):
            chosen.append(at)
    if not _RANKS.isdisjoint(words):
        chosen += [at + 1 for at, word in enumerate(words) if word in _RANKS and at < last]
    if not chosen:
        return []
    starts = list(accumulate((len(word) + 1 for word in words), initial=0))
    return sorted({starts[at] + len(words[at]) - len(words[at].lstrip(_OPENING)) for at in chosen})
