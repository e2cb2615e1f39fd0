"""What comparisons of coverage say, in the window's language: values in, words out. In UTC."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QObject, QTimeZone

from desktop_app.core.coverage_values import BlindSpot, OnlyIn, Telling
from desktop_app.core.text import clean_line
from desktop_app.core.updates import is_day_only
from desktop_app.gui import trend_words
from desktop_app.gui.words import language_name

translate = QCoreApplication.translate  # under the name that lupdate looks for

DOT = " · "
LONGEST = 240  # characters of a title


class _Numbered(QObject):
    """Texts with a number: lupdate knows their plural forms only in `tr`."""

    def articles(self, count: int) -> str:
        return self.tr("%n article(s)", "", count)

    def outlets(self, count: int) -> str:
        return self.tr("%n outlet(s)", "", count)

    def languages(self, count: int) -> str:
        return self.tr("%n language(s)", "", count)

    def copies(self, count: int) -> str:
        return self.tr("%n of them copies", "", count)

    def carriers(self, count: int) -> str:
        return self.tr("%n of them with copies only", "", count)

    def untold(self, count: int) -> str:
        return self.tr("%n article(s) of unknown outlet or language not in the table", "", count)

    def left_out(self, count: int) -> str:
        return self.tr("%n older article(s) left out", "", count)

    def newest(self, count: int) -> str:
        return self.tr("only the newest %n article(s) are compared", "", count)


numbered = _Numbered()


def language(tag: str) -> str:
    """A language by its own name."""
    return translate("coverage", "Unknown language") if tag == "und" else language_name(tag)


def either(tags: Sequence[str]) -> str:
    """ "English, Bahasa Indonesia or 中文"."""
    names = [language(tag) for tag in tags]
    if len(names) < 2:
        return "".join(names)
    comma = translate("coverage", ", ")
    return translate("coverage", "{0} or {1}").format(comma.join(names[:-1]), names[-1])


def listed(tags: Sequence[str]) -> str:
    """ "English, Bahasa Indonesia, 中文"."""
    return translate("coverage", ", ").join(language(tag) for tag in tags)


def day(at: int, *, with_year: bool) -> str:
    """ "17 Jan", or "17 Jan 2025"."""
    if with_year:
        return trend_words.day(at)
    date = QDateTime.fromSecsSinceEpoch(at, QTimeZone.utc()).date()
    return QLocale().toString(date, translate("words", "d MMM"))


def moment(at: int, *, with_year: bool = True) -> str:
    """A day and the time of day, where there is one: "17 Jan 2025, 15:02"."""
    told = day(at, with_year=with_year)
    if is_day_only(at):
        return told
    return translate("article_facts", "{day}, {time}").format(day=told, time=trend_words.clock(at))


def kind_of(found: OnlyIn) -> str:
    return {
        "name": translate("coverage", "Name"),
        "hashtag": translate("coverage", "Hashtag"),
        "figure": translate("coverage", "Figure"),
    }.get(found.kind, "")


def mention_facts(found: OnlyIn) -> str:
    """ "Name · 5 articles · 4 outlets"; of what no query can say, what a click does."""
    parts = [
        kind_of(found),
        numbered.articles(found.articles),
        numbered.outlets(found.outlets),
    ]
    if not found.term:
        parts.append(translate("coverage", "opens the first of them"))
    return DOT.join(parts)


def blind_facts(spot: BlindSpot) -> str:
    """ "8 outlets in English, none in Bahasa Indonesia or 中文 · 17 Jan 2025"."""
    outlets = numbered.outlets(spot.outlets)
    if spot.carriers:
        outlets = f"{outlets} ({numbered.carriers(spot.carriers)})"
    told = translate("coverage", "{outlets} in {language}, none in {missing}").format(
        outlets=outlets, language=language(spot.language), missing=either(spot.missing)
    )
    return f"{told}{DOT}{trend_words.day(spot.first)}"


def headline(title: str) -> str:
    """A title as one line, never empty."""
    return clean_line(title[:LONGEST]) or translate("article_page", "(no headline)")


def telling_facts(told: Sequence[Telling]) -> str:
    """All that is known of a cell: how many, when first and last, how many are copies."""
    if not told:
        return translate("coverage", "no article")
    first, last = min(each.first for each in told), max(each.last for each in told)
    parts = [numbered.articles(sum(each.articles for each in told))]
    copies = sum(each.copies for each in told)
    if copies:
        parts.append(numbered.copies(copies))
    parts.append(translate("coverage", "first {0}").format(moment(first)))
    if last != first:
        parts.append(translate("coverage", "last {0}").format(moment(last)))
    return DOT.join(parts)


def year(at: int) -> int:
    return QDateTime.fromSecsSinceEpoch(at, QTimeZone.utc()).date().year()
