"""Which of the dates in a text a figure holds for: one that modifies its own clause, or none.

A date dates no figure where it tells when something was founded, what is compared, when a report
came out; nor one beyond a parenthesis, nor one already told of another time ("a year earlier").
"""

from __future__ import annotations

import re

REACH = 44  # characters from a figure to its date
ASIDE = 90  # characters of a parenthesis
MODIFIER = 2  # characters of a figure that may say it is a total
TAIL = 28  # characters after a figure that may name another time

_BREAK = re.compile(r"[。！？；;:：\n]|[.!?,](?=\s)")  # a date beyond one is another matter's
_ORIGIN_BEFORE = re.compile(
    r"(?i)(?:\b(?:founded|established|launched|created|started|born|built|set up|opened|released"
    r"|since|than|versus|vs\.?|(?:compared|comparison) (?:with|to)|against"
    r"|didirikan|berdiri|diluncurkan|dirilis|sejak|dibanding(?:kan)?(?: dengan)?|daripada"
    r"|ditubuhkan|dilancarkan|fundad[ao]s?|cread[ao]s?|nacid[ao]s?|lanzad[ao]s?|desde|más que"
    r"|menos que|criad[ao]s?|lançad[ao]s?|fondée?s?|créée?s?|lancée?s?|depuis|gegründet|seit"
    r"|gegenüber|fondat[ao]|nat[ao]|dal|từ|so với"
    r"|(?:report|law|order|ruling|act|letter|statement|laporan|keputusan) (?:of|from|dated))"
    r"(?: (?:back|early|late|mid|the year|tahun|in|on|at|pada|en|em|im|năm))*"
    r"|(?:成立|[创創][立办辦建]|建立|[诞誕]生|[上推发發][线線出布])[于於在]|始[于於]|自[从從]?|[从從]|[较較]|比|相比"
    r"|对比|對比) ?$"
)
_ORIGIN_AFTER = re.compile(
    r"[ ]?(?:以[来來]|起|[开開]始|至今|迄今|から|より|부터|이후|이래|比|同期|の?(?:発売|公開)"
    r"|[^,，。、]{0,3}前(?![0-9]))"
)
_ORIGIN_BETWEEN = re.compile(
    r"(?i)\b(?:founded|established|started out|began as|didirikan|berdiri|ditubuhkan|fundad[ao]"
    r"|gegründet|fondée?|thành lập)\b"
    r"|(?:成立|[创創][立办辦建]|[诞誕]生|面世|[问問]世|設立|創業|開業|リリース"
    r"|(?:上[线線]|推出)(?=[的以后後至,，]))(?![0-9了约約近逾超一二三四五六七八九十数數])"
    r"|설립|창립|창업|출시|출범|출발"
)
_OTHER_TIME = re.compile(
    r"(?i)\b(?:(?:a|one|the|two) years? (?:earlier|before|later)|(?:the )?(?:previous|prior"
    r"|following) year|last year|now|currently|today|tahun (?:sebelumnya|lalu)|kini|sekarang"
    r"|(?:el )?año anterior|hoy|l['’]année précédente|aujourd['’]hui|vorjahr|heute)\b"
    r"|[前去翌次隔上]一?年(?!度)|此前|之前|[目当當]前|[现現][在有]|如今|至今|전년|지난해|작년|현재"
    r"|[合共][计計]|[总總][计計]|累[计計]"
)
_AS_OF = re.compile(
    r"(?i)(?:\bas (?:of|at)|\bper|\ba fecha de|\bau|\bstand|\btính đến|截至|截止) ?"
    r"(?:(?:cuối )?tháng |the end of )?$"
)
_COMMA = re.compile("[,，、]")
_ASIDE_OPENS, _ASIDE_CLOSES = "(（", ")）"

Dated = tuple[int, int, str]


def date_of(
    text: str, dates: list[Dated], start: int, end: int, language: str, is_time: bool
) -> str | None:
    """The nearest of `dates` that modifies the clause of the figure from `start` to `end`.

    In Chinese, Japanese and Korean the date goes before what it holds for. A stretch of time
    (`is_time`) has a date only after "as of".
    """
    best: tuple[int, str] | None = None
    is_han = language in ("zh", "ja", "ko")
    for begin, stop, iso in dates:
        is_later = begin >= end
        left, right = (end, begin) if is_later else (stop, start)
        if not 0 <= right - left <= REACH or _BREAK.search(text, left, right):
            continue
        if is_later and is_han and _COMMA.search(text, left, right):
            continue
        if is_time and not _AS_OF.search(text, max(begin - 24, 0), begin):
            continue
        if not _modifies(text, begin, stop, start, end):
            continue
        distance = right - left + (REACH if is_later and is_han else 0)
        if best is None or distance < best[0]:
            best = distance, iso
    return best[1] if best else None


def is_claimed(text: str, of_end: int, date_start: int) -> bool:
    """Whether a date stands directly behind a figure, and so dates none after it: 5 in 2020 …"""
    return 0 <= date_start - of_end <= 1 and text[of_end:date_start] in ("", " ")


def _modifies(text: str, begin: int, stop: int, start: int, end: int) -> bool:
    between = (end, begin) if begin >= end else (stop, start)
    if _is_origin(text[max(begin - 40, 0) : begin]) or _ORIGIN_AFTER.match(text, stop):
        return False
    after = text[stop : stop + 8] if begin >= end else ""
    if _ORIGIN_BETWEEN.search(text, *between) or _ORIGIN_BETWEEN.search(after):
        return False
    tail = _BREAK.split(text[end : end + TAIL].replace(",", ", ").replace("，", ", "))[0]
    told = text[stop : start + MODIFIER] if begin < start else text[end:begin]
    if _OTHER_TIME.search(told) or (begin < start and _OTHER_TIME.search(tail)):
        return False
    return _is_in_reach_of_aside(text, begin, stop, start, end)


def _is_origin(before: str) -> bool:
    """Whether words before a date tell of an origin or a comparison; a number tells of none."""
    words = before.split()
    if not words or (before.isascii() and any(map(str.isdigit, words[-1]))):
        return False
    return bool(_ORIGIN_BEFORE.search(before))


def _is_in_reach_of_aside(text: str, begin: int, stop: int, start: int, end: int) -> bool:
    """A parenthesis dates what stands in it, or all before it where it holds but a date."""
    if not any(sign in text for sign in _ASIDE_OPENS):
        return True
    aside, own = _aside(text, begin), _aside(text, start)
    if aside == own:
        return True
    if aside:
        rest = text[aside[0] + 1 : begin] + text[stop : aside[1]]
        return end <= aside[0] and len(rest) <= 12 and not any(map(str.isdigit, rest))
    return own is not None and own[0] + 2 >= start and end + 1 >= own[1]


def _aside(text: str, at: int) -> tuple[int, int] | None:
    """Where the parenthesis around a place opens and closes."""
    begin = max(at - ASIDE, 0)
    opened = max(text.rfind(sign, begin, at) for sign in _ASIDE_OPENS)
    if opened < 0 or any(sign in text[opened:at] for sign in _ASIDE_CLOSES):
        return None
    closed = [found for sign in _ASIDE_CLOSES if (found := text.find(sign, at, at + ASIDE)) >= 0]
    return (opened, min(closed)) if closed else None
