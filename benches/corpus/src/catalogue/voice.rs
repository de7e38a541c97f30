//! Who says it in which language: Finnish as the corpus of the search does, with its endings; Swedish and English more plainly.

use super::LANGS;
use crate::material::{Material, Model, capital};
use crate::names::{self, Inflected};
use crate::random::Random;
use crate::services::Country;
use crate::urn::Urn;

/// One voice a language.
pub struct Voices<'a> {
    fi: Country<'a>,
    pub all: [Voice<'a>; 3],
}

/// A language: its material, and the names it has used.
pub struct Voice<'a> {
    pub lang: &'static str,
    pub material: &'a Material,
    houses: Urn<Inflected>,
    streets: Urn<Inflected>,
    places: Urn<Inflected>,
    words: Urn<String>,
}

/// What words end in that are made of two.
const ENDS: [&[&str]; 3] = [
    &["palvelu", "tuki", "ryhmä", "neuvonta", "hoito"],
    &["vård", "stöd", "tjänst", "grupp", "rådgivning", "mottagning", "plan", "besök"],
    &[" care", " support", " service", " group", " advice", " plan", " visit"],
];

impl<'a> Voices<'a> {
    pub fn new(materials: &'a [Material; 3]) -> Self {
        let voice = |place: usize| Voice {
            lang: LANGS[place],
            material: &materials[place],
            houses: Urn::new(),
            streets: Urn::new(),
            places: Urn::new(),
            words: Urn::new(),
        };
        Self { fi: Country::new(&materials[0]), all: [voice(0), voice(1), voice(2)] }
    }

    /// How many sorts of service there are.
    pub fn kinds(&self) -> usize {
        self.all[0].material.services.len()
    }

    /// What each language says.
    pub fn in_all(&mut self, mut say: impl FnMut(&mut Voice) -> String) -> Vec<(&'static str, String)> {
        self.all.iter_mut().map(|voice| (voice.lang, say(voice))).collect()
    }

    /// The name of a service of this kind, in each language.
    pub fn names(&mut self, kind: usize, random: &mut Random) -> [String; 3] {
        let model = &self.all[0].material.services[kind];
        let fi = self.fi.name(kind, model);
        let [_, sv, en] = &mut self.all;
        [fi, sv.name(kind, random), en.name(kind, random)]
    }

    /// A text of about so many letters, in each language.
    pub fn texts(&mut self, kind: usize, letters: usize, random: &mut Random) -> [String; 3] {
        let model = &self.all[0].material.services[kind];
        let fi = filled(letters, || self.fi.sentence(kind, model));
        let [_, sv, en] = &mut self.all;
        [fi, filled(letters, || sv.sentence(kind, random)), filled(letters * 9 / 8, || en.sentence(kind, random))]
    }
}

/// Sentences until there are letters enough.
fn filled(letters: usize, mut sentence: impl FnMut() -> String) -> String {
    let mut text = sentence();
    while text.chars().count() < letters {
        text.push(' ');
        text.push_str(&sentence());
    }
    if letters > 300 {
        // real ones have paragraphs
        text = text.replacen(". ", ".\n\n", 1);
    }
    text
}

impl Voice<'_> {
    fn ends(&self) -> &'static [&'static str] {
        LANGS.iter().position(|lang| *lang == self.lang).map_or(ENDS[0], |place| ENDS[place])
    }

    fn name(&mut self, kind: usize, random: &mut Random) -> String {
        let model = &self.material.services[kind];
        let what = if random.below(4) == 0 { capital(&self.word(model, random)) } else { random.one_of(&model.names).clone() };
        match random.below(5) {
            0 => what,
            1 => format!("{what}, {}", random.one_of(&self.material.counties)),
            2 => format!("{}: {}", self.house(random), what.to_lowercase()),
            _ => format!("{what}, {}", self.place(random)),
        }
    }

    /// A word of two: the first from the service, the second from a handful.
    fn word(&mut self, model: &Model, random: &mut Random) -> String {
        let ends = self.ends();
        let material = self.material;
        let make = |random: &mut Random| {
            let text = if random.below(2) == 0 { random.one_of(&model.names) } else { random.one_of(&material.sentences) };
            let words: Vec<&str> = text.split(|letter: char| !letter.is_alphabetic()).filter(|word| word.chars().count() > 3).collect();
            let first = if words.is_empty() { "hem".to_owned() } else { random.one_of(&words).to_lowercase() };
            first + random.word_of(ends)
        };
        self.words.draw(random, make).clone()
    }

    fn sentence(&mut self, kind: usize, random: &mut Random) -> String {
        let model = &self.material.services[kind];
        match random.below(8) {
            0..=3 => random.one_of(&model.sentences).clone(),
            4 => random.one_of(&self.material.sentences).clone(),
            5 => format!("{}: {}, {}.", capital(&self.word(model, random)), self.house(random), self.place(random)),
            6 => format!("{} {}, {}: {}.", self.street(random), random.between(1, 120), self.place(random), self.word(model, random)),
            _ => format!("{} ({}).", capital(&self.word(model, random)), self.word(model, random)),
        }
    }

    pub fn house(&mut self, random: &mut Random) -> String {
        self.houses.draw(random, names::house).basic.clone()
    }

    pub fn street(&mut self, random: &mut Random) -> String {
        self.streets.draw(random, names::street).basic.clone()
    }

    pub fn place(&mut self, random: &mut Random) -> String {
        self.places.draw(random, names::place).basic.clone()
    }
}
