"""The engine: everything that the command line and the window may call is here.

Reading is synchronous and safe on any thread. Writing returns a Future at once. Long work returns
a Job, which can be cancelled. Events may come from any thread and must not be answered slowly.
"""

from __future__ import annotations

import time
from array import array
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from desktop_app import __version__, paths
from desktop_app.core.packs import Pack, load_pack
from desktop_app.core.query import parse
from desktop_app.core.types import (
    Article,
    ArticleId,
    Changed,
    Check,
    Count,
    Expected,
    Feed,
    FoundFeed,
    ImportReport,
    NewFeed,
    Progress,
    RefreshReport,
    Row,
    TopicCount,
)
from desktop_app.installed import InstalledPacks, PackInfo, read_labelled, read_pack
from desktop_app.jobs import Computer, Job, Writer
from desktop_app.settings import Settings
from desktop_app.store import articles, feeds, library, marks, search, stats
from desktop_app.store.db import Database
from desktop_app.store.library import Library

if TYPE_CHECKING:
    from desktop_app.core.topics import Score
    from desktop_app.tools import Tools

Event = Changed | Progress
USER_AGENT = f"Newstide/{__version__} (news reader; follows feeds for one person)"
DAY = 86_400
_SAMPLE_LOADED = "sample_loaded"


@dataclass(frozen=True, slots=True)
class Counts:
    """How many articles there are of what. `today` is the present day in UTC."""

    all: int
    unread: int
    starred: int
    today: int
    today_unread: int
    failed_feeds: int
    languages: tuple[Count, ...]
    outlets: tuple[Count, ...]
    folders: tuple[Count, ...]


