"""Which article an entry is: keys that survive changed GUIDs, moved links, edited titles and dates.

Feeds break every promise of their formats: they change GUIDs, reuse them, put the home page on
every item, and date old items anew. No single field is trusted alone.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.core.types import Entry, Keys
from desktop_app.core.urls import canonical, is_identity

_WORDS = re.compile(r"[\u3400-\u9fff\u3041-\u30ff\uac00-\ud7a3]|\w+")
_SAME_TITLE = 0.3  # share of common words from which a changed title is an edit, not another item


@dataclass(frozen=True, slots=True)
class Known:
    """A stored article that one of the keys led to."""

    article: int
    url: str | None
    title: str
    published: int | None


def keys_of(entries: Sequence[Entry]) -> list[Keys]:
    """The keys of the entries of one document, which shows which GUIDs and links are not unique."""
    urls = [canonical(each.url) if each.url and is_identity(each.url) else None for each in entries]
    guids = Counter(each.guid for each in entries if each.guid)
    shared = _shared_urls(entries, urls)
    found = []
    for entry, url in zip(entries, urls, strict=True):
        title = title_key(entry.title)
        key = entry.guid or url or f"title:{title}"
        if entry.guid and guids[entry.guid] > 1:
            key = f"{entry.guid} {url or title}"
        found.append(Keys(None if url in shared else url, key, title))
    return found


def _shared_urls(entries: Sequence[Entry], urls: Sequence[str | None]) -> set[str]:
    """Addresses that stand on items which differ both in GUID and in title: a section's page."""
    first: dict[str, Entry] = {}
    shared = set()
    for entry, url in zip(entries, urls, strict=True):
        if url is None:
            continue
        other = first.setdefault(url, entry)
        if other.guid != entry.guid and not same_title(other.title, entry.title):
            shared.add(url)
    return shared


def match(
    entry: Entry,
    keys: Keys,
    by_url: Known | None,
    by_key: Known | None,
    by_title: Known | None,
) -> int | None:
    """The id of the stored article that `entry` is, or None for a new one.

    A GUID that now carries another link, another title and another date is a reused GUID.
    """
    if by_url is not None:
        return by_url.article
    if by_key is not None:
        moved = keys.url is not None and by_key.url is not None and keys.url != by_key.url
        redated = entry.published is None or entry.published != by_key.published
        if not (moved and redated and not same_title(entry.title, by_key.title)):
            return by_key.article
    if by_title is not None:
        linkless = keys.url is None or by_title.url is None
        dated = entry.published is not None and entry.published == by_title.published
        undated = entry.published is None and by_title.published is None
        if (
            dated
            or (linkless and not entry.guid)
            or (undated and _page(keys.url) == _page(by_title.url))
        ):
            return by_title.article
    return None


def _page(url: str | None) -> str | None:
    """An address without its query, which some feeds make anew for every visit."""
    return url and url.partition("?")[0]


def same_title(one: str, other: str) -> bool:
    """Whether two titles are one title before and after an edit (Jaccard index of their words)."""
    a, b = set(_WORDS.findall(_folded(one))), set(_WORDS.findall(_folded(other)))
    return a == b or len(a & b) >= _SAME_TITLE * len(a | b)


def title_key(title: str) -> int:
    return _digest(_folded(title))


def entry_hash(entry: Entry) -> int:
    """Changes when the publisher changes what is read. Dates are left out: some feeds date anew."""
    parts = (entry.title, entry.url, entry.author, entry.html, entry.summary, entry.image)
    return _digest("\x1f".join(part or "" for part in parts))


def _folded(title: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", title).casefold().split())


def _digest(text: str) -> int:
    """64 bits, signed as SQLite stores them."""
    raw = hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=8).digest()
    return int.from_bytes(raw, "big", signed=True)
