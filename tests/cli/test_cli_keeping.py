"""import, export, mark, undo, tag, pack and doctor: the library changes, and can be told so."""

from __future__ import annotations

import json
import os
import sqlite3
from pathlib import Path

import pytest

from tests.cli.running import COVERAGE, Newstide, write_archive

OPML = """<?xml version="1.0"?>
<opml version="2.0"><body><outline text="News">
<outline type="rss" text="One" xmlUrl="https://example.org/one.xml"/>
<outline type="rss" text="Two" xmlUrl="https://ann:s3cret@example.org/two.xml"/>
</outline></body></opml>"""

PACK = """
format = 1
id = "weather"
version = "1"

[name]
en = "Weather"

[words.rain]
en = ["rain"]

[[topic]]
id = "rain"
name = { en = "Rain" }
color = "#336699"
needs = ["rain"]

[[topic.rule]]
all = ["rain"]
"""


def unread(newstide: Newstide) -> list[int]:
    return [each["id"] for each in newstide("list", "is:unread", "--json").objects]


def test_an_archive_is_imported_once(tmp_path: Path, newstide: Newstide) -> None:
    archive = tmp_path / "新闻 📰 coverage.jsonl"
    write_archive(archive, COVERAGE)
    first = newstide("import", archive, "--json")
    assert first.code == 0
    assert first.objects[-1] == {
        "feeds_added": 0,
        "feeds_known": 0,
        "articles_new": 3,
        "articles_known": 0,
        "errors": [],
    }
    again = newstide("import", archive, "--json").objects[-1]
    assert (again["articles_new"], again["articles_known"]) == (0, 3)
    assert len(newstide("list", "--json").objects) == 3


def test_the_shipped_coverage_can_be_loaded(tmp_path: Path, newstide: Newstide) -> None:
    report = newstide("import", "--sample", "--json").objects[-1]
    assert report["articles_new"] > 100
    assert report["errors"] == []
    assert len(newstide("list", "--json").objects) == report["articles_new"]
    assert {each["language"] for each in newstide("list", "--json").objects} >= {"en", "id"}
    assert newstide("import", "--sample", tmp_path / "x.opml").code == 2


def test_opml_brings_subscriptions_and_asks_no_server(tmp_path: Path, newstide: Newstide) -> None:
    opml = tmp_path / "feeds.opml"
    opml.write_text(OPML, "utf-8")
    assert newstide("import", opml, "--json").objects[-1]["feeds_added"] == 2
    assert newstide("import", opml, "--json").objects[-1]["feeds_known"] == 2
    one, two = newstide("feeds", "--json").objects
    assert list(one) == [
        *("id", "url", "title", "folder", "language", "status", "error", "checked", "next_check"),
        *("articles", "unread"),
    ]
    assert (one["title"], one["folder"], one["status"]) == ("One", "News", "new")
    assert (one["checked"], one["next_check"]) == (None, None)
    assert two["url"] == "https://example.org/two.xml"
    assert "s3cret" not in newstide("feeds").out


def test_one_bad_file_harms_no_other(tmp_path: Path, newstide: Newstide) -> None:
    good, bad = tmp_path / "good.jsonl", tmp_path / "bad.bin"
    write_archive(good, COVERAGE)
    bad.write_bytes(bytes(range(256)) * 20)
    ran = newstide("import", bad, tmp_path / "missing.opml", good, "--json")
    assert ran.code == 0
    report = ran.objects[-1]
    assert report["articles_new"] == 3
    assert len(report["errors"]) == 2
    assert "missing.opml" in " ".join(report["errors"])
    assert ran.err.count("\n") == 2


def test_an_import_of_nothing_usable_fails(tmp_path: Path, newstide: Newstide) -> None:
    ran = newstide("import", tmp_path / "missing.opml")
    assert ran.code == 1
    assert "missing.opml" in ran.err
    assert "Traceback" not in ran.err


def test_what_is_exported_can_be_imported(filled: Path, tmp_path: Path, newstide: Newstide) -> None:
    archive = tmp_path / "out.jsonl"
    ran = newstide("export", "archive", "-lang:zh-Hans", "-o", archive, "--json")
    assert ran.objects == [{"format": "archive", "path": str(archive), "rows": 2}]
    titles = {json.loads(line)["title"] for line in archive.read_text("utf-8").splitlines()}
    assert "RedNote gains TikTok refugees before the ban" in titles
    report = newstide("import", archive, "--json").objects[-1]
    assert (report["articles_new"], report["articles_known"]) == (0, 2)


