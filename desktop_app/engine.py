"""The engine: everything that the command line and the window may call is here.

Reading is synchronous and safe on any thread. Writing returns a Future at once. Long work returns
a Job, which can be cancelled. Events may come from any thread and must not be answered slowly.
"""

from __future__ import annotations

import time
from array import array
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar

from desktop_app import __version__, paths
from desktop_app.core.packs import Pack, load_pack
from desktop_app.core.query import anytime, parse
from desktop_app.core.seconds import DAY
from desktop_app.core.types import (
    Article,
    ArticleId,
    Changed,
    Check,
    Counts,
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
from desktop_app.insights import Insights
from desktop_app.installed import InstalledPacks, PackInfo, read_labelled, read_pack
from desktop_app.jobs import Computer, Job, Writer, mapped
from desktop_app.settings import Settings
from desktop_app.store import articles, feeds, library, marks, search, stats
from desktop_app.store.db import Database
from desktop_app.store.library import Library
from desktop_app.stories import Stories

if TYPE_CHECKING:
    from desktop_app.core.topics import Score
    from desktop_app.tools import Tools

Event = Changed | Progress
USER_AGENT = f"Newstide/{__version__} (news reader; follows feeds for one person)"
FEW = 500  # ids that an event names; of more changes it only tells the kind
_SAMPLE_LOADED = "sample_loaded"


T = TypeVar("T")


class Engine(Stories, Insights):
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
        self._jobs: list[Job[Any]] = []
        self._seen_version: int | None = None
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
        """The ids of the articles that match, newest first. Raises QueryError.

        `after` continues behind an article; Expected where there is none of that id.
        """
        db = self._library.reader
        if after is not None and not self.rows([after]):
            raise Expected(f"There is no article {after} to continue after.")
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
        return self._packs.topics(stats.counts(self._library.reader, "topic"), language)

    def counts(self) -> Counts:
        """Cheap at any size: the counts are kept, not made."""
        now = int(time.time())
        return stats.overview(self._library.reader, self.feeds(), now - now % DAY)

    def packs(self) -> list[PackInfo]:
        return self._packs.infos()

    def notice_others(self) -> None:
        """Tell of what other programs have changed since the last call; for a timer, on one thread.

        Costs a look at one number. It tells of own changes too, a second time, which is harmless.
        """
        if self._closed:  # a window's last timer may still come
            return
        version = self._library.reader.value("PRAGMA data_version")
        if self._seen_version not in (None, version):
            self._emit(Changed(frozenset({"articles", "marks", "tags", "feeds"})))
        self._seen_version = version

    # --- what the reader does

    def mark(
        self,
        what: str,
        *,
        query: str | None = None,
        ids: Sequence[int] | None = None,
        remember: bool = True,
    ) -> Future[int]:
        """Mark articles "read", "unread", "starred" or "unstarred"; how many changed.

        What is not worth taking back, such as having read on, is not to `remember`.

        Those that match `query`, or those of `ids`. A wrong query raises QueryError at once.
        """
        chosen = self._where(query) if query is not None else [int(each) for each in ids or ()]
        now = int(time.time())
        marked = self._write(
            lambda db: marks.mark(db, what, chosen, now, remember=remember), "marks", ids=tuple
        )
        return mapped(marked, len)

    def correct(self, id: int, add: Sequence[str] = (), remove: Sequence[str] = ()) -> Future[bool]:
        """Give an article topics and take others away; kept through every later tagging."""
        known = {topic.id for pack in self._packs.packs for topic in pack.topics}
        for topic in (*add, *remove):
            if topic not in known:
                raise Expected(f"There is no topic '{topic}'; topics are {', '.join(known)}.")

        now = int(time.time())
        return self._write(
            lambda db: marks.correct(db, id, add, remove, now), "tags", ids=lambda _: (id,)
        )

    def undo(self) -> Future[str | None]:
        """Take the last mark or correction back; what it was, or None where there is none."""

        return self._write(marks.undo, "marks", "tags", "stories")

    # --- subscriptions

    def discover(self, url: str) -> Future[list[FoundFeed]]:
        """The address itself where it is a feed, else the feeds that the site offers."""
        from desktop_app.discovery import discover

        return self._job("discover", lambda job: discover(url, USER_AGENT, job)).future

    def subscribe(self, wanted: Sequence[NewFeed]) -> Future[list[tuple[Feed, bool]]]:
        """Subscribe to feeds; each with whether it is new. Nothing is fetched by this."""

        now = int(time.time())
        return self._write(lambda db: feeds.subscribe(db, wanted, now), "feeds")

    def unsubscribe(self, feed: int, purge: bool = False) -> Future[int]:
        """Remove a feed and what came by it alone; starred articles stay unless `purge`."""

        return self._write(lambda db: feeds.unsubscribe(db, feed, purge=purge), "feeds", "articles")

    def edit_feed(
        self, feed: int, *, title: str | None = None, folder: str | None = None
    ) -> Future[None]:
        return self._write(lambda db: feeds.edit(db, feed, title, folder), "feeds")

    # --- long work

    def refresh(
        self, chosen: Sequence[int] | None = None, force: bool = False
    ) -> Job[RefreshReport]:
        """Bring in what is new: the path of an article.

        due feeds | fetch (threads: 304 or the same body stops here)
                  | parse, sanitise, language, topics, features (CPU process: a known hash stops)
                  | upsert text, index, topics, validators (writer: one transaction)
                  | events with ids (window: models ask again, visible rows repaint)
                  | copies and stories of what is new (CPU process, writer: `grouping`)

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
        """Tag by the installed packs whatever was tagged by others; how many articles that was.

        Groups what was left ungrouped, too: after it every article is as it would come in today.
        """
        from desktop_app.grouping import bring_in
        from desktop_app.retagging import refigure, retag

        def work(job: Job[int]) -> int:
            tools = self._tools()
            refigure(tools, job)
            bring_in(tools, job)
            return retag(tools, job)

        return self._job("retag", work)

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
        return self._change_packs(lambda: self._packs.install(path))

    def pack_remove(self, id: str) -> Future[None]:
        return self._change_packs(lambda: self._packs.remove(id))

    def pack_score(self, id: str, labelled: Path | None = None) -> Score:
        """How a pack judges labelled articles: those of a file, else its own samples."""
        from desktop_app.core.topics import Tagger, measure

        pack = self._packs.find(id)
        return measure(Tagger([pack]), read_labelled(labelled) if labelled else pack.samples)

    def doctor(self, repair: bool = False) -> list[Check]:
        """Check the library wholly; with `repair` make topics, counts and index anew."""
        from desktop_app.health import examine

        if repair and not self._closed:
            self.retag().result()
        return examine(self._library, self._packs, self._writer, repair=repair)

    # --- inside

    def _where(self, query: str) -> search.Sql:
        return search.where(parse(query, int(time.time())), self._topic_ids)

    def _anytime(self, query: str) -> search.Sql:
        return search.where(anytime(parse(query, int(time.time()))), self._topic_ids)

    def _topic_ids(self) -> frozenset[str]:
        return frozenset(topic.id for pack in self._packs.packs for topic in pack.topics)

    def _write(
        self,
        work: Callable[[Database], T],
        *kinds: str,
        ids: Callable[[T], Sequence[int]] = lambda _: (),
    ) -> Future[T]:
        """Have `work` written; what it changed is told once it is on the disk."""

        def tell(done: Future[T]) -> None:
            if done.exception() is None:
                numbers = ids(done.result())
                few = tuple(map(ArticleId, numbers)) if len(numbers) <= FEW else ()
                self._emit(Changed(frozenset(kinds), few))

        future = self._writer.submit(work)
        future.add_done_callback(tell)
        return future

    def _change_packs(self, change: Callable[[], T]) -> Future[T]:
        def work(_: Database) -> T:
            result = change()
            self._computer.restart()
            return result

        return self._write(work, "packs")

    def _tools(self) -> Tools:
        from desktop_app.tools import Tools

        if self._packs.is_outdated():  # another program installed or removed one
            self._packs.forget()
            self._computer.restart()
        return Tools(
            library=self._library,
            writer=self._writer,
            computer=self._computer,
            emit=self._emit,
            now=lambda: int(time.time()),
            fetch_threads=self.settings.fetch_threads,
            interval=self.settings.refresh_minutes * 60,
            user_agent=USER_AGENT,
            fingerprint=self._packs.fingerprint,
        )

    def _job(self, name: str, work: Callable[[Job[T]], T]) -> Job[T]:
        job = Job(name, work)
        self._jobs = [each for each in self._jobs if not each.future.done()]
        self._jobs.append(job)
        return job
