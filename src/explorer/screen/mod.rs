//! One frame as plain data: what stands on the screen, in order, before anybody words or draws it.

mod compare;
mod costs;
mod filters;
mod glossary;
mod list;
mod programme;
mod service;
mod services;
mod shares;
mod shift;
pub mod tiles;
mod timeline;

pub use compare::{Bar, Bars, Break, Change, CompareScreen, Comparison, Contrast, Figures, Line, Lines, Multiples, Small, Tick};
pub use costs::{CostsScreen, ShareRow};
pub use filters::{FilterGroup, FilterRow, FiltersScreen};
pub use glossary::GlossaryScreen;
pub use list::{Crossing, ListScreen, Listed, Suggestion};
pub use programme::{GrantRow, ProgrammeScreen, RegionRow};
pub use service::{Details, Page, Reading, ServiceScreen, ShareOfService};
pub use services::{Browse, Found, ResultRow, Results, SectorGroup, ServicesScreen};
pub use shares::{BarPlace, Placed, Slice, Tiles, Told};
pub use shift::{ShiftRow, ShiftScreen};
pub use tiles::Tile;
pub use timeline::Timeline;

use super::{Arrival, Explorer, Library, Opened, Part, View};
use crate::domain::Problem;

/// What stands on the screen.
pub enum Screen<'a> {
    Services(ServicesScreen<'a>),
    Service(ServiceScreen<'a>),
    /// Absent where the dataset has no costs.
    Costs(Option<Box<CostsScreen<'a>>>),
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
        let background = match (&explorer.background, place.view) {
            (Arrival::Here(background), _) => Some(&**background),
            (_, View::Services | View::List) => None,
            (Arrival::Awaited, _) => return Self::Awaited,
            (Arrival::Failed(problem), _) => return Self::Missing(problem),
        };
        match (place.view, background) {
            (View::Services, _) => match place.open.as_deref().map(|id| (id, library.open(id))) {
                None | Some((_, Opened::Unknown)) => Self::Services(ServicesScreen::of(explorer, library)),
                Some((id, opened)) => match (ServiceScreen::of(id, explorer, library, background), opened) {
                    (Some(screen), _) => Self::Service(screen),
                    (None, Opened::Missing(problem)) => Self::Missing(problem),
                    (None, _) => Self::Awaited,
                },
            },
            (View::List, background) => Self::List(ListScreen::of(place, library, background)),
            (View::Costs, Some(background)) => Self::Costs(background.costs.as_ref().map(|costs| Box::new(CostsScreen::of(costs, place)))),
            (View::Programme, Some(background)) => Self::Programme(ProgrammeScreen::of(explorer, &background.programme, &library.front)),
            (View::Glossary, Some(background)) => Self::Glossary(GlossaryScreen::of(place, &background.glossary)),
            (View::Costs | View::Programme | View::Glossary, None) => Self::Awaited,
        }
    }
    /// The parts of the dataset that must be fetched before the screen is whole.
    #[must_use]
    pub fn wanted(&self, explorer: &Explorer, library: &Library) -> Vec<Part> {
        match self {
            Self::Services(screen) => screen.wanted.clone(),
            Self::List(screen) => screen.wanted.clone(),
            // asked for while the background is still on its way
            _ if explorer.place.view == View::Costs => {
                let is_lacking = library.has_tables && library.part(Part::Tables).is_none();
                is_lacking.then_some(Part::Tables).into_iter().collect()
            }
            _ => {
                let open = explorer.place.open.as_deref().filter(|_| explorer.place.view == View::Services);
                let awaited = open.filter(|id| matches!(library.open(id), Opened::Awaited));
                awaited.map(|id| Part::Shelf(library.front.shelf_of(id))).into_iter().collect()
            }
        }
    }
}
