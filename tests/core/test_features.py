"""What articles are compared by."""

from __future__ import annotations

import pytest

from desktop_app.core.features import MOST_TERMS, Features, Piece, extract, unpack
from desktop_app.core.lexicon import build_lexicon
from desktop_app.core.quantities import numbers_of, take_days
from desktop_app.core.stems import stem

LEXICON = build_lexicon(
    chinese=[("用户", "user"), ("最高", "highest"), ("法院", "court law")],
    malay=[("pengguna", "user"), ("jual", "sell")],
    words={"ban": "larang 禁令 verbot", "sell": "verkauf", "nine-days": "sembilan_hari"},
    names={
        "us": ["US", "AS", "amerika serikat", "美国"],
        "us-supreme-court": ["supreme court", "mahkamah agung", "最高法院"],
    },
    background=(0, {}),
)


def terms(title: str, language: str, text: str = "") -> dict[str, float]:
    return extract(Piece(title, text, language), LEXICON).terms


@pytest.mark.parametrize(
    ("title", "language"),
    [
        ("Supreme Court upholds ban in the US", "en"),
        ("Mahkamah Agung AS kuatkan larangan", "id"),
        ("美国最高法院支持禁令", "zh-Hans"),
        ("美國最高法院支持禁令", "zh-Hant"),
    ],
)
def test_names_and_words_meet_across_languages(title: str, language: str) -> None:
    assert {"@us", "@us-supreme-court", "ban"} <= terms(title, language).keys()


def test_a_name_in_capitals_is_not_the_small_word() -> None:
    assert "@us" not in terms("Tell us as it is", "en")


def test_a_longer_word_goes_before_the_words_in_it() -> None:
    assert "highest" not in terms("最高法院", "zh")


def test_a_word_keeps_its_own_form_beside_its_meaning() -> None:
    found = terms("penjualan", "id")
    assert found["sell"] > found["~jual"] > 0


def test_a_chinese_run_that_no_table_knows_stands_for_itself() -> None:
    assert "~李四川" in terms("李四川", "zh")


def test_a_latin_name_in_chinese_text_is_found() -> None:
    assert "tiktok" in terms("TikTok禁令", "zh")


def test_a_word_of_the_title_weighs_more_than_one_of_the_text() -> None:
    found = terms("alpha", "en", "beta")
    assert found["alpha"] > found["beta"]


@pytest.mark.parametrize(
    "text", ["170 million users", "170 juta pengguna", "1.7亿用户", "1,7 亿", "170 Millionen"]
)
def test_numbers_are_one_in_every_unit(text: str) -> None:
    assert "1.7e+08" in list(numbers_of(text.lower()))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("114,000 posts", "1.14e+05"),
        ("20 persen", "20%"),
        ("三千五百万人", "3.5e+07"),
        ("75天", "75"),
    ],
)
def test_numbers_are_read(text: str, number: str) -> None:
    assert number in list(numbers_of(text))


@pytest.mark.parametrize("text", ["in 2024", "six", "12 men", "version 1.2.3.4", "192.168.0.1"])
def test_years_small_numbers_and_versions_are_no_figures(text: str) -> None:
    assert not list(numbers_of(text))


@pytest.mark.parametrize(
    "text",
    ["19 january", "january 19", "19 januari", "1月19日", "19/1/2025", "19. januar", "19 de enero"],
)
def test_days_are_one_in_every_language(text: str) -> None:
    assert take_days(text) == (["0119"], " ") or take_days(text)[0] == ["0119"]


def test_an_impossible_day_stays_in_the_text() -> None:
    assert take_days("42 january") == ([], "42 january")


@pytest.mark.parametrize("words", [("ban", "bans", "banned", "banning"), ("approve", "approved")])
def test_forms_of_a_word_have_one_stem(words: tuple[str, ...]) -> None:
    assert len({stem(word) for word in words}) == 1


def test_features_are_bounded() -> None:
    found = extract(Piece("x" * 10_000, "".join(f"w{n}a " for n in range(9999)), "en"), LEXICON)
    assert len(found.terms) <= MOST_TERMS
    assert all(len(term) < 60 for term in found.terms)


@pytest.mark.parametrize("text", ["", "\x00\ud800", "ก" * 500, "🙂" * 500, "…" * 300, "١٢٣ مليون"])
def test_any_text_is_taken(text: str) -> None:
    extract(Piece(text, text, None), LEXICON)


def test_stored_features_come_back_as_they_were() -> None:
    made = extract(Piece("Supreme Court: 170 million users", "禁令", "en", 1_737_000_000), LEXICON)
    back = unpack(made.pack())
    assert back == made
    assert isinstance(back, Features)
