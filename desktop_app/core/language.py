"""The language of an article, as a BCP 47 tag: script first, then words.

Pure decisions over tables handed in (`ingest.languages` loads them). It never asks the network and
never believes a feed's own claim against clear evidence; the claim settles only what is close.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from desktop_app.core.scripts import HanJudge, count_words, main_script

# Probabilities by the model's codes for one line of text.
Guess = Callable[[str], Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class WordTables:
    """Log odds in tenths by feature (see `features`).

    `latin` holds two: English, and Malay or Indonesian, each against other Latin-script languages.
    `malay` holds Indonesian against Malay: above zero is Indonesian.
    """

    latin: Mapping[str, tuple[int, int]]
    malay: Mapping[str, int]


_TAG = 35  # characters of the longest tag a feed may declare
_TITLE = 300  # characters judged of the title
_TEXT = 600  # and of the text
_SCRIPT = 400  # characters of both that are judged by script
_LINE = 160  # characters of both that the model and the first table read
_WORDS = 90  # words of both that may tell Indonesian from Malay
_CLEAR = 100  # tenths of log odds; no further word will turn them

# What the model calls by other names. Indonesian papers are read as Javanese or Sundanese at times.
_ALIASES = {
    **dict.fromkeys(("id", "ms", "jv", "su", "min"), "malay"),
    **dict.fromkeys(("tl", "ceb", "war"), "fil"),
    **dict.fromkeys(("sh", "bs"), "hr"),
    **dict.fromkeys(("tt", "ba", "cv", "ce", "mhr"), "ru"),
    "nn": "no",
    "nb": "no",
    "in": "malay",
    "ckb": "ku",
    "arz": "ar",
    "azb": "az",
    "pnb": "ur",
}
# How likely a language is before a word is read, as log odds: the feeds people have, roughly.
_LATIN = {
    **dict.fromkeys("en malay es fr de pt vi it".split(), 0.0),
    **dict.fromkeys("fil nl pl tr".split(), -0.5),
    **dict.fromkeys("az ca cs da et fi hr hu is ku lt lv no ro sk sl sq sv sw uz".split(), -1.5),
}
_OTHERS = {
    "cyrillic": ("ru", frozenset("ru uk bg sr mk be kk ky mn tg uz".split())),
    "arabic": ("ar", frozenset("ar fa ur ps ug sd ku".split())),
    "devanagari": ("hi", frozenset("hi mr ne".split())),
}
_NOT_LATIN = frozenset("zh ja ko th ar fa ur he el ru uk bg hi bn ta te".split())

_SURE = math.log(0.9)  # from here on the model is taken at its word
_FLOOR = 1e-3  # of a probability: the most that a refusal by the model may weigh
_WEIGHT = 0.05  # of a table's tenth: the features of a word overlap, so half of what they say
_ENOUGH = 15  # more words than these agree without saying more
_MARKED = 15  # tenths against English and Malay for a word with letters that neither uses
_FILIPINO_WORD = 1.2  # log odds for each
_TO_INDONESIAN = 4  # tenths: there is far more of it than of Malay
_MODEL_SAYS = 5  # tenths for each log odds of the model, which leans to Indonesian
# What a feed's claim is worth: log odds, more of them for few words, and tenths for id or ms.
_CLAIM = 1.5
_CLAIM_SHORT = 6.0
_MALAY_CLAIM = 25
_BARE = 2  # words that may be no more than a name

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_NOISE = re.compile(r"https?://[!-~]+|[@#][A-Za-z0-9_]+|[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+")
# Words of Filipino grammar that its neighbours in Latin script do not have.
_FILIPINO = frozenset(
    "ng mga ang nang isang niya siya nitong hindi matapos noong dahil ayon".split()
)


def features(words: Iterable[str]) -> Iterator[str]:
    """Each word with its borders, then its runs of four characters. A border is "_"."""
    for word in words:
        framed = f"_{word}_"
        yield framed
        for start in range(len(framed) - 3):
            yield framed[start : start + 4]


def split_words(text: str) -> list[str]:
    """The words of `text` in lower case, with a plain apostrophe inside."""
    return _WORD.findall(text.lower().replace("\u2019", "'"))


def _strip(text: str) -> str:
    """`text` without addresses, hashtags and handles in Latin letters: brands in any language."""
    if "#" in text or "@" in text or "/" in text:
        return _NOISE.sub(" ", text)
    return text


class Detector:
    """Judges one article at a time; holds no state between calls."""

    def __init__(self, guess: Guess, tables: WordTables) -> None:
        self._guess = guess
        self._tables = tables
        self._han = HanJudge()

    def detect(self, title: str, text: str, prior: str | None = None) -> str | None:
        """The tag of the language, or None where no letter of a known script is there to judge.

        `prior` is the language the feed declares; any string is taken.
        """
        claim = (prior or "")[:_TAG].strip().lower().replace("_", "-")
        title, text = title[:_TITLE], text[:_TEXT]
        # Accents come apart from their letters, and letters come wide or as mathematical signs.
        title, text = unicodedata.normalize("NFKC", title), unicodedata.normalize("NFKC", text)
        head, judged = _strip(title), _strip(f"{title}\n{text}")
        # The headline counts twice: what follows may be another language's boilerplate.
        words = count_words(f"{head}\n{judged[:_SCRIPT]}")
        if not words:  # nothing but hashtags or addresses
            judged = f"{title}\n{text}"
            words = count_words(judged[:_SCRIPT])
        script = main_script(words)
        if script == "han":
            return self._judge_han(judged[:_SCRIPT], claim)
        if script == "hangul":
            return "ko"
        if script == "latin":
            return self._judge_names(judged, claim) or self._judge_latin(judged, claim)
        if script in _OTHERS:
            return self._judge_model(judged, claim, *_OTHERS[script])
        return script

    def _judge_han(self, text: str, claim: str) -> str:
        if self._han.is_japanese(text, claim.partition("-")[0] == "ja"):
            return "ja"
        return self._han.chinese_script(text, claim)

    def _judge_names(self, text: str, claim: str) -> str | None:
        """A bare name ("DeepSeek") in a feed of another script is in that feed's language."""
        base = claim.partition("-")[0]
        if base not in _NOT_LATIN or len(split_words(text)) > _BARE:
            return None
        return self._han.chinese_script(text, claim) if base == "zh" else base

    def _judge_model(self, text: str, claim: str, usual: str, among: frozenset[str]) -> str:
        odds = _gather(self._ask(text), among)
        claimed = claim.partition("-")[0]
        if claimed in odds:
            odds[claimed] += _CLAIM
        return max(odds, key=lambda code: odds[code], default=usual)

    def _judge_latin(self, text: str, claim: str) -> str:
        words = split_words(text[:_LINE])
        shares = self._ask(text)
        odds = _gather(shares, _LATIN.keys())
        best = max(odds, key=lambda code: odds[code], default="en")
        if odds.get(best, math.log(_FLOOR)) < _SURE or len(words) <= _BARE:
            best = self._weigh(odds, words, claim)
        if best != "malay":
            return best
        lean = math.log((shares.get("id", 0.0) + _FLOOR) / (shares.get("ms", 0.0) + _FLOOR))
        return self._split_malay(split_words(text)[:_WORDS], claim, lean)

    def _weigh(self, odds: dict[str, float], words: list[str], claim: str) -> str:
        """The best code after the word tables, the usual languages and the feed have spoken."""
        english, malay = self._add_features(words)
        weight = _WEIGHT * min(1.0, _ENOUGH / max(1, len(words)))
        for code, usual in _LATIN.items():
            odds[code] = odds.get(code, math.log(_FLOOR)) + usual
        odds["en"] += weight * english
        odds["malay"] += weight * malay
        odds["fil"] += _FILIPINO_WORD * sum(word in _FILIPINO for word in words)
        claimed = claim.partition("-")[0]
        claimed = _ALIASES.get(claimed, claimed)
        if claimed in odds:
            odds[claimed] += _CLAIM + _CLAIM_SHORT / max(1, len(words))
        return max(odds, key=lambda code: odds[code])

    def _add_features(self, words: list[str]) -> tuple[int, int]:
        english = malay = -_MARKED * sum(not word.isascii() for word in words)
        table = self._tables.latin
        for feature in features(words):
            found = table.get(feature)
            if found is not None:
                english += found[0]
                malay += found[1]
        return english, malay

    def _split_malay(self, words: list[str], claim: str, lean: float) -> str:
        table = self._tables.malay
        claimed = claim.partition("-")[0]
        tenths = _TO_INDONESIAN + round(_MODEL_SAYS * lean)
        tenths += _MALAY_CLAIM * ((claimed in ("id", "in")) - (claimed == "ms"))
        for word in words:
            tenths += sum(table[feature] for feature in features((word,)) if feature in table)
            if abs(tenths) > _CLEAR:
                break
        return "id" if tenths >= 0 else "ms"

    def _ask(self, text: str) -> Mapping[str, float]:
        line = " ".join(text.lower().split())[:_LINE]
        return self._guess(line.encode("utf-8", "ignore").decode())


def _gather(shares: Mapping[str, float], among: Collection[str]) -> dict[str, float]:
    """Log of the model's probability, above a floor, for each code of `among` that it named."""
    gathered: dict[str, float] = {}
    for named, share in shares.items():
        code = _ALIASES.get(named, named)
        if code in among:
            gathered[code] = gathered.get(code, 0.0) + share
    return {code: math.log(share + _FLOOR) for code, share in gathered.items()}
