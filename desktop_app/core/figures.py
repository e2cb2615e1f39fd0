"""Key figures of a text: numbers with their unit, what they count, and the exact place.

114,000 posts; 300 juta pengguna aktif bulanan; 1.7亿用户; US$17 billion; 75 days; 216%. A number
is a figure only with a unit: one of `figure_units`, or the text's own noun. So dates, ages, clock
times, versions, numbers of laws and of pages fall out. One pass, bounded, linear in the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property

from desktop_app.core.figure_about import words_about
from desktop_app.core.figure_dates import dates_in
from desktop_app.core.figure_fates import fate_of, tells_of_fates
from desktop_app.core.figure_nouns import noun_after, noun_behind, refine
from desktop_app.core.figure_signs import (
    AGAINST,
    OF_ALL,
    PER,
    PER_BEFORE,
    PER_WHAT,
    is_magnitude,
    is_no_figure,
    is_range,
    is_rank,
    is_score,
    is_stretch,
    is_year,
    minus_before,
    modifier_before,
    next_word,
    tells_of_quakes,
)
from desktop_app.core.figure_spelled import WITH_WORDS
from desktop_app.core.figure_things import HAN_FROM_TEN
from desktop_app.core.figure_times import date_of, is_claimed
from desktop_app.core.figure_units import (
    CURRENCIES,
    CURRENCY_WORDS,
    HAN_AFTER,
    HAN_AFTERS,
    HAN_TIME,
    MONEY_CUES,
    PEOPLE,
    PERCENT,
    PERCENT_STARTS,
    PERCENTS,
    RANK,
    TENTH_WORDS,
    TENTHS,
    TIME,
    USERS,
    VOTES,
    WHOLE_OR_NOT,
    currency_named,
    currency_of,
    home_currency,
)
from desktop_app.core.number_words import HAN_DIGIT
from desktop_app.core.numerals import Numeral, numerals

MOST = 200  # figures of one text
MOST_CHARACTERS = 200_000  # read of one text

_APPS = re.compile(
    r"(?i)\b(?:apps?|aplikasi|platforms?|plattform|plataforma|users?|pengguna|usuarios|nutzer"
    r"|utilisateurs|social media|media sosial|medsos|jejaring|tiktok|instagram|facebook|youtube"
    r"|whatsapp|wechat|telegram|rednote|xiaohongshu)"
    r"|người dùng|ứng dụng|用户|用戶|平台|应用|應用|アプリ|利用者|앱|이용자|사용자|플랫폼"
    r"|틱톡|抖音|微信|微博|小红书|小紅書"
)
_PEOPLE_DO = re.compile(r" (?:have|had|are|were|use|live|joined|signed)\b")
_HONG_KONG = re.compile("港元|港幣|恒生|香港|港[鐵股府交聞]")  # whose bare 元 is no TWD
_AFTER = frozenset("€£₫")  # signs that may stand after a number
_FOLDS = re.compile(r"(?i) (?:lipat|more|higher|larger|bigger|the|as|that|what|faster)\b")
_TOPPED = re.compile(
    "登[顶頂](?=[^。，；]{0,16}榜)|榜首|榜[单單]?第一|排名第一|位居[^，。；]{0,10}第一"
)
_TIMES = TIME | {unit[:-1] for unit in TIME}
_LINK = re.compile(r" (?:de|di|of|d['’]) ?(?=[^\W\d_])")  # to a noun of its own
_TALLY = frozenset(("people", "times", "cases", ""))


@dataclass(frozen=True, slots=True)
class Figure:
    """One key figure; `start` and `end` in code points, modifier and noun included.

    `unit` is a word of `figure_units`, an ISO 4217 code, perhaps with "per month"; or the text's
    own word for what is counted. `of` is what the figure is about, in the text's words; `as_of`
    the ISO date, year-month or year that the sentence names.
    """

    value: float
    unit: str | None
    of: str | None
    as_of: str | None
    start: int
    end: int


def figures(text: str, language: str | None) -> tuple[Figure, ...]:
    """The key figures of one title or text, in order, `MOST` at most."""
    return tuple(_Reading(text[:MOST_CHARACTERS], language or "").figures())


class _Reading:
    """One text being read; what a figure counts may be said by the one before it."""

    def __init__(self, text: str, language: str) -> None:
        self.text = text
        self.language = language.lower()
        if self.language.startswith("zh-hant") and _HONG_KONG.search(text):
            self.language = "zh-hk"
        self.has_quakes = tells_of_quakes(text)
        self.is_ascii = text.isascii()
        self.first = self.language.partition("-")[0]
        self.counted: Figure | None = None  # the last figure that was neither share nor time
        self.thing: Figure | None = None  # no share, nor money

    @cached_property
    def has_apps(self) -> bool:
        return bool(_APPS.search(self.text))

    def is_about_apps(self) -> bool:
        return self.has_apps

    @cached_property
    def has_fates(self) -> bool:
        return tells_of_fates(self.text)

    @cached_property
    def dates(self) -> list[tuple[int, int, str]]:
        return dates_in(self.text)

    def figures(self) -> list[Figure]:
        found: list[Figure] = []
        before: tuple[Numeral, Figure | None] | None = None
        for number in numerals(self.text, self.first):
            figure = self._judge(number, found[-1] if found else None)
            if figure and before and (first := self._first_of_range(*before, number, figure)):
                found[len(found) - (before[1] is not None) :] = [first]
            before = number, figure
            if figure:
                found.append(figure)
                self._remember(figure)
            if len(found) >= MOST:
                break
        topped = _TOPPED.finditer(self.text) if self.first == "zh" else ()
        found += [self._figure(Numeral(1.0, *m.span()), RANK, m.end()) for m in topped]
        found = sorted(found, key=lambda figure: figure.start)[:MOST]
        return self._dated(found) if found and self.dates else found

    def _dated(self, found: list[Figure]) -> list[Figure]:
        """The figures with their dates; one directly behind a figure dates none after it."""
        dates, last = self.dates, -1
        for at, figure in enumerate(found):
            is_time = _is_time(figure.unit)
            if as_of := date_of(self.text, dates, figure.start, figure.end, self.first, is_time):
                found[at] = replace(figure, as_of=as_of)
                last = figure.end if self.first not in ("zh", "ja", "ko") else -1
                dates = [one for one in dates if not is_claimed(self.text, last, one[0])]
        return found

    def _remember(self, figure: Figure) -> None:
        if figure.unit in (PERCENT, RANK):
            return
        if not _is_money(figure.unit):
            self.thing = figure
        if not _is_time(figure.unit):
            self.counted = figure

    def _judge(self, number: Numeral, last: Figure | None) -> Figure | None:
        text = self.text
        word = next_word(text, number.end)
        if is_score(text, number):
            return self._figure(number, VOTES, number.end)
        if last and last.unit == VOTES and self._is_against(number, last):
            return self._figure(number, VOTES, number.end)
        if is_rank(text, number):
            return self._figure(number, RANK, number.end)
        if self.has_quakes and is_magnitude(text, number):
            return self._figure(number, "magnitude", number.end)
        if is_no_figure(text, number, word):
            return None
        return (
            self._share(number, word)
            or self._money(number, word)
            or self._in_han(number)
            or self._counted(number)
            or self._like_the_last(number)
        )

    def _is_against(self, number: Numeral, last: Figure) -> bool:
        gap = self.text[last.end : number.start]
        if number.scale != 1 or len(gap) > 14:
            return False
        return gap in ("-", "–") or bool(AGAINST.fullmatch(gap))

    def _share(self, number: Numeral, word: str) -> Figure | None:
        may_be = not word or word[0] in PERCENT_STARTS
        if may_be and (found := PERCENTS.match(self.text, number.end)):
            return self._figure(number, PERCENT, found.end())
        if self.text.endswith("百分之", 0, number.start):
            return self._figure(number, PERCENT, number.end)
        found = TENTHS.match(self.text, number.end) if word in TENTH_WORDS else None
        if found and 1 <= number.value <= 10 and (number.is_word or self.first in ("zh", "ja")):
            value = number.value * 10 + HAN_DIGIT.get(found["part"] or "", 0)
            if value > 10:
                return self._figure(number._replace(value=value), PERCENT, found.end())
        return None

    def _money(self, number: Numeral, word: str) -> Figure | None:
        may_be = word in CURRENCY_WORDS or word[:1] in CURRENCY_WORDS
        may_be = may_be or self.text[number.end : number.end + 2].strip("\u00a0 ")[:1] in _AFTER
        named = CURRENCIES.match(self.text, number.end) if may_be else None
        if number.sign:
            code = currency_of(number.sign, self.language)
        elif named and not is_year(self.text, number):
            code = currency_named(named[1], self.language)
        else:
            return None
        if number.value == 1 and "=" in self.text[number.end : number.end + 4]:
            return None  # 1ドル=150円
        return self._rated(number, code, named.end() if named else number.end)

    def _rated(self, number: Numeral, unit: str, end: int) -> Figure:
        """A figure that may be one of each month, user or barrel."""
        rate = PER.match(self.text, end)
        if rate:
            end = rate.end()
        elif self.first == "zh":
            start = number.start - modifier_before(self.text, number.start)
            rate = PER_BEFORE.search(self.text[max(start - 9, 0) : start])
        if rate:
            groups = rate.groupdict()
            what = (groups["what"] or groups["one"]).lower()
            unit = f"{unit} per {PER_WHAT.get(what, what)}"
        return self._figure(number, unit, end)

    def _in_han(self, number: Numeral) -> Figure | None:
        """What stands directly behind a number in Chinese, Japanese and Korean: 270天, 20倍."""
        if self.is_ascii:
            return None
        found = HAN_AFTERS.match(self.text, number.end)
        if not found or (number.scale > 1 and found[1] in HAN_TIME):
            return None
        word, end = found[1], found.end()
        unit = HAN_AFTER[word]
        if word in HAN_TIME and not is_stretch(self.text, number, unit, word, end):
            return None
        if word in HAN_FROM_TEN and number.value < 10:
            return None
        if unit == "points" and number.value <= 24 and not _is_broken(self.text, number):
            return None
        if "半" in found[0]:
            number = number._replace(value=number.value + 0.5)
        return self._figure(number, unit, end)

    def _counted(self, number: Numeral) -> Figure | None:
        text = self.text
        is_large = number.value >= 10 or number.scale > 1
        is_spelled = (
            number.is_word
            and number.scale == 1
            and number.value < 100
            and text[number.start] < "\u2e80"
        )
        may_be_own = is_large and (number.scale > 1 or not number.is_word)
        noun = noun_after(text, number.end, self.first, may_be_own)
        if noun and noun.unit == PEOPLE and self.has_fates:
            fate = fate_of(text, number.start, noun.end)
            noun = replace(noun, unit=fate or PEOPLE)
        is_one = number.is_word and number.value == 1 and noun is not None and noun.unit not in TIME
        if noun is None or is_one or (noun.is_own and is_year(text, number)):
            return None
        if noun.unit in TIME:
            word = text[number.end : noun.end].split()[-1] if noun.end > number.end else ""
            if number.scale > 1 or not is_stretch(text, number, noun.unit, word, noun.end):
                return None
        elif (
            (is_spelled and noun.unit not in WITH_WORDS)
            or (noun.unit not in WHOLE_OR_NOT and _is_broken(text, number))
            or (noun.unit == "points" and number.value < 10 and not _is_broken(text, number))
            or (is_year(text, number) and text[number.end : number.end + 1] == " ")
            or (number.is_word and noun.unit == "times" and not _is_fold(text, noun.end))
            or (number.scale == 1 and number.value < 10 and noun.unit in _TALLY - {"times"})
        ):
            return None
        unit = noun.unit
        if not noun.is_own:
            unit = refine(unit, text, number.start, noun.end, number.value, self.is_about_apps)
        if unit and not unit.endswith(USERS):
            return self._rated(number, unit, noun.end)
        return self._figure(number, unit or None, noun.end)

    def _like_the_last(self, number: Numeral) -> Figure | None:
        """A number whose noun is said before it, or is that of the figure before."""
        text = self.text
        is_more = bool(re.match(r" (?:more|others|lagi)\b", text[number.end : number.end + 8]))
        if number.scale == 1 and not is_more and not number.is_grouped:
            return None
        behind = noun_behind(text, number.start)
        if self._is_money_said(number, behind.end if behind else 0):
            return self._figure(number, home_currency(self.language), number.end)
        if (behind and number.scale > 1) or (behind and number.is_grouped):
            unit = refine(
                behind.unit, text, behind.end, number.end, number.value, self.is_about_apps
            )
            return self._figure(number, unit, number.end)
        if self.thing and is_more:
            return self._figure(number, self.thing.unit, number.end)
        if number.scale > 1 and _PEOPLE_DO.match(text, number.end):
            unit = refine(
                "people", text, number.start, number.end, number.value, self.is_about_apps
            )
            return self._figure(number, unit, number.end)
        is_near = self.counted and number.start - self.counted.end < 160
        if self.counted and is_near and not _LINK.match(text, number.end):
            return self._figure(number, self.counted.unit, number.end)
        if number.scale > 1:
            return self._figure(number, None, number.end)
        return None

    def _is_money_said(self, number: Numeral, after: int) -> bool:
        if self.first not in ("zh", "ja"):
            return False
        cues = MONEY_CUES.finditer(self.text, max(number.start - 16, 0), number.start)
        return any(cue.start() > after for cue in cues)

    def _first_of_range(
        self, first: Numeral, said: Figure | None, second: Numeral, figure: Figure
    ) -> Figure | None:
        """60,000 of "60,000 to 160,000 posts"; 15 of "15 to 20 million"; 5 of "$5-10 million"."""
        if figure.unit is None:
            return None
        if said is None and self._is_part(first, second):
            fate = fate_of(self.text, first.start, figure.end) if self.has_fates else None
            return self._figure(first, fate or figure.unit, first.end)
        if not is_range(self.text, first.start, first.end, second.start):
            return None
        word = next_word(self.text, first.end)
        if said is None and (is_year(self.text, first) or is_no_figure(self.text, first, word)):
            return None
        is_own = said is not None and (said.end > first.end or first.sign or said.unit == VOTES)
        shares_size = first.scale == 1 and first.value < second.value / second.scale
        if is_own and not (first.sign and shares_size and second.scale > 1):
            return None
        if shares_size:
            first = first._replace(value=first.value * second.scale)
        unit = said.unit if said and is_own else figure.unit
        return self._figure(first, unit, first.end)

    def _is_part(self, first: Numeral, second: Numeral) -> bool:
        """Whether the two are of one kind: 241 of the 242 people, 30 daripada 222 kerusi."""
        is_smaller = first.value <= second.value and first.scale == second.scale == 1
        if not is_smaller or first.sign:
            return False
        return bool(OF_ALL.fullmatch(self.text, first.end, second.start))

    def _figure(self, number: Numeral, unit: str | None, end: int) -> Figure:
        start = number.start
        is_time = _is_time(unit)
        may_be_negative = not is_time and unit not in (RANK, VOTES, PEOPLE)
        minus = minus_before(self.text, start) if may_be_negative else 0
        start -= minus
        start -= modifier_before(self.text, start)
        if unit in TIME and number.value == 1:
            unit = unit[:-1]
        is_noun = not is_time and unit not in (PERCENT, VOTES) and not _is_money(unit)
        about = words_about(self.text, number.end if is_noun else end, start, end)
        return Figure(-number.value if minus else number.value, unit, about, None, start, end)


def _is_time(unit: str | None) -> bool:
    return unit in _TIMES or (unit is not None and unit.partition(" per ")[0] in _TIMES)


def _is_money(unit: str | None) -> bool:
    return unit is not None and unit[:3].isupper() and not unit.startswith("IP ")


def _is_fold(text: str, end: int) -> bool:
    """Whether "times" that end here tell how much more, and not how often."""
    return text.endswith(" lipat", 0, end) or bool(_FOLDS.match(text, end))


def _is_broken(text: str, number: Numeral) -> bool:
    """Whether a number has decimals and no size: things are counted whole, and 2.0 is a version."""
    if number.scale > 1 or number.is_grouped:
        return False
    return any(char in ".," for char in text[number.start : number.end])
