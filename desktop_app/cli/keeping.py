"""Verbs that carry the library: import, export, mark, undo, doctor."""

from __future__ import annotations

from desktop_app.cli.output import count
from desktop_app.cli.parser import QUERY, Call, Usage, Verb, one_file, option
from desktop_app.core.types import Expected

_MARKS = ("read", "unread", "starred", "unstarred")
_FORMATS = ("opml", "archive")


def import_files(call: Call) -> int:
    """Take in files by what they hold, and wait until every article is ready."""
    job = call.engine.import_files(call.args.file)
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
    rows = call.wait(call.engine.export(call.args.format, " ".join(call.args.query), path))
    call.out.give(format=call.args.format, path=str(path), rows=rows)
    noun = "subscription" if call.args.format == "opml" else "article"
    call.out.say(f"Wrote {count(rows, noun)} to {path}.")
    return 0


def mark(call: Call) -> int:
    query = " ".join(call.args.query)
    if call.args.all == bool(query.strip()):
        raise Usage("Say which articles by a QUERY, or --all for every one; not both.")
    changed = call.wait(call.engine.mark(call.args.what, query=query))
    call.out.give(changed=changed)
    call.out.say(
        f"Marked {count(changed, 'article')} {call.args.what}; `newstide undo` takes it back."
    )
    return 0


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
        "import FILE… [--json]",
        "take in OPML and archives, each file by what it holds",
        import_files,
        (
            option(
                "file", metavar="FILE", nargs="+", type=one_file, help="an OPML file or an archive"
            ),
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
        "mark read|unread|starred|unstarred QUERY [--json]",
        "mark all articles that match",
        mark,
        (
            option("what", choices=_MARKS, help="the mark to set"),
            QUERY,
            option("--all", action="store_true", help="every article of the library"),
        ),
    ),
    Verb("undo", "undo [--json]", "take back the last marking or correction", undo),
    Verb(
        "doctor",
        "doctor [--repair] [--json]",
        "check the library, and mend it",
        doctor,
        (option("--repair", action="store_true", help="mend what can be mended"),),
    ),
)
