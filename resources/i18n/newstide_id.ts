<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Newstide</source>
        <translation>Tentang Newstide</translation>
    </message>
    <message>
        <source>Reads news feeds, says which topics an article has and why, and keeps everything on this machine. No account, no server, no tracking.</source>
        <translation>Membaca feed berita, menunjukkan topik tiap artikel beserta alasannya, dan menyimpan semuanya di komputer ini. Tanpa akun, tanpa server, tanpa pelacakan.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lisensi</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>AddFeedDialog</name>
    <message>
        <source>Add feed</source>
        <translation>Tambah feed</translation>
    </message>
    <message>
        <source>bbc.com, or the address of a feed</source>
        <translation>bbc.com, atau alamat feed</translation>
    </message>
    <message>
        <source>Address of a site or a feed</source>
        <translation>Alamat situs atau feed</translation>
    </message>
    <message>
        <source>Find feeds</source>
        <translation>Cari feed</translation>
    </message>
    <message>
        <source>Subscribe</source>
        <translation>Berlangganan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Looking for feeds at {address} …</source>
        <translation>Mencari feed di {address} …</translation>
    </message>
    <message>
        <source>No feed was found there; try the address of one of its sections.</source>
        <translation>Tidak ada feed di sana; coba alamat salah satu rubriknya.</translation>
    </message>
    <message>
        <source>Type the address of a site: its feeds are looked for. A feed&apos;s own works too.</source>
        <translation>Ketik alamat situs, lalu feed-nya akan dicari. Alamat feed langsung juga bisa.</translation>
    </message>
    <message>
        <source>Looking for feeds</source>
        <translation>Mencari feed</translation>
    </message>
    <message>
        <source>Feeds found</source>
        <translation>Feed yang ditemukan</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>no folder</source>
        <translation>tanpa folder</translation>
    </message>
    <message numerus="yes">
        <source>Subscribe to %n feed(s)</source>
        <translation>
            <numerusform>Berlangganan %n feed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) found</source>
        <translation>
            <numerusform>%n feed ditemukan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message>
        <source>Stories and articles</source>
        <translation>Berita dan artikel</translation>
    </message>
    <message numerus="yes">
        <source>%n new stories</source>
        <translation>
            <numerusform>%n berita baru</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new article(s)</source>
        <translation>
            <numerusform>%n artikel baru</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tampilkan</translation>
    </message>
</context>
<context>
    <name>ArticleModel</name>
    <message>
        <source>No longer in the library</source>
        <translation>Tidak lagi ada di pustaka</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Copy</source>
        <translation>Salin</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>Buka tautan</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Salin tautan</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Pilih semua</translation>
    </message>
    <message>
        <source>Read this report</source>
        <translation>Baca laporan ini</translation>
    </message>
    <message>
        <source>Show the whole story</source>
        <translation>Tampilkan seluruh berita</translation>
    </message>
    <message>
        <source>Show what differs</source>
        <translation>Tampilkan perbedaannya</translation>
    </message>
    <message>
        <source>Show only {query}</source>
        <translation>Tampilkan hanya {query}</translation>
    </message>
    <message>
        <source>Open this article in the browser</source>
        <translation>Buka artikel ini di peramban</translation>
    </message>
    <message>
        <source>{topic} — {rule} (weight {weight})</source>
        <translation>{topic} — {rule} (bobot {weight})</translation>
    </message>
</context>
<context>
    <name>Browsing</name>
    <message>
        <source>No further unread article in this list</source>
        <translation>Tidak ada lagi artikel yang belum dibaca di daftar ini</translation>
    </message>
</context>
<context>
    <name>BurstList</name>
    <message>
        <source>Bursts</source>
        <translation>Lonjakan</translation>
    </message>
    <message>
        <source>Looking for bursts…</source>
        <translation>Mencari lonjakan…</translation>
    </message>
    <message>
        <source>Unusual: far more than what the same feeds brought before. Feeds that were down or are new are left out.</source>
        <translation>Tidak lazim: jauh lebih banyak daripada yang sebelumnya datang dari feed yang sama. Feed yang terputus atau baru tidak dihitung.</translation>
    </message>
    <message>
        <source>Not enough is known yet to say what is usual.</source>
        <translation>Belum cukup data untuk mengetahui apa yang lazim.</translation>
    </message>
    <message>
        <source>None of these topics alone brought unusually much.</source>
        <translation>Tidak satu pun topik ini luar biasa banyak.</translation>
    </message>
    <message>
        <source>None of these outlets alone brought unusually much.</source>
        <translation>Tidak satu pun media ini luar biasa banyak.</translation>
    </message>
    <message>
        <source>None of these languages alone brought unusually much.</source>
        <translation>Tidak satu pun bahasa ini luar biasa banyak.</translation>
    </message>
    <message>
        <source>None of these stories alone brought unusually much.</source>
        <translation>Tidak satu pun berita ini luar biasa banyak.</translation>
    </message>
    <message>
        <source>None of these words alone brought unusually much.</source>
        <translation>Tidak satu pun kata ini luar biasa banyak.</translation>
    </message>
    <message>
        <source>None of what is compared brought unusually much.</source>
        <translation>Tidak satu pun yang dibandingkan luar biasa banyak.</translation>
    </message>
    <message>
        <source>Expectation-based Poisson scan (Neill 2009). What is usual is learnt from earlier steps of the same feeds, with the ups and downs of a week and of a day.</source>
        <translation>Pemindaian Poisson berbasis ekspektasi (Neill 2009). Yang lazim dipelajari dari langkah sebelumnya pada feed yang sama, dengan naik turunnya dalam seminggu dan sehari.</translation>
    </message>
    <message>
        <source>How bursts are found</source>
        <translation>Cara lonjakan ditemukan</translation>
    </message>
    <message numerus="yes">
        <source>%n more gap(s)</source>
        <translation>
            <numerusform>%n celah data lagi</numerusform>
        </translation>
    </message>
    <message>
        <source>Not known: {0}</source>
        <translation>Tidak diketahui: {0}</translation>
    </message>
</context>
<context>
    <name>BurstModel</name>
    <message>
        <source>No story behind it is known</source>
        <translation>Berita di baliknya tidak diketahui</translation>
    </message>
    <message>
        <source>{0}, usually about {1}</source>
        <translation>{0}, lazimnya sekitar {1}</translation>
    </message>
    <message>
        <source>{0}, usually below 1</source>
        <translation>{0}, lazimnya di bawah 1</translation>
    </message>
    <message>
        <source>most on {0}: {1}, unusual from {2}</source>
        <translation>puncak {0}: {1}, ambang {2}</translation>
    </message>
    <message>
        <source>{0}
{1}
Judged by the feeds that can be compared: {2} articles, usually about {3}.</source>
        <translation>{0}
{1}
Menurut feed yang dapat dibandingkan: {2} artikel, lazimnya sekitar {3}.</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Topic {name}</source>
        <translation>Topik {name}</translation>
    </message>
    <message>
        <source>Lights the words that gave it</source>
        <translation>Menyorot kata yang menjadi dasarnya</translation>
    </message>
    <message>
        <source>Why {name}? Light its words</source>
        <translation>Mengapa {name}? Sorot kata-katanya</translation>
    </message>
