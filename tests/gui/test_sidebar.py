from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from desktop_app.core.types import Count, Feed, FeedId, TopicCount
from desktop_app.gui import insight_tabs
from desktop_app.gui.sidebar import Sidebar
from desktop_app.gui.sidebar_lines import Holdings
from desktop_app.gui.sidebar_model import Role, SidebarModel
from desktop_app.gui.theme import LIGHT

NO_KEY, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
SMART = ["Stories", "All articles", "Today", "Unread", "Starred", *insight_tabs.names().values()]


def feed(number: int, title: str, **changes: object) -> Feed:
    return Feed(FeedId(number), f"https://{number}.example/feed", title, **changes)  # type: ignore[arg-type]


HELD = Holdings(
    all=12,
    unread=5,
    starred=1,
    today=2,
    today_unread=2,
    topics=(
        TopicCount("rednote", "RedNote", "p", "#d98324", 6, 3),
        TopicCount("ban", "TikTok ban", "p", "#c2384a", 4, 1),
    ),
    languages=(Count("en", 7, 2), Count("zh-Hans", 5, 3), Count("", 0, 0)),
    outlets=tuple(Count(f"Outlet {number:02d}", 20 - number, 0) for number in range(15)),
    feeds=(
        feed(1, "Kompas", folder="Indonesia", articles=3, unread=1),
        feed(2, "Tempo", folder="Indonesia", articles=4, status="error", error="No answer."),
        feed(3, "<b>BBC</b> & more", articles=2),
    ),
)


@pytest.fixture
def sidebar(qtbot) -> Sidebar:
    view = Sidebar(LIGHT)
    qtbot.addWidget(view)
    view.resize(240, 900)
    view.show_holdings(HELD)
    view.show()
    return view


def lines(model: SidebarModel, parent: QModelIndex | None = None) -> list[str]:
    above = parent or QModelIndex()
    rows = [model.index(row, 0, above) for row in range(model.rowCount(above))]
    return [each.data() for each in rows]


def click(qtbot, view: Sidebar, key: str, modifier: Qt.KeyboardModifier = NO_KEY) -> None:
    index = view.model().index_of(key)
    view.scrollTo(index)
    place = view.visualRect(index).center()
    qtbot.mouseClick(view.viewport(), LEFT, modifier, place)


def test_the_model_keeps_qts_rules_when_lines_come_and_go(qtbot) -> None:
    model = SidebarModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.show(HELD)
    model.set_active(frozenset({"topic:ban"}))
    model.show(Holdings())
    assert lines(model) == SMART
    del tester


def test_what_the_library_holds_stands_in_its_order(sidebar: Sidebar) -> None:
    model = sidebar.model()
    assert lines(model) == [*SMART, "Topics", "Languages", "Outlets", "Feeds"]
    assert lines(model, model.index_of("section/topics")) == ["RedNote", "TikTok ban"]
    assert lines(model, model.index_of("section/languages")) == ["English", "简体中文"]
    assert lines(model, model.index_of("folder/Indonesia")) == ["Kompas", "Tempo"]


def test_many_outlets_are_folded_behind_one_line(sidebar: Sidebar) -> None:
    outlets = lines(sidebar.model(), sidebar.model().index_of("section/outlets"))
    assert len(outlets) == 9
    assert outlets[0] == "Outlet 00"
    assert "7" in outlets[-1]


def test_a_language_counts_its_variants_and_a_folder_counts_nothing_twice(qtbot) -> None:
    model = SidebarModel()
    model.show(
        Holdings(
            languages=(Count("zh", 2, 1), Count("zh-Hans", 5, 3), Count("zh-Hant", 1, 0)),
            feeds=HELD.feeds,
        )
    )
    shown = {
        key: model.shown_count(model.node(model.index_of(key)))
        for key in ("lang/zh", "lang/zh-Hans", "lang/zh-Hant", "folder/Indonesia", "feed/1")
    }
    assert shown == {
        "lang/zh": 8,
        "lang/zh-Hans": 5,
        "lang/zh-Hant": 1,
        "folder/Indonesia": None,
        "feed/1": 3,
    }


def test_feeds_that_fail_stand_together_with_their_reason(sidebar: Sidebar) -> None:
    model = sidebar.model()
    trouble = model.index_of("trouble")
    assert lines(model, trouble) == ["Tempo"]
    spoken = model.index(0, 0, trouble).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "No answer." in spoken
    sidebar.reveal_trouble()
    assert sidebar.isExpanded(trouble)
    assert sidebar.visualRect(model.index(0, 0, trouble)).isValid()


