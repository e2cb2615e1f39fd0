"""The date a figure is said to hold for: the year-month-day, year-month or year near it.

Only dates that name their year: what "Monday" means depends on the article, which is not read here.
"""

from __future__ import annotations

import re
from itertools import islice

# A month by how its name begins, in the languages read here.
_MONTHS = {
    **dict.fromkeys("jan ene gen".split(), 1),
    **dict.fromkeys("feb fev fév peb".split(), 2),
    **dict.fromkeys("mar mär mac".split(), 3),
    **dict.fromkeys("apr abr avr".split(), 4),
    **dict.fromkeys("may mei mai mag".split(), 5),
    **dict.fromkeys("jun juin giu".split(), 6),
    **dict.fromkeys("jul juil lug".split(), 7),
    **dict.fromkeys("aug agu ago ogos août".split(), 8),
    **dict.fromkeys("sep set".split(), 9),
    **dict.fromkeys("oct okt out ott".split(), 10),
    **dict.fromkeys("nov".split(), 11),
    **dict.fromkeys("dec des dez dic dis déc".split(), 12),
}
_BEGINNING = "|".join(sorted(_MONTHS, key=len, reverse=True))
_BEGINNINGS = frozenset(name[:3] for name in _MONTHS)
_LEADS = frozenset("de tahun jahr".split())
_PREPOSITIONS = frozenset("in of pada en em năm".split())
MOST_DATES = 400  # of one text
REACH = 30  # characters before a year that may belong to its date
DAY_REACH = 8  # and before the name of its month

_DIGITS = frozenset("0123456789")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}(?![0-9])")
_NAME = rf"(?<![A-Za-z])(?P<name>(?i:{_BEGINNING}))[a-zéûç]{{0,7}}\.?"
_BEFORE = re.compile(
    rf"(?:(?<![0-9])(?P<day>[0-9]{{1,2}})\.? (?:de )?)?{_NAME} (?:de |tahun )?$"
    rf"|{_NAME.replace('name', 'month_first')} (?P<its_day>[0-9]{{1,2}}), $"
    r"|(?<![0-9/])(?:(?P<numeric_day>[0-9]{1,2})/)?(?P<numeric_month>[0-9]{1,2})/$"
    r"|(?<![A-Za-z])(?P<year_only>in|of|pada|tahun|en|em|im Jahr|năm) $"
)
_HAN_AFTER = re.compile(r"[年년](?: ?(?P<month>[0-9]{1,2})[月월](?: ?(?P<day>[0-9]{1,2})[日일])?)?")
_ISO_AFTER = re.compile(r"-(?P<month>[01][0-9])(?:-(?P<day>[0-3][0-9]))?(?![0-9])")


def dates_in(text: str) -> list[tuple[int, int, str]]:
    """(start, end, ISO date) of the dates in `text` that name their year, in order."""
    dates = []
    for year in islice(_YEAR.finditer(text), MOST_DATES):
        if text[max(year.start() - 1, 0) : year.start()] in _DIGITS:
            continue
        after = _HAN_AFTER.match(text, year.end()) or _ISO_AFTER.match(text, year.end())
        if after:
            start, end, month, day = year.start(), after.end(), after["month"], after["day"]
        else:
            begin = max(year.start() - REACH, 0)
            near = _date_begin(text, begin, year.start())
            if near is None:
                continue
            begin = near
            before = _BEFORE.search(text[begin : year.start()])
            if not before:
                continue
            start, end = begin + before.start(), year.end()
            name = before["name"] or before["month_first"]
            month = _MONTHS[name.lower()] if name else before["numeric_month"]
            day = before["day"] or before["its_day"] or before["numeric_day"]
        if iso := _iso(year[0], int(month or 0), int(day or 0)):
            dates.append((start, end, iso))
    return dates


def _date_begin(text: str, begin: int, end: int) -> int | None:
    """Where to look from for the date that a year at `end` closes: a cheap answer, mostly None."""
    if text[end - 1 : end] != " ":
        return max(begin, end - DAY_REACH) if text[end - 1 : end] == "/" else None
    start = end = end - 1
    if text[end - 1 : end] in {".", ","}:
        return begin
    while start > begin and text[start - 1].isalpha() and text[start - 1] < "\u2e80":
        start -= 1
    word = text[start:end].lower()
    if word in _LEADS:
        return begin
    if word in _PREPOSITIONS:
        return start
    return max(begin, start - DAY_REACH) if word[:3] in _BEGINNINGS else None


def _iso(year: str, month: int, day: int) -> str | None:
    if month > 12 or day > 31:
        return None
    if not month:
        return year
    return f"{year}-{month:02}-{day:02}" if day else f"{year}-{month:02}"
