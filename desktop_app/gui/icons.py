"""The shipped line icons as QIcons in a token's colour, sharp at every scale.

The files are SVGs with `currentColor`; no other module reads them.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop_app import paths

_SCALES = (1, 2, 3)
_STROKE = b'stroke-width="1.75"'  # a little lighter than the originals, nearer to the type


@lru_cache(maxsize=256)
def icon(name: str, color: str, size: int = 16, fill: bool = False) -> QIcon:
    """The icon in that colour ("#rrggbb"); `fill` also fills its shape. FileNotFoundError."""
    made = QIcon()
    for scale in _SCALES:
        made.addPixmap(pixmap(name, color, size, scale, fill))
    return made


@lru_cache(maxsize=256)
def pixmap(name: str, color: str, size: int = 16, scale: float = 1, fill: bool = False) -> QPixmap:
    """The icon as one picture of `size` by `size` points at that device pixel ratio."""
    svg = paths.resource("icons", f"{name}.svg").read_bytes()
    svg = svg.replace(b"currentColor", color.encode()).replace(b'stroke-width="2"', _STROKE)
    if fill:
        svg = svg.replace(b'fill="none"', b'fill="' + color.encode() + b'"')
    picture = QPixmap(round(size * scale), round(size * scale))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(scale)
    return picture


def app_icon() -> QIcon:
    """The program's own sign, in its own colours."""
    return QIcon(str(paths.resource("icons", "newstide.svg")))
