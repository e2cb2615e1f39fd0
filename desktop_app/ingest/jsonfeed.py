"""JSON Feed 1.0 and 1.1 to core values. Every field may be of any type, missing or absurd."""

from __future__ import annotations

import json
from html import escape
from typing import Any

from desktop_app.core import urls
from desktop_app.core.types import Entry, Expected, ParsedFeed
from desktop_app.ingest import plain
from desktop_app.ingest.dates import parse_date
from desktop_app.ingest.encoding import valid

MAX_ITEMS = 2_000
_MAX_DIGITS = 100  # of a number; Python's own limit is for the whole text


def parse_json_feed(text: str, url: str, notes: list[str]) -> ParsedFeed:
    """What a JSON Feed says; `notes` tells what was mended so far. Raises Expected."""
    feed = _loaded(text)
    items = feed.get("items")
    if not isinstance(items, list) or not ("jsonfeed.org" in _text(feed, "version") or items):
        raise Expected("This is JSON, but not a JSON Feed.")
    if len(items) > MAX_ITEMS:
        notes = [*notes, f"{len(items) - MAX_ITEMS} entries beyond {MAX_ITEMS:,} were left out"]
    entries = [_entry(item, feed, url) for item in items[:MAX_ITEMS] if isinstance(item, dict)]
    note = "; ".join(notes)
    return ParsedFeed(
        title=plain.plain(_text(feed, "title")),
        site_url=urls.clean(urls.absolute(url, _text(feed, "home_page_url"))),
        language=_text(feed, "language")[:35] or None,
        ttl=None,
        entries=tuple(entry for entry in entries if entry),
        note=note[:1].upper() + note[1:] + "." if note else None,
    )


def _loaded(text: str) -> dict[str, Any]:
    try:
        feed = json.loads(text, parse_int=_number, parse_float=_number, parse_constant=_number)
    except RecursionError:
        raise Expected("This JSON is nested far deeper than any feed; it is refused.") from None
    except ValueError:
        raise Expected("This looks like a JSON Feed, but it is not valid JSON.") from None
    if not isinstance(feed, dict):
        raise Expected("This is JSON, but not a JSON Feed.")
    return feed


def _number(digits: str) -> str:
    """Numbers stay text: an id written as a number is an id, and none is too large."""
    return digits[:_MAX_DIGITS]


def _entry(item: dict[str, Any], feed: dict[str, Any], url: str) -> Entry | None:
    link = urls.absolute(url, _text(item, "url")) or urls.absolute(url, _text(item, "external_url"))
    written = _text(item, "content_text")
    html = plain.html(_text(item, "content_html"))
    if not html and written:
        html = plain.html("<p>" + escape(written, quote=False).replace("\n", "<br>") + "</p>")
    title = plain.plain(_text(item, "title")) or ""
    summary = plain.plain(_text(item, "summary"), plain.MAX_SUMMARY)
    if not (title or link or html or summary):
        return None
    published, updated = (
        parse_date(_text(item, "date_" + kind)) for kind in ("published", "modified")
    )
    return Entry(
        title=title,
        url=urls.clean(link),
        guid=plain.guid(_text(item, "id")),
        author=_author(item) or _author(feed),
        published=updated if published is None else published,
        updated=updated,
        html=html or escape(summary or "", quote=False),
        summary=summary if html else None,
        image=urls.absolute(url, _text(item, "image"))
        or urls.absolute(url, _text(item, "banner_image")),
        categories=_tags(item),
        language=_text(item, "language")[:35] or None,
    )


def _text(values: dict[str, Any], key: str) -> str:
    value = values.get(key)
    return valid(value) if isinstance(value, str) else ""


def _author(values: dict[str, Any]) -> str | None:
    listed = values.get("authors")
    people = listed[:20] if isinstance(listed, list) else [values.get("author")]
    names = [plain.plain(_text(each, "name")) for each in people if isinstance(each, dict)]
    return plain.cut(", ".join(filter(None, names)), plain.MAX_LINE) or None


def _tags(item: dict[str, Any]) -> tuple[str, ...]:
    tags = item.get("tags")
    if not isinstance(tags, list):
        return ()
    names = (plain.plain(valid(t)) for t in tags[: plain.MAX_CATEGORIES] if isinstance(t, str))
    return tuple(dict.fromkeys(name for name in names if name))
