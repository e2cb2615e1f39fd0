from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.query import parse
from desktop_app.gui import query_text
from desktop_app.gui.query_text import active, toggled

TERMS = st.sampled_from(
    ["topic:rednote", "topic:tiktok-ban", "lang:zh", "lang:id", 'outlet:"BBC News"', "is:unread"]
)
TEXTS = st.sampled_from(
    ["", "words", '"a phrase"', "-topic:culture", "one OR two", "(one OR two) three", "小红书"]
)


def test_topics_are_asked_for_together_and_languages_one_of_them() -> None:
    text = toggled(toggled("", "topic:a"), "topic:b")
    assert text == "topic:a topic:b"
    assert toggled(toggled(text, "lang:zh"), "lang:id") == "topic:a topic:b (lang:zh OR lang:id)"


def test_a_second_click_takes_a_term_away_again() -> None:
    assert toggled("topic:a lang:zh", "topic:a") == "lang:zh"
    assert toggled("x (lang:zh OR lang:id)", "lang:id") == "x lang:zh"


def test_a_term_added_to_alternatives_of_words_narrows_both() -> None:
    assert toggled("one OR two", "topic:a") == "(one OR two) topic:a"


def test_any_of_the_topics_and_back() -> None:
    one_of = query_text.matching_any("topic:a topic:b words")
    assert one_of == "(topic:a OR topic:b) words"
    assert query_text.is_any(one_of) is True
    assert query_text.matching_all(one_of) == "topic:a topic:b words"
    assert query_text.is_any("topic:a topic:b") is False
    assert query_text.is_any("topic:a") is None


def test_a_click_takes_an_exclusion_back_before_it_asks_for_the_term() -> None:
    text = toggled("-topic:culture lang:zh", "topic:culture")
    assert text == "lang:zh"
    assert toggled(text, "topic:culture") == "lang:zh topic:culture"
    assert toggled('words -outlet:"Kompas"', 'outlet:"Kompas"') == "words"


def test_an_outlet_is_always_asked_for_by_its_exact_name() -> None:
    assert query_text.term("outlet", "AP") == 'outlet:"AP"'
    assert toggled("outlet:ap", 'outlet:"AP"') == '(outlet:ap OR outlet:"AP")'
    assert 'outlet:"ap"' not in active("outlet:ap")  # that has every outlet with "ap" in its name


def test_a_value_with_spaces_is_quoted() -> None:
    assert query_text.term("folder", "Far East") == 'folder:"Far East"'
    assert query_text.term("folder", "新浪") == "folder:新浪"
    assert query_text.term("outlet", 'The "Sun"') == 'outlet:"The  Sun"'


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("topic:Rednote words", {"topic:rednote"}),
        ('outlet:"BBC News" -lang:id', {'outlet:"bbc news"'}),
        ("(lang:zh OR lang:id) on:today", {"lang:zh", "lang:id", "on:today"}),
        ("topic:", set()),
        ("", set()),
    ],
)
def test_the_terms_that_a_query_asks_for_are_lit(text: str, wanted: set[str]) -> None:
    assert active(text) == wanted


@given(TEXTS, st.lists(TERMS, max_size=6))
def test_clicks_always_leave_a_query_that_can_be_read(text: str, clicks: list[str]) -> None:
    for click in clicks:
        before = query_text.normal(click) in active(text)
        text = toggled(text, click)
        parse(text, 1_737_000_000)
        assert (query_text.normal(click) in active(text)) is not before


def test_only_terms_are_a_view_of_the_sidebar() -> None:
    assert query_text.is_only_terms("topic:a (lang:zh OR lang:id)")
    assert not query_text.is_only_terms("topic:a words")
    assert query_text.is_only_terms("")
