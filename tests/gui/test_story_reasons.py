"""Why a story is one: what is shared and measured, and what the reader can do about it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from desktop_app.gui.outlet_table import OutletTable
from desktop_app.gui.story_pane import StoryPane
from desktop_app.gui.why_list import WhyList
from tests.gui.articles import TOPICS
from tests.gui.stories import (
    button_of,
    example,
    make_member,
    make_story,
    open_story_pane,
    part_of,
    spoken_rows,
    with_copies,
    words_of,
)

pytestmark = pytest.mark.usefixtures("british")


@pytest.fixture
def pane(qtbot: QtBot) -> StoryPane:
    return open_story_pane(qtbot)


def test_why_names_the_weakest_link_first_and_what_each_report_shares(pane: StoryPane) -> None:
    pane.show_story(with_copies(), TOPICS)
    part = part_of(pane, WhyList)
    assert isinstance(part, WhyList)
    part.show_more()
    said = spoken_rows(part.rows)
    assert len(said) == 9
    assert "新华社" in said[0]
    assert "weakest link" in said[0]
    assert "likely, 74 %" in said[0]
    assert "names: TikTok, Supreme Court" in said[0]
    assert "numbers: 170 million" in said[0]
    assert not [line for line in said[1:] if "weakest" in line]
    assert next(line for line in said if "ABC News" in line).endswith("a copy of AP")


def test_what_was_not_measured_is_not_told_as_a_number(pane: StoryPane) -> None:
    member = replace(make_member(1), score=None, joined_by=())
    pane.show_story(make_story([member]), TOPICS)
    assert "single report" in words_of(pane)
    assert "%" not in words_of(pane)
    assert not [part for part in pane.findChildren(WhyList) if part.isVisible()]
    by_reader = replace(
        make_member(2), score=None, joined_by=(replace(member_shared(), kind="reader"),)
    )
    pane.show_story(make_story([make_member(1), by_reader], id=13), TOPICS)
    assert "put here by you" in " ".join(spoken_rows(part_of(pane, WhyList).rows))  # type: ignore[attr-defined]


def member_shared():  # type: ignore[no-untyped-def]
    return make_member(1).joined_by[0]


def test_selected_reports_are_split_off(pane: StoryPane, qtbot: QtBot) -> None:
    pane.show_story(example(), TOPICS)
    part = part_of(pane, WhyList)
    button = button_of(pane, "Split off this report")
    assert not button.isEnabled()
    part.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(part, Qt.Key.Key_Space)
    assert button.isEnabled()
    with qtbot.waitSignal(pane.split_requested) as told:
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert told.args == [12, [6]]
    qtbot.keyClick(part, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(pane.split_requested) as told:
        qtbot.mouseClick(button_of(pane, "Split off 2"), Qt.MouseButton.LeftButton)
    assert told.args == [12, [6, 5]]


def test_the_story_is_pinned_merged_and_listed_by_buttons(pane: StoryPane, qtbot: QtBot) -> None:
    pane.show_story(example(), TOPICS)
    for words, signal, wanted in (
        ("Pin story", pane.pin_requested, [12, True]),
        ("Merge with…", pane.merge_requested, [12]),
        ("List its reports", pane.query_wanted, ["story:12"]),
        ("TikTok ban", pane.query_wanted, ["topic:tiktok-ban story:12"]),
    ):
        with qtbot.waitSignal(signal) as told:
            qtbot.mouseClick(button_of(pane, words), Qt.MouseButton.LeftButton)
        assert told.args == wanted
    pane.show_story(example(pinned=True), TOPICS)
    assert "pinned" in words_of(pane)
    with qtbot.waitSignal(pane.pin_requested) as told:
        qtbot.mouseClick(button_of(pane, "Unpin story"), Qt.MouseButton.LeftButton)
    assert told.args == [12, False]


def test_outlets_by_languages_ask_for_their_reports(pane: StoryPane, qtbot: QtBot) -> None:
    pane.show_story(with_copies(), TOPICS)
    table = part_of(pane, OutletTable)
    assert isinstance(table, OutletTable)
    headings = [table.horizontalHeaderItem(n).text() for n in range(table.columnCount())]  # type: ignore[union-attr]
    assert headings == ["Outlet", "First", "en", "id", "ja", "zh"]
    table.setFocus(Qt.FocusReason.TabFocusReason)
    table.setCurrentCell(0, 0)
    with qtbot.waitSignal(pane.query_wanted) as told:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert told.args == ['outlet:"AP" story:12']
    table.setCurrentCell(0, 2)
    with qtbot.waitSignal(pane.query_wanted) as told:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert told.args == ['outlet:"AP" story:12 lang:en']
    with qtbot.assertNotEmitted(pane.query_wanted):
        table.setCurrentCell(0, 3)  # none in Indonesian
        qtbot.keyClick(table, Qt.Key.Key_Return)


def test_a_table_is_spared_where_it_would_say_nothing(pane: StoryPane) -> None:
    english = [make_member(n, language="en") for n in range(1, 5)]
    for story in (make_story(english), example(2, id=13)):
        pane.show_story(story, TOPICS)
        assert not [part for part in pane.findChildren(OutletTable) if part.isVisible()]


def test_a_button_for_more_is_hidden_where_there_is_no_more(pane: StoryPane) -> None:
    pane.show_story(example(3), TOPICS)
    shown = [each.text() for each in pane.findChildren(QAbstractButton) if each.isVisible()]
    assert not [words for words in shown if words.startswith("Show")]
