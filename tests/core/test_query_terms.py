"""Terms of a query written down, and taken out again."""

from __future__ import annotations

import pytest

from desktop_app.core import query_terms


@pytest.mark.parametrize(
    ("query", "without"),
    [
        ("", ""),
        ("since:2025-01-01", ""),
        ("topic:rednote since:2025-01-01 until:7d lang:zh", "topic:rednote lang:zh"),
        ('"since:2025" ban on:today', '"since:2025" ban'),
        ("(a OR b) since:7d", "( a OR b )"),
        ('outlet:"A (B)" until:2025', 'outlet:"A (B)"'),
        # A bound that holds for a part alone belongs to what is asked for.
        ("a OR since:7d", "a OR since:7d"),
        ("(a since:7d) b", "( a since:7d ) b"),
        ("-since:7d a", "-since:7d a"),
    ],
)
def test_bounds_of_time_are_taken_out_where_they_hold_for_all(query: str, without: str) -> None:
    assert query_terms.timeless(query) == without


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("TikTok ban", '"TikTok ban"'),
        ("小红书", '"小红书"'),
        ("#TikTokRefugee", "tag:TikTokRefugee"),
        ('the "ban"', '"the ban"'),
    ],
)
def test_words_are_found_side_by_side_and_hashtags_by_their_field(text: str, term: str) -> None:
    assert query_terms.words(text) == term


def test_a_query_with_alternatives_stays_one_beside_others() -> None:
    assert query_terms.grouped("a OR b") == "(a OR b)"
    assert query_terms.grouped("a b") == "a b"
