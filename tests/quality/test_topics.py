"""How well the shipped pack tags real coverage that people labelled, held to floors.

`pytest tests/quality/test_topics.py -s` prints the table. See README.md here for the labels.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from desktop_app import paths
from desktop_app.core.packs import Pack, load_pack
from desktop_app.core.scores import Score
from desktop_app.core.topics import Tagger, measure
from desktop_app.core.types import Sample

HERE = Path(__file__).parent
NAME = "tiktok-rednote.toml"


def read_lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def pack() -> Pack:
    text = paths.resource("topics", NAME).read_text(encoding="utf-8")
    return load_pack(text, NAME)


@pytest.fixture(scope="module")
def tagger(pack: Pack) -> Tagger:
    return Tagger([pack])


@pytest.fixture(scope="module")
def coverage() -> list[Sample]:
    labels = {row["url"]: row["topics"] for row in read_lines(HERE / "coverage_labels.jsonl")}
    articles = read_lines(paths.resource("archive", "tiktok-rednote.jsonl"))
    samples = [
        Sample(a["title"], a["summary"], a["lang"], frozenset(labels[a["url"]])) for a in articles
    ]
    negatives = read_lines(HERE / "negatives.jsonl")
    return samples + [Sample(n["title"], n["summary"], n["lang"]) for n in negatives]


@pytest.fixture(scope="module")
def score(tagger: Tagger, coverage: list[Sample]) -> Score:
    return measure(tagger, coverage)


@pytest.fixture(scope="module")
def floors() -> dict[str, Any]:
    return json.loads((HERE / "floors.json").read_text(encoding="utf-8"))["topics"]  # type: ignore[no-any-return]


def test_the_shipped_pack_keeps_its_score(score: Score, floors: dict[str, Any]) -> None:
    print()
    for topic in score.topics:
        print(f"{topic.topic:18} P {topic.precision:.2f} R {topic.recall:.2f} F1 {topic.f1:.2f}")
    print(f"micro {score.micro.f1:.3f}  macro {score.macro_f1:.3f}")
    assert score.micro.f1 >= floors["micro"]
    assert score.macro_f1 >= floors["macro"]


def test_every_topic_keeps_its_own_score(score: Score, floors: dict[str, Any]) -> None:
    below = {t.topic: t.f1 for t in score.topics if t.f1 < floors["topic"][t.topic]}
    assert not below


def test_no_article_that_only_shares_words_with_the_subject_is_tagged(score: Score) -> None:
    assert score.negatives == 24
    assert score.negatives_tagged == 0


def test_the_language_told_hardly_matters(
    tagger: Tagger, coverage: list[Sample], floors: dict[str, Any]
) -> None:
    untold = [Sample(s.title, s.text, None, s.topics) for s in coverage]
    assert measure(tagger, untold).micro.f1 >= floors["micro_without_language"]


def test_the_pack_keeps_its_score_on_its_own_samples(
    pack: Pack, tagger: Tagger, floors: dict[str, Any]
) -> None:
    score = measure(tagger, pack.samples)
    assert score.samples >= 90
    assert score.micro.f1 >= floors["samples_micro"]
    assert score.negatives >= 14
    assert score.negatives_tagged == 0


def test_every_tag_shows_whole_words_of_the_article(tagger: Tagger, coverage: list[Sample]) -> None:
    for sample in coverage:
        for tag in tagger.tag(sample.title, sample.text, sample.language):
            assert tag.evidence
            for span in tag.evidence:
                text = sample.title if span.part == "title" else sample.text
                assert 0 <= span.start < span.end <= len(text)
                around = text[max(span.start - 1, 0) : span.end + 1]
                cut = re.search(r"^[a-zA-Z]{2}", around) if span.start else None
                assert not cut, f"{around!r} begins within a word"
                assert not re.search(r"[a-zA-Z]{2}$", around) or span.end == len(text), around
