"""Articles as JSON Lines: what any other Newstide, or a script, can read."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from desktop_app.core.types import Article


def archive_line(article: Article) -> str:
    """One article as one line of JSON. Topics stay out: an archive carries no judgements."""
    row = article.row
    guid = next((each.guid for each in article.sources if each.guid), None)
    fields = {
        "url": article.url,
        "outlet": row.outlet,
        "title": row.title,
        "summary": row.summary,
        "published": _iso(row.published),
        "lang": row.language,
        "author": article.author,
        "content_html": article.html or None,
        "guid": guid,
        "outlet_country": article.country,
    }
    return json.dumps({key: value for key, value in fields.items() if value}, ensure_ascii=False)


def _iso(seconds: int | None) -> str | None:
    if seconds is None:
        return None
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
