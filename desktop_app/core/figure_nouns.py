"""Which thing a number counts: the noun after it, or before it in the same sentence.

Answers are units of `figure_units`, or the text's own word where the vocabulary has none.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from desktop_app.core.figure_units import (
    CLASSIFIED,
    CLASSIFIER,
    HAN_NOUN,
    HAN_NOUN_BEHIND,
    HAN_NOUNS,
    HAN_NOUNS_BEHIND,
    NOUN,
    NOUN_BEHIND,
    PEOPLE,
    TIME,
    TIMES,
    USERS,
)

AHEAD, HAN_AHEAD = 64, 14  # characters looked at after a number
BEHIND, HAN_BEHIND = 90, 32  # and before it
MOST_WORDS = 5  # between a number and its noun

_WORD = re.compile(r"[ \u00a0-]+([dl]['’])?([^\W\d_]+(?:[-'’*][^\W\d_]+)*)")
_LATIN_WORD = re.compile(r"[A-Za-zÀ-ỹ]+")
_HAN_STOP = re.compile(r"[을를이가은는에]\s|[。！？；，、,.;!?()（）「」『』《》“”\n0-9]|的(?!用)")
_SENTENCE_END = re.compile(r"[。！？；;\n]|[.!?](?=\s)")
_STOP = frozenset(
    "in on of at to for from by with and or the a an is was were are have has had who that which"
    " per than as but while when after before since between into over under about its his her"
    " their this these it he she they we you i will would could may can must said says not if so"
    " because against behind without within during through across up down off out more less"
    " di ke dari yang dengan dan atau pada untuk oleh dalam itu ini adalah sudah telah lebih kurang"
    " sampai hingga sejak setelah sebelum akan juga serta karena sebagai agar bagi tidak lagi saja"
    " en y o con para por que se su el la los las del al et ou pour avec sur dans au aux le les un"
    " une em com no na os und von mit auf zu aus der die das den im oder bei für ist sind tại ở và"
    " trên của cho là trong với pukul wib daripada masih bagi kepada".split()
)
_LINKS = frozenset(("de", "des", "d'", "d’", "of"))  # 300 millones de usuarios
_NOT_NOUNS = frozenset(
    "rue phố đường street avenue calle via jalan tol rw rt"
    " unless across perhaps always towards afterwards plus us times less chinese yes as"
    " january february march april may june july august september october november december"
    " januari februari maret april mei juni juli agustus oktober desember mac ogos disember"
    " enero febrero janvier février juillet août janeiro fevereiro januar februar märz".split()
)
_SCALE_ENDS = frozenset("百千万萬亿億兆백천만억조多余餘여")
_PLURAL = re.compile(r"[a-z]+(?<![suio])s$")
_PERSONS = frozenset("followers viewers listeners creators employees students".split())
_GERMAN_VERBS = frozenset("sitzen spielen morden stellen".split())  # nouns have a capital
_LOOSE = frozenset((PEOPLE, "units"))  # where a better noun may follow
_GENERIC = frozenset((PEOPLE, TIMES, "cases", "companies", ""))
_CLAUSE_END = re.compile(r"[。，、；,;:()]|\.(?=\s|$)")
_DAILY = re.compile(
    r"(?i)\b(?:daily|harian|diarios|quotidiens|täglich\w*"
    r"|diários)"
    r"\b|h[àằ]ng ngày|日活|每日|毎日"
)
_MONTHLY = re.compile(
    r"(?i)\b(?:monthly|bulanan(?:nya)?|per bulan|(?<!dalam )sebulan|setiap bulan|tiap bulan"
    r"|each month|(?<!\bin )a month|every month|per month|mensuales|mensual|mensuels|par mois"
    r"|al mes|im monat|monatlich\w*|mensais|por mês|mensili)\b"
    r"|h[àằ]ng tháng|每月|毎月|月間|月间|月活|매달|매월|월간"
    r"|(?<![0-9])월 "
)
_ACTIVE = re.compile(
    r"(?i)\b(?:active|aktif|activos|actifs|aktiven?|ativos|attivi)\b|hoạt động|活|アクティブ"
)
_NEW = re.compile(r"(?i)\b(?:new|baru|nuevos|nouveaux|neuen?|neuer|novos|nuovi|mới)\b|新|신규")
_GAINED = re.compile(  # within a time, they are new ones
    r"(?i)\b(?:gain(?:s|ed|ing)?|add(?:s|ed|ing)?|attract(?:s|ed|ing)?|drew|picked up|signed up"
    r"|(?:me|ber)?tambah|menambah|ketambahan|meraup|gan[óo]|sumó|gagn[ée]+|gewann|gewonnen)\b[^.;,]*$"
    r"|(?:新增|增加|[涨漲]|吸引|獲得|获得|増え|추가|늘)[^，。；]{0,6}$"
)
_GAINS = (  # a part of each of these, looked for first
    "ain", "dd", "attra", "rew", "ed up", "tambah", "meraup", "gan", "sum", "gagn", "gew",
    "增", "涨", "漲", "引", "得", "増", "추가", "늘",
)  # fmt: skip
_IN_TIME = re.compile(
    r"(?i)\b(?:in|within|over|during|dalam|en|in nur|binnen)(?: [^\W_]+){0,3}"
    r" (?:hours?|days?|weeks?"
    r"|months?|jam|hari|minggu|bulan|horas?|días?|semanas?|meses|jours?|heures|semaines?|tag(?:en)?"
    r"|wochen?|monat(?:en)?|24 hours)\b|\b(?:overnight|sehari|seminggu|semalam)\b"
    r"|[日天周週月][之以]?[内內间間里裡]|一[日天夜周週]|하루|일주일|日で"
)
_SENSES = (  # a sign of any of the four above, looked for first
    "acti", "akti", "ativ", "attiv", "hoạt", "活", "アク", "dai", "a day", "h day", "y day", "diar",
    "diár", "hari", "quotid", "tägl", "hàng", "hằng", "mỗi", "毎", "每", "month", "monat", "bulan",
    "mensua", "mensu", "mensi", "mensai", "mois", "al mes", "mês", "月", "월", "매달", "new",
    "baru", "nuev", "nouv", "neue", "novo", "nuov", "mới", "新", "신규",
)  # fmt: skip
_VIEWED = re.compile(
    r"(?i)ditonton|dilihat|tayang|diputar|viewed|watched|played|播放|浏览|瀏覽|觀看|观看|再生"
    r"|조회|lượt xem"
)
_TAKEN = re.compile(r"(?i)diunduh|download|muat turun|下载|下載|다운로드|ダウンロード")


@dataclass(frozen=True, slots=True)
class Noun:
    """A unit and where the word for it ends; `is_own` where it is the text's own word."""

    unit: str
    end: int
    is_own: bool = False


