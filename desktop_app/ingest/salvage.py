"""Saves the sound entries of a feed that is not well-formed: one broken entry harms no other.

Works on text by the entries' tags alone; what the entries mean is not its concern.
"""

from __future__ import annotations

import re

from desktop_app.ingest.xml import is_well_formed

ENTRY_END = re.compile(r"</(?:[\w.-]{1,30}:)?(?:item|entry)\s*>", re.IGNORECASE)
MAX_BROKEN = 200_000  # characters of broken entries that are worth a slow, forgiving parser

_ENTRY_START = re.compile(r"<(?:[\w.-]{1,30}:)?(?:item|entry)(?=[\s>])", re.IGNORECASE)
_ROOT_TAG = re.compile(r"<([\w.-]{1,30}:)?(\w{1,30})(?:[^<>\"']|\"[^\"]*\"|'[^']*'){0,20000}>")
_CHANNEL = re.compile(r"<channel\b[^<>]{0,2000}>", re.IGNORECASE)


def shortened(text: str, most: int) -> tuple[str, int]:
    """At most so many entries, with what surrounds them, and how many were left out."""
    ends = [found.end() for found in ENTRY_END.finditer(text)]
    if len(ends) <= most:
        return text, 0
    return text[: ends[most - 1]] + text[ends[-1] :], len(ends) - most


def salvaged(text: str) -> tuple[str | None, str]:
    """A well-formed feed of the sound entries, or None; and the broken rest for another parser."""
    root = _ROOT_TAG.match(text)
    if root is None:
        return None, text[:MAX_BROKEN]
    open_, close = root.group(), f"</{root.group(1) or ''}{root.group(2)}>"
    if not is_well_formed(open_ + close):
        return None, text[:MAX_BROKEN]
    sound: list[str] = []
    broken: list[str] = []
    end, first = root.end(), None
    for found in ENTRY_END.finditer(text):
        start = _ENTRY_START.search(text, end, found.start())
        if start is None:
            continue
        first = start.start() if first is None else first
        entry = text[start.start() : found.end()]
        (sound if is_well_formed(open_ + entry + close) else broken).append(entry)
        end = found.end()
    head = text[root.end() : first if first is not None else len(text)]
    head, inner_close = _sound_head(open_, head, close)
    if not sound:
        return None, text[:MAX_BROKEN]
    rest = open_ + head + "".join(broken) + text[end:]
    document = open_ + head + "".join(sound) + inner_close + close
    return document, rest[:MAX_BROKEN] if broken or _ENTRY_START.search(text, end) else ""


def _sound_head(open_: str, head: str, close: str) -> tuple[str, str]:
    """What the feed says of itself, if that is sound, and how to close what it leaves open."""
    for inner_close in ("</channel>", ""):
        if is_well_formed(open_ + head + inner_close + close):
            return head, inner_close
    channel = _CHANNEL.search(head)
    if channel and is_well_formed(open_ + channel.group() + "</channel>" + close):
        return channel.group(), "</channel>"
    return "", ""