</context>
<context>
    <name>ClaimList</name>
    <message>
        <source>Claims in order of time</source>
        <translation>Klaim menurut urutan waktu</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>any topic</source>
        <translation>topik apa pun</translation>
    </message>
    <message>
        <source>all topics</source>
        <translation>semua topik</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>terlama</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>terbaru</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>belum dibaca</translation>
    </message>
    <message>
        <source>You follow no feeds yet.</source>
        <translation>Anda belum mengikuti feed apa pun.</translation>
    </message>
    <message>
        <source>Follow the starter feeds</source>
        <translation>Ikuti feed awal</translation>
    </message>
    <message>
        <source>Add feed…</source>
        <translation>Tambah feed…</translation>
    </message>
    <message>
        <source>This is the shipped coverage. To get the news, follow feeds.</source>
        <translation>Ini liputan bawaan. Untuk menerima berita baru, ikuti feed.</translation>
    </message>
    <message>
        <source>Refresh now</source>
        <translation>Segarkan sekarang</translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) added</source>
        <translation>
            <numerusform>%n feed ditambahkan</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Impor</translation>
    </message>
    <message>
        <source>Feeds and archives {0}</source>
        <translation>Feed dan arsip {0}</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ekspor</translation>
    </message>
    <message>
        <source>Newstide will use this language the next time it starts.</source>
        <translation>Newstide akan memakai bahasa ini saat dimulai lagi.</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>One of the two articles is no longer in the library.</source>
        <translation>Salah satu dari kedua artikel itu tidak lagi ada di pustaka.</translation>
    </message>
</context>
<context>
    <name>CopyDiff</name>
    <message>
        <source>Compare two copies</source>
        <translation>Bandingkan dua salinan</translation>
    </message>
    <message>
        <source>Both texts as one</source>
        <translation>Kedua teks sebagai satu</translation>
    </message>
    <message>
        <source>Next difference (N)</source>
        <translation>Perbedaan berikutnya (N)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>{percent} the same</source>
        <translation>{percent} sama</translation>
    </message>
    <message>
        <source>only the first part of the texts is compared</source>
        <translation>hanya bagian pertama teks yang dibandingkan</translation>
    </message>
    <message>
        <source>only here: struck out</source>
        <translation>hanya di sini: dicoret</translation>
    </message>
    <message>
        <source>only here: underlined</source>
        <translation>hanya di sini: digarisbawahi</translation>
    </message>
</context>
<context>
    <name>CoverageDelegate</name>
    <message>
        <source>first</source>
        <translation>pertama</translation>
    </message>
</context>
<context>
    <name>CoverageModel</name>
    <message>
        <source>Outlet</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation>{0} lagi</translation>
    </message>
    <message>
        <source>the first in this language</source>
        <translation>yang pertama dalam bahasa ini</translation>
    </message>
</context>
<context>
    <name>CoveragePane</name>
    <message>
        <source>Earliest first</source>
        <translation>Terawal dahulu</translation>
    </message>
    <message>
        <source>Most articles first</source>
        <translation>Artikel terbanyak dahulu</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Menurut nama</translation>
    </message>
    <message>
        <source>Earliest in {language} first</source>
        <translation>Terawal dalam {language} dahulu</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more outlet(s)</source>
        <translation>
            <numerusform>Tampilkan %n media lagi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more stories</source>
        <translation>
            <numerusform>Tampilkan %n berita lagi</numerusform>
        </translation>
    </message>
    <message>
        <source>framed: the earliest in its language</source>
        <translation>berbingkai: yang terawal dalam bahasanya</translation>
    </message>
    <message>
        <source>in brackets: copies of other reports alone</source>
        <translation>dalam kurung: hanya salinan laporan lain</translation>
    </message>
    <message>
        <source>days in UTC, by date of publication</source>
        <translation>hari dalam UTC, menurut tanggal terbit</translation>
    </message>
    <message>
        <source>What two or more outlets of one language mention and no report in another does, where chance alone would do that less than once in 20; names as Newstide knows them across languages. Compared: {languages}, each at least 10 articles and 5 % of all.</source>
        <translation>Yang disebut oleh dua media atau lebih dalam satu bahasa dan tidak oleh satu pun laporan dalam bahasa lain, jika peluang terjadinya secara kebetulan kurang dari 1 banding 20; nama sebagaimana dikenali Newstide lintas bahasa. Dibandingkan: {languages}, masing-masing sedikitnya 10 artikel dan 5% dari semuanya.</translation>
    </message>
    <message>
        <source>Stories that two or more outlets of one language told in reports of their own, and nobody in another of these languages, which told other things in those days.</source>
        <translation>Berita yang dimuat oleh dua media atau lebih dalam satu bahasa dengan laporan sendiri, tetapi tidak oleh siapa pun dalam salah satu bahasa lainnya, yang pada hari-hari itu memberitakan hal lain.</translation>
    </message>
    <message>
        <source>There are none here.</source>
        <translation>Di sini tidak ada.</translation>
    </message>
    <message>
        <source>Nothing to compare: that takes two languages, each with at least 10 articles, 5 % of all and two outlets.</source>
        <translation>Tidak ada yang dapat dibandingkan: diperlukan dua bahasa, masing-masing dengan sedikitnya 10 artikel, 5% dari semuanya, dan dua media.</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Membandingkan…</translation>
    </message>
    <message>
        <source>No article matches.</source>
        <translation>Tidak ada artikel yang cocok.</translation>
    </message>
    <message>
        <source>Your library is empty: coverage comes with the first articles.</source>
        <translation>Pustaka Anda kosong: liputan muncul bersama artikel pertama.</translation>
    </message>
    <message>
        <source>Of none of these articles outlet and language are known.</source>
        <translation>Media dan bahasa artikel-artikel ini tidak diketahui.</translation>
    </message>
    <message>
        <source>Nothing to compare</source>
        <translation>Tidak ada yang dapat dibandingkan</translation>
    </message>
    <message>
        <source>This cannot be compared</source>
        <translation>Ini tidak dapat dibandingkan</translation>
    </message>
    <message>
        <source>Outlets by languages</source>
        <translation>Media menurut bahasa</translation>
    </message>
    <message>
        <source>Mentioned in one language only</source>
        <translation>Hanya disebut dalam satu bahasa</translation>
    </message>
    <message>
        <source>Blind spots</source>
        <translation>Titik buta</translation>
    </message>
    <message>
        <source>Order of the outlets</source>
        <translation>Urutan media</translation>
    </message>
</context>
<context>
    <name>CoverageTable</name>
    <message>
        <source>Outlets by languages</source>
        <translation>Media menurut bahasa</translation>
    </message>
</context>
<context>
    <name>EmptyReader</name>
    <message>
        <source>Choose an article to read</source>
        <translation>Pilih artikel untuk dibaca</translation>
    </message>
    <message>
        <source>Or stay on the keyboard:</source>
        <translation>Atau cukup dengan papan ketik:</translation>
    </message>
    <message>
        <source>next, previous</source>
        <translation>berikutnya, sebelumnya</translation>
    </message>
    <message>
        <source>next unread</source>
        <translation>belum dibaca berikutnya</translation>
    </message>
    <message>
        <source>read on</source>
        <translation>baca terus</translation>
    </message>
    <message>
        <source>why these topics</source>
        <translation>mengapa topik ini</translation>
    </message>
    <message>
        <source>search</source>
        <translation>cari</translation>
    </message>
    <message>
        <source>all keys</source>
        <translation>semua pintasan</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Progress</source>
        <translation>Kemajuan</translation>
    </message>
</context>
<context>
    <name>ErrorBubble</name>
    <message>
        <source>What is wrong with the search</source>
        <translation>Kesalahan dalam pencarian</translation>
    </message>
