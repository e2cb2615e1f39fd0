"""Unpacks a body piece by piece within a bound, so that a bomb costs no more than the bound.

Handles gzip (several members), zlib, raw deflate and stacks of them. Fetches nothing.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

from desktop_app.ingest.failures import FetchError

_STEP = 65_536
_GZIP_MAGIC = b"\x1f\x8b"
_PLAIN = frozenset({"", "identity", "none", "utf-8", "binary"})
_KNOWN = frozenset({"gzip", "x-gzip", "deflate"})


def unpacked(
    pieces: Iterable[bytes], content_encoding: str | None, *, limit: int, layers: int
) -> bytes:
    """The whole body, at most `limit` bytes. Raises FetchError where it is larger or spoilt.

    A body that is not packed though the header says so is taken as it is, and a gzip file sent
    without the header (`feed.xml.gz`) is unpacked: both are common mistakes of servers.
    """
    names = [name.strip().lower() for name in (content_encoding or "").split(",")]
    names = [name for name in names if name not in _PLAIN]
    if len(names) > layers:
        raise FetchError("The server packed its answer more often than anybody needs.")
    stream: Iterator[bytes] = iter(pieces)
    for name in names:
        stream = _inflated(stream) if name in _KNOWN else _bare(stream)
    if not names:
        stream = _inflated(stream, only_gzip=True)
    body = bytearray()
    for piece in stream:
        body += piece
        if len(body) > limit:
            raise FetchError(f"The document is larger than {limit // 1_000_000} MB.")
    return bytes(body)


def _bare(stream: Iterator[bytes]) -> Iterator[bytes]:
    """The stream unchanged, where the way of packing it claims is unknown but not true."""
    head = next(stream, b"")
    if not _is_text(head):
        raise FetchError("The server packed its answer in a way that was not asked for.")
    yield head
    yield from stream


def _is_text(head: bytes) -> bool:
    """Whether a body begins as a feed or a page does, which nothing packed can."""
    return head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"<", b"{", b"[")


def _inflated(stream: Iterator[bytes], only_gzip: bool = False) -> Iterator[bytes]:
    """One layer less; the stream unchanged where its first bytes are no such layer."""
    head = b""
    for piece in stream:
        head += piece
        if len(head) >= 2:
            break
    decoder = _decoder(head, only_gzip)
    if decoder is None:
        yield head
        yield from stream
        return
    data: bytes | None = head
    ended = False
    while True:
        while data:
            if ended:  # a further gzip member, or padding that unpackers ignore
                if not data.startswith(_GZIP_MAGIC):
                    return
                decoder, ended = zlib.decompressobj(47), False
            try:
                yield decoder.decompress(data, _STEP)
            except zlib.error:
                raise FetchError("The packed answer is damaged and cannot be read.") from None
            data, ended = decoder.unconsumed_tail or decoder.unused_data, decoder.eof
        data = next(stream, None)
        if data is None:
            break
    if not ended:
        yield decoder.flush()  # what a full step held back
    if not (ended or decoder.eof):
        raise FetchError("The server broke off in the middle of its answer.")


def _decoder(head: bytes, only_gzip: bool) -> zlib._Decompress | None:
    if head.startswith(_GZIP_MAGIC):
        return zlib.decompressobj(47)
    if only_gzip or not head:
        return None
    if head[0] & 0x0F == 8 and len(head) > 1 and int.from_bytes(head[:2], "big") % 31 == 0:
        return zlib.decompressobj(15)
    if _is_text(head):
        return None  # says that it is packed, and is not
    return zlib.decompressobj(-15)
