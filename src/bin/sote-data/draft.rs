//! A language of a dataset while it is made. The services wait in a file; of each only what lists show is held.

use crate::pages::Pages;
use crate::spill::{Slot, Spill};
use anyhow::{Context, Result};
use sote_explorer::domain::integrity::{self, Finding};
use sote_explorer::domain::{Background, Dataset, Lang, Service, Source};
use sote_explorer::formats::facets::{Gathering, Names};
use sote_explorer::formats::imported::{self, Part};
use sote_explorer::formats::split::{self, Plan, Referred};
use sote_explorer::formats::{dataset, whole};
use sote_explorer::search::build::Vocabulary;
use sote_explorer::text::{language, way};
use std::collections::BTreeSet;
use std::path::Path;

pub struct Draft {
    pub lang: Lang,
    /// Without services, before they are gathered; then these have what lists show.
    pub dataset: Dataset,
    pub background: Background,
    pub findings: Vec<Finding>,
    /// Services that have no name in this language.
    pub unnamed: usize,
    /// Whether services came from elsewhere: then they are in no order yet, and what the base says of its own has lost its meaning.
    pub is_imported: bool,
    /// Each service as a whole, and what lists show of it.
    slots: Vec<(Slot, Slot)>,
    spill: Spill,
    vocabulary: Vocabulary,
    facets: Gathering,
}

/// What is known of a language before its services' pages are made.
pub struct Planned {
    pub plan: Plan,
    /// The file of its facets, where it has any.
    pub facets: Option<String>,
    pub pages: Pages,
}

impl Draft {
    /// Begins with a dataset that may have services already.
    pub fn of(mut dataset: Dataset, background: Background, lang: Lang, work: &Path) -> Result<Self> {
        let services = std::mem::take(&mut dataset.catalogue.services);
        let spill = Spill::new(work, &format!("{}-services", lang.code()))?;
        let (slots, vocabulary) = (Vec::new(), Vocabulary::new(lang));
        let facets = Gathering::new(Names { lang, kind: way::kind, language });
        let (findings, unnamed, is_imported) = (Vec::new(), 0, false);
        let mut draft = Self { lang, dataset, background, findings, unnamed, is_imported, slots, spill, vocabulary, facets };
        services.into_iter().try_for_each(|service| draft.add(service))?;
        Ok(draft)
    }

    /// The next service, with its contacts told in words.
    pub fn add(&mut self, mut service: Service) -> Result<()> {
        way::tell(&mut service, self.lang);
        self.vocabulary.add(&service);
        self.facets.add(&service);
        let slots = (self.spill.put(&whole::write(&service)?)?, self.spill.put(&whole::write(&split::listed(&service))?)?);
        self.slots.push(slots);
        Ok(())
    }

    /// A service from elsewhere: nobody has looked at its texts yet.
    pub fn import(&mut self, service: Service) -> Result<()> {
        self.findings.extend(integrity::of_texts(&service));
        self.add(service)
    }

    /// What else a source gives.
    pub fn source(&mut self, part: Part) {
        self.unnamed += part.unnamed;
        self.findings.extend(imported::add(&mut self.dataset, part));
    }

    /// All sources have given theirs, and the services are gathered as lists show them: of one language at a time.
    pub fn gather(&mut self) -> Result<()> {
        for (_, listed) in &self.slots {
            let service = whole::read(&self.spill.get(*listed)?).context("a temporary file has been changed")?;
            self.dataset.catalogue.services.push(service);
        }
        if self.is_imported {
            self.arrange();
        }
        Ok(())
    }

    fn arrange(&mut self) {
        let services = &mut self.dataset.catalogue.services;
        let order = imported::arranged(services);
        imported::put_in_order(services, &order);
        imported::put_in_order(&mut self.slots, &order);
        self.facets.arrange(order);
        imported::number(services);
        imported::forget_services_that_are_gone(&self.dataset, &mut self.background);
        self.findings.extend(integrity::findings_beside_texts(&self.dataset, &self.background));
    }

    /// The sources that services rest on.
    pub fn rested_on(&self) -> Vec<Source> {
        let ids: BTreeSet<&String> = self.dataset.catalogue.services.iter().flat_map(|service| &service.sources).collect();
        self.dataset.sources.iter().filter(|source| ids.contains(&source.id)).cloned().collect()
    }

    /// Relates the services to each other and to all else. What lists show of them is in the plan then, and nowhere else.
    pub fn planned(self) -> Result<Planned> {
        let mut plan = split::plan(&self.dataset, self.background);
        let mut catalogue = self.dataset.catalogue;
        let facets = self.facets.facets(&catalogue.channels);
        plan.front.facets = u32::try_from(facets.kinds()).ok().filter(|kinds| *kinds > 0);
        let facets = plan.front.facets.map(|_| dataset::write(&facets)).transpose()?;
        let pages = Pages {
            code: self.lang.code(),
            services: catalogue.services.iter().map(Service::reference).collect(),
            referred: Referred::of(&catalogue),
            related: std::mem::take(&mut plan.related),
            is_imported: self.is_imported,
            slots: self.slots.into_iter().map(|(slot, _)| slot).collect(),
            spill: self.spill,
            vocabulary: self.vocabulary,
            catalogue: {
                catalogue.services = Vec::new();
                catalogue
            },
        };
        Ok(Planned { plan, facets, pages })
    }
}
