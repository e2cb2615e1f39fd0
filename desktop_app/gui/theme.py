"""Colours, type and spacing: two token tables, and the palette and fonts made of them.

Everything painted takes its colours from here. Which theme is on is decided in `app`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette

from desktop_app import paths

# Spacing scale, in pixels that Qt scales to the screen.
S1, S2, S3, S4, S5, S6 = 4, 8, 12, 16, 24, 32
RADIUS = 7

# Chinese, Japanese and Korean come from the system, whichever of these it has.
_CJK = (
    "Noto Sans CJK SC",
    "PingFang SC",
    "Microsoft YaHei UI",
    "Source Han Sans SC",
    "WenQuanYi Micro Hei",
)
_CJK_SERIF = ("Noto Serif CJK SC", "Songti SC", "SimSun", "Source Han Serif SC")
SANS = ("Inter", *_CJK, "sans-serif")
SERIF = ("Source Serif 4", *_CJK_SERIF, *_CJK, "Georgia", "serif")

# role: pixel size, weight, families
_ROLES: dict[str, tuple[float, int, tuple[str, ...]]] = {
    "body": (13, 400, SANS),
    "strong": (13, 600, SANS),
    "brand": (14, 600, SANS),
    "title": (14, 600, SANS),
    "title-read": (14, 400, SANS),
    "small": (12, 400, SANS),
    "small-strong": (12, 600, SANS),
    "tiny": (11, 400, SANS),
    "section": (11, 600, SANS),
    "headline": (28, 600, SANS),
    "empty": (20, 600, SANS),
    "text": (17, 400, SERIF),
}

_MARK_CONTRAST = 3.0  # WCAG 2.2, 1.4.11: a swatch or line that carries meaning


@dataclass(frozen=True, slots=True)
class Theme:
    """The tokens of one theme, each "#rrggbb". Text tokens pass 4.5:1 on every surface token."""

    name: str
    is_dark: bool
    bg: str  # where one reads: list and article
    side: str  # what stands around: sidebar, top bar, status bar
    line: str  # hairlines between panes and rows
    edge: str  # the outline of a field or button
    fg: str
    muted: str
    accent: str  # the one colour that asks to be seen: unread dots, the current row, progress
    on_accent: str
    selection: str  # the surface of the current row
    hover: str
    chip: str
    error: str
    error_bg: str
    link: str
    star: str
    mark: str  # behind the words that made a tag

    def palette(self) -> QPalette:
        """The whole of it as a palette, the disabled group included."""
        role = QPalette.ColorRole
        palette = QPalette(QColor(self.side))
        for which, color in (
            (role.Window, self.side),
            (role.WindowText, self.fg),
            (role.Base, self.bg),
            (role.AlternateBase, self.side),
            (role.Text, self.fg),
            (role.Button, self.side),
            (role.ButtonText, self.fg),
            (role.BrightText, self.error),
            (role.PlaceholderText, self.muted),
            (role.ToolTipBase, self.selection),
            (role.ToolTipText, self.fg),
            (role.Highlight, self.accent),
            (role.HighlightedText, self.on_accent),
            (role.Accent, self.accent),
            (role.Link, self.link),
            (role.LinkVisited, self.link),
            (role.Mid, self.line),
            (role.Midlight, self.chip),
        ):
            palette.setColor(which, QColor(color))
        for which in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(self.muted))
        return palette

    def font(self, role: str) -> QFont:
        """The font of a role of the type scale; KeyError for a role that is none."""
        return QFont(_font(role))

    def topic_color(self, color: str) -> str:
        """A topic's own colour, moved in lightness until it stands out 3:1 on every surface."""
        return _adjusted(color, self, _MARK_CONTRAST)

    @property
    def surfaces(self) -> tuple[str, ...]:
        """Every token that text may stand on."""
        return (self.bg, self.side, self.selection, self.hover, self.chip)


LIGHT = Theme(
    name="light",
    is_dark=False,
    bg="#fbfaf8",
    side="#f3f1ed",
    line="#e4e0d9",
    edge="#d5d0c6",
    fg="#23252b",
    muted="#63676f",
    accent="#b92f43",
    on_accent="#ffffff",
    selection="#ffffff",
    hover="#edeae4",
    chip="#efece6",
    error="#b3261e",
    error_bg="#fbe9e6",
    link="#1f5fae",
    star="#8a5a00",
    mark="#f6dfe0",
)

DARK = Theme(
    name="dark",
    is_dark=True,
    bg="#17191e",
    side="#131519",
    line="#292c33",
    edge="#383c45",
    fg="#dfe2e8",
    muted="#969ca7",
    accent="#f0697a",
    on_accent="#17191e",
    selection="#20232a",
    hover="#1d2026",
    chip="#262a31",
    error="#ff8a80",
    error_bg="#331d20",
    link="#7db3f0",
    star="#e2b04a",
    mark="#47252c",
)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two "#rrggbb" colours, 1.0 to 21.0 (WCAG 2.2)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def load_fonts() -> list[str]:
    """Add the shipped fonts to the application; the families that came with them."""
    families: set[str] = set()
    for file in sorted(paths.resource("fonts").glob("*.ttf")):
        number = QFontDatabase.addApplicationFont(str(file))
        families.update(QFontDatabase.applicationFontFamilies(number) if number >= 0 else ())
    return sorted(families)


@lru_cache(maxsize=32)
def _font(role: str) -> QFont:
    size, weight, families = _ROLES[role]
    font = QFont()
    font.setFamilies(list(families))
    font.setPixelSize(round(size))
    font.setWeight(QFont.Weight(weight))
    if role == "section":
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.6)
    if role in ("headline", "empty"):
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 99)
    return font


@lru_cache(maxsize=512)
def _adjusted(color: str, theme: Theme, ratio: float) -> str:
    wanted = QColor(color)
    if not wanted.isValid():
        return theme.muted
    hue, saturation, lightness = (
        max(wanted.hslHueF(), 0.0),
        wanted.hslSaturationF(),
        wanted.lightnessF(),
    )
    step = 0.02 if theme.is_dark else -0.02
    while min(contrast(wanted.name(), each) for each in theme.surfaces) < ratio:
        lightness += step
        if not 0.0 <= lightness <= 1.0:
            return theme.fg
        wanted = QColor.fromHslF(hue, saturation, lightness)
    return wanted.name()


def _luminance(color: str) -> float:
    parsed = QColor(color)
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in (parsed.redF(), parsed.greenF(), parsed.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
