"""The feeds that a site's page offers, and the addresses where sites usually keep them.

Reads a page that is already here; fetches nothing.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import islice
from urllib.parse import urlsplit

from desktop_app.core import urls
from desktop_app.core.types import FoundFeed
from desktop_app.ingest import plain
from desktop_app.ingest.encoding import decode

MAX_PAGE = 2_000_000  # characters looked at
MAX_TAGS = 5_000  # links and the like
MAX_FOUND = 50

_KINDS = {
    "application/rss+xml": "rss",
    "application/rdf+xml": "rss",
    "application/x-rss+xml": "rss",
    "text/xml": "rss",
    "application/xml": "rss",
    "application/atom+xml": "atom",
    "application/feed+json": "json",
    "application/json": "json",
}
_USUAL = ("feed", "rss", "feed.xml", "rss.xml", "atom.xml", "index.xml", "feed.json", "feeds")
_FEED_LIKE = re.compile(
    r"/(?:feeds?|rss|atom|rdf)(?:[/.?]|$)|\.(?:rss|atom|rdf)(?:\?|$)"
    r"|/(?:index|rss|feed|atom)\w{0,10}\.(?:xml|json)(?:\?|$)|[?&](?:feed|format|type)=(?:rss|atom)",
    re.IGNORECASE,
)
_NOT_OFFERED = re.compile(r"comments?/feed|/feed/?comments", re.IGNORECASE)
_TAGS = re.compile(r"<(?:link|a|base)\b[^<>]{0,4000}>", re.I)


def find_feeds(body: bytes, url: str) -> tuple[FoundFeed, ...]:
    """Feeds named by the page at `url`: declared ones first, then links that look like feeds."""
    page = _Page(url)
    # Only the tags that matter reach the parser, so that no page however twisted holds it up.
    tags = _TAGS.finditer(decode(body).text[:MAX_PAGE])
    page.feed("".join(found.group() for found in islice(tags, MAX_TAGS)))
    page.close()
    found: dict[str, FoundFeed] = {}
    for feed in [*page.declared, *page.linked]:
        found.setdefault(urls.canonical(feed.url) or feed.url, feed)
    ordered = sorted(found.values(), key=lambda each: bool(_NOT_OFFERED.search(each.url)))
    return tuple(ordered[:MAX_FOUND])


def guesses(url: str) -> tuple[str, ...]:
    """Addresses worth asking for a feed where the page names none, the likeliest first."""
    if not urls.is_web(url):
        return ()
    parts = urlsplit(url)
    path = parts.path if parts.path.endswith("/") else parts.path.rpartition("/")[0] + "/"
    places = [path, "/"] if path != "/" else ["/"]
    tried = [
        parts._replace(path=place + name, query="", fragment="")
        for place in places
        for name in _USUAL
    ]
    return tuple(dict.fromkeys(each.geturl() for each in tried))


class _Page(HTMLParser):
    """Collects declared feeds (`link rel=alternate`) and links that look like feeds."""

    def __init__(self, url: str) -> None:
        super().__init__(convert_charrefs=True)
        self.declared: list[FoundFeed] = []
        self.linked: list[FoundFeed] = []
        self._base = url

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in reversed(attrs)}
        address = urls.absolute(self._base, values.get("href"))
        if address is None or len(self.declared) + len(self.linked) > 10 * MAX_FOUND:
            return
        if tag == "base":
            self._base = address
        elif tag == "link":
            kind = _KINDS.get(values.get("type", "").split(";")[0].strip().lower())
            rel = values.get("rel", "").lower().split()
            plainly_json = (
                kind != "json" or "feed" in address.lower() or "feed+json" in values["type"]
            )
            if (
                kind
                and plainly_json
                and ("alternate" in rel or "feed" in rel)
                and "stylesheet" not in rel
            ):
                self.declared.append(FoundFeed(address, plain.plain(values.get("title")), kind))
        elif tag == "a" and _FEED_LIKE.search(address):
            self.linked.append(FoundFeed(address, plain.plain(values.get("title")), _kind(address)))

    handle_startendtag = handle_starttag


def _kind(address: str) -> str:
    lower = address.lower()
    return "atom" if "atom" in lower else "json" if "json" in lower else "rss"
