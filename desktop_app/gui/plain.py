"""Text from outside as Qt must get it where it would otherwise guess that it is markup."""

from __future__ import annotations

from html import escape

from desktop_app.core.text import clean

LONGEST_TIP = 1_000  # characters


def plain_tip(text: str) -> str:
    """A tool tip that shows `text` as it is; Qt takes one with a tag in it for HTML."""
    if not text:
        return ""
    lines = (escape(line) for line in clean(text[:LONGEST_TIP]).split("\n"))
    return f"<qt>{'<br>'.join(lines)}</qt>"


def plain_action(text: str) -> str:
    """The text of a menu entry or button, in which "&" is not the sign of a key."""
    return clean(text[:LONGEST_TIP]).replace("&", "&&")
