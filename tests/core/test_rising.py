"""Texts cut into terms a person would read, and the terms that rose between two periods."""

from __future__ import annotations

import pytest

from desktop_app.core.lexicon import Lexicon, build_lexicon
from desktop_app.core.rising import Tally, find_rising, rising_terms, tally
from desktop_app.core.wording import MOST_TERMS, cut, is_gram, whole


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return build_lexicon(
        [
            ("难民", "refugee"),
            ("涌入", "pour"),
            ("用户", "user"),
            ("禁令", "ban"),
            ("离婚", "divorce"),
        ],
        [("larangan", "ban")],
        {},
        {"tiktok": ["抖音海外版"], "rednote": ["小红书"], "supreme-court": ["supreme court"]},
        (0, {}),
    )


def keys(text: str, language: str, lexicon: Lexicon) -> set[str]:
    return {key for key, _ in cut(text, language, lexicon)}


def test_chinese_is_cut_into_words_and_never_into_single_characters(lexicon: Lexicon) -> None:
    found = keys("TikTok难民涌入小红书，用户称禁令", "zh", lexicon)
    assert {"tiktok", "难民", "涌入", "小红书", "用户", "禁令"} <= found
    assert not [key for key in found if len(key) == 1]
    assert "书用" not in found  # across a comma
    assert "民涌" not in found  # across two known words


def test_traditional_and_simplified_words_are_one_term(lexicon: Lexicon) -> None:
    assert dict(cut("難民湧入小紅書", "zh-Hant", lexicon))["难民"] == "難民"


def test_an_unknown_chinese_name_is_found_whole(lexicon: Lexicon) -> None:
    texts = [("张婉婷离婚", "zh"), ("张婉婷的用户", "zh"), ("禁令与张婉婷", "zh")]
    counted = tally(texts, lexicon)
    assert counted.counts["张婉婷"] == 3
    standing = whole(counted.counts, lexicon)
    assert "张婉婷" in standing
    assert not {"张婉", "婉婷"} & standing
    assert is_gram("张婉婷", lexicon)
    assert not is_gram("难民", lexicon)


def test_a_name_of_one_character_and_a_letter_is_one_word(lexicon: Lexicon) -> None:
    assert dict(cut("大S离婚", "zh", lexicon))["大s"] == "大S"


def test_names_in_capitals_stand_together_and_as_written(lexicon: Lexicon) -> None:
    found = dict(cut("Users said Shou Chew will appeal in Los Angeles", "en", lexicon))
    assert found["shou chew"] == "Shou Chew"
    assert found["los angeles"] == "Los Angeles"
    assert "said" not in found
    assert "will" not in found


def test_a_headline_all_in_capitals_makes_no_names_but_those_known(lexicon: Lexicon) -> None:
    found = keys("Users Leave After Supreme Court Backs Ban", "en", lexicon)
    assert "supreme court" in found
    assert {"users", "leave", "backs", "ban"} <= found


def test_hashtags_are_terms_of_their_own(lexicon: Lexicon) -> None:
    found = dict(cut("Goodbye #TikTokRefugee and #小红书", "en", lexicon))
    assert found["#tiktokrefugee"] == "#TikTokRefugee"
    assert "#小红书" in found
    assert not {"tiktokrefugee", "小红书"} & set(found)


@pytest.mark.parametrize(
    ("text", "language", "wanted", "unwanted"),
    [
        ("Larangan TikTok dan pengungsi yang pindah", "id", {"larangan", "pengungsi"}, {"yang"}),
        ("ティックトックの禁止法が発効", "ja", {"ティックトック", "発効"}, {"の", "が"}),
        ("틱톡이 금지법을 받았다", "ko", {"틱톡", "금지법"}, {"틱톡이"}),
        ("Запрет и приложение", "ru", {"запрет", "приложение"}, set()),
        ("Người dùng rời bỏ ứng dụng", "vi", {"người", "dùng"}, set()),
    ],
)
def test_other_languages_are_cut_into_their_words(
    text: str, language: str, wanted: set[str], unwanted: set[str], lexicon: Lexicon
) -> None:
    found = keys(text, language, lexicon)
    assert wanted <= found
    assert not unwanted & found


