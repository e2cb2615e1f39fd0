"""Script, words and a feed's claim, weighed against each other, over small tables made here."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.language import Detector, WordTables, features, split_words

TAG = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?")
TABLES = WordTables(
    latin={"_the_": (40, -20), "_yang_": (-40, 40), "_dengan_": (-30, 30)},
    malay={"_karena_": 60, "_kerana_": -60},
)


def unsure(line: str) -> Mapping[str, float]:
    """A model that has no opinion on Latin letters and takes all Cyrillic ones for Russian."""
    return {"ru": 0.6, "uk": 0.4} if "\u0400" <= line[:1] <= "\u04ff" else {"en": 0.5, "id": 0.5}


def certain(language: str) -> Detector:
    return Detector(lambda line: {language: 0.99}, TABLES)


DETECTOR = Detector(unsure, TABLES)


@pytest.mark.parametrize(
    ("title", "tag"),
    [
        ("TikTok难民涌入小红书", "zh-Hans"),
        ("TikTok 難民湧入小紅書", "zh-Hant"),
        ("小紅書 ライバル", "ja"),
        ("틱톡 CEO, 美 의회 출석", "ko"),
        ("TikTok เตรียมปิดให้บริการ", "th"),
        ("Το TikTok απαγορεύτηκε", "el"),
        ("טיקטוק נחסמה", "he"),
        ("টিকটক নিষিদ্ধ", "bn"),
        ("फेसबुक", "hi"),
        ("ＴｉｋＴｏｋ禁止法、米最高裁が支持", "ja"),
    ],
)
def test_the_script_decides_whatever_a_brand_is_called(title: str, tag: str) -> None:
    assert certain("en").detect(title, "") == tag


def test_a_script_is_not_overruled_by_the_feed() -> None:
    assert DETECTOR.detect("小红书用户激增", "", "en-US") == "zh-Hans"
    assert DETECTOR.detect("TikTok 난민", "", "ja") == "ko"
    assert DETECTOR.detect("這個應用在美國很流行", "", "zh-CN") == "zh-Hant"


@pytest.mark.parametrize("title", ["日経平均続落", "米、対中関税を発表", "東京駅前で人々が抗議"])
def test_japanese_is_told_by_characters_that_chinese_does_not_use(title: str) -> None:
    assert DETECTOR.detect(title, "", "zh") == "ja"


@pytest.mark.parametrize(
    "title", ["《君の名は。》重映票房破亿，影迷们热烈讨论", "「の」在台灣的招牌為什麼這麼紅"]
)
def test_a_japanese_name_quoted_does_not_make_chinese_japanese(title: str) -> None:
    assert str(DETECTOR.detect(title, "")).startswith("zh")


def test_a_feed_in_japanese_settles_a_title_that_could_be_either() -> None:
    assert DETECTOR.detect("首相会見", "", "ja-JP") == "ja"
    assert DETECTOR.detect("首相会見", "", "zh-CN") == "zh-Hans"


def test_a_quotation_in_the_other_script_does_not_turn_a_text() -> None:
    quoting = "报道称台湾网友把这款应用叫做「小紅書」，用户们对此议论纷纷"
    assert DETECTOR.detect(quoting, "") == "zh-Hans"
    assert DETECTOR.detect("中國網友稱它為「小红书」，兩岸說法並無不同", "") == "zh-Hant"


@pytest.mark.parametrize(
    ("claim", "tag"),
    [("zh-TW", "zh-Hant"), ("zh_HK", "zh-Hant"), ("zh-Hant-CN", "zh-Hant"), ("zh", "zh-Hans")],
)
def test_text_that_both_scripts_write_alike_follows_the_feed(claim: str, tag: str) -> None:
    assert DETECTOR.detect("川普再放行TikTok", "", claim) == tag


def test_a_bare_name_is_in_the_language_of_its_feed() -> None:
    assert DETECTOR.detect("DeepSeek", "", "zh-Hans") == "zh-Hans"
    assert DETECTOR.detect("DeepSeek", "", "ko") == "ko"
    assert certain("en").detect("DeepSeek", "", "id") == "id"
    assert certain("en").detect("Court upholds the ban on the app", "", "id") == "en"


def test_words_turn_a_model_that_is_in_doubt() -> None:
    assert DETECTOR.detect("the ban", "the court and the app and the law") == "en"
    assert DETECTOR.detect("aplikasi yang dilarang", "dengan alasan yang sama") == "id"


def test_indonesian_and_malay_are_told_apart_by_their_own_words() -> None:
    assert certain("id").detect("dilarang kerana data", "") == "ms"
    assert certain("ms").detect("dilarang karena data", "") == "id"


def test_the_feed_decides_between_indonesian_and_malay_only_where_words_do_not() -> None:
    torn = Detector(lambda line: {"id": 0.5, "ms": 0.5}, TABLES)
    assert torn.detect("aplikasi itu dilarang", "", "ms-MY") == "ms"
    assert torn.detect("aplikasi itu dilarang", "", "id") == "id"
    assert torn.detect("dilarang kerana data", "", "id") == "ms"


def test_filipino_is_known_by_its_grammar() -> None:
    torn = Detector(lambda line: {"en": 0.6, "tl": 0.1}, TABLES)
    assert torn.detect("Bawal na ang TikTok sa mga opisina ng gobyerno", "") == "fil"
    assert torn.detect("TikTok Shop seller income report", "") == "en"


def test_a_language_of_a_shared_script_is_the_models_choice_and_the_feed_may_tip_it() -> None:
    assert DETECTOR.detect("Тікток", "") == "ru"
    assert DETECTOR.detect("Тікток", "", "uk") == "uk"
    assert DETECTOR.detect("Тікток", "", "bg") == "ru"


def test_the_text_speaks_where_the_headline_is_a_brand() -> None:
    assert DETECTOR.detect("TikTok", "难民涌入小红书，用户激增") == "zh-Hans"


def test_a_notice_in_another_script_does_not_outweigh_headline_and_text() -> None:
    title = "小红书登顶美国应用商店"
    assert DETECTOR.detect(title, "本周用户激增。 Read more at Example News") == "zh-Hans"


def test_hashtags_and_addresses_are_no_words_unless_nothing_else_is_there() -> None:
    assert DETECTOR.detect("#TikTokRefugee #RedNote https://site.example/a 搬家", "") == "zh-Hans"
    assert DETECTOR.detect("#RedNote", "") is not None


@pytest.mark.parametrize("text", ["", "   ", "2025 — 01/19 !!", "🙂🙂", "\ud800\udfff"])
def test_there_is_no_language_where_there_is_no_letter(text: str) -> None:
    assert DETECTOR.detect(text, text, "en") is None


@pytest.mark.parametrize(
    ("written", "tag"), [("ＴｉｋＴｏｋ　ｔｈｅ", "en"), ("𝗧𝗶𝗸𝗧𝗼𝗸 𝘁𝗵𝗲", "en"), ("ﾃｨｯｸﾄｯｸ", "ja")]
)
def test_letters_in_another_guise_are_letters(written: str, tag: str) -> None:
    assert DETECTOR.detect(written, "") == tag


def test_decomposed_letters_are_read_as_whole_ones() -> None:
    seen: list[str] = []

    def watch(line: str) -> Mapping[str, float]:
        seen.append(line)
        return {"vi": 0.9}

    Detector(watch, TABLES).detect(unicodedata.normalize("NFD", "Lệnh cấm ứng dụng này"), "")
    assert seen == ["lệnh cấm ứng dụng này"]


@given(st.text(), st.text(), st.none() | st.text())
def test_any_text_has_a_valid_tag_or_none(title: str, text: str, claim: str | None) -> None:
    tag = DETECTOR.detect(title, text, claim)
    assert tag is None or TAG.fullmatch(tag)


@given(st.text(alphabet=st.characters(), min_size=1, max_size=3), st.text(max_size=5))
def test_a_text_of_any_length_is_judged_by_its_beginning(unit: str, claim: str) -> None:
    beginning = (unit * 1_000)[:2_000]
    huge = beginning + unit * (1_000_000 // len(unit))
    assert DETECTOR.detect(huge, huge, claim) == DETECTOR.detect(beginning, beginning, claim)


def test_the_model_is_shown_one_short_line_of_valid_text() -> None:
    seen: list[str] = []

    def watch(line: str) -> Mapping[str, float]:
        line.encode("utf-8")
        seen.append(line)
        return {}

    Detector(watch, TABLES).detect("One\nline\ud800", "and more words \r\n" * 1_000)
    assert len(seen) == 1
    assert "\n" not in seen[0]
    assert len(seen[0]) < 200


def test_features_are_words_with_borders_and_runs_of_four() -> None:
    assert list(features(split_words("Don’t"))) == ["_don't_", "_don", "don'", "on't", "n't_"]
