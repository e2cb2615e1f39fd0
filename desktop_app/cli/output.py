"""What leaves the program by a stream: JSON Lines for programs, plain words for people.

No control character and no password reaches either. Nothing here decides what is said.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from io import TextIOWrapper
from typing import Any, TextIO

from desktop_app.core.text import clean, clean_line
from desktop_app.core.updates import is_day_only

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_PASSWORD = re.compile(r"(?<=\w://)[^/?#\s:@]*:[^/?#\s@]+@")
# What JSON lets through and a terminal may obey or a line reader may break at.
_UNSAFE_IN_JSON = re.compile(
    "[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)


class Output:
    """Standard output and error of one run. With `as_json`, words meant for people are dropped."""

    def __init__(self, as_json: bool) -> None:
        self.as_json = as_json

    def say(self, words: str = "") -> None:
        """A line for people."""
        if not self.as_json:
            _write(sys.stdout, printable(words))

    def give(self, **fields: Any) -> None:
        """An object for programs, on a line of its own."""
        if self.as_json:
            _write(sys.stdout, json_line(fields))

    def note(self, words: str) -> None:
        """Progress or a warning, which never mix with what was asked for."""
        warn(words)

    def flush(self) -> None:
        if sys.stdout:
            sys.stdout.flush()


def warn(words: str) -> None:
    """One line on standard error; when nobody can read it any more, nothing."""
    with contextlib.suppress(OSError, ValueError):
        _write(sys.stderr, printable(words))


def printable(words: str) -> str:
    """`words` without what a terminal obeys, and without passwords in addresses."""
    return without_passwords(clean(words))


def without_passwords(text: str) -> str:
    """`text` with user name and password left out of every address in it."""
    return _PASSWORD.sub("", text)


def json_line(fields: Mapping[str, Any]) -> str:
    """One object on one line; every character that is not plain to show is escaped."""
    line = json.dumps(fields, ensure_ascii=False, allow_nan=False)
    return _UNSAFE_IN_JSON.sub(lambda found: f"\\u{ord(found[0]):04x}", line)


def count(number: int, noun: str) -> str:
    """`number` of something, in words: 1 article, 2 articles."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def told_by(outlet: str | None, words: str) -> str:
    """Words on one line, behind the outlet that tells them where it is known."""
    return f"{clean_line(outlet)}: {clean_line(words)}" if outlet else clean_line(words)


def sections(*parts: tuple[str, Sequence[str]]) -> Iterator[str]:
    """Lines under their titles, apart by an empty line; a title without lines is left out."""
    for title, lines in parts:
        if lines:
            yield ""
            yield title
            yield from lines


def iso(seconds: int | None) -> str | None:
    """ISO 8601 in UTC; None for no time, and for one that no calendar has."""
    if seconds is None:
        return None
    try:
        return (_EPOCH + timedelta(seconds=seconds)).strftime("%Y-%m-%dT%H:%M:%SZ").zfill(20)
    except (OverflowError, ValueError):
        return None


def local_time(seconds: int | None) -> str:
    """The reader's own time, to the minute, 16 characters wide."""
    if seconds is None:
        return " " * 16
    try:
        return f"{(_EPOCH + timedelta(seconds=seconds)).astimezone():%Y-%m-%d %H:%M}".zfill(16)
    except (OverflowError, ValueError, OSError):
        return " " * 16


def published_time(seconds: int | None) -> str:
    """When something was published, 16 characters wide: a bare day is that day everywhere."""
    if seconds is None or not is_day_only(seconds):
        return local_time(seconds)
    return (iso(seconds) or "")[:10].ljust(16)


def prepare_streams() -> None:
    """UTF-8 whatever the locale says; a stream that the caller closed swallows what it is given."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def abandon_stdout() -> None:
    """Send what is still buffered nowhere: the reader of our output has gone."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _write(stream: TextIO | None, line: str) -> None:
    if stream is not None:
        stream.write(line + "\n")
