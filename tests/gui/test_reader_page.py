"""An article's page: what is said of it, what its links mean, and HTML that Qt may be given."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from desktop_app.core.sanitize import sanitize
from desktop_app.core.text import html_to_text
from desktop_app.core.types import Article, Evidence, Source, Tag
from desktop_app.gui.article_facts import is_short, long_date, provenance, reading_minutes, why
from desktop_app.gui.article_html import LONGEST, Dresser, host, shortened
from desktop_app.gui.article_page import build_page, style, text_families
from desktop_app.gui.theme import DARK, LIGHT
from tests.gui.articles import make_article

_TAG = re.compile(r"<(/?)([a-z0-9]+)[^>]*>")
_LOADS = re.compile(r"<[^>]*\b(src|background|style=\"[^\"]*url)", re.IGNORECASE)


@pytest.fixture(autouse=True)
def british() -> Iterator[None]:
    """Dates as in Britain, whatever this machine's language."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


def _dress(html: str) -> str:
    return Dresser("#eeeeee", "#dddddd", "Picture").dress(html)


_PIECES = """
    <p> </p> <b> </b> <ul> <li> </ul> <table> <tr> <td> </td> </table> <pre> </pre> <blockquote>
    </blockquote> <figure> </figure> <br> <hr> words < &amp; 小红书 <a·href="https://a.example/">
    </a> <img·src='https://a.example/x.png'·alt='cat'> &lt;img·src=x&gt;
"""
_HTML = st.lists(st.sampled_from([each.replace("·", " ") for each in _PIECES.split()]), max_size=40)
_HTML = _HTML.map("".join)


@given(_HTML)
def test_dressed_html_is_closed_in_order_and_loads_nothing(html: str) -> None:
    dressed = _dress(sanitize(html, None))
    assert not _LOADS.search(dressed)
    opened: list[str] = []
    for slash, name in _TAG.findall(dressed):
        if slash:
            assert opened.pop() == name
        elif name != "br":
            opened.append(name)
    assert opened == []


@given(_HTML)
def test_dressing_loses_no_words(html: str) -> None:
    safe = re.sub(r"<(img|hr)[^>]*>", "", sanitize(html, None))
    kept = re.sub(r"\s", "", html_to_text(_dress(safe)))
    assert kept == re.sub(r"\s", "", html_to_text(safe))


@pytest.mark.parametrize(
    "hostile",
    [
        '<img src="file:///etc/passwd">',
        '<a href="javascript:alert(1)">x</a>',
        '<a href="file:///etc/passwd">x</a>',
        '<p title="<img src=file:///etc/passwd>">x</p>',
        '<table background="file:///etc/passwd"><tr><td>x</td></tr></table>',
        '<lit keys="1">forged</lit><script>x()</script><iframe src="https://a.example"></iframe>',
    ],
)
def test_hostile_html_brings_no_address_into_the_page(hostile: str) -> None:
    for html in (hostile, sanitize(hostile, None)):
        assert not re.search(r'(src|href|background|title)="[^"0-9p]', _dress(html))


def test_a_picture_becomes_its_words_and_its_host() -> None:
    dressed = _dress('<p><img src="https://www.cdn.example/a.jpg" alt="Two &quot;cats&quot;"></p>')
    assert "Two &quot;cats&quot; · cdn.example" in dressed
    assert "Picture · a.example" in _dress('<img src="https://a.example/a.jpg">')
    assert _dress('<img src="https://a.example/t.gif" width="1" height="1">') == "<p></p>"


@pytest.mark.parametrize(
    "html",
    [
        "x" * 1_000_000,
        "<table>" + "<tr><td>a</td></tr>" * 50_000 + "</table>",
        "<ul><li>" * 50_000,
        "<" * 300_000,
        '<a href="' * 30_000,
    ],
)
def test_a_page_without_end_is_made_in_bounded_time(html: str) -> None:
    start = time.process_time()
    dressed = _dress(shortened(html))
    assert len(dressed) < 10 * LONGEST
    assert time.process_time() - start < 5  # far above what it takes: only a runaway fails


def test_words_without_end_may_be_broken() -> None:
    assert max(map(len, re.split(r"[\u200b<>]", _dress("x" * 5_000)))) <= 400


def test_the_marks_of_the_page_are_numbers_of_its_lights() -> None:
    article = make_article(title="TikTok ban looms", html="<p>The <b>TikTok</b> ban is here.</p>")
    text = article.text
    span = text.index("TikTok")
    tags = (
        Tag(
            "tiktok-ban",
            2.0,
            (
                Evidence("title", 0, 10, 1.0, "tiktok + ban"),
                Evidence("text", span, span + 10, 1.0, "tiktok + ban"),
            ),
        ),
        Tag("rednote", 1.0, (Evidence("text", 0, 3, 1.0, "the"),)),
    )
    page = build_page(make_article(title=article.row.title, html=article.html, tags=tags), LIGHT)
    assert [light.topic for light in page.lights] == ["tiktok-ban", "rednote"]
    assert '<span title="0">TikTok ban</span> looms' in page.head
    assert '<b><span title="0">TikTok</span></b><span title="0"> ban</span>' in page.body


