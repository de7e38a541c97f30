//! The floors of the house: which room of `src/` may use which, and what may stand in none of them.
//! Reads the sources as words, not as a compiler does: enough to see every path, in `use` and elsewhere.

mod paths;
mod words;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::place::{Place, read_text};
use paths::Use;
use words::Word;

/// A room, and the rooms it may use beside itself.
struct Room {
    name: &'static str,
    may_use: &'static [&'static str],
    /// No DOM, clock or IO in it.
    pure: bool,
}

const ROOMS: [Room; 9] = [
    Room { name: "domain", may_use: &[], pure: true },
    Room { name: "search", may_use: &["domain"], pure: true },
    Room { name: "text", may_use: &["domain"], pure: true },
    Room { name: "formats", may_use: &["domain"], pure: true },
    Room { name: "explorer", may_use: &["domain", "search"], pure: true },
    Room { name: "view", may_use: &["domain", "explorer", "search", "text"], pure: false },
    // it hands over what it read as a value of ours, or a problem of ours
    Room { name: "browser", may_use: &["domain", "formats"], pure: false },
    Room { name: "element", may_use: &["browser", "domain", "explorer", "formats", "search", "text", "view"], pure: false },
    // it draws what the widget would, natively
    Room { name: "bin", may_use: &["domain", "explorer", "formats", "search", "text", "view"], pure: false },
];

/// What a pure room does not know, as starts of paths.
const IMPURE: [&[&str]; 6] = [&["yew"], &["web_sys"], &["wasm_bindgen"], &["std", "fs"], &["std", "net"], &["std", "time"]];

/// Reads every source file; an error that tells each violation as `file:line`.
pub fn layering(place: &Place) -> Result<()> {
    let source = place.root.join("src");
    let mut files = Vec::new();
    sources(&source, &mut files)?;
    let mut problems = BTreeSet::new();
    for file in &files {
        let name = file.strip_prefix(&source).unwrap_or(file).to_string_lossy().replace('\\', "/");
        for (line, problem) in violations(&name, &read_text(file)?) {
            problems.insert((name.clone(), line, problem));
        }
    }
    for (name, line, problem) in &problems {
        println!("src/{name}:{line}: {problem}");
    }
    if !problems.is_empty() {
        bail!("{} places break the layering (the table of rooms is in xtask/src/layering/mod.rs)", problems.len());
    }
    println!("{} files keep to their rooms", files.len());
    Ok(())
}

fn sources(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            sources(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    Ok(())
}

/// Lines and sentences. `name` is the file's path below `src/`.
fn violations(name: &str, source: &str) -> Vec<(usize, String)> {
    if name.ends_with("/tests.rs") {
        return Vec::new();
    }
    let words = words::without_tests(words::words(source));
    let mut found = panics(&words);
    let room_name = name.split('/').next().unwrap_or_default().trim_end_matches(".rs");
    if room_name == "lib" {
        return found;
    }
    let Some(room) = ROOMS.iter().find(|room| room.name == room_name) else {
        found.push((1, format!("the room `{room_name}` is not in the table")));
        return found;
    };
    for path in paths::uses(&words) {
        if let Some(target) = target(name, room, &path)
            && target != room.name
            && !room.may_use.contains(&target)
            && (target == "*" || ROOMS.iter().any(|other| other.name == target))
        {
            found.push((path.line, format!("`{}` uses `{target}`; it may use {}", room.name, sentence(room.may_use))));
        }
        if room.pure && IMPURE.iter().any(|impure| path.segments.starts_with(impure)) {
            found.push((path.line, format!("`{}` is not for the pure room `{}`", path.segments.join("::"), room.name)));
        }
        if room.pure
            && path.is_macro
            && ["println", "print", "eprintln", "eprint", "dbg"].iter().any(|name| path.segments.ends_with(&[name]))
        {
            found.push((path.line, format!("the pure room `{}` prints", room.name)));
        }
    }
    found
}

/// The room a path leads to, if it goes through the crate's root.
fn target<'a>(name: &str, room: &Room, path: &Use<'a>) -> Option<&'a str> {
    let root = if room.name == "bin" { "sote_explorer" } else { "crate" };
    let ups = path.segments.iter().take_while(|&&segment| segment == "super").count();
    if path.segments.first() == Some(&root) {
        path.segments.get(1).copied()
    } else if room.name != "bin" && ups > 0 && ups >= depth(name) {
        path.segments.get(ups).copied()
    } else {
        None
    }
}

/// How many modules deep a file is: 1 for a room's own `mod.rs`.
fn depth(name: &str) -> usize {
    let parts = name.split('/').count();
    if name.ends_with("/mod.rs") { parts - 1 } else { parts }
}

/// Calls that end the program instead of telling what is wrong.
fn panics(words: &[Word<'_>]) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for three in words.windows(3) {
        let call = match [three[0].text, three[1].text, three[2].text] {
            [".", "unwrap", "("] => ".unwrap()",
            [".", "expect", "("] => ".expect(…)",
            ["panic", "!", _] => "panic!",
            _ => continue,
        };
        found.push((three[1].line, format!("`{call}` outside tests: make the failure a fact the caller can tell")));
    }
    found
}

fn sentence(rooms: &[&str]) -> String {
    if rooms.is_empty() { "no other room".to_owned() } else { rooms.join(", ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `lines` are those with a violation.
    fn check(name: &str, source: &str, lines: &[usize]) {
        let found: BTreeSet<usize> = violations(name, source).into_iter().map(|(line, _)| line).collect();
        assert_eq!(found, lines.iter().copied().collect(), "{name}: {source}");
    }

    #[test]
    fn a_room_may_use_what_the_table_says() {
        check("search/rank.rs", "use crate::domain::Service;\nuse super::fold;\nuse crate::search::index;", &[]);
        check("element.rs", "use crate::{browser, view::App};", &[]);
    }

    #[test]
    fn a_room_may_not_use_another() {
        check("domain/cost.rs", "\nuse crate::view::App;", &[2]);
        check("explorer/mod.rs", "use crate::{domain::Group,\n  text::{self, Texts}};", &[2]);
        check("text/fi.rs", "fn f() {\n  crate::search::fold()\n}", &[2]);
    }

    #[test]
    fn the_way_round_over_super_is_seen() {
        check("domain/cost.rs", "use super::super::view::App;", &[1]);
        check("domain/mod.rs", "use super::view::App;", &[1]);
        check("domain/cost.rs", "use super::view::App;", &[]);
    }

    #[test]
    fn the_data_tool_has_no_browser() {
        check("bin/sote-data/main.rs", "use sote_explorer::{view, browser::fetch};\nuse crate::element;", &[1]);
    }

    #[test]
    fn pure_rooms_know_no_world() {
        check("domain/date.rs", "use std::{fmt, time::Duration};\nuse yew::Html;\nfn f() { println!(\"x\") }", &[1, 2, 3]);
        check("view/card.rs", "use yew::prelude::*;\nuse std::fmt;", &[]);
    }

    #[test]
    fn nothing_panics_outside_tests() {
        check("lib.rs", "fn f() {\n  a.unwrap();\n  b\n    .expect(\"b\");\n  panic!()\n}", &[2, 4, 5]);
        check("lib.rs", "fn f() { a.unwrap_or(1); }\n#[cfg(test)]\nmod tests { fn g() { a.unwrap(); } }", &[]);
        check("lib.rs", "// a.unwrap()\n/// panic!()\nconst A: &str = \".unwrap()\";", &[]);
    }

    #[test]
    fn a_new_room_has_to_be_in_the_table() {
        check("cellar/mod.rs", "", &[1]);
    }
}
