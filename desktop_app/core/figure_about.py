"""What a figure is about, in the text's own words: those after it, or else those before.

Fragments, such as the sign that counts places (위, 位) or what is left of a number, are none.
"""

from __future__ import annotations

import re

MOST_CHARACTERS = 48  # of the words about a figure

_SAID = r"[^;:!?()。，、；：！？（）「」\n.,]*"
_CLAUSE_AFTER = re.compile(
    r"(?:[-–][0-9.,]+)?[ \u00a0]*(?:(?:of|de|dari|from|von|daripada) )?"
    rf"({_SAID}(?:(?<=[0-9])[.,](?=[0-9]){_SAID})*)"
)
_CLAUSE_END = re.compile(r"[;:!?()。，、；：！？（）「」\n]|[.,](?![0-9])|(?<![0-9])[.,]")
_COUNTER = re.compile(r"[위位名成割票件個个項项](?![^\W\d_])|위[가-힣]{0,3}(?=$|\s)|位(?=[にでを])")
_TWO_LETTERS = re.compile(r"[^\W\d_][\W\d_]*[^\W\d_]")  # at least, in words that say something
_CLASSIFIER = re.compile("^[個个件則则条條篇款項项名位组組](?=.)")
_EDGES = " \u00a0,.、，'\"“”‘’-–—"


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
    if phrase > "\u2e80" and (counter := _COUNTER.match(phrase)):
        phrase = phrase[counter.end() :]
    if not _says(phrase):
        phrase = _CLAUSE_END.split(_words_before(text, start))[-1]
        if not _says(phrase):
            return None
    return _shorten(phrase.lstrip("%").strip(_EDGES))


def _says(phrase: str) -> bool:
    return phrase[:2].isalpha() or bool(_TWO_LETTERS.search(phrase))


def _words_before(text: str, start: int) -> str:
    """What stands before a figure, from the beginning of a word."""
    begin = max(start - MOST_CHARACTERS, 0)
    before = text[begin:start]
    is_cut = begin > 0 and text[begin - 1].isalpha() and before[:1].isalpha()
    return before.partition(" ")[2] or before if is_cut and before[:1] < "\u2e80" else before


def _shorten(phrase: str) -> str:
    if len(phrase) <= MOST_CHARACTERS:
        return phrase
    cut = phrase[:MOST_CHARACTERS]
    return cut.rpartition(" ")[0] or cut
