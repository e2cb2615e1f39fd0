"""Text out of HTML, for the index and for the eye; and HTML made safe before."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.sanitize import sanitize
from desktop_app.core.text import (
    clean,
    clean_line,
    excerpt,
    hashtags,
    html_to_text,
    index_text,
    walk,
)

BASE = "https://site.example/a/b"
_FORBIDDEN = (
    "script style onerror onclick file: qrc: data: \\ <svg <form <iframe <meta <base <object <input"
    " t.example"
).split()

htmls = st.lists(
    st.sampled_from(
        ["<p>", "</p>", "<b>", "</b>", "<br>", "<ul><li>", "</ul>", "<a href='/x?a=1&b' title='>'>",
         "</a>", "&amp;", "&nbsp;", "&lt;b&gt;", " ", "\n", "word", "红书", "<img src=x alt='a>b'>",
         "<", ">", "&", "<!-- c -->", "<table><td>", "'", '"', "\u00a0", "x<y"]
    ),
    max_size=25,
).map("".join)  # fmt: skip


@given(htmls | st.text())
def test_walking_html_gives_the_text_piece_by_piece(html: str) -> None:
    safe = sanitize(html, BASE)
    pieces = list(walk(safe))
    assert "".join(piece.text for piece in pieces) == html_to_text(safe)
    for piece in pieces:
        if piece.exact:
            assert safe[piece.start : piece.end] == piece.text


@given(htmls | st.text())
def test_sanitising_twice_changes_nothing(html: str) -> None:
    safe = sanitize(html, BASE)
    assert sanitize(safe, BASE) == safe


def test_blocks_become_lines_and_entities_characters() -> None:
    html = "<h1>One</h1><p>Two <b>bold</b>\n words&nbsp;here</p><ul><li>a<li>b &amp; c</ul>"
    assert html_to_text(sanitize(html, None)) == "One\nTwo bold words here\na\nb & c"


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "<style>p{background:url(https://t.example)}</style>",
        '<p style="background:url(https://t.example)" onclick="x()">',
        '<a href="javascript:alert(1)">',
        '<a href=" java\nscript:alert(1)">',
        '<a href="data:text/html,x">',
        '<img src="file:///etc/passwd">',
        '<img src="qrc:/x.png">',
        '<img src="\\\\host\\share\\x.png">',
        '<img src="data:image/png;base64,AAAA">',
        "<svg><script>x</script></svg>",
        "<math><mtext><table><mglyph><style><img src=x onerror=x()>",
        '<meta http-equiv="refresh" content="0;url=https://t.example">',
        '<form action="https://t.example"><input name=q><button>go</button></form>',
        '<iframe src="https://t.example"></iframe>',
        '<object data="x.swf"></object>',
        '<base href="https://t.example/">',
        "<noscript><p title='</noscript><img src=x onerror=x()>'>",
    ],
)
def test_nothing_that_runs_or_loads_survives(hostile: str) -> None:
    safe = sanitize(f"<p>before</p>{hostile}<p>after</p>", None).lower()
    for word in _FORBIDDEN:
        assert word not in safe
    assert "before" in safe


def test_relative_addresses_are_resolved_or_dropped() -> None:
    html = '<a href="../c">x</a><img src="pic.png" alt="A picture">'
    assert 'href="https://site.example/c"' in sanitize(html, BASE)
    assert 'src="https://site.example/a/pic.png"' in sanitize(html, BASE)
    assert "href" not in sanitize(html, None)
    assert 'alt="A picture"' in sanitize(html, None)


def test_a_deep_nest_of_tags_ends_in_a_moment() -> None:
    assert sanitize("<div>" * 100_000 + "deep", None).count("deep") == 1


def test_invisible_and_turning_characters_are_removed() -> None:
    assert clean_line("a\u202ereversed\u202c\x1b[31m\u200b\ud800\tb\nc\x85") == "areversed[31m b c"
    assert clean("line\nline\x00") == "line\nline"
    assert clean("one\r\ntwo\rthree\x0bfour\u2028five") == "one\ntwo\nthree\nfour\nfive"


def test_han_kana_hangul_stand_alone_in_the_index_and_traditional_is_folded() -> None:
    assert index_text("TikTok難民湧入").split() == ["TikTok", "难", "民", "涌", "入"]
    assert index_text("ＴｉｋＴｏｋを틱톡").split() == ["TikTok", "を", "틱", "톡"]


def test_hashtags_are_words_and_not_parts_of_addresses_or_numbers() -> None:
    text = "See #TikTokRefugee, #小红书# and #1; https://x.example/#top &#39; #TikTokRefugee"
    assert hashtags(text) == ("TikTokRefugee", "小红书")


@given(st.text(), st.integers(20, 300))
def test_an_excerpt_is_one_line_of_bounded_length(text: str, length: int) -> None:
    found = excerpt(text, length)
    assert len(found) <= length
    assert "\n" not in found


def test_an_excerpt_ends_with_a_sentence_where_one_ends() -> None:
    text = "The first sentence is here. The second one goes on for quite a while longer."
    assert excerpt(text, 50) == "The first sentence is here."
    assert (
        excerpt("小红书登顶应用商店。用户大量涌入，带来了许多新的内容和讨论，以及更多。", 18)
        == "小红书登顶应用商店。"
    )
