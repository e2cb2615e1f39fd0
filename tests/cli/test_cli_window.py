"""No verb opens the window; where that cannot be, one sentence says what is missing."""

from __future__ import annotations

import ctypes
import os
import signal
import socket
import struct
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from desktop_app.cli.window import NoWindow, answers, check_platforms, platforms, why_not
from tests.cli.running import start

linux = pytest.mark.skipif(sys.platform != "linux", reason="other systems bring all Qt needs")


def run_bare(**environment: str) -> subprocess.CompletedProcess[str]:
    kept = {"PATH": os.environ["PATH"], "HOME": environment.pop("HOME", "/nonexistent")}
    command = [sys.executable, "-m", "desktop_app"]
    return subprocess.run(
        command, env={**kept, **environment}, capture_output=True, text=True, timeout=60
    )


@linux
def test_without_a_display_a_sentence_says_so(tmp_path: Path) -> None:
    ran = run_bare(HOME=str(tmp_path))
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.count("\n") == 1
    assert "DISPLAY" in ran.stderr


@linux
def test_a_display_that_is_none_ends_in_no_traceback(tmp_path: Path) -> None:
    ran = run_bare(HOME=str(tmp_path), DISPLAY="nowhere.invalid:77")
    assert ran.returncode != 0
    assert "Traceback" not in ran.stderr


@linux
def test_a_platform_that_qt_does_not_know_is_told_in_a_sentence(tmp_path: Path) -> None:
    ran = run_bare(HOME=str(tmp_path), QT_QPA_PLATFORM="bogus")
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.count("\n") == 1
    assert "bogus" in ran.stderr
    assert "offscreen" in ran.stderr
    check_platforms(platforms({"QT_QPA_PLATFORM": "bogus;offscreen"}))  # Qt tries them in turn


def test_what_qt_tries_first_stands_in_front() -> None:
    both = {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}
    assert platforms(both) == ["wayland", "xcb"]
    assert platforms(both | {"QT_QPA_PLATFORM": "offscreen:x=1;xcb"}) == ["offscreen", "xcb"]
    with pytest.raises(NoWindow):
        platforms({"DISPLAY": "", "QT_QPA_PLATFORM": ""})


def test_a_missing_library_is_named_with_the_packages_that_bring_it() -> None:
    said = "libxcb-cursor.so.0: cannot open shared object file: No such file or directory"
    told = why_not(OSError(said))
    assert "libxcb-cursor.so.0" in told
    assert "libxcb-cursor0" in told
    assert "xcb-util-cursor" in told
    assert "libwayland" not in told


def test_an_unknown_library_is_named_all_the_same() -> None:
    said = "libnonesuch.so.9: cannot open shared object file: No such file or directory"
    assert "libnonesuch.so.9" in why_not(ImportError(said))


@linux
def test_offscreen_needs_no_display() -> None:
    check_platforms(["offscreen"])


def serve_x11(listener: socket.socket) -> None:
    """The least an X server says: success, and one screen without depths."""
    connection, _ = listener.accept()
    with connection:
        connection.recv(4096)
        setup = struct.pack("<4I2H8B4x", 1, 0, 1, 0, 0, 9999, 1, 0, 0, 0, 32, 32, 8, 255)
        screen = bytes(40)
        body = setup + screen
        connection.sendall(struct.pack("<2B3H", 1, 0, 11, 0, len(body) // 4) + body)
        connection.recv(4096)


@linux
def test_an_x11_display_that_answers_is_told_from_one_that_does_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        monkeypatch.setenv("DISPLAY", f"127.0.0.1:{port - 6000}")
        thread = threading.Thread(target=serve_x11, args=(listener,))
        thread.start()
        assert answers("xcb")
        thread.join(10)
    assert not answers("xcb")


@linux
def test_a_wayland_display_that_answers_is_told_from_one_that_does_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    try:
        ctypes.CDLL("libwayland-client.so.0")
    except OSError:
        pytest.skip("this system has no Wayland")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-7")
    assert not answers("wayland")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "wayland-7"))
        listener.listen()
        assert answers("wayland")


@linux
def test_the_window_opens_on_a_library_and_ctrl_c_ends_it(library: Path) -> None:
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    process = start(library, env=environment)
    pause = threading.Event()
    while process.poll() is None and not newest(library):  # the shipped coverage is on its way in
        pause.wait(0.05)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=30)
    assert process.returncode == 0, errors.decode()  # closed in order, as by its own button
    assert b"Traceback" not in errors
    ran = subprocess.run(
        [sys.executable, "-m", "desktop_app", "--library", library, "doctor"], timeout=60
    )
    assert ran.returncode == 0


def newest(library: Path) -> str:
    ran = subprocess.run(
        [sys.executable, "-m", "desktop_app", "--library", library, "list", "--limit", "1"],
        capture_output=True,
        text=True,
        timeout=60,
    )
    return ran.stdout
