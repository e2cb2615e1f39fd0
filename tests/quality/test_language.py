"""How often the language is right, held against floors that may only be raised.

The shipped archive is always judged. The larger sets lie beside the repository where they are at
all. The tables were made from the open half of those sets, so their floors here are no measure of
quality: that is what `resources/language/make_tables.py FOLDER --check` prints, on unseen parts.
"""

from __future__ import annotations

import gzip
import json
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from desktop_app import paths
from desktop_app.core.language import Detector
from desktop_app.ingest.languages import build_detector

ROOT = Path(__file__).parents[2]
SETS = ROOT.parent / "shared" / "eval"
FLOORS: dict[str, float] = json.loads(
    (Path(__file__).parent / "language_floors.json").read_text("utf-8")
)
TAGS = {"zh": "zh-Hans", "zh-TW": "zh-Hant"}


@cache
def detector() -> Detector:
    return build_detector(paths.resource("language"))


def archive() -> list[dict[str, Any]]:
    lines = paths.resource("archive", "tiktok-rednote.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


def rows(name: str) -> Iterator[dict[str, Any]]:
    path = SETS / f"{name}.jsonl.gz"
    if not path.exists():
        pytest.skip(f"the set {name} is not beside this repository")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def share(right: list[bool]) -> float:
    return sum(right) / len(right)


def judge_titles(name: str) -> Counter[tuple[str, str | None]]:
    """Titles alone, no feed: counts of (true tag, tag given)."""
    return Counter(
        (TAGS.get(row["lang"], row["lang"]), detector().detect(row["title"], ""))
        for row in rows(name)
    )


def right_of(verdicts: Counter[tuple[str, str | None]], language: str) -> float:
    """How many of the titles in `language` were given it; Chinese in either script is Chinese."""
    mine = {pair: n for pair, n in verdicts.items() if pair[0].partition("-")[0] == language}
    right = sum(n for (_, got), n in mine.items() if got and got.partition("-")[0] == language)
    return right / sum(mine.values())


def test_the_archive_is_read_in_its_languages() -> None:
    articles = archive()
    right = [detector().detect(a["title"], a["summary"]) == a["lang"] for a in articles]
    assert share(right) >= FLOORS["archive"]
    chinese = [ok for ok, a in zip(right, articles, strict=True) if a["lang"].startswith("zh")]
    assert share(chinese) >= FLOORS["archive, script of Chinese"]


def test_the_archives_headlines_alone_are_read_in_their_languages() -> None:
    right = [detector().detect(a["title"], "") == a["lang"] for a in archive()]
    assert share(right) >= FLOORS["archive, titles"]


def test_a_feed_with_the_right_claim_helps_and_with_a_wrong_one_does_little_harm() -> None:
    articles = archive()
    told = [detector().detect(a["title"], "", a["lang"]) == a["lang"] for a in articles]
    misled = [detector().detect(a["title"], "", "de-DE") == a["lang"] for a in articles]
    assert share(told) >= FLOORS["archive, titles, right claim"]
    assert share(misled) >= FLOORS["archive, titles, wrong claim"]


def test_titles_of_fifteen_languages_are_read() -> None:
    verdicts = judge_titles("A_langid_titles")
    for language in sorted({true.partition("-")[0] for true, _ in verdicts}):
        assert right_of(verdicts, language) >= FLOORS[f"titles {language}"], language


def test_indonesian_headlines_are_at_least_indonesian_or_malay() -> None:
    verdicts = judge_titles("A_clickid_titles_id")
    near = sum(n for (_, got), n in verdicts.items() if got in ("id", "ms"))
    assert near / verdicts.total() >= FLOORS["CLICK-ID, id or ms"]
    assert right_of(verdicts, "id") >= FLOORS["CLICK-ID, id"]


def test_short_english_headlines_stay_english() -> None:
    assert right_of(judge_titles("A_uci_stories_en"), "en") >= FLOORS["UCI, en"]


def test_the_shortest_chinese_titles_are_chinese_where_they_have_a_chinese_character() -> None:
    titles = [row["title"] for row in rows("A_weibo_hot_titles_zh")][::8]
    chinese = [t for t in titles if any("\u4e00" <= char <= "\u9fff" for char in t)]
    right = [detector().detect(title, "") == "zh-Hans" for title in chinese]
    assert share(right) >= FLOORS["Weibo, zh-Hans"]


def test_long_documents_are_all_read() -> None:
    right = [
        detector().detect(row["title"], row["text"]) == TAGS.get(row["lang"], row["lang"])
        for row in rows("A_ntrex_parallel_news")
    ]
    assert share(right) >= FLOORS["NTREX, title and text"]
