"""add, remove, feeds and refresh against a web server on this machine."""

from __future__ import annotations

import os
import signal
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.running import Newstide, start
from tests.fakes import Asked, FakeWeb, Reply

FEED = b"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>Example feed</title><language>en</language>
<item><title>RedNote tops the App Store</title><link>https://example.org/a</link>
<guid>a-1</guid><pubDate>Mon, 13 Jan 2025 08:00:00 GMT</pubDate>
<description>Users of TikTok move to Xiaohongshu.</description></item>
<item><title>Rain on Sunday</title><link>https://example.org/b</link><guid>b-1</guid></item>
</channel></rss>"""

SITE = b"""<!doctype html><html><head><title>A site</title>
<link rel="alternate" type="application/rss+xml" title="All" href="/all.xml">
<link rel="alternate" type="application/atom+xml" title="Tech" href="/tech.xml">
</head><body><p>Hello</p></body></html>"""


@pytest.fixture
def web() -> Iterator[FakeWeb]:
    with FakeWeb() as server:
        server.reply("/feed.xml", body=FEED, headers={"Content-Type": "application/rss+xml"})
        server.reply("/", body=SITE, headers={"Content-Type": "text/html"})
        server.reply("/all.xml", body=FEED, headers={"Content-Type": "application/rss+xml"})
        server.reply("/tech.xml", body=FEED, headers={"Content-Type": "application/rss+xml"})
        server.reply("/gone.xml", status=500, body=b"no")
        yield server


def test_a_feed_is_added_once(web: FakeWeb, newstide: Newstide) -> None:
    url = web.url("/feed.xml")
    ran = newstide("add", url, "--folder", "新闻", "--json")
    assert ran.code == 0
    assert ran.objects == [
        {"url": url, "feed_url": url, "title": "Example feed", "status": "added", "error": None}
    ]
    assert newstide("add", url, "--json").objects[0]["status"] == "known"
    (feed,) = newstide("feeds", "--json").objects
    assert (feed["url"], feed["folder"], feed["articles"]) == (url, "新闻", 0)


def test_a_site_with_several_feeds_asks_which(web: FakeWeb, newstide: Newstide) -> None:
    asked = newstide("add", web.url("/"), "--json")
    assert asked.code == 1
    assert asked.objects[0]["status"] == "error"
    assert web.url("/tech.xml") in asked.objects[0]["error"]
    told = newstide("add", web.url("/"))
    assert (told.code, told.err.count("\n")) == (1, 1)
    assert "--pick" in told.err
    assert web.url("/all.xml") in told.out
    assert newstide("feeds", "--json").objects == []


def test_pick_takes_one_and_all_takes_all(web: FakeWeb, newstide: Newstide) -> None:
    (picked,) = newstide("add", web.url("/"), "--pick", "2", "--json").objects
    assert picked["feed_url"] == web.url("/tech.xml")
    both = newstide("add", web.url("/"), "--all", "--json").objects
    assert {each["status"] for each in both} == {"added", "known"}
    assert len(newstide("feeds", "--json").objects) == 2


@pytest.mark.parametrize(
    ("words", "code"),
    [(["--pick", "3"], 1), (["--pick", "0"], 1), (["--all", "--pick", "1"], 2)],
)
def test_a_wrong_choice_adds_nothing(
    web: FakeWeb, newstide: Newstide, words: list[str], code: int
) -> None:
    assert newstide("add", web.url("/"), *words).code == code
    assert newstide("feeds", "--json").objects == []


@pytest.mark.parametrize("url", ["", "javascript:alert(1)", "file:///etc/passwd", "no address"])
def test_what_is_no_address_is_told_in_a_sentence(newstide: Newstide, url: str) -> None:
    ran = newstide("add", "--json", "--", url)
    assert ran.code == 1
    assert ran.objects[0]["status"] == "error"
    assert ran.err.count("\n") == 1
    assert "fault of its own" not in ran.err
    assert url in ran.err


def test_a_refresh_reports_each_feed_and_then_the_whole(web: FakeWeb, newstide: Newstide) -> None:
    newstide("add", web.url("/feed.xml"))
    newstide("add", web.url("/all.xml"))
    web.reply("/all.xml", status=500, body=b"no")
    ran = newstide("refresh", "--json")
    assert ran.code == 0
    *feeds, summary = ran.objects
    by_url = {each["url"]: each for each in feeds}
    good, bad = by_url[web.url("/feed.xml")], by_url[web.url("/all.xml")]
    assert good == {"url": good["url"], "status": "ok", "error": None, "new": 2, "updated": 0}
    assert (bad["status"], bad["new"]) == ("error", 0)
    assert "500" in bad["error"]
    assert list(summary) == ["feeds", "ok", "unchanged", "failed", "new", "updated", "seconds"]
    assert (summary["feeds"], summary["ok"], summary["failed"], summary["new"]) == (2, 1, 1, 2)
    assert "[2/2]" in ran.err
    article = newstide("list", "topic:rednote", "--json").objects[0]
    assert (article["feed_url"], article["guid"]) == (web.url("/feed.xml"), "a-1")


def test_a_refresh_asks_only_what_is_due_or_named(web: FakeWeb, newstide: Newstide) -> None:
    newstide("add", web.url("/feed.xml"))
    newstide("add", web.url("/all.xml"))
    one = newstide("refresh", web.url("/feed.xml"), "--json").objects
    assert [each["url"] for each in one[:-1]] == [web.url("/feed.xml")]
    due = newstide("refresh", "--json").objects
    assert [each["url"] for each in due[:-1]] == [web.url("/all.xml")]
    assert newstide("refresh", "--json").objects[-1]["feeds"] == 0
    forced = newstide("refresh", "--force", "--json").objects
    assert forced[-1]["unchanged"] == 2


def test_a_removed_feed_takes_its_articles_but_the_starred(
    web: FakeWeb, newstide: Newstide
) -> None:
    newstide("add", web.url("/feed.xml"))
    newstide("refresh")
    newstide("mark", "starred", "RedNote")
    ran = newstide("remove", web.url("/feed.xml"), "--json")
    assert (ran.code, ran.objects[0]["articles_removed"]) == (0, 1)
    assert newstide("feeds", "--json").objects == []
    assert len(newstide("list", "--json").objects) == 1


def test_a_subscription_is_renamed_and_moved(web: FakeWeb, newstide: Newstide) -> None:
    url = web.url("/feed.xml")
    newstide("add", url, "--folder", "Asia")
    (edited,) = newstide("edit", url, "--title", "小红书 daily", "--json").objects
    assert (edited["title"], edited["folder"]) == ("小红书 daily", "Asia")
    newstide("refresh")
    (moved,) = newstide("edit", "1", "--folder", "", "--json").objects
    assert (moved["title"], moved["folder"]) == ("小红书 daily", None)
    assert newstide("edit", url).code == 2
    assert newstide("edit", "99", "--title", "x").code == 1


def test_a_title_is_one_line_and_never_empty(web: FakeWeb, newstide: Newstide) -> None:
    newstide("add", web.url("/feed.xml"))
    for empty in ("", "  ", "\n"):
        ran = newstide("edit", "1", "--title", empty)
        assert (ran.code, ran.err.count("\n")) == (2, 1)
        assert "--title" in ran.err
    assert (
        newstide("edit", "1", "--title", "two\nlines", "--json").objects[0]["title"] == "two lines"
    )


def test_a_title_found_at_a_site_gives_way_to_the_feeds_own(
    web: FakeWeb, newstide: Newstide
) -> None:
    newstide("add", web.url("/"), "--pick", "2")
    assert newstide("feeds", "--json").objects[0]["title"] == "Tech"
    newstide("refresh")
    assert newstide("feeds", "--json").objects[0]["title"] == "Example feed"


def test_what_was_mended_in_a_feed_is_told(web: FakeWeb, newstide: Newstide) -> None:
    newstide("add", web.url("/feed.xml"))
    web.reply("/feed.xml", body=FEED.replace(b"</channel></rss>", b""))
    ran = newstide("refresh")
    assert "not well-formed XML" in ran.err


def test_a_refresh_without_a_feed_says_how_to_get_one(web: FakeWeb, newstide: Newstide) -> None:
    ran = newstide("refresh", "--json")
    assert ran.code == 0
    assert ran.objects[0]["feeds"] == 0
    assert "newstide add" in ran.err
    newstide("add", web.url("/feed.xml"))
    newstide("refresh")
    assert "newstide add" not in newstide("refresh").err


def test_an_unknown_subscription_is_told(web: FakeWeb, newstide: Newstide) -> None:
    newstide("add", web.url("/feed.xml"))
    for words in (["remove", "99"], ["refresh", "https://example.org/none"]):
        ran = newstide(*words)
        assert (ran.code, ran.err.count("\n")) == (1, 1)
    both = newstide("remove", "99", "1")
    assert both.code == 0
    assert newstide("feeds", "--json").objects == []


@pytest.mark.skipif(os.name == "nt", reason="a process group cannot be interrupted there")
def test_ctrl_c_ends_a_refresh_quietly_and_harms_nothing(
    web: FakeWeb, newstide: Newstide, library: Path
) -> None:
    newstide("add", web.url("/feed.xml"))
    newstide("add", web.url("/all.xml"))
    newstide("refresh", web.url("/feed.xml"))
    process = start_stalled(web, "/all.xml", library, "refresh", "--force")
    os.killpg(process.pid, signal.SIGINT)
    _, errors = process.communicate(timeout=30)
    assert process.returncode == 130
    assert b"Traceback" not in errors
    assert newstide("doctor").code == 0
    assert len(newstide("list", "--json").objects) == 2


@pytest.mark.skipif(os.name == "nt", reason="a process group cannot be interrupted there")
def test_a_second_refresh_at_once_is_told_so(
    web: FakeWeb, newstide: Newstide, library: Path
) -> None:
    newstide("add", web.url("/feed.xml"))
    process = start_stalled(web, "/feed.xml", library, "refresh")
    ran = newstide("refresh")
    assert ran.code in (1, 3)
    assert ran.err.count("\n") == 1
    assert newstide("list").code == 0
    os.killpg(process.pid, signal.SIGINT)
    process.communicate(timeout=30)


def start_stalled(web: FakeWeb, path: str, library: Path, *words: str) -> subprocess.Popen[bytes]:
    """A run in a process of its own that waits for the rest of an answer, as it will for long."""
    reached = threading.Event()

    def stall(asked: Asked) -> Reply:
        reached.set()
        return Reply(body=FEED, stall_after=20)

    web.reply(path, stall)
    process = start(library, *words, start_new_session=True)
    assert reached.wait(30), "the run never asked"
    return process
