"""Builds the language detector: the shipped model and word tables, read once per process.

The only home of the library that runs the model. Nothing is fetched: all of it is in `resources`.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping
from pathlib import Path

import fasttext

from desktop_app.core.language import Detector, Guess, WordTables

MODEL = "lid.176.ftz"
_PREFIX = len("__label__")
_MOST = 12  # languages the model names at most
_LEAST = 1e-3  # and the least probability it tells


def build_detector(folder: Path) -> Detector:
    """A detector by the tables of `folder`; OSError or ValueError where one cannot be used."""
    latin = {
        feature: (int(english), int(malay))
        for feature, english, malay in _rows(folder / "english_malay.tsv")
    }
    malay = {feature: int(odds) for feature, odds in _rows(folder / "indonesian_malay.tsv")}
    return Detector(load_model(folder / MODEL), WordTables(latin, malay))


def _rows(table: Path) -> Iterator[list[str]]:
    with table.open(encoding="utf-8") as lines:
        for line in lines:
            yield line.rstrip("\n").split("\t")


def load_model(path: Path) -> Guess:
    """The model at `path` as a function of one line of text; ValueError if it is none."""
    if str(path).isascii():
        model = fasttext.load_model(str(path))
    else:
        # The library opens by bytes, which on Windows fails for a user named in other letters.
        with contextlib.chdir(path.parent):
            model = fasttext.load_model(path.name)

    def guess(line: str) -> Mapping[str, float]:
        codes, shares = model.predict(line, k=_MOST, threshold=_LEAST)
        return {code[_PREFIX:]: float(share) for code, share in zip(codes, shares, strict=True)}

    return guess
