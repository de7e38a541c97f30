use super::Texts;
use crate::domain::{Lang, Problem, Qualifier, Sector, Unit};

pub const TEXTS: Texts = Texts {
    lang: Lang::Fi,
    pictures: super::pictures::fi::PICTURES,

    title: "Sosiaali- ja terveyspalvelut",
    title_of_region: |region| format!("{region}: sosiaali- ja terveyspalvelut"),
    lead: "Löydä apua omin sanoin ja katso, mihin yhteiset rahat menevät.",
    loading: "Palvelut latautuvat…",
    tabs: "Näkymät",
    tab_services: "Palvelut",
    tab_costs: "Kustannukset",
    tab_list: "Oma lista",
    tab_programme: "Uudistus",
    tab_glossary: "Sanasto",
    services_on_list: |count| if count == 1 { "1 palvelu".to_owned() } else { format!("{count} palvelua") },
    urgent: "Apua heti",
    emergency_number: "Hätänumero",
    medical_helpline: "Päivystysapu",
    sources: "Lähteet",
    source: "Lähde",
    compiled: |date| format!("Tiedot koottu lähteistä {date}."),
    licence: |licence| format!("Tekstien lisenssi: {licence}."),
    figures_are_national: |region| format!("Luvut koskevat koko Suomea. Tässä aineistossa ei ole alueen omia lukuja ({region})."),

    search_label: "Hae palveluja",
    search_hint: "Kirjoita omin sanoin, esimerkiksi ”hammas särkee” tai ”äiti ei pärjää kotona”.",
    clear_search: "Tyhjennä haku",
    situations: "Elämäntilanne",
    all_situations: "Kaikki",
    service_map: "Palvelukartta",
    services_shown: |count| if count == 1 { "1 palveluryhmä".to_owned() } else { format!("{count} palveluryhmää") },
    results: |count, query| {
        if count == 1 { format!("1 tulos haulle ”{query}”") } else { format!("{count} tulosta haulle ”{query}”") }
    },
    shown_of: |shown, count| format!("Näkyvissä {shown}/{count}."),
    show_more: "Näytä lisää",
    nothing_found: |query| format!("Haulla ”{query}” ei löytynyt palvelua."),
    nothing_found_help: "Kokeile toista sanaa tai lyhyempää alkua, tai selaa kaikkia palveluja alla. Etsimäsi palvelu voi löytyä toisella nimellä.",
    nothing_found_call: "Jos et tiedä, mistä apua saa, soita Päivystysapuun 116 117. Hätätilanteessa soita 112.",
    searching: "Haku latautuu…",
    call_life: "Jos henki tai terveys on vaarassa, soita heti hätänumeroon. Siellä autetaan ja neuvotaan, mitä teet ensin.",
    call_soon: "Jos asia ei voi odottaa ja oma hoitopaikka on kiinni, soita Päivystysapuun. Se on auki aina.",
    call_crisis: "Et ole yksin. Jos olet vaarassa nyt, soita hätänumeroon. Päivystysapu neuvoo kaikkina vuorokauden aikoina.",
    perhaps: "Tarkoititko:",
    found_by: "Löytyi sanalla:",
    results_heading: "Hakutulokset",
    sector: |sector| match sector {
        Sector::Social => "Sosiaalipalvelut",
        Sector::Health => "Terveyspalvelut",
        Sector::Both => "Yhteiset palvelut",
        Sector::Partner => "Kumppanit",
    },
    sector_description: |sector| match sector {
        Sector::Social => "Tukea arkeen, perheeseen ja toimeentuloon",
        Sector::Health => "Hoitoa, tutkimuksia ja neuvontaa",
        Sector::Both => "Sosiaali- ja terveysala samassa palvelussa",
        Sector::Partner => "Järjestetään sosiaali- ja terveyskeskuksen rinnalla",
    },
    partners_heading: "Muut hyvinvoinnin tekijät",
    partners_lead: "Hyvinvointia syntyy myös muualla kuin hyvinvointialueen palveluissa.",
    good_to_know: "Hyvä tietää",

    all_services: "Kaikki palvelut",
    back_to_results: "Takaisin hakutuloksiin",
    also_called: "Muita nimiä:",
    contacts: "Ota yhteyttä",
    more_contacts: |count| format!("Näytä loput yhteystiedot ({count})"),
    price: "Hinta",
    providers: "Järjestää tai tuottaa:",
    areas: "Alue:",
    modified: |day| format!("Tietoja muutettu {day}."),
    audience: "Kenelle",
    access: "Näin pääset alkuun",
    examples: "Tähän kuuluu esimerkiksi",
    channels: "Näin palvelua saa",
    professions: "Kuka auttaa",
    cost_of_service: "Osuus kustannuksista",
    share_stated: |share, percent| {
        format!("Palvelu kuuluu osuuteen {share}, joka on {percent} sosiaali- ja terveydenhuollon kustannuksista.")
    },
    share_inferred: |share, percent| {
        format!(
            "Päättelimme, että palvelu kuuluu osuuteen {share}, joka on {percent} sosiaali- ja terveydenhuollon kustannuksista. Lähde ei sano sitä suoraan."
        )
    },
    share_none: "Tätä palvelua ei ole luettu sosiaali- ja terveydenhuollon kustannusosuuksiin.",
    show_share: |share| format!("Katso kustannuksista: {share}"),
    plain: super::plain::FI,
    related: "Samassa elämäntilanteessa",
    add_to_list: "Lisää omalle listalle",
    remove_from_list: "Poista omalta listalta",
    added: |name| format!("{name} on nyt omalla listallasi."),
    cleared: "Listasi on nyt tyhjä.",
    removed: |name| format!("{name} on poistettu omalta listaltasi."),

    costs_heading: |year| format!("Mihin rahat menivät vuonna {year}"),
    costs_lead: |total, per_inhabitant| format!("Sosiaali- ja terveydenhuolto maksoi {total} vuodessa. Se on {per_inhabitant}."),
    unit: "Yksikkö",
    unit_name: |unit| match unit {
        Unit::Percent => "%",
        Unit::Meur => "€",
        Unit::EurPerInhabitant => "€/asukas",
    },
    unit_long: |unit| match unit {
        Unit::Percent => "Prosenttia",
        Unit::Meur => "Miljoonaa euroa, noin",
        Unit::EurPerInhabitant => "Euroa asukasta kohden, noin",
    },
    costs_chart: |parts| format!("Kustannusten osuudet: {parts}."),
    costs_table: |year| format!("Sosiaali- ja terveydenhuollon kustannukset tehtävittäin vuonna {year}"),
    total: "Yhteensä",
    share: "Osuus",
    item: "Kustannus",
    status: "Luvun peruste",
    stated: "lähteen luku",
    derived: "laskettu",
    how_derived: "Näin luku on laskettu",
    calculated_note: |total, population, date| {
        format!(
            "Eurot on laskettu: prosenttiosuus × {total}. Euroa asukasta kohden: sama jaettuna väkiluvulla {population} ({date}). Siksi ne ovat likimääräisiä."
        )
    },
    contains: "Tähän osuuteen kuuluu",
    services_of_share: "Palvelut",
    services_inferred: "Päättelimme, että tähän kuuluvat myös",
    open_share_hint: "Valitse osuus, niin näet, mitä siihen kuuluu.",
    references_heading: "Mitä muut lähteet kertovat samasta vuodesta",
    references_lead: "Nämä luvut on laskettu eri perustein, joten niitä ei voi laskea yhteen edellisten kanssa. Suuruusluokka on sama.",
    missing: "ei tietoa",
    no_costs: "Tässä aineistossa ei ole kustannustietoja.",

    shift_heading: "Mitä jos painopiste siirtyisi?",
    shift_lead: "Siirrä prosenttiyksiköitä tehtävästä toiseen. Kokonaissumma pysyy samana: minkä yksi saa, sen toinen antaa.",
    shift_note: "Tämä on laskutoimitus, ei ennuste. Se ei kerro, mitä siirto tekisi palveluille tai tuleville kustannuksille. Luvut on laskettu ja pyöristetty, joten muutos voi poiketa näkyvien lukujen erotuksesta.",
    shift_example: |goal| {
        format!("Esimerkkejä ohjelman tavoitteesta ”{goal}”. Tavoite ei nimeä lukua eikä osuuksia: esimerkit ovat meidän.")
    },
    shift_from: "Mistä",
    shift_to: "Mihin",
    shift_slider: "Kuinka paljon",
    shift_points: "Prosenttiyksikköä",
    points: |number, is_one| format!("{number} {}", if is_one { "prosenttiyksikkö" } else { "prosenttiyksikköä" }),
    shift_most: |most| format!("Enintään {most}: enempää ei ole annettavana."),
    shift_result: |points, euros, each| {
        format!("{points} on {euros} vuodessa{}.", each.map(|each| format!(" eli {each}")).unwrap_or_default())
    },
    shift_none: "Mitään ei ole vielä siirretty. Liikuta säädintä tai valitse esimerkki.",
    shift_reset: "Palauta ennalleen",
    shift_table: |unit| format!("{unit}: ennen ja jälkeen"),
    before: "Ennen",
    after: "Jälkeen",
    change: "Muutos",
    change_points: "Muutos, %-yks.",
    shift_refused: "Tällä aineistolla ei voi laskea siirtoja: siihen tarvitaan kokonaissumma ja vähintään kaksi osuutta, jotka ovat yhdessä 100 %.",
    shift_no_population: "Euroja asukasta kohden ei voi laskea, koska väkiluku puuttuu.",

    compare: super::compare::FI,

    take_along: "Ota mukaan",
    take_spreadsheet: "Taulukko (CSV, Excel)",
    take_data: "Data (CSV, koneluettava)",
    take_picture: |kind| format!("Kuva ({kind})"),
    take_citation: "Kopioi viite",
    retrieved: "Haettu",
    link: "Linkki",
    citation: |title, sources, date, link| format!("{title}. Lähde: {sources}. Haettu {date}. {link}"),
    definitions: "Mitä osuuksiin kuuluu",
    saved: |name| format!("Tiedosto {name} on tallennettu."),
    copied: "Viite on kopioitu.",
    not_copied: "Selain ei antanut kopioida. Viite on valittuna kentässä.",
    not_saved: "Tiedostoa ei voitu tallentaa. Yritä uudelleen.",

    list_heading: "Oma lista",
    list_lead: "Kokoa tähän palvelut, joista sinulle tai läheisellesi on apua.",
    list_empty: "Listallasi ei ole vielä palveluja.",
    list_empty_help: "Avaa palvelu ja valitse ”Lisää omalle listalle”, niin se näkyy täällä.",
    find_services: "Etsi palveluja",
    clear_list: "Tyhjennä lista",
    print: "Tulosta",
    own_worker_heading: "Voit pyytää omatyöntekijää",
    own_worker: "Listallasi on sekä sosiaali- että terveyspalveluja. Sosiaalihuollon asiakkaana sinulla on oikeus omatyöntekijään, joka auttaa sovittamaan palvelut yhteen. Jos tarvitset erityistä tukea, hänen on oltava sosiaalityöntekijä.",
    needs_heading: "Kun tarpeita on monta",
    needs_lead: "Yksi elämäntilanne voi vaatia apua monesta palvelusta. Esimerkki:",
    needs_without: "Jos palveluja ei soviteta yhteen",
    needs_goal: "Tavoite",
    needs_services: "Palvelut, joista on apua",
    add_all: "Lisää kaikki omalle listalle",
    list_privacy: "Lista on vain tämän sivun osoitteessa. Sitä ei tallenneta eikä lähetetä minnekään.",
    #[cfg(feature = "cli")]
    list_needs_scripts: "Oma lista toimii, kun selaimessa on JavaScript käytössä. Ilman sitä voit kirjoittaa tarvitsemasi palvelut muistiin.",
    remove_named: |name| format!("Poista omalta listalta: {name}"),
    unknown_service: "Listan osoitteessa oli palvelu, jota tässä aineistossa ei ole.",

    programme_heading: "Tulevaisuuden sosiaali- ja terveyskeskus",
    programme_lead: "Valtakunnallinen ohjelma uudisti peruspalveluja vuosina 2020–2023. Tässä ovat sen tavoitteet, vaiheet ja rahat.",
    goals: "Viisi tavoitetta",
    timeline: "Aikajana",
    grants: "Valtionavustukset",
    grants_lead: "Koko maan avustukset ja kahden alueen luvut. Alueiden luvut ovat eri lähteistä kuin koko maan luvut, joten niitä ei lasketa yhteen.",
    grants_table: "Valtionavustukset miljoonina euroina",
    grants_chart: "Avustukset mittakaavassa",
    grant: "Avustus",
    year: "Vuosi",
    million_euros: "Milj. €",
    level_national: "koko maa",
    level_regional: "alue",
    level: "Taso",
    projects: "Hankkeet alueilla",
    regional_needs: "Mitä alueilla tarvittiin",
    regions: "Hyvinvointialueet",
    regions_lead: "Alueet, jotka järjestävät palveluja, ja niiden asukasluvut. Helsinki järjestää palvelut itse; HUS on Uudenmaan yhteinen erikoissairaanhoidon yhtymä.",
    regions_table: |date| format!("Alueet ja asukkaat {date}"),
    region: "Alue",
    inhabitants: "Asukkaita",
    collaborative_area: "Yhteistyöalue",
    organisation: "Kuka teki mitä",
    coordinators: "Aluekoordinaattorit",
    project_count: |count| if count == 1 { "1 hanke".to_owned() } else { format!("{count} hanketta") },
    own_region: "Oma alueesi",

    glossary_heading: "Sanasto",
    glossary_lead: "Alan sanat selitettyinä.",
    glossary_filter: "Suodata sanastoa",
    terms_shown: |count| if count == 1 { "1 sana".to_owned() } else { format!("{count} sanaa") },
    no_terms: |query| format!("Sanastossa ei ole sanaa, jossa olisi ”{query}”."),
    see_also: "Katso myös:",

    qualified: |qualifier, figure| match qualifier {
        Qualifier::Exact => figure.to_owned(),
        Qualifier::About => format!("noin\u{a0}{figure}"),
        Qualifier::AtMost => format!("enintään\u{a0}{figure}"),
        Qualifier::Nearly => format!("lähes\u{a0}{figure}"),
    },
    problem: |problem| match problem {
        Problem::Unreachable { status: None, .. } => {
            "Palvelutietoihin ei saatu yhteyttä. Tarkista verkkoyhteytesi ja yritä uudelleen.".to_owned()
        }
        Problem::Unreachable { status: Some(status), .. } => {
            format!("Palvelutietoja ei löytynyt (palvelimen vastaus {status}). Yritä myöhemmin uudelleen.")
        }
        Problem::WebPage { .. } => {
            "Palvelutietojen osoitteesta tuli verkkosivu, ei aineisto. Sivun ylläpitäjän kannattaa tarkistaa osoite.".to_owned()
        }
        Problem::Unreadable { .. } => "Palvelutietoja ei voitu lukea. Sivun ylläpitäjän kannattaa tarkistaa aineisto.".to_owned(),
        Problem::Version { found, expected, .. } => format!(
            "Palvelutiedot on tehty eri versiolla ({found}, tarvitaan {expected}). Sivun ylläpitäjän kannattaa tehdä aineisto uudelleen."
        ),
        Problem::Language { .. } => "Palvelutietoja ei ole suomeksi.".to_owned(),
    },
    retry: "Yritä uudelleen",
};
