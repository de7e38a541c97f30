//! What the visitor does, and what they then see.

use crate::support::national::visit::{add, after, ids, ready, ready_with};
use crate::support::national::{composed, library};
use sote_explorer::domain::{Lang, Problem, Sector, Unit};
use sote_explorer::explorer::{Action, Arrival, Chart, Content, Explorer, Place, Screen, Settings, View, address};
use std::rc::Rc;

fn open(view: View, id: &str) -> Action {
    Action::Open(view, id.to_owned())
}

fn typed(text: &str) -> Action {
    Action::Type(View::Services, text.to_owned())
}

#[test]
fn a_widget_starts_at_the_view_the_page_asks_for() {
    let place = |view, views: &[View], link: Option<Place>| {
        Explorer::new(Settings { view, views: views.to_vec(), ..Settings::default() }, link).place.view
    };
    assert_eq!(place(View::Costs, &View::ALL, None), View::Costs);
    assert_eq!(place(View::Costs, &[View::List, View::Glossary], None), View::List);
    let link = |view| Some(Place { view, ..Place::default() });
    assert_eq!(place(View::Costs, &View::ALL, link(View::Glossary)), View::Glossary);
    assert_eq!(place(View::Glossary, &[View::List, View::Glossary], link(View::Costs)), View::List);
}

#[test]
fn what_a_visitor_chose_is_their_place() {
    let explorer = after(
        ready(),
        [
            typed("hammas"),
            Action::ChooseSituation(Some("student".to_owned())),
            Action::ChooseUnit(Unit::Meur),
            Action::Type(View::Glossary, "sote".to_owned()),
            add("oral-health"),
            open(View::Services, "oral-health"),
        ],
    );
    let expect = Place {
        view: View::Services,
        open: Some("oral-health".to_owned()),
        query: "hammas".to_owned(),
        situation: Some("student".to_owned()),
        unit: Unit::Meur,
        chart: Chart::Bars,
        shift: None,
        term: "sote".to_owned(),
        list: ids(&["oral-health"]),
        ..Place::default()
    };
    assert_eq!(explorer.place, expect);
}

#[test]
fn closing_a_service_leads_back_to_the_same_search() {
    let explorer = after(ready(), [typed("hammas"), open(View::Services, "oral-health"), Action::Close]);
    assert_eq!((explorer.place.open, explorer.place.query.as_str()), (None, "hammas"));
}

#[test]
fn going_to_another_view_closes_what_is_open_and_keeps_the_rest() {
    let explorer = after(ready(), [typed("hammas"), add("oral-health"), open(View::Services, "oral-health"), Action::Go(View::Costs)]);
    assert_eq!((explorer.place.view, explorer.place.open), (View::Costs, None));
    assert_eq!((explorer.place.query.as_str(), explorer.place.list), ("hammas", ids(&["oral-health"])));
}

#[test]
fn an_action_that_changes_nothing_gives_no_state() {
    let problem = || Problem::Unreachable { url: "x".to_owned(), status: Some(404) };
    let failed = after(Explorer::new(Settings::default(), None), [Action::Failed(problem())]);
    assert!(failed.apply(Action::Failed(problem())).is_none());
    let explorer = after(ready(), [add("oral-health"), Action::Go(View::Costs)]);
    let Content::Ready(library) = explorer.content.clone() else { panic!("it is ready") };
    for (name, action) in [
        ("configure", Action::Configure((*explorer.settings).clone())),
        ("loaded", Action::Loaded(library)),
        ("followed", Action::Followed(Arrival::Awaited)),
        ("searchable", Action::Searchable(Arrival::Awaited)),
        ("restore", Action::Restore(explorer.place.clone())),
        ("go", Action::Go(View::Costs)),
        ("close", Action::Close),
        ("type", typed("")),
        ("filter", Action::Type(View::Glossary, String::new())),
        ("situation", Action::ChooseSituation(None)),
        ("unit", Action::ChooseUnit(Unit::Percent)),
        ("add again", add("oral-health")),
        ("add nothing", Action::Add(vec![])),
        ("remove another", Action::Remove("no-such-service".to_owned())),
    ] {
        assert!(explorer.apply(action).is_none(), "{name}");
    }
}

#[test]
fn a_view_the_page_leaves_out_is_never_shown() {
    let settings = || Settings { views: vec![View::Services, View::List], ..Settings::default() };
    let explorer = ready_with(settings());
    for action in
        [Action::Restore(Place { view: View::Costs, ..Place::default() }), Action::Go(View::Costs), open(View::Costs, "primary-care")]
    {
        let view = explorer.apply(action).map_or(explorer.place.view, |it| it.place.view);
        assert!([View::Services, View::List].contains(&view), "{view:?}");
    }
    let in_costs = after(ready(), [Action::Go(View::Costs)]);
    assert_eq!(after(in_costs, [Action::Configure(settings())]).place.view, View::Services);
}

