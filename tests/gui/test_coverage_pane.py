"""Coverage as a reader meets it: every number asks for what it counts, by click and by key."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.engine import Engine
from desktop_app.gui.asking_table import Role
from desktop_app.gui.bridge import Bridge
from desktop_app.gui.coverage_model import ALL, BY_COUNT, BY_NAME, LANGUAGES, NAME
from desktop_app.gui.coverage_pane import CoveragePane
from tests.gui.coverage import (
    EXAMPLE,
    SPOKEN,
    ask,
    buttons,
    click,
    column,
    said,
    shown,
    visible_lists,
)
from tests.reports import SHIPPED

pytestmark = pytest.mark.usefixtures("british")


@pytest.fixture(scope="module")
def covered(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """A library of the shipped coverage."""
    folder = tmp_path_factory.mktemp("covered")
    file = folder / "news.jsonl"
    file.write_text("".join(f"{json.dumps(each)}\n" for each in SHIPPED), "utf-8")
    with Engine.open(folder / "library") as engine:
        engine.import_files([file]).result(60)
        yield engine


@pytest.fixture
def pane(qtbot: QtBot, engine: Engine, bridge: Bridge) -> CoveragePane:
    return shown(qtbot, engine, bridge)


@pytest.fixture
def real(qtbot: QtBot, covered: Engine, bridge: Bridge) -> CoveragePane:
    return shown(qtbot, covered, bridge)


# --- outlets by languages


@pytest.mark.parametrize("query", ["", "tiktok OR rednote", "lang:zh", "topic:rednote"])
def test_each_cell_opens_a_list_of_exactly_as_many_articles(
    real: CoveragePane, covered: Engine, qtbot: QtBot, query: str
) -> None:
    ask(qtbot, real, query)
    real.table.show_more()
    seen, lines = 0, real.table.lines
    for row in range(lines.rowCount()):
        for place in range(ALL, lines.columnCount()):
            index = lines.index(row, place)
            if index.data():
                seen += 1
                assert len(covered.ids(index.data(Role.QUERY))) == int(index.data())
            else:
                assert index.data(Role.QUERY) is None
    assert seen > 20


def test_each_mention_opens_its_list_or_says_that_it_opens_the_first_article(
    real: CoveragePane, covered: Engine, qtbot: QtBot
) -> None:
    found = ask(qtbot, real, "")
    assert found.only
    counts = {each.value: each.articles for each in found.only}
    for part in real.columns.lists:
        for row in range(part.rows.rowCount()):
            index = part.rows.index(row, 0)
            asked: list[str] = []
            opened: list[int] = []
            real.query_wanted.connect(asked.append)
            real.article_wanted.connect(opened.append)
            part.open(index)
            real.query_wanted.disconnect()
            real.article_wanted.disconnect()
            value = str(index.data(SPOKEN)).partition(". ")[0]
            if asked:
                assert len(covered.ids(asked[0])) == counts[value]
            else:
                assert "opens the first of them" in str(index.data(SPOKEN))
                assert covered.article(opened[0]) is not None


def test_a_blind_spot_opens_its_story_which_has_no_report_in_that_language(
    real: CoveragePane, covered: Engine, qtbot: QtBot
) -> None:
    found = ask(qtbot, real, "")
    (spot, *_) = found.blind
    with qtbot.waitSignal(real.story_wanted) as told:
        real.blind.open(real.blind.rows.index(0, 0))
    assert told.args == [spot.story]
    for tag in spot.missing:
        assert not covered.ids(f"story:{spot.story} lang:{tag}")
    assert len(covered.ids(f"story:{spot.story} lang:{spot.language}")) == spot.articles


def test_the_earliest_outlet_stands_first_and_the_first_of_each_language_is_marked(
    pane: CoveragePane,
) -> None:
    pane.show_coverage(EXAMPLE)
    lines = pane.table.lines
    assert column(pane, NAME) == ["AP", "BBC News", "Antara", "新华社", "Le Monde"]
    assert lines.languages == ["zh", "en", "id", "fr"]
    marked = [
        (row, lines.group(place))
        for row in range(lines.rowCount())
        for place in range(LANGUAGES, lines.columnCount())
        if "the first in this language" in str(lines.index(row, place).data(SPOKEN))
    ]
    assert marked == [(0, ("en",)), (2, ("id",)), (3, ("zh",)), (4, ("fr",))]


def test_a_cell_says_in_words_how_many_when_and_which_are_copies(pane: CoveragePane) -> None:
    pane.show_coverage(EXAMPLE)
    spoken = str(pane.table.lines.index(2, LANGUAGES + 1).data(SPOKEN))
    assert spoken.startswith("Antara, English: 1 article")
    assert "1 of them copies" in spoken
    assert "in brackets: copies of other reports alone" in said(pane)
    assert "first 17 Jan 2025, 20:02" in spoken
    assert "last 18 Jan 2025, 20:02" in spoken
    assert str(pane.table.lines.index(0, LANGUAGES).data(SPOKEN)) == "AP, 中文: no article"


def test_rows_are_ordered_by_a_heading_or_by_the_choice_and_both_say_so(
    pane: CoveragePane, qtbot: QtBot
) -> None:
    pane.show_coverage(EXAMPLE)
    header = pane.table.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(LANGUAGES) + 20, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert column(pane, NAME)[0] == "新华社"
    assert pane.order.key == "zh"
    assert "▾" in pane.table.lines.headerData(LANGUAGES, Qt.Orientation.Horizontal)
    pane.order.setFocus()
    while pane.order.key != BY_COUNT:
        qtbot.keyClick(pane.order, Qt.Key.Key_Up)
    assert column(pane, ALL) == ["9", "4", "4", "2", "1"]
    pane.table.order_by(BY_NAME)
    assert column(pane, NAME) == ["Antara", "AP", "BBC News", "Le Monde", "新华社"]
    pane.order.setCurrentIndex(0)
    pane.order.activated.emit(0)
    assert column(pane, NAME)[0] == "AP"


def test_a_click_and_enter_ask_for_the_articles_of_a_cell(pane: CoveragePane, qtbot: QtBot) -> None:
    pane.show_coverage(EXAMPLE)
    wanted = '(tiktok OR rednote) outlet:"AP" lang:en'
    with qtbot.waitSignal(pane.query_wanted) as told:
        click(qtbot, pane, 0, LANGUAGES + 1)
    assert told.args == [wanted]
    pane.table.setFocus()
    qtbot.keyClick(pane.table, Qt.Key.Key_Down)
    with qtbot.waitSignal(pane.query_wanted) as told:
        qtbot.keyClick(pane.table, Qt.Key.Key_Return)
    assert told.args == ['(tiktok OR rednote) outlet:"BBC News" lang:en']
    with qtbot.assertNotEmitted(pane.query_wanted):
        click(qtbot, pane, 0, LANGUAGES)  # an empty cell


def test_languages_without_room_are_counted_together_and_still_have_their_list(
    pane: CoveragePane, qtbot: QtBot
) -> None:
    pane.resize(440, 800)
    pane.show_coverage(EXAMPLE)
    lines = pane.table.lines
    last = lines.columnCount() - 1
    group = lines.group(last)
    assert len(group) > 1
    assert "more" in lines.headerData(last, Qt.Orientation.Horizontal)
    antara = column(pane, NAME).index("Antara")
    assert lines.index(antara, last).data() == "4"
    query = str(lines.index(antara, last).data(Role.QUERY))
    assert query.endswith('outlet:"Antara" (lang:id OR lang:en)')
    pane.table.order_by("fr")
    assert ("fr",) in [lines.group(place) for place in range(LANGUAGES, last)]


def test_what_was_clicked_is_marked_until_something_else_is(
    pane: CoveragePane, qtbot: QtBot
) -> None:
    pane.show_coverage(EXAMPLE)
    plain = pane.grab().toImage()
    click(qtbot, pane, 0, LANGUAGES + 1)
    pane.order.setFocus()
    marked = pane.table._look.marked
    assert marked == ('(tiktok OR rednote) outlet:"AP" lang:en', LANGUAGES + 1)
    assert pane.grab().toImage() != plain
    pane.blind.open(pane.blind.rows.index(0, 0))
    assert pane.table._look.marked is None
    assert pane.blind._look.marked is not None


# --- findings


def test_findings_say_of_what_kind_they_are_and_how_many_tell_them(pane: CoveragePane) -> None:
    pane.show_coverage(EXAMPLE)
    names = [part.accessibleName() for part in visible_lists(pane)]
    assert names == ["Only in 中文", "Blind spots"]
    assert "Only in English" in said(pane)
    assert "Nothing that stands out" in said(pane)
    spoken = [str(pane.columns.lists[0].rows.index(n, 0).data(SPOKEN)) for n in (0, 1)]
    assert spoken[0].startswith("赵露思. Name · 3 article")
    assert spoken[1].startswith("3000万粉丝. Figure · 2 article")


def test_a_blind_spot_says_who_told_it_and_who_did_not(pane: CoveragePane) -> None:
    pane.show_coverage(EXAMPLE)
    spoken = str(pane.blind.rows.index(0, 0).data(SPOKEN))
    assert spoken.startswith("Story 1. 8 outlet")
    assert "2 of them with copies only" in spoken
    assert "in English, none in Bahasa Indonesia or 中文 · 17 Jan 2025" in spoken


def test_more_stories_are_shown_when_they_are_asked_for(pane: CoveragePane, qtbot: QtBot) -> None:
    pane.show_coverage(EXAMPLE)
    assert pane.blind.rows.rowCount() == 8
    (button,) = [each for each in buttons(pane) if "stories" in each.text()]
    assert button.text().startswith("Show 12 more")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert pane.blind.rows.rowCount() == 20
    assert not button.isVisible()


def test_arrow_keys_and_enter_open_a_finding(pane: CoveragePane, qtbot: QtBot) -> None:
    pane.show_coverage(EXAMPLE)
    part = pane.columns.lists[0]
    part.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(pane.query_wanted) as told:
        qtbot.keyClick(part, Qt.Key.Key_Return)
    assert told.args == ['(tiktok OR rednote) lang:zh "赵露思"']
    qtbot.keyClick(part, Qt.Key.Key_Down)
    with qtbot.waitSignal(pane.article_wanted) as told:
        qtbot.keyClick(part, Qt.Key.Key_Return)
    assert told.args == [5]


def test_tab_goes_down_the_page(pane: CoveragePane, qtbot: QtBot) -> None:
    pane.show_coverage(EXAMPLE)
    pane.order.setFocus()
    stops = []
    for _ in range(4):
        pane.focusNextChild()
        stops.append(pane.focusWidget())
    assert stops[:3] == [pane.table, pane.columns.lists[0], pane.blind]
    assert isinstance(stops[3], QPushButton)
