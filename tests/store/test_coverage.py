"""Coverage compared in real libraries: every number is what its query selects."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from zlib import crc32

import pytest

from desktop_app import comparing
from desktop_app.comparing import compare
from desktop_app.core.coverage_values import Coverage
from desktop_app.core.trend_values import articles_of
from desktop_app.core.types import Expected
from desktop_app.engine import Engine
from tests.reports import COURT, FLOOD, SHIPPED, bring, told

FILLER = {
    "en": ("Harbour market opens", "Traders in the old harbour sold fish and bread to visitors."),
    "id": ("Pasar pelabuhan dibuka", "Pedagang di pelabuhan lama menjual ikan dan roti."),
    "zh-Hans": ("港口市场开张", "老港口的商贩向游客出售鱼和面包，生意不错。"),
}


def filler(count: int, languages: Sequence[str] = tuple(FILLER)) -> list[dict[str, Any]]:
    """So many plain reports in each language, each its own event, hours apart."""
    return [
        {
            "url": f"https://{language.lower()}.example/{number}",
            "outlet": f"Paper {number % 5} {language}",
            "title": f"{FILLER[language][0]} {'ABCDEFGHIJKLMNOPQRST'[number % 20]}{number}",
            "summary": f"{FILLER[language][1]} No. {number * 7919 % 1000}.",
            "lang": language,
            "published": f"2025-01-{1 + number % 28:02}T{number % 24:02}:30:00Z",
        }
        for number in range(count)
        for language in languages
    ]


def mention(words: str, language: str, count: int, day: int = 9) -> list[dict[str, Any]]:
    """Plain reports of several outlets with these words in them."""
    return [
        {
            "url": f"https://{language.lower()}.example/mention/{crc32(words.encode())}/{number}",
            "outlet": f"Daily {number} {language}",
            "title": f"{FILLER[language][0]} {number}x",
            "summary": f"{words}. {FILLER[language][1]} {number * 31}.",
            "lang": language,
            "published": f"2025-01-{day:02}T{number:02}:00:00Z",
        }
        for number in range(count)
    ]


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    with Engine.open(tmp_path / "library") as opened:
        yield opened


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with Engine.open(tmp_path_factory.mktemp("shipped") / "library") as opened:
        bring(opened, SHIPPED)
        yield opened


def coverage(engine: Engine, query: str = "", language: str = "en") -> Coverage:
    return compare(engine._library.reader, engine._where(query), query, language)


def count(engine: Engine, query: str) -> int:
    return len(engine.ids(query))


def cells(found: Coverage) -> dict[str, int]:
    """The query of each cell, and the number it shows."""
    return {
        articles_of(found.query, f'outlet:"{each.outlet}" lang:{each.language}'): each.articles
        for each in found.tellings
    }


@pytest.mark.parametrize("query", ["", "tiktok", "topic:rednote OR topic:tiktok-ban", "lang:zh"])
def test_every_cell_shows_as_many_articles_as_its_query_selects(
    shipped: Engine, query: str
) -> None:
    found = coverage(shipped, query)
    assert found.articles == count(shipped, query) > 20
    assert cells(found)
    wrong = {asked: n for asked, n in cells(found).items() if count(shipped, asked) != n}
    assert not wrong


def test_both_chinese_scripts_stand_in_one_language(shipped: Engine) -> None:
    tags = {row.language for row in shipped.rows(shipped.ids("lang:zh"))}
    assert {"zh-Hans", "zh-Hant"} <= tags
    assert {each.language for each in coverage(shipped, "lang:zh").tellings} == {"zh"}


def test_every_mention_that_has_a_query_is_as_many_articles_as_it_says(shipped: Engine) -> None:
    found = coverage(shipped)
    said = [each for each in found.only if each.term]
    assert len(said) > 2
    for each in said:
        chosen = shipped.rows(shipped.ids(articles_of(found.query, each.term)))
        assert len(chosen) == each.articles
        assert len({row.outlet for row in chosen}) == each.outlets
        assert each.article == min(chosen, key=lambda row: (row.ordered, row.title)).id


def test_the_shipped_coverage_has_names_that_only_chinese_reports_tell(shipped: Engine) -> None:
    found = {(each.language, each.value) for each in coverage(shipped).only}
    assert ("zh", "趙露思") in found
    assert not {value for _, value in found} & {"TikTok", "RedNote", "小红书", "Indonesia"}


def test_the_same_library_says_the_same_whatever_came_first(tmp_path: Path) -> None:
    said = []
    for seed in (1, 2):
        articles = list(SHIPPED)
        random.Random(seed).shuffle(articles)
        with Engine.open(tmp_path / str(seed)) as opened:
            for start in range(0, len(articles), 60):
                bring(opened, articles[start : start + 60])
            opened.retag().result()
            found = coverage(opened)
            titles = {row.id: (row.title, row.outlet) for row in opened.rows(opened.ids())}
            said.append(
                (
                    found.languages,
                    [(*_plain(each), titles[each.first_article]) for each in found.tellings],
                    [(each.value, each.term, each.articles, titles[each.article])
                     for each in found.only],
                    [(each.title, each.outlets, each.missing) for each in found.blind],
                )
            )  # fmt: skip
    assert said[0] == said[1]


def _plain(each: Any) -> tuple[Any, ...]:
    return each.outlet, each.language, each.articles, each.first, each.last, each.copies


def test_a_name_is_compared_by_what_it_means_and_not_by_how_it_is_written(engine: Engine) -> None:
    bring(engine, filler(20) + mention("记者在雅加达采访了塔斯马尼亚大学", "zh-Hans", 6))
    assert "雅加达" in {each.value for each in coverage(engine).only}
    bring(engine, mention("They flew to Jakarta", "en", 1))
    assert "雅加达" not in {each.value for each in coverage(engine).only}


def test_a_name_far_down_in_a_text_of_another_language_is_no_longer_only_there(
    engine: Engine,
) -> None:
    bring(engine, filler(20) + mention("记者在雅加达采访", "zh-Hans", 6))
    (found,) = [each for each in coverage(engine).only if each.value == "雅加达"]
    assert (found.language, found.kind, found.articles, found.outlets) == ("zh", "name", 6, 6)
    (far,) = mention("The market had a good day", "en", 1, day=11)
    far["summary"] += " The fish was fresh." * 100 + " It came from Jakarta."
    bring(engine, [far])
    assert "雅加达" not in {each.value for each in coverage(engine).only}


def test_a_person_told_by_the_surname_alone_is_no_longer_only_there(engine: Engine) -> None:
    bring(engine, filler(20) + mention("记者见到了贺锦丽", "zh-Hans", 6))
    assert "贺锦丽" in {each.value for each in coverage(engine).only}
    bring(engine, mention("The market was opened by Harris", "en", 1))
    assert "贺锦丽" not in {each.value for each in coverage(engine).only}


def test_a_name_that_would_not_be_seen_in_another_script_is_not_said_to_be_absent(
    engine: Engine,
) -> None:
    bring(engine, filler(20, ["en", "id"]) + mention("Adam Presser came to the market", "en", 8))
    assert "Adam Presser" in {each.value for each in coverage(engine).only}
    bring(engine, filler(20, ["zh-Hans"]))  # no Chinese form of the name is known
    assert "Adam Presser" not in {each.value for each in coverage(engine).only}


def test_a_common_word_is_no_name_though_it_is_written_like_one(engine: Engine) -> None:
    bring(engine, filler(20) + mention("Pedagang bernama Budi menjual ikan", "id", 6))
    assert not [each for each in coverage(engine).only if each.value.lower() == "bernama"]


def test_a_hashtag_is_told_once_and_its_query_finds_every_spelling(engine: Engine) -> None:
    tagged = mention("Ramai #PasarKita", "id", 4) + mention("Ikut #pasarkita", "id", 3, day=10)
    bring(engine, filler(20) + tagged)
    (found,) = [each for each in coverage(engine).only if each.kind == "hashtag"]
    assert (found.value, found.articles, found.language) == ("#PasarKita", 7, "id")
    assert count(engine, articles_of("", found.term)) == 7


def test_a_figure_is_one_in_all_languages_and_near_ones_may_be_rounded(engine: Engine) -> None:
    bring(engine, filler(20) + mention("市场吸引了3400万用户", "zh-Hans", 6))
    figures = [each for each in coverage(engine).only if each.kind == "figure"]
    assert [(each.language, each.articles, each.term) for each in figures] == [("zh", 6, "")]
    assert "3400万" in figures[0].value
    bring(engine, mention("The app has 34.2 million users", "en", 2))
    assert not [each for each in coverage(engine).only if each.kind == "figure"]


def test_a_story_that_one_language_left_out_is_a_blind_spot_with_its_title_in_the_readers(
    engine: Engine,
) -> None:
    bring(engine, filler(20) + told(FLOOD, 17, "River"))
    assert coverage(engine).blind == ()  # one outlet in each language
    more = [FLOOD[1], ("id", "Banjir Jakarta, 12.000 warga dipindahkan", FLOOD[1][2])]
    bring(engine, told(more, 17, "Sungai"))
    (spot,) = coverage(engine, language="id").blind
    assert (spot.language, spot.missing) == ("id", ("zh",))
    assert spot.title == FLOOD[1][1]
    members = engine.rows(engine.ids(f"story:{spot.story} lang:id"))
    assert spot.articles == len(members)
    assert spot.outlets == len({row.outlet for row in members})
    assert not engine.ids(f"story:{spot.story} lang:zh")


def test_a_report_outside_the_query_still_fills_a_blind_spot(engine: Engine) -> None:
    court = told([COURT[0], COURT[0], COURT[2]], 17, "Bench")
    bring(engine, filler(20) + court + told([COURT[1]], 18, "Sidang"))
    assert len(engine.ids("justices OR banned OR market")) < len(engine.ids())
    story = engine.rows(engine.ids("justices"))[0].story
    assert {row.language for row in engine.rows(engine.ids(f"story:{story}"))} >= {"id", "zh-Hans"}
    found = coverage(engine, "-hakim")  # leaves the Indonesian report out
    assert "id" in found.languages
    assert story not in {spot.story for spot in found.blind}


def test_a_language_that_was_not_there_in_those_days_is_blind_to_nothing(engine: Engine) -> None:
    late = [each | {"published": "2025-03-09T09:00:00Z"} for each in filler(12, ["zh-Hans"])]
    reports = told([COURT[0], (*COURT[0][:1], "Supreme Court: TikTok law stands", COURT[0][2])],
                   17, "Bench")  # fmt: skip
    bring(engine, filler(12, ["en"]) + late + reports)
    assert coverage(engine).languages == ("en", "zh")
    assert coverage(engine).blind == ()
    bring(engine, filler(20, ["zh-Hans"]))
    assert [spot.missing for spot in coverage(engine).blind if spot.language == "en"] == [("zh",)]


def test_too_many_articles_are_cut_to_the_newest_and_every_number_stays_true(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(comparing, "MOST", 50)
    bring(engine, filler(40) + mention("记者在雅加达采访", "zh-Hans", 4, day=28))
    found = coverage(engine)
    assert 0 < found.articles <= 50
    assert found.left_out == 124 - found.articles
    assert count(engine, found.query) == found.articles
    assert {asked: count(engine, asked) for asked in cells(found)} == cells(found)
    newest = engine.rows(engine.ids(limit=found.articles))
    assert {row.id for row in newest} == set(engine.ids(found.query))


def test_more_than_can_be_compared_within_one_second_is_said_in_words(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(comparing, "MOST", 3)
    bring(engine, [each | {"published": "2025-01-09"} for each in filler(2)])
    with pytest.raises(Expected, match="of one second"):
        coverage(engine)


def test_an_empty_library_has_an_empty_coverage(engine: Engine) -> None:
    assert coverage(engine) == Coverage("", 0, (), (), (), ())


def test_the_name_of_an_outlet_means_nothing_but_itself_in_the_query_of_its_cell(
    engine: Engine,
) -> None:
    names = ['The "Daily" % _', "The 'Daily' %% x", "(Daily) OR -x", "daily"]
    bring(
        engine,
        [each | {"outlet": name} for each, name in zip(filler(4, ["en"]), names, strict=True)],
    )
    found = cells(coverage(engine))
    assert len(found) == 4
    assert {asked: count(engine, asked) for asked in found} == found


def test_features_that_are_damaged_harm_no_other(engine: Engine) -> None:
    bring(engine, filler(20) + mention("记者在雅加达采访", "zh-Hans", 6))
    first = min(engine.ids("雅加达"))
    engine._library.writer.run("UPDATE features SET terms = '{' WHERE article = ?", (first,))
    assert "雅加达" in {each.value for each in coverage(engine).only}
