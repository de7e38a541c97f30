use super::{Texts, count};
use crate::domain::{Lang, Problem, Sector};

pub const TEXTS: Texts = Texts {
    lang: Lang::Sv,

    title: "Social- och hälsovårdstjänster",
    title_of_region: "{0}: social- och hälsovårdstjänster",
    lead: "Hitta hjälp med egna ord och se vart de gemensamma pengarna går.",
    loading: "Tjänsterna laddas…",
    tabs: "Vyer",
    tab_services: "Tjänster",
    tab_costs: "Kostnader",
    tab_list: "Min lista",
    tab_programme: "Reformen",
    tab_glossary: "Ordlista",
    services_on_list: |count| if count == 1 { "1 tjänst".to_owned() } else { format!("{count} tjänster") },
    urgent: "Hjälp genast",
    emergency_number: "Nödnummer",
    medical_helpline: "Jourhjälpen",
    sources: "Källor",
    source: "Källa",
    compiled: "Uppgifterna samlades in från källorna {0}.",
    licence: "Texternas licens: {0}.",

    search_label: "Sök tjänster",
    search_hint: "Skriv med egna ord, till exempel ”ont i tanden” eller ”mamma klarar sig inte hemma”.",
    clear_search: "Töm sökningen",
    situations: "Livssituation",
    all_situations: "Alla",
    service_map: "Servicekarta",
    services_shown: |many| if many == 1 { "1 tjänst".to_owned() } else { format!("{} tjänster", count(Lang::Sv, many)) },
    results: |many, query| format!("{} resultat för ”{query}”", count(Lang::Sv, many)),
    shown_of: |shown, many| format!("Visar {} av {}.", count(Lang::Sv, shown), count(Lang::Sv, many)),
    show_more: "Visa fler",
    nothing_found: "Ingen tjänst hittades med ”{0}”.",
    nothing_found_call: "Om du inte vet var du får hjälp, ring Jourhjälpen 116\u{a0}117. Ring 112 i en nödsituation.",
    searching: "Sökningen laddas…",
    sector: |sector| match sector {
        Sector::Social => "Socialtjänster",
        Sector::Health => "Hälsotjänster",
        Sector::Both => "Gemensamma tjänster",
        Sector::Partner => "Partner",
    },
    sector_description: |sector| match sector {
        Sector::Social => "Stöd för vardag, familj och ekonomi",
        Sector::Health => "Vård, undersökningar och råd",
        Sector::Both => "Socialvård och hälsovård i samma tjänst",
        Sector::Partner => "Ordnas vid sidan av social- och hälsocentralen",
    },
    partners_heading: "Andra som skapar välfärd",
    partners_lead: "Välfärd skapas också utanför välfärdsområdets tjänster.",
    good_to_know: "Bra att veta",
    open_filters: "Avgränsa tjänsterna",
    no_filters: "Det går inte att avgränsa just nu. Här nedan finns alla tjänster.",

    all_services: "Alla tjänster",
    back_to_results: "Tillbaka till sökresultaten",
    also_called: "Andra namn:",
    contacts: "Ta kontakt",
    more_contacts: |many| format!("Visa övriga kontaktuppgifter ({})", count(Lang::Sv, many)),
    price: "Pris",
    providers: "Ordnas eller produceras av:",
    areas: "Område:",
    modified: "Uppgifterna ändrade {0}.",
    audience: "För vem",
    access: "Så kommer du i gång",
    examples: "Till tjänsten hör till exempel",
    channels: "Så får du tjänsten",
    professions: "Vem hjälper dig",
    cost_of_service: "Andel av kostnaderna",
    share_stated: "Tjänsten hör till andelen ”{0}”, som är {1} av social- och hälsovårdens kostnader.",
    share_inferred: "Vår slutsats är att tjänsten hör till andelen ”{0}”, som är {1} av social- och hälsovårdens kostnader. Källan säger det inte direkt.",
    share_none: "Den här tjänsten räknas inte in i social- och hälsovårdens kostnadsandelar.",
    show_share: "Se i kostnaderna: {0}",
    back_to_share: "Tillbaka till andelen ”{0}”",
    derived: "beräknad",
    plain: super::plain::SV,
    related: "I samma livssituation",
    add_to_list: "Lägg till i min lista",
    remove_from_list: "Ta bort från min lista",
    added: "{0} finns nu i din lista.",
    cleared: "Din lista är nu tom.",
    removed: "{0} har tagits bort från din lista.",

    saved: "Filen {0} har sparats.",
    copied: "Källhänvisningen har kopierats.",
    not_copied: "Webbläsaren lät inte kopiera. Texten är markerad i fältet.",
    not_saved: "Filen kunde inte sparas. Försök igen.",

    list_heading: "Min lista",
    list_lead: "Samla här de tjänster som hjälper dig eller din närstående.",
    list_empty: "Du har ännu inga tjänster i din lista.",
    list_empty_help: "Öppna en tjänst och välj ”Lägg till i min lista”, så syns den här.",
    find_services: "Sök tjänster",
    clear_list: "Töm listan",
    print: "Skriv ut",
    own_worker_heading: "Du kan be om en egen kontaktperson",
    own_worker: "Din lista har både social- och hälsotjänster. Som klient inom socialvården har du rätt till en egen kontaktperson, som hjälper till att samordna tjänsterna. Om du behöver särskilt stöd ska kontaktpersonen vara en socialarbetare.",
    needs_heading: "När behoven är många",
    needs_lead: "En livssituation kan kräva hjälp från flera tjänster. Ett exempel:",
    needs_without: "Om tjänsterna inte samordnas",
    needs_goal: "Målet",
    needs_services: "Tjänster som hjälper",
    list_privacy: "Listan finns bara i sidans adress. Den sparas inte och skickas ingenstans.",
    #[cfg(feature = "cli")]
    list_needs_scripts: "Din lista fungerar när JavaScript är på i webbläsaren. Utan det kan du skriva upp de tjänster du behöver.",
    remove_named: "Ta bort från min lista: {0}",
    unknown_service: "Listans adress innehöll en tjänst som inte finns i det här materialet.",

    problem: |problem| match problem {
        Problem::Unreachable { status: None, .. } => {
            "Det gick inte att nå uppgifterna om tjänsterna. Kontrollera din nätförbindelse och försök igen.".to_owned()
        }
        Problem::Unreachable { status: Some(status), .. } => {
            format!("Uppgifterna om tjänsterna hittades inte (serverns svar {status}). Försök igen senare.")
        }
        Problem::WebPage { .. } => {
            "Adressen till uppgifterna gav en webbsida, inte ett material. Sidans administratör bör kontrollera adressen.".to_owned()
        }
        Problem::Unreadable { .. } => {
            "Uppgifterna om tjänsterna kunde inte läsas. Sidans administratör bör kontrollera materialet.".to_owned()
        }
        Problem::Version { found, expected, .. } => format!(
            "Uppgifterna är gjorda med en annan version ({found}, behövs {expected}). Sidans administratör bör göra materialet på nytt."
        ),
        Problem::Language { .. } => "Uppgifterna om tjänsterna finns inte på svenska.".to_owned(),
    },
    retry: "Försök igen",
};
