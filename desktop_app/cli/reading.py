"""Verbs that read the library: list, show, topics. They change nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from desktop_app.cli.figures import align, note_waiting, quantity
from desktop_app.cli.output import iso, local_time, published_time, told_by
from desktop_app.cli.parser import QUERY, Call, Verb, option, whole_number
from desktop_app.core.text import clean_line
from desktop_app.core.types import Article, Evidence, Expected, PlacedFigure, Row, Source, Tag

_CHUNK = 200  # rows asked for at a time: the first lines come at once, however long the list
_FIGURES = 10  # key figures told of one article


def list_articles(call: Call) -> int:
    args = call.args
    ids = call.engine.ids(call.query, limit=args.limit, after=args.after)
    for start in range(0, len(ids), _CHUNK):
        chunk = ids[start : start + _CHUNK]
        if call.out.as_json:
            for each in map(call.engine.article, chunk):
                if each:  # else it went while we were listing
                    call.out.give(**article_fields(each), **(bodies(each) if args.full else {}))
        else:
            for row in call.engine.rows(chunk):
                call.out.say(_line(row))
    return 0


def show(call: Call) -> int:
    article = call.engine.article(call.args.id)
    if article is None:
        raise Expected(f"There is no article {call.args.id}; `newstide list` shows the ids.")
    related = _related(call, article)
    call.out.give(**article_fields(article), **bodies(article), **_grounds(article), **related)
    note_waiting(call)
    for line in (*_page(article), *_key_figures(article), *_companions(related)):
        call.out.say(line)
    return 0


def list_topics(call: Call) -> int:
    for each in call.engine.topics():
        call.out.give(
            id=each.id,
            name=each.name,
            pack=each.pack,
            articles=each.articles,
            unread=each.unread,
        )
        call.out.say(f"{each.articles:7}  {each.unread:7} unread  {each.id:20}  {each.name}")
    return 0


def article_fields(article: Article) -> dict[str, Any]:
    """An article as every listing gives it."""
    row = article.row
    origin = next((each for each in article.sources if each.feed_url), None)
    named = next((each for each in article.sources if each.guid), None)
    return {
        "id": row.id,
        "url": article.url,
        "feed_url": origin.feed_url if origin else None,
        "guid": named.guid if named else None,
        "title": row.title or None,
        "author": article.author or None,
        "outlet": row.outlet or None,
        "language": row.language or None,
        "published": iso(row.published),
        "seen": iso(article.seen),
        "read": row.read,
        "starred": row.starred,
        "topics": list(row.topics),
        "story": row.story,
        "copy_of": row.copy_of,
        "summary": row.summary or None,
    }


def bodies(article: Article) -> dict[str, Any]:
    return {"content_html": article.html or None, "content_text": article.text or None}


def _grounds(article: Article) -> dict[str, Any]:
    """What `show` adds: why each topic was given, and where the article was found."""
    return {
        "evidence": {tag.topic: list(_evidence(article, tag)) for tag in article.tags},
        "figures": [_figure(article, each) for each in article.figures],
        "hashtags": list(article.hashtags),
        "sources": [_source(each) for each in article.sources],
    }


def _figure(article: Article, figure: PlacedFigure) -> dict[str, Any]:
    return {
        **quantity(figure),
        "text": _words(article, figure),
        "part": figure.part,
        "start": figure.start,
        "end": figure.end,
    }


def _words(article: Article, place: Evidence | PlacedFigure) -> str:
    """What stands at a place of the article."""
    part = article.row.title if place.part == "title" else article.text
    return part[place.start : place.end]


def _key_figures(article: Article) -> Iterator[str]:
    """The first few, each with the article's own words for it."""
    few = article.figures[:_FIGURES]
    if few:
        yield ""
        yield "Key figures"
    for each, amount in zip(few, align([(each.value, each.unit) for each in few]), strict=True):
        yield f"  {amount}  {clean_line(_words(article, each))}"
    if len(article.figures) > len(few):
        more = len(article.figures) - len(few)
        yield f"  and {more} more: `newstide show {article.row.id} --json` gives them"


def _related(call: Call, article: Article) -> dict[str, list[int]]:
    """The article's near-copies and versions, and all articles of its story, newest first."""
    story = article.row.story
    query = f"story:{story}"
    return {
        "copies": list(call.engine.copies(article.row.id)),
        "versions": [],
        "story_members": list(call.engine.ids(query)) if story else [article.row.id],
    }


def _companions(related: dict[str, list[int]]) -> Iterator[str]:
    others = len(related["story_members"]) - 1
    if others:
        yield ""
        yield f"{others} more of this story: {', '.join(map(str, related['story_members']))}"
    if related["copies"]:
        yield f"Copies of it: {', '.join(map(str, related['copies']))}"


def _evidence(article: Article, tag: Tag) -> Iterator[dict[str, Any]]:
    for each in tag.evidence:
        yield {
            "part": each.part,
            "start": each.start,
            "end": each.end,
            "text": _words(article, each),
            "weight": each.weight,
            "rule": each.rule,
        }


def _source(source: Source) -> dict[str, Any]:
    return {
        "feed": source.feed,
        "feed_url": source.feed_url,
        "feed_title": source.feed_title or None,
        "guid": source.guid or None,
        "url": source.url,
        "seen": iso(source.seen),
    }


def _line(row: Row) -> str:
    """One article on one line; columns of unknown width, as Chinese titles are, stand last."""
    marks = ("*" if row.starred else " ") + (" " if row.read else "•")
    when = published_time(row.published)
    if row.published != row.ordered:  # undated, or dated beyond belief: it sorts by when it came
        when = f"seen {local_time(row.ordered)[:10]}".ljust(len(when))
    return f"{row.id:>8} {marks} {when}  {row.language or '':7} {told_by(row.outlet, row.title)}"


def _page(article: Article) -> Iterator[str]:
    row = article.row
    yield clean_line(row.title)
    facts = (row.outlet, article.author, row.language, published_time(row.published).strip())
    yield " · ".join(clean_line(each) for each in facts if each)
    if article.url:
        yield article.url
    for tag in article.tags:
        found = dict.fromkeys(clean_line(each["text"]) for each in _evidence(article, tag))
        grounds = ["because of: " + ", ".join(found)] if found else []
        grounds += ["given by you"] if f"+{tag.topic}" in article.corrected else []
        yield f"[{tag.topic}] " + "; ".join(grounds)
    for corrected in article.corrected:
        if corrected.startswith("-"):
            yield f"[{corrected}] taken away by you"
    yield ""
    yield article.text or row.summary or "(no text)"


VERBS = (
    Verb(
        "list",
        "list [QUERY] [--limit N] [--after ID] [--full] [--json]",
        "articles, newest first",
        list_articles,
        (
            QUERY,
            option("--limit", metavar="N", type=whole_number, help="at most N articles"),
            option("--after", metavar="ID", type=whole_number, help="those that follow article ID"),
            option("--full", action="store_true", help="with --json: texts as well"),
        ),
    ),
    Verb(
        "show",
        "show ID [--json]",
        "one article, whole, and why it has its topics",
        show,
        (option("id", metavar="ID", type=whole_number, help="an article's id"),),
    ),
    Verb(
        "topics",
        "topics [--json]",
        "topics of the installed packs, with counts",
        list_topics,
    ),
)
