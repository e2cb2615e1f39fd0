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
from desktop_app.core.lexicon import NAME, Lexicon
from desktop_app.core.stems import stem
from desktop_app.core.text import hashtags

MOST_NAMES, MOST_WORDS = 10, 10  # terms of one figure, names and hashtags, and others
REACH = 160  # characters of its sentence that are read on each side; Han text says the same in half
_MOST_TITLE = 300
_LONGEST = 24  # characters of a term
_LEAST_NAME, _LEAST_REST = 5, 4  # letters of a name in a hashtag, and of what else it says
_ENOUGH_NAMES = 2  # of a sentence, from which it needs none of the title
_MEANINGS = 2  # of one word of another language, the likeliest first

_END = re.compile(r"[。！？!?\n]|(?<!\b[A-Za-z])\.(?=\s+[^\s\W\d_]|$)")
_SIZES = frozenset(
    "zero one two thre four fiv six seven eight nine ten dozen hundred thousand million billion"
    " trillion half".split()
)


def names_near(
    text: str, figure: Figure, language: str | None, lexicon: Lexicon, title: str = ""
) -> tuple[str, ...]:
    """Terms of the sentence of `figure` in `text`, nearest first, each once.

    Then the names and hashtags of `title`, for a sentence that does not say what it is about.
    """
    first = (language or "").partition("-")[0]
    reach = REACH // 2 if first in ("zh", "ja", "ko") else REACH
    begin, end = _sentence(text, figure, reach)
    before = _terms(text[begin : figure.start], first, lexicon)[::-1]
    after = _terms(text[figure.end : end], first, lexicon)
    near = _terms(text[figure.start : figure.end], first, lexicon)
    near += [term for pair in zip_longest(after, before) for term in pair if term]
    if title != text and sum(map(is_name, set(near))) < _ENOUGH_NAMES:
        near += filter(is_name, _terms(title[:_MOST_TITLE], first, lexicon))
    found = dict.fromkeys(near)
    names = list(filter(is_name, found))[:MOST_NAMES]
    words = [term for term in found if not is_name(term)][:MOST_WORDS]
    kept = {*names, *words}
    return tuple(term for term in found if term in kept)


def is_name(term: str) -> bool:
    """Whether a term is a name or a hashtag."""
    return term[0] in (NAME, HASHTAG)


def _sentence(text: str, figure: Figure, reach: int) -> tuple[int, int]:
    begin = max(figure.start - reach, 0)
    for stop in _END.finditer(text, begin, figure.start):
        begin = stop.end()
    stop_after = _END.search(text, figure.end, figure.end + reach)
    return begin, stop_after.start() if stop_after else min(figure.end + reach, len(text))


def _terms(text: str, language: str, lexicon: Lexicon) -> list[str]:
    """The terms of a stretch of text in its order, hashtags whole and in their parts."""
    tags = {stem(fold(tag).text[:_LONGEST]) for tag in hashtags(text)}
    found: list[str] = []
    meanings = 0  # of the word that is being read
    for term, weight in terms_in(text, language, lexicon):
        if term[0] == NATIVE:
            meanings = 0
        elif parts := _parts(term, lexicon, is_tag=term in tags):
            found += parts
        elif term[0] not in (DAY, NUMBER) and term not in _SIZES:
            meanings = 0 if weight == 1 else meanings + 1
            if meanings <= _MEANINGS:
                found.append(term)
    return found


def _parts(term: str, lexicon: Lexicon, *, is_tag: bool) -> list[str]:
    """A hashtag and what it says, "#tiktokrefuge" "@tiktok" "refuge"; many stand without a sign."""
    is_word = term in lexicon.background or len(term) < _LEAST_NAME + _LEAST_REST
    if is_word or not term.isalpha():
        return [HASHTAG + term] if is_tag else []
    for length in range(len(term) - _LEAST_REST, _LEAST_NAME - 1, -1):
        for part, rest in ((term[:length], term[length:]), (term[-length:], term[:-length])):
            if part in lexicon.names:
                return [HASHTAG + term, lexicon.names[part], rest]
    return [HASHTAG + term] if is_tag else []
