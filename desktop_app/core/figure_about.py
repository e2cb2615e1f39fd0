"""What a figure is about, in the text's own words, and the date that its sentence names."""

from __future__ import annotations

import re

MOST_CHARACTERS = 48  # of the words about a figure
REACH = 44  # characters from a figure to its date

_BREAK = re.compile(r"[。！？；;:：\n]|[.!?,](?=\s)")  # a date beyond one is another matter's
_SAID = r"[^;:!?()。，、；：！？（）「」\n.,]*"
_CLAUSE_AFTER = re.compile(
    r"(?:[-–][0-9.,]+)?[ \u00a0]*(?:(?:of|de|dari|from|von|daripada) )?"
    rf"({_SAID}(?:[.,](?=[0-9]){_SAID})*)"
)
_CLAUSE_END = re.compile(r"[.,;:!?()。，、；：！？（）「」\n]")
_CLASSIFIER = re.compile("^[個个件則则条條篇款項项名位组組](?=.)")


def words_about(text: str, noun_start: int, start: int, end: int) -> str | None:
    """The noun that begins at `noun_start` and what follows, or else the words before.

    `start` and `end` are those of the figure; without a noun `noun_start` is its end.
    """
    own = _CLASSIFIER.sub("", text[noun_start:end].strip(" -\u00a0"))
    after = _CLAUSE_AFTER.match(text, end, end + MOST_CHARACTERS + 8)
    tail = after[1] if after else ""
    is_noun = len(own) > 1 and own[-1].isalpha()
    gap = "" if is_noun and own[-1] > "\u2e80" else " "
    phrase = (f"{own}{gap}{tail}" if is_noun else tail).strip()
    if not phrase:
        phrase = _CLAUSE_END.split(text[max(start - MOST_CHARACTERS, 0) : start])[-1].strip()
    return _shorten(phrase) or None


def date_near(
    text: str, dates: list[tuple[int, int, str]], start: int, end: int, language: str
) -> str | None:
    """The nearest of `dates` in the sentence of the figure from `start` to `end`, if any.

    In Chinese, Japanese and Korean the date goes before what it holds for.
    """
    best: tuple[int, str] | None = None
    for begin, stop, iso in dates:
        is_later = begin >= end
        left, right = (end, begin) if is_later else (stop, start)
        if not 0 <= right - left <= REACH or _BREAK.search(text, left, right):
            continue
        distance = right - left + (REACH if is_later and language in ("zh", "ja", "ko") else 0)
        if best is None or distance < best[0]:
            best = distance, iso
    return best[1] if best else None


def _shorten(phrase: str) -> str:
    if len(phrase) <= MOST_CHARACTERS:
        return phrase
    cut = phrase[:MOST_CHARACTERS]
    return cut.rpartition(" ")[0] or cut
