"""Writes the end of entities.toml: countries and cities in many languages, from Unicode CLDR.

    PYTHONPATH=. python resources/stories/make_places.py

It needs the package Babel, which carries CLDR. What stands above the marker in entities.toml is
written by hand and stays; what follows is written anew, the same each time.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from babel import Locale

from desktop_app.core.han import simplify

TABLE = Path(__file__).parent / "entities.toml"
MARKER = "# Below: written by make_places.py from Unicode CLDR (Unicode-3.0)."
LANGUAGES = (
    "en id ms zh_Hans zh_Hant ja ko es fr de pt pt_PT it nl vi ru uk pl tr fil sv ar".split()
)
SHORTEST = 4  # letters of a name that is no common word elsewhere,
SHORTEST_KANA = 3  # likewise of kana, whose words run together
UNSPACED_FROM = "\u2e80"

# Countries whose key in entities.toml is not the English name of CLDR.
KEYS = {"US": "us", "GB": "uk", "AE": "uae", "TR": "turkey", "PS": "palestine", "CZ": "czechia",
        "CD": "dr-congo", "CG": "congo", "MM": "myanmar", "BA": "bosnia", "CI": "ivory-coast",
        "VA": "vatican", "MK": "north-macedonia", "TT": "trinidad", "PG": "papua-new-guinea",
        "HK": "hong-kong", "MO": "macau"}  # fmt: skip
# Of no use in the news, or a common word or first name in some language.
PASSED_OVER = set("AC AQ BL BQ BV CC CP CQ CX DG EA EU EZ GF GG GP GS HM IC IM IO JE MF MQ NF NU "
                  "PM PN QO RE SH SJ TA TF TK UM UN WF XA XB XK YT ZZ".split())  # fmt: skip
NO_NAMES = set(
    """
