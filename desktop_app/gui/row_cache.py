"""Rows by id, fetched when first seen together with those around them; a bounded number is kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

T = TypeVar("T")

AROUND = 100  # rows fetched at a miss: three screens
_CACHED = 2000  # rows kept; the oldest fetched go first


class RowCache(Generic[T]):
    """`fetch` gives rows by id, in any order; those that are gone are left out."""

    def __init__(
        self, fetch: Callable[[Sequence[int]], list[T]], id_of: Callable[[T], int]
    ) -> None:
        self._fetch, self._id_of = fetch, id_of
        self._rows: dict[int, T | None] = {}

    def __len__(self) -> int:
        return len(self._rows)

    def __contains__(self, id: int) -> bool:
        return id in self._rows

    def get(self, ids: Sequence[int], place: int) -> T | None:
        """The row of `ids[place]`; None when it is gone."""
        wanted = ids[place]
        if wanted not in self._rows:
            start = max(place - AROUND // 3, 0)
            self.load(ids[start : start + AROUND])
        return self._rows.get(wanted)

    def peek(self, id: int) -> T | None:
        """A row that is here already."""
        return self._rows.get(id)

    def load(self, ids: Sequence[int]) -> list[T]:
        """Fetch those that are not here; what was fetched."""
        missing = [each for each in ids if each not in self._rows]
        if len(self._rows) + len(missing) > _CACHED:
            for old in list(self._rows)[: _CACHED // 2]:
                del self._rows[old]
        fetched = self._fetch(missing) if missing else []
        self._rows.update(dict.fromkeys(missing))
        self._rows.update((self._id_of(each), each) for each in fetched)
        return fetched

    def drop(self, id: int) -> bool:
        """Forget a row; whether it was here."""
        return self._rows.pop(id, _NEVER) is not _NEVER

    def clear(self) -> None:
        self._rows.clear()


_NEVER = object()
