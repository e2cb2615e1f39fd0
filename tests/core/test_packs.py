"""Reading topic packs: what a pack may say, and how it is told what is wrong."""

from __future__ import annotations

import json
import re
import tomllib
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from desktop_app import paths
from desktop_app.core import packs
from desktop_app.core.packs import Pack, load_pack
from desktop_app.core.topics import Tagger, measure
from desktop_app.core.types import PackError
from desktop_app.installed import InstalledPacks

SMALL = """
format = 1
id = "weather"
version = "1"

[name]
en = "Weather"
id = "Cuaca"
zh = "天气"

[words.rain]
en = ["rain~", "downpour"]
only.de = ["Regen*"]

[[topic]]
id = "rain"
name = { en = "Rain", zh = "雨" }
color = "#3366aa"
needs = ["rain"]
[[topic.rule]]
all = ["rain"]
title = 1.0
text = 0.5

[[milestone]]
date = 2025-01-17
name = { en = "The dam breaks", zh = "溃坝" }
source = "https://example.org/dam"

[[sample]]
title = "Rain again"
topics = ["rain"]
"""


def changed(old: str, new: str) -> str:
    assert old in SMALL
    return SMALL.replace(old, new, 1)


def test_a_small_pack_is_read_whole() -> None:
    pack = load_pack(SMALL, "weather.toml")
    assert (pack.id, pack.version, pack.name("id-ID")) == ("weather", "1", "Cuaca")
    (topic,) = pack.topics
    assert topic.color == "#3366aa"
    assert topic.rules[0].name == "rain"
    assert pack.samples[0].topics == {"rain"}


@pytest.mark.parametrize("language", ["zh", "zh-Hans", "zh_CN", "zh-Hant-TW"])
def test_every_kind_of_chinese_has_the_chinese_name(language: str) -> None:
    assert load_pack(SMALL, "w").topics[0].name(language) == "雨"


def test_a_language_without_a_name_has_the_english_one() -> None:
    assert load_pack(SMALL, "w").topics[0].name("id") == "Rain"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("format = 1", "format = 2", "format: this program reads format 1 only"),
        ('id = "weather"', 'id = "Wet Weather"', "id: an id is made of small letters"),
        ('version = "1"', "version = 1", "version: a text is wanted here"),
        ('version = "1"', 'version = "1"\nlicence = "x"', 'the key "licence" is not known'),
        ('en = "Weather"', 'fr = "Temps"', 'name: the English name, "en", is missing'),
        ('"downpour"', '"*"', 'words.rain.en[2]: the phrase "*" is empty'),
        ('"downpour"', '"a ("', "has a mark out of place"),
        ('"downpour"', '"r*in"', "has ~ or * out of place"),
        ('"downpour"', '"~rain"', "only Indonesian and Malay lists may"),
        ('"downpour"', "7", "words.rain.en[2]: a text is wanted here"),
        ("only.de", "only.german", "not known, nor is it a language"),
        ("only.de", "exept", "not known, nor is it a language"),
        ('"#3366aa"', '"blue"', 'topic rain: color: a colour is written "#rrggbb"'),
        ('all = ["rain"]', 'all = ["snow"]', 'topic rain: rule[1].all: there is no list "snow"'),
        ('all = ["rain"]', "all = []", "a rule asks for at least one list"),
        ('all = ["rain"]', "all = [[]]", "a rule asks for at least one list"),
        ('all = ["rain"]', "all = [[3]]", 'there is no list "3"'),
        ("text = 0.5", "text = 1e9", "the number must lie between -100 and 100"),
        ("text = 0.5", "text = nan", "the number must lie between"),
        ("text = 0.5", "txt = 0.5", 'topic rain: rule[1]: the key "txt" is not known'),
        ("text = 0.5", "near = 0", "near: a whole number between 1 and 2000"),
        ('topics = ["rain"]', 'topics = ["snow"]', 'sample[1].topics: there is no topic "snow"'),
        ("[[topic]]", "[topic]", "topic: a list is wanted here"),
        ("[[milestone]]", "[milestone]", "milestone: a list is wanted here"),
        ("date = 2025-01-17\n", "", 'milestone[1]: the key "date" is missing'),
        ("source =", "url =", 'milestone[1]: the key "url" is not known'),
        ("2025-01-17", '"17 January 2025"', "milestone[1].date: a date without a time is wanted"),
        ("2025-01-17", '"20250117"', "milestone[1].date: a date without a time is wanted"),
        ("2025-01-17", '"2025-02-30"', "milestone[1].date: a date without a time is wanted"),
        ("2025-01-17", "2025-01-17T10:00:00Z", "milestone[1].date: a date without a time"),
        ("2025-01-17", "1737072000", "milestone[1].date: a date without a time is wanted"),
        ("2025-01-17", "0001-01-17", "milestone[1].date: the year must lie between 1970"),
        ('en = "The dam', 'id = "The dam', 'milestone[1].name: the English name, "en", is missing'),
        ("The dam breaks", "The dam breaks" * 9, "milestone[1].name.en: the text has 126"),
        ("https://example.org/dam", "javascript:alert(1)", "milestone[1].source: a web address"),
        ("https://example.org/dam", "example.org/dam", "milestone[1].source: a web address"),
        ("org/dam", "org/" + "dam" * 999, "milestone[1].source: the text has"),
    ],
)
def test_what_is_wrong_is_told_with_file_and_key(old: str, new: str, told: str) -> None:
    with pytest.raises(PackError) as caught:
        load_pack(changed(old, new), "weather.toml")
    assert str(caught.value).startswith("weather.toml: ")
    assert told in str(caught.value)


