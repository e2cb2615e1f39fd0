"""What the lists below a plot say, of values made by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop_app.core.bursts import Burst
from desktop_app.core.rising import Rising
from desktop_app.core.trend_values import REST, RisingTerms, Series, ToldBurst, Trends
from desktop_app.core.trends import Gap
from desktop_app.gui import trend_words
from desktop_app.gui.asking_table import Role
from desktop_app.gui.burst_list import BurstList
from desktop_app.gui.rising_list import RisingList
from desktop_app.gui.theme import LIGHT
from desktop_app.gui.trend_table import TrendTable

DAY = 86_400
START = 1_736_640_000  # 12 January 2025
SPOKEN = Qt.ItemDataRole.AccessibleTextRole
HOSTILE = "<img src='file:///etc/passwd'>\u202e\n" + "x" * 5_000

TRENDS = Trends(
    query="lang:en OR lang:id",
    by="outlet",
    unit="day",
    edges=tuple(START + day * DAY for day in range(5)),
    totals=(4, 0, 40, 6),
    series=(
        Series("AP", "AP", 'outlet:"AP"', (1, 0, 31, 2)),
        Series(REST, "", '-outlet:"AP"', (3, 0, 9, 4)),
    ),
    bursts=(
        ToldBurst(Burst("AP", 2, 3, 22.25, 29, 6.4, 13.2, 2, 2), 31, 12, "Nine justices"),
        ToldBurst(Burst("AP", 0, 1, 3.5, 1, 0.2, 1.0, 0, 0), 1, None, None),
    ),
    gaps=(
        Gap(START, START + 3 * DAY, 0.08, ("BBC News",)),
        Gap(START + DAY, START + 2 * DAY, 0.004, ("A", "B", "C", "D", "E")),
    ),
)


@pytest.fixture(autouse=True)
def in_britain(british: None) -> None:
    """Dates as there."""


def test_a_burst_tells_what_is_usual_of_all_of_it_and_what_is_unusual_of_its_peak(
    qtbot: QtBot,
) -> None:
    bursts = BurstList(LIGHT)
    qtbot.addWidget(bursts)
    bursts.show_trends(TRENDS)
    rows = bursts.rows
    told = rows.index(0, 0).data(SPOKEN)
    assert told == (
        "AP, 14 Jan 2025: 31 article(s), usually about 6; most on 14 Jan 2025: 31, unusual from 14"
    )
    assert "usually below 1;" in rows.index(1, 0).data(SPOKEN)
    assert rows.index(0, 0).data(Role.QUERY) == '(lang:en OR lang:id) outlet:"AP" on:2025-01-14'
    assert rows.index(0, 1).data() == "Nine justices"
    assert rows.index(0, 1).data(Role.STORY) == 12
    assert rows.index(1, 1).data(Role.STORY) is None
    assert "29" in rows.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "Poisson" not in bursts.method.text()
    assert "Neill 2009" in bursts.how.accessibleDescription()
    assert "Neill 2009" in bursts.how.toolTip()


@pytest.mark.parametrize(
    ("baseline", "said"),
    [
        ((1.0, 1.0, None, 2.0), "None of these outlets alone brought unusually much."),
        ((None,) * 4, "Not enough is known yet to say what is usual."),
    ],
)
def test_without_a_burst_it_is_said_whether_anything_could_be_judged(
    qtbot: QtBot, baseline: tuple[float | None, ...], said: str
) -> None:
    bursts = BurstList(LIGHT)
    qtbot.addWidget(bursts)
    series = (replace(TRENDS.series[0], baseline=baseline), TRENDS.series[1])
    bursts.show_trends(replace(TRENDS, series=series, bursts=()))
    assert bursts.said.text() == said


def test_what_is_not_known_is_told_with_its_days_feeds_and_share(qtbot: QtBot) -> None:
    bursts = BurstList(LIGHT)
    qtbot.addWidget(bursts)
    bursts.show_trends(TRENDS)
    first, second = bursts.gaps.text().split("; ")
    assert first == "Not known: 12–14 Jan 2025, BBC News (8 % of coverage)"
    assert second == "13 Jan 2025, A, B, C, 2 more feed(s) (0.4 % of coverage)"
    bursts.show_trends(replace(TRENDS, gaps=TRENDS.gaps * 4))
    assert "5 more gap(s)" in bursts.gaps.text()
    bursts.show_trends(replace(TRENDS, gaps=(), bursts=()))
    assert not bursts.gaps.isVisibleTo(bursts)
    assert bursts.said.isVisibleTo(bursts)


def test_the_table_has_the_newest_first_and_all_of_the_time_above(qtbot: QtBot) -> None:
    table = TrendTable(LIGHT)
    qtbot.addWidget(table)
    table.show_trends(TRENDS)
    model = table.rows
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    assert model.rowCount() == 5
    cells = [[model.index(row, column).data() for column in range(3)] for row in range(5)]
    assert cells == [
        ["50", "34", "16"],
        ["6", "2", "4"],
        ["40", "31", "9"],
        ["·", "·", "·"],
        ["4", "1", "3"],
    ]
    assert model.headerData(2, Qt.Orientation.Horizontal) != ""
    assert model.headerData(1, Qt.Orientation.Vertical) == "15 Jan 2025"
    assert model.index(3, 1).data(Role.QUERY) is None
    table.show_trends(TRENDS, is_share=True)
    assert [model.index(2, column).data() for column in range(3)] == ["40", "78 %", "23 %"]
    assert model.index(3, 1).data() == "–"


def test_words_that_rose_tell_both_stretches_and_lead_to_each(qtbot: QtBot) -> None:
    rising = RisingList(LIGHT)
    qtbot.addWidget(rising)
    found = (Rising("RedNote", 5.31, 31, 2), Rising("pengungsi", 2.2, 4, 0))
    terms = {"RedNote": '"RedNote"', "pengungsi": '"pengungsi"'}
    end = START + 2 * DAY
    rising.show_rising(RisingTerms("", START, end, found, terms), is_burst=False)
    assert "12–13 Jan 2025 against 10–11 Jan 2025" in rising.said.text()
    rows = rising.rows
    assert [rows.index(0, column).data() for column in range(3)] == ["RedNote", "31", "2"]
    assert "5.31" in rows.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    asked = '"RedNote" since:2025-01-10 until:2025-01-11'
    assert rows.index(0, 2).data(Role.QUERY) == asked
    assert rows.index(0, 0).data(Role.QUERY) == '"RedNote" since:2025-01-12 until:2025-01-13'
    assert rows.index(1, 2).data(Role.QUERY) is None
    fell = (Rising("fell", 9.0, 1_200, 1_200), Rising("rose", 9.0, 1_201, 1_200))
    terms = {"fell": "fell", "rose": "rose"}
    rising.show_rising(RisingTerms("", START, end, fell, terms), is_burst=False)
    assert rows.rowCount() == 1
    assert rows.index(0, 0).data(SPOKEN) == "rose: now 1,201, before 1,200"
    rising.show_rising(RisingTerms("", START, end, (), {}), is_burst=False)
    assert rising.said.text().startswith("No word rose")
    assert not rising.table.isVisibleTo(rising)


def test_hostile_names_and_titles_are_painted_as_plain_words(qtbot: QtBot) -> None:
    series = (Series("AP", HOSTILE, 'outlet:"AP"', (1, 0, 31, 2)),)
    told = replace(TRENDS.bursts[0], title=HOSTILE)
    trends = replace(TRENDS, series=series, bursts=(told,))
    bursts, table = BurstList(LIGHT), TrendTable(LIGHT)
    for part in (bursts, table):
        qtbot.addWidget(part)
        part.resize(400, 200)
        part.show_trends(trends)
        assert not part.grab().isNull()
    assert "\u202e" not in bursts.rows.index(0, 1).data()
    assert "<img" not in bursts.rows.index(0, 1).data(Qt.ItemDataRole.ToolTipRole)
    assert table.horizontalHeader().length() < 400


def test_a_share_is_told_without_false_precision(british: None) -> None:
    assert [trend_words.percent(part) for part in (0, 0.004, 0.0449, 0.5, 1)] == [
        "0 %",
        "0.4 %",
        "4.5 %",
        "50 %",
        "100 %",
    ]
