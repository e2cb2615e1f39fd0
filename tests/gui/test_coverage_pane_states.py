"""The pane of coverage while it waits, when it is empty, wrong, narrow or dark."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.core.coverage_values import BlindSpot, Coverage, OnlyIn
from desktop_app.core.types import ArticleId, StoryId
from desktop_app.engine import Engine
from desktop_app.gui.asking_table import Role
from desktop_app.gui.bridge import Bridge
from desktop_app.gui.coverage_model import LANGUAGES, NAME
from desktop_app.gui.coverage_pane import CoveragePane
from desktop_app.gui.theme import DARK, LIGHT, contrast
from tests.gui.coverage import (
    EXAMPLE,
    FIRST,
    SPOKEN,
    TOLD,
    ask,
    column,
    said,
    shown,
    telling,
    visible_lists,
)

pytestmark = pytest.mark.usefixtures("british")


@pytest.fixture
def pane(qtbot: QtBot, engine: Engine, bridge: Bridge) -> CoveragePane:
    return shown(qtbot, engine, bridge)


# --- states


def test_what_is_compared_and_what_is_left_out_is_said(pane: CoveragePane) -> None:
    cut = Coverage("since:2025-01-17", 21, (), TOLD, (), (), left_out=80_000)
    pane.show_coverage(cut)
    assert "Only the newest 21 article" in said(pane)
    assert "80,000 older article" in said(pane) or "80000 older article" in said(pane)
    assert "1 article(s) of unknown" in said(pane)
    assert "days in UTC, by date of publication" in said(pane)
    assert said(pane).count("Nothing to compare: that takes two languages") == 2


def test_an_empty_answer_says_so_and_a_wrong_query_says_why(
    qtbot: QtBot, pane: CoveragePane
) -> None:
    ask(qtbot, pane, "nosuchwordanywhere")
    assert pane.empty.isVisible()
    assert pane.empty.text == "No article matches."
    pane.show_query("(")
    qtbot.waitUntil(lambda: "not closed" in pane.empty.text or "nothing" in pane.empty.text)


def test_an_error_leaves_what_was_shown_and_tells_why(qtbot: QtBot, pane: CoveragePane) -> None:
    ask(qtbot, pane, "")
    rows = pane.table.lines.rowCount()
    assert rows
    pane.show_query("lang:")
    qtbot.waitUntil(lambda: "needs a value" in said(pane))
    assert pane.table.lines.rowCount() == rows


def test_a_change_of_the_library_is_seen_and_moves_nothing(
    qtbot: QtBot, pane: CoveragePane, tmp_path: Path, engine: Engine
) -> None:
    first = ask(qtbot, pane, "")
    pane.table.setCurrentIndex(pane.table.lines.index(1, LANGUAGES))
    outlet = pane.table.currentIndex().data(Role.KEY)
    line = {"url": "https://a.example/new", "title": "An older report", "summary": "Of old.",
            "lang": "en", "outlet": "Aaa", "published": "2024-01-01"}  # fmt: skip
    (tmp_path / "more.jsonl").write_text(json.dumps(line) + "\n", "utf-8")
    engine.import_files([tmp_path / "more.jsonl"]).result(60)
    pane.note_change()
    qtbot.waitUntil(lambda: pane.coverage is not first and "Aaa" in column(pane, NAME))
    assert pane.table.currentIndex().data(Role.KEY) == outlet


def test_the_newest_question_wins(qtbot: QtBot, pane: CoveragePane) -> None:
    pane.show_query("tiktok")
    pane.show_query("lang:id")
    qtbot.waitUntil(lambda: pane.coverage is not None and pane.coverage.query == "lang:id")
    assert pane.table.lines.languages == ["id"]


def test_escape_in_any_part_is_left_to_what_the_pane_stands_in(
    qtbot: QtBot, pane: CoveragePane
) -> None:
    pane.show_coverage(EXAMPLE)
    for part in (pane.table, pane.blind, pane.columns.lists[0], pane.order):
        press = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier(0))
        part.keyPressEvent(press)
        assert not press.isAccepted(), part


# --- looks


@pytest.mark.parametrize("width", [380, 560, 780, 1040, 1900])
def test_no_section_lies_on_another_and_none_is_cut(pane: CoveragePane, width: int) -> None:
    pane.resize(width, 800)
    pane.show_coverage(EXAMPLE)
    sheet = pane.columns.parentWidget()
    assert sheet is not None
    boxes = [
        each.geometry()
        for each in sheet.children()
        if isinstance(each, QWidget) and not each.isHidden()
    ]
    assert len(boxes) > 8
    for place, box in enumerate(boxes):
        assert not [other for other in boxes[place + 1 :] if other.intersects(box)]
        assert QRect(0, 0, width, 10**6).contains(box)
    lines = pane.table.lines
    wide = sum(pane.table.columnWidth(place) for place in range(lines.columnCount()))
    assert wide <= pane.table.viewport().width()
    for part in visible_lists(pane):
        assert part.height() == part.height_for(part.width())


def test_both_themes_show_every_word_with_contrast_enough(pane: CoveragePane) -> None:
    pane.show_coverage(EXAMPLE)
    for theme in (DARK, LIGHT):
        pane.apply_theme(theme)
        assert pane.palette().color(pane.backgroundRole()).name() == theme.bg
        for color in (theme.fg, theme.muted):
            assert contrast(color, theme.bg) >= 4.5
        assert contrast(theme.accent, theme.bg) >= 3
        pane.grab()


def test_words_from_outside_are_never_taken_for_markup(pane: CoveragePane) -> None:
    told = (telling("<b>Bold</b> & co", "en", 1, 0),)
    only = (OnlyIn("en", "name", "<img src=x>", 2, 2, ArticleId(1), ""),)
    blind = (BlindSpot(StoryId(1), "<h1>Big</h1>", "en", 2, 2, FIRST, ("zh",)),)
    odd = Coverage("", 1, ("en", "zh"), told, only, blind)
    pane.show_coverage(odd)
    assert column(pane, NAME) == ["<b>Bold</b> & co"]
    tip = pane.table.lines.index(0, NAME).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;" in tip
    assert "&lt;h1&gt;" in pane.blind.rows.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert str(pane.blind.rows.index(0, 0).data(SPOKEN)).startswith("<h1>Big</h1>.")
