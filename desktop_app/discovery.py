"""From an address that a person typed to the feeds it leads to."""

from __future__ import annotations

from typing import Any

from desktop_app.core.types import Expected, Fetched, FoundFeed
from desktop_app.core.urls import is_private_host, typed
from desktop_app.ingest.discover import find_feeds, guesses
from desktop_app.ingest.fetch import Fetcher
from desktop_app.ingest.parse import parse_feed
from desktop_app.jobs import Job


def discover(address: str, user_agent: str, job: Job[Any]) -> list[FoundFeed]:
    """The feeds at an address or offered by its page; empty where there are none.

    Raises Expected where the address is none, or cannot be fetched.
    """
    url = typed(address)
    if url is None:
        raise Expected(f"'{address}' is not a web address; write one like https://example.org.")
    with Fetcher(user_agent) as fetcher:

        def fetch(where: str) -> Fetched:
            return fetcher.get(
                where,
                kind="page",
                allow_private=is_private_host(url),
                home=url,
                cancelled=lambda: job.is_cancelled,
            )

        answer = fetch(url)
        if feed := _as_feed(answer):
            return [feed]
        offered = list(find_feeds(answer.body, answer.final_url))
        if offered:
            return offered
        for guess in guesses(answer.final_url):
            try:
                feed = _as_feed(fetch(guess))
            except Expected:
                continue
            if feed:
                return [feed]
    return []


def _as_feed(answer: Fetched) -> FoundFeed | None:
    try:
        parsed = parse_feed(answer.body, answer.content_type, answer.final_url)
    except Expected:
        return None
    return FoundFeed(answer.moved_to or answer.url, parsed.title, "feed")
