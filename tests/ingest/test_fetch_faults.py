"""What the outside world can do wrong, each told in words, each within its time and size."""

from __future__ import annotations

import gzip
import threading
import time
import zlib

import pytest

from desktop_app.core.seconds import DAY, YEAR
from desktop_app.ingest import failures
from desktop_app.ingest.failures import FetchError, Stopped
from desktop_app.ingest.fetch import Fetcher
from tests.fakes import FakeWeb, Reply

MUCH = bytes(30_000_000)
LIMIT_SECONDS = 3.0  # for anything the short limits of these tests bound to one second


def failure(fetcher: Fetcher, url: str, **more: object) -> FetchError:
    start = time.monotonic()
    with pytest.raises(FetchError) as caught:
        fetcher.get(url, allow_private=True, **more)  # type: ignore[arg-type]
    assert time.monotonic() - start < LIMIT_SECONDS
    assert str(caught.value).endswith(".")
    return caught.value


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (400, "understand"),
        (401, "password"),
        (403, "refuses"),
        (404, "no document"),
        (410, "gone for good"),
        (429, "too often"),
        (451, "legal"),
        (500, "error of its own"),
        (503, "not available"),
        (599, "error of its own"),
        (300, "redirects without"),
        (302, "redirects without"),
        (999, "not understood"),
    ],
)
def test_a_status_is_told_in_words(web: FakeWeb, fetcher: Fetcher, status: int, words: str) -> None:
    error = failure(fetcher, web.reply("/feed", status=status, body=b"<html>no"))
    assert words in str(error)
    assert (error.status, error.gone) == (status, status == 410)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("120", 120),
        ("0", 0),
        ("-5", 0),
        ("1.5", 1),
        ("99999999999999999999999", DAY),
        ("Mon, 13 Jan 2025 10:00:00 GMT", 0),
        ("Fri, 31 Dec 9999 23:59:59 GMT", DAY),
        ("soon", None),
        ("", None),
        ("١٢", None),
    ],
)
@pytest.mark.parametrize("status", [429, 503])
def test_retry_after_is_carried_within_a_day(
    web: FakeWeb, fetcher: Fetcher, status: int, header: str, seconds: int | None
) -> None:
    url = web.reply("/feed", status=status, headers={"Retry-After": header})
    assert failure(fetcher, url).retry_after == seconds


def test_a_date_in_retry_after_counts_from_now() -> None:
    assert failures.retry_after("Mon, 13 Jan 2025 10:01:00 GMT", now=1736762400.0) == 60


def test_cache_control_is_read_within_a_year() -> None:
    read = failures.max_age
    assert read("private, max-age=60") == 60
    assert read('Max-Age="60"') == 60
    assert read("max-age=999999999999") == YEAR
    assert read("no-cache") is read("max-age=-5") is read(None) is None


RAW = {
    "nothing at all": b"",
    "half a status line": b"HTTP/1.",
    "another protocol": b"SSH-2.0-OpenSSH_9.6\r\n",
    "no protocol": b"<rss version='2.0'></rss>",
    "a status that is no number": b"HTTP/1.1 abc OK\r\n\r\n",
    "two lengths": b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 5\r\n\r\nabcde",
    "a chunk of no size": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc",
    "a negative chunk": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\nabc",
    "a cut chunk": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nabc",
    "a long header": b"HTTP/1.1 200 OK\r\nX: " + b"y" * 200_000 + b"\r\n\r\n",
    "many headers": b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 20_000 + b"\r\n",
    "endless preliminaries": b"HTTP/1.1 100 Continue\r\n\r\n" * 10_000,
    "binary": bytes(range(256)) * 10,
}


@pytest.mark.parametrize("raw", RAW.values(), ids=RAW.keys())
def test_an_answer_that_is_not_http_is_an_error_in_words(
    web: FakeWeb, fetcher: Fetcher, raw: bytes
) -> None:
    failure(fetcher, web.reply("/feed", raw=raw))


def test_a_broken_connection_is_an_error_in_words(web: FakeWeb, fetcher: Fetcher) -> None:
    assert "broke off" in str(failure(fetcher, web.reply("/reset", reset=True)))
    assert "broke off" in str(failure(fetcher, web.reply("/cut", body=b"x" * 999, truncate=9)))
    packed = gzip.compress(b"<rss/>" * 99)[:-20]
    gzipped = web.reply("/gz", body=packed, headers={"Content-Encoding": "gzip"})
    assert "broke off" in str(failure(fetcher, gzipped))


SLOW = {
    "mute": Reply(delay=60),
    "headers drip": Reply(body=b"x" * 99, drip=(1, 0.05)),
    "body drips": Reply(body=b"x" * 9_999, drip=(200, 0.1)),
    "body stalls": Reply(body=b"x" * 99, stall_after=9),
    "a packed body stalls": Reply(
        body=gzip.compress(b"x" * 99), stall_after=12, headers={"Content-Encoding": "gzip"}
    ),
}


