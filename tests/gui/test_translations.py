"""The window in English, Indonesian and Chinese: every text translated, built, and with room."""

from __future__ import annotations

import re
import shutil
import subprocess
import sysconfig
import time
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QToolButton,
    QWidget,
)

from desktop_app import paths
from desktop_app.core.types import Feed, FoundFeed
from desktop_app.gui import language
from desktop_app.gui.dialogs import AboutDialog, AddFeedDialog, FeedErrorDialog, UnsubscribeDialog
from desktop_app.gui.key_sheet import KeySheet
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.theme import LIGHT
from tests.gui.conftest import STORIES, remembering

I18N = paths.resource("i18n")
SOURCES = sorted(map(str, (Path(__file__).parents[2] / "desktop_app" / "gui").glob("*.py")))
TRANSLATED = ("id", "zh_CN")
PLURALS = {"en": 2, "id": 1, "zh_CN": 1}
_PLACE = re.compile(r"%n|%L?\d|\{\w*\}")
_NUMBERS = (0, 1, 2, 5, 21)


@dataclass(frozen=True)
class Message:
    """One text of a .ts file; `forms` are its translations, more than one where it counts."""

    context: str
    source: str
    forms: tuple[str, ...]
    counts: bool
    is_finished: bool

    @property
    def key(self) -> tuple[str, str]:
        return self.context, self.source


def messages(file: Path) -> list[Message]:
    found = []
    for context in ElementTree.parse(file).getroot().iter("context"):
        for each in context.iter("message"):
            told = each.find("translation")
            forms = [form.text or "" for form in told.iter("numerusform")] or [told.text or ""]
            source = each.findtext("source")
            found.append(
                Message(
                    context.findtext("name"),
                    source,
                    tuple(forms),
                    each.get("numerus") == "yes",
                    told.get("type") is None and all(forms),
                )
            )
    return found


