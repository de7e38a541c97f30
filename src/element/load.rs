//! Getting the dataset the attributes ask for.

use super::Life;
use crate::browser::{console, event, json};
use crate::domain::{Dataset, Lang, Problem};
use crate::explorer::{Action, Library};
use crate::formats::dataset::{self, FORMAT, MANIFEST, Unusable};
use js_sys::Reflect;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::Url;

impl Life {
    /// Fetches the dataset and tells the screen, unless another was asked for meanwhile.
    pub(super) fn load(self: &Rc<Self>) {
        let request = self.request.get().wrapping_add(1);
        self.request.set(request);
        let life = Rc::downgrade(self);
        let (reader, src, lang) = {
            let settings = self.settings.borrow();
            (self.reader.clone(), settings.src.clone(), settings.lang)
        };
        let source = match src {
            Some(src) => Source::Elsewhere(self.absolute(&src)),
            None => Source::Own(self.own_file(lang)),
        };
        spawn_local(async move {
            let answer = source.read(&reader, lang).await;
            let Some(life) = life.upgrade().filter(|life| life.request.get() == request) else { return };
            match answer {
                Ok(dataset) => {
                    life.tell(Action::Loaded(Rc::new(Library::of(dataset))));
                    life.check_region();
                }
                Err(problem) => life.fail(problem),
            }
        });
    }

    fn fail(&self, problem: Problem) {
        let lang = self.settings.borrow().lang;
        let message = (crate::text::Texts::of(lang).problem)(&problem);
        console::warn(&["sote-explorer: ", &message, " ", &problem.detail()].concat());
        let detail = [("code", JsValue::from_str(problem.code())), ("message", JsValue::from_str(&message))];
        self.tell(Action::Failed(problem));
        event::send(&self.host, "sote-error", &detail);
    }

    fn own_file(&self, lang: Lang) -> String {
        Reflect::get(&self.own_files, &JsValue::from_str(lang.code())).ok().and_then(|url| url.as_string()).unwrap_or_default()
    }

    /// The page's own addresses are relative to the page.
    fn absolute(&self, src: &str) -> String {
        let base = self.host.base_uri().ok().flatten().unwrap_or_default();
        Url::new_with_base(src, &base).map_or_else(|_| src.to_owned(), |url| url.href())
    }
}

enum Source {
    /// A language's file of the release, by its URL.
    Own(String),
    /// A dataset's folder or manifest, by its URL.
    Elsewhere(String),
}

impl Source {
    async fn read(self, reader: &crate::browser::reader::Reader, lang: Lang) -> Result<Dataset, Problem> {
        let file = match self {
            Self::Own(file) => file,
            Self::Elsewhere(src) => {
                let manifest = manifest_url(&src);
                let text = reader.text(&manifest).await?;
                let languages = dataset::read_manifest(&text, &json::parse).map_err(|error| unusable(&manifest, error))?.languages;
                let entry = languages.get(&lang).ok_or_else(|| Problem::Language { url: manifest.clone(), wanted: lang })?;
                Url::new_with_base(&entry.file, &manifest).map_or_else(|_| entry.file.clone(), |url| url.href())
            }
        };
        let text = reader.text(&file).await?;
        let (dataset, skipped) = dataset::read(&text, &json::parse).map_err(|error| unusable(&file, error))?;
        for record in skipped {
            console::warn(&format!("sote-explorer: {file}: {} left out: {}", record.place, record.reason));
        }
        Ok(dataset)
    }
}

/// A dataset is named by its folder or by its manifest.
fn manifest_url(src: &str) -> String {
    let path_end = src.find(['?', '#']).unwrap_or(src.len());
    let (path, rest) = src.split_at(path_end);
    if path.ends_with('/') {
        format!("{path}{MANIFEST}{rest}")
    } else if path.rsplit('/').next().is_some_and(|name| name.contains('.')) {
        src.to_owned()
    } else {
        format!("{path}/{MANIFEST}{rest}")
    }
}

fn unusable(url: &str, error: Unusable) -> Problem {
    let url = url.to_owned();
    match error {
        Unusable::WebPage => Problem::WebPage { url },
        Unusable::Malformed(reason) => Problem::Unreadable { url, reason },
        Unusable::Version(found) => Problem::Version { url, found, expected: FORMAT },
    }
}
