"""Claims and subjects as plain values, for the views of key figures."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.core.claims import Claim, Subject
from desktop_app.core.seconds import DAY
from desktop_app.core.subject_times import conflicts
from desktop_app.core.types import ArticleId

FIRST = 1_736_812_800  # 14 January 2025, midnight UTC


def make_claim(number: int, value: float, **changes: object) -> Claim:
    """A plain claim of its own article, told on the 14th; `day` moves it."""
    unit = str(changes.get("unit", "posts"))
    text = str(changes.pop("text", f"{value:,.0f} {unit}"))
    before = "The hashtag counts "
    values: dict[str, object] = {
        "article": ArticleId(number),
        "value": value,
        "unit": unit,
        "of": unit,
        "as_of": None,
        "part": "text",
        "start": 40 + len(before),
        "end": 40 + len(before) + len(text),
        "text": text,
        "sentence": f"{before}{text} today.",
        "at": len(before),
        "title": f"Headline {number}",
        "outlet": f"Outlet {number}",
        "language": "en",
        "published": FIRST + DAY * int(str(changes.pop("day", 0))),
    }
    return Claim(**(values | changes))  # type: ignore[arg-type]


def make_subject(claims: Iterable[Claim], about: str | None = "#TikTokRefugee") -> Subject:
    held = tuple(claims)
    return Subject(held[0].unit or "", about, held, conflicts(held))


def example() -> list[Subject]:
    """One that moves and is told differently, one that all tell alike, one told once."""
    posts = [
        make_claim(1, 60_000, outlet="AP", language="es"),
        make_claim(2, 160_000, outlet="Kompas", language="id"),
        make_claim(3, 114_000, outlet="Reuters", day=3),
        make_claim(4, 790_000, outlet="NHK", language="ja", day=9),
    ]
    users = [
        make_claim(number, 170e6, unit="users", outlet=f"Paper {number}", day=number)
        for number in range(10, 16)
    ]
    once = [make_claim(20, 5_000, unit="USD per user", outlet="AFP")]
    return [
        make_subject(posts),
        make_subject(users, "TikTok · US"),
        make_subject(once, "Apple"),
    ]