#[test]
fn an_attribute_that_changes_keeps_the_visitors_place() {
    let explorer = after(ready(), [typed("hammas"), add("oral-health"), open(View::Services, "oral-health")]);
    let changed = Settings { lang: Lang::Sv, region: Some("lappi".to_owned()), heading_level: 3, ..Settings::default() };
    let configured = after(explorer.clone(), [Action::Configure(changed.clone())]);
    assert_eq!((&configured.place, &*configured.settings), (&explorer.place, &changed));
    let shown = after(explorer, [Action::Configure(Settings { view: View::Costs, ..Settings::default() })]).place;
    assert_eq!((shown.view, shown.open, shown.query.as_str()), (View::Costs, None, "hammas"));
}

#[test]
fn the_sentences_turn_with_the_content() {
    let explorer = after(ready(), [Action::Configure(Settings { lang: Lang::Sv, ..Settings::default() })]);
    assert_eq!(explorer.lang(), Lang::Fi);
    assert_eq!(after(explorer, [Action::Loaded(Rc::new(library(Lang::Sv)))]).lang(), Lang::Sv);
}

#[test]
fn a_new_dataset_keeps_the_place_and_awaits_its_background() {
    let explorer = after(ready(), [Action::Followed(Arrival::Here(Rc::new(composed(Lang::Fi).1))), typed("hammas"), add("oral-health")]);
    let again = after(explorer.clone(), [Action::Loaded(Rc::new(library(Lang::Sv)))]);
    assert_eq!(again.place, explorer.place);
    assert!(explorer.background().is_some() && again.background().is_none());
}

#[test]
fn a_view_is_settled_when_all_it_shows_has_come_or_will_not_come() {
    for (view, before) in
        [(View::Services, true), (View::List, true), (View::Costs, false), (View::Programme, false), (View::Glossary, false)]
    {
        let explorer = ready_with(Settings { view, ..Settings::default() });
        assert_eq!(explorer.is_settled(), before, "{view:?}");
        assert!(after(explorer, [Action::Followed(Arrival::Failed(Problem::WebPage { url: "u".to_owned() }))]).is_settled(), "{view:?}");
    }
    assert!(!Explorer::new(Settings::default(), None).is_settled());
}

#[test]
fn a_part_of_the_field_narrows_the_list_and_stands_in_the_link() {
    use sote_explorer::domain::Sector;
    let explorer = after(ready(), [Action::ChooseSector(Some(Sector::Both))]);
    let Content::Ready(library) = &explorer.content else { panic!("no library") };
    let Screen::Services(screen) = Screen::of(&explorer, library) else { panic!("not the services") };
    let browse = screen.browse.expect("services to browse");
    assert_eq!(browse.groups.iter().map(|group| (group.sector, group.count)).collect::<Vec<_>>(), [(Sector::Both, 2)]);
    assert_eq!(screen.sectors, [8, 2, 12, 2]);
    let link = address::write(&explorer.place);
    assert_eq!(link, "#sote/services?sector=both");
    assert_eq!(address::read(&link, View::Costs).expect("a link of ours").sector, Some(Sector::Both));
    assert_eq!(address::read("#sote/services?sector=nowhere", View::Costs).expect("a link of ours").sector, None);
}

#[test]
fn the_map_tells_what_a_life_situation_leaves_and_hides_nothing_by_nothing() {
    let chosen = [Action::ChooseSituation(Some("student".to_owned())), Action::ChooseSector(Some(sote_explorer::domain::Sector::Partner))];
    let explorer = after(ready(), chosen);
    let Content::Ready(library) = &explorer.content else { panic!("no library") };
    let Screen::Services(screen) = Screen::of(&explorer, library) else { panic!("not the services") };
    let students =
        composed(Lang::Fi).0.catalogue.services.iter().filter(|service| service.situations.iter().any(|id| id == "student")).count();
    assert_eq!(screen.sectors.iter().sum::<usize>(), students);
    // no partner is for students: then all that is for them stands
    assert_eq!((screen.sectors[3], screen.sector, screen.browse.map(|browse| browse.count)), (0, None, Some(students)));
}

#[test]
fn each_life_situation_tells_how_many_services_it_leads_to() {
    let counts = |actions: Vec<Action>| {
        let explorer = after(ready(), actions);
        let Content::Ready(library) = &explorer.content else { panic!("no library") };
        let Screen::Services(screen) = Screen::of(&explorer, library) else { panic!("no services") };
        screen.situations
    };
    // counted in the services themselves
    let (dataset, _) = composed(Lang::Fi);
    let of = |sector: Option<Sector>| -> Vec<usize> {
        let services = || dataset.catalogue.services.iter().filter(|service| sector.is_none_or(|sector| service.sector == sector));
        dataset.catalogue.situations.iter().map(|it| services().filter(|service| service.situations.contains(&it.id)).count()).collect()
    };
    assert_eq!(counts(Vec::new()), of(None));
    assert!(of(None).iter().all(|count| *count > 0));
    assert_eq!(counts(vec![Action::ChooseSector(Some(Sector::Health))]), of(Some(Sector::Health)));
    assert!(counts(vec![typed("hammas")]).is_empty(), "beside answers it would be another number");
}
