"""What stands around a number and decides its sense: rank, vote, rate, age, date."""

from __future__ import annotations

import re

from desktop_app.core.figure_units import HAN_TIME, TIME
from desktop_app.core.number_words import MONTH_STEMS, MONTHS, NUMBERED
from desktop_app.core.numerals import Numeral

AROUND = 110  # characters of context for votes and ranks

_MODIFIERS = frozenset(
    words.replace("_", " ")
    for words in (
        "more_than less_than fewer_than at_least at_most as_many_as as_much_as up_to over about"
        " around nearly almost some roughly approximately under below above another an_estimated"
        " only past lebih_dari lebih_daripada kurang_dari kurang_daripada sekitar kira-kira hampir"
        " hingga sedikitnya setidaknya sekurang-kurangnya mencapai nyaris sebanyak más_de menos_de"
        " casi unos unas cerca_de alrededor_de al_menos plus_de près_de environ moins_de mehr_als"
        " weniger_als über rund etwa fast ungefähr knapp mindestens mais_de quase oltre circa"
        " più_di"
        " hơn khoảng gần trên dưới không_dưới không_quá"
        " no_fewer_than no_less_than no_more_than not_fewer_than not_less_than not_more_than"
        " tidak_kurang_dari tidak_kurang_daripada tidak_lebih_dari tidak_lebih_daripada"
        " no_menos_de no_más_de não_menos_de não_mais_de pas_moins_de pas_plus_de"
        " nicht_weniger_als nicht_mehr_als non_meno_di non_più_di"
    ).split()
)
_HAN_MODIFIERS = tuple(
    "已超过 超过 超過 已逾 逾 近 约 約 至少有 至少 大约 大約 接近 不到 高达 高達 突破 只有 僅"
    " 仅 达 達 上看 약 무려 최소"
    " 합계 合計 不少于 不少於 不低于 不低於 不超过 不超過 不多于 不多於 不下 未超过 未超過".split()
)
_NEXT = re.compile(r"[ \u00a0-]?([A-Za-zÀ-ỹ]{1,24}|[^\W\d_])")
_SURE_RANKS = frozenset(
    "peringkat rank ranked puesto platz rang hạng kedudukan tangga peringkat_ke peringkat_ke-"
    " tangga_ke- kedudukan_ke- ranked_at puesto_número vị_trí_số trí_số trí".split()
)
_PERHAPS_RANKS = frozenset(
    "no no. number nombor nomor urutan posisi número số urutan_ke- posisi_ke- ranking thứ #".split()
)
_CHARTS = re.compile(
    r"(?i)app ?store|play store|google play|chart|\brank|\blist|downloaded|kategori|category|unduh"
    r"|tangga|carta|teratas|free|gratis|kho ứng dụng|榜|排名|排行|ランキング|순위|앱스토어"
    r"|차트|aplikasi"
)
_RANK_AFTER = re.compile(r"[ ]?(?:위(?!권|[가-힣]*원)|位(?!数|置|於|于|用)|名(?!用|台|為|为))")
_LAW = re.compile(r"(?i)[ ]?(?:tahun )?[0-9]{4}\b|[ ]?[/.][0-9]")
SCORE = re.compile(
    r"([0-9]{1,3})[-–比對对]([0-9]{1,3})(?![0-9/%-]|[.,][0-9]|[ -]?[a-z]{0,12}(?:days?|year"
    r"|hari|detik))"
)
_SCORE_SIGNS = frozenset("-–比對对")
_LAWS = ("Law ", "Act ", "No. ", "Nomor ", "Number ", "UU ", "號", "号")  # Public Law 118-50
_VOTING = re.compile(
    r"(?i)\bvot(?:e|ed|es|ing)\b|\bhouse\b|senat|committee|parliament|\bbill\b|congress|suara|\bDPR\b"
    r"|\bRUU\b|unanimous|memutus|\bupheld\b|\bcourt\b|putusan|\bjudges\b|裁定|裁決|裁决|判決|\bruled\b|ruling|\bcleared\b|kongres|dewan|parlamento|cámara|票|表決|表决|议院|議院"
)
AGAINST = re.compile(r"\W{0,3}(?:to|a|against|versus|vs\.?|berbanding|melawan|lawan|contra"
r"|gegen|contre"
                     r"|对|對|比|대)\W{0,2}(?:of )?")  # fmt: skip
