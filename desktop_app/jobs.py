"""Work off the main thread: one thread that writes, one process that computes, jobs to cancel.

Order of stopping: cancel what runs, let the writer finish what was promised, end the process.
"""

from __future__ import annotations

import contextlib
import logging
import multiprocessing
import queue
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Generic, TypeVar

from desktop_app import paths
from desktop_app.core.types import AppError, Expected
from desktop_app.store.db import Database, in_words
from desktop_app.store.library import DATABASE_ERRORS, Library

T = TypeVar("T")
U = TypeVar("U")
log = logging.getLogger("newstide.jobs")

SOON, LATER = 0, 1  # what the reader did goes before what a refresh brings
GROUP = 16  # pieces of work that share one commit, and so one wait for the disk
_STOP = 2


class Job(Generic[T]):
    """A long piece of work in a thread of its own, which can be cancelled."""

    def __init__(self, name: str, work: Callable[[Job[T]], T]) -> None:
        self.future: Future[T] = Future()
        self.future.set_running_or_notify_cancel()
        self._cancelled = threading.Event()
        self._work = work
        self.thread = threading.Thread(target=self._run, name=name, daemon=True)
        self.thread.start()

    @property
    def is_cancelled(self) -> bool:
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Ask the work to end soon; what it has done by then stays done."""
        self._cancelled.set()

    def result(self, timeout: float | None = None) -> T:
        return self.future.result(timeout)

    def _run(self) -> None:
        try:
            self.future.set_result(self._work(self))
        except BaseException as error:
            if not isinstance(error, AppError):
                log.exception("job %s failed", self.thread.name)
            self.future.set_exception(error)


@dataclass(order=True)
class _Write:
    """One piece of writing in the queue: by urgency, then in the order it came."""

    urgency: int
    number: int
    work: Callable[[Database], Any] = field(compare=False)
    future: Future[Any] = field(compare=False)


def mapped(future: Future[T], change: Callable[[T], U]) -> Future[U]:
    """A future of what `change` makes of the result of another."""
    made: Future[U] = Future()
    made.set_running_or_notify_cancel()

    def settle(done: Future[T]) -> None:
        error = done.exception()
        if error is None:
            made.set_result(change(done.result()))
        else:
            made.set_exception(error)

    future.add_done_callback(settle)
    return made


class Writer:
    """The one thread that writes the library. Work that waits together is committed together."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._queue: queue.PriorityQueue[_Write] = queue.PriorityQueue()
        self._number = 0
        self._closed = False
        self._guard = threading.Lock()
        self._thread = threading.Thread(target=self._run, name="writer", daemon=True)
        self._thread.start()

    def submit(self, work: Callable[[Database], T], urgency: int = SOON) -> Future[T]:
        """Run `work` in a transaction; the result is there once it is on the disk."""
        future: Future[T] = Future()
        future.set_running_or_notify_cancel()
        with self._guard:
            if self._closed:
                future.set_exception(Expected("The library is closed."))
                return future
            self._number += 1
            self._queue.put(_Write(urgency, self._number, work, future))
        return future

    def close(self) -> None:
        """Finish what was promised, then stop."""
        with self._guard:
            if self._closed:
                return
            self._closed = True
            self._queue.put(_Write(_STOP, 0, lambda db: None, Future()))
        self._thread.join()

    def _run(self) -> None:
        while (first := self._queue.get()).urgency != _STOP:
            group = [first]
            with contextlib.suppress(queue.Empty):
                while len(group) < GROUP:
                    more = self._queue.get_nowait()
                    if more.urgency == _STOP:
                        self._queue.put(more)
                        break
                    group.append(more)
            self._commit(group)

    def _commit(self, group: Sequence[_Write]) -> None:
        db = self._library.writer
        done: list[tuple[_Write, Any, BaseException | None]] = []
        try:
            with db.atomic("IMMEDIATE"):
                done = [(each, *_attempt(db, each)) for each in group]
        except DATABASE_ERRORS as error:
            log.error("commit failed: %s", error)
            told = in_words(error, self._library.path)
            done = [(each, None, told) for each in group]
        for each, result, failure in done:
            if failure is None:
                each.future.set_result(result)
            else:
                each.future.set_exception(failure)


def _attempt(db: Database, piece: _Write) -> tuple[Any, BaseException | None]:
    """One piece of a group; what fails is taken back alone. A broken disk fails the whole group."""
    try:
        with db.atomic():
            return piece.work(db), None
    except DATABASE_ERRORS:
        raise
    except Exception as error:
        if not isinstance(error, AppError):
            log.exception("write failed")
        return None, error


class Computer:
    """One spawned process that parses and judges; started when first asked, again after a crash."""

    def __init__(self, packs: Callable[[], Sequence[tuple[str, str]]]) -> None:
        self._packs = packs
        self._guard = threading.Lock()
        self._process: Any = None
        self._pipe: Connection | None = None

    def call(self, what: str, *args: Any, seconds: float = 60.0) -> Any:
        """The result of a method of ingest.work.Analyst. Raises Expected, also after a crash."""
        with self._guard:
            try:
                pipe = self._pipe or self._start()
                pipe.send((what, args))
                if not pipe.poll(seconds):
                    raise Expected(f"It took longer than {seconds:.0f} seconds to read")
                error, result = pipe.recv()
            except (EOFError, OSError) as crash:
                self._stop()
                raise Expected("Reading it crashed the reading process") from crash
            except Expected:
                self._stop()
                raise
        if error is not None:
            raise error
        return result

    def restart(self) -> None:
        """Let the next call begin with the packs as they are then."""
        with self._guard:
            self._stop()

    close = restart

    def _start(self) -> Connection:
        context = multiprocessing.get_context("spawn")
        self._pipe, far = context.Pipe()
        given = (far, paths.resource())
        self._process = context.Process(
            target=serve, args=given, name="newstide-computer", daemon=True
        )
        with _deaf_to_interrupts():
            self._process.start()
        far.close()
        # Not among the arguments: a child that dies half born would never read so much of them.
        self._pipe.send(list(self._packs()))
        return self._pipe

    def _stop(self) -> None:
        if self._pipe is not None:
            self._pipe.close()
            self._pipe = None
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
            self._process = None


@contextlib.contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """A process started in here never hears Ctrl+C, not even half born: its parent ends it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    # Started by hand, for it would open the ears again that are closed here.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def serve(pipe: Connection, resources: Path) -> None:
    """The spawned process: take the packs, then answer calls until the other end is gone."""
    from desktop_app.ingest.work import Analyst

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides when to end
    analyst: Analyst | None = None
    with contextlib.suppress(EOFError, OSError):
        packs = pipe.recv()
        while True:
            what, args = pipe.recv()
            answer: tuple[AppError | None, Any]
            try:
                analyst = analyst or Analyst(packs, resources)
                answer = (None, getattr(analyst, what)(*args))
            except AppError as error:
                answer = (error, None)
            except Exception as error:
                answer = (Expected(f"It could not be read ({type(error).__name__}: {error})"), None)
            pipe.send(answer)
