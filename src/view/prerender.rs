//! A whole view without a program: for visitors without scripts, for search engines, and for everybody until the widget is there.
//!
//! The parts are those of the widget; what needs a program is not drawn, what is opened there stands open here.

use super::clean::clean;
use super::draw::{El, el};
use super::sources::{notes, sources_of_view};
use super::{Along, Paper, Stage, costs, frame, glossary, list, programme, service, services};
use crate::domain::Topic;
use crate::explorer::screen::ServicesScreen;
use crate::explorer::{Content, CostsPart, Explorer, Library, Place, Screen, View};
use std::rc::Rc;
use yew::{Callback, Component, Context, Html, Properties};

/// A view of a state that has all its data, as plain HTML.
pub struct Prerendered;

#[derive(Clone, PartialEq, Properties)]
pub struct PrerenderedProps {
    pub explorer: Rc<Explorer>,
    pub paper: Paper,
}

impl Component for Prerendered {
    type Message = ();
    type Properties = PrerenderedProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let PrerenderedProps { explorer, paper } = context.props();
        match &explorer.content {
            Content::Ready(library) => clean(&page(explorer, library, paper).html()),
            Content::Loading | Content::Failed(_) => Html::default(),
        }
    }
}

fn page(explorer: &Explorer, library: &Rc<Library>, paper: &Paper) -> El {
    let stage = Stage { paper: Some(paper.clone()), ..Stage::of(explorer, library, Callback::noop()) };
    let nobody = Callback::noop();
    let panel = frame::panel(explorer.place.view);
    let panel = match Screen::of(explorer, library) {
        Screen::Services(screen) => all_services(&stage, explorer, panel, &screen),
        Screen::Service(screen) => panel.add(service::service(&stage, &screen, explorer, &Along::default(), &nobody)),
        Screen::List(screen) => list::list(&stage, panel, &screen, explorer, &Along::default()),
        Screen::Costs(_) => costs::costs(&stage, panel, CostsPart::Whole, explorer, &Along::default(), &nobody),
        Screen::Programme(screen) => programme::programme(&stage, panel, &screen),
        Screen::Glossary(screen) => glossary::glossary(&stage, panel, &screen),
        Screen::Awaited => panel.add(frame::awaited(stage.texts)),
        Screen::Missing(problem) => panel.add(frame::problem(stage.texts, problem, &nobody)),
    };
    stage.anchored(frame::frame(&stage, explorer, panel), paper.view, None)
}

/// First all by name, to choose from; then each in full.
fn all_services(stage: &Stage, explorer: &Explorer, panel: El, screen: &ServicesScreen) -> El {
    let in_full = stage.paper.as_ref().is_some_and(|paper| paper.in_full);
    let groups = screen.browse.iter().filter(|_| in_full).flat_map(|browse| &browse.groups);
    let article = |id: &String| {
        let open = Some(id.clone());
        let opened = Explorer { place: Place { view: View::Services, open, ..Place::default() }, ..explorer.clone() };
        match Screen::of(&opened, &stage.library) {
            Screen::Service(screen) => Some(service::service(stage, &screen, &opened, &Along::default(), &Callback::noop())),
            _ => None,
        }
    };
    panel
        .add(el("p").text(&services::count(stage, screen)))
        .maybe(screen.browse.as_ref().map(|browse| services::map(stage, browse)))
        .all(groups.flat_map(|group| &group.cards).filter_map(|card| article(&card.id)))
        .add(services::partners(stage))
        .add(notes(stage, Topic::Services))
        .add(sources_of_view(stage, Topic::Services, []))
}