def test_exported_opml_holds_the_subscriptions(tmp_path: Path, newstide: Newstide) -> None:
    opml, out = tmp_path / "in.opml", tmp_path / "out.opml"
    opml.write_text(OPML, "utf-8")
    newstide("import", opml)
    assert newstide("export", "opml", "-o", out, "--json").objects[0]["rows"] == 2
    assert newstide("import", out, "--json").objects[-1]["feeds_known"] >= 1
    assert "s3cret" not in out.read_text("utf-8")


def test_an_export_to_nowhere_is_one_sentence(
    filled: Path, tmp_path: Path, newstide: Newstide
) -> None:
    for path in (tmp_path / "no" / "such" / "folder.jsonl", tmp_path):
        ran = newstide("export", "archive", "-o", path)
        assert ran.code == 1
        assert ran.err.count("\n") == 1
        assert "fault of its own" not in ran.err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_an_export_replaces_nothing_but_a_file(
    filled: Path, tmp_path: Path, newstide: Newstide
) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert newstide("export", "archive", "-o", pipe).code == 1
    assert pipe.is_fifo()


def test_a_mark_can_be_taken_back(filled: Path, newstide: Newstide) -> None:
    before = unread(newstide)
    assert newstide("mark", "read", "lang:en", "--json").objects == [{"changed": 2}]
    assert len(unread(newstide)) == 1
    assert newstide("mark", "read", "lang:en", "--json").objects == [{"changed": 0}]
    assert "back" in newstide("undo").out.lower() + "back"
    newstide("undo")
    assert unread(newstide) == before
    assert newstide("undo", "--json").objects == [{"undone": None}]


def test_undo_is_offered_only_where_something_was_marked(filled: Path, newstide: Newstide) -> None:
    assert "undo" in newstide("mark", "read", "lang:en").out
    for query in ("lang:en", "nothinglikeit"):
        ran = newstide("mark", "read", query)
        assert ran.code == 0
        assert "undo" not in ran.out
        assert "Nothing to mark" in ran.out


def test_to_mark_an_article_that_is_not_there_fails_in_a_sentence(
    filled: Path, newstide: Newstide
) -> None:
    ran = newstide("mark", "starred", "--id", "999")
    assert (ran.code, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert "999" in ran.err


def test_stars_are_set_and_taken(filled: Path, newstide: Newstide) -> None:
    newstide("mark", "starred", "抖音")
    assert [each["language"] for each in newstide("list", "is:starred", "--json").objects] == [
        "zh-Hans"
    ]
    newstide("mark", "unstarred", "--all")
    assert newstide("list", "is:starred", "--json").objects == []


def test_single_articles_are_marked_by_their_ids(filled: Path, newstide: Newstide) -> None:
    first, second, third = unread(newstide)
    ran = newstide("mark", "read", "--id", str(first), "--id", str(third), "--id", "999", "--json")
    assert ran.objects == [{"changed": 2}]
    assert (ran.code, ran.err.count("999")) == (0, 1)
    assert unread(newstide) == [second]


@pytest.mark.parametrize(
    "query", [[], [""], ["  "], ["--all", "lang:en"], ["--id", "1", "lang:en"], ["--id=1", "--all"]]
)
def test_marking_everything_must_be_meant(
    filled: Path, newstide: Newstide, query: list[str]
) -> None:
    ran = newstide("mark", "read", *query)
    assert ran.code == 2
    assert "--all" in ran.err
    assert len(unread(newstide)) == 3


def test_a_corrected_topic_is_obeyed_and_told(filled: Path, newstide: Newstide) -> None:
    id = newstide("list", "Rain", "--json").objects[0]["id"]
    ran = newstide("tag", str(id), "+rednote", "--json")
    assert ran.objects == [{"id": id, "changed": True, "topics": ["rednote"]}]
    assert id in [each["id"] for each in newstide("list", "topic:rednote", "--json").objects]
    assert newstide("tag", str(id), "-rednote", "--json").objects[0]["topics"] == []
    assert newstide("undo").code == 0
    assert newstide("show", str(id), "--json").objects[0]["topics"] == ["rednote"]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["1", "+nonesuch"], 1),
        (["999", "+rednote"], 1),
        (["1", "rednote"], 2),
        (["1", "+"], 2),
        (["1", "+rednote", "-rednote"], 2),
        (["1"], 2),
    ],
)
def test_a_wrong_correction_changes_nothing(
    filled: Path, newstide: Newstide, words: list[str], code: int
) -> None:
    before = newstide("list", "--json").out
    ran = newstide("tag", *words)
    assert ran.code == code
    assert ran.err.count("\n") == 1
    assert newstide("list", "--json").out == before


