"""Politeness to each host: few requests at a time, and a pause between many. Sends nothing."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

_FORGET_SECONDS = 60.0  # a host left alone for so long has its burst again
_MAX_HOSTS = 1_000  # remembered at once
_GLANCE_SECONDS = 0.25  # how often a waiting thread looks whether it should stop


@dataclass(slots=True)
class _Host:
    running: int = 0
    starts: int = 0
    next_start: float = 0.0


class HostGate:
    """Lets at most `limit` holders of one key in at a time, spaced after the first `burst`."""

    def __init__(self, limit: int, burst: int, spacing: float) -> None:
        self._limit, self._burst, self._spacing = limit, burst, spacing
        self._hosts: dict[Hashable, _Host] = {}
        self._changed = threading.Condition()

    @contextmanager
    def passing(self, key: Hashable, check: Callable[[], object]) -> Iterator[None]:
        """Wait for a turn, run, give it back. `check` is called while waiting and may raise."""
        self._enter(key, check)
        try:
            yield
        finally:
            with self._changed:
                self._hosts[key].running -= 1
                self._changed.notify_all()

    def _enter(self, key: Hashable, check: Callable[[], object]) -> None:
        with self._changed:
            while True:
                check()
                now = time.monotonic()
                host = self._host(key, now)
                wait = _GLANCE_SECONDS
                if host.running < self._limit:
                    wait = host.next_start - now
                    if wait <= 0:
                        break
                self._changed.wait(min(wait, _GLANCE_SECONDS))
            host.running += 1
            host.starts += 1
            host.next_start = now + (self._spacing if host.starts >= self._burst else 0.0)

    def _host(self, key: Hashable, now: float) -> _Host:
        host = self._hosts.get(key)
        if host is None or (not host.running and now - host.next_start > _FORGET_SECONDS):
            if len(self._hosts) >= _MAX_HOSTS:
                self._hosts = {k: h for k, h in self._hosts.items() if h.running}
            host = self._hosts[key] = _Host()
        return host
