"""The verbs of stories: what they print, and what corrections do."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import Newstide, write_archive

ROW = ["id", "title", "articles", "outlets", "languages", "first", "last", "copies"]
EVENT = [
    {
        "url": f"https://{outlet}.example/court",
        "outlet": outlet,
        "title": title,
        "summary": text,
        "published": f"2025-01-17T{hour}:00:00Z",
        "lang": language,
    }
    for outlet, language, hour, title, text in (
        ("post", "en", "15", "Supreme Court upholds law that bans TikTok",
         "The nine justices ruled that ByteDance must sell TikTok by 19 January."),
        ("harian", "id", "16", "Mahkamah Agung AS menguatkan larangan TikTok",
         "Sembilan hakim memutuskan ByteDance harus menjual TikTok paling lambat 19 Januari."),
        ("ribao", "zh-Hans", "17", "美国最高法院维持TikTok禁令",
         "九名大法官裁定，字节跳动必须在1月19日前出售TikTok。"),
    )
]  # fmt: skip


@pytest.fixture
def grouped(tmp_path: Path, newstide: Newstide) -> list[int]:
    """A library that holds one event told three times; the articles, the first report first."""
    path = tmp_path / "event.jsonl"
    write_archive(path, EVENT)
    assert newstide("import", str(path)).code == 0
    (story,) = newstide("stories", "--json").objects
    return [int(each) for each in story["articles"]]


def test_a_listed_story_has_the_fields_of_the_contract(
    grouped: list[int], newstide: Newstide
) -> None:
    (story,) = newstide("stories", "topic:tiktok-ban", "--json").objects
    assert list(story) == ROW
    assert story | {"id": 0, "articles": []} == {
        "id": 0,
        "title": EVENT[0]["title"],
        "articles": [],
        "outlets": ["post", "harian", "ribao"],
        "languages": ["en", "id", "zh"],
        "first": "2025-01-17T15:00:00Z",
        "last": "2025-01-17T17:00:00Z",
        "copies": 0,
    }
    assert newstide("stories", "floods", "--json").objects == []
    assert newstide("stories", "--limit", "0", "--json").objects == []
    assert EVENT[0]["title"] in newstide("stories").out


def test_a_story_tells_why_it_holds_together(grouped: list[int], newstide: Newstide) -> None:
    (story,) = newstide("stories", "--json").objects
    (whole,) = newstide("story", str(story["id"]), "--json").objects
    assert {name: whole[name] for name in ROW} == story
    assert [each["id"] for each in whole["members"]] == grouped
    for each in whole["members"]:
        assert 0 < each["score"] <= 1
        assert {"name", "date"} <= {reason["kind"] for reason in each["joined_by"]}
    assert whole["weakest"] in grouped
    told = newstide("story", str(story["id"])).out
    assert "TikTok" in told
    assert "19 January" in told
    assert told.count("weakest link") == 1


def test_an_article_tells_its_story_and_the_others_of_it(
    grouped: list[int], newstide: Newstide
) -> None:
    (shown,) = newstide("show", str(grouped[0]), "--json").objects
    assert sorted(shown["story_members"]) == sorted(grouped)
    listed = newstide("list", f"story:{shown['story']}", "--json").objects
    assert [each["id"] for each in listed] == shown["story_members"]


def test_a_split_a_merge_and_a_pin_are_done_and_taken_back(
    grouped: list[int], newstide: Newstide
) -> None:
    (story,) = (each["id"] for each in newstide("stories", "--json").objects)
    (split,) = newstide("story", "split", str(story), str(grouped[2]), "--json").objects
    assert {each["id"] for each in newstide("stories", "--json").objects} == {story, split["story"]}
    (merged,) = newstide("story", "merge", str(story), str(split["story"]), "--json").objects
    assert merged == {"story": story, "merged": split["story"]}
    (old,) = newstide("story", str(split["story"]), "--json").objects
    assert old["id"] == story
    (pinned,) = newstide("story", "pin", str(story), "--json").objects
    assert pinned == {"story": story, "pinned": True, "changed": True}
    for _ in range(3):
        assert newstide("undo").code == 0
    (again,) = newstide("stories", "--json").objects
    assert (again["id"], again["articles"]) == (story, grouped)


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["story"], 2, "story"),
        (["story", "99"], 1, "99"),
        (["story", "x"], 2, "'x'"),
        (["story", "-3"], 2, "'-3'"),
        (["story", "1", "2"], 2, "merge"),
        (["story", "merge", "1"], 2, "two stories"),
        (["story", "merge", "1", "99"], 1, "99"),
        (["story", "split", "1"], 2, "articles"),
        (["story", "split", "1", "99"], 1, "99"),
        (["story", "pin"], 2, "one story"),
        (["story", "pin", "99"], 1, "99"),
        (["stories", "story:x"], 2, "story"),
    ],
)
def test_a_wrong_command_about_stories_ends_in_one_sentence(
    grouped: list[int], newstide: Newstide, words: list[str], code: int, told: str
) -> None:
    ran = newstide(*words)
    assert (ran.code, ran.out) == (code, "")
    assert ran.err.count("\n") == 1
    assert told in ran.err
