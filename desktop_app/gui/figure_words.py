"""Key figures as a reader's words: values, units, times, and what is told differently.

Pure: values in, words out, in the window's language. Days are UTC days.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import isclose

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject

from desktop_app.core.claims import Claim, Subject
from desktop_app.core.figure_units import PERCENT, RANK, TIMES
from desktop_app.core.seconds import DAY
from desktop_app.core.subject_times import time_of
from desktop_app.core.subjects import outlets_of
from desktop_app.core.text import clean_line
from desktop_app.gui import trend_words, words
from desktop_app.gui.figure_unit_names import known_units

translate = QCoreApplication.translate  # under the name that lupdate looks for

DOT = " · "
LONGEST_OUTLET, LONGEST_UNIT = 60, 40  # characters shown
_MOST_VALUES = 4  # told of one time; the rest are counted
_MOST_OUTLETS = 3  # named for one value
_SIZES = {  # how large numbers are said, by the window's language
    "en": ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")),
    "id": ((1e12, "triliun"), (1e9, "miliar"), (1e6, "juta")),
    "zh": ((1e12, "万亿"), (1e8, "亿"), (1e4, "万")),
}


class _Numbered(QObject):
    """Texts with a number: lupdate knows their plural forms only in `tr`."""

    def claims(self, count: int) -> str:
        return self.tr("%n claim(s)", "", count)

    def outlets(self, count: int) -> str:
        return self.tr("%n outlet(s)", "", count)

    def languages(self, count: int) -> str:
        return self.tr("%n language(s)", "", count)

    def subjects(self, count: int) -> str:
        return self.tr("%n thing(s) counted", "", count)

    def more_values(self, count: int) -> str:
        return self.tr("%n more value(s)", "", count)

    def conflicts(self, count: int) -> str:
        return self.tr("%n pair(s) of claims", "", count)


numbered = _Numbered()


def number(value: float) -> str:
    """With grouping and no false digits; a large one with its size: "160,000", "1.7 million"."""
    language = words.own_language()
    for size, name in _SIZES.get(language, _SIZES["en"]):
        if abs(value) >= size:
            gap = "" if language == "zh" else "\u00a0"
            return f"{_plain(value / size)}{gap}{name}"
    return _plain(value)


def _plain(value: float) -> str:
    whole = round(value)
    if isclose(value, whole, rel_tol=1e-9):
        return QLocale().toString(whole)
    return QLocale().toString(float(f"{value:.6g}"), "f", len(f"{value:.6g}".partition(".")[2]))


def amount(value: float, unit: str) -> str:
    """A value with its unit: "160,000 posts", "80 %", "USD 14 billion", "no. 3"."""
    base, _, per = unit.partition(" per ")
    if base == PERCENT:
        said = translate("trend_words", "{0} %").format(number(value))
    elif base == RANK:
        said = translate("figure_words", "no. {0}").format(number(value))
    elif base == TIMES:
        said = translate("figure_words", "{0} times").format(number(value))
    elif is_money(base):
        said = f"{base} {number(value)}"
    else:
        said = f"{number(value)} {unit_name(base)}"
    return _per(said, per)


def short_amount(value: float, unit: str) -> str:
    """A value where its unit is said beside it: only percent and money keep theirs."""
    base = unit.partition(" per ")[0]
    return amount(value, base) if base == PERCENT or is_money(base) else number(value)


def is_money(unit: str) -> bool:
    return len(unit) == 3 and unit.isupper()


def unit_name(unit: str) -> str:
    """What is counted: a unit we know in the window's language, another in the text's own words."""
    base, _, per = unit.partition(" per ")
    known = known_units()
    return _per(known.get(base, known.get(f"{base}s")) or clean_line(base)[:LONGEST_UNIT], per)


def _per(said: str, per: str) -> str:
    if not per:
        return said
    what = {
        "month": translate("figure_words", "{0} per month"),
        "day": translate("figure_words", "{0} per day"),
        "year": translate("figure_words", "{0} per year"),
        "week": translate("figure_words", "{0} per week"),
        "hour": translate("figure_words", "{0} per hour"),
        "user": translate("figure_words", "{0} per user"),
        "person": translate("figure_words", "{0} per person"),
    }
    return what.get(per, translate("figure_words", "{0} per {1}")).format(said, per)


def outlet_of(claim: Claim) -> str:
    """The outlet as one short line, never empty."""
    outlet = clean_line(claim.outlet or "")[:LONGEST_OUTLET]
    return outlet or translate("story", "unknown outlet")


def language_of(claim: Claim) -> str:
    """The language without script or region, "?" where it is not known."""
    return (claim.language or "?").partition("-")[0].lower()


def name_of(subject: Subject) -> str:
    """What a subject is told of, never empty."""
    return clean_line(subject.about or "") or translate("figure_words", "not named")


def extent(subject: Subject) -> str:
    """The lowest and the highest value, or the one that all tell."""
    low, high = (pick(claim.value for claim in subject.claims) for pick in (min, max))
    first, last = (short_amount(value, subject.unit) for value in (low, high))
    if first == last:
        return first
    base = subject.unit.partition(" per ")[0]
    return f"{first} … {number(high) if is_money(base) else last}"


def told(subject: Subject) -> str:
    """What is counted, from where to where: "users: 150 million … 170 million"."""
    if subject.unit == PERCENT or is_money(subject.unit):
        return extent(subject)
    return f"{unit_name(subject.unit)}: {extent(subject)}"


def short_counts(subject: Subject) -> str:
    """How many claims and outlets."""
    outlets = numbered.outlets(len(outlets_of(subject.claims)))
    return f"{numbered.claims(len(subject.claims))}{DOT}{outlets}"


def counts(subject: Subject) -> str:
    """How many claims, outlets and languages."""
    languages = {language_of(claim) for claim in subject.claims}
    told_in = numbered.languages(len(languages)) if len(languages) > 1 else ""
    return DOT.join(part for part in (short_counts(subject), told_in) if part)


def conflict_sign() -> str:
    """Said wherever claims are in conflict: see `Subject.conflicts`."""
    return translate("figure_words", "Told differently at about the same time")


def conflict_count(subject: Subject) -> str:
    """The same, and how many pairs of claims are."""
    pairs = numbered.conflicts(len(subject.conflicts))
    return _after(conflict_sign(), pairs)


def _after(sign: str, said: str) -> str:
    return translate("figure_words", "{0}: {1}").format(sign, said)


def told_for(claim: Claim) -> str:
    """ "as of 14 Jan 2025", "as of Mar 2024", "as of 2023"; "" where the text names no time."""
    if not claim.as_of:
        return ""
    start, end = time_of(claim)
    day = QDate(1970, 1, 1).addDays(start // DAY)
    if end - start <= DAY:
        said = trend_words.day(start)
    elif end - start <= 31 * DAY:
        said = QLocale().toString(day, translate("figure_words", "MMM yyyy"))
    else:
        said = str(day.year())
    return translate("figure_words", "as of {0}").format(said)


def published(claim: Claim) -> str:
    """The day of its publication, in UTC."""
    return trend_words.day(claim.published)


def facts(claim: Claim) -> str:
    """Who said it, in which language, and when."""
    parts = [outlet_of(claim), language_of(claim), published(claim), told_for(claim)]
    return DOT.join(part for part in parts if part)


def told_differently(claims: Sequence[Claim], unit: str) -> str:
    """Which values were told differently, and by whom: see `Subject.conflicts`."""
    said: dict[str, list[str]] = {}
    for claim in sorted(claims, key=lambda each: each.value):
        outlets = said.setdefault(short_amount(claim.value, unit), [])
        if outlet_of(claim) not in outlets:
            outlets.append(outlet_of(claim))
    values = [_by(value, outlets) for value, outlets in said.items()]
    shown = values[:_MOST_VALUES]
    if len(values) > _MOST_VALUES:
        shown.append(numbered.more_values(len(values) - _MOST_VALUES))
    return _after(conflict_sign(), _listed(shown))


def _by(value: str, outlets: Sequence[str]) -> str:
    names = ", ".join(outlets[:_MOST_OUTLETS])
    more = len(outlets) - _MOST_OUTLETS
    if more > 0:
        names = translate("story", "{names} and {0} more").format(more, names=names)
    return f"{value} ({names})"


def _listed(parts: Iterable[str]) -> str:
    *most, last = parts
    if not most:
        return last
    text = translate("figure_words", "{0} and {1}")
    return text.format(", ".join(most), last)
