"""Where the program starts, from source, from a wheel and frozen. Nothing heavy is imported here:
the worker process starts from this file too."""

from __future__ import annotations

import sys
from collections.abc import Sequence

INTERRUPTED = 130  # what a shell calls an end by Ctrl+C


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code; no verb opens the window."""
    try:
        from multiprocessing import freeze_support

        freeze_support()  # first: in a frozen worker it does not return
        from desktop_app import cli

        return cli.main(argv)
    except KeyboardInterrupt:  # at any moment, also while modules still load
        return INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
