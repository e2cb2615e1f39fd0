"""What a query selects, through the real parser, index and database."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.query import parse
from desktop_app.core.types import NewFeed, QueryError, Tag
from desktop_app.store import articles, feeds, marks, search
from desktop_app.store.intake import Origin, take_in
from desktop_app.store.library import Library
from tests.make import NOW, analysed, entry

TOPICS = {"rednote", "culture"}
DAY = 86_400


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    library = Library(tmp_path_factory.mktemp("library"))
    items = [
        (1, "en", entry("Supreme Court upholds the TikTok ban", guid="1", author="Lee Wong",
                        published=NOW - DAY, html="<p>The law #PAFACA stands.</p>"), "rednote"),
        (1, "id", entry("Pengungsi TikTok ramai ke RedNote", guid="2", published=NOW - 2 * DAY,
                        image="https://x.example/a.png"), "culture"),
        (2, "zh-Hans", entry("TikTok难民涌入小红书，用户称抖音禁令", guid="3", outlet="BBC 中文",
                             published=NOW - 3 * DAY), "rednote"),
        (2, "zh-Hant", entry("小紅書湧入美國用戶", guid="4", outlet="BBC 中文",
                             published=NOW - 40 * DAY), "culture"),
        (2, "ko", entry("틱톡을 떠난 이용자", guid="5", published=NOW - 4 * DAY), "culture"),
    ]  # fmt: skip
    db = library.writer
    with db.atomic():
        feeds.subscribe(db, [NewFeed("https://a.example", "First", "World/News"),
                             NewFeed("https://b.example", "Second")], NOW)  # fmt: skip
        for feed, language, item, topic in items:
            batch = analysed([item], [Tag(topic, 1.0, ())], language)
            take_in(db, Origin(feed, "Kompas"), batch, NOW, "packs")
        marks.mark(db, "read", [1], NOW)
        marks.mark(db, "starred", [2], NOW)
    yield library
    library.close()


def ids(library: Library, query: str, **how: object) -> list[int]:
    condition = search.where(parse(query, NOW), lambda: TOPICS)
    return list(search.select(library.reader, condition, **how))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", [1, 2, 3, 5, 4]),
        ("小红", [3, 4]),
        ("小紅書", [3, 4]),
        ("禁令", [3]),
        ("tiktok难民", [3]),
        ("红小", []),
        ("pengungsi", [2]),
        ('"Supreme Court"', [1]),
        ('"Court Supreme"', []),
        ("틱톡", [5]),
        ("tiktok", [1, 2, 3]),
        ("tiktok -rednote", [1, 3]),
        ("uphold*", [1]),
        ("topic:rednote lang:zh -topic:culture", [3]),
        ("lang:zh", [3, 4]),
        ("lang:zh-hant", [4]),
        ("pengungsi OR 禁令", [2, 3]),
        ("(pengungsi OR 禁令) lang:id", [2]),
        ("-(lang:zh OR lang:ko)", [1, 2]),
        ("outlet:bbc", [3, 4]),
        ('outlet:"bbc 中文" 禁令', [3]),
        ('outlet:"bbc"', []),
        ("feed:2", [3, 5, 4]),
        ("feed:first", [1, 2]),
        ("folder:world", [1, 2]),
        ("title:tiktok", [1, 2, 3]),
        ("title:stands", []),
        ("author:wong", [1]),
        ("tag:pafaca", [1]),
        ("tag:#PAFACA", [1]),
        ("is:read", [1]),
        ("is:unread", [2, 3, 5, 4]),
        ("is:starred", [2]),
        ("is:failed", []),
        ("has:image", [2]),
        ("has:figure", []),
        ("story:12", []),
        ("since:3d", [1, 2, 3]),
        ("until:2024-12-31", [4]),
        ("on:2025-01-15", [1]),
        ("since:2025-01-13 until:2025-01-14", [2, 3]),
    ],
)
def test_a_query_selects_its_articles_newest_first(
    library: Library, query: str, expected: list[int]
) -> None:
    assert ids(library, query) == expected


def test_a_list_continues_behind_an_article(library: Library) -> None:
    assert ids(library, "", limit=2) == [1, 2]
    assert ids(library, "", limit=2, after=2) == [3, 5]
    assert ids(library, "", oldest_first=True) == [4, 5, 3, 2, 1]


@pytest.mark.parametrize(
    ("query", "position"),
    [
        ("topic:nothing", 0),
        ("a (b", 2),
        ("a )", 2),
        ('a "b', 2),
        ("a OR", 2),
        ("x foo:bar", 2),
        ("is:new", 0),
        ("lang:", 0),
        ("since:soon", 0),
        ("a - b", 2),
        ("...", 0),
        ('title:"ban"zzz', 11),
        ("(" * 13 + "a" + ")" * 13, 12),
    ],
)
def test_a_wrong_query_names_its_place(library: Library, query: str, position: int) -> None:
    with pytest.raises(QueryError) as error:
        ids(library, query)
    assert error.value.position == position


def test_the_deepest_query_allowed_is_answered(library: Library) -> None:
    query = "pengungsi"
    for _ in range(4):
        query = f"-(x OR ({query}))"
    assert ids(library, query) == [2]


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet='ab小 "()-:*ORtopicsn\\%_\x00\n', max_size=30) | st.text(max_size=30))
def test_any_text_is_a_query_or_a_clear_error(library: Library, text: str) -> None:
    error = None
    try:
        found = ids(library, text)
    except QueryError as wrong:
        error = wrong
    if error is None:
        assert set(found) <= {1, 2, 3, 4, 5}
    else:
        assert 0 <= error.position <= len(text)
        assert str(error)


@given(st.sampled_from(["tiktok", "小红", "lang:zh", "is:read", "topic:culture", "on:2025-01-15"]))
def test_a_query_and_its_negation_share_nothing_and_leave_nothing(
    library: Library, query: str
) -> None:
    some, others = ids(library, query), ids(library, f"-({query})")
    assert sorted(some + others) == [1, 2, 3, 4, 5]


def test_stale_articles_are_found_without_reading_the_others(library: Library) -> None:
    plan = library.reader.run(
        f"EXPLAIN QUERY PLAN SELECT count(*) FROM articles WHERE {articles._STALE}", ("a", "a")
    )
    steps = [row[3] for row in plan]
    assert not [step for step in steps if step.startswith("SCAN")], steps
    assert articles.count_stale(library.reader, "packs") == 0
    assert articles.count_stale(library.reader, "other") == 5
    assert len(articles.stale(library.reader, "other", 3)) == 3


@pytest.mark.parametrize(
    ("sql", "index"),
    [
        ("1", "articles_newest"),
        ("a.read = 0", "articles_unread"),
        ("a.starred = 1", "articles_starred"),
        ("a.ordered >= 5", "articles_newest"),
    ],
)
def test_the_common_lists_are_read_from_an_index(library: Library, sql: str, index: str) -> None:
    plan = library.reader.run(
        f"EXPLAIN QUERY PLAN SELECT a.id FROM articles a WHERE {sql}"
        " ORDER BY a.ordered DESC, a.id DESC"
    )
    steps = " ".join(row[3] for row in plan)
    assert index in steps
    assert "TEMP B-TREE" not in steps
