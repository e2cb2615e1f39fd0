"""Real forms of feeds, and what each of them says in our terms."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.core.types import Entry, Expected, ParsedFeed
from desktop_app.ingest import parse
from desktop_app.ingest.parse import parse_feed

FEEDS = Path(__file__).resolve().parent.parent / "data" / "feeds"
NOON = 1736762400  # 2025-01-13T10:00:00Z


def read(name: str, url: str = "https://served.example/feed") -> ParsedFeed:
    return parse_feed((FEEDS / name).read_bytes(), None, url)


def feed_of(items: str, attributes: str = "") -> bytes:
    head = f'<rss version="2.0" {attributes}><channel><title>F</title>'
    return f"{head}{items}</channel></rss>".encode()


def only(items: str, attributes: str = "") -> Entry:
    (entry,) = parse_feed(feed_of(items, attributes), None, "https://served.example/feed").entries
    return entry


def test_rss_2_with_its_usual_extensions() -> None:
    assert read("rss20.xml") == ParsedFeed(
        title="Berita & Kabar",
        site_url="https://kabar.example/",
        language="id-ID",
        ttl=30,
        entries=(
            Entry(
                title="Pengguna TikTok & RedNote bertambah",
                url="https://kabar.example/2025/01/rednote?id=7",
                guid="kabar-7",
                author="Sari & Budi",
                published=NOON,
                html='<p>Naik <a href="/a">tajam</a>.</p><script>x()</script>',
                summary="Ringkas saja.",
                image="https://served.example/img/7.jpg",
                categories=("Teknologi", "TikTok"),
            ),
            Entry(
                title="Hanya ringkasan",
                url="https://kabar.example/8",
                guid="https://kabar.example/8",
                html="<p>Satu-satunya isi.</p>",
                image="https://kabar.example/8.png",
            ),
        ),
    )


def test_atom_with_languages_and_bases() -> None:
    feed = read("atom.xml")
    assert (feed.title, feed.site_url, feed.language) == ("A < B", "https://blog.example/", "en")
    assert feed.entries == (
        Entry(
            title="小红书登顶",
            url="https://blog.example/news/1.html",
            guid="tag:blog.example,2025:1",
            author="李雷",
            published=1736812800,
            updated=1736816400,
            html="<p>正文 <b>粗</b></p>",
            summary="摘要",
            image="https://blog.example/news/1.webp",
            categories=("小红书",),
            language="zh-Hans",
        ),
    )


def test_rss_1() -> None:
    (entry,) = read("rdf.xml").entries
    assert entry == Entry(
        title="One",
        url="https://rdf.example/1",
        guid="https://rdf.example/1",
        author="Ann",
        published=NOON,
        updated=NOON,
        html="First",
    )


def test_rss_091_with_the_entities_of_its_dtd() -> None:
    feed = read("rss091.xml")
    assert feed.title == "Old é feed"
    assert feed.entries[0].title == "Café © 1999"
    assert feed.note is None


def test_a_news_search_names_the_outlet_of_each_entry() -> None:
    (entry,) = read("news_search.xml").entries
    assert entry.title == "RedNote tops the App Store"
    assert entry.outlet == "The Example Times"


def test_json_feed_with_wrong_types_among_right_ones() -> None:
    feed = read("json_feed.json", "https://json.example/feed.json")
    assert (feed.title, feed.site_url, feed.language) == (
        "JSON & co",
        "https://json.example/",
        "en",
    )
    assert feed.entries == (
        Entry(
            title="Seven",
            url="https://json.example/7",
            guid="7",
            author="House",
            published=1736780400,
            html="<p>Hi</p>",
            summary="Short",
            image="https://json.example/7.png",
            categories=("a", "5"),
        ),
        Entry(
            title="",
            url="https://elsewhere.example/8",
            guid="8",
            author="Ann, Bo",
            html="<p>1 &lt; 2<br>&amp; more</p>",
        ),
    )


def test_one_broken_entry_harms_no_other() -> None:
    feed = read("broken.xml")
    titles = [entry.title for entry in feed.entries]
    assert titles[:2] == ["Sound", "Sound again"]
    assert any(title.startswith("Tags") for title in titles)
    assert feed.title == "Half broken"
    assert feed.note is not None
    assert "not well-formed" in feed.note


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"", "empty"),
        (b" \n\0 ", "empty"),
        (b"<!DOCTYPE html><html><body>x", "web page"),
        (
            b"<?xml version='1.0'?><!DOCTYPE html><html xmlns='http://www.w3.org/1999/xhtml'/>",
            "web",
        ),
        (b"\n<HTML><body><rss version='2.0'>", "web page"),
        (b"<p>Not found</p>", "web page"),
        (b"<opml version='2.0'/>", "OPML"),
        (b"<urlset/>", "site map"),
        (b"<svg/>", "not a feed"),
        (b"Not found", "not a feed"),
        (b"\x89PNG\r\n\x1a\n\0\0", "not a feed"),
        (b"%PDF-1.4", "not a feed"),
        (b'{"a": 1}', "not a JSON Feed"),
        (b'{"items": []}', "not a JSON Feed"),
        (b"[1]", "not a JSON Feed"),
        (b'{"items": [', "not valid JSON"),
    ],
)
def test_what_is_no_feed_is_told_in_words(body: bytes, words: str) -> None:
    with pytest.raises(Expected, match=words):
        parse_feed(body, None, "https://a.example/")


def test_an_empty_feed_is_a_feed() -> None:
    assert parse_feed(feed_of(""), None, "https://a.example/").entries == ()


def test_words_that_a_server_prints_before_the_feed_are_dropped() -> None:
    body = b"\n<br>Warning: deprecated\n<?xml version='1.0'?>" + feed_of(
        "<item><title>A</title></item>"
    )
    assert parse_feed(body, None, "https://a.example/").entries[0].title == "A"


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("A &amp; B", "A & B"),
        ("A &amp;amp; B", "A & B"),
        ("A &amp;amp;amp; B", "A & B"),
        ("&lt;b&gt;A&lt;/b&gt;", "A"),
        ("&amp;lt;b&amp;gt;A&amp;lt;/b&amp;gt;", "A"),
        ("<![CDATA[A <i>B</i>]]>", "A B"),
        ("A&lt;script&gt;x()&lt;/script&gt;", "A"),
        ("1 &lt; 2 &gt; 0", "1 < 2 > 0"),
        ("I &lt;3 it", "I <3 it"),
        ("AT&T", "AT&T"),
        ("A&nbsp;B&hellip;", "A B…"),
        ("A\n\t  B", "A B"),
        ("A&#x202E;gpj.exe", "Agpj.exe"),
        ("A&#27;[31mB&#7;", "A[31mB"),
        ("A&#0;B&#xD800;C", "ABC"),
        ("A&unknown;B", "A&unknown;B"),
        ("&lt;svg onload=x&gt;A", "A"),
        ("A&lt;!-- B --&gt;C", "A C"),
    ],
)
def test_a_title_is_text_without_markup_and_control_characters(written: str, title: str) -> None:
    assert (
        only(f"<item><title>{written}</title><link>https://a.example/1</link></item>").title
        == title
    )


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "ftp://a.example/x"]
)
def test_only_web_addresses_are_kept(link: str) -> None:
    entry = only(
        f"<item><title>A</title><link>{link}</link><guid>{link}</guid>"
        f"<media:thumbnail url='{link}'/></item>",
        "xmlns:media='http://search.yahoo.com/mrss/'",
    )
    assert entry.url is entry.image is None


def test_an_identifier_does_not_depend_on_where_the_feed_was_served() -> None:
    body = feed_of("<item><title>A</title><guid>12</guid></item>")
    one = parse_feed(body, None, "http://a.example/feed").entries[0]
    other = parse_feed(body, None, "https://www.b.example/rss").entries[0]
    assert one.guid == other.guid == "12"


def test_prefixes_that_were_not_declared_are_understood() -> None:
    entry = only(
        "<item><title>A</title><dc:creator>B</dc:creator>"
        "<content:encoded>&lt;p&gt;C&lt;/p&gt;</content:encoded><x:y z:w='1'/></item>"
    )
    assert (entry.author, entry.html) == ("B", "<p>C</p>")


def test_entries_beyond_the_limit_are_left_out_and_the_note_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(parse, "MAX_ENTRIES", 3)
    items = "".join(f"<item><title>{i}</title></item>" for i in range(5))
    feed = parse_feed(feed_of(items), None, "https://a.example/")
    assert [entry.title for entry in feed.entries] == ["0", "1", "2"]
    assert feed.note == "2 entries beyond 3 were left out."


def test_fields_are_bounded() -> None:
    long = "x" * 600_000
    entry = only(
        f"<item><title>{long}</title><guid>{long}</guid><author>{long}</author>"
        f"<category>{long}</category><description>{long}</description></item>"
    )
    assert len(entry.title) == 1_000
    assert len(entry.guid or "") <= 2_000
    assert len(entry.author or "") <= 1_000
    assert len(entry.html) == 500_000
    assert all(len(name) <= 1_000 for name in entry.categories)


def test_an_entry_that_says_nothing_is_left_out() -> None:
    assert (
        parse_feed(feed_of("<item/><item><guid>1</guid></item>"), None, "http://a.b/").entries == ()
    )


@pytest.mark.parametrize(
    ("ttl", "minutes"),
    [("60", 60), ("0", None), ("-5", None), ("1e9", None), ("9" * 400, 10_080), ("soon", None)],
)
def test_the_time_to_live_is_bounded(ttl: str, minutes: int | None) -> None:
    assert parse_feed(feed_of(f"<ttl>{ttl}</ttl>"), None, "http://a.b/").ttl == minutes
