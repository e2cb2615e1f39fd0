"""Numbers as texts write them: 1,7 juta, $14bn, 1억7,000만, 三百萬, seven million, 50-0.

It says where a number stands and how much it is. What it counts, and whether it is a figure at
all and no date or version, is judged in `figures`. Vague ones ("ratusan ribu", 数十万) are not
numbers. Three scans, every repetition bounded, so that time grows with the text alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from desktop_app.core.figure_spelled import spelled
from desktop_app.core.number_words import (
    HAN_DIGIT,
    HAN_SCALE,
    HAN_TENS,
    MONTHS,
    NUMBERED,
    SCALE,
    SIGNED_SCALE,
    WORD,
)

MOST_NUMBERS = 2000  # looked at in one text, of each way to write them

# Decimal comma, and points between thousands. Elsewhere a point is the decimal sign.
COMMA_LANGUAGES = frozenset("id es de fr pt it vi nl tr ru pl cs sv da nb no fi uk ro el".split())
LARGEST_SCALE = 1e15  # "million million million" and longer chains are no numbers

_SIGN = re.compile(
    r"(?<![A-Za-z0-9])(?:US\$|NT\$|HK\$|AU\$|CA\$|SG\$|[ACSR]\$|RMB|CN¥|JP¥|RM|Rp\.?|USD|EUR|GBP"
    r"|IDR|MYR|CNY|TWD|HKD|SGD|JPY|KRW|INR|VND|港幣|港币|人民币|人民幣|新台幣|新臺幣|新台币"
    r"|台幣|美金|[$€£¥￥₹₩₫฿₱₽])[ \u00a0]?$"
)
_SIGN_ENDS = frozenset("$€£¥￥₹₩₫฿₱₽BMp.DRPYW幣币金")
_DIGITS = re.compile(r"[0-9]+(?:[.,'’][0-9]+)*")
_GAPS = frozenset(" \u00a0\u202f\u2009")  # between groups of three digits
_DATE = re.compile(
    r"(?:(?:19|20)[0-9]{2}-(?:0[1-9]|1[0-2])(?:-[0-3][0-9])?|[0-3][0-9]-[01][0-9]-(?:19|20)[0-9]{2})"
    r"(?:T[0-9:]+)?(?![0-9-])"
)
MOST_DIGITS = 24  # of one number, signs between them included
_HAN_SPELLED = re.compile(
    r"[〇零一二三四五六七八九十两兩][〇零一二三四五六七八九十百千两兩]{0,8}"
    r"(?:[点點][〇零一二三四五六七八九]{1,4})?"
    r"(?=[多余餘]?[万萬亿億成倍票天年日位組组成]|[個个]百分|[個个][半多]?[小月星]|[小分]|[周週]|名|%)"
)
_HAN_PERCENT = re.compile("百分之([一二三四五六七八九十两兩点點]{1,6})")
_HAN_SCALED = re.compile(
    r"[多余餘여]?(?P<run>(?:[백百]|[천千](?![瓦克卡赫米位]))?[만万萬]{0,4}[억亿億]{0,4}"
    r"(?:조|兆(?![瓦克卡赫米位]))?)(?<![^백천만억조百万萬亿億千兆])"
    r"(?:[ ]?(?P<rest>[0-9]{1,4}(?:,[0-9]{3})?)"
    r"(?P<low>[천만千万萬百백億亿억]{1,2})?)?[多余餘여]?"
)
_NO_SCALE = frozenset(".,;:/%)年月日人天")
_SCALED = re.compile(r"[ \u00a0-]?([A-Za-zÀ-ỹ]{1,10})(?![0-9])")
_SIGN_NEXT = re.compile("[ \u00a0]?[€£$]")
_ARTICLE = re.compile(r"[ -](?:an?[ -])?")
_SPACED = re.compile(
    r"(?:[ \u00a0\u202f\u2009][0-9]{3}){1,4}(?:[.,][0-9]{1,2})?(?![0-9]|[.,:/-][0-9]"
    r"|[ \u00a0\u202f\u2009][0-9])"
)
_RUN_BEFORE = re.compile(r"(?:([^\W\d_]+)\.? )?(?<![0-9.,])([0-9]{1,4})[ \u00a0\u202f\u2009]$")
_MONTH = re.compile(MONTHS)
_WORD_BEFORE = re.compile(r"([^\W\d_]+)\.? $")
_ANY_GAP = re.compile("[ \u00a0\u202f\u2009]")
_ABOUT = re.compile("[一二三四五六七八九]{2}")  # 三五年: three to five
_GROUPED = re.compile(r"[0-9]{1,3}(?:[.,'’][0-9]{3})+")
_WHOLE = re.compile(
    r"[0-9]{1,15}(?:[.,][0-9]{1,6})?|[0-9]{1,3}(?:(?:,[0-9]{3})+\.|(?:\.[0-9]{3})+,)[0-9]{1,6}"
)
_IS_WIDE = re.compile("[０-９]")
_WIDE = str.maketrans("０１２３４５６７８９．，％", "0123456789.,%")


class Numeral(NamedTuple):
    """One number; `start` and `end` in code points, a currency sign before it included."""

    value: float
    start: int
    end: int
    sign: str = ""  # the currency before it, as written
    is_word: bool = False  # written out
    scale: float = 1.0  # of million, 万 …
    is_grouped: bool = False  # 1,700, 1.700 or 1 700


def numerals(text: str, language: str) -> Iterator[Numeral]:
    """Numbers of `text` in order; `language` is its first subtag, or "" where unknown."""
    if not text.isascii() and _IS_WIDE.search(text):
        text = text.translate(_WIDE)  # one to one: offsets stay
    found = [(m.start(), "digits", m[0]) for m in islice(_DIGITS.finditer(text), MOST_NUMBERS)]
    if not text.isascii():
        han = islice(_HAN_SPELLED.finditer(text), MOST_NUMBERS)
        found += [(m.start(), "han", m[0]) for m in han]
        shares = islice(_HAN_PERCENT.finditer(text), MOST_NUMBERS)
        found += [(m.start(1), "percent", m[1]) for m in shares]
    found += [(start, "word", word) for start, word in islice(spelled(text), MOST_NUMBERS)]
    found.sort()
    position = 0
    for start, way, written in found:
        if start < position:
            continue
        may_be_date = (
            way == "digits" and text[start + len(written) : start + len(written) + 1] == "-"
        )
        if may_be_date and (date := _DATE.match(text, start)):
            position = date.end()
            continue
        numeral = _read(text, start, way, written, language)
        if numeral:
            position = numeral.end
            yield numeral


def _read(text: str, start: int, way: str, written: str, language: str) -> Numeral | None:
    end, sign, is_grouped = start + len(written), "", False
    before = text[max(start - 6, 0) : start]
    if way == "percent":
        return Numeral(_han_value(written), start, end, is_word=True)
    if way == "han":
        if before.endswith(("数", "數", "几", "幾")) or _ABOUT.fullmatch(written):
            return None
        value = _han_value(written)
    elif way == "word":
        if before.endswith(("@", "#", "-", "_")):
            return None
        value = WORD[written]
    else:
        if len(written) > MOST_DIGITS:
            return None
        if before.rstrip(" \u00a0")[-1:] in _SIGN_ENDS and (found := _SIGN.search(before)):
            sign = found[0]
        elif not _may_stand_after(before):
            return None
        is_plain = written.isdigit()
        if not _may_begin(text, start, written):
            return None
        is_grouped = not is_plain and bool(_GROUPED.fullmatch(written))
        if (
            not is_grouped
            and not (is_plain and len(written) < 16)
            and not _WHOLE.fullmatch(written)
        ):  # a version, an address, a list
            return None
        if is_plain and len(written) <= 3 and (groups := _groups_after(text, start, end)):
            end, is_grouped = groups.end(), True
            value = float(_ANY_GAP.sub("", written + groups[0]).replace(",", "."))
        else:
            value = float(written) if is_plain else _digits_value(written, language)
    value, end, scale = _scale(text, value, end, way, sign)
    if scale > LARGEST_SCALE:
        return None
    sign_start = start - len(sign)
    return Numeral(value, sign_start, end, sign.strip(), way != "digits", scale, is_grouped)


def _may_stand_after(before: str) -> bool:
    """Whether digits after these characters are a number: none within A4, v2.0, #7 or COVID-19."""
    last = before[-1:]
    if last in {*"_@"} or (last.isalpha() and last < "\u0250"):
        return False
    if last in {*".,/:'’"} and before[-2:-1].isdigit():
        return False
    return not (last == "-" and before[-2:-1].isalpha() and before[-3:] != "ke-")


