"""Everything one can do in the window, in one table: menus, keys, tool tips and the key sheet.

What an action does is given by the window; nothing here acts.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.gui import icons
from desktop_app.gui.theme import Theme


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Marks a text for lupdate, which looks for this very name; Qt's own is typed as object."""
    return text


@dataclass(frozen=True, slots=True)
class Spec:
    """One action. `keys` are portable key texts, the first is the one shown."""

    id: str
    text: str
    menu: str
    keys: tuple[str, ...] = ()
    icon: str | None = None
    is_checkable: bool = False
    starts_group: bool = False  # a line stands above it in the menu


# The menus in their order; a name with "/" is a menu within a menu.
MENUS: dict[str, str] = {
    "article": QT_TRANSLATE_NOOP("actions", "&Article"),
    "story": QT_TRANSLATE_NOOP("actions", "St&ory"),
    "list": QT_TRANSLATE_NOOP("actions", "&List"),
    "feeds": QT_TRANSLATE_NOOP("actions", "&Feeds"),
    "view": QT_TRANSLATE_NOOP("actions", "&View"),
    "view/theme": QT_TRANSLATE_NOOP("actions", "&Colours"),
    # In other languages with the English word too: it must be found by who chose wrongly.
    "view/language": QT_TRANSLATE_NOOP("actions", "&Language"),
    "help": QT_TRANSLATE_NOOP("actions", "&Help"),
}
_MENU_ICONS = {"view/theme": "sun-moon", "view/language": "languages"}

