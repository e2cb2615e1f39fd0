"""Single terms of a query as one writes them, from the values they stand for.

The other way round is `query.parse`; what a click does to a whole query is `gui.query_text`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from desktop_app.core.query import Any, anytime, parse
from desktop_app.core.types import QueryError

_TOKENS = re.compile(r'-?\(|\)|-?(?:[A-Za-z]+:)?"[^"]*"|[^\s()"]+')
_TIME = re.compile(r"(?:since|until|on):")
_PLAIN = re.compile(r'[^\s()"]+')
# A bare value of it means "contains", a quoted one the exact name.
_EXACT = "outlet"
_ANY_TIME = 1_700_000_000  # whether a query has alternatives does not hang on the clock


def term(field: str, value: str) -> str:
    """A field with exactly that value as one writes it: topic:rednote, outlet:"AP"."""
    value = value.replace('"', " ").strip()
    is_bare = field != _EXACT and _PLAIN.fullmatch(value)
    return f"{field}:{value}" if is_bare else f'{field}:"{value}"'


def words(text: str) -> str:
    """What finds these words side by side, or the articles that carry them as a hashtag."""
    if text[:1] in "#＃" and len(text) > 1:
        return term("tag", text[1:])
    return f'"{" ".join(text.replace(chr(34), " ").split())}"'


def grouped(query: str) -> str:
    """The query in parentheses where it would not stay one beside other terms."""
    return f"({query})" if isinstance(parse(query, _ANY_TIME), Any) else query


def timeless(query: str) -> str:
    """The query without the bounds of time that hold for all of it; as it is where that is hard."""
    kept, depth = [], 0
    for token in _TOKENS.findall(query):
        depth += token.count("(") - token.count(")") if '"' not in token else 0
        if depth or not _TIME.match(token):
            kept.append(token)
    found = " ".join(kept)
    try:
        is_same = parse(found, _ANY_TIME) == anytime(parse(query, _ANY_TIME))
    except QueryError:
        return query
    return found if is_same else query


def none_of(terms: Iterable[str]) -> str:
    """What selects articles that none of these terms selects."""
    return " ".join(f"-{each}" for each in terms)
