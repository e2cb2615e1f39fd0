"""What numbers count: a closed vocabulary of units, and the words that name them.

Money is the ISO 4217 code of its currency ("USD"). The others are the words below, the same in
every language: "percent", "times", "rank", "votes", "users", "monthly active users", "days" …
What the vocabulary does not hold is named by the text's own word: see `figures`.
"""

from __future__ import annotations

import re

from desktop_app.core.figure_things import (
    COUNTED,
    HAN_COUNTED,
    HAN_MEASURES,
    HAN_NOT_BEFORE,
    MEASURES,
)
from desktop_app.core.figure_things import HAN_NOUNS as HAN_THINGS

PERCENT, TIMES, RANK, VOTES, PEOPLE, USERS = "percent", "times", "rank", "votes", "people", "users"
TIME = frozenset("seconds minutes hours days weeks months years".split())

# Words of languages with spaces, by unit; `_` stands for a space, and Indonesian -nya is cut off.
_NOUNS = {
    "users": "user users пользователей pengguna usuarios usuario utilisateurs utilisateur"
    " nutzer"
    " nutzern nutzerinnen usuários usuário utenti người_dùng anwender members pendaftar",
    "followers": "follower followers подписчиков followed diikuti pengikut seguidores abonnés"
    " followern abonnenten"
    " người_theo_dõi seguaci pelanggan_saluran fans",
    "subscribers": "subscriber subscribers",
    "posts": "post posts unggahan postingan kiriman hantaran publicaciones publications beiträge"
    " beiträgen publicações bài_đăng bài_viết posting postings catatan siaran notes",
    "views": "view views viewed tayangan ditonton dilihat tontonan visualizaciones vistas"
    " reproducciones vues aufrufe aufrufen visualizações lượt_xem visualizzazioni impressions",
    "viewers": "viewer viewers penonton espectadores spectateurs zuschauer telespectadores",
    "downloads": "download downloads downloaded unduhan diunduh muat_turun descargas"
    " téléchargements lượt_tải lượt_tải_xuống installs installations instalasi",
    "comments": "comment comments komentar komen comentarios commentaires kommentare kommentaren"
    " comentários bình_luận commenti",
    "likes": "like likes suka me_gusta curtidas lượt_thích",
    "shares": "shares",
    "videos": "video videos vidéos clips clip video-video",
    "accounts": "account accounts akun akaun cuentas comptes konten tài_khoản contas profiles",
    "conversations": "conversation conversations percakapan pembicaraan perbualan conversaciones",
    "apps": "app apps aplikasi aplicaciones applications anwendungen aplicativos ứng_dụng aplikasi",
    "creators": "creator creators kreator pencipta influencers influencer pempengaruh creadores"
    " créateurs criadores",
    "sellers": "seller sellers penjual pedagang merchants vendedores vendeurs händler peniaga"
    " người_bán",
    "listeners": "listener listeners pendengar",
    "learners": "learner learners pelajar_bahasa",
    "customers": "customer customers pelanggan clientes clients kunden khách_hàng",
    "subscriptions": "subscriptions langganan",
    "businesses": "business businesses bisnis usaha umkm enterprises enterprise perniagaan",
    "companies": "company companies firm firms perusahaan syarikat empresas entreprises"
    " unternehmen công_ty",
    "employees": "employee employees staff workers karyawan pekerja empleados trabajadores salariés"
    " mitarbeiter mitarbeiterinnen beschäftigte beschäftigten nhân_viên pegawai kakitangan",
    "jobs": "job jobs lapangan_kerja pekerjaan empleos emplois arbeitsplätze việc_làm empregos"
    " stellen",
    "students": "student students siswa mahasiswa pelajar estudiantes étudiants schüler studenten",
    "people": "people persons orang warga penduduk personas personnes menschen personen pessoas"
    " người americans american residents citizens rakyat jiwa penutur ciudadanos habitantes"
    " habitants einwohner women men children anak perempuan adults teens teenagers amerikaner"
    " estadounidenses américains britons indonesians malaysians warganet netizen",
    "deaths": "deaths dead killed tewas muertos morts tote toten korban_jiwa",
    "voters": "voters pemilih electores wähler",
    "votes": "vote votes suara undi votos voix stimmen phiếu",
    "states": "states negara_bagian estados bundesstaaten bang",
    "countries": "country countries negara países pays ländern länder quốc_gia",
    "cases": "case cases kasus kes casos cas fälle fällen vụ",
    "fraud cases": "fraud_cases scam_cases kasus_penipuan kes_penipuan",
    "complaints": "complaints pengaduan aduan laporan keluhan",
    "reports": "reports",
    "IP addresses": "ip_addresses alamat_ip",
    "attorneys general": "attorneys_general jaksa_agung",
    "investors": "investors investor",
    "languages": "languages bahasa",
    "cities": "cities kota",
    "schools": "schools sekolah",
    "schoolchildren": "pupils murid",
    "stores": "stores toko gerai kedai tiendas magasins",
    "orders": "purchase_orders pesanan",
    "products": "products produk",
    "signatures": "signatures tanda_tangan",
    "hashtags": "hashtags",
    "searches": "searches pencarian",
    "times": "times kali veces fois lần vezes kali_lipat lipat volte -fold",
    "seconds": "second seconds detik saat segundos secondes sekunden giây segundo",
    "minutes": "minute minutes menit minit minutos minuten phút",
    "hours": "hour hours jam horas heures stunden giờ hora heure stunde ore",
    "days": "day days hari días jours tage tagen дней ngày dias giorni día jour tag dia",
    "weeks": "week weeks minggu pekan semanas semaines wochen tuần semana semaine woche settimane",
    "months": "month months bulan meses mois monate monaten tháng mes monat mesi mese",
    "years": "year years tahun años ans jahre jahren năm año anos jahr anni anno",
}  # fmt: skip
NOUN_BEHIND = {word: unit for unit, words in _NOUNS.items() for word in words.split()}
NOUN = {
    word.replace("_", " "): unit
    for nouns in (MEASURES, COUNTED, _NOUNS)  # later ones win
    for unit, words in nouns.items()
    for word in words.split()
}
WHOLE_OR_NOT = frozenset(MEASURES) | {"times", "percent"}

