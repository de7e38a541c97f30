use super::{CompareTexts, names};
use crate::domain::{Reckoned, TableUnit};

pub const TEXTS: CompareTexts = CompareTexts {
    heading: "Vertaa alueita ja vuosia",
    lead: "Katso, miten alue eroaa koko maasta ja miten luvut ovat muuttuneet.",
    loading: "Alueiden luvut latautuvat…",
    empty: "Alueiden lukuja ei voitu lukea. Sivun ylläpitäjän kannattaa tarkistaa aineisto.",
    too_large: |functions, regions, years| {
        format!("Taulukko on liian suuri piirrettäväksi: tehtäviä {functions}, alueita {regions}, vuosia {years}.")
    },
    shares_are_national: |region| {
        format!("Nämä osuudet koskevat koko Suomea. Alueiden luvut ({region}) ovat alempana otsikon ”Vertaa alueita ja vuosia” alla.")
    },

    table: "Taulukko",
    function: "Tehtävä",
    year: "Vuosi",
    reckoned: "Luvut",
    reckoned_name: |reckoned| match reckoned {
        Reckoned::Source => "kuten lähteessä",
        Reckoned::PerInhabitant => "€/asukas",
    },

    unit: |unit| match unit {
        TableUnit::Eur => "euroa",
        TableUnit::ThousandEur => "tuhatta euroa",
        TableUnit::MillionEur => "miljoonaa euroa",
        TableUnit::EurPerInhabitant => "euroa asukasta kohden",
        TableUnit::Percent | TableUnit::Share => "prosenttia",
        TableUnit::Inhabitants => "asukasta",
        TableUnit::Other => "luku",
    },
    figure: |unit, number| match unit {
        TableUnit::ThousandEur => format!("{number}\u{a0}tuhatta\u{a0}€"),
        TableUnit::Inhabitants => format!("{number}\u{a0}asukasta"),
        _ => format!("{number}\u{a0}€"),
    },
    country: "Koko maa",
    short_name: names::in_finnish,

    choose_hint: "Valitse palkista alueita vertailuun, enintään viisi. Kuudes tulee ensimmäisen tilalle.",
    own_stays: "Sivun oma alue pysyy mukana.",
    no_figures: "Tältä vuodelta ei ole yhdenkään alueen lukua.",
    highest: "Suurin: {0}, {1}.",
    lowest: "Pienin: {0}, {1}.",
    level: "{0} (katkoviiva): {1}.",
    sum: "{0} yhteensä: {1}. Summaa ei ole piirretty viivaksi, koska se on aina suurempi kuin yhdenkään alueen luku.",
    no_country: "Koko maan lukua ei ole.",
    missing: "Luku puuttuu: {0}.",
    same: "{0}: {1}, sama kuin koko maassa.",
    more: "{0}: {1}, {2} enemmän kuin koko maassa{3}.",
    less: "{0}: {1}, {2} vähemmän kuin koko maassa{3}.",
    change: "{0} {1}–{2}: {3} → {4} ({5}{6}).",
    no_change: "{0}: vuosia {1} ja {2} ei voi verrata, koska laskutapa muuttui vuonna {3}.",
    break_note: "Katkos ennen vuotta {0}: {1}",
    gaps: "Aukko viivassa on puuttuva luku.",

    bars_title: "{0}: alueet vuonna {1}",
    lines_title: "{0}: vuodet",
    lines_hint: "Vuoden voi valita myös kuvasta. Valitun vuoden luvut:",
    lines_empty: "Valitse edeltä alue, niin näet sen vuodet.",
    functions_title: "Kaikki tehtävät: {0}",
    functions_lead: "Kuvissa on sama asteikko, joten niitä voi verrata toisiinsa.",
    functions_more: |shown, all| {
        format!("Kuvissa on {shown} ensimmäistä tehtävää, kaikkiaan niitä on {all}. Muut voi valita yllä yksitellen.")
    },
    all_title: "{0}: kaikki alueet ja vuodet",

    region: "Alue",
    difference: "Ero koko maahan",
    difference_percent: "Ero, %",
    difference_points: "Ero, %-yks.",
    in_source: "Lähteen luku",

    no_source: "Lähdettä ei ole kerrottu.",
    updated: "Lähde päivitetty {0}.",
    retrieved: "Haettu {0}.",
    unit_is: "Yksikkö: {0}.",
    unit_unknown: "Yksikköä ei ole kerrottu.",
    formula: "Luvut on laskettu: {0}.",
    notes: "Huomautuksia",
    unexplained: "lähteen merkki, jota se ei selitä",
    divided: "Euroa asukasta kohden on laskettu: lähteen luku ({0}) jaettuna saman alueen ja vuoden väkiluvulla. Väkiluvun lähde: {1}. Tulos on pyöristetty kokonaisiksi euroiksi.",
};
