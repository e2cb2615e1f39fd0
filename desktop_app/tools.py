"""What long work is given to work with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desktop_app.core.types import Changed, Progress
from desktop_app.jobs import Computer, Writer
from desktop_app.store.library import Library


@dataclass(frozen=True, slots=True)
class Tools:
    """The parts of an open engine. `now` is in seconds, `interval` between two visits as well."""

    library: Library
    writer: Writer
    computer: Computer
    emit: Callable[[Changed | Progress], None]
    now: Callable[[], int]
    fetch_threads: int
    interval: int
    user_agent: str
    fingerprint: str  # of the packs that the computer judges by
