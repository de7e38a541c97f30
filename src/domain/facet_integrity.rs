//! What must hold between facets and the services they tell of.

use super::integrity::Finding;
use super::{Choice, Facet, Facets, Places, Service};
use std::collections::BTreeSet;

/// Everything in the facets that refers to nothing, stands twice, or is not what the services' own pages say. `services` are all, in the order of
/// their cards; nothing where that order is not known.
#[must_use]
pub fn findings(facets: &Facets, count: usize, services: Option<&[Service]>) -> Vec<Finding> {
    let mut check = Check { count, findings: Vec::new() };
    for facet in [Facet::Channel, Facet::Language, Facet::Area] {
        check.choices(facet, facets.choices(facet));
    }
    check.places("everywhere", &facets.everywhere);
    check.places("free", &facets.free);
    for (at, hours) in facets.hours.iter().enumerate() {
        let place = format!("hours[{at}]");
        check.places(&place, &hours.places);
        if hours.channel as usize >= facets.channels.len() {
            check.tell(&place, format!("refers to channel {}, which does not exist", hours.channel));
        }
    }
    for (at, service) in (0..).zip(services.unwrap_or_default()) {
        check.service(facets, at, service);
    }
    check.findings
}

struct Check {
    /// How many services there are.
    count: usize,
    findings: Vec<Finding>,
}

impl Check {
    fn tell(&mut self, place: &str, reason: impl Into<String>) {
        self.findings.push(Finding { place: place.to_owned(), reason: reason.into() });
    }

    fn choices(&mut self, facet: Facet, choices: &[Choice]) {
        let mut seen = BTreeSet::new();
        for (at, choice) in choices.iter().enumerate() {
            let place = format!("{}/{}", facet.id(), choice.id);
            if !seen.insert(choice.id.as_str()) {
                self.tell(&place, "stands twice");
            }
            if choice.id.is_empty() || choice.id.contains(',') {
                self.tell(&place, "is no id for a link: it is empty, or has a comma in it");
            }
            if choice.name.trim().is_empty() {
                self.tell(&place, "has an empty text");
            }
            for outside in choice.within.iter().filter(|outside| **outside as usize >= choices.len() || **outside as usize == at) {
                self.tell(&place, format!("is within {outside}, which is no other area"));
            }
            self.places(&place, &choice.places);
        }
    }

    fn places(&mut self, place: &str, places: &Places) {
        if places.last().is_some_and(|last| last as usize >= self.count) {
            self.tell(place, format!("has a place that none of the {} services has", self.count));
        }
    }

    /// A service's own page has to say the same, as far as it says it.
    fn service(&mut self, facets: &Facets, at: u32, service: &Service) {
        let hours = service.ways.iter().filter_map(|way| way.opening_hours.as_deref());
        let own: BTreeSet<&str> = hours.collect();
        let told: BTreeSet<&str> = facets.hours.iter().filter(|hours| hours.places.holds(at)).map(|hours| hours.hours.as_str()).collect();
        if own != told {
            self.tell(&format!("hours: services/{}", service.id), "are not those of its page");
        }
        let languages = facets.languages.iter().filter(|choice| choice.places.holds(at));
        let told: BTreeSet<&str> = languages.map(|choice| choice.id.as_str()).collect();
        if !service.languages.is_empty() && service.languages.iter().map(String::as_str).collect::<BTreeSet<_>>() != told {
            self.tell(&format!("languages: services/{}", service.id), "are not those of its page");
        }
    }
}
