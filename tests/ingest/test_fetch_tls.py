"""Fetching over TLS: whom to trust, and the same limits as without."""

from __future__ import annotations

import socket
import ssl
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.ingest.failures import FetchError
from desktop_app.ingest.fetch import Fetcher
from tests.fakes import FakeWeb, Reply
from tests.ingest.conftest import SHORT

CERTIFICATES = Path(__file__).resolve().parent.parent / "data" / "tls"


@pytest.fixture
def secure() -> Iterator[FakeWeb]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATES / "cert.pem", CERTIFICATES / "key.pem")
    with FakeWeb(tls=context) as web:
        yield web


@pytest.fixture
def trusting(monkeypatch: pytest.MonkeyPatch) -> Iterator[Fetcher]:
    """A fetcher on a system that trusts the test's own certificate."""
    if sys.platform != "linux":
        pytest.skip("only OpenSSL takes the system's trust from the environment")
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATES / "cert.pem"))
    with Fetcher("x", SHORT, proxies={}) as fetcher:
        yield fetcher


def test_a_certificate_nobody_vouches_for_is_refused(secure: FakeWeb, fetcher: Fetcher) -> None:
    with pytest.raises(FetchError, match="certificate cannot be trusted"):
        fetcher.get(secure.reply("/feed", body=b"<rss/>"), allow_private=True)
    assert secure.requests == []


def test_a_trusted_server_is_read_and_its_connection_kept(
    secure: FakeWeb, trusting: Fetcher
) -> None:
    url = secure.reply("/feed", body=b"<rss/>" * 9_000)
    for _ in range(3):
        assert trusting.get(url, allow_private=True).body == b"<rss/>" * 9_000
    assert secure.connections == 1


def test_a_certificate_for_another_name_is_refused(secure: FakeWeb, trusting: Fetcher) -> None:
    with pytest.raises(FetchError, match="certificate cannot be trusted"):
        trusting.get(secure.url("/feed", host="[::ffff:127.0.0.1]"), allow_private=True)


@pytest.mark.parametrize(
    "reply", [Reply(body=b"x" * 999, drip=(5, 0.05)), Reply(body=b"x" * 99, stall_after=9)]
)
def test_the_time_limit_holds_over_tls(secure: FakeWeb, trusting: Fetcher, reply: Reply) -> None:
    start = time.monotonic()
    with pytest.raises(FetchError, match="time"):
        trusting.get(secure.reply("/feed", reply), allow_private=True)
    assert time.monotonic() - start < 3


def test_a_greeting_that_is_never_answered_costs_a_bounded_time(fetcher: Fetcher) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        start = time.monotonic()
        with pytest.raises(FetchError, match="time"):
            fetcher.get(f"https://127.0.0.1:{listener.getsockname()[1]}/", allow_private=True)
        assert time.monotonic() - start < 3


def test_a_redirect_that_leaves_tls_is_followed_but_moves_no_feed(
    secure: FakeWeb, web: FakeWeb, trusting: Fetcher
) -> None:
    end = web.reply("/feed", body=b"<rss/>")
    got = trusting.get(
        secure.reply("/feed", status=301, headers={"Location": end}), allow_private=True
    )
    assert (got.final_url, got.moved_to) == (end, None)
