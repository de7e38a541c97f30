use super::record::Fields;
use crate::formats::value::Value;

/// What a record is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Service,
    Organization,
    Location,
    AtLocation,
    Taxonomy,
    Term,
    /// Part of one of these, in the list of this name.
    Part(&'static str),
    /// Of the specification, and of no use to a resident.
    Unused,
}

/// The tables of the specification, and the list in which their rows stand in others.
const TABLES: [(&str, Kind); 25] = [
    ("service", Kind::Service),
    ("organization", Kind::Organization),
    ("location", Kind::Location),
    ("service_at_location", Kind::AtLocation),
    ("taxonomie", Kind::Taxonomy),
    ("taxonomy", Kind::Taxonomy),
    ("taxonomy_term", Kind::Term),
    ("phone", Kind::Part("phones")),
    ("schedule", Kind::Part("schedules")),
    ("holiday_schedule", Kind::Part("holiday_schedules")),
    ("contact", Kind::Part("contacts")),
    ("addresse", Kind::Part("addresses")),
    ("address", Kind::Part("addresses")),
    ("language", Kind::Part("languages")),
    ("accessibility", Kind::Part("accessibility")),
    ("service_area", Kind::Part("service_areas")),
    ("cost_option", Kind::Part("cost_options")),
    ("required_document", Kind::Part("required_documents")),
    ("attribute", Kind::Part("attributes")),
    ("program", Kind::Unused),
    ("funding", Kind::Unused),
    ("metadata", Kind::Unused),
    ("meta_table_description", Kind::Unused),
    ("organization_identifier", Kind::Unused),
    ("unit", Kind::Unused),
];

/// What stands in a table of this name: `services`, `services.csv`.
pub fn of_table(name: &str) -> Option<Kind> {
    let name = name.strip_suffix(".csv").or_else(|| name.strip_suffix(".json")).unwrap_or(name);
    let found = |name: &str| TABLES.iter().find(|(table, _)| *table == name).map(|(_, kind)| *kind);
    found(name).or_else(|| name.strip_suffix('s').and_then(found))
}

/// Fields that only one kind of record has, in the order in which they decide.
const SIGNS: [(Kind, &[&str]); 14] = [
    (Kind::Part("phones"), &["number"]),
    (Kind::Part("schedules"), &["freq", "byday", "opens_at", "closes_at"]),
    (Kind::Part("addresses"), &["address_1"]),
    (Kind::Part("cost_options"), &["amount"]),
    (Kind::Part("attributes"), &["taxonomy_term_id", "link_id"]),
    (Kind::Service, &["service_at_locations", "organization", "status", "eligibility_description", "application_process", "cost_options"]),
    (Kind::Taxonomy, &["taxonomy_terms"]),
    (Kind::Term, &["term_uri", "parent_id", "taxonomy", "taxonomy_id", "taxonomy_detail"]),
    (Kind::Location, &["location_type", "latitude", "longitude", "addresses", "transportation"]),
    (
        Kind::Organization,
        &["services", "website", "tax_status", "year_incorporated", "legal_status", "logo", "organization_identifiers", "locations"],
    ),
    (Kind::Service, &["fees", "fees_description", "minimum_age", "maximum_age", "assured_date", "last_modified", "alert", "attributes"]),
    (Kind::Service, &["schedules", "service_areas", "interpretation_services", "wait_time", "organization_id", "url"]),
    (Kind::Taxonomy, &["uri", "version"]),
    (Kind::Unused, &["openapi_url"]),
];

/// What a record is by its fields; nothing where they do not tell.
pub fn of_fields(fields: &Fields) -> Option<Kind> {
    let has = |name: &&str| fields.iter().any(|(field, _)| field == name);
    let is_object = |name: &str| fields.iter().any(|(field, value)| field == name && matches!(value, Value::Object(_)));
    if has(&"openapi_url") {
        return Some(Kind::Unused);
    }
    if is_object("location") || is_object("service") {
        return Some(Kind::AtLocation);
    }
    let signed = SIGNS.iter().find(|(_, signs)| signs.iter().any(has)).map(|(kind, _)| *kind);
    signed.or_else(|| (has(&"service_id") && has(&"location_id")).then_some(Kind::AtLocation))
}
