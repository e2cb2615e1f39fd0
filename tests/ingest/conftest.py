"""A misbehaving server and a fetcher with short patience."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from desktop_app.ingest.fetch import Fetcher
from desktop_app.ingest.limits import Limits, Size
from tests.fakes import FakeWeb

SHORT = Limits(
    connect_seconds=1.0,
    read_seconds=0.4,
    total_seconds=1.0,
    feed=Size(100_000, 1_000_000),
    page=Size(50_000, 50_000),
)


@pytest.fixture
def web() -> Iterator[FakeWeb]:
    with FakeWeb() as web:
        yield web


@pytest.fixture
def fetcher() -> Iterator[Fetcher]:
    with Fetcher("Newstide-test/1", SHORT, proxies={}) as fetcher:
        yield fetcher
