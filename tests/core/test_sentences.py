"""The sentence shown around a figure: whole, and no more than it."""

from __future__ import annotations

import pytest

from desktop_app.core.sentences import MOST, sentence_around

TEXTS = [
    ("It began. Some 170 million Americans use it. Then it ended.", "170 million",
     "Some 170 million Americans use it."),
    ("The app is used by 170 million, No. 1 in U.S. stores. Others fell.", "170 million",
     "The app is used by 170 million, No. 1 in U.S. stores."),
    ("It cost 3.5 billion. That was much.", "3.5 billion", "It cost 3.5 billion."),
    ("用户很多。平台有3亿月活用户！其他的没有。", "3亿", "平台有3亿月活用户！"),
    ("A headline\nIt has 5,000 users\nA footer", "5,000 users", "It has 5,000 users"),
    ("“So 75 days are left.” He went.", "75 days", "“So 75 days are left.”"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figure", "sentence"), TEXTS)
def test_the_sentence_is_whole(text: str, figure: str, sentence: str) -> None:
    start = text.index(figure)
    found, at = sentence_around(text, start, start + len(figure))
    assert found == sentence
    assert found[at:].startswith(figure)


def test_an_endless_sentence_is_cut_on_both_sides() -> None:
    text = "word " * 5_000
    found, at = sentence_around(text, 10_000, 10_004)
    assert len(found) <= 2 * MOST + 4
    assert found[at : at + 4] == "word"
