"""One conditional GET after another, bounded in time, bytes and redirects; the home of requests.

No session is used: nothing is kept between requests but open connections, so there are no cookies,
no Referer, no .netrc. Redirects are followed here, on answers whose body is never read. What a
document means is not judged here.
"""

from __future__ import annotations

import contextlib
import logging
import re
import ssl
import time
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self

import certifi
import requests
import truststore
from requests.adapters import HTTPAdapter
from urllib3.exceptions import HTTPError
from urllib3.poolmanager import PoolManager

from desktop_app.core import urls
from desktop_app.core.types import Fetched
from desktop_app.ingest.failures import FetchError, max_age, of_exception, of_status, retry_after
from desktop_app.ingest.gate import HostGate
from desktop_app.ingest.limits import MAX_HEADER_VALUE, Limits, Size
from desktop_app.ingest.unpack import unpacked
from desktop_app.ingest.wire import PlainPool, SecurePool, Watch, homes_of, watching

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PERMANENT = frozenset({301, 308})
_PIECE = 65_536
_POOLS = 64  # hosts whose connections are kept open
_HEADER_TEXT = re.compile(r"[\x21-\x7e][\x20-\x7e]{0,999}")
_CLOSING = re.compile(rb"(</(?:\w+:)?(?:rss|feed|rdf)\s*>|\})\s*\Z", re.IGNORECASE)

_ACCEPT = {
    "feed": "application/atom+xml, application/rss+xml, application/feed+json,"
    " application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/html;q=0.6, */*;q=0.5",
    "page": "text/html, application/xhtml+xml;q=0.9, */*;q=0.5",
    "image": "image/webp, image/png, image/jpeg, image/gif, image/*;q=0.8",
}


@dataclass(slots=True)
class _Ask:
    """One fetch as its redirects change it."""

    first: str  # as it was asked for, user name and password included
    url: str  # where it is now, without them
    auth: tuple[str, str] | None
    headers: dict[str, str]
    size: Size
    conditional: bool
    permanent: bool = True
    hops: int = 0