def test_milestones_stand_in_order_of_time_whatever_the_order_of_the_file() -> None:
    earlier = (
        '[[milestone]]\ndate = "2024-04-24"\nname = { en = "Rain" }\nsource = "http://a.org"\n'
    )
    for text in (SMALL + earlier, changed("[[milestone]]", earlier + "[[milestone]]")):
        first, second = load_pack(text, "w").milestones
        assert (first.name("zh"), first.at) == ("Rain", 1_713_916_800)
        assert (second.name("zh-Hant"), second.at) == ("溃坝", 1_737_072_000)


def test_a_pack_needs_no_milestones_and_may_not_have_any_number() -> None:
    milestone = SMALL[SMALL.index("[[milestone]]") : SMALL.index("[[sample]]")]
    assert load_pack(SMALL.replace(milestone, ""), "w").milestones == ()
    with pytest.raises(PackError, match=r"milestone: 201 entries; the most is 200"):
        load_pack(SMALL + milestone * packs.MAX_MILESTONES, "w")


def test_an_address_of_a_milestone_carries_no_password() -> None:
    text = changed("https://example.org/dam", "https://me:secret@example.org/dam?utm_source=x")
    assert load_pack(text, "w").milestones[0].source == "https://example.org/dam"


def test_milestones_of_all_packs_come_in_order_and_each_once(tmp_path: Path) -> None:
    shipped = InstalledPacks(tmp_path).milestones("en")
    for id in ("weather", "weather-two"):
        (tmp_path / f"{id}.toml").write_text(changed('"weather"', f'"{id}"'), "utf-8")
    both = InstalledPacks(tmp_path).milestones("zh-Hans")
    assert len(both) == len(shipped) + 1
    assert [each.name for each in both].count("溃坝") == 1
    assert [each.at for each in both] == sorted(each.at for each in both)


def test_broken_toml_names_the_line() -> None:
    with pytest.raises(PackError, match="at line 4"):
        load_pack('format = 1\nid = "x"\n\nversion = \n', "x.toml")


def test_an_id_used_twice_is_refused() -> None:
    topic = SMALL[SMALL.index("[[topic]]") : SMALL.index("[[sample]]")]
    with pytest.raises(PackError, match="the id is used twice"):
        load_pack(SMALL + topic, "w")