def test_a_feeds_title_is_never_taken_for_markup(sidebar: Sidebar) -> None:
    tip = sidebar.model().index_of("feed/3").data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;BBC" in tip


def test_a_click_asks_and_ctrl_click_adds(sidebar: Sidebar, qtbot) -> None:
    with qtbot.waitSignal(sidebar.chosen) as heard:
        click(qtbot, sidebar, "topic/rednote")
    assert heard.args == ["topic:rednote", False]
    with qtbot.waitSignal(sidebar.chosen) as heard:
        click(qtbot, sidebar, "lang/zh-Hans", CTRL)
    assert heard.args == ["lang:zh-Hans", True]


def test_the_keyboard_asks_as_the_mouse_does(sidebar: Sidebar, qtbot) -> None:
    sidebar.setCurrentIndex(sidebar.model().index_of("topic/ban"))
    with qtbot.waitSignal(sidebar.chosen) as heard:
        qtbot.keyClick(sidebar, Qt.Key.Key_Return, CTRL)
    assert heard.args == ["topic:ban", True]


def test_a_heading_folds_and_asks_nothing(sidebar: Sidebar, qtbot) -> None:
    topics = sidebar.model().index_of("section/topics")
    assert sidebar.isExpanded(topics)
    with qtbot.assertNotEmitted(sidebar.chosen):
        click(qtbot, sidebar, "section/topics")
    assert not sidebar.isExpanded(topics)


def test_a_folder_asks_by_its_name_and_folds_by_its_arrow(sidebar: Sidebar, qtbot) -> None:
    with qtbot.waitSignal(sidebar.chosen) as heard:
        click(qtbot, sidebar, "folder/Indonesia")
    assert heard.args == ["folder:Indonesia", False]
    index = sidebar.model().index_of("folder/Indonesia")
    was_open = sidebar.isExpanded(index)
    place = sidebar.visualRect(index).center()
    place.setX(24)
    qtbot.mouseClick(sidebar.viewport(), LEFT, NO_KEY, place)
    assert sidebar.isExpanded(index) is not was_open


def test_folds_stay_when_lines_come_and_go_and_between_starts(sidebar: Sidebar, qtbot) -> None:
    click(qtbot, sidebar, "section/topics")
    click(qtbot, sidebar, "section/outlets")
    more = Holdings(all=1, topics=HELD.topics[:1], outlets=HELD.outlets, feeds=HELD.feeds)
    sidebar.show_holdings(more)
    assert not sidebar.isExpanded(sidebar.model().index_of("section/topics"))
    assert sidebar.isExpanded(sidebar.model().index_of("section/outlets"))
    other = Sidebar(LIGHT)
    qtbot.addWidget(other)
    other.show_holdings(HELD)
    other.set_folds(sidebar.folds())
    assert not other.isExpanded(other.model().index_of("section/topics"))
    assert other.isExpanded(other.model().index_of("section/outlets"))


def test_counts_alone_change_nothing_but_the_look(sidebar: Sidebar, qtbot) -> None:
    fewer = Holdings(**{name: getattr(HELD, name) for name in HELD.__slots__} | {"unread": 4})
    with qtbot.assertNotEmitted(sidebar.model().modelReset):
        sidebar.show_holdings(fewer)
    assert sidebar.model().node(sidebar.model().index_of("unread")).unread == 4


def test_the_lines_of_the_query_are_lit(sidebar: Sidebar) -> None:
    model = sidebar.model()
    assert model.index_of("all").data(Role.ACTIVE)
    sidebar.set_active(frozenset({"topic:rednote", "lang:zh-hans"}))
    assert model.index_of("topic/rednote").data(Role.ACTIVE)
    assert model.index_of("lang/zh-Hans").data(Role.ACTIVE)
    assert not model.index_of("all").data(Role.ACTIVE)


@pytest.mark.parametrize(
    ("query", "heading"),
    [
        ("", "All articles"),
        ("topic:rednote lang:zh-Hans", "RedNote · 简体中文"),
        ("topic:rednote words", "“topic:rednote words”"),
        ("topic:unknown", "“topic:unknown”"),
        ("-topic:rednote", "“-topic:rednote”"),
    ],
)
def test_a_query_is_described_by_the_names_of_its_lines(
    sidebar: Sidebar, query: str, heading: str
) -> None:
    assert sidebar.describe(query) == heading


def test_unread_counts_are_shown_on_request(sidebar: Sidebar) -> None:
    model = sidebar.model()
    node = model.node(model.index_of("topic/rednote"))
    assert model.shown_count(node) == 6
    sidebar.set_counts_unread(True)
    assert model.shown_count(node) == 3
