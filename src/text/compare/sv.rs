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
    no_figures: "För det här året finns ingen siffra för något område.",
    highest: |region, figure| format!("Högst: {region}, {figure}."),
    lowest: |region, figure| format!("Lägst: {region}, {figure}."),
    level: |country, figure| format!("Streckad linje: {country}, {figure}."),
    sum: |country, figure| {
        format!(
            "{country} sammanlagt: {figure}. Summan är inte ritad som linje, eftersom den alltid är större än siffran för något område."
        )
    },
    no_country: "Det finns ingen siffra för hela landet.",
    missing: |regions| format!("Siffran saknas: {regions}."),
    contrast: |region, figure, difference, percent, is_more| {
        let Some(is_more) = is_more else { return format!("{region}: {figure}, samma som i hela landet.") };
        let percent = percent.map(|percent| format!(" ({percent})")).unwrap_or_default();
        format!("{region}: {figure}, {difference} {} än i hela landet{percent}.", if is_more { "mer" } else { "mindre" })
    },
    change: |region, [from, to], [before, after], difference, percent| {
        let percent = percent.map(|percent| format!(", {percent}")).unwrap_or_default();
        format!("{region} {from}–{to}: {before} → {after} ({difference}{percent}).")
    },
    no_change: |region, [from, to], year| {
        format!("{region}: åren {from} och {to} kan inte jämföras, eftersom räknesättet ändrades {year}.")
    },
    break_note: |year, note| format!("Brott före {year}: {note}"),
    gaps: "Ett avbrott i linjen är en siffra som saknas.",

    bars_title: |function, year| format!("{function}: områdena år {year}"),
    lines_title: |function| format!("{function}: åren"),
    lines_hint: "Året kan också väljas i bilden. Siffrorna för det valda året:",
    lines_empty: "Välj ett område ovan, så ser du dess år.",
    functions_title: |area| format!("Alla uppgifter: {area}"),
    functions_lead: "Bilderna har samma skala och kan därför jämföras med varandra.",
    functions_more: |shown, all| format!("Bilderna visar de {shown} första uppgifterna av {all}. De andra kan väljas en och en ovan."),
    all_title: |function| format!("{function}: alla områden och år"),

    region: "Område",
    difference: "Skillnad mot hela landet",
    difference_percent: "Skillnad, %",
    difference_points: "Skillnad, %-enh.",
    in_source: "Källans siffra",

    no_source: "Källan är inte angiven.",
    updated: |date| format!("Källan uppdaterad {date}."),
    retrieved: |date| format!("Hämtad {date}."),
    unit_is: |unit| format!("Enhet: {unit}."),
    unit_unknown: "Enheten är inte angiven.",
    formula: |formula| format!("Siffrorna är beräknade: {formula}."),
    notes: "Anmärkningar",
    divided: |unit, source| {
        format!(
            "Euro per invånare är beräknat: källans siffra ({unit}) delad med folkmängden i samma område och år. Källa för folkmängden: {source}. Resultatet är avrundat till hela euro."
        )
    },
};
