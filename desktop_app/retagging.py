"""Tagging again after the packs have changed: whatever another tagger has tagged, in batches."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from desktop_app.core.types import ArticleId, Changed, Progress, Tag
from desktop_app.jobs import LATER, Job
from desktop_app.store import articles
from desktop_app.store.db import Database
from desktop_app.store.intake import replace_tags
from desktop_app.tools import Tools

BATCH = 400


def retag(tools: Tools, job: Job[Any]) -> int:
    """Tag stale articles until none is left; the reader's corrections stand. How many they were."""
    fingerprint = tools.fingerprint
    total = articles.count_stale(tools.library.reader, fingerprint)
    done = 0
    while not job.is_cancelled:
        stale = articles.stale(tools.library.reader, fingerprint, BATCH)
        if not stale:
            break
        tags = dict(tools.computer.call("tags", stale))
        tools.writer.submit(partial(_store, stale, tags, fingerprint), LATER).result()
        done += len(stale)
        tools.emit(Progress("retag", min(done, total), total))
        tools.emit(Changed(frozenset({"tags"}), tuple(ArticleId(each[0]) for each in stale)))
    return done


def _store(
    judged: Sequence[articles.Judged],
    tags: dict[int, Sequence[Tag]],
    fingerprint: str,
    db: Database,
) -> None:
    """Store tags, but not those of a text that has changed since it was read."""
    same = articles.still_so(db, judged)
    replace_tags(db, {number: tags[number] for number in same})
    articles.set_tagged(db, same, fingerprint)
