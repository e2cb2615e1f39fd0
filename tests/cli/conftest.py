"""The command line run in this process, in a home and a library of its own, on real files."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.__main__ import main
from tests.cli.running import COVERAGE, Newstide, Ran, write_archive


@pytest.fixture(scope="session")
def _filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library that holds the coverage above; never used itself, only copied."""
    folder = tmp_path_factory.mktemp("filled")
    archive = folder / "coverage.jsonl"
    write_archive(archive, COVERAGE)
    environment = dict(os.environ, XDG_STATE_HOME=str(folder), XDG_CONFIG_HOME=str(folder))
    subprocess.run(
        [sys.executable, "-m", "desktop_app", "--library", folder / "library", "import", archive],
        check=True,
        env=environment,
        stdout=subprocess.DEVNULL,
        timeout=60,
    )
    return folder / "library"


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with the shipped coverage; no verb here changes it."""
    folder = tmp_path_factory.mktemp("shipped")
    library = folder / "library"
    subprocess.run(
        [sys.executable, "-m", "desktop_app", "--library", library, "import", "--sample"],
        check=True,
        env=dict(os.environ, XDG_STATE_HOME=str(folder), XDG_CONFIG_HOME=str(folder)),
        stdout=subprocess.DEVNULL,
        timeout=120,
    )
    return library


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Where this test's library is, or will be."""
    return tmp_path / "library"


@pytest.fixture
def filled(_filled: Path, library: Path) -> Path:
    """This test's library with the coverage in it."""
    shutil.copytree(_filled, library)
    return library


@pytest.fixture
def newstide(library: Path, capfd: pytest.CaptureFixture[str]) -> Newstide:
    """`newstide("list", "--json")` runs one command on this test's library."""

    def run(*words: str | Path) -> Ran:
        capfd.readouterr()
        code = main(["--library", str(library), *map(str, words)])
        return Ran(code, *capfd.readouterr())

    return run
