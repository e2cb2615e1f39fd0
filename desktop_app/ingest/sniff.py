"""What a file from outside is, by its content. Decides nothing about whether it is any good."""

from __future__ import annotations

import json
import re
from pathlib import PurePath

from desktop_app.ingest import xml
from desktop_app.ingest.encoding import decode

SAMPLE_BYTES = 200_000

_ARTICLE = re.compile(
    r'\{\s*"(?:url|title|summary|outlet|published|content_html|lang|guid|author)"'
)
_FEED_ROOTS = frozenset(["rss", "feed", "rdf", "channel"])
_PAGE_ENDINGS = frozenset([".html", ".htm", ".xhtml"])
_PAGE_SIGNS = ("<html", "<!doctype html", "<body", "<article", "<p>", "<div")


def kind_of(body: bytes, name: str) -> str:
    """One of "opml", "feed", "archive", "page", "unknown"; `name` decides where content cannot."""
    text = decode(body[:SAMPLE_BYTES]).text.lstrip("\ufeff \t\r\n")
    if text[:1] in ("{", "["):
        return _json_kind(text)
    root = xml.root_name(text)
    if root == "opml":
        return "opml"
    if root in _FEED_ROOTS:
        return "feed"
    start = text[:5_000].lower()
    for sign, kind in (
        ("<opml", "opml"),
        ("<rss", "feed"),
        ("<feed", "feed"),
        ("<rdf:rdf", "feed"),
    ):
        if sign in start and "<html" not in start:
            return kind
    if root == "html" or any(sign in start for sign in _PAGE_SIGNS):
        return "page"
    return "page" if text and PurePath(name).suffix.lower() in _PAGE_ENDINGS else "unknown"


def _json_kind(text: str) -> str:
    """A feed is one object with items; an archive is one object with a title on every line."""
    if '"items"' in text and "jsonfeed.org" in text[:5_000]:
        return "feed"
    line = text.split("\n", 1)[0]
    try:
        values = json.loads(line)
    except (ValueError, RecursionError):
        if '"items"' in text:
            return "feed"
        # A broken line, or one that is longer than the sample.
        looks_so = line.rstrip().endswith("}") or _ARTICLE.match(line)
        return "archive" if looks_so else "unknown"
    if not isinstance(values, dict):
        return "unknown"
    return "feed" if isinstance(values.get("items"), list) else "archive"
