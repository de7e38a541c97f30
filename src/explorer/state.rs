use super::{Chart, Compare, Contents, Library, Opened, Part, Place, Settings, Taken, View};
use crate::domain::{Background, Facet, Filter, Lang, Moment, Problem, Sector, Shift, Unit};
use crate::search::Index;
use std::cell::RefCell;
use std::rc::Rc;

/// The whole state of one widget.
#[derive(Clone, PartialEq)]
pub struct Explorer {
    pub settings: Rc<Settings>,
    pub content: Content,
    /// What there is besides services; it comes after them.
    pub background: Arrival<Background>,
    /// What is needed to answer a query.
    pub search: Arrival<RefCell<Index>>,
    /// How often pieces of a large search file have come: the same query has a better answer then.
    pub refined: u32,
    /// How often the visitor asked for more of a long list; a link does not carry it.
    pub more: usize,
    /// While the filters stand open: which of the long lists is looked through, and what was typed for it; a link does not carry it.
    pub filtering: Option<(Facet, String)>,
    pub place: Place,
    /// What time it is, as soon as something asks for it.
    pub now: Option<Moment>,
    /// The share, by id, from which the visitor came to the open service; a link does not carry it.
    pub origin: Option<String>,
    /// The list and the note that were thrown away last, to be taken back; a link does not carry them.
    pub cleared: Option<(Vec<String>, String)>,
    /// What the visitor last did, told to those who hear the page.
    pub announcement: Option<Announcement>,
    /// Who brought this state about.
    pub cause: Cause,
}

/// Who brought a state about: the focus follows the visitor, not the page, and going back is not a step forward.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Cause {
    #[default]
    Visitor,
    /// An attribute, or data that arrived.
    Page,
    /// The address: the visitor went back or followed a link.
    Address,
}

/// What there is to explore.
#[derive(Clone, PartialEq)]
pub enum Content {
    Loading,
    Ready(Rc<Library>),
    Failed(Problem),
}

/// Something that comes by itself, or does not.
pub enum Arrival<T> {
    Awaited,
    Here(Rc<T>),
    Failed(Problem),
}

/// A change that is seen but not heard unless it is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Announcement {
    Added(String),
    Removed(String),
    /// A service by name, and its place on the list now, from 1.
    Moved(String, usize),
    Cleared,
    /// The list that was thrown away is back.
    Restored,
    Taken(Taken),
}

/// What can happen.
#[derive(Clone)]
pub enum Action {
    /// The page changed an attribute.
    Configure(Settings),
    /// The page asks for a view, maybe once more.
    Show(View),
    /// Whatever has failed is asked for again.
    Retry,
    /// A dataset arrived; its background is still on the way.
    Loaded(Rc<Library>),
    /// A part of the dataset arrived, or did not.
    Arrived(Part, Arrival<Contents>),
    /// The background arrived, or did not.
    Followed(Arrival<Background>),
    /// The search file arrived, or did not.
    Searchable(Arrival<RefCell<Index>>),
    /// Pieces of the search file arrived.
    Refined,
    /// Time goes on.
    Clock(Moment),
    /// The visitor wants to see more of a long list.
    More,
    /// A dataset did not arrive.
    Failed(Problem),
    /// A link was opened.
    Restore(Place),
    /// The visitor went back or forward to where they had been: that neither fills nor empties their list, nor
    /// changes how they read.
    GoBack(Place),
    Go(View),
    /// Open a service (in services) or a share (in costs).
    Open(View, String),
    /// Leave the open service or share.
    Close,
    /// Type into the search, or into the glossary's filter.
    Type(View, String),
    ChooseSituation(Option<String>),
    ChooseSector(Option<Sector>),
    /// Open the filters and look through one of their lists, or close them.
    Filtering(Option<(Facet, String)>),
    /// Narrow services down by these alone.
    Filter(Vec<Filter>),
    ChooseUnit(Unit),
    /// Show texts in plain language, or as usual.
    ReadPlainly(bool),
    ChooseChart(Chart),
    /// Move points between shares of the costs, or put all back.
    Shift(Option<Shift>),
    /// Compare something else of the cost tables.
    Compare(Compare),
    Add(Vec<String>),
    Remove(String),
    /// A service of the list is to be contacted before the one above it.
    Earlier(String),
    /// What stands in the note beside the list.
    Note(String),
    ClearList,
    /// Takes back what was thrown away.
    Unclear,
    /// What the visitor takes along is on its way, or what became of it.
    Took(Option<Taken>),
}

impl<T> Arrival<T> {
    /// What has failed is waited for again.
    fn retry(&mut self) {
        if matches!(self, Self::Failed(_)) {
            *self = Self::Awaited;
        }
    }
}

