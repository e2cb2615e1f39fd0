"""The views of what many articles say together, by key: what they are called, and their icons."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate  # under the name that lupdate looks for

TRENDS, FIGURES, COVERAGE = "trends", "figures", "coverage"
TABS = (TRENDS, FIGURES, COVERAGE)  # also the names of their icons


def names() -> dict[str, str]:
    """What the views are called, in their order."""
    known = {
        TRENDS: translate("insight", "Trends"),
        FIGURES: translate("insight", "Key figures"),
        COVERAGE: translate("insight", "Coverage"),
    }
    return {key: known[key] for key in TABS}
