"""One run of the command line: from the words typed to an exit code, never by a traceback.

Here is read what stands before the verb; what a verb does stands in the verb's own module.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from queue import SimpleQueue
from typing import NamedTuple

from desktop_app import __version__
from desktop_app.cli.output import Output, abandon_stdout, prepare_streams, warn
from desktop_app.cli.parser import Call, Usage, Verb, parse
from desktop_app.core.types import Changed, Expected, LibraryError, Progress, QueryError

WORKED, FAILED, WRONG, UNUSABLE = 0, 1, 2, 3


class _Asked(NamedTuple):
    """What stands before the verb."""

    library: str | None
    shows: str | None  # "--version" or "--help"
    words: Sequence[str]  # the verb and all after it


def run(words: Sequence[str]) -> int:
    """Run one command and return its exit code."""
    prepare_streams()
    try:
        return _guarded(lambda: _run(words))
    except KeyboardInterrupt:
        abandon_stdout()
        raise


def _guarded(work: Callable[[], int]) -> int:
    """The exit code of `work`; every error becomes one sentence on standard error."""
    try:
        code = work()
        if sys.stdout:
            sys.stdout.flush()
        return code
    except Usage as error:
        return _complain(str(error), WRONG)
    except QueryError as error:
        told = str(error).rstrip(".")
        return _complain(f"{told}, at character {error.position + 1} of the query.", WRONG)
    except LibraryError as error:
        return _complain(str(error), UNUSABLE)
    except Expected as error:
        return _complain(str(error), FAILED)
    except BrokenPipeError:  # whoever read our output has seen enough
        abandon_stdout()
        return WORKED
    except SystemExit as ended:  # argparse, after printing help
        return ended.code if isinstance(ended.code, int) else WORKED
    except OSError as error:
        abandon_stdout()
        return _complain(f"The system refused: {error}.", FAILED)
    except Exception as error:
        return _complain(_bug(error), FAILED)


def _run(words: Sequence[str]) -> int:
    asked = _read_front(words)
    if asked.shows == "--version":
        print("newstide", __version__)
        return WORKED
    if asked.shows or not asked.words:
        return _help() if asked.shows else _open_window(asked.library)
    from desktop_app.cli.verbs import find_verb

    verb = find_verb(asked.words[0])
    return _run_verb(verb, asked.library, asked.words[1:])


def _read_front(words: Sequence[str]) -> _Asked:
    """Options before the verb. Raises Usage."""
    library = None
    left = list(words)
    while left and left[0].startswith("-"):
        name, glued, value = left.pop(0).partition("=")
        if name in ("--version", "--help", "-h") and not glued:
            return _Asked(library, "--version" if name == "--version" else "--help", left)
        if name != "--library":
            raise Usage(f"There is no option {name} before a verb; newstide --help lists them.")
        if not glued and not left:
            raise Usage("--library needs the folder of a library after it.")
        library = value if glued else left.pop(0)
    return _Asked(library, None, left)


def _run_verb(verb: Verb, library: str | None, words: Sequence[str]) -> int:
    args = parse(verb, words)
    folder = _folder(args.library if args.library is not None else library)
    from desktop_app.cli.journal import journal, read_settings
    from desktop_app.engine import Engine

    events: SimpleQueue[Changed | Progress | None] = SimpleQueue()
    with journal(), Engine.open(folder, read_settings(), events.put) as engine:
        return verb.run(Call(engine, args, Output(args.json), events))


def _open_window(library: str | None) -> int:
    from desktop_app.cli.journal import journal, read_settings
    from desktop_app.cli.window import NoWindow, open_window

    try:
        with journal():
            return open_window(_folder(library), read_settings())
    except NoWindow as error:
        raise Usage(str(error)) from error


def _help() -> int:
    from desktop_app.cli.verbs import help_text

    print(help_text(), end="")
    return WORKED


def _folder(chosen: str | None) -> Path:
    from desktop_app import paths

    if chosen == "":
        raise Usage("--library was given an empty name; name the folder of a library.")
    return paths.library(chosen)


def _bug(error: Exception) -> str:
    """A fault of ours: the traceback goes to the log, a sentence to the person."""
    import logging

    from desktop_app.cli.journal import journal

    with journal():
        logging.getLogger("newstide.cli").error("event=bug", exc_info=error)
    told = str(error).partition("\n")[0][:200]
    return (
        f"Newstide failed by a fault of its own ({type(error).__name__}: {told}); the log has it."
    )


def _complain(words: str, code: int) -> int:
    warn(f"newstide: {' '.join(words.split())}")
    return code
