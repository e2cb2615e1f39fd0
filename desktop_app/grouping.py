"""Articles into stories: those that have none, in the order of time; then what came late.

The stored articles are the queue and the memory. Each batch is decided in the CPU process on one
version of the stories, and stored only while that version stands: a correction, or another
program, that came in between makes it be decided anew.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, TypeVar

from desktop_app.core.seconds import DAY, HOUR
from desktop_app.core.stories import MOST_LIVE
from desktop_app.core.types import Changed, Expected, Progress
from desktop_app.ingest.storyteller import ENGINE, Settled, Span
from desktop_app.jobs import LATER, Job
from desktop_app.store import grouping as store
from desktop_app.store.db import Database
from desktop_app.store.grouping import Placed, Stored
from desktop_app.tools import Tools

BATCH = 400  # articles decided and stored together
PART = 1_000  # articles told to the process at a time
ISLAND = 30 * DAY  # articles of one batch lie within this time
NEARBY = 2_000  # articles recalled around one that came very late
MARGIN = 7 * DAY  # settled on both sides of what came late
SETTLED = 4_000  # articles settled at a time
FEW = 1_500  # articles that are settled at once; more of them only so often:
RARELY = 6 * HOUR  # seconds between two settlings in passing
PATIENCE = 20  # batches in a row that somebody else's change may spoil

log = logging.getLogger("newstide.grouping")
T = TypeVar("T")


def group(tools: Tools, job: Job[Any], *, in_passing: bool = False) -> int:
    """Give every article a story and settle what came late; how many articles had none.

    `in_passing` much that came late may wait for some hours.
    """
    return _Grouping(tools, job).run(in_passing=in_passing)


def bring_in(tools: Tools, job: Job[Any]) -> None:
    """Group at the end of other work, which is not spoilt by what goes wrong here."""
    try:
        group(tools, job, in_passing=True)
    except Expected as error:
        log.warning("grouping stopped: %s", error)


class _Grouping:
    """One run over the queue."""

    def __init__(self, tools: Tools, job: Job[Any]) -> None:
        self.tools, self.job = tools, job
        self.reader = tools.library.reader
        self.spoilt = 0

    def run(self, *, in_passing: bool) -> int:
        self._make_features()
        total, done = store.count_waiting(self.reader), 0
        while not self.job.is_cancelled:
            batch = _island(store.waiting(self.reader, BATCH))
            if not batch:
                break
            if self._place(batch):
                done += len(batch)
                self.tools.emit(Progress("group", min(done, total), total))
                self._tell()
        everything = store.span(self.reader, SETTLED)
        if done and everything and not in_passing:  # little enough to be wholly without an order
            self._write(lambda db: store.unsettle(db, everything))
        if not in_passing or self._is_settling_due():
            self._settle()
        return done

    def _make_features(self) -> None:
        """Features of articles that have none, because the library is older than they are."""
        if store.is_engine(self.reader, ENGINE):
            return
        self._write(lambda db: store.begin_engine(db, ENGINE))
        last = 0
        while not self.job.is_cancelled:
            bare = store.featureless(self.reader, last, BATCH)
            if not bare:
                self._write(lambda db: store.end_engine(db, ENGINE))
                return
            made = self.tools.computer.call("features", bare)
            self._write(partial(_add_features, made))
            last = bare[-1][0]

    def _place(self, batch: Sequence[Stored]) -> bool:
        """Decide and store a batch; False where it must be tried again."""
        version = store.version(self.reader)
        fresh = store.fresh_id(self.reader)
        given = [tuple(each) for each in batch]
        found = self.tools.computer.call("place", version, given, fresh)
        if found is None:
            self._recall(version, batch)
            found = self.tools.computer.call("place", version, given, fresh)
        if found is not None:
            placed, is_stored = [Placed(*each) for each in found], False
            try:
                is_stored = self._write(lambda db: store.store(db, version, placed))
            finally:
                if not is_stored:
                    self.tools.computer.call("forget")
            if is_stored:
                self.spoilt = 0
                return True
        self._try_again()
        return False

    def _recall(self, version: int, batch: Sequence[Stored]) -> None:
        """Tell the process what is stored around the time of a batch."""
        start, end = batch[0].at, batch[-1].at
        newest = store.newest(self.reader)
        most = MOST_LIVE if newest is None or end >= newest - ISLAND else NEARBY
        known, is_all = store.grouped_around(self.reader, start - ISLAND, end + ISLAND, most)
        span: Span = (start - ISLAND, None if most == MOST_LIVE else end + ISLAND)
        if is_all:
            span = (None, None)
        pins = store.pins(self.reader)
        for at in range(0, len(known) or 1, PART):
            part = [tuple(each) for each in known[at : at + PART]]
            self.tools.computer.call("recall", version, part, pins, span, at == 0)

    def _is_settling_due(self) -> bool:
        wanted = store.unsettled(self.reader)
        if wanted is None or self.tools.now() - store.settled_at(self.reader) >= RARELY:
            return True
        start, end = self._around(wanted)
        return len(store.between(self.reader, start, end, FEW + 1)) <= FEW

    def _around(self, wanted: tuple[int, int]) -> tuple[int, int]:
        """What is decided anew when a stretch is settled: all, where that is little."""
        everything = store.span(self.reader, SETTLED)
        return everything or (wanted[0] - MARGIN, wanted[1] + MARGIN)

    def _settle(self) -> None:
        """Decide anew what came late or changed, a stretch at a time."""
        while not self.job.is_cancelled:
            wanted = store.unsettled(self.reader)
            if wanted is None:
                return
            version = store.version(self.reader)
            stretch = store.between(self.reader, *self._around(wanted), SETTLED)
            until = stretch[-1].at - MARGIN if len(stretch) == SETTLED else None
            if until is not None and until <= wanted[0]:
                until = stretch[-1].at  # so many within the margin: go on behind them
            found: Settled = self.tools.computer.call(
                "settle",
                [tuple(each) for each in stretch],
                store.pins(self.reader),
                store.fresh_id(self.reader),
            )
            if self._write(partial(_resettle, version, found, wanted, until, self.tools.now())):
                self.spoilt = 0
                self._tell()
            else:
                self._try_again()

    def _try_again(self) -> None:
        self.spoilt += 1
        if self.spoilt > PATIENCE:
            raise Expected("Stories could not be grouped: the library is changed all the time")

    def _write(self, work: Callable[[Database], T]) -> T:
        return self.tools.writer.submit(work, LATER).result()

    def _tell(self) -> None:
        self.tools.emit(Changed(frozenset({"stories"})))


def _island(waiting: Sequence[Stored]) -> Sequence[Stored]:
    """The first of `waiting` that lie near each other in time."""
    return [each for each in waiting if each.at <= waiting[0].at + ISLAND]


def _add_features(made: Sequence[tuple[int, str, bytes]], db: Database) -> None:
    known = {
        number
        for (number,) in db.rows_in("SELECT id FROM articles WHERE id IN (…)", [m[0] for m in made])
    }
    store.add_features(db, [each for each in made if each[0] in known])


def _resettle(
    version: int,
    found: Settled,
    wanted: tuple[int, int],
    until: int | None,
    now: int,
    db: Database,
) -> bool:
    if not store.resettle(db, version, found.stories, found.copies, found.moved):
        return False
    store.settled(db, wanted, until, now)
    return True
