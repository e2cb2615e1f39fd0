from __future__ import annotations

from collections import Counter

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QMenu, QWidget

from desktop_app.gui import actions
from desktop_app.gui.actions import MENUS, TABLE
from desktop_app.gui.key_sheet import KeySheet
from desktop_app.gui.theme import LIGHT


def test_no_two_actions_have_the_same_id_or_key() -> None:
    keys = Counter(key for spec in TABLE for key in spec.keys)
    assert [key for key, times in keys.items() if times > 1] == []
    assert len({spec.id for spec in TABLE}) == len(TABLE)


def test_every_key_is_one_that_qt_knows() -> None:
    for spec in TABLE:
        for key in spec.keys:
            assert QKeySequence.fromString(key).toString() == key


def test_every_action_stands_in_a_menu_that_can_be_opened(qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    made = actions.build(window, {spec.id: (lambda: None) for spec in TABLE})
    whole = actions.build_menu(window, made)
    in_menus = {each for menu in whole.findChildren(QMenu) for each in menu.actions()}
    assert set(made.values()) <= in_menus
    assert {menu.objectName() for menu in whole.findChildren(QMenu)} == set(MENUS)


def test_a_tool_tip_names_the_key(qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    made = actions.build(window, {spec.id: (lambda: None) for spec in TABLE})
    assert made["toggle-star"].toolTip() == "Star or unstar (S)"


def test_the_sheet_shows_every_key_of_the_table(qtbot) -> None:
    sheet = KeySheet(LIGHT)
    qtbot.addWidget(sheet)
    shown = " ".join(label.text() for label in sheet.findChildren(QLabel))
    for spec in TABLE:
        for key in spec.keys:
            native = QKeySequence.fromString(key).toString(QKeySequence.SequenceFormat.NativeText)
            assert native in shown, spec.id


def test_a_question_mark_closes_the_sheet_it_opened(qtbot) -> None:
    sheet = KeySheet(LIGHT)
    qtbot.addWidget(sheet)
    sheet.show()
    qtbot.keyClick(sheet, "?")
    assert not sheet.isVisible()
