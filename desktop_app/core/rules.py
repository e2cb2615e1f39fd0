"""Where the rules of a topic hold in an article, what that weighs, and the spans that show it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from desktop_app.core.matching import Found, Hit
from desktop_app.core.pack_values import Rule, Topic
from desktop_app.core.types import Evidence

MAX_EVIDENCE = 24  # spans of one tag
BEYOND_LEAD = 0.5  # what a match after the pack's lead counts
_WINDOW_TRIES = 64  # matches looked at for the closest together, in one sentence


class CompiledRule(NamedTuple):
    """A rule with its lists as bits."""

    rule: Rule
    slots: tuple[int, ...]
    none: int


class CompiledTopic(NamedTuple):
    topic: Topic
    needs: int
    rules: tuple[CompiledRule, ...]
    lead: int
    follow: int


class Match(NamedTuple):
    """A rule that held in a sentence: the closest hits, and what it counts."""

    rule: Rule
    sentence: int
    hits: tuple[Hit, ...]
    weight: float


class _Slot(NamedTuple):
    """What one entry of a rule found in a sentence. `is_name`: all its lists are names."""

    hits: list[Hit]
    is_name: bool


def carry(found: Found, follow: int) -> dict[int, int]:
    """The lists of each sentence, in order, with those it speaks of without naming them.

    A sentence speaks of what the last one before it named; a title, of what the text names first.
    """
    masks: dict[int, int] = {}
    order = sorted(found.masks)
    current = next((named for i in order if (named := found.masks[i] & follow)), 0)
    for sentence in order:
        mask = found.masks[sentence]
        current = mask & follow or current
        masks[sentence] = mask | current
    return masks


def match_topic(topic: CompiledTopic, found: Found, masks: dict[int, int]) -> list[Match]:
    matches: list[Match] = []
    for rule in topic.rules:
        for slot in rule.slots:
            if not found.union & slot:
                break
        else:
            matches += _match_rule(rule, found, masks, topic)
    return matches


def _match_rule(
    rule: CompiledRule, found: Found, masks: dict[int, int], topic: CompiledTopic
) -> list[Match]:
    matches: list[Match] = []
    left = rule.rule.times
    for sentence, mask in masks.items():
        if mask & rule.none:
            continue
        for slot in rule.slots:
            if not mask & slot:
                break
        else:
            weight = _weight(rule.rule, sentence)
            if not weight or (sentence and not left):
                continue
            hits = _closest(rule, found.hits[sentence], topic.follow)
            if hits is None:
                continue
            if sentence:
                left -= 1
                if hits[0].start - found.text_start >= topic.lead:
                    weight *= BEYOND_LEAD
            matches.append(Match(rule.rule, sentence, hits, weight))
    return matches


def _weight(rule: Rule, sentence: int) -> float:
    if sentence == 0:
        return rule.title
    return rule.first if sentence == 1 else rule.text


def _closest(
    rule: CompiledRule, hits: list[tuple[int, Hit]], follow: int
) -> tuple[Hit, ...] | None:
    """One hit a slot, as close together as can be; a carried slot has none. None if too far."""
    slots = []
    for slot in rule.slots:
        own = [hit for lists, hit in hits if lists & slot]
        if own:
            slots.append(_Slot(own, not slot & ~follow))
    if not slots:
        return None
    if len(slots) == 1:
        return (slots[0].hits[0],)
    best: tuple[Hit, ...] | None = None
    first, rest = slots[0], slots[1:]
    for anchor in islice(first.hits, _WINDOW_TRIES):
        # A word that two slots want goes to the one asked first, so either may ask first.
        chosen = _fill(anchor, first, rest) or _fill(anchor, first, rest[::-1])
        if chosen and (best is None or _spread(chosen) < _spread(best)):
            best = chosen
    reach = rule.rule.near
    if best is not None and reach is not None and _spread(best) > reach:
        return None
    return best


def _fill(anchor: Hit, first: _Slot, rest: list[_Slot]) -> tuple[Hit, ...] | None:
    """A hit of each slot near `anchor`. One word fills one slot only, but a name is also read
    within a longer phrase: "TikTok closed" names TikTok and says that it closed."""
    chosen = [anchor]
    taken = [] if first.is_name else [anchor]
    for slot in rest:
        nearest = _nearest(anchor, slot.hits, [] if slot.is_name else taken)
        if nearest is None:
            return None
        chosen.append(nearest)
        if not slot.is_name:
            taken.append(nearest)
    return tuple(chosen)


def _nearest(anchor: Hit, hits: list[Hit], taken: list[Hit]) -> Hit | None:
    """The hit closest to `anchor` that overlaps none of `taken`."""
    best: Hit | None = None
    least = 0
    for hit in islice(hits, _WINDOW_TRIES):
        gap = _gap(anchor, hit)
        if (best is None or gap < least) and not any(
            hit.start < other.end and other.start < hit.end for other in taken
        ):
            best, least = hit, gap
    return best


def _gap(one: Hit, other: Hit) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


def _spread(hits: Iterable[Hit]) -> int:
    """Characters from the end of the first hit to the start of the last."""
    hits = sorted(hits)
    return max(hits[-1].start - hits[0].end, 0)


def collect_evidence(found: Found, matches: list[Match]) -> tuple[Evidence, ...]:
    """The spans behind a tag in reading order; the heaviest where there are too many."""
    spans = [
        _locate(found, match, hit) for match in matches if match.weight > 0 for hit in match.hits
    ]
    spans.sort(key=lambda e: (e.part != "title", e.start, -e.end))
    merged: list[Evidence] = []
    for span in spans:
        last = merged[-1] if merged else None
        if last and last.part == span.part and span.start <= last.end + 1:
            heavier = span if span.weight > last.weight else last
            merged[-1] = replace(heavier, start=last.start, end=max(last.end, span.end))
        else:
            merged.append(span)
    if len(merged) > MAX_EVIDENCE:
        heaviest = sorted(merged, key=lambda e: -e.weight)[:MAX_EVIDENCE]
        merged = [span for span in merged if span in heaviest]
    return tuple(merged)


def _locate(found: Found, match: Match, hit: Hit) -> Evidence:
    """The place of a hit in the article's own title or text."""
    if match.sentence == 0:
        part, (start, end) = "title", found.title.span(hit.start, hit.end)
    else:
        shift = found.text_start
        part, (start, end) = "text", found.text.span(hit.start - shift, hit.end - shift)
    return Evidence(part, start, end, match.weight, f"{match.rule.name}: {hit.phrase}")
