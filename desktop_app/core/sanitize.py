"""HTML made safe, once, before it is stored; no other path leads to the screen.

An allow-list by ammonia (nh3), with our own check of every address. Nothing here loads anything.
"""

from __future__ import annotations

import re
from html import escape

import nh3

from desktop_app.core.text import clean, html_to_text
from desktop_app.core.urls import absolute

MAX_HTML = 1_000_000  # characters; more is cut
MAX_DEPTH = 1_000  # tags inside one another; the parser's time grows with the square of it

_TAGS = frozenset(
    "a abbr b blockquote br caption cite code dd del dfn div dl dt em figcaption figure h1 h2 h3 h4"
    " h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub sup table"
    " tbody td tfoot th thead tr u ul var".split()
)
_DROPPED_WHOLE = frozenset(
    "script style template noscript iframe object embed form svg math title head audio video"
    " canvas select textarea button".split()
)
_ATTRIBUTES = {
    "a": {"href", "title"},
    "img": {"src", "alt", "title", "width", "height"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
    "ol": {"start"},
}
# Tags that stay open without nesting: void ones, and those that their next sibling closes.
_OPEN_OR_CLOSE = re.compile(
    r"<(/?)(?!(?:br|hr|img|wbr|p|li|d[dt]|t[dhr])[\s/>])[a-z]", re.IGNORECASE
)
_NUMBERS = frozenset({"width", "height", "colspan", "rowspan", "start"})


def sanitize(html: str, base: str | None) -> str:
    """Safe HTML from hostile: known tags, absolute http(s) and mailto addresses, nothing that runs.

    Relative addresses are resolved against `base`, or dropped where it is None. HTML nested deeper
    than any article is kept as text alone.
    """
    html = clean(html[:MAX_HTML])
    if html.count("<") > MAX_DEPTH and _is_too_deep(html):
        html = escape(html_to_text(html))

    def check(_tag: str, attribute: str, value: str) -> str | None:
        if attribute in _NUMBERS:
            return value if value.isascii() and value.isdigit() and len(value) < 5 else None
        if attribute not in ("href", "src"):
            return value
        if attribute == "href" and value[:7].lower() == "mailto:":
            return clean(value)
        return absolute(base, value)

    safe = nh3.clean(
        html,
        tags=set(_TAGS),
        clean_content_tags=set(_DROPPED_WHOLE),
        attributes=_ATTRIBUTES,
        attribute_filter=check,
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
        strip_comments=True,
    )
    return clean(safe).strip()  # an entity may have spelled a control character


def _is_too_deep(html: str) -> bool:
    """Whether opened tags outnumber closed ones by more than a parser should be asked to hold."""
    depth = 0
    for closes in _OPEN_OR_CLOSE.findall(html):
        depth += -1 if closes else 1
        if depth > MAX_DEPTH:
            return True
    return False
