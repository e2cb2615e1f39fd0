"""Archives: JSON Lines, one article a line, to core values. Reads lines; opens no file.

A line that cannot be used becomes a sentence with its number; the lines after it are unharmed.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

from desktop_app.core import urls
from desktop_app.core.types import Entry
from desktop_app.ingest import plain
from desktop_app.ingest.dates import parse_date
from desktop_app.ingest.encoding import valid

MAX_LINE_BYTES = 2_000_000
MAX_LINES = 2_000_000
_NAMES = ("tag:", "urn:")  # URIs that name without locating (RFC 4151, 8141)
_TEXTS = ("url", "outlet", "title", "summary", "published", "lang", "author", "content_html")
_MORE_TEXTS = ("guid", "outlet_country", "date", "image")


class _Refused(Exception):
    """Why a line cannot be used, in the words after "line 12: "."""


def read_archive(lines: Iterable[bytes], first: int = 1) -> Iterator[Entry | str]:
    """An entry for each usable line, a sentence for each other; empty lines are passed over.

    `lines` may be a file opened for bytes: of a longer line than MAX_LINE_BYTES only the start is
    looked at. `first` is the number of the first line, where `lines` is a part of a file.
    """
    for number, line in enumerate(lines, first):
        if number > MAX_LINES:
            yield f"line {number}: an archive ends at {MAX_LINES:,} lines; the rest was left out."
            return
        if not line.strip(b"\xef\xbb\xbf \t\r\n\0"):
            continue
        try:
            yield _entry(_loaded(line))
        except _Refused as refused:
            yield f"line {number}: {refused}"


def _loaded(line: bytes) -> dict[str, Any]:
    if len(line) > MAX_LINE_BYTES:
        raise _Refused(f"longer than {MAX_LINE_BYTES:,} bytes.")
    try:
        values = json.loads(line.decode("utf-8-sig"), parse_int=_number)
    except UnicodeDecodeError:
        raise _Refused("not valid UTF-8.") from None
    except RecursionError:
        raise _Refused("nested too deeply.") from None
    except ValueError:
        raise _Refused("not valid JSON.") from None
    if not isinstance(values, dict):
        raise _Refused("not a JSON object.")
    for name in _TEXTS + _MORE_TEXTS:
        value = values.get(name)
        if value is None:
            continue
        if not isinstance(value, str):
            raise _Refused(f'"{name}" must be a text.')
        values[name] = valid(value)
    return values


def _number(digits: str) -> int:
    """No field is a number, so that only the kind counts, not a million digits."""
    return int(digits[:20])


def _entry(values: dict[str, Any]) -> Entry:
    url = urls.clean(urls.absolute(None, values.get("url")))
    guid = plain.guid(values.get("guid"))
    title = plain.plain(values.get("title"))
    if (values.get("url") or "").startswith(_NAMES):
        guid = guid or plain.guid(values["url"])
    elif values.get("url") and url is None:
        raise _Refused('"url" is not a web address (http or https).')
    if url is None and guid is None:
        raise _Refused('it has neither "url" nor "guid", so it could not be told from others.')
    if title is None:
        raise _Refused('"title" is missing.')
    written = values.get("published") or values.get("date")
    published = parse_date(written)
    if written and published is None:
        raise _Refused('"published" is not a date such as 2025-01-13 or 2025-01-13T08:00:00Z.')
    html = plain.html(values.get("content_html"))
    summary = plain.plain(values.get("summary"), plain.MAX_SUMMARY)
    return Entry(
        title=title,
        url=url,
        guid=guid,
        author=plain.plain(values.get("author")),
        published=published,
        html=html or (f"<p>{escape(summary, quote=False)}</p>" if summary else ""),
        summary=summary,
        image=urls.absolute(None, values.get("image")),
        language=plain.plain(values.get("lang"), 35),
        outlet=plain.plain(values.get("outlet")),
        country=plain.plain(values.get("outlet_country"), 35),
    )
