"""What makes a language comparable, a mention telling and a story a blind spot: the rules alone."""

from __future__ import annotations

import math
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.coverage import (
    CHANCE,
    Report,
    blind_spots,
    compared,
    only_there,
    own_counts,
    primary,
    tellings,
)

DAY = 86_400


def report(number: int, language: str = "en", outlet: str = "", **fields: object) -> Report:
    values = {
        "article": number,
        "outlet": outlet or f"Outlet {number}",
        "language": language,
        "at": number * DAY,
        "story": 1,
        "is_copy": False,
    }
    return Report(**(values | fields))  # type: ignore[arg-type]


def many(count: int, language: str, first: int = 1000) -> list[Report]:
    return [report(first + number, language) for number in range(count)]


@pytest.mark.parametrize(
    ("tag", "language"),
    [("zh-Hant", "zh"), ("ZH-hans-CN", "zh"), ("en", "en"), (None, ""), ("", "")],
)
def test_a_language_is_told_without_script_and_region(tag: str | None, language: str) -> None:
    assert primary(tag) == language


def test_tellings_stand_by_outlet_the_earliest_first_and_name_the_first_article() -> None:
    reports = [
        report(1, "id", "Antara"),
        report(2, "en", "BBC News"),
        report(3, "en", "Antara", is_copy=True),
        report(5, "en", "Antara"),
    ]
    found = [(t.outlet, t.language, t.articles, t.copies, t.first) for t in tellings(reports)]
    assert found == [
        ("Antara", "id", 1, 0, DAY),
        ("Antara", "en", 2, 1, 3 * DAY),
        ("BBC News", "en", 1, 0, 2 * DAY),
    ]
    assert [each.first_article for each in tellings(reports)] == [1, 3, 2]
    assert tellings(reports)[1].last == 5 * DAY


def test_an_outlet_written_in_other_capitals_is_one_outlet_as_it_is_in_queries() -> None:
    reports = [report(1, outlet="tempo"), report(2, outlet="Tempo"), report(3, outlet="Tempo")]
    assert [(each.outlet, each.articles) for each in tellings(reports)] == [("Tempo", 3)]
    apart = [report(1, outlet="ÉCHO"), report(2, outlet="écho")]  # SQLite folds Latin letters only
    assert len(tellings(apart)) == 2


def test_what_has_no_outlet_or_no_language_is_told_by_nobody() -> None:
    assert tellings([report(1, outlet=" "), report(2, language="")]) == ()


def test_a_language_is_compared_from_ten_articles_and_a_twentieth_of_all() -> None:
    assert compared(many(20, "en") + many(10, "id")) == ("en", "id")
    assert compared(many(20, "en") + many(9, "id")) == ()
    assert compared(many(190, "en") + many(10, "id")) == ("en", "id")
    assert compared(many(200, "en") + many(10, "id")) == ()


def test_one_outlet_is_not_the_press_of_a_language_and_copies_are_no_articles_of_it() -> None:
    one = [each._replace(outlet="Antara") for each in many(12, "id")]
    assert compared(many(20, "en") + one) == ()
    copies = [each._replace(is_copy=True) for each in many(12, "id")]
    assert compared(many(20, "en") + copies) == ()


def test_an_unknown_language_is_never_compared() -> None:
    assert compared(many(20, "en") + many(20, "und") + many(20, "")) == ()


def judged(holders: list[Report], en: int = 50, zh: int = 50) -> str | None:
    counts = own_counts(many(en, "en") + many(zh, "zh"))
    found = only_there(holders, counts, ("en", "zh"))
    return found.language if found else None


def test_a_mention_is_told_where_chance_would_hardly_keep_it_from_the_others() -> None:
    assert judged(many(4, "zh")) is None  # one in sixteen
    assert judged(many(5, "zh")) == "zh"  # one in thirty-two
    assert judged(many(2, "zh"), en=80, zh=20) == "zh"
    assert judged(many(5, "en"), en=80, zh=20) is None


def test_a_mention_in_two_languages_is_told_of_neither() -> None:
    assert judged(many(8, "zh") + many(1, "en")) is None
    assert judged(many(8, "zh") + many(1, "ja")) is None


def test_two_outlets_must_mention_it_in_reports_of_their_own() -> None:
    assert judged([each._replace(outlet="Xinhua") for each in many(8, "zh")]) is None
    own, *rest = many(8, "zh")
    assert judged([own, *(each._replace(is_copy=True) for each in rest)]) is None


@given(st.integers(2, 30), st.integers(0, 40), st.integers(10, 60))
def test_the_chance_is_that_of_the_hypergeometric_distribution(k: int, more: int, en: int) -> None:
    zh = k + more
    counts = own_counts(many(en, "en") + many(zh, "zh"))
    chance = math.comb(zh, k) / math.comb(zh + en, k)
    found = only_there(many(k, "zh"), counts, ("en", "zh"))
    assert (found is None) == (chance > CHANCE)
    if found is not None:
        assert found.chance == pytest.approx(chance)


def test_a_story_of_two_outlets_in_one_language_is_a_blind_spot_of_the_others() -> None:
    story = [report(1, "en", "BBC News"), report(2, "en", "AP"), report(3, "id", "Tempo")]
    (spot,) = blind_spots({7: story}, ("en", "id", "zh"))
    assert (spot.story, spot.language, spot.outlets, spot.articles) == (7, "en", 2, 2)
    assert (spot.missing, spot.first, spot.carriers) == (("zh",), DAY, 0)
    assert blind_spots({7: story}, ("en", "id")) == []


def test_outlets_that_only_carried_copies_are_counted_apart_and_make_no_blind_spot() -> None:
    wire = [report(1, "en", "AP"), *(report(n, "en", is_copy=True) for n in (2, 3, 4))]
    assert blind_spots({7: wire}, ("en", "zh")) == []
    (spot,) = blind_spots({7: [*wire, report(5, "en", "BBC News")]}, ("en", "zh"))
    assert (spot.outlets, spot.carriers, spot.articles) == (5, 3, 5)


def test_the_most_told_blind_spot_stands_first_and_of_equals_the_latest() -> None:
    stories = {
        1: [report(n) for n in (1, 2)],
        2: [report(n) for n in (3, 4)],
        3: [report(n) for n in (1, 2, 3)],
    }
    assert [spot.story for spot in blind_spots(stories, ("en", "zh"))] == [3, 2, 1]


def test_the_order_in_which_stories_are_met_changes_nothing() -> None:
    stories = {n: [report(n + each) for each in range(2 + n % 3)] for n in range(1, 30)}
    shuffled = list(stories)
    random.Random(3).shuffle(shuffled)
    again = {number: stories[number] for number in shuffled}
    assert blind_spots(stories, ("en", "zh")) == blind_spots(again, ("en", "zh"))
