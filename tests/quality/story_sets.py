"""Labelled reports for the tests of stories: those in the repository, and development sets."""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from desktop_app import paths
from desktop_app.core.features import Features, Piece, extract
from desktop_app.core.lexicon import Lexicon
from desktop_app.ingest.lexicons import load_lexicon

HERE = Path(__file__).parent
SETS = Path(__file__).resolve().parents[2].parent / "shared" / "eval"


@dataclass(frozen=True, slots=True)
class Report:
    story: str
    language: str
    published: int | None
    features: Features


@cache
def lexicon() -> Lexicon:
    return load_lexicon(paths.resource("stories"))


def coverage() -> list[Report]:
    """The shipped archive with its labels, and articles that share its words only."""
    labels = {row["url"]: row["story"] for row in lines(HERE / "coverage_labels.jsonl")}
    rows = lines(paths.resource("archive", "tiktok-rednote.jsonl"))
    rows += lines(HERE / "negatives.jsonl")
    return [_report(row, row["summary"], labels.get(row["url"], row["url"])) for row in rows]


def development(name: str, *languages: str) -> list[Report]:
    """A development set beside the repository; the test is skipped where it is absent."""
    rows = development_rows(name)
    return [
        _report(row, row["text"], row["cluster"])
        for row in rows
        if not languages or row["lang"] in languages
    ]


def development_rows(name: str) -> list[dict[str, Any]]:
    path = SETS / f"{name}.jsonl.gz"
    if not path.exists():
        pytest.skip(f"no development sets at {SETS}")
    with gzip.open(path, "rt", encoding="utf-8") as rows:
        return [json.loads(row) for row in rows]


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _report(row: dict[str, Any], text: str, story: str) -> Report:
    published = _seconds(row.get("published") or row.get("date"))
    tags = tuple(tag.lstrip("#") for tag in row.get("hashtags") or ())
    piece = Piece(row["title"], text, row["lang"], published, tags)
    return Report(story, row["lang"].partition("-")[0], published, extract(piece, lexicon()))


def _seconds(date: str | float | None) -> int | None:
    if isinstance(date, str):
        return int(datetime.fromisoformat(date[:10]).replace(tzinfo=UTC).timestamp())
    return None if date is None else int(date)
