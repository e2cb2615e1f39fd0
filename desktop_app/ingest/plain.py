"""Publishers' words as plain text of bounded length: no markup, no entities, no control characters.

For what is a line by nature (titles, names, categories). Bodies stay HTML and are sanitised later.
"""

from __future__ import annotations

import re
from html import unescape

from desktop_app.core.text import clean, clean_line

MAX_LINE = 1_000  # characters of a title, a name, a category
MAX_SUMMARY = 4_000
MAX_GUID = 2_000
MAX_HTML = 500_000
MAX_CATEGORIES = 50

_ROUNDS = 3  # how often markup may have been escaped over itself
_SLACK = 20  # characters of markup allowed for each one of text, before cutting
_SILENT = re.compile(r"<(script|style)\b[^>]*>.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)", re.I | re.S)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<[!?][^<>]*>")
_BREAKING = re.compile(r"<(?:/?(?:p|div|li|h[1-6]|tr|td|blockquote)|br)\b[^<>]*>", re.I)


def plain(text: str | None, limit: int = MAX_LINE) -> str | None:
    """`text` as one line without markup, also where it was escaped twice; None where empty."""
    if not text:
        return None
    text = text[: limit * _SLACK]
    for _ in range(_ROUNDS):
        if "<" not in text and "&" not in text:
            break
        bare = text
        if "<" in bare:
            bare = _BREAKING.sub(" ", _SILENT.sub(" ", bare))
            bare = _TAG.sub("", bare)
        bare = unescape(bare) if "&" in bare else bare
        if bare == text:
            break
        text = bare
    return cut(clean_line(text), limit) or None


def cut(text: str, limit: int) -> str:
    """At most `limit` characters, with an ellipsis where something was left out."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def guid(text: str | None) -> str | None:
    """An identifier as it was written, but for white space and escapes; None where empty."""
    if not text:
        return None
    return clean_line(text.replace("&amp;", "&"))[:MAX_GUID] or None


def html(text: str | None) -> str:
    """Unsanitised HTML without control characters, within bounds and not cut inside a tag."""
    if not text:
        return ""
    text = clean(text) if not text.isprintable() else text
    if len(text) <= MAX_HTML:
        return text
    text = text[:MAX_HTML]
    return text[: text.rfind("<")] if text.rfind("<") > text.rfind(">") else text
