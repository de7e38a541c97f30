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
pub use programme::{GrantRow, ProgrammeScreen};
pub use service::{ServiceScreen, ShareOfService};
pub use services::{Browse, Results, ResultRow, SectorGroup, ServicesScreen};

use super::{Explorer, Library, View};

/// What stands on the screen.
pub enum Screen<'a> {
    Services(ServicesScreen<'a>),
    Service(ServiceScreen<'a>),
    /// Absent where the dataset has no costs.
    Costs(Option<CostsScreen<'a>>),
    List(ListScreen<'a>),
    Programme(ProgrammeScreen<'a>),
    Glossary(GlossaryScreen<'a>),
}

impl<'a> Screen<'a> {
    /// The screen of a state, over a library.
    #[must_use]
    pub fn of(explorer: &'a Explorer, library: &'a Library) -> Self {
        let place = &explorer.place;
        let dataset = &library.dataset;
        match place.view {
            View::Services => {
                let open = place.open.as_ref().and_then(|id| dataset.catalogue.service(id));
                match open {
                    Some(service) => Self::Service(ServiceScreen::of(service, place, dataset)),
                    None => Self::Services(ServicesScreen::of(place, library)),
                }
            }
            View::Costs => Self::Costs(dataset.costs.as_ref().map(|costs| CostsScreen::of(costs, place, dataset))),
            View::List => Self::List(ListScreen::of(place, dataset)),
            View::Programme => Self::Programme(ProgrammeScreen::of(explorer, dataset)),
            View::Glossary => Self::Glossary(GlossaryScreen::of(place, library)),
        }
    }
}
