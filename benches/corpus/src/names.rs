//! Places, streets, houses, people and compound words that nobody has.

use crate::material::{Material, Model, capital};
use crate::random::Random;

const STARTS: [&str; 19] = ["", "h", "j", "k", "k", "l", "l", "m", "n", "p", "p", "r", "s", "s", "t", "t", "v", "v", "hi"];
const BACK: [&str; 12] = ["a", "o", "u", "aa", "uo", "au", "oi", "ai", "i", "ui", "uu", "ou"];
const FRONT: [&str; 12] = ["ä", "ö", "y", "ää", "yö", "äy", "öi", "äi", "i", "ie", "yy", "e"];
const BETWEEN: [&str; 26] = [
    "k", "l", "m", "n", "p", "r", "s", "t", "v", "j", "ll", "nn", "rr", "ss", "kk", "tt", "lk", "rt", "nt", "mp", "sk", "rv", "lm", "ht",
    "ks", "hk",
];

/// A word of two or three syllables that obeys the harmony of vowels.
fn invented(random: &mut Random) -> String {
    let vowels = if random.below(3) > 0 { &BACK } else { &FRONT };
    let mut word = String::from(random.word_of(&STARTS));
    word.push_str(random.word_of(vowels));
    for _ in 0..random.between(1, 2) {
        word.push_str(random.word_of(&BETWEEN));
        word.push_str(random.word_of(&vowels[..3]));
    }
    word
}

/// A word in the cases a text needs: the basic form, whose, and where.
pub struct Inflected {
    pub basic: String,
    pub of: String,
    pub at: String,
}

impl Inflected {
    fn ending(stem: &str, [basic, of, at]: [&str; 3]) -> Self {
        Self { basic: format!("{stem}{basic}"), of: format!("{stem}{of}"), at: format!("{stem}{at}") }
    }
}

const LANDS: [[&str; 3]; 16] = [
    ["järvi", "järven", "järvellä"],
    ["mäki", "mäen", "mäellä"],
    ["niemi", "niemen", "niemellä"],
    ["lahti", "lahden", "lahdessa"],
    ["koski", "kosken", "koskella"],
    ["saari", "saaren", "saaressa"],
    ["salmi", "salmen", "salmessa"],
    ["ranta", "rannan", "rannassa"],
    ["kylä", "kylän", "kylässä"],
    ["harju", "harjun", "harjussa"],
    ["joki", "joen", "joella"],
    ["pelto", "pellon", "pellossa"],
    ["vaara", "vaaran", "vaarassa"],
    ["la", "lan", "lassa"],
    ["kangas", "kankaan", "kankaalla"],
    ["lampi", "lammen", "lammella"],
];

pub fn place(random: &mut Random) -> Inflected {
    let stem = capital(&invented(random));
    Inflected::ending(&stem, *random.one_of(&LANDS))
}

const WAYS: [[&str; 3]; 6] = [
    ["katu", "kadun", "kadulla"],
    ["tie", "tien", "tiellä"],
    ["kuja", "kujan", "kujalla"],
    ["polku", "polun", "polulla"],
    ["raitti", "raitin", "raitilla"],
    ["kaari", "kaaren", "kaarella"],
];

pub fn street(random: &mut Random) -> Inflected {
    let stem = capital(&invented(random));
    Inflected::ending(&stem, *random.one_of(&WAYS))
}

const HOUSES: [[&str; 3]; 12] = [
    ["Hoivakoti", "Hoivakodin", "Hoivakodissa"],
    ["Palvelutalo", "Palvelutalon", "Palvelutalossa"],
    ["Toimintakeskus", "Toimintakeskuksen", "Toimintakeskuksessa"],
    ["Perhekeskus", "Perhekeskuksen", "Perhekeskuksessa"],
    ["Sosiaaliasema", "Sosiaaliaseman", "Sosiaaliasemalla"],
    ["Hyvinvointikeskus", "Hyvinvointikeskuksen", "Hyvinvointikeskuksessa"],
    ["Terveysasema", "Terveysaseman", "Terveysasemalla"],
    ["Päiväkeskus", "Päiväkeskuksen", "Päiväkeskuksessa"],
    ["Kuntoutustalo", "Kuntoutustalon", "Kuntoutustalossa"],
    ["Neuvola", "Neuvolan", "Neuvolassa"],
    ["Kohtaamispaikka", "Kohtaamispaikan", "Kohtaamispaikassa"],
    ["Hammashoitola", "Hammashoitolan", "Hammashoitolassa"],
];

pub fn house(random: &mut Random) -> Inflected {
    let [basic, of, at] = *random.one_of(&HOUSES);
    let name = capital(&invented(random));
    Inflected { basic: format!("{basic} {name}"), of: format!("{of} {name}"), at: format!("{at} {name}") }
}

const FAMILIES: [&str; 5] = ["nen", "la", "nniemi", "järvi", "mäki"];

pub fn person(random: &mut Random) -> String {
    format!("{} {}{}", capital(&invented(random)), capital(&invented(random)), random.one_of(&FAMILIES))
}

const PARTS: [[&str; 3]; 16] = [
    ["hoito", "hoidon", "hoidossa"],
    ["tuki", "tuen", "tuessa"],
    ["palvelu", "palvelun", "palvelussa"],
    ["ryhmä", "ryhmän", "ryhmässä"],
    ["ohjaus", "ohjauksen", "ohjauksessa"],
    ["neuvonta", "neuvonnan", "neuvonnassa"],
    ["kuntoutus", "kuntoutuksen", "kuntoutuksessa"],
    ["arvio", "arvion", "arviossa"],
    ["suunnitelma", "suunnitelman", "suunnitelmassa"],
    ["valmennus", "valmennuksen", "valmennuksessa"],
    ["vastaanotto", "vastaanoton", "vastaanotolla"],
    ["käynti", "käynnin", "käynnillä"],
    ["selvitys", "selvityksen", "selvityksessä"],
    ["toiminta", "toiminnan", "toiminnassa"],
    ["päätös", "päätöksen", "päätöksessä"],
    ["kurssi", "kurssin", "kurssilla"],
];

/// Finnish makes its new words by joining two: the first from the service, the second from a handful.
pub fn compound(random: &mut Random, model: &Model, material: &Material) -> Inflected {
    let text = match random.below(4) {
        0 => random.one_of(&material.professions).clone(),
        1 => random.one_of(&model.names).clone(),
        2 => random.one_of(&model.words).clone(),
        _ => random.one_of(&material.sentences).clone(),
    };
    let words: Vec<&str> =
        text.split(|letter: char| !letter.is_alphabetic()).filter(|word| (4..=11).contains(&word.chars().count())).collect();
    let first = if words.is_empty() { invented(random) } else { random.one_of(&words).to_lowercase() };
    Inflected::ending(&first, *random.one_of(&PARTS))
}
