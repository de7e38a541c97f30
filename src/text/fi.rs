use super::{Texts, count};
use crate::domain::{Lang, Problem, Sector};

pub const TEXTS: Texts = Texts {
    lang: Lang::Fi,

    title: "Sosiaali- ja terveyspalvelut",
    title_of_region: "{0}: sosiaali- ja terveyspalvelut",
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
    compiled: "Tiedot koottu lähteistä {0}.",
    licence: "Tekstien lisenssi: {0}.",

    search_label: "Hae palveluja",
    search_hint: "Kirjoita omin sanoin, esimerkiksi ”hammas särkee” tai ”äiti ei pärjää kotona”.",
    clear_search: "Tyhjennä haku",
    situations: "Elämäntilanne",
    all_situations: "Kaikki",
    service_map: "Palvelukartta",
    services_shown: |many| if many == 1 { "1 palvelu".to_owned() } else { format!("{} palvelua", count(Lang::Fi, many)) },
    results: |many, query| {
        if many == 1 { format!("1 tulos haulle ”{query}”") } else { format!("{} tulosta haulle ”{query}”", count(Lang::Fi, many)) }
    },
    shown_of: |shown, many| format!("Näkyvissä {}/{}.", count(Lang::Fi, shown), count(Lang::Fi, many)),
    show_more: "Näytä lisää",
    nothing_found: "Haulla ”{0}” ei löytynyt palvelua.",
    nothing_found_call: "Jos et tiedä, mistä apua saa, soita Päivystysapuun 116\u{a0}117. Hätätilanteessa soita 112.",
    searching: "Haku latautuu…",
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
    open_filters: "Rajaa palveluja",
    no_filters: "Rajauksia ei voi nyt käyttää. Alla ovat kaikki palvelut.",

    all_services: "Kaikki palvelut",
    back_to_results: "Takaisin hakutuloksiin",
    also_called: "Muita nimiä:",
    contacts: "Ota yhteyttä",
    more_contacts: |many| format!("Näytä loput yhteystiedot ({})", count(Lang::Fi, many)),
    price: "Hinta",
    providers: "Järjestää tai tuottaa:",
    areas: "Alue:",
    modified: "Tietoja muutettu {0}.",
    audience: "Kenelle",
    access: "Näin pääset alkuun",
    examples: "Tähän kuuluu esimerkiksi",
    channels: "Näin palvelua saa",
    professions: "Kuka auttaa",
    cost_of_service: "Osuus kustannuksista",
    share_stated: "Palvelu kuuluu osuuteen ”{0}”, joka on {1} sosiaali- ja terveydenhuollon kustannuksista.",
    share_inferred: "Päättelimme, että palvelu kuuluu osuuteen ”{0}”, joka on {1} sosiaali- ja terveydenhuollon kustannuksista. Lähde ei sano sitä suoraan.",
    share_none: "Tätä palvelua ei ole luettu sosiaali- ja terveydenhuollon kustannusosuuksiin.",
    show_share: "Katso kustannuksista: {0}",
    back_to_share: "Takaisin osuuteen ”{0}”",
    derived: "laskettu",
    plain: super::plain::FI,
    related: "Samassa elämäntilanteessa",
    add_to_list: "Lisää omalle listalle",
    remove_from_list: "Poista omalta listalta",
    added: "{0} on nyt omalla listallasi.",
    cleared: "Listasi on nyt tyhjä.",
    removed: "{0} on poistettu omalta listaltasi.",

    saved: "Tiedosto {0} on tallennettu.",
    copied: "Viite on kopioitu.",
    not_copied: "Selain ei antanut kopioida. Teksti on valittuna kentässä.",
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
    list_privacy: "Lista on vain tämän sivun osoitteessa. Sitä ei tallenneta eikä lähetetä minnekään.",
    #[cfg(feature = "cli")]
    list_needs_scripts: "Oma lista toimii, kun selaimessa on JavaScript käytössä. Ilman sitä voit kirjoittaa tarvitsemasi palvelut muistiin.",
    remove_named: "Poista omalta listalta: {0}",
    unknown_service: "Listan osoitteessa oli palvelu, jota tässä aineistossa ei ole.",

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
