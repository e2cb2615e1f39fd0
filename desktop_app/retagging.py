"""Judging again, in batches: topics that another pack gave, figures that another engine read."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from desktop_app.core.types import ArticleId, Changed, PlacedFigure, Progress, Tag
from desktop_app.ingest.accountant import ENGINE
from desktop_app.jobs import LATER, Job
from desktop_app.store import articles, figures
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


def refigure(tools: Tools, job: Job[Any]) -> None:
    """Read the figures of articles that came before there were any, or by an older engine.

    The library remembers up to which article it is done; what comes in meanwhile is read anyway.
    """
    reader = tools.library.reader
    wanted = figures.beginning(reader, ENGINE)
    while wanted is not None and not job.is_cancelled:
        texts = figures.bare(reader, wanted, BATCH)
        found = dict(tools.computer.call("figures", texts)) if texts else {}
        tools.writer.submit(partial(_store_figures, texts, found), LATER).result()
        wanted = texts[-1][0] if texts else None


def _store_figures(
    texts: Sequence[articles.Judged], found: dict[int, Sequence[PlacedFigure]], db: Database
) -> None:
    for number in articles.still_so(db, texts):
        figures.replace(db, number, found[number])
    figures.note_done(db, ENGINE, texts[-1][0] if texts else None)


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
