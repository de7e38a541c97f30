//! What figures are counted in, out of the words of a heading, a title or a unit.

use super::fold::fold;
use crate::domain::TableUnit;

/// The unit these words speak of, if they do.
pub fn unit_of(words: &str) -> Option<TableUnit> {
    let words = fold(words).replace('/', " / ").split_whitespace().collect::<Vec<_>>().join(" ");
    let has = |list: &[&str]| list.iter().any(|wanted| has_words(&words, wanted));
    let is_money = has(&["euro", "euroa", "euros", "eur", "€", "e"]) || has(&["meur", "m€", "teur", "t€", "k€"]);
    if is_money
        && has(&[
            "/ asukas",
            "/ as",
            "/ as.",
            "asukasta kohti",
            "asukasta kohden",
            "per capita",
            "per inhabitant",
            "/ inhabitant",
            "/ invanare",
            "per invanare",
            "/ inv.",
            "per asukas",
        ])
    {
        Some(TableUnit::EurPerInhabitant)
    } else if is_money && has(&["meur", "m€", "miljoonaa", "milj.", "milj", "miljoner", "mn", "million", "millions"]) {
        Some(TableUnit::MillionEur)
    } else if is_money && has(&["teur", "t€", "k€", "1 000", "1000", "tuhatta", "tuhat", "tusen", "thousand", "thousands"]) {
        Some(TableUnit::ThousandEur)
    } else if has(&["%", "prosentti", "prosenttia", "procent", "per cent", "percent", "percentage"]) {
        Some(TableUnit::Percent)
    } else if is_money {
        Some(TableUnit::Eur)
    } else if has(&[
        "asukasta",
        "asukkaita",
        "asukasluku",
        "vaesto",
        "vakiluku",
        "inhabitants",
        "population",
        "folkmangd",
        "befolkning",
        "invanare",
    ]) {
        Some(TableUnit::Inhabitants)
    } else {
        None
    }
}

/// Whether the wanted words stand in the text as words of their own.
fn has_words(text: &str, wanted: &str) -> bool {
    let is_edge = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric());
    text.match_indices(wanted).any(|(start, _)| {
        let (before, after) = (text.get(..start), text.get(start + wanted.len()..));
        is_edge(before.and_then(|text| text.chars().next_back())) && is_edge(after.and_then(|text| text.chars().next()))
    })
}

/// Whether these words are a unit and nothing more, as `euroa / asukas` is, and `Menot, euroa` is not.
pub fn is_unit_alone(words: &str) -> bool {
    const FIRST: [&str; 26] = [
        "euro",
        "euroa",
        "euros",
        "eur",
        "€",
        "%",
        "1",
        "1000",
        "milj.",
        "milj",
        "miljoonaa",
        "miljoner",
        "mn",
        "million",
        "meur",
        "m€",
        "teur",
        "t€",
        "k€",
        "tuhatta",
        "tusen",
        "prosenttia",
        "procent",
        "percent",
        "asukasta",
        "inhabitants",
    ];
    let folded = fold(words);
    let first = folded.split(['/', ' ']).next().unwrap_or_default();
    FIRST.contains(&first) && unit_of(words).is_some()
}
