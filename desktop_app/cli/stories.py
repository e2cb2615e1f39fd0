"""Verbs for stories: list them, show why one holds together, correct them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from desktop_app.cli.output import count, iso, local_time, published_time, told_by
from desktop_app.cli.parser import QUERY, Call, Usage, Verb, one_text, option, whole_number
from desktop_app.core.story_values import Member, Story, StoryRow
from desktop_app.core.text import clean_line
from desktop_app.core.types import Expected

_CHUNK = 200  # rows asked for at a time
_CERTAINLY = 100  # percent


def list_stories(call: Call) -> int:
    ids = call.engine.story_ids(call.query)
    grouped = [each for each in ids if each > 0]
    if len(grouped) < len(ids):
        waiting = count(len(ids) - len(grouped), "article")
        call.out.note(f"{waiting} not grouped yet; `newstide refresh` does it.")
    grouped = grouped[: call.args.limit]
    for start in range(0, len(grouped), _CHUNK):
        for row in call.engine.story_rows(grouped[start : start + _CHUNK]):
            if call.out.as_json:
                call.out.give(**_fields(row, call.engine.story_members(row.id)))
            call.out.say(_line(row))
    return 0


def story(call: Call) -> int:
    """Show a story, or correct it: the first word says which."""
    first, *rest = call.args.words
    if first in _CORRECTIONS:
        return _CORRECTIONS[first](call, [_number(each) for each in rest])
    if rest:
        raise Usage(f"{_USAGE}; {first[:40]!r} is none of these.")
    found = call.engine.story(_number(first))
    if found is None:
        raise Expected(f"There is no story {first}; `newstide stories` shows the ids.")
    call.out.give(
        **_fields(found.row, [each.row.id for each in found.members]),
        pinned=found.row.pinned,
        weakest=found.weakest,
        members=[_member(each) for each in found.members],
    )
    for line in _page(found):
        call.out.say(line)
    return 0


def _merge(call: Call, ids: Sequence[int]) -> int:
    if len(ids) != 2:
        raise Usage("Name two stories: newstide story merge A B.")
    gone = call.engine.living_story(ids[1])  # an id may stand for the one it became part of
    kept = call.wait(call.engine.merge_stories(*ids))
    call.out.give(story=kept, merged=gone)
    call.out.say(f"Story {gone} is part of story {kept} now; undo takes it back.")
    return 0


def _split(call: Call, ids: Sequence[int]) -> int:
    if len(ids) < 2:
        raise Usage("Name a story and articles of it: newstide story split ID ARTICLE….")
    fresh = call.wait(call.engine.split_story(ids[0], ids[1:]))
    call.out.give(story=fresh, split_from=ids[0])
    call.out.say(f"They are story {fresh} now; undo takes it back.")
    return 0


def _pin(call: Call, ids: Sequence[int]) -> int:
    return _set_pinned(call, ids, pinned=True)


def _unpin(call: Call, ids: Sequence[int]) -> int:
    return _set_pinned(call, ids, pinned=False)


def _set_pinned(call: Call, ids: Sequence[int], *, pinned: bool) -> int:
    if len(ids) != 1:
        raise Usage(f"Name one story: newstide story {'pin' if pinned else 'unpin'} ID.")
    changed = call.wait(call.engine.pin_story(ids[0], pinned))
    call.out.give(story=ids[0], pinned=pinned, changed=changed)
    state = (
        "pinned: its reports stay together, and it joins no other" if pinned else "no longer pinned"
    )
    call.out.say(f"Story {ids[0]} {'is' if changed else 'was already'} {state}.")
    return 0


_CORRECTIONS: dict[str, Callable[[Call, Sequence[int]], int]] = {
    "merge": _merge,
    "split": _split,
    "pin": _pin,
    "unpin": _unpin,
}
_USAGE = "newstide story takes an ID, or merge A B, split ID ARTICLE…, pin ID, unpin ID"


def _number(word: str) -> int:
    try:
        return whole_number(word)
    except Exception as error:
        raise Usage(f"{word[:40]!r} is no id; {_USAGE}.") from error


def _fields(row: StoryRow, articles: Sequence[int]) -> dict[str, Any]:
    return {
        "id": row.id,
        "title": row.title or None,
        "articles": list(articles),
        "outlets": list(row.outlets),
        "languages": list(row.languages),
        "first": iso(row.first),
        "last": iso(row.last),
        "copies": row.copies,
    }


def _member(member: Member) -> dict[str, Any]:
    return {
        "id": member.row.id,
        "joined_by": [
            {"kind": each.kind, "value": each.value or None, "weight": each.weight}
            for each in member.joined_by
        ],
        "score": None if member.score is None else round(member.score, 4),
        "copy_of": member.row.copy_of,
    }


def _line(row: StoryRow) -> str:
    day = local_time(row.last)[:10]
    languages = " ".join(row.languages)
    return f"{row.id:>8}  {day}  {row.articles:4}  {languages:12} {clean_line(row.title)}"


def _page(found: Story) -> Iterator[str]:
    row = found.row
    yield clean_line(row.title)
    yield " · ".join(
        (
            count(row.articles, "report"),
            count(len(row.outlets), "outlet"),
            " ".join(row.languages),
            f"{local_time(row.first)[:10]} to {local_time(row.last)[:10]}",
            *(["pinned"] if row.pinned else []),
        )
    )
    yield ""
    for member in found.members:
        when = published_time(member.row.published)
        yield f"{member.row.id:>8}  {when}  {told_by(member.row.outlet, member.row.title)}"
        yield f"          {_why(member, is_weakest=member.row.id == found.weakest)}"


def _why(member: Member, *, is_weakest: bool) -> str:
    if member.row.copy_of is not None:
        return f"a copy of article {member.row.copy_of}"
    if member.score is None:
        return "the only report" if not member.joined_by else "put here by you"
    words = [clean_line(each.value) for each in member.joined_by if each.value]
    by_reader = any(each.kind == "reader" for each in member.joined_by)
    told = f"{_CERTAINLY * member.score:.0f} % by {', '.join(words) or 'time alone'}"
    told += "; put here by you" if by_reader else ""
    return told + ("; the weakest link" if is_weakest else "")


VERBS = (
    Verb(
        "stories",
        "stories [QUERY] [--limit N] [--json]",
        "stories with an article that matches, latest first",
        list_stories,
        (QUERY, option("--limit", metavar="N", type=whole_number, help="at most N stories")),
    ),
    Verb(
        "story",
        "story ID | merge A B | split ID ARTICLE… | pin ID | unpin ID [--json]",
        "one story and why it holds together; or correct it, for good",
        story,
        (option("words", metavar="ID", nargs="+", type=one_text, help="an id, or a correction"),),
    ),
)
