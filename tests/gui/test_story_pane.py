"""A story as a reader meets it: reports by time and language, what is new, why, all by keyboard."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QLocale, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.core.story_values import Story
from desktop_app.gui.outlet_table import OutletTable
from desktop_app.gui.report_list import ReportList
from desktop_app.gui.story_columns import StoryColumns
from desktop_app.gui.story_pane import StoryPane
from desktop_app.gui.story_timeline import StoryTimeline
from desktop_app.gui.theme import DARK, LIGHT, Theme
from desktop_app.gui.unrolled_list import spoken_rows
from desktop_app.gui.why_list import WhyList
from tests.gui.articles import TOPICS, count
from tests.gui.stories import FIRST, HOUR, example, make_member, make_story, with_copies


@pytest.fixture(autouse=True)
def british() -> Iterator[None]:
    """Dates as in Britain, whatever this machine's language."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def pane(qtbot: QtBot) -> StoryPane:
    made = StoryPane(LIGHT)
    qtbot.addWidget(made)
    made.resize(1000, 800)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def _part(pane: StoryPane, kind: type) -> QWidget:
    return next(each for each in pane.findChildren(kind) if not each.isHidden())


def _lists(pane: StoryPane) -> list[ReportList]:
    columns = _part(pane, StoryColumns)
    assert isinstance(columns, StoryColumns)
    return columns.lists


def _words(pane: QWidget) -> str:
    labels = [each.text() for each in pane.findChildren(QLabel) if each.isVisible()]
    return "\n".join(labels)


def _button(pane: QWidget, words: str) -> QAbstractButton:
    found = [
        each
        for each in pane.findChildren(QAbstractButton)
        if each.text().startswith(words) and each.isVisible()
    ]
    assert found, words
    return found[0]


def _seen(pane: StoryPane, words: str) -> bool:
    return any(words in line for part in _lists(pane) for line in spoken_rows(part.rows))


def test_a_story_says_how_many_told_it_in_which_languages_and_who_was_first(
    pane: StoryPane,
) -> None:
    pane.show_story(with_copies(), TOPICS)
    said = _words(pane)
    assert "Nine justices, one voice: the ban may stand" in said
    assert "en 4 · id 3 · ja 1 · zh 1" in said
    assert "first: AP, 17 Jan 2025" in said
    assert "9 report" in said
    assert "3 of them copies" in said
    assert "9 outlet" in said


def test_reports_stand_by_language_the_most_told_first(pane: StoryPane) -> None:
    pane.show_story(with_copies(), TOPICS)
    names = [part.accessibleName() for part in _lists(pane)]
    assert names == [
        "Reports in English",
        "Reports in Bahasa Indonesia",
        "Reports in 日本語",
        "Reports in 中文",
    ]
    assert [part.rows.rowCount() for part in _lists(pane)] == [2, 2, 1, 1]


@pytest.mark.parametrize(("width", "columns"), [(380, 1), (640, 1), (800, 2), (1000, 3)])
def test_languages_stand_side_by_side_where_there_is_room(
    pane: StoryPane, width: int, columns: int
) -> None:
    pane.resize(width, 700)
    pane.show_story(with_copies(), TOPICS)
    lefts = {part.mapTo(pane, QPoint()).x() for part in _lists(pane)}
    assert len(lefts) == columns
    for part in _lists(pane):
        assert part.mapTo(pane, QPoint(part.width(), 0)).x() <= width


@pytest.mark.parametrize("width", [320, 380, 640, 1000, 1900])
def test_no_section_lies_on_another(pane: StoryPane, qtbot: QtBot, width: int) -> None:
    pane.resize(width, 700)
    pane.show_story(with_copies(visited=FIRST), TOPICS)
    for part in _lists(pane):
        part.expandAll()
    qtbot.waitUntil(
        lambda: all(each.height() == each.height_for(each.width()) for each in _lists(pane))
    )
    sheet = _lists(pane)[0].parentWidget().parentWidget().parentWidget()
    boxes = [
        each.geometry()
        for each in sheet.children()
        if isinstance(each, QWidget) and not each.isHidden()
    ]
    assert len(boxes) > 8
    for place, box in enumerate(boxes):
        assert not [other for other in boxes[place + 1 :] if other.intersects(box)]
        assert QRect(0, 0, width, 10**6).contains(box)
    lists = [QRect(part.mapTo(sheet, QPoint()), part.size()) for part in _lists(pane)]
    for place, box in enumerate(lists):
        assert not [other for other in lists[place + 1 :] if other.intersects(box)]


