"""Web addresses as text: keys of identity, what is shown and opened, what may be followed.

Pure: no name is looked up here. What a name leads to is judged when connecting (`ingest/wire.py`).
"""

from __future__ import annotations

import ipaddress
import re
from functools import lru_cache
from urllib.parse import (
    SplitResult,
    unquote,
    urljoin,
    urlsplit,
    urlunsplit,
)

from desktop_app.core.spelling import canonical_path, identifying, quoted
from desktop_app.core.tracking import is_tracking

MAX_URL = 4_096  # characters; browsers and servers refuse longer ones before that

_DEFAULT_PORTS = {"http": 80, "https": 443}
_LINE_BREAKS = str.maketrans("", "", "\t\r\n")  # browsers drop these inside an address
_FORBIDDEN = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
_HOST_LIKE = re.compile(r"[^\s/?#@]+\.[^\s/?#@.]{2,}|localhost|\[[0-9a-fA-F:.]+\]")
_BAD_HOST = re.compile(r"[\x00-\x20<>\"#%/:?@\\^`{|}]")
# Names that never lead to the public internet (RFC 6761, 6762, 8375 and common home routers).
_PRIVATE_ENDINGS = (".localhost", ".local", ".lan", ".home", ".internal", ".home.arpa", ".intranet")


def is_web(url: str | None) -> bool:
    """Whether `url` is an absolute http or https address with a usable host."""
    return url is not None and _split(url) is not None


def absolute(base: str | None, url: str | None) -> str | None:
    """`url` resolved against `base`; None unless the result is a web address."""
    if not url:
        return None
    url = url.strip().translate(_LINE_BREAKS)
    if not url or len(url) > MAX_URL:
        return None
    if base and not _SCHEME.match(url):
        try:
            url = urljoin(base, url)
        except ValueError:
            return None
    parts = _split(url)
    return urlunsplit(parts) if parts else None


def typed(text: str) -> str | None:
    """The address a person means by `text`: `bbc.com`, `feed:https://…` and `feed://…` included."""
    text = text.strip().translate(_LINE_BREAKS)
    if text[:5].lower() == "feed:":
        text = text[5:]
        text = "http:" + text if text.startswith("//") else text
    scheme = _SCHEME.match(text)
    bare = text.split("/", 1)[0]
    if (not scheme or _is_host_and_port(bare)) and _HOST_LIKE.match(text):
        secure = "https://" + text
        text = "http://" + text if is_private_host(secure) else secure
    return absolute(None, text)


def clean(url: str | None) -> str | None:
    """The address to show and open: without tracking parameters and without a password."""
    parts = _split(url) if url else None
    if parts is None:
        return None
    query = "&".join(piece for piece in parts.query.split("&") if not is_tracking(piece))
    return urlunsplit(parts._replace(netloc=_without_userinfo(parts), query=query))


def without_password(url: str) -> str:
    """`url` fit for a message, a log or an export: user name and password left out."""
    parts = _split(url)
    if parts is None:
        return re.sub(r"//[^/?#]*@", "//", url)
    return urlunsplit(parts._replace(netloc=_without_userinfo(parts)))


def credentials(url: str) -> tuple[str, str] | None:
    """User name and password that an address carries, decoded; None where it carries none."""
    parts = _split(url)
    if parts is None or "@" not in parts.netloc:
        return None
    return unquote(parts.username or ""), unquote(parts.password or "")


def with_credentials_of(source: str, url: str) -> str:
    """`url` with the user name and password that `source` carries, if any."""
    given, parts = _split(source), _split(url)
    if given is None or parts is None:
        return url
    return urlunsplit(parts._replace(netloc=_userinfo(given) + _without_userinfo(parts)))


def is_same_place(one: str, other: str) -> bool:
    """Whether credentials for `one` may go to `other`: same origin, or same host gone secure."""
    here, there = origin(one), origin(other)
    if here is None or there is None:
        return False
    upgrade = (here[0], here[2], there[0], there[2]) == ("http", 80, "https", 443)
    return here == there or (upgrade and here[1] == there[1])