RANGE = re.compile(
    r"[ ]?(?:-|–|—|~|～|〜|至|到|から|부터|에서)[ ]?| (?:to|or|hingga|sampai|atau|ke|bis|oder|a"
    r"|o|à|đến|ou) "
    r"(?:as many as |about |sekitar |más de )?"
)
_BETWEEN = re.compile(
    r"(?i)\b(?:between|antara|zwischen|entre|giữa) $|\b(?:between|antara|zwischen|entre"
    r"|giữa) [^ ]{1,9} $"
)
_AND = frozenset((" and ", " dan ", " und ", " y ", " et ", " e ", " và "))
PER = re.compile(
    r"[ ]?(?:(?:to [a-z]{3,12} )?"
    r"(?i:a|an|per|al|à la|par|each|every|setiap|tiap|por|pro|je|mỗi|một) |/ ?|每)"
    r"(?P<what>(?i:month|day|year|week|user|hour|person|share|bulan|hari|tahun|minggu|pengguna|orang"
    r"|jam|mes|monat|mois|tag|jahr|jour|unduhan|kepala|utente|nutzer|usuario|utilisateur|barrel|barel|barril|baril|tong|kilogram|kilo|kg|litre|liter"
    r"|litro|tonne|ton|saham|aktie|night|ticket|kwh|mwh"
    r"|hora|heure|stunde|giờ|minute|persona|personne|pessoa|kopf|tháng|ngày|năm|người))(?![a-zà-ỹ])"
    r"|[ ](?P<one>sehari|sebulan|setahun|seminggu)(?![a-z]| (?:se|ke|usai|lagi|le))"
)
PER_BEFORE = re.compile(
    r"[每单單](?P<what>[日天月年周週人])(?P<one>[^，。；、,0-9]{0,4}?)(?:平均|至少|[约約近逾达達]|超[过過]|高[达達])?$"
)
OF_ALL = re.compile(
    r" (?:of|out of|von|daripada|dari|de|sur|su|trên|trong)(?: the| its| den| der| los| las| les"
    r"| i| le| total| tổng số| jumlah)? "
)
_RANGE_WORDS = frozenset("sampai hingga to y e a and dan et".split())
_QUAKES = (
    "agnitu",
    "地震",
    "强震",
    "強震",
    "규모",
    "マグニ",
    "規模",
    "规模",
    "quake",
    "Richter",
    "empa ",
)
_MAGNITUDE = re.compile(
    r"(?i)(?:magnitud[oe]?(?: of| de)?|규모|规模|規模|マグニチュードは?|(?<![A-Za-z])(?-i:M))[ ]?$"
)
_MAGNITUDE_AFTER = re.compile(r"(?i)[ -]magnitude\b|[级級][强強大]?地震| en la escala de Richter")
_AGE_RANGE = re.compile(
    r"(?i)\b(?:berusia|berumur|usia|aged?|ages|edad(?:es)?|entre|idade) [0-9]{1,3}"
    r"(?: ?- ?| (?:sampai|hingga|to|y|e|a|and|dan|et) )$"
)
PER_WHAT = {"bulan": "month", "mes": "month", "monat": "month", "mois": "month", "hari": "day",
            "tag": "day", "jour": "day", "tahun": "year", "jahr": "year", "minggu": "week",
            "pengguna": "user", "utente": "user", "nutzer": "user", "usuario": "user",
            "utilisateur": "user", "orang": "person", "kepala": "person", "jam": "hour",
            "unduhan": "download", "barel": "barrel", "barril": "barrel", "baril": "barrel",
            "kilo": "kilogram", "kg": "kilogram", "liter": "litre", "litro": "litre",
            "ton": "tonne", "tong": "barrel", "saham": "share", "aktie": "share",
            "hora": "hour", "heure": "hour", "stunde": "hour", "giờ": "hour", "kopf": "person",
            "persona": "person", "personne": "person", "pessoa": "person",
            "tháng": "month", "ngày": "day", "năm": "year", "người": "person", "人": "person",
            "sehari": "day", "sebulan": "month", "setahun": "year", "seminggu": "week",
            "日": "day", "天": "day", "月": "month", "年": "year", "周": "week",
            "週": "week"}  # fmt: skip

