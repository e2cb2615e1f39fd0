"""Why a fetch failed, in one sentence for a person, with what a scheduler must know.

Knows statuses, headers and the errors of sockets and TLS; sends nothing.
"""

from __future__ import annotations

import http.client
import re
import socket
import ssl
import time
from email.utils import parsedate_to_datetime

from urllib3 import exceptions as u3

from desktop_app.core.seconds import DAY, YEAR
from desktop_app.core.types import Expected


class FetchError(Expected):
    """A fetch that gave no document. `gone`: the address will not come back, stop asking."""

    def __init__(
        self,
        message: str,
        *,
        status: int | None = None,
        retry_after: int | None = None,
        gone: bool = False,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.retry_after = retry_after
        self.gone = gone


class Stopped(FetchError):
    """The caller asked to stop; says nothing about the feed."""


_STATUS_WORDS = {
    400: "did not understand the request",
    401: "asks for a user name and password",
    402: "asks for a payment",
    403: "refuses access to programs like this one",
    404: "has no document at this address",
    405: "refuses to be read at this address",
    406: "offers no form of this document that can be read here",
    407: "is behind a proxy that asks for a password",
    408: "gave up waiting",
    410: "says that this document is gone for good",
    418: "refuses access to programs like this one",
    421: "does not answer for this name",
    423: "has locked this document",
    425: "refuses to answer so early",
    428: "demands conditions that this program does not know",
    429: "has been asked too often",
    431: "finds the request too large",
    451: "withholds this document for legal reasons",
    500: "has an error of its own",
    502: "is behind a gateway that does not get through",
    503: "is not available at the moment",
    504: "is behind a gateway that waits too long",
    511: "is behind a network that wants you to log in first",
}


def of_status(status: int, retry_after: int | None = None) -> FetchError:
    """The failure that an answer's status tells."""
    words = _STATUS_WORDS.get(status)
    if words is None and 500 <= status <= 599:
        words = "has an error of its own"
    if words is None and 300 <= status <= 399:
        words = "redirects without saying where to"
    message = f"The server {words or 'gave an answer that is not understood'} (status {status})."
    return FetchError(message, status=status, retry_after=retry_after, gone=status == 410)


def of_exception(error: BaseException) -> FetchError:
    """The failure behind what a library raised; its cause is found however deep it is wrapped."""
    chain = list(_causes(error))
    for cause in chain:
        if isinstance(cause, FetchError):
            return cause
    if any(isinstance(cause, u3.ProxyError) for cause in chain):
        return FetchError("The proxy of this computer cannot be reached or refuses the request.")
    for cause in chain:
        words = _words(cause)
        if words:
            return FetchError(words)
    return FetchError("The server's answer is not proper HTTP.")


def retry_after(value: str | None, now: float | None = None) -> int | None:
    """Seconds from a Retry-After header (number or date), within a day; None if senseless."""
    if not value:
        return None
    value = value.strip()[:100]
    if re.fullmatch(r"[+-]?\d+(\.\d*)?", value, re.ASCII):
        seconds = float(value)
    else:
        try:
            moment = parsedate_to_datetime(value).timestamp()
        except (ValueError, TypeError, OverflowError, OSError, IndexError):
            return None
        seconds = moment - (time.time() if now is None else now)
    return int(min(max(seconds, 0.0), float(DAY)))


def max_age(cache_control: str | None) -> int | None:
    """Seconds for which a Cache-Control header calls the answer fresh, bounded to a year."""
    if not cache_control:
        return None
    found = re.search(r"\bmax-age\s*=\s*\"?(\d{1,12})", cache_control, re.ASCII | re.IGNORECASE)
    return min(int(found.group(1)), YEAR) if found else None


def _causes(error: BaseException) -> list[BaseException]:
    """`error` and what it wraps: `reason`, arguments, cause and context, innermost last."""
    found: list[BaseException] = []
    pending: list[object] = [error]
    while pending and len(found) < 20:
        each = pending.pop(0)
        if isinstance(each, BaseException) and each not in found:
            found.append(each)
            reason = getattr(each, "reason", None)
            pending += [reason, *each.args, each.__cause__, each.__context__]
    return found[::-1]


def _words(cause: BaseException) -> str | None:
    if isinstance(cause, ssl.SSLCertVerificationError):
        return f"The server's certificate cannot be trusted: {_reason(cause.verify_message)}."
    if isinstance(cause, (ssl.SSLError, u3.SSLError)):
        return "No secure connection could be made to the server."
    if isinstance(cause, (TimeoutError, socket.timeout, u3.TimeoutError)):
        return "The server did not answer in time."
    if isinstance(cause, ConnectionRefusedError):
        return "Nothing answers at this address: the connection was refused."
    if isinstance(cause, socket.gaierror):
        return "The server's name could not be found; check the address and the network."
    if isinstance(cause, (http.client.IncompleteRead, u3.IncompleteRead)):
        return "The server broke off in the middle of its answer."
    if isinstance(cause, (ConnectionError, http.client.RemoteDisconnected)):
        return "The server broke off the connection."
    if isinstance(cause, u3.LocationParseError):
        return "This address cannot be understood."
    if isinstance(cause, OSError) and cause.errno:
        return f"The server cannot be reached: {_reason(cause.strerror or 'network error')}."
    return None


def _reason(text: str) -> str:
    """A library's words made fit to stand inside a sentence."""
    return re.sub(r"[^\x20-\x7e]", "", text).strip().rstrip(".")[:150] or "no reason given"
