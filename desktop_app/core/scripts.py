"""Which script a text is written in, and what the script alone says about the language.

Counts are in words, so that one brand name in Latin letters does not outweigh a Chinese headline.
It tells Japanese from Chinese and simplified from traditional; words are judged in `language`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from desktop_app.core.han import SIMPLIFIED, TRADITIONAL

# One group per script, and how much of a word one letter of it is. Latin counts by words.
_CLASSES = {
    "latin": (
        "A-Za-z\u00aa-\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0300-\u036f\u1e00-\u1eff",
        0,
    ),
    "han": ("\u3005\u3006\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufad9\U00020000-\U000323af", 0.6),
    "kana": ("\u3041-\u3096\u30a1-\u30fa\u30fc", 0.5),
    "hangul": ("\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3", 0.5),
    "cyrillic": ("\u0400-\u052f", 0.18),
    "arabic": ("\u0620-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc", 0.22),
    "devanagari": ("\u0900-\u097f", 0.2),
    "th": ("\u0e01-\u0e5b", 0.2),
    "el": ("\u0370-\u03ff\u1f00-\u1fff", 0.18),
    "he": ("\u05d0-\u05ea", 0.22),
    "hy": ("\u0531-\u058f", 0.18),
    "ka": ("\u10a0-\u10ff", 0.18),
    "bn": ("\u0980-\u09ff", 0.2),
    "pa": ("\u0a00-\u0a7f", 0.2),
    "gu": ("\u0a80-\u0aff", 0.2),
    "or": ("\u0b00-\u0b7f", 0.2),
    "ta": ("\u0b80-\u0bff", 0.2),
    "te": ("\u0c00-\u0c7f", 0.2),
    "kn": ("\u0c80-\u0cff", 0.2),
    "ml": ("\u0d00-\u0d7f", 0.2),
    "si": ("\u0d80-\u0dff", 0.2),
    "lo": ("\u0e80-\u0eff", 0.2),
    "my": ("\u1000-\u109f", 0.2),
    "km": ("\u1780-\u17ff", 0.2),
    "am": ("\u1200-\u137f", 0.3),
}
_RANGES = sorted(
    (ord(first), ord(last or first), script)
    for script, (chars, _) in _CLASSES.items()
    for first, last in re.findall(r"(.)(?:-(.))?", chars, re.DOTALL)
)
_STARTS = [first for first, _, _ in _RANGES]
_KANA = re.compile(f"[{_CLASSES['kana'][0]}]")
_LATIN_WORD = re.compile(f"[{_CLASSES['latin'][0]}]+")
_NAME = 0.3  # a capitalised Latin word is as often a name as a word of the language

# The first level of the Japanese standard: what Japanese is written with, day to day.
_JAPANESE = range(16, 48)


@lru_cache(maxsize=8_192)
def script_of(char: str) -> str | None:
    """The script of one letter, by the names above; None for anything else."""
    first, last, script = _RANGES[bisect_right(_STARTS, ord(char)) - 1]
    return script if first <= ord(char) <= last else None


def count_words(text: str) -> dict[str, float]:
    """Words by script in `text` (in NFKC), estimated from letters where words are not set apart."""
    words: dict[str, float] = {}
    latin = _LATIN_WORD.findall(text)
    if latin:
        whole = sum(map(str.islower, latin))
        words["latin"] = whole + _NAME * (len(latin) - whole)
    if not text.isascii():
        for script, letters in Counter(map(script_of, text)).items():
            if script is not None and script != "latin":
                words[script] = letters * _CLASSES[script][1]
    return words


def main_script(words: dict[str, float]) -> str | None:
    """The script with the most words; Han and kana stand together and are called "han"."""
    if not words:
        return None
    together = dict(words)
    if "kana" in together:
        together["han"] = together.get("han", 0.0) + together.pop("kana")
    return max(together, key=lambda script: together[script])


def _everyday_japanese() -> Iterable[str]:
    for row in _JAPANESE:
        for cell in range(1, 95):
            try:
                yield bytes((row + 0xA0, cell + 0xA0)).decode("euc_jp")
            except UnicodeDecodeError:
                continue


def _has(charset: str, char: str) -> bool:
    try:
        char.encode(charset)
    except UnicodeEncodeError:
        return False
    return True


class HanJudge:
    """Tells Japanese, simplified and traditional Chinese apart by characters.

    Japanese-only characters (実, 駅, 込) are those of the first level of JIS X 0208 that neither
    GB 2312 nor Big5 holds; Chinese-only ones are outside that level. Both follow from the
    standards themselves, so no list is shipped.
    """

    def __init__(self) -> None:
        self._everyday = frozenset(_everyday_japanese()) | frozenset("々〆")
        self._japanese = frozenset(
            c for c in self._everyday if not _has("gb2312", c) and not _has("big5", c)
        )
        # 吒 and a few more fold to another character, yet simplified text has them: GB 2312 does.
        self._traditional = frozenset(c for c in TRADITIONAL if c == "後" or not _has("gb2312", c))

    def is_japanese(self, text: str, leaning: bool) -> bool:
        """`leaning` says that the feed claims Japanese; it decides only where nothing else does."""
        native = sum(map(self._japanese.__contains__, text))
        scripts = Counter(map(script_of, text)) if native or _KANA.search(text) or leaning else {}
        japanese = scripts.get("kana", 0) + 2 * native
        han = scripts.get("han", 0)
        foreign = han - sum(map(self._everyday.__contains__, text))
        if not japanese:
            return leaning and foreign <= 0
        return japanese > foreign and japanese * 20 >= han

    def chinese_script(self, text: str, prior: str) -> str:
        """Which of zh-Hans and zh-Hant, by the characters that only one has, by majority.

        Where none is there, `prior` (the feed's tag, lower case) decides, and simplified is usual.
        """
        traditional = sum(map(self._traditional.__contains__, text))
        simplified = sum(map(SIMPLIFIED.__contains__, text))
        if traditional != simplified:
            return "zh-Hant" if traditional > simplified else "zh-Hans"
        claims = set(re.split("[-_]", prior))
        return "zh-Hant" if claims & {"hant", "tw", "hk", "mo"} else "zh-Hans"
