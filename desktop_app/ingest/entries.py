"""What feedparser found in a document, in core terms: text made plain, links absolute, dates read.

Takes feedparser's dictionaries as they are, any field of which may be missing or absurd.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from desktop_app.core import urls
from desktop_app.core.types import Entry, ParsedFeed
from desktop_app.ingest import plain
from desktop_app.ingest.dates import parse_date

MAX_TTL = 7 * 24 * 60  # minutes

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif)(?:\?|$)", re.IGNORECASE)
_PERIODS = {"hourly": 60, "daily": 1_440, "weekly": 10_080, "monthly": 43_200, "yearly": 525_600}


def to_feed(feed: Any, url: str, entries: Iterable[Entry], notes: list[str]) -> ParsedFeed:
    """The feed itself; `notes` are the words on what was mended."""
    note = "; ".join(notes)
    return ParsedFeed(
        title=plain.plain(_text(feed, "title")),
        site_url=urls.clean(_link(feed, url)),
        language=_language(_text(feed, "language")),
        ttl=_ttl(feed),
        entries=tuple(entries),
        note=note[:1].upper() + note[1:] + "." if note else None,
    )


def to_entry(entry: Any, url: str, feed: Any) -> Entry | None:
    """One entry in our terms; None where it says nothing at all."""
    title = plain.plain(_text(entry, "title")) or ""
    outlet = _outlet(entry)
    link = _link(entry, url)
    html, summary = _bodies(entry)
    if not (title or link or html):
        return None
    published = parse_date(_text(entry, "published")) or parse_date(_text(entry, "created"))
    updated = parse_date(_text(entry, "updated"))
    return Entry(
        title=without_outlet(title, outlet),
        url=link,
        guid=plain.guid(_text(entry, "id")),
        author=_author(entry),
        published=updated if published is None else published,
        updated=updated,
        html=html,
        summary=summary,
        image=_image(entry, url),
        categories=_categories(entry),
        language=_own_language(entry, feed),
        outlet=outlet,
    )


def without_outlet(title: str, outlet: str | None) -> str:
    """A news search writes "Headline - Outlet" and names the outlet beside it: once is enough."""
    if outlet:
        for dash in (" - ", " – ", " — ", " | "):
            if title.endswith(dash + outlet):
                return title[: -len(dash + outlet)].rstrip() or title
    return title


def _text(values: Any, key: str) -> str:
    """A text field as feedparser stored it, past its look-up by other names."""
    value = dict.get(values, key)
    return value if isinstance(value, str) else ""


def _list(values: Any, key: str) -> list[Any]:
    value = dict.get(values, key)
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _link(values: Any, base: str) -> str | None:
    """The page that an entry or a feed stands for."""
    original = urls.absolute(base, _text(values, "feedburner_origlink"))
    if original:
        return urls.clean(original)
    links = [each for each in _list(values, "links") if _text(each, "rel") == "alternate"]
    links.sort(key=lambda each: "html" not in _text(each, "type"))  # stable: the first of its kind
    last = _text(values, "link")
    if last == _text(values, "id") and not urls.is_web(last):
        last = ""  # feedparser takes a guid for a link unless the feed denies it
    for found in [*(_text(each, "href") for each in links), last]:
        link = urls.clean(urls.absolute(base, found.replace("&amp;", "&")))
        if link:
            return link
    return None


def _bodies(entry: Any) -> tuple[str, str | None]:
    """The longest body as HTML, and the summary as text where it says something else."""
    contents = [_text(each, "value") for each in _list(entry, "content")]
    body = max(contents, key=len, default="")
    summary = _text(entry, "summary")
    if not body:
        return plain.html(summary), None
    if summary in contents:
        return plain.html(body), None
    return plain.html(body), plain.plain(summary, plain.MAX_SUMMARY)


def _author(entry: Any) -> str | None:
    detail = dict.get(entry, "author_detail")
    name = _text(detail, "name") if isinstance(detail, dict) else ""
    return plain.plain(name or _text(entry, "author"))


def _outlet(entry: Any) -> str | None:
    source = dict.get(entry, "source")
    return plain.plain(_text(source, "title")) if isinstance(source, dict) else None


def _categories(entry: Any) -> tuple[str, ...]:
    names = (
        plain.plain(_text(tag, "label") or _text(tag, "term"))
        for tag in _list(entry, "tags")[: plain.MAX_CATEGORIES]
    )
    return tuple(dict.fromkeys(name for name in names if name))


def _image(entry: Any, base: str) -> str | None:
    """A picture the publisher chose: thumbnail, media content or enclosure."""
    found = [_text(each, "url") for each in _list(entry, "media_thumbnail")]
    found += [
        _text(each, "url")
        for each in _list(entry, "media_content")
        if _text(each, "medium") == "image" or _is_picture(_text(each, "type"), _text(each, "url"))
    ]
    found += [
        _text(each, "href") or _text(each, "url")
        for each in _list(entry, "links")
        if _text(each, "rel") == "enclosure"
        and _is_picture(_text(each, "type"), _text(each, "href") or _text(each, "url"))
    ]
    image = dict.get(entry, "image")
    found.append(_text(image, "href") if isinstance(image, dict) else "")
    return next(filter(None, (urls.absolute(base, each) for each in found)), None)


def _is_picture(kind: str, url: str) -> bool:
    return kind.startswith("image/") or (not kind and bool(_PICTURE.search(url)))


def _language(text: str) -> str | None:
    text = text.strip().replace("_", "-")
    return text if _LANGUAGE.fullmatch(text) else None


def _own_language(entry: Any, feed: Any) -> str | None:
    """The language of an entry that declares one of its own."""
    detail = dict.get(entry, "title_detail")
    own = _language(_text(detail, "language")) if isinstance(detail, dict) else None
    return own if own != _language(_text(feed, "language")) else None


def _ttl(feed: Any) -> int | None:
    """Minutes between visits as the feed asks, by `ttl` or by `sy:updatePeriod`."""
    text = _text(feed, "ttl").strip()
    if text.isascii() and text.isdigit():
        return min(int(text[:9]), MAX_TTL) or None
    period = _PERIODS.get(_text(feed, "sy_updateperiod").strip().lower())
    often = _text(feed, "sy_updatefrequency").strip()
    if period is None:
        return None
    times = int(often[:6]) if often.isascii() and often.isdigit() else 1
    return min(max(period // max(times, 1), 1), MAX_TTL)