def test_enter_opens_a_report_and_so_does_a_click(pane: StoryPane, qtbot: QtBot) -> None:
    pane.show_story(example(), TOPICS)
    part = _lists(pane)[1]
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
    part, first = _lists(pane)[0], _lists(pane)[0].rows.index(0, 0)
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
    part = _lists(pane)[0]
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
    part = _lists(pane)[0]
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


def test_the_timeline_has_a_lane_for_each_language_and_a_dot_for_each_report(
    pane: StoryPane,
) -> None:
    pane.show_story(with_copies(), TOPICS)
    timeline = _part(pane, StoryTimeline)
    assert isinstance(timeline, StoryTimeline)
    assert sorted(mark.lane for mark in timeline.marks) == [0, 0, 1, 1, 2, 3]
    places = [mark.x for mark in sorted(timeline.marks, key=lambda mark: mark.x)]
    steps = [after - before for before, after in pairwise(places)]
    assert max(steps) - min(steps) < 1.0  # an hour apart, each
    assert sum(mark.copies for mark in timeline.marks) == 3


def test_arrow_keys_walk_the_timeline_and_enter_opens(pane: StoryPane, qtbot: QtBot) -> None:
    pane.show_story(example(), TOPICS)
    timeline = _part(pane, StoryTimeline)
    assert isinstance(timeline, StoryTimeline)
    timeline.setFocus(Qt.FocusReason.TabFocusReason)
    assert "AP" in timeline.accessibleName()
    for key, outlet in (
        (Qt.Key.Key_Right, "BBC News"),
        (Qt.Key.Key_Down, "Kompas"),
        (Qt.Key.Key_Up, "BBC News"),
        (Qt.Key.Key_End, "新华社"),
        (Qt.Key.Key_Right, "新华社"),
        (Qt.Key.Key_Left, "共同通信"),
        (Qt.Key.Key_Home, "AP"),
    ):
        qtbot.keyClick(timeline, key)
        assert outlet in timeline.caption
        assert outlet in timeline.accessibleName()
    with qtbot.waitSignal(pane.article_wanted) as told:
        qtbot.keyClick(timeline, Qt.Key.Key_Return)
    assert told.args == [1]


def test_the_pointer_on_a_dot_names_its_report_and_a_click_opens_it(
    pane: StoryPane, qtbot: QtBot
) -> None:
    pane.show_story(example(), TOPICS)
    timeline = _part(pane, StoryTimeline)
    assert isinstance(timeline, StoryTimeline)
    mark = next(each for each in timeline.marks if each.members[0].row.outlet == "Kompas")
    place = QPoint(round(mark.x) + 3, round(timeline._y(mark.lane)) - 2)
    assert timeline.mark_at(place) == mark
    assert timeline.mark_at(QPoint(round(mark.x) + 25, place.y())) is None
    qtbot.mouseMove(timeline, place)
    qtbot.waitUntil(lambda: "Kompas" in timeline.caption)
    with qtbot.waitSignal(pane.article_wanted) as told:
        qtbot.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [mark.members[0].row.id]


def test_why_names_the_weakest_link_first_and_what_each_report_shares(pane: StoryPane) -> None:
    pane.show_story(with_copies(), TOPICS)
    part = _part(pane, WhyList)
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
    assert "single report" in _words(pane)
    assert "%" not in _words(pane)
    assert not [part for part in pane.findChildren(WhyList) if part.isVisible()]
    by_reader = replace(
        make_member(2), score=None, joined_by=(replace(member_shared(), kind="reader"),)
    )
    pane.show_story(make_story([make_member(1), by_reader], id=13), TOPICS)
    assert "put here by you" in " ".join(spoken_rows(_part(pane, WhyList).rows))  # type: ignore[attr-defined]


def member_shared():  # type: ignore[no-untyped-def]
    return make_member(1).joined_by[0]


