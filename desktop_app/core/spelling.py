"""One spelling for all the spellings of a path, a query or a piece of them, for keys of identity.

Text in, text out; whether an address is one at all is for `urls.py`.
"""

from __future__ import annotations

import re
from urllib.parse import quote, unquote_to_bytes

from desktop_app.core.tracking import is_tracking

# Escapes of signs that would mean something else when written out: / ? # % & = +
_MEANINGFUL = re.compile(r"(%2[fF]|%3[fF]|%23|%25|%26|%3[dD]|%2[bB])")
_UNRESERVED = "-._~!$'()*,;:@/"  # kept as they are in a path; "+" and "&" are kept by hand

_AMP_QUERY = frozenset({("amp", ""), ("amp", "1"), ("amp", "true"), ("outputtype", "amp")})


def canonical_path(path: str) -> str:
    """A path without dot segments, a slash at the end and an AMP ending; at least "/"."""
    kept: list[str] = []
    for segment in path.split("/"):
        if segment == "..":
            del kept[max(1, len(kept) - 1) :]
        elif segment != ".":
            kept.append(segment)
    if len(kept) > 2 and not kept[-1]:
        kept.pop()
    if len(kept) > 2 and kept[-1].lower() == "amp":
        kept.pop()
    path = "/".join(kept).rstrip("/")
    return quoted(path) or "/"


def quoted(text: str) -> str:
    """One spelling for every spelling of the same bytes: what need not be escaped is not."""
    if text.isascii() and "%" not in text:
        return text
    pieces = _MEANINGFUL.split(text)  # what is escaped and what is not, in turn
    for i in range(0, len(pieces), 2):
        pieces[i] = quote(unquote_to_bytes(pieces[i]), safe=_UNRESERVED + "+&=?")
    return "".join(piece.upper() if i % 2 else piece for i, piece in enumerate(pieces))


def identifying(query: str) -> list[tuple[str, str]]:
    """Names and values of a query that tell which page is meant, in their order."""
    pairs = []
    for piece in query.split("&"):
        if not piece or is_tracking(piece):
            continue
        name, _, value = piece.partition("=")
        if (name.lower(), value.lower()) not in _AMP_QUERY:
            pairs.append((quoted(name), quoted(value)))
    return pairs
