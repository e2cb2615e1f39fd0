"""Makes the word tables beside it from freely licensed news in known languages.

    python resources/language/make_tables.py FOLDER [--check]

FOLDER holds A_ntrex_parallel_news, A_clickid_titles_id, A_langid_titles and
A_uci_stories_en as .jsonl.gz. With
--check nothing is written: each of five parts is judged by tables made from the other four.
Method: naive Bayes over words and runs of four characters, smoothed, weighted by source. A part is
a whole document or story, so no sentence is judged by tables that have seen its translation.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from desktop_app.core.language import Detector, WordTables, features, split_words
from desktop_app.ingest.languages import MODEL, load_model

HERE = Path(__file__).parent
PARTS = 5
SMOOTHING = 0.3
# Runs overlap each other and their word, so they count for a part of what they say alone.
RUN_WEIGHT = {"latin": 0.3, "malay": 0.15}
# The names in a year's headlines tell Indonesia, not Indonesian: there they count for less.
HEADLINE_WEIGHT = {"latin": 1.0, "malay": 0.3}
KEPT = {"latin": 14_000, "malay": 16_000}
LEAST = {"latin": 2, "malay": 1}  # times seen
LATIN = ("en", "id", "ms", "es", "vi", "fr", "de", "pt")
CLICKID = "clickid-title"
MALAY = ("id", "ms")
TAGS = {"zh": "zh-Hans", "zh-TW": "zh-Hant"}


class Sample(NamedTuple):
    part: int
    language: str
    text: str
    is_headline: bool  # of a source that has headlines only


def read_samples(folder: Path) -> Iterator[Sample]:
    for row in _rows(folder, "A_ntrex_parallel_news"):
        if row["lang"] in LATIN:
            for text in (row["title"], *row["text"].split("\n")):
                yield Sample(_part(row["cluster"]), row["lang"], text, False)
    titles = [row["title"] for row in _rows(folder, "A_clickid_titles_id")]
    titles += [r["title"] for r in _rows(folder, "A_langid_titles") if r["outlet"] == CLICKID]
    for title in dict.fromkeys(titles):
        yield Sample(_part(title), "id", title, True)
    for row in _rows(folder, "A_uci_stories_en"):
        yield Sample(_part(row["cluster"]), "en", row["title"], True)


def _rows(folder: Path, name: str) -> Iterator[dict[str, str]]:
    with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _part(key: str) -> int:
    return zlib.crc32(str(key).encode()) % PARTS


def make_tables(samples: Iterable[Sample]) -> WordTables:
    chosen = list(samples)
    latin = _odds(chosen, "latin", {"en": "en", "id": "malay", "ms": "malay"}, "rest")
    malay = _odds([s for s in chosen if s.language in MALAY], "malay", {"id": "id"}, "ms")
    return WordTables(
        {f: (odds["en"], odds["malay"]) for f, odds in latin.items()},
        {f: odds["id"] for f, odds in malay.items() if odds["id"]},
    )


def _odds(
    samples: list[Sample], table: str, sides: dict[str, str], other: str
) -> dict[str, dict[str, int]]:
    """Log odds in tenths of each side of `sides` against `other`, by feature, the telling ones."""
    counts: dict[str, defaultdict[str, float]] = {
        side: defaultdict(float) for side in (*sides.values(), other)
    }
    languages: dict[str, set[str]] = defaultdict(set)
    for sample in samples:
        languages[sides.get(sample.language, other)].add(sample.language)
    for sample in samples:
        side = sides.get(sample.language, other)
        weight = HEADLINE_WEIGHT[table] if sample.is_headline else 1.0
        if table == "latin" and side != other:
            weight /= len(languages[side])  # two languages of one side are one voice
        for feature in features(split_words(sample.text)):
            counts[side][feature] += weight
    found: dict[str, tuple[float, dict[str, int]]] = {}
    seen = Counter(f for s in samples for f in features(split_words(s.text)))
    for is_word in (True, False):
        chosen = [f for f in seen if _is_word(f) == is_word and seen[f] >= LEAST[table]]
        # Left unsmoothed on purpose: the side with less text, Malay, gains a little by it.
        totals = {side: sum(counted[f] for f in chosen) for side, counted in counts.items()}
        scale = 1.0 if is_word else RUN_WEIGHT[table]
        for f in chosen:
            share = {side: (c[f] + SMOOTHING) / totals[side] for side, c in counts.items()}
            odds = {s: round(10 * scale * math.log(p / share[other])) for s, p in share.items()}
            found[f] = (scale * seen[f] * _information(list(share.values())), odds)
    best = sorted(found, key=lambda f: (-found[f][0], f))[: KEPT[table]]
    return {f: found[f][1] for f in best}


def _is_word(feature: str) -> bool:
    return len(feature) > 2 and feature[0] == feature[-1] == "_"


def _information(shares: list[float]) -> float:
    """How far `shares` are from even, in nats."""
    whole = sum(shares)
    return sum(p / whole * math.log(p / whole * len(shares)) for p in shares)


def write_tables(tables: WordTables) -> None:
    latin = [f"{f}\t{en}\t{malay}\n" for f, (en, malay) in sorted(tables.latin.items())]
    malay = [f"{f}\t{odds}\n" for f, odds in sorted(tables.malay.items())]
    for name, lines in (("english_malay.tsv", latin), ("indonesian_malay.tsv", malay)):
        (HERE / name).write_text("".join(lines), encoding="utf-8", newline="\n")


def check(samples: list[Sample], folder: Path) -> None:
    """Prints what share of unseen headlines is judged right, by source and language."""
    guess = load_model(HERE / MODEL)
    headlines = [s for s in samples if s.is_headline]
    headlines += [
        Sample(_part(row["cluster"]), row["lang"], row["title"], False)
        for row in _rows(folder, "A_ntrex_parallel_news")
    ]
    verdicts: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for part in range(PARTS):
        tables = make_tables(s for s in samples if s.part != part)
        detector = Detector(guess, tables)
        for s in (s for s in headlines if s.part == part):
            verdict = detector.detect(s.text, "") or ""
            source = "headlines" if s.is_headline else "NTREX"
            verdicts[f"{source} {s.language}"].append((s.language, verdict))
    for name, pairs in sorted(verdicts.items()):
        right = sum(TAGS.get(want, want) == got for want, got in pairs)
        either = sum(want in MALAY and got in MALAY for want, got in pairs)
        wrong = Counter(got for want, got in pairs if TAGS.get(want, want) != got)
        print(f"{name:14} {len(pairs):5} right {right / len(pairs):.4f}", end=" ")
        print(f"id or ms {either / len(pairs):.4f}" if either else "", dict(wrong.most_common(4)))


def main() -> None:
    arguments = argparse.ArgumentParser(description="Makes the word tables of the languages.")
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--check", action="store_true", help="judge unseen parts, write nothing")
    given = arguments.parse_args()
    samples = list(read_samples(given.folder))
    if given.check:
        check(samples, given.folder)
    else:
        write_tables(make_tables(samples))


if __name__ == "__main__":
    main()
