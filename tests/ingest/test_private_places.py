"""No feed leads into a private network, unless the subscription itself lives at that very place."""

from __future__ import annotations

import socket
from typing import Any

import pytest

from desktop_app.ingest.addresses import is_public
from desktop_app.ingest.failures import FetchError
from desktop_app.ingest.fetch import Fetcher
from tests.fakes import FakeWeb

PRIVATE = [
    "127.0.0.1",
    "127.8.8.8",
    "0.0.0.0",
    "10.0.0.1",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "100.100.100.200",
    "168.63.129.16",
    "192.0.0.192",
    "198.18.0.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "fe80::1",
    "fe80::1%eth0",
    "fc00::1",
    "fd00:ec2::254",
    "ff02::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "::127.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b::a9fe:a9fe",
    "2002:7f00:1::",
    "2002:c0a8:101::",
    "2001:0:7f00:1::",
    "not an address",
]
PUBLIC = ["1.1.1.1", "93.184.216.34", "2606:4700::1111", "64:ff9b::808:808", "::ffff:8.8.8.8"]


@pytest.mark.parametrize("address", PRIVATE)
def test_a_private_address_is_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", PUBLIC)
def test_a_public_address_is_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "127.1", "0", "[::ffff:127.0.0.1]"]
)
def test_this_machine_is_refused_however_it_is_spelt(
    web: FakeWeb, fetcher: Fetcher, host: str
) -> None:
    web.reply("/secret", body=b"secret")
    with pytest.raises(FetchError):
        fetcher.get(web.url("/secret", host=host))
    assert web.requests == []


def test_a_subscription_may_live_on_this_machine(web: FakeWeb, fetcher: Fetcher) -> None:
    web.reply("/feed", body=b"<rss/>")
    assert fetcher.get(web.url("/feed"), allow_private=True).body == b"<rss/>"
    assert fetcher.get(web.url("/feed", host="localhost"), allow_private=True).body == b"<rss/>"


@pytest.mark.parametrize(
    "target",
    [
        "http://169.254.169.254/latest/meta-data/",
        "http://10.0.0.1/",
        "http://192.168.1.1/admin",
        "http://[fe80::1]/",
        "http://127.0.0.2/",
        "http://0.0.0.0/",
    ],
)
def test_a_private_subscription_leads_to_no_other_private_place(
    web: FakeWeb, fetcher: Fetcher, target: str
) -> None:
    url = web.reply("/feed", status=302, headers={"Location": target})
    with pytest.raises(FetchError, match="private network"):
        fetcher.get(url, allow_private=True)


class Names:
    """What names lead to in a test: `socket.getaddrinfo` with entries of its own."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.answers: dict[str, list[str]] = {}
        self._real = socket.getaddrinfo
        monkeypatch.setattr(socket, "getaddrinfo", self)

    def __call__(self, host: str, port: int, *args: Any, **kwargs: Any) -> Any:
        listed = self.answers.get(host)
        if not listed:
            return self._real(host, port, *args, **kwargs)
        address = listed.pop(0) if len(listed) > 1 else listed[0]
        return self._real(address, port, *args, **kwargs)


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> Names:
    return Names(monkeypatch)


def test_a_public_name_that_leads_to_this_machine_is_refused(
    web: FakeWeb, fetcher: Fetcher, names: Names
) -> None:
    names.answers["evil.example"] = ["127.0.0.1"]
    web.reply("/feed", body=b"<rss/>")
    with pytest.raises(FetchError, match=r"private network \(127\.0\.0\.1\)"):
        fetcher.get(web.url("/feed", host="evil.example"))
    assert web.requests == []


def test_a_redirect_to_a_name_that_leads_elsewhere_inside_is_refused(
    web: FakeWeb, fetcher: Fetcher, names: Names
) -> None:
    names.answers["evil.example"] = ["10.0.0.1"]
    url = web.reply("/feed", status=302, headers={"Location": "http://evil.example/"})
    with pytest.raises(FetchError, match="private network"):
        fetcher.get(url, allow_private=True)


def test_pages_of_a_public_feed_reach_nothing_private_though_private_ones_are_allowed(
    web: FakeWeb, fetcher: Fetcher, names: Names
) -> None:
    names.answers["news.example"] = ["93.184.216.34"]
    web.reply("/page", body=b"x")
    with pytest.raises(FetchError, match="private network"):
        fetcher.get(
            web.url("/page"), kind="page", allow_private=True, home="http://news.example/feed"
        )
    assert web.requests == []


def test_a_kept_connection_is_judged_again(web: FakeWeb, fetcher: Fetcher) -> None:
    url = web.reply("/feed", body=b"<rss/>")
    fetcher.get(url, allow_private=True)
    with pytest.raises(FetchError, match="private network"):
        fetcher.get(url)
    assert len(web.requests) == 1


def test_a_name_that_changes_between_look_up_and_visit_is_judged_by_the_visit(
    web: FakeWeb, fetcher: Fetcher, names: Names
) -> None:
    names.answers["rebind.example"] = ["93.184.216.34", "127.0.0.1"]
    web.reply("/feed", body=b"<rss/>")
    with pytest.raises(FetchError, match="private network"):
        fetcher.get(web.url("/feed", host="rebind.example"), allow_private=True)
    assert web.requests == []
