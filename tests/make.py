"""Values for tests: each with everything filled in that the test does not care about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from desktop_app.core.identity import entry_hash, keys_of
from desktop_app.core.text import hashtags, html_to_text
from desktop_app.core.types import Analysed, Analysis, Entry, Tag

NOW = 1_737_000_000  # 16 January 2025


def entry(title: str = "A title", **fields: Any) -> Entry:
    return Entry(**{"html": f"<p>{title}, told at length.</p>", **fields, "title": title})


def analysed(
    entries: Sequence[Entry], tags: Sequence[Tag] = (), language: str = "en"
) -> list[Analysed]:
    """Entries of one document, judged by nothing: the tags are those given."""
    return [
        Analysed(
            each,
            key,
            entry_hash(each),
            Analysis(
                html=each.html,
                text=html_to_text(each.html),
                summary=None,
                language=each.language or language,
                tags=tuple(tags),
                hashtags=hashtags(html_to_text(each.html)),
                image=each.image,
            ),
        )
        for each, key in zip(entries, keys_of(entries), strict=True)
    ]