class Engine:
    """One open library and all that can be done with it."""

    def __init__(
        self, opened: Library, settings: Settings, on_event: Callable[[Event], None] | None
    ) -> None:
        self.settings = settings
        self._library = opened
        self._emit = on_event or (lambda event: None)
        self._packs = InstalledPacks(opened.folder / "packs")
        self._writer = Writer(opened)
        self._computer = Computer(self._packs.texts)
        self._jobs: list[Job[object]] = []
        self._closed = False

    @classmethod
    def open(
        cls,
        folder: Path,
        settings: Settings | None = None,
        on_event: Callable[[Event], None] | None = None,
    ) -> Engine:
        """Open the library in `folder`, made where there is none. Raises LibraryError."""
        return cls(Library(folder), settings or Settings(), on_event)

    def close(self) -> None:
        """Cancel what runs, write what was promised, end the process. May be called twice."""
        if self._closed:
            return
        self._closed = True
        for job in self._jobs:
            job.cancel()
        for job in self._jobs:
            job.thread.join()
        self._writer.close()
        self._computer.close()
        self._library.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def folder(self) -> Path:
        """Where the library lies."""
        return self._library.folder

    # --- reading

    def ids(
        self,
        query: str = "",
        *,
        limit: int | None = None,
        after: int | None = None,
        oldest_first: bool = False,
    ) -> array[int]:
        """The ids of the articles that match, newest first. Raises QueryError."""
        db = self._library.reader
        return search.select(
            db, self._where(query), oldest_first=oldest_first, limit=limit, after=after
        )

    def rows(self, ids: Sequence[int]) -> list[Row]:
        """What a list shows of these articles, in this order; those that are gone are left out."""
        return articles.rows(self._library.reader, ids)

    def article(self, id: int) -> Article | None:
        return articles.article(self._library.reader, id)

    def feeds(self) -> list[Feed]:
        return feeds.all_feeds(self._library.reader)

    def topics(self, language: str = "en") -> list[TopicCount]:
        """The topics of the installed packs, in their order, with names in `language`."""
        counted = {each.key: each for each in stats.counts(self._library.reader, "topic")}
        found: dict[str, TopicCount] = {}
        for pack in self._packs.packs:
            for topic in pack.topics:
                count = counted.get(topic.id, Count(topic.id, 0, 0))
                found.setdefault(
                    topic.id,
                    TopicCount(
                        topic.id,
                        topic.name(language),
                        pack.id,
                        topic.color,
                        count.articles,
                        count.unread,
                    ),
                )
        return list(found.values())

    def counts(self) -> Counts:
        """Cheap at any size: the counts are kept, not made."""
        db = self._library.reader
        now = int(time.time())
        totals = stats.totals(db, now - now % DAY)
        known = self.feeds()
        folders: dict[str, list[int]] = {}
        for feed in known:
            sums = folders.setdefault(feed.folder or "", [0, 0])
            sums[0] += feed.articles
            sums[1] += feed.unread
        return Counts(
            all=totals["all"][0],
            unread=totals["all"][1],
            starred=totals["starred"][0],
            today=totals["today"][0],
            today_unread=totals["today"][1],
            failed_feeds=sum(feed.status in ("error", "gone") for feed in known),
            languages=stats.counts(db, "language"),
            outlets=stats.counts(db, "outlet"),
            folders=tuple(Count(name, *sums) for name, sums in folders.items() if name),
        )

    def packs(self) -> list[PackInfo]:
        return self._packs.infos()

    # --- what the reader does

    def mark(
        self, what: str, *, query: str | None = None, ids: Sequence[int] | None = None
    ) -> Future[int]:
        """Mark articles "read", "unread", "starred" or "unstarred"; how many changed.

        Those that match `query`, or those of `ids`. A wrong query raises QueryError at once.
        """
        chosen = self._where(query) if query is not None else [int(each) for each in ids or ()]

        def work(db: Database) -> int:
            changed = marks.mark(db, what, chosen, int(time.time()))
            self._changed("marks", ids=changed)
            return len(changed)

        return self._writer.submit(work)

    def correct(self, id: int, add: Sequence[str] = (), remove: Sequence[str] = ()) -> Future[bool]:
        """Give an article topics and take others away; kept through every later tagging."""
        known = {topic.id for pack in self._packs.packs for topic in pack.topics}
        for topic in (*add, *remove):
            if topic not in known:
                raise Expected(f"There is no topic '{topic}'; topics are {', '.join(known)}.")

        def work(db: Database) -> bool:
            changed = marks.correct(db, id, add, remove, int(time.time()))
            self._changed("tags", ids=(id,))
            return changed

        return self._writer.submit(work)

    def undo(self) -> Future[str | None]:
        """Take the last mark or correction back; what it was, or None where there is none."""

        def work(db: Database) -> str | None:
            undone = marks.undo(db)
            self._changed("marks", "tags")
            return undone

        return self._writer.submit(work)

    # --- subscriptions

    def discover(self, url: str) -> Future[list[FoundFeed]]:
        """The address itself where it is a feed, else the feeds that the site offers."""
        from desktop_app.discovery import discover

        return self._job("discover", lambda job: discover(url, USER_AGENT, job)).future

    def subscribe(self, wanted: Sequence[NewFeed]) -> Future[list[tuple[Feed, bool]]]:
        """Subscribe to feeds; each with whether it is new. Nothing is fetched by this."""

        def work(db: Database) -> list[tuple[Feed, bool]]:
            stored = feeds.subscribe(db, wanted, int(time.time()))
            self._changed("feeds")
            return stored

        return self._writer.submit(work)

    def unsubscribe(self, feed: int, purge: bool = False) -> Future[int]:
        """Remove a feed and what came by it alone; starred articles stay unless `purge`."""

        def work(db: Database) -> int:
            gone = feeds.unsubscribe(db, feed, purge=purge)
            self._changed("feeds", "articles")
            return gone

        return self._writer.submit(work)

    def edit_feed(
        self, feed: int, *, title: str | None = None, folder: str | None = None
    ) -> Future[None]:
        def work(db: Database) -> None:
            feeds.edit(db, feed, title, folder)
            self._changed("feeds")

        return self._writer.submit(work)

    # --- long work

    def refresh(
        self, chosen: Sequence[int] | None = None, force: bool = False
    ) -> Job[RefreshReport]:
        """Bring in what is new: the path of an article.

        due feeds | fetch (threads: 304 or the same body stops here)
                  | parse, sanitise, language, topics (CPU process: a known hash stops here)
                  | upsert text, index, topics, validators (writer: one transaction)
                  | events with ids (window: models ask again, visible rows repaint)

        `chosen` are feed ids; `force` asks also those that are not due, but never before a
        server's Retry-After and never a feed that is gone for good.
        """
        from desktop_app.pipeline import Refresh

        return self._job(
            "refresh", lambda job: Refresh(self._tools(), job).run(chosen, force=force)
        )

    def import_files(self, files: Sequence[Path]) -> Job[ImportReport]:
        """Import OPML, feed documents and archives, told apart by what they hold."""
        from desktop_app.importing import import_files

        return self._job("import", lambda job: import_files(self._tools(), job, files))

    def load_sample(self) -> Job[ImportReport]:
        """Import the shipped coverage."""
        from desktop_app.importing import import_files

        shipped = sorted(paths.resource("archive").glob("*.jsonl"))

        def work(job: Job[ImportReport]) -> ImportReport:
            report = import_files(self._tools(), job, shipped)
            if not job.is_cancelled:
                self._writer.submit(lambda db: library.remember(db, _SAMPLE_LOADED, "1")).result()
            return report

        return self._job("sample", work)

    def wants_sample(self) -> bool:
        """Whether this is a first start: an empty library that never held the shipped coverage."""
        db = self._library.reader
        untouched = library.fact(db, _SAMPLE_LOADED) is None
        return untouched and self.settings.keep_sample and not self.ids(limit=1)

    def retag(self) -> Job[int]:
        """Tag by the installed packs whatever was tagged by others; how many articles that was."""
        from desktop_app.retagging import retag

        return self._job("retag", lambda job: retag(self._tools(), job))

    def export(self, kind: str, query: str, path: Path) -> Future[int]:
        """Write "opml" or "archive"; how many rows were written. Whole or not at all."""
        from desktop_app.exporting import export

        return self._job("export", lambda job: export(self, kind, query, path)).future

    # --- packs and health

    def pack_check(self, path: Path) -> Pack:
        """The pack in a file. Raises PackError."""
        return load_pack(read_pack(path), path.name)

    def pack_install(self, path: Path) -> Future[PackInfo]:
        """Keep a pack in the library. Articles are tagged by it from the next `retag` on."""
        return self._changing_packs(lambda: self._packs.install(path))

    def pack_remove(self, id: str) -> Future[None]:
        return self._changing_packs(lambda: self._packs.remove(id))

    def pack_score(self, id: str, labelled: Path | None = None) -> Score:
        """How a pack judges labelled articles: those of a file, else its own samples."""
        from desktop_app.core.topics import Tagger, measure

        pack = self._packs.find(id)
        return measure(Tagger([pack]), read_labelled(labelled) if labelled else pack.samples)

    def doctor(self, repair: bool = False) -> list[Check]:
        """Check the library wholly; with `repair` make counts and index anew."""
        from desktop_app.health import examine

        return examine(self._library, self._packs, self._writer, repair=repair)

    # --- inside

    def _where(self, query: str) -> search.Sql:
        return search.where(parse(query, int(time.time())), self._topic_ids)

    def _topic_ids(self) -> frozenset[str]:
        return frozenset(topic.id for pack in self._packs.packs for topic in pack.topics)

    def _changed(self, *kinds: str, ids: Sequence[int] = ()) -> None:
        few = tuple(map(ArticleId, ids)) if len(ids) <= 500 else ()
        self._emit(Changed(frozenset(kinds), few))

    def _changing_packs(self, change: Callable[[], object]) -> Future:  # type: ignore[type-arg]
        def work(_: Database) -> object:
            result = change()
            self._computer.restart()
            self._changed("packs")
            return result

        return self._writer.submit(work)

    def _tools(self) -> Tools:
        from desktop_app.tools import Tools

        return Tools(
            library=self._library,
            writer=self._writer,
            computer=self._computer,
            emit=self._emit,
            now=lambda: int(time.time()),
            fetch_threads=self.settings.fetch_threads,
            interval=self.settings.refresh_minutes * 60,
            user_agent=USER_AGENT,
        )

    def _job(self, name: str, work: Callable[[Job], object]) -> Job:  # type: ignore[type-arg]
        job = Job(name, work)
        self._jobs = [each for each in self._jobs if not each.future.done()] + [job]
        return job
