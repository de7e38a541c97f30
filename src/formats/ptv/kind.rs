use super::super::value::Value;

/// What an answer of the PTV Open API may hold that is not used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Collection,
    GeneralDescription,
    /// Of a service and a channel, in v11: without the id of one of them.
    Connection,
    ServiceHour,
    /// What one sends to the API to change a record.
    Request,
    /// An id and a name: the pages of ids that `/Service` gives.
    NameOnly,
}

impl Kind {
    /// In the plural, for a summary.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Collection => "service collections",
            Self::GeneralDescription => "general descriptions",
            Self::Connection => "connections of services and channels",
            Self::ServiceHour => "service hours",
            Self::Request => "bodies of requests",
            Self::NameOnly => "ids with a name only (ask the API for the whole services)",
        }
    }
}

/// What a record is, by the fields it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    Service,
    Channel,
    Organization,
    /// An item of a code list: a service class, a target group, a municipality.
    Code,
    /// A record of v12.
    Version12(Record12),
    Other(Kind),
    Unknown,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Record12 {
    Service,
    Channel,
    Organization,
    Connection,
}

/// The types a service may have in PTV.
const TYPES: [&str; 3] = ["Service", "PermitOrObligation", "ProfessionalQualification"];

pub fn found(fields: &[(String, Value)]) -> Found {
    let has = |names: &[&str]| fields.iter().any(|(field, _)| names.contains(&field.as_str()));
    let has_one_starting = |start: &str| fields.iter().any(|(field, _)| field.starts_with(start));
    let is_typed =
        || fields.iter().any(|(field, value)| field == "type" && matches!(value, Value::Text(text) if TYPES.contains(&text.as_str())));
    if has(&["languageVersions"]) {
        version12(&has)
    } else if !has(&["id"]) && (has_one_starting("deleteAll") || has(&["isVisibleForAll"])) {
        Found::Other(Kind::Request)
    } else if has(&["serviceChannelNames", "serviceChannelDescriptions", "serviceChannelType"]) {
        Found::Channel
    } else if has(&["serviceCollectionNames", "serviceCollectionDescriptions"]) {
        Found::Other(Kind::Collection)
    } else if has(&["organizationNames", "organizationDescriptions", "organizationType"]) {
        Found::Organization
    } else if has(&["generalDescriptionType"]) {
        Found::Other(Kind::GeneralDescription)
    } else if has(&["serviceNames", "serviceDescriptions"]) {
        Found::Service
    } else if has(&["service", "serviceChannel"]) {
        Found::Other(Kind::Connection)
    } else if has(&["serviceHourType"]) {
        Found::Other(Kind::ServiceHour)
    } else if has(&["serviceClasses"]) || is_typed() {
        Found::Service
    } else if has(&["Notation", "codeValue"]) || has(&["isValid"]) && has(&["code", "uri"]) {
        Found::Code
    } else if has(&["id"]) && has(&["name"]) && fields.len() <= 3 {
        Found::Other(Kind::NameOnly)
    } else {
        Found::Unknown
    }
}

fn version12(has: &impl Fn(&[&str]) -> bool) -> Found {
    if has(&["serviceContentId", "channelContentId", "serviceChannelContentId"]) {
        Found::Version12(Record12::Connection)
    } else if has(&["serviceChannelType"]) {
        Found::Version12(Record12::Channel)
    } else if has(&["serviceType", "serviceClasses", "generalDescriptionContentId"]) {
        Found::Version12(Record12::Service)
    } else if has(&["organizationType", "parentOrganizationContentId", "businessId"]) {
        Found::Version12(Record12::Organization)
    } else {
        Found::Other(Kind::Collection)
    }
}
