//! Elements, written as a chain of calls: `el("p").class("lead").text(texts.lead)`.
//!
//! Yew's `html!` unfolds into some 300 bytes of program for each element; a call is a tenth of that. With `html!` these views
//! alone were more than all else a visitor downloads. What is built is the same virtual DOM.

use crate::explorer::Action;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::Event;
use yew::virtual_dom::{AttrValue, AttributeOrProperty, Attributes, Key, Listener, ListenerKind, VList, VNode, VTag, VText};
use yew::{Callback, Html};

/// An element being made. Boxed: it is handed from call to call, and a pointer is quicker handed than a whole element.
pub struct El(Box<Making>);

struct Making {
    tag: VTag,
    /// Its attributes, and what they are; nothing where one is not there this time.
    names: Vec<&'static str>,
    values: Vec<Option<AttributeOrProperty>>,
    children: Vec<VNode>,
}

type Names = &'static [&'static str];

thread_local! {
    /// The attributes elements have together: as many as there are kinds of elements in these sources.
    static KNOWN: RefCell<Vec<Names>> = const { RefCell::new(Vec::new()) };
}

/// The same names always as the same list, by which Yew sees that two elements have the same attributes and compares nothing but their values.
fn known(names: &[&'static str]) -> Names {
    KNOWN.with_borrow_mut(|known| {
        let Some(at) = known.iter().position(|same| *same == names) else {
            let list: Names = Box::leak(names.into());
            known.push(list);
            return list;
        };
        // elements of a kind come one after another
        known.swap(at, at / 2);
        known.get(at / 2).copied().unwrap_or_default()
    })
}

/// An element by the name of its tag.
#[inline(never)]
pub fn el(tag: &'static str) -> El {
    El(Box::new(Making { tag: VTag::new(tag), names: Vec::new(), values: Vec::new(), children: Vec::new() }))
}

impl El {
    #[inline(never)]
    pub fn class(self, class: &str) -> Self {
        self.attr("class", class)
    }

    #[inline(never)]
    pub fn id(self, id: &str) -> Self {
        self.attr("id", id)
    }

    #[inline(never)]
    pub fn attr(self, name: &'static str, value: &str) -> Self {
        self.put(name, Some(AttributeOrProperty::Attribute(AttrValue::Rc(Rc::from(value)))))
    }

    /// The last word counts.
    #[inline(never)]
    fn put(mut self, name: &'static str, value: Option<AttributeOrProperty>) -> Self {
        let Making { names, values, .. } = &mut *self.0;
        if let Some(old) = names.iter().position(|other| *other == name).and_then(|at| values.get_mut(at)) {
            *old = value;
        } else {
            names.push(name);
            values.push(value);
        }
        self
    }

    /// An attribute whose values are the words `true` and `false`.
    #[inline(never)]
    pub fn says(self, name: &'static str, value: bool) -> Self {
        self.attr(name, if value { "true" } else { "false" })
    }

    /// An attribute that is there or not.
    #[inline(never)]
    pub fn has(self, name: &'static str, there: bool) -> Self {
        self.put(name, there.then_some(AttributeOrProperty::Attribute(AttrValue::Static(""))))
    }

    /// The text typed into an input.
    #[inline(never)]
    pub fn value(mut self, value: &str) -> Self {
        self.0.tag.set_value(Some(AttrValue::Rc(Rc::from(value))));
        self
    }

    #[inline(never)]
    pub fn checked(mut self, checked: bool) -> Self {
        self.0.tag.set_checked(checked);
        self
    }

    /// Whether an option is the one of its list. What the visitor chose counts for more than an attribute, so it is none.
    #[inline(never)]
    pub fn selected(self, selected: bool) -> Self {
        self.put("selected", Some(AttributeOrProperty::Property(selected.into())))
    }

    /// Where the element is, in the words of CSS: set by the program and not written into the page, which policies on styles allow; on paper it is left out.
    #[inline(never)]
    pub fn placed(self, declarations: String) -> Self {
        // a value of JavaScript is there only where a browser is
        if cfg!(target_arch = "wasm32") { self.put("style", Some(AttributeOrProperty::Property(declarations.into()))) } else { self }
    }

    /// What the element is among its siblings, however they are ordered.
    #[inline(never)]
    pub fn key(mut self, key: &str) -> Self {
        self.0.tag.key = Some(Key::from(key));
        self
    }

    #[inline(never)]
    pub fn text(mut self, text: &str) -> Self {
        self.0.children.push(VNode::from(VText::new(AttrValue::Rc(Rc::from(text)))));
        self
    }

    #[inline(never)]
    pub fn add(mut self, child: El) -> Self {
        self.0.children.push(child.html());
        self
    }

    /// A child that may be missing; its place among its siblings is kept.
    #[inline(never)]
    pub fn maybe(mut self, child: Option<El>) -> Self {
        self.0.children.push(child.map(El::html).unwrap_or_default());
        self
    }

    /// What is drawn already.
    #[inline(never)]
    pub fn node(mut self, node: VNode) -> Self {
        self.0.children.push(node);
        self
    }

    pub fn all(mut self, children: impl IntoIterator<Item = El>) -> Self {
        children.into_iter().for_each(|child| self.0.children.push(child.html()));
        self
    }

    /// Sends an action when it is clicked.
    #[inline(never)]
    pub fn click(self, send: &Callback<Action>, action: Action) -> Self {
        let send = send.clone();
        self.on(When::Click, Callback::from(move |_| send.emit(action.clone())))
    }

    #[inline(never)]
    pub fn on(mut self, when: When, callback: Callback<Event>) -> Self {
        self.0.tag.add_listener(Rc::new(On { when, callback }));
        self
    }

    #[inline(never)]
    pub fn html(self) -> Html {
        let Making { mut tag, names, values, children } = *self.0;
        tag.set_attributes(Attributes::Dynamic { keys: known(&names), values: values.into_boxed_slice() });
        tag.add_children(children);
        VNode::from(tag)
    }

    /// What stands in it, without itself.
    #[inline(never)]
    pub fn inside(self) -> Html {
        VNode::from(VList::with_children(self.0.children, None))
    }
}

/// What can happen to an element.
#[derive(Clone, Copy)]
pub enum When {
    Click,
    Input,
    Change,
    KeyDown,
    Submit,
}

struct On {
    when: When,
    callback: Callback<Event>,
}

impl Listener for On {
    fn kind(&self) -> ListenerKind {
        match self.when {
            When::Click => ListenerKind::onclick,
            When::Input => ListenerKind::oninput,
            When::Change => ListenerKind::onchange,
            When::KeyDown => ListenerKind::onkeydown,
            When::Submit => ListenerKind::onsubmit,
        }
    }

    fn handle(&self, event: Event) {
        self.callback.emit(event);
    }

    fn passive(&self) -> bool {
        false
    }
}