def canonical(url: str | None) -> str | None:
    """A key that is equal for two addresses of one page; None for what is no web address.

    Scheme, `www.`, default port, fragment, tracking, order of parameters, a slash at the end and
    AMP forms make no difference. The key is for comparing; it is not always an address that opens.
    """
    parts = _split(url) if url else None
    if parts is None:
        return None
    host = _ascii_host(parts)
    if host.startswith("www.") and host.count(".") > 1:
        host = host[4:]
    port = parts.port
    if port is not None and port != _DEFAULT_PORTS[parts.scheme]:
        host += f":{port}"
    pairs = sorted(identifying(parts.query))
    query = "&".join(f"{name}={value}" if value else name for name, value in pairs)
    route = parts.fragment if parts.fragment[:1] in ("!", "/") else ""  # a page in a script's hands
    return urlunsplit(("https", host, canonical_path(parts.path), query, quoted(route)))


def is_identity(url: str | None) -> bool:
    """Whether `url` can tell one article from another: a bare home page cannot."""
    key = canonical(url)
    if key is None:
        return False
    parts = urlsplit(key)
    return parts.path not in ("", "/") or bool(parts.query or parts.fragment)


def host_of(url: str | None) -> str | None:
    """The host in lower case, without `www.` and port; None for what is no web address."""
    parts = _split(url) if url else None
    if parts is None or parts.hostname is None:
        return None
    return parts.hostname.rstrip(".").removeprefix("www.")


def origin(url: str) -> tuple[str, str, int] | None:
    """Scheme, host and port, the unit that credentials and politeness are bound to."""
    parts = _split(url)
    if parts is None or parts.hostname is None:
        return None
    return parts.scheme, parts.hostname.rstrip("."), parts.port or _DEFAULT_PORTS[parts.scheme]


def is_private_host(url: str | None) -> bool:
    """Whether the host, by its name alone, lies on this machine or in a private network.

    A literal address outside the public range, `localhost`, a name without a dot, `.local` and the
    like. A public name that leads to a private address is not meant: that is judged on connecting.
    """
    parts = _split(url) if url else None
    if parts is None or parts.hostname is None:
        return False
    host = parts.hostname.rstrip(".")
    try:
        return not ipaddress.ip_address(host.split("%")[0]).is_global
    except ValueError:
        return "." not in host or host.endswith(_PRIVATE_ENDINGS)


@lru_cache(maxsize=512)  # of one entry the same address is asked about several times
def _split(url: str) -> SplitResult | None:
    """The parts of a web address, scheme and host in lower case; None for anything else."""
    url = url.strip().translate(_LINE_BREAKS)
    if len(url) > MAX_URL or url[:4].lower() != "http" or _FORBIDDEN.search(url):
        return None
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    if parts.scheme not in _DEFAULT_PORTS or not host or port == 0 or "\\" in parts.netloc:
        return None
    if not host.strip(".") or (_BAD_HOST.search(host) and "[" not in parts.netloc):
        return None
    return parts._replace(
        netloc=_userinfo(parts) + _without_userinfo(parts),
        path=parts.path.replace(" ", "%20"),
        query=parts.query.replace(" ", "%20"),
    )


def _userinfo(parts: SplitResult) -> str:
    before, at, _ = parts.netloc.rpartition("@")
    return before + at


def _without_userinfo(parts: SplitResult) -> str:
    return parts.netloc.rpartition("@")[2].lower()


def _is_host_and_port(text: str) -> bool:
    host, colon, port = text.rpartition(":")
    return bool(colon and host and port.isdecimal())


def _ascii_host(parts: SplitResult) -> str:
    host = (parts.hostname or "").rstrip(".")
    if ":" in host:
        return f"[{host}]"
    if host.isascii():
        return host
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return host