def _may_begin(text: str, start: int, written: str) -> bool:
    """Whether digits at `start` are no later part of a longer number, as the 000 of 1 50 000."""
    if len(written) > 1 and written[0] == "0" and written.isdigit():
        return False
    if (
        text[max(start - 1, 0) : start] not in _GAPS
        or not text[max(start - 2, 0) : start - 1].isdigit()
    ):
        return True
    before = _RUN_BEFORE.search(text, max(start - 24, 0), start)
    if not before:
        return False
    return (len(before[2]) == 4 and before[2][:2] in ("19", "20")) or _is_named(before[1] or "")


def _is_named(word: str) -> bool:
    """Whether the number after a word is its own: page 12, Windows 11, January 17."""
    low = word.lower()
    return low in NUMBERED or bool(_MONTH.fullmatch(low))


def _groups_after(text: str, start: int, end: int) -> re.Match[str] | None:
    """The groups of three digits that a space, plain or not, holds apart from those before."""
    if text[end : end + 1] not in _GAPS or not (groups := _SPACED.match(text, end)):
        return None
    word = _WORD_BEFORE.search(text, max(start - 16, 0), start)
    return None if word and _is_named(word[1]) else groups


def _scale(text: str, value: float, end: int, way: str, sign: str) -> tuple[float, int, float]:
    """The value with the size that follows it, where that ends, and the size."""
    after = text[end : end + 1]
    if not after or after in _NO_SCALE:
        return value, end, 1.0
    bare = value or 1.0
    if after > "\u2e80" and (han := _HAN_SCALED.match(text, end)) and han["run"]:
        size = _run_value(han["run"])
        value *= size
        rest = (han["rest"] or "").replace(",", "")
        if rest and (han["low"] or len(rest) == 4) and _run_value(han["low"] or "") < size:
            value += float(rest) * _run_value(han["low"] or "")
            end = han.end()
        else:
            end = han.end("run") + (text[han.end("run") : han.end("run") + 1] in {*"多余餘여"})
        return value, end, value / bare
    if way == "word" and (article := _ARTICLE.match(text, end)):
        at = article.end() - 1  # half a million, three-million
        end = at if value == 0.5 else end  # half a year
    else:
        at = end
    scaled = None if way == "han" else _SCALED.match(text, at)
    size = SCALE.get(scaled[1].lower(), 0.0) if scaled else 0.0
    if scaled and way == "digits" and (money := SIGNED_SCALE.get(scaled[1])):
        is_of_money = (sign and scaled[1].islower()) or _SIGN_NEXT.match(text, scaled.end())
        if is_of_money:
            return value * money, scaled.end(), money
    if not scaled or not size or (len(scaled[1]) == 1 and (way == "word" or scaled.start(1) > at)):
        return value, end, 1.0
    end = scaled.end()
    while size <= LARGEST_SCALE and (again := _SCALED.match(text, end)):
        if len(again[1]) < 2 or again[1].lower() not in SCALE:
            break
        size, end = size * SCALE[again[1].lower()], again.end()
    if scaled[1] in ("m", "M") and sign.startswith("Rp"):
        size *= 1e3  # Rp 5M is five miliar
    if scaled[1].lower() in ("mio", "mrd", "rb") and text[end : end + 1] == ".":
        end += 1
    return value * size, end, size


