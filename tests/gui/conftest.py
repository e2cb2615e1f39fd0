"""Real widgets with the shipped fonts, and a window over a real library.

A warning of Qt fails the test that caused it.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.core.types import Row
from desktop_app.engine import Engine
from desktop_app.gui import theme
from desktop_app.gui.appearance import Appearance
from desktop_app.gui.bridge import Bridge
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.state import WindowState
from desktop_app.settings import Settings


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/gui" in item.path.as_posix():
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
            # What the offscreen platform lacks, not what we do wrong.
            item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints", extend=True))


@pytest.fixture
def british() -> Iterator[None]:
    """Dates as in Britain, whatever this machine's language."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> QApplication:
    """Fusion, our fonts and the light palette, in every test."""
    qapp.setStyle("Fusion")
    theme.load_fonts()
    qapp.setPalette(theme.LIGHT.palette())
    qapp.setFont(theme.LIGHT.font("body"))
    return qapp


@pytest.fixture
def appearance(application: QApplication) -> Iterator[Appearance]:
    made = Appearance(application, "light")
    yield made
    application.setStyleSheet("")
    made.deleteLater()


def make_row(number: int, **changes: object) -> Row:
    """A plain row; `changes` are its fields."""
    values = {
        "id": number,
        "title": f"Headline {number}",
        "outlet": "The Example",
        "language": "en",
        "published": 1_737_000_000 + number,
        "ordered": 1_737_000_000 + number,
        "read": False,
        "starred": False,
        "topics": (),
        "summary": None,
    }
    return Row(**(values | changes))  # type: ignore[arg-type]


STORIES = (
    ("TikTok goes dark in the United States as the ban takes effect", "en", "The Example"),
    ("RedNote tops the App Store as TikTok refugees arrive", "en", "The Example"),
    ("Pengguna TikTok mengungsi ke RedNote jelang pemblokiran", "id", "Harian Contoh"),
    ("TikTok难民涌入小红书，下载量登顶", "zh-Hans", "示例日报"),
    ("A new bakery opens in the old harbour", "en", "Harbour News"),
    ("Supreme Court upholds the law that bans TikTok", "en", "Harbour News"),
)


def write_archive(file: Path, count: int = len(STORIES), first: int = 0) -> Path:
    """An archive of so many invented articles, a minute apart, for Engine.import_files."""
    lines = []
    for number in range(first, first + count):
        title, language, outlet = STORIES[number % len(STORIES)]
        text = f"{title}. The story has the number {number}."
        line = {
            "url": f"https://news.example/{number}",
            "title": f"{title} ({number})" if number >= len(STORIES) else title,
            "summary": text,
            "lang": language,
            "outlet": outlet,
            "published": f"2025-01-{17 + number // 1440:02d}T"
            f"{number // 60 % 24:02d}:{number % 60:02d}:00Z",
        }
        lines.append(json.dumps(line, ensure_ascii=False))
    file.write_text("\n".join(lines) + "\n", "utf-8")
    return file


@pytest.fixture
def bridge(application: QApplication) -> Iterator[Bridge]:
    made = Bridge()
    yield made
    made.close()


@pytest.fixture(scope="session")
def stocked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of six articles in three languages, made once; tests open copies of it."""
    folder = tmp_path_factory.mktemp("stocked")
    with Engine.open(folder / "library") as engine:
        engine.import_files([write_archive(folder / "news.jsonl")]).result(60)
    return folder / "library"


@pytest.fixture
def engine(tmp_path: Path, stocked: Path, bridge: Bridge) -> Iterator[Engine]:
    """A real library of six articles, telling its events to the bridge."""
    shutil.copytree(stocked, tmp_path / "library")
    settings = Settings(mark_read_after=0.05)
    with Engine.open(tmp_path / "library", settings, bridge.on_event) as opened:
        yield opened
        bridge.close()  # as the window does: no read may run when the library closes


def remembering(folder: Path, kind: str) -> WindowState:
    """The state of a window that showed "stories" or "articles" last."""
    state = WindowState(folder / "window.ini")
    state.put("list", kind)
    return state


@pytest.fixture
def window(
    qtbot: QtBot, tmp_path: Path, engine: Engine, bridge: Bridge, appearance: Appearance
) -> Iterator[MainWindow]:
    """The whole window, shown, with its six articles in the list."""
    made = MainWindow(engine, bridge, appearance, remembering(tmp_path, "articles"))
    qtbot.addWidget(made)
    made.resize(1300, 800)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(
        lambda: len(made.list.model.ids) == len(STORIES) and bool(made.topics), timeout=20_000
    )
    yield made
    made.close()


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of the shipped coverage, made once; tests open copies of it."""
    folder = tmp_path_factory.mktemp("shipped")
    with Engine.open(folder / "library") as engine:
        engine.load_sample().result(120)
    return folder / "library"


@pytest.fixture
def archive_window(
    qtbot: QtBot, tmp_path: Path, shipped: Path, bridge: Bridge, appearance: Appearance
) -> Iterator[MainWindow]:
    """The whole window over the shipped coverage, as articles."""
    shutil.copytree(shipped, tmp_path / "archive")
    with Engine.open(tmp_path / "archive", Settings(), bridge.on_event) as engine:
        made = MainWindow(engine, bridge, appearance, remembering(tmp_path, "articles"))
        qtbot.addWidget(made)
        made.resize(1300, 800)
        made.show()
        made.activateWindow()
        qtbot.waitUntil(
            lambda: len(made.list.model.ids) > 100 and bool(made.topics), timeout=20_000
        )
        yield made
        made.close()


class Browser(QObject):
    """Stands where the system's browser would."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, address: QUrl) -> None:
        self.opened.append(address.toString())


@pytest.fixture
def browser() -> Iterator[Browser]:
    """What would have been opened in the system's browser."""
    made = Browser()
    for scheme in ("http", "https", "file"):
        QDesktopServices.setUrlHandler(scheme, made, "open")
    yield made
    for scheme in ("http", "https", "file"):
        QDesktopServices.unsetUrlHandler(scheme)


@pytest.fixture
def shipped_library(tmp_path: Path, shipped: Path, bridge: Bridge) -> Iterator[Engine]:
    """A copy of the library of the shipped coverage, telling its events to the bridge."""
    shutil.copytree(shipped, tmp_path / "shipped")
    with Engine.open(tmp_path / "shipped", on_event=bridge.on_event) as opened:
        yield opened
        bridge.close()  # as the window does: no read may run when the library closes
