"""Key figures of a query: what is counted on the left; how it was told, by whom and when, beside.

Figures are shown as the texts say them: extracted, not verified.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.core.claims import MOST_CLAIMS, Claim, Subject
from desktop_app.core.seconds import DAY
from desktop_app.core.types import AppError
from desktop_app.engine import Engine
from desktop_app.gui import figure_words, trend_words, words
from desktop_app.gui.bridge import Bridge
from desktop_app.gui.elided_label import ElidedLabel
from desktop_app.gui.empty_state import EmptyState
from desktop_app.gui.figure_claims import ClaimList
from desktop_app.gui.figure_list import FigureList
from desktop_app.gui.figure_plot import FigurePlot
from desktop_app.gui.theme import S1, S2, S3, S4, Theme

_SLOW_MS = 300  # reading that takes longer is told
_LEAST_LIST, _LEAST_PAGE = 250, 330  # pixels
_SHARES = (34, 66)  # of the width: the subjects, the one that is chosen
FILTER_MS = 120


class FigurePane(QWidget):
    """Answers replace what is shown only when they are there; the newest question wins."""

    query_wanted = Signal(str)
    article_wanted = Signal(int)
    claim_wanted = Signal(object)  # Claim: its article, with its sentence lit
    failed = Signal(object)  # Exception

    def __init__(
        self, engine: Engine, bridge: Bridge, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._engine, self._bridge, self._theme = engine, bridge, theme
        self.query = ""
        self.subjects: list[Subject] | None = None  # what is shown; None: nothing yet
        self._slow, self._filtering = QTimer(self), QTimer(self)
        for timer, after in ((self._slow, _SLOW_MS), (self._filtering, FILTER_MS)):
            timer.setSingleShot(True)
            timer.setInterval(after)
        self._slow.timeout.connect(self._say_reading)
        self._filtering.timeout.connect(self._filter_now)
        self.list, self.plot, self.claims = FigureList(theme), FigurePlot(theme), ClaimList(theme)
        self.filter, self.empty = QLineEdit(), EmptyState(theme)
        self._title, self._facts, self._note = ElidedLabel(), QLabel(), QLabel()
        self._count, self._none = QLabel(), QLabel()
        self._build()
        self._connect()
        self.apply_theme(theme)

    # --- what is asked for

    def show_query(self, query: str) -> None:
        """Group the figures of what this query selects; what is shown stays until then."""
        self.query = query
        self._ask()

    def note_change(self) -> None:
        """The library changed: ask again, and stay where the reader is."""
        self._ask()

    def _ask(self) -> None:
        query = self.query
        self._slow.start()
        self._bridge.ask(
            "figures",
            lambda: (self._engine.subjects(query), self._engine.claims_since(query)),
            lambda found: self._take(*found),
            self._refuse,
            may_last=True,
        )

    def _take(self, subjects: list[Subject], since: int | None = None) -> None:
        self._slow.stop()
        self._note.setText(self._told(since))
        self.subjects = subjects
        if not subjects:
            self._say_empty()
            return
        self._pages.setCurrentWidget(self._page)
        self._filter_now()

    def _told(self, since: int | None) -> str:
        """That figures are not verified, and from when on they are read where there are more."""
        told = self.tr("Extracted from the texts, not verified")
        if since is None:
            return told
        text = self.tr("of the newest {0} figures, from {1}; narrow the query for older ones")
        day = since - since % DAY
        newest = text.format(words.number(MOST_CLAIMS), trend_words.stretch(day, day + DAY))
        return f"{told}{figure_words.DOT}{newest}"

    def _filter_now(self) -> None:
        subjects = self.subjects or []
        self.list.show_subjects(subjects, self.filter.text())
        shown = len(self.list.rows.subjects)
        self._none.setVisible(not shown)
        self.list.setVisible(bool(shown))
        self._detail.setVisible(bool(shown))
        self._blank.setVisible(not shown)
        self._count.setText(figure_words.numbered.subjects(shown))

    def _show(self, subject: Subject) -> None:
        """The subject on the right; the same one anew keeps its place."""
        before = self.claims.rows.subject
        if before == subject:
            return
        name = figure_words.name_of(subject)
        self._title.setText(f"{name}{figure_words.DOT}{figure_words.unit_name(subject.unit)}")
        facts = [figure_words.extent(subject), figure_words.counts(subject)]
        if subject.conflicts:
            facts.append(figure_words.conflict_count(subject))
        self._facts.setText(figure_words.DOT.join(facts))
        self.plot.show_subject(subject)
        self.claims.show_subject(subject)

    def _want(self, claim: Claim) -> None:
        self.claim_wanted.emit(claim)
        self.article_wanted.emit(claim.article)

    # --- states in words

    def _say_reading(self) -> None:
        if not self.subjects:
            self.empty.say("figures", self.tr("Reading key figures…"), "")
            self._pages.setCurrentWidget(self.empty)
        else:
            self._count.setText(self.tr("Reading key figures…"))

    def _say_empty(self) -> None:
        title = self.tr("No key figures")
        text = self.tr("No article that matches names a number with what it counts.")
        if not self.query:
            text = self.tr("Your library has no article that names a number with what it counts.")
        self.empty.say("figures", title, text)
        self._pages.setCurrentWidget(self.empty)

    def _refuse(self, error: Exception) -> None:
        """What cannot be read is said where it is seen; a fault of ours goes to the foot."""
        self._slow.stop()
        self._filter_now()
        if not isinstance(error, AppError):
            self.failed.emit(error)
        if not self.subjects:
            title = self.tr("Key figures cannot be shown")
            text = str(error) if isinstance(error, AppError) else self.tr("Something went wrong.")
            self.empty.say("triangle-alert", title, text, ((self.tr("Try again"), self._ask),))
            self._pages.setCurrentWidget(self.empty)
        elif isinstance(error, AppError):
            self._count.setText(str(error))

    # --- looks

    def apply_theme(self, theme: Theme) -> None:
        """Take other colours, where it is."""
        self._theme = theme
        for part in (self.list, self.plot, self.claims, self.empty):
            part.apply_theme(theme)
        self._title.setFont(theme.font("title"))
        self._title.setStyleSheet(f"color: {theme.fg}; background: transparent;")
        for label in (self._facts, self._note, self._count, self._none):
            label.setFont(theme.font("small"))
            label.setStyleSheet(f"color: {theme.muted}; background: transparent;")
        self._side.setStyleSheet(f"#figure-side {{ background: {theme.side}; }}")

    def _build(self) -> None:
        self.filter.setPlaceholderText(self.tr("Filter by word or unit"))
        self.filter.setAccessibleName(self.tr("Filter what is counted"))
        self.filter.setClearButtonEnabled(True)
        self._note.setText(self._told(None))
        for label in (self._facts, self._note):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._none.setText(self.tr("Nothing that is counted fits this filter."))
        self._none.setWordWrap(True)
        self._none.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        self._split.addWidget(self._build_side())
        self._split.addWidget(self._build_detail())
        self._split.setStretchFactor(0, _SHARES[0])
        self._split.setStretchFactor(1, _SHARES[1])
        self._split.setSizes([1_000 * share for share in _SHARES])
        self._page = self._split
        self._pages = QStackedWidget()
        self._pages.addWidget(self._page)
        self._pages.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self.empty.say("figures", "", "")
        self._pages.setCurrentWidget(self.empty)
        self.setFocusProxy(self.list)

    def _build_side(self) -> QWidget:
        self._side = QWidget()
        self._side.setObjectName("figure-side")
        self._side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._side.setMinimumWidth(_LEAST_LIST)
        above = QVBoxLayout()
        above.setContentsMargins(S3, S3, S3, S2)
        above.setSpacing(S1)
        above.addWidget(self.filter)
        above.addWidget(self._count)
        below = QHBoxLayout()
        below.setContentsMargins(S4, S2, S3, S2)
        below.addWidget(self._note)
        column = QVBoxLayout(self._side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(self.list, 1)
        column.addWidget(self._none, 1)
        column.addLayout(below)
        return self._side

    def _build_detail(self) -> QWidget:
        self._detail, self._blank = QWidget(), QWidget()
        heading = QVBoxLayout()
        heading.setContentsMargins(S4, S3, S4, S2)
        heading.setSpacing(2)
        heading.addWidget(self._title)
        heading.addWidget(self._facts)
        column = QVBoxLayout(self._detail)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(heading)
        column.addWidget(self.plot)
        column.addWidget(self.claims, 1)
        holder = QWidget()
        holder.setMinimumWidth(_LEAST_PAGE)
        row = QVBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._detail)
        row.addWidget(self._blank)
        return holder

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._filtering.start)
        self.filter.returnPressed.connect(self.list.setFocus)
        self.list.chosen.connect(self._show)
        self.list.entered_claims.connect(self.claims.setFocus)
        self.claims.left_claims.connect(self.list.setFocus)
        self.claims.claim_chosen.connect(self.plot.set_current)
        self.plot.claim_chosen.connect(self.claims.choose)
        self.claims.claim_wanted.connect(self._want)
        self.plot.claim_wanted.connect(self._want)
