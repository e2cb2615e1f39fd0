"""Files in: OPML, feed documents and archives, told apart by what they hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

from desktop_app.core.types import Analysed, Changed, Digest, Expected, ImportReport, Progress
from desktop_app.grouping import group
from desktop_app.ingest.archive import MAX_LINE_BYTES
from desktop_app.ingest.opml import read_opml
from desktop_app.ingest.sniff import kind_of
from desktop_app.jobs import LATER, Job
from desktop_app.retagging import refigure
from desktop_app.store import feeds as feed_store
from desktop_app.store.intake import Origin, Taken, take_in
from desktop_app.tools import Tools

HEAD = 200_000  # bytes looked at to tell what a file holds
MAX_DOCUMENT = 64 * 1024 * 1024  # bytes of an OPML file or a feed document
MAX_LINE = 2 * MAX_LINE_BYTES  # read of one line; what is longer than allowed is refused
LINES = 200  # of an archive, computed and stored together
MAX_ERRORS = 100


def import_files(tools: Tools, job: Job[ImportReport], paths: Sequence[Path]) -> ImportReport:
    """Import each file; one that cannot be read is told in the report and harms no other."""
    report = ImportReport()
    refigure(tools, job)
    for done, path in enumerate(paths):
        tools.emit(Progress("import", done, len(paths)))
        try:
            report = _add(report, _import_file(tools, job, path))
        except Expected as error:
            report = _add(report, ImportReport(errors=(f"{path.name}: {error}",)))
        except OSError as error:
            why = f"{path} cannot be read: {error.strerror or error}"
            report = _add(report, ImportReport(errors=(why,)))
    tools.emit(Progress("import", len(paths), len(paths)))
    if report.articles_new:
        group(tools, job)
    return report


def _import_file(tools: Tools, job: Job[ImportReport], path: Path) -> ImportReport:
    with path.open("rb") as file:
        kind = kind_of(file.read(HEAD), path.name)
    match kind:
        case "opml":
            return _import_opml(tools, _whole(path))
        case "feed":
            return _import_feed(tools, _whole(path), path)
        case "archive":
            return _import_archive(tools, job, path)
        case "page":
            raise Expected("This is a web page; import OPML, a feed or an archive")
    raise Expected("This is neither OPML nor a feed nor an archive of articles")


def _import_opml(tools: Tools, body: bytes) -> ImportReport:
    feeds, refused = read_opml(body)
    now = tools.now()
    stored = tools.writer.submit(lambda db: feed_store.subscribe(db, feeds, now)).result()
    added = sum(is_new for _, is_new in stored)
    tools.emit(Changed(frozenset({"feeds"})))
    return ImportReport(
        feeds_added=added, feeds_known=len(stored) - added, errors=refused[:MAX_ERRORS]
    )


def _import_feed(tools: Tools, body: bytes, path: Path) -> ImportReport:
    digest: Digest = tools.computer.call("feed", body, None, path.as_uri(), None, {})
    taken = _store(tools, digest.fresh, Origin(outlet=digest.feed.title))
    return ImportReport(articles_new=len(taken.new), articles_known=taken.known)


def _import_archive(tools: Tools, job: Job[ImportReport], path: Path) -> ImportReport:
    report = ImportReport()
    size, read, number = max(path.stat().st_size, 1), 0, 1
    with path.open("rb") as file:
        lines = _lines(file.readline)
        while part := list(islice(lines, LINES)):
            if job.is_cancelled:
                break
            fresh, refused = tools.computer.call("archive", part, number)
            taken = _store(tools, fresh, Origin())
            number += len(part)
            read += sum(map(len, part))
            report = _add(
                report,
                ImportReport(
                    articles_new=len(taken.new),
                    articles_known=taken.known,
                    errors=tuple(f"{path.name}: {each}" for each in refused),
                ),
            )
            tools.emit(Progress("import", min(read, size), size))
    return report


def _lines(readline: Callable[[int], bytes]) -> Iterator[bytes]:
    """The lines of a file; of an endless line only the beginning, which will be refused."""
    while line := readline(MAX_LINE):
        yield line
        while line and not line.endswith(b"\n"):
            line = readline(MAX_LINE)


def _store(tools: Tools, fresh: Sequence[Analysed], origin: Origin) -> Taken:
    fingerprint, now = tools.fingerprint, tools.now()
    work = tools.writer.submit(lambda db: take_in(db, origin, fresh, now, fingerprint), LATER)
    taken = work.result()
    tools.emit(Changed(frozenset({"articles"})))
    return taken


def _whole(path: Path) -> bytes:
    if path.stat().st_size > MAX_DOCUMENT:
        raise Expected(f"It is larger than {MAX_DOCUMENT // 2**20} MB")
    return path.read_bytes()


def _add(one: ImportReport, other: ImportReport) -> ImportReport:
    return replace(
        one,
        feeds_added=one.feeds_added + other.feeds_added,
        feeds_known=one.feeds_known + other.feeds_known,
        articles_new=one.articles_new + other.articles_new,
        articles_known=one.articles_known + other.articles_known,
        errors=(one.errors + other.errors)[:MAX_ERRORS],
    )
