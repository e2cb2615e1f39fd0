"""Which language the window speaks, and the locale whose dates and numbers go with it.

Ours are English, Indonesian and Simplified Chinese; whoever speaks none of them gets English.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from desktop_app import paths

# code of our files: the language, the script it is written in
LANGUAGES = {
    "en": (QLocale.Language.English, QLocale.Script.LatinScript),
    "id": (QLocale.Language.Indonesian, QLocale.Script.LatinScript),
    "zh_CN": (QLocale.Language.Chinese, QLocale.Script.SimplifiedHanScript),
}


def translate(app: QApplication, chosen: str) -> list[QTranslator]:
    """Speak the chosen language, or for "system" that of the system; the translators, to be kept.

    Sets the default locale, so call it before the first widget is made.
    """
    system = QLocale()
    code = spoken(system.uiLanguages()) if chosen == "system" else chosen
    QLocale.setDefault(locale_of(code, system))
    # English has a file for its plurals. Qt has no Indonesian at all and a Chinese with gaps: our
    # files of its name fill them, and the last one installed is asked first.
    ours = str(paths.resource("i18n"))
    qts = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    kept = []
    for name, folder in (("qtbase", qts), ("qtbase", ours), ("newstide", ours)):
        translator = QTranslator(app)
        if translator.load(f"{name}_{code}", folder):
            app.installTranslator(translator)
            kept.append(translator)
    return kept


def spoken(wanted: Iterable[str]) -> str:
    """The first of our languages among these tags ("zh-Hant-TW", "id"), best first; else English.

    Every Chinese reader gets our one Chinese.
    """
    for tag in wanted:
        first = tag.replace("_", "-").partition("-")[0].lower()
        for code in LANGUAGES:
            if first == code.partition("_")[0]:
                return code
    return "en"


def locale_of(code: str, system: QLocale) -> QLocale:
    """Words of our language, dates and numbers as usual where the reader is."""
    language, script = LANGUAGES[code]
    if system.language() == language and system.script() == script:
        return system
    return QLocale(language, script, system.territory())