impl<T> Clone for Arrival<T> {
    fn clone(&self) -> Self {
        match self {
            Self::Awaited => Self::Awaited,
            Self::Here(it) => Self::Here(Rc::clone(it)),
            Self::Failed(problem) => Self::Failed(problem.clone()),
        }
    }
}

/// What has come is the same as long as it is the same thing; pieces put into an index are told by `refined`.
impl<T> PartialEq for Arrival<T> {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Awaited, Self::Awaited) => true,
            (Self::Here(one), Self::Here(other)) => Rc::ptr_eq(one, other),
            (Self::Failed(one), Self::Failed(other)) => one == other,
            _ => false,
        }
    }
}

impl Explorer {
    /// Before anything has arrived, at the place a link gave or the page asks for.
    #[must_use]
    pub fn new(settings: Settings, place: Option<Place>) -> Self {
        let mut place = place.unwrap_or_else(|| Place { view: settings.first_view(), ..Place::default() });
        place.view = settings.shown(place.view);
        Self {
            settings: Rc::new(settings),
            content: Content::Loading,
            background: Arrival::Awaited,
            search: Arrival::Awaited,
            refined: 0,
            more: 0,
            filtering: None,
            place,
            now: None,
            origin: None,
            cleared: None,
            announcement: None,
            cause: Cause::Page,
        }
    }

    /// The language of the sentences around the content: that of the content once it is there, so that a change of language
    /// turns everything at once.
    #[must_use]
    pub fn lang(&self) -> Lang {
        match &self.content {
            Content::Ready(library) => library.front.lang,
            Content::Loading | Content::Failed(_) => self.settings.lang,
        }
    }

    /// The background, once it is here.
    #[must_use]
    pub fn background(&self) -> Option<&Background> {
        if let Arrival::Here(background) = &self.background { Some(background) } else { None }
    }

