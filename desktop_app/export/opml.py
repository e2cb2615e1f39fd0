"""Subscriptions to an OPML 2.0 document, nested by folder. Returns text; writes no file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

from desktop_app.core.text import clean_line
from desktop_app.core.types import Feed
from desktop_app.core.urls import without_password


@dataclass(slots=True)
class _Folder:
    folders: dict[str, _Folder] = field(default_factory=dict)
    feeds: list[Feed] = field(default_factory=list)


def write_opml(feeds: Sequence[Feed], title: str) -> str:
    """The document. Passwords in addresses are left out; everything else can be read back."""
    top = _Folder()
    for feed in feeds:
        place = top
        for name in filter(None, (feed.folder or "").split("/")):
            place = place.folders.setdefault(name, _Folder())
        place.feeds.append(feed)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<opml version="2.0">',
        f"  <head><title>{escape(clean_line(title))}</title></head>",
        "  <body>",
        *_lines(top, "    "),
        "  </body>",
        "</opml>",
    ]
    return "\n".join(lines) + "\n"


def _lines(folder: _Folder, indent: str) -> Iterator[str]:
    for feed in folder.feeds:
        yield f"{indent}<outline {_attributes(feed)}/>"
    for name, inner in folder.folders.items():
        shown = quoteattr(clean_line(name))
        yield f"{indent}<outline text={shown} title={shown}>"
        yield from _lines(inner, indent + "  ")
        yield f"{indent}</outline>"


def _attributes(feed: Feed) -> str:
    values = {
        "type": "rss",
        "text": feed.title,
        "title": feed.title,
        "xmlUrl": without_password(feed.url),
        "htmlUrl": feed.site_url,
        "language": feed.language,
        "country": feed.country,
        "outlet": feed.outlet,
    }
    return " ".join(
        f"{name}={quoteattr(clean_line(text))}" for name, text in values.items() if text
    )