_AGE_WORDS = frozenset(
    "berusia berumur usia umur age aged ages age_of tuổi âgé_de âgée_de edad_de alter_von".split()
)
_HAN_AGE = ("年齢", "年龄", "年齡")
_RATIO = re.compile(r"(?<![0-9])[1-9] (?:in|out of|dari|de cada|von) $")  # 4 in 10 people
_AGE_AFTER = re.compile(
    r"(?i)[ -]?(?:year|years|month|months)[ -]olds?\b|[ ](?:years of age|jahre alt)\b"
    r"|[ ]?(?:岁|歲|歳|세|tuổi|-?jährig)"
)
_AGE_NEXT = frozenset("jahre year years month months 岁 歲 歳 세 tuổi".split()) | {
    f"jährig{ending}" for ending in ("", "e", "en", "er", "es", "em")
}
_AGE_ROMANCE = re.compile(r"(?i)\b(?:de|d[aeo]) $")
_AGO = re.compile(
    r"(?i)[ ](?:ago|earlier|yang lalu|lalu|silam|sebelumnya|atrás|zuvor|later|kemudian|before"
    r"|trước)\b"
    r"|[ ]?(?:之?前|以来|以來|年代|前の|전(?![체기국]))"
)
_ONE_BEFORE = re.compile(
    r"(?i)\b(?:has|have|had|for|within|least|over|about|nearly|almost|than|roughly|selama|waktu|dalam|por|durante"
    r"|pendant|für|almeno|per|setidaknya|hampir) $"
)
_AFTER = re.compile(r"(?i) (?:after|before|since|fa|setelah|sejak|sebelum)\b")
_MONTH_AFTER = re.compile(rf"(?i)\.?(?:st|nd|rd|th)? (?:de |of )?(?:{MONTHS})\b")
_MONTH_NEXT = frozenset(MONTHS.replace("sept?", "sep|sept").split("|")) | {"de", "of"}
_AGO_BEFORE = re.compile(r"(?i)(?:hace|il y a|vor|after its|every|setiap|tiap) (?:\w+ )?$")
_YEAR_BEFORE = re.compile(r"[这這每前去同近后後上新今第那的过過]$")
_MONTH_BEFORE = re.compile(
    r"(?i)\b(?:jan|feb|mar|apr|may|mei|june?|juli?|july|aug|agu|sep|oct|okt|nov|dec"
    r"|des)[a-zé]*\.? $"
    r"|[月월] ?$"
)
_CLOCK = (" à ", " às ", "las ", " um ", " ore ", "alle ")
_AGES = frozenset("ans años anos anni jahre".split())
_FIRST_AFTER = frozenset(
    "besar teratas terbaik primeros primeras premiers premières primi prime besten".split()
)
_FIRST_OF = re.compile("[名位强強大甲佳]|[，。、；,]|$")
_MINUS = re.compile(
    r"(?:^|[\s(（\[\"“‘:：=]|[^\W\d_a-zA-ZÀ-ỹ])"
    r"(?<![0-9%％万萬亿億][ \u00a0])(?<![万萬亿億만억])[-−–]$"
)
_MINUS_WORD = re.compile(
    r"(?:^|[^\w+±/ -]|(?<![0-9%])(?<!plus)(?<!\bor)(?<!\bo)(?<!\bou)(?<!\bau)(?<!\bal)(?<!\ba) )"
    r"((?i:minus|moins|menos|meno|âm) )$"
    r"|(?=零下|영하|氷点下|マイナス|마이너스|(?<![正胜勝平0-9])[负負])"
    r"(?P<han>(?:零下|氷点下|マイナス|영하|마이너스|[负負]) ?)$"
)
_MINUSES = frozenset("-−–")
_MINUS_WORD_ENDS = frozenset("sSoOmM下ス스하负負")  # of minus, meno, âm, 零下
_MINUS_ENDS = _MINUSES | _MINUS_WORD_ENDS | {" "}
_WITHIN = re.compile(
    r"[ ]?(?:之?内|之?內|間|间|간|이내|後|后|以内|以內|期限|의? ?유예|寬限|宽限|동안|延)"
)


def next_word(text: str, end: int) -> str:
    """The word after a number in lower case, or the one Han, Kana or Hangul sign; else ""."""
    found = _NEXT.match(text, end)
    return found[1].lower() if found else ""


