"""One refresh: which feeds are due, what they say, what becomes of it. See Engine.refresh."""

from __future__ import annotations

import contextlib
import hashlib
import logging
import queue
import threading
import time
from collections import Counter, deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial

from desktop_app.core.trends import reach
from desktop_app.core.types import (
    ArticleId,
    Changed,
    Digest,
    Expected,
    Feed,
    Fetched,
    Outcome,
    Progress,
    RefreshReport,
)
from desktop_app.core.updates import next_check, next_try
from desktop_app.core.urls import host_of, is_private_host
from desktop_app.grouping import bring_in
from desktop_app.ingest.failures import FetchError, Stopped
from desktop_app.ingest.fetch import Fetcher
from desktop_app.jobs import LATER, Job
from desktop_app.retagging import refigure, retag
from desktop_app.store import feeds as feed_store
from desktop_app.store import known
from desktop_app.store.db import Database
from desktop_app.store.intake import Origin, Taken, hashes_of, take_in
from desktop_app.store.library import release_lock, take_lock
from desktop_app.tools import Tools

log = logging.getLogger("newstide.refresh")

WAITING_BODIES = 24  # answers kept in memory while the process computes
WAITING_WRITES = 12
CHUNK = 400  # entries in one transaction, so that a click never waits long
LOCK_RENEWAL = 30


_STATUSES = ("ok", "unchanged", "error")


@dataclass(slots=True)
class _Tally:
    """What happened so far."""

    counts: dict[str, int] = field(default_factory=lambda: dict.fromkeys(_STATUSES, 0))
    new: int = 0
    updated: int = 0
    done: int = 0


