"""Fetching through a proxy."""

from __future__ import annotations

import socket
import ssl
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from desktop_app.ingest.failures import FetchError
from desktop_app.ingest.fetch import Fetcher
from tests.fakes import FakeWeb

CERTIFICATES = Path(__file__).resolve().parent.parent / "data" / "tls"


def test_a_proxy_is_not_asked_to_reach_private_places(web: FakeWeb) -> None:
    with (
        FakeWeb() as proxy,
        Fetcher("x", proxies={"http": proxy.url(), "https": proxy.url()}) as fetcher,
    ):
        with pytest.raises(FetchError):
            fetcher.get(web.reply("/feed", body=b"x"))
        assert proxy.requests == web.requests == []


def test_public_addresses_go_through_the_proxy() -> None:
    with FakeWeb() as proxy, Fetcher("x", proxies={"http": proxy.url()}) as fetcher:
        proxy.reply("http://news.example/feed", body=b"<rss/>")
        assert fetcher.get("http://news.example/feed").body == b"<rss/>"


@contextmanager
def relay(port: int) -> Iterator[str]:
    """A proxy that tunnels one connection, whatever its target, to a port of this machine."""
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def serve() -> None:
            with suppress(OSError):
                conn, _ = listener.accept()
                with conn, socket.create_connection(("127.0.0.1", port)) as target:
                    assert conn.recv(4096).startswith(b"CONNECT news.example:443 ")
                    conn.sendall(b"HTTP/1.1 200 Connected\r\nX: y\r\n\r\n")
                    back = threading.Thread(target=pump, args=(target, conn))
                    back.start()
                    pump(conn, target)
                    back.join(5)

        def pump(source: socket.socket, sink: socket.socket) -> None:
            with suppress(OSError):
                while data := source.recv(65_536):
                    sink.sendall(data)
                sink.shutdown(socket.SHUT_WR)

        thread = threading.Thread(target=serve)
        thread.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        with suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)
        thread.join(5)


@pytest.mark.skipif(sys.platform != "linux", reason="trust is taken from the environment")
def test_secure_addresses_are_tunnelled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATES / "cert.pem"))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATES / "cert.pem", CERTIFICATES / "key.pem")
    with FakeWeb(tls=context) as web, relay(web.port) as proxy:
        web.reply("/feed", body=b"<rss/>")
        with Fetcher("x", proxies={"https": proxy}) as fetcher:
            assert fetcher.get("https://news.example/feed").body == b"<rss/>"


@pytest.mark.parametrize("proxy", ["http://127.0.0.1:1", "socks5://127.0.0.1:1"])
def test_a_proxy_that_is_down_or_unknown_is_told_in_words(proxy: str) -> None:
    with Fetcher("x", proxies={"http": proxy}) as fetcher, pytest.raises(FetchError, match="proxy"):
        fetcher.get("http://news.example/")
