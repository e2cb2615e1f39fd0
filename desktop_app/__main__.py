"""Where the program starts, from source, from a wheel and frozen. Nothing heavy is imported here:
the worker process starts from this file too."""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code; no verb opens the window."""
    multiprocessing.freeze_support()  # first: in a frozen worker it does not return
    from desktop_app import cli

    return cli.main(argv)


if __name__ == "__main__":
    sys.exit(main())
