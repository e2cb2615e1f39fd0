"""How much of the outside world one request may cost. Only numbers; `fetch.py` holds to them."""

from __future__ import annotations

from dataclasses import dataclass

MAX_HEADER_VALUE = 1_000  # characters of a header that is kept, such as an ETag


@dataclass(frozen=True, slots=True)
class Size:
    """Bytes of one answer: as they come, and after unpacking."""

    raw: int
    unpacked: int


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds, bytes and counts for each request. Constants of the program, not settings."""

    connect_seconds: float = 8.0  # for each address of a name, and for the look-up
    read_seconds: float = 10.0  # without a single byte
    total_seconds: float = 30.0  # redirects included, however the server drips
    header_bytes: int = 65_536
    redirects: int = 8
    encodings: int = 3  # a body packed more often than this is an attack
    feed: Size = Size(10_000_000, 20_000_000)
    page: Size = Size(5_000_000, 10_000_000)
    image: Size = Size(8_000_000, 8_000_000)
    per_host: int = 6  # requests to one public host and port at a time
    burst: int = 20  # starts to one public host without waiting
    spacing_seconds: float = 0.1  # between later starts

    def size(self, kind: str) -> Size:
        """The size for "feed", "page" or "image"."""
        return {"feed": self.feed, "page": self.page, "image": self.image}[kind]
