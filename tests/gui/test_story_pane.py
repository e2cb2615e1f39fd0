"""A story as a reader meets it: reports by time and language, what is new, why, all by keyboard."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.core.story_values import Story
from desktop_app.gui.outlet_table import OutletTable
from desktop_app.gui.report_list import ReportList
from desktop_app.gui.story_pane import StoryPane
from desktop_app.gui.story_timeline import StoryTimeline
from desktop_app.gui.theme import DARK, LIGHT, Theme
from desktop_app.gui.why_list import WhyList
from tests.gui.articles import TOPICS, count
from tests.gui.stories import (
    FIRST,
    HOUR,
    button_of,
    example,
    is_spoken,
    lists_of,
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


def test_a_story_says_how_many_told_it_in_which_languages_and_who_was_first(
    pane: StoryPane,
) -> None:
    pane.show_story(with_copies(), TOPICS)
    said = words_of(pane)
    assert "Nine justices, one voice: the ban may stand" in said
    assert "en 4 · id 3 · ja 1 · zh 1" in said
    assert "first: AP, 17 Jan 2025" in said
    assert "9 report" in said
    assert "3 of them copies" in said
    assert "9 outlet" in said


def test_reports_stand_by_language_the_most_told_first(pane: StoryPane) -> None:
    pane.show_story(with_copies(), TOPICS)
    names = [part.accessibleName() for part in lists_of(pane)]
    assert names == [
        "Reports in English",
        "Reports in Bahasa Indonesia",
        "Reports in 日本語",
        "Reports in 中文",
    ]
    assert [part.rows.rowCount() for part in lists_of(pane)] == [2, 2, 1, 1]


@pytest.mark.parametrize(("width", "columns"), [(380, 1), (640, 1), (800, 2), (1000, 3)])
def test_languages_stand_side_by_side_where_there_is_room(
    pane: StoryPane, width: int, columns: int
) -> None:
    pane.resize(width, 700)
    pane.show_story(with_copies(), TOPICS)
    lefts = {part.mapTo(pane, QPoint()).x() for part in lists_of(pane)}
    assert len(lefts) == columns
    for part in lists_of(pane):
        assert part.mapTo(pane, QPoint(part.width(), 0)).x() <= width


@pytest.mark.parametrize("width", [320, 380, 640, 1000, 1900])
def test_no_section_lies_on_another(pane: StoryPane, qtbot: QtBot, width: int) -> None:
    pane.resize(width, 700)
    pane.show_story(with_copies(visited=FIRST), TOPICS)
    for part in lists_of(pane):
        part.expandAll()
    qtbot.waitUntil(
        lambda: all(each.height() == each.height_for(each.width()) for each in lists_of(pane))
    )
    sheet = lists_of(pane)[0].parentWidget().parentWidget().parentWidget()
    boxes = [
        each.geometry()
        for each in sheet.children()
        if isinstance(each, QWidget) and not each.isHidden()
    ]
    assert len(boxes) > 8
    for place, box in enumerate(boxes):
        assert not [other for other in boxes[place + 1 :] if other.intersects(box)]
        assert QRect(0, 0, width, 10**6).contains(box)
    lists = [QRect(part.mapTo(sheet, QPoint()), part.size()) for part in lists_of(pane)]
    for place, box in enumerate(lists):
        assert not [other for other in lists[place + 1 :] if other.intersects(box)]


def test_enter_opens_a_report_and_so_does_a_click(pane: StoryPane, qtbot: QtBot) -> None:
    pane.show_story(example(), TOPICS)
    part = lists_of(pane)[1]
    part.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(part, Qt.Key.Key_Down)
    with qtbot.waitSignal(pane.article_wanted) as told:
        qtbot.keyClick(part, Qt.Key.Key_Return)
    assert told.args == [4]
    place = part.visualRect(part.rows.index(0, 0)).center()
    with qtbot.waitSignal(pane.article_wanted) as told:
        qtbot.mouseClick(part.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [3]


def test_copies_are_folded_and_unfold_by_key_and_by_click(pane: StoryPane, qtbot: QtBot) -> None:
    pane.show_story(with_copies(), TOPICS)
    part, first = lists_of(pane)[0], lists_of(pane)[0].rows.index(0, 0)
    before = part.height()
    part.setFocus(Qt.FocusReason.TabFocusReason)
    part.setCurrentIndex(first)
    qtbot.keyClick(part, Qt.Key.Key_Right)
    assert part.isExpanded(first)
    qtbot.waitUntil(lambda: part.height() > before)
    qtbot.keyClick(part, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: part.height() == before)
    fold = part.visualRect(first).bottomLeft() + QPoint(40, -14)
    with qtbot.assertNotEmitted(pane.article_wanted):
        qtbot.mouseClick(part.viewport(), Qt.MouseButton.LeftButton, pos=fold)
    assert part.isExpanded(first)


def test_c_compares_a_copy_with_its_original(pane: StoryPane, qtbot: QtBot) -> None:
    pane.show_story(with_copies(), TOPICS)
    part = lists_of(pane)[0]
    part.setFocus(Qt.FocusReason.TabFocusReason)
    part.setCurrentIndex(part.rows.index(0, 0))
    qtbot.keyClick(part, "c")  # unfolds, and goes to the first copy
    with qtbot.waitSignal(pane.diff_wanted) as told:
        qtbot.keyClick(part, "c")
    assert told.args == [7, 1]
    box = part.visualRect(part.currentIndex())
    with qtbot.waitSignal(pane.diff_wanted):
        spot = QPoint(box.right() - 20, box.top() + 10)
        qtbot.mouseClick(part.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def test_folds_and_place_stay_when_the_story_changes(pane: StoryPane, qtbot: QtBot) -> None:
    pane.show_story(with_copies(), TOPICS)
    pane.resize(500, 400)
    part = lists_of(pane)[0]
    part.setExpanded(part.rows.index(0, 0), True)
    qtbot.waitUntil(lambda: part.height() == part.height_for(part.width()))
    pane.scroll_page()
    bar = pane._scroll.verticalScrollBar()
    before = bar.value()
    assert before > 0
    changed = with_copies()
    read = replace(changed.members[0], row=replace(changed.members[0].row, read=True))
    pane.show_story(replace(changed, members=(read, *changed.members[1:])), TOPICS)
    assert part.isExpanded(part.rows.index(0, 0))
    assert bar.value() == before
    pane.show_story(example(3, id=99), TOPICS)
    assert bar.value() == 0


def test_what_came_since_the_last_visit_is_told_first_and_stays_while_one_looks(
    pane: StoryPane,
) -> None:
    pane.show_story(example(visited=FIRST + 3 * HOUR), TOPICS)
    fresh = next(
        each
        for each in pane.findChildren(ReportList)
        if each.accessibleName() == "New since your last visit"
    )
    assert fresh.isVisible()
    assert [line.split(",")[0] for line in spoken_rows(fresh.rows)] == [
        "新华社",
        "共同通信",
        "Tempo",
    ]
    pane.show_story(example(visited=FIRST + 100 * HOUR), TOPICS)
    assert fresh.isVisible()
    pane.show_story(example(id=13, visited=FIRST + 100 * HOUR), TOPICS)
    assert not fresh.isVisible()
    pane.show_story(example(id=14), TOPICS)
    assert not fresh.isVisible()


def test_a_story_is_visited_after_a_moment_in_sight_and_not_before(
    pane: StoryPane, qtbot: QtBot
) -> None:
    pane._visit.setInterval(30)
    with qtbot.waitSignal(pane.visited) as told:
        pane.show_story(example(), TOPICS)
    assert told.args == [12]
    with qtbot.assertNotEmitted(pane.visited, wait=80):
        pane.show_story(example(5), TOPICS)  # the same one, changed
    pane.show_story(example(id=13), TOPICS)
    with qtbot.assertNotEmitted(pane.visited, wait=80):
        pane.hide()
    with qtbot.waitSignal(pane.visited):
        pane.show()


def _huge(many: int) -> Story:
    languages = ("en", "zh-Hans", "id", "ja", "ko", "es", "fr", "de", "vi", "ms", "ru", "it")
    members = [
        make_member(
            n, language=languages[n % 12], outlet=f"Outlet {n % 300}", ordered=FIRST + n * 97
        )
        for n in range(1, many + 1)
    ]
    return make_story(members, visited=FIRST)


def test_a_story_of_a_thousand_reports_is_shown_bounded_and_soon(pane: StoryPane) -> None:
    story = _huge(1_000)
    start = time.process_time()
    pane.show_story(story, TOPICS)
    pane.grab()
    assert time.process_time() - start < 5  # far above what it takes: only a runaway fails
    timeline, table = part_of(pane, StoryTimeline), part_of(pane, OutletTable)
    assert isinstance(timeline, StoryTimeline)
    assert len(timeline.marks) < 900
    assert sum(len(mark.members) for mark in timeline.marks) == 1_000
    assert isinstance(table, OutletTable)
    assert table.rowCount() < 20
    assert sum(part.rows.rowCount() for part in lists_of(pane)) < 150
    assert sum(part.maximumHeight() for part in lists_of(pane)) > 0
    assert pane._sheet.height() < 12_000


def test_more_reports_of_a_language_come_on_demand(pane: StoryPane, qtbot: QtBot) -> None:
    pane.show_story(_huge(200), TOPICS)
    part = lists_of(pane)[0]
    before = part.rows.rowCount()
    qtbot.mouseClick(button_of(part.parentWidget(), "Show"), Qt.MouseButton.LeftButton)
    assert part.rows.rowCount() > before
    assert part.rows.rowCount() in (16, 17)
    assert part.height() == part.height_for(part.width())


def test_tab_goes_down_the_whole_page(pane: StoryPane, qtbot: QtBot) -> None:
    pane.show_story(with_copies(visited=FIRST + HOUR), TOPICS)
    qtbot.waitUntil(pane.isActiveWindow)
    button_of(pane, "TikTok ban").setFocus(Qt.FocusReason.TabFocusReason)
    met: list[QWidget] = []
    for _ in range(30):
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused in met:
            break
        met.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    tops = [each.mapTo(pane._sheet, QPoint()).y() for each in met]
    beside = [each for each in met if not isinstance(each, ReportList)]
    assert sorted(tops[:4]) == tops[:4]
    assert {*lists_of(pane), part_of(pane, StoryTimeline), part_of(pane, OutletTable)} <= set(met)
    assert part_of(pane, WhyList) in met
    assert beside.index(part_of(pane, StoryTimeline)) < beside.index(part_of(pane, OutletTable))
    assert beside.index(part_of(pane, OutletTable)) < beside.index(part_of(pane, WhyList))


def test_what_the_keys_are_at_is_brought_into_sight(pane: StoryPane, qtbot: QtBot) -> None:
    pane.resize(400, 300)
    pane.show_story(with_copies(), TOPICS)
    part = lists_of(pane)[-1]
    part.setFocus(Qt.FocusReason.TabFocusReason)
    place = part.visualRect(part.currentIndex()).translated(part.mapTo(pane, QPoint()))
    assert pane.rect().contains(place)


def test_escape_asks_for_the_way_back(pane: StoryPane, qtbot: QtBot) -> None:
    pane.show_story(example(), TOPICS)
    part = lists_of(pane)[0]
    part.setFocus()
    with qtbot.waitSignal(pane.back_wanted):
        qtbot.keyClick(part, Qt.Key.Key_Escape)


def test_space_reads_on_until_the_end(pane: StoryPane) -> None:
    assert not pane.scroll_page()
    pane.resize(400, 300)
    pane.show_story(with_copies(), TOPICS)
    steps = 0
    while pane.scroll_page():
        steps += 1
        assert steps < 60
    assert steps > 2


def test_everything_that_takes_the_focus_has_a_name(pane: StoryPane) -> None:
    pane.show_story(with_copies(visited=FIRST), TOPICS)
    stops = [
        each
        for each in pane.findChildren(QWidget)
        if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isEnabled()
    ]
    assert len(stops) > 10
    for each in stops:
        spoken = QAccessible.queryAccessibleInterface(each)
        assert spoken is not None
        assert spoken.text(QAccessible.Text.Name).strip(), each


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda each: each.name)
def test_another_theme_reaches_the_ground_and_the_dots(pane: StoryPane, theme: Theme) -> None:
    pane.show_story(example(), TOPICS)
    pane.apply_theme(theme)
    shown = pane.grab().toImage()
    assert shown.pixelColor(3, 3).name() == theme.bg
    assert count(shown, theme.accent) > 40
    assert count(shown, theme.fg) > 100


HOSTILE = [
    "x" * 50_000,
    "\u202eevil\u202c \x1b[31mred",
    "<img src='file:///etc/passwd'><b>x</b>",
    "💥" * 400,
    "\n\n",
    "",
    "&lt;b&gt; & more",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_of_a_report_staywords_of(pane: StoryPane, words: str) -> None:
    members = [make_member(n, title=words, outlet=words or None) for n in range(1, 4)]
    pane.resize(420, 600)
    pane.show_story(make_story(members, title=words), TOPICS)
    for part in lists_of(pane):
        part.expandAll()
    assert not pane.grab().isNull()
    assert pane._sheet.width() <= pane.width()
    assert "\u202e" not in words_of(pane)
    assert pane._sheet.height() < 4_000
    assert is_spoken(pane, ":")


def test_no_story_says_what_to_do(pane: StoryPane) -> None:
    pane.show_story(example(), TOPICS)
    pane.show_story(None, {})
    assert words_of(pane) == "Choose a story"
    assert pane.story is None
