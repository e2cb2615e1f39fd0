"""Libraries and feeds of any size, the same every time. The text says nothing of quality."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from desktop_app.core.types import Analysed, Entry, Tag
from desktop_app.store.grouping import Placed, store, version
from desktop_app.store.intake import Origin, take_in
from desktop_app.store.library import Library
from tests.make import NOW, analysed

TOPICS = ("tiktok-ban", "rednote", "migration", "culture", "government")
BATCH = 1_000
DAY = 86_400
_LATIN = (
    "government market report user court data video city price TikTok ban app pengguna aplikasi"
    " larangan berita warga"
).split()
_HAN = "的一是在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子"


def words(chance: random.Random, count: int) -> str:
    """Text in which a few words are common and most are rare, as in any language."""
    picked = (
        chance.choice(_LATIN) if chance.random() < 0.3 else f"w{int(chance.paretovariate(0.7))}"
        for _ in range(count)
    )
    return " ".join(picked)


def han(chance: random.Random, count: int) -> str:
    return "".join(chance.choices(_HAN, k=count))


def entry(number: int, chance: random.Random) -> Entry:
    chinese = number % 3 == 2
    title = han(chance, 18) if chinese else words(chance, 9)
    if number % 200 == 2:
        title = f"{han(chance, 6)}小红书{han(chance, 6)}"
    body = han(chance, 250) if chinese else words(chance, 90)
    return Entry(
        title=f"{title} {number}",
        url=f"https://news{number % 97}.example/{number}",
        guid=str(number),
        published=NOW - number * 30,
        html=f"<p>{body}</p>",
        language=("en", "id", "zh-Hans")[number % 3],
        outlet=f"Outlet {number % 97}",
    )


def batches(size: int) -> Iterator[list[Analysed]]:
    chance = random.Random(5)
    for start in range(0, size, BATCH):
        entries = [entry(start + i, chance) for i in range(min(BATCH, size - start))]
        tags = [Tag(chance.choice(TOPICS), 1.0, ()) for _ in range(2)]
        yield analysed(entries, {tag.topic: tag for tag in tags}.values())  # type: ignore[arg-type]


def library(folder: Path, size: int) -> Library:
    """A library of `size` articles, stored as a refresh stores them; a third of them are read.

    Three reports make a story; what is in them has nothing to do with it.
    """
    made = Library(folder)
    for number, batch in enumerate(batches(size)):
        with made.writer.atomic("IMMEDIATE"):
            taken = take_in(made.writer, Origin(number % 50 + 1), batch, NOW, "packs")
            placed = [Placed(each, each // 3 + 1, None) for each in taken.new]
            assert store(made.writer, version(made.writer), placed)
    with made.writer.atomic("IMMEDIATE"):
        made.writer.run("UPDATE articles SET read = 1 WHERE id % 3 = 0")
    return made


def feed(number: int, entries: int) -> bytes:
    """A feed of `entries` items of about 2 kB in one of three languages."""
    chance = random.Random(number)
    items = []
    for item in range(entries):
        body = "".join(
            f"<p>{han(chance, 120) if number % 3 == 2 else words(chance, 55)} "
            f'<a href="https://n.example/{item}?utm_source=rss">more</a></p>'
            for _ in range(5)
        )
        items.append(
            f"<item><guid>{number}-{item}</guid><link>https://n{number}.example/{item}</link>"
            f"<title>{words(chance, 8)} {item}</title><pubDate>Thu, 16 Jan 2025 04:00:00 GMT"
            f"</pubDate><description><![CDATA[{body}]]></description></item>"
        )
    head = f'<?xml version="1.0"?><rss version="2.0"><channel><title>Feed {number}</title>'
    return f"{head}{''.join(items)}</channel></rss>".encode()
