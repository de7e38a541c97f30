//! Parts of a screen that are drawn by themselves. Where a part shows what it has shown before, nothing of it is made and compared,
//! whatever becomes of the rest: of a large cost table a thousand elements, for a press on a bar that changes a hundred.

use super::{Along, App, AppProps, Stage};
use crate::explorer::{CostsPart, Explorer};
use std::rc::Rc;
use yew::Callback;
use yew::virtual_dom::{VComp, VNode};

/// A part, and the state as far as it depends on it.
pub fn part(stage: &Stage, part: CostsPart, shows: Explorer, along: &Along, on_retry: &Callback<()>) -> VNode {
    let props = AppProps {
        start: Rc::new(shows),
        part: Some((part, stage.send.clone())),
        along: along.clone(),
        on_retry: on_retry.clone(),
        on_start: Callback::noop(),
        on_drawn: Callback::noop(),
        on_wanted: Callback::noop(),
    };
    VNode::from(VComp::new::<App>(Rc::new(props), None))
}
