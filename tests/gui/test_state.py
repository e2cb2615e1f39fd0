from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray

from desktop_app.gui.state import WindowState


def test_what_was_kept_comes_back_as_what_it_was(tmp_path: Path) -> None:
    file = tmp_path / "folder" / "window.ini"
    state = WindowState(file)
    kept = {"flag": False, "other": True, "number": 120, "text": "小红书 | a,b", "one": ["x"]}
    for key, value in kept.items():
        state.put(key, value)
    state.put("none", [])
    state.put("raw", QByteArray(b"\x00\xff"))
    state.save()
    again = WindowState(file)
    assert again.flag("flag", True) is False
    assert again.flag("other", False) is True
    assert again.number("number", 1) == 120
    assert again.text("text") == "小红书 | a,b"
    assert again.texts("one") == ["x"]
    assert again.texts("none") == []
    assert again.raw("raw") == QByteArray(b"\x00\xff")


def test_a_broken_file_gives_the_defaults(tmp_path: Path) -> None:
    file = tmp_path / "window.ini"
    file.write_bytes(b"\x00\x01[[[\nnumber=many\nversion=1\ngeometry=@ByteArray(")
    state = WindowState(file)
    assert state.number("number", 5) == 5
    assert state.flag("flag", True) is True
    assert state.raw("geometry").isEmpty()


def test_a_file_of_another_version_is_not_used(tmp_path: Path) -> None:
    file = tmp_path / "window.ini"
    file.write_text("[General]\nversion=999\nzoom=150\n", "utf-8")
    assert WindowState(file).number("zoom", 100) == 100
