"""HTML made safe, once, before it is stored; no other path leads to the screen.

An allow-list by ammonia (nh3), with our own check of every address. Nothing here loads anything.
"""

from __future__ import annotations

import nh3

from desktop_app.core.text import clean
from desktop_app.core.urls import absolute

MAX_HTML = 1_000_000  # characters; more is cut

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
_NUMBERS = frozenset({"width", "height", "colspan", "rowspan", "start"})


def sanitize(html: str, base: str | None) -> str:
    """Safe HTML from hostile: known tags, absolute http(s) and mailto addresses, nothing that runs.

    Relative addresses are resolved against `base`, or dropped where it is None.
    """

    def check(_tag: str, attribute: str, value: str) -> str | None:
        if attribute in _NUMBERS:
            return value if value.isascii() and value.isdigit() and len(value) < 5 else None
        if attribute not in ("href", "src"):
            return value
        if attribute == "href" and value[:7].lower() == "mailto:":
            return clean(value)
        return absolute(base, value)

    safe = nh3.clean(
        clean(html[:MAX_HTML]),
        tags=set(_TAGS),
        clean_content_tags=set(_DROPPED_WHOLE),
        attributes=_ATTRIBUTES,
        attribute_filter=check,
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
        strip_comments=True,
    )
    return clean(safe).strip()  # an entity may have spelled a control character
