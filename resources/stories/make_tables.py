"""Makes the tables beside it by which stories are compared across languages.

    python resources/stories/make_tables.py CEDICT FREEDICT SETS

CEDICT is cedict_1_0_ts_utf-8_mdbg.txt.gz; FREEDICT is freedict-eng-ind.dict.dz; SETS is a folder
with A_uci_stories_en, A_ntrex_parallel_news, A_clickid_titles_id and A_weibo_hot_titles_zh as
.jsonl.gz. README.md beside this file says where they come from and under which licences.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from desktop_app.core.features import Piece, extract
from desktop_app.core.lexicon import Lexicon
from desktop_app.core.stems import stem
from desktop_app.core.stopwords import STOPWORDS
from desktop_app.ingest.lexicons import load_lexicon

HERE = Path(__file__).parent
MOST_STEMS = 4  # English stems kept of one word
LONGEST = 6  # Han characters of a word
WEIBO = 8_000  # titles, evenly taken, so that one source does not outweigh the rest
RAREST = 2  # texts a background term must stand in
KEPT = 40_000  # background terms

_ASIDE = re.compile(r"\([^()]*\)|\[[^\]]*\]|（[^）]*）")
_NOT_A_MEANING = re.compile(
    r"(?:old |erhua |archaic |Japanese |Taiwan )*(?:variant of|used in|see |abbr\. for|CL:|"
    r"surname|also written|also pr|erhua|Kangxi|Japanese variant|two-character surname)"
)
_LATIN = re.compile(r"[A-Za-z]+")


def stems_of(glosses: Iterable[str]) -> list[str]:
    found: dict[str, None] = {}
    for gloss in glosses:
        words = [w.lower() for w in _LATIN.findall(gloss.replace("'s", ""))]
        words = [w for w in words if w not in STOPWORDS and len(w) > 1]
        if len(words) <= 3:  # a longer one explains instead of translating
            found.update(dict.fromkeys(map(stem, words)))
    return list(found)[:MOST_STEMS]


def read_cedict(path: Path) -> dict[str, list[str]]:
    """Simplified word → stems of its first meanings."""
    glosses: dict[str, list[str]] = defaultdict(list)
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            head, _, rest = line.partition(" /")
            word = head.split(" ")[1] if " " in head else ""
            if line[0] != "#" and 2 <= len(word) <= LONGEST and word >= "\u3400":
                glosses[word] += _meanings(rest)
    return {word: found for word, each in glosses.items() if (found := stems_of(each))}


def _meanings(rest: str) -> Iterator[str]:
    for sense in rest.strip().strip("/").split("/"):
        if not _NOT_A_MEANING.match(sense):
            for part in _ASIDE.sub("", sense).split(";"):
                yield part.split(",")[0].strip()


def read_freedict(path: Path) -> dict[str, list[str]]:
    """Indonesian word → stems of the English headwords it translates, single words first."""
    found: dict[str, list[str]] = defaultdict(list)
    head = ""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            entry = re.match(r"([A-Za-z' -]+) /.*<\w+>", line)
            if entry:
                head, fresh = entry.group(1).lower(), True
                continue
            if not head or not (fresh or re.match(r"\d+\. ", line)):
                continue
            fresh = False
            for word in re.sub(r"^\d+\. | \d+\.$", "", line.strip()).split(","):
                word = _ASIDE.sub("", word).strip().lower()
                if re.fullmatch(r"[a-z]{3,}(?:-[a-z]+)?(?: [a-z]+)?", word) and len(head) > 2:
                    found[word.replace(" ", "_")].append(head)
    return {
        word: stems
        for word, heads in found.items()
        if (stems := stems_of(sorted(heads, key=lambda each: each.count(" "))))
    }


def write_words(path: Path, words: dict[str, list[str]]) -> None:
    lines = "".join(f"{word}\t{' '.join(stems)}\n" for word, stems in sorted(words.items()))
    _write(path, lines)


def _write(path: Path, text: str) -> None:
    with path.open("wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as packed:
        packed.write(text.encode())


def background(lexicon: Lexicon, sets: Path) -> tuple[int, Counter[str]]:
    """Texts read, and how many of them each term stands in."""
    counts: Counter[str] = Counter()
    total = 0
    for piece in _pieces(sets):
        counts.update(extract(piece, lexicon).terms.keys())
        total += 1
    return total, counts


def _pieces(sets: Path) -> Iterator[Piece]:
    for row in _rows(sets, "A_uci_stories_en"):
        yield Piece(row["title"], "", "en")
    for row in _rows(sets, "A_ntrex_parallel_news"):
        if row["lang"] in ("en", "id", "zh", "ms", "zh-TW"):
            yield Piece(row["title"], row["text"], row["lang"])
    for row in _rows(sets, "A_clickid_titles_id"):
        yield Piece(row["title"], "", "id")
    titles = [row["title"] for row in _rows(sets, "A_weibo_hot_titles_zh")]
    for title in titles[:: max(1, len(titles) // WEIBO)]:
        yield Piece(title, "", "zh")


def _rows(folder: Path, name: str) -> Iterator[dict[str, str]]:
    with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def main() -> None:
    arguments = argparse.ArgumentParser(description="Makes the tables of the stories.")
    for name in ("cedict", "freedict", "sets"):
        arguments.add_argument(name, type=Path)
    given = arguments.parse_args()
    write_words(HERE / "chinese_english.tsv.gz", read_cedict(given.cedict))
    write_words(HERE / "malay_english.tsv.gz", read_freedict(given.freedict))
    _write(HERE / "background.tsv.gz", "0\n")
    total, counts = background(load_lexicon(HERE), given.sets)
    kept = [(t, n) for t, n in counts.most_common(KEPT) if n >= RAREST]
    _write(HERE / "background.tsv.gz", f"{total}\n" + "".join(f"{t}\t{n}\n" for t, n in kept))


if __name__ == "__main__":
    main()
