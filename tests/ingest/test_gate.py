"""Politeness to hosts."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from desktop_app.ingest.gate import HostGate


def never() -> None:
    pass


def test_no_more_than_the_limit_pass_at_once_for_one_host() -> None:
    gate = HostGate(limit=2, burst=100, spacing=0.0)
    inside, most, lock = 0, 0, threading.Lock()
    full = threading.Event()

    def visit(_: int) -> None:
        nonlocal inside, most
        with gate.passing("host", never):
            with lock:
                inside += 1
                most = max(most, inside)
                if inside == 2:
                    full.set()
            full.wait(5)
            with lock:
                inside -= 1

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(visit, range(8)))
    assert most == 2


def test_one_busy_host_does_not_hold_up_another() -> None:
    gate = HostGate(limit=1, burst=100, spacing=0.0)
    with gate.passing("slow", never), gate.passing("other", never):
        pass


def test_starts_are_spaced_only_after_the_burst() -> None:
    gate = HostGate(limit=10, burst=3, spacing=0.05)
    starts = []
    for _ in range(5):
        with gate.passing("host", never):
            starts.append(time.monotonic())
    assert starts[2] - starts[0] < 0.05
    assert starts[4] - starts[2] >= 0.1


def test_waiting_ends_when_the_caller_wants_to_stop() -> None:
    gate = HostGate(limit=1, burst=100, spacing=0.0)

    def stop() -> None:
        raise InterruptedError

    with (
        gate.passing("host", never),
        pytest.raises(InterruptedError),
        gate.passing("host", stop),
    ):
        pass
    with gate.passing("host", never):
        pass  # the turn that was never taken is not missing
