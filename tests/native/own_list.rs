//! The visitor's own list: what is on it, what is told of it, and what a link does to it.

use crate::support::national::visit::{add, after, ids, ready};
use crate::support::national::{composed, whole_library};
use sote_explorer::domain::{Lang, ServiceRef};
use sote_explorer::explorer::state::Announcement;
use sote_explorer::explorer::{Action, Arrival, Content, Place, Screen, View, address};
use std::rc::Rc;

#[test]
fn services_are_listed_in_the_order_they_were_added_each_once() {
    let explorer = after(ready(), [add("screenings"), add("oral-health"), Action::Add(ids(&["oral-health", "family-law", "family-law"]))]);
    assert_eq!(explorer.place.list, ids(&["screenings", "oral-health", "family-law"]));
    assert_eq!(after(explorer, [Action::Remove("oral-health".to_owned())]).place.list, ids(&["screenings", "family-law"]));
}

#[test]
fn an_emptied_list_is_empty() {
    assert_eq!(after(ready(), [add("screenings"), add("oral-health"), Action::ClearList]).place.list, ids(&[]));
}

#[test]
fn a_change_of_the_list_is_told_by_name_once() {
    let added = after(ready(), [add("oral-health")]);
    assert_eq!(added.announcement, Some(Announcement::Added("Suun terveydenhuolto".to_owned())));
    let removed = after(added.clone(), [Action::Remove("oral-health".to_owned())]);
    assert_eq!(removed.announcement, Some(Announcement::Removed("Suun terveydenhuolto".to_owned())));
    assert_eq!(after(added, [Action::Go(View::List)]).announcement, None);
    assert_eq!(after(ready(), [add("no-such-service")]).announcement, None);
}

#[test]
fn taking_off_what_is_not_on_the_list_is_not_told() {
    let explorer = ready().apply(Action::Remove("oral-health".to_owned()));
    assert!(explorer.is_none_or(|it| it.announcement.is_none()));
}

#[test]
fn going_back_neither_fills_nor_empties_the_list() {
    let explorer = after(ready(), [add("oral-health"), add("screenings"), Action::Go(View::Costs)]);
    let back = |list: &[&str]| Action::GoBack(Place { query: "x".to_owned(), list: ids(list), ..Place::default() });
    for earlier in [&[][..], &["oral-health"], &["screenings", "family-law"]] {
        let restored = after(explorer.clone(), [back(earlier)]).place;
        assert_eq!((restored.view, restored.query.as_str(), restored.list), (View::Services, "x", ids(&["oral-health", "screenings"])));
    }
}

#[test]
fn a_link_with_another_list_shows_that_list() {
    let explorer = after(ready(), [add("oral-health")]);
    let link = Place { view: View::List, list: ids(&["family-law", "oral-health"]), ..Place::default() };
    assert_eq!(after(explorer, [Action::Restore(link.clone())]).place, link);
}

#[test]
fn a_service_moves_up_one_by_one_and_the_first_stays() {
    let explorer = after(ready(), [add("screenings"), add("oral-health"), add("family-law")]);
    let moved = after(explorer, [Action::Earlier("family-law".to_owned())]);
    assert_eq!(moved.place.list, ids(&["screenings", "family-law", "oral-health"]));
    assert_eq!(moved.announcement, Some(Announcement::Moved("Perheoikeudelliset palvelut".to_owned(), 2)));
    let first = after(moved, [Action::Earlier("family-law".to_owned())]);
    assert_eq!(first.place.list, ids(&["family-law", "screenings", "oral-health"]));
    assert!(first.apply(Action::Earlier("family-law".to_owned())).is_none_or(|it| it.place.list == first.place.list));
    assert!(first.apply(Action::Earlier("no-such".to_owned())).is_none_or(|it| it.place.list == first.place.list));
}

#[test]
fn one_begins_with_social_care_where_both_are_needed() {
    let first = |services: &[&str]| {
        let explorer = after(ready(), services.iter().map(|id| add(id)).chain([Action::Go(View::List)]));
        let Content::Ready(library) = &explorer.content else { panic!("no library") };
        match Screen::of(&explorer, library) {
            Screen::List(screen) => screen.first.map(str::to_owned),
            _ => panic!("not the list"),
        }
    };
    assert_eq!(first(&["oral-health"]), None);
    assert_eq!(first(&["oral-health", "screenings"]).as_deref(), Some("Suun terveydenhuolto"));
    // the worked case: an older person after accidents at home
    assert_eq!(
        first(&["emergency-care", "health-centre-hospital", "substance-services", "older-people-services"]).as_deref(),
        Some("Päihdehuolto")
    );
}

