"""The query language: from a reader's text to a tree of frozen values, or an error with its place.

    words "a phrase" -not (this OR that) topic:rednote lang:zh outlet:"BBC News" since:7d is:unread

Words side by side must all match. Days are days in UTC, so that a query means the same at every
door and on every machine. What a tree selects is the store's business.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from dataclasses import field as field_of
from datetime import UTC, datetime, timedelta

from desktop_app.core.seconds import DAY, HOUR
from desktop_app.core.types import QueryError

MAX_LENGTH = 2_000
_STORY_DIGITS = 15  # beyond, SQLite would not take it for a whole number
MAX_DEPTH = 12  # SQLite's own parser gives up not far beyond twice as many

FIELDS = (
    "topic", "story", "lang", "outlet", "feed", "folder", "title", "author", "tag",
    "is", "has", "since", "until", "on",
)  # fmt: skip
STATES = ("read", "unread", "starred", "failed", "copy")
PARTS = ("image", "figure", "copy")


@dataclass(frozen=True, slots=True)
class Words:
    """Text to find, in `column` "title" or "author", or anywhere.

    With `prefix` its last word may go on.
    """

    text: str
    column: str | None = None
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Is:
    """A field with its checked value: Is("topic", "rednote")."""

    field: str
    value: str
    position: int = field_of(compare=False)  # where it is written changes nothing about it
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Within:
    """start <= time < end, in seconds; None is open."""

    start: int | None
    end: int | None


@dataclass(frozen=True, slots=True)
class Not:
    node: Node


@dataclass(frozen=True, slots=True)
class All:
    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Any:
    nodes: tuple[Node, ...]


Node = Words | Is | Within | Not | All | Any

_TOKEN = re.compile(
    r"""\s*(?:(?P<sign>[()-])|(?P<field>[A-Za-z]+):(?P<quoted>"[^"]*"|(?=["(]))?(?P<bare>[^\s()"]*)"""
    r"""|"(?P<phrase>[^"]*)"|(?P<word>[^\s()"]+)|(?P<stray>"))"""
)
_AGO = re.compile(r"(\d{1,4})([hdwmy])")
_HOURS = {"h": 1, "d": 24, "w": 7 * 24, "m": 30 * 24, "y": 365 * 24}
_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


def parse(text: str, now: int) -> Node:
    """The tree of a query. The empty query is All(()), which everything matches.

    Raises QueryError with the offset of the first thing that cannot be understood.
    """
    if len(text) > MAX_LENGTH:
        raise QueryError(f"The query is longer than {MAX_LENGTH} characters", MAX_LENGTH)
    return _Parser(text, now).whole()


def anytime(node: Node) -> Node:
    """The same query without the bounds of time that hold for all of it."""
    if isinstance(node, Within):
        return All(())
    if isinstance(node, All):
        left = tuple(each for each in node.nodes if not isinstance(each, Within))
        return left[0] if len(left) == 1 else All(left)
    return node


class _Parser:
    """Recursive descent over the tokens of one query."""

    def __init__(self, text: str, now: int) -> None:
        self.now = now
        self.end = len(text)
        self.depth = 0
        self.tokens = [each for each in _TOKEN.finditer(text) if each.group().strip()]
        self.next = 0

    def whole(self) -> Node:
        node = self.alternatives()
        if self.next < len(self.tokens):
            raise QueryError("A ')' has no '(' before it", _place(self.tokens[self.next]))
        return node

    def alternatives(self) -> Node:
        found = [self.sequence()]
        while self.word() == "OR":
            place = _place(self.tokens[self.next])
            self.next += 1
            if found[-1] == All(()):
                raise QueryError("'OR' needs something before it", place)
            found.append(self.sequence())
            if found[-1] == All(()):
                raise QueryError("'OR' needs something after it", place)
        return found[0] if len(found) == 1 else Any(tuple(found))

    def sequence(self) -> Node:
        found: list[Node] = []
        while self.next < len(self.tokens) and self.word() != "OR" and self.sign() != ")":
            found.append(self.single())
        return found[0] if len(found) == 1 else All(tuple(found))

    def single(self) -> Node:
        token = self.tokens[self.next]
        self.next += 1
        match token.lastgroup:
            case "sign" if token["sign"] == "-":
                return self.negation(token)
            case "sign":
                return self.group(token)
            case "stray":
                raise QueryError('A quotation mark is not closed: "', _place(token))
            case "phrase":
                return _words(token["phrase"], None, _place(token), quoted=True)
            case "word":
                return _words(token["word"], None, _place(token))
        if token["quoted"] and token["bare"]:
            raise QueryError("After the quotation mark a space is missing", token.start("bare"))
        value = token["quoted"][1:-1] if token["quoted"] else token["bare"]
        return self.field(token["field"], value, token)

    def negation(self, sign: re.Match[str]) -> Node:
        touches = self.next < len(self.tokens) and _place(self.tokens[self.next]) == sign.end()
        if not touches:
            raise QueryError("'-' stands before what must not match, without a space", _place(sign))
        return Not(self.deeper(self.single, sign))

    def group(self, opened: re.Match[str]) -> Node:
        node = self.deeper(self.alternatives, opened)
        if self.sign() != ")":
            raise QueryError("A '(' is not closed", _place(opened))
        self.next += 1
        if node == All(()):
            raise QueryError("There is nothing between '(' and ')'", _place(opened))
        return node

    def deeper(self, parse_part: Callable[[], Node], token: re.Match[str]) -> Node:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise QueryError(f"More than {MAX_DEPTH} levels are nested", _place(token))
        node = parse_part()
        self.depth -= 1
        return node

    def field(self, name: str, value: str, token: re.Match[str]) -> Node:
        place, name = _place(token), name.lower()
        if name not in FIELDS:
            if name in ("http", "https"):  # an address that was pasted
                return _words(token.group().strip(), None, place)
            raise QueryError(
                f"There is no field '{name}:'; put words with a colon in quotation marks, or use "
                f"{_list(FIELDS)}",
                place,
            )
        if not value.strip():
            raise QueryError(f"'{name}:' needs a value, as in {_EXAMPLES[name]}", place)
        if name in ("title", "author"):
            return _words(value, name, place, quoted=bool(token["quoted"]))
        if name in ("since", "until", "on"):
            return _within(name, value, place, self.now)
        for field, allowed in (("is", STATES), ("has", PARTS)):
            if name == field and value.lower() not in allowed:
                raise QueryError(f"'{name}:' is one of {_list(allowed)}, not '{value}'", place)
        if name == "story" and not (value.isdecimal() and len(value) <= _STORY_DIGITS):
            raise QueryError(f"'story:' needs the number of a story, not '{value}'", place)
        value = value.lower() if name in ("is", "has", "lang", "topic") else value
        return Is(name, value, place, bool(token["quoted"]))

    def word(self) -> str | None:
        return self.tokens[self.next]["word"] if self.next < len(self.tokens) else None

    def sign(self) -> str | None:
        return self.tokens[self.next]["sign"] if self.next < len(self.tokens) else None


_EXAMPLES = {
    "topic": "topic:rednote", "story": "story:12", "lang": "lang:zh", "outlet": "outlet:bbc",
    "feed": "feed:3", "folder": "folder:Indonesia", "title": "title:ban", "author": "author:lee",
    "tag": "tag:tiktokrefugee", "is": "is:unread", "has": "has:image", "since": "since:7d",
    "until": "until:2025-01-20", "on": "on:2025-01-17",
}  # fmt: skip


def _words(text: str, column: str | None, place: int, *, quoted: bool = False) -> Words:
    prefix = not quoted and text.endswith("*")
    if not any(each.isalnum() for each in text):
        raise QueryError(f"'{text}' has no letter or digit to search for", place)
    return Words(text.rstrip("*") if prefix else text, column, prefix)


def _within(name: str, value: str, place: int, now: int) -> Within:
    start, end = _span(value, place, now)
    if name == "since":
        return Within(start, None)
    if name == "until":
        return Within(None, end)
    return Within(start, end)


def _span(value: str, place: int, now: int) -> tuple[int, int]:
    """The first second of what `value` names, and the first second after it."""
    midnight = datetime.fromtimestamp(now, UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    if value.lower() in ("today", "yesterday"):
        day = midnight - timedelta(days=value.lower() == "yesterday")
        return int(day.timestamp()), int(day.timestamp()) + DAY
    if ago := _AGO.fullmatch(value.lower()):
        moment = now - int(ago[1]) * _HOURS[ago[2]] * HOUR
        return moment, moment + 1
    try:
        if found := _DATE.fullmatch(value):
            return _calendar(int(found[1]), found[2], found[3])
        moment = int(_utc(datetime.fromisoformat(value)).timestamp())
        return moment, moment + 1
    except (ValueError, OverflowError):
        raise QueryError(
            f"'{value}' is not a date; write 2025-01-17, 2025-01, 2025, today or 7d", place
        ) from None


def _calendar(year: int, month: str | None, day: str | None) -> tuple[int, int]:
    start = datetime(year, int(month or 1), int(day or 1), tzinfo=UTC)
    if day:
        end = start + timedelta(days=1)
    elif month:
        end = (start + timedelta(days=31)).replace(day=1)
    else:
        end = start.replace(year=year + 1)
    return int(start.timestamp()), int(end.timestamp())


def _utc(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _place(token: re.Match[str]) -> int:
    return token.end() - len(token.group().lstrip())


def _list(names: tuple[str, ...]) -> str:
    return ", ".join(names[:-1]) + " and " + names[-1]
