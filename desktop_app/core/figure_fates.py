"""What befell the people that are counted: 334 orang tewas, 18人罹難, killing 241 people.

The words before and behind a number of people, in its clause; nothing is said of anything else.
"""

from __future__ import annotations

import re

BEFORE, AFTER = 40, 30  # characters looked at

# A text without any of these is not looked at more closely: such are most.
_STEMS = (
    "kill", "dead", "died", "dies ", "death", " toll", "the lives of", "tewas", "newas", "bunuh",
    "orban", "nyawa", "maut", "meninggal", "mort", "muert", "murió", "murier", "fallec", "mató",
    "matar", "matou", "matan", "morrer", "tué", "tuant", "tuent", "töte", "starben", "ums leben",
    "gestorben", "uccis", "uccid", "chết", "mạng", "tử vong", "injur", "wound", "hurt", "cedera",
    "luka", "herid", "hiri", "ferid", "ferit", "feriu", "bless", "verletzt", "thương", "missing",
    "unaccounted", "hilang", "desapar", "dispers", "disparu", "vermiss", "mất", "死", "罹", "遇难",
    "遇難", "丧", "喪", "身亡", "伤", "傷", "けが", "ケガ", "失踪", "失蹤", "失联", "失聯", "不明",
    "숨", "사망", "목숨", "다쳤", "다쳐", "부상", "실종",
)  # fmt: skip

_KILLED = (
    r"(?i)\b(?:kill(?:ed|ing|s)|(?:death toll|toll|deaths?) (?:of|to|at|from)"
    r"|claim(?:ed|ing|s) the lives of"
    r"|menewaskan|tewaskan|membunuh|mengorbankan|meragut(?: nyawa)?|merenggut nyawa"
    r"|mat(?:ó|aron|ou|aram|an|ando)|muerte de|morte de|tu(?:é|ant|ent|e)|mort de|tötete[n]?"
    r"|ucci(?:so|dendo|de|dono)|morte di|cướp đi(?: sinh mạng)?)"
)
_HURT = (
    r"(?i)\b(?:injur(?:ed|ing|es)|wound(?:ed|ing|s)|mencederakan|mencederai|melukai"
    r"|hir(?:ió|ieron|iendo)|heridas a|fer(?:iu|iram|indo)|bless(?:é|ant)|verletzte[n]?|ferendo)"
)
_BETWEEN = r"(?: [^\W\d_]+){0,2} ?$"
_BEFORE = (
    ("deaths", re.compile(_KILLED + _BETWEEN)),
    ("injured", re.compile(_HURT + _BETWEEN)),
    ("deaths", re.compile(r"死者(?:数|數)?(?:は|が|已?[增升]至|達|达|已?超过|已?超過)?$")),
    (
        "deaths",
        re.compile(r"(?:死亡|[罹遇][难難])人[数數](?:已?[增升]?[至达達到]|已?超过|已?超過)?$"),
    ),
)
_BEEN = (
    r"(?:[ ](?:were|was|are|have|had|has|been|being|confirmed|reported|feared|dilaporkan|telah"
    r"|yang|fueron|han|resultaron|foram|ficaram|ont|été|sont|wurden|werden|kamen|sono|rimaste"
    r"|state|đã|bị)){0,3}[ ]"
)
_AFTER = (
    (
        "deaths",
        re.compile(
            _BEEN + r"(?i:killed|dead|died|die|dies|tewas|meninggal|terbunuh|maut|terkorban"
            r"|muert[oa]s|muri(?:ó|eron)|fallec\w+|mort[oaie]s?|morreram|tuées?|tués|starben"
            r"|getötet|ums Leben|gestorben|morte|uccise|chết|thiệt mạng|tử vong)\b"
            r"|(?:が|の|이|가)?[ ]?(?:全部|當場|当场|不幸|已)?"
            r"(?:死亡|[罹遇][难難]|[丧喪][生命]|身亡|숨|사망|목숨)"
        ),
    ),
    (
        "injured",
        re.compile(
            _BEEN + r"(?i:injured|wounded|hurt|terluka|luka|cedera|mengalami luka|herid[oa]s"
            r"|ferid[oa]s|blessée?s?|verletzt|feriti|ferite|bị thương|thương)\b"
            r"|(?:が|の|이|가)?[ ]?"
            r"(?:受[伤傷]|[轻輕]?重?[伤傷]|[负負][伤傷]|けが|ケガ|다쳤|다쳐|부상)"
        ),
    ),
    (
        "missing",
        re.compile(
            _BEEN + r"(?i:missing|unaccounted|hilang|desaparec\w+|disparu\w*|vermisst|disperse"
            r"|dispersi|mất tích|mất liên lạc)\b"
            r"|(?:が|の|이|가)?[ ]?(?:失[踪蹤联聯]|下落不明|行方不明|실종)"
        ),
    ),
)


def tells_of_fates(text: str) -> bool:
    """Whether any word of a text may say so; asked once of each text."""
    low = text.lower()
    return any(stem in low for stem in _STEMS)


def fate_of(text: str, start: int, end: int) -> str | None:
    """ "deaths", "injured" or "missing", where that is said of the people counted here."""
    for unit, after in _AFTER:
        if after.match(text, end, end + AFTER):
            return unit
    said = text[max(start - BEFORE, 0) : start]
    for unit, before in _BEFORE:
        if before.search(said):
            return unit
    return None
