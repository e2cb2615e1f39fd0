"""Sizes and small numbers as words: million, juta, 万; two, dua, zwei."""

from __future__ import annotations

_SCALES: dict[float, str] = {
    1e2: "hundred ratus",
    1e3: "thousand ribu rb mil mille tausend nghìn ngàn тысяч тыс k",
    1e5: "lakh",
    1e6: "million millions millionen milion juta jt mio mn m millón millones milhão milhões"
    " milione milioni triệu миллионов млн",
    1e7: "crore",
    1e9: "billion billions bn b miliar milyar bilion mrd milliarde milliarden milliard milliards"
    " miliardo miliardi bilhão bilhões tỷ tỉ млрд",
    1e12: "trillion trillions tn trn triliun trilyun billón billones billionen trilhão trilhões",
}
SCALE = {word: size for size, words in _SCALES.items() for word in words.split()}
# Beside the sign of a currency alone: R$ 5 bi, 10 M€, 1,2 Md€.
SIGNED_SCALE = {"mi": 1e6, "bi": 1e9, "tri": 1e12, "M": 1e6, "Md": 1e9, "Mds": 1e9, "k": 1e3}
HAN_SCALE = {
    **dict.fromkeys("百백", 1e2),
    **dict.fromkeys("千천", 1e3),
    **dict.fromkeys("万萬만", 1e4),
    **dict.fromkeys("亿億억", 1e8),
    **dict.fromkeys("兆조", 1e12),
}

_ONES = "dua tiga empat lima enam tujuh delapan lapan sembilan".split()
_WORDS: dict[float, str] = {
    0.25: "quarter",
    0.5: "half setengah",
    1: "one a an satu se un una uno une ein eine einer einem einen um uma một",
    2: "two dua dos deux zwei dois duas due hai couple",
    3: "three tiga tres trois drei três tre ba",
    4: "four empat cuatro quatre vier quatro quattro bốn",
    5: "five lima cinco cinq fünf cinque",
    6: "six enam seis sechs sei sáu",
    7: "seven tujuh siete sept sieben sete sette bảy",
    8: "eight delapan lapan ocho huit acht oito otto tám",
    9: "nine sembilan nueve neuf neun nove chín",
    10: "ten sepuluh diez dix zehn dez dieci mười",
    11: "eleven sebelas once onze elf undici",
    12: "twelve doce douze zwölf doze dodici",
    13: "thirteen trece treize dreizehn",
    14: "fourteen catorce quatorze vierzehn",
    15: "fifteen quince quinze fünfzehn",
    16: "sixteen",
    17: "seventeen",
    18: "eighteen",
    19: "nineteen",
    20: "twenty veinte vingt zwanzig vinte",
    30: "thirty treinta trente dreißig trinta",
    40: "forty cuarenta quarante vierzig",
    50: "fifty cincuenta cinquante fünfzig",
    60: "sixty sesenta soixante sechzig",
    70: "seventy",
    80: "eighty",
    90: "ninety",
    100: "seratus cien cent hundert",
    1e3: "seribu tausend",
    1e6: "sejuta",
    1e9: "semiliar",
}
_WORD = {word: value for value, words in _WORDS.items() for word in words.split()}
WORD = {
    **_WORD,
    **{
        f"{tens}{gap}{ones}": _WORD[tens] + _WORD[ones]
        for tens in "twenty thirty forty fifty sixty seventy eighty ninety".split()
        for ones in "one two three four five six seven eight nine".split()
        for gap in "- "
    },
    **{f"{word} belas": _WORD[word] + 10 for word in _ONES},
    **{f"{word} puluh": _WORD[word] * 10 for word in _ONES},
}
# Before a number that names, and joins no digits after it: page 12, Windows 11, January 17.
NUMBERED = frozenset(
    "pasal article section chapter page pages halaman ayat bab artículo artikel versi version"
    " season episode part ios android iphone windows level lantai nomor no. number tahun year jam"
    " pukul at gen generation chatgpt gpt".split()
)
# Names of months, as a pattern.
MONTHS = (
    r"january|february|march|april|may|june|july"
    r"|august|september|october"
    r"|november|december|januari|februari|maret|mei|juni|juli|agustus|oktober|desember|mac|ogos"
    r"|disember|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre"
    r"|diciembre|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre"
    r"|décembre|januar|februar|märz|dezember|janeiro|fevereiro|março|maio|junho|julho|setembro"
    r"|outubro|novembro|dezembro|gennaio|febbraio|maggio|giugno|luglio|settembre|ottobre|jan|feb"
    r"|aug|sept?|oct|okt|nov|dec"
)
MONTH_STEMS = frozenset("jan feb mar apr may mei jun jul aug agu sep oct okt nov dec des".split())
HAN_DIGIT = {char: value for value, char in enumerate("零一二三四五六七八九")} | {
    "两": 2,
    "兩": 2,
    "〇": 0,
}
HAN_TENS = {"十": 10, "百": 100, "千": 1000}
