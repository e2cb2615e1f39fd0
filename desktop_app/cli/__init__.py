"""The command line: one small function a verb, over the engine. It knows no SQL, network or Qt."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from desktop_app import __version__


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; no verb opens the window."""
    words = sys.argv[1:] if argv is None else argv
    if list(words) == ["--version"]:  # answered before anything is loaded
        print("newstide", __version__)
        return 0
    from desktop_app.cli.run import run

    return run(words)
