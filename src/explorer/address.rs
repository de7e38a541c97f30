//! A place written as a fragment: `#sote/services/oral-health?q=hammas&list=oral-health,screenings`.
//!
//! Only fragments that start with `#sote` are ours; a page may use all others as it likes.

use super::compare::MOST_MARKED;
use super::{Chart, Place, View, percent};
use crate::domain::{Date, Facet, Filter, Reckoned, Sector, Shift, Unit, joined};

const OURS: &str = "#sote";
/// A longer list or text was not made by hand.
const MOST_LISTED: usize = 100;
const LONGEST_TEXT: usize = 500;
/// Stands where regions would, when none is compared.
const NOBODY: &str = "-";

/// What says in a link that texts are plain.
const PLAIN: &str = "1";

/// Whether a fragment belongs to us.
#[must_use]
pub fn is_ours(fragment: &str) -> bool {
    fragment.strip_prefix(OURS).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?']))
}

/// Writes a place; what is at its default is left out.
#[must_use]
pub fn write(place: &Place) -> String {
    let mut fragment = format!("{OURS}/{}", place.view.id());
    if let Some(open) = &place.open {
        fragment.push('/');
        percent::encode(open, &mut fragment);
    }
    let mut mark = '?';
    let mut add = |name: &str, value: &str| {
        if !value.is_empty() {
            fragment.push(mark);
            mark = '&';
            fragment.push_str(name);
            fragment.push('=');
            percent::encode(value, &mut fragment);
        }
    };
    add("q", &place.query);
    add("situation", place.situation.as_deref().unwrap_or_default());
    add("sector", place.sector.map_or("", Sector::id));
    for facet in Facet::ALL {
        let values = place.filters.iter().filter(|filter| filter.facet == facet);
        add(facet.id(), &joined(values.map(|filter| filter.value.as_str()), ","));
    }
    add("unit", if place.unit == Unit::default() { "" } else { place.unit.id() });
    add("chart", if place.chart == Chart::default() { "" } else { place.chart.id() });
    add("shift", &place.shift.as_ref().map(written).unwrap_or_default());
    let compare = &place.compare;
    add("table", compare.table.as_deref().unwrap_or_default());
    add("function", compare.function.as_deref().unwrap_or_default());
    add("year", &compare.year.map(|year| year.to_string()).unwrap_or_default());
    add("compare", &compare.regions.as_ref().map(|regions| marked(regions)).unwrap_or_default());
    add("per", compare.reckoned.map(Reckoned::id).unwrap_or_default());
    add("term", &place.term);
    add("plain", if place.plain { PLAIN } else { "" });
    add("list", &joined(place.list.iter().map(String::as_str), ","));
    add("note", &place.note);
    fragment
}

/// Reads a place; what cannot be understood is left at its default. `None` when the fragment is not ours.
#[must_use]
pub fn read(fragment: &str, default_view: View) -> Option<Place> {
    if !is_ours(fragment) {
        return None;
    }
    let (path, parameters) = fragment.get(OURS.len()..)?.split_once('?').unwrap_or((fragment.get(OURS.len()..)?, ""));
    let mut steps = path.split('/').skip(1);
    let view = steps.next().and_then(View::from_id).unwrap_or(default_view);
    let open = steps.next().map(decode).filter(|id| !id.is_empty());
    let mut place = Place { view, open, ..Place::default() };
    for (name, value) in parameters.split('&').filter_map(|parameter| parameter.split_once('=')) {
        match name {
            "list" => place.list = ids(value),
            "shift" => place.shift = shift(value),
            "sector" => place.sector = Sector::from_id(value),
            "compare" => place.compare.regions = Some(ids(value).into_iter().filter(|id| id != NOBODY).take(MOST_MARKED).collect()),
            _ => {}
        }
        if let Some(facet) = Facet::ALL.into_iter().find(|facet| facet.id() == name) {
            // which values there are is known when the facets have come; the last word counts, as for all others
            place.filters.retain(|filter| filter.facet != facet);
            place.filters.extend(ids(value).into_iter().map(|value| Filter { facet, value }));
        }
        let value = decode(value);
        match name {
            "q" => place.query = value,
            "situation" => place.situation = Some(value).filter(|id| !id.is_empty()),
            "unit" => place.unit = Unit::ALL.into_iter().find(|unit| unit.id() == value).unwrap_or_default(),
            "chart" => place.chart = Chart::ALL.into_iter().find(|chart| chart.id() == value).unwrap_or_default(),
            "table" => place.compare.table = Some(value).filter(|id| !id.is_empty()),
            "function" => place.compare.function = Some(value).filter(|id| !id.is_empty()),
            "year" => place.compare.year = Date::parse(&value),
            "per" => place.compare.reckoned = Reckoned::from_id(&value),
            "term" => place.term = value,
            "note" => place.note = value,
            "plain" => place.plain = value == PLAIN,
            _ => {}
        }
    }
    Some(place)
}

/// The regions compared; nobody is somebody's choice too.
fn marked(regions: &[String]) -> String {
    if regions.is_empty() { NOBODY.to_owned() } else { joined(regions.iter().map(String::as_str), ",") }
}

fn decode(text: &str) -> String {
    percent::decode(text).chars().take(LONGEST_TEXT).collect()
}

/// Who gives, who takes, and how many points: `specialised-care,primary-care,1.5`.
fn written(shift: &Shift) -> String {
    joined([shift.from.as_str(), shift.to.as_str(), &shift.points().to_string()], ",")
}

/// Whether there are such shares, and as many points to give, is seen when the costs are there.
fn shift(text: &str) -> Option<Shift> {
    let text = percent::decode(text);
    let mut parts = text.split(',');
    let mut id = || parts.next().filter(|id| !id.is_empty() && id.len() <= LONGEST_TEXT).map(str::to_owned);
    let (from, to, points) = (id()?, id()?, id()?);
    let tenths = Shift::tenths_of(&points)?;
    (from != to && id().is_none()).then_some(Shift { from, to, tenths })
}

/// Ids between commas, which may be encoded or not: no id holds one.
fn ids(text: &str) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    let text = percent::decode(text);
    for id in text.split(',').filter(|id| !id.is_empty()).take(MOST_LISTED) {
        if !ids.iter().any(|listed| listed == id) {
            ids.push(id.chars().take(LONGEST_TEXT).collect());
        }
    }
    ids
}
