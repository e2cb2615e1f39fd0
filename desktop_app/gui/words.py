"""Times and languages as a reader's words, in the window's language. Takes the clock as a value."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, Qt, QTimeZone

from desktop_app.core.updates import is_day_only

translate = QCoreApplication.translate  # under the name that lupdate looks for

_MINUTE, _HOUR, _DAY = 60, 3600, 86400


def age(when: int | None, now: int) -> str:
    """How old a time is, short: "5 min", "3 h", "17 Jan", "17 Jan 2025"; "" when unknown.

    Of a date without a time only the day is told.
    """
    if when is None:
        return ""
    if is_day_only(when):
        return _day_words(day_of(when), _date(now))
    past = now - when
    if 0 <= past < _MINUTE:
        return translate("words", "now")
    if 0 <= past < _HOUR:
        return translate("words", "{0} min").format(past // _MINUTE)
    if 0 <= past < 12 * _HOUR:
        return translate("words", "{0} h").format(past // _HOUR)
    return moment(when, now)


def day_of(when: int) -> QDate:
    """The day of a time where the reader is; a date without a time is the same day everywhere."""
    if is_day_only(when):
        return QDateTime.fromSecsSinceEpoch(when, QTimeZone.utc()).date()
    return _date(when)


def _day_words(day: QDate, today: QDate) -> str:
    if day == today:
        return translate("words", "today")
    if day == today.addDays(-1):
        return translate("words", "yesterday")
    # A date pattern of Qt: d day, MMM short month, yyyy year. Chinese wants M月d日.
    pattern = (
        translate("words", "d MMM")
        if day.year() == today.year()
        else translate("words", "d MMM yyyy")
    )
    return QLocale().toString(day, pattern)


def iso_day(when: int) -> str:
    """The day as a query has it: 2025-01-17."""
    return day_of(when).toString(Qt.DateFormat.ISODate)


def clock(when: int) -> str:
    """The time of day, as "18:04"."""
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(when).time(), "HH:mm")


def moment(when: int, now: int) -> str:
    """A time of today by the clock, any other by its day."""
    day, today = _date(when), _date(now)
    return clock(when) if day == today else _day_words(day, today)


def number(value: int) -> str:
    """With the language's own digits and grouping."""
    return QLocale().toString(value)


def own_language() -> str:
    """The window's language as a tag without region."""
    return QLocale().name().partition("_")[0]


def language_name(tag: str) -> str:
    """A language by its own name ("Bahasa Indonesia"), or its tag when Qt knows none."""
    if tag in _OWN_NAMES:
        return _OWN_NAMES[tag]
    locale = QLocale(tag.replace("-", "_"))
    if locale.language() == QLocale.Language.C:
        return tag
    name = locale.nativeLanguageName() or QLocale.languageToString(locale.language())
    return name[:1].upper() + name[1:]


def short_language(tag: str) -> str:
    """What fits a small tag on a row: the first part, and the script where it tells apart."""
    first, _, rest = tag.partition("-")
    return f"{first} 繁" if first == "zh" and rest.startswith("Hant") else first


_OWN_NAMES = {
    "en": "English",
    "id": "Bahasa Indonesia",
    "ms": "Bahasa Melayu",
    "es": "Español",
    "pt": "Português",
    "zh": "中文",
    "zh-Hans": "简体中文",
    "zh-Hant": "繁體中文",
    "und": "?",
}


def _date(when: int) -> QDate:
    return QDateTime.fromSecsSinceEpoch(when).date()
