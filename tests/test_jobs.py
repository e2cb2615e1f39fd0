"""The writer's transactions, the process that computes, and jobs that can be cancelled."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.core.types import Expected, LibraryError
from desktop_app.installed import InstalledPacks
from desktop_app.jobs import LATER, SOON, Computer, Job, Writer
from desktop_app.store.db import Database
from desktop_app.store.library import Library, fact, remember

FEED = (
    b"<rss version='2.0'><channel><title>T</title><item><title>One</title></item></channel></rss>"
)
AS_FEED = (FEED, None, "https://x.example/", None, {})


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = Library(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def writer(library: Library) -> Iterator[Writer]:
    started = Writer(library)
    yield started
    started.close()


@pytest.fixture
def computer(tmp_path: Path) -> Iterator[Computer]:
    made = Computer(InstalledPacks(tmp_path / "packs").texts)
    yield made
    made.close()


def hold(writer: Writer) -> threading.Event:
    """Keep the writer busy until the event is set, so that work waits together."""
    go, busy = threading.Event(), threading.Event()

    def wait(_: Database) -> None:
        busy.set()
        go.wait(10)

    writer.submit(wait)
    busy.wait(10)
    return go


def test_what_is_said_to_be_written_is_there_for_every_reader(
    library: Library, writer: Writer
) -> None:
    writer.submit(lambda db: remember(db, "name", "value")).result()
    assert fact(library.reader, "name") == "value"


def test_a_write_that_fails_is_taken_back_alone(library: Library, writer: Writer) -> None:
    def half(db: Database) -> None:
        remember(db, "half", "written")
        raise Expected("No.")

    go = hold(writer)
    first = writer.submit(lambda db: remember(db, "first", "1"))
    failing = writer.submit(half)
    last = writer.submit(lambda db: remember(db, "last", "1"))
    go.set()
    first.result()
    last.result()
    with pytest.raises(Expected, match="No"):
        failing.result()
    assert [fact(library.reader, name) for name in ("first", "half", "last")] == ["1", None, "1"]


def test_a_broken_statement_is_an_error_in_words_and_the_writer_lives_on(
    library: Library, writer: Writer
) -> None:
    with pytest.raises(LibraryError):
        writer.submit(lambda db: db.run("SELECT * FROM nowhere")).result()
    writer.submit(lambda db: remember(db, "after", "1")).result()
    assert fact(library.reader, "after") == "1"


def test_what_the_reader_does_goes_before_what_a_refresh_brings(writer: Writer) -> None:
    order: list[str] = []
    go = hold(writer)
    waiting = [writer.submit(lambda db: order.append("feed"), LATER) for _ in range(3)]
    waiting.append(writer.submit(lambda db: order.append("click"), SOON))
    go.set()
    for each in waiting:
        each.result()
    assert order == ["click", "feed", "feed", "feed"]


def test_closing_finishes_what_was_promised(library: Library) -> None:
    writer = Writer(library)
    promised = [writer.submit(lambda db, n=n: remember(db, f"n{n}", "1"), LATER) for n in range(50)]
    writer.close()
    assert all(each.done() for each in promised)
    assert fact(library.reader, "n49") == "1"


def test_the_process_reads_a_feed_and_says_why_it_cannot(computer: Computer) -> None:
    digest = computer.call("feed", *AS_FEED)
    assert [each.entry.title for each in digest.fresh] == ["One"]
    with pytest.raises(Expected):
        computer.call("feed", b"\x00\x01", None, "https://x.example/", None, {})


def test_a_process_that_dies_is_an_error_once_and_is_started_again(computer: Computer) -> None:
    computer.call("tags", [])
    os.kill(computer._process.pid, signal.SIGTERM)
    computer._process.join(10)
    with pytest.raises(Expected, match="crashed"):
        computer.call("tags", [])
    assert computer.call("tags", []) == []


def test_a_call_that_takes_too_long_is_ended(computer: Computer) -> None:
    computer.call("tags", [])
    with pytest.raises(Expected, match="longer than"):
        computer.call("feed", *AS_FEED, seconds=0.0)
    assert computer.call("feed", *AS_FEED)


def test_a_job_ends_when_cancelled_and_hands_on_its_error() -> None:
    begun = threading.Event()

    def work(job: Job[str]) -> str:
        begun.set()
        while not job.is_cancelled:
            threading.Event().wait(0.01)
        return "stopped"

    job = Job("patient", work)
    begun.wait(10)
    job.cancel()
    assert job.result(10) == "stopped"

    def fail(_: Job[None]) -> None:
        raise Expected("It failed.")

    with pytest.raises(Expected, match="It failed"):
        Job("failing", fail).result(10)
