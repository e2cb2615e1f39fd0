"""Makes the README's pictures from the shipped coverage:  python resources/docs/make_pictures.py

The window is drawn offscreen in both colours. Chinese text needs a font of the system, such as
Noto Sans CJK. Nothing is fetched.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QElapsedTimer  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from desktop_app.engine import Engine  # noqa: E402
from desktop_app.gui.app import make_application, translate  # noqa: E402
from desktop_app.gui.appearance import Appearance  # noqa: E402
from desktop_app.gui.bridge import Bridge  # noqa: E402
from desktop_app.gui.main_window import MainWindow  # noqa: E402
from desktop_app.gui.spot import Spot  # noqa: E402
from desktop_app.gui.state import WindowState  # noqa: E402
from desktop_app.settings import Settings  # noqa: E402

PICTURES = Path(__file__).with_name("pictures")
STARTER = ROOT / "resources" / "feeds" / "tiktok-rednote.opml"
QUERY = "topic:tiktok-ban since:2025-01-01 until:2025-01-31"
SHOWN = f'{QUERY} lang:id "Mahkamah Agung"'
SIZE = (1440, 900)
INSIGHTS = {  # the tab, the articles it is of, and what is clicked in it
    "trends": "since:2025-01-01 until:2025-02-28",
    "figures": "",
    "coverage": "topic:rednote",
}


def main() -> None:
    app = make_application(["newstide"])
    translators = translate(app, "en")
    with tempfile.TemporaryDirectory() as folder:
        with Engine.open(Path(folder) / "library") as engine:
            engine.load_sample().result()
            engine.import_files([STARTER]).result()
            engine.mark("read", query="until:2025-01-12 OR outlet:times").result()
        for theme in ("light", "dark"):
            picture(app, Path(folder), theme)
    del translators


def picture(app: QApplication, folder: Path, theme: str) -> None:
    """One picture of the window in these colours."""
    bridge = Bridge()
    state = WindowState(folder / f"{theme}.ini")
    settings = Settings(theme=theme, keep_sample=False, mark_read_after=60.0)
    with Engine.open(folder / "library", settings, bridge.on_event) as engine:
        window = MainWindow(engine, bridge, Appearance(app, theme), state)
        window.resize(*SIZE)
        window.show()
        window.set_query(QUERY)
        wait(app, 800)
        row = engine.rows(engine.ids(SHOWN))[0]
        window.list.unfold(row.story)
        window.list.select(Spot(row.story, row.id))
        wait(app, 800)
        window.reader.explain(True)
        wait(app, 800)
        window.grab().save(str(PICTURES / f"window-{theme}.png"))
        for tab, query in INSIGHTS.items():
            window.set_query(query)
            wait(app, 600)
            window.insight.show(tab)
            wait(app, 3_000)
            window.grab().save(str(PICTURES / f"{tab}-{theme}.png"))
            window.insight.leave()
        window.close()
        bridge.close()


def wait(app: QApplication, milliseconds: int) -> None:
    clock = QElapsedTimer()
    clock.start()
    while clock.elapsed() < milliseconds:
        app.processEvents()


if __name__ == "__main__":
    main()
