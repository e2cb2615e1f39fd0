"""Keys of identity, shown addresses, and what is no web address at all."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core import urls

SAME = [
    ("http://example.com/a", "https://example.com/a"),
    ("https://www.example.com/a", "https://example.com/a"),
    ("HTTPS://EXAMPLE.com/a", "https://example.com/a"),
    ("https://example.com:443/a", "http://example.com:80/a"),
    ("https://example.com./a", "https://example.com/a"),
    ("https://example.com/a#comments", "https://example.com/a"),
    ("https://example.com/a/", "https://example.com/a"),
    ("https://example.com", "https://example.com/"),
    ("https://example.com/a?utm_source=rss&utm_medium=x", "https://example.com/a"),
    ("https://example.com/a?id=1&fbclid=x", "https://example.com/a?id=1"),
    ("https://example.com/a?at_medium=RSS&at_campaign=rss", "https://example.com/a"),
    ("https://example.com/a?b=2&a=1", "https://example.com/a?a=1&b=2"),
    ("https://example.com/a?", "https://example.com/a"),
    ("https://example.com/x/../a", "https://example.com/a"),
    ("https://example.com/2025/a/amp/", "https://example.com/2025/a"),
    ("https://example.com/2025/a?amp", "https://example.com/2025/a"),
    ("https://example.com/路径", "https://example.com/%e8%b7%af%e5%be%84"),
    ("https://example.com/%7Ea", "https://example.com/~a"),
    ("https://bücher.example/a", "https://xn--bcher-kva.example/a"),
    ("https://user:secret@example.com/a", "https://example.com/a"),
    ("https://example.com/a\n", "https://exam\nple.com/a"),
]
DIFFERENT = [
    ("https://example.com/a", "https://example.com/b"),
    ("https://example.com/A", "https://example.com/a"),
    ("https://example.com/?p=1", "https://example.com/?p=2"),
    ("https://example.com:8080/a", "https://example.com/a"),
    ("https://id.example.com/a", "https://example.com/a"),
    ("https://example.com/amp", "https://example.com/"),
    ("https://example.com/a?ref=home", "https://example.com/a"),
    ("https://example.com/a%2Fb", "https://example.com/a/b"),
    ("https://example.com/a?x=1%262", "https://example.com/a?x=1&2"),
    ("https://example.com/#!/one", "https://example.com/#!/two"),
    ("https://www.com/a", "https://com/a"),
]
NOT_WEB = [
    "",
    " ",
    "javascript:alert(1)",
    "file:///etc/passwd",
    "ftp://example.com/a",
    "data:text/html,x",
    "//example.com/a",
    "/a",
    "http://",
    "http:///a",
    "http:a",
    "https://exa mple.com/",
    "https://example.com:99999/",
    "https://example.com:0/",
    "https://[::1/",
    "https://good.example\\@evil.example/",
    "https://example.com/\x00",
    "https://example.com/\x1b[31m",
    "https://example.com/\u202egnp.exe",
    "https://example.com/\ud800",
    "https://example.com/" + "a" * urls.MAX_URL,
    "\\\\server\\share",
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_variants_of_one_address_have_one_key(one: str, other: str) -> None:
    assert urls.canonical(one) == urls.canonical(other) is not None


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_addresses_of_different_pages_have_different_keys(one: str, other: str) -> None:
    assert urls.canonical(one) != urls.canonical(other)


@pytest.mark.parametrize("url", NOT_WEB)
def test_what_is_no_web_address_has_no_key_and_is_never_opened(url: str) -> None:
    assert not urls.is_web(url)
    assert urls.canonical(url) is urls.clean(url) is None
    assert not urls.is_identity(url)


def test_the_shown_address_keeps_its_order_and_fragment_but_no_tracking_and_no_password() -> None:
    shown = urls.clean("https://me:pw@Example.com/a b?z=1&utm_source=x&a=2#part")
    assert shown == "https://example.com/a%20b?z=1&a=2#part"


def test_a_bare_home_page_identifies_no_article() -> None:
    assert not urls.is_identity("https://www.example.com/?utm_source=rss")
    assert urls.is_identity("https://example.com/?p=12")
    assert urls.is_identity("https://example.com/a")
    assert urls.is_identity("https://example.com/#/article/7")


@pytest.mark.parametrize(
    ("base", "url", "whole"),
    [
        ("https://a.example/x/feed", "../p/1", "https://a.example/p/1"),
        ("https://a.example/x", "//b.example/p", "https://b.example/p"),
        ("https://a.example/x", "?q=1", "https://a.example/x?q=1"),
        ("https://a.example/x", "  /p\n", "https://a.example/p"),
        ("https://a.example/x", "javascript:alert(1)", None),
        ("https://a.example/x", "file:///etc/passwd", None),
        ("https://a.example/x", "", None),
        ("https://a.example/x", "http://[bad", None),
        (None, "/p", None),
    ],
)
def test_relative_addresses_become_absolute_or_nothing(
    base: str | None, url: str, whole: str | None
) -> None:
    assert urls.absolute(base, url) == whole


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("bbc.com", "https://bbc.com"),
        ("bbc.com/zhongwen?x=1", "https://bbc.com/zhongwen?x=1"),
        ("feed:https://a.example/rss", "https://a.example/rss"),
        ("feed://a.example/rss", "http://a.example/rss"),
        ("localhost:8000/feed", "http://localhost:8000/feed"),
        ("192.168.1.5/feed", "http://192.168.1.5/feed"),
        ("https://a.example", "https://a.example"),
        ("hello", None),
        ("mailto:a@b.example", None),
        ("file:///etc/passwd", None),
        ("javascript:alert(1)", None),
    ],
)
def test_what_a_person_types_becomes_the_address_meant(text: str, meant: str | None) -> None:
    assert urls.typed(text) == meant


@pytest.mark.parametrize(
    "host",
    [
        "localhost",
        "nas",
        "nas.local",
        "router.lan",
        "127.0.0.1",
        "10.1.2.3",
        "169.254.169.254",
        "[::1]",
        "[fe80::1]",
        "192.168.0.1",
        "100.64.0.1",
        "0.0.0.0",
    ],
)
def test_a_private_place_is_known_by_its_name(host: str) -> None:
    assert urls.is_private_host(f"http://{host}/feed")


@pytest.mark.parametrize("host", ["example.com", "8.8.8.8", "[2606:4700::1111]", "local.example"])
def test_a_public_place_is_known_by_its_name(host: str) -> None:
    assert not urls.is_private_host(f"http://{host}/feed")


def test_passwords_are_taken_out_of_addresses_and_found_in_them() -> None:
    secret = "https://user:p%40ss@example.com/a"
    assert urls.without_password(secret) == "https://example.com/a"
    assert urls.credentials(secret) == ("user", "p@ss")
    assert urls.credentials("https://example.com/a@b") is None
    assert "secret" not in urls.without_password("ftp://user:secret@example.com/")


def test_credentials_may_go_to_the_same_origin_or_to_the_same_host_made_secure() -> None:
    assert urls.is_same_place("http://a.example/x", "http://a.example/y")
    assert urls.is_same_place("http://a.example/x", "https://a.example/x")
    assert not urls.is_same_place("https://a.example/x", "http://a.example/x")
    assert not urls.is_same_place("http://a.example/x", "http://b.example/x")
    assert not urls.is_same_place("http://a.example:81/x", "https://a.example/x")
    moved = urls.with_credentials_of("http://me:pw@a.example/x", "https://a.example/y")
    assert moved == "https://me:pw@a.example/y"


@given(st.text(max_size=200) | st.text(max_size=100).map("http://example.com/".__add__))
def test_any_text_gives_a_stable_key_or_none(text: str) -> None:
    key = urls.canonical(text)
    if key is not None:
        assert urls.canonical(key) == key
        assert urlsplit(key).hostname
    shown = urls.clean(text)
    assert (shown is None) == (key is None)
    if shown is not None:
        assert urls.clean(shown) == shown
        assert urls.canonical(shown) == key


@given(st.text(max_size=80), st.text(max_size=80))
def test_resolving_gives_web_addresses_only(base: str, url: str) -> None:
    found = urls.absolute(base, url)
    assert found is None or urls.is_web(found)
    meant = urls.typed(url)
    assert meant is None or urls.is_web(meant)
