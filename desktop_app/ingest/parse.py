"""Feed documents to core values: RSS, RDF and Atom by feedparser, whose only home this is.

Works on bytes that are already here and never fetches: feedparser's own front door, which opens
addresses and files, is not used. What comes out is valid text of bounded length, not yet sanitised.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any
from xml.sax import SAXException
from xml.sax.expatreader import create_parser

from desktop_app.core.types import Expected, ParsedFeed
from desktop_app.ingest import plain, xml
from desktop_app.ingest.encoding import decode
from desktop_app.ingest.entries import to_entry, to_feed
from desktop_app.ingest.jsonfeed import parse_json_feed
from desktop_app.ingest.salvage import salvaged, shortened

MAX_ENTRIES = 2_000
MAX_FIELD = 500  # characters of any field not named here, before markup is taken out

_ROOTS = frozenset(["rss", "feed", "rdf", "channel", "rdfchannel", "cdf"])
_PAGES = frozenset(["html", "body", "head", "div", "p", "span", "script", "center", "h1", "meta"])
_LONG = frozenset(["content", "description", "summary", "subtitle", "info"])
_LONGER = {"title": 20_000, "link": 5_000, "href": 5_000, "url": 5_000, "id": 5_000}
_FEED_START = re.compile(
    r"<(?:[\w.-]{1,30}:)?(?:rss|feed|rdf)\b[^>]{0,2000}(?:version|xmlns)", re.I
)


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
    text, left_out = shortened(_from_feed_on(text), MAX_ENTRIES)
    if left_out:
        notes.append(f"{left_out} entries beyond {MAX_ENTRIES:,} were left out")
    try:
        feed, found, version = _read(text, notes)
    except xml.Unfit:
        raise Expected("This document is nested far deeper than any feed; it is refused.") from None
    entries = [to_entry(each, url, feed) for each in found[:MAX_ENTRIES]]
    if not entries and not version:
        raise Expected("This is not a feed.")
    return to_feed(feed, url, [each for each in entries if each], notes)


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


def _read(text: str, notes: list[str]) -> tuple[Any, list[Any], str]:
    """The feed, its entries and its version in feedparser's terms; `notes` tells what it took."""
    text, well_formed = xml.prepared(text)
    broken = ""
    if not well_formed:
        notes.append("it is not well-formed XML; read as well as possible")
        sound, broken = salvaged(text)
        text = sound or ""
    parsed = [_read_strictly(text)] * bool(text) + [_read_loosely(broken)] * bool(broken)
    found = [entry for each in parsed for entry in each.entries]
    return parsed[0].feeddata, found, next((each.version for each in parsed if each.version), "")


def _read_strictly(text: str) -> Any:
    """What feedparser's strict handler makes of well-formed XML."""
    handler = _handlers()[0]("", None, "utf-8")
    handler.resolve_relative_uris = handler.sanitize_html = False
    parser: Any = create_parser(True)
    parser.setContentHandler(handler)
    parser.setErrorHandler(handler)
    try:
        parser.feed(text.encode("utf-8"))
        parser.close()
    except (SAXException, LookupError, ValueError, TypeError, AttributeError, RecursionError):
        handler.version = handler.version or "unknown"  # what was read before the fault stands
    except Exception as error:
        if type(error).__name__ != "UndeclaredNamespace":
            raise
    return handler


def _read_loosely(text: str) -> Any:
    """What feedparser's forgiving handler makes of a short text that is nearly XML."""
    handler = _handlers()[1]("", None, "utf-8", {})
    handler.resolve_relative_uris = handler.sanitize_html = False
    try:
        handler.feed(text)
    except (LookupError, ValueError, TypeError, AttributeError, AssertionError, RecursionError):
        handler.version = handler.version or "unknown"
    return handler


@cache
def _handlers() -> tuple[Any, Any]:
    """feedparser's two handlers with bounds of our own, made at the first feed."""
    from feedparser import api  # 70 ms that a command without feeds need not wait for

    class Bounded:
        """Keeps short fields short before feedparser's slow patterns see them."""

        elementstack: list[Any]

        def pop(self, element: str, strip_whitespace: int = 1) -> Any:
            top = self.elementstack[-1] if self.elementstack else [None, 0, []]
            if top[0] == element and element not in _LONG:
                _shorten(top[2], _LONGER.get(element, MAX_FIELD))
            return super().pop(element, strip_whitespace)  # type: ignore[misc]

        def _add_tag(self, term: Any, scheme: Any, label: Any) -> None:
            tags = dict.get(self._get_context(), "tags") or ()  # type: ignore[attr-defined]
            if len(tags) < plain.MAX_CATEGORIES:
                super()._add_tag(term, scheme, label)  # type: ignore[misc]

    strict = type("Strict", (Bounded, api.StrictFeedParser), {})
    loose = type("Loose", (Bounded, api.LooseFeedParser), {})
    return strict, loose


def _shorten(pieces: list[Any], limit: int) -> None:
    total = 0
    for i, piece in enumerate(pieces):
        total += len(piece)
        if total > limit:
            pieces[i:] = [piece[: limit - total + len(piece)]]
            return
