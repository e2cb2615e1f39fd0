"""What is said of a story and its reports, in the window's language: counts, times, likeness.

Pure: values in, words and order out. No widget, no clock but as a value.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from desktop_app.core.story_values import Member, Story
from desktop_app.core.text import clean_line
from desktop_app.core.types import Row
from desktop_app.core.updates import is_day_only
from desktop_app.gui.words import clock, day_of, number

translate = QCoreApplication.translate  # under the name that lupdate looks for

LONGEST_TITLE = 240  # characters of a headline
LONGEST_OUTLET = 60
MOST_LANGUAGES = 6  # told by name; the rest as "+4"
DOT = "  ·  "
KINDS = ("name", "number", "date", "hashtag", "word")  # what is shared, apart from copies
_UNKNOWN = "und"


def outlet_of(row: Row) -> str:
    """The outlet as one short line, never empty."""
    return clean_line(row.outlet or "")[:LONGEST_OUTLET] or translate("story", "unknown outlet")


def title_of(row: Row) -> str:
    """The headline as one line, never empty."""
    return headline(row.title)


def headline(title: str) -> str:
    """A headline as one line, cut where it has no end, never empty."""
    words = clean_line(title[: 2 * LONGEST_TITLE])
    shown = f"{words[:LONGEST_TITLE]}…" if len(words) > LONGEST_TITLE else words
    return shown or translate("article_page", "(no headline)")


def language_of(row: Row) -> str:
    """The language without script or region: reports in both Chinese scripts stand together."""
    return (row.language or _UNKNOWN).partition("-")[0].lower()


def copies_by_original(story: Story) -> dict[int, list[Member]]:
    """The copies of each report; one whose original is not in the story is a report itself."""
    there = {member.row.id for member in story.members}
    found: dict[int, list[Member]] = {}
    for member in story.members:
        if member.row.copy_of in there and member.row.copy_of is not None:
            found.setdefault(member.row.copy_of, []).append(member)
    return found


def originals(story: Story) -> list[Member]:
    """The members without those that are told at their original, the first report first."""
    there = {member.row.id for member in story.members}
    return [each for each in story.members if each.row.copy_of not in there]


def by_language(members: Iterable[Member]) -> dict[str, list[Member]]:
    """Members of each language, the language with most first; within one the order is kept."""
    found: dict[str, list[Member]] = {}
    for member in members:
        found.setdefault(language_of(member.row), []).append(member)
    return dict(sorted(found.items(), key=lambda item: -len(item[1])))


def language_counts(members: Sequence[Member]) -> str:
    """ "en 8 · id 4 · zh 2", and how many languages more."""
    counts = Counter(language_of(member.row) for member in members).most_common()
    parts = [f"{_short(tag)} {number(count)}" for tag, count in counts[:MOST_LANGUAGES]]
    more = len(counts) - MOST_LANGUAGES
    return " · ".join([*parts, *([f"+{number(more)}"] if more > 0 else [])])


def _short(tag: str) -> str:
    return "?" if tag == _UNKNOWN else tag


def outlets(members: Iterable[Member]) -> dict[str, list[Member]]:
    """Members of each outlet, the outlet with most reports first, then the earliest."""
    found: dict[str, list[Member]] = {}
    for member in members:
        found.setdefault(member.row.outlet or "", []).append(member)
    return dict(sorted(found.items(), key=lambda item: (-len(item[1]), item[1][0].row.ordered)))


def is_one_day(story: Story) -> bool:
    """Whether all reports are of one day, where the reader is."""
    return day_of(story.row.first) == day_of(story.row.last)


def report_time(row: Row, *, is_one_day: bool) -> str:
    """When a report came, within its story: "15:02", or "17 Jan, 15:02" where days differ."""
    if is_one_day and not is_day_only(row.ordered):
        return clock(row.ordered)
    return _day_and_time(row.ordered, translate("words", "d MMM"))


def full_time(when: int, now: int) -> str:
    """ "17 Jan, 15:02", with the year where it is not this one."""
    is_this_year = day_of(when).year() == day_of(now).year()
    return _day_and_time(
        when, translate("words", "d MMM") if is_this_year else translate("words", "d MMM yyyy")
    )


def _day_and_time(when: int, pattern: str) -> str:
    day = QLocale().toString(day_of(when), pattern)
    if is_day_only(when):
        return day
    return translate("article_facts", "{day}, {time}").format(day=day, time=clock(when))


def first_words(story: Story, now: int) -> str:
    """Who was first, and when: "first: Reuters, 17 Jan, 15:02"."""
    if not story.members:
        return ""
    row = story.members[0].row
    words = translate("story", "first: {outlet}, {when}")
    return words.format(outlet=outlet_of(row), when=full_time(row.ordered, now))


def percent(share: float) -> str:
    """A share as whole percent; all but the whole is never told as the whole."""
    whole = round(share * 100)
    if whole == 100 and share < 1:
        whole = 99
    return translate("story", "{0} %").format(number(whole))


def likeness(score: float) -> str:
    """How likely a report tells the same event: a plain word and the percent."""
    if score >= 0.9:
        words = translate("story", "very likely")
    elif score >= 0.7:
        words = translate("story", "likely")
    elif score >= 0.4:
        words = translate("story", "perhaps")
    else:
        words = translate("story", "doubtful")
    return translate("story", "{likely}, {percent}").format(likely=words, percent=percent(score))


def standing(member: Member, story: Story) -> str:
    """How firmly a member holds to its story, or in words why there is nothing to measure."""
    kinds = {shared.kind for shared in member.joined_by}
    if "reader" in kinds:
        return translate("story", "put here by you")
    if member.row.copy_of is not None or "copy" in kinds:
        rows: dict[int, Row] = {each.row.id: each.row for each in story.members}
        told = next((each.value for each in member.joined_by if each.kind == "copy"), "")
        number_of = member.row.copy_of or (int(told) if told.isdecimal() else None)
        original = rows.get(number_of) if number_of else None
        if original is None:
            return translate("story", "a copy")
        return translate("story", "a copy of {outlet}").format(outlet=outlet_of(original))
    if member.score is not None:
        return likeness(member.score)
    if len(story.members) == 1:
        return translate("story", "single, nothing to compare with")
    return translate("story", "not compared")


def kind_name(kind: str) -> str:
    """What kind of thing is shared, as a heading of its chips."""
    return {
        "name": translate("story", "names"),
        "number": translate("story", "numbers"),
        "date": translate("story", "dates"),
        "hashtag": translate("story", "hashtags"),
        "word": translate("story", "words"),
    }.get(kind, "")


def shared_by_kind(member: Member) -> list[tuple[str, list[str]]]:
    """What a member shares, by kind: the kind of the strongest first, within it the strongest."""
    found: dict[str, list[str]] = {}
    for each in sorted(member.joined_by, key=lambda shared: -shared.weight):
        value = clean_line(each.value)[:LONGEST_OUTLET]
        if each.kind in KINDS and value:
            found.setdefault(each.kind, []).append(value)
    return list(found.items())


def by_weakness(story: Story) -> list[Member]:
    """The weakest link first, then the others by what was measured, and those unmeasured last."""

    def order(member: Member) -> tuple[bool, bool, float]:
        return member.row.id != story.weakest, member.score is None, member.score or 0.0

    return sorted(story.members, key=order)


def others(story: Story, article: int, most: int) -> list[Member]:
    """The reports to go on with: first other languages, then outlets not named yet."""
    rest = [each for each in originals(story) if each.row.id != article]
    own = next((each.row for each in story.members if each.row.id == article), None)
    languages = {language_of(own)} if own else set()
    names = {own.outlet} if own else set()
    chosen: list[Member] = []
    for tag, members in by_language(rest).items():
        if tag not in languages:
            chosen.append(members[0])
    chosen = chosen[:most]
    names |= {each.row.outlet for each in chosen}
    for is_new in (True, False):
        for member in rest:
            fits = (member.row.outlet not in names) == is_new and member not in chosen
            if fits and len(chosen) < most:
                chosen.append(member)
                names.add(member.row.outlet)
    return sorted(chosen, key=lambda each: each.row.ordered)
