use super::{CompareTexts, names};
use crate::domain::{Reckoned, TableUnit};

pub const TEXTS: CompareTexts = CompareTexts {
    heading: "Jämför områden och år",
    lead: "Se hur ett område skiljer sig från hela landet och hur siffrorna har ändrats.",
    loading: "Områdenas siffror laddas…",
    empty: "Områdenas siffror kunde inte läsas. Den som sköter sidan bör kontrollera datamaterialet.",
    too_large: |functions, regions, years| {
        format!("Tabellen är för stor för att ritas: {functions} uppgifter, {regions} områden, {years} år.")
    },
    shares_are_national: |region| {
        format!(
            "De här andelarna gäller hela Finland. Områdenas siffror ({region}) finns längre ner under rubriken ”Jämför områden och år”."
        )
    },

    table: "Tabell",
    function: "Uppgift",
    year: "År",
    reckoned: "Siffror",
    reckoned_name: |reckoned| match reckoned {
        Reckoned::Source => "som i källan",
        Reckoned::PerInhabitant => "€/invånare",
    },

    unit: |unit| match unit {
        TableUnit::Eur => "euro",
        TableUnit::ThousandEur => "tusen euro",
        TableUnit::MillionEur => "miljoner euro",
        TableUnit::EurPerInhabitant => "euro per invånare",
        TableUnit::Percent | TableUnit::Share => "procent",
        TableUnit::Inhabitants => "invånare",
        TableUnit::Other => "siffra",
    },
    figure: |unit, number| match unit {
        TableUnit::ThousandEur => format!("{number}\u{a0}tusen\u{a0}€"),
        TableUnit::Inhabitants => format!("{number}\u{a0}invånare"),
        _ => format!("{number}\u{a0}€"),
    },
    country: "Hela landet",
    short_name: names::in_swedish,

    choose_hint: "Välj områden att jämföra bland staplarna, högst fem. Det sjätte ersätter det första.",
    own_stays: "Sidans eget område blir kvar.",
    no_figures: "För det här året finns ingen siffra för något område.",
    highest: "Högst: {0}, {1}.",
    lowest: "Lägst: {0}, {1}.",
    level: "{0} (streckad linje): {1}.",
    sum: "{0} sammanlagt: {1}. Summan är inte ritad som linje, eftersom den alltid är större än siffran för något område.",
    no_country: "Det finns ingen siffra för hela landet.",
    missing: "Siffran saknas: {0}.",
    same: "{0}: {1}, samma som i hela landet.",
    more: "{0}: {1}, {2} mer än i hela landet{3}.",
    less: "{0}: {1}, {2} mindre än i hela landet{3}.",
    change: "{0} {1}–{2}: {3} → {4} ({5}{6}).",
    no_change: "{0}: åren {1} och {2} kan inte jämföras, eftersom räknesättet ändrades {3}.",
    break_note: "Avbrott i serien före {0}: {1}",
    gaps: "Ett avbrott i linjen är en siffra som saknas.",

    bars_title: "{0}: områdena år {1}",
    lines_title: "{0}: åren",
    lines_hint: "Året kan också väljas i bilden. Siffrorna för det valda året:",
    lines_empty: "Välj ett område ovan, så ser du dess år.",
    functions_title: "Alla uppgifter: {0}",
    functions_lead: "Bilderna har samma skala och kan därför jämföras med varandra.",
    functions_more: |shown, all| format!("Bilderna visar de {shown} första uppgifterna av {all}. De andra kan väljas en och en ovan."),
    all_title: "{0}: alla områden och år",

    region: "Område",
    difference: "Skillnad mot hela landet",
    difference_percent: "Skillnad, %",
    difference_points: "Skillnad, %-enh.",
    in_source: "Källans siffra",

    no_source: "Källan är inte angiven.",
    updated: "Källan uppdaterad {0}.",
    retrieved: "Hämtad {0}.",
    unit_is: "Enhet: {0}.",
    unit_unknown: "Enheten är inte angiven.",
    formula: "Siffrorna är beräknade: {0}.",
    notes: "Anmärkningar",
    unexplained: "källans tecken, som den inte förklarar",
    divided: "Euro per invånare är beräknat: källans siffra ({0}) delad med folkmängden i samma område och år. Källa för folkmängden: {1}. Resultatet är avrundat till hela euro.",
};
