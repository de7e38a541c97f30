//! Whether something comes near to what is seen.

use js_sys::{Array, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, IntersectionObserver, IntersectionObserverInit};

/// Looks out for an element, until dropped.
pub struct Nearing {
    observer: IntersectionObserver,
    _told: Closure<dyn FnMut(Array)>,
}

/// About a screen of a phone: there is time to draw what follows before the end is seen.
const NEAR: &str = "600px";

impl Nearing {
    /// Tells when the element comes near, and at once when it is near already.
    #[must_use]
    pub fn of(element: &Element, near: impl Fn() + 'static) -> Option<Self> {
        let told = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
            let is_near = |entry: JsValue| Reflect::get(&entry, &JsValue::from_str("isIntersecting")).is_ok_and(|it| it.is_truthy());
            if entries.iter().any(is_near) {
                near();
            }
        });
        let around = IntersectionObserverInit::new();
        around.set_root_margin(NEAR);
        let observer = IntersectionObserver::new_with_options(told.as_ref().unchecked_ref(), &around).ok()?;
        observer.observe(element);
        Some(Self { observer, _told: told })
    }
}

impl Drop for Nearing {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
