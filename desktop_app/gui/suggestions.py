"""What the search bar offers to complete: operators with what they do, and their known values.

Pure: text and cursor in, offers out. What a query means is `core.query`'s business.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop_app.core.query import PARTS, STATES
from desktop_app.gui.query_text import term

translate = QCoreApplication.translate  # under the name that lupdate looks for

MOST = 9  # offers at a time
MOST_VALUES = 3  # of one field, where a word without a field is typed
_WORTH_OFFERING = ("topic", "outlet", "lang")
_TOKEN = re.compile(r'-?(?:(?P<field>[a-z]+):)?(?P<value>"[^"]*|[^\s()"]*)$', re.IGNORECASE)

_DATED = ("since", "until", "on")
_DAYS = ("today", "yesterday")
_DATE_BEGUN = re.compile(r"[\d-]{1,10}")


@dataclass(frozen=True, slots=True)
class Offer:
    """Put `text` in place of [start, end) of the query; `note` says what it does."""

    text: str
    note: str
    start: int
    end: int


def operators() -> dict[str, str]:
    """The fields that are offered, with what each finds, in the window's language."""
    return {
        "topic": translate("suggestions", "articles on a topic"),
        "lang": translate("suggestions", "in a language: en, id, zh"),
        "outlet": translate("suggestions", "from an outlet"),
        "is": translate("suggestions", "unread, read, starred, failed"),
        "since": translate("suggestions", "from a day on: 7d or 2025-01-13"),
        "until": translate("suggestions", "up to a day"),
        "on": translate("suggestions", "on one day"),
        "title": translate("suggestions", "words in the headline"),
        "author": translate("suggestions", "by an author"),
        "tag": translate("suggestions", "with a hashtag"),
        "feed": translate("suggestions", "from a feed"),
        "folder": translate("suggestions", "from a folder of feeds"),
        "has": translate("suggestions", "with a picture: image"),
    }


def offers(text: str, cursor: int, values: Mapping[str, Sequence[str]]) -> list[Offer]:
    """Offers for the term that the cursor stands at the end of; none inside a word."""
    if text[cursor : cursor + 1].strip():
        return []
    found = _TOKEN.search(text[:cursor])
    if found is None:
        return []
    minus = "-" if found[0].startswith("-") else ""
    start = found.start() + len(minus)
    field = (found["field"] or "").lower()
    part = found["value"].lstrip('"').casefold()
    if field:
        return _values(field, part, values, start, cursor)[:MOST]
    if found["value"].startswith('"'):
        return []
    return (_fields(part, start, cursor) + _anywhere(part, values, start, cursor))[:MOST]


def is_unfinished(text: str, cursor: int, values: Mapping[str, Sequence[str]]) -> bool:
    """Whether the cursor stands at the end of a term that may yet become right.

    That is one with offers, a field without its value, a quotation not closed, a part of a date.
    """
    found = None if text[cursor : cursor + 1].strip() else _TOKEN.search(text[:cursor])
    if found is None or not found[0]:
        return False
    field, value = (found["field"] or "").lower(), found["value"]
    is_open = value.startswith('"') and text[:cursor].count('"') % 2 == 1
    is_begun = field in operators() and not value.strip('"')
    is_date = field in _DATED and (
        _DATE_BEGUN.fullmatch(value) is not None
        or any(each.startswith(value.lower()) for each in _DAYS)
    )
    return is_open or is_begun or is_date or bool(offers(text, cursor, values))


def _fields(part: str, start: int, end: int) -> list[Offer]:
    return [
        Offer(f"{name}:", note, start, end)
        for name, note in operators().items()
        if name.startswith(part)
    ]


def _values(
    field: str, part: str, values: Mapping[str, Sequence[str]], start: int, end: int
) -> list[Offer]:
    known = {"is": STATES, "has": PARTS[:1], "since": ("1d", "7d", "30d")} | dict(values)
    matching = [each for each in known.get(field, ()) if part in each.casefold()]
    matching.sort(key=lambda each: not each.casefold().startswith(part))
    if len(matching) == 1 and matching[0].casefold() == part:
        return []  # it is all there
    return [Offer(term(field, each) + " ", "", start, end) for each in matching]


def _anywhere(part: str, values: Mapping[str, Sequence[str]], start: int, end: int) -> list[Offer]:
    """A plain word that is the name of a topic or an outlet too."""
    if len(part) < 2 and part.isascii():
        return []
    found: list[Offer] = []
    for field in _WORTH_OFFERING:
        matching = [each for each in values.get(field, ()) if part in each.casefold()]
        note = operators()[field]
        found += [Offer(term(field, e) + " ", note, start, end) for e in matching[:MOST_VALUES]]
    return found