@pytest.mark.parametrize("text", ["", " ", "#", "，。", "\x00\ud800", "1 2 3", "é" * 5, "’s ’s"])
def test_texts_without_words_have_no_terms_that_are_empty(text: str, lexicon: Lexicon) -> None:
    assert all(key and spelling for key, spelling in cut(text, None, lexicon))


def test_a_text_without_end_is_cut_within_bounds(lexicon: Lexicon) -> None:
    assert len(cut("张婉婷离婚" * 50_000, "zh", lexicon)) <= MOST_TERMS
    assert len(cut("".join(map(chr, range(0x4E00, 0x9000))), "zh", lexicon)) <= MOST_TERMS


def test_a_term_is_shown_in_its_commonest_spelling(lexicon: Lexicon) -> None:
    counted = tally([("rednote rises", "en")] + [("RedNote falls", "en")] * 2, lexicon)
    assert counted.counts["rednote"] == 3
    assert counted.spellings["rednote"] == "RedNote"


def test_a_word_that_often_begins_a_sentence_is_shown_in_small_letters(lexicon: Lexicon) -> None:
    texts = [("Users are leaving", "en")] * 3 + [("what users want", "en")]
    assert tally(texts, lexicon).spellings["users"] == "users"


def test_one_text_counts_a_term_once(lexicon: Lexicon) -> None:
    assert tally([("ban ban ban", "en")], lexicon).counts == {"ban": 1}


def test_what_rose_surely_goes_before_what_rose_by_chance() -> None:
    before = {"the": 1000, "ban": 10, "market": 200}
    now = {"the": 1000, "ban": 60, "market": 190, "once": 3, "refugee": 40}
    found = find_rising(now, before)
    assert {each.term for each in found[:2]} == {"ban", "refugee"}
    assert "the" not in {each.term for each in found}
    assert "market" not in {each.term for each in found}
    ban = next(each for each in found if each.term == "ban")
    assert (ban.now, ban.before) == (60, 10)


def test_a_longer_period_makes_nothing_rise_by_itself() -> None:
    before = {f"w{n}": 10 + n for n in range(200)}
    now = {term: 5 * count for term, count in before.items()}
    assert not find_rising(now, before)


def test_what_is_common_over_the_year_rises_less() -> None:
    now, before = {"snow": 12, "x": 500}, {"snow": 2, "x": 500}
    alone = find_rising(now, before, score=0.0)[0]
    usual = find_rising(now, before, {"snow": 900, "x": 5000}, score=0.0)[0]
    assert alone.term == usual.term == "snow"
    assert usual.score < alone.score


def test_scores_are_those_of_the_method() -> None:
    """By hand: a prior of 20 (a tenth of 200) of which the term has 30/200, thus 3."""
    (found,) = find_rising({"a": 25, "b": 75}, {"a": 5, "b": 95}, score=0.5)
    # ln(28/92) - ln(8/112) = 1.4496; the deviation is sqrt(1/28 + 1/8) = 0.4009
    assert found.score == pytest.approx(3.62, abs=0.01)


def test_nothing_rises_from_or_to_nothing() -> None:
    assert find_rising({}, {"a": 5}) == []
    assert find_rising({"a": 5}, {}) == []


def test_rising_terms_are_told_whole_and_as_written(lexicon: Lexicon) -> None:
    before = tally([(f"用户禁令 w{n}", "zh") for n in range(40)], lexicon)
    now = tally([(f"张婉婷离婚 RedNote w{n}", "zh") for n in range(40)], lexicon)
    found = [each.term for each in rising_terms(now, before, lexicon)]
    assert {"张婉婷", "离婚", "RedNote"} <= set(found)
    assert not {"张婉", "婉婷", "用户"} & set(found)
    empty = Tally(0, {}, {})
    assert rising_terms(now, empty, lexicon) == []


def test_a_capital_that_begins_a_sentence_hides_no_word(lexicon: Lexicon) -> None:
    texts = [(f"{word} TikTok returned", "en") for word in ("Banned", "Blocked", "Banned")]
    texts += [("it was banned", "en"), ("tiktok again", "en"), ("in Los Angeles", "en")]
    counted = tally(texts, lexicon)
    assert counted.counts["tiktok"] == 4
    assert counted.counts["banned"] == 3
    standing = whole(counted.counts, lexicon)
    assert {"tiktok", "banned", "los angeles"} <= standing
    assert not {"los", "angeles"} & standing
