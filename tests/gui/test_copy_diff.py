"""What differs between two copies, as a reader sees it: marked by colour and sign, all by keys."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.core.differences import MOST, differences
from desktop_app.engine import Engine
from desktop_app.gui.bridge import Bridge
from desktop_app.gui.comparing import Comparing
from desktop_app.gui.copy_diff import Compared, CopyDiff
from desktop_app.gui.theme import DARK, LIGHT, Theme
from tests.gui.stories import make_copy, make_member

ONE = "The court upheld the ban on Friday.\n\nIts nine justices spoke with one voice."
OTHER = "The court upheld the ban on 17 January.\n\nIts justices spoke with one voice, at last."


@pytest.fixture(autouse=True)
def british() -> Iterator[None]:
    """Dates as in Britain, whatever this machine's language."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


def _open(qtbot: QtBot, one: str = ONE, other: str = OTHER, theme: Theme = LIGHT) -> CopyDiff:
    rows = make_member(1).row, make_copy(7, 1, "Guardian", title="The same, retold").row
    made = CopyDiff(Compared(*rows, differences(one, other)), theme)
    qtbot.addWidget(made)
    made.open()
    qtbot.waitExposed(made)
    return made


def _marked(dialog: CopyDiff) -> tuple[str, str]:
    """The words struck out, and those underlined."""
    struck, underlined = [], []
    block = dialog.text.document().begin()
    while block.isValid():
        pieces = block.begin()
        while not pieces.atEnd():
            look = pieces.fragment().charFormat()
            if look.fontStrikeOut():
                struck.append(pieces.fragment().text())
            if look.fontUnderline():
                underlined.append(pieces.fragment().text())
            pieces += 1
        block = block.next()
    return "|".join(each.strip() for each in struck), "|".join(each.strip() for each in underlined)


def _words(dialog: CopyDiff) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def test_what_one_text_alone_says_is_struck_out_and_the_other_s_underlined(qtbot: QtBot) -> None:
    dialog = _open(qtbot)
    assert _marked(dialog) == ("Friday|nine", "17 January|, at last")
    assert dialog.text.toPlainText().count("\n") == 1


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda each: each.name)
def test_the_marks_have_colours_of_the_theme_beside_their_signs(qtbot: QtBot, theme: Theme) -> None:
    dialog = _open(qtbot, theme=theme)
    cursor = QTextCursor(dialog.text.document().find("Friday"))
    assert cursor.charFormat().foreground().color().name() == theme.error
    cursor = QTextCursor(dialog.text.document().find("17"))
    assert cursor.charFormat().foreground().color().name() == theme.link


def test_it_says_how_much_is_the_same_and_of_whom_and_when(qtbot: QtBot) -> None:
    said = _words(_open(qtbot))
    assert "81 % the same" in said
    assert "AP · 17 Jan 2025" in said
    assert "Guardian · 17 Jan 2025" in said
    assert "The same, retold" in said
    assert "first part" not in said


def test_the_same_text_twice_has_nothing_to_go_to(qtbot: QtBot) -> None:
    dialog = _open(qtbot, ONE, ONE)
    assert "100 % the same" in _words(dialog)
    assert dialog.count == 0
    shown = [each for each in dialog.findChildren(QPushButton) if each.isVisible()]
    assert [each.text() for each in shown] == ["Close"]


def test_all_but_the_same_is_never_told_as_the_same(qtbot: QtBot) -> None:
    long = "word " * 2_000
    assert "99 % the same" in _words(_open(qtbot, long, f"{long} end"))


def test_of_an_endless_text_it_is_said_that_only_the_first_part_is_compared(qtbot: QtBot) -> None:
    dialog = _open(qtbot, "word " * (MOST + 5), "word " * MOST)
    assert "only the first part" in _words(dialog)


def test_n_goes_from_one_difference_to_the_next_and_escape_closes(qtbot: QtBot) -> None:
    dialog = _open(qtbot)
    assert dialog.count == 3
    met = []
    for _ in range(4):
        qtbot.keyClick(dialog.text, "n")
        met.append(dialog.text.textCursor().selectedText().replace("\u2009", "|"))
    assert met == ["Friday|17 January", "nine ", ", at last", "Friday|17 January"]
    qtbot.keyClick(dialog.text, Qt.Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
    assert dialog.text.textCursor().selectedText() == ", at last"
    qtbot.keyClick(dialog.text, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


@pytest.mark.parametrize(
    "text", ["<b>x</b> & <img src='file:///x'>", "", "\u2028\u2029", "x" * 50_000]
)
def test_hostile_text_is_text(qtbot: QtBot, text: str) -> None:
    dialog = _open(qtbot, text, f"{text} more")
    assert "more" in dialog.text.toPlainText()
    if "<" in text:
        assert text.replace(" ", "") in dialog.text.toPlainText().replace(" ", "")


def test_two_articles_of_the_library_are_compared_and_a_lost_one_is_said(
    qtbot: QtBot, tmp_path: Path, bridge: Bridge
) -> None:
    lines = [
        {"url": f"https://news.example/{n}", "title": f"News {n}", "summary": text, "lang": "en"}
        for n, text in enumerate((ONE, OTHER))
    ]
    file = tmp_path / "news.jsonl"
    file.write_text("\n".join(map(json.dumps, lines)), "utf-8")
    window = QWidget()
    qtbot.addWidget(window)
    with Engine.open(tmp_path / "library") as engine:
        engine.import_files([file]).result(60)
        one, other = sorted(engine.ids(""))
        comparing = Comparing(engine, bridge, LIGHT, window)
        comparing.compare(other, one)
        qtbot.waitUntil(lambda: comparing.dialog is not None)
        assert comparing.dialog is not None
        assert "News 0" in _words(comparing.dialog)
        assert "nine" in _marked(comparing.dialog)[0]
        comparing.dialog.close()
        with qtbot.waitSignal(comparing.said) as told:
            comparing.compare(other, 9_999)
        assert "no longer" in told.args[0]