</context>
<context>
    <name>FeedDesk</name>
    <message>
        <source>What is wrong…</source>
        <translation>Apa masalahnya…</translation>
    </message>
    <message>
        <source>Refresh this feed</source>
        <translation>Segarkan feed ini</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Ganti nama…</translation>
    </message>
    <message>
        <source>Move to folder…</source>
        <translation>Pindahkan ke folder…</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Salin alamat</translation>
    </message>
    <message>
        <source>Unsubscribe…</source>
        <translation>Berhenti berlangganan…</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Rincian…</translation>
    </message>
    <message numerus="yes">
        <source>Unsubscribed from {0}; %n article(s) went with it</source>
        <translation>
            <numerusform>Berhenti berlangganan {0}; %n artikel ikut dihapus</numerusform>
        </translation>
    </message>
    <message>
        <source>You follow this feed already.</source>
        <translation>Anda sudah mengikuti feed ini.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Ganti nama</translation>
    </message>
    <message>
        <source>Title of the feed</source>
        <translation>Judul feed</translation>
    </message>
    <message>
        <source>A feed needs a title, so it keeps the one it has.</source>
        <translation>Feed harus berjudul, jadi judul lamanya dipertahankan.</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>Pindahkan ke folder</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>FeedErrorDialog</name>
    <message>
        <source>Feed</source>
        <translation>Feed</translation>
    </message>
    <message>
        <source>No error is known.</source>
        <translation>Tidak ada kesalahan yang diketahui.</translation>
    </message>
    <message numerus="yes">
        <source>Failed %n time(s) in a row.</source>
        <translation>
            <numerusform>Gagal %n kali berturut-turut.</numerusform>
        </translation>
    </message>
    <message>
        <source>Last tried {when}.</source>
        <translation>Terakhir dicoba {when}.</translation>
    </message>
    <message>
        <source>Next try {when}.</source>
        <translation>Percobaan berikutnya {when}.</translation>
    </message>
    <message>
        <source>Unsubscribe…</source>
        <translation>Berhenti berlangganan…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>Coba lagi sekarang</translation>
    </message>
</context>
<context>
    <name>FigureList</name>
    <message>
        <source>What is counted</source>
        <translation>Yang dihitung</translation>
    </message>
</context>
<context>
    <name>FigureModel</name>
    <message>
        <source>Told once: nothing to compare</source>
        <translation>Disebut sekali: tanpa pembanding</translation>
    </message>
</context>
<context>
    <name>FigurePane</name>
    <message>
        <source>Reading key figures…</source>
        <translation>Membaca angka kunci…</translation>
    </message>
    <message>
        <source>No key figures</source>
        <translation>Tidak ada angka kunci</translation>
    </message>
    <message>
        <source>No article that matches names a number with what it counts.</source>
        <translation>Tidak ada artikel yang cocok yang menyebut angka beserta apa yang dihitungnya.</translation>
    </message>
    <message>
        <source>Your library has no article that names a number with what it counts.</source>
        <translation>Di pustaka Anda tidak ada artikel yang menyebut angka beserta apa yang dihitungnya.</translation>
    </message>
    <message>
        <source>Key figures cannot be shown</source>
        <translation>Angka kunci tidak dapat ditampilkan</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>Terjadi kesalahan.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>Filter by word or unit</source>
        <translation>Saring kata atau satuan</translation>
    </message>
    <message>
        <source>Filter what is counted</source>
        <translation>Saring yang dihitung</translation>
    </message>
    <message>
        <source>Extracted from the texts, not verified</source>
        <translation>Diambil dari teks, tidak diverifikasi</translation>
    </message>
    <message>
        <source>of the newest {0} figures, from {1}; narrow the query for older ones</source>
        <translation>dari {0} angka terbaru, mulai {1}; persempit kueri untuk yang lebih lama</translation>
    </message>
    <message>
        <source>Nothing that is counted fits this filter.</source>
        <translation>Tidak ada yang cocok dengan saringan ini.</translation>
    </message>
</context>
<context>
    <name>FigurePlot</name>
    <message>
        <source>Days in UTC, by the date that a text names, else that of publication</source>
        <translation>Hari dalam UTC, menurut tanggal yang disebut teks, jika tidak ada: tanggal terbit</translation>
    </message>
    <message>
        <source>each line ten times the one below</source>
        <translation>tiap garis sepuluh kali garis di bawahnya</translation>
    </message>
    <message numerus="yes">
        <source>and %n more claim(s) here</source>
        <translation>
            <numerusform>dan %n klaim lagi di sini</numerusform>
        </translation>
    </message>
    <message>
        <source>Claims by time and value</source>
        <translation>Klaim menurut waktu dan nilai</translation>
    </message>
    <message>
        <source>Arrow keys walk the claims, Enter opens one</source>
        <translation>Tombol panah menelusuri klaim, Enter membukanya</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
    <message>
        <source>Something went wrong in Newstide ({0}). The log has the details.</source>
        <translation>Terjadi kesalahan di Newstide ({0}). Rinciannya ada di log.</translation>
    </message>
</context>
<context>
    <name>InsightPane</name>
    <message>
        <source>View</source>
        <translation>Tampilan</translation>
    </message>
    <message>
        <source>Close: list and article again</source>
        <translation>Tutup: kembali ke daftar dan artikel</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Tutup (Esc)</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Pintasan papan ketik</translation>
    </message>
    <message>
        <source>Mouse</source>
        <translation>Tetikus</translation>
    </message>
    <message>
        <source>Add to the filter, or take away</source>
        <translation>Tambahkan ke saringan, atau keluarkan</translation>
    </message>
    <message>
        <source>Ctrl+click</source>
        <translation>Ctrl+klik</translation>
    </message>
    <message>
        <source>Only this</source>
        <translation>Hanya ini</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>Klik</translation>
    </message>
    <message>
        <source>Plot of trends</source>
        <translation>Grafik tren</translation>
    </message>
    <message>
        <source>Zoom in, zoom out</source>
        <translation>Perbesar, perkecil</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Roda</translation>
    </message>
    <message>
        <source>Zoom to a stretch</source>
        <translation>Perbesar suatu rentang</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>Seret</translation>
    </message>
    <message>
        <source>All the time</source>
        <translation>Seluruh waktu</translation>
    </message>
    <message>
        <source>Walk the plot</source>
        <translation>Telusuri grafik</translation>
    </message>
    <message>
        <source>Move what is shown</source>
        <translation>Geser tampilan</translation>
    </message>
    <message>
        <source>Next event, next burst</source>
        <translation>Tonggak, lonjakan berikutnya</translation>
    </message>
</context>
<context>
    <name>LanguageColumn</name>
    <message>
        <source>Unknown language</source>
        <translation>Bahasa tidak dikenal</translation>
    </message>
    <message>
        <source>Reports in {language}</source>
        <translation>Laporan dalam {language}</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more report(s)</source>
        <translation>
            <numerusform>Tampilkan %n laporan lagi</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListHeading</name>
    <message>
        <source>Stories</source>
        <translation>Berita</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>Nothing to mark</source>
        <translation>Tidak ada yang perlu ditandai</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) marked as read</source>
        <translation>
            <numerusform>%n artikel ditandai sudah dibaca</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) marked as unread</source>
        <translation>
            <numerusform>%n artikel ditandai belum dibaca</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation>Tidak ada yang bisa diurungkan</translation>
    </message>
    <message>
        <source>Taken back: topics corrected</source>
        <translation>Diurungkan: koreksi topik</translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %n article(s) marked as read</source>
        <translation>
            <numerusform>Diurungkan: %n artikel ditandai sudah dibaca</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %n article(s) marked as unread</source>
        <translation>
            <numerusform>Diurungkan: %n artikel ditandai belum dibaca</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %n article(s) starred</source>
        <translation>
            <numerusform>Diurungkan: %n artikel diberi bintang</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %n star(s) removed</source>
        <translation>
            <numerusform>Diurungkan: %n bintang dihapus</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back: {0}</source>
        <translation>Diurungkan: {0}</translation>
    </message>
    <message>
        <source>Taken back: stories merged</source>
        <translation>Diurungkan: penggabungan berita</translation>
    </message>
    <message>
        <source>Taken back: a report split off</source>
        <translation>Diurungkan: pemisahan laporan</translation>
    </message>
    <message>
        <source>Taken back: a story pinned or no longer pinned</source>
        <translation>Diurungkan: semat berita</translation>
    </message>
