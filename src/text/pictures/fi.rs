use super::Pictures;
use crate::domain::Fit;

pub const PICTURES: Pictures = Pictures {
    chart: "Kuvio",
    bars: "Palkit ja rengas",
    tiles: "Laatat",
    tiles_hint: "Laatan pinta-ala on osuus kustannuksista. Sisältö on lueteltu eikä piirretty, koska lähde ei kerro sen osille lukuja. Valitse laatta, niin osuus avautuu.",
    parts: |count| format!("sisältää {count} kohtaa"),
    small: "Näistä tulisi liian pieniä laattoja:",
    back_to_tiles: "Takaisin laattoihin",
    back_to_share: |name| format!("Takaisin osuuteen {name}"),
    largest: |name, figures| format!("Suurin osuus on {name}: {figures}."),
    tied: |names, percent| format!("Yhtä suuria ja suurimpia ovat {names}: kukin {percent}."),
    together: |[one, two], percent| format!("{one} ja {two} ovat yhdessä {percent}."),
    derived: |names| format!("Laskettu muista luvuista, ei lähteessä: {names}."),
    misfit: |fit, sum, rest| {
        match (fit, sum) {
        (Fit::Part, Some(sum)) => format!("Osuudet ovat yhteensä {sum}. Loput {rest} ei ole missään osuudessa, ja sen kohta on kuviossa tyhjä."),
        (Fit::Over, Some(sum)) => format!("Osuudet ovat yhteensä {sum}, enemmän kuin kokonaisuus. Siksi niistä on piirretty vain palkit."),
        (Fit::Over, None) => "Osuudet ovat yhdessä paljon enemmän kuin kokonaisuus. Siksi niistä on piirretty vain palkit.".to_owned(),
        (Fit::Negative, _) => "Jokin luku on pienempi kuin nolla. Siksi osuuksista on piirretty vain palkit, ja negatiivinen palkki lähtee nollasta vasemmalle.".to_owned(),
        (Fit::Nothing, _) => "Yksikään osuus ei ole nollaa suurempi, joten piirrettävää ei ole.".to_owned(),
        (Fit::Many, _) => "Osuuksia on niin monta, ettei rengasta voisi lukea. Siksi niistä on piirretty vain palkit.".to_owned(),
        _ => String::new(),
    }
    },
    rounded: |column, sum, total| format!("{column}: jokainen luku on pyöristetty erikseen, joten niiden summa on {sum} eikä {total}."),
    timeline_scale: |years| {
        format!("Viiva jokaisen tapahtuman alla näyttää sen paikan samalla aika-asteikolla: {years}, merkki joka kuukauden kohdalla.")
    },
    coordinators_lead: "Yksi kunkin yliopistosairaalan alueella. Paikat:",
};
