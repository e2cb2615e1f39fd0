"""How well key figures are grouped by what they count, held to floors.

`subject_labels.jsonl` names by hand what the figures that people labelled in real coverage count;
`subject_texts.jsonl` holds texts about other events, written for this and looked at while the rules
were made; `subject_unseen.jsonl` others, written and scored when they were done. Pairs of figures
are judged (precision and recall of "the same subject"), once without the subject that has most
pairs by far, and figures one by one (B-cubed).

`pytest tests/quality/test_subjects.py -s` prints the scores.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import combinations
from math import isclose
from pathlib import Path
from typing import Any

import pytest

from desktop_app import paths
from desktop_app.core.claims import Claim
from desktop_app.core.figure_names import names_near
from desktop_app.core.figures import figures
from desktop_app.core.lexicon import Lexicon
from desktop_app.core.sentences import sentence_around
from desktop_app.core.subjects import group_claims, unit_of
from desktop_app.core.types import ArticleId
from desktop_app.ingest.lexicons import load_lexicon

HERE = Path(__file__).parent

Place = tuple[int, str, int]  # article, part, start


@dataclass(frozen=True, slots=True)
class Score:
    """Shares from 0 to 1; `figures` is how many labelled figures were judged."""

    figures: int
    precision: float
    recall: float
    cubed: float  # B-cubed F1


def read_lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon(paths.resource("stories"))


@pytest.fixture(scope="module")
def floors() -> dict[str, Any]:
    text = (HERE / "subject_floors.json").read_text(encoding="utf-8")
    return json.loads(text)  # type: ignore[no-any-return]


@pytest.fixture(scope="module")
def coverage(lexicon: Lexicon) -> tuple[list[Claim], dict[Place, str]]:
    rows = read_lines(paths.resource("archive", "tiktok-rednote.jsonl"))
    claims = claims_of(rows, lexicon)
    number = {row["url"]: ArticleId(n) for n, row in enumerate(rows, 1)}
    named = {}
    for label in read_lines(HERE / "subject_labels.jsonl"):
        for claim in claims:
            if (
                claim.article == number[label["url"]]
                and isclose(claim.value, label["value"], rel_tol=1e-6)
                and unit_of(claim.unit or "") == unit_of(label["unit"])
            ):
                named[place(claim)] = label["subject"]
    return claims, named


@pytest.fixture(scope="module")
def other_events(lexicon: Lexicon) -> tuple[list[Claim], dict[Place, str]]:
    return labelled_texts(HERE / "subject_texts.jsonl", lexicon)


@pytest.fixture(scope="module")
def unseen_events(lexicon: Lexicon) -> tuple[list[Claim], dict[Place, str]]:
    return labelled_texts(HERE / "subject_unseen.jsonl", lexicon)


def labelled_texts(file: Path, lexicon: Lexicon) -> tuple[list[Claim], dict[Place, str]]:
    rows = read_lines(file)
    claims = claims_of(rows, lexicon)
    named = {
        place(claim): subject
        for claim in claims
        for value, subject in rows[claim.article - 1]["figures"]
        if isclose(claim.value, value, rel_tol=1e-6)
    }
    return claims, named


def claims_of(rows: Sequence[dict[str, Any]], lexicon: Lexicon) -> list[Claim]:
    return [
        claim
        for number, row in enumerate(rows, 1)
        for part, text in (("title", row["title"]), ("text", row["summary"]))
        for claim in claims_in(ArticleId(number), row, part, text, lexicon)
    ]


def claims_in(
    number: ArticleId, row: dict[str, Any], part: str, text: str, lexicon: Lexicon
) -> list[Claim]:
    published = datetime.fromisoformat(row["published"][:10]).replace(tzinfo=UTC)
    found = []
    for figure in figures(text, row["lang"]):
        sentence, at = sentence_around(text, figure.start, figure.end)
        claim = Claim(
            article=number,
            value=figure.value,
            unit=figure.unit,
            of=figure.of,
            as_of=figure.as_of,
            part=part,
            start=figure.start,
            end=figure.end,
            text=text[figure.start : figure.end],
            sentence=sentence,
            at=at,
            title=row["title"],
            outlet=row["outlet"],
            language=row["lang"],
            published=int(published.timestamp()),
            names=names_near(text, figure, row["lang"], lexicon, row["title"]),
        )
        found.append(claim)
    return found


def place(claim: Claim) -> Place:
    return claim.article, claim.part, claim.start


def score(claims: Sequence[Claim], named: Mapping[Place, str], but: str = "") -> Score:
    """How the subjects of `claims` agree with the labels, without those called `but`."""
    group = {
        place(claim): number
        for number, subject in enumerate(group_claims(claims))
        for claim in subject.claims
    }
    judged = [each for each, label in named.items() if label != but and each in group]
    pairs: Counter[tuple[bool, bool]] = Counter(
        (named[one] == named[other], group[one] == group[other])
        for one, other in combinations(judged, 2)
    )
    by_label, by_group = defaultdict(set), defaultdict(set)
    for each in judged:
        by_label[named[each]].add(each)
        by_group[group[each]].add(each)
    both = [(by_label[named[each]], by_group[group[each]]) for each in judged]
    precise = sum(len(label & found) / len(found) for label, found in both) / len(judged)
    recalled = sum(len(label & found) / len(label) for label, found in both) / len(judged)
    hits = pairs[True, True]
    return Score(
        len(judged),
        hits / (hits + pairs[False, True]),
        hits / (hits + pairs[True, False]),
        2 * precise * recalled / (precise + recalled),
    )


def test_figures_of_real_coverage_are_grouped_by_what_they_count(
    coverage: tuple[list[Claim], dict[Place, str]], floors: dict[str, Any]
) -> None:
    found = score(*coverage)
    print("\nreal coverage", found)
    assert found.figures >= floors["coverage"]["figures"]
    hold(found, floors["coverage"])


def test_so_are_those_without_the_subject_that_has_most_pairs(
    coverage: tuple[list[Claim], dict[Place, str]], floors: dict[str, Any]
) -> None:
    largest = Counter(coverage[1].values()).most_common(1)[0][0]
    found = score(*coverage, but=largest)
    print("\nwithout the largest", found)
    hold(found, floors["without_largest"])


def test_figures_of_other_events_are_grouped_as_well(
    other_events: tuple[list[Claim], dict[Place, str]], floors: dict[str, Any]
) -> None:
    found = score(*other_events)
    print("\nother events", found)
    hold(found, floors["other_events"])


def test_so_are_those_of_events_that_nothing_was_made_by(
    unseen_events: tuple[list[Claim], dict[Place, str]], floors: dict[str, Any]
) -> None:
    found = score(*unseen_events)
    print("\nunseen events", found)
    hold(found, floors["unseen_events"])


def test_few_pairs_are_called_a_conflict_that_are_none(
    coverage: tuple[list[Claim], dict[Place, str]], floors: dict[str, Any]
) -> None:
    """A pair that contradicts itself is of one subject by its labels."""
    claims, named = coverage
    judged = wrong = 0
    for subject in group_claims(claims):
        for pair in subject.conflicts:
            labels = [named.get(place(subject.claims[each])) for each in pair]
            if all(labels):
                judged += 1
                wrong += labels[0] != labels[1]
    print("\nconflicts judged", judged, "of two subjects", wrong)
    assert judged >= floors["conflicts"]
    assert wrong <= floors["most_false_conflicts"]


def hold(found: Score, floor: dict[str, float]) -> None:
    assert found.precision >= floor["precision"]
    assert found.recall >= floor["recall"]
    assert found.cubed >= floor["cubed"]
