//! How long one keystroke takes to answer on the national dataset, as a ratio against a floor measured in the same run: looking
//! for the query as it is typed in all texts. Each figure is a line of JSON; `cargo xtask bench` keeps them.

use sote_explorer::domain::{Dataset, Lang};
use sote_explorer::formats::authored::{self, Files};
use sote_explorer::search::Index;
use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

const QUERIES: [(Lang, &str); 3] =
    [(Lang::Fi, "äiti ei pärjää kotona"), (Lang::Sv, "var får jag hjälp med drickandet"), (Lang::En, "my tooth hurts")];
const ROUNDS: usize = 200;

fn main() {
    let root = std::env::var("CARGO_MANIFEST_DIR").unwrap_or_else(|_| ".".to_owned());
    let files = read(&Path::new(&root).join("data"));
    for (lang, query) in QUERIES {
        let Some((dataset, _)) = authored::compose(&files, lang).0 else { panic!("the national dataset cannot be read") };
        let prefixes: Vec<&str> = query.char_indices().skip(1).map(|(at, _)| &query[..at]).chain([query]).collect();
        let indexing = median(|| drop(black_box(Index::of(&dataset.catalogue, lang))));
        let index = Index::of(&dataset.catalogue, lang);
        let texts = texts(&dataset);
        let mut at = 0;
        let mut next = || {
            at = (at + 1) % prefixes.len();
            prefixes[at]
        };
        let keystroke = median(|| drop(black_box(index.search(next()))));
        let floor = median(|| {
            let typed = next();
            black_box(texts.iter().filter(|text| text.contains(typed)).count());
        });
        println!(
            "{}: {query}: a keystroke {:.0} µs, {:.1} × the floor; the index {:.1} ms",
            lang.code(),
            keystroke,
            keystroke / floor,
            indexing / 1000.0
        );
        println!(
            r#"{{"bench":"search","lang":"{}","keystroke_us":{keystroke:.1},"floor_us":{floor:.1},"ratio":{:.2},"index_us":{indexing:.0}}}"#,
            lang.code(),
            keystroke / floor
        );
    }
}

/// The median of many runs, in microseconds.
fn median(mut run: impl FnMut()) -> f64 {
    let mut times: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            let begin = Instant::now();
            run();
            begin.elapsed().as_secs_f64() * 1e6
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[ROUNDS / 2]
}

/// All that is searched, in lower case.
fn texts(dataset: &Dataset) -> Vec<String> {
    let text = |service: &sote_explorer::domain::Service| {
        [&service.name, &service.summary, &service.description, &service.audience, &service.words.join(" ")]
            .map(|text| text.to_lowercase())
            .join(" ")
    };
    dataset.catalogue.services.iter().map(text).collect()
}

fn read(folder: &Path) -> Files {
    let mut files = Files::new();
    for (inner, start) in [("", ""), ("services", "services/")] {
        for entry in fs::read_dir(folder.join(inner)).expect("the data folder can be read").flatten() {
            if entry.path().extension().is_some_and(|extension| extension == "toml") {
                let name = format!("{start}{}", entry.file_name().to_string_lossy());
                files.insert(name, fs::read_to_string(entry.path()).expect("a data file is text"));
            }
        }
    }
    files
}
