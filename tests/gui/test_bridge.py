from __future__ import annotations

import threading
from concurrent.futures import Future

import pytest

from desktop_app.core.types import Expected
from desktop_app.gui.bridge import Bridge


def test_an_answer_arrives_in_the_gui_thread(bridge: Bridge, qtbot) -> None:
    seen: list[tuple[int, int]] = []
    bridge.ask(
        "ids", threading.get_ident, lambda worker: seen.append((worker, threading.get_ident()))
    )
    qtbot.waitUntil(lambda: len(seen) == 1)
    worker, receiver = seen[0]
    assert worker != receiver == threading.get_ident()


def test_a_late_answer_to_an_older_question_is_dropped(bridge: Bridge, qtbot) -> None:
    may_end = threading.Event()
    seen: list[str] = []

    def slow() -> str:
        may_end.wait(10)
        return "old"

    bridge.ask("ids", slow, seen.append)
    bridge.ask("ids", lambda: "new", seen.append)
    bridge.ask("counts", lambda: "other", seen.append)
    may_end.set()
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen == ["new", "other"]
    assert not bridge._asked


def test_a_question_that_waits_is_not_run_when_a_newer_one_came(bridge: Bridge, qtbot) -> None:
    may_end, ran, seen = threading.Event(), [], []
    bridge.ask("busy", lambda: may_end.wait(10), lambda _: None)
    for number in range(5):
        bridge.ask("ids", lambda number=number: ran.append(number) or number, seen.append)
    may_end.set()
    qtbot.waitUntil(lambda: seen == [4])
    assert ran == [4]


def test_an_error_goes_to_who_asked_and_else_to_failed(bridge: Bridge, qtbot) -> None:
    def fail() -> None:
        raise Expected("The disk is full.")

    seen: list[str] = []
    bridge.ask("ids", fail, lambda _: None, lambda error: seen.append(str(error)))
    qtbot.waitUntil(lambda: seen == ["The disk is full."])
    with qtbot.waitSignal(bridge.failed) as heard:
        bridge.ask("ids", fail, lambda _: None)
    assert str(heard.args[0]) == "The disk is full."


def test_events_of_other_threads_arrive_whole(bridge: Bridge, qtbot) -> None:
    big = 2**40
    with qtbot.waitSignal(bridge.happened) as heard:
        threading.Thread(target=bridge.on_event, args=((big,),)).start()
    assert heard.args == [(big,)]


def test_a_future_that_ended_before_is_heard_too(bridge: Bridge, qtbot) -> None:
    future: Future[int] = Future()
    future.set_result(7)
    seen: list[int] = []
    bridge.when(future, seen.append)
    assert seen == []  # not from within the call
    qtbot.waitUntil(lambda: seen == [7])


def test_a_cancelled_future_says_nothing(bridge: Bridge, qtbot) -> None:
    future: Future[int] = Future()
    with qtbot.assertNotEmitted(bridge.failed, wait=20):
        bridge.when(future, pytest.fail, pytest.fail)
        future.cancel()


def test_what_ended_before_closing_is_not_delivered_after(bridge: Bridge, qtbot) -> None:
    good: Future[int] = Future()
    bad: Future[int] = Future()
    bridge.when(good, pytest.fail)
    bridge.when(bad)
    good.set_result(1)
    bad.set_exception(Expected("Too late."))
    bridge.close()
    with (
        qtbot.assertNotEmitted(bridge.settled, wait=20),
        qtbot.assertNotEmitted(bridge.failed, wait=20),
    ):
        pass


def test_nothing_arrives_after_closing(bridge: Bridge, qtbot) -> None:
    future: Future[int] = Future()
    bridge.when(future, pytest.fail)
    bridge.close()
    bridge.close()
    with qtbot.assertNotEmitted(bridge.happened, wait=20):
        future.set_result(1)
        bridge.on_event("late")
        bridge.ask("ids", lambda: 1, pytest.fail)


def test_what_may_last_keeps_nothing_else_waiting(qtbot, bridge: Bridge) -> None:  # type: ignore[no-untyped-def]
    free, told = threading.Event(), []
    bridge.ask("long", free.wait, told.append, may_last=True)
    bridge.ask("short", lambda: "short", told.append)
    qtbot.waitUntil(lambda: told == ["short"])
    free.set()
    qtbot.waitUntil(lambda: told == ["short", True])
