//! Who brought a state about: the focus and the history follow the visitor, not the page.

use crate::support::national::visit::{add, after, ids, ready};
use sote_explorer::domain::Problem;
use sote_explorer::explorer::{Action, Arrival, Cause, Content, Explorer, Place, Settings, View};

fn cause(explorer: &Explorer, action: Action) -> Cause {
    explorer.apply(action).expect("something changed").cause
}

fn failure() -> Problem {
    Problem::Unreachable { url: "https://data.example/".to_owned(), status: None }
}

#[test]
fn what_the_visitor_does_is_theirs() {
    let explorer = ready();
    for action in [
        Action::Go(View::Costs),
        Action::Open(View::Services, "oral-health".to_owned()),
        Action::Type(View::Services, "hammas".to_owned()),
        add("oral-health"),
    ] {
        assert_eq!(cause(&explorer, action), Cause::Visitor);
    }
}

#[test]
fn attributes_and_data_are_the_pages() {
    let explorer = ready();
    assert_eq!(cause(&explorer, Action::Configure(Settings { heading_level: 3, ..Settings::default() })), Cause::Page);
    assert_eq!(cause(&explorer, Action::Show(View::Costs)), Cause::Page);
    assert_eq!(cause(&explorer, Action::Followed(Arrival::Failed(failure()))), Cause::Page);
    assert_eq!(cause(&explorer, Action::Searchable(Arrival::Failed(failure()))), Cause::Page);
}

#[test]
fn links_and_going_back_are_the_addresss() {
    let costs = || Place { view: View::Costs, ..Place::default() };
    assert_eq!(cause(&ready(), Action::Restore(costs())), Cause::Address);
    assert_eq!(cause(&ready(), Action::GoBack(costs())), Cause::Address);
}

#[test]
fn a_view_asked_for_once_more_is_shown_and_one_that_stands_closes_nothing() {
    let elsewhere = after(ready(), [Action::Show(View::Costs), Action::Go(View::Glossary)]);
    assert_eq!(after(elsewhere, [Action::Show(View::Costs)]).place.view, View::Costs);
    let open = after(ready(), [Action::Open(View::Costs, "other".to_owned())]);
    assert!(open.apply(Action::Show(View::Costs)).is_none());
}

#[test]
fn what_failed_is_awaited_again_after_a_retry() {
    let failed = after(Explorer::new(Settings::default(), None), [Action::Failed(failure())]);
    assert!(after(failed, [Action::Retry]).content == Content::Loading);

    let without_background = after(ready(), [add("oral-health"), Action::Followed(Arrival::Failed(failure()))]);
    let again = after(without_background, [Action::Retry]);
    assert!(again.background == Arrival::Awaited && matches!(again.content, Content::Ready(_)), "the services stay");
    assert_eq!(again.place.list, ids(&["oral-health"]));

    let without_search = after(ready(), [Action::Searchable(Arrival::Failed(failure()))]);
    let again = after(without_search, [Action::Retry]);
    assert!(again.search == Arrival::Awaited && matches!(again.content, Content::Ready(_)), "the services stay");
}
