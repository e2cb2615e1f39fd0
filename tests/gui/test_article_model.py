from __future__ import annotations

from array import array
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from desktop_app.core.types import Row, TopicCount
from desktop_app.gui.article_model import ArticleModel, Role
from tests.gui.conftest import make_row

TOPICS = {"rednote": TopicCount("rednote", "RedNote", "p", "#c2384a", 1, 1)}


class Shelf:
    """Rows to fetch from, and how often that was done."""

    def __init__(self, count: int) -> None:
        self.rows = {number: make_row(number) for number in range(1, count + 1)}
        self.asked: list[int] = []

    def fetch(self, ids: Sequence[int]) -> list[Row]:
        self.asked.append(len(ids))
        return [self.rows[each] for each in ids if each in self.rows]

    @property
    def ids(self) -> array[int]:
        return array("q", sorted(self.rows, reverse=True))


def test_the_model_keeps_qts_rules_through_inserts_and_resets(qtbot) -> None:
    shelf = Shelf(300)
    model = ArticleModel(shelf.fetch)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.set_ids(shelf.ids[5:])
    model.set_ids(shelf.ids)
    model.set_ids(shelf.ids[10:20])
    model.refresh([shelf.ids[12]])
    model.set_topics(TOPICS)
    model.set_ids(array("q"))
    assert model.rowCount() == 0
    del tester


def test_newer_articles_are_inserted_and_move_nothing(qtbot) -> None:
    shelf = Shelf(20)
    model = ArticleModel(shelf.fetch)
    model.set_ids(shelf.ids[3:])
    with qtbot.waitSignal(model.rowsInserted) as seen, qtbot.assertNotEmitted(model.modelReset):
        model.set_ids(shelf.ids)
    assert seen.args == [QModelIndex(), 0, 2]


def test_a_reading_of_one_row_fetches_its_neighbours_once(qtbot) -> None:
    shelf = Shelf(1000)
    model = ArticleModel(shelf.fetch)
    model.set_ids(shelf.ids)
    for row in range(500, 540):
        assert model.index(row, 0).data(Role.ROW).id == 1000 - row
    assert shelf.asked == [100]


def test_the_rows_kept_are_bounded(qtbot) -> None:
    shelf = Shelf(20_000)
    model = ArticleModel(shelf.fetch)
    model.set_ids(shelf.ids)
    for row in range(0, 20_000, 50):
        assert model.row_at(row) is not None
    assert len(model._rows) <= 2_100


def test_a_mark_changes_the_look_of_its_row_alone(qtbot) -> None:
    shelf = Shelf(50)
    model = ArticleModel(shelf.fetch)
    model.set_ids(shelf.ids)
    assert model.row_at(0) is not None
    shelf.rows[40] = make_row(40, read=True)
    changed: list[int] = []
    model.dataChanged.connect(lambda first, last, roles: changed.append(first.row()))
    model.refresh([40, 9999])
    assert changed == [10]
    assert model.row_at(10).read


def test_an_article_that_left_the_library_keeps_its_place_and_says_so(qtbot) -> None:
    shelf = Shelf(5)
    model = ArticleModel(shelf.fetch)
    model.set_ids(shelf.ids)
    del shelf.rows[3]
    assert model.index(2, 0).data(Role.ROW) is None
    assert "No longer" in model.index(2, 0).data()
    assert model.rowCount() == 5


def test_a_screen_reader_hears_all_that_the_row_shows(qtbot) -> None:
    shelf = Shelf(2)
    shelf.rows[1] = make_row(1, topics=("rednote",), language="id", starred=True, read=True)
    model = ArticleModel(shelf.fetch)
    model.set_topics(TOPICS)
    model.set_ids(shelf.ids)
    role = Qt.ItemDataRole.AccessibleTextRole
    spoken = model.index(1, 0).data(role)
    assert spoken == "Headline 1, The Example, Bahasa Indonesia, read, starred, RedNote"
    assert "unread" in model.index(0, 0).data(role)


def test_ids_beyond_32_bits_are_shown(qtbot) -> None:
    big = 2**40
    model = ArticleModel(lambda ids: [make_row(each) for each in ids])
    model.set_ids(array("q", [big]))
    assert model.row_at(0).id == big
    assert model.row_of(big) == 0
    assert model.row_of(5) == -1
