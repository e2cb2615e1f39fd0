"""Lists of feeds in and out."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core import urls
from desktop_app.core.text import clean_line
from desktop_app.core.types import Expected, Feed, FeedId, NewFeed
from desktop_app.export.opml import write_opml
from desktop_app.ingest.opml import read_opml

FEEDS = Path(__file__).resolve().parent.parent / "data" / "feeds"


def opml(body: str) -> bytes:
    return f'<opml version="2.0"><body>{body}</body></opml>'.encode()


def test_a_nested_list_gives_feeds_with_their_folders_and_says_what_it_refused() -> None:
    feeds, refused = read_opml((FEEDS / "nested.opml").read_bytes())
    assert feeds == (
        NewFeed(url="https://top.example/feed", title="Top"),
        NewFeed(
            url="https://kabar.example/feed",
            title="Kabar",
            folder="News/Asia",
            site_url="https://kabar.example/",
            language="id",
            country="ID",
            outlet="Kabar",
        ),
        NewFeed(url="https://flat.example/feed", title="Flat", folder="Tech/Apps"),
    )
    assert refused == ("Not a feed was left out: file:///etc/passwd is not a web address.",)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030", "big5"])
def test_any_encoding_is_read(encoding: str) -> None:
    name = "小紅書用戶湧入" if encoding == "big5" else "小红书用户涌入"
    outline = f'<outline text="{name}" xmlUrl="http://a.example/"/>'
    (feed,), _ = read_opml(opml(outline).decode().encode(encoding))
    assert feed.title == name


@pytest.mark.parametrize(
    ("attributes", "title"),
    [
        ("text='A &amp;amp; B'", "A & B"),
        ("text='&lt;script>x&lt;/script>A'", "A"),
        ("text='A&#x202E;B&#10;C'", "AB C"),
        ("text='' title='T'", "T"),
        ("title='AT&T'", "AT&T"),
        ("TEXT='A'", "A"),
        ("", None),
    ],
)
def test_names_are_text(attributes: str, title: str | None) -> None:
    (feed,), _ = read_opml(opml(f"<outline {attributes} XMLURL='http://a.example/x'/>"))
    assert feed.title == title


def test_a_command_in_the_place_of_an_address_is_refused_as_text() -> None:
    body = "<outline text='x' xmlUrl='|rm -rf /'/><outline text='y' xmlUrl='exec:curl evil'/>"
    feeds, refused = read_opml(opml(body))
    assert feeds == ()
    assert len(refused) == 2


def test_a_damaged_list_gives_what_stands_before_the_damage() -> None:
    body = opml("<outline text='A' xmlUrl='http://a.example/'/><outline text='B></body>")
    feeds, refused = read_opml(body)
    assert [feed.title for feed in feeds] == ["A"]
    assert "damaged" in refused[-1]


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"nothing",
        b"<rss version='2.0'/>",
        b"<html/>",
        b"<opml",
        b"<opml><body>\xff\xfe<outline",
    ],
)
def test_what_is_no_list_is_told_in_words(body: bytes) -> None:
    with pytest.raises(Expected, match="list"):
        read_opml(body)


def test_entities_and_external_files_are_not_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("TOP-SECRET")
    text = (
        f'<!DOCTYPE opml [<!ENTITY x SYSTEM "{secret.as_uri()}"><!ENTITY a "{"b" * 1_000}">]>'
        '<opml><body><outline text="&x;&a;" xmlUrl="http://a.example/"/></body></opml>'
    )
    for encoding in ("utf-8", "utf-16"):
        (feed,), _ = read_opml(text.encode(encoding))
        assert feed.title == "&x;&a;"


def test_a_list_nested_without_end_is_refused() -> None:
    with pytest.raises(Expected, match="nested"):
        read_opml(opml("<outline text='a'>" * 100_000 + "</outline>" * 100_000))


def test_ten_thousand_feeds_take_seconds() -> None:
    body = opml(
        "<outline text='Folder'>"
        + "".join(
            f"<outline text='F {i}' xmlUrl='https://{i}.example/feed'/>" for i in range(10_000)
        )
        + "</outline>"
    )
    start = time.monotonic()
    feeds, refused = read_opml(body)
    assert time.monotonic() - start < 5
    assert (len(feeds), refused) == (10_000, ())


def test_refusals_are_bounded() -> None:
    feeds, refused = read_opml(opml("<outline text='x' xmlUrl='x:y'/>" * 5_000))
    assert feeds == ()
    assert len(refused) <= 101


def test_passwords_are_not_written() -> None:
    feed = Feed(id=FeedId(1), url="https://me:secret@a.example/feed", title="A")
    assert "secret" not in write_opml([feed], "Mine")
    assert 'xmlUrl="https://a.example/feed"' in write_opml([feed], "Mine")


NAMES = (
    st.text(max_size=30).map(clean_line).filter(lambda t: bool(t) and "<" not in t and "&" not in t)
)
FOLDERS = st.lists(
    NAMES.map(lambda t: t.replace("/", "").strip()).filter(bool), min_size=1, max_size=3
).map("/".join)
SUBSCRIPTIONS = st.builds(
    Feed,
    id=st.just(FeedId(1)),
    url=st.integers(0, 10**9).map(lambda i: f"https://x.example/{i}?a=1&b=<2>"),
    title=NAMES,
    folder=st.none() | FOLDERS,
    site_url=st.none() | st.just("https://x.example/"),
    language=st.none() | st.sampled_from(["en", "zh-Hans"]),
    country=st.none() | st.just("ID"),
    outlet=st.none() | NAMES,
)


@settings(max_examples=60, deadline=None)
@given(st.lists(SUBSCRIPTIONS, max_size=8, unique_by=lambda feed: feed.url))
def test_what_is_written_is_read_back_the_same(feeds: list[Feed]) -> None:
    read, refused = read_opml(write_opml(feeds, "Mine & <yours>").encode())
    assert refused == ()
    assert sorted(read, key=lambda each: each.url) == sorted(
        (
            NewFeed(
                url=urls.absolute(None, feed.url) or "",
                title=feed.title,
                folder=feed.folder,
                site_url=feed.site_url,
                language=feed.language,
                country=feed.country,
                outlet=feed.outlet,
            )
            for feed in feeds
        ),
        key=lambda each: each.url,
    )


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300) | st.text(max_size=300).map(lambda t: opml(t)))
def test_any_bytes_give_feeds_or_a_sentence(body: bytes) -> None:
    try:
        feeds, _ = read_opml(body)
    except Expected:
        return
    assert all(urls.is_web(feed.url) for feed in feeds)
