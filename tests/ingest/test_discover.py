"""The feeds that a page offers."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core import urls
from desktop_app.core.types import FoundFeed
from desktop_app.ingest.discover import find_feeds, guesses
from desktop_app.ingest.sniff import kind_of

PAGE = """<!DOCTYPE html><html><head>
<base href="https://site.example/blog/">
<link rel="alternate" type="application/rss+xml" title="Berita &amp; Kabar" href="feed.xml">
<LINK REL='alternate' TYPE='application/atom+xml; charset=utf-8' HREF='/atom'>
<link rel="alternate" type="application/feed+json" href="/feed.json">
<link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1">
<link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed/">
<link rel="alternate" hreflang="id" href="/id/">
<link rel="stylesheet" type="text/css" href="/x.css">
<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
</head><body><a href="/rss/asia.xml" title="Asia">Asia</a><a href="/about">About</a>
<a href="https://site.example/blog/feed.xml?utm_source=x">again</a></body></html>"""


def test_declared_feeds_come_first_and_each_once_and_comments_last() -> None:
    assert find_feeds(PAGE.encode(), "https://site.example/") == (
        FoundFeed("https://site.example/blog/feed.xml", "Berita & Kabar", "rss"),
        FoundFeed("https://site.example/atom", None, "atom"),
        FoundFeed("https://site.example/feed.json", None, "json"),
        FoundFeed("https://site.example/rss/asia.xml", "Asia", "rss"),
        FoundFeed("https://site.example/comments/feed/", "Comments", "rss"),
    )


def test_a_page_without_feeds_offers_none() -> None:
    assert find_feeds(b"<html><a href='/news'>x</a>", "https://site.example/") == ()
    assert find_feeds(b"", "https://site.example/") == ()


def test_usual_addresses_are_tried_near_the_page_and_at_the_root() -> None:
    tried = guesses("https://site.example/blog/post.html?x=1")
    assert tried[0] == "https://site.example/blog/feed"
    assert "https://site.example/feed.json" in tried
    assert "https://site.example/atom.xml" in tried
    assert len(set(tried)) == len(tried) <= 20
    assert guesses("javascript:alert(1)") == ()


@pytest.mark.parametrize("unit", ["<link ", "<a href='", "<a href=/feed>", "<", "<!--", "<title>"])
def test_a_twisted_page_is_bounded_in_time(unit: str) -> None:
    start = time.monotonic()
    assert len(find_feeds((unit * (1_000_000 // len(unit))).encode(), "https://a.example/")) <= 50
    assert time.monotonic() - start < 3


@settings(max_examples=80, deadline=None)
@given(
    st.binary(max_size=200) | st.text(max_size=100).map(lambda t: f"<a href='{t}/feed'>".encode())
)
def test_any_page_offers_web_addresses_only(body: bytes) -> None:
    assert all(urls.is_web(feed.url) for feed in find_feeds(body, "https://a.example/"))


@pytest.mark.parametrize(
    ("body", "name", "kind"),
    [
        (b"<?xml version='1.0'?><opml version='2.0'/>", "x.xml", "opml"),
        (b"<rss version='2.0'/>", "x.opml", "feed"),
        ("<?xml version='1.0'?><!-- x --><feed/>".encode("utf-16"), "x", "feed"),
        (b"<rdf:RDF xmlns:rdf='x'/>", "x", "feed"),
        (b'{"version":"https://jsonfeed.org/version/1","items":[]}', "x.jsonl", "feed"),
        (b'{\n "version": "https://jsonfeed.org/version/1",\n "items": []}', "x", "feed"),
        (b'{"url":"https://a.example","title":"x"}\n{"url":"b"}\n', "x.json", "archive"),
        (b"<!doctype html><p>x", "x.txt", "page"),
        (b"<div>saved</div>", "x", "page"),
        (b"plain words", "x.html", "page"),
        (b"plain words", "x.txt", "unknown"),
        (b"\x89PNG\r\n", "x.png", "unknown"),
        (b"[1]", "x.json", "unknown"),
        (b"", "x.html", "unknown"),
    ],
)
def test_a_file_is_known_by_its_content(body: bytes, name: str, kind: str) -> None:
    assert kind_of(body, name) == kind


@given(st.binary(max_size=200), st.text(max_size=20))
def test_any_file_is_one_of_the_kinds(body: bytes, name: str) -> None:
    assert kind_of(body, name) in {"opml", "feed", "archive", "page", "unknown"}
