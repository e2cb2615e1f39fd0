"""Verbs about topics given: the packs that find them, and the reader's own corrections."""

from __future__ import annotations

from desktop_app.cli.output import count
from desktop_app.cli.parser import Call, Usage, Verb, one_file, one_text, option, whole_number
from desktop_app.core.types import Expected


def pack(call: Call) -> int:
    what, named = call.args.what, call.args.named
    if (what == "list") == (named is not None):
        raise Usage(f"`pack {what}` takes {_TAKES[what]}; see newstide pack --help.")
    return _PACK_VERBS[what](call)


def tag(call: Call) -> int:
    """Give topics and take topics; what the reader says outlasts every re-tagging."""
    add: list[str] = []
    remove: list[str] = []
    for word in call.args.topics:
        if len(word) < 2 or word[0] not in "+-":
            raise Usage(f"Write +TOPIC to give a topic and -TOPIC to take it away, not {word!r}.")
        (add if word[0] == "+" else remove).append(word[1:])
    if both := set(add) & set(remove):
        raise Usage(f"The topic {min(both)} cannot be given and taken away at once.")
    changed = call.wait(call.engine.correct(call.args.id, add, remove))
    article = call.engine.article(call.args.id)
    topics = list(article.row.topics) if article else []
    call.out.give(id=call.args.id, changed=changed, topics=topics)
    call.out.say(f"Article {call.args.id} has now: {', '.join(topics) or 'no topic'}.")
    return 0


def _list(call: Call) -> int:
    for each in call.engine.packs():
        call.out.give(
            id=each.id,
            name=each.name,
            version=each.version,
            topics=each.topics,
            shipped=each.shipped,
            source=each.source,
        )
        origin = f"{count(each.topics, 'topic')}, {'shipped' if each.shipped else each.source}"
        call.out.say(f"{each.id:20} {each.version:8} {each.name} ({origin})")
    return 0


def _check(call: Call) -> int:
    found = call.engine.pack_check(one_file(call.args.named))
    topics = [each.id for each in found.topics]
    call.out.give(ok=True, id=found.id, version=found.version, topics=topics)
    call.out.say(f"{found.id} {found.version} is a good pack of {count(len(topics), 'topic')}.")
    return 0


def _install(call: Call) -> int:
    info = call.wait(call.engine.pack_install(one_file(call.args.named)))
    retagged = _retag(call)
    call.out.give(id=info.id, version=info.version, topics=info.topics, retagged=retagged)
    call.out.say(f"Installed {info.id} {info.version} with {count(info.topics, 'topic')}.")
    call.out.say(f"Tagged {count(retagged, 'article')} again.")
    return 0


def _remove(call: Call) -> int:
    call.wait(call.engine.pack_remove(call.args.named))
    retagged = _retag(call)
    call.out.give(id=call.args.named, removed=True, retagged=retagged)
    call.out.say(f"Removed the pack {call.args.named}; tagged {count(retagged, 'article')} again.")
    return 0


def _retag(call: Call) -> int:
    """Tag every article by the packs there are now; how many that were."""
    job = call.engine.retag()
    try:
        return call.follow(job.future, call.tell_progress)
    except BaseException:
        job.cancel()
        raise


def _score(call: Call) -> int:
    """How a pack judges labelled articles; a ratio of nothing is not told as a perfect one."""
    score = call.engine.pack_score(call.args.named, call.args.on)
    if not score.samples:
        raise Expected(f"The pack {call.args.named} holds no samples; give some by --on FILE.")
    for each in (*score.topics, score.micro):
        tagged, labelled = each.right + each.wrong, each.right + each.missed
        ratios = {
            "precision": round(each.precision, 4) if tagged else None,
            "recall": round(each.recall, 4) if labelled else None,
            "f1": round(each.f1, 4) if tagged or labelled else None,
        }
        counts = {"right": each.right, "wrong": each.wrong, "missed": each.missed}
        call.out.give(topic=each.topic or None, **counts, **ratios)
        told = "  ".join(f"{k} {'-' if v is None else f'{v:.3f}':5}" for k, v in ratios.items())
        counted = ", ".join(f"{count} {name}" for name, count in counts.items())
        call.out.say(f"{each.topic or 'all together':24} {told}  ({counted})")
    call.out.give(
        samples=score.samples, negatives=score.negatives, negatives_tagged=score.negatives_tagged
    )
    call.out.say(
        f"{count(score.samples, 'sample')}; "
        f"{score.negatives_tagged} of {score.negatives} without a topic were given one."
    )
    return 0


_PACK_VERBS = {
    "list": _list,
    "check": _check,
    "install": _install,
    "remove": _remove,
    "score": _score,
}
_TAKES = {
    "list": "nothing more",
    "check": "a pack's FILE",
    "install": "a pack's FILE",
    "remove": "the ID of an installed pack",
    "score": "the ID of an installed pack",
}
VERBS = (
    Verb(
        "tag",
        "tag ID +TOPIC -TOPIC … [--json]",
        "correct an article's topics; survives re-tagging",
        tag,
        (
            option("id", metavar="ID", type=whole_number, help="an article's id"),
            option(
                "topics",
                metavar="TOPIC",
                nargs="+",
                type=one_text,
                help="given by +, taken by -",
            ),
        ),
    ),
    Verb(
        "pack",
        "pack list | check FILE | install FILE | remove ID | score ID [--on FILE] [--json]",
        "topic packs: what finds the topics",
        pack,
        (
            option("what", choices=tuple(_PACK_VERBS), help="what to do"),
            option("named", metavar="FILE or ID", nargs="?", help="a pack's file, or its id"),
            option("--on", metavar="FILE", type=one_file, help="labelled articles, JSON Lines"),
        ),
    ),
)