def noun_after(text: str, at: int, language: str, may_be_own: bool) -> Noun | None:
    """The noun that a number ending at `at` counts, where one follows it."""
    words: list[tuple[str, int]] = []
    position = at
    while len(words) < MOST_WORDS and (found := _WORD.match(text, position, at + AHEAD)):
        word = found[2]
        position = found.end()
        if not words and (word.lower() in _LINKS or (word == "di" and language == "it")):
            continue
        words.append((word, position))
        if word.lower() in _STOP and word.lower() != "more":
            break
    if words and _LATIN_WORD.match(words[0][0]):
        return _latin_noun(text, words, language, may_be_own)
    return _han_noun(text, at, text[at - 1] in _SCALE_ENDS)


def _latin_noun(
    text: str, words: list[tuple[str, int]], language: str, may_be_own: bool
) -> Noun | None:
    last: Noun | None = None
    for place, (word, end) in enumerate(words):
        low = word.lower()
        if low in _STOP and not (place == 0 and low == "more"):
            break
        pair = f"{low} {words[place + 1][0].lower()}" if place + 1 < len(words) else ""
        unit = NOUN.get(pair) or _unit_of(low)
        if unit and language == "de" and word.islower() and word in _GERMAN_VERBS:
            unit = None
        if unit in TIME and (place > 1 or word == "Minggu"):
            break
        if unit:
            found = Noun(unit, words[place + 1][1] if pair in NOUN else end)
            if unit not in _LOOSE or place + 1 >= len(words):
                return found
            last = last or found  # American users: people only where no better noun follows
        elif last:
            break
    if last or not may_be_own:
        return last
    return _own_noun(words, language)


def _unit_of(low: str, nouns: dict[str, str] = NOUN) -> str | None:
    unit = nouns.get(low)
    if unit is None and "-" in low:  # 170-million-user app, 26-day gap
        unit = nouns.get(low.partition("-")[0])
    if unit is None and low.endswith(("nya", "-nya")):
        unit = nouns.get(low[:-3].rstrip("-"))
    if unit is None and "'" in low:
        unit = nouns.get(low.partition("'")[0])
    return unit


