"""Marks round spans of an article's text, put where the words stand inside its sanitised HTML.

Evidence is counted in the plain text; the page shows HTML. The walk that tells where each
character of the text came from (`text.walk`) is the bridge. How a mark looks is not decided here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from html import escape
from itertools import islice
from typing import NamedTuple

from desktop_app.core.text import Piece, walk

MOST_SPANS = 2_000  # further spans are left out: no article needs them lit


class Span(NamedTuple):
    """Code points [start, end) of a text, lit for `key`, a number the caller gives meaning to."""

    start: int
    end: int
    key: int


class Run(NamedTuple):
    """A stretch lit for the same keys throughout; runs do not overlap."""

    start: int
    end: int
    keys: tuple[int, ...]


Tags = Callable[[tuple[int, ...]], tuple[str, str]]
"""The opening and the closing tag for a run with these keys."""


def runs(spans: Iterable[Span], length: int) -> list[Run]:
    """Spans, which may overlap, as runs in order; what lies outside the text is cut off."""
    opened: dict[int, list[int]] = {}
    closed: dict[int, list[int]] = {}
    for span in islice(spans, MOST_SPANS):
        start, end = max(0, span.start), min(span.end, length)
        if start < end:
            opened.setdefault(start, []).append(span.key)
            closed.setdefault(end, []).append(span.key)
    found: list[Run] = []
    lit: list[int] = []
    last = 0
    for place in sorted(opened.keys() | closed.keys()):
        if lit:
            found.append(Run(last, place, tuple(sorted(set(lit)))))
        for key in closed.get(place, ()):
            lit.remove(key)
        lit += opened.get(place, ())
        last = place
    return _joined(found)


def mark_html(html: str, spans: Iterable[Span], tags: Tags) -> str:
    """`html` with tags round the characters of `spans`, which count in `html_to_text(html)`.

    Tags that stand inside a span are stepped over: the mark ends before and begins again after.
    Taking the marks out again gives `html`.
    """
    wanted = runs(spans, len(html))
    if not wanted:
        return html
    parts: list[str] = []
    copied = 0
    for start, end, keys in _joined(_placed(html, wanted)):
        before, after = tags(keys)
        parts += (html[copied:start], before, html[start:end], after)
        copied = end
    return "".join((*parts, html[copied:]))


def mark_text(text: str, spans: Iterable[Span], tags: Tags) -> str:
    """Plain text as HTML: escaped, with tags round the characters of `spans`."""
    parts: list[str] = []
    copied = 0
    for start, end, keys in runs(spans, len(text)):
        before, after = tags(keys)
        parts += (escape(text[copied:start]), before, escape(text[start:end]), after)
        copied = end
    return "".join((*parts, escape(text[copied:])))


def _placed(html: str, wanted: list[Run]) -> Iterator[Run]:
    """The runs of the text as runs of the HTML, broken wherever a tag stands between."""
    place = 0  # of the piece, in the text
    first = 0  # the first run that may still reach into it
    for piece in walk(html):
        past = place + len(piece.text)
        if wanted[first].start < past:
            until = first + 1
            while until < len(wanted) and wanted[until].start < past:
                until += 1
            yield from _lit(piece, place, wanted[first:until])
            while wanted[first].end <= past:
                first += 1
                if first == len(wanted):
                    return
        place = past


def _lit(piece: Piece, place: int, wanted: list[Run]) -> Iterator[Run]:
    """The parts of one piece, which stands at `place` in the text, that lie in these runs."""
    if piece.exact:
        past, shift = place + len(piece.text), piece.start - place
        for run in wanted:
            yield Run(max(run.start, place) + shift, min(run.end, past) + shift, run.keys)
    elif piece.text != "\n":  # a line break is a tag: there is nothing to light
        keys = sorted({key for run in wanted for key in run.keys})
        yield Run(piece.start, piece.end, tuple(keys))


def _joined(found: Iterable[Run]) -> list[Run]:
    """Neighbours that touch and have the same keys, as one."""
    kept: list[Run] = []
    for run in found:
        if kept and kept[-1].end == run.start and kept[-1].keys == run.keys:
            kept[-1] = Run(kept[-1].start, run.end, run.keys)
        else:
            kept.append(run)
    return kept
