"""list, show and topics on a real library: the contract's fields, to the letter."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.cli.running import Newstide, start, write_archive

FIELDS = [
    *("id", "url", "feed_url", "guid", "title", "author", "outlet", "language", "published"),
    *("seen", "read", "starred", "topics", "story", "copy_of", "summary"),
]
WHOLE = [
    *("content_html", "content_text", "evidence", "figures", "hashtags", "sources", "copies"),
    *("versions", "story_members"),
]


def test_a_listed_article_has_the_fields_of_the_contract(filled: Path, newstide: Newstide) -> None:
    weather, hanzi, rednote = newstide("list", "--json").objects
    assert list(rednote) == FIELDS
    assert rednote | {"id": 0, "seen": "", "topics": [], "story": 0} == {
        "id": 0,
        "url": "https://example.org/rednote",
        "feed_url": None,
        "guid": None,
        "title": "RedNote gains TikTok refugees before the ban",
        "author": "Ann Author",
        "outlet": "Example Post",
        "language": "en",
        "published": "2025-01-13T08:00:00Z",
        "seen": "",
        "read": False,
        "starred": False,
        "topics": [],
        "story": 0,
        "copy_of": None,
        "summary": "Americans join RedNote, the app known as Xiaohongshu.",
    }
    assert "rednote" in rednote["topics"]
    assert hanzi["language"] == "zh-Hans"
    assert hanzi["author"] is None
    assert weather["topics"] == []
    assert rednote["seen"].endswith("Z")


def test_full_adds_both_bodies(filled: Path, newstide: Newstide) -> None:
    article = newstide("list", "--json", "--full", "refugees").objects[0]
    assert list(article) == [*FIELDS, "content_html", "content_text"]
    assert "<p>" in article["content_html"]
    assert "days before the TikTok ban" in article["content_text"]


def test_a_shown_article_tells_why_it_has_its_topics(filled: Path, newstide: Newstide) -> None:
    id = newstide("list", "refugees", "--json").objects[0]["id"]
    shown = newstide("show", str(id), "--json").objects
    assert len(shown) == 1
    article = shown[0]
    assert list(article) == [*FIELDS, *WHOLE]
    assert set(article["evidence"]) == set(article["topics"]) != set()
    for found in article["evidence"].values():
        for each in found:
            assert list(each) == ["part", "start", "end", "text", "weight", "rule"]
            whole = article["title"] if each["part"] == "title" else article["content_text"]
            assert whole[each["start"] : each["end"]] == each["text"] != ""
    assert article["sources"][0]["url"] == "https://example.org/rednote"
    assert [article[each] for each in ("figures", "copies", "versions")] == [[]] * 3
    assert article["id"] in article["story_members"]


def test_a_shown_article_is_told_in_words(filled: Path, newstide: Newstide) -> None:
    id = newstide("list", "refugees", "--json").objects[0]["id"]
    lines = newstide("show", str(id)).out.splitlines()
    assert lines[0] == "RedNote gains TikTok refugees before the ban"
    assert "https://example.org/rednote" in lines
    assert any(line.startswith("[rednote] because of: RedNote") for line in lines)


def test_a_topic_that_the_reader_gave_or_took_is_told_as_such(
    filled: Path, newstide: Newstide
) -> None:
    id = str(newstide("list", "Rain", "--json").objects[0]["id"])
    newstide("tag", id, "+rednote")
    assert "[rednote] given by you" in newstide("show", id).out.splitlines()
    newstide("tag", id, "-rednote")
    assert "[-rednote] taken away by you" in newstide("show", id).out.splitlines()


def test_a_day_is_listed_without_a_time_and_no_date_as_the_day_it_was_seen(
    tmp_path: Path, newstide: Newstide
) -> None:
    archive = tmp_path / "days.jsonl"
    one, other = ({"url": f"https://example.org/{n}", "title": f"Story {n}"} for n in "12")
    write_archive(archive, [one | {"published": "2025-01-17"}, other])
    newstide("import", archive)
    lines = {line[-7:]: line for line in newstide("list").out.splitlines()}
    assert "2025-01-17 " in lines["Story 1"]
    assert not re.search(r"\d\d:\d\d", lines["Story 1"])
    seen = newstide("list", "Story", "--json").objects[0]["seen"][:10]
    assert "seen 20" in lines["Story 2"]
    assert abs(
        date.fromisoformat(lines["Story 2"].split("seen ")[1][:10]) - date.fromisoformat(seen)
    ) <= timedelta(1)


def test_a_query_may_begin_with_a_minus(filled: Path, newstide: Newstide) -> None:
    without = [each["outlet"] for each in newstide("list", "-lang:en", "--json").objects]
    assert without == ["Example Ribao"]
    assert (
        newstide("list", "--json", "--", "-lang:en").out
        == newstide("list", "-lang:en", "--json").out
    )


def test_chinese_words_of_two_characters_are_found(filled: Path, newstide: Newstide) -> None:
    assert len(newstide("list", "抖音", "禁令", "--json").objects) == 1


def test_the_list_can_be_read_in_pages(filled: Path, newstide: Newstide) -> None:
    ids = [each["id"] for each in newstide("list", "--json").objects]
    first = newstide("list", "--json", "--limit", "2").objects
    assert [each["id"] for each in first] == ids[:2]
    rest = newstide("list", "--json", "--after", str(ids[1])).objects
    assert [each["id"] for each in rest] == ids[2:]
    assert newstide("list", "--limit", "0").out == ""


def test_no_control_character_of_a_title_reaches_the_terminal(
    filled: Path, newstide: Newstide
) -> None:
    for ran in (newstide("list"), newstide("list", "--json"), newstide("show", "3")):
        assert ran.code == 0
        assert not set(ran.out) & set("\x1b\u202e")


def test_topics_are_counted(filled: Path, newstide: Newstide) -> None:
    topics = {each["id"]: each for each in newstide("topics", "--json").objects}
    rednote = topics["rednote"]
    assert list(rednote) == ["id", "name", "pack", "articles", "unread"]
    listed = newstide("list", "topic:rednote", "--json").objects
    assert rednote["articles"] == rednote["unread"] == len(listed) > 0


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["list", "a", ")"], 2, "character 3"),
        (["list", "colour:red"], 2, "colour"),
        (["list", "topic:nonesuch"], 2, "nonesuch"),
        (["show", "999"], 1, "999"),
        (["show", "9223372036854775807"], 1, "9223372036854775807"),
        (["show", "abc"], 2, "abc"),
        (["storys"], 2, "story?"),
        (["list", "--wat"], 2, "--wat"),
        (["--wat", "list"], 2, "--wat"),
        (["topics", "x"], 2, "x"),
    ],
)
def test_a_wrong_command_ends_in_one_sentence(
    filled: Path, newstide: Newstide, words: list[str], code: int, told: str
) -> None:
    ran = newstide(*words)
    assert (ran.code, ran.out) == (code, "")
    assert ran.err.count("\n") == 1
    assert told in ran.err
    assert "Traceback" not in ran.err


def test_a_very_long_query_is_a_sentence_not_a_crash(filled: Path, newstide: Newstide) -> None:
    for query in ("x" * 100_000, "(" * 5_000, "a OR " * 3_000 + "b"):
        ran = newstide("list", query)
        assert ran.code in (0, 2)
        assert len(ran.err) < 500


def test_listing_loads_no_network_no_parser_and_no_qt(filled: Path) -> None:
    probe = (
        "import sys; from desktop_app.__main__ import main; code = main(sys.argv[1:]); "
        "print(code, [m for m in ('requests', 'urllib3', 'feedparser', 'nh3', 'PySide6') "
        "if m in sys.modules], file=sys.stderr)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", probe, "--library", filled, "list", "topic:rednote"],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert ran.stderr == "0 []\n"


def test_a_reader_of_our_output_may_leave_early(filled: Path) -> None:
    process = start(filled, "list", "--json", "--full")
    assert process.stdout
    assert process.stderr
    process.stdout.close()
    with process.stderr:
        assert process.stderr.read() == b""
    assert process.wait(30) == 0


def test_a_full_disk_behind_standard_output_is_told(filled: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    with open("/dev/full", "wb") as full:
        process = start(filled, "list", stdout=full)
        errors = process.communicate(timeout=30)[1].decode()
    assert process.returncode == 1
    assert errors.startswith("newstide: ")
    assert errors.count("\n") == 1


@pytest.mark.parametrize("locale", ["C", "POSIX", "nonesuch.UTF-8"])
def test_output_is_utf_8_in_any_locale(filled: Path, locale: str) -> None:
    environment = {"LC_ALL": locale, "PATH": "/usr/bin:/bin", "HOME": str(filled)}
    process = start(filled, "list", "小红书", env=environment)
    out, errors = process.communicate(timeout=30)
    assert process.returncode == 0
    assert errors == b""
    assert "TikTok难民涌入小红书" in out.decode("utf-8")


def test_the_version_is_told_before_anything_is_loaded() -> None:
    ran = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "desktop_app", "--version"],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert ran.stdout.startswith("newstide ")
    for heavy in ("argparse", "desktop_app.core", "desktop_app.engine", "sqlite3"):
        assert f"| {heavy}" not in ran.stderr.replace("  ", "")