class Refresh:
    """One run over the feeds that are due."""

    def __init__(self, tools: Tools, job: Job[RefreshReport]) -> None:
        self.tools, self.job = tools, job
        self.tally = _Tally()
        self.total = 0
        self.writes: deque[Future[None]] = deque()
        self.answers: queue.Queue[tuple[Feed, Fetched | Expected]] = queue.Queue(WAITING_BODIES)
        self.over = threading.Event()
        self.locked_at = 0

    def run(self, chosen: Sequence[int] | None, *, force: bool) -> RefreshReport:
        """Fetch, compute and store until every due feed has an outcome."""
        tools, begun = self.tools, time.monotonic()
        self._lock()
        try:
            due = feed_store.due(tools.library.reader, tools.now(), chosen, force=force)
            self.total = len(due)
            refigure(tools, self.job)
            tools.emit(Progress("refresh", 0, self.total))
            if due:
                self._fetch_all(due)
            while self.writes:
                self.writes.popleft().result()
        finally:
            tools.writer.submit(release_lock).result()
        if not self.job.is_cancelled:
            bring_in(tools, self.job)
            self._retag()
        counts = self.tally.counts
        return RefreshReport(
            feeds=self.total,
            ok=counts["ok"],
            unchanged=counts["unchanged"],
            failed=counts["error"],
            new=self.tally.new,
            updated=self.tally.updated,
            seconds=round(time.monotonic() - begun, 3),
            cancelled=self.job.is_cancelled,
        )

    def _retag(self) -> None:
        """Tag again what an older pack has tagged; what goes wrong there spoils no refresh."""
        try:
            retag(self.tools, self.job)
        except Expected as error:
            log.warning("tagging again stopped: %s", error)

    def _fetch_all(self, due: Sequence[Feed]) -> None:
        threads = min(self.tools.fetch_threads, len(due))
        with (
            Fetcher(self.tools.user_agent) as fetcher,
            ThreadPoolExecutor(threads, thread_name_prefix="fetch") as pool,
        ):
            try:
                for each in spread(due):
                    pool.submit(self._fetch, fetcher, each)
                for _ in due:
                    feed, answer = self.answers.get()
                    if not self.job.is_cancelled and not isinstance(answer, Stopped):
                        self._lock()
                        self._settle(feed, answer)
            finally:
                self.over.set()  # nobody takes answers any more: no thread may wait to give one

    def _fetch(self, fetcher: Fetcher, feed: Feed) -> None:
        """In a thread of the pool: always hands over one answer."""
        answer: Fetched | Expected
        try:
            answer = fetcher.get(
                feed.url,
                etag=feed.etag,
                last_modified=feed.last_modified,
                allow_private=is_private_host(feed.url),
                cancelled=lambda: self.job.is_cancelled,
            )
        except Expected as error:
            answer = error
        except Exception as error:
            log.exception("fetch feed=%s", feed.id)
            answer = Expected(f"It could not be fetched ({type(error).__name__})")
        while not self.over.is_set():
            with contextlib.suppress(queue.Full):
                self.answers.put((feed, answer), timeout=1.0)
                return

    def _settle(self, feed: Feed, answer: Fetched | Expected) -> None:
        """One feed's answer, computed and on its way to the disk."""
        try:
            if isinstance(answer, Expected):
                raise answer
            body_hash = hashlib.blake2b(answer.body, digest_size=16).hexdigest()
            if answer.not_modified or (body_hash == feed.body_hash and not feed.failures):
                self._write(feed, lambda db: self._unchanged(db, feed, answer))
                return
            digest: Digest = self.tools.computer.call(
                "feed",
                answer.body,
                answer.content_type,
                answer.final_url,
                feed.language,
                hashes_of(self.tools.library.reader, feed.id),
            )
            self._store(feed, answer, digest, body_hash)
        except Expected as error:
            failure = error
            self._write(feed, lambda db: self._failed(db, feed, failure))

    def _store(self, feed: Feed, answer: Fetched, digest: Digest, body_hash: str) -> None:
        fingerprint = self.tools.fingerprint
        outlet = feed.outlet or digest.feed.title or feed.title
        origin = Origin(feed.id, outlet, feed.country)
        chunks = [digest.fresh[i : i + CHUNK] for i in range(0, len(digest.fresh), CHUNK)] or [()]
        taken: list[Taken] = []

        def store(part: int, db: Database) -> Outcome | None:
            taken.append(take_in(db, origin, chunks[part], self.tools.now(), fingerprint))
            if part < len(chunks) - 1:
                return None
            # Only now: a run that ends before the last chunk asks for the whole feed again.
            now = self.tools.now()
            later = next_check(now, self.tools.interval, digest.feed.ttl, answer.max_age)
            feed_store.succeeded(db, feed.id, answer, digest.feed, body_hash, now, later)
            known.note(db, feed.id, _reach(db, feed, digest, now), now)
            new = sum(len(each.new) for each in taken)
            updated = sum(len(each.updated) for each in taken)
            status = "ok" if new or updated else "unchanged"
            note = digest.feed.note
            return Outcome(feed.id, feed.url, status, None, new, updated, note)

        for part in range(len(chunks)):
            self._write(feed, partial(store, part), lambda: _ids(taken))

    def _unchanged(self, db: Database, feed: Feed, answer: Fetched) -> Outcome:
        now = self.tools.now()
        later = next_check(now, self.tools.interval, None, answer.max_age)
        feed_store.succeeded(db, feed.id, answer, None, None, now, later)
        known.note_same(db, feed.id, now)
        return Outcome(feed.id, feed.url, "unchanged")

    def _failed(self, db: Database, feed: Feed, error: Expected) -> Outcome:
        now = self.tools.now()
        pause = error.retry_after if isinstance(error, FetchError) else None
        gone = isinstance(error, FetchError) and error.gone
        later = next_try(now, feed.failures + 1, pause)
        wait = now + pause if pause else 0
        feed_store.failed(db, feed.id, str(error), now, later, gone=gone, wait=wait)
        return Outcome(feed.id, feed.url, "error", str(error))

    def _write(
        self,
        feed: Feed,
        work: Callable[[Database], Outcome | None],
        ids: Callable[[], tuple[ArticleId, ...]] = tuple,
    ) -> None:
        """Queue a write; tell of its outcome once it is on the disk."""
        future = self.tools.writer.submit(work, LATER)
        told: Future[None] = Future()

        def tell(done: Future[Outcome | None]) -> None:
            error = done.exception()
            outcome = None if error else done.result()
            if error:
                outcome = Outcome(feed.id, feed.url, "error", str(error))
            if outcome:
                self._tell(outcome, ids())
            told.set_result(None)

        future.add_done_callback(tell)
        self.writes.append(told)
        while len(self.writes) > WAITING_WRITES:
            self.writes.popleft().result()

    def _tell(self, outcome: Outcome, ids: tuple[ArticleId, ...]) -> None:
        tally = self.tally
        tally.counts[outcome.status] += 1
        tally.new += outcome.new
        tally.updated += outcome.updated
        tally.done += 1
        log.info("feed=%s status=%s new=%s", outcome.feed, outcome.status, outcome.new)
        self.tools.emit(Progress("refresh", tally.done, self.total, outcome))
        kinds = {"feeds", "articles"} if ids else {"feeds"}
        self.tools.emit(Changed(frozenset(kinds), ids))

    def _lock(self) -> None:
        """Take the lock, and renew it while the run goes on."""
        now = self.tools.now()
        if now - self.locked_at >= LOCK_RENEWAL:
            self.tools.writer.submit(lambda db: take_lock(db, now)).result()
            self.locked_at = now


def _reach(db: Database, feed: Feed, digest: Digest, now: int) -> int:
    """From when on all that the feed published is known by this document.

    One without dates goes on from the last answer where it still shows what was known, or where the
    feed has never had an entry; else it may be that of a server that has lost its articles.
    """
    start = reach(digest.dates, now)
    if start is not None:
        return start
    goes_on = digest.unchanged or not (digest.fresh or feed.articles)
    last = known.last(db, feed.id) if goes_on else None
    return now if last is None else last


def spread(feeds: Sequence[Feed]) -> list[Feed]:
    """Feeds with those of one host far apart, so that no thread waits while it could work."""
    seen: Counter[str | None] = Counter()
    turns: list[tuple[int, int, Feed]] = []
    for feed in feeds:
        host = host_of(feed.url)
        turns.append((seen[host], len(turns), feed))
        seen[host] += 1
    return [feed for _, _, feed in sorted(turns, key=lambda turn: turn[:2])]


def _ids(taken: Sequence[Taken]) -> tuple[ArticleId, ...]:
    return tuple(ArticleId(each) for part in taken for each in (*part.new, *part.updated))
