"""Names, hashtags and words near a figure, in terms that are the same in every language.

They are made once, with the lexicon at hand, and stored with the figure; `subjects` groups figures
by them and needs no lexicon. Terms are those of `features`: "@name", "#hashtag", an English stem.
"""

from __future__ import annotations

import re
from itertools import zip_longest

from desktop_app.core.features import DAY, HASHTAG, NATIVE, NUMBER, terms_in
from desktop_app.core.figures import Figure
from desktop_app.core.fold import fold
from desktop_app.core.lexicon import Lexicon
from desktop_app.core.stems import stem
from desktop_app.core.text import hashtags

MOST = 16  # terms of one figure
REACH = 160  # characters of its sentence that are read on each side; Han text says the same in half
_MOST_TITLE = 300
_LONGEST = 24  # characters of a term
_LEAST_NAME = 4  # letters of a name that a hashtag is taken apart by

_END = re.compile(r"[。！？!?\n]|\.(?=\s+[^\s\W\d_])(?<!\b[A-Za-z]\.)|\.$")


def names_near(
    text: str, figure: Figure, language: str | None, lexicon: Lexicon, title: str = ""
) -> tuple[str, ...]:
    """At most `MOST` terms near `figure` in `text`: those of its sentence, nearest first.

    Then the names and hashtags of `title`, for a sentence that does not say again what it is about.
    """
    first = (language or "").partition("-")[0]
    reach = REACH // 2 if first in ("zh", "ja", "ko") else REACH
    begin, end = _sentence(text, figure, reach)
    before = _terms(text[begin : figure.start], first, lexicon)[::-1]
    after = _terms(text[figure.end : end], first, lexicon)
    found = dict.fromkeys(_terms(text[figure.start : figure.end], first, lexicon))
    for pair in zip_longest(after, before):
        found.update(dict.fromkeys(term for term in pair if term))
    near = list(found)[:MOST]
    if len(near) < MOST and title != text:
        names = _terms(title[:_MOST_TITLE], first, lexicon)
        near += [term for term in dict.fromkeys(names) if term[0] in "@#" and term not in found]
    return tuple(near[:MOST])


def _sentence(text: str, figure: Figure, reach: int) -> tuple[int, int]:
    begin = max(figure.start - reach, 0)
    for stop in _END.finditer(text, begin, figure.start):
        begin = stop.end()
    stop_after = _END.search(text, figure.end, figure.end + reach)
    return begin, stop_after.start() if stop_after else min(figure.end + reach, len(text))


def _terms(text: str, language: str, lexicon: Lexicon) -> list[str]:
    """The terms of a stretch of text in its order, hashtags whole and in their parts."""
    tags = {stem(fold(tag).text[:_LONGEST]): fold(tag).text[:_LONGEST] for tag in hashtags(text)}
    found: list[str] = []
    for term, _ in terms_in(text, language, lexicon):
        if term[0] in (DAY, NUMBER, NATIVE):
            continue
        if term in tags:
            found.append(HASHTAG + tags[term])
            found += _parts(tags[term], lexicon)
        else:
            found.append(term)
    return found


def _parts(tag: str, lexicon: Lexicon) -> list[str]:
    """What a tag says: "tiktokrefugee" names TikTok."""
    for length in range(len(tag) - 1, _LEAST_NAME - 1, -1):
        for part, rest in ((tag[:length], tag[length:]), (tag[-length:], tag[:-length])):
            if part in lexicon.names and rest.isalpha():
                return [lexicon.names[part], rest]
    return []
