"""Reads the tables in resources/stories into a lexicon, once per process. Nothing is fetched."""

from __future__ import annotations

import gzip
import tomllib
from collections.abc import Iterator
from pathlib import Path

from desktop_app.core.lexicon import Lexicon, build_lexicon


def load_lexicon(folder: Path) -> Lexicon:
    """The lexicon of `folder`; OSError or ValueError where a table cannot be used."""
    words = tomllib.loads((folder / "words.toml").read_text(encoding="utf-8"))
    parts = tomllib.loads((folder / "entities.toml").read_text(encoding="utf-8"))
    names = {name: aliases for part in parts.values() for name, aliases in part.items()}
    counts = _lines(folder / "background.tsv.gz")
    total = int(next(counts))
    return build_lexicon(
        _pairs(folder / "chinese_english.tsv.gz"),
        _pairs(folder / "malay_english.tsv.gz"),
        words,
        names,
        (total, {term: int(count) for term, count in map(_split, counts)}),
    )


def _pairs(table: Path) -> Iterator[tuple[str, str]]:
    return map(_split, _lines(table))


def _split(line: str) -> tuple[str, str]:
    left, _, right = line.partition("\t")
    return left, right


def _lines(table: Path) -> Iterator[str]:
    yield from gzip.decompress(table.read_bytes()).decode("utf-8").splitlines()
