"""What a good answer becomes: conditions, redirects, unpacking, identity on the wire."""

from __future__ import annotations

import base64
import gzip
import threading
import zlib
from concurrent.futures import ThreadPoolExecutor

import pytest

from desktop_app.core.types import Fetched
from desktop_app.ingest.failures import FetchError
from desktop_app.ingest.fetch import Fetcher
from tests.fakes import Asked, FakeWeb, Reply

FEED = b"<rss version='2.0'><channel><title>x</title></channel></rss>"


def get(fetcher: Fetcher, url: str, **more: object) -> Fetched:
    return fetcher.get(url, allow_private=True, **more)  # type: ignore[arg-type]


def test_a_document_comes_with_what_the_next_visit_needs(web: FakeWeb, fetcher: Fetcher) -> None:
    headers = {
        "Content-Type": "application/rss+xml; charset=utf-8",
        "ETag": 'W/"1"',
        "Last-Modified": "Mon, 13 Jan 2025 10:00:00 GMT",
        "Cache-Control": "public, max-age=600",
    }
    url = web.reply("/feed", body=FEED, headers=headers)
    got = get(fetcher, url)
    assert got == Fetched(
        url=url,
        final_url=url,
        status=200,
        body=FEED,
        content_type="application/rss+xml; charset=utf-8",
        etag='W/"1"',
        last_modified="Mon, 13 Jan 2025 10:00:00 GMT",
        max_age=600,
    )


def test_validators_are_sent_back_and_304_carries_no_body(web: FakeWeb, fetcher: Fetcher) -> None:
    url = web.reply("/feed", status=304)
    got = get(fetcher, url, etag='W/"1"', last_modified="Mon, 13 Jan 2025 10:00:00 GMT")
    assert got.not_modified
    assert got.body == b""
    sent = web.requests[0].headers
    assert sent["if-none-match"] == 'W/"1"'
    assert sent["if-modified-since"] == "Mon, 13 Jan 2025 10:00:00 GMT"


def test_304_to_a_first_request_is_an_error(web: FakeWeb, fetcher: Fetcher) -> None:
    with pytest.raises(FetchError, match="not modified"):
        get(fetcher, web.reply("/feed", status=304))


def test_a_spoilt_validator_is_neither_kept_nor_sent(web: FakeWeb, fetcher: Fetcher) -> None:
    url = web.reply("/feed", body=FEED, headers={"ETag": '"' + "x" * 5_000 + '"'})
    assert get(fetcher, url).etag is None
    get(fetcher, url, etag='"a"\r\nX-Injected: 1')
    assert "x-injected" not in web.requests[-1].headers
    assert "if-none-match" not in web.requests[-1].headers


def test_a_request_says_who_asks_and_nothing_about_the_reader(
    web: FakeWeb, fetcher: Fetcher
) -> None:
    cookie = {"Set-Cookie": "id=1; Path=/", "Location": "/end"}
    web.reply("/end", body=FEED, headers={"Set-Cookie": "id=2; Path=/"})
    url = web.reply("/feed", status=302, headers=cookie)
    get(fetcher, url)
    get(fetcher, url)
    allowed = {"host", "user-agent", "accept", "accept-encoding", "connection"}
    assert {name for asked in web.requests for name in asked.headers} == allowed
    assert web.requests[0].headers["user-agent"] == "Newstide-test/1"


