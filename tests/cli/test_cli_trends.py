"""trends and coverage on the shipped coverage: every number is what `list` gives."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import pytest

from desktop_app.cli.trend_page import trend_page
from desktop_app.core.trend_values import REST, Series, Trends
from desktop_app.core.trends import Gap
from tests.cli.running import COVERAGE, Newstide, Ran, write_archive

FIELDS = [
    *("query", "by", "bucket", "zone", "basis", "buckets", "end", "totals", "series", "names"),
    *("queries", "milestones", "bursts", "gaps", "rising", "rising_from", "rising_to"),
]
JANUARY = ("--from", "2025-01-10", "--to", "2025-01-20")


@pytest.fixture
def library(shipped: Path) -> Path:
    return shipped


def one(ran: Ran) -> dict[str, Any]:
    assert ran.code == 0, ran.err
    (found,) = ran.objects
    return found


def listed(newstide: Newstide, query: str) -> int:
    return len(newstide("list", query, "--json").objects)


def test_trends_are_one_object_with_the_fields_of_the_contract(newstide: Newstide) -> None:
    found = one(newstide("trends", "tiktok", *JANUARY, "--json"))
    assert list(found) == FIELDS
    assert (found["query"], found["by"]) == ("tiktok", "topic")
    assert (found["zone"], found["basis"]) == ("UTC", "published")
    assert found["bucket"] in ("hour", "day", "week")
    assert set(found["series"]) == set(found["names"]) == set(found["queries"])
    for counts in found["series"].values():
        assert len(counts) == len(found["buckets"]) == len(found["totals"])
    assert found["names"]["tiktok-ban"] == "TikTok ban"


@pytest.mark.parametrize("by", ["topic", "outlet", "language", "term", "story"])
def test_each_number_is_how_many_articles_its_query_lists(newstide: Newstide, by: str) -> None:
    found = one(newstide("trends", "--by", by, "--bucket", "day", *JANUARY, "--json"))
    days = [each[:10] for each in found["buckets"]]
    assert (days[0], days[-1], found["end"][:10]) == ("2025-01-10", "2025-01-20", "2025-01-21")
    busiest = found["totals"].index(max(found["totals"]))
    assert found["totals"][busiest] == listed(newstide, f"on:{days[busiest]}")
    assert found["series"]
    span = "since:2025-01-10 until:2025-01-20"
    for key, counts in found["series"].items():
        assert listed(newstide, f"{found['queries'][key]} {span}") == sum(counts), key
    for key in [*found["series"]][:3]:
        listed_then = listed(newstide, f"{found['queries'][key]} on:{days[busiest]}")
        assert listed_then == found["series"][key][busiest], key


@pytest.mark.parametrize("by", ["outlet", "language"])
def test_shares_of_what_does_not_overlap_make_one_whole(newstide: Newstide, by: str) -> None:
    words = ("trends", "--by", by, "--bucket", "day", *JANUARY, "--json")
    counted, shared = one(newstide(*words)), one(newstide(*words, "--share"))
    assert counted["totals"] == shared["totals"]
    assert 0 in counted["totals"]
    for bucket, total in enumerate(counted["totals"]):
        parts = [each[bucket] for each in shared["series"].values()]
        if total:
            assert math.isclose(sum(parts), 1, abs_tol=0.00001)
        else:
            assert set(parts) == {None}
        for key, counts in counted["series"].items():
            if total:
                share = shared["series"][key][bucket]
                assert math.isclose(share, counts[bucket] / total, abs_tol=0.000001)


def test_hours_days_and_weeks_count_the_same_articles(newstide: Newstide) -> None:
    starts = {}
    for unit in ("hour", "day", "week"):
        words = ("--bucket", unit, "--from", "2025-01-13", "--to", "2025-01-19", "--json")
        found = one(newstide("trends", *words))
        assert found["bucket"] == unit
        assert sum(found["totals"]) == listed(newstide, "since:2025-01-13 until:2025-01-19")
        starts[unit] = found["buckets"]
    assert [len(starts[unit]) for unit in ("hour", "day", "week")] == [7 * 24, 7, 1]
    assert starts["hour"][:2] == ["2025-01-13T00:00:00Z", "2025-01-13T01:00:00Z"]
    assert starts["week"] == ["2025-01-13T00:00:00Z"]


def test_queries_are_counted_side_by_side(newstide: Newstide) -> None:
    words = ("--compare", "lemon8", "--compare", "小红书 OR albania", "--bucket", "week", "--json")
    found = one(newstide("trends", *words))
    assert found["by"] == "query"
    for query in ("lemon8", "小红书 OR albania"):
        assert sum(found["series"][query]) == listed(newstide, query) > 3


def test_a_query_is_compared_with_others_and_not_within_itself(newstide: Newstide) -> None:
    found = one(newstide("trends", "lemon8", "--compare", "albania", "--bucket", "week", "--json"))
    assert list(found["series"]) == ["lemon8", "albania"]
    assert sum(found["series"]["albania"]) == listed(newstide, "albania") > 3


def test_a_query_given_twice_is_compared_once_and_that_is_said(newstide: Newstide) -> None:
    ran = newstide(
        *("trends", "rednote", "--compare", "lemon8", "--compare", " rednote "),
        *("--bucket", "week", "--json"),
    )
    assert list(one(ran)["series"]) == ["rednote", "lemon8"]
    (told,) = [line for line in ran.err.splitlines() if "counted once" in line]
    assert "'rednote'" in told
    assert "2 times" in told


def test_milestones_of_the_time_asked_for_are_told_with_their_sources(newstide: Newstide) -> None:
    found = one(newstide("trends", "--bucket", "day", *JANUARY, "--json"))["milestones"]
    assert [each["date"] for each in found] == sorted(each["date"] for each in found)
    by_date = {each["date"]: each for each in found}
    assert by_date["2025-01-18"]["name"] == "TikTok goes dark in the US"
    assert {each["date"][:7] for each in found} == {"2025-01"}
    urls = {each["url"] for each in newstide("list", "--json").objects}
    assert {each["source"] for each in found} <= urls


def test_a_burst_says_when_how_much_and_by_which_story(newstide: Newstide) -> None:
    found = one(newstide("trends", "--by", "topic", "--bucket", "day", "--json"))
    january = [each for each in found["bursts"] if each["from"][:7] == "2025-01"]
    assert january
    for burst in january:
        assert list(burst) == [
            *("key", "from", "to", "score", "baseline"),
            *("peak", "threshold", "articles", "story", "title"),
        ]
        assert burst["from"] < burst["to"]
        assert burst["articles"] > burst["baseline"] >= 0
        span = f"since:{burst['from'][:19]} until:{burst['to'][:19]}"
        inside = newstide("list", f"{found['queries'][burst['key']]} {span}", "--json").objects
        assert sum(each["published"] < burst["to"] for each in inside) == burst["articles"]
        if burst["story"] is not None:
            assert burst["title"]
            assert newstide("story", str(burst["story"]), "--json").code == 0


def test_a_rising_term_is_found_in_as_many_articles_as_told(newstide: Newstide) -> None:
    ran = newstide("trends", "--from", "2025-01-13", "--to", "2025-01-19", "--json")
    found = one(ran)
    assert found["rising_from"] == "2025-01-13T00:00:00Z"
    assert found["rising_to"] == "2025-01-20T00:00:00Z"
    assert found["rising"]
    for each in found["rising"]:
        assert list(each) == ["term", "score", "now", "before", "query"]
        assert listed(newstide, each["query"]) == each["now"]
    assert "2025-01-13 to 2025-01-19, against 2025-01-06 to 2025-01-12" in ran.err
    scores = [each["score"] for each in found["rising"]]
    assert scores == sorted(scores, reverse=True)


def test_without_dates_the_strongest_burst_is_compared_and_said(newstide: Newstide) -> None:
    ran = newstide("trends", "--json")
    found = one(ran)
    strongest = max(found["bursts"], key=lambda each: each["score"])
    assert found["rising_from"] == strongest["from"]
    assert found["rising_to"] >= strongest["to"]
    assert found["rising_from"][:10] in ran.err


def test_trends_are_told_in_words(newstide: Newstide) -> None:
    ran = newstide("trends", "--bucket", "day", *JANUARY)
    lines = ran.out.splitlines()
    assert "for each day in UTC, by date of publication" in lines[0]
    assert ran.code == 0
    (dark,) = [line for line in lines if line.startswith("2025-01-18 ")]
    assert "TikTok goes dark in the US" in dark
    assert "█" in dark
    assert any(line.endswith("TikTok ban  [tiktok-ban]") for line in lines)
    assert {"Bursts", "Milestones", "Rising terms"} <= set(lines)


def test_a_gap_says_what_is_not_known() -> None:
    day = 86_400
    gap = Gap(day, 3 * day, 0.25, ("one", "two", "three\n", "four", "five"))
    series = (Series("en", "en", "lang:en", (0, 0, 4)), Series(REST, "", "-lang:en", (0, 0, 1)))
    edges = (0, day, 2 * day, 3 * day)
    found = Trends("", "language", "day", edges, (0, 0, 5), series, gaps=(gap,))
    assert list(trend_page(found, None, as_shares=True)) == [
        "5 articles, counted by language for each day in UTC, by date of publication",
        "",
        "  (2 days without)",
        "1970-01-03       5  " + "█" * 40,
        "",
        "       4   80.0 %  en",
        "       1   20.0 %  the rest",
        "",
        "Gaps",
        "  1970-01-02 to 1970-01-03  25 % not known: one, two, three and 2 more",
    ]


def test_coverage_counts_what_the_query_lists(newstide: Newstide) -> None:
    found = one(newstide("coverage", "topic:rednote", "--json"))
    assert list(found) == ["query", "articles", "languages", "outlets", "only", "blind"]
    assert found["articles"] == listed(newstide, "topic:rednote")
    assert set(found["languages"]) >= {"en", "id", "zh"}
    assert sum(each["articles"] for each in found["outlets"]) == found["articles"]
    firsts = [each["first"] for each in found["outlets"]]
    assert firsts == sorted(firsts)
    assert found["only"]
    for each in found["only"]:
        if each["query"]:
            assert listed(newstide, f"{each['query']} lang:{each['language']}") == each["articles"]
    for each in found["blind"]:
        assert each["language"] not in each["missing"]
    told = newstide("coverage", "topic:rednote").out
    assert "Outlets, the first to tell first" in told


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["trends", "--by", "colour"], 2, "colour"),
        (["trends", "--by", "query"], 2, "--compare"),
        (["trends", "--by", "topic", "--compare", "a"], 2, "--by query"),
        (["trends", "--bucket", "month"], 2, "month"),
        (["trends", "--from", "soon"], 2, "--from: 'soon' is not a date"),
        (["trends", "--to", ""], 2, "--to"),
        (["trends", "--to", '7d" OR "x'], 2, "--to"),
        (["trends", "--from", "2025-01-20", "--to", "2025-01-19"], 2, "is not before"),
        (["trends", "--compare", " "], 2, "--compare"),
        (["trends", "--compare", "a", "--compare", "colour:x"], 2, "--compare 'colour:x'"),
        (["trends", "topic:"], 2, "topic:"),
        (["trends", "--limit", "-1"], 2, "-1"),
        (["trends", "--by", "story", "--limit", "0"], 2, "at least 1"),
        (["trends", "--bucket", "hour", "--from", "2000", "--to", "2020"], 1, "longer steps"),
        (["figures", "(x"], 2, "("),
        (["figures", "--limit", "x"], 2, "x"),
        (["figures", "--limit", "0"], 2, "at least 1"),
        (["figures", "--limit", "9" * 24], 2, "the largest whole number is 9223372036854775807"),
        (["coverage", "is:purple"], 2, "purple"),
    ],
)
def test_a_wrong_command_about_trends_ends_in_one_sentence(
    newstide: Newstide, words: list[str], code: int, told: str
) -> None:
    ran = newstide(*words)
    assert (ran.code, ran.out) == (code, "")
    assert ran.err.count("\n") == 1
    assert told in ran.err


def test_one_day_may_be_asked_for(newstide: Newstide) -> None:
    words = ("--from", "2025-01-17", "--to", "2025-01-17", "--bucket", "day", "--json")
    found = one(newstide("trends", *words))
    assert found["buckets"] == ["2025-01-17T00:00:00Z"]
    assert found["totals"] == [listed(newstide, "on:2025-01-17")]


def test_an_empty_library_has_trends_of_nothing(tmp_path: Path, newstide: Newstide) -> None:
    empty = ("--library", str(tmp_path / "none"))
    found = one(newstide("trends", *empty, "--json"))
    assert list(found) == FIELDS
    assert sum(found["totals"]) == 0
    assert (found["bursts"], found["rising"]) == ([], [])
    assert newstide("figures", *empty, "--json").objects == []
    covered = one(newstide("coverage", *empty, "--json"))
    assert (covered["articles"], covered["outlets"], covered["only"]) == (0, [], [])
    for verb in ("trends", "figures", "coverage"):
        told = newstide(verb, *empty)
        assert (told.code, told.err) == (0, "")


def test_what_matches_nothing_has_trends_of_nothing(newstide: Newstide) -> None:
    found = one(newstide("trends", "no-such-word", "--json"))
    assert sum(found["totals"]) == 0
    assert "nothing to show" in newstide("trends", "no-such-word").out


def test_no_control_character_of_an_article_is_printed(tmp_path: Path, newstide: Newstide) -> None:
    archive, own = tmp_path / "bad.jsonl", ("--library", str(tmp_path / "own"))
    bad = {"outlet": "Post\x1b[31m\u202e", "summary": "It has 300\x1b[0m million users."}
    write_archive(archive, [each | bad for each in COVERAGE])
    assert newstide("import", archive, *own).code == 0
    for words in (["trends", "--by", "outlet"], ["figures"]):
        for form in ([], ["--json"]):
            ran = newstide(*words, *own, *form)
            assert ran.code == 0
            assert "Post" in ran.out
            assert not set(ran.out + ran.err) & set("\x1b\u202e")
