//! Services put together.

use crate::Document;
use crate::material::{Material, Model, capital};
use crate::names::{self, Inflected};
use crate::random::Random;
use crate::urn::Urn;

/// Any number will do; changed, every figure measured before is another one's.
const SEED: u64 = 2026;

/// The country so far.
pub struct Country<'a> {
    material: &'a Material,
    random: Random,
    places: Urn<Inflected>,
    streets: Urn<Inflected>,
    houses: Urn<Inflected>,
    people: Urn<String>,
    /// Compound words, by the service they were made for.
    compounds: Vec<Urn<Inflected>>,
}

/// The first `count` services.
pub fn services(material: &Material, count: usize) -> Vec<Document> {
    let mut country = Country::new(material);
    (0..count).map(|place| country.service(place)).collect()
}

impl<'a> Country<'a> {
    pub fn new(material: &'a Material) -> Self {
        Self {
            material,
            random: Random::new(SEED),
            places: Urn::new(),
            streets: Urn::new(),
            houses: Urn::new(),
            people: Urn::new(),
            compounds: material.services.iter().map(|_| Urn::new()).collect(),
        }
    }

    fn service(&mut self, number: usize) -> Document {
        let kind = self.random.below(self.material.services.len());
        let model = &self.material.services[kind];
        let name = self.name(kind, model);
        // Most are short, a few go on and on.
        let sentences = 2 + self.random.below(5) + if self.random.below(6) == 0 { self.random.between(3, 12) } else { 0 };
        let description: Vec<String> = (0..sentences).map(|_| self.sentence(kind, model)).collect();
        let [aliases, words, examples] = [(&model.names, 2), (&model.words, 9), (&model.examples, 3)].map(|(all, most)| {
            let count = self.random.between(0, most);
            self.random.some_of(all, count)
        });
        let summary = if self.random.below(3) == 0 { self.sentence(kind, model) } else { model.summary.clone() };
        let audience = if self.random.below(2) == 0 { model.audience.join(" ") } else { String::new() };
        Document { id: format!("s{number}"), name, aliases, words, examples, summary, description: description.join(" "), audience }
    }

    pub fn name(&mut self, kind: usize, model: &Model) -> String {
        let what = match self.random.below(4) {
            0 => capital(&self.compound(kind, model).basic),
            _ => self.random.one_of(&model.names).clone(),
        };
        let random = &mut self.random;
        match random.below(5) {
            0 => what,
            1 => format!("{what}, {}", random.one_of(&self.material.counties)),
            2 => format!("{}: {}", self.houses.draw(random, names::house).basic, what.to_lowercase()),
            _ => format!("{what}, {}", self.places.draw(random, names::place).basic),
        }
    }

    fn compound(&mut self, kind: usize, model: &Model) -> &Inflected {
        let material = self.material;
        self.compounds[kind].draw(&mut self.random, |random| names::compound(random, model, material))
    }

    pub fn sentence(&mut self, kind: usize, model: &Model) -> String {
        let of = self.compound(kind, model).of.clone();
        let about = self.compound(kind, model).at.clone();
        let random = &mut self.random;
        match random.below(12) {
            0..=3 => random.one_of(&model.sentences).clone(),
            4 => random.one_of(&self.material.sentences).clone(),
            5 => {
                let house = self.houses.draw(random, names::house).basic.clone();
                format!("{house} järjestää {of} yhdessä asiakkaan ja läheisten kanssa {}.", self.places.draw(random, names::place).at)
            }
            6 => {
                let number = random.between(1, 120);
                let place = self.places.draw(random, names::place).at.clone();
                format!(
                    "Tapaamme {} {number} {place}, ja {about} on mukana {}.",
                    self.streets.draw(random, names::street).at,
                    random.one_of(&self.material.professions)
                )
            }
            7 => format!("{} vastaa {of} ajanvarauksesta arkisin.", self.people.draw(random, names::person)),
            8 => {
                let place = self.places.draw(random, names::place).of.clone();
                format!("{} asukkaille palvelun tuottaa {}.", place, random.one_of(&self.material.counties).to_lowercase())
            }
            9 => {
                let house = self.houses.draw(random, names::house).at.clone();
                format!("{house} saat {of} silloin, kun {}.", random.one_of(&model.words))
            }
            10 => format!(
                "Hakemus ja {} liitteet lähetetään osoitteeseen {} {}.",
                of,
                self.streets.draw(random, names::street).basic,
                random.between(1, 90)
            ),
            _ => format!("{} sovitaan, mitä {about} tehdään.", capital(&self.compound(kind, model).at)),
        }
    }
}
