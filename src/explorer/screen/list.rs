use crate::domain::{Background, Need, Sector, ServiceRef};
use crate::explorer::{Known, Library, Opened, Part, Place};

/// The visitor's own list.
pub struct ListScreen<'a> {
    /// In the order they were added.
    pub services: Vec<Listed<'a>>,
    /// The link named services this dataset does not have.
    pub has_unknown: bool,
    /// The list crosses the border of social and health care: one may ask for an own worker.
    pub crosses_sectors: bool,
    /// Where to begin, if there are several: the first, or the first of social care where the list crosses the border.
    pub first: Option<&'a str>,
    pub needs: Vec<(&'a Need, Vec<&'a ServiceRef>)>,
    /// What it lacks.
    pub wanted: Vec<Part>,
}

pub struct Listed<'a> {
    pub id: &'a str,
    pub known: Known<'a>,
    /// The first step; nothing until the service's own page has come.
    pub access: Option<&'a str>,
}

impl<'a> ListScreen<'a> {
    pub(super) fn of(place: &'a Place, library: &'a Library, background: Option<&'a Background>) -> Self {
        let (mut services, mut wanted, mut has_unknown) = (Vec::new(), Vec::new(), false);
        for id in &place.list {
            let access = match library.open(id) {
                Opened::Here(service, _) => {
                    let plain = if place.plain { service.plain_access() } else { None };
                    Some(plain.unwrap_or(&service.access))
                }
                Opened::Awaited => {
                    wanted.push(Part::Shelf(library.front.shelf_of(id)));
                    None
                }
                Opened::Missing(_) => None,
                Opened::Unknown => {
                    has_unknown = true;
                    continue;
                }
            };
            services.extend(library.known(id).map(|known| Listed { id, known, access }));
        }
        let has = |sectors: [Sector; 2]| services.iter().any(|service| sectors.contains(&service.known.sector));
        let crosses_sectors = has([Sector::Social, Sector::Both]) && has([Sector::Health, Sector::Both]);
        let is_social = |service: &&Listed| matches!(service.known.sector, Sector::Social | Sector::Both);
        let social = services.iter().find(is_social).filter(|_| crosses_sectors);
        let first = social.or_else(|| services.first()).filter(|_| services.len() > 1).map(|service| service.known.name);
        let named = |id: &String| background.iter().flat_map(|background| &background.names).find(|named| named.id == *id);
        let needs = background.iter().flat_map(|background| &background.needs);
        Self {
            has_unknown,
            crosses_sectors,
            first,
            needs: needs.map(|need| (need, need.services.iter().filter_map(named).collect())).collect(),
            services,
            wanted,
        }
    }
}
