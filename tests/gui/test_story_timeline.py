"""A story along time: lanes, dots, keys and pointer, and the moments that are named."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from desktop_app.gui.story_pane import StoryPane
from desktop_app.gui.story_timeline import StoryTimeline
from desktop_app.gui.time_scale import TimeScale
from tests.gui.articles import TOPICS
from tests.gui.stories import (
    example,
    open_story_pane,
    part_of,
    with_copies,
)

pytestmark = pytest.mark.usefixtures("british")


@pytest.fixture
def pane(qtbot: QtBot) -> StoryPane:
    return open_story_pane(qtbot)


def test_the_timeline_has_a_lane_for_each_language_and_a_dot_for_each_report(
    pane: StoryPane,
) -> None:
    pane.show_story(with_copies(), TOPICS)
    timeline = part_of(pane, StoryTimeline)
    assert isinstance(timeline, StoryTimeline)
    assert sorted(mark.lane for mark in timeline.marks) == [0, 0, 1, 1, 2, 3]
    places = [mark.x for mark in sorted(timeline.marks, key=lambda mark: mark.x)]
    steps = [after - before for before, after in pairwise(places)]
    assert max(steps) - min(steps) < 1.0  # an hour apart, each
    assert sum(mark.copies for mark in timeline.marks) == 3


def test_arrow_keys_walk_the_timeline_and_enter_opens(pane: StoryPane, qtbot: QtBot) -> None:
    pane.show_story(example(), TOPICS)
    timeline = part_of(pane, StoryTimeline)
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
    timeline = part_of(pane, StoryTimeline)
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


def test_days_without_a_time_are_named_as_days_alone() -> None:
    days = [1_737_072_000 + 86_400 * n for n in range(3)]
    by_day = TimeScale(days[0], days[2], 0.0, 800.0, by_day=True)
    assert [words for _, words, _ in by_day.ticks() if ":" in words] == []
    by_hour = TimeScale(days[0], days[2], 0.0, 800.0)
    assert [words for _, words, _ in by_hour.ticks() if ":" in words]


@given(
    st.integers(0, 4_000_000_000), st.integers(0, 400_000_000), st.integers(1, 2_000), st.booleans()
)
def test_a_scale_names_few_moments_in_order_and_within_its_line(
    first: int, span: int, width: int, by_day: bool
) -> None:
    scale = TimeScale(first, first + span, 40.0, 40.0 + width, by_day)
    ticks = list(scale.ticks())
    places = [x for x, _, _ in ticks]
    assert places == sorted(places)
    assert all(39.9 <= x <= 40.1 + width for x in places)
    assert len(ticks) <= 2 + width // 50
    assert 40.0 <= scale.x(first) <= scale.x(first + span) <= 40.1 + width
