//! A visit to the national dataset in Finnish, step by step.

use super::library;
use sote_explorer::domain::Lang;
use sote_explorer::explorer::{Action, Explorer, Settings};
use std::rc::Rc;

pub fn ready_with(settings: Settings) -> Explorer {
    let explorer = Explorer::new(settings, None);
    explorer.apply(Action::Loaded(Rc::new(library(Lang::Fi)))).expect("a library arrived")
}

pub fn ready() -> Explorer {
    ready_with(Settings::default())
}

/// Each action changes something.
pub fn after(explorer: Explorer, actions: impl IntoIterator<Item = Action>) -> Explorer {
    actions.into_iter().fold(explorer, |explorer, action| explorer.apply(action).expect("something changed"))
}

pub fn ids(ids: &[&str]) -> Vec<String> {
    ids.iter().map(|id| (*id).to_owned()).collect()
}

pub fn add(service: &str) -> Action {
    Action::Add(ids(&[service]))
}
