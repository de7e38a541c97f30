use super::Compare;
use crate::domain::{Shift, Unit};

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
    pub unit: Unit,
    /// Points moved between shares of the costs.
    pub shift: Option<Shift>,
    /// What of the cost tables is compared.
    pub compare: Compare,
    /// What was typed into the glossary's filter.
    pub term: String,
    /// Ids of the services on the visitor's own list, in the order they were added.
    pub list: Vec<String>,
}

impl Place {
    /// Whether something of a dataset's background stands where the visitor looks first.
    #[must_use]
    pub fn shows_background(&self) -> bool {
        self.view != View::Services || self.open.is_some()
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