def modifier_before(text: str, start: int) -> int:
    """How many characters before a number say "more than", "sekitar" or 超过."""
    before = text[max(start - 22, 0) : start]
    if not before.endswith(" "):
        if not before.endswith(_HAN_MODIFIERS):
            return 0
        return max(len(words) for words in _HAN_MODIFIERS if before.endswith(words))
    words = before.lower().split()
    for many in (3, 2, 1):
        said = " ".join(words[-many:])
        if said in _MODIFIERS and before[-len(said) - 1 : -1].lower() == said:
            return len(said) + 1
    return 0


def is_rank(text: str, number: Numeral) -> bool:
    """Whether a number is a place in a chart: No. 1 in the App Store, peringkat 6, 8위."""
    if number.scale > 1 or number.sign or not 1 <= number.value <= 1000 or number.value % 1:
        return False
    before = text[max(number.start - 18, 0) : number.start]
    is_ordinal = before.endswith("第")
    placed = _RANK_AFTER.match(text, number.end)
    if placed and (is_ordinal or (not number.is_word and "名" not in placed[0])):
        return bool(_CHARTS.search(_around(text, number)))
    if before.endswith(("排名第", "排第")):
        return True
    if is_ordinal:
        return False
    word, pair = _last_words(before)
    is_sure = word in _SURE_RANKS or pair in _SURE_RANKS
    is_rank = is_sure or word in _PERHAPS_RANKS or pair in _PERHAPS_RANKS
    if not is_rank or _LAW.match(text, number.end):
        return False
    return is_sure or bool(_CHARTS.search(_around(text, number)))


def is_range(text: str, start: int, end: int, then: int) -> bool:
    """Whether a number from `start` to `end` is the lower end of a range to the one at `then`."""
    if then - end > 22:
        return False
    if RANGE.fullmatch(text, end, then):
        return True
    return text[end:then] in _AND and bool(_BETWEEN.search(text[max(start - 24, 0) : start]))


def _last_words(before: str) -> tuple[str, str]:
    """The last word before a number, and the last two joined by "_"."""
    words = before.lower().split()
    if not words:
        return "", ""
    return words[-1], "_".join(words[-2:])


def _around(text: str, number: Numeral) -> str:
    return text[max(number.start - AROUND, 0) : number.end + AROUND]


def tells_of_quakes(text: str) -> bool:
    """Whether a text may say how strong an earthquake was; asked once of each."""
    return any(word in text for word in _QUAKES)


def is_magnitude(text: str, number: Numeral) -> bool:
    """Whether a number is how strong an earthquake was."""
    if number.scale > 1 or number.sign or not 1 <= number.value < 10:
        return False
    if _MAGNITUDE_AFTER.match(text, number.end):
        return True
    return bool(_MAGNITUDE.search(text[max(number.start - 16, 0) : number.start]))


def is_score(text: str, number: Numeral) -> bool:
    """Whether a number is the first of a count of votes: voted 352-65."""
    if number.sign or text[number.end : number.end + 1] not in _SCORE_SIGNS:
        return False
    found = SCORE.match(text, number.start)
    if text.endswith(_LAWS, 0, number.start):
        return False
    if not found or int(found[1]) > 700 or int(found[1]) <= int(found[2]) - 300:
        return False
    return bool(_VOTING.search(_around(text, number)))


def is_no_figure(text: str, number: Numeral, following: str) -> bool:
    """Whether a number is an age, a clock time, a date, an ordinal, or part of a longer number.

    `following` is its `next_word`.
    """
    after = text[number.end : number.end + 2]
    before = text[max(number.start - 18, 0) : number.start]
    if number.sign:
        return False
    if before.endswith("#") or (number.value in (3, 4, 5, 10, 20, 100) and _RATIO.search(before)):
        return True
    if before.endswith(("-", "–")):
        before = before[:-1].rstrip("0123456789 ") + " "
    if after[:1] in (":", "/") and after[1:].isdigit():
        return True
    if after[:1].isascii() and (after[:1].isalpha() or after[:1] == "_") and number.scale == 1:
        return True  # 69A, 5G, 118th
    if before.endswith(("第", "제")):
        return True
    word, pair = _last_words(before)
    if number.scale == 1 and _is_among_first(text, number, word, following):
        return True
    if number.value < 130 and (
        word in _AGE_WORDS or pair in _AGE_WORDS or before.endswith(_HAN_AGE)
    ):
        return True
    if following in _AGE_NEXT and _AGE_AFTER.match(text, number.end):
        return True
    is_end = number.value < 130 and (word in _RANGE_WORDS or text[number.start - 1] in "-–")
    if is_end and _AGE_RANGE.search(text[max(number.start - 32, 0) : number.start]):
        return True
    if number.scale == 1 and word in NUMBERED:
        return True
    if number.value > 31:
        return False
    may_be = following in _MONTH_NEXT or after[:1] == "."
    if may_be and _MONTH_AFTER.match(text, number.end):
        return True
    if number.is_word or not (word[:3] in MONTH_STEMS or before.rstrip()[-1:] in {*"月월"}):
        return False
    return bool(_MONTH_BEFORE.search(before))


