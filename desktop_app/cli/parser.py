"""From the words typed to a verb with its arguments. A query may begin with a minus.

argparse reads the options; what it cannot tell apart (`-topic:culture` from an option) is sorted
before it sees it. Nothing is run here.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

from desktop_app.core.types import Changed, Progress

if TYPE_CHECKING:
    from desktop_app.cli.output import Output
    from desktop_app.engine import Engine

T = TypeVar("T")
LARGEST_ID = 2**63 - 1  # what SQLite can hold


class Usage(Exception):
    """The command itself is wrong; the message says what and how it is right."""


@dataclass(frozen=True, slots=True)
class Option:
    """One argument of a verb as argparse is told of it; names without a minus are positions."""

    names: tuple[str, ...]
    settings: Mapping[str, Any]

    @property
    def is_position(self) -> bool:
        return not self.names[0].startswith("-")

    @property
    def takes_value(self) -> bool:
        return not self.is_position and self.settings.get("action", "append") == "append"


@dataclass(frozen=True, slots=True)
class Call:
    """One run of a verb: the open engine, what was asked, where answers go, what is heard."""

    engine: Engine
    args: argparse.Namespace
    out: Output
    events: SimpleQueue[Changed | Progress | None]

    @property
    def query(self) -> str:
        """The words of the QUERY, as they were typed."""
        return " ".join(self.args.query)

    def wait(self, future: Future[T]) -> T:
        """The future's result. In short waits, for Windows does not interrupt a long one."""
        while True:
            try:
                return future.result(timeout=0.5)
            except TimeoutError:
                if future.done():
                    return future.result()

    def follow(self, future: Future[T], tell: Callable[[Progress], None]) -> T:
        """As `wait`, and `tell` hears of all progress, in this thread."""
        future.add_done_callback(lambda _: self.events.put(None))
        while True:
            try:
                event = self.events.get(timeout=0.5)
            except Empty:
                continue
            if event is None:
                return future.result()
            if isinstance(event, Progress):
                tell(event)

    def tell_progress(self, event: Progress) -> None:
        """How far long work is, for a person who watches."""
        if sys.stderr and sys.stderr.isatty() and event.total:
            self.out.note(f"{event.task}: {100 * event.done // event.total} %")


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb: `usage` is its line in the help, `run` returns the exit code."""

    name: str
    usage: str
    does: str
    run: Callable[[Call], int]
    options: tuple[Option, ...] = field(default=())


def option(*names: str, **settings: Any) -> Option:
    return Option(names, settings)


JSON = option("--json", action="store_true", help="print JSON Lines and nothing else")
LIBRARY = option("--library", metavar="DIR", help="the library's folder")
_COMMON = (JSON, LIBRARY, option("-h", "--help", action="help", help="show this and end"))


def parse(verb: Verb, words: Sequence[str]) -> argparse.Namespace:
    """The arguments of `verb`. Raises Usage."""
    parser = _Parser(
        prog=f"newstide {verb.name}",
        usage=f"newstide [--library DIR] {verb.usage}",
        description=verb.does,
        add_help=False,
        allow_abbrev=False,
    )
    options = (*verb.options, *_COMMON)
    for each in options:
        parser.add_argument(*each.names, **each.settings)
    return parser.parse_args(sort_words(words, options))


def sort_words(words: Sequence[str], options: Sequence[Option]) -> list[str]:
    """`words` with the known options first, then "--" and all the rest in its order.

    Raises Usage for what looks like a long option and is none: no query begins with two minuses.
    """
    known = {name: each for each in options for name in each.names if not each.is_position}
    first: list[str] = []
    rest: list[str] = []
    left = list(words)
    while left:
        word = left.pop(0)
        name = word.partition("=")[0]
        if word == "--":
            rest += left
            break
        if word in known:
            glue = "=" if word.startswith("--") else ""
            first.append(word + glue + left.pop(0) if known[word].takes_value and left else word)
        elif name.startswith("--") and name in known:
            first.append(word)
        elif word.startswith("--"):
            raise Usage(f"There is no option {name}; put -- before a query that begins with it.")
        else:
            rest.append(word)
    if rest and not any(each.is_position for each in options):
        raise Usage(f"This verb takes no {rest[0][:40]!r}; its --help tells what it takes.")
    return [*first, "--", *rest] if rest else first


def whole_number(text: str) -> int:
    """A count or an id: ASCII digits, no sign, no larger than the library can hold."""
    if not (text.isascii() and text.isdigit()):
        raise argparse.ArgumentTypeError(f"{text[:40]!r} is not a whole number")
    digits = text.lstrip("0") or "0"
    if len(digits) > len(str(LARGEST_ID)) or int(digits) > LARGEST_ID:
        told = f"{text[:40]!r} is too large; the largest whole number is {LARGEST_ID}"
        raise argparse.ArgumentTypeError(told)
    return int(digits)


def at_least_one(text: str) -> int:
    """A count of what makes no sense without any."""
    number = whole_number(text)
    if not number:
        raise argparse.ArgumentTypeError("0 leaves nothing to tell; give at least 1")
    return number


def one_text(text: str) -> str:
    """A query, an address or a name: what UTF-8 can hold."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise argparse.ArgumentTypeError("this is not valid UTF-8") from error
    if "\0" in text:
        raise argparse.ArgumentTypeError("a zero byte cannot be part of it")
    return text


def one_file(name: str) -> Path:
    """A file's name in whatever bytes the system allows."""
    if not name or "\0" in name:
        raise argparse.ArgumentTypeError("this is no name of a file")
    return Path(name).expanduser()


QUERY = option("query", metavar="QUERY", nargs="*", type=one_text, help="words and fields")


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """One sentence instead of argparse's usage, error and exit."""
        told = message[:1].upper() + message[1:]
        raise Usage(f"{told}; see {self.prog} --help.")
