"""Values, units and times of key figures in the window's words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale

from desktop_app.gui import figure_words
from tests.gui.claims import make_claim, make_subject

pytestmark = pytest.mark.usefixtures("british")


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        (160_000, "posts", "160,000 posts"),
        (170e6, "users", "170\u00a0million users"),
        (1.7e6, "downloads", "1.7\u00a0million downloads"),
        (14e9, "USD", "USD 14\u00a0billion"),
        (5_000, "USD per user", "USD 5,000 per user"),
        (80.1, "percent", "80.1 %"),
        (3, "rank", "no. 3"),
        (2.16, "times", "2.16 times"),
        (75, "days", "75 days"),
        (54, "minutes per day", "54 minutes per day"),
        (1706, "fraud cases", "1,706 fraud cases"),
        (4, "buyer groups", "4 buyer groups"),
        (0, "votes", "0 votes"),
        (-2.5, "percent", "-2.5 %"),
    ],
)
def test_a_value_is_told_with_its_unit(value: float, unit: str, said: str) -> None:
    assert figure_words.amount(value, unit) == said


@pytest.mark.parametrize(
    ("locale", "said"),
    [("en_GB", "170\u00a0million"), ("id_ID", "170\u00a0juta"), ("zh_CN", "1.7亿")],
)
def test_large_numbers_are_told_as_the_language_tells_them(locale: str, said: str) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    try:
        assert figure_words.number(170e6) == said
    finally:
        QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("as_of", "said"),
    [
        (None, ""),
        ("2025-01-14", "as of 14 Jan 2025"),
        ("2024-03", "as of Mar 2024"),
        ("2023", "as of 2023"),
    ],
)
def test_the_time_that_a_text_names_is_told(as_of: str | None, said: str) -> None:
    claim = replace(make_claim(1, 5), as_of=as_of)
    assert figure_words.told_for(claim) == said
    assert (said in figure_words.facts(claim)) is True


def test_an_outlet_and_a_name_that_are_not_known_are_told_so() -> None:
    claim = replace(make_claim(1, 5), outlet=None, language=None)
    assert figure_words.outlet_of(claim) == "unknown outlet"
    assert figure_words.language_of(claim) == "?"
    assert figure_words.name_of(make_subject([claim], None)) == "not named"


def test_many_values_of_one_time_are_counted_after_the_first_ones() -> None:
    claims = [make_claim(n, 100 * n) for n in range(1, 9)]
    said = figure_words.told_differently(claims, "posts")
    first = "Told differently at about the same time: 100 (Outlet 1), 200 (Outlet 2)"
    assert said.startswith(first)
    assert "800" not in said
    assert "4" in said.rpartition(" and ")[2]


def test_outlets_that_tell_the_same_stand_together() -> None:
    claims = [make_claim(n, 100) for n in range(1, 7)] + [make_claim(9, 300, day=1)]
    said = figure_words.told_differently(claims, "posts")
    assert said == (
        "Told differently at about the same time:"
        " 100 (Outlet 1, Outlet 2, Outlet 3 and 3 more) and 300 (Outlet 9)"
    )


def test_an_extent_is_one_value_where_all_tell_the_same() -> None:
    same = make_subject([make_claim(1, 75, unit="days"), make_claim(2, 75, unit="days")])
    assert figure_words.extent(same) == "75"
    moved = make_subject([make_claim(1, 20, unit="percent"), make_claim(2, 80, unit="percent")])
    assert figure_words.extent(moved) == "20 % … 80 %"
