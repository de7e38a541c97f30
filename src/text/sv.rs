use super::Texts;
use crate::domain::{Lang, Problem, Qualifier, Sector, Unit};

pub const TEXTS: Texts = Texts {
    lang: Lang::Sv,

    title: "Social- och hälsovårdstjänster",
    title_of_region: |region| format!("{region}: social- och hälsovårdstjänster"),
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
    compiled: |date| format!("Uppgifterna samlades in från källorna {date}."),
    licence: |licence| format!("Texternas licens: {licence}."),
    figures_are_national: |region| format!("Siffrorna gäller hela Finland. Materialet innehåller inga egna siffror för {region}."),

    search_label: "Sök tjänster",
    search_hint: "Skriv med egna ord, till exempel ”ont i tanden” eller ”mamma klarar sig inte hemma”.",
    clear_search: "Töm sökningen",
    situations: "Livssituation",
    all_situations: "Alla",
    services_shown: |count| if count == 1 { "1 tjänstegrupp".to_owned() } else { format!("{count} tjänstegrupper") },
    results: |count, query| format!("{count} resultat för ”{query}”"),
    shown_of: |shown, count| format!("Visar {shown} av {count}."),
    show_more: "Visa fler",
    nothing_found: |query| format!("Ingen tjänst hittades med ”{query}”."),
    nothing_found_help: "Pröva ett annat ord eller en kortare början, eller bläddra bland alla tjänster nedan. Tjänsten du söker kan ha ett annat namn.",
    nothing_found_call: "Om du inte vet var du får hjälp, ring Jourhjälpen 116 117. Ring 112 i en nödsituation.",
    searching: "Sökningen laddas…",
    call_life: "Om liv eller hälsa är i fara, ring genast nödnumret. Där får du hjälp och råd om vad du gör först.",
    call_soon: "Om det inte kan vänta och din egen mottagning är stängd, ring Jourhjälpen. Den har alltid öppet.",
    call_crisis: "Du är inte ensam. Om du är i fara nu, ring nödnumret. Jourhjälpen ger råd dygnet runt.",
    perhaps: "Menade du:",
    found_by: "Hittades med:",
    results_heading: "Sökresultat",
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

    all_services: "Alla tjänster",
    back_to_results: "Tillbaka till sökresultaten",
    also_called: "Andra namn:",
    contacts: "Ta kontakt",
    more_contacts: |count| format!("Visa övriga kontaktuppgifter ({count})"),
    price: "Pris",
    providers: "Ordnas eller produceras av:",
    areas: "Område:",
    modified: |day| format!("Uppgifterna ändrade {day}."),
    audience: "För vem",
    access: "Så kommer du i gång",
    examples: "Till tjänsten hör till exempel",
    channels: "Så får du tjänsten",
    professions: "Vem hjälper dig",
    cost_of_service: "Andel av kostnaderna",
    share_stated: |share, percent| format!("Tjänsten hör till andelen {share}, som är {percent} av social- och hälsovårdens kostnader."),
    share_inferred: |share, percent| {
        format!(
            "Vår slutsats är att tjänsten hör till andelen {share}, som är {percent} av social- och hälsovårdens kostnader. Källan säger det inte direkt."
        )
    },
    share_none: "Den här tjänsten räknas inte in i social- och hälsovårdens kostnadsandelar.",
    show_share: |share| format!("Se i kostnaderna: {share}"),
    related: "I samma livssituation",
    add_to_list: "Lägg till i min lista",
    remove_from_list: "Ta bort från min lista",
    added: |name| format!("{name} finns nu i din lista."),
    cleared: "Din lista är nu tom.",
    removed: |name| format!("{name} har tagits bort från din lista."),

    costs_heading: |year| format!("Vart pengarna gick år {year}"),
    costs_lead: |total, per_inhabitant| format!("Social- och hälsovården kostade {total} per år. Det är {per_inhabitant}."),
    unit: "Enhet",
    unit_name: |unit| match unit {
        Unit::Percent => "%",
        Unit::Meur => "€",
        Unit::EurPerInhabitant => "€/invånare",
    },
    unit_long: |unit| match unit {
        Unit::Percent => "Procent",
        Unit::Meur => "Miljoner euro, cirka",
        Unit::EurPerInhabitant => "Euro per invånare, cirka",
    },
    costs_chart: |parts| format!("Kostnadernas andelar: {parts}."),
    costs_table: |year| format!("Social- och hälsovårdens kostnader enligt uppgift år {year}"),
    total: "Totalt",
    share: "Andel",
    item: "Kostnad",
    status: "Siffrans grund",
    stated: "källans siffra",
    derived: "beräknad",
    how_derived: "Så har siffran räknats ut",
    calculated_note: |total, population, date| {
        format!(
            "Beloppen i euro är beräknade: procentandel × {total}. Euro per invånare: samma belopp delat med folkmängden {population} ({date}). Därför är de ungefärliga."
        )
    },
    contains: "Till andelen hör",
    services_of_share: "Tjänster",
    services_inferred: "Vår slutsats är att hit hör också",
    open_share_hint: "Välj en andel för att se vad den innehåller.",
    references_heading: "Vad andra källor säger om samma år",
    references_lead: "Dessa siffror är uträknade på andra grunder och kan inte räknas ihop med de föregående. Storleksklassen är densamma.",
    missing: "uppgift saknas",
    no_costs: "Materialet innehåller inga kostnadsuppgifter.",

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
    add_all: "Lägg till alla i min lista",
    list_privacy: "Listan finns bara i sidans adress. Den sparas inte och skickas ingenstans.",
    #[cfg(feature = "cli")]
    list_needs_scripts: "Din lista fungerar när JavaScript är på i webbläsaren. Utan det kan du skriva upp de tjänster du behöver.",
    remove_named: |name| format!("Ta bort från min lista: {name}"),
    unknown_service: "Listans adress innehöll en tjänst som inte finns i det här materialet.",

    programme_heading: "Framtidens social- och hälsocentral",
    programme_lead: "Det nationella programmet förnyade basservicen åren 2020–2023. Här är målen, skedena och pengarna.",
    goals: "Fem mål",
    timeline: "Tidslinje",
    grants: "Statsunderstöd",
    grants_lead: "Understöden för hela landet och siffror för två områden. Områdenas siffror kommer från andra källor än siffrorna för hela landet, så de räknas inte ihop.",
    grants_table: "Statsunderstöd i miljoner euro",
    grants_chart: "Understöden i skala",
    grant: "Understöd",
    year: "År",
    million_euros: "Mn €",
    level_national: "hela landet",
    level_regional: "område",
    level: "Nivå",
    projects: "Projekt i områdena",
    regional_needs: "Vad områdena behövde",
    regions: "Välfärdsområden",
    regions_lead: "Områden som ordnar tjänster, och deras folkmängd. Helsingfors ordnar tjänsterna själv; HUS är Nylands gemensamma sammanslutning för specialiserad sjukvård.",
    regions_table: |date| format!("Områden och invånare {date}"),
    region: "Område",
    inhabitants: "Invånare",
    collaborative_area: "Samarbetsområde",
    organisation: "Vem gjorde vad",
    coordinators: "Regionkoordinatorer",
    project_count: |count| format!("{count} projekt"),
    own_region: "Ditt område",

    glossary_heading: "Ordlista",
    glossary_lead: "Branschens ord förklarade.",
    glossary_filter: "Filtrera ordlistan",
    terms_shown: |count| format!("{count} ord"),
    no_terms: |query| format!("Ordlistan har inget ord med ”{query}”."),
    see_also: "Se även:",

    qualified: |qualifier, figure| match qualifier {
        Qualifier::Exact => figure.to_owned(),
        Qualifier::About => format!("cirka\u{a0}{figure}"),
        Qualifier::AtMost => format!("högst\u{a0}{figure}"),
        Qualifier::Nearly => format!("nästan\u{a0}{figure}"),
    },
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
