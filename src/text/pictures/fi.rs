use super::Pictures;
use crate::domain::Fit;

pub const PICTURES: Pictures = Pictures {
    chart: "Kuvio",
    bars: "Palkit ja rengas",
    tiles: "Laatat",
    tiles_hint: "Laatan pinta-ala on osuus kustannuksista. Sisältö on lueteltu eikä piirretty, koska lähde ei kerro sen osille lukuja. Valitse laatta, niin osuus avautuu.",
    parts: |count| if count == 1 { "sisältää 1 kohdan".to_owned() } else { format!("sisältää {count} kohtaa") },
    small: "Näistä tulisi liian pieniä laattoja:",
    back_to_tiles: "Takaisin laattoihin",
    quoted: "”{0}”",
    largest: "Suurin osuus on {0}: {1}.",
    tied: "Yhtä suuria ja suurimpia ovat {0}: kukin {1}.",
    together: "{0} ja {1} ovat yhdessä {2}.",
    derived: "Laskettu muista luvuista, ei lähteessä: {0}.",
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
    rounded: "{0}: jokainen luku on pyöristetty erikseen, joten niiden summa on {1} eikä {2}.",
    timeline_scale: "Viiva jokaisen tapahtuman alla näyttää sen paikan samalla aika-asteikolla: {0}, merkki joka kuukauden kohdalla.",
    coordinators_lead: "Yksi kunkin yliopistosairaalan alueella. Paikat:",
};