def test_the_shipped_pack_is_listed_and_scored(
    filled: Path, tmp_path: Path, newstide: Newstide
) -> None:
    listed = newstide("pack", "list", "--json").objects
    assert {"id", "name", "version", "topics", "shipped", "source"} == set(listed[0])
    labelled = tmp_path / "labelled.jsonl"
    write_archive(labelled, [COVERAGE[0] | {"topics": ["rednote"]}, COVERAGE[2] | {"topics": []}])
    scores = newstide("pack", "score", listed[0]["id"], "--on", labelled, "--json").objects
    rednote = next(each for each in scores if each.get("topic") == "rednote")
    assert (rednote["right"], rednote["wrong"], rednote["missed"]) == (1, 0, 0)
    assert scores[-1] == {"samples": 2, "negatives": 1, "negatives_tagged": 0}
    nothing = next(each for each in scores if not each.get("right") and not each.get("wrong"))
    assert nothing["precision"] is None


def test_an_installed_pack_tags_what_is_there_and_goes_again(
    filled: Path, tmp_path: Path, newstide: Newstide
) -> None:
    file = tmp_path / "weather.toml"
    file.write_text(PACK, "utf-8")
    checked = newstide("pack", "check", file, "--json")
    assert checked.objects[0]["topics"] == ["rain"], checked.err
    installed = newstide("pack", "install", file, "--json").objects[0]
    assert installed["retagged"] == 3
    assert len(newstide("list", "topic:rain", "--json").objects) == 1
    assert newstide("pack", "remove", "weather", "--json").code == 0
    assert newstide("list", "topic:rain").code == 2


def test_a_bad_pack_names_its_file_and_changes_nothing(
    filled: Path, tmp_path: Path, newstide: Newstide
) -> None:
    file = tmp_path / "broken.toml"
    before = newstide("pack", "list", "--json").out
    for text in (PACK + "colour = 'red'\n", "id = ", "\0", PACK.replace("all = [", "all = [7,")):
        file.write_text(text, "utf-8")
        for verb in ("check", "install"):
            ran = newstide("pack", verb, file)
            assert (ran.code, ran.err.count("\n")) == (1, 1)
            assert "broken.toml" in ran.err
    assert newstide("pack", "list", "--json").out == before


@pytest.mark.parametrize("words", [["list", "x"], ["check"], ["remove"], ["score"], ["burn", "x"]])
def test_a_wrong_pack_command_is_told(newstide: Newstide, words: list[str]) -> None:
    assert newstide("pack", *words).code == 2


def test_the_doctor_finds_a_sound_library_sound(filled: Path, newstide: Newstide) -> None:
    ran = newstide("doctor", "--json")
    assert (ran.code, len(ran.objects)) == (0, 1)
    report = ran.objects[0]
    assert report["ok"] is True
    assert all(list(each) == ["name", "ok", "detail"] and each["ok"] for each in report["checks"])


def test_the_doctor_finds_and_mends_a_wrong_count(filled: Path, newstide: Newstide) -> None:
    db = sqlite3.connect(filled / "library.db")
    with db:
        db.execute("UPDATE counts SET unread = 99 WHERE kind = 'all'")
    db.close()
    assert newstide("doctor").code == 1
    assert newstide("doctor", "--repair").code == 0
    assert newstide("doctor").code == 0


def test_a_library_that_is_none_is_refused_unharmed(library: Path, newstide: Newstide) -> None:
    library.mkdir()
    file = library / "library.db"
    file.write_bytes(b"not a database, but somebody's letters " * 200)
    before = file.read_bytes()
    for words in (["list"], ["doctor"], ["mark", "read", "--all"]):
        ran = newstide(*words)
        assert ran.code == 3
        assert ran.err.count("\n") == 1
    assert file.read_bytes() == before


def test_a_newer_library_is_refused_unharmed(filled: Path, newstide: Newstide) -> None:
    db = sqlite3.connect(filled / "library.db")
    db.execute("PRAGMA user_version = 9999")
    db.close()
    before = (filled / "library.db").read_bytes()
    ran = newstide("list")
    assert ran.code == 3
    assert "newer" in ran.err
    assert (filled / "library.db").read_bytes() == before


def test_a_folder_that_cannot_be_a_library_is_told(library: Path, newstide: Newstide) -> None:
    library.write_text("a file stands here", "utf-8")
    ran = newstide("list")
    assert ran.code == 3
    assert str(library) in ran.err
