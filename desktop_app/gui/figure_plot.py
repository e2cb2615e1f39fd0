"""A subject's claims as dots: value against time, each with the letters of its languages.

Claims too near to be told apart are one dot with their number. Left and right walk the claims in
order of time, Enter opens one; the pointer or the keys bring a cross and a sentence.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop_app.core.claims import Claim, Subject
from desktop_app.core.seconds import DAY
from desktop_app.core.subject_times import time_of
from desktop_app.gui import figure_words, plot_words
from desktop_app.gui.figure_dots import Dot, dots_of, letter_places
from desktop_app.gui.figure_scale import ValueScale
from desktop_app.gui.plot_scale import time_ticks
from desktop_app.gui.theme import RADIUS, S2, S4, Theme

HEIGHT = 236  # pixels
_TOP, _AXIS, _CAPTION, _RIGHT = 12, 22, 24, 18
_INSET = 12  # pixels between the value axis and the first dot
_REACH = 12  # pixels from a dot at which the pointer means it
_TICK_ROOM, _VALUE_ROOM = 96, 36  # pixels that a tick takes


class FigurePlot(QWidget):
    """Painted by itself; bounded by its pixels, however many claims there are."""

    claim_chosen = Signal(object)  # Claim: the pointer or the keys chose it
    claim_wanted = Signal(object)  # Claim: its article is to be read

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._subject: Subject | None = None
        self._dots: list[Dot] = []
        self._current: Claim | None = None
        self._hovered: Dot | None = None
        self.setFixedHeight(HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._say()

    def show_subject(self, subject: Subject | None) -> None:
        self._subject, self._hovered, self._current = subject, None, None
        self._place()
        self._say()

    def set_current(self, claim: Claim | None) -> None:
        """Mark this claim's dot."""
        self._current = claim
        self._say()

    @property
    def dots(self) -> list[Dot]:
        return self._dots

    @property
    def scale(self) -> ValueScale | None:
        """None where nothing is shown."""
        if self._subject is None:
            return None
        left = S4 + self._axis_width()
        wide = max(60, self.width() - left - _RIGHT)
        whole = QRectF(left, _TOP, wide, HEIGHT - _TOP - _AXIS - _CAPTION)
        return ValueScale.of(self._subject, whole.adjusted(_INSET, 0, 0, 0))

    @property
    def caption(self) -> str:
        """What the pointer or the keys are at, else what stands where."""
        if self._subject is None:
            return ""
        if self._hovered is not None:
            return self._sentence(self._hovered)
        if self._current is not None and self.hasFocus():
            dot = self._dot_of(self._current)
            return self._sentence(Dot(dot.at if dot else QPointF(), (self._current,)))
        said = self.tr("Days in UTC, by the date that a text names, else that of publication")
        scale = self.scale
        if scale is not None and scale.is_log:
            steps = self.tr("each line ten times the one below")
            said = f"{said}{figure_words.DOT}{steps}"
        return said

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def resizeEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        self._place()

    def focusInEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        super().focusInEvent(event)
        self._say()

    def focusOutEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        claims = self._subject.claims if self._subject is not None else ()
        key = event.key()
        if not claims:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.claim_wanted.emit(self._current or claims[0])
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End):
            at = claims.index(self._current) if self._current in claims else -1
            last = len(claims) - 1
            steps = {
                Qt.Key.Key_Left: max(at - 1, 0),
                Qt.Key.Key_Right: min(at + 1, last),
                Qt.Key.Key_Home: 0,
                Qt.Key.Key_End: last,
            }
            self._hovered = None
            self.set_current(claims[steps[Qt.Key(key)]])
            self.claim_chosen.emit(self._current)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.dot_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        dot = self.dot_at(event.position())
        if dot is not None and event.button() == Qt.MouseButton.LeftButton:
            self.set_current(dot.claims[0])
            self.claim_chosen.emit(dot.claims[0])

    def dot_at(self, place: QPointF) -> Dot | None:
        """The dot that a place of this widget means."""
        best, nearest = None, float(_REACH * _REACH)
        for dot in self._dots:
            apart = (dot.at.x() - place.x()) ** 2 + (dot.at.y() - place.y()) ** 2
            if apart <= nearest:
                best, nearest = dot, apart
        return best

    def _hover(self, dot: Dot | None) -> None:
        if dot == self._hovered:
            return
        self._hovered = dot
        shape = Qt.CursorShape.PointingHandCursor if dot else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        self.update()

    def _sentence(self, dot: Dot) -> str:
        unit = self._subject.unit if self._subject is not None else ""
        claim = dot.claims[0]
        amount = figure_words.amount(claim.value, claim.unit or unit)
        said = f"{amount}: {figure_words.facts(claim)}"
        more = len(dot.claims) - 1
        if not more:
            return said
        here = self.tr("and %n more claim(s) here", "", more)
        return f"{said} ({here})"

    def _say(self) -> None:
        """Tell a screen reader where the keys are."""
        name = self.tr("Claims by time and value")
        told = self.caption if self._current is not None and self.hasFocus() else ""
        self.setAccessibleName(f"{name}: {told}" if told else name)
        self.setAccessibleDescription(self.tr("Arrow keys walk the claims, Enter opens one"))
        self.update()

    # --- where things stand

    def _place(self) -> None:
        """Make the dots: claims that would cover each other become one."""
        self._dots = []
        scale = self.scale
        if scale is None or self._subject is None:
            return
        self._dots = dots_of(self._subject.claims, scale)
        self.update()

    def _dot_of(self, claim: Claim) -> Dot | None:
        return next((dot for dot in self._dots if claim in dot.claims), None)

    def _values(self, scale: ValueScale) -> list[tuple[float, str]]:
        unit = self._subject.unit if self._subject is not None else ""
        room = max(2, int(scale.place.height() // _VALUE_ROOM))
        return [(tick, figure_words.short_amount(tick, unit)) for tick in scale.ticks(room)]

    def _axis_width(self) -> int:
        """The widest word of the value axis."""
        if self._subject is None:
            return 0
        scale = ValueScale.of(self._subject, QRectF(0, 0, 100, HEIGHT - _TOP - _AXIS - _CAPTION))
        metrics = QFontMetrics(self._theme.font("tiny"))
        wide = (metrics.horizontalAdvance(words) for _, words in self._values(scale))
        return max(wide, default=0) + S2

    # --- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        scale = self.scale
        if scale is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_values(painter, scale)
        self._paint_times(painter, scale)
        shown = self._hovered
        if shown is None and self.hasFocus() and self._current is not None:
            shown = self._dot_of(self._current)
        if shown is not None:
            self._paint_cross(painter, scale, shown)
        self._paint_stretches(painter, scale)
        for dot in self._dots:
            self._paint_dot(painter, dot)
        self._paint_letters(painter, scale)
        metrics = QFontMetrics(self._theme.font("small"))
        place = QRectF(S4, HEIGHT - _CAPTION, self.width() - 2 * S4, _CAPTION)
        words = metrics.elidedText(self.caption, Qt.TextElideMode.ElideRight, round(place.width()))
        is_told = shown is not None
        self._write(painter, place, words, "small", self._theme.fg if is_told else "")
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._theme.accent), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            outline = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(outline, RADIUS, RADIUS)

    def _paint_values(self, painter: QPainter, scale: ValueScale) -> None:
        for value, words in self._values(scale):
            y = scale.y(value)
            painter.setPen(QPen(QColor(self._theme.line), 1))
            left = scale.place.left() - _INSET
            painter.drawLine(QPointF(left, y), QPointF(scale.place.right(), y))
            place = QRectF(S4, y - 8, left - S4 - S2 + 2, 16)
            self._write(painter, place, words, "tiny", "", Qt.AlignmentFlag.AlignRight)

    def _paint_times(self, painter: QPainter, scale: ValueScale) -> None:
        room = max(2, int(scale.place.width() // _TICK_ROOM))
        metrics = QFontMetrics(self._theme.font("tiny"))
        end = 0.0
        for tick in time_ticks(scale.start, scale.end, room, "day"):
            x, words = scale.x(tick.at + DAY / 2), plot_words.tick_words(tick)
            painter.setPen(QPen(QColor(self._theme.line), 1))
            painter.drawLine(QPointF(x, scale.place.top()), QPointF(x, scale.place.bottom() + 4))
            wide = metrics.horizontalAdvance(words) + 4.0
            left = min(max(x - wide / 2, 0.0), self.width() - wide - 2.0)
            if left >= end:
                place = QRectF(left, scale.place.bottom() + 5, wide, 16)
                self._write(painter, place, words, "tiny", "", Qt.AlignmentFlag.AlignHCenter)
                end = left + wide + 6

    def _paint_cross(self, painter: QPainter, scale: ValueScale, dot: Dot) -> None:
        painter.setPen(QPen(QColor(self._theme.muted), 1, Qt.PenStyle.DashLine))
        x, y = dot.at.x(), dot.at.y()
        painter.drawLine(QPointF(x, scale.place.top()), QPointF(x, scale.place.bottom()))
        painter.drawLine(QPointF(scale.place.left(), y), QPointF(scale.place.right(), y))

    def _paint_stretches(self, painter: QPainter, scale: ValueScale) -> None:
        """A claim for a month or a year has a line as long."""
        painter.setPen(QPen(QColor(self._theme.muted), 1.4))
        for dot in self._dots:
            for start, end in {time_of(claim) for claim in dot.claims}:
                if end - start > DAY:
                    left, right = scale.x(start), scale.x(end)
                    painter.drawLine(QPointF(left, dot.at.y()), QPointF(right, dot.at.y()))

    def _paint_dot(self, painter: QPainter, dot: Dot) -> None:
        theme = self._theme
        is_current = self._current is not None and self._current in dot.claims
        if is_current or dot == self._hovered:
            painter.setPen(QPen(QColor(theme.accent if is_current else theme.muted), 1.6))
            painter.setBrush(QColor(theme.bg))
            painter.drawEllipse(dot.at, dot.radius + 3.5, dot.radius + 3.5)
        painter.setPen(QPen(QColor(theme.bg), 1.3))
        painter.setBrush(QColor(theme.accent if is_current else theme.link))
        painter.drawEllipse(dot.at, dot.radius, dot.radius)
        if len(dot.claims) > 1 and dot.radius >= 6.5:
            words = str(len(dot.claims)) if len(dot.claims) < 100 else "99+"
            place = QRectF(dot.at.x() - 14, dot.at.y() - 8, 28, 16)
            self._write(painter, place, words, "count", theme.bg, Qt.AlignmentFlag.AlignHCenter)

    def _paint_letters(self, painter: QPainter, scale: ValueScale) -> None:
        metrics = QFontMetrics(self._theme.font("tiny"))
        room = scale.place.adjusted(0, -_TOP, _RIGHT, 4)
        for dot, place in letter_places(self._dots, metrics, room):
            painter.fillRect(place, QColor(self._theme.bg))
            self._write(painter, place, dot.letters, "tiny", "")

    def _write(
        self,
        painter: QPainter,
        place: QRectF,
        words: str,
        role: str,
        color: str,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        font = self._theme.font("section" if role == "count" else role)
        if role == "count":
            font.setPixelSize(9)
            font.setLetterSpacing(font.letterSpacingType(), 0)
        painter.setFont(font)
        painter.setPen(QColor(color or self._theme.muted))
        flags = int(align) | int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine)
        painter.drawText(place, flags, words)