def _is_among_first(text: str, number: Numeral, word: str, following: str) -> bool:
    """Whether a number says how many come first: the top 20, 10 besar, 前十, 前500强."""
    if following in _FIRST_AFTER or text.startswith("위권", number.end):
        return True
    if word == "top":
        return text[number.end : number.end + 2].strip()[:1] != "%"
    if word.endswith("前"):
        return bool(_FIRST_OF.match(text, number.end))
    return word.endswith(("トップ", "톱", "上位"))


def minus_before(text: str, start: int) -> int:
    """How many characters before a number make it negative: -3.5, minus 3; no hyphen, no range."""
    last = text[start - 1 : start]
    if last not in _MINUS_ENDS:
        return 0
    if last == " " and text[start - 2 : start - 1] not in _MINUS_WORD_ENDS:
        return 0
    before = text[max(start - 10, 0) : start]
    if last in _MINUSES:
        if not _MINUS.search(before) or (last != "−" and _is_dash(text, start)):
            return 0
        return 1
    word = _MINUS_WORD.search(before)
    return len(word[1] or word["han"]) if word else 0


def _is_dash(text: str, start: int) -> bool:
    """Whether the sign before a number opens an aside that the same sign closes, or an item."""
    sign, ahead = text[start - 1], text[start : start + AROUND]
    is_item = start > 1 and text[start - 2] == "\n"
    return is_item or bool(re.search(rf"[^\W_]{sign}(?=[\s,.;])", ahead))


def is_year(text: str, number: Numeral) -> bool:
    is_plain = number.scale == 1 and not number.is_grouped and not number.sign
    return is_plain and number.end - number.start == 4 and 1900 <= number.value <= 2100


def is_stretch(text: str, number: Numeral, unit: str, word: str, end: int) -> bool:
    """Whether a number of days, months or years is how long, and not when: 75 days, no 19日."""
    if _AGO.match(text, end) or is_year(text, number):
        return False
    before = text[max(number.start - 12, 0) : number.start]
    if _AGO_BEFORE.search(before) or (number.is_word and _AFTER.match(text, end)):
        return False
    if number.is_word and number.value == 1 and word not in HAN_TIME:
        said = text[number.start : number.end].lower()
        is_counted = text[number.end] == "-" or (
            unit in ("years", "months") and said in ("one", "satu")
        )
        if not is_counted and not _ONE_BEFORE.search(before):
            return False
    if word not in HAN_TIME:
        if unit == "hours" and before.endswith(_CLOCK):
            return False
        is_told = text[number.start - 2 : number.start] == ", " and text[end : end + 1] in {*",.;)"}
        if is_told and unit == "years" and number.value >= 10 and word.lower() in _AGES:
            return False  # Marie Dupont, 45 ans, …
        is_old = unit == "years" and 3 <= number.value < 100 and _AGE_ROMANCE.search(before)
        is_of_law = unit == "years" and re.match(r" [0-9]{4}\b", text[end : end + 5])
        return not ((is_old and word.lower() in ("años", "ans", "anos", "anni")) or is_of_law)
    if word in ("日", "일", "日之"):
        return number.value > 31 or bool(_WITHIN.match(text, end))
    if word == "周" and text[end : end + 1] in {*"一二三四五六日年末边邊围圍"}:
        return False
    if word in ("年", "년"):
        return _is_han_years(text, number, before, end)
    return not (number.is_word and number.value == 1 and unit in TIME - {"months"})


def _is_han_years(text: str, number: Numeral, before: str, end: int) -> bool:
    if number.value > 60 or (not number.is_word and number.value > 20):
        return False
    if text[end : end + 1] in {*"初末底度级級前来來代版中半月的份"}:
        return False
    return number.value != 1 or not _YEAR_BEFORE.search(before)
