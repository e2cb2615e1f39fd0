"""A web server for tests, on 127.0.0.1, that misbehaves exactly as told and remembers requests.

    with FakeWeb() as web:
        web.reply("/feed", body=b"<rss/>", headers={"ETag": '"1"'})
        fetcher.get(web.url("/feed"), allow_private=True)
        assert web.requests[0].headers["accept"]

It speaks HTTP by hand, so that answers no library would send can be sent. No test needs to sleep:
stalls and pauses end when the server is closed.
"""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import TracebackType
from typing import Self


@dataclass(frozen=True, slots=True)
class Asked:
    """One request as it came; header names in lower case."""

    method: str
    path: str
    headers: dict[str, str]


@dataclass(frozen=True, slots=True)
class Reply:
    """What to answer.

    `delay`: seconds before the first byte. `drip`: (bytes, seconds) between pieces of everything,
    headers included. `stall_after`: send so many bytes of the body, then nothing more, for ever.
    `truncate`: announce the whole body, send so many bytes, close. `raw`: send just these bytes
    and close. `reset`: break the connection off hard instead of answering. `length`: the
    Content-Length to announce, True for the right one, None for none.
    """

    status: int = 200
    body: bytes = b""
    headers: Mapping[str, str] | Sequence[tuple[str, str]] = field(default_factory=dict)
    delay: float = 0.0
    drip: tuple[int, float] | None = None
    stall_after: int | None = None
    truncate: int | None = None
    raw: bytes | None = None
    reset: bool = False
    length: int | bool | None = True
    close: bool = False


Answer = Reply | Callable[[Asked], Reply]


class FakeWeb:
    """The server. Replies given as a list are used up one by one, the last one stays."""

    def __init__(self, host: str = "127.0.0.1", tls: ssl.SSLContext | None = None) -> None:
        self.host, self._tls = host, tls
        self.requests: list[Asked] = []
        self.connections = 0
        self._answers: dict[str, list[Answer]] = {}
        self._lock = threading.Lock()
        self._over = threading.Event()
        self._open: set[socket.socket] = set()
        self._threads: list[threading.Thread] = []
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        self._listener = socket.create_server((host, 0), family=family, backlog=128)
        self.port: int = self._listener.getsockname()[1]
        self._accepting = threading.Thread(target=self._accept, name="fake-web", daemon=True)
        self._accepting.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End every stall, close every connection, wait for every thread."""
        self._over.set()
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        with self._lock:
            open_now, threads = list(self._open), list(self._threads)
        for conn in open_now:
            with contextlib.suppress(OSError):
                conn.shutdown(socket.SHUT_RDWR)
        for thread in [self._accepting, *threads]:
            thread.join(5)

    def url(self, path: str = "/", host: str | None = None) -> str:
        """The address of a path here."""
        name = host or (f"[{self.host}]" if ":" in self.host else self.host)
        return f"{'https' if self._tls else 'http'}://{name}:{self.port}{path}"

    def reply(self, path: str, *answers: Answer, **changes: object) -> str:
        """Set what `path` answers, as replies or as fields of one Reply; gives its address."""
        listed = list(answers) or [replace(Reply(), **changes)]  # type: ignore[arg-type]
        with self._lock:
            self._answers[path] = listed
        return self.url(path)

    def asked(self, path: str) -> list[Asked]:
        """The requests for one path, oldest first."""
        return [request for request in self.requests if request.path.split("?")[0] == path]

    def _accept(self) -> None:
        while not self._over.is_set():
            try:
                conn, _ = self._listener.accept()
            except OSError:
                return
            thread = threading.Thread(target=self._serve, args=(conn,), daemon=True)
            with self._lock:
                self.connections += 1
                self._open.add(conn)
                self._threads = [t for t in self._threads if t.is_alive()] + [thread]
            thread.start()

    def _serve(self, plain: socket.socket) -> None:
        conn = plain
        try:
            if self._tls:
                conn = self._tls.wrap_socket(plain, server_side=True)
            with conn.makefile("rb") as incoming:
                if incoming.peek(1)[:1] == b"\x16":  # a TLS greeting, answered as servers do
                    conn.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
                    return
                while (asked := _read_request(incoming)) and self._answer(conn, asked):
                    pass
        except (OSError, ValueError):
            pass  # the client left, which is what some tests are about
        finally:
            with self._lock:
                self._open.discard(plain)
            with contextlib.suppress(OSError):
                conn.shutdown(socket.SHUT_RDWR)
            conn.close()
            plain.close()

    def _answer(self, conn: socket.socket, asked: Asked) -> bool:
        """Send the reply; whether the connection goes on."""
        with self._lock:
            self.requests.append(asked)
            answers = self._answers.get(asked.path) or self._answers.get(asked.path.split("?")[0])
            answer: Answer = Reply(status=404)
            if answers:
                answer = answers.pop(0) if len(answers) > 1 else answers[0]
        reply = answer if isinstance(answer, Reply) else answer(asked)
        if reply.delay and self._over.wait(reply.delay):
            return False
        if reply.reset:
            conn.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
            return False
        if reply.raw is not None:
            self._send(conn, reply.raw, reply)
            return False
        body = b"" if asked.method == "HEAD" or reply.status in (204, 304) else reply.body
        sent = body[: reply.truncate] if reply.truncate is not None else body
        if reply.stall_after is not None:
            self._send(conn, _head(reply, body) + body[: reply.stall_after], reply)
            self._over.wait()
            return False
        self._send(conn, _head(reply, body) + sent, reply)
        return not (reply.close or reply.truncate is not None or reply.length is not True)

    def _send(self, conn: socket.socket, data: bytes, reply: Reply) -> None:
        if reply.drip is None:
            conn.sendall(data)
            return
        count, seconds = reply.drip
        for start in range(0, len(data), count):
            conn.sendall(data[start : start + count])
            if self._over.wait(seconds):
                return


def _head(reply: Reply, body: bytes) -> bytes:
    lines = [f"HTTP/1.1 {reply.status} Status"]
    pairs = reply.headers.items() if isinstance(reply.headers, Mapping) else reply.headers
    lines += [f"{name}: {value}" for name, value in pairs]
    if reply.length is not None:
        lines.append(f"Content-Length: {len(body) if reply.length is True else reply.length}")
    return "\r\n".join([*lines, "", ""]).encode("utf-8")


def _read_request(incoming: object) -> Asked | None:
    line = incoming.readline(65_536).decode("latin-1").split()  # type: ignore[attr-defined]
    if len(line) != 3:
        return None
    headers: dict[str, str] = {}
    while text := incoming.readline(65_536).decode("latin-1").strip():  # type: ignore[attr-defined]
        name, _, value = text.partition(":")
        headers[name.strip().lower()] = value.strip()
    return Asked(line[0], line[1], headers)
