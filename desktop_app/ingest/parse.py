"""Feed documents to core values: RSS, RDF and Atom by feedparser, whose only home this is.

Works on bytes that are already here and never fetches. What comes out is valid text of bounded
length; its HTML is not yet sanitised.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from typing import Any

from desktop_app.core import urls
from desktop_app.core.types import Entry, Expected, ParsedFeed
from desktop_app.ingest import plain, xml
from desktop_app.ingest.dates import parse_date
from desktop_app.ingest.encoding import decode
from desktop_app.ingest.jsonfeed import parse_json_feed

MAX_ENTRIES = 2_000
MAX_TTL = 7 * 24 * 60  # minutes
MAX_LOOSE = 1_000_000  # characters given to feedparser's slow, forgiving parser

_ROOTS = frozenset(["rss", "feed", "rdf", "channel", "rdfchannel", "cdf"])
_PAGES = frozenset(["html", "body", "head", "div", "p", "span", "script", "center", "h1", "meta"])
_ENTRY_END = re.compile(r"</(?:[\w.-]{1,30}:)?(?:item|entry)\s*>", re.IGNORECASE)
_FEED_START = re.compile(
    r"<(?:[\w.-]{1,30}:)?(?:rss|feed|rdf)\b[^>]{0,2000}(?:version|xmlns)", re.I
)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif)(?:\?|$)", re.IGNORECASE)
_PERIODS = {"hourly": 60, "daily": 1_440, "weekly": 10_080, "monthly": 43_200, "yearly": 525_600}
_HEADERS = {"content-type": "application/xml; charset=utf-8"}


def parse_feed(body: bytes, content_type: str | None, url: str) -> ParsedFeed:
    """What a feed document says, relative addresses resolved against `url`.

    Raises Expected where the document is no feed, in words that say what it is instead.
    """
    if not body.strip(b"\0 \t\r\n"):
        raise Expected("The document is empty.")
    decoded = decode(body, content_type)
    notes = [f"its encoding is not declared rightly; read as {decoded.encoding}"] * decoded.guessed
    text = decoded.text.lstrip("\ufeff \t\r\n")
    if text[:1] in ("{", "["):
        return parse_json_feed(text, url, notes)
    text = _from_feed_on(text)
    text, left_out = _shortened(text)
    if left_out:
        notes.append(f"{left_out} entries beyond {MAX_ENTRIES:,} were left out")
    try:
        text, strict = xml.prepared(text)
    except xml.Unfit:
        raise Expected("This document is nested far deeper than any feed; it is refused.") from None
    if not strict:
        notes.append("it is not well-formed XML; read as well as possible")
        text = text[:MAX_LOOSE]
    parsed = _by_feedparser(text)
    entries = [_entry(each, url, parsed["feed"]) for each in parsed["entries"][:MAX_ENTRIES]]
    if not entries and not parsed.get("version"):
        raise Expected("This is not a feed.")
    return _feed(parsed["feed"], url, [each for each in entries if each], notes)


def _from_feed_on(text: str) -> str:
    """`text` from the feed's root; words that servers print before it are dropped."""
    name = xml.root_name(text)
    if name in _ROOTS:
        return text
    found = _FEED_START.search(text, 0, 10_000) if name != "html" else None
    if found:
        return text[found.start() :]
    if name in _PAGES or "<html" in text[:2_000].lower():
        raise Expected("This is a web page, not a feed.")
    if name == "opml":
        raise Expected("This is a list of feeds (OPML), not a feed; import it instead.")
    if name in ("urlset", "sitemapindex"):
        raise Expected("This is a site map, not a feed.")
    raise Expected("This is not a feed.")


def _shortened(text: str) -> tuple[str, int]:
    """At most MAX_ENTRIES entries, with what surrounds them, and how many were left out."""
    ends = [found.end() for found in _ENTRY_END.finditer(text)]
    if len(ends) <= MAX_ENTRIES:
        return text, 0
    return text[: ends[MAX_ENTRIES - 1]] + text[ends[-1] :], len(ends) - MAX_ENTRIES


def _by_feedparser(text: str) -> dict[str, Any]:
    import feedparser  # 70 ms that a command without feeds need not wait for

    try:
        parsed: dict[str, Any] = feedparser.parse(
            io.BytesIO(text.encode("utf-8")),  # bare bytes it would try as a file's name first
            response_headers=_HEADERS,
            sanitize_html=False,
            resolve_relative_uris=False,
        )
    except (ValueError, TypeError, LookupError, AttributeError, AssertionError, RecursionError):
        raise Expected("This feed is too broken to be read.") from None
    return parsed


def _feed(feed: Any, url: str, entries: Iterable[Entry], notes: list[str]) -> ParsedFeed:
    note = "; ".join(notes)
    return ParsedFeed(
        title=plain.plain(_text(feed, "title")),
        site_url=urls.clean(_link(feed, url)),
        language=_language(_text(feed, "language")),
        ttl=_ttl(feed),
        entries=tuple(entries),
        note=note[:1].upper() + note[1:] + "." if note else None,
    )


def _entry(entry: Any, url: str, feed: Any) -> Entry | None:
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
    for found in [*(_text(each, "href") for each in links), _text(values, "link")]:
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
