//! One frame as plain data: what stands on the screen, in order, before anybody words or draws it.

mod costs;
mod glossary;
mod list;
mod programme;
mod service;
mod services;

pub use costs::{CostsScreen, ShareRow, Slice};
pub use glossary::GlossaryScreen;
pub use list::ListScreen;
pub use programme::{GrantRow, ProgrammeScreen, RegionRow};
pub use service::{ServiceScreen, ShareOfService};
pub use services::{Browse, Found, ResultRow, Results, SectorGroup, ServicesScreen};

use super::{Arrival, Explorer, Library, View};
use crate::domain::Problem;

/// What stands on the screen.
pub enum Screen<'a> {
    Services(ServicesScreen<'a>),
    Service(ServiceScreen<'a>),
    /// Absent where the dataset has no costs.
    Costs(Option<CostsScreen<'a>>),
    List(ListScreen<'a>),
    Programme(ProgrammeScreen<'a>),
    Glossary(GlossaryScreen<'a>),
    /// What the view shows has not come yet.
    Awaited,
    /// What the view shows did not come.
    Missing(&'a Problem),
}

impl<'a> Screen<'a> {
    /// The screen of a state, over a library.
    #[must_use]
    pub fn of(explorer: &'a Explorer, library: &'a Library) -> Self {
        let place = &explorer.place;
        let dataset = &library.dataset;
        let background = match (&explorer.background, place.view) {
            (Arrival::Here(background), _) => Some(&**background),
            (_, View::Services | View::List) => None,
            (Arrival::Awaited, _) => return Self::Awaited,
            (Arrival::Failed(problem), _) => return Self::Missing(problem),
        };
        match (place.view, background) {
            (View::Services, _) => {
                let open = place.open.as_ref().and_then(|id| dataset.catalogue.service(id));
                match open {
                    Some(service) => Self::Service(ServiceScreen::of(service, place, dataset, background)),
                    None => Self::Services(ServicesScreen::of(explorer, library)),
                }
            }
            (View::List, background) => Self::List(ListScreen::of(place, dataset, background)),
            (View::Costs, Some(background)) => Self::Costs(background.costs.as_ref().map(|costs| CostsScreen::of(costs, place, dataset))),
            (View::Programme, Some(background)) => Self::Programme(ProgrammeScreen::of(explorer, &background.programme, dataset)),
            (View::Glossary, Some(background)) => Self::Glossary(GlossaryScreen::of(place, &background.glossary)),
            (View::Costs | View::Programme | View::Glossary, None) => Self::Awaited,
        }
    }
}
