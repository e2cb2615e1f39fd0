"""What each action of the table does, and which of them are checked or possible now."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QMenu,
    QToolButton,
    QWidget,
)

from desktop_app import paths, settings
from desktop_app.core.types import Article, ImportReport
from desktop_app.gui import query_text
from desktop_app.gui.dialogs import AboutDialog
from desktop_app.gui.insight_tabs import TABS
from desktop_app.gui.key_sheet import KeySheet
from desktop_app.gui.language import LANGUAGES
from desktop_app.gui.list_heading import ARTICLES, STORIES
from desktop_app.gui.notice_bar import Ways
from desktop_app.gui.row_layout import COMFORTABLE, COMPACT

if TYPE_CHECKING:
    from desktop_app.gui.main_window import MainWindow

_ZOOM_STEP, _ZOOM_LOW, _ZOOM_HIGH = 10, 70, 200
_OF_ARTICLE = ("toggle-read", "toggle-star", "open", "copy-link", "explain")
_OF_STORY = ("toggle-fold", "pin-story", "merge-story", "split-story")

# What one does to rows of the list, or to what is read of it.
_OF_ROWS = frozenset(
    "next previous next-unread previous-unread read-on toggle-read toggle-star open copy-link"
    " toggle-fold pin-story merge-story split-story mark-all".split()
)


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
        return {name: self._sighted(name, each) for name, each in self._handlers(window).items()}

    def _sighted(self, name: str, handler: Callable[..., object]) -> Callable[..., object]:
        """The same; but what acts on the list's rows does nothing while these are out of sight."""
        if name not in _OF_ROWS:
            return handler

        def is_away() -> bool:
            return self._window.insight.is_shown and self._window.list.isHidden()

        if name == "pin-story":  # the one that is told whether it is on
            return lambda on: None if is_away() else handler(on)
        return lambda: None if is_away() else handler()

    def _handlers(self, window: MainWindow) -> dict[str, Callable[..., object]]:
        return {
            "next": lambda: window.list.step(1),
            "previous": lambda: window.list.step(-1),
            "next-unread": lambda: window.browsing.find_unread(False),
            "previous-unread": lambda: window.browsing.find_unread(True),
            "read-on": window.browsing.read_on,
            "toggle-read": window.browsing.toggle_read,
            "toggle-star": window.reading.toggle_star,
            "open": window.reading.open_in_browser,
            "copy-link": window.reading.copy_link,
            "explain": lambda on: window.reader.explain(True if on else None),
            "toggle-fold": window.browsing.toggle_fold,
            "pin-story": self.pin_story,
            "merge-story": lambda: self.of_story(window.story_desk.ask_merge),
            "split-story": self.split_story,
            "show-stories": lambda: self.show_kind(STORIES),
            "show-articles": lambda: self.show_kind(ARTICLES),
            **{f"show-{tab}": partial(self.show_insight, tab) for tab in TABS},
            "search": self.focus_search,
            "clear": lambda: window.set_query(""),
            "unread-only": lambda: self.toggle_term("is:unread"),
            "oldest-first": self.set_oldest_first,
            "any-topic": self.set_any_topic,
            "mark-all": window.marking.mark_all,
            "undo": window.marking.undo,
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
        is_pressed = isinstance(now, (QAbstractButton, QComboBox))
        keys = [] if is_pressed else [QKeySequence(Qt.Key.Key_Space)]
        self._action("read-on").setShortcuts(keys)

    def show_trouble(self) -> None:
        """Where the feeds are that fail."""
        if self._window.sidebar.isHidden():
            self._action("show-sidebar").trigger()
        self._window.sidebar.reveal_trouble()

    # --- moving

    def focus_search(self) -> None:
        self._window.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # --- the list

    def show_kind(self, kind: str) -> None:
        """The list of stories or articles, and what one reads beside it."""
        self._window.insight.leave()
        self._window.showing.show_kind(kind)

    def show_insight(self, tab: str, _: bool = True) -> None:
        self._window.insight.show(tab)

    def toggle_term(self, term: str) -> None:
        self._window.set_query(query_text.toggled(self._window.query, term))

    def set_oldest_first(self, oldest_first: bool) -> None:
        self._window.results.oldest_first = oldest_first
        self._window.set_query(self._window.query)

    def set_any_topic(self, any_topic: bool) -> None:
        change = query_text.matching_any if any_topic else query_text.matching_all
        self._window.set_query(change(self._window.query))

    # --- stories

    def of_story(self, act: Callable[[int], object]) -> None:
        """Act upon the story that is looked at, where there is one."""
        story = self._window.browsing.story
        if story is not None:
            act(story)

    def pin_story(self, pinned: bool) -> None:
        self.of_story(lambda story: self._window.story_desk.pin(story, pinned))

    def split_story(self) -> None:
        report = self._window.browsing.report
        if report is not None:
            self.of_story(lambda story: self._window.story_desk.split(story, [report]))

    def article_menu(self) -> QMenu:
        """What can be done with the current row."""
        menu = QMenu(self._window)
        has_article = self._window.reading.article is not None
        of_article = _OF_ARTICLE if has_article else ("toggle-read",)
        menu.addActions([self._action(name) for name in of_article])
        menu.addSeparator()
        of_story = [self._action(name) for name in _OF_STORY]
        menu.addActions([each for each in of_story if each.isEnabled()])
        menu.addSeparator()
        menu.addAction(self._action("mark-all"))
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def open_article_menu(self, at: QPoint) -> None:
        self.article_menu().popup(at)

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
        self._window.showing.show_empty()

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
        kind = self._window.results.kind
        self._action("show-stories").setChecked(kind == STORIES)
        self._action("show-articles").setChecked(kind == ARTICLES)
        is_any = query_text.is_any(query)
        self._action("unread-only").setChecked("is:unread" in query_text.active(query))
        self._action("any-topic").setChecked(bool(is_any))
        self._action("any-topic").setEnabled(is_any is not None)
        self._show_words()

    def note_article(self, article: Article | None) -> None:
        for name in _OF_ARTICLE:
            self._action(name).setEnabled(article is not None)
        self._window.browsing.note()

    def enable(self, name: str, is_possible: bool, is_checked: bool | None = None) -> None:
        """Whether an action can be used now, and whether it is on."""
        self._action(name).setEnabled(is_possible)
        if is_checked is not None:
            self._action(name).setChecked(is_checked)

    def is_on(self, name: str) -> bool:
        return self._action(name).isChecked()

    @Slot()
    def note_insight(self) -> None:
        """Which of its views is in sight, if one is."""
        insight = self._window.insight
        shown = insight.pane.tab if insight.is_shown else ""
        for tab in TABS:
            self._action(f"show-{tab}").setChecked(tab == shown)
        self._window.sidebar.set_view(shown)

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
        self._action("compact").setChecked(window.list.density is COMPACT)
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
