"""Dates as publishers write them to seconds since the epoch, UTC.

RFC 822 and ISO 8601 with what is done to them in practice: month names of many languages, zones by
name, Chinese 年月日, dates alone. Declared times are kept, however odd; None is what is no date.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from desktop_app.core.seconds import DAY

MAX_DATE = 100  # characters that a date may have

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

# English; then Indonesian, Malay, Spanish, Portuguese, French, German, Italian, Dutch, Turkish,
# Russian and Vietnamese where they differ. Matched by the longest beginning, without dots.
_MONTHS = """
1 jan januari januar januarie enero janeiro janvier gennaio ocak янв января
2 feb februari februar febrero fevereiro fev févr fevr février fevrier febbraio pebruari şubat фев
3 mar mars maret mac march märz marz maart marzo março marco maerz mrt mart мар марта
4 apr april avril abril abr avr aprile nisan апр апреля
5 may mei mai mayo maio maggio mag mayıs май мая
6 jun juni june juin junio junho giugno giu haziran июн июня
7 jul juli july julai juillet juil julio julho luglio lug temmuz июл июля
8 aug agu agustus ogos august août aout agosto ago augustus ağustos agt ags авг августа
9 sep sept september septembre septiembre setembro settembre set eylül сен сентября
10 oct okt oktober october octobre octubre outubro ottobre out ott ekim окт октября
11 nov november novembre noviembre novembro nopember kasım ноя ноября
12 dec des dis desember disember december décembre decembre diciembre dezembro dicembre dez dic
12 déc aralık дек декабря
"""
_MONTH = {
    name: int(number)
    for number, *names in (line.split() for line in _MONTHS.split("\n") if line)
    for name in names
}
# Zones by name, in minutes. Where a name is used twice the one of RFC 822 holds.
_ZONES = """
ut 0 gmt 0 utc 0 z 0 wet 0 est -300 edt -240 et -300 cst -360 cdt -300 ct -360 mst -420 mdt -360
pst -480 pdt -420 pt -480 akst -540 hst -600 bst 60 ist 330 cet 60 cest 120 met 60 mez 60 mesz 120
eet 120 eest 180 msk 180 trt 180 pkt 300 ict 420 wib 420 wita 480 wit 540 sgt 480 myt 480 hkt 480
pht 480 awst 480 jst 540 kst 540 aest 600 aedt 660 nzst 720 nzdt 780 brt -180 art -180 west 60
"""
_ZONE = dict(zip(_ZONES.split()[::2], map(int, _ZONES.split()[1::2]), strict=True))

_TIME = r"(?P<h>\d{1,2})[:.時时](?P<m>\d{2})(?:[:.分](?P<s>\d{2})(?:[.,]\d{1,12})?)?"
_HALF = r"(?:\s*(?P<half>[ap])\.?m\b\.?)?"
_OFFSET = r"(?P<zone>[+-]\d{1,2}:?\d{2}|[+-]\d{1,2}|[A-Za-z]{1,5}(?![A-Za-z]))?"
_CLOCK = rf"(?:[\sT,|]{{1,4}}(?:at\s|pukul\s|jam\s|à\s)?{_TIME}{_HALF}\s*(?:\(?{_OFFSET}))?"
_FORMS = [
    re.compile(rf"(?P<Y>\d{{4}})[-/.](?P<M>\d{{1,2}})(?:[-/.](?P<D>\d{{1,2}}))?{_CLOCK}", re.I),
    re.compile(rf"(?:[^\W\d]+\.?,?\s*)?(?P<D>\d{{1,2}})(?:st|nd|rd|th|\.)?[\s-](?:de\s)?"
               rf"(?P<name>[^\W\d]+)\.?,?[\s-](?:de\s)?(?P<Y>\d{{4}}|\d{{2}}){_CLOCK}", re.I),
    re.compile(rf"(?:[^\W\d]+,\s*)?(?P<name>[^\W\d]+)\.?\s(?P<D>\d{{1,2}})(?:st|nd|rd|th)?,?\s"
               rf"(?P<Y>\d{{4}}){_CLOCK}", re.I),
    re.compile(rf"(?P<Y>\d{{4}})\s?[年년]\s?(?P<M>\d{{1,2}})\s?[月월]\s?(?P<D>\d{{1,2}})\s?[日號号일]"
               rf"(?:\s?[(（]?[星期周週][^\s\d]{{1,3}}[)）]?)?(?:\s?(?P<cjk>上午|下午|晚上))?"
               rf"(?:\s*{_TIME}\s*{_OFFSET})?"),
    re.compile(rf"(?P<D>\d{{1,2}})[/.](?P<M>\d{{1,2}})[/.](?P<Y>\d{{4}}){_CLOCK}", re.I),
    re.compile(rf"[A-Za-z]{{3}}\s+(?P<name>[A-Za-z]{{3}})\s+(?P<D>\d{{1,2}})\s{_TIME}\s"
               rf"(?:(?P<zone>[A-Z]{{1,5}})\s)?(?P<Y>\d{{4}})(?P<half>(?!))?"),
    re.compile(r"(?P<Y>\d{4})(?P<M>\d{2})(?P<D>\d{2})(?:T?(?P<h>\d{2})(?P<m>\d{2})(?P<s>\d{2})?"
               r"(?P<zone>Z|[+-]\d{4})?)?(?P<half>(?!))?"),
    re.compile(r"(?P<Y>\d{4})"),
]  # fmt: skip
_DIGITS = {ord(wide): str(digit) for digit, wide in enumerate("０１２３４５６７８９")}


def parse_date(text: str | None) -> int | None:
    """Seconds since the epoch of what `text` says; a time without a zone is taken as UTC."""
    if not text:
        return None
    text = text.strip()[:MAX_DATE].translate(_DIGITS)
    for form in _FORMS:
        found = form.fullmatch(text) or (form is not _FORMS[-1] and form.match(text)) or None
        if found:
            moment = _moment(found.groupdict())
            if moment is not None:
                return moment
    return None


def _moment(part: dict[str, str | None]) -> int | None:
    month: int | None = int(part.get("M") or 1)
    if "name" in part:
        month = _month(part["name"] or "")
    if month is None:
        return None
    year, hour = int(part["Y"] or 0), int(part.get("h") or 0)
    if len(part["Y"] or "") == 2:
        year += 2000 if year < 70 else 1900
    half = {"上午": "a", "下午": "p", "晚上": "p"}.get(part.get("cjk") or "", part.get("half"))
    if half and hour <= 12:
        hour = hour % 12 + (12 if half.lower() == "p" else 0)
    days = hour // 24  # 24:00 is written for the next midnight
    second = min(int(part.get("s") or 0), 59)
    try:
        moment = datetime(
            year, month, int(part.get("D") or 1), hour % 24, int(part.get("m") or 0), second,
            tzinfo=UTC,
        )  # fmt: skip
    except ValueError:
        return None
    seconds = int((moment - _EPOCH).total_seconds()) + days * DAY
    return seconds - 60 * _offset(part.get("zone"))


def _month(name: str) -> int | None:
    name = name.lower().rstrip(".")
    return _MONTH.get(name) or (_MONTH.get(name[:3]) if len(name) > 3 and name.isascii() else None)


def _offset(zone: str | None) -> int:
    """Minutes east of Greenwich; an impossible zone counts as none."""
    if not zone:
        return 0
    if zone[0] in "+-":
        digits = zone[1:].replace(":", "")
        hours, minutes = (
            (int(digits), 0) if len(digits) < 3 else (int(digits[:-2]), int(digits[-2:]))
        )
        total = hours * 60 + minutes
        if total > 15 * 60 or minutes > 59:
            return 0
        return -total if zone[0] == "-" else total
    return _ZONE.get(zone.lower(), 0)


def from_timestamp(value: int | float) -> int | None:
    """Seconds from a number that may be in milliseconds; None where no calendar has that day."""
    try:
        seconds = int(value / 1_000 if abs(value) > 100_000_000_000 else value)
        _EPOCH + timedelta(seconds=seconds)
    except (OverflowError, ValueError):
        return None
    return seconds