TABLE: tuple[Spec, ...] = (
    Spec("next", QT_TRANSLATE_NOOP("actions", "Next in the list"), "article", ("J",)),
    Spec("previous", QT_TRANSLATE_NOOP("actions", "Previous in the list"), "article", ("K",)),
    Spec("next-unread", QT_TRANSLATE_NOOP("actions", "Next unread"), "article", ("N",)),
    Spec(
        "previous-unread", QT_TRANSLATE_NOOP("actions", "Previous unread"), "article", ("Shift+N",)
    ),
    Spec("read-on", QT_TRANSLATE_NOOP("actions", "Read on"), "article", ("Space",)),
    Spec(
        "toggle-read",
        QT_TRANSLATE_NOOP("actions", "Read or unread"),
        "article",
        ("M",),
        "mail",
        False,
        True,
    ),
    Spec("toggle-star", QT_TRANSLATE_NOOP("actions", "Star or unstar"), "article", ("S",), "star"),
    Spec(
        "open",
        QT_TRANSLATE_NOOP("actions", "Open in browser"),
        "article",
        ("B", "O"),
        "external-link",
    ),
    Spec(
        "copy-link", QT_TRANSLATE_NOOP("actions", "Copy link"), "article", ("Ctrl+Shift+C",), "copy"
    ),
    Spec(
        "explain",
        QT_TRANSLATE_NOOP("actions", "Show why: topic words"),
        "article",
        ("T",),
        "highlighter",
        True,
    ),
    Spec(
        "toggle-fold",
        QT_TRANSLATE_NOOP("actions", "Unfold the story, or fold it"),
        "story",
        ("E",),
        "chevron-right",
    ),
    Spec(
        "pin-story",
        QT_TRANSLATE_NOOP("actions", "Pin the story: its reports stay together"),
        "story",
        ("P",),
        "pin",
        True,
        True,
    ),
    Spec(
        "merge-story",
        QT_TRANSLATE_NOOP("actions", "Merge with another story…"),
        "story",
        ("Shift+M",),
        "merge",
    ),
    Spec(
        "split-story",
        QT_TRANSLATE_NOOP("actions", "Split this report from its story"),
        "story",
        ("Shift+X",),
        "split",
    ),
    Spec("show-stories", QT_TRANSLATE_NOOP("actions", "Stories"), "list", ("1",), "layers", True),
    Spec(
        "show-articles",
        QT_TRANSLATE_NOOP("actions", "Articles"),
        "list",
        ("2",),
        "newspaper",
        True,
    ),
    Spec(
        "show-trends",
        QT_TRANSLATE_NOOP("actions", "Trends"),
        "list",
        ("3",),
        "trends",
        True,
        True,
    ),
    Spec(
        "show-figures",
        QT_TRANSLATE_NOOP("actions", "Key figures"),
        "list",
        ("4",),
        "figures",
        True,
    ),
    Spec(
        "show-coverage",
        QT_TRANSLATE_NOOP("actions", "Coverage compared"),
        "list",
        ("5",),
        "coverage",
        True,
    ),
    Spec(
        "search",
        QT_TRANSLATE_NOOP("actions", "Search"),
        "list",
        ("/", "Ctrl+F"),
        "search",
        False,
        True,
    ),
    Spec("clear", QT_TRANSLATE_NOOP("actions", "Show everything"), "list", ("A",), "inbox"),
    Spec(
        "unread-only",
        QT_TRANSLATE_NOOP("actions", "Unread only"),
        "list",
        ("U",),
        "circle-dot",
        True,
        True,
    ),
    Spec(
        "oldest-first",
        QT_TRANSLATE_NOOP("actions", "Oldest first"),
        "list",
        ("Shift+S",),
        None,
        True,
    ),
    Spec(
        "any-topic",
        QT_TRANSLATE_NOOP("actions", "Any of the topics, not all"),
        "list",
        (),
        None,
        True,
    ),
    Spec(
        "mark-all",
        QT_TRANSLATE_NOOP("actions", "Mark the list as read"),
        "list",
        ("Shift+A",),
        "check-check",
        starts_group=True,
    ),
    Spec("undo", QT_TRANSLATE_NOOP("actions", "Undo"), "list", ("Ctrl+Z",), "undo-2"),
    Spec("add-feed", QT_TRANSLATE_NOOP("actions", "Add feed…"), "feeds", ("Ctrl+N",), "plus"),
    Spec("refresh", QT_TRANSLATE_NOOP("actions", "Refresh"), "feeds", ("R", "F5"), "refresh-cw"),
    Spec("cancel", QT_TRANSLATE_NOOP("actions", "Stop refreshing"), "feeds", ("Ctrl+.",), "x"),
    Spec(
        "starter-feeds",
        QT_TRANSLATE_NOOP("actions", "Follow the starter feeds"),
        "feeds",
        (),
        "rss",
        starts_group=True,
    ),
    Spec(
        "import",
        QT_TRANSLATE_NOOP("actions", "Import OPML or archive…"),
        "feeds",
        ("Ctrl+I",),
        "file-down",
    ),
    Spec(
        "export-opml", QT_TRANSLATE_NOOP("actions", "Export feeds as OPML…"), "feeds", (), "file-up"
    ),
    Spec(
        "export-archive",
        QT_TRANSLATE_NOOP("actions", "Export this list as archive…"),
        "feeds",
        (),
        "file-up",
    ),
    Spec(
        "load-sample",
        QT_TRANSLATE_NOOP("actions", "Load the shipped coverage"),
        "feeds",
        (),
        "inbox",
    ),
    Spec(
        "show-sidebar", QT_TRANSLATE_NOOP("actions", "Sidebar"), "view", ("[",), "panel-left", True
    ),
    Spec("show-list", QT_TRANSLATE_NOOP("actions", "List"), "view", ("]",), None, True),
    Spec("compact", QT_TRANSLATE_NOOP("actions", "Compact rows"), "view", (), None, True, True),
    Spec("count-unread", QT_TRANSLATE_NOOP("actions", "Count unread only"), "view", (), None, True),
    Spec(
        "zoom-in",
        QT_TRANSLATE_NOOP("actions", "Larger text"),
        "view",
        ("Ctrl++", "Ctrl+="),
        "zoom-in",
        starts_group=True,
    ),
    Spec("zoom-out", QT_TRANSLATE_NOOP("actions", "Smaller text"), "view", ("Ctrl+-",), "zoom-out"),
    Spec("zoom-reset", QT_TRANSLATE_NOOP("actions", "Text size as set"), "view", ("Ctrl+0",)),
    Spec(
        "theme-system", QT_TRANSLATE_NOOP("actions", "As the system"), "view/theme", (), None, True
    ),
    Spec("theme-light", QT_TRANSLATE_NOOP("actions", "Light"), "view/theme", (), None, True),
    Spec("theme-dark", QT_TRANSLATE_NOOP("actions", "Dark"), "view/theme", (), None, True),
    Spec(
        "language-system",
        QT_TRANSLATE_NOOP("actions", "As the system"),
        "view/language",
        (),
        None,
        True,
    ),
    # Languages are called by their own names, whatever the window speaks.
    Spec("language-en", "English", "view/language", (), None, True, True),
    Spec("language-id", "Bahasa Indonesia", "view/language", (), None, True),
    Spec("language-zh_CN", "简体中文", "view/language", (), None, True),
    Spec("keys", QT_TRANSLATE_NOOP("actions", "Keys"), "help", ("?", "F1"), "keyboard"),
    Spec("about", QT_TRANSLATE_NOOP("actions", "About Newstide"), "help", (), "info"),
    Spec(
        "quit",
        QT_TRANSLATE_NOOP("actions", "Quit"),
        "help",
        ("Ctrl+Q",),
        "log-out",
        starts_group=True,
    ),
)