@pytest.mark.parametrize("reply", SLOW.values(), ids=SLOW.keys())
def test_a_slow_server_costs_a_bounded_time(web: FakeWeb, fetcher: Fetcher, reply: Reply) -> None:
    words = str(failure(fetcher, web.reply("/feed", reply)))
    assert "time" in words


def test_redirects_share_one_total_time(web: FakeWeb, fetcher: Fetcher) -> None:
    for i in range(8):
        web.reply(f"/{i}", Reply(status=302, headers={"Location": f"/{i + 1}"}, delay=0.3))
    assert "time" in str(failure(fetcher, web.url("/0")))


def test_a_fetch_can_be_stopped_while_it_waits(web: FakeWeb) -> None:
    stop = threading.Event()
    url = web.reply("/feed", delay=60)
    with Fetcher("x", proxies={}) as fetcher:
        timer = threading.Timer(0.1, stop.set)
        timer.start()
        error = failure(fetcher, url, cancelled=stop.is_set)
        timer.join()
    assert isinstance(error, Stopped)


BOMBS = {
    "plain": ("", MUCH[:200_000]),
    "gzip": ("gzip", gzip.compress(MUCH, 1)),
    "deflate": ("deflate", zlib.compress(MUCH, 1)),
    "undeclared": ("", gzip.compress(MUCH, 1)),
    "stacked": ("gzip, gzip", gzip.compress(gzip.compress(MUCH, 1), 1)),
    "many members": ("gzip", gzip.compress(MUCH[:600_000]) * 50),
}


@pytest.mark.parametrize(("encoding", "body"), BOMBS.values(), ids=BOMBS.keys())
def test_a_body_beyond_the_limit_is_refused(
    web: FakeWeb, fetcher: Fetcher, encoding: str, body: bytes
) -> None:
    url = web.reply("/feed", body=body, headers={"Content-Encoding": encoding} if encoding else {})
    assert "larger" in str(failure(fetcher, url))


def test_a_body_packed_in_many_layers_or_unknown_ways_is_refused(
    web: FakeWeb, fetcher: Fetcher
) -> None:
    many = web.reply("/many", body=b"x", headers={"Content-Encoding": "gzip," * 20 + "gzip"})
    assert "more often" in str(failure(fetcher, many))
    unknown = web.reply("/br", body=b"x", headers={"Content-Encoding": "br"})
    assert "not asked for" in str(failure(fetcher, unknown))
    spoilt = web.reply("/bad", body=b"\x1f\x8bxxxx", headers={"Content-Encoding": "gzip"})
    assert "damaged" in str(failure(fetcher, spoilt))


def test_a_bomb_on_an_error_or_a_redirect_is_never_unpacked(web: FakeWeb, fetcher: Fetcher) -> None:
    packed = {"Content-Encoding": "gzip"}
    body = gzip.compress(MUCH, 1)
    assert (
        failure(fetcher, web.reply("/error", status=500, body=body, headers=packed)).status == 500
    )
    web.reply("/end", body=b"<rss/>")
    moved = web.reply("/moved", status=301, body=body, headers={**packed, "Location": "/end"})
    assert fetcher.get(moved, allow_private=True).body == b"<rss/>"


def test_redirects_in_a_circle_or_without_end_are_refused(web: FakeWeb, fetcher: Fetcher) -> None:
    web.reply("/a", status=302, headers={"Location": "/b"})
    web.reply("/b", status=302, headers={"Location": "/a"})
    assert "circle" in str(failure(fetcher, web.url("/a")))
    for i in range(20):
        web.reply(f"/{i}", status=302, headers={"Location": f"/{i + 1}"})
    assert "redirects more than" in str(failure(fetcher, web.url("/0")))


@pytest.mark.parametrize(
    "target",
    [
        "file:///etc/passwd",
        "ftp://127.0.0.1/",
        "gopher://127.0.0.1/",
        "data:text/xml,<rss/>",
        "javascript:alert(1)",
        "unix:///var/run/docker.sock",
        "http://[bad",
        "http://",
        "https://127.0.0.1:99999/",
    ],
)
def test_a_redirect_leaves_the_web_for_no_other_scheme(
    web: FakeWeb, fetcher: Fetcher, target: str
) -> None:
    url = web.reply("/feed", status=302, headers={"Location": target})
    assert "not a web page" in str(failure(fetcher, url))


def test_what_nobody_answers_is_told_in_words(fetcher: Fetcher) -> None:
    assert "refused" in str(failure(fetcher, "http://127.0.0.1:1/"))
    assert "name could not be found" in str(failure(fetcher, "http://no-such-host.invalid/"))
    assert "name could not be found" in str(failure(fetcher, "http://" + "a" * 70 + ".example/"))


def test_a_server_without_tls_is_told_from_one_with_it(web: FakeWeb, fetcher: Fetcher) -> None:
    url = web.url("/feed").replace("http:", "https:")
    assert "secure connection" in str(failure(fetcher, url))