def test_lists_that_include_each_other_are_refused() -> None:
    text = changed("[[topic]]", '[words.a]\ninclude = ["b"]\n[words.b]\ninclude = ["a"]\n[[topic]]')
    with pytest.raises(PackError, match="includes itself"):
        load_pack(text, "w")


def test_a_pack_cannot_grow_without_bound() -> None:
    with pytest.raises(PackError, match="the most is"):
        load_pack("#" * (packs.MAX_PACK + 1), "w")
    with pytest.raises(PackError, match="stands for"):
        load_pack(changed('"downpour"', '"' + "(a|b)" * 20 + '"'), "w")
    with pytest.raises(PackError, match="forms of phrases"):
        load_pack(
            changed('"downpour"', ", ".join('"(a|b|c|d)(a|b|c|d)(a|b|c|d)x"' for _ in range(1100))),
            "w",
        )
    with pytest.raises(PackError):
        load_pack("a = " + "[" * 5000, "w")


def test_another_text_is_another_digest() -> None:
    one, other = load_pack(SMALL, "w"), load_pack(SMALL + "# note\n", "w")
    assert one.digest != other.digest
    assert one == load_pack(SMALL, "elsewhere.toml")


@pytest.fixture(scope="module")
def shipped() -> Pack:
    path = paths.resource("topics", "tiktok-rednote.toml")
    return load_pack(path.read_text(encoding="utf-8"), path.name)


def test_the_shipped_pack_names_its_topics_in_every_language_of_the_window(shipped: Pack) -> None:
    assert len(shipped.topics) == 11
    for topic in shipped.topics:
        assert {"en", "id", "zh"} <= set(topic.names)
    assert len({topic.color for topic in shipped.topics}) == 11


def test_each_milestone_of_the_shipped_pack_has_an_article_that_reports_it(shipped: Pack) -> None:
    lines = paths.resource("archive", "tiktok-rednote.jsonl").read_text("utf-8").splitlines()
    coverage = {each["url"]: each for each in map(json.loads, lines)}
    assert len(shipped.milestones) > 15
    for each in shipped.milestones:
        assert {"en", "id", "zh"} <= set(each.names)
        assert max(map(len, each.names.values())) <= 40
        day, article = datetime.fromtimestamp(each.at, UTC).date(), coverage[each.source]
        after = date.fromisoformat(article["published"][:10]) - day
        assert timedelta(0) <= after
        assert after <= timedelta(days=3) or names_day(article["summary"], day), each.name("en")


def names_day(text: str, day: date) -> bool:
    """Whether an article that came later names the day itself: 18 January, (18/1), 1月18日."""
    forms = rf"{day.day} {day:%B}|{day.day}/{day.month}\b|{day.month}月{day.day}日"
    return re.search(rf"(?<!\d)({forms})", text) is not None


def test_every_list_of_the_shipped_pack_is_used(shipped: Pack) -> None:
    used = set(shipped.follow)
    for topic in shipped.topics:
        used.update(topic.needs)
        for rule in topic.rules:
            used.update(rule.none, *rule.every)
    for words in shipped.words.values():
        used.update(words.includes, words.beside)
    assert used == set(shipped.words)


def test_no_list_of_the_shipped_pack_holds_a_phrase_twice() -> None:
    data = tomllib.loads(paths.resource("topics", "tiktok-rednote.toml").read_text("utf-8"))
    for id, words in data["words"].items():
        for key, phrases in (words | words.get("only", {})).items():
            if isinstance(phrases, list):
                assert len(phrases) == len(set(phrases)), f"{id}.{key}"


def test_the_pack_in_the_documentation_is_a_good_one() -> None:
    page = paths.resource("docs", "topic-packs.md").read_text(encoding="utf-8")
    pack = load_pack(page.split("```toml\n")[1].split("```")[0], "topic-packs.md")
    score = measure(Tagger([pack]), pack.samples)
    assert score.samples == score.micro.right == 1
    assert len(pack.milestones) == 1
    assert str(packs.MAX_PATTERNS // 1000) in page.partition("## Bounds")[2]
