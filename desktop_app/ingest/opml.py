"""Lists of feeds (OPML) to subscriptions to make. Data only: nothing is fetched or run.

Folders are joined by "/"; what cannot be used becomes a sentence.
"""

from __future__ import annotations

import re

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser, ParseError

from desktop_app.core import urls
from desktop_app.core.types import Expected, NewFeed
from desktop_app.ingest import plain, xml
from desktop_app.ingest.encoding import decode

MAX_FEEDS = 20_000
MAX_FOLDER_DEPTH = 10
MAX_FOLDER_NAME = 100
MAX_REFUSALS = 100

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")


def read_opml(body: bytes) -> tuple[tuple[NewFeed, ...], tuple[str, ...]]:
    """The feeds of a list in its order, each address once, and what was refused and why.

    Raises Expected where the document is no OPML at all.
    """
    text = decode(body).text
    if xml.root_name(text) not in ("opml", "outline", "outlines"):
        raise Expected("This is not an OPML list of feeds.")
    try:
        text, _ = xml.prepared(text)
        outlines = _Outlines()
        parser = DefusedXMLParser(target=outlines, forbid_dtd=True)
        parser.feed(text)
        parser.close()
    except xml.Unfit:
        raise Expected("This list is nested far deeper than any list of feeds.") from None
    except (ParseError, DefusedXmlException):
        if not outlines.feeds:
            raise Expected("This OPML list is damaged and no feed could be read from it.") from None
        outlines.refuse("The list is damaged; what stands before the damage was read.")
    return tuple(outlines.feeds.values()), tuple(outlines.refusals)


class _Outlines:
    """Takes the parser's events; keeps feeds by address, and the folders it is in."""

    def __init__(self) -> None:
        self.feeds: dict[str, NewFeed] = {}
        self.refusals: list[str] = []
        self._folders: list[str | None] = []  # None where an outline is no folder

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag.rpartition("}")[2].lower() != "outline":
            return
        values = {name.lower(): value for name, value in attributes.items()}
        address = values.get("xmlurl") or (
            values.get("url") if values.get("type", "").lower() in ("rss", "atom", "feed") else None
        )
        name = plain.plain(values.get("title")) or plain.plain(values.get("text"))
        if address is not None:
            self._add(address, name, values)
            self._folders.append(None)
        else:
            self._folders.append(_folder_name(name))

    def end(self, tag: str) -> None:
        if tag.rpartition("}")[2].lower() == "outline" and self._folders:
            self._folders.pop()

    def data(self, _: str) -> None:
        """Text between outlines means nothing."""

    def close(self) -> None:
        """The parser asks for a result here; it is in `feeds`."""

    def refuse(self, sentence: str) -> None:
        if len(self.refusals) < MAX_REFUSALS:
            self.refusals.append(sentence)
        elif len(self.refusals) == MAX_REFUSALS:
            self.refusals.append("More of the list was refused.")

    def _add(self, address: str, name: str | None, values: dict[str, str]) -> None:
        url = urls.typed(address)
        if url is None:
            shown = plain.plain(address, 100) or "(empty)"
            self.refuse(f"{name or 'A feed'} was left out: {shown} is not a web address.")
        elif len(self.feeds) >= MAX_FEEDS:
            self.refuse(f"A list ends at {MAX_FEEDS:,} feeds; the rest was left out.")
        elif url not in self.feeds:
            self.feeds[url] = NewFeed(
                url=url,
                title=name,
                folder=self._folder() or _from_category(values.get("category")),
                site_url=urls.clean(urls.absolute(url, values.get("htmlurl"))),
                language=_language(values.get("language")),
                country=plain.plain(values.get("country"), 35),
                outlet=plain.plain(values.get("outlet")),
            )

    def _folder(self) -> str | None:
        return "/".join([name for name in self._folders if name][:MAX_FOLDER_DEPTH]) or None


def _folder_name(name: str | None) -> str | None:
    """A folder's name; one with a slash is read as a path, which is how it is written again."""
    parts = [part.strip() for part in (name or "").split("/")]
    return "/".join(plain.cut(part, MAX_FOLDER_NAME) for part in parts if part) or None


def _from_category(category: str | None) -> str | None:
    """The folder that a flat list names as a category: "/News/Asia,/Other" is News/Asia."""
    first = plain.plain((category or "").split(",")[0])
    parts = (_folder_name(first) or "").split("/")
    return "/".join(parts[:MAX_FOLDER_DEPTH]) or None


def _language(text: str | None) -> str | None:
    text = (text or "").strip()
    return text.replace("_", "-") if _LANGUAGE.fullmatch(text) else None