</context>
<context>
    <name>MentionColumn</name>
    <message>
        <source>Only in {language}</source>
        <translation>Hanya dalam {language}</translation>
    </message>
    <message>
        <source>Nothing that stands out</source>
        <translation>Tidak ada yang menonjol</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge stories</source>
        <translation>Gabungkan berita</translation>
    </message>
    <message>
        <source>No other story found</source>
        <translation>Tidak ada berita lain yang ditemukan</translation>
    </message>
    <message>
        <source>Which story tells the same event as this one?</source>
        <translation>Berita mana yang menceritakan peristiwa yang sama?</translation>
    </message>
    <message>
        <source>Search all stories</source>
        <translation>Cari di semua berita</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>Berita</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Gabungkan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>OfferList</name>
    <message>
        <source>Suggestions</source>
        <translation>Saran</translation>
    </message>
</context>
<context>
    <name>OutletTable</name>
    <message>
        <source>Outlets by languages</source>
        <translation>Media menurut bahasa</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Pertama</translation>
    </message>
    <message>
        <source>The outlet&apos;s first report</source>
        <translation>Laporan pertama media ini</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n laporan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReaderPane</name>
    <message>
        <source>Star (S)</source>
        <translation>Beri bintang (S)</translation>
    </message>
    <message>
        <source>Mark as unread (M)</source>
        <translation>Tandai belum dibaca (M)</translation>
    </message>
    <message>
        <source>Light the words that gave the topics (T)</source>
        <translation>Sorot kata yang menjadi dasar topik (T)</translation>
    </message>
    <message>
        <source>Open in browser (B)</source>
        <translation>Buka di peramban (B)</translation>
    </message>
    <message>
        <source>Remove the star (S)</source>
        <translation>Hapus bintang (S)</translation>
    </message>
    <message>
        <source>Mark as read (M)</source>
        <translation>Tandai sudah dibaca (M)</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>That article is no longer in the library.</source>
        <translation>Artikel itu tidak lagi ada di pustaka.</translation>
    </message>
    <message>
        <source>This article has no address on the web.</source>
        <translation>Artikel ini tidak punya alamat di web.</translation>
    </message>
    <message>
        <source>That link does not lead to the web, so it was not opened.</source>
        <translation>Tautan itu tidak menuju ke web, jadi tidak dibuka.</translation>
    </message>
    <message>
        <source>Link copied</source>
        <translation>Tautan disalin</translation>
    </message>
</context>
<context>
    <name>ReportList</name>
    <message>
        <source>Open this report</source>
        <translation>Buka laporan ini</translation>
    </message>
    <message>
        <source>Compare it with its original</source>
        <translation>Bandingkan dengan aslinya</translation>
    </message>
    <message>
        <source>The first report</source>
        <translation>Laporan pertama</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Belum dibaca</translation>
    </message>
    <message>
        <source>Right arrow unfolds the copies</source>
        <translation>Panah kanan membentangkan salinannya</translation>
    </message>
    <message>
        <source>A copy of {outlet}, C compares them</source>
        <translation>Salinan dari {outlet}, C membandingkan keduanya</translation>
    </message>
</context>
<context>
    <name>RisingList</name>
    <message>
        <source>Rising words</source>
        <translation>Kata yang naik</translation>
    </message>
    <message>
        <source>No word rose beyond chance: {0} against {1}</source>
        <translation>Tidak ada kata yang naik di luar kebetulan: {0} dibanding {1}</translation>
    </message>
    <message>
        <source>By share, from the strongest burst on: {0} against {1}</source>
        <translation>Porsi, sejak lonjakan terkuat: {0} dibanding {1}</translation>
    </message>
    <message>
        <source>By share of articles: {0} against {1}</source>
        <translation>Porsi artikel: {0} dibanding {1}</translation>
    </message>
    <message>
        <source>Comparing words…</source>
        <translation>Membandingkan kata…</translation>
    </message>
</context>
<context>
    <name>RisingModel</name>
    <message>
        <source>{0}: now {1}, before {2}</source>
        <translation>{0}: kini {1}, sebelumnya {2}</translation>
    </message>
    <message>
        <source>{0}: rose with a z-score of {1} (log-odds with a prior; from 1.96 on it is hardly chance)</source>
        <translation>{0}: naik dengan skor z {1} (log-odds dengan prior; mulai 1,96 hampir pasti bukan kebetulan)</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Kata</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Kini</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Dulu</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Search, or filter by topic: lang: outlet: is: since:</source>
        <translation>Cari, atau saring dengan topic: lang: outlet: is: since:</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cari</translation>
    </message>
    <message>
        <source>Words, phrases in quotation marks, and filters such as topic:rednote</source>
        <translation>Kata, frasa dalam tanda kutip, dan saringan seperti topic:rednote</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Kosongkan pencarian</translation>
    </message>
    <message>
        <source>Clear the search (Esc)</source>
        <translation>Kosongkan pencarian (Esc)</translation>
    </message>
</context>
<context>
    <name>Showing</name>
    <message>
        <source>All stories</source>
        <translation>Semua berita</translation>
    </message>
    <message>
        <source>This takes a few seconds.</source>
        <translation>Ini perlu beberapa detik.</translation>
    </message>
    <message>
        <source>Nothing matches “{0}”</source>
        <translation>Tidak ada yang cocok dengan “{0}”</translation>
    </message>
    <message>
        <source>Show all stories</source>
        <translation>Tampilkan semua berita</translation>
    </message>
    <message>
        <source>Show all articles</source>
        <translation>Tampilkan semua artikel</translation>
    </message>
    <message>
        <source>No story found</source>
        <translation>Tidak ada berita yang ditemukan</translation>
    </message>
    <message>
        <source>No article found</source>
        <translation>Artikel tidak ditemukan</translation>
    </message>
    <message>
        <source>Follow a news site, or bring your feeds from another reader.</source>
        <translation>Ikuti situs berita, atau bawa feed Anda dari pembaca lain.</translation>
    </message>
    <message>
        <source>Add a feed…</source>
        <translation>Tambah feed…</translation>
    </message>
    <message>
        <source>Follow the starter feeds</source>
        <translation>Ikuti feed awal</translation>
    </message>
    <message>
        <source>Import OPML…</source>
        <translation>Impor OPML…</translation>
    </message>
    <message>
        <source>Load the shipped coverage</source>
        <translation>Muat liputan bawaan</translation>
    </message>
    <message>
        <source>Your library is empty</source>
        <translation>Pustaka Anda masih kosong</translation>
    </message>
    <message>
        <source>Loading the shipped coverage…</source>
        <translation>Memuat liputan bawaan…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Mengimpor…</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Mencari</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Topics, languages, outlets and feeds</source>
        <translation>Topik, bahasa, media, dan feed</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Semua artikel</translation>
    </message>
</context>
<context>
    <name>SidebarModel</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n belum dibaca</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Progress</source>
        <translation>Kemajuan</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Hentikan</translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s)</source>
        <translation>
            <numerusform>%n feed</numerusform>
        </translation>
    </message>
    <message>
        <source>no feeds</source>
        <translation>belum ada feed</translation>
    </message>
    <message numerus="yes">
        <source>%n failing</source>
        <translation>
            <numerusform>%n bermasalah</numerusform>
        </translation>
    </message>
    <message>
        <source>updated {0}</source>
        <translation>diperbarui {0}</translation>
    </message>
</context>
<context>
    <name>StoryDesk</name>
    <message>
        <source>Pinned: its reports stay together</source>
        <translation>Disematkan: laporannya tetap bersama</translation>
    </message>
    <message>
        <source>The story is no longer pinned</source>
        <translation>Berita tidak lagi disematkan</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) split off into a story of their own</source>
        <translation>
            <numerusform>%n laporan dipisahkan menjadi berita sendiri</numerusform>
        </translation>
    </message>
    <message>
        <source>Merged into “{0}”</source>
        <translation>Digabungkan ke “{0}”</translation>
    </message>
</context>
<context>
    <name>StoryFigureList</name>
    <message>
        <source>Key figures of this story</source>
        <translation>Angka kunci berita ini</translation>
    </message>
    <message>
        <source>Enter shows who told a figure, and when</source>
        <translation>Enter menampilkan siapa yang menyebut angka, dan kapan</translation>
    </message>
