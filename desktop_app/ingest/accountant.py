"""Key figures of an article in the CPU process, with the names of what they may be told of."""

from __future__ import annotations

from desktop_app.core.figure_names import names_near
from desktop_app.core.figures import figures
from desktop_app.core.lexicon import Lexicon
from desktop_app.core.types import PlacedFigure

ENGINE = "1"  # raised when the same text is given other figures: all are read again


def read_figures(
    title: str, text: str, language: str | None, lexicon: Lexicon
) -> tuple[PlacedFigure, ...]:
    """Those of the title first."""
    return tuple(
        PlacedFigure(
            part,
            each.start,
            each.end,
            each.value,
            each.unit,
            each.of,
            each.as_of,
            names_near(whole, each, language, lexicon, title),
        )
        for part, whole in (("title", title), ("text", text))
        for each in figures(whole, language)
    )
