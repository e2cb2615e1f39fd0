"""What the doctor looks at: the library, the packs, and what is shipped."""

from __future__ import annotations

import os

from desktop_app import paths
from desktop_app.core.types import Check
from desktop_app.ingest.accountant import ENGINE
from desktop_app.installed import InstalledPacks
from desktop_app.jobs import Writer
from desktop_app.store import articles, checkup, figures
from desktop_app.store.library import Library

_NEEDED = ("topics", "stories", "archive", "feeds", "fonts", "icons", "language", "article.css")


def examine(
    library: Library, packs: InstalledPacks, writer: Writer, *, repair: bool
) -> list[Check]:
    """All findings; with `repair` counts and index are made anew first."""
    if repair:
        writer.submit(checkup.repair).result()
    found = checkup.examine(library.reader)
    return [
        *found,
        _topics(library, packs),
        _figures(library),
        _folder(library),
        _resources(),
        _packs(packs),
    ]


def _topics(library: Library, packs: InstalledPacks) -> Check:
    stale = articles.count_stale(library.reader, packs.fingerprint)
    detail = f"{stale} articles were tagged by another pack; the next refresh tags them again"
    return Check("topics", not stale, detail if stale else "given by the installed packs")


def _figures(library: Library) -> Check:
    left = figures.waiting(library.reader, ENGINE)
    detail = f"of {left} articles they are not read yet; the next refresh reads them"
    return Check("figures", not left, detail if left else "read in every article")


def _folder(library: Library) -> Check:
    ok = os.access(library.folder, os.W_OK)
    return Check("folder", ok, f"{library.folder} can{'' if ok else 'not'} be written")


def _resources() -> Check:
    missing = [name for name in _NEEDED if not paths.resource(name).exists()]
    detail = f"missing: {', '.join(missing)}" if missing else f"complete in {paths.resource()}"
    return Check("resources", not missing, detail)


def _packs(packs: InstalledPacks) -> Check:
    names = ", ".join(f"{each.id} {each.version}" for each in packs.infos())
    return Check("packs", bool(names) and not packs.errors, "; ".join(packs.errors) or names)
