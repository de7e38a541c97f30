use super::super::value::Value;

/// What an answer of the PTV Open API may hold beside services.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Channel,
    Organization,
    Collection,
    GeneralDescription,
    /// Of a service and a channel.
    Connection,
    ServiceHour,
    /// An id and a name: the pages of ids that `/Service` gives.
    NameOnly,
    /// An item of a code list: a service class, a target group, a life event.
    Code,
    /// A record of the next version of the API.
    Version12,
}

impl Kind {
    /// In the plural, for a summary.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Channel => "service channels",
            Self::Organization => "organizations",
            Self::Collection => "service collections",
            Self::GeneralDescription => "general descriptions",
            Self::Connection => "connections of services and channels",
            Self::ServiceHour => "service hours",
            Self::NameOnly => "ids with a name only (ask the API for the whole services)",
            Self::Code => "items of code lists",
            Self::Version12 => "records of PTV Open API v12",
        }
    }
}

/// What a record is, by the fields it has.
pub enum Found {
    Service,
    Other(Kind),
    Unknown,
}

/// The types a service may have in PTV.
const TYPES: [&str; 3] = ["Service", "PermitOrObligation", "ProfessionalQualification"];

pub fn found(fields: &[(String, Value)]) -> Found {
    let has = |names: &[&str]| fields.iter().any(|(field, _)| names.contains(&field.as_str()));
    let is_typed =
        || fields.iter().any(|(field, value)| field == "type" && matches!(value, Value::Text(text) if TYPES.contains(&text.as_str())));
    if has(&["languageVersions"]) {
        Found::Other(Kind::Version12)
    } else if has(&["serviceChannelNames", "serviceChannelDescriptions", "serviceChannelType"]) {
        Found::Other(Kind::Channel)
    } else if has(&["serviceCollectionNames", "serviceCollectionDescriptions"]) {
        Found::Other(Kind::Collection)
    } else if has(&["organizationNames", "organizationDescriptions", "organizationType"]) {
        Found::Other(Kind::Organization)
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
    } else if has(&["Notation"]) || has(&["codeValue"]) {
        Found::Other(Kind::Code)
    } else if has(&["id"]) && has(&["name"]) && fields.len() <= 3 {
        Found::Other(Kind::NameOnly)
    } else {
        Found::Unknown
    }
}
