//! The figures as Markdown, each beside its ratio to ours.

use std::fmt::Write;

use serde_json::Value;

/// The engines, by the names of their files in `benches/browser/engines`, and how they are called.
pub const ENGINES: [(&str, &str); 7] = [
    ("ours", "**sote-explorer**"),
    ("minisearch", "MiniSearch"),
    ("flexsearch-fast", "FlexSearch, for speed"),
    ("flexsearch-found", "FlexSearch, for relevance"),
    ("fuse", "Fuse.js"),
    ("fuse-words", "Fuse.js, word by word"),
    ("pagefind", "Pagefind"),
];

/// A column of the speed tables: its head, where its figure stands, and how it is written.
type Column = (&'static str, &'static str, fn(f64) -> String);

/// A count, better the larger it is: no ratio.
const ANSWERED: &str = "/keystroke/answered";

const COLUMNS: [Column; 6] = [
    ("a keystroke, p50 ms", "/keystroke/p50", milliseconds),
    ("p95 ms", "/keystroke/p95", milliseconds),
    ("queries answered", ANSWERED, thousands),
    ("ready after, ms", "/ready/median", milliseconds),
    ("index, kB", "/index/packed", kilobytes),
    ("of it for a first search, kB", "/first/packed", kilobytes),
];

/// Everything that was measured.
pub fn report(results: &Value) -> String {
    let at = |pointer: &str| results.pointer(pointer).and_then(Value::as_str).unwrap_or("?");
    let mut text = String::new();
    let _ = writeln!(
        text,
        "Measured on {} in one page of {}, {} processor cores: MiniSearch {}, FlexSearch {}, Fuse.js {}, Pagefind {}. `×` is the ratio to ours. \
         Each of 40 Finnish queries is typed letter by letter, the engines taking turns; *queries answered* are those that bring anything when typed to their end; *ready* is from the bytes of the index in memory \
         to the first answer; bytes are Brotli's (quality 11, above 20 MB 9; Pagefind packs its own).\n",
        at("/date"),
        at("/machine/browser"),
        results.pointer("/machine/cores").map(Value::to_string).unwrap_or_default(),
        at("/versions/minisearch"),
        at("/versions/flexsearch"),
        at("/versions/fuse.js"),
        at("/versions/pagefind"),
    );
    for corpus in results["corpora"].as_array().into_iter().flatten() {
        speed(&mut text, corpus);
    }
    code(&mut text, &results["code"]);
    relevance(&mut text, &results["relevance"]);
    text
}

fn speed(text: &mut String, corpus: &Value) {
    let _ = writeln!(text, "### {} services\n", thousands(corpus["services"].as_f64().unwrap_or_default()));
    head(text, &COLUMNS.map(|(name, ..)| name));
    let engines = &corpus["engines"];
    for (id, name) in present(engines) {
        let engine = &engines[id];
        let cells: Vec<String> = match engine["impossible"].as_str() {
            Some(reason) => vec![format!("not to be had: {reason}"); 1],
            None => COLUMNS.iter().map(|(_, pointer, written)| cell(engines, id, pointer, *written)).collect(),
        };
        row(text, name, &cells, COLUMNS.len());
    }
    text.push('\n');
    let strides: Vec<String> = present(engines)
        .filter(|(id, _)| engines[id]["keystroke"]["stride"].as_u64().is_some_and(|stride| stride > 1))
        .map(|(id, name)| format!("{name} {}", engines[id]["keystroke"]["keystrokes"]))
        .collect();
    if !strides.is_empty() {
        let _ = writeln!(text, "Too slow to type everything; letters measured: {}.\n", strides.join(", "));
    }
}

fn code(text: &mut String, code: &Value) {
    text.push_str("### Code\n\n");
    head(text, &["script and program, kB"]);
    for (id, name) in present(code) {
        row(text, name, &[cell(code, id, "/packed", kilobytes)], 1);
    }
    text.push('\n');
}

fn relevance(text: &mut String, relevance: &Value) {
    let Some(sets) = ENGINES.iter().find_map(|(id, _)| relevance[id].as_object()) else { return };
    for (set, measured) in sets {
        let _ = writeln!(text, "### Relevance: the {} questions of `{set}` about 125 real services\n", measured["all"]["questions"]);
        let kinds: Vec<&str> = measured["kinds"].as_object().into_iter().flat_map(|kinds| kinds.keys()).map(String::as_str).collect();
        let columns: Vec<String> = ["MRR@10", "recall@10", "no answer"]
            .map(str::to_owned)
            .into_iter()
            .chain(kinds.iter().map(|kind| format!("MRR: {kind}")))
            .collect();
        head(text, &columns.iter().map(String::as_str).collect::<Vec<_>>());
        for (id, name) in present(relevance) {
            let measures = &relevance[id][set];
            let of = |value: &Value, write: fn(f64) -> String| value.as_f64().map_or("–".to_owned(), write);
            let all = [("mrr", share as fn(f64) -> String), ("recall", share), ("zero", percent)]
                .map(|(key, write)| of(&measures["all"][key], write));
            let cells: Vec<String> = all.into_iter().chain(kinds.iter().map(|kind| of(&measures["kinds"][kind]["mrr"], share))).collect();
            row(text, name, &cells, columns.len());
        }
        text.push('\n');
    }
}

