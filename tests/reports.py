"""Reports of made-up and real events, brought into a library; and what became of them there."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from desktop_app import paths
from desktop_app.core.types import ArticleId
from desktop_app.engine import Engine

SHIPPED = [
    json.loads(line)
    for path in sorted(paths.resource("archive").glob("*.jsonl"))
    for line in path.read_text("utf-8").splitlines()
]

COURT = (
    ("en", "Supreme Court upholds law that bans TikTok", "The nine justices ruled on 17 January "
     "that ByteDance must sell TikTok by 19 January or see it banned in the United States."),
    ("id", "Mahkamah Agung AS menguatkan larangan TikTok", "Sembilan hakim memutuskan pada 17 "
     "Januari bahwa ByteDance harus menjual TikTok paling lambat 19 Januari atau dilarang di AS."),
    ("zh-Hans", "美国最高法院维持TikTok禁令", "九名大法官1月17日裁定，字节跳动必须在1月19日前出售"
     "TikTok，否则将在美国被禁。"),
)  # fmt: skip
FLOOD = (
    ("en", "Floods in Jakarta drive thousands from homes", "Days of rain made the Ciliwung river "
     "burst its banks; 12,000 people were moved to shelters, officials said."),
    ("id", "Banjir Jakarta, ribuan warga mengungsi", "Hujan berhari-hari membuat Sungai Ciliwung "
     "meluap; 12.000 warga dipindahkan ke tempat pengungsian, kata petugas."),
)  # fmt: skip
WIRE = (
    "The company said on Friday that its app would go dark across the country on Sunday unless the "
    "outgoing government gave a definitive statement that the most critical service providers "
    "would not be punished. Lawmakers of both parties had passed the measure last April over "
    "worries about the data of one hundred and seventy million people who use the app each month."
)


def told(reports: Sequence[tuple[str, str, str]], day: int, outlet: str) -> list[dict[str, Any]]:
    return [
        {
            "url": f"https://{outlet.lower()}.example/{day}/{number}",
            "outlet": f"{outlet} {number}",
            "title": title,
            "summary": text,
            "lang": language,
            "published": f"2025-01-{day:02}T{8 + number:02}:00:00Z",
        }
        for number, (language, title, text) in enumerate(reports)
    ]


def bring(engine: Engine, articles: Sequence[dict[str, Any]]) -> None:
    """Import articles, as an archive."""
    path = engine.folder.parent / f"{engine.folder.name}{len(engine.ids())}.jsonl"
    path.write_text("".join(json.dumps(each) + "\n" for each in articles), "utf-8")
    report = engine.import_files([path]).result()
    assert report.errors == ()


def grouped(engine: Engine) -> set[frozenset[str]]:
    """The stories, each as the titles of its reports."""
    stories = defaultdict(set)
    for row in engine.rows(engine.ids()):
        assert row.story is not None
        stories[row.story].add(row.title)
    return {frozenset(each) for each in stories.values()}


def story_of(engine: Engine, title: str) -> int:
    (row,) = [row for row in engine.rows(engine.ids()) if row.title == title]
    assert row.story is not None
    return row.story


def article_of(engine: Engine, title: str) -> ArticleId:
    (row,) = [row for row in engine.rows(engine.ids()) if row.title == title]
    return row.id


def by_size(engine: Engine) -> list[int]:
    """The stories, those with most reports first."""
    rows = engine.story_rows(engine.story_ids())
    return [row.id for row in sorted(rows, key=lambda row: (-row.articles, row.id))]


def members(engine: Engine, story: int) -> set[int]:
    return set(engine.story_members(story))