</context>
<context>
    <name>StoryFigures</name>
    <message>
        <source>Extracted from the texts, not verified</source>
        <translation>Diambil dari teks, tidak diverifikasi</translation>
    </message>
    <message>
        <source>Trends of this story</source>
        <translation>Tren berita ini</translation>
    </message>
    <message>
        <source>{view} of this story</source>
        <translation>{view} berita ini</translation>
    </message>
</context>
<context>
    <name>StoryModel</name>
    <message>
        <source>No longer in the library</source>
        <translation>Tidak lagi ada di pustaka</translation>
    </message>
    <message>
        <source>report: {0}</source>
        <translation>laporan: {0}</translation>
    </message>
</context>
<context>
    <name>StoryPane</name>
    <message>
        <source>List its reports</source>
        <translation>Daftar laporannya</translation>
    </message>
    <message>
        <source>Unpin story</source>
        <translation>Lepas sematan</translation>
    </message>
    <message>
        <source>Pin story</source>
        <translation>Sematkan berita</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more outlet(s)</source>
        <translation>
            <numerusform>Tampilkan %n media lagi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n laporan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them copies</source>
        <translation>
            <numerusform>%n di antaranya salinan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outlet(s)</source>
        <translation>
            <numerusform>%n media</numerusform>
        </translation>
    </message>
    <message>
        <source>pinned: its reports stay together</source>
        <translation>disematkan: laporannya tetap bersama</translation>
    </message>
    <message>
        <source>A single report: there is nothing yet to compare it with.</source>
        <translation>Laporan tunggal: belum ada yang dapat dibandingkan dengannya.</translation>
    </message>
    <message>
        <source>What each report shares with the others, and how likely it tells the same event. Select one to split it off.</source>
        <translation>Apa yang sama antara setiap laporan dan laporan lainnya, dan seberapa mungkin ia menceritakan peristiwa yang sama. Pilih satu untuk memisahkannya.</translation>
    </message>
    <message>
        <source>Split off this report</source>
        <translation>Pisahkan laporan ini</translation>
    </message>
    <message numerus="yes">
        <source>Split off %n report(s)</source>
        <translation>
            <numerusform>Pisahkan %n laporan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more report(s)</source>
        <translation>
            <numerusform>Tampilkan %n laporan lagi</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a story</source>
        <translation>Pilih berita</translation>
    </message>
    <message>
        <source>Merge with…</source>
        <translation>Gabungkan dengan…</translation>
    </message>
    <message>
        <source>New since your last visit</source>
        <translation>Baru sejak kunjungan terakhir Anda</translation>
    </message>
    <message>
        <source>Reports by language</source>
        <translation>Laporan menurut bahasa</translation>
    </message>
    <message>
        <source>Outlets by languages</source>
        <translation>Media menurut bahasa</translation>
    </message>
    <message>
        <source>Why together</source>
        <translation>Mengapa bersama</translation>
    </message>
</context>
<context>
    <name>StoryTimeline</name>
    <message numerus="yes">
        <source>and %n more report(s)</source>
        <translation>
            <numerusform>dan %n laporan lagi</numerusform>
        </translation>
    </message>
    <message>
        <source>Timeline of the reports</source>
        <translation>Lini masa laporan</translation>
    </message>
    <message>
        <source>Arrow keys walk the reports, Enter opens one</source>
        <translation>Tombol panah menelusuri laporan, Enter membukanya</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Colours</source>
        <translation>Warna</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
</context>
<context>
    <name>TopicMark</name>
    <message>
        <source>Topic {name}</source>
        <translation>Topik {name}</translation>
    </message>
    <message>
        <source>Lists the reports with this topic</source>
        <translation>Mendaftar laporan dengan topik ini</translation>
    </message>
</context>
<context>
    <name>TopicRow</name>
    <message>
        <source>+ Topic</source>
        <translation>+ Topik</translation>
    </message>
    <message>
        <source>Correct the topics</source>
        <translation>Koreksi topik</translation>
    </message>
    <message>
        <source>Give this article a topic, or take one away</source>
        <translation>Beri artikel ini topik, atau hapus salah satunya</translation>
    </message>
    <message>
        <source>Not this topic</source>
        <translation>Bukan topik ini</translation>
    </message>
    <message>
        <source>Show its articles</source>
        <translation>Tampilkan artikelnya</translation>
    </message>
    <message>
        <source>You gave it this topic.</source>
        <translation>Topik ini dari Anda.</translation>
    </message>
    <message>
        <source>No words of the text shown say so.</source>
        <translation>Tidak ada kata dalam teks ini yang menjadi dasarnya.</translation>
    </message>
    <message>
        <source>Because of: {rules}</source>
        <translation>Karena: {rules}</translation>
    </message>
    <message>
        <source>Why this topic?</source>
        <translation>Mengapa topik ini?</translation>
    </message>
</context>
<context>
    <name>TrendBar</name>
    <message>
        <source>Count by</source>
        <translation>Hitung per</translation>
    </message>
    <message>
        <source>Steps of time</source>
        <translation>Langkah waktu</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Porsi</translation>
    </message>
    <message>
        <source>Count as</source>
        <translation>Tampilkan sebagai</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>Waktu yang ditampilkan</translation>
    </message>
    <message>
        <source>Counted back from the newest article</source>
        <translation>Dihitung mundur dari artikel terbaru</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>Bandingkan dengan…</translation>
    </message>
    <message>
        <source>Compare with a query</source>
        <translation>Bandingkan dengan kueri</translation>
    </message>
    <message>
        <source>Six at most</source>
        <translation>Paling banyak enam</translation>
    </message>
    <message>
        <source>Compare no longer with {0}</source>
        <translation>Jangan lagi bandingkan dengan {0}</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>Gambar (PNG)…</translation>
    </message>
    <message>
        <source>Picture (SVG)…</source>
        <translation>Gambar (SVG)…</translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation>Tabel (CSV)…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ekspor</translation>
    </message>
    <message>
        <source>By topic</source>
        <translation>Per topik</translation>
    </message>
    <message>
        <source>By outlet</source>
        <translation>Per media</translation>
    </message>
    <message>
        <source>By language</source>
        <translation>Per bahasa</translation>
    </message>
    <message>
        <source>By story</source>
        <translation>Per berita</translation>
    </message>
    <message>
        <source>By word</source>
        <translation>Per kata</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Perbandingan</translation>
    </message>
    <message>
        <source>Steps that fit</source>
        <translation>Langkah otomatis</translation>
    </message>
    <message>
        <source>By the hour</source>
        <translation>Per jam</translation>
    </message>
    <message>
        <source>By the day</source>
        <translation>Per hari</translation>
    </message>
    <message>
        <source>By the week</source>
        <translation>Per minggu</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Setahun</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n hari</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrendModel</name>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>Whole time</source>
        <translation>Seluruh waktu</translation>
    </message>
</context>
<context>
    <name>TrendPane</name>
    <message>
        <source>{0} (to the newest article, {1})</source>
        <translation>{0} (hingga artikel terbaru, {1})</translation>
    </message>
    <message numerus="yes">
        <source>%n compared, of {0} in the library</source>
        <translation>
            <numerusform>%n dibandingkan, dari {0} di pustaka</numerusform>
        </translation>
    </message>
    <message>
        <source>an article can be in several series</source>
        <translation>deret dapat tumpang tindih</translation>
    </message>
    <message>
        <source>wheel or drag to zoom, 0 for all</source>
        <translation>roda atau seret: zum, 0: semua</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Menghitung…</translation>
    </message>
    <message>
        <source>Counting anew…</source>
        <translation>Menghitung ulang…</translation>
    </message>
    <message>
        <source>Nothing to count</source>
        <translation>Tidak ada yang dapat dihitung</translation>
    </message>
    <message>
        <source>No article matches, so none is drawn.</source>
        <translation>Tidak ada artikel yang cocok, jadi tidak ada yang digambar.</translation>
    </message>
    <message>
        <source>Your library is empty: trends come with the first articles.</source>
        <translation>Pustaka Anda kosong: tren muncul bersama artikel pertama.</translation>
    </message>
    <message>
        <source>No article matches in this time.</source>
        <translation>Tidak ada artikel yang cocok pada waktu ini.</translation>
    </message>
    <message>
        <source>Show all its time</source>
        <translation>Tampilkan seluruh waktu</translation>
    </message>
    <message>
        <source>This cannot be counted</source>
        <translation>Ini tidak dapat dihitung</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ekspor</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Disimpan: {0}</translation>
    </message>
    <message>
        <source>Rising words</source>
        <translation>Kata yang naik</translation>
    </message>
    <message>
        <source>Bursts</source>
        <translation>Lonjakan</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabel</translation>
    </message>
