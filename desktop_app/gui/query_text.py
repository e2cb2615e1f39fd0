"""Changing the text of a query by a click: a term set, added, taken away. Text in, text out.

What a query means is `core.query`'s business; here is only how a click is written down.
"""

from __future__ import annotations

import re

from desktop_app.core.query import All, Any, Is, Node, Within, parse
from desktop_app.core.query_terms import term as term
from desktop_app.core.types import QueryError

# An article has one language and one outlet, so two of them can only mean "either".
_EITHER = frozenset({"lang", "outlet", "feed", "folder", "on"})
_ANY_TIME = 1_700_000_000  # which terms a query has does not hang on the clock
_CHUNK = re.compile(r'\([^()]*\)|-?[A-Za-z]+:"[^"]*"|-?"[^"]*"|\S+')
_EXACT = "outlet"  # of which a bare value means "contains", a quoted one the exact name


def toggled(text: str, wanted: str) -> str:
    """The query with a term added, or without it when it was there: what Ctrl+click does.

    A term that was excluded is no longer excluded; that it is wanted takes a second click.
    """
    chunks = _chunks(text)
    minus = "-" + wanted.replace('"', "").lower()
    excluded = [each for each in chunks if each.replace('"', "").lower() == minus]
    if excluded:
        return " ".join(each for each in chunks if each not in excluded)
    for place, chunk in enumerate(chunks):
        members = _members(chunk)
        if _same(wanted) in map(_same, members):
            left = [each for each in members if _same(each) != _same(wanted)]
            chunks[place] = _group(left)
            return " ".join(filter(None, chunks))
    field = _field(wanted)
    for place, chunk in enumerate(chunks):
        members = _members(chunk)
        if members and _field(members[0]) == field and (field in _EITHER or len(members) > 1):
            chunks[place] = _group([*members, wanted])
            return " ".join(chunks)
    return " ".join([*chunks, wanted])


def matching_any(text: str, field: str = "topic") -> str:
    """The query with its terms of that field as alternatives instead of all together."""
    chunks = _chunks(text)
    members = [each for chunk in chunks for each in _members(chunk) if _field(each) == field]
    others = [each for each in chunks if not _members(each) or _field(_members(each)[0]) != field]
    return " ".join(filter(None, [_group(members), *others]))


def matching_all(text: str, field: str = "topic") -> str:
    """The query with its alternatives of that field all asked for together."""
    parts = [
        " ".join(members) if members and _field(members[0]) == field else chunk
        for chunk in _chunks(text)
        for members in [_members(chunk)]
    ]
    return " ".join(parts)


def is_any(text: str, field: str = "topic") -> bool | None:
    """Whether several terms of the field are alternatives; None when fewer than two stand there."""
    groups = [members for chunk in _chunks(text) if (members := _members(chunk))]
    counts = [len(each) for each in groups if _field(each[0]) == field]
    if sum(counts) < 2:
        return None
    return max(counts) > 1


def narrowed(text: str, wanted: str) -> str:
    """What matches the query and the term as well, whatever the query is."""
    return f"({text}) {wanted}" if text.strip() else wanted


def terms(text: str) -> list[str]:
    """The terms that stand in a query, each alone or among alternatives of its field."""
    return [each for chunk in _chunks(text) for each in _members(chunk)]


def is_only_terms(text: str) -> bool:
    """Whether the query is made of nothing but terms: no words, no exclusions."""
    return all(_members(chunk) for chunk in _chunks(text))


def active(text: str) -> frozenset[str]:
    """The terms that a query asks for, lower case, without those it excludes; none when wrong."""
    try:
        return frozenset(_asked(parse(text, _ANY_TIME), text))
    except QueryError:
        return frozenset()


def normal(wanted: str) -> str:
    """A term in the form in which `active` gives it."""
    return _same(wanted)


def _asked(node: Node, text: str) -> list[str]:
    match node:
        case All(nodes=nodes) | Any(nodes=nodes):
            return [each for inner in nodes for each in _asked(inner, text)]
        case Is(field=field, value=value, quoted=quoted):
            return [_same(term(field, value) if quoted else f"{field}:{value}")]
        case Within() if "on:today" in text.lower():
            return ["on:today"]
    return []


def _chunks(text: str) -> list[str]:
    chunks = _CHUNK.findall(text)
    return [f"({text.strip()})"] if "OR" in chunks else chunks


def _members(chunk: str) -> list[str]:
    """The terms of a chunk that is one term, or alternatives of one field in parentheses."""
    inner = chunk[1:-1] if chunk.startswith("(") and chunk.endswith(")") else chunk
    parts = _CHUNK.findall(inner)
    terms, signs = parts[::2], parts[1::2]
    fields = {_field(each) for each in terms}
    if len(fields) != 1 or "" in fields or any(each != "OR" for each in signs):
        return []
    return terms


def _group(terms: list[str]) -> str:
    return f"({' OR '.join(terms)})" if len(terms) > 1 else "".join(terms)


def _field(chunk: str) -> str:
    name, colon, _ = chunk.partition(":")
    return name.lower() if colon and name.isalpha() else ""


def _same(wanted: str) -> str:
    """A term in one writing. Quotation marks stay where they mean something."""
    wanted = wanted.lower()
    return wanted if wanted.lstrip("-").startswith(f"{_EXACT}:") else wanted.replace('"', "")
