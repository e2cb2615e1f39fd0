"""Ctrl+C while an import starts its process: the moments at which a child may die half born."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from threading import Event

import pytest

from tests.cli.running import COVERAGE, Newstide, start, write_archive

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="children are read from /proc")


def children(pid: int) -> list[str]:
    return Path(f"/proc/{pid}/task/{pid}/children").read_text().split() + [
        child
        for task in Path(f"/proc/{pid}/task").iterdir()
        for child in (task / "children").read_text().split()
    ]


@pytest.mark.parametrize("later", [0.0, 0.02, 0.1, 0.3])
def test_ctrl_c_is_quiet_and_ends_an_import_at_any_moment(
    tmp_path: Path, library: Path, newstide: Newstide, later: float
) -> None:
    archive = tmp_path / "coverage.jsonl"
    write_archive(archive, [COVERAGE[0] | {"url": f"https://example.org/{n}"} for n in range(2000)])
    process = start(library, "import", str(archive), start_new_session=True)
    pause = Event()
    while process.poll() is None and not children(process.pid):
        pause.wait(0.005)
    pause.wait(later)
    os.killpg(process.pid, signal.SIGINT)
    try:
        _, errors = process.communicate(timeout=20)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        pytest.fail("the run never ended")
    assert errors == b""
    assert process.returncode in (130, -signal.SIGINT)
    assert newstide("doctor").code == 0