_HAN = {
    "users": "用户 用戶 登録者 使用者 利用者 ユーザー 유저 사용자 이용자 會員 会员 가입자",
    "monthly active users": "月活用户 月活用戶 月活跃用户 月活躍用戶 月活 月间活跃用户",
    "daily active users": "日活用户 日活用戶 日活跃用户 日活躍用戶 日活",
    "new users": "新用户 新用戶 新增用户 新增用戶",
    "posts": "帖子 帖文 贴文 貼文 笔记 筆記 投稿 게시물 게시글 发帖 發文",
    "views": "播放量 播放 浏览量 浏览 瀏覽 流量 觀看 观看 围观 圍觀 阅读 閱讀 再生 조회수"
    " 조회 点击 點閱 曝光",
    "downloads": "下载量 下載量 下载 下載 ダウンロード 다운로드",
    "comments": "评论 評論 留言 コメント 댓글",
    "likes": "点赞 點讚 按讚 いいね 좋아요",
    "videos": "视频 影片 短片 動画 동영상 영상",
    "accounts": "账号 帳號 账户 帳戶 アカウント 계정",
    "apps": "款App 款应用 款應用 款app 款程式 アプリ",
    "fraud cases": "件詐騙 起诈骗 起詐騙 诈骗 詐騙 件诈骗",
    "cases": "案件",
    "reports": "通報 通报 检举 檢舉",
    "votes": "票 표",
    "followers": "粉丝 粉絲 フォロワー 팔로워 關注者 关注者 구독자 涨粉 漲粉",
    "jobs": "职位 職位 岗位 崗位 就业岗位 일자리",
    "employees": "员工 員工 雇员 僱員 従業員 직원",
    "companies": "家企业 家企業 家公司 企业 企業 기업",
    "businesses": "商家 商户 商戶",
    "creators": "创作者 創作者 博主 クリエイター 크리에이터",
    "buyer groups": "組買家 组买家",
    "students": "学生 學生 학생",
    "deaths": "人死亡 死亡",
    "countries": "个国家 個國家 カ国 か国 ヶ国 개국 国家 國家",
    "people": "网民 網民 网友 網友 国民 人次 民众 民眾 人口 人 명 국민",
}  # fmt: skip
HAN_NOUN_BEHIND = {word: unit for unit, words in _HAN.items() for word in words.split()}
HAN_NOUN = HAN_NOUN_BEHIND | {
    word: unit for unit, words in HAN_THINGS.items() for word in words.split()
}
HAN_NOUNS_BEHIND = re.compile(
    "|".join(sorted(map(re.escape, HAN_NOUN_BEHIND), key=len, reverse=True))
)
HAN_NOUNS = re.compile("|".join(sorted(map(re.escape, HAN_NOUN), key=len, reverse=True)))

