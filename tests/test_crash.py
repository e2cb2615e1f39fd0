"""kill -9 during a refresh: nothing that was listed is lost, nothing comes twice."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.core.types import NewFeed
from desktop_app.engine import Engine
from tests.fakes import FakeWeb, Reply

FEEDS, ITEMS, KILLS = 12, 40, 10
pytestmark = pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL on Windows")


def feed(number: int) -> bytes:
    items = "".join(
        f"<item><guid>{number}-{item}</guid><link>https://n.example/{number}/{item}</link>"
        f"<title>Report {number} {item} on the TikTok ban</title>"
        f"<description>{'Words of the report. ' * 40}</description></item>"
        for item in range(ITEMS)
    )
    return f'<rss version="2.0"><channel><title>F{number}</title>{items}</channel></rss>'.encode()


@pytest.fixture
def web() -> Iterator[FakeWeb]:
    with FakeWeb() as server:
        for number in range(FEEDS):
            server.reply(f"/{number}", Reply(body=feed(number), delay=0.05 * (number % 4)))
        yield server


def refresh(library: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "desktop_app", "--library", str(library), "refresh",
               "--force", "--json"]  # fmt: skip
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )


def listed(library: Path) -> dict[str, tuple[bool, bool]]:
    """What a reader sees, and that the library is sound."""
    with Engine.open(library) as engine:
        assert [check for check in engine.doctor() if not check.ok] == []
        rows = engine.rows(engine.ids())
        titles = {row.title: (row.read, row.starred) for row in rows}
        assert len(titles) == len(rows), "an article stands in the list twice"
        return titles


def test_ten_kills_lose_nothing_and_double_nothing(tmp_path: Path, web: FakeWeb) -> None:
    library, chance = tmp_path / "library", random.Random(7)
    with Engine.open(library) as engine:
        engine.subscribe([NewFeed(web.url(f"/{number}")) for number in range(FEEDS)]).result()
    before: dict[str, tuple[bool, bool]] = {}
    for _ in range(KILLS):
        process = refresh(library)
        try:
            process.wait(timeout=0.3 + chance.random() * 1.5)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        now = listed(library)
        assert {title: now[title] for title in before} == before
        with Engine.open(library) as engine:
            some = [int(each) for each in engine.ids("is:unread", limit=5)]
            engine.mark("read", ids=some).result()
            engine.mark("starred", ids=some[:2]).result()
        before = listed(library)
    process = refresh(library)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 0, err
    assert json.loads(out.splitlines()[-1])["failed"] == 0
    after = listed(library)
    assert len(after) == FEEDS * ITEMS
    assert {title: after[title] for title in before} == before
    with Engine.open(library) as engine:
        assert min(engine.story_ids()) > 0, "an article waits for its story"
