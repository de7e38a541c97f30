//! What must hold in the cost tables of a dataset.

use super::cost_table::COUNTRY;
use super::integrity::Finding;
use super::{CostTable, CostTables, Dataset, Decimal, TableUnit};
use std::collections::BTreeSet;

/// Everything in the cost tables that refers to nothing, stands twice, says nothing or does not add up.
#[must_use]
pub fn findings(tables: &CostTables, dataset: &Dataset) -> Vec<Finding> {
    let mut check = Check { findings: Vec::new() };
    check.once("tables", "id", tables.tables.iter().map(|table| table.id.as_str()));
    for table in &tables.tables {
        let place = ["tables/", &table.id].concat();
        check.texts(&place, table);
        check.lists(&place, table, dataset);
        check.figures(&place, table);
        if table.unit == TableUnit::Share {
            check.shares(&place, table);
        }
    }
    check.findings
}

struct Check {
    findings: Vec<Finding>,
}

impl Check {
    fn report(&mut self, place: &str, part: &str, reason: impl Into<String>) {
        self.findings.push(Finding { place: [place, ": ", part].concat(), reason: reason.into() });
    }

    fn once<'a>(&mut self, place: &str, part: &str, ids: impl Iterator<Item = &'a str>) {
        let mut seen = BTreeSet::new();
        for id in ids {
            if !seen.insert(id) {
                self.report(place, part, format!("{id:?} stands twice"));
            }
        }
    }

    fn texts(&mut self, place: &str, table: &CostTable) {
        let names = table.functions.iter().map(|function| &function.name);
        if names.chain([&table.title]).chain(table.breaks.iter().map(|it| &it.note)).any(|text| text.trim().is_empty()) {
            self.report(place, "texts", "a title, a name or a note is empty");
        }
        if table.unit == TableUnit::Other && table.unit_name.trim().is_empty() {
            self.report(place, "unit", "nothing says what the figures are counted in: tell it in tables.toml");
        }
        if table.source.trim().is_empty() {
            self.report(place, "source", "nothing says where the figures come from: tell it in tables.toml");
        }
    }

    fn lists(&mut self, place: &str, table: &CostTable, dataset: &Dataset) {
        self.once(place, "functions", table.functions.iter().map(|function| function.id.as_str()));
        self.once(place, "regions", table.regions.iter().map(String::as_str));
        for region in table.regions.iter().filter(|id| *id != COUNTRY && !dataset.regions.iter().any(|region| region.id == **id)) {
            self.report(place, "regions", format!("refers to {region:?}, which does not exist"));
        }
        if table.years.windows(2).any(|pair| matches!(pair, [one, next] if one >= next)) {
            self.report(place, "years", "are not in order of time, or stand twice");
        }
        for year in table.breaks.iter().map(|it| it.before).filter(|before| !table.years.iter().any(|year| year >= before)) {
            self.report(place, "breaks", format!("{year} is after all years of the table"));
        }
    }

    fn figures(&mut self, place: &str, table: &CostTable) {
        if table.room() != Some(table.values.len()) {
            let [functions, regions, years] = [table.functions.len(), table.regions.len(), table.years.len()];
            let count = table.values.len();
            self.report(place, "values", format!("{count} for {functions} functions, {regions} regions and {years} years"));
        }
        if table.values.iter().all(Option::is_none) {
            self.report(place, "values", "has no figure at all");
        }
        for mark in &table.marks {
            if mark.at.iter().any(|at| *at as usize >= table.values.len()) {
                self.report(place, "marks", format!("{:?} stands where there is no figure", mark.sign));
            }
        }
    }

    /// Each figure may be off by half of its last decimal.
    fn shares(&mut self, place: &str, table: &CostTable) {
        for (region, id) in table.regions.iter().enumerate() {
            for (year, date) in table.years.iter().enumerate() {
                let shares: Vec<Decimal> = (0..table.functions.len()).filter_map(|it| table.value(it, region, year)).collect();
                let sum = shares.iter().fold(Decimal::whole(0), |sum, share| sum.plus(*share));
                let tenths = 10_i64.saturating_pow(u32::from(sum.decimals()));
                let rounding = i64::try_from(shares.len()).unwrap_or(i64::MAX) / 2;
                if sum.units() > tenths.saturating_mul(100).saturating_add(rounding) {
                    self.report(place, "values", format!("{id} in {date}: the shares add up to {sum} %"));
                }
                if shares.iter().any(|share| share.units() < 0) {
                    self.report(place, "values", format!("{id} in {date}: a share is negative"));
                }
            }
        }
    }
}