def test_netrc_passwords_are_never_sent(
    web: FakeWeb, fetcher: Fetcher, tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    netrc = tmp_path / "netrc"  # type: ignore[operator]
    netrc.write_text("machine 127.0.0.1 login me password secret\n")
    monkeypatch.setenv("NETRC", str(netrc))
    get(fetcher, web.reply("/feed", body=FEED))
    assert "authorization" not in web.requests[0].headers


@pytest.mark.parametrize(
    ("encoding", "packed"),
    [
        ("gzip", gzip.compress(FEED)),
        ("x-gzip", gzip.compress(FEED)),
        ("deflate", zlib.compress(FEED)),
        ("deflate", zlib.compress(FEED)[2:-4]),
        ("gzip", gzip.compress(FEED[:20]) + gzip.compress(FEED[20:])),
        ("gzip", gzip.compress(FEED) + b"\0\0\0\0"),
        ("gzip, deflate", zlib.compress(gzip.compress(FEED))),
        ("identity", FEED),
        ("gzip", FEED),
        ("deflate", FEED),
        ("br", FEED),
        ("aes128gcm, gzip", b"\xef\xbb\xbf" + FEED),
        ("", gzip.compress(FEED)),
    ],
)
def test_every_way_of_packing_is_undone(
    web: FakeWeb, fetcher: Fetcher, encoding: str, packed: bytes
) -> None:
    url = web.reply(
        "/feed", body=packed, headers={"Content-Encoding": encoding} if encoding else {}
    )
    assert get(fetcher, url).body.removeprefix(b"\xef\xbb\xbf") == FEED


def test_a_chunked_answer_is_joined(web: FakeWeb, fetcher: Fetcher) -> None:
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    raw = head + b"5\r\n<rss>\r\n6\r\n</rss>\r\n0\r\n\r\n"
    assert get(fetcher, web.reply("/feed", raw=raw)).body == b"<rss></rss>"


def test_a_complete_feed_with_a_wrong_length_is_taken(web: FakeWeb, fetcher: Fetcher) -> None:
    url = web.reply("/feed", body=FEED, length=len(FEED) + 100, close=True)
    assert get(fetcher, url).body == FEED


@pytest.mark.parametrize(
    ("status", "moves"), [(301, True), (308, True), (302, False), (307, False)]
)
def test_only_permanent_redirects_move_a_feed(
    web: FakeWeb, fetcher: Fetcher, status: int, moves: bool
) -> None:
    end = web.reply("/new", body=FEED)
    got = get(fetcher, web.reply("/old", status=status, headers={"Location": "/new"}))
    assert (got.body, got.final_url) == (FEED, end)
    assert got.moved_to == (end if moves else None)


def test_a_chain_moves_a_feed_only_if_every_step_is_permanent(
    web: FakeWeb, fetcher: Fetcher
) -> None:
    web.reply("/c", body=FEED)
    web.reply("/b", status=302, headers={"Location": "/c"})
    assert get(fetcher, web.reply("/a", status=301, headers={"Location": "/b"})).moved_to is None
    web.reply("/b", status=308, headers={"Location": "/c"})
    assert get(fetcher, web.url("/a")).moved_to == web.url("/c")


def test_a_redirect_to_an_address_with_han_characters_is_followed(
    web: FakeWeb, fetcher: Fetcher
) -> None:
    web.reply("/%E6%96%B0", body=FEED)
    got = get(fetcher, web.reply("/old", status=301, headers={"Location": "/新"}))
    assert got.body == FEED


def test_the_body_of_a_redirect_is_not_read(web: FakeWeb, fetcher: Fetcher) -> None:
    web.reply("/new", body=FEED)
    endless = Reply(status=302, headers={"Location": "/new"}, body=b"x" * 1000, stall_after=10)
    assert get(fetcher, web.reply("/old", endless)).body == FEED


def test_credentials_reach_their_own_host_only(web: FakeWeb, fetcher: Fetcher) -> None:
    with FakeWeb() as other:
        other.reply("/end", body=FEED)
        web.reply("/same", status=302, headers={"Location": other.url("/end")})
        web.reply("/feed", status=302, headers={"Location": "/same"})
        got = get(fetcher, web.url("/feed").replace("//", "//me:s%3Acret@"))
        basic = "Basic " + base64.b64encode(b"me:s:cret").decode()
        assert [asked.headers.get("authorization") for asked in web.requests] == [basic, basic]
        assert "authorization" not in other.requests[0].headers
        assert "cret" not in got.final_url


def test_a_feed_with_a_password_moves_only_where_the_password_may_go(
    web: FakeWeb, fetcher: Fetcher
) -> None:
    web.reply("/new", body=FEED)
    url = web.reply("/old", status=301, headers={"Location": "/new"}).replace("//", "//me:pw@")
    assert get(fetcher, url).moved_to == web.url("/new").replace("//", "//me:pw@")
    with FakeWeb() as other:
        other.reply("/new", body=FEED)
        web.reply("/old", status=301, headers={"Location": other.url("/new")})
        assert get(fetcher, url).moved_to is None


def test_credentials_in_a_redirect_are_not_used(web: FakeWeb, fetcher: Fetcher) -> None:
    web.reply("/end", body=FEED)
    target = web.url("/end").replace("//", "//planted:pw@")
    got = get(fetcher, web.reply("/feed", status=301, headers={"Location": target}))
    assert "authorization" not in web.requests[1].headers
    assert got.moved_to == web.url("/end")


def test_connections_are_kept_and_a_dead_one_is_replaced(web: FakeWeb, fetcher: Fetcher) -> None:
    url = web.reply("/feed", body=FEED)
    for _ in range(5):
        get(fetcher, url)
    assert web.connections == 1
    dropped = web.reply("/drop", Reply(reset=True), Reply(body=FEED))
    assert get(fetcher, dropped).body == FEED  # a kept connection may die at any time


def test_sixteen_threads_may_fetch_at_once(web: FakeWeb, fetcher: Fetcher) -> None:
    together = threading.Barrier(16, timeout=5)

    def answer(asked: Asked) -> Reply:
        together.wait()
        return Reply(body=asked.path.encode())

    paths = [f"/feed?{i}" for i in range(16)]
    web.reply("/feed", answer)
    with ThreadPoolExecutor(16) as pool:
        bodies = list(pool.map(lambda path: get(fetcher, web.url(path)).body, paths))
    assert bodies == [path.encode() for path in paths]


def test_what_is_no_web_address_is_refused_before_anything_is_sent(fetcher: Fetcher) -> None:
    for url in ("file:///etc/passwd", "ftp://a.example/", "javascript:1", "", "http://", "/x"):
        with pytest.raises(FetchError, match="web address"):
            get(fetcher, url)
