"""What each action of the table does, and which of them are checked or possible now."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QMenu,
    QToolButton,
    QWidget,
)

from desktop_app import paths, settings
from desktop_app.core.types import Article, ImportReport
from desktop_app.gui import query_text
from desktop_app.gui.dialogs import AboutDialog
from desktop_app.gui.key_sheet import KeySheet
from desktop_app.gui.language import LANGUAGES
from desktop_app.gui.notice_bar import Ways
from desktop_app.gui.row_layout import COMFORTABLE, COMPACT

if TYPE_CHECKING:
    from desktop_app.gui.main_window import MainWindow

_ZOOM_STEP, _ZOOM_LOW, _ZOOM_HIGH = 10, 70, 200
_MANY = 20_000  # ids named one by one in a mark; a longer list is marked by its query
_OF_ARTICLE = ("toggle-read", "toggle-star", "open", "copy-link", "explain")


class Commands(QObject):
    """Acts through the window's parts and keeps no state but the zoom."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.zoom = window.engine.settings.text_zoom
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._yield_space)

    def handlers(self) -> dict[str, Callable[..., object]]:
        """One for each action of the table."""
        window = self._window
        return {
            "next": lambda: window.list.step(1),
            "previous": lambda: window.list.step(-1),
            "next-unread": lambda: self.find_unread(False),
            "previous-unread": lambda: self.find_unread(True),
            "read-on": self.read_on,
            "toggle-read": window.reading.toggle_read,
            "toggle-star": window.reading.toggle_star,
            "open": window.reading.open_in_browser,
            "copy-link": window.reading.copy_link,
            "explain": lambda on: window.reader.explain(True if on else None),
            "search": self.focus_search,
            "clear": lambda: window.set_query(""),
            "unread-only": lambda: self.toggle_term("is:unread"),
            "oldest-first": self.set_oldest_first,
            "any-topic": self.set_any_topic,
            "mark-all": self.mark_all,
            "undo": self.undo,
            "add-feed": window.desk.add,
            "refresh": self.refresh,
            "cancel": window.work.cancel,
            "starter-feeds": self.follow_starters,
            "import": self.ask_import,
            "export-opml": lambda: self.ask_export("opml", "feeds.opml"),
            "export-archive": lambda: self.ask_export("archive", "articles.jsonl"),
            "load-sample": self.load_sample,
            "show-sidebar": lambda on: window.sidebar.setVisible(on),
            "show-list": lambda on: window.list.setVisible(on),
            "compact": self.set_compact,
            "count-unread": window.sidebar.set_counts_unread,
            "zoom-in": lambda: self.step_zoom(1),
            "zoom-out": lambda: self.step_zoom(-1),
            "zoom-reset": lambda: self.set_zoom(window.engine.settings.text_zoom),
            "theme-system": lambda: self.choose_theme("system"),
            "theme-light": lambda: self.choose_theme("light"),
            "theme-dark": lambda: self.choose_theme("dark"),
            "language-system": lambda: self.choose_language("system"),
            "language-en": lambda: self.choose_language("en"),
            "language-id": lambda: self.choose_language("id"),
            "language-zh_CN": lambda: self.choose_language("zh_CN"),
            "keys": lambda: KeySheet(window.appearance.theme, window).open(),
            "about": lambda: AboutDialog(window).open(),
            "quit": window.close,
        }

    def heading_buttons(self) -> list[QToolButton]:
        """The words at the end of the list's heading: any or all topics, order, unread only."""
        self._words = {
            name: _word_button(self._action(name))
            for name in ("any-topic", "oldest-first", "unread-only")
        }
        self._show_words()
        return list(self._words.values())

    def _show_words(self) -> None:
        """The heading's buttons say what is on now, not what a click would do."""
        is_on = {name: self._action(name).isChecked() for name in self._words}
        self._words["any-topic"].setText(
            self.tr("any topic") if is_on["any-topic"] else self.tr("all topics")
        )
        self._words["oldest-first"].setText(
            self.tr("oldest first") if is_on["oldest-first"] else self.tr("newest first")
        )
        self._words["unread-only"].setText(self.tr("unread"))
        self._words["unread-only"].setChecked(is_on["unread-only"])
        self._words["any-topic"].setVisible(self._action("any-topic").isEnabled())

    @Slot(QWidget, QWidget)
    def _yield_space(self, before: QWidget | None, now: QWidget | None) -> None:
        """A button that has the focus is pressed by Space; elsewhere Space reads on."""
        keys = [] if isinstance(now, QAbstractButton) else [QKeySequence(Qt.Key.Key_Space)]
        self._action("read-on").setShortcuts(keys)

    def show_trouble(self) -> None:
        """Where the feeds are that fail."""
        if self._window.sidebar.isHidden():
            self._action("show-sidebar").trigger()
        self._window.sidebar.reveal_trouble()

    # --- moving

    def find_unread(self, backwards: bool) -> None:
        self._window.results.next_unread(self._window.list.current, backwards)

    def go_to_unread(self, article: int | None) -> None:
        if article is None or not self._window.list.select(article):
            self._window.foot.tell(self.tr("No further unread article in this list"))

    def read_on(self) -> None:
        """A page further, and at the end of the article the next unread one."""
        if self._window.reading.article is None or not self._window.reader.scroll_page():
            self.find_unread(False)

    def focus_search(self) -> None:
        self._window.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # --- the list

    def toggle_term(self, term: str) -> None:
        self._window.set_query(query_text.toggled(self._window.query, term))

    def set_oldest_first(self, oldest_first: bool) -> None:
        self._window.results.oldest_first = oldest_first
        self._window.set_query(self._window.query)

    def set_any_topic(self, any_topic: bool) -> None:
        change = query_text.matching_any if any_topic else query_text.matching_all
        self._window.set_query(change(self._window.query))

    def mark_all(self) -> None:
        """Mark what the list shows, and nothing that came since."""
        window = self._window
        ids = window.list.model.ids
        if not ids:
            self._tell_marked(0)
            return
        if len(ids) <= _MANY or window.results.offered is not None:
            done = window.engine.mark("read", ids=ids)
        else:
            done = window.engine.mark("read", query=window.results.query)
        window.bridge.when(done, self._tell_marked, window.foot.tell_error)

    def _tell_marked(self, changed: int) -> None:
        if changed:
            self._window.foot.tell_undoable(self.tr("%n article(s) marked as read", "", changed))
        else:
            self._window.foot.tell(self.tr("Nothing to mark"))

    def undo(self) -> None:
        def then(what: str | None) -> None:
            said = self._undone(what) if what else self.tr("There is nothing to undo")
            self._window.foot.tell(said)

        self._window.bridge.when(self._window.engine.undo(), then, self._window.foot.tell_error)

    def _undone(self, label: str) -> str:
        """What was taken back, by the label that the library keeps of it."""
        count, _, mark = label.partition(" marked ")
        if label.startswith("topics of article "):
            return self.tr("Taken back: topics corrected")
        changed = int(count) if count.isdecimal() else 0
        match mark if changed else "":
            case "read":
                return self.tr("Taken back: %n article(s) marked as read", "", changed)
            case "unread":
                return self.tr("Taken back: %n article(s) marked as unread", "", changed)
            case "starred":
                return self.tr("Taken back: %n article(s) starred", "", changed)
            case "unstarred":
                return self.tr("Taken back: %n star(s) removed", "", changed)
        return self.tr("Taken back: {0}").format(label)

    def open_article_menu(self, at: QPoint) -> None:
        menu = QMenu(self._window)
        menu.addActions([self._action(name) for name in _OF_ARTICLE])
        menu.addSeparator()
        menu.addAction(self._action("mark-all"))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    # --- feeds and files

    def refresh(self) -> None:
        """Fetch every feed, or say how to get one."""
        if self._window.engine.feeds():
            self._window.work.refresh()
        else:
            text = self.tr("You follow no feeds yet.")
            self._window.foot.notice.show_notice(text, self._ways_to_feeds())

    def _ways_to_feeds(self) -> Ways:
        return (
            (self.tr("Follow the starter feeds"), self.follow_starters),
            (self.tr("Add feed…"), self._window.desk.add),
        )

    def load_sample(self) -> None:
        self._window.work.load_sample()
        self._window.show_empty()

    def follow_starters(self) -> None:
        """Subscribe to the shipped lists of feeds."""
        self._window.work.import_files(sorted(paths.resource("feeds").glob("*.opml")))

    @Slot(object)
    def offer_starters(self, report: ImportReport) -> None:
        """The shipped coverage is there: how to go on from it to the news."""
        if report.articles_new and not self._window.engine.feeds():
            text = self.tr("This is the shipped coverage. To get the news, follow feeds.")
            self._window.foot.notice.show_notice(text, self._ways_to_feeds())

    @Slot(int)
    def offer_refresh(self, feeds: int) -> None:
        """New feeds are empty until they are fetched."""
        ways = ((self.tr("Refresh now"), lambda: self._window.work.refresh()),)
        text = self.tr("%n feed(s) added", "", feeds)
        self._window.foot.notice.show_notice(text, ways)

    def ask_import(self) -> None:
        window = self._window
        dialog = QFileDialog(window, self.tr("Import"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        kinds = "(*.opml *.xml *.jsonl *.json *.rss *.atom)"
        dialog.setNameFilters([self.tr("Feeds and archives {0}").format(kinds), "(*)"])
        dialog.filesSelected.connect(
            lambda names: window.work.import_files([Path(each) for each in names])
        )
        dialog.open()

    def ask_export(self, kind: str, name: str) -> None:
        window = self._window
        query = window.results.query if kind == "archive" else ""
        dialog = QFileDialog(window, self.tr("Export"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(Path(name).suffix[1:])
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda file: window.work.export(kind, query, Path(file)))
        dialog.open()

    # --- looks

    def set_compact(self, compact: bool) -> None:
        self._window.list.set_density(COMPACT if compact else COMFORTABLE)

    def set_zoom(self, percent: int) -> None:
        self.zoom = min(max(percent, _ZOOM_LOW), _ZOOM_HIGH)
        self._window.reader.set_zoom(self.zoom)

    @Slot(int)
    def step_zoom(self, steps: int) -> None:
        self.set_zoom(self.zoom + steps * _ZOOM_STEP)

    def choose_theme(self, choice: str) -> None:
        """Turn to it now and at later starts."""
        self._window.appearance.choose(choice)
        self._keep(theme=choice)

    def choose_language(self, choice: str) -> None:
        """Speak it from the next start on: every part has its words from when it was made."""
        self.note_language(choice)
        if self._keep(language=choice) and choice != self._window.engine.settings.language:
            text = self.tr("Newstide will use this language the next time it starts.")
            self._window.foot.tell(text)

    def _keep(self, **choice: Any) -> bool:
        """Write a setting for later starts; False where that failed, which is told."""
        file = paths.settings_file()
        try:
            settings.save(dataclasses.replace(settings.load(file), **choice), file)
        except OSError as error:
            self._window.foot.tell_error(error)
            return False
        return True

    # --- what is checked and possible now

    def note_query(self, query: str) -> None:
        is_any = query_text.is_any(query)
        self._action("unread-only").setChecked("is:unread" in query_text.active(query))
        self._action("any-topic").setChecked(bool(is_any))
        self._action("any-topic").setEnabled(is_any is not None)
        self._show_words()

    def note_article(self, article: Article | None) -> None:
        for name in _OF_ARTICLE:
            self._action(name).setEnabled(article is not None)

    def note_work(self, is_working: bool) -> None:
        self._action("cancel").setEnabled(is_working)
        for name in ("refresh", "starter-feeds", "import", "load-sample"):
            self._action(name).setEnabled(not is_working)

    def note_theme(self, choice: str) -> None:
        for each in ("system", "light", "dark"):
            self._action(f"theme-{each}").setChecked(each == choice)

    def note_language(self, choice: str) -> None:
        for each in ("system", *LANGUAGES):
            self._action(f"language-{each}").setChecked(each == choice)

    def restore(self) -> None:
        """Bring the checked actions in line with what the window remembers."""
        state, window = self._window.state, self._window
        self._action("compact").setChecked(window.list.delegate.density is COMPACT)
        for name, default in (("show-sidebar", True), ("show-list", True), ("count-unread", False)):
            action = self._action(name)
            action.setChecked(state.flag(name, default))
            self.handlers()[name](action.isChecked())
        self.set_zoom(state.number("zoom", self.zoom))
        self.note_article(None)
        self.note_work(False)
        self.note_language(window.engine.settings.language)

    def remember(self) -> None:
        for name in ("show-sidebar", "show-list", "count-unread"):
            self._window.state.put(name, self._action(name).isChecked())
        self._window.state.put("zoom", self.zoom)

    def _action(self, name: str) -> QAction:
        return self._window.actions_by_id[name]


def _word_button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setObjectName("word")
    button.setCheckable(action.objectName() == "unread-only")
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    button.setToolTip(action.toolTip())
    button.setAccessibleName(action.text())
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(action.trigger)
    return button
