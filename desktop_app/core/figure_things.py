"""What news counts beside users and posts: the dead, homes, seats, megawatts, hectares, shares.

Words only, by unit, as `figure_units` reads them: `_` stands for a space. A word whose usual sense
in news is another than that of its unit is left out, so that its own name stands instead.
"""

from __future__ import annotations

# Things that are not counted whole.
MEASURES = {
    "magnitude": "magnitude",
    "points": "point points poin mata puntos pontos punkte punkten punti điểm",
    "basis points": "basis_points basis_poin mata_asas puntos_básicos pontos-base basispunkte"
    " basispunkten bps",
    "barrels": "barrel barrels tong barriles barils barris barili thùng",
    "kilometres": "km kilometre kilometres kilometer kilometers kilómetros quilômetros quilómetros"
    " kilometern kilomètres"
    " chilometri",
    "metres": "metre metres meter meters metros mètres metern metri mét",
    "square kilometres": "km² sq_km kilómetros_cuadrados",
    "square metres": "sqm m² square_metres square_meters metros_cuadrados"
    " metros_quadrados mètres_carrés quadratmeter mét_vuông meter_persegi",
    "hectares": "hectare hectares hektare hektar hectáreas hectáreas ettari",
    "tonnes": "tonne tonnes tons ton tan toneladas tonnen tonnellate tấn metric_tons",
    "kilograms": "kg kilogram kilograms kilo kilos kilogramos quilos kilogramm chili",
    "litres": "litre litres liter liters litros litri lít",
    "degrees": "degrees derajat darjah grados degrés gradi graus độ",
    "watts": "watt watts",
    "kilowatts": "kw kilowatt kilowatts",
    "megawatts": "mw megawatt megawatts megawatios",
    "gigawatts": "gw gigawatt gigawatts gigawatios",
    "kilowatt-hours": "kwh kilowatt-hours kilowattstunden",
    "megawatt-hours": "mwh megawatt-hours",
    "gigawatt-hours": "gwh gigawatt-hours",
    "terawatt-hours": "twh terawatt-hours terawattstunden",
    "gigabytes": "gb gigabytes",
    "terabytes": "tb terabytes",
    "kilometres per hour": "km/h kmh kph",
}
COUNTED = {
    "deaths": "death deaths fatalities kematian nyawa korban_tewas korban_meninggal maut"
    " terkorban fallecidos fallecimientos muertes víctimas_mortales mortes mortos óbitos morts"
    " décès"
    " todesopfer todesfälle todesfällen tote toten vittime morti decessi",
    "injured": "injured wounded injuries luka-luka terluka cedera heridos lesionados feridos"
    " blessés"
    " verletzte verletzten feriti",
    "missing": "missing hilang desaparecidos disparus vermisste vermissten dispersi",
    "families": "families keluarga familias famílias familles familien famiglie",
    "households": "households kk isi_rumah hogares domicílios foyers ménages"
    " haushalte haushalten hộ hộ_dân",
    "houses": "house houses home homes rumah viviendas casas moradias maisons logements häuser"
    " wohnungen abitazioni căn_nhà ngôi_nhà dwellings",
    "seats": "seat seats kursi kerusi escaños cadeiras sièges sitze sitzen seggi ghế",
    "respondents": "respondents responden encuestados entrevistados sondés befragte befragten"
    " intervistati",
    "suspects": "suspects tersangka suspek sospechosos suspeitos suspects verdächtige"
    " verdächtigen sospettati nghi_phạm",
    "patients": "patients pasien pesakit pacientes patienten pazienti bệnh_nhân",
    "doctors": "doctors dokter doktor médicos médecins ärzte medici bác_sĩ",
    "teachers": "teachers guru docentes maestros profesores professores enseignants lehrer"
    " lehrkräfte insegnanti giáo_viên",
    "soldiers": "soldiers troops tentara prajurit askar soldados militares soldats soldaten"
    " soldati",
    "police officers": "police_officers polisi anggota_polis policías policiais policiers"
    " polizisten",
    "passengers": "passengers penumpang pasajeros passageiros passagers passagiere passagieren"
    " passeggeri hành_khách",
    "tourists": "tourists wisatawan wisman pelancong turistas touristes touristen turisti du_khách",
    "visitors": "visitors pengunjung visitantes visiteurs besucher besuchern visitatori",
    "refugees": "refugees pengungsi pelarian refugiados réfugiés flüchtlinge rifugiati",
    "evacuees": "evacuees mangsa_banjir evacuados desalojados",
    "victims": "victims korban mangsa víctimas vítimas victimes opfer",
    "members": "anggota ahli miembros membros membres mitglieder membri thành_viên",
    "lawmakers": "lawmakers legislators mps anggota_parlemen ahli_parlimen"
    " diputados deputados députés abgeordnete abgeordneten deputati đại_biểu",
    "senators": "senators senator senadores sénateurs senatoren senatori",
    "candidates": "candidates calon kandidat candidatos candidats kandidaten candidati ứng_viên",
    "voters": "voters pemilih pengundi electores eleitores électeurs wähler wählern elettori"
    " cử_tri",
    "polling stations": "polling_stations tps tempat_pemungutan pusat_mengundi",
    "votes": "votes votos sufragios voix stimmen voti phiếu undi suara",
    "districts": "districts kecamatan distritos kabupaten daerah",
    "provinces": "provinces provinsi provincias provinzen province tỉnh",
    "states": "states negeri",
    "municipalities": "municipalities municipios municípios communes gemeinden comuni",
    "villages": "villages desa kampung pueblos aldeias dörfer villaggi",
    "cities": "cities bandar ciudades cidades villes städte städten città thành_phố",
    "schools": "schools sekolah escuelas escolas écoles schulen scuole trường_học",
    "hospitals": "hospitals rumah_sakit hospitales hospitais hôpitaux krankenhäuser kliniken"
    " ospedali bệnh_viện",
    "buildings": "buildings bangunan gedung edificios edifícios bâtiments gebäude edifici",
    "vehicles": "vehicle vehicles cars kendaraan kenderaan mobil kereta vehículos coches autos"
    " veículos carros véhicules voitures fahrzeuge fahrzeugen autos veicoli ô_tô xe",
    "motorcycles": "motorcycles motor sepeda_motor motosikal xe_máy",
    "flights": "flights penerbangan vuelos voos vols flüge voli chuyến_bay",
    "aircraft": "aircraft planes pesawat aviones aeronaves avions flugzeuge aerei",
    "ships": "ships vessels kapal buques navios navires schiffe navi",
    "drones": "drones drone drohnen droni",
    "missiles": "missiles rudal misiles mísseis raketen missili tên_lửa",
    "fires": "fires wildfires incendios incêndios incendies brände incendi",
    "shares": "saham acciones ações actions aktien azioni cổ_phiếu",
    "branches": "branches cabang sucursales agências filialen filiali chi_nhánh",
    "stores": "outlets gerai tiendas lojas magasins geschäfte läden negozi cửa_hàng",
    "factories": "factories pabrik kilang fábricas usines fabriken werke fabbriche nhà_máy",
    "turbines": "turbines turbin turbinas éoliennes windräder turbine",
    "reactors": "reactors reaktor reactores reatores réacteurs reaktoren reattori",
    "chips": "chips chip semikonduktor",
    "units": "unit units unidades unités einheiten unità",
    "phones": "phones handsets ponsel telefon teléfonos telefones téléphones handys telefoni",
    "servers": "servers server-server servidores serveurs",
    "websites": "websites sites situs laman situs_web sitios páginas_web sites_web webseiten"
    " siti trang_web",
    "messages": "messages pesan mesej mensajes mensagens nachrichten messaggi tin_nhắn",
    "calls": "calls panggilan llamadas chamadas appels anrufe chiamate cuộc_gọi",
    "visits": "visits kunjungan lawatan visitas visites besuche visite lượt_truy_cập",
    "tickets": "tickets tiket entradas ingressos billets eintrittskarten biglietti vé",
    "transactions": "transactions transaksi transacciones transações transactions transaktionen"
    " transazioni giao_dịch",
    "orders": "orders pesanan pedidos commandes bestellungen ordini đơn_hàng",
    "packages": "packages parcels paket bungkusan paquetes pacotes colis pakete pacchi",
    "lawsuits": "lawsuits gugatan saman demandas klagen",
    "arrests": "arrests penangkapan tangkapan detenciones prisões arrestations festnahmen arresti",
    "raids": "raids serbuan penggerebekan redadas",
    "projects": "projects proyek projek proyectos projetos projets projekte progetti dự_án",
    "songs": "songs lagu canciones músicas chansons lieder canzoni bài_hát",
    "films": "films movies filem películas filmes filme",
    "goals": "goals gol goles gols buts tore",
    "matches": "matches pertandingan perlawanan spiele spielen partite trận",
    "medals": "medals medali pingat medallas medalhas médailles medaillen medaglie huy_chương",
    "jobs": "emplois arbeitsplätzen posti_di empleo puestos",
    "employees": "trabalhadores funcionários dipendenti lavoratori beschäftigten tenaga_kerja"
    " người_lao",
    "customers": "clientes clienti nasabah kunden",
    "investors": "investors pelabur inversores investidores investisseurs anleger investitori"
    " nhà_đầu",
    "companies": "aziende imprese empresas firmen doanh_nghiệp perusahaan",
}