def test_a_hostile_headline_is_text_and_cut() -> None:
    page = build_page(make_article(title="<img src=file:///etc/passwd> " + "x" * 9_999), LIGHT)
    assert "&lt;img" in page.head
    assert len(page.head) < 2_000


def test_links_of_the_page_filter_by_number() -> None:
    article = make_article(outlet='BBC "News"', author="A. Writer", hashtags=("tiktok",))
    page = build_page(article, LIGHT)
    assert page.queries == ('outlet:"BBC  News"', "lang:en", 'author:"A. Writer"', "tag:tiktok")
    assert page.head_blocks == 3
    assert build_page(make_article(), LIGHT).head_blocks == 2


def test_what_is_shown_is_said() -> None:
    whole = make_article(html="<p>" + "word " * 900 + "</p>")
    assert provenance(whole) == "4 min"
    assert not is_short(make_article(html="<p>" + "小红书" * 150 + "</p>"))
    short = make_article(html="<p>Only this.</p>")
    assert provenance(short) == "short text from the feed"
    imported = Source(None, None, None, None, "https://a.example/1", 0)
    brought = make_article(html="<p>Only this.</p>", sources=(imported,))
    assert provenance(brought) == "short text from an archive"
    assert provenance(make_article(html="", summary=None)) == "headline only"


def test_the_reasons_of_a_topic_are_the_article_s_own_words_by_rule() -> None:
    article = make_article(title="Bans near", html="<p>TikTok bans: bans again.</p>")
    spans = [("title", 0, 4), ("text", 7, 11), ("text", 0, 6)]
    evidence = tuple(
        Evidence(part, start, end, 1.0, f"tiktok + ban: {phrase}")
        for (part, start, end), phrase in zip(spans, ("ban~", "ban~", "TikTok"), strict=True)
    )
    given = make_article(
        title=article.row.title, html=article.html, tags=(Tag("tiktok-ban", 2.0, evidence),)
    )
    assert why(given, "tiktok-ban") == ["Bans, TikTok (rule “tiktok + ban”)"]
    assert why(given, "rednote") == []


def test_feeds_are_named_where_there_are_several() -> None:
    sources = tuple(Source(n, f"https://{n}.example", f"Feed {n}", None, None, 0) for n in (1, 2))
    assert "Found in Feed 1, Feed 2" in build_page(make_article(sources=sources), LIGHT).body
    assert "Found in" not in build_page(make_article(sources=sources[:1]), LIGHT).body


def test_a_day_without_a_time_is_that_day_everywhere() -> None:
    assert long_date(1_737_072_000) == "17 January 2025"  # midnight in UTC
    assert re.fullmatch(r"1[678] January 2025, \d\d:\d\d", long_date(1_737_100_800))


@pytest.mark.parametrize("name", ["en_US", "id_ID", "zh_CN", "de_DE", "ar_EG"])
def test_dates_name_no_weekday_and_leave_no_stray_comma(name: str) -> None:
    QLocale.setDefault(QLocale(name))
    day = long_date(1_737_072_000)
    assert QLocale().dayName(5) not in day
    assert day.strip(" ,،，\u200f") == day


def test_reading_time_counts_han_by_character() -> None:
    assert reading_minutes("word " * 880) == 4
    assert reading_minutes("小" * 1_200) == 3
    assert reading_minutes("") == 1


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("zoom", [70, 100, 200])
def test_the_style_sheet_is_filled_whole(theme: object, zoom: int) -> None:
    sheet = style(theme, zoom)  # type: ignore[arg-type]
    assert "$" not in sheet
    assert f"line-height: {round(29 * zoom / 100)}px" in sheet


def test_han_letters_come_from_a_face_of_the_article_s_language() -> None:
    assert text_families("zh-Hant")[1] == "Noto Serif CJK TC"
    assert text_families("ja")[1] == "Noto Serif CJK JP"
    assert text_families("zh-Hans")[1] == "Noto Serif CJK SC"
    assert text_families(None)[0] == "Source Serif 4"


@pytest.mark.parametrize(
    ("url", "wanted"),
    [("https://www.bbc.com/x", "bbc.com"), ("http://[", ""), ("", ""), ("mailto:a@b.c", "")],
)
def test_the_host_of_an_address(url: str, wanted: str) -> None:
    assert host(url) == wanted


def test_an_article_of_no_topic_and_no_text_has_a_page() -> None:
    bare: Article = make_article(html="", summary=None, outlet=None, language=None, published=None)
    page = build_page(bare, DARK)
    assert "undated" in page.head
    assert page.lights == ()
