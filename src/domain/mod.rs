//! What the widget talks about: services, money, the reform, words.
//!
//! *Invariant:* plain data. Nothing here knows a browser, a clock, a file or a language's sentences, and nothing panics.

#[cfg(feature = "cli")]
pub mod area;
pub mod catalogue;
pub mod civil;
#[cfg(feature = "cli")]
pub mod contact;
pub mod cost_table;
pub mod cost_table_integrity;
pub mod costs;
pub mod dataset;
pub mod date;
pub mod decimal;
#[cfg(feature = "cli")]
pub mod facet_integrity;
pub mod facets;
pub mod fit;
pub mod front;
pub mod glossary;
pub mod integrity;
pub mod lang;
pub mod lexicon;
pub mod listing;
pub mod opening;
pub mod places;
pub mod problem;
pub mod programme;
pub mod prose;
pub mod region;
pub mod shift;
pub mod source;

#[cfg(feature = "cli")]
pub use area::{Area, Municipality};
pub use catalogue::{
    Basis, Catalogue, Channel, Class, Example, Line, Need, Partner, Profession, Sector, Service, ServiceRef, ShareLink, Situation, Way,
};
#[cfg(feature = "cli")]
pub use contact::{Address, AddressKind, Charge, ChargeKind, Contact, ContactKind, Hours, HoursKind, Link, Phone, Position, Span};
pub use cost_table::{Break, CostFunction, CostTable, CostTables, Mark, Reckoned, TableUnit};
pub use costs::{Costs, Figure, Part, Population, Reference, Share, Status, Total, Unit};
pub use dataset::{Background, Dataset, Note, Topic};
pub use date::Date;
pub use decimal::Decimal;
pub use facets::{Choice, FREE, Facet, Facets, Filter, HoursOf, NOW};
pub use fit::Fit;
pub use front::{Card, DRAWER, Front};
pub use glossary::Term;
pub use lang::Lang;
pub use lexicon::{Concept, Lexicon, Urgency};
pub use listing::joined;
pub use opening::{Moment, Now, Opening, Until};
pub use places::Places;
pub use problem::Problem;
pub use programme::{Coordinator, Event, Fact, Goal, Grant, Level, Programme, Project, ProjectKind, Qualifier, RegionalNeed};
pub use region::{Region, RegionKind};
pub use shift::Shift;
pub use source::Source;
