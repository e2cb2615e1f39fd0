"""Subscriptions and articles out to a file, whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.core.types import Expected
from desktop_app.export.archive import archive_line
from desktop_app.export.opml import write_opml

if TYPE_CHECKING:
    from desktop_app.engine import Engine

KINDS = ("opml", "archive")


def export(engine: Engine, kind: str, query: str, path: Path) -> int:
    """Write `kind` to `path`; how many subscriptions or articles it holds. Raises Expected."""
    if kind not in KINDS:
        raise Expected(f"'{kind}' cannot be exported; use {' or '.join(KINDS)}.")
    if path.absolute().parts[1:2] in (("dev",), ("proc",)):  # also links there: /dev/stdout
        raise Expected(f"{path} is not a file; choose another name.")
    path = Path(os.path.realpath(path))  # what a link leads to is replaced, not the link
    if path.exists() and not path.is_file():
        raise Expected(f"{path} is not a file; choose another name.")
    fresh = path.with_name(f".{path.name}.new")
    count = 0
    try:
        with fresh.open("w", encoding="utf-8", newline="\n") as file:
            if kind == "opml":
                known = engine.feeds()
                file.write(write_opml(known, "Newstide"))
                count = len(known)
            else:
                for line in _articles(engine, query):
                    file.write(line + "\n")
                    count += 1
        os.replace(fresh, path)
    except OSError as error:
        raise Expected(f"{path} cannot be written: {error.strerror or error}.") from error
    finally:
        fresh.unlink(missing_ok=True)
    return count


def _articles(engine: Engine, query: str) -> Iterator[str]:
    for number in engine.ids(query, oldest_first=True):  # so that an import keeps the order
        article = engine.article(number)
        if article:
            yield archive_line(article)
