//! A language of a built dataset, put together again out of its files.

use crate::files;
use sote_explorer::domain::{Background, Card, Catalogue, DRAWER, Dataset, Front, front::shelf_of};
use sote_explorer::formats::dataset::{self, Kind, Parser, Skipped, Unusable};
use sote_explorer::formats::edition;
use std::collections::{HashMap, HashSet};
use std::path::Path;

/// All cards by their places, with gaps for those that cannot be read.
pub fn cards(folder: &Path, file: &str, front: &Front, problems: &mut Vec<String>) -> Vec<Option<Card>> {
    if front.has_all_cards() {
        return front.cards.clone();
    }
    let mut cards = Vec::new();
    for place in 0..front.services().div_ceil(DRAWER) {
        let name = dataset::part(file, Kind::Cards, place);
        let drawer = read(folder, &name, dataset::read_cards, problems).unwrap_or_default();
        let wanted = (front.services() - cards.len()).min(DRAWER);
        if drawer.len() != wanted {
            problems.push(format!("{name}: cards: {} of the {wanted} promised", drawer.len()));
        }
        cards.extend(drawer.into_iter().map(Some).chain(std::iter::repeat(None)).take(wanted).map(Option::flatten));
    }
    cards
}

/// The services on all shelves, in the order of their cards; what does not fit together is told.
pub fn dataset(folder: &Path, file: &str, front: Front, background: &Background, problems: &mut Vec<String>) -> Dataset {
    let cards = cards(folder, file, &front, problems);
    let mut catalogue = Catalogue::default();
    for place in 0..front.shelves {
        let name = dataset::part(file, Kind::Shelf, place as usize);
        let Some(shelf) = read(folder, &name, dataset::read_shelf, problems) else { continue };
        for service in shelf.services.iter().filter(|service| shelf_of(&service.id, front.shelves) != place as usize) {
            problems.push(format!("{name}: services/{}: stands on the wrong shelf: nobody finds it there", service.id));
        }
        catalogue.services.extend(shelf.services);
        extend(&mut catalogue.channels, shelf.channels);
        extend(&mut catalogue.professions, shelf.professions);
        extend(&mut catalogue.classes, shelf.classes);
    }
    members(folder, file, &front, &cards, problems);
    let order: HashMap<&str, usize> =
        cards.iter().enumerate().filter_map(|(place, card)| Some((card.as_ref()?.id.as_str(), place))).collect();
    let pages: HashSet<&str> = catalogue.services.iter().map(|service| service.id.as_str()).collect();
    for card in cards.iter().flatten().filter(|card| !pages.contains(card.id.as_str())) {
        problems.push(format!("{file}: cards/{}: has no page on its shelf", card.id));
    }
    for service in catalogue.services.iter().filter(|service| !order.contains_key(service.id.as_str())) {
        problems.push(format!("{file}: services/{}: has a page, but no card", service.id));
    }
    catalogue.services.sort_by_key(|service| order.get(service.id.as_str()).copied().unwrap_or(usize::MAX));
    catalogue.situations = front.situations;
    Dataset {
        id: front.id,
        lang: front.lang,
        title: front.title,
        description: String::new(), // no file of the dataset has it

        compiled: front.compiled,
        licence: front.licence,
        sources: background.sources.clone(),
        regions: front.regions,
        catalogue,
    }
}

/// The lists of situations have to say what the cards say.
fn members(folder: &Path, file: &str, front: &Front, cards: &[Option<Card>], problems: &mut Vec<String>) {
    if front.has_all_cards() {
        return;
    }
    for place in 0..front.situations.len() {
        let name = dataset::part(file, Kind::Members, place);
        let Some(told) = read(folder, &name, dataset::read_members, problems) else { continue };
        let is_member = |card: &Card| card.situations.iter().any(|situation| usize::from(*situation) == place);
        let own = (0..).zip(cards).filter(|(_, card)| card.as_ref().is_some_and(is_member)).map(|(place, _)| place);
        if !own.eq(told) {
            problems.push(format!("{name}: places: are not those of the cards with this situation"));
        }
    }
}

/// What several shelves tell is one record.
fn extend<T: PartialEq>(all: &mut Vec<T>, more: Vec<T>) {
    for record in more {
        if !all.contains(&record) {
            all.push(record);
        }
    }
}

/// How a kind of file is read.
type ReadFile<T> = fn(&str, Parser) -> Result<(T, Vec<Skipped>), Unusable>;

/// One file, with its problems told; nothing when it cannot be used at all.
pub fn read<T>(folder: &Path, file: &str, read: ReadFile<T>, problems: &mut Vec<String>) -> Option<T> {
    let text = files::read_text(&folder.join(file)).map_err(|error| problems.push(format!("{file}: whole file: {error:#}"))).ok()?;
    if let Err(reason) = edition::contents(text.as_bytes(), file) {
        problems.push(format!("{file}: whole file: {reason}"));
    }
    match read(&text, &dataset::parse) {
        Ok((contents, skipped)) => {
            problems.extend(skipped.iter().map(|record| format!("{file}: {}: {}", record.place, record.reason)));
            Some(contents)
        }
        Err(unusable) => {
            problems.push(format!("{file}: whole file: {}", reason(&unusable)));
            None
        }
    }
}

pub fn reason(unusable: &Unusable) -> String {
    match unusable {
        Unusable::WebPage => "is a web page, not a dataset".to_owned(),
        Unusable::Malformed(reason) => reason.clone(),
        Unusable::Version(found) => format!("has format {found}; this program reads format {}", dataset::FORMAT),
    }
}
