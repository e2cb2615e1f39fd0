"""Marks stand at the very characters they are meant for, whatever tags stand between."""

from __future__ import annotations

from html import unescape
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.marking import MOST_SPANS, Run, Span, mark_html, mark_text, runs
from desktop_app.core.sanitize import sanitize
from desktop_app.core.text import html_to_text

OPEN, CLOSE = "\ue000", "\ue001"  # private characters: no input below holds them


def _tags(keys: tuple[int, ...]) -> tuple[str, str]:
    return f"{OPEN}{','.join(map(str, keys))};", CLOSE


def _words(text: str) -> str:
    return "".join(text.split())


def _lit(marked: str, key: int) -> str:
    """What a reader sees lit for `key`."""
    found = ""
    for part in marked.split(OPEN)[1:]:
        keys, _, rest = part.partition(";")
        if str(key) in keys.split(","):
            found += rest.split(CLOSE)[0]
    return unescape(found)


def _stripped(marked: str) -> str:
    parts = marked.split(OPEN)
    rest = [part.partition(";")[2].replace(CLOSE, "") for part in parts[1:]]
    return parts[0] + "".join(rest)


_FRAGMENTS = st.sampled_from(
    (
        *("<p>", "</p>", "<b>", "</b>", "<em>", "</em>", "<li>", "<br>", "</a>", " ", "\n  "),
        *('<a href="https://a.example/?x=1&amp;y=2">', '<img alt="a > b">', "x &lt y", "😀", "é"),
        *("&amp;", "&nbsp;", "&lt;", "&#x5c0f;", "&NotEqualTilde;"),
        *("TikTok", "小红书", "pemblokiran", "שלום"),
    )
)
_HTML = st.lists(_FRAGMENTS, max_size=30).map("".join).map(lambda html: sanitize(html, None))
_SPANS = st.lists(
    st.tuples(st.integers(-3, 60), st.integers(-3, 60), st.integers(0, 4)).map(lambda t: Span(*t)),
    max_size=8,
)


@given(_HTML, _SPANS)
def test_taking_the_marks_out_again_gives_the_same_html(html: str, spans: list[Span]) -> None:
    assert _stripped(mark_html(html, spans, _tags)) == html


@given(_HTML, st.integers(0, 60), st.integers(0, 60))
def test_the_marked_words_are_the_words_of_the_span(html: str, start: int, end: int) -> None:
    marked = mark_html(html, [Span(start, end, 1)], _tags)
    wanted = html_to_text(html)[start:end] if start < end else ""
    lit = _lit(marked, 1)
    if "≂̸" in wanted or "≂̸" in lit:  # one entity, two characters: lit whole
        assert _words(wanted) in _words(lit)
    else:
        assert _words(lit) == _words(wanted)


@given(_HTML, _SPANS)
def test_marks_never_reach_over_a_tag(html: str, spans: list[Span]) -> None:
    for part in mark_html(html, spans, _tags).split(OPEN)[1:]:
        assert "<" not in part.partition(";")[2].split(CLOSE)[0]


@given(st.text(st.characters(exclude_characters=OPEN + CLOSE), max_size=40), _SPANS)
def test_marked_plain_text_is_escaped_and_whole(text: str, spans: list[Span]) -> None:
    marked = mark_text(text, spans, _tags)
    assert unescape(_stripped(marked)) == unescape(_stripped(mark_text(text, [], _tags)))
    assert "<" not in marked
    for key in {span.key for span in spans}:
        places = {at for s in spans if s.key == key for at in range(max(0, s.start), s.end)}
        wanted = "".join(char for at, char in enumerate(text) if at in places)
        assert _lit(marked, key) == unescape(mark_text(wanted, [], _tags))


@given(_SPANS)
def test_runs_are_in_order_apart_and_cover_just_the_spans(spans: list[Span]) -> None:
    found = runs(spans, 40)
    assert all(a.end <= b.start for a, b in pairwise(found))
    for place in range(40):
        wanted = {s.key for s in spans if s.start <= place < s.end}
        assert {k for r in found if r.start <= place < r.end for k in r.keys} == wanted


def test_a_mark_closes_before_a_tag_and_opens_after_it() -> None:
    html = "<p>the <b>TikTok</b> ban &amp; more</p>"
    text = html_to_text(html)
    start = text.index("TikTok")
    marked = mark_html(html, [Span(start, start + len("TikTok ban"), 0)], lambda _: ("[", "]"))
    assert marked == "<p>the <b>[TikTok]</b>[ ban] &amp; more</p>"


def test_overlapping_spans_share_the_middle() -> None:
    assert runs([Span(0, 6, 1), Span(3, 9, 2), Span(3, 6, 2)], 20) == [
        Run(0, 3, (1,)),
        Run(3, 6, (1, 2)),
        Run(6, 9, (2,)),
    ]


def test_only_so_many_spans_are_lit() -> None:
    spans = [Span(at * 2, at * 2 + 1, 0) for at in range(MOST_SPANS + 10)]
    assert len(runs(spans, 10_000)) == MOST_SPANS