# In Chinese, Japanese and Korean: what stands directly behind a number …
HAN_MEASURES = {
    "points": "포인트 ポイント 点 點",
    "basis points": "个基点 個基點 基点 基點",
    "kilometres": "公里 千米 キロメートル キロ 킬로미터",
    "metres": "公尺 米 メートル 미터",
    "square metres": "平方米 平方公尺 平方メートル 제곱미터",
    "square kilometres": "平方公里 平方キロ",
    "hectares": "公顷 公頃 ヘクタール 헥타르",
    "tonnes": "公噸 公吨 吨 噸 トン 톤",
    "kilograms": "公斤 千克 キログラム 킬로그램",
    "litres": "公升 リットル 리터",
    "barrels": "桶 バレル 배럴",
    "megawatts": "兆瓦 メガワット 메가와트",
    "gigawatts": "吉瓦 ギガワット 기가와트",
    "kilowatts": "千瓦 キロワット 킬로와트",
    "kilowatt-hours": "千瓦时 千瓦時 度电 度電 キロワット時",
    "magnitude": "级地震 級地震 级强震 級強震",
}
HAN_COUNTED = {
    "households": "户 戶 世帯 가구",
    "houses": "栋房屋 棟房屋 间房屋 間房屋 套住宅 套住房 棟 채",
    "seats": "个席位 個席位 席位 議席 席 의석",
    "vehicles": "辆 輛",
    "units": "支 台 部",
    "aircraft": "架",
    "ships": "艘",
    "flights": "个航班 個航班 班次",
    "trains": "列列车 余列 餘列 列",
    "trips": "趟",
    "schools": "所学校 所學校 校",
    "cases": "宗 例",
    "orders": "单 單",
    "shares": "只个股 隻個股 只股票 股",
}
# … but not as the beginning of another word; and what counts only from ten on.
HAN_NOT_BEFORE = {
    "点": "[钟鐘整半0-9前后開开左]", "點": "[鐘整半0-9前後開左]", "米": "[国國兰蘭老]",
    "户": "[外口籍]", "戶": "[外口籍]", "席": "[卷捲位]", "支": "[持付出撐撑援]",
    "台": "[湾灣北中南风風大铁鐵股积積商海]", "部": "[分署门門长長队隊落委]",
    "架": "[构構]", "列": "[为為入出表举舉]", "校": "[园園长長]", "例": "[如外会會]",
    "宗": "[教旨]", "单": "[日月周位身曲一独]", "單": "[日月週位身曲一獨]",
    "股": "[份市价價东東票民权權权息本]", "桶": "[装裝]", "棟": "[梁]", "キロ": "[ワグ]",
}  # fmt: skip
HAN_FROM_TEN = frozenset("支台部架艘列趟校宗单單股户戶棟例米")

# … and what may stand a few words on.
HAN_NOUNS = {
    "injured": "伤者 傷者 부상자",
    "flights": "航班",
    "trains": "列车 列車",
    "schools": "学校 學校",
    "teachers": "教师 教師 교사",
    "patients": "患者 환자",
    "suspects": "嫌犯 嫌疑人 용의자",
    "passengers": "乘客 乗客 승객",
    "tourists": "游客 遊客 観光客 관광객",
    "spectators": "观众 觀眾 観客 관중",
    "lawmakers": "议员 議員 국회의원",
    "outbreaks": "聚集性疫情",
    "models": "模型",
    "projects": "项目 項目",
    "stores": "门店 門市 店舗 매장",
    "hospitals": "医院 醫院 병원",
    "cities": "城市 都市 도시",
    "provinces": "省份",
    "vehicles": "汽车 汽車 車輛 车辆 計程車",
    "phones": "手机 手機 휴대전화",
    "turbines": "风机 風機",
}