def text_of(spec: Spec) -> str:
    """The action's words in the window's language."""
    return QCoreApplication.translate("actions", spec.text)


def build(parent: QWidget, handlers: Mapping[str, Callable[..., object]]) -> dict[str, QAction]:
    """The actions of the table on that window, by id. KeyError for an id without a handler."""
    made: dict[str, QAction] = {}
    for spec in TABLE:
        action = QAction(text_of(spec), parent)
        action.setObjectName(spec.id)
        action.setCheckable(spec.is_checkable)
        action.setShortcuts([QKeySequence.fromString(each) for each in spec.keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setToolTip(_with_key(spec))
        action.triggered.connect(handlers[spec.id])
        parent.addAction(action)
        made[spec.id] = action
    return made


def build_menu(parent: QWidget, actions: Mapping[str, QAction]) -> QMenu:
    """One menu that holds every action, in sub-menus by `MENUS`."""
    whole = QMenu(parent)
    menus: dict[str, QMenu] = {}
    for name, title in MENUS.items():
        above = menus[name.rpartition("/")[0]] if "/" in name else whole
        menus[name] = above.addMenu(QCoreApplication.translate("actions", title))
        menus[name].setObjectName(name)
    for spec in TABLE:
        if spec.starts_group:
            menus[spec.menu].addSeparator()
        menus[spec.menu].addAction(actions[spec.id])
    return whole


def apply_theme(actions: Mapping[str, QAction], menu: QMenu, theme: Theme) -> None:
    """Icons in the theme's quiet colour, on the actions and on the menus within `menu`."""
    for spec in TABLE:
        if spec.icon:
            actions[spec.id].setIcon(icons.icon(spec.icon, theme.muted, 18))
    for name, icon in _MENU_ICONS.items():
        inner = menu.findChild(QMenu, name)
        if inner is not None:
            inner.setIcon(icons.icon(icon, theme.muted, 18))


def native_key(key: str) -> str:
    """A key as it is called on this system and in this language; what is no key stays as it is."""
    return QKeySequence.fromString(key).toString(QKeySequence.SequenceFormat.NativeText) or key


def _with_key(spec: Spec) -> str:
    if not spec.keys:
        return text_of(spec)
    return f"{text_of(spec)} ({native_key(spec.keys[0])})"
