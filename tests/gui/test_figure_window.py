"""From a claim to the words it was read from, in the whole window over a real library."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.core.claims import Claim
from desktop_app.gui.figure_pane import FigurePane
from desktop_app.gui.insight_tabs import FIGURES
from desktop_app.gui.main_window import MainWindow


def figures_of(window: MainWindow, qtbot: QtBot) -> FigurePane:
    window.insight.show(FIGURES)
    pane = window.insight.pane.tabs[FIGURES]
    assert isinstance(pane, FigurePane)
    qtbot.waitUntil(lambda: bool(pane.subjects), timeout=10_000)
    return pane


def read_claim(window: MainWindow, pane: FigurePane, claim: Claim, qtbot: QtBot) -> str:
    """Open a claim by the keys; the words that are lit in the reader."""
    pane.claims.choose(claim)
    pane.claims.setFocus()
    qtbot.keyClick(pane.claims, Qt.Key.Key_Return)
    reader = window.reader
    qtbot.waitUntil(
        lambda: reader.article is not None and reader.article.row.id == claim.article,
        timeout=5_000,
    )
    view = reader.view
    qtbot.waitUntil(lambda: view.isVisible() and view.lit_passage() != "")
    return view.lit_passage()


def test_enter_on_a_claim_opens_its_article_with_the_figure_lit(
    archive_window: MainWindow, qtbot: QtBot
) -> None:
    window = archive_window
    pane = figures_of(window, qtbot)
    subject = pane.list.subject
    assert subject is not None
    for claim in (subject.claims[0], subject.claims[-1]):
        assert read_claim(window, pane, claim, qtbot) == claim.text
        window.insight.show(FIGURES)
        assert pane.list.subject == subject


def test_figures_of_a_query_are_those_of_its_articles(
    archive_window: MainWindow, qtbot: QtBot
) -> None:
    window = archive_window
    window.set_query("lang:id")
    pane = figures_of(window, qtbot)
    qtbot.waitUntil(lambda: window.insight.query == "lang:id")
    found = {claim.language for subject in pane.subjects or [] for claim in subject.claims}
    assert found == {"id"}