/// The engines these figures are about.
fn present(engines: &Value) -> impl Iterator<Item = (&'static str, &'static str)> {
    ENGINES.into_iter().filter(|(id, _)| engines.get(id).is_some())
}

/// A figure and its ratio to ours.
fn cell(engines: &Value, id: &str, pointer: &str, written: fn(f64) -> String) -> String {
    let figure = |id: &str| engines.pointer(&format!("/{id}{pointer}")).and_then(Value::as_f64);
    match (figure(id), figure("ours")) {
        (None, _) => "–".to_owned(),
        (Some(figure), Some(ours)) if id != "ours" && ours > 0.0 && pointer != ANSWERED => {
            format!("{} ({}×)", written(figure), ratio(figure / ours))
        }
        (Some(figure), _) => written(figure),
    }
}

fn head(text: &mut String, columns: &[&str]) {
    let _ = writeln!(text, "| | {} |\n|---|{}", columns.join(" | "), "---:|".repeat(columns.len()));
}

fn row(text: &mut String, name: &str, cells: &[String], columns: usize) {
    let rest = " |".repeat(columns - cells.len());
    let _ = writeln!(text, "| {name} | {} |{rest}", cells.join(" | "));
}

fn milliseconds(time: f64) -> String {
    match time {
        ..0.1 => format!("{time:.3}"),
        ..10.0 => format!("{time:.2}"),
        ..100.0 => format!("{time:.1}"),
        _ => thousands(time),
    }
}

fn kilobytes(bytes: f64) -> String {
    match bytes / 1000.0 {
        kilo @ ..100.0 => format!("{kilo:.1}"),
        kilo => thousands(kilo),
    }
}

fn ratio(ratio: f64) -> String {
    if ratio >= 10.0 {
        return thousands(ratio);
    }
    // two digits that say something, however small it is
    let decimals = if ratio > 0.0 { (1.0 - ratio.log10().floor()).clamp(2.0, 6.0) } else { 2.0 };
    format!("{ratio:.0$}", decimals as usize)
}

fn share(part: f64) -> String {
    format!("{part:.3}")
}

fn percent(part: f64) -> String {
    format!("{:.1} %", part * 100.0)
}

/// Rounded, with its thousands apart.
fn thousands(number: f64) -> String {
    crate::table::bytes(number.round().max(0.0) as u64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn every_figure_stands_beside_its_ratio() {
        let engine =
            |p50: f64| json!({"keystroke": {"p50": p50, "p95": 2.0, "stride": 1}, "ready": {"median": 12.0}, "index": {"packed": 5000}});
        let results = json!({"date": "2026-11-22", "corpora": [{"services": 1000, "engines": {
            "ours": engine(0.5), "fuse": engine(20.0), "pagefind": {"impossible": "too large"}}}]});
        let text = report(&results);
        assert!(text.contains("### 1 000 services"), "{text}");
        assert!(text.contains("| **sote-explorer** | 0.50 | 2.00 | – | 12.0 | 5.0 | – |"), "{text}");
        assert!(text.contains("| Fuse.js | 20.0 (40×) | 2.00 (1.00×) | – | 12.0 (1.00×) | 5.0 (1.00×) | – |"), "{text}");
        let text = report(&json!({"relevance": {"fuse": {"untouched": {
            "all": {"questions": 2, "mrr": 0.5, "recall": 1.0, "zero": 0.0}, "kinds": {"typo": {"mrr": 0.25}}}}}}));
        assert!(text.contains("| | MRR@10 | recall@10 | no answer | MRR: typo |"), "{text}");
        assert!(text.contains("| Fuse.js | 0.500 | 1.000 | 0.0 % | 0.250 |"), "{text}");
    }

    #[test]
    fn ratios_say_something_however_small() {
        assert_eq!([0.000_034, 0.068, 0.5, 1.0, 9.99, 1234.0].map(ratio), ["0.000034", "0.068", "0.50", "1.00", "9.99", "1 234"]);
    }

    #[test]
    fn who_cannot_be_measured_is_told_with_the_reason() {
        let results = json!({"corpora": [{"services": 125, "engines": {"pagefind": {"impossible": "too large"}}}]});
        let text = report(&results);
        assert!(text.contains("| Pagefind | not to be had: too large | | | | | |"), "{text}");
    }
}
