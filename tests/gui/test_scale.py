"""A hundred thousand rows cost what a screenful costs, counted in work and not in time."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from desktop_app.core.story_values import StoryRow
from desktop_app.core.types import Row
from desktop_app.gui.article_list import ArticleList
from desktop_app.gui.spot import Spot
from desktop_app.gui.story_model import Sources
from desktop_app.gui.theme import LIGHT
from tests.gui.conftest import make_row

MANY = 100_000


def make_rows(ids: Sequence[int]) -> list[Row]:
    return [make_row(each) for each in ids]


def no_stories(ids: Sequence[int]) -> list[StoryRow]:
    raise AssertionError("a list of articles asks for no story")


def no_members(story: int) -> array[int]:
    raise AssertionError("a list of articles asks for no story")


def test_painting_fetches_what_is_in_sight_wherever_one_is(qtbot) -> None:
    asked: list[int] = []

    def fetch(ids: Sequence[int]) -> list[Row]:
        asked.append(len(ids))
        return [make_row(each) for each in ids]

    view = ArticleList(Sources(no_stories, fetch, no_members), LIGHT)
    qtbot.addWidget(view)
    view.resize(420, 900)
    view.show()
    view.show_ids(array("q", range(MANY, 0, -1)), None, from_top=True)
    view.table.viewport().grab()
    assert asked == [100]
    bar = view.table.verticalScrollBar()
    for place in (bar.maximum(), bar.maximum() // 2):
        bar.setValue(place)
        view.table.viewport().grab()
    assert len(asked) == 3
    assert sum(asked) <= 300
    assert bar.maximum() > (MANY - 10) * view.density.height


def test_new_rows_above_leave_those_in_sight_where_they_are(qtbot) -> None:
    view = ArticleList(Sources(no_stories, make_rows, no_members), LIGHT)
    qtbot.addWidget(view)
    view.resize(420, 900)
    view.show()
    view.show_ids(array("q", range(MANY, 0, -1)), Spot(article=MANY - 500), from_top=True)
    bar, height = view.table.verticalScrollBar(), view.density.height
    bar.setValue(500 * height + 17)
    first = view.model.spot_at(view.table.rowAt(0))
    view.show_ids(array("q", range(MANY + 7, 0, -1)), Spot(article=MANY - 500), from_top=False)
    assert view.model.spot_at(view.table.rowAt(0)) == first
    assert bar.value() == 507 * height + 17
    assert view.current == MANY - 500
    fewer = array("q", (each for each in range(MANY + 7, 0, -1) if each % 1000))
    view.show_ids(fewer, Spot(article=MANY - 500), from_top=False)  # a reset, not an insertion
    assert view.model.spot_at(view.table.rowAt(0)) == first
