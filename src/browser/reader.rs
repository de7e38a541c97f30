//! Files over the network, through the script's own memory of what it has fetched already.

use crate::domain::Problem;
use js_sys::{Function, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Reads files. The script gives the function, because it starts reading before this program is there.
#[derive(Clone)]
pub struct Reader(Function);

impl Reader {
    /// `read` takes a URL and gives the promise of its text or bytes; it rejects with an HTTP status, or with an error.
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
        self.file(url).await?.as_string().ok_or_else(|| unreachable(url, None))
    }

    /// A file whose name ends in `bin`.
    ///
    /// # Errors
    /// When the file does not come.
    pub async fn bytes(&self, url: &str) -> Result<Vec<u8>, Problem> {
        Ok(Uint8Array::new(&self.file(url).await?).to_vec())
    }

    async fn file(&self, url: &str) -> Result<JsValue, Problem> {
        let promise = self.0.call1(&JsValue::NULL, &JsValue::from_str(url)).ok().and_then(|it| it.dyn_into::<Promise>().ok());
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a status has three digits
        let status = |error: JsValue| unreachable(url, error.as_f64().map(|status| status as u16));
        JsFuture::from(promise.ok_or_else(|| unreachable(url, None))?).await.map_err(status)
    }
}

fn unreachable(url: &str, status: Option<u16>) -> Problem {
    Problem::Unreachable { url: url.to_owned(), status }
}
