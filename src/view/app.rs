use super::draw::{El, el};
use super::{Along, Stage, costs, frame, glossary, list, plain, programme, service, services};
use crate::explorer::{Action, Content, CostsPart, Explorer, Library, Part, Screen};
use crate::text::Texts;
use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;
use yew::platform::time::sleep;
use yew::{Callback, Component, Context, Html, Properties};

/// After so long a frame has been painted.
const PAINTED: Duration = Duration::from_millis(30);

/// The widget: the only component with state. A struct, because hooks weigh 1.4 kB more (brotli, measured).
///
/// It draws parts of its screen by itself too (`part.rs`): a component of another kind would weigh as much as this one once more.
pub struct App {
    /// What it last began with.
    props: AppProps,
    state: Rc<Explorer>,
    /// What the screen last drawn lacks.
    wanted: RefCell<Vec<Part>>,
}

/// What the component is told.
pub enum Message {
    /// Something happens.
    Act(Action),
    /// What is drawn late has its turn.
    Draw,
    /// It begins anew, for another widget: what Yew draws on is used again (`element` tells why).
    Begin(AppProps),
}

#[derive(Clone, Properties)]
pub struct AppProps {
    /// The state to begin with; of a part, what it shows.
    pub start: Rc<Explorer>,
    /// Which part it is, and whom it tells what the visitor does; nothing for the whole widget.
    #[prop_or_default]
    pub part: Option<(CostsPart, Callback<Action>)>,
    /// Told once how to send actions from outside: attributes, arriving data, the Back button.
    #[prop_or_default]
    pub on_start: Callback<Callback<Action>>,
    /// Told of each state after it has been drawn.
    #[prop_or_default]
    pub on_drawn: Callback<Rc<Explorer>>,
    /// Told what the visitor takes along, asked for links.
    #[prop_or_default]
    pub along: Along,
    /// Told which parts of the dataset the screen lacks.
    #[prop_or_default]
    pub on_wanted: Callback<Vec<Part>>,
    /// Told when the visitor wants to try again after a failure.
    #[prop_or_default]
    pub on_retry: Callback<()>,
}

/// What is drawn follows from the state; whom to tell stays the same.
impl PartialEq for AppProps {
    fn eq(&self, other: &Self) -> bool {
        let part = |props: &Self| props.part.as_ref().map(|(part, _)| *part);
        part(self) == part(other) && self.start == other.start
    }
}

impl Component for App {
    type Message = Message;
    type Properties = AppProps;

    fn create(context: &Context<Self>) -> Self {
        Self::begun(context, context.props().clone())
    }

    /// An action that changes nothing draws nothing.
    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        let action = match message {
            Message::Act(action) => action,
            Message::Draw => return true,
            Message::Begin(props) => {
                *self = Self::begun(context, props);
                return true;
            }
        };
        let next = self.state.apply(action).map(Rc::new);
        let is_new = next.is_some();
        self.state = next.unwrap_or_else(|| Rc::clone(&self.state));
        is_new
    }

    /// What stands far below waits until what the visitor has pressed is painted: that takes no longer than a frame.
    fn changed(&mut self, context: &Context<Self>, before: &AppProps) -> bool {
        let now = context.props();
        let waits = now.part.as_ref().is_some_and(|(part, _)| part.may_wait(&before.start, &now.start));
        if waits {
            context.link().send_future(async {
                sleep(PAINTED).await;
                Message::Draw
            });
        }
        !waits
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let props = context.props();
        if let (Some((part, send)), Content::Ready(library)) = (&props.part, &props.start.content) {
            let stage = Stage::of(&props.start, library, send.clone());
            return costs::costs(&stage, el("div"), *part, &props.start, &props.along, &props.on_retry).inside();
        }
        let state = &*self.state;
        let texts = Texts::of(state.lang());
        match &state.content {
            Content::Loading => frame::loading(texts),
            Content::Failed(problem) => frame::failure(texts, problem, &self.props.on_retry),
            Content::Ready(library) => self.screen(context, library),
        }
        .html()
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        self.props.on_drawn.emit(Rc::clone(&self.state));
        let wanted = self.wanted.take();
        if !wanted.is_empty() {
            self.props.on_wanted.emit(wanted);
        }
    }
}

impl App {
    fn begun(context: &Context<Self>, props: AppProps) -> Self {
        props.on_start.emit(sender(context));
        Self { state: Rc::clone(&props.start), props, wanted: RefCell::default() }
    }

    fn screen(&self, context: &Context<Self>, library: &Rc<Library>) -> El {
        let (explorer, props) = (&*self.state, &self.props);
        let stage = Stage::of(explorer, library, sender(context));
        let place = &explorer.place;
        let panel = frame::panel(place.view).maybe(plain::switch(&stage, place)).maybe(plain::hint(&stage, place));
        let screen = Screen::of(explorer, library);
        self.wanted.replace(screen.wanted(explorer, library));
        let panel = match screen {
            Screen::Services(screen) => services::services(&stage, panel, &screen, explorer, &props.on_retry),
            Screen::Service(screen) => panel.add(service::service(&stage, &screen, explorer, &props.along, &props.on_retry)),
            Screen::List(screen) => list::list(&stage, panel, &screen, explorer, &props.along),
            Screen::Costs(_) => costs::costs(&stage, panel, CostsPart::Whole, explorer, &props.along, &props.on_retry),
            Screen::Programme(screen) => programme::programme(&stage, panel, &screen),
            Screen::Glossary(screen) => glossary::glossary(&stage, panel, &screen),
            Screen::Awaited => panel.add(frame::awaited(stage.texts)),
            Screen::Missing(problem) => panel.add(frame::problem(stage.texts, problem, &props.on_retry)),
        };
        frame::frame(&stage, explorer, panel)
    }
}

fn sender(context: &Context<App>) -> Callback<Action> {
    context.link().callback(Message::Act)
}
