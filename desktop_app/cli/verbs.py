"""The table of verbs, and the help that is made from it."""

from __future__ import annotations

from desktop_app.cli import coverage, feeds, figures, keeping, packs, reading, stories, trends
from desktop_app.cli.parser import Usage, Verb

_TABLES = (
    *(feeds.VERBS, reading.VERBS, stories.VERBS, trends.VERBS),
    *(figures.VERBS, coverage.VERBS, packs.VERBS, keeping.VERBS),
)
VERBS = {verb.name: verb for table in _TABLES for verb in table}
_HEAD = """\
usage: newstide [--library DIR]            open the window
       newstide [--library DIR] VERB …     do one thing and end
       newstide --version | --help

verbs (newstide VERB --help tells the rest):
"""
_TAIL = """
DIR is the library's folder; NEWSTIDE_LIBRARY names it too. With --json a verb prints JSON Lines.
Exit codes: 0 it worked, 1 it did not, 2 the command was wrong, 3 the library cannot be used.
"""


def find_verb(name: str) -> Verb:
    """Raises Usage, with the verb that was probably meant."""
    if name in VERBS:
        return VERBS[name]
    from difflib import get_close_matches

    near = get_close_matches(name, VERBS, 1)
    hint = f"did you mean {near[0]}?" if near else "newstide --help lists the verbs."
    raise Usage(f"There is no verb {name[:40]!r}; {hint}")


def help_text() -> str:
    width = max(map(len, VERBS))
    lines = (f"  {verb.name:{width}}  {verb.does}\n" for verb in VERBS.values())
    return _HEAD + "".join(lines) + _TAIL
