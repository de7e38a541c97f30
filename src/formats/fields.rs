//! Which fields each record has in a file. A field that is missing here does not compile.

use super::record::{record, words};
use crate::domain::{
    Basis, Break, Card, Channel, Class, Coordinator, CostFunction, CostTable, Costs, Event, Example, Fact, Figure, Goal, Grant, Lang,
    Level, Line, Mark, Need, Note, Part, Partner, Population, Profession, Project, ProjectKind, Qualifier, Reference, Region, RegionKind,
    RegionalNeed, Sector, Service, ServiceRef, Share, ShareLink, Situation, Source, Status, TableUnit, Term, Topic, Total, Unit, Way,
};

record!(Service {
    id,
    order,
    sector,
    name,
    aliases,
    summary,
    description,
    audience,
    access,
    plain,
    examples,
    situations,
    channels,
    professions,
    classes,
    shares,
    #[cfg(feature = "cli")]
    charge,
    price,
    providers,
    areas,
    #[cfg(feature = "cli")]
    reach,
    languages,
    #[cfg(feature = "cli")]
    contacts,
    ways,
    modified,
    related,
    words,
    sources,
});
record!(Way { kind, name, lines, text, opening_hours });
record!(Line { label, text, url });
record!(ServiceRef { id, name });
record!(Card { id, sector, name, summary, situations });
record!(Example { name, sector });
record!(ShareLink { id, basis });
record!(Situation { id, name, description });
record!(Channel { id, name, description, source });
record!(Profession { id, name });
record!(Class { id, name });
record!(Partner { id, name, description, examples, source });
record!(Need { id, name, situation, without, goal, services, source });

record!(Costs { year, source, note, break_note, total, population, shares, references });
record!(Total { value, qualifier, source });
record!(Population { value, date, source });
record!(Share { id, name, percent, status, source, summary, parts, parts_note, formula, formula_note, stated, inferred, more });
record!(Part { name, services });
record!(Reference { id, source, year, title, basis, figures });
record!(Figure { id, name, value, unit, percent, share });

record!(CostTable {
    id,
    title,
    text_lang,
    unit,
    unit_name,
    decimals,
    status,
    formula,
    source,
    updated,
    retrieved,
    notes,
    functions,
    regions,
    country_name,
    years,
    values,
    marks,
    breaks,
});
record!(CostFunction { id, name });
record!(Mark { sign, meaning, at });
record!(Break { before, note });

record!(Goal { id, number, name, description, note, note_sources, source });
record!(Event { id, from, to, name, description, source });
record!(Grant { id, name, value, qualifier, year, level, region, description, source });
record!(Project { id, region, name, kind, count, description, source });
record!(RegionalNeed { id, area, regions, need, source });
record!(Coordinator { id, place, source });
record!(Fact { id, title, text, source });

record!(Source { id, publisher, title, title_lang, date, kind });
record!(Region { id, code, name, kind, population, population_date, population_source, collaborative_area, source });
record!(Term { id, name, definition, see, source });
record!(Note { id, view, title, text, source });

words!(Lang { "fi" => Fi, "sv" => Sv, "en" => En });
words!(Sector { "social" => Social, "health" => Health, "both" => Both, "partner" => Partner });
words!(Basis { "stated" => Stated, "inferred" => Inferred });
words!(Status { "stated" => Stated, "derived" => Derived, "invented" => Invented });
words!(Unit { "percent" => Percent, "meur" => Meur, "eur-per-inhabitant" => EurPerInhabitant });
words!(Qualifier { "exact" => Exact, "about" => About, "at-most" => AtMost, "nearly" => Nearly });
words!(Level { "national" => National, "regional" => Regional });
words!(ProjectKind { "centre" => Centre, "structural" => Structural, "joint" => Joint });
words!(RegionKind { "county" => County, "city" => City, "aland" => Aland, "hus" => Hus });
words!(Topic { "services" => Services, "costs" => Costs, "list" => List, "programme" => Programme });
words!(TableUnit {
    "eur" => Eur,
    "thousand-eur" => ThousandEur,
    "million-eur" => MillionEur,
    "eur-per-inhabitant" => EurPerInhabitant,
    "percent" => Percent,
    "share" => Share,
    "inhabitants" => Inhabitants,
    "other" => Other,
});
