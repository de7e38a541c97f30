use crate::domain::cost_table::COUNTRY;
use crate::domain::{CostTable, Decimal, TableUnit};

/// A table as it is shown: its figures as the source has them, or divided by inhabitants.
pub struct Look<'a> {
    pub table: &'a CostTable,
    divided_by: Option<&'a CostTable>,
    /// Places of the regions in the table's list, each region once, without the country.
    pub regions: Vec<usize>,
    pub country: Option<usize>,
    /// Signs by the places of figures, in their order.
    signs: Vec<(u32, &'a str)>,
}

impl<'a> Look<'a> {
    pub fn new(table: &'a CostTable, divided_by: Option<&'a CostTable>) -> Self {
        let is_first = |(at, id): &(usize, &String)| !table.regions.iter().take(*at).any(|other| other == *id);
        let once = table.regions.iter().enumerate().filter(is_first);
        let regions = once.filter(|(_, id)| *id != COUNTRY).map(|(at, _)| at).collect();
        let country = table.regions.iter().position(|id| id == COUNTRY);
        let mut signs: Vec<(u32, &str)> = table.marks.iter().flat_map(|mark| mark.at.iter().map(|at| (*at, mark.sign.as_str()))).collect();
        signs.sort_unstable();
        Self { table, divided_by, regions, country, signs }
    }

    pub fn unit(&self) -> TableUnit {
        if self.divided_by.is_some() { TableUnit::EurPerInhabitant } else { self.table.unit }
    }

    pub fn value(&self, function: usize, region: usize, year: usize) -> Option<Decimal> {
        match self.divided_by {
            Some(population) => self.table.per_inhabitant(function, region, year, population),
            None => self.table.value(function, region, year),
        }
    }

    pub fn signs(&self, function: usize, region: usize, year: usize) -> impl Iterator<Item = &'a str> {
        let place = self.table.place(function, region, year).and_then(|place| u32::try_from(place).ok());
        let from = place.map_or(self.signs.len(), |place| self.signs.partition_point(|(at, _)| *at < place));
        let signs: Vec<&'a str> = self.signs.iter().skip(from).take_while(|(at, _)| Some(*at) == place).map(|(_, sign)| *sign).collect();
        signs.into_iter()
    }

    pub fn place(&self, id: &str) -> Option<usize> {
        self.table.regions.iter().position(|other| other == id)
    }

    pub fn id(&self, region: usize) -> &'a str {
        self.table.regions.get(region).map_or("", String::as_str)
    }

    /// A sum of money, or a count of people, is larger for the country than for any region: nothing to lie above or below.
    pub fn is_level(&self, function: usize, year: usize) -> bool {
        match self.unit() {
            TableUnit::EurPerInhabitant | TableUnit::Percent | TableUnit::Share => true,
            TableUnit::Eur | TableUnit::ThousandEur | TableUnit::MillionEur | TableUnit::Inhabitants => false,
            // nobody says; a level lies among the figures of the regions
            TableUnit::Other => {
                let figures = || self.regions.iter().filter_map(|region| self.value(function, *region, year)).map(Decimal::millionths);
                let country = self.country.and_then(|country| self.value(function, country, year)).map(Decimal::millionths);
                let range = figures().min().zip(figures().max());
                country.zip(range).is_some_and(|(country, (least, most))| (least..=most).contains(&country))
            }
        }
    }
}