# What stands directly after a number in Chinese, Japanese and Korean; months before days.
_HAN_TIMES = {
    "seconds": "秒钟 秒鐘 秒 초",
    "minutes": "分钟 分鐘 分間 분간 분",
    "hours": "個半小時 个半小时 小时 小時 个小时 個小時 鐘頭 時間 시간",
    "days": "天 日間 日之 日内 日內 일간 일 日",
    "weeks": "周 週 週間 星期 个星期 個星期 주간 주",
    "months": "个月 個月 か月 ヶ月 カ月 ヵ月 개월 달",
    "years": "年間 年 년간 년",
}
HAN_TIME = {word: unit for unit, words in _HAN_TIMES.items() for word in words.split()}
_HAN_UNITS = {"倍": TIMES, "배": TIMES, "票": VOTES, "표": VOTES}
HAN_AFTER = (
    HAN_TIME
    | _HAN_UNITS
    | {
        word: unit
        for things in (HAN_MEASURES, HAN_COUNTED)
        for unit, words in things.items()
        for word in words.split()
    }
)
HAN_AFTERS = re.compile(
    "[ ]?("
    + "|".join(
        word + (f"(?!{HAN_NOT_BEFORE[word]})" if word in HAN_NOT_BEFORE else "")
        for word in sorted(HAN_AFTER, key=len, reverse=True)
    )
    + r")(?P<half>半)?"
)
CLASSIFIER = re.compile(
    r"[ ]?(?:名|個|个|件|則|则|条|條|篇|位|款|家|次|部|组|組|項|项|本|場|场|起|개|건|편|곳|社"
    r"|社|回|번)"
)
CLASSIFIED = {"名": PEOPLE, "位": PEOPLE, "次": TIMES, "回": TIMES, "번": TIMES, "件": "cases",
              "起": "cases", "건": "cases", "家": "companies", "社": "companies", "款": "apps",
              "则": "reports", "則": "reports"}  # fmt: skip

PERCENTS = re.compile(
    r"[ \u00a0-]?(?:%|％|(?i:percentage points?|percent|per cent|persen|peratus|por ciento"
    r"|puntos porcentuales|pontos percentuais|punti percentuali|points de pourcentage"
    r"|poin persentase|mata peratusan|điểm phần trăm"
    r"|por cento"
    r"|pour cent|per cento|prozentpunkte|prozent|phần trăm|procent)(?![a-z])"
    r"|[个個]?百分[点點]|퍼센트"
    r"|パーセント|프로(?![가-힣]))"
)
PERCENT_STARTS = frozenset("pmđ个個百퍼パ프")  # of the word after a number
TENTH_WORDS = frozenset("成割")
TENTHS = re.compile("[成割](?P<part>[一二三四五六七八九])?(?![立功员員本交果长長了人就])")

