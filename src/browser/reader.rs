//! Files over the network, through the script's own memory of what it has fetched already.

use crate::domain::Problem;
use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Reads text files. The script gives the function, because it starts reading before this program is there.
#[derive(Clone)]
pub struct Reader(Function);

impl Reader {
    /// `read` takes a URL and gives the promise of its text; it rejects with an HTTP status, or with an error.
    /// With a second argument of `true` it forgets what it has.
    #[must_use]
    pub const fn new(read: Function) -> Self {
        Self(read)
    }

    /// The next time the file is asked for again: what came was of no use.
    pub fn forget(&self, url: &str) {
        let _deleted = self.0.call2(&JsValue::NULL, &JsValue::from_str(url), &JsValue::TRUE);
    }

    /// # Errors
    /// When the file does not come.
    pub async fn text(&self, url: &str) -> Result<String, Problem> {
        let unreachable = |status| Problem::Unreachable { url: url.to_owned(), status };
        let promise = self.0.call1(&JsValue::NULL, &JsValue::from_str(url)).ok().and_then(|it| it.dyn_into::<Promise>().ok());
        let answer = JsFuture::from(promise.ok_or_else(|| unreachable(None))?).await;
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a status has three digits
        let text = answer.map_err(|error| unreachable(error.as_f64().map(|status| status as u16)))?;
        text.as_string().ok_or_else(|| unreachable(None))
    }
}
