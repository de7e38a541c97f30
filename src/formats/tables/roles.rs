//! The words people head their dimensions and columns with, in three languages.

use super::cube::Role;
use super::fold::fold;

const REGION: &[&str] = &[
    "alue",
    "alueet",
    "hyvinvointialue",
    "hyvinvointialueet",
    "hva",
    "region",
    "regions",
    "area",
    "omrade",
    "valfardsomrade",
    "valfardsomraden",
    "county",
    "wellbeing services county",
    "geo",
    "aluekoodi",
    "hyvinvointialueen koodi",
    "hyvinvointialue koodi",
];
const TIME: &[&str] = &[
    "vuosi",
    "tilastovuosi",
    "varainhoitovuosi",
    "tilinpaatosvuosi",
    "aika",
    "ajankohta",
    "kuukausi",
    "ar",
    "tid",
    "manad",
    "year",
    "time",
    "month",
    "period",
    "date",
];
const FUNCTION: &[&str] = &[
    "tehtava",
    "tehtavat",
    "tehtavaluokka",
    "tehtavaluokat",
    "toiminto",
    "toiminnot",
    "toiminta",
    "palvelu",
    "palvelut",
    "palveluluokka",
    "palveluryhma",
    "kustannusluokka",
    "indikaattori",
    "funktion",
    "uppgift",
    "tjanst",
    "tjanster",
    "verksamhet",
    "serviceklass",
    "indikator",
    "function",
    "functions",
    "service",
    "services",
    "service class",
    "task",
    "category",
    "indicator",
];
const MEASURE: &[&str] =
    &["tiedot", "tieto", "mittari", "muuttuja", "uppgifter", "information", "measure", "metric", "contentscode", "contents"];
const UNIT: &[&str] = &["yksikko", "mittayksikko", "enhet", "unit"];
const VALUE: &[&str] = &["arvo", "luku", "lukuarvo", "maara", "varde", "belopp", "value", "amount", "figure"];

/// What a dimension of this name is, if the name says so.
pub fn role(name: &str) -> Option<Role> {
    let name = fold(name);
    let is = |list: &[&str]| list.contains(&name.as_str());
    let roles =
        [(Role::Region, is(REGION)), (Role::Time, is(TIME)), (Role::Function, is(FUNCTION)), (Role::Measure, is(MEASURE) || is(UNIT))];
    roles.into_iter().find(|(_, is)| *is).map(|(role, _)| role)
}

/// Whether a column of this name holds units.
pub fn is_unit(name: &str) -> bool {
    UNIT.contains(&fold(name).as_str())
}

/// Whether a column of this name holds the figures.
pub fn is_value(name: &str) -> bool {
    VALUE.contains(&fold(name).as_str())
}

/// Whether a category is the sum of the others, as far as names and codes tell.
pub fn is_total(code: &str, name: &str) -> bool {
    const TOTALS: [&str; 14] = [
        "sss",
        "total",
        "t",
        "yhteensa",
        "kaikki",
        "totalt",
        "samtliga",
        "bada konen",
        "molemmat",
        "molemmat sukupuolet",
        "all",
        "both sexes",
        "tot",
        "_t",
    ];
    [code, name].iter().any(|text| TOTALS.contains(&fold(text).as_str())) || fold(name).ends_with(" yhteensa")
}