_SIGNS = {
    "USD": "US$ $ 美金",
    "TWD": "NT$ 新台幣 新臺幣 新台币 台幣",
    "HKD": "HK$ 港幣 港币",
    "CNY": "RMB CN¥ 人民币 人民幣",
    "AUD": "A$ AU$",
    "CAD": "C$ CA$",
    "SGD": "S$ SG$",
    "BRL": "R$",
    "JPY": "JP¥",
    "MYR": "RM",
    "IDR": "Rp Rp.",
    "EUR": "€",
    "GBP": "£",
    "INR": "₹",
    "KRW": "₩",
    "VND": "₫",
    "THB": "฿",
    "PHP": "₱",
    "RUB": "₽",
}
_SIGN = {sign: code for code, signs in _SIGNS.items() for sign in signs.split()}
_CURRENCIES = {
    "USD": "us dollars|us-dollars?|u\\.s\\. dollars|dollars? américains|dólares estadounidenses"
    "|dolar amerika serikat|dolar amerika syarikat|dolar amerika|dolar as|dolar|dollars?|dólares"
    "|dólar|dollari|долларов|usd|đô la mỹ|đô la|đôla|美元|美金|米ドル|ドル|달러|미국 달러",
    "SGD": "singapore dollars|dolar singapura|新元|新加坡元",
    "AUD": "australian dollars|dolar australia|澳元",
    "HKD": "hong kong dollars|dolar hong kong|hkd|港元|港幣|港币",
    "TWD": "new taiwan dollars|taiwan dollars|dolar taiwan|twd|新台幣|新臺幣|新台币|台幣|臺幣|台币",
    "CNY": "yuan|renminbi|rmb|cny|人民币|人民幣|元人民币|元人民幣|위안|人民元",
    "EUR": "€|euros?|eur|欧元|歐元|ユーロ|유로",
    "GBP": "£|pounds?|gbp|livres sterling|libras esterlinas|sterline|pfund"
    "|poundsterling|英镑|英鎊|ポンド|파운드",
    "JPY": "yen|jpy|日元|日圓|円|엔",
    "KRW": "won|krw|韩元|韓元|ウォン|원",
    "IDR": "rupiah|idr|印尼盾|印尼卢比|ルピア",
    "MYR": "ringgit|myr|林吉特|令吉|马币|馬幣",
    "INR": "rupees?|rupee|inr|卢比|盧比|ルピー",
    "VND": "₫|đồng|vnd|越南盾",
    "BRL": "reais|brl|巴西雷亚尔",
    "CHF": "swiss francs|franc suisses|francs suisses|franken|chf|瑞郎|瑞士法郎|スイスフラン",
    "CAD": "canadian dollars|dolar kanada|加元|加幣",
    "THB": "baht|thb|泰铢|泰銖|バーツ|바트",
    "MXN": "mexican pesos|pesos mexicanos|mxn",
    "ARS": "argentine pesos|pesos argentinos|ars",
    "COP": "colombian pesos|pesos colombianos",
    "CLP": "chilean pesos|pesos chilenos|clp",
    "PHP": "philippine pesos|php|菲律宾比索|菲律賓披索",
    "RUB": "rubles?|roubles?|rubel|rublos|卢布|盧布|ルーブル|루블|рублей|рубля",
    "SAR": "saudi riyals?|riyal saudi|沙特里亚尔",
    "TRY": "turkish lira|lira turki|土耳其里拉",
    "AED": "dirhams?|迪拉姆",
    "LOCAL": "元|块钱|塊錢",
}
_CURRENCY = {
    name.replace("s?", ending): code
    for code, names in _CURRENCIES.items()
    for name in names.replace("\\.", ".").split("|")
    for ending in ("", "s")
}
CURRENCIES = re.compile(
    "[ \u00a0-]?(?:d[ei'’] ?)?(?i:("
    + "|".join(sorted("|".join(_CURRENCIES.values()).split("|"), key=len, reverse=True))
    + "))(?![A-Za-zÀ-ỹ])"
)
# How the word after a number begins where it may name a currency; "de" and "d" of Romance ones.
CURRENCY_WORDS = frozenset(
    word
    for name in _CURRENCY
    for word in (re.split(r"[ .-]", name)[0] if name[0] < "\u2e80" else name[0], "de", "di", "d")
)
_HOME = {"zh-hant": "TWD", "zh-tw": "TWD", "zh-hk": "HKD", "ja": "JPY", "ko": "KRW"}
MONEY_CUES = re.compile(
    "金額|金额|財損|财损|損失|损失|被騙|被骗|估值|营收|營收|净利|淨利|利润|利潤|罚款|罰款"
)


def home_currency(language: str) -> str:
    """The currency meant by a bare 元 or ¥ in a text of this language."""
    low = language.lower()
    return _HOME.get(low) or _HOME.get(low.partition("-")[0]) or "CNY"


def currency_of(sign: str, language: str) -> str:
    """The ISO 4217 code of a sign before a number, such as "US$" or "Rp"."""
    if sign in "¥￥":
        return "JPY" if language.startswith("ja") else "CNY"
    return _SIGN.get(sign, sign)


def currency_named(name: str, language: str) -> str:
    """The ISO 4217 code of a currency named after a number, such as "dolar AS" or 美元."""
    low = name.lower()
    code = _CURRENCY[low]
    return home_currency(language) if code == "LOCAL" else code


def kind_of(unit: str) -> str:
    """The broader kind of a unit, by which rival claims can stand side by side.

    "monthly active users" and "accounts" are "users"; "USD per month" is "USD".
    """
    base = unit.partition(" per ")[0]
    if base.endswith(USERS) or base in ("accounts", PEOPLE):
        return USERS
    return base