def _own_noun(words: list[tuple[str, int]], language: str) -> Noun | None:
    """The text's own word for what is counted: an English plural, elsewhere the next word."""
    for place, (word, end) in enumerate(words[: 4 if language in ("en", "") else 1]):
        low = word.lower()
        if low in _STOP or low in _NOT_NOUNS or len(low) < 3 or not _LATIN_WORD.match(low):
            return None
        if language not in ("en", ""):
            is_noun = language == "de" or word.islower()
            return Noun(low, end, True) if is_noun else None
        if _PLURAL.fullmatch(low) and (place or word.islower() or len(words) > 1):
            return Noun(low, end, True)
    return None


def _han_noun(text: str, at: int, is_large: bool) -> Noun | None:
    window = text[at : at + HAN_AHEAD]
    stop = _HAN_STOP.search(window)
    window = window[: stop.start()] if stop else window
    best: Noun | None = None
    if classifier := CLASSIFIER.match(window):
        best = Noun(CLASSIFIED.get(classifier[0].strip(), ""), at + classifier.end())
    near = HAN_AHEAD if is_large or classifier else len(window) - len(window.lstrip())
    for found in HAN_NOUNS.finditer(window):
        unit = HAN_NOUN[found[0]]
        if found.start() > near:
            break
        if unit == PEOPLE:
            best = (
                best if found.start() > 6 or (best and best.unit) else Noun(unit, at + found.end())
            )
        else:
            return Noun(unit, at + found.end())
    return best


def noun_behind(text: str, start: int) -> Noun | None:
    """The last noun before a number within its sentence; `end` is then where it begins."""
    is_han = start > 0 and any(char > "\u2e80" for char in text[max(start - 3, 0) : start])
    begin = max(start - (HAN_BEHIND if is_han else BEHIND), 0)
    window = text[begin:start]
    for stop in _SENTENCE_END.finditer(window):
        begin = max(begin, start - len(window) + stop.end())
    window = text[begin:start]
    last: Noun | None = None
    if is_han:
        for found in HAN_NOUNS_BEHIND.finditer(window):
            counted = HAN_NOUN_BEHIND[found[0]]
            if counted not in (PEOPLE, TIMES):
                last = Noun(counted, begin + found.start())
        return last
    for word in _LATIN_WORD.finditer(window):
        unit = _unit_of(word[0].lower(), NOUN_BEHIND)
        if unit and unit not in TIME and unit not in _GENERIC and unit not in ("apps", "states"):
            last = Noun(unit, begin + word.start())
    return last


def refine(
    unit: str, text: str, start: int, end: int, value: float, is_about_apps: Callable[[], bool]
) -> str:
    """The unit in its sense here: active users of a month, or views where something is seen.

    Very many people in a report on an app are its users.
    """
    before = text[max(start - 34, 0) : start]
    if unit in (TIMES, "cases", ""):
        better = noun_behind(text, start)
        if unit == TIMES and _VIEWED.search(before):
            return "views"
        if unit == TIMES and _TAKEN.search(before):
            return "downloads"
        if better and (unit != TIMES or (start - better.end < 10 and text[start - 1] > "\u2e80")):
            return better.unit
        return unit
    tail = text[end : end + 22]
    if stop := _CLAUSE_END.search(tail):
        tail = tail[: stop.start()]
    around = before[-18:] + text[start:end] + tail
    if unit == PEOPLE:
        behind = noun_behind(text, start)
        if behind and behind.unit.endswith(USERS) and value >= 1e4:
            around, unit = before + text[start : end + 10], behind.unit
        elif behind and behind.unit in _PERSONS and start - behind.end < 12:
            unit = behind.unit
        elif 1e5 <= value <= 1e9 and is_about_apps():
            unit = USERS
    if unit != USERS:
        return unit
    is_gain = any(sign in before for sign in _GAINS) and _GAINED.search(before)
    if is_gain and _IN_TIME.search(before + text[end : end + 30]):
        return "new users"
    low = around.lower()
    if not any(sign in low for sign in _SENSES):
        return unit
    if _DAILY.search(around):
        return "daily active users"
    if monthly := _MONTHLY.search(around):
        english = monthly[0].lower() in ("monthly", "each month", "a month", "every month")
        return "monthly users" if english and not _ACTIVE.search(around) else "monthly active users"
    if _ACTIVE.search(around):
        return "active users"
    if text[end - 1] > "\u2e80":  # 新增70萬用戶
        tail = before[-8:].rpartition("，")[2].rpartition(",")[2]
    return "new users" if _NEW.search(text[start:end] + tail[:6]) else USERS
