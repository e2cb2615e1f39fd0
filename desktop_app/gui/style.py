"""The style sheet: spacing, hairlines and corners. The palette and the delegates do the rest."""

from __future__ import annotations

from string import Template

from desktop_app.gui.theme import Theme

_SHEET = Template("""
QTreeView, QTableView { outline: none; }
QToolTip { background: $selection; color: $fg; border: 1px solid $edge; padding: 4px 6px; }
#topbar { background: $side; border-bottom: 1px solid $line; }
#statusbar { background: $side; border-top: 1px solid $line; }
#statusbar QLabel { color: $muted; }
#sidebar { background: $side; padding: 8px 0; }
#list, #articles, #heading { background: $bg; }
#heading { border-bottom: 1px solid $line; }
#heading QLabel { background: transparent; }
QLabel#quiet { color: $muted; }
QTextBrowser { background: $bg; color: $fg; border: none; }
QSplitter::handle { background: $line; }
QSplitter::handle:hover { background: $edge; }
QPushButton {
  background: $selection; color: $fg; border: 1px solid $edge; border-radius: 7px;
  padding: 5px 14px; min-height: 18px;
}
QPushButton:hover { background: $hover; }
QPushButton:pressed, QPushButton:checked { background: $chip; }
QPushButton:focus { border-color: $accent; }
QPushButton:disabled { color: $muted; }
QPushButton:default { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton#way { padding: 2px 10px; background: transparent; color: $fg; }
QPushButton#way:hover { background: $hover; }
QPushButton#trouble { border: none; padding: 0; background: transparent; color: $error; }
QPushButton#trouble:hover, QPushButton#trouble:focus { text-decoration: underline; }
QToolButton { border: 1px solid transparent; border-radius: 7px; padding: 4px; color: $muted; }
QToolButton:hover { background: $hover; color: $fg; }
QToolButton:pressed { background: $chip; }
QToolButton:focus { border-color: $accent; }
QToolButton::menu-indicator { image: none; width: 0; }
QToolButton#word { padding: 3px 2px; font-size: 12px; }
QToolButton#word:checked, QToolButton#word:hover { color: $fg; background: $chip; }
QToolButton#tab { border: none; border-bottom: 1px solid transparent; border-radius: 0;
  padding: 4px 0; margin: 0; }
QToolButton#tab:hover, QToolButton#tab:checked { background: transparent; color: $fg; }
QToolButton#tab:focus { border-bottom-color: $accent; }
QToolButton#boxed { border-color: $edge; color: $fg; padding: 3px 10px 3px 8px; }
QToolButton#boxed:focus { border-color: $accent; }
#segments { background: $side; border: 1px solid $edge; border-radius: 8px; }
QToolButton#segment { border-radius: 6px; padding: 2px 6px; }
QToolButton#segment:checked { background: $selection; border-color: $edge; color: $fg; }
QToolButton#segment:focus { border-color: $accent; }
QComboBox { background: transparent; color: $fg; border: 1px solid $edge; border-radius: 7px;
  padding: 3px 24px 3px 10px; }
QComboBox:hover { background: $hover; }
QComboBox:focus, QComboBox:on { border-color: $accent; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView { background: $selection; color: $fg; border: 1px solid $edge;
  selection-background-color: $chip; selection-color: $fg; outline: none; }
QLineEdit {
  background: $bg; color: $fg; border: 1px solid $edge; border-radius: 8px; padding: 4px 8px;
  selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit:focus { border-color: $accent; }
#notice { background: $selection; border-bottom: 1px solid $line; }
#notice[error="true"] { background: $error_bg; }
#notice QLabel { background: transparent; color: $fg; }
#foot #notice { border-bottom: none; border-top: 1px solid $line; }
QProgressBar { background: $line; border: none; border-radius: 2px; }
QProgressBar::chunk { background: $accent; border-radius: 2px; }
QMenu { background: $selection; color: $fg; border: 1px solid $edge; padding: 5px; }
QMenu::item { padding: 5px 26px 5px 12px; border-radius: 5px; }
QMenu::item:selected { background: $chip; color: $fg; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $line; margin: 5px 8px; }
QMenu::icon { padding-left: 8px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 2px 2px 2px 0; }
QScrollBar::handle:vertical { background: $edge; border-radius: 4px; min-height: 36px; }
#sidebar QScrollBar::handle:vertical { background: $line; }
QScrollBar::handle:vertical:hover { background: $muted; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0 2px 2px 2px; }
QScrollBar::handle:horizontal { background: $edge; border-radius: 4px; min-width: 36px; }
QScrollBar::handle:horizontal:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: none; }
""")


def sheet(theme: Theme) -> str:
    """The style sheet of the whole application in that theme."""
    names = (
        "bg side line edge fg muted accent on_accent selection hover chip error error_bg".split()
    )
    return _SHEET.substitute({name: getattr(theme, name) for name in names})
