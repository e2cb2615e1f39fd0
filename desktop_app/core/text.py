"""Text out of sanitised HTML, text for the index, and text that is safe to show.

`html_to_text` and `walk` are two readings of one rule: the first is fast, the second also tells
where in the HTML each character came from, so that spans of the text can be lit in the page.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from desktop_app.core.han import simplify

_BLOCKS = (
    "address|article|aside|blockquote|br|caption|dd|details|div|dl|dt|figcaption|figure|footer|"
    "h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul"
)
_ATTRIBUTES = r"""[^"'>]*(?:(?:"[^"]*"|'[^']*')[^"'>]*)*"""
_BLOCK_TAG = re.compile(rf"</?(?:{_BLOCKS})(?![a-z0-9]){_ATTRIBUTES}>", re.IGNORECASE)
_TAG = re.compile(rf"</?[a-z]{_ATTRIBUTES}>|<!--.*?-->", re.IGNORECASE | re.DOTALL)
_SPACE = re.compile(r"\s{2,}|[^\S ]")  # all white space but the single space, which may stay
_BREAK = "\x00"  # cannot occur: control characters are removed before HTML is read
_BREAKS = re.compile(rf" ?(?:{_BREAK} ?)+")
_TOKEN = re.compile(rf"({_TAG.pattern})|(&[#a-z0-9]+;)|(\s+)|([^<&\s]+|[<&])", re.I | re.S)

# C0 and C1 controls but tab and newline, soft hyphens, zero-width marks that join nothing, and
# the marks that turn text round (Unicode TR 36 names them as a means of deceit). The ends of lines
# among them are spelt first, since words must not run together where a line ended.
_LINE_ENDS = "\r\x0b\x0c\x85\u2028\u2029"
_CONTROL = re.compile(
    "\r\n?|[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064"
    "\u2066-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)
# Scripts written without spaces, or whose particles cling to the word: each character alone.
_ALONE = re.compile(
    "[\u0e00-\u0e7f\u2e80-\u2fdf\u3005-\u3007\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3"
    "\uf900-\ufaff\U00020000-\U0003ffff]"
)
_HASHTAG = re.compile(r"(?<![\w&/#])[#＃](\w{2,50})(?!\w)(?:[#＃])?")
_SENTENCE_END = re.compile(r"[.!?。！？…]['\"”’」』)]*(?=\s|$|[\u3400-\u9fff])")


class Piece(NamedTuple):
    """What html[start:end] adds to the text; where `exact`, character for character."""

    text: str
    start: int
    end: int
    exact: bool


def html_to_text(html: str) -> str:
    """The words of sanitised HTML: blocks become lines, runs of white space one space."""
    text = _TAG.sub("", _BLOCK_TAG.sub(_BREAK, html))
    if "&" in text:
        text = unescape(text)
    return _BREAKS.sub("\n", _SPACE.sub(" ", text)).strip()


def walk(html: str) -> Iterator[Piece]:
    """The pieces of `html` in order; their texts joined are `html_to_text(html)`."""
    gap: Piece | None = None  # white space and breaks are held back: only one of them may remain
    begun = False
    for found in _TOKEN.finditer(html):
        tag, entity, space, word = found.groups()
        text = unescape(entity) if entity else ""
        if tag or space or text.isspace():
            mark = "" if tag and not _BLOCK_TAG.fullmatch(tag) else "\n" if tag else " "
            if begun and mark and (gap is None or (mark == "\n" and gap.text == " ")):
                gap = Piece(mark, found.start(), found.end(), exact=False)
            continue
        if gap:
            yield gap
            gap = None
        begun = True
        yield Piece(text or word, found.start(), found.end(), exact=not entity)


def clean(text: str) -> str:
    """`text` without control, invisible and direction-turning characters; lines stay lines."""
    if text.isprintable():  # nothing of the kind, and told much faster
        return text
    return _CONTROL.sub(lambda found: "\n" if found.group()[0] in _LINE_ENDS else "", text)


def clean_line(text: str) -> str:
    """`text` on one line: as `clean`, with runs of white space as one space."""
    return _SPACE.sub(" ", clean(text)).strip()


class _Apart(dict[int, str]):
    """For str.translate: a character that stands alone, folded and between spaces; others as is."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        self[code] = f" {simplify(char)} " if _ALONE.match(char) else char
        return self[code]


_APART = _Apart()


def index_text(text: str) -> str:
    """The form in which text is indexed and searched: folded, and every Han character alone.

    SQLite's tokenizers take a run of Han characters as one word; apart and queried as a phrase,
    words of any length are found. Kana, Hangul and Thai are treated alike.
    """
    if text.isascii():
        return text
    text = unicodedata.normalize("NFKC", text)
    return text.translate(_APART) if _ALONE.search(text) else text


def hashtags(text: str, most: int = 50) -> tuple[str, ...]:
    """The hashtags of a text without their sign, in order of first use, each once."""
    if "#" not in text and "＃" not in text:
        return ()
    found = (each.group(1) for each in _HASHTAG.finditer(text))
    kept = dict.fromkeys(tag for tag in found if not tag.isdigit())
    return tuple(kept)[:most]


def excerpt(text: str, length: int = 300) -> str:
    """The first sentences of `text` within `length` characters, else cut with an ellipsis."""
    line = clean_line(text[: length * 4])
    if len(line) <= length:
        return line
    ends = [each.end() for each in _SENTENCE_END.finditer(line, length // 2, length)]
    if ends:
        return line[: ends[-1]]
    cut = line.rfind(" ", length // 2, length)
    return line[: cut if cut > 0 else length - 1].rstrip(" ,;:、，") + "…"
