//! Files over the network, through the script's own memory of what it has fetched already.

use crate::domain::Problem;
use crate::formats::edition;
use js_sys::{Function, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Reads files. The script gives the functions, because it starts reading before this program is there.
#[derive(Clone)]
pub struct Reader {
    read: Function,
    diagnose: Function,
}

/// How much of the program has to be there before a file is read: what is drawn or answered with some is in its rest, which comes
/// later (`xtask/src/build/split.rs`).
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Needs {
    Beginning,
    Whole,
}

impl Reader {
    /// `read` takes a URL and gives the promise of its text or bytes; it rejects with an HTTP status, or with an error.
    /// With a second argument of `true` it forgets what it has; with a third of `true` the whole program has come, too. `diagnose` takes a public code, a URL and a remedy, and tells the
    /// page's developer; without a remedy it looks for one.
    #[must_use]
    pub const fn new(read: Function, diagnose: Function) -> Self {
        Self { read, diagnose }
    }

    /// Tells the page's developer what is wrong with a file, and the remedy.
    pub fn diagnose(&self, problem: &Problem) {
        let [code, url, remedy] = [problem.code(), problem.url(), &problem.remedy()].map(JsValue::from_str);
        let _begun = self.diagnose.call3(&JsValue::NULL, &code, &url, &remedy);
    }

    /// The next time the file is asked for again: what came was of no use.
    pub fn forget(&self, url: &str) {
        let _deleted = self.read.call2(&JsValue::NULL, &JsValue::from_str(url), &JsValue::TRUE);
    }

    /// # Errors
    /// When the file does not come.
    pub async fn text(&self, url: &str, needs: Needs) -> Result<String, Problem> {
        let text = self.file(url, needs).await?.as_string().ok_or_else(|| unreachable(url, None))?;
        self.contents(text.as_bytes(), url)?;
        Ok(text)
    }

    /// A file whose name ends in `bin`, for the whole program.
    ///
    /// # Errors
    /// When the file does not come.
    pub async fn bytes(&self, url: &str) -> Result<Vec<u8>, Problem> {
        let mut bytes = Uint8Array::new(&self.file(url, Needs::Whole).await?).to_vec();
        bytes.truncate(self.contents(&bytes, url)?);
        Ok(bytes)
    }

    /// How many bytes of a file are its contents.
    fn contents(&self, file: &[u8], url: &str) -> Result<usize, Problem> {
        edition::contents(file, url).map(<[u8]>::len).map_err(|reason| {
            self.forget(url);
            Problem::Unreadable { url: url.to_owned(), reason }
        })
    }

    async fn file(&self, url: &str, needs: Needs) -> Result<JsValue, Problem> {
        let whole = JsValue::from_bool(needs == Needs::Whole);
        // not asked whether it is a `Promise`: pages put others in the place of the browser's own
        let promise: Promise = self
            .read
            .call3(&JsValue::NULL, &JsValue::from_str(url), &JsValue::FALSE, &whole)
            .map_err(|_| unreachable(url, None))?
            .unchecked_into();
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a status has three digits
        let status = |error: JsValue| unreachable(url, error.as_f64().map(|status| status as u16));
        JsFuture::from(promise).await.map_err(status)
    }
}

fn unreachable(url: &str, status: Option<u16>) -> Problem {
    Problem::Unreachable { url: url.to_owned(), status }
}