island islande mali malí indie maurice jersey reunion guinea guinée guine guiné maldive pérou
maroc fidji cuba togo chad tchad georgia géorgie jordan monaco kongo congo martinique grenade
grenada dominica dominique samoa palau niger oman anguilla belize aruba rabat bern berne lima
male malé nice oral sofia roma riga aden apia juba lomé lome suva troll nome regina merida
santiago córdoba cordoba mendoza victoria hamilton georgetown kingston stanley moroni majuro
colombo nassau split perth valletta sucre havana bata salta praia samara hebron darwin miasto
stadt ciudad cidade chatham midway gambier palmer davis recife phoenix denver dili albanese kina
chiny japon macao fas ceci cece rusa russo russi cabul chili damas polen talim tiran dania taiti
gana kabil umman gine figi moldavia
布拉萨 金夏沙 伯斯 达尔文 수단 오만 기니 차드 말리 콩고 마나 리가 로마 리마 로메 チリ
タイ マリ チャド 阿曼 雪梨 万象 파리 다카 방기 부탄 가자 가나 퍼스 クチン アルバ パース
アクラ バンギ タリン ラパス ベナン ルサカ
""".split()
)
# Names kept though they stand above: of the country itself, in English and its neighbours.
KEPT = {
    "mali": "ML", "cuba": "CU", "togo": "TG", "chad": "TD", "georgia": "GE", "jordan": "JO",
    "monaco": "MC", "guinea": "GN", "grenada": "GD", "samoa": "WS", "palau": "PW", "niger": "NE",
    "oman": "OM", "belize": "BZ", "aruba": "AW", "japon": "JP", "pérou": "PE", "maroc": "MA",
    "tchad": "TD", "géorgie": "GE", "阿曼": "OM", "macao": "MO",
}  # fmt: skip

CITIES = """
Africa/Abidjan Africa/Accra Africa/Addis_Ababa Africa/Algiers Africa/Bamako Africa/Bangui
Africa/Brazzaville Africa/Bujumbura Africa/Cairo Africa/Casablanca Africa/Conakry Africa/Dakar
Africa/Dar_es_Salaam Africa/Freetown Africa/Harare Africa/Johannesburg Africa/Kampala
Africa/Khartoum Africa/Kigali Africa/Kinshasa Africa/Lagos Africa/Libreville Africa/Luanda
Africa/Lusaka Africa/Maputo Africa/Mogadishu Africa/Monrovia Africa/Nairobi Africa/Niamey
Africa/Nouakchott Africa/Ouagadougou Africa/Tripoli Africa/Tunis Africa/Windhoek America/Anchorage
America/Asuncion America/Bogota America/Buenos_Aires America/Cancun America/Caracas
America/Chicago America/Ciudad_Juarez America/Detroit America/Edmonton America/Guayaquil
America/Halifax America/Havana America/Indianapolis America/La_Paz America/Los_Angeles
America/Louisville America/Managua America/Manaus America/Mexico_City America/Monterrey
America/Montevideo America/New_York America/Port-au-Prince America/Puerto_Rico
America/Santo_Domingo America/Sao_Paulo America/Tegucigalpa America/Tijuana America/Toronto
America/Vancouver America/Winnipeg Asia/Almaty Asia/Amman Asia/Ashgabat Asia/Baghdad Asia/Baku
Asia/Bangkok Asia/Beirut Asia/Bishkek Asia/Calcutta Asia/Colombo Asia/Damascus Asia/Dhaka
Asia/Dubai Asia/Dushanbe Asia/Gaza Asia/Hebron Asia/Irkutsk Asia/Jakarta Asia/Jayapura
Asia/Jerusalem Asia/Kabul Asia/Kamchatka Asia/Karachi Asia/Katmandu Asia/Krasnoyarsk
Asia/Kuala_Lumpur Asia/Kuching Asia/Makassar Asia/Manila Asia/Muscat Asia/Nicosia
Asia/Novosibirsk Asia/Omsk Asia/Phnom_Penh Asia/Pontianak Asia/Pyongyang Asia/Rangoon Asia/Riyadh
Asia/Saigon Asia/Sakhalin Asia/Samarkand Asia/Seoul Asia/Shanghai Asia/Taipei Asia/Tashkent
Asia/Tbilisi Asia/Tehran Asia/Thimphu Asia/Tokyo Asia/Ulaanbaatar Asia/Urumqi Asia/Vientiane
Asia/Vladivostok Asia/Yakutsk Asia/Yekaterinburg Asia/Yerevan Atlantic/Azores Atlantic/Canary
Atlantic/Madeira Atlantic/Reykjavik Australia/Adelaide Australia/Brisbane 
Australia/Hobart Australia/Melbourne Australia/Perth Australia/Sydney Europe/Amsterdam
Europe/Athens Europe/Belgrade Europe/Berlin Europe/Bratislava Europe/Brussels Europe/Bucharest
Europe/Budapest Europe/Chisinau Europe/Copenhagen Europe/Dublin Europe/Helsinki Europe/Istanbul
Europe/Kaliningrad Europe/Kiev Europe/Lisbon Europe/Ljubljana Europe/London Europe/Luxembourg
Europe/Madrid Europe/Minsk Europe/Moscow Europe/Oslo Europe/Paris Europe/Podgorica Europe/Prague
Europe/Rome Europe/Sarajevo Europe/Saratov Europe/Skopje Europe/Stockholm Europe/Tallinn
Europe/Tirane Europe/Vienna Europe/Vilnius Europe/Volgograd Europe/Warsaw Europe/Zagreb
Europe/Zurich Pacific/Auckland Pacific/Galapagos Pacific/Guam Pacific/Honolulu Pacific/Noumea
Pacific/Port_Moresby Pacific/Tahiti
""".split()
CITY_KEYS = {"Calcutta": "kolkata", "Katmandu": "kathmandu", "Rangoon": "yangon",
             "Saigon": "ho-chi-minh-city", "Kiev": "kyiv", "Tirane": "tirana"}  # fmt: skip

# Languages of one country, whose name is its adjective too, and how that is inflected.
PEOPLES = {"zh": "CN", "ja": "JP", "ko": "KR", "vi": "VN", "th": "TH", "id": "ID", "fr": "FR",
           "de": "DE", "it": "IT", "ru": "RU", "uk": "UA", "pl": "PL", "tr": "TR", "el": "GR",
           "sv": "SE", "da": "DK", "fi": "FI", "nl": "NL", "hu": "HU", "cs": "CZ", "ro": "RO",
           "bg": "BG", "hr": "HR", "sr": "RS", "sq": "AL", "fil": "PH", "my": "MM", "km": "KH",
           "ne": "NP", "is": "IS", "et": "EE", "lt": "LT", "lv": "LV", "sk": "SK", "sl": "SI",
           "hy": "AM", "ka": "GE", "mn": "MN", "uz": "UZ", "kk": "KZ"}  # fmt: skip
INFLECTED = {
    "fr": (("ois", "oise", "oises"), ("ais", "aise", "aises"), ("en", "enne", "ens", "ennes"),
           ("e", "es"), ("o", "o"), ("", "e", "s", "es")),
    "es": (("o", "a", "os", "as"), ("és", "esa", "eses", "esas"), ("án", "ana", "anes", "anas")),
    "it": (("ese", "esi"), ("o", "a", "i", "e"), ("co", "ca", "chi", "che")),
    "pt": (("ês", "esa", "eses", "esas"), ("o", "a", "os", "as"), ("ão", "ã", "ães", "ãs")),
    "de": (("isch", "ische", "ischen", "ischer", "isches", "ischem"),),
}  # fmt: skip

_PLAIN = str.maketrans("\u2019\u02bc", "''")

Names = dict[str, dict[str, None]]


def key_of(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain.replace("&", "and")).strip("-")


def forms_of(name: str) -> Iterator[str]:
    """The names told by one of CLDR: "Myanmar (Burma)" tells two, a formula such as "SAR" none."""
    for form in re.split(r"[()（）/]", name):
        form = simplify(form.strip(" ,").lower().translate(_PLAIN).replace("i\u0307", "i"))
        if form and not re.search(r"[-\u2013] |[,.\d·・،]|行政|行政区|특별|의$|区$|sar\b", form):
            yield form


def is_apt(form: str, code: str) -> bool:
    if form in NO_NAMES:
        return KEPT.get(form) == code
    if form[0] < UNSPACED_FROM:
        return len(form.replace(" ", "")) >= SHORTEST
    if "\u3041" <= form[0] <= "\u30ff":
        return len(form) >= SHORTEST_KANA and " " not in form
    return len(form) >= 2 and " " not in form


def add(names: Names, key: str, forms: Iterable[str], code: str) -> None:
    for form in forms:
        if is_apt(form, code):
            names.setdefault(key, {})[form] = None


def collect() -> Names:
    english = Locale.parse("en")
    names: Names = {}
    codes = [c for c in sorted(english.territories) if c.isalpha() and c not in PASSED_OVER]
    keys = {code: KEYS.get(code) or key_of(english.territories[code]) for code in codes}
    for language in LANGUAGES:
        locale = Locale.parse(language)
        for code in codes:
            add(names, keys[code], forms_of(locale.territories.get(code, "")), code)
        for zone in CITIES:
            own = zone.rpartition("/")[2]
            key = CITY_KEYS.get(own) or key_of(own)
            said = locale.time_zones.get(zone, {}).get("city", "")
            if language == "en":
                said = said or own.replace("_", " ")
            add(names, key, forms_of(said), "")
        for tongue, code in PEOPLES.items():
            if language in INFLECTED:
                word = locale.languages.get(tongue, "").lower()
                add(names, keys[code], adjectives(word, INFLECTED[language]), "")
    return names


def adjectives(word: str, endings: Iterable[tuple[str, ...]]) -> Iterator[str]:
    if not word or " " in word:
        return
    yield word
    for ending, *others in endings:
        if word.endswith(ending):
            yield from (word[: len(word) - len(ending)] + other for other in others)
            return


def main() -> None:
    by_hand = TABLE.read_text(encoding="utf-8").partition(MARKER)[0].rstrip()
    taken: dict[str, str] = {}
    for part in tomllib.loads(by_hand).values():
        for key, aliases in part.items():
            name = key.partition("/")[0]
            taken[name.replace("-", " ")] = name
            for alias in "|".join(aliases).split("|"):
                taken[simplify(alias.lower())] = name
    lines = []
    for key, found in sorted(collect().items()):
        kept = []
        for form in found:
            if taken.setdefault(form, key) == key and form != key.replace("-", " "):
                kept.append(form)
        if kept:
            lines.append(f'"{key}/cldr" = ["{"|".join(kept)}"]\n')
    text = f"{by_hand}\n\n{MARKER}\n\n[cldr]\n{''.join(lines)}"
    TABLE.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
