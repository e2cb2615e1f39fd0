"""Verbs that carry the library: import, export, mark, undo, doctor."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.cli.output import count
from desktop_app.cli.parser import QUERY, Call, Usage, Verb, one_file, option, whole_number
from desktop_app.core.types import Expected

_MARKS = ("read", "unread", "starred", "unstarred")
_FORMATS = ("opml", "archive")


def import_files(call: Call) -> int:
    """Take in files by what they hold, and wait until every article is ready."""
    if call.args.sample == bool(call.args.file):
        raise Usage("Name the files to import, or give --sample alone for the shipped coverage.")
    engine, files = call.engine, call.args.file
    job = engine.load_sample() if call.args.sample else engine.import_files(files)
    try:
        report = call.follow(job.future, call.tell_progress)
    except BaseException:
        job.cancel()
        raise
    for error in report.errors:
        call.out.note(error)
    call.out.give(
        feeds_added=report.feeds_added,
        feeds_known=report.feeds_known,
        articles_new=report.articles_new,
        articles_known=report.articles_known,
        errors=list(report.errors),
    )
    told = (
        f"{count(report.feeds_added, 'subscription')} added, {report.feeds_known} known before",
        f"{count(report.articles_new, 'article')} added, {report.articles_known} known before",
        *([count(len(report.errors), "error")] if report.errors else []),
    )
    call.out.say("; ".join(told) + ".")
    brought = report.feeds_added + report.feeds_known + report.articles_new + report.articles_known
    return 1 if report.errors and not brought else 0


def export(call: Call) -> int:
    path = call.args.output
    if path.exists() and not path.is_file():  # /dev/stdout would be replaced by a file
        raise Expected(f"{path} is not a file; name one that may be written anew.")
    rows = call.wait(call.engine.export(call.args.format, call.query, path))
    call.out.give(format=call.args.format, path=str(path), rows=rows)
    noun = "subscription" if call.args.format == "opml" else "article"
    call.out.say(f"Wrote {count(rows, noun)} to {path}.")
    return 0


def mark(call: Call) -> int:
    query, ids = call.query, call.args.id
    if (bool(query.strip()), bool(ids), call.args.all).count(True) != 1:
        raise Usage("Say which articles: by a QUERY, by --id ID, or --all for every one.")
    chosen = {"ids": _known(call, ids)} if ids else {"query": query}
    changed = call.wait(call.engine.mark(call.args.what, **chosen))
    call.out.give(changed=changed)
    if changed:
        marked = f"{count(changed, 'article')} {call.args.what}"
        call.out.say(f"Marked {marked}; `newstide undo` takes it back.")
    else:
        call.out.say(f"Nothing to mark: no article matches, or all are {call.args.what} already.")
    return 0


def _known(call: Call, ids: Sequence[int]) -> list[int]:
    """Those of the articles that there are; the others are told. Raises Expected for none."""
    known = [each.id for each in call.engine.rows(ids)]
    for missing in [each for each in ids if each not in known]:
        told = f"There is no article {missing}; `newstide list` shows the ids."
        if not known:
            raise Expected(told)
        call.out.note(told)
    return list(known)


def undo(call: Call) -> int:
    undone = call.wait(call.engine.undo())
    call.out.give(undone=undone)
    call.out.say(f"Taken back: {undone}" if undone else "There is nothing to take back.")
    return 0


def doctor(call: Call) -> int:
    """Check the library. Worked only if every check is good."""
    checks = call.engine.doctor(call.args.repair)
    ok = all(each.ok for each in checks)
    listed = [{"name": each.name, "ok": each.ok, "detail": each.detail} for each in checks]
    call.out.give(ok=ok, checks=listed)
    for each in checks:
        call.out.say(f"{'ok ' if each.ok else 'BAD'}  {each.name}: {each.detail}")
    if not ok:
        call.out.note("The library has faults; `newstide doctor --repair` mends what it can.")
    return 0 if ok else 1


VERBS = (
    Verb(
        "import",
        "import FILE… | --sample [--json]",
        "take in OPML, feeds and archives, each file by what it holds",
        import_files,
        (
            option("file", metavar="FILE", nargs="*", type=one_file, help="OPML or an archive"),
            option("--sample", action="store_true", help="the shipped coverage"),
        ),
    ),
    Verb(
        "export",
        "export opml|archive [QUERY] -o FILE [--json]",
        "write subscriptions, or articles, into a file",
        export,
        (
            option("format", choices=_FORMATS, help="what to write"),
            QUERY,
            option(
                "-o",
                "--output",
                metavar="FILE",
                type=one_file,
                required=True,
                help="the file to write",
            ),
        ),
    ),
    Verb(
        "mark",
        "mark read|unread|starred|unstarred QUERY | --id ID | --all [--json]",
        "mark all articles that match",
        mark,
        (
            option("what", choices=_MARKS, help="the mark to set"),
            QUERY,
            option("--id", action="append", metavar="ID", type=whole_number, help="this article"),
            option("--all", action="store_true", help="every article of the library"),
        ),
    ),
    Verb("undo", "undo [--json]", "take back the last marking or correction", undo),
    Verb(
        "doctor",
        "doctor [--repair] [--json]",
        "check the library, and mend its counts and index",
        doctor,
        (
            option(
                "--repair",
                action="store_true",
                help="make counts and index anew, read figures left unread",
            ),
        ),
    ),
)
