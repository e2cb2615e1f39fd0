"""The flat table of stories and the reports unfolded below them."""

from __future__ import annotations

from array import array

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from desktop_app.core.types import TopicCount
from desktop_app.gui.article_model import Role
from desktop_app.gui.spot import Spot
from desktop_app.gui.story_model import StoryModel
from tests.gui.conftest import make_row
from tests.gui.shelf import Shelf

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def stocked(*sizes: int) -> tuple[Shelf, StoryModel]:
    """Stories 1, 2, 3 and so on, of so many articles each, in a model."""
    shelf = Shelf()
    for number, size in enumerate(sizes, start=1):
        shelf.add(number, size)
    model = StoryModel(shelf.sources)
    model.set_ids(shelf.ids)
    return shelf, model


def spots(model: StoryModel) -> list[Spot | None]:
    return [model.spot_at(row) for row in range(model.rowCount())]


def test_the_model_keeps_qts_rules_through_folding_inserts_and_resets(qtbot) -> None:
    shelf, model = stocked(3, 1, 4, 2)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.unfold(3)
    model.unfold(1)
    shelf.add(9, 2)
    model.set_ids(array("q", [9, 1, 2, 3, 4]))
    model.fold(1)
    shelf.below[3].pop()
    assert model.ask_members_again()
    model.set_ids(array("q", [4, 3]))
    model.refresh()
    model.set_ids(array("q"), keeps_open=False)
    assert model.rowCount() == 0
    del tester


def test_every_row_says_what_stands_there_and_is_found_again(qtbot) -> None:
    _, model = stocked(3, 1, 4, 2)
    for story in (4, 1, 3):
        assert model.unfold(story) > 1
    wanted = [Spot(1), *(Spot(1, 100 + n) for n in range(3)), Spot(2)]
    wanted += [Spot(3), *(Spot(3, 300 + n) for n in range(4))]
    wanted += [Spot(4), *(Spot(4, 400 + n) for n in range(2))]
    assert spots(model) == wanted
    assert [model.row_of_spot(each) for each in wanted] == list(range(len(wanted)))
    assert model.spot_at(len(wanted)) is None
    assert model.row_of_spot(Spot(2, 200)) == -1
    assert list(model.members_shown()) == [(1, 3), (6, 4), (11, 2)]
    model.fold(1)
    assert spots(model) == [each for each in wanted if each not in wanted[1:4]]


def test_unfolding_inserts_rows_below_and_resets_nothing(qtbot) -> None:
    _, model = stocked(1, 3)
    with qtbot.waitSignal(model.rowsInserted) as seen, qtbot.assertNotEmitted(model.modelReset):
        assert model.unfold(2) == 3
    assert seen.args == [QModelIndex(), 2, 4]
    assert model.unfold(2) == 0
    with qtbot.waitSignal(model.rowsRemoved) as seen, qtbot.assertNotEmitted(model.modelReset):
        assert model.fold(2)
    assert seen.args == [QModelIndex(), 2, 4]
    assert not model.fold(2)


def test_a_story_of_one_report_is_the_row_of_its_article_and_has_no_fold(qtbot) -> None:
    shelf, model = stocked(1, 2)
    assert model.row_at(0) == shelf.rows[100]
    assert model.row_at(1) is None
    assert model.unfold(1) == 0
    assert model.index(0, 0).data(Role.IS_OPEN) is None
    assert model.index(1, 0).data(Role.IS_OPEN) is False


def test_copies_do_not_make_a_story_of_one_report_foldable(qtbot) -> None:
    shelf = Shelf()
    shelf.add(1, 3, copies=2, unread=2)
    shelf.rows[100] = make_row(100, read=True)
    model = StoryModel(shelf.sources)
    model.set_ids(shelf.ids)
    assert model.index(0, 0).data(Role.IS_OPEN) is None
    assert not model.row_at(0).read  # a copy of it is still unread


def test_new_stories_above_leave_those_unfolded_as_they_are(qtbot) -> None:
    shelf, model = stocked(2, 2)
    model.unfold(2)
    shelf.add(7, 1)
    with qtbot.assertNotEmitted(model.modelReset):
        model.set_ids(array("q", [7, 1, 2]))
    assert spots(model) == [Spot(7), Spot(1), Spot(2), Spot(2, 200), Spot(2, 201)]
    model.set_ids(array("q", [2, 7]))
    assert spots(model) == [Spot(2), Spot(2, 200), Spot(2, 201), Spot(7)]
    model.set_ids(array("q", [2, 7]), keeps_open=False)
    assert spots(model) == [Spot(2), Spot(7)]


def test_an_unfolded_story_gains_a_report_and_one_that_is_single_now_is_folded(qtbot) -> None:
    shelf, model = stocked(2, 2)
    model.unfold(1)
    model.unfold(2)
    assert not model.ask_members_again()
    shelf.below[1].insert(0, 150)
    shelf.below[2].pop()
    assert model.ask_members_again()
    assert spots(model) == [Spot(1), Spot(1, 150), Spot(1, 100), Spot(1, 101), Spot(2)]


def test_rows_are_fetched_a_few_screens_at_a_time(qtbot) -> None:
    shelf, model = stocked(*([1] * 1_000))
    for row in range(500, 540):
        assert model.row_at(row) is not None
    assert shelf.asked == [100]


def test_a_story_that_is_gone_keeps_its_place_and_says_so(qtbot) -> None:
    shelf, model = stocked(2, 2)
    del shelf.stories[1]
    assert model.index(0, 0).data(Role.STORY) is None
    assert "No longer" in model.index(0, 0).data()
    assert "No longer" in model.index(0, 0).data(SPOKEN)
    assert model.rowCount() == 2


def test_a_screen_reader_hears_what_a_story_and_its_reports_show(qtbot) -> None:
    shelf = Shelf()
    shelf.add(1, 2, unread=1, fresh=3, pinned=True, topics=("rednote",))
    shelf.rows[101] = make_row(101, language="id", read=True, copies=("A", "B"), reports=9)
    model = StoryModel(shelf.sources)
    model.set_topics({"rednote": TopicCount("rednote", "RedNote", "p", "#c2384a", 1, 1)})
    model.set_ids(shelf.ids)
    heard = model.index(0, 0).data(SPOKEN).split(", ")
    assert heard[:3] == ["Story 1", "2 report(s) · 2 outlet(s)", "English"]
    assert heard[-5:] == ["1 unread", "3 new", "pinned", "folded", "RedNote"]
    model.unfold(1)
    assert "unfolded" in model.index(0, 0).data(SPOKEN)
    report = model.index(2, 0).data(SPOKEN)
    assert report.startswith("report: Headline 101, The Example, Bahasa Indonesia, read")
    assert "also in 2 outlet(s)" in report
    assert "9 report(s)" not in report


@pytest.mark.parametrize("count", [3, 700])
def test_all_reports_of_a_large_story_are_unfolded(qtbot, count: int) -> None:
    _, model = stocked(1, count, 1)
    assert model.unfold(2) == count
    assert model.rowCount() == count + 3
    assert model.spot_at(count + 2) == Spot(3)
