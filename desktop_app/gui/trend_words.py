"""Days and stretches of trends in words. Of UTC, as days are in queries."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QObject, QTimeZone

from desktop_app.core.trends import Gap, Unit

translate = QCoreApplication.translate  # under the name that lupdate looks for

DAY = 86_400
_NO_NAME = re.compile(r"[^\w-]+")  # what a file's name had better not have
_MOST_NAME = 60  # characters of a query in it
_FEEDS = 3  # named of a gap
_MOST = 2**31 - 1  # that Qt can put into a text


class _Numbered(QObject):
    """Texts with a number: lupdate knows their plural forms only in `tr`."""

    def articles(self, count: int) -> str:
        return self.tr("%n article(s)", "", min(count, _MOST))

    def more_feeds(self, count: int) -> str:
        return self.tr("%n more feed(s)", "", min(count, _MOST))


numbered = _Numbered()


def day(at: int) -> str:
    """The day of a time: "17 Jan 2025"."""
    return QLocale().toString(_moment(at).date(), translate("words", "d MMM yyyy"))


def clock(at: int) -> str:
    return QLocale().toString(_moment(at).time(), "HH:mm")


def stretch(start: int, end: int) -> str:
    """From `start`, below `end`: "13–17 Jan 2025", "30 Dec 2024 – 2 Jan 2025"; hours by the clock.

    A day in it counts whole where both ends are midnights.
    """
    if start % DAY or end % DAY:
        if start // DAY == (end - 1) // DAY:
            return f"{day(start)}, {clock(start)}–{clock(end)}"
        return f"{day(start)}, {clock(start)} – {day(end)}, {clock(end)}"
    first, last = _moment(start).date(), _moment(end - DAY).date()
    if first == last:
        return day(start)
    if (first.year(), first.month()) != (last.year(), last.month()):
        return f"{day(start)} – {day(end - DAY)}"
    begin = QLocale().toString(first, translate("span_of_a_year", "d"))
    return f"{begin}–{QLocale().toString(last, translate('span_of_a_year', 'd MMM yyyy'))}"


def bucket(start: int, end: int, unit: Unit) -> str:
    """One bucket: its hour, its day, or the days of its week."""
    return f"{day(start)}, {clock(start)}" if unit == "hour" else stretch(start, end)


def gap(told: Gap) -> str:
    """What is not known: "12–14 Jan 2025, BBC News (8 % of coverage)"."""
    feeds = list(told.feeds[:_FEEDS])
    if len(told.feeds) > _FEEDS:
        feeds.append(numbered.more_feeds(len(told.feeds) - _FEEDS))
    text = translate("trend_words", "{0}, {1} ({2} of coverage)")
    return text.format(stretch(told.start, told.end), ", ".join(feeds), percent(told.missing))


def file_name(query: str, kind: str) -> str:
    """What a file of that population is called: "trends-topic-rednote-2025-01.png"."""
    words = _NO_NAME.sub("-", query).strip("-")[:_MOST_NAME].strip("-")
    return f"trends-{words}.{kind}" if words else f"trends.{kind}"


def percent(part: float) -> str:
    """A share without false precision: "12 %", "0.4 %"."""
    value = 100.0 * part
    digits = 1 if 0 < value < 10 and value != round(value) else 0
    return translate("trend_words", "{0} %").format(QLocale().toString(value, "f", digits))


def decimal(value: float) -> str:
    """To a tenth."""
    return QLocale().toString(float(value), "f", 1)


def _moment(at: int) -> QDateTime:
    return QDateTime.fromSecsSinceEpoch(at, QTimeZone.utc())
