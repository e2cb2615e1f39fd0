"""Verbs about subscriptions: add, remove, feeds, refresh."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from desktop_app.cli.output import count, iso, local_time, without_passwords
from desktop_app.cli.parser import Call, Usage, Verb, one_text, option, whole_number
from desktop_app.core.text import clean_line
from desktop_app.core.types import (
    Expected,
    Feed,
    FoundFeed,
    NewFeed,
    Progress,
    RefreshReport,
)


def add(call: Call) -> int:
    """Subscribe to each address by itself. Worked if one of them did."""
    if call.args.all and call.args.pick is not None:
        raise Usage("Give either --all or --pick N, not both.")
    return _worst_unless_one_worked([_add_one(call, url) for url in call.args.url])


def remove(call: Call) -> int:
    return _worst_unless_one_worked([_remove_one(call, named) for named in call.args.feed])


def list_feeds(call: Call) -> int:
    for feed in call.engine.feeds():
        call.out.give(**_feed_fields(feed))
        call.out.say(
            f"{feed.id:>5}  {feed.articles:6} articles  {feed.unread:6} unread  {feed.status:5}"
            f"  {local_time(feed.checked)}  {feed.title or feed.url}"
        )
        if feed.error:
            call.out.say(f"{'':7}{feed.url}: {feed.error}")
    return 0


def edit(call: Call) -> int:
    """Give a subscription another title, or another folder; an empty folder is none."""
    title, folder = call.args.title, call.args.folder
    if title is None and folder is None:
        raise Usage("Say what to change: --title NAME, --folder NAME, or both.")
    if title is not None and not clean_line(title):
        raise Usage("--title was given an empty name; a subscription needs one.")
    feed = _find(call, call.args.feed)
    title, folder = (each if each is None else clean_line(each) for each in (title, folder))
    call.wait(call.engine.edit_feed(feed.id, title=title, folder=folder))
    edited = _find(call, str(feed.id))
    call.out.give(**_feed_fields(edited))
    place = f"in the folder {edited.folder}" if edited.folder else "in no folder"
    call.out.say(f"Feed {edited.id} is now {edited.title}, {place}.")
    return 0


def refresh(call: Call) -> int:
    """Fetch what is due and wait until all of it is ready. Failing feeds are told, no failure."""
    chosen = [_find(call, each).id for each in call.args.feed] or None
    job = call.engine.refresh(chosen, call.args.force)
    try:
        report = call.follow(job.future, lambda event: _tell_outcome(call, event))
    except BaseException:
        job.cancel()
        raise
    _tell_report(call, report)
    if not report.feeds and not call.engine.feeds():
        call.out.note("There are no feeds yet; `newstide add URL` subscribes to one.")
    return 0


def _add_one(call: Call, url: str) -> int:
    try:
        offered = call.wait(call.engine.discover(url))
        found = _choose(call, offered)
        folder = call.args.folder
        new = [NewFeed(each.url, each.title, folder, provisional=True) for each in found]
        for feed, is_new in call.wait(call.engine.subscribe(new)):
            status = "added" if is_new else "known"
            call.out.give(**_added(url, feed.url, feed.title, status))
            word = "Subscribed to" if is_new else "Already subscribed to"
            call.out.say(f"{word} {feed.title or feed.url} (feed {feed.id}).")
    except Expected as error:
        call.out.give(**_added(url, None, None, "error", str(error)))
        call.out.note(f"{url}: {error}")
        return 1
    return 0


def _choose(call: Call, found: Sequence[FoundFeed]) -> Sequence[FoundFeed]:
    """Which of the feeds that a site offers to take. Raises Expected when that is not said."""
    pick = call.args.pick
    if not found:
        raise Expected("No feed was found there; give the address of the feed itself.")
    if pick is not None and not 1 <= pick <= len(found):
        raise Expected(f"{count(len(found), 'feed')} on offer; --pick takes 1 to {len(found)}.")
    if pick is not None:
        return [found[pick - 1]]
    if len(found) == 1 or call.args.all:
        return found
    for number, each in enumerate(found, 1):
        call.out.say(f"{number:3}  {each.url}  {each.title or ''}")
    listed = "; ".join(f"{number} {each.url}" for number, each in enumerate(found, 1))
    also = f" ({listed})" if call.out.as_json else ""
    raise Expected(f"{len(found)} feeds on offer{also}; choose by --pick N, or take --all.")


def _added(
    url: str, feed_url: str | None, title: str | None, status: str, error: str | None = None
) -> dict[str, Any]:
    return {
        "url": without_passwords(url),
        "feed_url": without_passwords(feed_url) if feed_url else None,
        "title": title or None,
        "status": status,
        "error": without_passwords(error) if error else None,
    }


def _remove_one(call: Call, named: str) -> int:
    try:
        feed = _find(call, named)
        gone = call.wait(call.engine.unsubscribe(feed.id, call.args.purge))
    except Expected as error:
        call.out.note(str(error))
        return 1
    call.out.give(id=feed.id, url=without_passwords(feed.url), articles_removed=gone)
    call.out.say(
        f"Unsubscribed from {feed.title or feed.url}; {count(gone, 'article')} went with it."
    )
    return 0


def _find(call: Call, named: str) -> Feed:
    """The subscription with this address or id. Raises Expected."""
    feeds = call.engine.feeds()
    for feed in feeds:
        if named in (feed.url, str(feed.id), without_passwords(feed.url)):
            return feed
    raise Expected(f"There is no subscription {named}; `newstide feeds` lists them.")


def _feed_fields(feed: Feed) -> dict[str, Any]:
    return {
        "id": feed.id,
        "url": without_passwords(feed.url),
        "title": feed.title or None,
        "folder": feed.folder or None,
        "language": feed.language or None,
        "status": feed.status,
        "error": without_passwords(feed.error) if feed.error else None,
        "checked": iso(feed.checked),
        "next_check": iso(feed.next_check or None),  # 0: at once
        "articles": feed.articles,
        "unread": feed.unread,
    }


def _tell_outcome(call: Call, progress: Progress) -> None:
    outcome = progress.outcome
    if outcome is None:
        return
    url = without_passwords(outcome.url)
    error = without_passwords(outcome.error) if outcome.error else None
    call.out.give(
        url=url, status=outcome.status, error=error, new=outcome.new, updated=outcome.updated
    )
    told = error or f"{outcome.new} new, {outcome.updated} updated"
    note = f" ({outcome.note})" if outcome.note else ""
    call.out.note(f"[{progress.done}/{progress.total}] {outcome.status}: {url}: {told}{note}")


def _tell_report(call: Call, report: RefreshReport) -> None:
    call.out.give(
        feeds=report.feeds,
        ok=report.ok,
        unchanged=report.unchanged,
        failed=report.failed,
        new=report.new,
        updated=report.updated,
        seconds=round(report.seconds, 3),
    )
    call.out.say(
        f"{count(report.feeds, 'feed')} in {report.seconds:.1f} s: {report.ok} ok, "
        f"{report.unchanged} unchanged, {report.failed} failed; "
        f"{count(report.new, 'new article')}, {report.updated} updated."
    )


def _worst_unless_one_worked(codes: Sequence[int]) -> int:
    return 0 if 0 in codes else max(codes)


_FEEDS = "a subscription's address or id"
VERBS = (
    Verb(
        "add",
        "add URL… [--all | --pick N] [--folder NAME] [--json]",
        "subscribe to a feed, or to what a site offers",
        add,
        (
            option("url", metavar="URL", nargs="+", type=one_text, help="of a feed or a site"),
            option("--all", action="store_true", help="every feed that the site offers"),
            option("--pick", metavar="N", type=whole_number, help="the Nth feed on offer"),
            option(
                "--folder",
                metavar="NAME",
                type=one_text,
                help="a folder to put it into",
            ),
        ),
    ),
    Verb(
        "remove",
        "remove FEED… [--purge] [--json]",
        "unsubscribe; starred articles stay unless --purge",
        remove,
        (
            option("feed", metavar="FEED", nargs="+", type=one_text, help=_FEEDS),
            option("--purge", action="store_true", help="starred articles go as well"),
        ),
    ),
    Verb(
        "edit",
        "edit FEED [--title NAME] [--folder NAME] [--json]",
        "rename a subscription, or move it into another folder",
        edit,
        (
            option("feed", metavar="FEED", type=one_text, help=_FEEDS),
            option("--title", metavar="NAME", type=one_text, help="its name from now on"),
            option("--folder", metavar="NAME", type=one_text, help='its folder; "" for none'),
        ),
    ),
    Verb("feeds", "feeds [--json]", "the subscriptions with their health", list_feeds),
    Verb(
        "refresh",
        "refresh [FEED…] [--force] [--no-pages] [--json]",
        "fetch what is due and wait until every new article is ready",
        refresh,
        (
            option("feed", metavar="FEED", nargs="*", type=one_text, help=_FEEDS),
            option("--force", action="store_true", help="also feeds that are not due"),
            option("--no-pages", action="store_true", help="feeds alone: all there is yet"),
        ),
    ),
)