class Fetcher:
    """Fetches documents; may be called from many threads at once. Close it to free connections.

    `proxies` maps "http" and "https" to a proxy's URL; None takes the system's, {} none at all.
    """

    def __init__(
        self,
        user_agent: str,
        limits: Limits | None = None,
        proxies: Mapping[str, str] | None = None,
    ) -> None:
        logging.getLogger("urllib3").setLevel(logging.CRITICAL)  # faults are told in words here
        self._user_agent = user_agent
        self._limits = limits or Limits()
        self._system_proxies = proxies is None
        self._proxies = dict(urllib.request.getproxies() if proxies is None else proxies)
        self._adapter = _Adapter(pool_connections=_POOLS, pool_maxsize=self._limits.per_host)
        self._gate = HostGate(
            self._limits.per_host, self._limits.burst, self._limits.spacing_seconds
        )

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
        """Close every idle connection."""
        self._adapter.close()

    def get(
        self,
        url: str,
        *,
        etag: str | None = None,
        last_modified: str | None = None,
        kind: str = "feed",
        allow_private: bool = False,
        home: str | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Fetched:
        """The document at `url`, or "not modified". Raises FetchError, an Expected.

        `kind` is "feed", "page" or "image". `allow_private` lets the fetch reach the private
        addresses that `home` (default: `url` itself) leads to, and no others. `moved_to` is set
        where every redirect was permanent and none left TLS: a move to obey once the body has
        proved to be a feed, since a captive portal redirects for ever, too.
        """
        ask = self._asked(url, kind, etag, last_modified)
        limits = self._limits
        watch = Watch(limits, float("inf"), cancelled)
        token = watching.set(watch)
        try:
            if allow_private:
                watch.deadline = time.monotonic() + limits.connect_seconds
                place = urls.origin(home or url)
                watch.homes = homes_of(place[1], place[2], watch) if place else frozenset()
            watch.deadline = float("inf")
            return self._followed(url, ask, watch)
        finally:
            watching.reset(token)

    def _asked(self, url: str, kind: str, etag: str | None, last_modified: str | None) -> _Ask:
        address = urls.absolute(None, url)
        if address is None:
            raise FetchError("This is not a web address; it must begin with http:// or https://.")
        headers = {
            "User-Agent": self._user_agent,
            "Accept": _ACCEPT[kind],
            "Accept-Encoding": "gzip, deflate",
            "Connection": "keep-alive",
        }
        if etag and _HEADER_TEXT.fullmatch(etag):
            headers["If-None-Match"] = etag
        if last_modified and _HEADER_TEXT.fullmatch(last_modified):
            headers["If-Modified-Since"] = last_modified
        return _Ask(
            first=address,
            url=urls.without_password(address),
            auth=urls.credentials(address),
            headers=headers,
            size=self._limits.size(kind),
            conditional=len(headers) > 4,
        )

    def _followed(self, url: str, ask: _Ask, watch: Watch) -> Fetched:
        seen = {ask.url}
        while True:
            response_or_next = self._in_turn(url, ask, watch)
            if isinstance(response_or_next, Fetched):
                return response_or_next
            if response_or_next in seen:
                raise FetchError("The address redirects in a circle.")
            ask.hops += 1
            if ask.hops > self._limits.redirects:
                raise FetchError(f"The address redirects more than {self._limits.redirects} times.")
            seen.add(response_or_next)
            if ask.url.startswith("https:") and response_or_next.startswith("http:"):
                ask.permanent = False
            ask.url = response_or_next

    def _in_turn(self, url: str, ask: _Ask, watch: Watch) -> Fetched | str:
        """The document, or the address that the answer redirects to."""
        if urls.is_private_host(ask.url):
            return self._answered(url, ask, watch)
        place = urls.origin(ask.url)
        with self._gate.passing(place and place[1:], watch.remaining):
            return self._answered(url, ask, watch)

    def _answered(self, url: str, ask: _Ask, watch: Watch) -> Fetched | str:
        if ask.hops == 0:  # waiting for a turn does not count
            watch.deadline = time.monotonic() + self._limits.total_seconds
        response = None
        try:
            response = self._sent(ask, watch)
            status = response.status_code
            if status in _REDIRECTS and response.headers.get("Location"):
                ask.permanent = ask.permanent and status in _PERMANENT
                return _target(ask.url, response.headers["Location"])
            return self._document(url, ask, response)
        except requests.exceptions.InvalidSchema:
            raise FetchError("The proxy set on this computer is of a kind not supported.") from None
        except (requests.RequestException, HTTPError, OSError, ValueError) as error:
            raise of_exception(error) from error
        finally:
            if response is not None:
                response.close()

    def _sent(self, ask: _Ask, watch: Watch) -> requests.Response:
        auth = ask.auth if urls.is_same_place(ask.first, ask.url) else None
        prepared = requests.Request("GET", ask.url, headers=ask.headers, auth=auth).prepare()
        proxies = self._proxies_for(ask.url, watch)
        times = (self._limits.connect_seconds, self._limits.read_seconds)
        try:
            return self._adapter.send(prepared, stream=True, timeout=times, proxies=proxies)
        except requests.ConnectionError:
            if not watch.reused:
                raise
        # A kept connection that the server closed in the meantime says nothing about the server.
        return self._adapter.send(prepared, stream=True, timeout=times, proxies=proxies)

    def _proxies_for(self, url: str, watch: Watch) -> dict[str, str]:
        place = urls.origin(url)
        if not self._proxies or place is None:
            return {}
        if urls.is_private_host(url):
            return {}  # a proxy must not reach for us what we may not
        if self._system_proxies and urllib.request.proxy_bypass(place[1]):
            return {}
        return self._proxies

    def _document(self, url: str, ask: _Ask, response: requests.Response) -> Fetched:
        headers, status = response.headers, response.status_code
        wait = retry_after(headers.get("Retry-After"))
        if status == 304 and not ask.conditional:
            raise FetchError("The server says 'not modified' to a first request.", status=304)
        if status != 304 and not 200 <= status <= 299:
            raise of_status(status, wait)
        if status == 304:
            response.raw.drain_conn()  # nothing to read; the connection may serve again
        body = b"" if status == 304 else self._body(ask, response)
        return Fetched(
            url=url,
            final_url=ask.url,
            status=status,
            body=body,
            content_type=_kept(headers.get("Content-Type")),
            etag=_kept(headers.get("ETag")),
            last_modified=_kept(headers.get("Last-Modified")),
            max_age=max_age(headers.get("Cache-Control")),
            retry_after=wait,
            moved_to=_moved_to(ask),
        )

    def _body(self, ask: _Ask, response: requests.Response) -> bytes:
        return unpacked(
            _pieces(response.raw, ask.size.raw),
            response.headers.get("Content-Encoding"),
            limit=ask.size.unpacked,
            layers=self._limits.encodings,
        )


class _Adapter(HTTPAdapter):
    """The transport of requests over judged connections and the system's certificates."""

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        self._trust = _trust()
        super().init_poolmanager(*args, ssl_context=self._trust, **kwargs)
        _judge(self.poolmanager)

    def proxy_manager_for(self, proxy: str, **kwargs: Any) -> Any:
        manager = super().proxy_manager_for(proxy, ssl_context=self._trust, **kwargs)
        _judge(manager)
        return manager

    def cert_verify(self, conn: Any, url: str, verify: Any, cert: Any) -> None:
        """Leave the pool as it is: requests would load its own list of certificates each time."""


def _judge(manager: PoolManager) -> None:
    manager.pool_classes_by_scheme = {"http": PlainPool, "https": SecurePool}


def _trust() -> ssl.SSLContext:
    """What the system trusts, or where that cannot be asked, the list that comes with requests."""
    try:
        return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    except (ImportError, OSError, NotImplementedError):
        return ssl.create_default_context(cafile=certifi.where())


def _moved_to(ask: _Ask) -> str | None:
    """The new address of a document that moved for good, if its password may move along."""
    if not (ask.hops and ask.permanent):
        return None
    if ask.auth is None:
        return ask.url
    may = urls.is_same_place(ask.first, ask.url)
    return urls.with_credentials_of(ask.first, ask.url) if may else None


def _target(base: str, location: str) -> str:
    """Where a redirect leads, without credentials. Raises FetchError unless it is on the web."""
    with contextlib.suppress(UnicodeError):  # header bytes come as Latin-1; addresses are UTF-8
        location = location.encode("latin-1").decode("utf-8")
    target = urls.absolute(base, location)
    if target is None:
        raise FetchError("The address redirects to something that is not a web page.")
    return urls.without_password(target).partition("#")[0]


def _pieces(raw: Any, limit: int) -> Iterator[bytes]:
    """The body as it comes, still packed, at most `limit` bytes of it."""
    total = 0
    tail = b""
    while True:
        try:
            piece = raw.read(_PIECE, decode_content=False)
        except HTTPError as error:
            failure = of_exception(error)
            if "broke off" in str(failure) and _CLOSING.search(tail):
                return  # complete in itself: only the announced length was wrong
            raise failure from error
        if not piece:
            return
        total += len(piece)
        if total > limit:
            raise FetchError(f"The document is larger than {limit // 1_000_000} MB.")
        tail = (tail + piece)[-100:]
        yield piece


def _kept(value: str | None) -> str | None:
    """A header worth keeping, or None where it is empty, too long or not plain text."""
    if not value or len(value) > MAX_HEADER_VALUE or not _HEADER_TEXT.fullmatch(value.strip()):
        return None
    return value.strip()