    /// Whether everything the chosen view shows has come, or will not come.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        let Content::Ready(library) = &self.content else { return false };
        match (self.place.view, &self.place.open) {
            (View::Services, Some(id)) => !matches!(library.open(id), Opened::Awaited),
            (View::Services | View::List, _) => true,
            _ => self.background != Arrival::Awaited,
        }
    }

    /// The next state, or `None` when nothing changes.
    #[must_use]
    pub fn apply(&self, action: Action) -> Option<Self> {
        let mut next = self.clone();
        let cause = action.cause();
        // what the visitor did is told until they do something else
        if !matches!(action, Action::Clock(_)) {
            next.announcement = None;
        }
        let from_share = matches!(action, Action::Open(View::Services, _)) && self.place.view == View::Costs;
        match action {
            Action::Configure(settings) => {
                if settings.view != self.settings.view {
                    next.place.show(settings.first_view());
                }
                next.place.view = settings.shown(next.place.view);
                next.settings = Rc::new(settings);
            }
            Action::Show(view) => next.place.show(self.settings.shown(view)),
            Action::Retry => {
                next.content = match &self.content {
                    Content::Ready(library) => Content::Ready(Rc::new(library.again())),
                    Content::Loading | Content::Failed(_) => Content::Loading,
                };
                next.background.retry();
                next.search.retry();
            }
            Action::Loaded(library) => {
                next.cleared = None;
                next.content = Content::Ready(library);
                next.background = Arrival::Awaited;
                next.search = Arrival::Awaited;
            }
            Action::Arrived(part, arrival) => {
                if let Content::Ready(library) = &self.content {
                    next.content = Content::Ready(Rc::new(library.with(part, arrival)));
                }
            }
            Action::Followed(arrival) => next.background = arrival,
            Action::Searchable(arrival) => next.search = arrival,
            Action::Refined => next.refined = self.refined.wrapping_add(1),
            Action::Clock(moment) => next.now = Some(moment),
            Action::More => next.more = self.more.saturating_add(1),
            Action::Failed(problem) => next.content = Content::Failed(problem),
            Action::Restore(place) => {
                next.place = place;
                next.place.view = self.settings.shown(next.place.view);
            }
            Action::GoBack(place) => {
                // what they gathered and how they read is not a step one takes back
                let Place { list, note, plain, .. } = self.place.clone();
                next.place = Place { list, note, plain, ..place };
                next.place.view = self.settings.shown(next.place.view);
            }
            Action::Go(view) | Action::Open(view, _) if !self.settings.views.contains(&view) => return None,
            Action::Go(view) => next.place.go(view, None),
            Action::Open(view, id) => next.place.go(view, Some(id)),
            Action::Close => next.place.open = None,
            Action::Type(View::Glossary, text) => next.place.term = text,
            Action::Type(_, text) => next.place.query = text,
            Action::ChooseSituation(situation) => next.place.situation = situation,
            Action::ChooseSector(sector) => next.place.sector = sector,
            Action::Filtering(filtering) => next.filtering = filtering,
            Action::Filter(filters) => next.place.filters = filters,
            Action::ChooseUnit(unit) => next.place.unit = unit,
            Action::ReadPlainly(plain) => next.place.plain = plain,
            Action::ChooseChart(chart) => next.place.chart = chart,
            Action::Shift(shift) => next.place.shift = shift,
            Action::Compare(compare) => next.place.compare = compare,
            Action::Add(ids) => next.add(ids),
            Action::Remove(id) => {
                next.announcement = self.place.list.contains(&id).then(|| next.name_of(&id)).flatten().map(Announcement::Removed);
                next.place.list.retain(|listed| *listed != id);
            }
            Action::Earlier(id) => next.move_up(&id),
            Action::Note(note) => next.place.note = note,
            Action::ClearList => {
                next.announcement = (!self.place.list.is_empty()).then_some(Announcement::Cleared);
                next.cleared = Some((self.place.list.clone(), self.place.note.clone()));
                next.place.list.clear();
                next.place.note.clear();
            }
            Action::Unclear => {
                let (list, note) = next.cleared.take()?;
                next.announcement = Some(Announcement::Restored);
                next.place.list = list;
                next.place.note = note;
            }
            Action::Took(taken) => next.announcement = taken.map(Announcement::Taken),
        }
        next.drop_impossible_shift();
        next.drop_unknown_filters();
        let chosen = |place: &Place| (place.view, place.sector);
        let is_elsewhere = chosen(&next.place) != chosen(&self.place)
            || next.place.query != self.place.query
            || next.place.situation != self.place.situation
            || next.place.filters != self.place.filters;
        if next.place.view != self.place.view || next.place.open != self.place.open {
            next.origin = if from_share { self.place.open.clone() } else { None };
        }
        if is_elsewhere {
            next.more = 0;
        }
        (next != *self).then_some(Self { cause, ..next })
    }

    /// A link may name shares that are not here, or points that nobody has to give.
    fn drop_impossible_shift(&mut self) {
        let costs = self.background().map(|background| background.costs.as_ref());
        let is_possible = |shift: &Shift| costs.is_none_or(|costs| costs.is_some_and(|costs| costs.allows(shift)));
        if !self.place.shift.as_ref().is_none_or(is_possible) {
            self.place.shift = None;
        }
    }

    /// A link may name filters that this dataset, or any, does not have.
    fn drop_unknown_filters(&mut self) {
        if self.place.filters.is_empty() {
            return;
        }
        let Content::Ready(library) = &self.content else { return };
        if library.front.facets.is_none() {
            self.place.filters.clear();
        } else if let Some(facets) = library.facets() {
            self.place.filters = facets.known(&self.place.filters);
        }
    }

    fn add(&mut self, ids: Vec<String>) {
        self.cleared = None;
        for id in ids {
            if !self.place.list.contains(&id) {
                self.announcement = self.name_of(&id).map(Announcement::Added);
                self.place.list.push(id);
            }
        }
    }

    /// Before the one above it, among those that are seen; the first one stays where it is.
    fn move_up(&mut self, id: &str) {
        let list = &self.place.list;
        let seen: Vec<usize> = (0..list.len()).filter(|at| list.get(*at).is_some_and(|id| self.name_of(id).is_some())).collect();
        let Some(place) = seen.iter().position(|at| list.get(*at).is_some_and(|listed| listed == id)) else { return };
        if let Some((one, other)) = place.checked_sub(1).and_then(|above| Some((*seen.get(above)?, *seen.get(place)?))) {
            self.place.list.swap(one, other);
            self.announcement = self.name_of(id).map(|name| Announcement::Moved(name, place));
        }
    }

    fn name_of(&self, id: &str) -> Option<String> {
        match &self.content {
            Content::Ready(library) => library.known(id).map(|service| service.name.to_owned()),
            Content::Loading | Content::Failed(_) => None,
        }
    }
}

impl Action {
    const fn cause(&self) -> Cause {
        match self {
            Self::Configure(_)
            | Self::Show(_)
            | Self::Loaded(_)
            | Self::Arrived(..)
            | Self::Followed(_)
            | Self::Searchable(_)
            | Self::Refined
            | Self::Clock(_)
            | Self::Failed(_) => Cause::Page,
            Self::Restore(_) | Self::GoBack(_) => Cause::Address,
            _ => Cause::Visitor,
        }
    }
}

impl Place {
    /// Goes to a view unless it is there already.
    fn show(&mut self, view: View) {
        if self.view != view {
            self.go(view, None);
        }
    }

    fn go(&mut self, view: View, open: Option<String>) {
        self.view = view;
        self.open = open;
    }
}
