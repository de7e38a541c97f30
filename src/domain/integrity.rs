//! What must hold between the records of a dataset.

use super::{Background, Dataset, Decimal, Service, Status};
use std::collections::BTreeSet;

/// Something in a dataset that is not right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Such as `services/oral-health: shares`.
    pub place: String,
    pub reason: String,
}

/// Everything in a dataset that refers to nothing, stands twice, says nothing or does not add up.
#[must_use]
pub fn findings(dataset: &Dataset, background: &Background) -> Vec<Finding> {
    all(dataset, background, true)
}

/// The same but for the texts of services, which are looked at one by one ([`of_texts`]) where there are too many to be held.
#[must_use]
pub fn findings_beside_texts(dataset: &Dataset, background: &Background) -> Vec<Finding> {
    all(dataset, background, false)
}

/// A service that has an empty text.
#[must_use]
pub fn of_texts(service: &Service) -> Vec<Finding> {
    let place = format!("services/{}", service.id);
    let lists = [
        [&service.name, &service.summary, &service.description, &service.audience, &service.access].to_vec(),
        service.words.iter().collect(),
        service.examples.iter().map(|example| &example.name).collect(),
    ];
    let is_empty = |texts: &Vec<&String>| texts.iter().any(|text| text.trim().is_empty());
    lists.iter().filter(|texts| is_empty(texts)).map(|_| Finding { place: place.clone(), reason: EMPTY.to_owned() }).collect()
}

const EMPTY: &str = "has an empty text";

fn all(dataset: &Dataset, background: &Background, with_texts: bool) -> Vec<Finding> {
    let mut check = Check { dataset, background, sources: ids(&dataset.sources, |source| &source.id), findings: Vec::new() };
    check.ids_stand_once();
    for service in &dataset.catalogue.services {
        if with_texts {
            check.findings.extend(of_texts(service));
        }
        check.service(service);
    }
    check.catalogue();
    check.costs();
    check.programme();
    check.rest();
    check.findings
}

struct Check<'a> {
    dataset: &'a Dataset,
    background: &'a Background,
    sources: BTreeSet<&'a str>,
    findings: Vec<Finding>,
}

fn ids<T>(records: &[T], id: impl Fn(&T) -> &String) -> BTreeSet<&str> {
    records.iter().map(|record| id(record).as_str()).collect()
}

impl<'a> Check<'a> {
    fn report(&mut self, place: &str, reason: impl Into<String>) {
        self.findings.push(Finding { place: place.to_owned(), reason: reason.into() });
    }

