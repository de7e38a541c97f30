use super::draw::El;
use super::{Stage, costs, frame, glossary, list, programme, service, services};
use crate::explorer::{Action, Arrival, Content, Explorer, Library, Part, Screen};
use crate::text::Texts;
use std::cell::RefCell;
use std::rc::Rc;
use yew::{Callback, Component, Context, Html, Properties};

/// The widget: the only component with state. A struct, because hooks weigh 1.4 kB more (brotli, measured).
pub struct App {
    state: Rc<Explorer>,
    /// What the screen last drawn lacks.
    wanted: RefCell<Vec<Part>>,
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
    /// Told which parts of the dataset the screen lacks.
    #[prop_or_default]
    pub on_wanted: Callback<Vec<Part>>,
    /// Told when the visitor wants to try again after a failure.
    #[prop_or_default]
    pub on_retry: Callback<()>,
}

impl Component for App {
    type Message = Action;
    type Properties = AppProps;

    fn create(context: &Context<Self>) -> Self {
        let props = context.props();
        props.on_start.emit(context.link().callback(|action| action));
        Self { state: Rc::clone(&props.start), wanted: RefCell::default() }
    }

    /// An action that changes nothing draws nothing.
    fn update(&mut self, _: &Context<Self>, action: Action) -> bool {
        let next = self.state.apply(action).map(Rc::new);
        let is_new = next.is_some();
        self.state = next.unwrap_or_else(|| Rc::clone(&self.state));
        is_new
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let state = &*self.state;
        let texts = Texts::of(state.lang());
        match &state.content {
            Content::Loading => frame::loading(texts),
            Content::Failed(problem) => frame::failure(texts, problem, &context.props().on_retry),
            Content::Ready(library) => screen(context, state, library, &self.wanted),
        }
        .html()
    }

    fn rendered(&mut self, context: &Context<Self>, _: bool) {
        context.props().on_drawn.emit(Rc::clone(&self.state));
        let wanted = self.wanted.take();
        if !wanted.is_empty() {
            context.props().on_wanted.emit(wanted);
        }
    }
}

fn screen(context: &Context<App>, explorer: &Explorer, library: &Rc<Library>, wanted: &RefCell<Vec<Part>>) -> El {
    let stage = Stage {
        texts: Texts::of(explorer.lang()),
        level: explorer.settings.heading_level,
        library: Rc::clone(library),
        background: if let Arrival::Here(background) = &explorer.background { Some(Rc::clone(background)) } else { None },
        send: context.link().callback(|action| action),
    };
    let panel = frame::panel(explorer.place.view);
    let screen = Screen::of(explorer, library);
    wanted.replace(screen.wanted(explorer, library));
    let panel = match screen {
        Screen::Services(screen) => services::services(&stage, panel, &screen, &context.props().on_retry),
        Screen::Service(screen) => panel.add(service::service(&stage, &screen, &context.props().on_retry)),
        Screen::Costs(screen) => costs::costs(&stage, panel, screen.as_ref(), explorer.settings.region.as_deref()),
        Screen::List(screen) => list::list(&stage, panel, &screen, &context.props().on_print),
        Screen::Programme(screen) => programme::programme(&stage, panel, &screen),
        Screen::Glossary(screen) => glossary::glossary(&stage, panel, &screen),
        Screen::Awaited => panel.add(frame::awaited(stage.texts)),
        Screen::Missing(problem) => panel.add(frame::problem(stage.texts, problem, &context.props().on_retry)),
    };
    frame::frame(&stage, explorer, panel)
}
