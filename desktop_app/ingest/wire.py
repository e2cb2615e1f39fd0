"""Connections that hold to a time limit and lead to no private network behind the caller's back.

The two things `requests` cannot promise: a total time however slowly bytes drip, and that the
address judged is the address connected to. Extends urllib3's connections; knows no HTTP itself.
"""

from __future__ import annotations

import http.client
import io
import queue
import socket
import ssl
import threading
import time
from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

from desktop_app.ingest.addresses import is_public
from desktop_app.ingest.failures import FetchError, Stopped
from desktop_app.ingest.limits import Limits

_GLANCE_SECONDS = 0.25  # how often a waiting read looks whether it should stop
_LOOPBACK = "loopback"  # every spelling of this machine counts as one place

_Place = tuple[int, int, tuple[Any, ...]]  # family, protocol, socket address


@dataclass(slots=True)
class Watch:
    """One fetch under way: its clock, the wish to stop, and the private places it may visit."""

    limits: Limits
    deadline: float
    cancelled: Callable[[], bool] | None = None
    homes: frozenset[str] = frozenset()
    header_bytes: int | None = None  # left until the headers must have ended; None in a body
    reused: bool = False  # the connection had served before

    def remaining(self) -> float:
        """Seconds left, above 0. Raises Stopped or FetchError."""
        if self.cancelled is not None and self.cancelled():
            raise Stopped("Stopped before the answer was complete.")
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise FetchError("The server is too slow: the answer was not complete in time.")
        return left

    def admits(self, address: str) -> bool:
        """Whether this fetch may connect to a numeric address."""
        return is_public(address) or _place_name(address) in self.homes


watching: ContextVar[Watch] = ContextVar("watching")


def homes_of(host: str, port: int, watch: Watch) -> frozenset[str]:
    """The private places that `host` itself leads to: where a private subscription lives."""
    found = [str(address[0]) for _, _, address in _look_up(host, port, watch)]
    return frozenset(_place_name(each) for each in found if not is_public(each))


def _place_name(address: str) -> str:
    return _LOOPBACK if address in ("127.0.0.1", "::1") else address


def _look_up(host: str, port: int, watch: Watch) -> list[_Place]:
    """Addresses of a name. Runs aside, because a look-up that hangs cannot be interrupted."""
    answer: queue.SimpleQueue[list[_Place] | Exception] = queue.SimpleQueue()

    def ask() -> None:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            answer.put([(family, protocol, where) for family, _, protocol, _, where in found])
        except (OSError, UnicodeError, OverflowError) as error:
            answer.put(error)

    if _is_number(host):
        ask()
    else:
        threading.Thread(target=ask, name="look-up", daemon=True).start()
    end = time.monotonic() + watch.limits.connect_seconds
    while True:
        left = min(watch.remaining(), end - time.monotonic())
        try:
            result = answer.get(timeout=max(0.0, min(left, _GLANCE_SECONDS)))
        except queue.Empty:
            if time.monotonic() >= end:
                raise FetchError("The look-up of the server's name took too long.") from None
            continue
        if isinstance(result, Exception):
            raise FetchError(
                "The server's name could not be found; check the address and the network."
            ) from result
        return result


def _is_number(host: str) -> bool:
    return host.replace(".", "").isdecimal() or ":" in host


def _connect(host: str, port: int, watch: Watch, judged: bool) -> socket.socket:
    """A socket to the first address of `host` that answers and that `watch` admits."""
    refused: str | None = None
    failure: OSError | None = None
    for family, protocol, where in _look_up(host, port, watch):
        address = str(where[0])
        if judged and not watch.admits(address):
            refused = address
            continue
        sock = socket.socket(family, socket.SOCK_STREAM, protocol)
        try:
            sock.settimeout(min(watch.limits.connect_seconds, watch.remaining()))
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            sock.connect(where)
        except OSError as error:
            sock.close()
            failure = error
            continue
        except BaseException:
            sock.close()
            raise
        return sock
    if failure is not None:
        raise failure
    if refused:
        raise FetchError(
            f"{host} leads into a private network ({refused}), where no feed from outside may"
            " point; if the server is yours, subscribe by its number or local name."
        )
    raise FetchError("The server's name has no address.")


class _Timed(io.RawIOBase):
    """What a socket receives, read under the watch of the fetch under way."""

    def __init__(self, sock: socket.socket) -> None:
        self._sock = sock
        self._held = sock.makefile("rb", buffering=0)  # keeps the socket open for the body

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        watch = watching.get()
        end = time.monotonic() + watch.limits.read_seconds
        while True:
            self._sock.settimeout(min(watch.remaining(), _GLANCE_SECONDS))
            try:
                count = self._sock.recv_into(buffer)
            except (TimeoutError, ssl.SSLWantReadError):
                if time.monotonic() >= end:
                    raise TimeoutError("no byte in time") from None
                continue
            if watch.header_bytes is not None:
                watch.header_bytes -= count
                if watch.header_bytes < 0:
                    raise FetchError("The server's answer starts with far too many headers.")
            return count

    def close(self) -> None:
        self._held.close()
        super().close()


class _TimedSocket:
    """The one method of a socket that `http.client.HTTPResponse` uses."""

    def __init__(self, sock: socket.socket) -> None:
        self._sock = sock

    def makefile(self, mode: str) -> io.BufferedReader:
        return io.BufferedReader(_Timed(self._sock), 32_768)


def _timed_response(sock: Any, *args: Any, **kwargs: Any) -> http.client.HTTPResponse:
    return http.client.HTTPResponse(_TimedSocket(sock), *args, **kwargs)  # type: ignore[arg-type]


class _Judging(HTTPConnection):
    """What both kinds of connection share: judge before connecting, and again before reuse."""

    peer: str | None = None
    response_class = staticmethod(_timed_response)  # type: ignore[assignment]

    def _new_conn(self) -> socket.socket:
        watch = watching.get()
        watch.reused = False
        sock = _connect(self._dns_host, self.port, watch, judged=self.proxy is None)
        self.peer = None if self.proxy is not None else str(sock.getpeername()[0])
        return sock

    def request(self, *args: Any, **kwargs: Any) -> None:
        watch = watching.get()
        watch.reused = self.sock is not None
        if self.sock is not None and self.peer is not None and not watch.admits(self.peer):
            raise FetchError(f"{self.host} leads into a private network ({self.peer}).")
        super().request(*args, **kwargs)

    def getresponse(self) -> Any:
        watch = watching.get()
        watch.header_bytes = watch.limits.header_bytes
        try:
            return super().getresponse()
        finally:
            watch.header_bytes = None


class _PlainConnection(_Judging):
    pass


class _SecureConnection(_Judging, HTTPSConnection):
    pass


class PlainPool(HTTPConnectionPool):
    """Pool of judged connections without TLS."""

    ConnectionCls = _PlainConnection


class SecurePool(HTTPSConnectionPool):
    """Pool of judged connections with TLS."""

    ConnectionCls = _SecureConnection
