"""The key figures of a story as its reader meets them, in the window over the shipped coverage."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.core.claims import Subject
from desktop_app.core.subjects import outlets_of
from desktop_app.gui.figure_pane import FigurePane
from desktop_app.gui.insight_tabs import FIGURES, TABS
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.story_figure_list import LEAST_OUTLETS, MOST, line_of, pick_key_figures
from desktop_app.gui.story_figures import StoryFigures
from desktop_app.gui.theme import DARK, LIGHT, Theme
from tests.gui.claims import example, make_claim, make_subject
from tests.gui.stories import words_of

pytestmark = pytest.mark.usefixtures("british")


def expected(window: MainWindow, story: int) -> list[Subject]:
    return list(pick_key_figures(window.engine.subjects(f"story:{story}")))


def shown(window: MainWindow) -> list[Subject]:
    return [line.subject for line in window.story_pane.figures.list.lines]


def stories_by_size(window: MainWindow) -> list[int]:
    rows = window.engine.story_rows(list(window.engine.story_ids()))
    return [row.id for row in sorted(rows, key=lambda row: -row.articles) if row.id > 0]


def look_at(window: MainWindow, story: int, qtbot: QtBot) -> StoryFigures:
    window.browsing.look_at(story)
    figures = window.story_pane.figures
    wanted = expected(window, story)
    qtbot.waitUntil(lambda: figures.story == story and shown(window) == wanted, timeout=10_000)
    return figures


def figures_tab(window: MainWindow) -> FigurePane:
    tab = window.insight.pane.tabs[FIGURES]
    assert isinstance(tab, FigurePane)
    return tab


def open_subject(window: MainWindow, figures: StoryFigures, row: int, qtbot: QtBot) -> Subject:
    """Choose a figure by the keys, and wait until the tab shows it."""
    figures.list.setFocus()
    figures.list.setCurrentIndex(figures.list.rows.index(row, 0))
    subject = figures.list.lines[row].subject
    qtbot.keyClick(figures.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: figures_tab(window).list.subject == subject, timeout=10_000)
    return subject


def told_by(value: str) -> int:
    """How many outlets tell a value, by its words: "75 (12 outlets)"."""
    found = re.search(r" \((\d+)[^\d]*\)$", value)
    assert found is not None
    return int(found[1])


def reddish(part: QWidget) -> int:
    """Pixels in the colour of errors, or between it and the ground."""
    shown = part.grab().toImage()
    colors = (shown.pixelColor(x, y) for x in range(60) for y in range(shown.height()))
    return sum(color.red() - color.green() > 60 for color in colors)


def test_a_story_shows_the_few_figures_that_most_of_its_outlets_tell(
    archive_window: MainWindow, qtbot: QtBot
) -> None:
    window = archive_window
    story = stories_by_size(window)[0]
    figures = look_at(window, story, qtbot)
    told = [len(outlets_of(each.claims)) for each in shown(window)]
    assert len(told) == MOST
    assert told == sorted(told, reverse=True)
    assert min(told) >= LEAST_OUTLETS
    held = window.engine.subjects(f"story:{story}")
    left_out = [each for each in held if each not in shown(window)]
    assert max(len(outlets_of(each.claims)) for each in left_out) <= min(told)
    assert figures.isVisible()
    assert words_of(window.story_pane).count("not verified") == 1


def test_values_that_differ_stand_side_by_side_with_their_outlets(
    archive_window: MainWindow, qtbot: QtBot
) -> None:
    figures = look_at(archive_window, stories_by_size(archive_window)[0], qtbot)
    alike = [line for line in figures.list.lines if not line.values]
    differing = [line for line in figures.list.lines if line.values]
    rivals = [line for line in differing if line.subject.conflicts]
    assert alike
    assert rivals
    for line in alike:
        assert len({claim.value for claim in line.subject.claims}) == 1
    for line in differing:
        says = line.values[-1] == "Told differently at about the same time"
        assert says == bool(line.subject.conflicts)
        assert ("Told differently at about the same time" in line.spoken) == says
        first, *others = line.values[:-1] if says else line.values
        most, *counts = (told_by(part) for part in (first, *others))
        assert counts == sorted(counts, reverse=True)
        assert most >= max(counts)
        outlets = outlets_of(line.subject.claims)
        assert most + sum(counts) >= len(outlets)
        assert all(outlet in line.spoken for outlet in outlets)


def test_a_value_is_said_with_how_many_outlets_tell_it() -> None:
    twelve = [make_claim(n, 75, unit="days", outlet=f"Paper {n}") for n in range(12)]
    line = line_of(make_subject([*twelve, make_claim(12, 90, unit="days", outlet="AP")], "Trump"))
    assert line.value == "days: 75 … 90"
    assert line.values[0].startswith("75 (12")
    assert line.values[1:] == ("90 (1)", "Told differently at about the same time")
    assert line.told_by.startswith("13 outlet")
    assert line.told_by.endswith("en")
    assert line_of(make_subject(twelve, "Trump")).value == "75 days"


def test_what_one_outlet_tells_is_no_key_figure() -> None:
    assert [each.about for each in pick_key_figures(example())] == ["#TikTokRefugee", "TikTok · US"]


def test_a_story_without_shared_figures_has_no_section(
    archive_window: MainWindow, qtbot: QtBot
) -> None:
    window = archive_window
    stories = stories_by_size(window)
    without = next(each for each in stories if not expected(window, each))
    look_at(window, stories[0], qtbot)
    figures = look_at(window, without, qtbot)
    assert figures.isHidden()
    assert "not verified" not in words_of(window.story_pane)


def test_enter_and_a_click_show_a_figure_among_those_of_the_story(
    archive_window: MainWindow, qtbot: QtBot
) -> None:
    window = archive_window
    story = stories_by_size(window)[0]
    figures = look_at(window, story, qtbot)
    open_subject(window, figures, 2, qtbot)
    assert window.insight.is_shown
    assert window.insight.query == f"story:{story}"
    assert window.insight.pane.tab == FIGURES
    articles = set(window.engine.ids(f"story:{story}"))
    told = {claim.article for each in figures_tab(window).subjects or () for claim in each.claims}
    assert told <= articles
    qtbot.keyClick(window.insight.pane, Qt.Key.Key_Escape)
    qtbot.waitUntil(figures.isVisible)
    place = figures.list.visualRect(figures.list.rows.index(1, 0)).center()
    qtbot.mouseClick(figures.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    wanted = figures.list.lines[1].subject
    qtbot.waitUntil(lambda: figures_tab(window).list.subject == wanted, timeout=10_000)


def test_of_two_figures_with_one_name_the_one_that_was_asked_for_is_chosen(
    archive_window: MainWindow, qtbot: QtBot
) -> None:
    window = archive_window
    for story in stories_by_size(window):
        names = [(each.unit, each.about) for each in expected(window, story)]
        twice = [place for place, name in enumerate(names) if name in names[:place]]
        if twice:
            break
    assert twice
    figures = look_at(window, story, qtbot)
    subject = open_subject(window, figures, twice[0], qtbot)
    window.insight.leave()
    open_subject(window, figures, names.index(names[twice[0]]), qtbot)
    assert figures_tab(window).list.subject != subject


def test_a_choice_of_the_reader_stays_when_the_library_changes(
    archive_window: MainWindow, qtbot: QtBot
) -> None:
    window = archive_window
    figures = look_at(window, stories_by_size(window)[0], qtbot)
    open_subject(window, figures, 2, qtbot)
    tab = figures_tab(window)
    tab.list.setCurrentIndex(tab.list.rows.index(4, 0))
    chosen, before = tab.list.subject, tab.subjects
    tab.note_change()
    qtbot.waitUntil(lambda: tab.subjects is not before, timeout=10_000)
    QApplication.processEvents()
    assert tab.list.subject == chosen


@pytest.mark.parametrize("tab", TABS)
def test_the_ways_lead_to_the_views_of_the_articles_of_the_story(
    archive_window: MainWindow, qtbot: QtBot, tab: str
) -> None:
    window = archive_window
    story = stories_by_size(window)[0]
    figures = look_at(window, story, qtbot)
    figures.buttons[tab].setFocus()
    qtbot.keyClick(figures.buttons[tab], Qt.Key.Key_Space)
    assert window.insight.is_shown
    assert window.insight.pane.tab == tab
    assert window.insight.query == window.query == f"story:{story}"
    members = window.engine.story_rows([story])[0].articles
    qtbot.waitUntil(lambda: window.insight.pane.count.startswith(f"{members} "), timeout=10_000)


def test_the_newest_story_wins_however_late_the_figures_come(
    archive_window: MainWindow, qtbot: QtBot
) -> None:
    window = archive_window
    first, second, *_ = stories_by_size(window)
    look_at(window, first, qtbot)
    kept = shown(window)
    window.browsing.look_at(second)
    window.browsing.look_at(first)
    figures = look_at(window, second, qtbot)
    figures.show_subjects(first, kept)
    assert shown(window) == expected(window, second) != kept


def test_figures_are_asked_anew_when_the_story_changes(
    archive_window: MainWindow, qtbot: QtBot
) -> None:
    window = archive_window
    story = stories_by_size(window)[0]
    look_at(window, story, qtbot)
    before = shown(window)
    leaving = list({claim.article for claim in before[0].claims})[:3]
    window.bridge.when(window.engine.split_story(story, leaving))
    qtbot.waitUntil(lambda: shown(window) != before, timeout=10_000)
    qtbot.waitUntil(lambda: shown(window) == expected(window, story), timeout=10_000)
    assert not {c.article for each in shown(window) for c in each.claims} & set(leaving)


def test_tab_goes_down_the_page_and_every_stop_has_a_name(
    archive_window: MainWindow, qtbot: QtBot
) -> None:
    window = archive_window
    figures = look_at(window, stories_by_size(window)[0], qtbot)
    stops = figures.stops
    assert len(stops) == len(TABS) + 1
    for before, after in pairwise(stops):
        before.setFocus()
        qtbot.keyClick(before, Qt.Key.Key_Tab)
        assert window.focusWidget() is after
    for each in stops:
        spoken = QAccessible.queryAccessibleInterface(each)
        assert spoken is not None
        assert "story" in spoken.text(QAccessible.Text.Name)
    tops = [each.mapTo(figures, each.rect().topLeft()).y() for each in stops]
    assert tops == sorted(tops)


def show_alone(qtbot: QtBot, subjects: Sequence[Subject], width: int) -> StoryFigures:
    """The section by itself, as wide as that and as high as it asks for."""
    made = StoryFigures(LIGHT)
    qtbot.addWidget(made)
    made.show_story(7)
    made.show_subjects(7, pick_key_figures(subjects))
    made.resize(width, made.height_for(width))
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.mark.parametrize("width", [260, 330, 386, 560, 700, 1040])
def test_parts_lie_under_each_other_and_no_value_is_cut(qtbot: QtBot, width: int) -> None:
    made = show_alone(qtbot, example(), width)
    boxes = [
        each.geometry()
        for each in made.children()
        if isinstance(each, QWidget) and not each.isHidden()
    ]
    for place, box in enumerate(boxes):
        assert made.rect().contains(box)
        assert not [other for other in boxes[place + 1 :] if other.intersects(box)]
    view = made.list
    assert view.height() == view.height_for(width) > 60
    heights = [view.delegate.height(line, width) for line in view.lines]
    assert sum(heights) == view.height()
    for line in view.lines:
        told = " · ".join(view.delegate._values(line, width))  # type: ignore[attr-defined]
        assert told == " · ".join(line.values)


def test_hostile_names_and_units_stay_in_their_rows(qtbot: QtBot) -> None:
    words = ["x" * 50_000, "\u202eevil\u202c\x1b[31m", "<b>x</b>", "💥" * 400, "\n\n", ""]
    subjects = [
        make_subject(
            [make_claim(n, n, unit=each or "posts", outlet=f"{n}{each}") for n in (1, 2)], each
        )
        for each in words
    ]
    made = show_alone(qtbot, subjects, 386)
    assert len(made.list.lines) == MOST
    assert made.height() < 1_000
    assert not made.grab().isNull()
    for line in made.list.lines:
        assert "\u202e" not in line.value + line.name + "".join(line.values)
        assert line.name


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda each: each.name)
def test_rivals_have_a_sign_in_both_themes(qtbot: QtBot, theme: Theme) -> None:
    made = show_alone(qtbot, example(), 700)
    made.apply_theme(theme)
    assert reddish(made) > 10
    made.show_subjects(7, pick_key_figures(example()[1:]))
    assert reddish(made) == 0
