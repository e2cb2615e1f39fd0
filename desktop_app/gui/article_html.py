"""Sanitised HTML made into the subset that Qt's rich text lays out well. Pure text, no Qt.

Every tag is written anew from an allow-list, so that nothing that loads can pass: pictures become
words that say which picture is meant. Looks are in resources/article.css.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import escape, unescape
from urllib.parse import urlsplit

LIT = "lit"  # the element that marks evidence; no sanitised HTML has one
PICTURE = "picture"  # the tool tip that tells the painter of a picture's place
DEEPEST = 40  # open elements; deeper ones are read as if they were not there
DEEPEST_TABLE = 2
MOST_CELLS = 1_500  # of tables in one article; Qt lays out more in seconds
LONGEST_WORD = 400  # characters before a break is allowed; Qt's time grows with the square
LONGEST = 250_000  # characters of HTML shown; a window must never wait for a page
MOST_COLUMNS, MOST_ROWS = 20, 200  # that one cell may span
TINY, SMALL = 3, 48  # pixels: a tracker's dot is left out, a small sign is its words in the line

_TAG = re.compile(r"""<(/?)([a-z][a-z0-9]*)((?:[^"'<>]|"[^"]*"|'[^']*')*)>|<""", re.IGNORECASE)
_ATTRIBUTE = re.compile(r'([a-z]+)="([^"]*)"', re.IGNORECASE)
_HOLLOW = re.compile(r"<(p|div)>(?:\s|&nbsp;|\u00a0|<br>)*</\1>")
_LONG_WORD = re.compile(rf"[^\s<>&;\u2e80-\uffff]{{{LONGEST_WORD}}}")
_TAG_OR_LONG_WORD = re.compile(rf"{_TAG.pattern}|({_LONG_WORD.pattern})", re.IGNORECASE)
_BREAKS = re.compile(r"(?:\s*<br>){3,}")
_BLOCK = re.compile(r"<(?:p|div|h[1-6]|ul|ol|dl|table|blockquote|pre|figure)[ >]")

_SAME = frozenset(
    "b br cite code dd del dfn div dl dt em i kbd li p s samp small span strong sub sup tr u ul var"
    " tbody thead tfoot".split()
)
_TABLE_GAPS = "margin-top:10px; margin-bottom:22px; "
_CELLS = frozenset({"td", "th", "tr", "tbody", "thead", "tfoot", "caption"})
_VOID = frozenset({"br", "hr", "img"})
_AS = {
    "h1": ("<h2>", "</h2>"),  # the page's own title is the only h1
    "h2": ("<h2>", "</h2>"),
    **{f"h{level}": ("<h3>", "</h3>") for level in (3, 4, 5, 6)},
    "figure": ("<div>", "</div>"),
    "figcaption": ('<p class="caption">', "</p>"),
    "blockquote": ("<blockquote>", "</blockquote>"),
    "caption": ("<tr><th>", "</th></tr>"),
    "ins": ("<u>", "</u>"),
    "q": ("“", "”"),
    "hr": ('<p class="pause">·&nbsp;&nbsp;·&nbsp;&nbsp;·</p>', ""),
}


@dataclass(slots=True)
class Dresser:
    """One article's HTML, rewritten. `chip` and `line` are colours, `picture` the word for one."""

    chip: str
    line: str
    picture: str
    _open: list[tuple[str, str]] = field(default_factory=list)  # (name, how it is closed)
    _tables: int = 0  # how deep in tables
    _cells: int = 0

    def dress_line(self, html: str) -> str:
        """As `dress`, for text that holds marks and no block."""
        self._open.clear()
        tokens = _TAG_OR_LONG_WORD if _LONG_WORD.search(html) else _TAG
        return tokens.sub(self._tag, html)

    def dress(self, html: str) -> str:
        """`html` for Qt: known tags only, closed in order, no picture, no empty paragraph."""
        self._tables = self._cells = 0
        dressed = self.dress_line(html)
        dressed += "".join(closing for _, closing in reversed(self._open))
        dressed = _BREAKS.sub("<br><br>", _HOLLOW.sub("", dressed))
        return dressed if _BLOCK.search(dressed) else f"<p>{dressed}</p>"

    def _tag(self, found: re.Match[str]) -> str:
        slash, name, rest = found.group(1, 2, 3)
        if name is None:
            return "&lt;" if found[0] == "<" else f"{found[0]}\u200b"
        name = name.lower()
        if slash:
            return self._close(name)
        if name in _VOID:
            return self._opening(name, rest)[0]
        self._tables += name == "table"
        self._cells += name in ("td", "th")
        opening, closing = self._opening(name, rest) if len(self._open) < DEEPEST else ("", "")
        self._open.append((name, closing))
        return opening

    def _close(self, name: str) -> str:
        if self._open and self._open[-1][0] == name:
            self._tables -= name == "table"
            return self._open.pop()[1]
        return ""  # it was never opened here, or closes out of turn

    def _opening(self, name: str, rest: str) -> tuple[str, str]:
        if name in _CELLS and (self._cells > MOST_CELLS or self._tables > DEEPEST_TABLE):
            return " ", " "
        if name in _SAME:
            return f"<{name}>", f"</{name}>"
        if name in _AS:
            return _AS[name]
        given = {key.lower(): value for key, value in _ATTRIBUTE.findall(rest)}
        match name:
            case "lit":
                return f'<span title="{given.get("keys", "")}">', "</span>"
            case "a":
                return _link(given.get("href", ""))
            case "ol":
                start = given.get("start", "")
                return (f'<ol start="{start}">' if start.isdecimal() else "<ol>"), "</ol>"
            case "td" | "th":
                spans = _span(given, "colspan", MOST_COLUMNS) + _span(given, "rowspan", MOST_ROWS)
                return f'<{name}{spans}><div class="cell">', f"</div></{name}>"
            case "table":
                return self._table()
            case "pre":
                table = f'<table width="100%" cellpadding="14" style="{_TABLE_GAPS}">'
                cell = f'<tr><td bgcolor="{self.chip}"><pre>'
                return table + cell, "</pre></td></tr></table>"
            case "img":
                return self._picture(given), ""
        return "", ""

    def _table(self) -> tuple[str, str]:
        if self._tables > DEEPEST_TABLE:
            return "<div>", "</div>"
        style = (
            _TABLE_GAPS + f"border-collapse:collapse; border-style:solid; border-color:{self.line};"
        )
        return f'<table width="100%" cellpadding="8" border="1" style="{style}">', "</table>"

    def _picture(self, given: dict[str, str]) -> str:
        """Words where a picture stands: nothing is loaded, so its name and its host."""
        sizes = [int(given[key]) for key in ("width", "height") if given.get(key, "").isdecimal()]
        if sizes and min(sizes) < TINY:
            return ""
        words = unescape(given.get("alt", "")).strip()
        if sizes and max(sizes) <= SMALL:
            return escape(words)
        parts = [
            part for part in (words or self.picture, host(unescape(given.get("src", "")))) if part
        ]
        return (
            f'<div class="picture"><span title="{PICTURE}">{escape(" · ".join(parts))}</span></div>'
        )


def shortened(html: str) -> str:
    """No more of `html` than is shown, cut where a tag ends or begins."""
    if len(html) <= LONGEST:
        return html
    cut = html.rfind("<", 0, LONGEST)
    return html[: cut if cut > LONGEST // 2 else LONGEST]


def host(url: str) -> str:
    """The host of an address as a person says it, "" when it has none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _link(href: str) -> tuple[str, str]:
    if unescape(href).lower().startswith(("http://", "https://", "mailto:")):
        return f'<a href="{href}">', "</a>"
    return "", ""


def _span(given: dict[str, str], key: str, most: int) -> str:
    value = given.get(key, "")
    return f' {key}="{min(int(value), most)}"' if value.isdecimal() and len(value) < 9 else ""
