"""Words too common to say what a report is about, in the languages whose words are looked up."""

from __future__ import annotations

_ENGLISH = """
a about above across after again against all almost along already also although always am among an
and another any are aren around as at away back be became because been before behind being below
between both but by came can cannot come comes could d did didn do does doesn doing don done down
during each either else even ever every few for from further get gets getting give go goes going got
had has hasn have haven having he her here hers herself him himself his how however i if in into is
isn it its itself just keep ll like likely ll made make makes making many may maybe me might mine
more most much must my myself near need never no nor not now of off often on once one only onto or
other others our ours out over own per put quite rather re really s same say says said saying see
seen several shall she should since so some still such t take than that the their theirs them
themselves then there these they this those though through thus to together too toward towards under
until unto up upon us use used using ve very via want wants was wasn way we well were weren what
whatever when where whether which while who whom whose why will with within without won would yes
yet you your yours yourself told tell according new mr mrs ms dr also amid
"""
_MALAY = """
ada adalah agar akan aku akibat anda antara apa apakah atas atau bagaimana bagi bahkan bahwa baru
beberapa begini begitu belum berada berbagai berikut bisa boleh bukan bukannya buat cuma dalam dan
dapat dari daripada demi dengan dia dilakukan di dong dua gara-gara hal hanya harus hingga ia
ialah ini itu jadi jangan jika juga justru kalau kami kamu karena kata katanya ke kepada kerana
ketika kini kita lagi lain lalu lebih lewat maka masih masing mau melalui memang memiliki menjadi
mereka meski meskipun merupakan mungkin namun nya oleh orang pada padahal para per perlu pernah pula
pun saat saja salah sama sambil sampai sana sangat satu saya se seakan sebab sebagai sebelum
sebelumnya sebuah sebut secara sedang sehingga sejak sejumlah sekali sekitar selain selama
seluruh semua sementara sempat seorang seperti serta sesuai sesudah setelah setiap sini soal suatu
sudah supaya tak tanpa tapi telah tentang tentu terhadap terkait tersebut tetap tetapi tidak
turut ujar ungkap untuk usai via ya yaitu yakni yang
"""
_OTHERS = """
al algo als am an as au auf aus aux avec bei bis com como con contra cosa così da dal dans das de
degli dei del della delle dem den der des desde di die do dopo du e ein eine einem einen einer el
elle em en entre era es est esta este et eu fue für gli há ha han hasta il im in ist já je la las
le les lo los mais mas mehr mit mit muy na nach nas nei nell nella nicht no nos noch não o oder ont
os ou où para par pas pelo per perché più por pour qu que qui quién se sein seit sem ses si sich sie
sind sobre son sont su sua suas sul sulla sur también te tem tout um uma un una unas une uno unos
und va van von vom vor war wie wird y zu zum zur über và của là các có cho được với không những
này đã một trong để ang mga ng sa na ay ni
"""

STOPWORDS = frozenset(_ENGLISH.split())
_MALAY_SET = frozenset(_MALAY.split())
_OTHER_SET = frozenset(_OTHERS.split())


def stopwords(language: str) -> frozenset[str]:
    """The stopwords of a language code; those of several where none are kept for it alone."""
    if language in ("en", "zh", "ja", "ko"):
        return STOPWORDS
    return _MALAY_SET if language in ("id", "ms") else _OTHER_SET