def test_selected_reports_are_split_off(pane: StoryPane, qtbot: QtBot) -> None:
    pane.show_story(example(), TOPICS)
    part = _part(pane, WhyList)
    button = _button(pane, "Split off this report")
    assert not button.isEnabled()
    part.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(part, Qt.Key.Key_Space)
    assert button.isEnabled()
    with qtbot.waitSignal(pane.split_requested) as told:
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert told.args == [12, [6]]
    qtbot.keyClick(part, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(pane.split_requested) as told:
        qtbot.mouseClick(_button(pane, "Split off 2"), Qt.MouseButton.LeftButton)
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
            qtbot.mouseClick(_button(pane, words), Qt.MouseButton.LeftButton)
        assert told.args == wanted
    pane.show_story(example(pinned=True), TOPICS)
    assert "pinned" in _words(pane)
    with qtbot.waitSignal(pane.pin_requested) as told:
        qtbot.mouseClick(_button(pane, "Unpin story"), Qt.MouseButton.LeftButton)
    assert told.args == [12, False]


def test_outlets_by_languages_ask_for_their_reports(pane: StoryPane, qtbot: QtBot) -> None:
    pane.show_story(with_copies(), TOPICS)
    table = _part(pane, OutletTable)
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
    timeline, table = _part(pane, StoryTimeline), _part(pane, OutletTable)
    assert isinstance(timeline, StoryTimeline)
    assert len(timeline.marks) < 900
    assert sum(len(mark.members) for mark in timeline.marks) == 1_000
    assert isinstance(table, OutletTable)
    assert table.rowCount() < 20
    assert sum(part.rows.rowCount() for part in _lists(pane)) < 150
    assert sum(part.maximumHeight() for part in _lists(pane)) > 0
    assert pane._sheet.height() < 12_000


def test_more_reports_of_a_language_come_on_demand(pane: StoryPane, qtbot: QtBot) -> None:
    pane.show_story(_huge(200), TOPICS)
    part = _lists(pane)[0]
    before = part.rows.rowCount()
    qtbot.mouseClick(_button(part.parentWidget(), "Show"), Qt.MouseButton.LeftButton)
    assert part.rows.rowCount() > before
    assert part.rows.rowCount() in (16, 17)
    assert part.height() == part.height_for(part.width())


def test_tab_goes_down_the_whole_page(pane: StoryPane, qtbot: QtBot) -> None:
    pane.show_story(with_copies(visited=FIRST + HOUR), TOPICS)
    qtbot.waitUntil(pane.isActiveWindow)
    _button(pane, "TikTok ban").setFocus(Qt.FocusReason.TabFocusReason)
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
    assert {*_lists(pane), _part(pane, StoryTimeline), _part(pane, OutletTable)} <= set(met)
    assert _part(pane, WhyList) in met
    assert beside.index(_part(pane, StoryTimeline)) < beside.index(_part(pane, OutletTable))
    assert beside.index(_part(pane, OutletTable)) < beside.index(_part(pane, WhyList))


def test_what_the_keys_are_at_is_brought_into_sight(pane: StoryPane, qtbot: QtBot) -> None:
    pane.resize(400, 300)
    pane.show_story(with_copies(), TOPICS)
    part = _lists(pane)[-1]
    part.setFocus(Qt.FocusReason.TabFocusReason)
    place = part.visualRect(part.currentIndex()).translated(part.mapTo(pane, QPoint()))
    assert pane.rect().contains(place)


def test_escape_asks_for_the_way_back(pane: StoryPane, qtbot: QtBot) -> None:
    pane.show_story(example(), TOPICS)
    part = _lists(pane)[0]
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
def test_hostile_words_of_a_report_stay_words(pane: StoryPane, words: str) -> None:
    members = [make_member(n, title=words, outlet=words or None) for n in range(1, 4)]
    pane.resize(420, 600)
    pane.show_story(make_story(members, title=words), TOPICS)
    for part in _lists(pane):
        part.expandAll()
    assert not pane.grab().isNull()
    assert pane._sheet.width() <= pane.width()
    assert "\u202e" not in _words(pane)
    assert pane._sheet.height() < 4_000
    assert _seen(pane, ":")


def test_no_story_says_what_to_do(pane: StoryPane) -> None:
    pane.show_story(example(), TOPICS)
    pane.show_story(None, {})
    assert _words(pane) == "Choose a story"
    assert pane.story is None
