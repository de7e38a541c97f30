use crate::domain::{Background, Basis, Catalogue, Channel, Moment, Problem, Profession, Service, Share};
use crate::explorer::{Explorer, Known, Library, Opened};

/// A service with all that belongs to it, references resolved.
pub struct ServiceScreen<'a> {
    pub id: &'a str,
    /// What its card tells, which may be all that has come yet.
    pub known: Known<'a>,
    pub page: Page<'a>,
    pub on_list: bool,
    /// The visitor came from search results and can go back to them.
    pub from_results: bool,
    /// The share the visitor came from and can go back to.
    pub from_share: Option<&'a Share>,
}

/// A service's own page, as far as it has come.
pub enum Page<'a> {
    Here(Box<Details<'a>>),
    Awaited,
    Missing(&'a Problem),
}

/// What stands on a service's own page.
pub struct Details<'a> {
    pub service: &'a Service,
    pub reading: Reading<'a>,
    pub channels: Vec<&'a Channel>,
    pub professions: Vec<&'a Profession>,
    /// Nothing until the costs have come.
    pub shares: Option<Vec<ShareOfService<'a>>>,
    /// What time it is; nothing until the background has come, and with it the rest of the program.
    pub now: Option<Moment>,
}

/// Which of a service's texts is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading<'a> {
    Usual,
    Plain(&'a str),
    /// The usual text, because there is no plain one.
    NoPlain,
}

pub struct ShareOfService<'a> {
    pub share: &'a Share,
    pub basis: Basis,
}

impl<'a> ServiceScreen<'a> {
    /// Nothing while not even a name is known.
    pub(super) fn of(id: &'a str, explorer: &Explorer, library: &'a Library, background: Option<&'a Background>) -> Option<Self> {
        let place = &explorer.place;
        let page = match library.open(id) {
            Opened::Here(service, shelf) => Page::Here(Box::new(Details::of(service, shelf, background, explorer))),
            Opened::Missing(problem) => Page::Missing(problem),
            Opened::Awaited | Opened::Unknown => Page::Awaited,
        };
        Some(Self {
            id,
            known: library.known(id)?,
            page,
            on_list: place.list.iter().any(|listed| listed == id),
            from_results: !place.query.trim().is_empty(),
            from_share: explorer.origin.as_ref().and_then(|share| background?.costs.as_ref()?.share(share)),
        })
    }
}

impl<'a> Details<'a> {
    fn of(service: &'a Service, shelf: &'a Catalogue, background: Option<&'a Background>, explorer: &Explorer) -> Self {
        let share = |id: &str| background?.costs.as_ref()?.share(id);
        let shares = service.shares.iter().filter_map(|link| Some(ShareOfService { share: share(&link.id)?, basis: link.basis })).collect();
        Self {
            service,
            reading: match &service.plain {
                _ if !explorer.place.plain => Reading::Usual,
                Some(text) => Reading::Plain(text),
                None => Reading::NoPlain,
            },
            channels: shelf.channels.iter().filter(|channel| service.channels.contains(&channel.id)).collect(),
            professions: service.professions.iter().filter_map(|id| shelf.professions.iter().find(|it| it.id == *id)).collect(),
            shares: background.map(|_| shares),
            now: explorer.now.filter(|_| background.is_some()),
        }
    }
}