/// A service, and the names of those on the list it goes with.
type Suggested = (String, Vec<String>);
/// Of a need's services those on the list, and those that are not.
type Parted = [Vec<String>; 2];

/// What the list's screen shows beside these services.
fn beside(services: &[&str]) -> (Vec<Suggested>, Vec<Parted>) {
    let (dataset, background) = composed(Lang::Fi);
    let background = Action::Followed(Arrival::Here(Rc::new(whole_library(dataset, background).1)));
    let explorer = after(ready(), services.iter().map(|id| add(id)).chain([background]));
    let explorer = after(explorer, [Action::Go(View::List)]);
    let Content::Ready(library) = &explorer.content else { panic!("no library") };
    let Screen::List(screen) = Screen::of(&explorer, library) else { panic!("not the list") };
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    let parts = |services: &[&ServiceRef]| services.iter().map(|service| service.id.clone()).collect();
    (
        screen.suggestions.iter().map(|it| (it.service.id.clone(), names(&it.beside))).collect(),
        screen.needs.iter().map(|it| [parts(&it.listed), parts(&it.missing)]).collect(),
    )
}

#[test]
fn what_goes_with_most_of_the_list_is_suggested_first_and_never_what_is_on_it() {
    assert_eq!(beside(&[]).0, []);
    let (suggestions, _) = beside(&["student-welfare", "substance-services"]);
    // both shelves name it among their related services, and nothing else is named twice
    assert_eq!(suggestions[0], ("mental-health-and-substance".to_owned(), ids(&["Opiskeluhuoltopalvelut", "Päihdehuolto"])));
    assert!((2..=4).contains(&suggestions.len()), "{suggestions:?}");
    assert!(suggestions[1..].iter().all(|(_, beside)| beside.len() == 1));
    let (more, _) = beside(&["student-welfare", "substance-services", "mental-health-and-substance"]);
    assert!(more.iter().all(|(id, _)| !["student-welfare", "substance-services", "mental-health-and-substance"].contains(&id.as_str())));
}

#[test]
fn the_worked_case_comes_out_of_two_of_its_services() {
    // facts: an older person after accidents at home
    let case = [
        "emergency-care",
        "health-centre-hospital",
        "mental-health-and-substance",
        "substance-services",
        "older-people-services",
        "home-nursing",
    ];
    let (suggestions, needs) = beside(&["older-people-services", "emergency-care"]);
    // what the case names is not said twice, nor is anybody told to contact the rescue services
    assert!(suggestions.iter().all(|(id, _)| !case.contains(&id.as_str()) && id != "rescue-services"), "{suggestions:?}");
    assert_eq!(needs[0][0], ids(&["emergency-care", "older-people-services"]));
    assert_eq!(needs[0][1], ids(&["health-centre-hospital", "mental-health-and-substance", "substance-services", "home-nursing"]));
    assert_eq!(beside(&case).1[0], [ids(&case), ids(&[])]);
    assert_eq!(beside(&["oral-health"]).1[0], [ids(&[]), ids(&case)]);
}

#[test]
fn a_note_travels_in_the_link_and_nowhere_else() {
    let explorer = after(ready(), [add("oral-health"), Action::Note("Kysy: miten pääsen & milloin?\nTi 1.12.".to_owned())]);
    let written = address::write(&explorer.place);
    assert_eq!(address::read(&written, View::Services), Some(explorer.place.clone()));
    let back = Action::GoBack(Place { query: "x".to_owned(), note: "vanha".to_owned(), ..Place::default() });
    assert_eq!(after(explorer.clone(), [back]).place.note, explorer.place.note);
    assert_eq!(after(explorer, [Action::ClearList]).place.note, "");
}

#[test]
fn services_that_are_not_there_are_no_steps_on_the_way_up() {
    let link = Place { view: View::List, list: ids(&["gone", "oral-health", "gone-too", "screenings"]), ..Place::default() };
    let explorer = after(ready(), [Action::Restore(link), Action::Earlier("screenings".to_owned())]);
    assert_eq!(explorer.place.list, ids(&["gone", "screenings", "gone-too", "oral-health"]));
    assert_eq!(explorer.announcement, Some(Announcement::Moved("Seulonnat".to_owned(), 1)));
}
