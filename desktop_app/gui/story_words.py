"""What a list says of stories and of what stands around a report, in the window's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from desktop_app.core.story_values import StoryRow
from desktop_app.core.types import Row
from desktop_app.core.updates import is_day_only
from desktop_app.gui import words
from desktop_app.gui.words import day_of

translate = QCoreApplication.translate  # under the name that lupdate looks for

_NAMED = 8  # outlets named in a line that may be elided


class _Counted(QObject):
    """Texts with a number: lupdate knows their plural forms only in `tr`."""

    def reports(self, count: int) -> str:
        return self.tr("%n report(s)", "", count)

    def outlets(self, count: int) -> str:
        return self.tr("%n outlet(s)", "", count)

    def also_in(self, count: int) -> str:
        return self.tr("also in %n outlet(s)", "", count)

    def fresh(self, count: int) -> str:
        return self.tr("%n new", "", count)

    def unread(self, count: int) -> str:
        return self.tr("%n unread", "", count)


counted = _Counted()


def is_single(story: StoryRow) -> bool:
    """Whether it has one report, whatever copies of it there are."""
    return story.articles - story.copies <= 1


def scale(story: StoryRow) -> str:
    """How large a story is: "8 reports · 7 outlets"."""
    parts = [counted.reports(story.articles)]
    parts += [counted.outlets(len(story.outlets))] if story.outlets else []
    return " · ".join(parts)


def outlets(story: StoryRow) -> str:
    """Who told it, most reports first."""
    return ", ".join(story.outlets[:_NAMED])


def languages(story: StoryRow) -> tuple[str, ...]:
    """The tags of its languages, most reports first."""
    return tuple(words.short_language(each) for each in story.languages if each != "und")


def span(first: int, last: int, now: int) -> str:
    """From when to when: "17 Jan", "13–17 Jan", "30 Dec – 2 Jan"; of today by the clock."""
    start, end, today = day_of(first), day_of(last), day_of(now)
    if start == end:
        is_timed = not (is_day_only(first) or is_day_only(last))
        if end == today and is_timed and words.clock(first) != words.clock(last):
            return f"{words.clock(first)}–{words.clock(last)}"
        return _when(last, now)
    is_near = today.addDays(-1) <= end <= today
    if is_near or (start.year(), start.month()) != (end.year(), end.month()):
        return f"{_when(first, now)} – {_when(last, now)}"
    begin, close = _span_patterns(end.year() == today.year())
    return f"{QLocale().toString(start, begin)}–{QLocale().toString(end, close)}"


def _span_patterns(is_this_year: bool) -> tuple[str, str]:
    """Date patterns of Qt for both days of a span within a month.

    Chinese has year and month before both days: M月d and d日.
    """
    if is_this_year:
        return translate("span", "d"), translate("span", "d MMM")
    return translate("span_of_a_year", "d"), translate("span_of_a_year", "d MMM yyyy")


def _when(when: int, now: int) -> str:
    return words.age(when, now) if is_day_only(when) else words.moment(when, now)


def spoken(story: StoryRow, topics: list[str], is_open: bool | None, now: int) -> str:
    """All that the row of a story shows; `is_open` is None where it cannot be unfolded."""
    parts = [story.title, scale(story)]
    parts += [words.language_name(each) for each in story.languages]
    parts.append(span(story.first, story.last, now))
    if story.unread:
        parts.append(counted.unread(story.unread))
    else:
        parts.append(translate("story_words", "read"))
    if story.fresh:
        parts.append(counted.fresh(story.fresh))
    if story.pinned:
        parts.append(translate("story_words", "pinned"))
    if is_open is not None:
        is_folded = translate("story_words", "folded")
        parts.append(translate("story_words", "unfolded") if is_open else is_folded)
    return ", ".join([*parts, *topics])


def mark(is_read: bool) -> str:
    return translate("story_words", "read") if is_read else translate("story_words", "unread")


def starred() -> str:
    return translate("story_words", "starred")


def beside(row: Row, *, of_story: bool = True) -> list[str]:
    """What stands beside an article: its copies elsewhere, and the reports of its story."""
    found = [counted.also_in(len(row.copies))] if row.copies else []
    if of_story and row.reports > 1 + len(row.copies):
        found.append(counted.reports(row.reports))
    return found
