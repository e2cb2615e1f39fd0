"""The long work that the reader starts: refresh, import, export. One at a time, can be stopped.

It words progress and results; where they are shown is the window's business.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.core.types import ImportReport, Progress, RefreshReport
from desktop_app.core.urls import without_password
from desktop_app.engine import Engine
from desktop_app.gui import words
from desktop_app.gui.bridge import Bridge

_OTHERS_MS = 2_000  # how often a command line beside the window is looked for


class Job(Protocol):
    """Of what the engine's long work gives, what is needed here."""

    @property
    def future(self) -> Future[Any]: ...

    def cancel(self) -> None: ...


class Work(QObject):
    """`task` is "", "refresh", "import", "sample" or "retag"."""

    progressed = Signal(str, int, int)  # words, done, total (0: unknown)
    ended = Signal()
    said = Signal(str)  # how it went, in a sentence
    failed = Signal(object)  # Exception
    sample_loaded = Signal(object)  # ImportReport
    feeds_added = Signal(int)  # by an import; none of them is fetched yet

    def __init__(self, engine: Engine, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine, self._bridge = engine, bridge
        self._job: Job | None = None
        self._notes: list[str] = []  # on feeds that were mended while they were read
        self.task = ""
        self._others = QTimer(self)
        self._others.timeout.connect(engine.notice_others)
        self._others.start(_OTHERS_MS)

    def refresh(self, feeds: Sequence[int] | None = None) -> None:
        """Fetch these feeds, or all: also those that are not due yet."""
        self._start("refresh", lambda: self._engine.refresh(feeds, True), self._tell_refresh)

    def refresh_due(self) -> None:
        """Fetch what is due, without a word when nothing came of it."""
        if self._job is None:
            self._start("refresh", self._engine.refresh, self._tell_new)

    def retag(self) -> None:
        """Tag again what an older pack has tagged, without a word where there is nothing."""
        if self._job is None:
            self._start("retag", self._engine.retag, self._tell_retag, is_quiet=True)

    def load_sample(self) -> None:
        self._start("sample", self._engine.load_sample, self.sample_loaded.emit)

    def import_files(self, files: Sequence[Path]) -> None:
        self._start("import", lambda: self._engine.import_files(files), self._tell_import)

    def export(self, kind: str, query: str, path: Path) -> None:
        """Write a file in the background."""
        self._bridge.when(
            self._engine.export(kind, query, path),
            lambda rows: self.said.emit(self.tr("%n written to {0}", "", rows).format(path.name)),
            self.failed.emit,
        )

    def cancel(self) -> None:
        """Ask the running work to end soon."""
        if self._job is not None:
            self._job.cancel()
            self.progressed.emit(self.tr("Stopping…"), 0, 0)

    def note_progress(self, progress: Progress) -> None:
        """An event of the engine: how far it is."""
        if self._job is not None:
            done, total = progress.done, progress.total
            outcome = progress.outcome
            if outcome is not None and outcome.note:
                self._notes.append(f"{without_password(outcome.url)}: {outcome.note}")
            if progress.task == "refresh":
                far = f"{words.number(done)} / {words.number(total)}"
            else:  # counted in bytes, or in very many articles
                far = self.tr("{0} %").format(words.number(100 * done // total if total else 0))
            # A refresh ends by tagging again what is stale.
            doing = self._words("retag" if progress.task == "retag" else self.task)
            self.progressed.emit(f"{doing}  {far}", done, total)

    def _words(self, task: str) -> str:
        return {
            "refresh": self.tr("Refreshing"),
            "import": self.tr("Importing"),
            "sample": self.tr("Loading the shipped coverage"),
            "retag": self.tr("Tagging again"),
        }[task]

    def _start(
        self,
        task: str,
        start: Callable[[], Job],
        tell: Callable[[Any], None],
        *,
        is_quiet: bool = False,
    ) -> None:
        if self._job is not None:
            self.said.emit(self.tr("Still at work: {0}.").format(self._words(self.task).lower()))
            return
        self.task = task
        self._notes = []
        self._job = start()
        if not is_quiet:  # else it is shown from its first progress on
            self.progressed.emit(self._words(task), 0, 0)

        def then(report: Any) -> None:
            self._finish()
            tell(report)

        def otherwise(error: Exception) -> None:
            self._finish()
            self.failed.emit(error)

        self._bridge.when(self._job.future, then, otherwise)

    def _finish(self) -> None:
        self._job, self.task = None, ""
        self.ended.emit()

    def _tell_refresh(self, report: RefreshReport) -> None:
        parts = [self.tr("%n new article(s)", "", report.new)]
        if report.failed:
            parts.append(self.tr("%n feed(s) failed", "", report.failed))
        if report.cancelled:
            parts.append(self.tr("stopped"))
        if self._notes:
            text = self.tr("%n feed(s) with faults, the first: {0}", "", len(self._notes))
            parts.append(text.format(self._notes[0]))
        self.said.emit(" · ".join(parts))

    def _tell_new(self, report: RefreshReport) -> None:
        if report.new:
            self._tell_refresh(report)

    def _tell_retag(self, articles: int) -> None:
        if articles:
            self.said.emit(self.tr("%n article(s) tagged again", "", articles))

    def _tell_import(self, report: ImportReport) -> None:
        parts = []
        if report.articles_new or report.articles_known:
            parts.append(self.tr("%n new article(s)", "", report.articles_new))
        if report.articles_known:
            parts.append(self.tr("%n known", "", report.articles_known))
        if report.feeds_added or report.feeds_known:
            parts.append(self.tr("%n feed(s) added", "", report.feeds_added))
        if report.errors:
            parts.append(self.tr("%n problem(s), the first: {0}", "", len(report.errors)))
        text = " · ".join(parts) or self.tr("Nothing to import was found.")
        self.said.emit(text.format(report.errors[0] if report.errors else ""))
        if report.feeds_added:
            self.feeds_added.emit(report.feeds_added)
