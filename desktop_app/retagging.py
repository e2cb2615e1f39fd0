"""Tagging again after the packs have changed: whatever another tagger has tagged, in batches."""

from __future__ import annotations

from desktop_app.core.types import ArticleId, Changed, Progress
from desktop_app.jobs import LATER, Job
from desktop_app.store import articles
from desktop_app.store.db import Database
from desktop_app.store.intake import replace_tags
from desktop_app.tools import Tools

BATCH = 400


def retag(tools: Tools, job: Job[int]) -> int:
    """Tag stale articles until none is left; the reader's corrections stand. How many they were."""
    fingerprint = tools.computer.call("fingerprint")
    total = articles.count_stale(tools.library.reader, fingerprint)
    done = 0
    while not job.is_cancelled:
        stale = articles.stale(tools.library.reader, fingerprint, BATCH)
        if not stale:
            break
        tags = dict(tools.computer.call("tags", stale))

        def store(db: Database, tags: dict = tags) -> None:  # type: ignore[type-arg]
            replace_tags(db, tags)
            articles.set_tagged(db, list(tags), fingerprint)

        tools.writer.submit(store, LATER).result()
        done += len(stale)
        tools.emit(Progress("retag", min(done, total), total))
        tools.emit(Changed(frozenset({"tags"}), tuple(ArticleId(each[0]) for each in stale)))
    return done