def run(tool: str, *arguments: str) -> None:
    program = shutil.which(f"pyside6-{tool}", path=sysconfig.get_path("scripts"))
    assert program, f"{tool} of PySide6-Essentials is not beside this Python"
    subprocess.run([program, *arguments], check=True, capture_output=True, timeout=60)


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copies of our files after another look for texts in the source."""
    folder = tmp_path_factory.mktemp("i18n")
    for name in PLURALS:
        file = shutil.copy(I18N / f"newstide_{name}.ts", folder)
        only = ["-pluralonly"] if name == "en" else []
        run("lupdate", *SOURCES, *only, "-no-obsolete", "-locations", "none", "-ts", str(file))
    return folder


@pytest.mark.parametrize("name", PLURALS)
def test_every_text_of_the_window_is_translated_and_no_other(fresh: Path, name: str) -> None:
    kept = messages(I18N / f"newstide_{name}.ts")
    now = messages(fresh / f"newstide_{name}.ts")
    assert {each.key for each in now} == {each.key for each in kept}
    assert [each.key for each in now if not each.is_finished] == []
    counted = [each for each in now if each.counts]
    assert [each.key for each in counted if len(each.forms) != PLURALS[name]] == []


@pytest.mark.parametrize("file", sorted(I18N.glob("*.ts")), ids=lambda file: file.stem)
def test_a_translation_has_the_placeholders_of_its_source(file: Path) -> None:
    for each in messages(file):
        for form in each.forms:
            assert sorted(_PLACE.findall(form)) == sorted(_PLACE.findall(each.source)), each


@pytest.mark.parametrize("name", TRANSLATED)
def test_a_translation_keeps_how_its_source_begins_and_ends(name: str) -> None:
    for each in messages(I18N / f"newstide_{name}.ts"):
        for form in each.forms:
            assert form == form.strip()
            assert form.endswith("…") == each.source.endswith("…"), each
            assert ("&" in form) == ("&" in each.source), each


@pytest.mark.parametrize("file", sorted(I18N.glob("*.ts")), ids=lambda file: file.stem)
def test_the_shipped_file_is_built_of_these_texts(file: Path, tmp_path: Path) -> None:
    built = tmp_path / f"{file.stem}.qm"
    run("lrelease", str(file), "-qm", str(built))
    shipped, anew = QTranslator(), QTranslator()
    assert shipped.load(str(file.with_suffix(".qm")))
    assert anew.load(str(built))
    for each in messages(file):
        for number in _NUMBERS if each.counts else (-1,):
            told = shipped.translate(each.context, each.source, None, number)
            assert told == anew.translate(each.context, each.source, None, number), each
            assert told in each.forms


@pytest.mark.parametrize("name", TRANSLATED)
def test_what_we_translate_for_qt_is_what_qt_says(name: str) -> None:
    known = []
    for each in ("zh_CN", "de"):  # German is the fullest of Qt's own
        known.append(QTranslator())
        qts = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        assert known[-1].load(f"qtbase_{each}", qts)
    unknown = [
        each.key
        for each in messages(I18N / f"qtbase_{name}.ts")
        if not any(qt.translate(each.context, each.source) for qt in known)
    ]
    assert unknown == []


@pytest.mark.parametrize("spoken", TRANSLATED, indirect=True)
def test_the_words_of_qt_itself_are_translated(spoken: str, qtbot) -> None:
    buttons = QDialogButtonBox(
        QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save
    )
    qtbot.addWidget(buttons)
    line = QLineEdit("words")
    qtbot.addWidget(line)
    said = [each.text() for each in buttons.buttons()]
    menu = line.createStandardContextMenu()
    said += [each.text() for each in menu.actions() if each.text()]
    menu.deleteLater()
    files = QFileDialog()
    qtbot.addWidget(files)
    files.setOption(QFileDialog.Option.DontUseNativeDialog)
    said += [each.text() for each in files.findChildren(QLabel) if each.text()]
    assert len(said) > 10
    english = re.compile(
        "Cancel|Save|Undo|Redo|Cut|Copy|Paste|Delete|Select|Look in|File name|type"
    )
    assert [each for each in said if english.search(each)] == []


@pytest.fixture(params=PLURALS)
def spoken(request: pytest.FixtureRequest, application) -> Iterator[str]:
    """Each of our languages in turn, spoken while the test runs."""
    before = QLocale()
    kept = language.translate(application, request.param)
    yield request.param
    for translator in kept:
        application.removeTranslator(translator)
    QLocale.setDefault(before)


@pytest.fixture
def speaking(spoken, qtbot, tmp_path, engine, bridge, appearance) -> Iterator[MainWindow]:
    """The window in that language, at 1100 pixels, with all that can stand in it at once."""
    made = MainWindow(engine, bridge, appearance, remembering(tmp_path, "articles"))
    qtbot.addWidget(made)
    made.resize(1100, 720)
    made.show()
    qtbot.waitUntil(lambda: len(made.list.model.ids) == len(STORIES) and bool(made.topics))
    made.list.step(1)
    made.reader.explain(made.reading.article.row.topics[0])
    made.list.offer_fresh(12)
    made.marking.tell_marked(12)
    made.foot.status.show_feeds(65, 12, int(time.time()) - 86_400)
    made.foot.status.show_task(made.work.tr("Loading the shipped coverage"), 3, 9, True)
    qtbot.waitUntil(lambda: not bridge._asked)
    yield made
    made.close()


def seen(root: QWidget, kind: type) -> list:
    return [each for each in root.findChildren(kind) if each.isVisible()]


def clipped(root: QWidget) -> list[str]:
    """The texts in sight that have less room than they need."""
    found = []
    for each in (*seen(root, QLabel), *seen(root, QAbstractButton)):
        if isinstance(each, QLabel) and each.wordWrap():
            is_clipped = each.height() < each.heightForWidth(each.width())
        else:
            is_clipped = each.width() < each.sizeHint().width()
        is_picture = isinstance(each, QToolButton) and not each.icon().isNull()
        if each.text() and is_clipped and not is_picture:
            found.append(each.text())
    for each in seen(root, QLineEdit):
        words = each.placeholderText()
        if each.fontMetrics().horizontalAdvance(words) > each.width() - 60:
            found.append(words)
    return found


def test_nothing_in_the_window_is_clipped(speaking: MainWindow, spoken: str) -> None:
    assert clipped(speaking) == []


def test_the_empty_window_is_not_clipped_either(speaking: MainWindow, qtbot) -> None:
    speaking.engine.mark("read", query="").result(10)
    speaking.set_query("is:unread")
    qtbot.waitUntil(lambda: speaking.list.is_empty_shown)
    assert clipped(speaking) == []
    speaking.results.query = ""
    speaking.showing.show_empty()
    assert len(speaking.list.empty.buttons) == 4
    speaking.list.empty.layout().activate()
    assert clipped(speaking.list.empty) == []


def a_feed() -> Feed:
    return Feed(
        id=1,
        url="https://news.example/feed.xml",
        title="The Example",
        failures=3,
        status="error",
        checked=1_737_000_000,
        next_check=1_737_090_000,
        articles=12,
    )


def dialogs(window: MainWindow) -> Iterator[QDialog]:
    yield KeySheet(LIGHT, window)
    yield AboutDialog(window)
    yield UnsubscribeDialog(a_feed(), window)
    yield FeedErrorDialog(a_feed(), window)
    adding = AddFeedDialog(window, ["Asia"])
    yield adding
    adding.show_found([FoundFeed("https://news.example/feed.xml", "The Example", "rss")])
    yield adding


def test_no_dialog_is_clipped(speaking: MainWindow, qtbot) -> None:
    for dialog in dialogs(speaking):
        dialog.open()
        qtbot.waitExposed(dialog)
        assert clipped(dialog) == []
        assert dialog.width() <= 1000
        dialog.close()


def texts(root: QWidget) -> set[str]:
    """All that is said in the window and its menus, in sight or not, also to a screen reader."""
    found: set[str] = set()
    for widget in (root, *root.findChildren(QWidget)):
        found |= {widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()}
        if isinstance(widget, QLabel | QAbstractButton):
            found.add(widget.text())
        if isinstance(widget, QLineEdit):
            found.add(widget.placeholderText())
        if isinstance(widget, QMenu):
            found.add(widget.title())
    for action in root.findChildren(QAction):
        found |= {action.text(), action.toolTip()}
    return {re.sub(r"</?qt>", "", each) for each in found if each}


def test_no_english_is_left_in_another_language(speaking: MainWindow, spoken: str) -> None:
    if spoken == "en":
        assert "All articles" in texts(speaking)
        return
    ours = messages(I18N / f"newstide_{spoken}.ts")
    english = {each.source for each in ours if each.source not in each.forms}
    theirs = {form for each in ours for form in each.forms}
    for dialog in dialogs(speaking):
        assert texts(dialog) & (english - theirs) == set()
    said = texts(speaking)
    assert said & (english - theirs) == set()
    assert len(said & theirs) > 60


def test_keys_of_menus_do_not_collide(speaking: MainWindow) -> None:
    for menu in (speaking.menu, *speaking.menu.findChildren(QMenu)):
        marked = re.findall(r"&(\w)", " ".join(each.text() for each in menu.actions()))
        assert len(marked) == len({each.lower() for each in marked}), menu.objectName()


def test_the_sheet_of_keys_has_headings_without_signs_of_keys(speaking: MainWindow) -> None:
    for label in KeySheet(LIGHT, speaking).findChildren(QLabel):
        assert "&" not in label.text()
        assert "(" not in label.text()


def test_what_was_taken_back_is_said_in_the_language(speaking, spoken, qtbot) -> None:
    told = {
        "en": "Taken back: 6 articles marked as read",
        "id": "Diurungkan: 6 artikel ditandai sudah dibaca",
        "zh_CN": "已撤销：将 6 篇文章标为已读",
    }
    speaking.reading.toggle_read()  # so that it will not be marked by itself
    speaking.engine.mark("unread", query="").result(10)
    speaking.engine.mark("read", query="").result(10)
    speaking.actions_by_id["undo"].trigger()
    qtbot.waitUntil(lambda: speaking.foot.notice.text == told[spoken])


def test_topics_are_named_in_the_language(speaking: MainWindow, spoken: str) -> None:
    names = {"en": "TikTok ban", "id": "Larangan TikTok", "zh_CN": "TikTok 禁令"}
    assert speaking.topics["tiktok-ban"].name == names[spoken]