def _digits_value(digits: str, language: str) -> float:
    comma = language in COMMA_LANGUAGES
    if not _GROUPED.fullmatch(digits) or digits.startswith("0"):
        last = max(digits.rfind("."), digits.rfind(","))
        if last < 0:
            return float(digits)
        whole = re.sub(r"[^0-9]", "", digits[:last])
        return float(f"{whole}.{digits[last + 1 :]}")
    # One group of three: 1.700 is a decimal only where the point is the decimal sign.
    separators = [char for char in digits if not char.isdigit()]
    decimal = "," if comma else "."
    is_round = digits.endswith("00")
    if len(separators) == 1 and separators[0] == decimal and language and not is_round:
        return float(digits.replace(",", "."))
    if len(set(separators)) > 1:
        whole, _, rest = digits.rpartition(separators[-1])
        return float(f"{re.sub('[^0-9]', '', whole)}.{rest}")
    return float(re.sub(r"[^0-9]", "", digits))


def _han_value(figure: str) -> float:
    """The value of 三百, 一点七, 二十五 or 二〇."""
    whole, _, part = figure.replace("點", "点").partition("点")
    total, digit = 0, 0
    for char in whole:
        if char in HAN_TENS:
            total += (digit or 1) * HAN_TENS[char]
            digit = 0
        else:
            digit = digit * 10 + HAN_DIGIT[char]
    decimals = "".join(str(HAN_DIGIT[char]) for char in part)
    return float(f"{total + digit}.{decimals or 0}")


def _run_value(run: str) -> float:
    """The size of 千万 (1e7), 万亿 (1e12) or 百萬 (1e6)."""
    size = 1.0
    for char in run:
        size *= HAN_SCALE[char]
    return size
