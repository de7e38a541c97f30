use super::Date;
use serde::Serialize;

/// A way to reach a service: a place to go to, a number to call, a site to open, a form to send.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Contact {
    pub kind: ContactKind,
    pub name: String,
    /// What one gets there, in a sentence or a few.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub phones: Vec<Phone>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub emails: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<Link>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub addresses: Vec<Address>,
    /// Nothing is known of its hours where there are none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub hours: Vec<Hours>,
    /// BCP 47 tags of the languages one is served in.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<String>,
    /// Whether and how one gets in, in sentences.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub accessibility: Vec<String>,
}

/// What sort of contact it is: the five kinds of service channel in the Finnish Service Catalogue.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ContactKind {
    /// A place to go to.
    #[default]
    Place,
    Phone,
    /// A service done on the web.
    Online,
    /// A page to read.
    Web,
    /// A form to fill in and send.
    Form,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Phone {
    /// As it is dialled: digits, with `+` before the country's code.
    pub number: String,
    /// Whose number it is, or what for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub charge: Option<Charge>,
}

/// What something costs its user.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Charge {
    pub kind: ChargeKind,
    /// The price in words, if it is told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ChargeKind {
    Free,
    Paid,
    /// It depends, or only the note says it.
    #[default]
    Other,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Link {
    /// `https:`, `http:` or `mailto:`; nothing else is kept.
    pub url: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Address {
    pub kind: AddressKind,
    /// Street and number, or a post office box.
    pub street: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub postcode: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// How to find the door.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Degrees north and east in WGS 84, with five decimals: to the metre.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position: Option<Position>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum AddressKind {
    #[default]
    Visit,
    /// Letters go there, and nobody.
    Post,
}

/// A place on the globe.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Position {
    pub north: super::Decimal,
    pub east: super::Decimal,
}

/// When a contact is open, in the time of Helsinki.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Hours {
    pub kind: HoursKind,
    /// What these hours are for: a desk, a holiday.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The first and the last day they hold; always where it is not told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Date>,
    /// None where it is closed or always open, or where one is given any time.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub spans: Vec<Span>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum HoursKind {
    /// Week by week, as its spans tell.
    #[default]
    Weekly,
    /// Day and night.
    Always,
    /// By appointment only.
    Appointment,
    /// On certain days, instead of the weekly hours.
    Exception,
    /// Closed on certain days, instead of the weekly hours.
    Closed,
    /// There are more hours than could be read: nothing certain can be said of those that were.
    Unread,
}

/// A time it is open without a break; after midnight it goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Span {
    /// 1–7, Monday first; 0 on every day they hold, as in an exception for one day.
    pub day: u8,
    /// Minutes after midnight, 0–1439.
    pub opens: u16,
    /// Minutes; a whole day has 1440.
    pub lasts: u16,
}
