"""Libraries of several sizes, made once for a run. NEWSTIDE_SIZES chooses them: "10000,1000000"."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.engine import Engine
from tests.benchmarks import synthetic

SIZES = [int(each) for each in os.environ.get("NEWSTIDE_SIZES", "10000,100000").split(",")]


@pytest.fixture(scope="session", params=SIZES, ids=lambda size: f"{size:,} articles")
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp(f"library{request.param}")
    synthetic.library(path, request.param).close()
    return path


@pytest.fixture
def engine(folder: Path) -> Iterator[Engine]:
    with Engine.open(folder) as opened:
        yield opened
