"""The engine as a whole: real library, real process, and a web server on this machine."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop_app.core.types import Changed, Expected, Feed, FeedId, NewFeed, Progress, QueryError
from desktop_app.engine import Engine, Event
from desktop_app.pipeline import spread
from tests.fakes import FakeWeb, Reply


def rss(*items: tuple[str, str, str], title: str = "A feed") -> bytes:
    """A feed of (guid, title, description)."""
    entries = "".join(
        f"<item><guid>{guid}</guid><link>https://news.example/{guid}</link><title>{name}</title>"
        f"<description>{text}</description></item>"
        for guid, name, text in items
    )
    return f'<rss version="2.0"><channel><title>{title}</title>{entries}</channel></rss>'.encode()


COURT = ("court", "Supreme Court upholds TikTok ban", "The justices let the law take effect.")
REFUGEES = ("ref", "小红书迎来TikTok难民", "大量美国用户涌入小红书，应用商店排名第一。")
BANJIR = ("banjir", "Banjir melanda Bandung", "Hujan deras membuat sungai meluap pada hari Senin.")


@pytest.fixture
def web() -> Iterator[FakeWeb]:
    with FakeWeb() as server:
        yield server


@pytest.fixture
def events() -> list[Event]:
    return []


@pytest.fixture
def engine(tmp_path: Path, events: list[Event]) -> Iterator[Engine]:
    with Engine.open(tmp_path / "library", on_event=events.append) as opened:
        yield opened
        assert [each for each in opened.doctor() if not each.ok] == []


Follow = Callable[..., list[int]]


@pytest.fixture
def follow(engine: Engine) -> Follow:
    def subscribe(*urls: str) -> list[int]:
        stored = engine.subscribe([NewFeed(url) for url in urls]).result()
        return [feed.id for feed, _ in stored]

    return subscribe


def titles(engine: Engine, query: str = "") -> list[str]:
    return [row.title for row in engine.rows(engine.ids(query))]


def test_a_refresh_brings_articles_that_are_tagged_and_found(
    engine: Engine, web: FakeWeb, follow: Follow
) -> None:
    web.reply("/feed", body=rss(COURT, REFUGEES, BANJIR))
    follow(web.url("/feed"))
    report = engine.refresh().result()
    assert (report.feeds, report.ok, report.new, report.failed) == (1, 1, 3, 0)
    assert titles(engine, "topic:tiktok-ban lang:en") == [COURT[1]]
    assert titles(engine, "topic:rednote lang:zh-hans") == [REFUGEES[1]]
    assert titles(engine, "banjir -topic:rednote lang:id") == [BANJIR[1]]
    found = engine.article(engine.ids("小红书")[0])
    assert found is not None
    for tag in found.tags:
        assert tag.evidence
        for span in tag.evidence:
            part = found.row.title if span.part == "title" else found.text
            assert part[span.start : span.end].strip()


def test_a_feed_that_has_nothing_new_is_neither_parsed_nor_written(
    engine: Engine, web: FakeWeb, follow: Follow
) -> None:
    web.reply(
        "/etag",
        Reply(body=rss(COURT), headers={"ETag": '"1"'}),
        Reply(status=304),
    )
    web.reply("/same", body=rss(REFUGEES))
    follow(web.url("/etag"), web.url("/same"))
    assert engine.refresh().result().new == 2
    again = engine.refresh(force=True).result()
    assert (again.unchanged, again.new, again.failed) == (2, 0, 0)
    assert web.asked("/etag")[1].headers["if-none-match"] == '"1"'


def test_validators_outlive_a_restart(tmp_path: Path, web: FakeWeb) -> None:
    web.reply("/feed", Reply(body=rss(COURT), headers={"ETag": '"7"'}), Reply(status=304))
    for _ in range(2):
        with Engine.open(tmp_path) as engine:
            engine.subscribe([NewFeed(web.url("/feed"))]).result()
            engine.refresh(force=True).result()
    assert web.asked("/feed")[1].headers["if-none-match"] == '"7"'


def test_a_feed_that_fails_says_why_and_harms_no_other(
    engine: Engine, web: FakeWeb, follow: Follow, events: list[Event]
) -> None:
    web.reply("/good", body=rss(COURT))
    web.reply("/page", body=b"<!doctype html><title>Hello</title>")
    web.reply("/broken", status=500)
    web.reply("/empty", body=b"")
    web.reply("/reset", reset=True)
    follow(*(web.url(f"/{name}") for name in ("good", "page", "broken", "empty", "reset")))
    report = engine.refresh().result()
    assert (report.ok, report.failed, report.new) == (1, 4, 1)
    wrong = {feed.url.rsplit("/", 1)[1]: feed for feed in engine.feeds() if feed.error}
    assert set(wrong) == {"page", "broken", "empty", "reset"}
    for feed in wrong.values():
        assert feed.status == "error"
        assert feed.error
        assert "Traceback" not in feed.error
        assert "Error(" not in feed.error
    told = [each.outcome for each in events if isinstance(each, Progress) and each.outcome]
    assert len(told) == 5


def test_a_feed_that_is_not_due_is_left_alone_unless_forced(
    engine: Engine, web: FakeWeb, follow: Follow
) -> None:
    web.reply("/feed", body=rss(COURT))
    follow(web.url("/feed"))
    engine.refresh().result()
    assert engine.refresh().result().feeds == 0
    assert engine.refresh(force=True).result().feeds == 1


def test_retry_after_and_gone_hold_even_when_forced(
    engine: Engine, web: FakeWeb, follow: Follow
) -> None:
    web.reply("/busy", status=429, headers={"Retry-After": "3600"})
    web.reply("/gone", status=410)
    follow(web.url("/busy"), web.url("/gone"))
    assert engine.refresh().result().failed == 2
    assert engine.refresh(force=True).result().feeds == 0
    assert len(web.asked("/busy")) == len(web.asked("/gone")) == 1
    assert {feed.status for feed in engine.feeds()} == {"error", "gone"}


def test_a_cancelled_refresh_ends_soon_and_the_next_one_completes(
    engine: Engine, web: FakeWeb, follow: Follow
) -> None:
    for number in range(30):
        item = (f"n{number}", f"Item {number}", "Text")
        web.reply(f"/{number}", Reply(delay=0.2, body=rss(item)), Reply(body=rss(item)))
    follow(*(web.url(f"/{number}") for number in range(30)))
    job = engine.refresh()
    job.cancel()
    assert job.result(timeout=20).cancelled
    engine.refresh(force=True).result()
    assert len(titles(engine)) == 30


def test_feeds_of_one_host_are_asked_in_turn_with_those_of_others() -> None:
    urls = [
        "https://a.example/1",
        "https://a.example/2",
        "https://b.example/1",
        "https://a.example/3",
    ]
    feeds = [Feed(FeedId(number), url, "") for number, url in enumerate(urls)]
    assert [feed.id for feed in spread(feeds)] == [0, 2, 1, 3]


def test_events_carry_ids_of_articles_that_can_be_read_at_once(
    tmp_path: Path, web: FakeWeb
) -> None:
    seen: list[str] = []

    def look(event: Event) -> None:
        if isinstance(event, Changed):
            seen.extend(row.title for row in engine.rows(event.ids))

    web.reply("/feed", body=rss(COURT))
    with Engine.open(tmp_path, on_event=look) as engine:
        engine.subscribe([NewFeed(web.url("/feed"))]).result()
        engine.refresh().result()
    assert seen == [COURT[1]]


def test_an_event_tells_only_of_what_every_reader_can_already_see(tmp_path: Path) -> None:
    seen: list[list[bool]] = []

    def look(event: Event) -> None:
        if isinstance(event, Changed) and "marks" in event.kinds:
            seen.append([row.starred for row in engine.rows(event.ids)])

    with Engine.open(tmp_path, on_event=look) as engine:
        engine.load_sample().result()
        engine.mark("starred", ids=[1]).result()
    assert seen == [[True]]


def test_what_another_program_changes_is_noticed(tmp_path: Path) -> None:
    events: list[Event] = []
    with Engine.open(tmp_path, on_event=events.append) as window, Engine.open(tmp_path) as shell:
        window.notice_others()
        shell.subscribe([NewFeed("https://a.example/rss")]).result()
        assert events == []
        window.notice_others()
        assert [type(each) for each in events] == [Changed]
        window.notice_others()
        assert len(events) == 1


def test_an_archive_is_imported_once_and_its_bad_lines_are_told(
    engine: Engine, tmp_path: Path
) -> None:
    good = {"url": "https://kompas.example/1", "outlet": "Kompas", "title": "Larangan TikTok",
            "summary": "Mahkamah Agung menguatkan larangan TikTok.", "published": "2025-01-17",
            "lang": "id", "topics": ["ignored"]}  # fmt: skip
    path = tmp_path / "archive.jsonl"
    path.write_text(json.dumps(good) + "\n{broken\n[]\n", "utf-8")
    report = engine.import_files([path]).result()
    assert (report.articles_new, len(report.errors)) == (1, 2)
    assert "line 2" in report.errors[0]
    again = engine.import_files([path]).result()
    assert (again.articles_new, again.articles_known) == (0, 1)
    assert titles(engine, "topic:tiktok-ban outlet:kompas on:2025-01-17") == ["Larangan TikTok"]


def test_an_archive_comes_out_as_it_went_in(engine: Engine, tmp_path: Path) -> None:
    engine.load_sample().result()
    out, again = tmp_path / "out.jsonl", tmp_path / "again"
    written = engine.export("archive", "", out).result()
    assert written == len(engine.ids()) > 150
    with Engine.open(again) as other:
        report = other.import_files([out]).result()
        assert (report.articles_new, report.errors) == (written, ())
        for query in ("", "小红", "topic:rednote", "lang:id"):
            assert titles(other, query) == titles(engine, query)


def test_an_archive_whose_first_line_is_very_long_is_known_as_one(
    engine: Engine, tmp_path: Path
) -> None:
    long = {"content_html": "<p>" + "word " * 100_000 + "</p>", "url": "https://x.example/1",
            "title": "Long"}  # fmt: skip
    short = {"url": "https://x.example/2", "title": "Short"}
    path = tmp_path / "archive.jsonl"
    path.write_text("\n".join(map(json.dumps, [long, short])), "utf-8")
    assert engine.import_files([path]).result().articles_new == 2


def test_articles_without_address_guid_or_title_survive_a_round_trip(
    engine: Engine, web: FakeWeb, follow: Follow, tmp_path: Path
) -> None:
    web.reply(
        "/notes",
        body=b"<rss version='2.0'><channel><title>N</title><item><title>A note</title></item>"
        b"<item><description>Only these words, no title.</description></item></channel></rss>",
    )
    follow(web.url("/notes"))
    engine.refresh().result()
    assert set(titles(engine)) == {"A note", "Only these words, no title."}
    engine.export("archive", "", tmp_path / "out.jsonl").result()
    with Engine.open(tmp_path / "other") as other:
        report = other.import_files([tmp_path / "out.jsonl"]).result()
        assert (report.articles_new, report.errors) == (2, ())


def test_an_export_goes_where_a_link_leads_and_never_over_a_device(
    engine: Engine, tmp_path: Path
) -> None:
    target, link = tmp_path / "target.opml", tmp_path / "link.opml"
    target.write_text("old")
    link.symlink_to(target)
    engine.export("opml", "", link).result()
    assert link.is_symlink()
    assert target.read_text("utf-8").startswith("<?xml")
    for name in ("/dev/null", "/dev/stdout", str(tmp_path)):
        with pytest.raises(Expected, match="not a file"):
            engine.export("opml", "", Path(name)).result()


def test_a_refresh_tags_again_what_another_pack_has_tagged(tmp_path: Path) -> None:
    with Engine.open(tmp_path / "library") as engine:
        engine.load_sample().result()
        old = engine.ids("topic:rednote")
        pack = tmp_path / "tiktok-rednote.toml"
        text = Path("resources/topics/tiktok-rednote.toml").read_text("utf-8")
        head = text.split("[[sample]]", 1)[0]
        head = head.replace('id = "rednote"', 'id = "red-note"', 1)
        pack.write_text(head, "utf-8")
        engine.pack_install(pack).result()
        engine.refresh().result()
        assert engine.ids("topic:red-note") == old


def test_a_file_of_no_known_kind_is_told_and_the_next_one_read(
    engine: Engine, tmp_path: Path
) -> None:
    (tmp_path / "noise.bin").write_bytes(b"\x00\x01\x02" * 100)
    (tmp_path / "feed.xml").write_bytes(rss(COURT))
    paths = [tmp_path / "noise.bin", tmp_path / "missing.xml", tmp_path / "feed.xml"]
    report = engine.import_files(paths).result()
    assert (report.articles_new, len(report.errors)) == (1, 2)


def test_the_shipped_coverage_is_wanted_once(engine: Engine) -> None:
    assert engine.wants_sample()
    assert engine.load_sample().result().articles_new > 150
    assert not engine.wants_sample()
    assert {row.key for row in engine.counts().languages} >= {"en", "id", "zh-Hans", "zh-Hant"}


def test_subscriptions_survive_a_round_trip_through_opml(engine: Engine, tmp_path: Path) -> None:
    wanted = [
        NewFeed("https://a.example/rss", "A & B", "Asia/Indonesia", language="id",
                country="ID", outlet="A"),
        NewFeed("https://b.example/rss", "小红书", None),
    ]  # fmt: skip
    engine.subscribe(wanted).result()
    out = tmp_path / "feeds.opml"
    assert engine.export("opml", "", out).result() == 2
    with Engine.open(tmp_path / "other") as other:
        report = other.import_files([out]).result()
        assert (report.feeds_added, report.errors) == (2, ())
        kept = [(f.url, f.title, f.folder, f.language, f.country, f.outlet) for f in other.feeds()]
        mine = [(f.url, f.title, f.folder, f.language, f.country, f.outlet) for f in engine.feeds()]
        assert kept == mine
        assert other.import_files([out]).result().feeds_known == 2


def test_marks_follow_a_query_and_can_be_undone(engine: Engine) -> None:
    engine.load_sample().result()
    wanted = len(engine.ids("topic:rednote is:unread"))
    assert engine.mark("read", query="topic:rednote").result() == wanted
    assert len(engine.ids("topic:rednote is:unread")) == 0
    assert engine.undo().result() == f"{wanted} marked read"
    assert len(engine.ids("topic:rednote is:unread")) == wanted
    with pytest.raises(QueryError):
        engine.mark("read", query="topic:(")


def test_a_correction_survives_another_tagging(engine: Engine, tmp_path: Path) -> None:
    engine.load_sample().result()
    number = engine.ids("topic:rednote")[0]
    assert engine.correct(number, add=["rivals"], remove=["rednote"]).result()
    text = (Path("resources") / "topics" / "tiktok-rednote.toml").read_text("utf-8")
    changed = tmp_path / "changed.toml"
    changed.write_text(text + "\n# a comment: another pack as far as anyone can tell\n", "utf-8")
    info = engine.pack_install(changed).result()
    assert (info.id, info.shipped) == ("tiktok-rednote", False)
    assert engine.retag().result() == len(engine.ids())
    row = engine.rows([number])[0]
    assert "rivals" in row.topics
    assert "rednote" not in row.topics
    engine.pack_remove("tiktok-rednote").result()
    assert [check.name for check in engine.doctor() if not check.ok] == ["topics"]
    assert engine.retag().result() == len(engine.ids())
    with pytest.raises(Expected, match="shipped"):
        engine.pack_remove("tiktok-rednote").result()


def test_discovery_finds_the_feed_itself_a_sites_feeds_or_a_usual_address(
    engine: Engine, web: FakeWeb
) -> None:
    page = b'<html><head><link rel="alternate" type="application/rss+xml" href="/news"></head>'
    web.reply("/", body=page, headers={"Content-Type": "text/html"})
    web.reply("/news", body=rss(COURT, title="News"))
    web.reply("/bare/", body=b"<html>Nothing here", headers={"Content-Type": "text/html"})
    web.reply("/feed", body=rss(COURT, title="Guessed"))
    assert [each.url for each in engine.discover(web.url("/news")).result()] == [web.url("/news")]
    assert [each.url for each in engine.discover(web.url("/")).result()] == [web.url("/news")]
    assert [each.title for each in engine.discover(web.url("/bare/")).result()] == ["Guessed"]
    with pytest.raises(Expected, match="not a web address"):
        engine.discover("nonsense here").result()


def test_closing_twice_is_harmless_and_later_writes_are_refused(tmp_path: Path) -> None:
    engine = Engine.open(tmp_path)
    engine.close()
    engine.close()
    engine.notice_others()
    with pytest.raises(Expected, match="closed"):
        engine.mark("read", ids=[1]).result()