</context>
<context>
    <name>TrendPlot</name>
    <message>
        <source>Plot of articles by time</source>
        <translation>Grafik artikel menurut waktu</translation>
    </message>
    <message>
        <source>Arrow keys walk the plot, Enter shows the articles of a point</source>
        <translation>Tombol panah menelusuri grafik, Enter menampilkan artikel suatu titik</translation>
    </message>
</context>
<context>
    <name>TrendTable</name>
    <message>
        <source>Articles by time and series</source>
        <translation>Artikel menurut waktu dan deret</translation>
    </message>
</context>
<context>
    <name>UnsubscribeDialog</name>
    <message>
        <source>Unsubscribe</source>
        <translation>Berhenti berlangganan</translation>
    </message>
    <message>
        <source>Unsubscribe from {title}?</source>
        <translation>Berhenti berlangganan {title}?</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) came by this feed.</source>
        <translation>
            <numerusform>%n artikel berasal dari feed ini.</numerusform>
        </translation>
    </message>
    <message>
        <source>Starred articles stay, and those that another feed has too.</source>
        <translation>Artikel berbintang dan yang juga dimuat feed lain tetap disimpan.</translation>
    </message>
    <message>
        <source>Remove its starred articles as well</source>
        <translation>Hapus juga artikelnya yang berbintang</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Tetap berlangganan</translation>
    </message>
</context>
<context>
    <name>WhyList</name>
    <message>
        <source>Why these reports are together</source>
        <translation>Mengapa laporan ini bersama</translation>
    </message>
    <message>
        <source>Space selects a report to be split off, Enter opens it</source>
        <translation>Spasi memilih laporan yang akan dipisahkan, Enter membukanya</translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message numerus="yes">
        <source>%n written to {0}</source>
        <translation>
            <numerusform>%n butir ditulis ke {0}</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Menghentikan…</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0}%</translation>
    </message>
    <message>
        <source>Refreshing</source>
        <translation>Menyegarkan</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Mengimpor</translation>
    </message>
    <message>
        <source>Loading the shipped coverage</source>
        <translation>Memuat liputan bawaan</translation>
    </message>
    <message>
        <source>Tagging again</source>
        <translation>Menandai topik lagi</translation>
    </message>
    <message>
        <source>Still at work: {0}.</source>
        <translation>Masih bekerja: {0}.</translation>
    </message>
    <message numerus="yes">
        <source>%n new article(s)</source>
        <translation>
            <numerusform>%n artikel baru</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) failed</source>
        <translation>
            <numerusform>%n feed gagal</numerusform>
        </translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>dihentikan</translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) with faults, the first: {0}</source>
        <translation>
            <numerusform>%n feed bermasalah, yang pertama: {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) tagged again</source>
        <translation>
            <numerusform>%n artikel ditandai topiknya lagi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known</source>
        <translation>
            <numerusform>%n sudah ada</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) added</source>
        <translation>
            <numerusform>%n feed ditambahkan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s), the first: {0}</source>
        <translation>
            <numerusform>%n masalah, yang pertama: {0}</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to import was found.</source>
        <translation>Tidak ada yang bisa diimpor.</translation>
    </message>
</context>
<context>
    <name>_CardBuilder</name>
    <message>
        <source>Same story</source>
        <translation>Berita yang sama</translation>
    </message>
    <message>
        <source>Same text</source>
        <translation>Teks yang sama</translation>
    </message>
    <message>
        <source>A copy of {outlet}</source>
        <translation>Salinan dari {outlet}</translation>
    </message>
    <message numerus="yes">
        <source>All %n report(s)</source>
        <translation>
            <numerusform>Semua %n laporan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n laporan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outlet(s)</source>
        <translation>
            <numerusform>%n media</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>also in %n outlet(s)</source>
        <translation>
            <numerusform>juga di %n media</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n baru</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n belum dibaca</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Numbered</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n lainnya</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) need a look</source>
        <translation>
            <numerusform>%n feed perlu dicek</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outlet(s)</source>
        <translation>
            <numerusform>%n media</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n language(s)</source>
        <translation>
            <numerusform>%n bahasa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them copies</source>
        <translation>
            <numerusform>%n di antaranya salinan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them with copies only</source>
        <translation>
            <numerusform>%n di antaranya hanya dengan salinan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) of unknown outlet or language not in the table</source>
        <translation>
            <numerusform>%n artikel dengan media atau bahasa tidak dikenal tidak ada di tabel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older article(s) left out</source>
        <translation>
            <numerusform>%n artikel lebih lama tidak disertakan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>only the newest %n article(s) are compared</source>
        <translation>
            <numerusform>hanya %n artikel terbaru yang dibandingkan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n klaim</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) counted</source>
        <translation>
            <numerusform>%n hal yang dihitung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more value(s)</source>
        <translation>
            <numerusform>%n nilai lagi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of claims</source>
        <translation>
            <numerusform>%n pasang klaim</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more feed(s)</source>
        <translation>
            <numerusform>%n feed lagi</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;Article</source>
        <translation>&amp;Artikel</translation>
    </message>
    <message>
        <source>St&amp;ory</source>
        <translation>&amp;Berita</translation>
    </message>
    <message>
        <source>&amp;List</source>
        <translation>&amp;Daftar</translation>
    </message>
    <message>
        <source>&amp;Feeds</source>
        <translation>&amp;Feed</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Tampilan</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Warna</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Bahasa / Language</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ba&amp;ntuan</translation>
    </message>
    <message>
        <source>Next unread</source>
        <translation>Belum dibaca berikutnya</translation>
    </message>
    <message>
        <source>Previous unread</source>
        <translation>Belum dibaca sebelumnya</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Baca terus</translation>
    </message>
    <message>
        <source>Read or unread</source>
        <translation>Sudah atau belum dibaca</translation>
    </message>
    <message>
        <source>Star or unstar</source>
        <translation>Beri atau hapus bintang</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Buka di peramban</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Salin tautan</translation>
    </message>
    <message>
        <source>Show why: topic words</source>
        <translation>Tunjukkan alasan: kata topik</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cari</translation>
    </message>
    <message>
        <source>Next in the list</source>
        <translation>Berikutnya dalam daftar</translation>
    </message>
    <message>
        <source>Previous in the list</source>
        <translation>Sebelumnya dalam daftar</translation>
    </message>
    <message>
        <source>Unfold the story, or fold it</source>
        <translation>Bentangkan atau lipat berita</translation>
    </message>
    <message>
        <source>Pin the story: its reports stay together</source>
        <translation>Sematkan berita: laporannya tetap bersama</translation>
    </message>
    <message>
        <source>Merge with another story…</source>
        <translation>Gabungkan dengan berita lain…</translation>
    </message>
    <message>
        <source>Split this report from its story</source>
        <translation>Pisahkan laporan ini dari beritanya</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>Berita</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Tren</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>Angka kunci</translation>
    </message>
    <message>
        <source>Coverage compared</source>
        <translation>Perbandingan liputan</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Tampilkan semua</translation>
    </message>
    <message>
        <source>Unread only</source>
        <translation>Hanya yang belum dibaca</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Terlama dulu</translation>
    </message>
    <message>
        <source>Any of the topics, not all</source>
        <translation>Salah satu topik, tidak harus semua</translation>
    </message>
    <message>
        <source>Mark the list as read</source>
        <translation>Tandai daftar sudah dibaca</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
    <message>
        <source>Add feed…</source>
        <translation>Tambah feed…</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Segarkan</translation>
    </message>
    <message>
        <source>Stop refreshing</source>
        <translation>Hentikan penyegaran</translation>
    </message>
    <message>
        <source>Follow the starter feeds</source>
        <translation>Ikuti feed awal</translation>
    </message>
    <message>
        <source>Import OPML or archive…</source>
        <translation>Impor OPML atau arsip…</translation>
    </message>
    <message>
        <source>Export feeds as OPML…</source>
        <translation>Ekspor feed sebagai OPML…</translation>
    </message>
    <message>
        <source>Export this list as archive…</source>
        <translation>Ekspor daftar ini sebagai arsip…</translation>
    </message>
    <message>
        <source>Load the shipped coverage</source>
        <translation>Muat liputan bawaan</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Bilah samping</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Daftar</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>Baris ringkas</translation>
    </message>
    <message>
        <source>Count unread only</source>
        <translation>Hitung yang belum dibaca saja</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Perbesar teks</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Perkecil teks</translation>
    </message>
    <message>
        <source>Text size as set</source>
        <translation>Ukuran teks semula</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Ikuti sistem</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Terang</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Gelap</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Pintasan papan ketik</translation>
    </message>
    <message>
        <source>About Newstide</source>
        <translation>Tentang Newstide</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Keluar</translation>
    </message>
