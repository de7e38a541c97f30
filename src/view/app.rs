use super::{Stage, costs, frame, glossary, list, programme, service, services};
use crate::explorer::{Action, Content, Explorer, Library, Screen};
use crate::text::Texts;
use std::rc::Rc;
use yew::{Callback, Html, Properties, Reducible, UseReducerHandle, function_component, use_effect_with, use_reducer};

impl Reducible for Explorer {
    type Action = Action;

    /// An action that changes nothing gives the same state, and nothing is drawn.
    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        self.apply(action).map_or(self, Rc::new)
    }
}

#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The state to begin with.
    pub start: Rc<Explorer>,
    /// Told once how to send actions from outside: attributes, arriving data, the Back button.
    #[prop_or_default]
    pub on_start: Callback<Callback<Action>>,
    /// Told of each state after it has been drawn.
    #[prop_or_default]
    pub on_drawn: Callback<Rc<Explorer>>,
    #[prop_or_default]
    pub on_print: Callback<()>,
    /// Told when the visitor wants to try again after a failure.
    #[prop_or_default]
    pub on_retry: Callback<()>,
}

/// The widget: the only component with state.
#[function_component]
pub fn App(props: &AppProps) -> Html {
    let start = Rc::clone(&props.start);
    let state: UseReducerHandle<Explorer> = use_reducer(move || (*start).clone());
    let dispatcher = state.dispatcher();
    let send = Callback::from(move |action| dispatcher.dispatch(action));
    {
        let send = send.clone();
        let on_start = props.on_start.clone();
        use_effect_with((), move |()| on_start.emit(send));
    }
    {
        let on_drawn = props.on_drawn.clone();
        use_effect_with((*state).clone(), move |state| on_drawn.emit(Rc::new(state.clone())));
    }
    let texts = Texts::of(state.lang());
    match &state.content {
        Content::Loading => frame::loading(texts),
        Content::Failed(problem) => frame::failure(texts, problem, &props.on_retry),
        Content::Ready(library) => explorer(&state, library, send, &props.on_print),
    }
    .html()
}

fn explorer(state: &Explorer, library: &Rc<Library>, send: Callback<Action>, on_print: &Callback<()>) -> super::draw::El {
    let stage = Stage { texts: Texts::of(state.lang()), level: state.settings.heading_level, library: Rc::clone(library), send };
    let panel = frame::panel(state.place.view);
    let panel = match Screen::of(state, library) {
        Screen::Services(screen) => services::services(&stage, panel, &screen),
        Screen::Service(screen) => panel.add(service::service(&stage, &screen)),
        Screen::Costs(screen) => costs::costs(&stage, panel, screen.as_ref(), state.settings.region.as_deref()),
        Screen::List(screen) => list::list(&stage, panel, &screen, on_print),
        Screen::Programme(screen) => programme::programme(&stage, panel, &screen),
        Screen::Glossary(screen) => glossary::glossary(&stage, panel, &screen),
    };
    frame::frame(&stage, state, panel)
}
