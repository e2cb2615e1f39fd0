"""The part of the engine's face that counts and compares; see `Engine` for the rules."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from desktop_app.core.claims import MOST_CLAIMS
from desktop_app.core.trend_values import By, RisingTerms, Trends
from desktop_app.core.trends import Unit
from desktop_app.core.types import TopicCount
from desktop_app.installed import InstalledPacks
from desktop_app.jobs import Computer
from desktop_app.store import figures, search

if TYPE_CHECKING:
    from desktop_app.core.claims import Claim, Subject
    from desktop_app.core.coverage_values import Coverage
    from desktop_app.store.library import Library
    from desktop_app.trends import Source


class _Opened(Protocol):
    """What these methods need of the engine."""

    _library: Library
    _packs: InstalledPacks
    _computer: Computer

    def topics(self, language: str = "en") -> list[TopicCount]: ...

    def claims(self, query: str = "", limit: int | None = None) -> list[Claim]: ...

    def _where(self, query: str) -> search.Sql: ...

    def _anytime(self, query: str) -> search.Sql: ...

    def _source(self, language: str) -> Source: ...


class Insights:
    """Trends, key figures and coverage of what a query selects. All raise QueryError."""

    def trends(
        self: _Opened,
        query: str = "",
        by: By = "topic",
        unit: Unit | None = None,
        start: int | None = None,
        end: int | None = None,
        *,
        compare: Sequence[str] = (),
        most: int = 8,
        language: str = "en",
    ) -> Trends:
        """Counts by bucket from `start`, below `end`; of all articles where these are None.

        `compare` are the queries that `by` "query" counts. Names are in `language`. Expected where
        there would be too many buckets. The cost is that of the points, of the articles selected
        where `query` is not empty.
        """
        from desktop_app.trends import Question, trends

        asked = Question(query.strip(), by, unit, start, end, tuple(compare), most)
        return trends(self._source(language), asked)

    def with_bursts(self: _Opened, trends: Trends, language: str = "en") -> Trends:
        """The same with bursts, the stories that made them, and gaps."""
        from desktop_app.bursting import with_bursts

        return with_bursts(self._source(language), trends)

    def rising(self: _Opened, query: str, start: int, end: int, most: int = 50) -> RisingTerms:
        """Words, names and hashtags that rose from the stretch before, as long, to this one."""
        from desktop_app.trends import rising

        return rising(self._source("en"), query.strip(), start, end, most)

    def claims(self: _Opened, query: str = "", limit: int | None = None) -> list[Claim]:
        """Key figures of the articles that match, the newest first; MOST_CLAIMS at most."""
        most = MOST_CLAIMS if limit is None else max(0, min(limit, MOST_CLAIMS))
        return figures.claims(self._library.reader, self._where(query), most)

    def claims_since(self: _Opened, query: str = "") -> int | None:
        """From when on `claims` reads figures, where the query has more; None where it has all."""
        return figures.cut_at(self._library.reader, self._where(query), MOST_CLAIMS)

    def figures_waiting(self: _Opened) -> int:
        """How many articles have figures that are not read yet: those of an older library."""
        from desktop_app.ingest.accountant import ENGINE

        return figures.waiting(self._library.reader, ENGINE)

    def subjects(self: _Opened, query: str = "") -> list[Subject]:
        """Key figures of the articles that match, by what they count."""
        from desktop_app.core.subjects import group_claims

        return group_claims(self.claims(query))

    def coverage(self: _Opened, query: str = "", language: str = "en") -> Coverage:
        """Who told what a query selects, what one language alone mentions, and the blind spots."""
        from desktop_app.comparing import compare

        return compare(self._library.reader, self._where(query), query, language)

    def _source(self: _Opened, language: str) -> Source:
        from desktop_app.trends import Source

        return Source(
            self._library.reader,
            self.topics(language),
            self._packs.milestones(language),
            self._where,
            self._anytime,
            language,
            self._computer,
        )
