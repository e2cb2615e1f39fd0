"""Articles as JSON Lines: what any other Newstide, or a script, can read."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from desktop_app.core.types import Article


def archive_line(article: Article) -> str:
    """One article as one line of JSON. Topics stay out: an archive carries no judgements."""
    row = article.row
    # An article without address or GUID of its own is named by us, or no import could take it.
    guid = next((each.guid for each in article.sources if each.guid), None)
    if not guid and not article.url:
        guid = f"urn:newstide:article:{row.id}"
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
        "image": row.image,
    }
    return json.dumps({key: value for key, value in fields.items() if value}, ensure_ascii=False)


def _iso(seconds: int | None) -> str | None:
    if seconds is None:
        return None
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
