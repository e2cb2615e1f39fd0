"""Numbers and days of the month as reports in any language share them: 170 juta is 1.7亿.

For comparing only: a quantity has no span here and no unit but its size and "%".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

MOST = 40  # of one text

_SIZES = {
    1e3: "thousand ribu rb mil tausend mille nghìn 千 천",
    1e4: "万 만",
    1e6: "million millions mn m juta jt millones millón millionen milioni milhões triệu 百万 백만",
    1e8: "亿 억",
    1e9: "billion billions bn miliar milyar milliarden miliardi milliards bilhões tỷ 十亿 십억",
    1e12: "trillion trillions tn triliun 万亿 兆 조",
}
_SIZE = {word: size for size, words in _SIZES.items() for word in words.split()}
_UNITS = "|".join(sorted(map(re.escape, _SIZE), key=len, reverse=True))
_PERCENT = "%|％|percent|per cent|persen|peratus|por ciento|prozent|pour cent|per cento|퍼센트"
_NUMBER = re.compile(
    r"(?<![\w.,/:])(\d[\d.,]{0,18})"
    rf"(?:[ \u00a0-]?(?:({_UNITS})(?![a-zà-ỹ])|({_PERCENT})))?(?![\d/:])"
)
_THOUSANDS = re.compile(r"\d{1,3}(?:[.,]\d{3})+")

_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
_TENS = {"十": 10, "百": 100, "千": 1000}
_HAN_NUMBER = re.compile(
    r"[零〇一二两三四五六七八九十百千]+(?:万亿|亿|万)?(?![零〇一二两三四五六七八九十百千])"
)

_MONTHS = (
    "january jan januari enero janvier januar gennaio janeiro",
    "february feb februari pebruari febrero février februar febbraio fevereiro",
    "march mar maret mac marzo mars märz março",
    "april apr abril avril aprile",
    "may mei mayo mai maggio maio",
    "june jun juni junio juin giugno junho",
    "july jul juli julai julio juillet luglio julho",
    "august aug agustus ogos agosto août",
    "september sep sept septiembre septembre settembre setembro",
    "october oct oktober okt octubre octobre ottobre outubro",
    "november nov noviembre novembre novembro",
    "december dec desember des disember diciembre décembre dezember dicembre dezembro",
)
_MONTH = {word: number for number, words in enumerate(_MONTHS, 1) for word in words.split()}
_NAMES = "|".join(sorted(_MONTH, key=len, reverse=True))
_DAY_FIRST = re.compile(rf"(?<!\d)(\d{{1,2}})(?:\.|st|nd|rd|th)? (?:de |of )?({_NAMES})\b")
_MONTH_FIRST = re.compile(rf"\b({_NAMES})\.? (\d{{1,2}})(?:st|nd|rd|th)?(?![\d:.]\d|\d)")
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日号일]")
_SLASHED = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})(?:/(?:20)?\d\d)?(?![\d/])")  # day first


def take_days(text: str) -> tuple[list[str], str]:
    """Days of the month named in folded `text`, as "mmdd", and the text without them."""
    days: list[str] = []

    def take(month: int, day: int, as_it_was: str) -> str:
        if not (1 <= month <= 12 and 1 <= day <= 31):
            return as_it_was
        days.append(f"{month:02}{day:02}")
        return " "

    text = _DAY_FIRST.sub(lambda m: take(_MONTH[m[2]], int(m[1]), m[0]), text)
    text = _MONTH_FIRST.sub(lambda m: take(_MONTH[m[1]], int(m[2]), m[0]), text)
    text = _NUMERIC.sub(lambda m: take(int(m[1]), int(m[2]), m[0]), text)
    return days, _SLASHED.sub(lambda m: take(int(m[2]), int(m[1]), m[0]), text)


def numbers_of(text: str) -> Iterator[str]:
    """Numbers of folded `text` to three digits, as "1.7e+08" or "75"; "%" stays.

    Left out: those under 13, which every text has, and years.
    """
    for found in _NUMBER.finditer(text):
        figure, unit, percent = found.groups()
        value = _value(figure.rstrip(".,"))
        if value is None:
            continue
        if percent:
            yield f"{value:.3g}%"
        elif unit:
            yield f"{value * _SIZE[unit]:.3g}"
        elif value >= 13 and not (1900 <= value <= 2100 and len(figure) == 4):
            yield f"{value:.3g}"
    for found in _HAN_NUMBER.finditer(text):
        size = _han_value(found[0])
        if size >= 13:
            yield f"{size:.3g}"


def _value(figure: str) -> float | None:
    if _THOUSANDS.fullmatch(figure) and not figure.startswith("0"):
        return float(figure.replace(",", "").replace(".", ""))
    try:
        return float(figure.replace(",", "."))
    except ValueError:  # a version, an address, a list
        return None


def _han_value(figure: str) -> float:
    """The value of a number in Han characters, such as 三千五百万."""
    size = 1.0
    for unit in ("万亿", "亿", "万"):
        if figure.endswith(unit):
            figure, size = figure[: -len(unit)], _SIZE[unit]
            break
    total, digit, places = 0, 0, 0
    for char in figure:
        if char in _TENS:
            total += (digit or 1) * _TENS[char]
            digit = places = 0
        else:
            digit = digit * 10 + _DIGITS[char]
            places += 1
    return (total + digit) * size