    fn known<'b>(&mut self, place: &str, known: &BTreeSet<&str>, wanted: impl IntoIterator<Item = &'b String>) {
        for id in wanted {
            if !known.contains(id.as_str()) {
                self.report(place, format!("refers to {id:?}, which does not exist"));
            }
        }
    }

    fn sourced<'b>(&mut self, place: &str, wanted: impl IntoIterator<Item = &'b String>) {
        let sources = std::mem::take(&mut self.sources);
        self.known(&format!("{place}: source"), &sources, wanted);
        self.sources = sources;
    }

    fn written<'b>(&mut self, place: &str, texts: impl IntoIterator<Item = &'b String>) {
        if texts.into_iter().any(|text| text.trim().is_empty()) {
            self.report(place, EMPTY);
        }
    }

    fn ids_stand_once(&mut self) {
        let catalogue = &self.dataset.catalogue;
        let lists: [(&str, Vec<&'a String>); 7] = [
            ("sources", self.dataset.sources.iter().map(|source| &source.id).collect()),
            ("services", catalogue.services.iter().map(|service| &service.id).collect()),
            ("situations", catalogue.situations.iter().map(|situation| &situation.id).collect()),
            ("channels", catalogue.channels.iter().map(|channel| &channel.id).collect()),
            ("classes", catalogue.classes.iter().map(|class| &class.id).collect()),
            ("regions", self.dataset.regions.iter().map(|region| &region.id).collect()),
            ("glossary", self.background.glossary.iter().map(|term| &term.id).collect()),
        ];
        for (list, ids) in lists {
            let mut seen = BTreeSet::new();
            for id in ids {
                if !seen.insert(id) {
                    self.report(list, format!("the id {id:?} stands twice"));
                }
            }
        }
    }

    fn service(&mut self, service: &'a Service) {
        let place = format!("services/{}", service.id);
        let catalogue = &self.dataset.catalogue;
        self.known(&format!("{place}: situations"), &ids(&catalogue.situations, |it| &it.id), &service.situations);
        self.known(&format!("{place}: channels"), &ids(&catalogue.channels, |it| &it.id), &service.channels);
        self.known(&format!("{place}: professions"), &ids(&catalogue.professions, |it| &it.id), &service.professions);
        self.known(&format!("{place}: classes"), &ids(&catalogue.classes, |it| &it.id), &service.classes);
        self.sourced(&place, &service.sources);
        if service.sources.is_empty() {
            self.report(&place, "names no source");
        }
        if let Some(costs) = &self.background.costs {
            let shares = ids(&costs.shares, |it| &it.id);
            self.known(&format!("{place}: shares"), &shares, service.shares.iter().map(|link| &link.id));
        }
    }

    fn catalogue(&mut self) {
        let catalogue = &self.dataset.catalogue;
        let services = catalogue.services.iter().map(|service| service.id.as_str()).collect();
        for need in &self.background.needs {
            let place = format!("needs/{}", need.id);
            self.known(&place, &services, &need.services);
            self.written(&place, [&need.name, &need.situation, &need.without, &need.goal]);
            self.sourced(&place, [&need.source]);
        }
        for partner in &self.background.partners {
            self.written(&format!("partners/{}", partner.id), [&partner.name, &partner.description]);
            self.sourced(&format!("partners/{}", partner.id), [&partner.source]);
        }
        for channel in &catalogue.channels {
            self.written(&format!("channels/{}", channel.id), [&channel.name, &channel.description]);
            self.sourced(&format!("channels/{}", channel.id), [&channel.source]);
        }
        for situation in &catalogue.situations {
            self.written(&format!("situations/{}", situation.id), [&situation.name].into_iter().chain(&situation.description));
        }
        for profession in &catalogue.professions {
            self.written(&format!("professions/{}", profession.id), [&profession.name]);
        }
        for class in &catalogue.classes {
            self.written(&format!("classes/{}", class.id), [&class.name]);
        }
    }

    fn costs(&mut self) {
        let Some(costs) = &self.background.costs else { return };
        let services = self.dataset.catalogue.services.iter().map(|service| service.id.as_str()).collect();
        let shares = ids(&costs.shares, |it| &it.id);
        self.sourced("costs", [&costs.source, &costs.total.source, &costs.population.source]);
        if costs.percent_sum().minus(Decimal::whole(100)).units() != 0 {
            self.report("costs: shares", format!("add up to {} %, not 100 %", costs.percent_sum()));
        }
        for share in &costs.shares {
            let place = format!("costs/{}", share.id);
            self.written(&place, [&share.name, &share.summary]);
            self.sourced(&place, [&share.source]);
            self.known(&format!("{place}: parts"), &services, share.parts.iter().flat_map(|part| &part.services));
            if share.status == Status::Derived && (share.formula.is_none() || share.formula_note.is_none()) {
                self.report(&place, "is derived but does not tell how");
            }
            if share.parts.is_empty() && share.parts_note.is_none() {
                self.report(&place, "neither lists its parts nor tells why not");
            }
        }
        for reference in &costs.references {
            let place = format!("costs/references/{}", reference.id);
            self.sourced(&place, [&reference.source]);
            self.known(&place, &shares, reference.figures.iter().filter_map(|figure| figure.share.as_ref()));
        }
    }

    fn programme(&mut self) {
        let programme = &self.background.programme;
        let sourced = [
            ("goals", programme.goals.iter().map(|it| (&it.id, &it.source)).collect::<Vec<_>>()),
            ("events", programme.events.iter().map(|it| (&it.id, &it.source)).collect()),
            ("grants", programme.grants.iter().map(|it| (&it.id, &it.source)).collect()),
            ("projects", programme.projects.iter().map(|it| (&it.id, &it.source)).collect()),
            ("regional_needs", programme.regional_needs.iter().map(|it| (&it.id, &it.source)).collect()),
            ("coordinators", programme.coordinators.iter().map(|it| (&it.id, &it.source)).collect()),
            ("facts", programme.facts.iter().map(|it| (&it.id, &it.source)).collect()),
        ];
        for (list, records) in sourced {
            for (id, source) in records {
                self.sourced(&format!("programme/{list}/{id}"), [source]);
            }
        }
        self.sourced("programme/goals", programme.goals.iter().flat_map(|goal| &goal.note_sources));
        self.written("programme/goals", programme.goals.iter().flat_map(|goal| [&goal.name, &goal.description]));
        if programme.events.windows(2).any(|pair| matches!(pair, [one, next] if one.from.is_after(next.from))) {
            self.report("programme/events", "are not in order of time");
        }
    }

    fn rest(&mut self) {
        let terms = ids(&self.background.glossary, |it| &it.id);
        for term in &self.background.glossary {
            let place = format!("glossary/{}", term.id);
            self.written(&place, [&term.name, &term.definition]);
            self.known(&place, &terms, &term.see);
            self.sourced(&place, [&term.source]);
        }
        for note in &self.background.notes {
            self.written(&format!("notes/{}", note.id), [&note.title, &note.text]);
            self.sourced(&format!("notes/{}", note.id), [&note.source]);
        }
        for region in &self.dataset.regions {
            let place = format!("regions/{}", region.id);
            self.sourced(&place, [&region.source]);
            self.sourced(&place, region.population_source.as_ref());
            if region.population.is_some() && (region.population_date.is_none() || region.population_source.is_none()) {
                self.report(&place, "has a population without date or source");
            }
        }
    }
}
