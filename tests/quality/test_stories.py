"""How well reports are grouped into stories, and copies found, held to floors that only rise.

`pytest tests/quality/test_stories.py -s` prints the figures. One configuration serves all sets.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

import pytest

from desktop_app.core.duplicates import CopyIndex, sketch
from desktop_app.core.features import Features, extract
from desktop_app.core.features import Piece as Text
from desktop_app.core.links import likelihood, weigh_up
from desktop_app.core.settling import settle
from desktop_app.core.stories import Background, Piece
from tests.quality import story_sets
from tests.quality.metrics import Agreement, b_cubed, pairs
from tests.quality.story_sets import HERE, Report, development, development_rows, lexicon

FLOORS: dict[str, float] = json.loads((HERE / "story_floors.json").read_text(encoding="utf-8"))
SURGE = "rednote-surge-2025-01-13"


def background() -> Background:
    return lexicon().background_size, lexicon().background


def group(reports: Sequence[Report]) -> list[int]:
    pieces = [Piece(n, r.published or 0, r.features) for n, r in enumerate(reports, 1)]
    stories = settle(pieces, {}, background(), fresh=1).stories
    return [stories[n] for n in range(1, len(reports) + 1)]


def hold(name: str, value: float) -> None:
    print(f"{name}: {value:.3f} (at least {FLOORS[name]})")
    assert value >= FLOORS[name]


@pytest.fixture(scope="module")
def coverage() -> list[Report]:
    return story_sets.coverage()


@pytest.fixture(scope="module")
def found(coverage: list[Report]) -> list[int]:
    return group(coverage)


def test_real_coverage_is_grouped_by_event(coverage: list[Report], found: list[int]) -> None:
    agreement = b_cubed(found, [report.story for report in coverage])
    hold("coverage", agreement.f1)
    hold("coverage precision", agreement.precision)


def test_it_is_so_without_the_one_great_story(coverage: list[Report], found: list[int]) -> None:
    kept = [n for n, report in enumerate(coverage) if report.story != SURGE]
    hold(
        "coverage without surge",
        b_cubed([found[n] for n in kept], [coverage[n].story for n in kept]).f1,
    )


@pytest.mark.parametrize("across", [False, True])
def test_reports_of_an_event_meet_within_and_across_languages(
    coverage: list[Report], found: list[int], across: bool
) -> None:
    agreement = pairs(
        found,
        [report.story for report in coverage],
        lambda a, b: (coverage[a].language != coverage[b].language) == across,
    )
    hold(f"coverage pairs {'across' if across else 'within'} languages", agreement.f1)


def test_negatives_join_no_story_of_the_subject(coverage: list[Report], found: list[int]) -> None:
    subject = {
        group for group, report in zip(found, coverage, strict=True) if "/" not in report.story
    }
    strays = [r for g, r in zip(found, coverage, strict=True) if "/" in r.story and g in subject]
    assert not strays


@pytest.mark.parametrize(
    ("name", "languages"),
    [
        ("A_uci_stories_en", ()),
        ("B_giveme5w1h_events_en", ()),
        ("A_ntrex_parallel_news", ("en", "id", "zh")),
        ("A_tiktok_rednote_synthetic", ()),
    ],
)
def test_development_sets_are_grouped_by_event(name: str, languages: tuple[str, ...]) -> None:
    reports = development(name, *languages)
    hold(name, b_cubed(group(reports), [report.story for report in reports]).f1)


@pytest.mark.parametrize("language", ["zh", "id"])
def test_the_translation_of_a_report_is_the_report_most_like_it(language: str) -> None:
    english = development("A_ntrex_parallel_news", "en")
    others = development("A_ntrex_parallel_news", language)
    counted = weigh_up([r.features for r in english + others], background())
    right = 0
    for report in others:
        best = max(english, key=lambda e: likelihood(report.features, e.features, counted))
        right += best.story == report.story
    hold(f"translations from {language}", right / len(others))


@pytest.mark.parametrize("languages", ["en-en", "zh-zh", "en-zh"])
def test_pairs_that_people_called_the_same_are_told_apart(languages: str) -> None:
    rows = [
        row
        for row in development_rows("B_semeval22t8_pairs")
        if "-".join(sorted((row["lang1"], row["lang2"]))) == languages
    ]
    read = [(_read(row, "1"), _read(row, "2"), row["label"]) for row in rows]
    counted = weigh_up([f for one, other, _ in read for f in (one, other)], background())
    verdicts = Counter((likelihood(a, b, counted) >= 0.5, bool(same)) for a, b, same in read)
    right = verdicts[True, True]
    wrong = verdicts[True, False] + verdicts[False, True]
    hold(f"same {languages}", 2 * right / (2 * right + wrong))


def _read(row: dict[str, Any], side: str) -> Features:
    return extract(Text("", row[f"text{side}"], row[f"lang{side}"]), lexicon())


def test_near_copies_are_found_and_nothing_else() -> None:
    rows = development_rows("A_neardup_edited_copies")
    index = CopyIndex()
    family: dict[int, int] = {}
    for number, row in enumerate(rows):
        copy = index.add(number, 0, sketch(row["title"], row["text"]))
        family[number] = family[copy.original] if copy else number
    agreement = _counted(list(family.values()), [row["group"] for row in rows])
    hold("copies precision", agreement.precision)
    hold("copies", agreement.f1)


def _counted(found: list[int], gold: list[str]) -> Agreement:
    """As `metrics.pairs` over all pairs, by counting."""

    def of(groups: Counter[Any]) -> int:
        return sum(n * (n - 1) // 2 for n in groups.values())

    right = of(Counter(zip(found, gold, strict=True)))
    return Agreement(right / of(Counter(found)), right / of(Counter(gold)))
