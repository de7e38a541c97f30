use super::Compare;
use crate::domain::{Filter, Sector, Shift, Unit};

/// Everything a visitor chose: where they are and what they gathered. A link carries exactly this.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    pub view: View,
    /// The open service (in services) or share (in costs), by id.
    pub open: Option<String>,
    /// What was typed into the services' search.
    pub query: String,
    /// Id of a life situation.
    pub situation: Option<String>,
    /// The part of the field one looks at.
    pub sector: Option<Sector>,
    /// What else services are narrowed down by, in the order it was chosen: of one facet any of the values, of several facets one of each.
    pub filters: Vec<Filter>,
    pub unit: Unit,
    /// How the shares are drawn.
    pub chart: Chart,
    /// Points moved between shares of the costs.
    pub shift: Option<Shift>,
    /// What of the cost tables is compared.
    pub compare: Compare,
    /// What was typed into the glossary's filter.
    pub term: String,
    /// Ids of the services on the visitor's own list, in the order in which they are to be contacted.
    pub list: Vec<String>,
    /// What the visitor noted beside it.
    pub note: String,
    /// Texts in plain language, where there are any.
    pub plain: bool,
}

impl Place {
    /// Whether something of a dataset's background stands where the visitor looks first.
    #[must_use]
    pub fn shows_background(&self) -> bool {
        self.view != View::Services || self.open.is_some()
    }
}

/// How the shares of the costs are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Chart {
    /// Bars, with a ring beside them.
    #[default]
    Bars,
    /// A treemap.
    Tiles,
}

impl Chart {
    pub const ALL: [Self; 2] = [Self::Bars, Self::Tiles];

    /// The word for it in links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Bars => "bars",
            Self::Tiles => "tiles",
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum View {
    #[default]
    Services,
    Costs,
    List,
    Programme,
    Glossary,
}

impl View {
    /// All views, in the order they are shown unless the page says otherwise.
    pub const ALL: [Self; 5] = [Self::Services, Self::Costs, Self::List, Self::Programme, Self::Glossary];

    /// The word for it in attributes and links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Services => "services",
            Self::Costs => "costs",
            Self::List => "list",
            Self::Programme => "programme",
            Self::Glossary => "glossary",
        }
    }

    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.id() == id)
    }
}