</context>
<context>
    <name>article_facts</name>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>headline only</source>
        <translation>hanya judul</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} menit baca</translation>
    </message>
    <message>
        <source>short text from an archive</source>
        <translation>teks singkat dari arsip</translation>
    </message>
    <message>
        <source>short text from the feed</source>
        <translation>teks singkat dari feed</translation>
    </message>
    <message>
        <source>{words} (rule “{rule}”)</source>
        <translation>{words} (aturan “{rule}”)</translation>
    </message>
</context>
<context>
    <name>article_page</name>
    <message>
        <source>undated, seen {when}</source>
        <translation>tanpa tanggal, terlihat {when}</translation>
    </message>
    <message>
        <source>(no headline)</source>
        <translation>(tanpa judul)</translation>
    </message>
    <message>
        <source>By {author}</source>
        <translation>Oleh {author}</translation>
    </message>
    <message>
        <source>The text goes on; only its first part is shown here.</source>
        <translation>Teks masih berlanjut; hanya bagian awalnya ditampilkan di sini.</translation>
    </message>
    <message>
        <source>Open in browser (B)</source>
        <translation>Buka di peramban (B)</translation>
    </message>
    <message>
        <source>Found in {feeds}</source>
        <translation>Ditemukan di {feeds}</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Gambar</translation>
    </message>
</context>
<context>
    <name>coverage</name>
    <message>
        <source>Unknown language</source>
        <translation>Bahasa tidak dikenal</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, ⁠</translation>
    </message>
    <message>
        <source>{0} or {1}</source>
        <translation>{0} atau {1}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Hashtag</source>
        <translation>Tagar</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Angka</translation>
    </message>
    <message>
        <source>opens the first of them</source>
        <translation>membuka yang pertama</translation>
    </message>
    <message>
        <source>{outlets} in {language}, none in {missing}</source>
        <translation>{outlets} dalam {language}, tidak ada dalam {missing}</translation>
    </message>
    <message>
        <source>no article</source>
        <translation>tidak ada artikel</translation>
    </message>
    <message>
        <source>first {0}</source>
        <translation>pertama {0}</translation>
    </message>
    <message>
        <source>last {0}</source>
        <translation>terakhir {0}</translation>
    </message>
</context>
<context>
    <name>figure_units</name>
    <message>
        <source>users</source>
        <translation>pengguna</translation>
    </message>
    <message>
        <source>active users</source>
        <translation>pengguna aktif</translation>
    </message>
    <message>
        <source>monthly users</source>
        <translation>pengguna bulanan</translation>
    </message>
    <message>
        <source>monthly active users</source>
        <translation>pengguna aktif bulanan</translation>
    </message>
    <message>
        <source>daily active users</source>
        <translation>pengguna aktif harian</translation>
    </message>
    <message>
        <source>new users</source>
        <translation>pengguna baru</translation>
    </message>
    <message>
        <source>accounts</source>
        <translation>akun</translation>
    </message>
    <message>
        <source>followers</source>
        <translation>pengikut</translation>
    </message>
    <message>
        <source>posts</source>
        <translation>unggahan</translation>
    </message>
    <message>
        <source>views</source>
        <translation>tayangan</translation>
    </message>
    <message>
        <source>downloads</source>
        <translation>unduhan</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>komentar</translation>
    </message>
    <message>
        <source>likes</source>
        <translation>tanda suka</translation>
    </message>
    <message>
        <source>videos</source>
        <translation>video</translation>
    </message>
    <message>
        <source>conversations</source>
        <translation>percakapan</translation>
    </message>
    <message>
        <source>apps</source>
        <translation>aplikasi</translation>
    </message>
    <message>
        <source>creators</source>
        <translation>kreator</translation>
    </message>
    <message>
        <source>sellers</source>
        <translation>penjual</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>pelanggan</translation>
    </message>
    <message>
        <source>businesses</source>
        <translation>usaha</translation>
    </message>
    <message>
        <source>companies</source>
        <translation>perusahaan</translation>
    </message>
    <message>
        <source>employees</source>
        <translation>karyawan</translation>
    </message>
    <message>
        <source>jobs</source>
        <translation>lapangan kerja</translation>
    </message>
    <message>
        <source>students</source>
        <translation>pelajar</translation>
    </message>
    <message>
        <source>people</source>
        <translation>orang</translation>
    </message>
    <message>
        <source>deaths</source>
        <translation>korban jiwa</translation>
    </message>
    <message>
        <source>votes</source>
        <translation>suara</translation>
    </message>
    <message>
        <source>countries</source>
        <translation>negara</translation>
    </message>
    <message>
        <source>cases</source>
        <translation>kasus</translation>
    </message>
    <message>
        <source>fraud cases</source>
        <translation>kasus penipuan</translation>
    </message>
    <message>
        <source>reports</source>
        <translation>laporan</translation>
    </message>
    <message>
        <source>IP addresses</source>
        <translation>alamat IP</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>persen</translation>
    </message>
    <message>
        <source>times as many</source>
        <translation>kali lipat</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>peringkat</translation>
    </message>
    <message>
        <source>year</source>
        <translation>tahun</translation>
    </message>
    <message>
        <source>month</source>
        <translation>bulan</translation>
    </message>
    <message>
        <source>week</source>
        <translation>minggu</translation>
    </message>
    <message>
        <source>day</source>
        <translation>hari</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>jam</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>detik</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>menit</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>jam</translation>
    </message>
    <message>
        <source>days</source>
        <translation>hari</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>minggu</translation>
    </message>
    <message>
        <source>months</source>
        <translation>bulan</translation>
    </message>
    <message>
        <source>years</source>
        <translation>tahun</translation>
    </message>
