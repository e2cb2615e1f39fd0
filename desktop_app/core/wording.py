"""Texts cut into the words, names and hashtags that a person would read in a list of them.

Each term has a key, by which it is counted, and a spelling as it stood. Words of scripts without
spaces are those of the lexicon; what it does not know (a new name, mostly) is every run of 2 to 4
characters around an unknown one, of which `whole` later keeps those that stand for themselves.
Thai, Lao, Khmer and Burmese have no such tables here: what stands between spaces is one term.
It counts nothing and judges nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from itertools import groupby

from desktop_app.core.fold import fold
from desktop_app.core.han import simplify
from desktop_app.core.lexicon import Lexicon
from desktop_app.core.stopwords import STOPWORDS, stopwords
from desktop_app.core.text import hashtags

MOST_TEXT = 2_000  # characters of a text that are read
MOST_TERMS = 400  # of one text
_LONGEST_WORD = 40
_LONGEST_KEY = 80
_LONGEST_NAME = 4  # words of a name in capitals
_LONGEST_GRAM = 4  # characters of a run around an unknown one
_LONGEST_KOREAN = 12
_HARDLY_MORE = 1.1  # times as often as a longer run, a part of it says nothing by itself
_HEADLINE = 0.6  # share of words in capitals from which capitals tell no names

_HAN = "\u3400-\u9fff\u3005\u3007"
_CJK = f"{_HAN}\u3041-\u30ff\uac00-\ud7a3"
_RUN = re.compile(
    # A letter or two written as part of a Chinese name or word belong to it.
    f"((?:[{_HAN}]|(?<=[{_HAN}])[A-Za-z]{{1,2}}(?![A-Za-z]))+)"
    "|([\u30a1-\u30fa\u30fc]{2,})|([\uac00-\ud7a3]+)"
    f"|([^\\W\\d_{_CJK}][^\\W_{_CJK}]*(?:['\u2019-][^\\W\\d_{_CJK}]+)*)|([^\\w\\s'\u2019-])"
)
_ATOM = re.compile("[A-Za-z]+|.")
# Characters that stand in no name, and those with which no unknown name begins or ends.
_APART = frozenset(
    "的了吗呢吧啊呀么着是在被将与和或把给对向从于也都就还又再没这那哪其之我你他她它们您谁"
)
_EDGES = frozenset(
    "一二三四五六七八九十百千万亿两第名次件条种年月日时分秒号元多少个只位上下前后里中内外间不有无为以因到"
    "及很太更最所者让使请应该能可要想说称由按据每某各此而但若如自曾已正并且则却什几约超近过"
)
_KOREAN_PARTICLES = tuple("은는이가을를의에도와과로")

# Names of days and months rise and fall by the calendar alone.
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june"
    " july august september october november december senin selasa rabu kamis jumat sabtu minggu"
    " ahad isnin khamis jumaat januari februari maret mei juni jun juli julai agustus ogos"
    " oktober desember disember 周一 周二 周三 周四 周五 周六 周日 星期一 星期二 星期三 星期四"
    " 星期五 星期六 星期日 月份 今天 昨天".split()
)

Term = tuple[str, str]  # key, spelling


def cut(text: str, language: str | None, lexicon: Lexicon) -> list[Term]:
    """The terms of one text, each key once; "#tag" is a hashtag. At most MOST_TERMS."""
    text = text[:MOST_TEXT]
    primary = (language or "").partition("-")[0]
    stops = stopwords(primary) | STOPWORDS | _CALENDAR
    found: dict[str, str] = {}
    for tag in hashtags(text):
        found.setdefault("#" + fold(tag).text, "#" + tag)
        text = text.replace("#" + tag, ".").replace("＃" + tag, ".")
    words: list[str] = []  # of letters, not yet told names from words; "" parts them
    for run in _RUN.finditer(text):
        han, katakana, korean, word, _ = run.groups()
        if word:
            words.append(word.removesuffix("'s").removesuffix("\u2019s"))
            continue
        words.append("")
        if han:
            for term in _of_han(han, lexicon, is_japanese=primary == "ja"):
                if (key := simplify(term.lower())) not in _CALENDAR:
                    found.setdefault(key, term)
        elif katakana or korean:
            term = katakana or _without_particle(korean[:_LONGEST_KOREAN])
            if len(term) > 1:
                found.setdefault(term, term)
    for key, spelling in _of_letters(words, stops, lexicon):
        found.setdefault(key, spelling)
    return list(found.items())[:MOST_TERMS]


def whole(counts: Mapping[str, float], lexicon: Lexicon) -> set[str]:
    """The keys that stand for themselves, without what is hardly more than part of a longer one.

    Parts of a name are its words; of an unknown run of characters, shorter ones.
    """
    longest: dict[str, float] = {}
    for key, count in counts.items():
        for part in _parts(key):
            if count > longest.get(part, 0.0) and part in counts:
                longest[part] = count
    return {
        key
        for key, count in counts.items()
        if count > _HARDLY_MORE * longest.get(key, 0.0)
        or not (is_gram(key, lexicon) or key[0] < _HAN[0])
    }


def _parts(key: str) -> Iterator[str]:
    if " " in key:
        yield from key.split(" ")
    elif _HAN[0] <= key[0] <= _HAN[2]:
        for length in range(2, min(len(key), _LONGEST_GRAM + 1)):
            for at in range(len(key) - length + 1):
                yield key[at : at + length]


def is_gram(key: str, lexicon: Lexicon) -> bool:
    """Whether a key is a run of characters that no table knows."""
    is_han = _HAN[0] <= key[0] <= _HAN[2]
    return is_han and len(key) <= _LONGEST_GRAM and key not in lexicon.unspaced


def _of_han(run: str, lexicon: Lexicon, *, is_japanese: bool) -> Iterator[str]:
    """Words of the lexicon, the longest from the left, and runs around what it does not know."""
    if is_japanese:  # a run of kanji between kana is a word, more often than not
        if len(run) > 1:
            yield run[:_LONGEST_WORD]
        return
    atoms = _ATOM.findall(run)
    pieces = list(_pieces(atoms, lexicon))
    for text, is_word in pieces:
        if is_word and len(text) > 1:
            yield text
    for is_break, stretch in groupby(pieces, key=lambda piece: piece[0] in _APART):
        if not is_break:
            yield from _grams(list(stretch))


def _pieces(atoms: list[str], lexicon: Lexicon) -> Iterator[tuple[str, bool]]:
    """The run in order, as known words and single characters (text, whether it is a word)."""
    folded = [simplify(atom) for atom in atoms]
    table, reach = lexicon.unspaced, lexicon.reach
    at = 0
    while at < len(atoms):
        most = max(reach.get("".join(each[at : at + 2]), 1) for each in (folded, atoms))
        length = min(most, len(atoms) - at)
        while length > 1 and not (
            "".join(folded[at : at + length]) in table or "".join(atoms[at : at + length]) in table
        ):
            length -= 1
        yield "".join(atoms[at : at + length]), length > 1
        at += length


def _grams(pieces: list[tuple[str, bool]]) -> Iterator[str]:
    for start in range(len(pieces)):
        gram, unknown = "", False
        if pieces[start][0] in _EDGES:
            continue
        for text, is_word in pieces[start : start + _LONGEST_GRAM]:
            gram += text
            unknown = unknown or not is_word
            if len(gram) > _LONGEST_GRAM:
                break
            if len(gram) > 1 and (unknown or gram != text) and text not in _EDGES:
                yield gram


def _without_particle(word: str) -> str:
    return word[:-1] if len(word) > 2 and word.endswith(_KOREAN_PARTICLES) else word


def _of_letters(words: list[str], stops: Set[str], lexicon: Lexicon) -> Iterator[Term]:
    letters = [word for word in words if word]
    capitals = sum(word[0].isupper() for word in letters)
    is_headline = len(letters) > 3 and capitals > _HEADLINE * len(letters)
    at = 0
    while at < len(words):
        length = known = _known_name(words, at, lexicon)
        if not known and not is_headline:
            length = _name(words, at, stops)
        if length > 1:
            yield _term(" ".join(words[at : at + length]))
        # Capitals may begin a sentence and not a name: its words are terms too.
        for word in () if known else words[at : at + max(1, length)]:
            key, spelling = _term(word)
            if len(key) > 1 and key not in stops:
                yield key, spelling
        at += max(1, length)


def _term(spelling: str) -> Term:
    return fold(spelling).text[:_LONGEST_KEY], spelling[:_LONGEST_KEY]


def _known_name(words: list[str], at: int, lexicon: Lexicon) -> int:
    """How many words of a name of the lexicon stand at `at`; 0 where none does."""
    if not words[at]:
        return 0
    most = lexicon.words.get(words[at].lower(), 1)
    for length in range(min(most, len(words) - at), 1, -1):
        if " ".join(words[at : at + length]).lower() in lexicon.names:
            return length
    return 0


def _name(words: list[str], at: int, stops: Set[str]) -> int:
    """How many words in capitals stand together at `at`, stopwords aside; 0 for fewer than two."""
    length = 0
    while (
        at + length < len(words)
        and length < _LONGEST_NAME
        and words[at + length][:1].isupper()
        and words[at + length].lower() not in stops
    ):
        length += 1
    return length if length > 1 else 0