</context>
<context>
    <name>figure_words</name>
    <message>
        <source>no. {0}</source>
        <translation>no. {0}</translation>
    </message>
    <message>
        <source>{0} times</source>
        <translation>{0} kali</translation>
    </message>
    <message>
        <source>{0} per month</source>
        <translation>{0} per bulan</translation>
    </message>
    <message>
        <source>{0} per day</source>
        <translation>{0} per hari</translation>
    </message>
    <message>
        <source>{0} per year</source>
        <translation>{0} per tahun</translation>
    </message>
    <message>
        <source>{0} per week</source>
        <translation>{0} per minggu</translation>
    </message>
    <message>
        <source>{0} per hour</source>
        <translation>{0} per jam</translation>
    </message>
    <message>
        <source>{0} per user</source>
        <translation>{0} per pengguna</translation>
    </message>
    <message>
        <source>{0} per person</source>
        <translation>{0} per orang</translation>
    </message>
    <message>
        <source>{0} per {1}</source>
        <translation>{0} per {1}</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>tidak disebutkan</translation>
    </message>
    <message>
        <source>Told differently at about the same time</source>
        <translation>Berbeda pada waktu yang hampir sama</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation>MMM yyyy</translation>
    </message>
    <message>
        <source>as of {0}</source>
        <translation>per {0}</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} dan {1}</translation>
    </message>
</context>
<context>
    <name>insight</name>
    <message>
        <source>Trends</source>
        <translation>Tren</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>Angka kunci</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Liputan</translation>
    </message>
</context>
<context>
    <name>plot</name>
    <message>
        <source>MMM</source>
        <translation>MMM</translation>
    </message>
    <message>
        <source>yyyy</source>
        <translation>yyyy</translation>
    </message>
    <message>
        <source>Hours in UTC, by date of publication</source>
        <translation>Jam dalam UTC, menurut tanggal terbit</translation>
    </message>
    <message>
        <source>Days in UTC, by date of publication</source>
        <translation>Hari dalam UTC, menurut tanggal terbit</translation>
    </message>
    <message>
        <source>Weeks in UTC, by date of publication</source>
        <translation>Minggu dalam UTC, menurut tanggal terbit</translation>
    </message>
    <message>
        <source>Articles by time: {0}</source>
        <translation>Artikel menurut waktu: {0}</translation>
    </message>
    <message>
        <source>Articles by time</source>
        <translation>Artikel menurut waktu</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Lainnya</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Semua artikel</translation>
    </message>
    <message>
        <source>{0}, {1}: {2}</source>
        <translation>{0}, {1}: {2}</translation>
    </message>
    <message>
        <source>No articles in this time</source>
        <translation>Tidak ada artikel pada waktu ini</translation>
    </message>
    <message>
        <source>Burst: {0}, {1}</source>
        <translation>Lonjakan: {0}, {1}</translation>
    </message>
    <message>
        <source>usual {0}, unusual from {1}</source>
        <translation>lazimnya {0}, tak lazim mulai {1}</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>dan {0} lagi</translation>
    </message>
    <message>
        <source>Not all feeds are known for this time:</source>
        <translation>Tidak semua feed diketahui untuk waktu ini:</translation>
    </message>
    <message>
        <source>{0} where {1} were to be expected</source>
        <translation>{0}, perkiraan {1}</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
</context>
<context>
    <name>sidebar</name>
    <message>
        <source>Topics</source>
        <translation>Topik</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Bahasa</translation>
    </message>
    <message>
        <source>Outlets</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Feed</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>Berita</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Semua artikel</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hari ini</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Belum dibaca</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Berbintang</translation>
    </message>
</context>
<context>
    <name>span</name>
    <message>
        <source>d</source>
        <translation>d</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
</context>
<context>
    <name>span_of_a_year</name>
    <message>
        <source>d</source>
        <translation>d</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
</context>
<context>
    <name>story</name>
    <message>
        <source>Compare</source>
        <translation>Bandingkan</translation>
    </message>
    <message>
        <source>{outlet} · first</source>
        <translation>{outlet} · pertama</translation>
    </message>
    <message>
        <source>{names} and {0} more</source>
        <translation>{names} dan {0} lagi</translation>
    </message>
    <message>
        <source>also in {outlets}</source>
        <translation>juga di {outlets}</translation>
    </message>
    <message>
        <source>first: {outlet}, {when}</source>
        <translation>pertama: {outlet}, {when}</translation>
    </message>
    <message>
        <source>Also in {outlets}</source>
        <translation>Juga di {outlets}</translation>
    </message>
    <message>
        <source>compare</source>
        <translation>bandingkan</translation>
    </message>
    <message>
        <source>unknown outlet</source>
        <translation>media tidak dikenal</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0}%</translation>
    </message>
    <message>
        <source>very likely</source>
        <translation>sangat mungkin</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>mungkin</translation>
    </message>
    <message>
        <source>perhaps</source>
        <translation>barangkali</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>meragukan</translation>
    </message>
    <message>
        <source>{likely}, {percent}</source>
        <translation>{likely}, {percent}</translation>
    </message>
    <message>
        <source>put here by you</source>
        <translation>ditempatkan di sini oleh Anda</translation>
    </message>
    <message>
        <source>a copy</source>
        <translation>salinan</translation>
    </message>
    <message>
        <source>a copy of {outlet}</source>
        <translation>salinan dari {outlet}</translation>
    </message>
    <message>
        <source>single, nothing to compare with</source>
        <translation>tunggal, tidak ada pembanding</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>tidak dibandingkan</translation>
    </message>
    <message>
        <source>names</source>
        <translation>nama</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>angka</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>tanggal</translation>
    </message>
    <message>
        <source>hashtags</source>
        <translation>tagar</translation>
    </message>
    <message>
        <source>words</source>
        <translation>kata</translation>
    </message>
    <message>
        <source>weakest link: {standing}</source>
        <translation>kaitan terlemah: {standing}</translation>
    </message>
    <message>
        <source>weakest link</source>
        <translation>kaitan terlemah</translation>
    </message>
</context>
<context>
    <name>story_words</name>
    <message>
        <source>read</source>
        <translation>sudah dibaca</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>disematkan</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>dilipat</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>dibentangkan</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>belum dibaca</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>berbintang</translation>
    </message>
</context>
<context>
    <name>suggestions</name>
    <message>
        <source>articles on a topic</source>
        <translation>artikel tentang suatu topik</translation>
    </message>
    <message>
        <source>in a language: en, id, zh</source>
        <translation>dalam suatu bahasa: en, id, zh</translation>
    </message>
    <message>
        <source>from an outlet</source>
        <translation>dari suatu media</translation>
    </message>
    <message>
        <source>unread, read, starred, failed</source>
        <translation>unread: belum dibaca, read: sudah, starred: berbintang, failed: gagal</translation>
    </message>
    <message>
        <source>from a day on: 7d or 2025-01-13</source>
        <translation>sejak suatu hari: 7d atau 2025-01-13</translation>
    </message>
    <message>
        <source>up to a day</source>
        <translation>sampai suatu hari</translation>
    </message>
    <message>
        <source>on one day</source>
        <translation>pada satu hari</translation>
    </message>
    <message>
        <source>words in the headline</source>
        <translation>kata dalam judul</translation>
    </message>
    <message>
        <source>by an author</source>
        <translation>oleh seorang penulis</translation>
    </message>
    <message>
        <source>with a hashtag</source>
        <translation>dengan tagar</translation>
    </message>
    <message>
        <source>from a feed</source>
        <translation>dari suatu feed</translation>
    </message>
    <message>
        <source>from a folder of feeds</source>
        <translation>dari folder feed</translation>
    </message>
    <message>
        <source>with a picture: image</source>
        <translation>dengan gambar: image</translation>
    </message>
</context>
<context>
    <name>trend_words</name>
    <message>
        <source>{0} %</source>
        <translation>{0}%</translation>
    </message>
    <message>
        <source>{0}, {1} ({2} of coverage)</source>
        <translation>{0}, {1} ({2} dari liputan)</translation>
    </message>
</context>
<context>
    <name>trends</name>
    <message>
        <source>All others</source>
        <translation>Semua lainnya</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>now</source>
        <translation>baru saja</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} mnt</translation>
    </message>
    <message>
        <source>{0} h</source>
        <translation>{0} jam</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hari ini</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>kemarin</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
</context>
</TS>
